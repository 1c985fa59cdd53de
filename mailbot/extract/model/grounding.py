"""Whether a document's own words bear out what a model claims. Pure; the guard between any model and a draft.

The value must stand in the line as printed: same digits, same separators. Only case, accents and spaces may differ, because
kerning splits words. A piece of a longer word, number or amount does not count: "501,20" is not borne out by "1 501,20".
"""

import re

from mailbot.domain.money import CURRENCIES
from mailbot.extract.folding import fold
from mailbot.extract.reading import Line, Proposal

_JOINERS = ".,'’-/_"  # between two letters or digits they make one token of both
_GROUP = re.compile(r"\d{1,3}")
_THREE_DIGITS = re.compile(r"\d{3}(?!\d)")
_CODES = tuple(code.lower() for code in CURRENCIES)


def grounded(proposal: Proposal, line: Line) -> bool:
    """Whether `line` is the one meant and its words bear out the proposed value."""
    value = _squeezed(proposal.value)
    words = [folded for word in line.words if (folded := _squeezed(word.text))]
    if proposal.line != line.number or not any(c.isalnum() for c in value):
        return False
    text = "".join(words)
    starts = [match.start() for match in re.finditer(f"(?={re.escape(value)})", text)]
    return any(_stands_alone(words, start, start + len(value)) for start in starts)


def _squeezed(text: str) -> str:
    return "".join(fold(text).split())


def _stands_alone(words: list[str], start: int, end: int) -> bool:
    """Whether start..end of the joined words is a whole, not a piece of a longer word, number or amount."""
    text, edges = "".join(words), _edges(words)
    if _joined_before(text, start, edges) or _joined_after(text, end, edges):
        return False
    before = next((word for word, edge in zip(words, edges[1:], strict=True) if edge == start), "")
    after = next((word for word, edge in zip(words, edges, strict=False) if edge == end), "")
    return not (_continues(before, text[start:]) or (_GROUP.fullmatch(_last_group(text[:end])) and _THREE_DIGITS.match(after)))


def _edges(words: list[str]) -> list[int]:
    """Where each word begins in the joined text, and the end."""
    edges = [0]
    for word in words:
        edges.append(edges[-1] + len(word))
    return edges


def _joined_before(text: str, start: int, edges: list[int]) -> bool:
    if start in edges or not text[start].isalnum():
        return False
    before = text[:start]
    if before[-1].isalnum():
        return not (text[start].isdigit() and before.endswith(_CODES) and (start - 3 in edges or not before[-4:-3].isalpha()))
    return before[-1] in _JOINERS and before[-2:-1].isalnum() and start - 1 not in edges


def _joined_after(text: str, end: int, edges: list[int]) -> bool:
    if end in edges or not text[end - 1].isalnum():
        return False
    after = text[end:]
    if after[0].isalnum():
        return not (text[end - 1].isdigit() and after.startswith(_CODES) and (end + 3 in edges or not after[3:4].isalpha()))
    return after[0] in _JOINERS and after[1:2].isalnum() and end + 1 not in edges


def _continues(before: str, rest: str) -> bool:
    """Whether the word before and the rest are one number with a space for thousands: "1" and "501,20"."""
    return bool(_GROUP.fullmatch(before) and _THREE_DIGITS.match(rest))


def _last_group(text: str) -> str:
    match = re.search(r"(?<![.,])\d+$", text)
    return match.group() if match else ""
