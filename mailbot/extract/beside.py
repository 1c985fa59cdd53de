"""Which e-invoice is a document's own: the one inside it, or one beside it, by its name (unless it surely is another invoice) or
because it tells of the same invoice.

An XML beside a document may be another invoice, which must not be lost, or this invoice with another amount or account, which must
not be passed over, whatever its name. So the content decides: kind, number, supplier and year agree with the pages (or with the XML
inside); where the number on the page is not surely read, the total too. What else it says is compared (see `comparison`). What is not
taken is a document of its own, and doubted there, and here, when the two are much alike (assistant.duplicates).
"""

from dataclasses import dataclass

from mailbot.domain.duplicate import normalise_name, normalise_number
from mailbot.domain.invoice import Buyer, Fields
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.folding import compact
from mailbot.extract.printed.classify import CREDIT_NOTE, INVOICE
from mailbot.extract.printed.fields import Printed, read_printed
from mailbot.extract.printed.segments import segments
from mailbot.extract.reading import Raw
from mailbot.extract.structured.einvoice import EInvoice, read_einvoice
from mailbot.extract.values.invoice_numbers import DISTINCTIVE, stands_in


@dataclass(frozen=True, slots=True)
class Own:
    """The e-invoice of a document, if any. `taken` are the places in `Raw.beside` of those that belong to it; `others` those of
    them that are not the one used: what they say is compared with it."""

    xml: EInvoice | None = None
    taken: tuple[int, ...] = ()
    others: tuple[EInvoice, ...] = ()


def own_einvoice(raw: Raw, buyer: Buyer) -> Own:
    """The document's own e-invoice: the embedded one before one of the same name before one recognised by content. Pure."""
    inside = read_einvoice(raw.xml) if raw.xml else None
    beside = {i: read for i, one in enumerate(raw.beside) if (read := read_einvoice(one.xml)) is not None}
    named = [i for i in beside if raw.beside[i].is_named and not _is_another(beside[i], inside, raw, buyer)]
    main = inside or (beside[named[0]] if named else _shown(raw, buyer, list(beside.values())))
    if main is None:
        return Own()
    taken = [i for i, read in beside.items() if read is main or i in named or is_same_invoice(read, main)]
    taken.sort(key=lambda i: beside[i] is not main)
    return Own(main, tuple(taken), tuple(beside[i] for i in taken if beside[i] is not main))


def _is_another(named: EInvoice, inside: EInvoice | None, raw: Raw, buyer: Buyer) -> bool:
    """Whether an e-invoice is surely another invoice than the document of its name: programs name files by day or by customer, and
    what the document does not tell of must not be lost with it. Its number, or its supplier, stands nowhere on the pages, which
    surely have another one; with an e-invoice inside, that one decides."""
    if named.looks_like or named.fields.number is None:
        return False
    if inside is not None:
        return bool(inside.fields.number) and _tells_of_another(named.fields, inside.fields)
    document = Document(raw.pages, buyer.country)
    printed = read_printed(document, buyer)
    is_numbered = printed.fields.number is not None and "number" in printed.sure
    is_sold = printed.fields.seller_name is not None and "seller_name" in printed.sure and named.fields.seller_name is not None
    return (is_numbered and not stands_in(named.fields.number.value, document.text)) or (
        is_sold and not _has_supplier(named.fields, document, printed)
    )


def _tells_of_another(one: Fields, other: Fields) -> bool:
    """Whether two e-invoices have other numbers, or both name and VAT id of another supplier."""
    if one.number and other.number and normalise_number(one.number.value) != normalise_number(other.number.value):
        return True
    return not _is_same_supplier(one, other) and bool(one.seller_name and other.seller_name)


def _shown(raw: Raw, buyer: Buyer, candidates: list[EInvoice]) -> EInvoice | None:
    """The e-invoice whose invoice is the only one on the pages: before one that asks for another sum than they do, one that agrees."""
    if not candidates or not any(page.words for page in raw.pages) or len(segments(raw.pages)) > 1:
        return None
    document = Document(raw.pages, buyer.country)
    printed = read_printed(document, buyer)
    shown = [read for read in candidates if is_shown(read, document, printed)]
    return next((read for read in shown if _has_sums(read.fields, document)), shown[0] if shown else None)


def is_shown(read: EInvoice, document: Document, printed: Printed) -> bool:
    """Whether these pages show the e-invoice: kind, number, supplier and year are theirs, and nothing read surely speaks against it.

    What it says else may differ, above all sums and account: that is for the comparison to find out. A number that merely stands
    somewhere on the page may be another invoice's, so that the total has to stand there too.
    """
    kind = CREDIT_NOTE if read.is_credit_note else INVOICE
    if read.looks_like or read.fields.number is None or printed.doc_kind != kind:
        return False
    is_sure = printed.fields.number is not None and "number" in printed.sure
    return (
        _has_number(read.fields, document, printed)
        and _has_supplier(read.fields, document, printed)
        and _has_year(read.fields, printed)
        and (is_sure or _has_sums(read.fields, document))
    )


def _has_number(fields: Fields, document: Document, printed: Printed) -> bool:
    assert fields.number is not None
    number = fields.number.value
    if printed.fields.number is not None and "number" in printed.sure:
        return normalise_number(number) == normalise_number(printed.fields.number.value)
    return len(normalise_number(number)) >= DISTINCTIVE and stands_in(number, document.text)


def _has_supplier(fields: Fields, document: Document, printed: Printed) -> bool:
    own, seen = fields.seller_vat_id, printed.fields.seller_vat_id
    if own and seen and "seller_vat_id" in printed.sure and own.value != seen.value:
        return False
    name, shown = fields.seller_name, printed.fields.seller_name
    if name and shown and normalise_name(name.value) == normalise_name(shown.value) != "":  # "Exemple SARL" is "Exemple"
        return True
    text = compact(document.text)
    return any(name and name in text for name in (compact(f.value) for f in (own, fields.seller_name) if f is not None))


def _has_year(fields: Fields, printed: Printed) -> bool:
    """Numbers begin anew with the year."""
    own, seen = fields.issue_date, printed.fields.issue_date
    return not (own and seen and "issue_date" in printed.sure and own.value.year != seen.value.year)


def _has_sums(fields: Fields, document: Document) -> bool:
    totals = {abs(f.value) for f in (fields.total_gross, fields.amount_due) if f is not None and f.value}
    return bool(totals & {abs(c.value.value) for c in document.amounts})


def is_same_invoice(one: EInvoice, other: EInvoice) -> bool:
    """Whether two e-invoices tell of the same invoice: kind, number, supplier and year; sums and account may differ."""
    a, b = one.fields, other.fields
    if one.looks_like or other.looks_like or one.is_credit_note != other.is_credit_note or a.number is None or b.number is None:
        return False
    same_year = not (a.issue_date and b.issue_date) or a.issue_date.value.year == b.issue_date.value.year
    same_number = normalise_number(a.number.value) == normalise_number(b.number.value)
    return same_number and same_year and _is_same_supplier(a, b)


def _is_same_supplier(a: Fields, b: Fields) -> bool:
    same_vat_id = a.seller_vat_id and b.seller_vat_id and a.seller_vat_id.value == b.seller_vat_id.value
    same_name = a.seller_name and b.seller_name and normalise_name(a.seller_name.value) == normalise_name(b.seller_name.value)
    return bool(same_vat_id or same_name)
