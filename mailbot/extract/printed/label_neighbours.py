"""Whose number a bare "No." or "Document" names, by what stands around it: the word "invoice", the invoice's date, another's heading."""

import re

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.words.numbers import ANY_PAPER, OF_TRANSACTION, REFERENCES, SAYS_INVOICE, SAYS_PAPER
from mailbot.extract.words.roles import Role

STACKED = 3.0  # points between the left edges of labels in one column
_OF_INVOICE, _OF_PAPER = re.compile(SAYS_INVOICE), re.compile(SAYS_PAPER)
_WITH_NUMBER = 2  # words of a number behind its label
_OF_OTHERS = frozenset({Role.ORDER, Role.OTHER_NUMBER, Role.OTHER_DATE})
_HEADING = 1.5  # heights between a heading and what it is about
_SHORT_HEADING = 2  # words of a heading such as "Kunde"
_ROWS_APART = 2.2  # heights from one row of a column to the next
_ROWS_TO_TITLE = 5  # from a bare "No." to the word "invoice" of a letter
_OF_PLACE = 5  # words of a place before its date


def is_under_another(document: Document, label: Label) -> bool:
    """Whether the row right above is one short heading of something else ("Kunde" over "Nr. 88213")."""
    own = _row(document, label)
    above = _row_above(document, own)
    if above is None or len(above.cells) != 1 or any(char.isdigit() for char in above.line.text):
        return False
    cell = above.cells[0]
    is_near = _is_left_aligned(cell, label.span) and label.span.box[1] - cell.box[3] < _HEADING * label.span.height
    return is_near and not _titles(above) and cell.last - cell.first < _SHORT_HEADING


def is_at_title(document: Document, label: Label) -> bool:
    """Whether a cell with the word "invoice" stands right over a label of any paper ("Facture réseau" over "Pièce FR-12"), or before it in
    a row of cells of which each says one thing ("Rechnung | Beleg 38482 | 2 January")."""
    own = _row(document, label)
    cell = own.cell_of(label.span.first)
    if label.phrase not in ANY_PAPER or not _is_with_number(cell, label) or cell.last == label.span.last:
        return False
    above = _row_above(document, own)
    if above is not None and own.top - above.bottom < _HEADING * max(label.span.height, above.bottom - above.top):
        titles = (above.cell_of(one.span.first) for one in _titles(above))
        if any(_is_left_aligned(title, cell) or abs(title.box[2] - cell.box[2]) < STACKED for title in titles):
            return True
    before = (own.cell_of(one.span.first) for one in _titles(own) if one.span.last < cell.first)
    return any(title.first == title.last for title in before)


def is_by_date(document: Document, label: Label) -> bool:
    """Whether a bare "No." and the invoice's date belong together: their labels are stacked or head one table, or the letter's place and
    date stand beside the number."""
    return _is_beside_date(document, label) or _is_beside_dateline(document, label)


def _is_beside_date(document: Document, label: Label) -> bool:
    """Whether a bare "No." and the label of the invoice's date are stacked, or head the columns of one table, where nothing says that
    both are of something else (an order, a delivery)."""
    own = _row(document, label)
    cell = own.cell_of(label.span.first)
    if not _is_with_number(cell, label):
        return False
    reach = _ROWS_APART * label.span.height  # the rows of another column may stand between
    near = document.rows[max(own.line.number - 3, 0) : own.line.number + 2]
    rows = [row for row in near if row.page == own.page and abs(row.top - label.span.box[1]) < reach]
    dates = [(row, one) for row in rows for one in row.labels if one.role is Role.ISSUE_DATE]
    is_head = _heads_values(own, cell, label)
    stacked = [(row, one) for row, one in dates if row is not own and _is_left_aligned(one.span, label.span)]
    beside = stacked or [(row, one) for row, one in dates if row is own and is_head]
    if not beside:
        return False
    above = document.rows[max(min(row.line.number for row in (own, *(row for row, _ in stacked))) - 2, 0)]
    says = [one.phrase for _, one in (stacked if label.phrase in ANY_PAPER else beside)]
    is_titled = bool(_titles(above)) or _is_over_title(document, own)
    return _may_be_the_invoices(label, says, is_head=is_head, is_titled=is_titled) and not _is_of_another(own, above, label)


def _is_over_title(document: Document, own: Row) -> bool:
    """Whether the word "invoice" begins one of the next rows, as it does under a letter's number and date."""
    near = [row for row in document.rows[own.line.number : own.line.number + _ROWS_TO_TITLE] if row.page == own.page]
    return any(one.span.first == 0 for row in near for one in _titles(row))


