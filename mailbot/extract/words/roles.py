"""What a labelled value is, and the form of the label lists."""

from enum import StrEnum


class Role(StrEnum):
    """What a labelled value is."""

    NUMBER = "number"
    TITLE = "title"  # the word "invoice" itself
    ISSUE_DATE = "issue_date"
    DUE_DATE = "due_date"
    OTHER_DATE = "other_date"
    NET = "net"
    VAT = "vat"
    GROSS = "gross"
    DUE = "due"
    PREPAID = "prepaid"
    EARLIER = "earlier"  # a balance of earlier invoices
    OTHER_AMOUNT = "other_amount"
    ORDER = "order"
    OTHER_NUMBER = "other_number"
    IBAN = "iban"
    BIC = "bic"
    VAT_ID = "vat_id"
    SORT_CODE = "sort_code"
    ROUTING = "routing"
    ACCOUNT = "account"
    HOLDER = "holder"
    SELLER = "seller"
    BUYER = "buyer"
    REPRESENTATIVE = "representative"  # of the seller, for its VAT (BT-62)
    PAYEE = "payee"
    FACTOR = "factor"
    DEBITED = "debited"  # the account named here is the payer's
    REMITTANCE = "remittance"
    CURRENCY = "currency"
    OTHER = "other"


#: Strength (1-3) -> language -> phrases separated by "|".
Phrases = dict[int, dict[str, str]]
