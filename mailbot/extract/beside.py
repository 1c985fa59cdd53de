"""Which e-invoice is a document's own: the one inside it, or one beside it, by its name or because it tells of the same invoice.

An XML of another name may be another invoice, which must not be lost, or this invoice with other bank details, which must not be
passed over. So the content decides: the number, and one more thing of supplier or total, stand on the pages (or in the XML inside).
"""

import re
from dataclasses import dataclass
from typing import Any

from mailbot.domain.duplicate import normalise_name, normalise_number
from mailbot.domain.invoice import Buyer, Fields
from mailbot.extract.candidates import Document
from mailbot.extract.einvoice import EInvoice, read_einvoice
from mailbot.extract.folding import compact
from mailbot.extract.printed import read_printed
from mailbot.extract.reading import Raw
from mailbot.extract.segments import segments

#: What two e-invoices of one invoice must agree on; the accounts are compared as sets beside these.
_PAID_BY = ("number", "total_gross", "amount_due", "currency", "issue_date", "due_date")


@dataclass(frozen=True, slots=True)
class Own:
    """The e-invoice of a document, if any. `taken` are the places in `Raw.beside` of those that belong to it; `differ`: one of
    them says something else about the payment than the e-invoice that is used."""

    xml: EInvoice | None = None
    taken: tuple[int, ...] = ()
    differ: bool = False


def own_einvoice(raw: Raw, buyer: Buyer) -> Own:
    """The document's own e-invoice: the embedded one before one of the same name before one recognised by content. Pure."""
    inside = read_einvoice(raw.xml) if raw.xml else None
    beside = {i: read for i, one in enumerate(raw.beside) if (read := read_einvoice(one.xml)) is not None}
    named = [i for i in beside if raw.beside[i].is_named]
    main = inside or (beside[named[0]] if named else _shown(raw, buyer, list(beside.values())))
    if main is None:
        return Own()
    taken = tuple(i for i, read in beside.items() if read is main or i in named or _is_same_invoice(read, main))
    return Own(main, taken, any(_differ(beside[i], main) for i in taken))


def _shown(raw: Raw, buyer: Buyer, candidates: list[EInvoice]) -> EInvoice | None:
    """The e-invoice whose invoice is the only one on the pages."""
    candidates = [read for read in candidates if read.looks_like is None]
    if not candidates or not any(page.words for page in raw.pages) or len(segments(raw.pages)) > 1:
        return None
    document = Document(raw.pages, buyer.country)
    printed = read_printed(document, buyer)
    number = printed.fields.number if "number" in printed.sure else None
    return next((read for read in candidates if _is_shown(read.fields, document, number.value if number else None)), None)


def _is_shown(fields: Fields, document: Document, number: str | None) -> bool:
    if fields.number is None:
        return False
    own = normalise_number(fields.number.value)
    has_number = own == normalise_number(number) if number else _stands_in(fields.number.value, document.text)
    return bool(own) and has_number and _knows_more(fields, document)


def _stands_in(number: str, text: str) -> bool:
    """The number as a word of its own, however it is punctuated."""
    characters = [re.escape(character) for character in number if character.isalnum()]
    spelled = r"[^0-9A-Za-z\n]{0,2}".join(characters)
    return bool(characters) and re.search(rf"(?<![0-9A-Za-z]){spelled}(?![0-9A-Za-z])", text, re.IGNORECASE) is not None


def _knows_more(fields: Fields, document: Document) -> bool:
    """A number is not unique to one supplier: its VAT id, its name or the total must stand on the pages too."""
    text = compact(document.text)
    names = [compact(f.value) for f in (fields.seller_vat_id, fields.seller_name) if f is not None]
    totals = {f.value for f in (fields.total_gross, fields.amount_due) if f is not None and f.value}
    return any(name and name in text for name in names) or bool(totals & {abs(c.value.value) for c in document.amounts})


def _is_same_invoice(one: EInvoice, other: EInvoice) -> bool:
    """Whether two e-invoices tell of the same invoice of the same supplier, whatever else they say."""
    a, b = one.fields, other.fields
    if one.looks_like or a.number is None or b.number is None:
        return False
    same_vat_id = a.seller_vat_id and b.seller_vat_id and a.seller_vat_id.value == b.seller_vat_id.value
    same_name = a.seller_name and b.seller_name and normalise_name(a.seller_name.value) == normalise_name(b.seller_name.value)
    return normalise_number(a.number.value) == normalise_number(b.number.value) and bool(same_vat_id or same_name)


def _differ(one: EInvoice, other: EInvoice) -> bool:
    values: Any = ((getattr(one.fields, name), getattr(other.fields, name)) for name in _PAID_BY)
    ibans_differ = bool(one.ibans) and bool(other.ibans) and set(one.ibans) != set(other.ibans)
    types_differ = one.is_credit_note != other.is_credit_note
    return ibans_differ or types_differ or any(a is not None and b is not None and a.value != b.value for a, b in values)
