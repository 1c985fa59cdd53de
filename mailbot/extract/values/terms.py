"""Payment terms in prose, six languages: which percentage may be taken off when paid until when.

A sentence that speaks of such a discount has percentages and deadlines in turn. Whichever comes first says how they belong together:
"2 % within 10 days, 1 % within 20 days", or "within 10 days 2 %, within 20 days 1 %". Deadlines of the full amount stand aside.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from mailbot.extract.folding import fold
from mailbot.extract.values.amounts import parse_amount
from mailbot.extract.values.dates import Order, find_dates
from mailbot.extract.words import discounts as words

_HIGHEST_USUAL = 5  # percent; more is a discount for paying early only where a word says so
_APART = 90  # characters between a percentage and its deadline
_AROUND = 40
_PERCENT = re.compile(
    r"(?<![\d.,])(\d{1,2}(?:[.,]\d{1,3})?) ?(?:%|percent\b|prozent\b|pour ?cent\b|procent\b|por ciento\b|per cento\b|v\.? ?h\b\.?)"
)
_DIGIT = re.compile(r"\d")
_DAYS = {re.compile(rf"(?<![\d.,/])(\d{{1,3}}) ?-?{unit}(?![a-z])"): count for unit, count in words.UNITS.items()}
_SENTENCE = re.compile(r"[;!?\n]|(?<=[a-z]{4})\. (?=[a-z])|(?<=[%)])\. ")
#: "2/10 net 30", "2% 10, net 30", "10 Tage 2 %, 30 Tage netto": short for a discount, without a word for it.
_SHORT = re.compile(
    r"(?<![\d.,/])(?P<percent>\d{1,2}(?:[.,]\d{1,2})?) ?(?:% ?[/-]?|/) ?(?P<days>\d{1,3})(?: ?days?)?[ ,/;-]{1,3}(?:net|n) ?/? ?\d{1,3}\b"
)
_ANY_DAYS = r"(?:days?|jours?|tagen?|tage|dagen|dias|giorni|gg)\b"
_SHORT_FORM = re.compile(rf"%.{{0,12}}\b{_ANY_DAYS}|\b{_ANY_DAYS}.{{0,3}}\d+(?:[.,]\d+)? ?%")
_NET = re.compile(r"\b(?:net|netto|neto|n/)\b")
_NAMED, _REDUCED, _PAYING = (re.compile(text) for text in (words.NAMED, words.REDUCED, words.PAYING))
_EARLY, _REFUSED, _UNTIL = (re.compile(text) for text in (words.FOR_PAYING_EARLY, words.REFUSED, words.UNTIL))
_FULL_BEFORE, _FULL_BEHIND = re.compile(words.FULL_BEFORE), re.compile(words.FULL_BEHIND)
_OTHER_BEFORE, _OTHER_BEHIND = re.compile(words.OTHER_BEFORE), re.compile(words.OTHER_BEHIND)
_FROM_ELSEWHERE = re.compile(words.FROM_ELSEWHERE)
_IF_PAID, _MONEY, _COMES_TO = re.compile(words.IF_PAID), re.compile(words.MONEY), re.compile(words.COMES_TO)
_TAKEN_OF, _NET_AMOUNT, _PART = re.compile(words.TAKEN_OF + r" ?"), re.compile(words.NET_AMOUNT), re.compile(words.PART)
_BASE = re.compile(words.TAKEN_OF + r" ?(?:€|£|\$|eur|gbp|usd|chf)? ?$")
_OFF = rf"(?:{words.REDUCED}|{words.NAMED}\w*)"
_OFF_SUM, _SUM_OFF = re.compile(rf"{_OFF}[^\d%;.-]{{0,30}}{words.MONEY}"), re.compile(rf"{words.MONEY}[^\d%;.]{{0,15}}{_OFF}")
_STEP = re.compile(r"(?<![\d.,/])(?P<percent>\d{1,2}(?:[.,]\d{1,2})?) ?(?:% ?[/-]?|/) ?(?P<days>\d{1,3})(?: ?days?)?(?![\d/])")
_BETWEEN_STEPS = re.compile(r"[ ,;]{1,3}(?:(?:or|and|then) )?")


@dataclass(frozen=True, slots=True)
class Granted:
    """`percent` off when paid within `days` of the issue date, or `until` a date; neither: in time, but nobody says when.

    `base` and `of_net` say what it is taken of, if it is not what is due, and `of_part` that it is taken of nobody knows what; `sum` is
    what the text says that it comes to or that is left to pay, or, without `percent`, what is taken off.
    """

    percent: Decimal | None
    days: int | None = None
    until: date | None = None
    base: Decimal | None = None
    of_net: bool = False
    of_part: bool = False
    sum: Decimal | None = None


@dataclass(frozen=True, slots=True)
class _Item:
    """A percentage or a deadline at text[start:end]."""

    start: int
    end: int
    percent: Decimal | None = None
    days: int | None = None
    until: date | None = None


def granted_in(text: str, order: Order | None = None) -> Iterator[Granted]:
    """The discounts that a text grants, sentence by sentence. `order` settles dates such as 03/04/2026."""
    if text.isascii() and not _DIGIT.search(text):
        return  # as most lines of a page
    for sentence in _SENTENCE.split(fold(" ".join(text.split()))):
        if ("%" in sentence or "/" in sentence) and (short := _SHORT.search(sentence)):
            yield from _shorts(sentence, short)
        elif "%" in sentence or _PERCENT.search(sentence):
            yield from _granted(sentence, order)
    for line in fold(text).split("\n"):  # what is on the next line may be another matter
        if _IF_PAID.search(line):
            yield from _sum_off(line, order)


def _shorts(sentence: str, last: re.Match[str]) -> Iterator[Granted]:
    """The steps of "3% 7 days, 1.5% 14 days, net 30 days": the last, and those right before it."""
    steps = [last]
    for step in reversed(list(_STEP.finditer(sentence, 0, last.start()))):
        if _BETWEEN_STEPS.fullmatch(sentence[step.end() : steps[0].start()]):
            steps.insert(0, step)
    yield from (Granted(_decimal(step["percent"]), days=int(step["days"])) for step in steps)


def _sum_off(line: str, order: Order | None) -> Iterator[Granted]:
    """A sum off what is due, if paid in time: "Deduct £15.60 if paid by 24 March"."""
    if _PERCENT.search(line) or not _speaks_of_it(line):
        return
    found = _OFF_SUM.search(line) or _SUM_OFF.search(line)
    deadlines = list(_deadlines(line, order))
    if found and len(deadlines) == 1:
        yield Granted(None, deadlines[0].days, deadlines[0].until, sum=_money(found))


def _money(found: re.Match[str]) -> Decimal | None:
    return parse_amount(found["whole"] or found["cents"])


def _granted(sentence: str, order: Order | None) -> Iterator[Granted]:
    if not _speaks_of_it(sentence):
        return
    items = sorted((*_percentages(sentence), *_deadlines(sentence, order)), key=lambda item: item.start)
    if not items:
        return
    percent_first = items[0].percent is not None
    for one, other in pairwise(items):
        percent, deadline = (one, other) if percent_first else (other, one)
        if percent.percent is None or deadline.percent is not None or other.start - one.end > _APART:
            continue
        if percent.percent <= _HIGHEST_USUAL or _EARLY.search(sentence):
            found = Granted(percent.percent, deadline.days, deadline.until)
            yield _with_base(found, sentence, percent.end, max(one.end, other.end))


def _with_base(found: Granted, sentence: str, behind_percent: int, behind: int) -> Granted:
    """A discount with what a text says that it is taken of, or comes to."""
    near = sentence[behind_percent : behind_percent + _AROUND]
    taken = [match.end() for match in _TAKEN_OF.finditer(near)]
    if any(_NET_AMOUNT.match(near, end) for end in taken):
        return replace(found, of_net=True)
    if any(_PART.match(near, end) for end in taken):
        return replace(found, of_part=True)
    for match in _MONEY.finditer(sentence, behind_percent, min(len(sentence), behind + _AROUND)):
        before = sentence[max(0, match.start() - _AROUND) : match.start()]
        if _BASE.search(before) and match.start() - behind_percent < _AROUND:
            return replace(found, base=_money(match))
        if _COMES_TO.search(before):
            return replace(found, sum=_money(match))
        if _PERCENT.search(sentence[behind_percent : match.start()]):
            break  # of the next step
    return found


def _speaks_of_it(sentence: str) -> bool:
    named = [match for match in _NAMED.finditer(sentence) if not _REFUSED.search(sentence[max(0, match.start() - _AROUND) : match.start()])]
    if named:
        return True
    if _NAMED.search(sentence):
        return False
    if _REDUCED.search(sentence) and _PAYING.search(sentence):
        return True
    return _SHORT_FORM.search(sentence) is not None and (_NET.search(sentence) is not None or "if paid" in sentence)


def _percentages(sentence: str) -> Iterator[_Item]:
    for match in _PERCENT.finditer(sentence):
        before, behind = sentence[max(0, match.start() - _AROUND) : match.start()], sentence[match.end() : match.end() + _AROUND]
        if not _OTHER_BEFORE.search(before) and not _OTHER_BEHIND.search(behind):
            yield _Item(match.start(), match.end(), percent=_decimal(match[1]))


def _deadlines(sentence: str, order: Order | None) -> Iterator[_Item]:
    for pattern, count in _DAYS.items():
        for match in pattern.finditer(sentence):
            if not _is_full(sentence, match.start(), match.end()):
                known = not _FROM_ELSEWHERE.search(sentence[match.end() : match.end() + _AROUND])
                yield _Item(match.start(), match.end(), days=int(match[1]) * count if known else None)
    for read in find_dates(sentence):
        before = sentence[max(0, read.start - _AROUND) : read.start]
        named = _UNTIL.search(before)
        if named and not _is_full(sentence, read.start, read.end) and not _FULL_BEFORE.search(before[: named.start()]):
            yield _Item(read.start, read.end, until=read.value(order))


def _is_full(sentence: str, start: int, end: int) -> bool:
    """Whether the deadline is that of the full amount."""
    return bool(_FULL_BEFORE.search(sentence[max(0, start - _AROUND) : start]) or _FULL_BEHIND.search(sentence[end : end + _AROUND]))


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))
