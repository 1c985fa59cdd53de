"""E-invoice XML -> fields: CII (Factur-X, ZUGFeRD 1.0 and 2.x, XRechnung) and UBL (Invoice, CreditNote), read tolerantly.

Elements are found by their local names along the path, so every version's namespaces and small deviations from the schema are read.
Values are checked here: what is no date, no amount, no ISO 4217 code is not taken. The XML is hostile like any file.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from mailbot.domain.account import compact_iban
from mailbot.domain.invoice import Field, Fields, Problem, Source
from mailbot.domain.money import CURRENCIES
from mailbot.extract.structured.cii import read_cii
from mailbot.extract.structured.profiles import UNNAMED, Profile, profile_of
from mailbot.extract.structured.rules import MONEY, broken
from mailbot.extract.structured.ubl import read_ubl
from mailbot.extract.structured.xmltree import Element, XmlInvoice, decimal_of, local_name, parse_xml
from mailbot.extract.values.dates import parse_date
from mailbot.extract.values.discounts import discounts_of, read_discounts
from mailbot.extract.values.identifiers import is_bic, is_written_like_bic
from mailbot.extract.values.vat_ids import compact_vat_id
from mailbot.extract.words.code_lists import (
    AUTOMATIC_MEANS,
    CREDIT_NOTE_TYPES,
    FACTORED_TYPES,
    OTHER_MEANS,
    OTHER_TYPES,
    PAYABLE_TYPES,
)

_READERS = {
    "CrossIndustryInvoice": ("CII", read_cii),
    "CrossIndustryDocument": ("CII", read_cii),
    "Invoice": ("UBL Invoice", read_ubl),
    "CreditNote": ("UBL CreditNote", read_ubl),
}
#: Neighbouring documents in the same two syntaxes.
_OTHER_ROOTS = {
    "SCRDMCCBDACIOMessageStructure": "order",
    "CrossIndustryOrder": "order",
    "Order": "order",
    "OrderResponse": "order",
    "Quotation": "quote",
    "DespatchAdvice": "delivery_note",
    "Reminder": "reminder",
    "Statement": "statement",
}
_ENVELOPE = "StandardBusinessDocument"
_AS_READ = 0.3  # confidence in what is told as it stands
_LONGEST = 250  # characters of a name, number or reference; ISO 20022 has 140 for the longest of them
_AMOUNTS = ("total_net", "total_vat", "total_gross", "amount_due")
_DATES = ("issue_date", "due_date")
_NAMES = (
    "number",
    "seller_name",
    "seller_address",
    "buyer_name",
    "payee_name",
    "remittance_information",
    "order_reference",
    "payment_terms",
)


@dataclass(frozen=True, slots=True)
class EInvoice:
    """A read e-invoice: its fields, and what its codes say about how it is paid."""

    fields: Fields = field(default_factory=Fields)
    is_credit_note: bool = False
    type_code: str = ""
    means: tuple[str, ...] = ()
    prepaid: Decimal = Decimal(0)
    rounding: Decimal = Decimal(0)
    ibans: tuple[str, ...] = ()
    looks_like: str | None = None  # "order", "quote"... when it is no invoice
    syntax: str = ""
    specification: str | None = None  # BT-24
    profile: Profile = UNNAMED
    problems: tuple[Problem, ...] = ()  # rules that it breaks
    notes: str = ""  # what it says in words: notes (BT-22), terms (BT-20), means of payment (BT-82)
    root: Element | None = field(default=None, compare=False, repr=False)  # for its schema

    @property
    def is_automatic(self) -> bool:
        """Whether every means of payment takes the money from the buyer's account or card."""
        return bool(self.means) and set(self.means) <= AUTOMATIC_MEANS

    @property
    def is_paid_otherwise(self) -> bool:
        """Whether it names means of payment, and none of them is a transfer."""
        return bool(self.means) and set(self.means) <= AUTOMATIC_MEANS | OTHER_MEANS and not self.is_automatic

    @property
    def is_payable(self) -> bool:
        """Whether its type is that of an invoice that asks to be paid."""
        return self.type_code in PAYABLE_TYPES

    @property
    def other_kind(self) -> str | None:
        """What it is by its type when that is another paper's ("proforma", "quote")."""
        return OTHER_TYPES.get(self.type_code)

    @property
    def names_payee(self) -> bool:
        """Whether it says by itself that another than the seller is paid."""
        return self.type_code in FACTORED_TYPES or self.fields.payee_name is not None

    @property
    def adds_up(self) -> bool:
        """Whether its lines and sums agree, as far as it says them (EN 16931, BR-CO-10 to 16)."""
        return not any(problem.rule in MONEY for problem in self.problems)


