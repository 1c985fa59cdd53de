"""What was read from a document, each value with its evidence. Names are EN 16931 business terms (BT numbers in the comments).

`Extraction.model_dump(mode="json")` is the stable shape that `mailbot extract --json` prints (amounts as decimal
strings with a dot, dates ISO, IBAN without spaces; boxes in PDF points from the top left of the page).
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, field_validator

from mailbot.domain.account import LocalAccount
from mailbot.domain.discount import Discount
from mailbot.domain.outcome import Doubt, Missing, Outcome, Reason

T = TypeVar("T")
Box = tuple[float, float, float, float]  # x0, top, x1, bottom


class Frozen(BaseModel):
    """A value: compared by content, never changed."""

    model_config = ConfigDict(frozen=True)


class Source(StrEnum):
    """Where a value was read."""

    XML = "xml"
    QR = "qr"
    TEXT = "text"
    OCR = "ocr"
    LLM = "llm"


class DocType(StrEnum):
    """What kind of document it is (BT-3 type codes 380, 381; everything else is other)."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"
    OTHER = "other"
    SEVERAL = "several"


#: From this confidence on a value is sure: nothing that was read speaks against it, and of values read like it hardly any was wrong
#: (`bench.calibrate` shows how many payments would be wrong for this and other thresholds).
SURE = 0.9
#: The most that a value says of itself against which something speaks.
DOUBTED = 0.89


class Field(Frozen, Generic[T]):
    """A value with its evidence: page (from 1), box and the words it was read from. XML has neither page nor box.

    `confidence` is the share (0-1) of values that are right among those read like it.
    """

    value: T
    confidence: float
    source: Source
    page: int | None = None
    box: Box | None = None
    quote: str | None = None

    @property
    def is_sure(self) -> bool:
        """Whether a person need not look at it."""
        return self.confidence >= SURE


class Fields(Frozen):
    """The values of one invoice; what is not on the document is None."""

    number: Field[str] | None = None  # BT-1
    issue_date: Field[date] | None = None  # BT-2
    due_date: Field[date] | None = None  # BT-9
    currency: Field[str] | None = None  # BT-5, ISO 4217
    total_net: Field[Decimal] | None = None  # BT-109
    total_vat: Field[Decimal] | None = None  # BT-110
    total_gross: Field[Decimal] | None = None  # BT-112
    amount_due: Field[Decimal] | None = None  # BT-115, what a draft pays
    seller_name: Field[str] | None = None  # BT-27
    seller_address: Field[str] | None = None  # BT-35 to 40
    seller_vat_id: Field[str] | None = None  # BT-31
    buyer_name: Field[str] | None = None  # BT-44
    buyer_vat_id: Field[str] | None = None  # BT-48
    payee_name: Field[str] | None = None  # BT-59, only when not the seller
    iban: Field[str] | None = None  # BT-84
    bic: Field[str] | None = None  # BT-86
    account: Field[LocalAccount] | None = None  # where IBANs are not used
    remittance_information: Field[str] | None = None  # BT-83
    order_reference: Field[str] | None = None  # BT-13
    payment_terms: Field[str] | None = None  # BT-20
    discounts: Field[tuple[Discount, ...]] | None = None

    def present(self) -> Iterator[tuple[str, Field[object]]]:
        """Name and field of everything that was read."""
        for name in type(self).model_fields:
            field = getattr(self, name)
            if field is not None:
                yield name, field


class Face(StrEnum):
    """What of an invoice a person or a program reads, where there are several."""

    PAGE = "page"
    XML = "xml"
    OTHER_XML = "other_xml"  # a second e-invoice of the same invoice
    QR = "qr"


class Difference(Frozen):
    """A value that the faces of one invoice do not agree on, as text: amounts with a dot, dates ISO, IBANs without spaces.

    `field` is a name of Fields, or `doc_type`; None: the value was not found on that face.
    """

    field: str
    says: dict[Face, str | None]

    @field_validator("says")
    @classmethod
    def _in_order(cls, says: dict[Face, str | None]) -> dict[Face, str | None]:
        """The page first: a database may give the keys of JSON back in another order."""
        return {face: says[face] for face in Face if face in says}


