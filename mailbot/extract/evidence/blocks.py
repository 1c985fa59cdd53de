"""Cells that stand below each other as one block: with a common left edge, right edge or middle."""

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Row, Span, askew

_ALIGNED = 3.0  # points
_ROWS = 8  # of the columns beside it, from one cell of a block to the next
_REACH = 2.6  # heights from one cell of a block to the next


def is_one_block(one: Span, other: Span) -> bool:
    """Whether two cells have a common edge or middle."""
    return askew(one.box, other.box) < _ALIGNED


def below(document: Document, cell: Span) -> Span | None:
    """The next cell under this one, whatever stands beside them."""
    return _next(cell, document.rows[cell.line.number : cell.line.number + _ROWS])


def above(document: Document, cell: Span) -> Span | None:
    """The next cell over this one, whatever stands beside them."""
    return _next(cell, document.rows[max(cell.line.number - 1 - _ROWS, 0) : cell.line.number - 1][::-1])


def _next(cell: Span, rows: list[Row]) -> Span | None:
    found = (other for row in rows if row.page == cell.line.page for other in row.cells if _is_over(cell, other))
    nearest = next(found, None)
    return nearest if nearest is not None and _gap(cell, nearest) < _REACH * max(cell.height, nearest.height) else None


def _is_over(cell: Span, other: Span) -> bool:
    """Whether two cells share a column."""
    return min(cell.box[2], other.box[2]) > max(cell.box[0], other.box[0])


def _gap(cell: Span, other: Span) -> float:
    return max(cell.box[1], other.box[1]) - min(cell.box[3], other.box[3])
