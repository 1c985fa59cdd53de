"""What the sentences and lines of a document state: patterns of the word lists on folded text, but for what is only a case ("if paid")."""

import re
from functools import lru_cache

from mailbot.extract.folding import fold
from mailbot.extract.words.settlements import CONDITIONS

#: Within a sentence: a point ends it only where a letter follows a blank, and never after a digit ("am 12. Mai").
_WITHIN = r"(?:[^.;]|\.(?! [a-z])|(?<=\d)\.){0,140}?"
_BEFORE = 90  # characters before a statement that may make it a condition
_PIECES = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)  # of a pattern: an escape, a class of characters, any other character
_SENTENCE_ENDS = re.compile(r"[.;!?](?= )")


def compiled(patterns: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    """One pattern of all languages; "~" is anything within the sentence."""
    every = [one for some in patterns.values() for pattern in some for one in _alternatives(pattern)]
    groups = [(start, [one.removeprefix(start) for one in every if _start(one) == start]) for start in (r"\b", "^", "")]
    grouped = "|".join(f"{start}(?:{_by_letter(group)})" for start, group in groups if group)
    return re.compile(grouped.replace("~", _WITHIN), re.MULTILINE)


def _by_letter(alternatives: list[str]) -> str:
    """The alternatives, those that begin with the same letter put together: most places in a text then take a look at twenty letters
    instead of a hundred words, which is two and a half times as fast."""
    groups: dict[str, list[str]] = {}
    for one in alternatives:
        is_plain = one[:1].isalpha() and one[1:2] not in ("", *"?*+{")
        groups.setdefault(one[:1] if is_plain else "", []).append(one[1:] if is_plain else one)
    return "|".join(f"{letter}(?:{'|'.join(group)})" if letter else "|".join(group) for letter, group in groups.items())


def _start(pattern: str) -> str:
    return next((start for start in (r"\b", "^") if pattern.startswith(start)), "")


def _alternatives(pattern: str) -> list[str]:
    """What a pattern's outermost "|" keep apart. Those that begin with a word or a line are looked for only there when they are put
    together, which is four times as fast as trying each of them at every letter."""
    found, depth = [""], 0
    for piece in _PIECES.findall(pattern):
        depth += {"(": 1, ")": -1}.get(piece, 0)
        if piece == "|" and not depth:
            found.append("")
        else:
            found[-1] += piece
    return found


@lru_cache(maxsize=4)
def _conditions(more: str) -> re.Pattern[str]:
    return re.compile(f"{CONDITIONS}|{more}" if more else CONDITIONS)


def _is_condition(text: str, start: int, more: str) -> bool:
    """Whether the words before, in the same sentence, make a case of the statement."""
    before = text[max(start - _BEFORE, 0) : start]
    ends = [match.end() for match in _SENTENCE_ENDS.finditer(before)]
    return _conditions(more).search(before[ends[-1] :] if ends else before) is not None


def states(pattern: re.Pattern[str], text: str, more: str = "") -> bool:
    """Whether a folded text says what the pattern means, and not as a condition (`more`: words of its own that make it one)."""
    return any(not _is_condition(text, match.start(), more) for match in pattern.finditer(text))


def joined(text: str) -> str:
    """The folded text on one line: sentences wrap."""
    return fold(" ".join(text.split()))


def by_lines(text: str) -> str:
    """The folded text, line by line: some words count only where they stand alone."""
    return "\n".join(" ".join(line.split()) for line in fold(text).splitlines())