def _checked(texts: dict[str, str | None]) -> dict[str, Any]:
    values: dict[str, Any] = {name: (texts.get(name) or "")[:_LONGEST].strip() or None for name in _NAMES}
    values |= {name: decimal_of(texts.get(name)) for name in _AMOUNTS}
    values |= {name: parse_date(texts.get(name) or "") for name in _DATES}
    currency = (texts.get("currency") or "").upper()
    values["currency"] = currency if currency in CURRENCIES else None
    for name in ("seller_vat_id", "buyer_vat_id"):
        values[name] = compact_vat_id(texts.get(name) or "") or None
    bic = (texts.get("bic") or "").replace(" ", "").upper()
    values["bic"] = bic if is_bic(bic) or is_written_like_bic(bic) else None  # one that is none is shown, no payment takes it
    return values


def _fields(values: dict[str, Any], doubtful: set[str]) -> Fields:
    """`doubtful`: names of values that are told as they stand, and never sure."""
    made = {
        name: Field[Any](value=value, confidence=_AS_READ if name in doubtful else 1.0, source=Source.XML)
        for name, value in values.items()
        if value not in (None, ())
    }
    return Fields.model_validate(made)


def _doubtful(invoice: XmlInvoice, values: dict[str, Any]) -> set[str]:
    """A BIC that is none, and a currency that sums or lines contradict (each amount carries its own, `currencyID`)."""
    return {
        name
        for name, holds in {
            "bic": not is_bic(values["bic"] or ""),
            "currency": bool((invoice.currencies | invoice.business.line_currencies) - {values["currency"]}),
        }.items()
        if holds
    }


def _payee(values: dict[str, Any]) -> str | None:
    """BT-59 is given only when the payee is another than the seller."""
    return None if values["payee_name"] == values["seller_name"] else values["payee_name"]


def _discounts(invoice: XmlInvoice, values: dict[str, Any]) -> tuple[Any, ...]:
    issue_date: date | None = values["issue_date"]
    base, currency = values["amount_due"] or values["total_gross"], values["currency"] or "EUR"
    structured = discounts_of(invoice.steps, issue_date, base, currency)
    return structured or read_discounts(invoice.texts.get("payment_terms") or "", issue_date, base, currency, net=values["total_net"])


def _unwrapped(root: Element | None) -> Element | None:
    """The document in an envelope (SBDH): the only one in it."""
    if root is None or local_name(root) != _ENVELOPE:
        return root
    held = [child for child in root if local_name(child) in _READERS.keys() | _OTHER_ROOTS.keys()]
    return held[0] if len(held) == 1 else None


def read_einvoice(xml: bytes) -> EInvoice | None:
    """The e-invoice in these bytes; None when they are no XML or no document of the two syntaxes.

    An order, a quotation... of the same syntaxes comes back with `looks_like` and without fields.
    """
    root = _unwrapped(parse_xml(xml))
    if root is None:
        return None
    name = local_name(root)
    if name in _OTHER_ROOTS:
        return EInvoice(looks_like=_OTHER_ROOTS[name])
    if name not in _READERS:
        return None
    syntax, reader = _READERS[name]
    invoice = reader(root)
    profile = profile_of(invoice.business.specification)
    values = _checked(invoice.texts)
    if values["amount_due"] is None and values["total_gross"] is not None:
        values["amount_due"] = values["total_gross"] - (decimal_of(invoice.prepaid) or Decimal(0))
    ibans = tuple(dict.fromkeys(compact_iban(iban) for iban in invoice.ibans))
    values |= {"payee_name": _payee(values), "iban": ibans[0] if ibans else None, "discounts": _discounts(invoice, values)}
    gross = values["total_gross"]
    return EInvoice(
        syntax=syntax,
        specification=invoice.business.specification,
        profile=profile,
        problems=broken(invoice, profile),
        root=root,
        fields=_fields(values, _doubtful(invoice, values)),
        is_credit_note=invoice.type_code in CREDIT_NOTE_TYPES or (gross is not None and gross < 0),
        type_code=invoice.type_code,
        means=invoice.means,
        prepaid=decimal_of(invoice.prepaid) or Decimal(0),
        rounding=decimal_of(invoice.rounding) or Decimal(0),
        ibans=ibans,
        notes=invoice.notes,
    )
