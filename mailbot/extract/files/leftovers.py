"""What the text of a PDF's page leaves out (in the child): a supplier's block or bank details that are a picture or drawn in curves.

All of it is asked for only where the text lacks something, since OCR takes longer than everything else that is done to such a page. Where
the text lacks nothing, what looks like lines of letters is: a stamp ("PAID") or other bank details, pasted among what is printed.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from mailbot.extract.files import lettering, pictures
from mailbot.extract.files.characters import Placing, placing
from mailbot.extract.files.covers import Box, bounds
from mailbot.extract.files.pageobjects import count_segments, objects_of, shapes
from mailbot.extract.files.raster import Raster
from mailbot.extract.files.sheets import Sheets
from mailbot.extract.reading import Page

_WIDE, _HIGH = 60.0, 9.0  # points; a smaller picture holds no line of text
_ENOUGH = 0.004  # of the page, all pictures together: a name in large letters
_CURVED = 8  # segments of a path that may be a letter; rules and boxes have five
_FRAME, _CURVED_MUCH = 90.0, 24  # points of a side from which a path of fewer segments is no letter, but a box with round corners
_OBJECTS = 3_000
_MARGIN = 6.0  # points around the pictures
_BESIDE = 20.0  # points from a line of letters within which what is drawn may belong to it
_AROUND = 0.5  # points around a word that is not to be read again


class _Part(NamedTuple):
    """A part of a page with text, in pixels, the words that were read as text blotted out; `scale`: pixels to a point, each way."""

    gray: Image.Image
    corner: tuple[int, int]
    scale: tuple[float, float]

    def raster(self, number: int) -> Raster:
        """It, for OCR."""
        gray, (x, y) = self.gray, self.scale
        corner = (self.corner[0] / x, self.corner[1] / y)
        return Raster(number, gray.width / x, gray.height / y, gray.width, gray.height, gray.tobytes(), corner)


def leftovers(sheets: Sheets, pages: Sequence[Page], most: int) -> tuple[Raster, ...]:
    """The parts of at most `most` pages that hold pictures or drawn letters, without the words that were read as text."""
    found = (_leftover(sheets, page) for page in pages if page.number in sheets)
    return tuple(islice((raster for raster in found if raster is not None), most))


def drawn_lines(sheets: Sheets, pages: Sequence[Page], most: int) -> tuple[Raster, ...]:
    """Those of them that look like lines of letters, and like more than a logo."""
    found = (_lettered(sheets, page) for page in pages if page.number in sheets)
    return tuple(islice((raster for raster in found if raster is not None), most))


def _leftover(sheets: Sheets, read: Page) -> Raster | None:
    boxes = _boxes(sheets, read)
    if sum((box[2] - box[0]) * (box[3] - box[1]) for box in boxes) < _ENOUGH * read.width * read.height:
        return None
    part = _part(sheets, read, boxes)
    return None if part is None or pictures.is_blank(part.gray) else part.raster(read.number)


def _lettered(sheets: Sheets, read: Page) -> Raster | None:
    boxes = _boxes(sheets, read)
    part = _part(sheets, read, boxes, lettering.DPI)
    if part is None:
        return None
    corner = (part.corner[0] / part.scale[0], part.corner[1] / part.scale[1])
    lines = lettering.letterings(part.gray, part.scale[0], corner)
    if not lettering.is_decoration(lines, read.height):
        codes = [_around(_in_points(code, part.scale, corner)) for code in pictures.code_boxes(part.gray)]
        lines = [line for line in lines if not any(_is_in(line.box, code) for code in codes)]
    if lettering.is_decoration(lines, read.height):
        return None
    near = [_around(line.box, _BESIDE) for line in lines]
    part = _part(sheets, read, [box for box in boxes if any(_touches(box, line) for line in near)])
    return part.raster(read.number) if part else None


def _pixels(box: Box, scale: tuple[float, float], corner: tuple[int, int]) -> list[int]:
    return [max(0, round(side * unit - start)) for side, unit, start in zip(box, scale * 2, corner * 2, strict=True)]


def _in_points(box: Box, scale: tuple[float, float], corner: tuple[float, float]) -> Box:
    x0, top, x1, bottom = (side / unit + start for side, unit, start in zip(box, scale * 2, corner * 2, strict=True))
    return x0, top, x1, bottom


def _around(box: Box, margin: float = _MARGIN) -> Box:
    return box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin


def _touches(box: Box, other: Box) -> bool:
    return box[0] <= other[2] and other[0] <= box[2] and box[1] <= other[3] and other[1] <= box[3]


def _is_in(inner: Box, outer: Box) -> bool:
    return all(one >= other for one, other in zip(inner[:2], outer[:2], strict=True)) and inner[2] <= outer[2] and inner[3] <= outer[3]


def _boxes(sheets: Sheets, read: Page) -> list[Box]:
    page = sheets.page(read.number)
    return [box for box in _drawn(page, placing(page)) if box[0] < read.width and box[1] < read.height]


def _part(sheets: Sheets, read: Page, boxes: Iterable[Box], dpi: float | None = None) -> _Part | None:
    """The part of the page around the boxes, as OCR wants it or with so many `dpi`; None where it is too small for a line."""
    sides = list(zip(*boxes, strict=True))
    if not sides:
        return None
    x0, top = (max(0.0, min(side) - _MARGIN) for side in sides[:2])
    x1, bottom = (min(size, max(side) + _MARGIN) for side, size in zip(sides[2:], (read.width, read.height), strict=True))
    if x1 - x0 < _WIDE or bottom - top < _HIGH:
        return None
    size = (math.ceil(read.width * dpi / 72), math.ceil(read.height * dpi / 72)) if dpi else sheets.size(read.number)
    scale = (size[0] / read.width, size[1] / read.height)
    left, upper, right, lower = int(x0 * scale[0]), int(top * scale[1]), int(x1 * scale[0]), int(bottom * scale[1])
    at = (left, upper, right, lower)
    gray = np.array(sheets.sketch(read.number, at, size) if dpi else sheets.patch(read.number, at))
    for word in read.words:
        w0, above, w1, below = _pixels(_around(word.box, _AROUND), scale, (left, upper))
        blot = gray[above:below, w0:w1]
        if blot.size:
            blot[:] = np.partition(blot, blot.size // 2, axis=None)[blot.size // 2]  # the median: more of a word's box is ground than ink
    return _Part(Image.fromarray(gray), (left, upper), scale)


def _drawn(page: pypdfium2.PdfPage, place: Placing) -> Iterator[Box]:
    """Where pictures of some size are, and what is drawn of curves: single letters are small, so these count whatever their size."""
    for thing in islice(shapes(objects_of(page)), _OBJECTS):
        is_picture = thing.kind == pdfium.FPDF_PAGEOBJ_IMAGE
        if not is_picture and count_segments(thing.address) < _CURVED:
            continue
        box = bounds(thing.address, place)
        if box and not is_picture and max(box[2] - box[0], box[3] - box[1]) > _FRAME and count_segments(thing.address) < _CURVED_MUCH:
            continue
        if box and (not is_picture or (box[2] - box[0] >= _WIDE and box[3] - box[1] >= _HIGH)):
            yield box
