"""Scanned words as the words of statements that they nearly are.

What an invoice says against its own payment ("direct debit", "paid", "specimen") is recognised by patterns, and one letter that a scan took
for another hides it ("Direet debit ... wil1 be debited"). Text is mended for these patterns alone; no value is read from it.
"""

import re
from collections.abc import Iterable
from dataclasses import astuple
from functools import lru_cache
from itertools import chain

from mailbot.extract.evidence.looks import Alike
from mailbot.extract.folding import fold
from mailbot.extract.reading import Word
from mailbot.extract.words.account_notices import CLOSED_ACCOUNTS, NEW_BANK_DETAILS
from mailbot.extract.words.payments import PAYMENTS
from mailbot.extract.words.settlements import DIRECT_DEBIT, PAID
from mailbot.extract.words.voids import VOID_SAID

_ESCAPES = re.compile(r"\\[a-zA-Z]|\[[^\]]*\]")
_FRAGMENT = re.compile(r"[a-z]{4,}")
_FEWEST_WRONG = 6  # letters of a word of which any one may be wrong; in shorter ones letters may but look alike
_FEWEST_ALIKE = 4
_WORD = re.compile(r"[^\W_]{4,24}")


@lru_cache(maxsize=1)
def _fragments() -> tuple[frozenset[str], Alike]:
    """The words (and stems) of the patterns."""
    lists = (some for words in (DIRECT_DEBIT, PAID, NEW_BANK_DETAILS, CLOSED_ACCOUNTS, VOID_SAID) for some in words.values())
    patterns = chain(chain.from_iterable(lists), chain.from_iterable(map(astuple, PAYMENTS.values())))
    words = frozenset(chain.from_iterable(_FRAGMENT.findall(_ESCAPES.sub(" ", pattern)) for pattern in patterns))
    return words, Alike(sorted(words), _FEWEST_WRONG)


@lru_cache(maxsize=5000)
def _meant(word: str) -> str:
    """The word of a statement that a folded word nearly is, or the stem that it nearly begins with; else the word."""
    words, alike = _fragments()
    if word in words:
        return word
    for length in range(len(word), _FEWEST_ALIKE - 1, -1):
        if length < len(word) and length < _FEWEST_WRONG:
            break
        if found := alike.nearest(word[:length], spread=length == len(word)):
            return found[0] + word[length:]
    return word


def mended(words: Iterable[Word]) -> str:
    """The words of a line as text; scanned ones (they are never certain) folded but for a first capital, which tells where a sentence
    begins, and as the words of statements that they nearly are."""
    return " ".join(word.text if word.confidence == 1 else _mended(word.text) for word in words)


def _mended(word: str) -> str:
    said = _WORD.sub(lambda found: _meant(found[0]), fold(word))
    return said[:1].upper() + said[1:] if word[:1].isupper() else said
