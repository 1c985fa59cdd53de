"""What was altered on a page of text: figures that are struck out, pages that are crossed out.

A person sees the line, by whatever it is drawn, and pays nothing of what it strikes. The page without its text shows it: thin dark strokes
through the middle of letters, where the rules of tables run above and below them.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

from mailbot.extract.files.characters import Numbers, Placing
from mailbot.extract.files.covers import Box, bounds, is_of_straight_lines
from mailbot.extract.files.pageobjects import PageObject, count_segments
from mailbot.extract.files.visibility import Views
from mailbot.extract.reading import Word

#: Looked at of a word: rows between its top and its base (a line under letters runs at 0.85 of its height, the rules of a table outside),
#: and columns, but for the tenth of its width that a stroke need not reach on either side; a few at first.
_DOWN, _ACROSS, _FEW = np.linspace(0.14, 0.78, 24), np.linspace(0.1, 0.9, 30), slice(None, None, 6)
_MIDDLE = (_DOWN > 0.3) & (_DOWN < 0.7)  # noqa: PLR2004  where a straight line runs
_DARKER = 60  # levels of gray (of 255) than the lightest above and below it
_THIN = 0.5  # of all that is looked at: what is more is a bar, or a ground
_SOME, _MOST = 0.3, 0.75  # of the columns that a scribble, a wave or a slash crosses
_CROSS = (0.3, 0.2)  # of the page's width and height that a line aslant crosses out
_ENDS = (2, 4)  # segments of the path of one line, and of two


def struck(words: Sequence[Word], views: Views) -> tuple[Box, ...]:
    """The boxes of the words with digits that are struck out; in points from the top left."""
    boxes = [word.box for word in words if any(map(str.isdigit, word.text))]
    if not boxes:
        return ()
    sides = np.array(boxes)
    few = np.asarray(_dark(sides, _ACROSS[_FEW], views).any(axis=1))
    likely = np.flatnonzero(np.mean(few, axis=1) >= _SOME)
    if not len(likely):
        return ()
    dark = _dark(sides[likely], _ACROSS, views)
    rules = np.asarray(dark.all(axis=2))
    crossing = np.asarray((dark & ~rules[:, :, None]).any(axis=1))  # rules above and below cross nothing
    is_crossed = rules[:, _MIDDLE].any(axis=1) | (np.mean(crossing, axis=1) >= _MOST)
    is_struck = is_crossed & (np.mean(dark, axis=(1, 2)) <= _THIN)
    return tuple(boxes[place] for place in likely[is_struck])


def _dark(sides: Numbers, columns: Numbers, views: Views) -> npt.NDArray[np.bool_]:
    """By word, row and column whether the page without its text is darker there than elsewhere in that column of the word."""
    x0, top, x1, bottom = sides.T[:, :, None]
    height, width = views.bare.shape
    x = ((x0 + (x1 - x0) * columns) * (width / views.width)).astype(np.intp).clip(0, width - 1)
    y = ((top + (bottom - top) * _DOWN) * (height / views.height)).astype(np.intp).clip(0, height - 1)
    seen = views.bare[y[:, :, None], x[:, None, :]]
    found: npt.NDArray[np.bool_] = seen.max(axis=1, keepdims=True) - seen >= _DARKER  # of bytes: the lightest is never less
    return found


def crossed(things: Iterable[PageObject], place: Placing, width: float, height: float) -> Iterator[Box]:
    """The boxes of the lines that run aslant over a great part of the page (its sides in points), as people void a paper."""
    for thing in things:
        if thing.kind != pdfium.FPDF_PAGEOBJ_PATH or thing.level or count_segments(thing.address) not in _ENDS:
            continue
        box = bounds(thing.address, place)
        if box and box[2] - box[0] >= _CROSS[0] * width and box[3] - box[1] >= _CROSS[1] * height and is_of_straight_lines(thing):
            yield box
