"""Folding of printed text for comparison: lower case, no accents, no spaces - kerning splits words ("F actuurnummer")."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = {"ß": "ss", "ø": "o", "Ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "№": "n°", "º": "°"}
_NOT_ALNUM = re.compile(r"[^0-9a-z]+")
_WORD = re.compile(r"[0-9a-z&]+")
_BRACKETS = re.compile(r"\([^()]*\)")


#: Scripts whose letters look alike.
_ALIKE = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})


class _Plain(dict[int, str]):
    """What stands for each letter, by its code, without its accents: found once for each, three times as fast as for every text."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = "".join(c for c in unicodedata.normalize("NFKD", _LETTERS.get(letter, letter)) if not unicodedata.combining(c))
        return self[code]


_PLAIN = _Plain()


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Lower case without accents; punctuation and spaces stay."""
    if text.isascii():
        return text.lower()
    return text.translate(_PLAIN).lower()


@lru_cache(maxsize=20_000)
def compact(text: str) -> str:
    """Only the folded letters and digits: the form in which labels, numbers and names are compared."""
    return _NOT_ALNUM.sub("", fold(text))


def folded_words(text: str) -> list[str]:
    """The folded words of a text; dots inside abbreviations are dropped ("S.A.R.L." -> "sarl")."""
    return _WORD.findall(fold(text).replace(".", ""))


@lru_cache(maxsize=20_000)
def label_form(text: str) -> str:
    """The compact form of a label: "#", "n°", "nº" and "№" count as "no", so that "Invoice #" and "Factura Nº" are labels of their own."""
    return compact(fold(text).replace("#", "no").replace("°", "o"))


def without_brackets(text: str) -> str:
    """A text without what it says in brackets ("Seller (supplier)")."""
    return _BRACKETS.sub("", text)


def mixes_scripts(text: str) -> bool:
    """Whether a word has letters of two scripts ("Quеbec" with a Cyrillic letter): it looks like a name that it is not."""
    return any(len({unicodedata.name(c, "?").split()[0] for c in word if c.isalpha()} & _ALIKE) > 1 for word in text.split())


def forget() -> None:
    """Forget what was folded. To lay out the word lists folds 25,000 texts that are not asked for again: kept, they fill these caches, and
    every new text of a document puts one out, somewhere in memory that its child shares with others and has to copy first (460 pages,
    1.5 ms)."""
    for kept in (fold, compact, label_form):
        kept.cache_clear()
