"""What the text of a PDF's page leaves out (in the child): a supplier's block or bank details that are a picture or drawn in curves.

Asked for only where the text lacks something, since OCR of it takes longer than everything else that is done to such a page.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import ImageDraw

from mailbot.extract.files import pictures
from mailbot.extract.files.characters import Placing, placing
from mailbot.extract.files.covers import Box, bounds
from mailbot.extract.files.pageobjects import count_segments, objects_of, shapes
from mailbot.extract.files.raster import Raster
from mailbot.extract.files.sheets import Sheets
from mailbot.extract.reading import Page

_WIDE, _HIGH = 60.0, 9.0  # points; a smaller picture holds no line of text
_ENOUGH = 0.004  # of the page, all pictures together: a name in large letters
_CURVED = 8  # segments of a path that may be a letter; rules and boxes have five
_OBJECTS = 3_000
_MARGIN = 3.0  # points around the pictures
_AROUND = 0.5  # points around a word that is not to be read again


def leftovers(sheets: Sheets, pages: Sequence[Page], most: int) -> tuple[Raster, ...]:
    """The parts of at most `most` pages that hold pictures or drawn letters, without the words that were read as text."""
    found = (_leftover(sheets, page) for page in pages if page.number in sheets)
    return tuple(islice((raster for raster in found if raster is not None), most))


def _leftover(sheets: Sheets, read: Page) -> Raster | None:
    page = sheets.page(read.number)
    boxes = [box for box in _drawn(page, placing(page)) if box[0] < read.width and box[1] < read.height]
    if sum((box[2] - box[0]) * (box[3] - box[1]) for box in boxes) < _ENOUGH * read.width * read.height:
        return None
    x0, top = (max(0.0, min(box[side] for box in boxes) - _MARGIN) for side in (0, 1))
    x1, bottom = (min(size, max(box[side] for box in boxes) + _MARGIN) for side, size in ((2, read.width), (3, read.height)))
    if x1 - x0 < _WIDE or bottom - top < _HIGH:
        return None
    columns, rows = sheets.size(read.number)
    x_scale, y_scale = columns / read.width, rows / read.height
    left, upper = int(x0 * x_scale), int(top * y_scale)
    part = sheets.patch(read.number, (left, upper, int(x1 * x_scale), int(bottom * y_scale)))
    pen = ImageDraw.Draw(part)
    for word in read.words:
        sides = (word.box[0] - _AROUND, word.box[1] - _AROUND, word.box[2] + _AROUND, word.box[3] + _AROUND)
        x_y = [side * scale - corner for side, scale, corner in zip(sides, (x_scale, y_scale) * 2, (left, upper) * 2, strict=True)]
        pen.rectangle(x_y, fill=255)
    if pictures.is_blank(part):
        return None
    corner = (left / x_scale, upper / y_scale)
    return Raster(read.number, part.width / x_scale, part.height / y_scale, part.width, part.height, part.tobytes(), corner)


def _drawn(page: pypdfium2.PdfPage, place: Placing) -> Iterator[Box]:
    """Where pictures of some size are, and what is drawn of curves: single letters are small, so these count whatever their size."""
    for thing in islice(shapes(objects_of(page)), _OBJECTS):
        is_picture = thing.kind == pdfium.FPDF_PAGEOBJ_IMAGE
        if not is_picture and count_segments(thing.address) < _CURVED:
            continue
        box = bounds(thing.address, place)
        if box and (not is_picture or (box[2] - box[0] >= _WIDE and box[3] - box[1] >= _HIGH)):
            yield box
