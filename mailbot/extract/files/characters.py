"""The characters of a PDF page as pdfium finds them, and the words that they make. Boxes are in points from the top left of the
page as it is shown (crop box and rotation applied).

pdfium rather than pdfplumber, which reads the same characters in ten times the time and knows neither how they are painted nor what
covers them.
"""

import ctypes
import math
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from mailbot.extract.reading import Word

_WORD_GAP = 0.18  # of the font size: a narrower gap is kerning
_BASELINE = 1.5  # points that the characters of a word may stand higher or lower
_LINE_SPREAD = 3.0  # points over which baselines are still those of one line
_OVERLAP = 0.6  # of the font size that a character may stand back over the one before it (italics, kerning)
_UPRIGHT = 0.1  # radians
_LOST = "\ufffd"
_FIRST_PRINTED = 0x21
_UNPAINTED = frozenset({pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP})
_HYPHENS = frozenset("\x02\ufffe\u00ad")  # what pdfium makes of the hyphen at the end of a line


class Character(NamedTuple):
    """One printed character; `base` is its baseline, `size` that of its font. `run` is the address of pdfium's object that paints it.

    `angle` is in radians as the page is shown; 0: upright. Only upright characters make words.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    run: int
    angle: float = 0.0


class Placing(NamedTuple):
    """How a page's own coordinates (from the bottom left, unturned) come to lie on the page as it is shown."""

    left: float
    bottom: float
    width: float  # unturned
    height: float
    turn: int  # quarter turns clockwise

    def shown(self, x: float, y: float) -> tuple[float, float]:
        """The point from the top left of the page as it is shown."""
        x, y = x - self.left, y - self.bottom
        if self.turn == 0:
            return x, self.height - y
        return {1: (y, x), 2: (self.width - x, y), 3: (self.height - y, self.width - x)}[self.turn]


