"""Which characters of a PDF page a person can see: only those are evidence.

Hidden text is how a criminal puts another IBAN before a machine than before a person. A character counts when it is painted, large
enough to be read, leaves ink of its own, and nothing opaque was painted over it afterwards. What a viewer shows decides, so the page is
rendered with and without its text: white on white, hidden layers, clipped text and a transparent layer over the picture of other words
change nothing. What is so faint that only who knows of it finds it makes no words; watermarks are as faint, and are seen all the same.
"""

from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from mailbot.extract.files.characters import Character, Numbers, Placing
from mailbot.extract.files.covers import painted
from mailbot.extract.files.pageobjects import PageObject
from mailbot.extract.files.raster import Gray

_SMALLEST = 3.6  # points; the small print of terms has 4 or 5
_NARROWEST = 0.06  # of the size; the slenderest letter of a narrow font has 0.15
_INK = 12  # levels of gray (of 255) by which text changes what it stands on, so that a person sees it
_CLEAR = 30  # levels that a person reads without searching: the gray of 0.8 that designs print in has 50, less in thin small letters
_INSIDE = 0.15  # of a character's box that is left out on every side: its neighbours' ink is not its own
_LAST = 1 << 30  # painted after everything: text of which pdfium does not tell the order

Marks = npt.NDArray[np.bool_]
Levels = npt.NDArray[np.uint8]  # of gray
_NOTHING = np.uint8(0)


class Views(NamedTuple):
    """A page as it is shown, and as it would be without its text, in one size; `width` and `height` of the page in points."""

    shown: Gray
    bare: Gray
    width: float
    height: float


class Seen(NamedTuple):
    """The characters that a person sees at all, those among them that are plain to read, and those that are painted on the page, large
    enough, and that nobody sees; all in their order."""

    shown: list[Character]
    legible: list[Character]
    unseen: list[Character]


def visible(found: Sequence[Character], things: Sequence[PageObject], place: Placing, views: Views) -> Seen:
    """The characters that a person sees; `things` are all objects of the page."""
    if not found:
        return Seen([], [], [])
    texts, *sides, _, sizes, runs, _ = zip(*found, strict=True)
    boxes, size = _Boxes(*map(np.array, sides)), np.array(sizes)
    blank = np.array([text.isspace() for text in texts])
    inside = np.array([0.0 if text == "_" else _INSIDE for text in texts])  # its ink lies at the very bottom
    # No eye could see a letter without width (ISO 32000-2, 9.3.4); marks that are set over letters have none.
    squeezed = np.array([text.isalnum() for text in texts]) & (boxes.x1 - boxes.x0 < _NARROWEST * size)
    on_page = (boxes.x1 >= 0) & (boxes.x0 <= views.width) & (boxes.bottom >= 0) & (boxes.top <= views.height)
    large = (size >= _SMALLEST) & ~squeezed
    ink = _ink(boxes, inside, views)
    covered = on_page & (blank | large) & _covered(runs, boxes, things, place)
    marks = on_page & ~covered & (blank | (large & (ink > _INK)))
    legible = marks & (blank | _is_clear(ink, np.array(runs), marks & ~blank))
    unseen = on_page & ~marks & (blank | large)
    return Seen(*(list(compress(found, kept.tolist())) for kept in (marks, legible, unseen)))


def _is_clear(ink: Levels, runs: npt.NDArray[np.int64], counted: Marks) -> Marks:
    """Which characters stand out from what they stand on, or are few among such in their run: a full stop leaves less ink than letters."""
    clear = ink >= _CLEAR
    _, run_of = np.unique(runs, return_inverse=True)
    share = np.bincount(run_of, clear & counted) / np.maximum(np.bincount(run_of, counted), 1)
    return clear | (share >= 1 / 2)[run_of]


class _Boxes(NamedTuple):
    """The boxes of all characters, in points."""

    x0: Numbers
    top: Numbers
    x1: Numbers
    bottom: Numbers


def _ink(boxes: _Boxes, inside: Numbers, views: Views) -> Levels:
    """By how much the text changes pixels in each box at most: ink of a picture beneath is not its own.

    The characters of a line reach from the same row of pixels to the same other: what changes in each column is found once for all of
    them, and nowhere else are the two views compared.
    """
    rows, columns = views.shown.shape
    width, height = boxes.x1 - boxes.x0, boxes.bottom - boxes.top
    x0, x1 = _pixels(boxes.x0 + inside * width, boxes.x1 - inside * width, columns / views.width, columns)
    top, bottom = _pixels(boxes.top + inside * height, boxes.bottom - inside * height, rows / views.height, rows)
    levels = np.zeros(len(x0), dtype=np.uint8)
    _, band_of = np.unique(top * (rows + 1) + bottom, return_inverse=True)
    order = np.argsort(band_of, kind="stable")
    begins = np.flatnonzero(np.diff(band_of[order], prepend=-1))
    starts, ends = np.minimum.reduceat(x0[order], begins).tolist(), np.maximum.reduceat(x1[order], begins).tolist()
    for members, start, end in zip(np.split(order, begins[1:]), starts, ends, strict=True):
        first = members[0]
        shown, bare = (view[top[first] : bottom[first], start:end] for view in (views.shown, views.bare))
        changed = np.append((np.maximum(shown, bare) - np.minimum(shown, bare)).max(axis=0), _NOTHING)
        between = np.column_stack([x0[members], x1[members]]).ravel() - start  # from the first column to behind the last of each
        levels[members] = np.maximum.reduceat(changed, between)[::2]
    return levels


def _pixels(low: Numbers, high: Numbers, scale: float, size: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The pixels from `low` to `high`; one at least."""
    first = np.clip(np.floor(low * scale), 0, size - 1).astype(np.int64)
    return first, np.clip(np.maximum(np.ceil(high * scale).astype(np.int64), first + 1), 0, size)


def _covered(runs: Sequence[int], boxes: _Boxes, things: Sequence[PageObject], place: Placing) -> Marks:
    """Whether something opaque was painted over the middle of each character after it."""
    orders, covers = painted(things, place)
    marks = np.zeros(len(runs), dtype=bool)
    order = np.array([orders.get(run, _LAST) for run in runs])
    earliest = order.min()
    x, y = (boxes.x0 + boxes.x1) / 2, (boxes.top + boxes.bottom) / 2
    for cover in (cover for cover in covers if earliest < cover.order):
        x0, top, x1, bottom = cover.box
        for index in np.flatnonzero(~marks & (order < cover.order) & (x0 <= x) & (x <= x1) & (top <= y) & (y <= bottom)):
            marks[index] = cover.hides(float(x[index]), float(y[index]))
    return marks
