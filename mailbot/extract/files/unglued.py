"""Words that OCR runs together, set apart again: it leaves out blanks behind leaders and colons, around bullets and before brackets.

It also writes punctuation in the wide forms of the scripts that it knows beside ours.
"""

import re
from itertools import pairwise

from mailbot.extract.reading import Word

_BLANKS = re.compile(
    r"(?<=\.\.)(?=\w)"  # "....27 APRILE"
    r"|(?<=[^\d\s]:)(?=\w)"  # "IBAN:DE89", not "12:30"
    r"|(?<=\w)(?=[·•|]\w)|(?<=[·•|])(?=\w)"  # "2026·Date"
    r"|(?<=[^\W\d_])(?=\(\w{2,}\))"  # "Banque(EUR)", not "Rechnung(s)"
)
_WIDE, _NARROW_LESS_WIDE = range(0xFF01, 0xFF5F), 0x21 - 0xFF01
_NARROW = {letter: letter + _NARROW_LESS_WIDE for letter in _WIDE}


def unglued(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a page that OCR read, each as one or more; the parts share its box by their letters."""
    return tuple(part for word in words for part in _parts(word))


def _parts(word: Word) -> list[Word]:
    text = word.text if word.text.isascii() else word.text.translate(_NARROW)
    cuts = [0, *(match.start() for match in _BLANKS.finditer(text)), len(text)]
    if len(cuts) == 2 and text == word.text:  # noqa: PLR2004  nothing to cut
        return [word]
    left, top, right, bottom = word.box
    letter = (right - left) / max(len(text), 1)
    return [
        Word(
            text=text[start:end],
            box=(round(left + start * letter, 2), top, round(left + end * letter, 2), bottom),
            confidence=word.confidence,
        )
        for start, end in pairwise(cuts)
        if start < end
    ]
