"""A document's layout: every spot that a label names, whatever the label says, and what surely identifies who sells."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import islice

from mailbot.domain import limits
from mailbot.domain.invoice import Fields
from mailbot.domain.outcome import Doubt
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.evidence.score import overlap
from mailbot.extract.folding import label_form
from mailbot.extract.parties.names import cut
from mailbot.extract.reading import Layout, Site

_REACH = 2.6  # heights between a label and the value under it
_ROWS_ABOVE = 3  # rows that may lie between the two, in other columns
_MOST_COLUMNS = 40  # cells of a row; more are a drawing or a trap
_SHORTEST_LABEL = 2  # letters
_SHORTEST_NAME = 3  # letters
_HAS_DIGIT = re.compile(r"\d")
#: Doubts about who is paid or whether the document is what it seems: it is nobody's example, and none helps to read it.
_UNTRUSTED = frozenset(
    {
        Doubt.IBAN_CHECKSUM, Doubt.IBAN_AMBIGUOUS, Doubt.PRINT_DIFFERS_FROM_XML, Doubt.PRINT_DIFFERS_FROM_QR,
        Doubt.OTHER_COMPANY, Doubt.OTHER_HOLDER, Doubt.NOT_FULLY_READ, Doubt.BIC_DIFFERS, Doubt.SELLER_AMBIGUOUS,
        Doubt.MARKED_AS_VOID, Doubt.OTHER_TITLE, Doubt.OWN_INVOICE, Doubt.ALTERED,
    }
)  # fmt: skip


def supplier_of(fields: Fields, sure: frozenset[str], doubts: tuple[Doubt, ...]) -> str | None:
    """All that identifies the supplier: the seller's VAT id and the account that is asked to be paid; None when any of it is unsure.

    They count together: a paper with a known supplier's VAT id and another account is another supplier's, and gains nothing.
    """
    if _UNTRUSTED & set(doubts) or fields.payee_name is not None:
        return None
    named = {name: field for name in ("seller_vat_id", "iban", "account") if (field := getattr(fields, name)) is not None}
    if not named or not named.keys() <= sure:
        return None
    plain = {name: field.value if isinstance(field.value, str) else field.value.model_dump_json() for name, field in named.items()}
    return " ".join(f"{name}:{value}" for name, value in plain.items())


def layout_of(document: Document, supplier: str | None) -> Layout:
    """The labels that are known, and every labelled site of the first and the last page."""
    labels = sorted({label.phrase for label in document.labels})
    read = (candidate.value for candidate in document.amounts)
    amounts = dict.fromkeys(one.value for one in read if (one.currency or one.decimals) and not one.ambiguous)  # no bare postcode
    return Layout(
        supplier=supplier,
        labels=tuple(labels),
        sites=tuple(islice(_sites(document), limits.SITES)),
        amounts=tuple(islice(amounts, limits.AMOUNTS)),
    )


def _sites(document: Document) -> Iterator[Site]:
    if not document.pages:
        return
    ends = (document.pages[0].number, document.pages[-1].number)
    dates, amounts = _dates(document), _amounts(document)
    cells = ((row, cell) for row in document.rows if row.page in ends and len(row.cells) <= _MOST_COLUMNS for cell in row.cells)
    for row, cell in islice(cells, limits.CELLS):
        for named, is_below, first in _labelled(document, row, cell):
            begins, label = (row.line.number, first), _label(named) or "" if named else ""
            yield Site(
                label=label,
                means=_meaning(document, named) if named else None,
                said=named.text[: limits.SITE_CHARACTERS] if named else "",
                page=row.page,
                box=Span(cell.line, first, cell.last).box,
                is_below=is_below,
                is_first=row.page == ends[0],
                is_last=row.page == ends[1],
                line=row.line.number,
                first=first,
                text=_text(cell, first, label),
                as_date=dates.get(begins),
                as_amount=amounts.get(begins),
            )


def _labelled(document: Document, row: Row, cell: Span) -> Iterator[tuple[Span | None, bool, int]]:
    """Label, whether it stands above, and first word of each value that the cell may hold; a name needs no label."""
    split = _split(cell)
    before = Span(cell.line, cell.first, split - 1) if split is not None else None
    if split is not None and before and _label(before):
        yield before, False, split
    left = next((other for other in row.cells if other.last == cell.first - 1), None)
    if left is not None and _label(left):
        yield left, False, cell.first
    above = _above(document, row, cell)
    if above is not None and _label(above):
        yield above, True, cell.first
    if sum(c.isalpha() for c in cut(cell.text)) >= _SHORTEST_NAME:
        yield None, False, cell.first


def _meaning(document: Document, named: Span) -> str | None:
    """What the label is known to name: the last of the known ones in it, which stands nearest to the value."""
    known = [one for one in document.rows[named.line.number - 1].labels if named.first <= one.span.first and one.span.last <= named.last]
    return known[-1].role.value if known else None


def _split(cell: Span) -> int | None:
    """The word of a cell with which a value begins behind words: after a colon, or with a digit."""
    words = cell.line.words
    for i in range(cell.first, cell.last):
        if _HAS_DIGIT.search(words[i].text):
            return None
        if words[i].text.endswith(":") or _HAS_DIGIT.search(words[i + 1].text):
            return i + 1
    return None


def _label(cell: Span) -> str | None:
    """The folded words of a cell that can be a label: letters alone."""
    folded = label_form(cell.text)
    fits = _SHORTEST_LABEL <= len(folded) <= limits.LABEL_CHARACTERS
    return folded if fits and not _HAS_DIGIT.search(cell.text) else None


def _above(document: Document, row: Row, cell: Span) -> Span | None:
    """The nearest cell over this one, when it is near."""
    at = row.line.number - 1
    for other in reversed(document.rows[max(at - _ROWS_ABOVE, 0) : at]):
        if other.page != row.page or len(other.cells) > _MOST_COLUMNS or cell.box[1] - other.bottom > _REACH * cell.height:
            return None
        found = [one for one in other.cells if overlap(one, cell)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _text(cell: Span, first: int, label: str) -> str:
    text = Span(cell.line, first, cell.last).text if label else cut(cell.text)
    return text[: limits.SITE_CHARACTERS]


def _dates(document: Document) -> dict[tuple[int, int], date]:
    """The dates that have one reading, by line and word that they begin with."""
    read = ((candidate.span, candidate.value.value(document.order)) for candidate in document.dates)
    return {begins: value for span, value in read if value is not None for begins in _begins(span)}


def _amounts(document: Document) -> dict[tuple[int, int], Decimal]:
    """The amounts that have one reading, likewise; a currency may stand before the digits."""
    plain = [c for c in document.amounts if not (c.joined or c.value.ambiguous)]
    return {begins: candidate.value.value for candidate in plain for begins in _begins(candidate.span)}


def _begins(span: Span) -> set[tuple[int, int]]:
    digits = next((i for i in range(span.first, span.last + 1) if _HAS_DIGIT.search(span.line.words[i].text)), span.first)
    return {(span.line.number, span.first), (span.line.number, digits)}