def _may_be_the_invoices(label: Label, dates: list[str], *, is_head: bool, is_titled: bool) -> bool:
    """Whether the labels of dates beside a label of any paper let it name the invoice: "Beleg" over "Rechnungsdatum". A paper that says
    "invoice" at the date would say so at the number as well, and not "Vorgang" or "Bon"."""
    if label.phrase in OF_TRANSACTION:
        return all(_OF_PAPER.search(phrase) or not _OF_INVOICE.search(phrase) for phrase in dates) and (
            is_head or any(_OF_PAPER.search(phrase) for phrase in dates)
        )
    return label.phrase not in ANY_PAPER or is_head or is_titled or any(_OF_INVOICE.search(phrase) for phrase in dates)


def _is_of_another(own: Row, above: Row, label: Label) -> bool:
    """Whether the row above a column says that it is of something else: a heading of its own, or a label without a value."""
    lone = above.cells[0] if len(above.cells) == 1 else None
    if lone is None:
        return False
    if any(one.role in _OF_OTHERS and one.span.last == lone.last and _is_left_aligned(one.span, label.span) for one in above.labels):
        return True
    is_near = above.page == own.page and own.top - above.bottom < _HEADING * label.span.height
    has_value = any(char.isdigit() for char in above.line.text)
    return is_near and _is_left_aligned(lone, label.span) and not _titles(above) and not has_value


def _is_beside_dateline(document: Document, label: Label) -> bool:
    """Whether the letter's place and date ("Toulouse, le 26 août 2026") stand on the row of a bare "No." with its number, or right below it
    in its column, close over the word "invoice". A "Ref." there is as often the file's."""
    own = _row(document, label)
    cell = own.cell_of(label.span.first)
    if not _is_with_number(cell, label) or label.phrase in REFERENCES | OF_TRANSACTION or is_under_another(document, label):
        return False
    near = [row for row in document.rows[own.line.number : own.line.number + _ROWS_TO_TITLE] if row.page == own.page]
    if not _is_over_title(document, own) or _is_named_above(document, own, cell):
        return False
    stacked = [one for one in near[0].cells if _is_left_aligned(one, cell)] if label.phrase not in ANY_PAPER else []
    return any(_is_dateline(document, row, one) for row, some in ((own, own.cells), (near[0], stacked)) for one in some)


def _is_named_above(document: Document, own: Row, cell: Span) -> bool:
    """Whether the label of an order or a customer, without a value, stands right over the cell."""
    above = _row_above(document, own)
    over = () if above is None else (one for one in above.labels if one.role in _OF_OTHERS and _is_left_aligned(one.span, cell))
    return above is not None and any(one.span.last == above.cell_of(one.span.last).last for one in over)


def _is_dateline(document: Document, row: Row, cell: Span) -> bool:
    """Whether a cell is a place and a date, or the place whose date stands in the next cell."""
    words = [word.text for word in cell.words]
    if len(words) == 1 and words[0].endswith(",") and words[0][0].isupper():
        after = [one for one in row.cells if one.first == cell.last + 1]
        return any((row.line.number, one.first) in document.identified for one in after)
    dates = [c.span for c in document.dates if c.span.line is row.line and cell.first < c.span.first and c.span.last == cell.last]
    place = row.line.words[cell.first : dates[0].first] if dates else ()
    return bool(place) and place[0].text[0].isupper() and len(place) <= _OF_PLACE and any("," in word.text for word in place)


def _is_with_number(cell: Span, label: Label) -> bool:
    """Whether a label is its whole cell, or but a number follows it there."""
    return cell.first == label.span.first and cell.last <= label.span.last + _WITH_NUMBER


def _heads_values(own: Row, cell: Span, label: Label) -> bool:
    """Whether a label alone in its cell heads a column, one of several."""
    is_alone = cell.last == label.span.last
    return is_alone and len(own.cells) > 1 and not any(c.isdigit() for one in own.cells if one.first >= cell.first for c in one.text)


def _row(document: Document, label: Label) -> Row:
    return document.rows[label.span.line.number - 1]


def _row_above(document: Document, row: Row) -> Row | None:
    above = document.rows[row.line.number - 2] if row.line.number > 1 else None
    return above if above is not None and above.page == row.page else None


def _titles(row: Row) -> list[Label]:
    return [one for one in row.labels if one.role is Role.TITLE]


def _is_left_aligned(one: Span, other: Span) -> bool:
    return abs(one.box[0] - other.box[0]) < STACKED
