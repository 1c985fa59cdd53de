"""Names that OCR may have misread: a letter is taken for one that looks like it, and the name is plausible all the same."""

import re

from mailbot.extract.evidence.layout import Span
from mailbot.extract.folding import compact
from mailbot.extract.words.legal_forms import LEGAL_FORMS, MIXED_BEGINNINGS, WRITTEN_FORMS

_WORD = re.compile(r"[^\W_]+")
#: How words look by their letters, and what odd ones hold: a capital behind a small letter, small letters behind several capitals
#: ("AIpha", "AErø"), a figure among letters ("Gre1ner").
_ODD = re.compile(r"aA|^AA+aa|[Aa]0[Aa]|^0a")


def may_be_misread(name: str, span: Span) -> bool:
    """Whether OCR read the name, and a word of it is written as hardly any is."""
    if all(word.confidence == 1 for word in span.words):
        return False
    return any(_is_odd(word) for word in _WORD.findall(name) if word not in WRITTEN_FORMS and compact(word) not in LEGAL_FORMS)


def _is_odd(word: str) -> bool:
    beginning = next((one for one in MIXED_BEGINNINGS if word.startswith(one) and word[len(one) :][:1].isupper()), "")
    shape = "".join("0" if c.isdigit() else "A" if c.isupper() else "a" for c in word[len(beginning) :])
    return bool(_ODD.search(shape))
