"""What became of a file or a mail, in stable words: the same in rows, logs, metrics, templates and docs/errors.md."""

from enum import StrEnum


class Outcome(StrEnum):
    """What became of one file."""

    PROCESSED = "processed"
    PARTIAL = "partial"
    FAILED = "failed"
    SET_ASIDE = "set_aside"


class Reason(StrEnum):
    """Why nothing was drafted from a file, or from a whole mail."""

    NO_ATTACHMENT = "no_attachment"
    UNSUPPORTED_FORMAT = "unsupported_format"
    UNREADABLE_FILE = "unreadable_file"
    UNREADABLE_MAIL = "unreadable_mail"
    ENCRYPTED_FILE = "encrypted_file"
    FILE_TOO_LARGE = "file_too_large"
    TOO_MANY_FILES = "too_many_files"
    SEVERAL_INVOICES = "several_invoices"
    NOT_AN_INVOICE = "not_an_invoice"
    CREDIT_NOTE = "credit_note"
    NOTHING_TO_PAY = "nothing_to_pay"
    DUPLICATE = "duplicate"
    ASSISTANT_INACTIVE = "assistant_inactive"
    UNKNOWN_SENDER = "unknown_sender"
    UNAUTHENTICATED_SENDER = "unauthenticated_sender"
    MISSING_SECURITY_CODE = "missing_security_code"
    WRONG_SECURITY_CODE = "wrong_security_code"
    SERVICE_UNAVAILABLE = "service_unavailable"


class Unanswered(StrEnum):
    """Why a mail was neither handled nor answered, whoever sent it: the rule that it fell under."""

    AUTOMATIC_REPLY = "automatic_reply"
    MAILING_LIST = "mailing_list"
    BOUNCE = "bounce"
    LOOP = "loop"
    NO_SENDER = "no_sender"


class Doubt(StrEnum):
    """Why a draft must be looked at by a person before it is ready."""

    IBAN_CHANGED = "iban_changed"
    IBAN_CHECKSUM = "iban_checksum"
    IBAN_AMBIGUOUS = "iban_ambiguous"
    NEW_BANK_DETAILS = "new_bank_details"
    BIC_DIFFERS = "bic_differs"
    PRINT_DIFFERS_FROM_XML = "print_differs_from_xml"
    PRINT_DIFFERS_FROM_QR = "print_differs_from_qr"
    AMOUNTS_DISAGREE = "amounts_disagree"
    WORDS_DIFFER = "words_differ"
    AMBIGUOUS_DATE = "ambiguous_date"
    DATE_IMPLAUSIBLE = "date_implausible"
    LOW_CONFIDENCE = "low_confidence"
    POSSIBLE_DUPLICATE = "possible_duplicate"
    NO_ACCOUNT_IN_CURRENCY = "no_account_in_currency"
    EARLIER_BALANCE = "earlier_balance"
    INSTALMENTS = "instalments"
    MARKED_AS_PAID = "marked_as_paid"
    MARKED_AS_VOID = "marked_as_void"
    REMARK = "remark"
    OTHER_TITLE = "other_title"
    ALTERED = "altered"
    SELLER_AMBIGUOUS = "seller_ambiguous"
    NOT_FULLY_READ = "not_fully_read"
    BENEFICIARY_NAME_DIFFERS = "beneficiary_name_differs"
    OTHER_COMPANY = "other_company"
    OWN_INVOICE = "own_invoice"
    OTHER_HOLDER = "other_holder"
    OWN_ACCOUNT = "own_account"
    AMOUNT_FAR_OFF = "amount_far_off"
    SIMILAR_NAME = "similar_name"


class Missing(StrEnum):
    """What a payment cannot do without."""

    NUMBER = "number"
    SELLER_NAME = "seller_name"
    AMOUNT_DUE = "amount_due"
    CURRENCY = "currency"
    ACCOUNT = "account"
