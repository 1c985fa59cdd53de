"""Whether the digits of a text layer are those that are drawn (in the child): a font may draw one and tell programs another.

The map from a font's glyphs to letters (ToUnicode, ISO 32000-2, 9.10.3) is whatever the writer of a file says. Where a payment's
account or amount stands, the drawn digits are compared with those of common typefaces. That is no OCR, one digit in twenty is taken for
another; it has to tell a map that lies from one that does not, and where it seems to lie, the page is read by OCR instead.
"""

import io
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pikepdf
import pypdfium2
from PIL import Image

from mailbot.extract.files.characters import Character, characters, placing
from mailbot.extract.files.covers import Box
from mailbot.extract.files.opening import Opened, open_pdf
from mailbot.extract.files.raster import at_most

Shape = npt.NDArray[np.float32]  # of length one

_DIGITS = "0123456789"
_FACES = ("Helvetica", "Helvetica-Bold", "Times-Roman", "Times-Bold", "Courier", "Courier-Bold")
_CELL = (50, 60)  # points of a digit in the specimen
_COLUMNS, _ROWS = 16, 24  # of a shape
_CONTRAST = 60  # levels of gray between ink and paper; fainter glyphs tell nothing
_DPI = 200
_CLEARLY = 0.05  # by how much the shape of another digit is nearer
_FEW, _MANY = 3, 0.3  # digits that look like others: so many, and so large a share of them, are no chance
_LOOKED_AT = 80  # digits of a document


class Site(NamedTuple):
    """Where a value of a payment stands: page (from 1) and box in points."""

    page: int
    box: Box


def lying_pages(data: bytes, sites: Iterable[Site]) -> frozenset[int]:
    """The numbers of the pages on which other digits are drawn than the text says, at the given sites."""
    by_page: dict[int, list[Box]] = {}
    for site in sites:
        by_page.setdefault(site.page, []).append(site.box)
    opened = open_pdf(data) if by_page else None
    if not isinstance(opened, Opened):
        return frozenset()
    with pypdfium2.PdfDocument(opened.data) as pdf:
        pages = ((pdf[index], number) for index, number in enumerate(opened.numbers) if number in by_page)
        return frozenset(number for page, number in pages if _lies(page, by_page[number]))


def _lies(page: pypdfium2.PdfPage, boxes: Sequence[Box]) -> bool:
    found = [
        one for one in characters(page.get_textpage(), placing(page)) if one.text in _DIGITS and any(_is_in(one, box) for box in boxes)
    ]
    scale = at_most(page, _DPI)
    gray = np.asarray(page.render(scale=scale, grayscale=True).to_pil())
    told = [(_DIGITS.index(one.text), drawn) for one in found[:_LOOKED_AT] if (drawn := _likeness(gray, one, scale)) is not None]
    others = sum(1 for digit, drawn in told if np.delete(drawn, digit).max() > drawn[digit] + _CLEARLY)
    return others > _FEW and others >= _MANY * len(told)


def _is_in(one: Character, box: Box) -> bool:
    x, y = (one.x0 + one.x1) / 2, (one.top + one.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _likeness(gray: npt.NDArray[np.uint8], one: Character, scale: float) -> Shape | None:
    """How near the drawn character is to each digit (at best 1); None where nothing is to be seen."""
    x0, x1, top, bottom = (max(0, round(side * scale)) for side in (one.x0, one.x1, one.top, one.bottom))
    drawn = _shape(gray[top:bottom, x0:x1])
    return None if drawn is None else np.asarray((specimens() @ drawn).max(axis=0))


def _shape(gray: npt.NDArray[np.uint8]) -> Shape | None:
    """The ink in a box, cut out and brought to one size; None where there is none."""
    if gray.size == 0 or int(gray.max()) - int(gray.min()) < _CONTRAST:
        return None
    low, high = int(gray.min()), int(gray.max())
    ink = gray < (low + high) / 2
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    cut = Image.fromarray(gray[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1])
    flat = np.asarray(cut.resize((_COLUMNS, _ROWS), Image.Resampling.BILINEAR), np.float32).ravel()
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
    """Every digit in a cell of its own, a row for each typeface; in fonts that every reader brings along (ISO 32000-1, 9.6.2.2)."""
    width, height = _CELL
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(width * len(_DIGITS), height * len(_FACES)))
        fonts = {
            f"/F{row}": pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name(f"/{face}"))
            for row, face in enumerate(_FACES)
        }
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(fonts))
        places = [(row, i) for row in range(len(_FACES)) for i in range(len(_DIGITS))]
        shown = (f"BT /F{row} 40 Tf {width * i + 8} {height * (len(_FACES) - row) - 45} Td ({_DIGITS[i]}) Tj ET" for row, i in places)
        page.Contents = pdf.make_stream("\n".join(shown).encode())
        pdf.save(out)
    return out.getvalue()
