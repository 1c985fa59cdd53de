"""Whether the digits of a text layer are those that are drawn (in the child): a font may draw one and tell programs another.

The map from a font's glyphs to letters (ToUnicode, ISO 32000-2, 9.10.3) is whatever the writer of a file says. Where a payment's
account, amount or number stands, the drawn digits are compared with those of common typefaces. That is no OCR: one digit in fifty is
taken for another. It must tell a map that lies from one that does not; where it seems to lie, the page is read by OCR instead.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2
from PIL import Image

from mailbot.extract.files.characters import Character
from mailbot.extract.files.covers import Box
from mailbot.extract.files.raster import Gray
from mailbot.extract.files.sheets import Sheets
from mailbot.extract.files.typeset import Text, page_of

Shape = npt.NDArray[np.float32]  # of length one

_DIGITS = "0123456789"
_FACES = ("Helvetica", "Helvetica-Bold", "Times-Roman", "Times-Bold", "Courier", "Courier-Bold", "Helvetica-Oblique", "Times-Italic")
_CELL = (50, 60)  # points of a digit in the specimen
_COLUMNS, _ROWS = 20, 24  # of a shape
_CONTRAST = 60  # levels of gray between ink and paper; fainter glyphs tell nothing
_CLEARLY = 0.1  # by how much the shape of another digit must be nearer to count at all
#: What it may come to in a value of honest digits: at all, and more with each of them. On 8,000 digits of 60 real documents one value
#: in fifty goes beyond it; of values in which four digits stand for each other, nine of ten with five digits, all with twenty.
_ONCE, _EACH = 0.1, 0.012
_LOOKED_AT = 80  # digits of a value


class Site(NamedTuple):
    """Where a value of a payment stands: page (from 1) and box in points."""

    page: int
    box: Box


def lying_pages(sheets: Sheets, sites: Iterable[Site]) -> frozenset[int]:
    """The numbers of the pages on which other digits are drawn than the text says, at the given sites."""
    return frozenset(site.page for site in dict.fromkeys(sites) if site.page in sheets and _lies(sheets, site))


def _lies(sheets: Sheets, site: Site) -> bool:
    """Whether the digits of one value look more like others than chance explains."""
    said = [one for one in sheets.digits(site.page) if _is_in(one, site.box)][:_LOOKED_AT]
    told = list(_told(sheets, site.page, said)) if said else []
    strange = sum(max(0.0, float(np.delete(drawn, digit).max() - drawn[digit]) - _CLEARLY) for digit, drawn in told)
    return strange > _ONCE + _EACH * len(told)


def _told(sheets: Sheets, number: int, said: Sequence[Character]) -> Iterator[tuple[int, Shape]]:
    """Each digit that text says and that is to be seen, and how near what is drawn there is to every digit (at best 1)."""
    scale, (columns, rows) = sheets.scale(number), sheets.size(number)
    boxes = [tuple(max(0, round(side * scale)) for side in (one.x0, one.top, one.x1, one.bottom)) for one in said]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    left, top, right, bottom = min(lefts), min(tops), min(max(rights), columns), min(max(bottoms), rows)
    if left >= right or top >= bottom:
        return
    gray = _on_white(np.asarray(sheets.patch(number, (left, top, right, bottom))))
    known: dict[tuple[int, bytes], Shape | None] = {}  # digits of one font are drawn with the same pixels again and again
    for one, (x0, y0, x1, y1) in zip(said, boxes, strict=True):
        pixels = gray[max(y0 - top, 0) : max(y1 - top, 0), max(x0 - left, 0) : max(x1 - left, 0)]
        key = (len(pixels), pixels.tobytes())
        if key not in known:
            drawn = _shape(pixels)
            known[key] = None if drawn is None else np.asarray((specimens() @ drawn).max(axis=0))
        if (near := known[key]) is not None:
            yield _DIGITS.index(one.text), near


def _on_white(gray: Gray) -> Gray:
    """The patch with dark digits on light ground, as the specimens are: a total often stands in white on a bar of colour. Boxes reach
    from the font's highest letter to its lowest, so that more of them is ground than ink."""
    low, high, ground = int(gray.min()), int(gray.max()), float(np.median(gray))
    return 255 - gray if ground - low < high - ground else gray


def _is_in(one: Character, box: Box) -> bool:
    x, y = (one.x0 + one.x1) / 2, (one.top + one.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _shape(gray: Gray) -> Shape | None:
    """The ink in a box, cut out and brought to one size; None where there is none."""
    low, high = (int(gray.min()), int(gray.max())) if gray.size else (0, 0)
    if high - low < _CONTRAST:
        return None
    ink = gray < (low + high) / 2
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    cut = Image.fromarray(gray[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1])
    wide = min(_COLUMNS, max(1, round(cut.width * _ROWS / cut.height)))  # a slender 1 stays slender
    image = Image.new("L", (_COLUMNS, _ROWS), high)
    image.paste(cut.resize((wide, _ROWS), Image.Resampling.BILINEAR), ((_COLUMNS - wide) // 2, 0))
    flat = np.asarray(image, np.float32).ravel()
    flat -= flat.mean()
    return np.asarray(flat / max(1.0, float(np.linalg.norm(flat))))


@cache
def specimens() -> npt.NDArray[np.float32]:
    """The shapes of the digits: typefaces, digits, pixels; with the digits last, as a product with a shape wants them."""
    width, height = _CELL
    with pypdfium2.PdfDocument(_specimen_page()) as pdf:
        gray = np.asarray(pdf[0].render(scale=1, grayscale=True).to_pil())
    cells = (
        gray[row * height : (row + 1) * height, i * width : (i + 1) * width] for row in range(len(_FACES)) for i in range(len(_DIGITS))
    )
    shapes = [shape for cell in cells if (shape := _shape(cell)) is not None]
    return np.stack(shapes).reshape(len(_FACES), len(_DIGITS), -1)


def _specimen_page() -> bytes:
    """Every digit in a cell of its own, a row for each typeface."""
    width, height = _CELL
    cells = ((row, face, column, digit) for row, face in enumerate(_FACES) for column, digit in enumerate(_DIGITS))
    digits = (Text(width * column + 8, height * (len(_FACES) - row) - 45, digit, 40, face) for row, face, column, digit in cells)
    return page_of(width * len(_DIGITS), height * len(_FACES), digits)
