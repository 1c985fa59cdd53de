"""Texts across a page: watermarks and stamps, turned or in letters far larger than the rest, perhaps set apart ("V O I D").

They are kept apart from the words: between the lines they would be read as values.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from mailbot.domain import limits
from mailbot.extract.files.characters import Character

_LARGE = 2.2  # times the usual size of the page
_LEAST_LARGE = 24.0  # points: titles are smaller
_SAME_ANGLE = 0.1  # radians
_SAME_SIZE = 0.2  # of the size
_FAR = 3.0  # sizes between the middles of neighbours that still belong together
_SAME_BASE = 0.3  # of the size
_BLANK = 0.9  # sizes between the middles of neighbours, from which letters stand apart; capitals are at most that wide


def marks_of(seen: Sequence[Character]) -> tuple[str, ...]:
    """The texts across a page, of the characters that a person sees there."""
    letters = [one for one in seen if not one.text.isspace()]
    upright = [one for one in letters if not one.angle]
    usual = median([one.size for one in upright] or [0.0])
    large = [one for one in upright if one.size >= max(_LARGE * usual, _LEAST_LARGE)]
    texts = (*_turned(one for one in seen if one.angle), *_across(large))
    return tuple(dict.fromkeys(text[: limits.MARK_CHARACTERS] for text in texts if text))[: limits.MARKS]


def _turned(found: Iterable[Character]) -> Iterator[str]:
    """Turned text in the order of the page's content."""
    text, last = "", None
    for one in found:
        if last is not None and not _goes_on(last, one):
            yield " ".join(text.split())
            text = ""
        text, last = text + one.text, one
    yield " ".join(text.split())


def _goes_on(one: Character, other: Character) -> bool:
    if abs(one.angle - other.angle) > _SAME_ANGLE or abs(one.size - other.size) > _SAME_SIZE * one.size:
        return False
    return _apart(one, other) <= _FAR * one.size


def _apart(one: Character, other: Character) -> float:
    """Between the middles of two characters, in points."""
    return math.hypot(*(_middle(other)[axis] - _middle(one)[axis] for axis in (0, 1)))


def _middle(one: Character) -> tuple[float, float]:
    return (one.x0 + one.x1) / 2, (one.top + one.bottom) / 2


def _across(large: Iterable[Character]) -> Iterator[str]:
    """Large upright letters, line by line; the gap between two of them is a blank where it is wide."""
    line: list[Character] = []
    for one in sorted(large, key=lambda character: character.base):
        if line and one.base - line[-1].base > _SAME_BASE * one.size:
            yield _joined(line)
            line = []
        line.append(one)
    yield _joined(line)


def _joined(line: list[Character]) -> str:
    text, last = "", None
    for one in sorted(line, key=lambda character: character.x0):
        is_apart = last is not None and _apart(last, one) > _BLANK * one.size
        text, last = f"{text}{' ' if is_apart else ''}{one.text}", one
    return text
