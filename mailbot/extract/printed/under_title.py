"""Numbers without a label of their own, at the word "invoice": under it in its column, in a stack with the date, in a heading's letters."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re
from collections import Counter

from mailbot.extract.evidence.blocks import above, below, is_one_block
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.evidence.score import Hit, overlap
from mailbot.extract.folding import compact, fold, label_form
from mailbot.extract.words.kinds import ABBREVIATED, OF_NUMBERS
from mailbot.extract.words.numbers import INVOICE_SERIES
from mailbot.extract.words.roles import Role

_INVOICE_SERIES = re.compile(INVOICE_SERIES)
_OF_YEAR = re.compile(r"(?:20)?(2\d)[-/]\d{3,6}|20(2\d)\d{3,6}")  # "26-0414", "2026018"
_PERIOD = re.compile(r"(?:(?:0?[1-9]|1[0-2])[-./])?(?:19|20)\d\d|20\d\d[-./](?:0[1-9]|1[0-2])")  # a month, a year
_UNDER_TITLE = 1.2  # heights of the word "invoice"
_SHORTEST = 3  # of a number that nothing but its place names
HEADING = 1.3  # of the usual letters' height
_SET_OFF = 1.2  # the same, of what stands alone
_DIGITS = re.compile(r"\d[\d./-]{2,}\d")
_ALIKE = 2.0  # points
_OWN_DATA = frozenset({Role.ISSUE_DATE, Role.DUE_DATE, Role.OTHER_DATE, Role.ORDER, Role.OTHER_NUMBER, Role.GROSS, Role.DUE})


def belongs_to_title(document: Document, hit: Hit[str], counts: Counter[str]) -> bool:
    """Whether an identifier at the word "invoice" is its number: on its line, in its column, or right below and printed again."""
    if hit.candidate.span.line is hit.label.span.line or heads_column(document, hit):
        return True
    if is_stacked(document, hit) or is_under_title(document, hit):
        return True
    close = hit.candidate.span.box[1] - hit.label.span.box[3] < 2 * hit.label.span.height
    return close and counts[compact(hit.candidate.value)] > 1 and len(compact(hit.candidate.value)) >= 5


def heads_column(document: Document, hit: Hit[str]) -> bool:
    """Whether the word "invoice" heads a column of the invoice's own data ("Invoice | Date | Due | Order"), with the number under it."""
    row, under = (document.rows[span.line.number - 1] for span in (hit.label.span, hit.candidate.span))
    if under.line.number != row.line.number + 1 or under.page != row.page:
        return False
    cell, value = row.cell_of(hit.label.span.first), under.cell_of(hit.candidate.span.first)
    alone = (cell.first, cell.last) == (hit.label.span.first, hit.label.span.last) and value.text == hit.candidate.span.text
    heads = {row.cell_of(label.span.first).first for label in row.labels if label.role in _OWN_DATA}
    dates = [c.span for c in document.dates if c.span.line is under.line]
    dated = any(label.role is Role.ISSUE_DATE and overlap(label.span, date) for label in row.labels for date in dates)
    return alone and overlap(cell, value) and (len(heads) >= 2 or dated)


def is_under_title(document: Document, hit: Hit[str]) -> bool:
    """Whether an identifier in an invoice's series, of a year and its count, or in a heading's letters stands alone right under the word
    "invoice", which is alone, too, and in larger (or clearly smaller) print."""
    title, value = hit.label.span, hit.candidate.span
    near = title.line.page == value.line.page and 0 <= value.box[1] - title.box[3] < _UNDER_TITLE * title.height
    if not near or not _are_alone(document, hit) or not is_one_block(*_cells(document, hit)) or _is_taken(document, hit):
        return False
    is_set_off = title.height > value.height or value.height >= _SET_OFF * title.height  # a small word over its large number
    is_number = len(compact(hit.value)) > _SHORTEST and is_set_off and _is_series(document, hit.value)
    return is_number or _is_heading(document, hit)


def _is_taken(document: Document, hit: Hit[str]) -> bool:
    """Whether an identifier is another value; the day in a number of an invoice's series is a part of it ("RE-20260414/508")."""
    if _INVOICE_SERIES.match(fold(hit.value)) is None:
        return hit.span.holds(document.identified)
    others = (c.span for c in (*document.ibans, *document.vat_ids) if c.span.line is hit.span.line)
    return any(one.first <= hit.span.first <= one.last for one in others)


