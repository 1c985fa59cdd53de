"""What was altered on a page of text: figures that are struck out, pages that are crossed out, figures that something hides.

A person sees the line, by whatever it is drawn, and pays nothing of what it strikes. The page without its text shows it: a thin dark line
through the middle of letters, where rules of tables run above and below them.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import pypdfium2.raw as pdfium

from mailbot.extract.files.characters import Placing
from mailbot.extract.files.covers import Box, bounds, straight_lines
from mailbot.extract.files.pageobjects import PageObject, count_segments
from mailbot.extract.files.visibility import Views
from mailbot.extract.reading import Word

#: Looked at of a word: rows from 0.3 to 0.7 of its height (a line under letters runs at 0.85, the rules of a table outside), and columns,
#: but for the tenth of its width that a line need not reach on either side.
_DOWN, _ACROSS = np.linspace(0.3, 0.7, 16), np.linspace(0.1, 0.9, 6)
_DARKER = 60  # levels of gray (of 255) than what is above and below it
_THIN = 0.5  # of the middle: what is thicker is a bar
_CROSS = (0.3, 0.2)  # of the page's width and height that a line aslant crosses out
_ENDS = (2, 4)  # segments of the path of one line, and of two


def figures(words: Iterable[Word]) -> tuple[Word, ...]:
    """The words that tell a number."""
    return tuple(word for word in words if any(map(str.isdigit, word.text)))


def struck(words: Sequence[Word], views: Views) -> tuple[Box, ...]:
    """The boxes of the figures through whose middle a line runs; in points from the top left."""
    told = [word.box for word in figures(words)]
    if not told:
        return ()
    x0, top, x1, bottom = np.array(told).T[:, :, None]
    rows, columns = views.bare.shape
    x = ((x0 + (x1 - x0) * _ACROSS) * (columns / views.width)).astype(np.intp)
    y = ((top + (bottom - top) * _DOWN) * (rows / views.height)).astype(np.intp)
    middle = views.bare[y.clip(0, rows - 1)[:, :, None], x.clip(0, columns - 1)[:, None, :]]
    lines = (middle.max(axis=1, keepdims=True) - middle >= _DARKER).all(axis=2)  # of bytes: the lightest is never less
    is_struck = lines.any(axis=1) & (lines.mean(axis=1) <= _THIN)
    return tuple(told[place] for place in np.flatnonzero(is_struck))


def crossed(things: Iterable[PageObject], place: Placing, width: float, height: float) -> Iterator[Box]:
    """The boxes of the lines that run aslant over a great part of the page (its sides in points), as people void a paper."""
    for thing in things:
        if thing.kind != pdfium.FPDF_PAGEOBJ_PATH or thing.level or count_segments(thing.address) not in _ENDS:
            continue
        box = bounds(thing.address, place)
        if box and box[2] - box[0] >= _CROSS[0] * width and box[3] - box[1] >= _CROSS[1] * height and straight_lines(thing):
            yield box
