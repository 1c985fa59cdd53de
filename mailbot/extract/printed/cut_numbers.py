"""Numbers that may be but a part of one that wraps in its cell: "FA 2026" over "0123", "RE" over "2026 0412"."""

import re

from mailbot.extract.evidence.below import EDGE, NEXT_ROWS, caption, is_below
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.evidence.lexicon import lexicon
from mailbot.extract.folding import label_form
from mailbot.extract.values.amounts import currency_of
from mailbot.extract.values.dates import find_dates
from mailbot.extract.words.roles import Role

_PART = re.compile(r"[-/–.]?(?=.{0,12}\d)(?:[A-Z]{0,3}[-/–.]?)?[0-9][A-Z0-9/–-]{0,12}")
_PAGE = re.compile(r"\d{1,2}/\d{1,2}")
_SERIES = re.compile(r"[A-Z]{1,5}[-/–]?")
_FURTHER = 2.6  # heights to the end of a number that surely goes on


def is_part(document: Document, span: Span, label: Span) -> bool:
    """Whether a number beside its label ends as none does, goes on in the next line of its cell, or may have begun in the line before."""
    row = document.rows[span.line.number - 1]
    is_last = row.cell_of(span.first).last == span.last
    return _ends_unfinished(span.text) or (is_last and _goes_on(document, row, span, label)) or _has_begun(document, row, span, label)


def _ends_unfinished(text: str) -> bool:
    """Whether a number ends as none does: it goes on in the next line of its cell."""
    return text.rstrip()[-1:] in ("-", "/", "–") and text.rstrip()[-2:-1].isalnum()


def _goes_on(document: Document, row: Row, span: Span, label: Span) -> bool:
    """Whether a word that is nothing else by itself stands right below, without a caption."""
    rows = document.rows[row.line.number : row.line.number + NEXT_ROWS]
    own = row.cell_of(span.first)
    left = row.cell_of(label.first).box[0] if label.line is span.line else None
    near = ((one, cell) for one in rows if one.page == row.page for cell in one.cells if is_below(own, cell))
    return any(_is_rest(document, one, cell, left) for one, cell in near)


def _is_rest(document: Document, row: Row, cell: Span, left: float | None) -> bool:
    """Whether a cell may be the rest of a number whose label begins at `left` (None: above it, so that what stands left of the cell is of
    another column)."""
    if cell.first != cell.last or not _PART.fullmatch(cell.text) or (_PAGE.fullmatch(cell.text) and len(row.cells) > 1):
        return False
    said = caption(row.cells, cell)
    named = {cell.first, *(range(said.first, said.last + 1) if said else ())}
    is_named = any(label.span.first in named for label in row.labels)
    is_named = is_named or (said is not None and (said.text.endswith(":") or (left is not None and said.box[0] > left - EDGE)))
    if left is None and cell.text[0] in "-/–":
        is_named = False
    is_other = cell.holds(document.identified) or any(c.span.line is row.line and c.value.decimals for c in document.amounts)
    return not is_named and not is_other and not find_dates(cell.text)


def _has_begun(document: Document, row: Row, span: Span, label: Span) -> bool:
    """Whether the letters of a series, or what ends as no number does, stand right above a number that begins its cell."""
    cell = row.cell_of(span.first)
    if cell.first != span.first:
        return False
    for upper in document.rows[max(row.line.number - 1 - NEXT_ROWS, 0) : row.line.number - 1][::-1]:
        for one in upper.cells if upper.page == row.page else ():
            last, away = one.words[-1].text, span.box[1] - one.box[3]
            if is_below(one, cell) and _SERIES.fullmatch(last) and _is_alone(upper, one) and not _is_row(upper, one, label):
                return True
            beside = one.box[0] < span.box[2] and span.box[0] < one.box[2] and not _is_of_other(upper, one, label)
            if beside and _ends_unfinished(last) and any(map(str.isdigit, last)) and away < _FURTHER * span.height:
                return True
    return False


def _is_alone(row: Row, cell: Span) -> bool:
    """Whether but a label stands before the last word of a cell, which is none and no currency."""
    named = {i for label in row.labels for i in range(label.span.first, label.span.last + 1)}
    last = cell.words[-1].text
    is_other = cell.last in named or currency_of(last) is not None or label_form(last) in lexicon()[0]
    return not is_other and named.issuperset(range(cell.first, cell.last))


def _is_row(row: Row, cell: Span, label: Span) -> bool:
    """Whether a caption that begins where a label does stands before a cell: it is another row of a list."""
    said = caption(row.cells, cell)
    return said is not None and said.line is not label.line and abs(said.box[0] - label.box[0]) < EDGE


def _is_of_other(row: Row, cell: Span, label: Span) -> bool:
    """Whether the caption before a cell, in the place of a number's label, is that of an order or another paper. Others may be the first
    line of a label of two."""
    said = caption(row.cells, cell)
    return _is_row(row, cell, label) and any(one.span == said and one.role in (Role.ORDER, Role.OTHER_NUMBER) for one in row.labels)
