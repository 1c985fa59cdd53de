"""Whether sentences ask for less than the bill, or allow it: a sum taken off or kept, damaged goods left out, the difference alone. As in
`printed/told.py`, languages differ in their words (`words/shortfalls.py`), not in what must come together."""

import re
from collections.abc import Iterator
from functools import lru_cache

from mailbot.extract.printed.statements import WITHIN, parted
from mailbot.extract.printed.told import Grammar, Told, word
from mailbot.extract.words.shortfalls import BY_OTHERS, DISCOUNTS, MAY, MONEY, NOT_OF_PAYMENT, SAVED, SHORTFALLS, SUM_OR_SHARE, Shortfall
from mailbot.extract.words.told_sums import DONE, FORGET_NOT, NOT_ALLOWED, NOT_ASKED, NOT_OF_BILL, NOT_TAKEN, TAX_BACK

_NEAR = 60
_TEXTS = 4
_BEGINS = r"(?<![\w\x29] )(?<!\w)"  # no word before it, nor a bracket's end


def _asks(of: Shortfall) -> Iterator[Told]:
    refused = {
        "before": re.compile(f"{NOT_ASKED}|{BY_OTHERS}"),
        "unsaid": re.compile(FORGET_NOT),
        "still_open": None,
        "behind": re.compile(NOT_ALLOWED),
    }
    other = re.compile(f"{NOT_TAKEN}|{NOT_OF_BILL}|{DONE}|{TAX_BACK}|{NOT_OF_PAYMENT}")
    is_sum = re.compile(SUM_OR_SHARE)
    yield Told(word(of.takes), (is_sum,), _NEAR, **refused, beside=other)
    yield Told(re.compile(rf"\b(?:{of.removes})(?: \w{{1,4}})? {SUM_OR_SHARE}(?!{SAVED})"), (), _NEAR, **refused, beside=other)
    yield Told(word(of.shortens), (), _NEAR, **refused)
    yield Told(word(of.without), (word(of.goods),), _NEAR, still_open=None)
    less = rf"{SUM_OR_SHARE} (?:{of.less})\b"
    yield Told(word(of.less), (re.compile(less), word(of.pays)), _NEAR, **refused, beside=other)
    yield Told(re.compile(rf"\b{MAY}\b{WITHIN}{less}"), (word(of.pays),), _NEAR, **refused, beside=other)
    yield Told(word(of.difference), (), _NEAR, **refused)


def _depends(of: Shortfall) -> Iterator[Told]:
    """A sum and no share is taken off for who pays soon, or for what a sentence tells behind it."""
    usual = re.compile(DISCOUNTS)
    less = rf"{MONEY} (?:{of.less})"
    taken = rf"{_BEGINS}(?:{of.minus})(?: (?!(?:{of.that})\b)[a-z']{{2,4}})? ?{MONEY},? (?:{of.that})"
    yield Told(re.compile(taken), (), still_open=None)
    soon = re.compile(rf"{less},? (?:{of.soon})\b|\b(?:{of.soon})\b{WITHIN}{less}\b")
    yield Told(word(of.less), (soon,), _NEAR, still_open=None, beside=usual)
    not_asked = re.compile(f"{NOT_ASKED}|{BY_OTHERS}")
    yield Told(word(of.takes), (re.compile(MONEY), word(of.soon)), _NEAR, not_asked, still_open=None, beside=usual)


@lru_cache(maxsize=1)
def _grammar() -> Grammar:
    return Grammar(told for of in SHORTFALLS.values() for rule in (_asks, _depends) for told in rule(of))


@lru_cache(maxsize=_TEXTS)
def tells_of_shortfall(text: str) -> bool:
    """Whether a sentence asks for less than the bill, or allows it."""
    return _grammar().holds(parted(text))
