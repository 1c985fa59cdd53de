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
from mailbot.extract.files.opening import Opened, open_pdf
from mailbot.extract.files.raster import Raster, gray_of
from mailbot.extract.reading import Page

_WIDE, _HIGH = 60.0, 9.0  # points; a smaller picture holds no line of text
_ENOUGH = 0.004  # of the page, all pictures together: a name in large letters
_CURVED = 8  # segments of a path that may be a letter; rules and boxes have five
_OBJECTS = 3_000
_MARGIN = 3.0  # points around the pictures
_AROUND = 0.5  # points around a word that is not to be read again


def leftovers(data: bytes, pages: Sequence[Page], most: int) -> tuple[Raster, ...]:
    """The parts of at most `most` pages that hold pictures or drawn letters, without the words that were read as text."""
    opened = open_pdf(data)
    if not isinstance(opened, Opened):
        return ()
    by_number = {page.number: page for page in pages}
    with pypdfium2.PdfDocument(opened.data) as pdf:
        found = (_leftover(pdf[index], by_number[number]) for index, number in enumerate(opened.numbers) if number in by_number)
        return tuple(islice((raster for raster in found if raster is not None), most))


def _leftover(page: pypdfium2.PdfPage, read: Page) -> Raster | None:
    place = placing(page)
    boxes = [box for box in _drawn(page, place) if box[0] < read.width and box[1] < read.height]
    if sum((box[2] - box[0]) * (box[3] - box[1]) for box in boxes) < _ENOUGH * read.width * read.height:
        return None
    x0, top = (max(0.0, min(box[side] for box in boxes) - _MARGIN) for side in (0, 1))
    x1, bottom = (min(size, max(box[side] for box in boxes) + _MARGIN) for side, size in ((2, read.width), (3, read.height)))
    if x1 - x0 < _WIDE or bottom - top < _HIGH:
        return None
    gray = gray_of(page)
    x_scale, y_scale = gray.width / read.width, gray.height / read.height
    pen = ImageDraw.Draw(gray)
    for word in read.words:
        left, high, right, low = word.box
        pen.rectangle(
            ((left - _AROUND) * x_scale, (high - _AROUND) * y_scale, (right + _AROUND) * x_scale, (low + _AROUND) * y_scale), fill=255
        )
    part = gray.crop((int(x0 * x_scale), int(top * y_scale), int(x1 * x_scale), int(bottom * y_scale)))
    if pictures.is_blank(part):
        return None
    corner = (int(x0 * x_scale) / x_scale, int(top * y_scale) / y_scale)
    return Raster(read.number, part.width / x_scale, part.height / y_scale, part.width, part.height, part.tobytes(), corner)


def _drawn(page: pypdfium2.PdfPage, place: Placing) -> Iterator[Box]:
    """Where pictures of some size are, and what is drawn of curves: single letters are small, so these count whatever their size."""
    kinds = [pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH]
    for position, thing in enumerate(page.get_objects(filter=kinds, max_depth=4)):
        if position == _OBJECTS:
            return
        is_letter = thing.type == pdfium.FPDF_PAGEOBJ_PATH and pdfium.FPDFPath_CountSegments(thing.raw) >= _CURVED
        box = bounds(thing.raw, place)
        if box and (is_letter or (thing.type == pdfium.FPDF_PAGEOBJ_IMAGE and box[2] - box[0] >= _WIDE and box[3] - box[1] >= _HIGH)):
            yield box
