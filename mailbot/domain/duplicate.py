"""When two documents are the same invoice: same supplier, same number (the identity), whatever the file."""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from enum import StrEnum

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
        same_year = not (new.issue_date and earlier.issue_date) or new.issue_date.year == earlier.issue_date.year
        same_account = not (new.account and earlier.account) or new.account == earlier.account
        return Match.DUPLICATE if same_amount and same_year and same_account else Match.POSSIBLE
    return Match.POSSIBLE if same_amount and new.issue_date and new.issue_date == earlier.issue_date else Match.NONE
