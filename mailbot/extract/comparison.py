"""What the faces of one invoice disagree on: its pages, its e-invoice, and others of the same invoice. Both sides of each, to be shown.

A face that does not say a value contradicts nobody; only number and total have to stand on the page as the e-invoice says them. A
seller's name or BIC contradicts when the page has another one and the e-invoice's nowhere: brands, branches and second banks do not.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from mailbot.domain.duplicate import normalise_name, normalise_number
from mailbot.domain.invoice import Difference, DocType, Face, Fields
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.folding import compact
from mailbot.extract.parties.letterhead_lines import is_no_name
from mailbot.extract.parties.names import could_be_name, cut
from mailbot.extract.printed.classify import CREDIT_NOTE, INVOICE
from mailbot.extract.printed.fields import Printed
from mailbot.extract.structured.einvoice import EInvoice
from mailbot.extract.values.invoice_numbers import DISTINCTIVE, is_same_number, stands_in

_READABLE = 50  # characters on the pages below which there is no print to compare with
_TELLING = 3  # letters of a word by which a name is known again
_FEWEST = 2  # words of a name
_AMOUNTS = ("amount_due", "total_gross")
_DATES = ("issue_date", "due_date")
#: What e-invoices of one invoice must agree on; the accounts are compared as sets beside these.
_PAID_BY = ("number", *_AMOUNTS, "currency", *_DATES)


def differences_between(xml: EInvoice, others: Iterable[EInvoice], document: Document, printed: Printed) -> tuple[Difference, ...]:
    """What the pages, the e-invoice that is used and `others` of the same invoice disagree on, each value once. Pure."""
    found = {one.field: one for one in _with_print(xml, Face.XML, document, printed)}
    for other in others:
        for one in (*_with_print(other, Face.OTHER_XML, document, printed), *_of_two(xml, other)):
            known = found.get(one.field)
            found[one.field] = _merged(one, known) if known else one
    return _without_repetition(found)


def _merged(one: Difference, known: Difference) -> Difference:
    says = {**one.says, **known.says}
    return Difference(field=one.field, says={face: says[face] for face in Face if face in says})


def _without_repetition(found: dict[str, Difference]) -> tuple[Difference, ...]:
    """Total and amount due are mostly one: told once."""
    due, total = found.get("amount_due"), found.get("total_gross")
    return tuple(one for one in found.values() if not (one is total and due and due.says == total.says))


def _with_print(xml: EInvoice, face: Face, document: Document, printed: Printed) -> Iterator[Difference]:
    if len(compact(document.text)) < _READABLE:
        return
    for name in ("number", *_AMOUNTS, "currency", *_DATES, *_ELSEWHERE):
        own = getattr(xml.fields, name)
        if own is not None and _contradicts(name, own.value, document, printed):
            yield _difference(name, Face.PAGE, _seen(name, document, printed), face, own.value)
    if (beside := _beside_vat_id(xml, document)) is not None and "seller_name" not in printed.sure:
        yield _difference("seller_name", Face.PAGE, beside, face, _value(xml.fields, "seller_name"))
    ibans = [candidate.value for candidate in document.ibans]
    if xml.ibans and _is_paid_elsewhere(xml, ibans, printed):
        chosen = _value(printed.fields, "iban")
        yield _difference("iban", Face.PAGE, chosen if chosen and chosen not in xml.ibans else ibans[0], face, xml.ibans[0])
    if {printed.doc_kind, _kind(xml)} == {CREDIT_NOTE, INVOICE}:
        yield _difference("doc_type", Face.PAGE, _DOC_TYPES[printed.doc_kind], face, _DOC_TYPES[_kind(xml)])


def _contradicts(name: str, value: Any, document: Document, printed: Printed) -> bool:
    """Whether the page surely says another value, or the number or sum is not to be found on it."""
    if name == "number":
        return _is_another_number(value, document, printed)
    if name in _AMOUNTS and value and abs(value) not in {abs(c.value.value) for c in document.amounts}:
        return True
    currencies = {c.value.currency for c in document.amounts if c.value.currency}
    if name == "currency" and currencies and value not in currencies:
        return True
    seen = _value(printed.fields, name)
    if seen is None or name not in printed.sure:
        return False
    if name in _ELSEWHERE:
        return _ELSEWHERE[name](value, seen, compact(document.text))
    return abs(seen) != abs(value) if name in _AMOUNTS else bool(seen != value)


def _is_another_number(number: str, document: Document, printed: Printed) -> bool:
    """Whether the page has another number: what it surely has decides, else the number must stand there as a word of its own that is no
    quantity or postcode by chance."""
    seen = _value(printed.fields, "number")
    if seen is not None and is_same_number(number, seen):
        return False
    return "number" in printed.sure or len(normalise_number(number)) < DISTINCTIVE or not stands_in(number, document.text)


def _is_another_bank(bic: str, seen: str, text: str) -> bool:
    """The first eight characters name the bank, the others its branch (ISO 9362)."""
    return bic[:8] != seen[:8] and compact(bic[:8]) not in text


def _is_another_name(name: str, seen: str, text: str) -> bool:
    own, other = normalise_name(name), normalise_name(seen)
    return compact(name) not in text and compact(own) not in text and not set(own.split()) & set(other.split())


def _beside_vat_id(xml: EInvoice, document: Document) -> str | None:
    """The name that the page prints in one row with the seller's VAT id, where no word of the e-invoice's name stands on the page."""
    name, vat_id = _value(xml.fields, "seller_name"), _value(xml.fields, "seller_vat_id")
    text = compact(document.text)
    if not name or not vat_id or any(compact(word) in text for word in normalise_name(name).split() if len(word) >= _TELLING):
        return None
    rows = [document.rows[c.span.line.number - 1] for c in document.vat_ids if c.value == vat_id]
    names = (cell.text for row in rows for cell in row.cells if len(cell.words) >= _FEWEST and not any(map(str.isdigit, cell.text)))
    return next((name for name in names if could_be_name(cut(name)) and not is_no_name(name)), None)


#: Values that may be spelled in several ways, or stand elsewhere on the page.
_ELSEWHERE: dict[str, Callable[[Any, Any, str], bool]] = {"bic": _is_another_bank, "seller_name": _is_another_name}


def _is_paid_elsewhere(xml: EInvoice, ibans: list[str], printed: Printed) -> bool:
    """Whether the page names accounts and none is the e-invoice's, or surely chooses one that is not."""
    chosen = _value(printed.fields, "iban") if "iban" in printed.sure else None
    return bool(ibans) and (not set(ibans) & set(xml.ibans) or (chosen is not None and chosen not in xml.ibans))


