"""Amounts in words ("mille deux cents euros et cinquante centimes") -> whole units and cents. What is not surely read is not read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from mailbot.extract.words.numerals import AND, CENTS, CENTS_FOLLOW, FILLERS, IN_WORDS, NUMERALS, ONLY, UNITS, WITHOUT_TAX

_HUNDRED, _THOUSAND, _TEN = 100, 1000, 10
_LONGEST_WORD = 90
_MOST_FILLERS = 8
_MOST_WORDS = 40  # of one amount
_REACH = 400  # characters after the words that open an amount
_TAX_REACH = 30
_EIGHTY = re.compile(r"\bquatre[ -]?vingts?\b|\bquatre[ -]?vingts?(?=-)")
_TOKEN = re.compile(r"[a-z]+|\d{1,2}(?= ?/ ?100| (?:cents?|pence|centimes?|centimos?|centesimi)\b)|(?<=/)\d\d\b|[,.;:()\n]")
_PAUSES = frozenset("\n,")  # "one thousand, two hundred"; a line may end within
_ELEVENS = range(10, 20)
_OVER_TWENTIES = (60, 80)  # soixante-dix, quatre-vingt-onze


@dataclass(frozen=True, slots=True)
class Spelled:
    """An amount in words: its whole units, its cents where they are told, and whether it is said to be without VAT."""

    whole: int
    cents: int | None = None
    is_net: bool = False


@lru_cache(maxsize=4096)
def _segments(word: str, language: str) -> tuple[str, ...] | None:
    """The number words that a compound is made of ("tweeentwintig"), longest first; None when it is no number."""
    values = NUMERALS[language]
    if word in values or word == AND[language]:
        return (word,)
    for end in range(min(len(word) - 1, 16), 1 if language != "it" else 0, -1):
        head = word[:end]
        if (head in values or head == AND[language]) and (rest := _segments(word[end:], language)):
            return (head, *rest)
    return None


def _fits(current: int, value: int, *, after_and: bool) -> bool:
    """Whether a part below a hundred may follow what was counted since the last thousand."""
    rest = current % _HUNDRED
    if value < _TEN:
        return rest % _TEN == 0 and rest != _TEN
    return rest == 0 or (rest in _OVER_TWENTIES and value in _ELEVENS) or (rest < _TEN and after_and and value >= 2 * _TEN)


def _value(parts: list[str], language: str) -> int | None:
    """What number words are worth together; None when they make no number."""
    total, current, after_and = 0, 0, False
    for part in parts:
        if part == AND[language] and part not in NUMERALS[language]:
            after_and = True
            continue
        value = NUMERALS[language][part]
        if value >= _THOUSAND:
            total, current = total + (current or 1) * value, 0
        elif value == _HUNDRED:
            current = (current or 1) * _HUNDRED if current < _HUNDRED else current + _HUNDRED
        elif value > _HUNDRED or _fits(current, value, after_and=after_and):
            current += value
        else:
            return None
        after_and = False
    return total + current


def _number(tokens: list[str], language: str) -> tuple[int | None, list[str]]:
    """The number at the head of the words, and what follows it."""
    parts: list[str] = []
    for i, word in enumerate(tokens):
        found = _segments(word, language) if len(word) <= _LONGEST_WORD else None
        if found is None or (word == AND[language] and not _goes_on(tokens[i + 1 :], language)):
            if word in _PAUSES and parts and _goes_on(tokens[i + 1 :], language):
                continue
            return (_value(parts, language) if parts else None), tokens[i:]
        parts += found
    return (_value(parts, language) if parts else None), []


def _goes_on(tokens: list[str], language: str) -> bool:
    return bool(tokens) and tokens[0] != AND[language] and _segments(tokens[0], language) is not None


def _cents(tokens: list[str], language: str) -> int | None:
    """The cents behind the whole units; None where none are told or they cannot be read."""
    rest = [word for word in tokens if word != "\n"][:_MOST_WORDS]
    while rest and (rest[0] in UNITS or rest[0] in CENTS_FOLLOW or rest[0] == ","):
        rest = rest[1:]
    if rest and rest[0].isdigit():
        return int(rest[0])
    if rest[:1] and rest[0] in ONLY:
        return 0
    value, after = _number(rest, language)
    return value if value is not None and value < _HUNDRED and after[:1] and after[0] in CENTS else None


def _read(text: str, language: str) -> Spelled | None:
    tokens = _TOKEN.findall(_EIGHTY.sub("quatrevingt", text[:_REACH]).replace("-", ""))[:_MOST_WORDS]
    skipped = 0
    while tokens and skipped < _MOST_FILLERS and (tokens[0] in FILLERS or not tokens[0].isalnum()):
        tokens, skipped = tokens[1:], skipped + 1
    whole, rest = _number(tokens, language)
    if whole is None:
        return None
    told = " ".join(rest)[:_TAX_REACH]
    return Spelled(whole, _cents(rest, language), re.search(WITHOUT_TAX, told) is not None)


def find_spelled(text: str) -> Iterator[Spelled]:
    """Every amount in words of a folded text (line by line) that words such as "in words" open."""
    for language, pattern in IN_WORDS.items():
        for match in re.finditer(pattern, text, re.MULTILINE):
            if found := _read(text[match.end() :], language):
                yield found
