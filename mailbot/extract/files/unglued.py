"""Words that OCR runs together, set apart again: it leaves out blanks behind leaders and colons, around bullets and before brackets.

It also writes punctuation in the wide forms of the scripts that it knows beside ours.
"""

import re
from itertools import pairwise

from mailbot.extract.folding import compact
from mailbot.extract.reading import Word
from mailbot.extract.words.legal_forms import LEGAL_FORMS

_BLANKS = re.compile(
    r"(?<=\.\.)(?=\w)"  # "....27 APRILE"
    r"|(?<=[^\d\s]:)(?=\w)"  # "IBAN:DE89", not "12:30"
    r"|(?<=\w)(?=[·•|]\w)|(?<=[·•|])(?=\w)"  # "2026·Date"
    r"|(?<=[^\W\d_])(?=\(\w{2,}\))"  # "Banque(EUR)", not "Rechnung(s)"
)
#: What may be a misread legal form: dotted, or in one, with what OCR takes for others of its letters.
_MISREAD = re.compile(r"^(?:[A-Za-z]\.){2,3}[I1|]\.?s?\.?$|^[A-Z][a-z]{1,2}[I1|][.,]?$|^G(?:rn|m)b[HhIl|-]{1,3}[.,]?$|^[I1|]td[.,]?$")
_TALL = re.compile(r"[I1|]")
_TAKEN_FOR = (("Grnb", "Gmb"), ("l-l", "H"), ("l-L", "H"), ("L-L", "H"), ("L-l", "H"))
_WIDE, _NARROW_LESS_WIDE = range(0xFF01, 0xFF5F), 0x21 - 0xFF01
_NARROW = {letter: letter + _NARROW_LESS_WIDE for letter in _WIDE}


def unglued(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a page that OCR read, each as one or more; the parts share its box by their letters."""
    return tuple(part for word in words for part in _parts(word))


def _as_form(text: str) -> str:
    """A legal form with the letters that it is written with: "S.r.I." is no other than "S.r.l."."""
    if not _MISREAD.search(text) or compact(text) in LEGAL_FORMS:
        return text
    read = _TALL.sub(lambda found: "L" if text[: found.start()].upper() == text[: found.start()] else "l", text)
    for wrong, right in _TAKEN_FOR:
        read = read.replace(wrong, right)
    return read if compact(read) in LEGAL_FORMS else text


def _parts(word: Word) -> list[Word]:
    text = _as_form(word.text if word.text.isascii() else word.text.translate(_NARROW))
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