def _seen(name: str, document: Document, printed: Printed) -> Any:
    if name == "currency" and printed.fields.currency is None:
        return next((c.value.currency for c in document.amounts if c.value.currency), None)
    return _value(printed.fields, name)


def _of_two(xml: EInvoice, other: EInvoice) -> Iterator[Difference]:
    for name in _PAID_BY:
        own, another = _value(xml.fields, name), _value(other.fields, name)
        if own is not None and another is not None and own != another:
            yield _difference(name, Face.XML, own, Face.OTHER_XML, another)
    if xml.ibans and other.ibans and set(xml.ibans) != set(other.ibans):
        only = next((iban for iban in other.ibans if iban not in xml.ibans), None)
        yield _difference("iban", Face.XML, xml.ibans[0], Face.OTHER_XML, only or other.ibans[0])
    if xml.is_credit_note != other.is_credit_note:
        yield _difference("doc_type", Face.XML, _DOC_TYPES[_kind(xml)], Face.OTHER_XML, _DOC_TYPES[_kind(other)])


def _difference(name: str, one: Face, value: Any, other: Face, other_value: Any) -> Difference:
    texts = (None if said is None else str(said) for said in (value, other_value))
    return Difference(field=name, says=dict(zip((one, other), texts, strict=True)))


def _kind(xml: EInvoice) -> str:
    return CREDIT_NOTE if xml.is_credit_note else INVOICE


def _value(fields: Fields, name: str) -> Any:
    field = getattr(fields, name)
    return field.value if field is not None else None


_DOC_TYPES: dict[str | None, str] = {CREDIT_NOTE: DocType.CREDIT_NOTE.value, INVOICE: DocType.INVOICE.value}
