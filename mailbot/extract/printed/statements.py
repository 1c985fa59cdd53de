"""What the sentences and lines of a document state: patterns of the word lists on folded text, but for what is only a case ("if paid")."""

import re
from functools import lru_cache
from itertools import pairwise

from mailbot.extract.folding import fold
from mailbot.extract.printed.wordings import Wordings, alternatives
from mailbot.extract.words.settlements import CONDITIONS
from mailbot.extract.words.states import GOES_ON, SHORTENED

#: Within a sentence: a point ends it only where a letter follows a blank, and never after a digit ("am 12. Mai") or "Nr.". No point is
#: matched in two ways: of twelve dates in a row all ways of all points would be tried.
WITHIN = rf"(?:[^.;]|\.(?! [a-z])|(?:(?<=\d)|{'|'.join(rf'(?<={short})' for short in SHORTENED)})\.(?= [a-z])){{0,140}}?"
#: What ends a sentence, also of a text that is not folded: no point after a digit or "Nr.", nor in "MwSt. vom".
SENTENCE_ENDS = re.compile(
    rf"(?<!\d){''.join(rf'(?<!{short})' for short in SHORTENED)}[.;!?](?= |$)(?!(?:(?<=mwst\.)|(?<=\bust\.)) (?:vo[mn]|aus)\b)",
    re.IGNORECASE,
)
_BEFORE = 90  # characters before a statement that may make it a condition
_SHORT_LINE = 60  # characters: sentences that wrap fill their lines
_GOES_ON = re.compile(rf"(?:[,:(/&+-]|\b\d{{1,2}}\.|\b(?:{GOES_ON}))$")
_SENTENCE_ENDS = re.compile(r"[.;!?](?= )")
_TEXTS = 4  # documents of which a form is kept: a dozen judges ask for each


def compiled(patterns: dict[str, tuple[str, ...]]) -> Wordings:
    """The patterns of all languages; "~" is anything within the sentence."""
    every = (one for some in patterns.values() for pattern in some for one in alternatives(pattern))
    return Wordings(re.compile(one.replace("~", WITHIN), re.MULTILINE) for one in every)


@lru_cache(maxsize=4)
def _conditions(more: str) -> re.Pattern[str]:
    return re.compile(f"{CONDITIONS}|{more}" if more else CONDITIONS)


def _is_condition(text: str, start: int, more: str) -> bool:
    """Whether the words before, in the same sentence, make a case of the statement."""
    before = text[max(start - _BEFORE, 0) : start]
    ends = [match.end() for match in _SENTENCE_ENDS.finditer(before)]
    return _conditions(more).search(before[ends[-1] :] if ends else before) is not None


def states(wordings: Wordings, text: str, more: str = "") -> bool:
    """Whether a folded text says one of these, and not as a condition (`more`: words of its own that make it one)."""
    return any(not _is_condition(text, match.start(), more) for match in wordings.finditer(text))


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
    """The folded text of `as_sentences`."""
    return fold(as_sentences(text))


def as_sentences(text: str) -> str:
    """The text on one line where a short line ends a sentence if a capital begins the next: what labels, items and remarks say stands on
    lines of their own, and is of nothing that stands beside them."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    ends = [_is_ended(line, behind) for line, behind in pairwise((*lines, ""))]
    return " ".join(f"{line} ;" if is_ended else line for line, is_ended in zip(lines, ends, strict=True))


def _is_ended(line: str, behind: str) -> bool:
    return behind[:1].isupper() and len(line) < _SHORT_LINE and not _GOES_ON.search(fold(line))
