"""What the sentences and lines of a document state: patterns of the word lists on folded text, but for what is only a case ("if paid")."""

import re
from functools import lru_cache
from itertools import pairwise

from mailbot.extract.folding import fold
from mailbot.extract.words.settlements import CONDITIONS
from mailbot.extract.words.states import GOES_ON

#: Within a sentence: a point ends it only where a letter follows a blank, and never after a digit ("am 12. Mai").
WITHIN = r"(?:[^.;]|\.(?! [a-z])|(?<=\d)\.){0,140}?"
_BEFORE = 90  # characters before a statement that may make it a condition
_PIECES = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)  # of a pattern: an escape, a class of characters, any other character
_QUANTIFIERS = ("?", "*", "+", "{")
_HEADS = 2  # letters, and the like, by which patterns are put together
_SHORT_LINE = 60  # characters: sentences that wrap fill their lines
_GOES_ON = re.compile(rf"(?:[,:(/&+-]|\b\d{{1,2}}\.|\b(?:{GOES_ON}))$")
_SENTENCE_ENDS = re.compile(r"[.;!?](?= )")
_TEXTS = 4  # documents of which a form is kept: a dozen judges ask for each


def compiled(patterns: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    """One pattern of all languages; "~" is anything within the sentence."""
    every = [one for some in patterns.values() for pattern in some for one in alternatives(pattern)]
    return re.compile(_together(every, _HEADS).replace("~", WITHIN), re.MULTILINE)


def _together(every: list[str], heads: int) -> str:
    """The alternatives, those that begin alike (in up to so many `heads`) put together: most places in a text then take a look at a
    dozen letters instead of a hundred words, which is three times as fast."""
    groups: dict[str, list[str]] = {}
    for one in (half for alternative in every for half in opened(alternative)):
        head = _head(one) if heads else ""
        groups.setdefault(head, []).append(one.removeprefix(head))
    return "|".join(
        f"{head}(?:{_together(group, heads - 1)})" if head and group[1:] else f"{head}{'|'.join(group)}" for head, group in groups.items()
    )


def head_of(pattern: str) -> str:
    """What begins a pattern: a letter, an escape, a class, a group."""
    head, depth = "", 0
    for piece in _PIECES.findall(pattern):
        head += piece
        depth += {"(": 1, ")": -1}.get(piece, 0)
        if not depth:
            break
    return head


def _head(pattern: str) -> str:
    """The same; nothing where that may be left out or repeated."""
    head = head_of(pattern)
    return "" if pattern[len(head) :].startswith(_QUANTIFIERS) else head


def opened(pattern: str) -> list[str]:
    """A pattern that begins with a group of words, as one for each of them: "(?:is|was) paid" is "is paid", "was paid"."""
    head = _head(pattern)
    words = alternatives(head[3:-1]) if head.startswith("(?:") else []
    return [word + pattern[len(head) :] for word in words] if words and all(word[:1].isalpha() for word in words) else [pattern]


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


@lru_cache(maxsize=_TEXTS)
def joined(text: str) -> str:
    """The folded text on one line: sentences wrap."""
    return fold(" ".join(text.split()))


@lru_cache(maxsize=_TEXTS)
def by_lines(text: str) -> str:
    """The folded text, line by line: some words count only where they stand alone."""
    return "\n".join(" ".join(line.split()) for line in fold(text).splitlines())


@lru_cache(maxsize=_TEXTS)
def parted(text: str) -> str:
    """The folded text on one line where a short line ends a sentence if a capital begins the next: what labels, items and remarks say
    stands on lines of their own, and is of nothing that stands beside them."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    ends = [_is_ended(line, behind) for line, behind in pairwise((*lines, ""))]
    return fold(" ".join(f"{line} ;" if is_ended else line for line, is_ended in zip(lines, ends, strict=True)))


def _is_ended(line: str, behind: str) -> bool:
    return behind[:1].isupper() and len(line) < _SHORT_LINE and not _GOES_ON.search(fold(line))