def placing(page: pypdfium2.PdfPage) -> Placing:
    """The placing of a page by its crop box and its rotation (ISO 32000-2, 7.7.3.3)."""
    left, bottom, right, top = page.get_cropbox()
    return Placing(left, bottom, right - left, top - bottom, page.get_rotation() // 90 % 4)


def characters(text: pypdfium2.PdfTextPage, place: Placing) -> list[Character]:
    """The painted characters of a page in the order of its content, turned ones too; blanks are kept, they end words.

    A call of pdfium costs more than all else that is done for a character, so what a run's characters share is asked for once.
    """
    raw, loose = text.raw, pdfium.FS_RECTF()
    handle, box = ctypes.cast(raw, ctypes.c_void_p), ctypes.byref(loose)
    runs: dict[int, tuple[float, float] | None] = {}
    found: list[Character] = []
    last: tuple[float, ...] = ()
    level, base = (0, 0.0), 0.0
    for index in range(pdfium.FPDFText_CountChars(raw)):
        run = _object_at(handle, index) or 0
        if not run and pdfium.FPDFText_IsGenerated(raw, index) == 1:
            continue  # a blank or an end of line that pdfium guesses; our own rule of the gap decides
        if run not in runs:
            runs[run] = _lettering(raw, index, pdfium.FPDFText_GetTextObject(raw, index), place.turn)
        lettering = runs[run]
        if lettering is None or not pdfium.FPDFText_GetLooseCharBox(raw, index, box):
            continue
        letters, sides = _text(raw, index), (loose.left, loose.bottom, loose.right, loose.top)
        if found and sides == last:
            found[-1] = found[-1]._replace(text=found[-1].text + letters)  # one glyph that stands for several letters
            continue
        if level != (run, loose.bottom):
            level, base = (run, loose.bottom), _base(raw, index, place)
        found.append(_character(letters, sides, base, lettering, run, place))
        last = sides
    return found


def _plain_function(name: str, *arguments: type) -> Callable[..., int | None]:
    """A function of pdfium that answers an address as a number: objects made of it take as long as the call."""
    known = ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value
    assert known is not None
    return ctypes.CFUNCTYPE(ctypes.c_void_p, *arguments)(known)


_object_at = _plain_function("FPDFText_GetTextObject", ctypes.c_void_p, ctypes.c_int)


def address(thing: pdfium.FPDF_PAGEOBJECT) -> int:
    """What tells an object of a page from the others."""
    return ctypes.addressof(thing.contents) if thing else 0


def _base(raw: pdfium.FPDF_TEXTPAGE, index: int, place: Placing) -> float:
    """The baseline of a character, from the top."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
    return place.shown(x.value, y.value)[1]


def _lettering(raw: pdfium.FPDF_TEXTPAGE, index: int, thing: pdfium.FPDF_PAGEOBJECT, turn: int) -> tuple[float, float] | None:
    """The size of the font in points and its angle; None where text is not painted (an invisible layer over a scan)."""
    if pdfium.FPDFTextObj_GetTextRenderMode(thing) in _UNPAINTED:
        return None
    angle = pdfium.FPDFText_GetCharAngle(raw, index) + turn * math.pi / 2  # pdfium measures clockwise
    angle = (angle + math.pi) % (2 * math.pi) - math.pi
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(raw, index, matrix)
    size = float(pdfium.FPDFText_GetFontSize(raw, index) * math.hypot(matrix.c, matrix.d))
    return size, 0.0 if abs(angle) < _UPRIGHT else angle


def _character(letters: str, sides: tuple[float, ...], base: float, lettering: tuple[float, float], run: int, place: Placing) -> Character:
    left, bottom, right, top = sides
    (x0, y0), (x1, y1) = place.shown(left, bottom), place.shown(right, top)
    if x1 < x0:
        x0, x1 = x1, x0
    if y1 < y0:
        y0, y1 = y1, y0
    size, angle = lettering
    return Character(letters, x0, y0, x1, y1, base, size or y1 - y0, run, angle)


def _text(raw: pdfium.FPDF_TEXTPAGE, index: int) -> str:
    code = pdfium.FPDFText_GetUnicode(raw, index)
    if code == 0 or (code < _FIRST_PRINTED and pdfium.FPDFText_HasUnicodeMapError(raw, index) == 1):
        return _LOST
    character = chr(code)
    if character in _HYPHENS:
        return "-"
    return unicodedata.normalize("NFKC", character) if "\ufb00" <= character <= "\ufb06" else character


def words_of(found: Iterable[Character]) -> tuple[Word, ...]:
    """The words of the upright characters, line by line from the top, each line from left to right."""
    return tuple(word for line in _lines(one for one in found if not one.angle) for word in _words(line))


def _lines(found: Iterable[Character]) -> Iterator[list[Character]]:
    """Characters of about one baseline, by their left edge."""
    line: list[Character] = []
    for one in sorted(found, key=lambda character: character.base):
        if line and (one.base - line[-1].base > _BASELINE or one.base - line[0].base > _LINE_SPREAD):
            yield sorted(line, key=lambda character: character.x0)
            line = []
        line.append(one)
    yield sorted(line, key=lambda character: character.x0)


def _words(line: list[Character]) -> Iterator[Word]:
    word: list[Character] = []
    for one in line:
        if one.text.isspace():
            yield from _word(word)
            word = []
            continue
        if word and _is_apart(word[-1], one):
            yield from _word(word)
            word = []
        if not (word and _is_same_again(word[-1], one)):
            word.append(one)
    yield from _word(word)


def _is_apart(one: Character, other: Character) -> bool:
    size = max(one.size, other.size)
    return not -_OVERLAP * size <= other.x0 - one.x1 <= _WORD_GAP * size


def _is_same_again(one: Character, other: Character) -> bool:
    """Bold by printing again a hair aside, which would read as "TToottaall"."""
    return one.text == other.text and abs(one.x0 - other.x0) < 0.3 * (one.x1 - one.x0) and abs(one.base - other.base) < 1


def _word(word: list[Character]) -> Iterator[Word]:
    if word:
        text = "".join(one.text for one in word)
        box = (word[0].x0, min(one.top for one in word), max(one.x1 for one in word), max(one.bottom for one in word))
        x0, top, x1, bottom = (round(side, 2) for side in box)
        yield Word(text=text, box=(x0, top, x1, bottom))
