"""Letters with which a pattern of the word lists begins: a text that holds none of them need not be searched, and most papers hold none of
most words. To look for letters takes a tenth of what the pattern does."""

import re
from functools import lru_cache

from mailbot.extract.printed.statements import alternatives, head_of

_LETTERS = re.compile(r"(?:[a-z0-9' -](?![?*{+]))*")
_PLACE = re.compile(r"\\b|\(\?<[!=][^()]*\)")  # what takes no letter
_ANY = re.compile(r"\\b|\(\?<[!=][^()]*\)|\\[wW]\*")  # and what takes any
_GROUP = re.compile(r"\(\?:(.*)\)", re.DOTALL)
_TELLING = 6  # letters that are looked for
_FEWEST = 3


@lru_cache(maxsize=1_000)  # more than there are
def beginnings(pattern: str) -> frozenset[str]:
    """Letters one of which is in every text that the pattern matches; none where that cannot be told."""
    found = _beginnings(pattern, 0)
    return found if min(map(len, found)) >= _FEWEST else frozenset()


def _beginnings(pattern: str, depth: int) -> frozenset[str]:
    """The beginnings of all alternatives, as far as they are plain; "" where one is not."""
    return frozenset().union(*(_of_one(one, depth, _ANY) for one in alternatives(pattern)))


def _of_one(pattern: str, depth: int, nothing: re.Pattern[str]) -> frozenset[str]:
    while skipped := nothing.match(pattern):
        pattern = pattern[skipped.end() :]
    letters = _LETTERS.match(pattern)
    begun = letters[0] if letters else ""
    rest = pattern[len(begun) :]
    if len(begun) >= _FEWEST or depth > _TELLING:
        return frozenset({begun[:_TELLING]})
    head = head_of(rest)
    group = _GROUP.fullmatch(head)
    if group is None:
        return frozenset({begun})
    behind = rest[len(head) :]
    if not behind.startswith(("?", "*", "{", "+")):
        return _all(begun, [one + behind for one in alternatives(group[1])], depth)
    if not behind.startswith("?") or behind.startswith("??"):
        return frozenset({begun})
    return _all(begun, [behind[1:], *(one + behind[1:] for one in alternatives(group[1]))], depth)


def _all(begun: str, rests: list[str], depth: int) -> frozenset[str]:
    return frozenset((begun + more)[:_TELLING] for rest in rests for more in _of_one(rest, depth + 1, _PLACE if begun else _ANY))
