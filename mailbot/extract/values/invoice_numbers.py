"""When two spellings are one invoice number, and when a text has a number as a word of its own."""

import re

from mailbot.domain.duplicate import normalise_number

#: Letters and digits from which a number is no date, quantity or page number by chance.
DISTINCTIVE = 6
_SERIES = re.compile(r"[A-Z]*")  # letters before the first digit: "RE-2026-0042" is told as "2026-0042", too
_GROUPS = re.compile(r"\d+|[A-Z]+")


def is_same_number(told: str, printed: str) -> bool:
    """Whether a number is the printed one: but for punctuation, leading zeros of its groups, and the letters of the printed series, which
    it may leave out. What has other digits, or fewer, is another number, and so is what has a series that is not printed."""
    own, seen = _plain(told), _plain(printed)
    if own[1] == seen[1]:
        return own[0] in ("", seen[0])
    groups = [[group.lstrip("0") or "0" for group in _GROUPS.findall(number.upper())] for number in (told, printed)]
    return groups[0] == groups[1]


def _plain(number: str) -> tuple[str, str]:
    """The letters of the series, and the rest without punctuation and leading zeros."""
    compact = normalise_number(number)
    series = _SERIES.match(compact)
    letters = series[0] if series else ""
    return letters, compact[len(letters) :].lstrip("0")


def stands_in(number: str, text: str) -> bool:
    """The number as a word of its own, however it is punctuated."""
    characters = [re.escape(character) for character in number if character.isalnum()]
    spelled = r"[^0-9A-Za-z\n]{0,2}".join(characters)
    return re.search(rf"(?<![0-9A-Za-z]){spelled}(?![0-9A-Za-z])", text, re.IGNORECASE) is not None