def _is_heading(document: Document, hit: Hit[str]) -> bool:
    """Whether a number without letters stands in a heading's letters, as the word "invoice" does. With letters it may be a project, a flat
    or a quarter, and it may be a month or a year."""
    is_number = _DIGITS.fullmatch(hit.value) is not None and _PERIOD.fullmatch(hit.value) is None
    return is_number and hit.candidate.span.height >= HEADING * document.usual_height


def _is_series(document: Document, number: str) -> bool:
    """Whether a number begins as invoices' do, or with the year of a date on the paper ("2026018")."""
    if _INVOICE_SERIES.match(fold(number)) is not None:
        return True
    counted = _OF_YEAR.fullmatch(number)
    days = (day for c in document.dates for day in (c.value.day_first, c.value.month_first) if day is not None)
    return counted is not None and int(counted[1] or counted[2]) in {day.year % 100 for day in days}


def is_stacked(document: Document, hit: Hit[str]) -> bool:
    """Whether the word "invoice" and an identifier stand below each other as the label of the date and its date do in the same column:
    "Factura", the number, "Fecha: 3 May"; "Data", the date, "Fattura", the number."""
    if not _are_alone(document, hit):
        return False
    title, value = _cells(document, hit)
    if is_one_block(title, value):
        over, next_one, under = above(document, title), below(document, title), below(document, value)
        dated = under is not None and is_one_block(value, under) and _labels_date(document, under)
        return next_one == value and (dated or (over is not None and is_one_block(title, over) and _ends_in_date(document, over)))
    return _is_like_date(document, title, value)


def _is_like_date(document: Document, title: Span, value: Span) -> bool:
    """Whether the number stands to the word "invoice" as the date to its label, in a column of boxes (values centred)."""
    if title.line.page != value.line.page:
        return False
    rows = [row for row in document.rows if row.page == title.line.page]
    heads = [row.cell_of(label.span.first) for row in rows for label in row.labels if label.role is Role.ISSUE_DATE]
    dates = [c.span for c in document.dates if c.span.line.page == title.line.page and is_one_block(c.span, value)]
    down = value.box[1] - title.box[1]
    return any(is_one_block(head, title) and abs(date.box[1] - head.box[1] - down) < _ALIKE for head in heads for date in dates)


def _labels_date(document: Document, cell: Span) -> bool:
    """Whether a cell begins with the label of the invoice's date."""
    labels = document.rows[cell.line.number - 1].labels
    return any(label.role is Role.ISSUE_DATE and label.span.first == cell.first for label in labels)


def _ends_in_date(document: Document, cell: Span) -> bool:
    """Whether a cell is a date, or one behind the label of the invoice's."""
    dates = [c.span for c in document.dates if c.span.line is cell.line and c.span.last == cell.last and c.span.first >= cell.first]
    if not dates:
        return False
    label = document.label_before(dates[0], (Role.ISSUE_DATE,))
    is_of_label = label is not None and (label.span.first, label.span.last) == (cell.first, dates[0].first - 1)
    return dates[0].first == cell.first or is_of_label


def _cells(document: Document, hit: Hit[str]) -> tuple[Span, Span]:
    """The cells of the label and of the value."""
    one, two = (document.rows[span.line.number - 1].cell_of(span.first) for span in (hit.label.span, hit.candidate.span))
    return one, two


def _are_alone(document: Document, hit: Hit[str]) -> bool:
    """Whether label and value are whole cells."""
    spans = (hit.label.span, hit.candidate.span)
    return all((cell.first, cell.last) == (span.first, span.last) for cell, span in zip(_cells(document, hit), spans, strict=True))


def is_abbreviated_heading(cell: Span, usual: float) -> bool:
    """Whether a cell in a heading's letters is but an abbreviated word for an invoice and a number: "Fac. 012/26", "Fra. n° 7-2026"."""
    texts = [word.text for word in cell.words]
    rest = [text for text in texts[1:] if label_form(text) not in OF_NUMBERS]
    is_title = texts[0].endswith(".") and compact(texts[0]) in ABBREVIATED
    return is_title and cell.height >= _SET_OFF * usual and len(rest) == 1 and rest[0][0].isalnum() and any(map(str.isdigit, rest[0]))
