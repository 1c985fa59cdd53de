"""Words that share a baseline -> lines. Tilted scans are followed word by word, watermarks and rotated words stay apart."""

import math
import re
from dataclasses import replace
from functools import lru_cache

from mailbot.extract.evidence.term_ids import without_term_ids
from mailbot.extract.evidence.wrapped import unwrapped
from mailbot.extract.reading import Line, Page, Word

_OVERLAP = 0.5  # share of the lower word's height that must overlap with its neighbour in the line
_HEIGHTS = 2.4  # a line does not mix words whose heights differ more than this
_LONGEST_LINE = 200  # words; a longer row is cut, it is no line of an invoice
_MOST_WORDS = 8000  # of one page; what follows is not read
_LONGEST_WORD = 150  # characters
_STATEMENT = re.compile(r"[^·]{3,}")
_OPEN_ROWS = 12  # rows that may still grow; more only costs time


def _height(word: Word) -> float:
    return max(word.box[3] - word.box[1], 0.1)


def _share_baseline(one: Word, other: Word) -> bool:
    low, high = sorted((_height(one), _height(other)))
    overlap = min(one.box[3], other.box[3]) - max(one.box[1], other.box[1])
    return high <= _HEIGHTS * low and overlap >= _OVERLAP * low


def _nearest(row: list[Word], word: Word) -> Word:
    """The word of a row beside which there is the least room; written out, since each word of a page is compared with those of its row."""
    left, _, right, _ = word.box
    nearest, least = row[0], math.inf
    for other in row:
        x0, _, x1, _ = other.box
        gap = x0 - right if x0 > right else max(left - x1, 0.0)
        if gap < least:
            nearest, least = other, gap
    return nearest


def _apart(word: Word) -> list[Word]:
    """A word cut where a dot in the middle joins two statements ("Date:20260815·Total:12"), its box in proportion to the letters."""
    if "·" not in word.text[1:-1]:
        return [word]
    pieces = [match for match in _STATEMENT.finditer(word.text) if any(c.isalpha() for c in match.group())]
    if len(pieces) != word.text.count("·") + 1:
        return [word]
    width = (word.box[2] - word.box[0]) / len(word.text)
    places = [(piece.group(), word.box[0] + piece.start() * width, word.box[0] + piece.end() * width) for piece in pieces]
    return [replace(word, text=text, box=(x0, word.box[1], x1, word.box[3])) for text, x0, x1 in places]


def _bounded(words: tuple[Word, ...]) -> list[Word]:
    """The first words of a page, none longer than any word of an invoice (what is read from them must stay cheap)."""
    short = (w if len(w.text) <= _LONGEST_WORD else replace(w, text=w.text[:_LONGEST_WORD]) for w in words[:_MOST_WORDS])
    return [piece for word in short for piece in _apart(word)]


class _Growing:
    """A row to which words are still added, and its reach from the top, by which most words are seen not to belong."""

    def __init__(self, word: Word) -> None:
        self.words, self.top, self.bottom = [word], word.box[1], word.box[3]

    def takes(self, word: Word) -> bool:
        return (
            word.box[1] < self.bottom
            and word.box[3] > self.top
            and len(self.words) < _LONGEST_LINE
            and _share_baseline(_nearest(self.words, word), word)
        )

    def add(self, word: Word) -> None:
        self.words.append(word)
        self.top, self.bottom = min(self.top, word.box[1]), max(self.bottom, word.box[3])


def _rows(words: tuple[Word, ...]) -> list[list[Word]]:
    rows: list[_Growing] = []
    for word in sorted(_bounded(words), key=lambda w: (w.box[1] + w.box[3], w.box[0])):
        row = next((row for row in reversed(rows[-_OPEN_ROWS:]) if row.takes(word)), None)
        if row is None:
            rows.append(_Growing(word))
        else:
            row.add(word)
    return [row.words for row in rows]


class _Itself:
    """The words of a page as what they are, not what they say: the key under which their rows are kept."""

    __slots__ = ("words",)

    def __init__(self, words: tuple[Word, ...]) -> None:
        self.words = words

    def __hash__(self) -> int:
        return id(self.words)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and other.words is self.words


@lru_cache(maxsize=12)
def _in_order(page: _Itself) -> tuple[tuple[Word, ...], ...]:
    """The rows of a page from the top, each from left to right. They are kept for the next who looks at the page: a document is judged
    as a whole, page by page, and told as text."""
    rows = [tuple(sorted(row, key=lambda w: w.box[0])) for row in _rows(page.words)]
    ordered = sorted(rows, key=lambda row: sum(w.box[1] + w.box[3] for w in row) / len(row))
    return tuple(unwrapped(without_term_ids(ordered)))


def lines_of(pages: tuple[Page, ...]) -> tuple[Line, ...]:
    """The lines of all pages, top to bottom, each left to right; numbered from 1 through the document."""
    lines: list[Line] = []
    for page in pages:
        rows = _in_order(_Itself(page.words))
        lines += [Line(number=len(lines) + i, page=page.number, words=row) for i, row in enumerate(rows, 1)]
    return tuple(lines)
