"""Whether the digits of a page look like what they are said to be. A font's map from glyphs to characters (ISO 32000-2, 9.10.3) is
what programs read and people never see: one that lies shows 6 and says 9, in an IBAN or a sum. A page with such digits is no text.

Each digit's picture is laid over those of the fonts that every PDF reader has; only a picture that is far more like another digit
than like its own counts, since fonts differ.
"""

import ctypes
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from mailbot.extract.files.characters import Character, characters, placing

_TEN = "0123456789"
Pictures = npt.NDArray[np.float32]

_SCALE = 2.5  # pixels a point: a digit of 9 points is 16 pixels high
_HIGH, _WIDE = 20, 14
_INK = 60  # how far from its paper a pixel is drawn, of 255
_LOOKED_AT = 600  # digits of a page; one has a few hundred
_SMALLEST = 5.5  # points of a font, below which a digit has too few pixels
_ALIKE = 0.7  # correlation with another digit from which it looks like that
_FARTHER = 0.2  # by how much less it then looks like its own
_LIARS = 2  # such digits on a page; a single one may be a smudge
_PLAINLY, _PLAINLY_FARTHER = 0.78, 0.08  # the same where a single one suffices: honest fonts that differ from all of ours stay below 0.73
_FONTS = ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Times-Roman", "Times-Bold", "Times-Italic", "Courier", "Courier-Bold")


def lies(found: Sequence[Character], page: pypdfium2.PdfPage) -> bool:
    """Whether digits among the characters of the page are drawn as others."""
    digits = [one for one in found if one.text in _TEN and one.size >= _SMALLEST][:_LOOKED_AT]
    if not digits:
        return False
    shown = page.render(scale=_SCALE, grayscale=True).to_pil()
    kept, pictures = _pictures(digits, shown)
    if not kept:
        return False
    alike = (pictures @ _models().T).reshape(len(kept), -1, len(_TEN)).max(axis=1)
    own = np.array([int(one.text) for one in kept])
    claimed = alike[np.arange(len(kept)), own]
    best = alike.max(axis=1)
    farther = best - claimed
    is_plain = bool(((best >= _PLAINLY) & (farther >= _PLAINLY_FARTHER)).any())
    return is_plain or int(((best >= _ALIKE) & (farther >= _FARTHER)).sum()) >= _LIARS


def _pictures(digits: Sequence[Character], shown: Image.Image) -> tuple[list[Character], Pictures]:
    """The digits that left ink, and their pictures: of one size, without mean, of length one."""
    gray = np.asarray(shown, dtype=np.int16)
    kept, pictures = [], []
    for one in digits:
        picture = _picture(gray, one)
        if picture is not None:
            kept.append(one)
            pictures.append(picture)
    return kept, np.array(pictures, dtype=np.float32)


def _picture(gray: npt.NDArray[np.int16], one: Character) -> npt.NDArray[np.float32] | None:
    """The ink of one digit, cut close and stretched."""
    x0, top, x1, bottom = (round(side * _SCALE) for side in (one.x0, one.top, one.x1, one.bottom))
    x0, top = max(0, x0), max(0, top)
    cut = gray[top:bottom, x0:x1]
    if cut.size == 0:
        return None
    ink = np.abs(cut - np.partition(cut, cut.size // 2, axis=None)[cut.size // 2])
    drawn = ink > _INK
    rows, columns = drawn.any(axis=1).nonzero()[0], drawn.any(axis=0).nonzero()[0]
    if not len(rows):
        return None
    tight = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].astype(np.uint8)
    if tight.shape[0] < _HIGH // 3:
        return None
    wide = max(1, round(_WIDE * min(1.0, 1.6 * tight.shape[1] / tight.shape[0])))  # a slender 1 stays slender
    small = np.zeros((_HIGH, _WIDE), dtype=np.float32)
    left = (_WIDE - wide) // 2
    small[:, left : left + wide] = np.asarray(Image.fromarray(tight).resize((wide, _HIGH), Image.Resampling.BILINEAR))
    small -= small.mean()
    length = float(np.linalg.norm(small))
    return (small / length).ravel() if length else None


@cache
def _models() -> Pictures:
    """The pictures of the ten digits in each of the fonts, font by font."""
    with pypdfium2.PdfDocument.new() as document:
        page = document.new_page(400, 40 * len(_FONTS) + 40)
        for row, name in enumerate(_FONTS):
            font = pdfium.FPDFText_LoadStandardFont(document.raw, name.encode())
            for column, digit in enumerate(_TEN):
                thing = pdfium.FPDFPageObj_CreateTextObj(document.raw, font, 12.0)
                pdfium.FPDFText_SetText(thing, _wide(digit))
                pdfium.FPDFPageObj_Transform(thing, 1, 0, 0, 1, 20 + 30 * column, 20 + 40 * row)
                pdfium.FPDFPage_InsertObject(page.raw, thing)
            pdfium.FPDFFont_Close(font)
        page.gen_content()
        drawn = [one for one in characters(page.get_textpage(), placing(page)) if one.text in _TEN]
        kept, pictures = _pictures(drawn, page.render(scale=_SCALE, grayscale=True).to_pil())
    by_row: dict[int, list[int]] = {}
    for index, one in enumerate(kept):
        by_row.setdefault(round(one.base), []).append(index)
    order = [index for row in by_row.values() for index in sorted(row, key=lambda i: kept[i].text)]
    return pictures[order]


def _wide(text: str) -> "ctypes.Array[ctypes.c_ushort]":
    """The text as pdfium takes it: UTF-16, ended by a zero."""
    return (ctypes.c_ushort * (len(text) + 1))(*map(ord, text), 0)
