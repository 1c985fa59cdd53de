"""Patterns of the word lists, looked for in a text all at once: each is tried only where letters stand that it begins with, and one pass
finds these for all (Aho and Corasick, "Efficient string matching", 1975). A paper holds few of the words, and more words cost no time."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

_PIECES = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)  # of a pattern: an escape, a class of characters, any other character
_LETTERS = re.compile(r"(?:[a-z0-9' -](?![?*{+]))*")
_PLACE = re.compile(r"\\b|\^|\(\?<?[!=][^()]*\)")  # what takes no letter
_WORD = r"\w*"
_GROUP = re.compile(r"\(\?:(.*)\)|([a-z0-9' -])", re.DOTALL)  # a letter may be left out as a group may
_TELLING = 8  # letters that are looked for
_LONGEST_WORD = 40  # letters: longer is no word, and would be walked through again for each of its parts
_ENOUGH = 3  # letters that hardly any other word begins with


class Beginning(NamedTuple):
    """Letters that a match begins with, or that end a word with which it begins ("\\w*betrag")."""

    letters: str
    is_inside: bool = False


class Wordings:
    """Patterns without regard to their order; those with no letters to begin with are tried everywhere."""

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        begun: dict[str, list[tuple[re.Pattern[str], bool]]] = {}
        for pattern in patterns:
            for letters, is_inside in beginnings(pattern.pattern):
                begun.setdefault(letters, []).append((pattern, is_inside))
        self._anywhere = [pattern for pattern, _ in begun.pop("", [])]
        self._begun = tuple(begun.values())
        self._letters = AhoCorasick(begun)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match of every pattern that is a match at its place, whatever the others match there."""
        for which, start, _ in self._letters.find_matches_as_indexes(text, overlapping=True):
            for pattern, is_inside in self._begun[which]:
                if found := _match_inside(pattern, text, start) if is_inside else pattern.match(text, start):
                    yield found
        for pattern in self._anywhere:
            yield from pattern.finditer(text)

    def are_in(self, text: str) -> bool:
        """Whether one of the patterns is found."""
        return next(self.finditer(text), None) is not None


def _match_inside(pattern: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    """The first match that begins in the word up to there."""
    first, last = start, max(start - _LONGEST_WORD, 0)
    while first > last and (text[first - 1].isalnum() or text[first - 1] in "_-"):
        first -= 1
    return next((found for at in range(first, start + 1) if (found := pattern.match(text, at))), None)


@lru_cache(maxsize=1_000)  # more than there are
def beginnings(pattern: str) -> frozenset[Beginning]:
    """With one of which all begins that the pattern matches; one of no letters where that cannot be told."""
    found = _beginnings(pattern, 0)
    return found if all(one.letters for one in found) else frozenset({Beginning("")})


def _beginnings(pattern: str, depth: int) -> frozenset[Beginning]:
    return frozenset().union(*(_of_one(one, depth) for one in alternatives(pattern)))


def _of_one(pattern: str, depth: int) -> frozenset[Beginning]:
    while skipped := _PLACE.match(pattern):
        pattern = pattern[skipped.end() :]
    if pattern.startswith(_WORD):
        return frozenset(Beginning(letters, is_inside=True) for letters, _ in _of_one(pattern.removeprefix(_WORD), depth + 1))
    letters = _LETTERS.match(pattern)
    begun = letters[0] if letters else ""
    rest = pattern[len(begun) :]
    if len(begun) >= _ENOUGH or depth > _TELLING:
        return frozenset({Beginning(begun[:_TELLING])})
    return _with_rest(begun, rest, depth)


def _with_rest(begun: str, rest: str, depth: int) -> frozenset[Beginning]:
    """Few letters, with those of the group behind them, which may be left out or repeated."""
    head = head_of(rest)
    group, behind = _GROUP.fullmatch(head), rest[len(head) :]
    if group is None or behind.startswith(("*", "{", "??", "+?")):
        return frozenset({Beginning(begun)})
    ways = alternatives(group[1] or group[2])
    if behind.startswith("+"):
        return _all(begun, ways, depth)
    if behind.startswith("?"):
        return _all(begun, [behind[1:], *(one + behind[1:] for one in ways)], depth)
    return _all(begun, [one + behind for one in ways], depth)


def _all(begun: str, rests: list[str], depth: int) -> frozenset[Beginning]:
    """The letters with all that may follow them. Behind letters, a word's end may be any word's."""
    found = frozenset(one for rest in rests for one in _of_one(rest, depth + 1))
    if not begun:
        return found
    return frozenset(Beginning((begun + ("" if one.is_inside else one.letters))[:_TELLING]) for one in found)


def head_of(pattern: str) -> str:
    """What begins a pattern: a letter, an escape, a class, a group."""
    head, depth = "", 0
    for piece in _PIECES.findall(pattern):
        head += piece
        depth += {"(": 1, ")": -1}.get(piece, 0)
        if not depth:
            break
    return head


def alternatives(pattern: str) -> list[str]:
    """What a pattern's outermost "|" keep apart."""
    found, depth = [""], 0
    for piece in _PIECES.findall(pattern):
        depth += {"(": 1, ")": -1}.get(piece, 0)
        if piece == "|" and not depth:
            found.append("")
        else:
            found[-1] += piece
    return found