class Problem(Frozen):
    """What an e-invoice breaks: a rule of EN 16931 or of its profile by its id ("BR-CO-10"), "XSD", or "XML"; and what is wrong, in a
    sentence in English."""

    rule: str
    says: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.says}"


class Conformity(Frozen):
    """What a file's e-invoice calls itself, and whether it keeps to the schema and the rules of that. It blocks nothing: the reader is
    tolerant, and sums that do not add up are the doubt `amounts_disagree` whatever the profile."""

    syntax: str | None = None  # "CII", "UBL Invoice", "UBL CreditNote"; None: it is no e-invoice that could be read
    profile: str | None = None  # as its publisher names it
    specification: str | None = None  # BT-24 as it stands
    conforms: bool | None = None  # None: nothing speaks against it, but the schema was not asked
    problems: tuple[Problem, ...] = ()

    def __str__(self) -> str:
        """The verdict in one line, for terminals."""
        what = f"{self.syntax}, {self.profile}" if self.syntax else "e-invoice"
        said = {True: "conforms", False: f"breaks {len(self.problems)} rule(s)", None: "breaks no rule that was checked"}
        return f"{what}: {said[self.conforms]}"


class DoubtfulDate(Frozen):
    """A date of the doubt ambiguous_date: the words it was read from (None: an e-invoice's), and the days that they may mean."""

    field: Literal["issue_date", "due_date"]
    printed: str | None = None
    readings: tuple[date, ...]


class Part(Frozen):
    """One invoice of a file that holds several: its pages (from 1) and what was read."""

    pages: tuple[int, ...]
    outcome: Outcome
    reason: Reason | None = None
    missing: tuple[Missing, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    differences: tuple[Difference, ...] = ()
    dates: tuple[DoubtfulDate, ...] = ()
    remarks: tuple[str, ...] = ()
    fields: Fields = Fields()
    paid_to_factor: bool = False


class Extraction(Frozen):
    """The whole reading of one file."""

    doc_type: DocType = DocType.OTHER
    outcome: Outcome = Outcome.FAILED
    reason: Reason | None = None
    missing: tuple[Missing, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    differences: tuple[Difference, ...] = ()  # what its faces disagree on, with print_differs_from_xml and print_differs_from_qr
    dates: tuple[DoubtfulDate, ...] = ()  # with ambiguous_date: what each of the dates in doubt may mean
    remarks: tuple[str, ...] = ()  # with remark: the sentences, as they are printed
    language: str | None = None  # ISO 639-1
    pages: int = 0
    seconds: float = 0.0
    looks_like: str | None = None  # with not_an_invoice: "reminder", "quote", "order", ...
    fields: Fields = Fields()
    parts: tuple[Part, ...] = ()
    e_invoice: Conformity | None = None  # of the e-invoice that was used, inside the file or beside it
    paid_to_factor: bool = False  # the document says to pay another than the seller, and `iban` is that one's account
    learned: tuple[str, ...] = ()  # fields that were read where an earlier correction showed them, not by a rule

    @classmethod
    def failed(cls, reason: Reason, **more: object) -> "Extraction":
        """An extraction that read nothing, for `reason`."""
        return cls.model_validate({"outcome": Outcome.FAILED, "reason": reason, **more})


class Buyer(Frozen):
    """The company that received the document, when it is known: it is never the seller, and its accounts are never the payee's."""

    names: tuple[str, ...] = ()
    vat_id: str | None = None
    ibans: tuple[str, ...] = ()
    country: str | None = None  # ISO 3166-1 alpha-2


def missing_for_payment(fields: Fields) -> tuple[Missing, ...]:
    """What a payment cannot do without and the document did not give: seller, number, amount due, currency, a payable account
    (docs/interface.md)."""
    present = {
        Missing.NUMBER: fields.number,
        Missing.SELLER_NAME: fields.seller_name,
        Missing.AMOUNT_DUE: fields.amount_due,
        Missing.CURRENCY: fields.currency,
        Missing.ACCOUNT: fields.iban or fields.account,
    }
    return tuple(name for name, field in present.items() if field is None)
