"""The characters of a PDF page as pdfium finds them, and the words that they make. Boxes are in points from the top left of the
page as it is shown (crop box and rotation applied).

pdfium rather than pdfplumber, which reads the same characters in ten times the time and knows neither how they are painted nor what
covers them.
"""

import ctypes
import math
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import repeat
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2
import pypdfium2.raw as pdfium

from mailbot.extract.files.pageobjects import address, by_address
from mailbot.extract.reading import Word

Numbers = npt.NDArray[np.float64]

_WORD_GAP = 0.18  # of the font size: a narrower gap is kerning
_LEANT_INTO, _CLOSE = 0.12, 0.04  # a gap that slanted letters leave of a blank, and those between the letters of a word
_BASELINE = 1.5  # points that the characters of a word may stand higher or lower
_LINE_SPREAD = 3.0  # points over which baselines are still those of one line
_OVERLAP = 0.6  # of the font size that a character may stand back over the one before it (italics, kerning)
_UPRIGHT = 0.1  # radians
_LOST = "\ufffd"
_FIRST_PRINTED, _LAST_PLAIN = 0x21, 0xAD  # codes between which a letter is itself
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

    def boxes(self, sides: Numbers) -> Numbers:
        """Boxes on the page as it is shown, a row each (left, top, right, bottom), of rows of left, bottom, right and top."""
        x, y = (column - corner for column, corner in ((sides[:, 0::2], self.left), (sides[:, 1::2], self.bottom)))
        down, right = self.height - y, self.width - x
        x, y = ((x, down), (y, x), (right, y), (down, right))[self.turn]
        return np.column_stack([x.min(axis=1), y.min(axis=1), x.max(axis=1), y.max(axis=1)])

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """The box on the page as it is shown: left, top, right and bottom, whichever way its sides are given."""
        if not self.turn:  # as most pages, of which every rule and every box is asked
            x0, x1 = left - self.left, right - self.left
            y0, y1 = self.height - (bottom - self.bottom), self.height - (top - self.bottom)
        else:
            (x0, y0), (x1, y1) = self.shown(left, bottom), self.shown(right, top)
        return (x0, y0, x1, y1) if x0 <= x1 and y0 <= y1 else (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def placing(page: pypdfium2.PdfPage) -> Placing:
    """The placing of a page by its crop box and its rotation (ISO 32000-2, 7.7.3.3)."""
    left, bottom, right, top = page.get_cropbox()
    return Placing(left, bottom, right - left, top - bottom, page.get_rotation() // 90 % 4)


def characters(text: pypdfium2.PdfTextPage, place: Placing) -> list[Character]:
    """The painted characters of a page in the order of its content, turned ones too; blanks are kept, they end words.

    A call of pdfium costs more than all else that is done for a character, so what a run's characters share is asked for once.
    """
    raw = text.raw
    handle, every = ctypes.c_void_p(address(raw)), range(pdfium.FPDFText_CountChars(raw))
    sides = (pdfium.FS_RECTF * len(every))()
    at = map(ctypes.byref, repeat(sides), range(0, ctypes.sizeof(sides), ctypes.sizeof(pdfium.FS_RECTF)))
    is_placed = list(map(_loose_box, repeat(handle), every, at))
    rows = np.frombuffer(sides, np.float32).reshape(-1, len(_SIDES))[:, _SIDES].astype(np.float64)
    objects, codes = (list(map(ask, repeat(handle), every)) for ask in (_object_at, _unicode))
    runs: dict[int | None, tuple[int, float, float] | None] = {}
    texts: list[str] = []
    kept: list[int] = []
    bases: list[float] = []
    letterings: list[tuple[int, float, float]] = []
    last: list[float] = []
    level: tuple[int | None, float] = (None, 0.0)
    base = 0.0
    for index, run, code, is_known, side in zip(every, objects, codes, is_placed, rows.tolist(), strict=True):
        if not run and _is_generated(handle, index) == 1:
            continue  # a blank or an end of line that pdfium guesses; our own rule of the gap decides
        if run not in runs:
            runs[run] = _lettering(handle, index, run or 0, place.turn)
        lettering = runs[run]
        if lettering is None or not is_known:
            continue
        letters = chr(code) if _FIRST_PRINTED <= code < _LAST_PLAIN else _text(handle, index, code)
        if side == last:
            texts[-1] += letters  # one glyph that stands for several letters
            continue
        if level != (run, side[1]):
            level, base = (run, side[1]), _base(handle, index, place)
        texts.append(letters)
        kept.append(index)
        bases.append(base)
        letterings.append(lettering)
        last = side
    return _characters(texts, bases, letterings, place.boxes(rows[kept])) if kept else []


def _characters(texts: list[str], bases: list[float], letterings: list[tuple[int, float, float]], boxes: Numbers) -> list[Character]:
    """A character of each text, its baseline, its lettering and its box."""
    x0, top, x1, bottom = boxes.T.tolist()
    runs, sizes, angles = zip(*letterings, strict=True)
    if not all(sizes):
        sizes = tuple(size or low - high for size, high, low in zip(sizes, top, bottom, strict=True))
    return list(map(_made, zip(texts, x0, top, x1, bottom, bases, sizes, runs, angles, strict=True)))


#: A character of the values of its fields, without a call of Python for each of thousands.
_made: Callable[[Iterable[Any]], Character] = partial(tuple.__new__, Character)
_SIDES = (0, 3, 2, 1)  # left, bottom, right and top in an FS_RECTF
_object_at, _unicode = (by_address(name, is_unchecked=True) for name in ("FPDFText_GetTextObject", "FPDFText_GetUnicode"))
_loose_box = by_address("FPDFText_GetLooseCharBox", is_unchecked=True)
_mode = by_address("FPDFTextObj_GetTextRenderMode")
_origin, _matrix = by_address("FPDFText_GetCharOrigin"), by_address("FPDFText_GetMatrix")
_angle, _font_size = by_address("FPDFText_GetCharAngle"), by_address("FPDFText_GetFontSize")
_is_generated, _is_lost = (by_address(name, is_unchecked=True) for name in ("FPDFText_IsGenerated", "FPDFText_HasUnicodeMapError"))


def _base(handle: ctypes.c_void_p, index: int, place: Placing) -> float:
    """The baseline of a character, from the top."""
    x, y = ctypes.c_double(), ctypes.c_double()
    _origin(handle, index, ctypes.byref(x), ctypes.byref(y))
    return place.shown(x.value, y.value)[1]


def _lettering(handle: ctypes.c_void_p, index: int, run: int, turn: int) -> tuple[int, float, float] | None:
    """The run, the size of its font in points and its angle; None where text is not painted (an invisible layer over a scan)."""
    if _mode(run) in _UNPAINTED:
        return None
    angle = _angle(handle, index) + turn * math.pi / 2  # pdfium measures clockwise
    angle = (angle + math.pi) % (2 * math.pi) - math.pi
    matrix = pdfium.FS_MATRIX()
    _matrix(handle, index, ctypes.byref(matrix))
    size = float(_font_size(handle, index) * math.hypot(matrix.c, matrix.d))
    return run, size, 0.0 if abs(angle) < _UPRIGHT else angle


def _text(handle: ctypes.c_void_p, index: int, code: int) -> str:
    if code == 0 or (code < _FIRST_PRINTED and _is_lost(handle, index) == 1):
        return _LOST
    character = chr(code)
    if character in _HYPHENS:
        return "-"
    return unicodedata.normalize("NFKC", character) if "\ufb00" <= character <= "\ufb06" else character


def words_of(found: Iterable[Character]) -> tuple[Word, ...]:
    """The words of the upright characters, line by line from the top, each line from left to right."""
    return tuple(word for line in _lines([one for one in found if not one.angle]) for word in _words(line))


def _lines(found: Iterable[Character]) -> Iterator[list[Character]]:
    """Characters of about one baseline, by their left edge."""
    line: list[Character] = []
    for one in sorted(found, key=attrgetter("base")):
        if line and (one.base - line[-1].base > _BASELINE or one.base - line[0].base > _LINE_SPREAD):
            yield sorted(line, key=attrgetter("x0"))
            line = []
        line.append(one)
    yield sorted(line, key=attrgetter("x0"))


def _words(line: list[Character]) -> Iterator[Word]:
    word: list[Character] = []
    for i, one in enumerate(line):
        is_blank = one.text.isspace()
        if word and (is_blank or _is_apart(word[-1], one) or _is_leant_into(line, i)):
            yield _word(word)
            word = []
        if not (is_blank or (word and _is_same_again(word[-1], one))):
            word.append(one)
    if word:
        yield _word(word)


def _is_apart(one: Character, other: Character) -> bool:
    size = max(one.size, other.size)
    return not -_OVERLAP * size <= other.x0 - one.x1 <= _WORD_GAP * size


def _is_leant_into(line: list[Character], i: int) -> bool:
    """Whether a gap before character i, narrower than a blank's, parts letters that are set close before and behind it: in italics they
    lean into the blank ("Berg Advies")."""
    gap, size = line[i].x0 - line[i - 1].x1, line[i].size
    if gap < _LEANT_INTO * size or not (line[i].text.isalpha() and line[i - 1].text.isalpha()):
        return False
    around = [line[j].x0 - line[j - 1].x1 for j in (i - 1, i + 1) if 0 < j < len(line)]
    return bool(around) and all(one < _CLOSE * size for one in around)


def _is_same_again(one: Character, other: Character) -> bool:
    """Bold by printing again a hair aside, which would read as "TToottaall"."""
    return one.text == other.text and abs(one.x0 - other.x0) < 0.3 * (one.x1 - one.x0) and abs(one.base - other.base) < 1


def _word(word: list[Character]) -> Word:
    texts, _, tops, rights, bottoms, *_ = zip(*word, strict=True)
    box = (round(word[0].x0, 2), round(min(tops), 2), round(max(rights), 2), round(max(bottoms), 2))
    return Word(text="".join(texts), box=box)
