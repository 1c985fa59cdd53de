"""Which cell stands right below another, as the next line of one cell in a table does, and what captions a cell."""

import re

from mailbot.domain.invoice import Box
from mailbot.extract.evidence.layout import Span, askew

_PITCH, _BACK = 0.75, 0.5  # heights between the lines of one cell, and how far they may overlap
_SUFFIX = 6  # words at the end of a line of which any may begin the cell (its label stands close before it)
_LETTER = re.compile(r"[^\W\d_]{2}")

EDGE = 3.0  # points
#: Lines to the next one of a cell, whose neighbours may stand half a line lower.
NEXT_ROWS = 3


def caption(cells: list[Span], cell: Span) -> Span | None:
    """The nearest cell with letters to the left."""
    return next((one for one in reversed(cells) if one.last < cell.first and _LETTER.search(one.text)), None)


def is_under(upper: Box, lower: Box) -> bool:
    """Whether a box stands as close below another as the next line of the same cell, with a common edge or middle."""
    height = max(lower[3] - lower[1], 1.0)
    if not -_BACK * height < lower[1] - upper[3] < _PITCH * height:
        return False
    return askew(upper, lower) < EDGE


def is_below(upper: Span, lower: Span) -> bool:
    """Whether a cell stands right under the end of another, which may begin with its label."""
    a, b = upper.box, lower.box
    if b[1] - a[3] >= _PITCH * lower.height or b[0] > a[2] + EDGE or b[2] < a[0] - EDGE:
        return False  # as most, which need not be compared with each end
    firsts = range(max(upper.first, upper.last - _SUFFIX), upper.last + 1)
    return any(is_under(Span(upper.line, first, upper.last).box, lower.box) for first in (upper.first, *firsts))
