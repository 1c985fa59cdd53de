"""Which characters of a PDF page a person can see: only those are evidence.

Hidden text is how a criminal puts another IBAN before a machine than before a person. A character counts when it is painted, large
enough to be read, leaves ink of its own, and nothing opaque was painted over it afterwards. What a viewer shows decides, so the page is
rendered with and without its text: white on white, hidden layers, clipped text and a transparent layer over the picture of other words
change nothing.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2

from mailbot.extract.files.characters import Character, Placing
from mailbot.extract.files.covers import painted
from mailbot.extract.files.raster import Gray

_SMALLEST = 2.5  # points; the small print of terms has 4 or 5
_NARROWEST = 0.06  # of the size; the slenderest letter of a narrow font has 0.15
_INK = 12  # levels of gray (of 255) by which text changes what it stands on, so that a person sees it
_INSIDE = 0.15  # of a character's box that is left out on every side: its neighbours' ink is not its own
_LAST = 1 << 30  # painted after everything: text of which pdfium does not tell the order

Marks = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]


class Views(NamedTuple):
    """A page as it is shown, and as it would be without its text; in one size."""

    shown: Gray
    bare: Gray


def visible(found: Sequence[Character], page: pypdfium2.PdfPage, place: Placing, views: Views) -> list[Character]:
    """The characters that a person sees, in their order."""
    if not found:
        return []
    boxes = np.array([(one.x0, one.top, one.x1, one.bottom) for one in found])
    blank = np.array([one.text.isspace() for one in found])
    large = np.array([one.size >= _SMALLEST and not _is_squeezed(one) for one in found])
    inside = np.array([0.0 if one.text == "_" else _INSIDE for one in found])  # its ink lies at the very bottom
    inked = _inked(boxes, inside, views, (views.shown.shape[1] / page.get_width(), views.shown.shape[0] / page.get_height()))
    marks = blank | (large & inked & ~_covered(found, boxes, page, place))
    return [one for one, is_seen in zip(found, marks, strict=True) if is_seen]


def _is_squeezed(one: Character) -> bool:
    """Whether a letter has no width that an eye could see (ISO 32000-2, 9.3.4); marks that are set over letters have none."""
    return one.text.isalnum() and one.x1 - one.x0 < _NARROWEST * one.size


def _inked(boxes: Numbers, inside: Numbers, views: Views, scale: tuple[float, float]) -> Marks:
    """Whether the text changes pixels in each box: ink of a picture beneath is not its own."""
    above = _ink_above(views)
    width, height = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    x0, x1 = _pixels(boxes[:, 0] + inside * width, boxes[:, 2] - inside * width, scale[0], above.shape[1])
    top, bottom = _pixels(boxes[:, 1] + inside * height, boxes[:, 3] - inside * height, scale[1], above.shape[0] - 1)
    widths = x1 - x0
    starts = np.concatenate([[0], widths.cumsum()[:-1]])
    columns = np.arange(widths.sum()) - np.repeat(starts - x0, widths)  # of every box, one box after the other
    has_ink = above[np.repeat(bottom, widths), columns] != above[np.repeat(top, widths), columns]
    marks: Marks = np.logical_or.reduceat(has_ink, starts)
    return marks


def _ink_above(views: Views) -> Gray:
    """How many pixels the text changes above each pixel in its column, so that any box costs two look-ups a column. Counted modulo 256:
    a column of a letter has fewer, and the letter has other columns."""
    shown, bare = views
    above = np.zeros((shown.shape[0] + 1, shown.shape[1]), np.uint8)
    above[1:] = np.maximum(shown, bare) - np.minimum(shown, bare) > _INK
    for row in range(1, len(above)):  # ten times as fast as cumsum, which goes down one column after the other
        above[row] += above[row - 1]
    return above


def _pixels(low: Numbers, high: Numbers, scale: float, size: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The pixels from `low` to `high`; one at least."""
    first = np.clip(np.floor(low * scale), 0, size - 1).astype(np.int64)
    return first, np.clip(np.maximum(np.ceil(high * scale).astype(np.int64), first + 1), 0, size)


def _covered(found: Sequence[Character], boxes: Numbers, page: pypdfium2.PdfPage, place: Placing) -> Marks:
    """Whether something opaque was painted over the middle of each character after it."""
    orders, covers = painted(page, place)
    marks = np.zeros(len(found), dtype=bool)
    if not covers:
        return marks
    order = np.array([orders.get(one.run, _LAST) for one in found])
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    for cover in covers:
        x0, top, x1, bottom = cover.box
        for index in np.flatnonzero(~marks & (order < cover.order) & (x0 <= x) & (x <= x1) & (top <= y) & (y <= bottom)):
            marks[index] = cover.hides(float(x[index]), float(y[index]))
    return marks
