"""When two documents are the same invoice: same supplier, same number (the identity), whatever the file."""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from enum import StrEnum

from mailbot.domain.account import is_iban
from mailbot.domain.invoice import Frozen


class Match(StrEnum):
    """How an invoice relates to one that was drafted before."""

    NONE = "none"
    DUPLICATE = "duplicate"
    POSSIBLE = "possible"


class Identity(Frozen):
    """What identifies an invoice for duplicate detection; the number and the supplier's keys are normalised."""

    number: str
    supplier_keys: frozenset[str]  # VAT id, IBAN, normalised name
    amount: Decimal | None = None
    currency: str | None = None
    issue_date: date | None = None
    account: str | None = None  # where it is to be paid, in any one spelling; None when it does not say


def normalise_number(number: str) -> str:
    """An invoice number without what people and OCR change: case, blanks, punctuation, leading zeros of the whole."""
    plain = re.sub(r"[^0-9A-Z]", "", unicodedata.normalize("NFKC", number).upper())
    return plain.lstrip("0") or plain


def normalise_name(name: str) -> str:
    """A company's name in any script without accents, case, punctuation and legal form, for matching only.

    Empty when it has neither letter nor digit: then it is nobody's name and matches none.
    """
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", name))
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", bare).casefold().replace(".", ""))
    return " ".join(word for word in words if word not in LEGAL_FORMS) or " ".join(words)


#: The marks of Latin, Greek and Cyrillic letters; those of other scripts make another letter.
_ACCENTS = re.compile("[\u0300-\u036f]")


LEGAL_FORMS = frozenset(
    """ab ag as asbl bv bvba co coop corp corporation company eg eirl eurl ev gbr gie gmbh inc kg kgaa limited llc llp ltd mbh nv
    oy ohg plc pty pvt sa sarl sas sasu sca sci scop se sl slu sprl spa srl ug vof""".split()
)


def pays_elsewhere(new: Identity, earlier: Identity) -> bool:
    """Whether the two are copies of one invoice (supplier, number, and no other year), and the new one names an account that can be
    paid, and that is not the earlier one's. A misprinted IBAN is nobody's account and leads no payment astray."""
    is_copy = bool(new.supplier_keys & earlier.supplier_keys and new.number) and new.number == earlier.number
    is_elsewhere = new.account is not None and earlier.account not in (None, new.account) and _can_be_paid(new.account)
    return is_copy and is_elsewhere and _same_year(new, earlier)


def _can_be_paid(account: str) -> bool:
    return account.startswith("{") or is_iban(account)  # a LocalAccount as JSON has no check digits


def _same_year(new: Identity, earlier: Identity) -> bool:
    return not (new.issue_date and earlier.issue_date) or new.issue_date.year == earlier.issue_date.year


def compare(new: Identity, earlier: Identity) -> Match:
    """Same supplier, number and amount: a duplicate, unless the year or the account to pay differs, which a person must decide:
    a second copy with other bank details is how payments are led astray, and never to be passed over.

    The same number with another or an unknown amount is possible; so are the same amount and date under another number or
    none (a re-issued or re-typed invoice). What was not read of both is nothing that they have in common.
    """
    if not new.supplier_keys & earlier.supplier_keys:
        return Match.NONE
    same_amount = new.amount is not None and (new.amount, new.currency) == (earlier.amount, earlier.currency)
    if new.number and new.number == earlier.number:
        same_account = not (new.account and earlier.account) or new.account == earlier.account
        return Match.DUPLICATE if same_amount and _same_year(new, earlier) and same_account else Match.POSSIBLE
    return Match.POSSIBLE if same_amount and new.issue_date and new.issue_date == earlier.issue_date else Match.NONE
