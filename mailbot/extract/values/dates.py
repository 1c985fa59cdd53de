"""Dates as people print them. A date such as 03/04/2026 has two readings; which one is meant is decided by evidence, never by habit."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mailbot.extract.folding import fold
from mailbot.extract.words.months import MONTHS

_FIRST_YEAR, _LAST_YEAR = 1970, 2099
_CENTURY = 100
_TWO_DIGIT_PIVOT = 70  # 70-99 are 19yy, 00-69 are 20yy
_MONTH = r"(?P<month>[a-z]{3,10})"
_YEAR = r"'?(?P<year>(?:19|20)\d\d|\d\d)(?!\d|[./-]\d)"
_PATTERNS = (
    re.compile(
        r"(?<![\d.,/-])(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})"
        r"(?:t\d{2}:\d{2}(?::\d{2})?)?(?!\d|[./-]\d)"
    ),
    re.compile(r"(?<![\d.,/-])(?P<a>\d{1,2}) ?(?P<s>[./–-]) ?(?P<b>\d{1,2}) ?(?P=s) ?" + _YEAR),
    re.compile(
        r"(?<![\d.,/-])(?P<day>\d{1,2})(?:st|nd|rd|th|er|eme|e|\.|°|o)?[ /-]{0,2}(?:de |d'|(?:day )?of )?[ -]?"
        + _MONTH
        + r"\.?,?[ /-]{0,2}(?:de |del )?'?[ -]?"
        + _YEAR
    ),
    re.compile(r"(?<![a-z])" + _MONTH + r"\.?[ -]?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:, ?| |-|\. ?(?=20\d\d))[ -]?" + _YEAR),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)-" + _MONTH + r"-(?P<d>\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(?<!\d )(?P<a>0[1-9]|[12]\d|3[01]) (?P<b>0[1-9]|1[0-2])(?P<s> )(?P<year>20\d\d)(?! ?[\d.,])"),
    re.compile(r"(?<!\d)(?P<y>20\d\d|19\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"),
)  # fmt: skip
_WITHOUT_YEAR = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)? ?(?:de |of )?(?P<month>[a-z]{3,10})\.?"
    r"|(?P<month2>[a-z]{3,10})\.? (?P<day2>\d{1,2})(?:st|nd|rd|th)?"
)


class Order(StrEnum):
    """Which comes first in an all-digit date."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


@dataclass(frozen=True, slots=True)
class DateRead:
    """A date found at text[start:end]: its reading with the day first and with the month first (equal when there is one only)."""

    start: int
    end: int
    day_first: date | None
    month_first: date | None
    compact: bool = False  # 20260815, 15 08 2026: digits alone, a date only where a label says so
    year_first: bool = False  # 2026-05-04
    turned: date | None = None  # the same with the day before the month (5 April), where that is a date

    @property
    def ambiguous(self) -> bool:
        """Whether the order of day and month matters."""
        return None not in (self.day_first, self.month_first) and self.day_first != self.month_first

    def value(self, order: Order | None) -> date | None:
        """The date in this order; without an order, only what has one reading."""
        if not self.ambiguous:
            return self.day_first or self.month_first
        return {Order.DAY_FIRST: self.day_first, Order.MONTH_FIRST: self.month_first, None: None}[order]


def _day(year: str | int, month: str | int, day: str | int) -> date | None:
    year = int(year)
    if year < _CENTURY:
        year += 1900 if year >= _TWO_DIGIT_PIVOT else 2000
    try:
        return date(year, int(month), int(day)) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    except ValueError:
        return None


def _day_before_month(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    return _day(groups["y"], groups["d"], groups["m"]) if "y" in groups and "s" in groups else None


def _readings(match: re.Match[str]) -> tuple[date | None, date | None]:
    groups = match.groupdict()
    if "y" in groups:
        groups["m"] = groups.get("m") or MONTHS.get(groups["month"], 0)
        only = _day(groups["y"], groups["m"], groups["d"])
        return only, only
    if "month" in groups:
        only = _day(groups["year"], month, groups["day"]) if (month := MONTHS.get(groups["month"])) else None
        return only, only
    day_first = _day(groups["year"], groups["b"], groups["a"])
    if groups["s"] in ". ":  # points and blanks are never used with the month first
        return day_first, None
    return day_first, _day(groups["year"], groups["a"], groups["b"])


def find_dates(text: str, *, turned: bool = False) -> list[DateRead]:
    """Every date in a text, left to right, not overlapping. Positions are those of `text`.

    `turned`: also what is none unless the day stands before the month behind its year (2026-24-06).
    """
    folded = fold(text)
    if len(folded) != len(text):  # a letter that folds to two would shift positions: match on the plain lower case instead
        folded = text.lower() if len(text.lower()) == len(text) else text
    found: list[DateRead] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(folded):
            day_first, month_first = _readings(match)
            free = all(match.end() <= f.start or match.start() >= f.end for f in found)
            other = _day_before_month(match)
            if free and (day_first or month_first or (turned and other)):
                is_compact, is_year_first = pattern in _PATTERNS[-2:], pattern is _PATTERNS[0]
                found.append(DateRead(match.start(), match.end(), day_first, month_first, is_compact, is_year_first, other))
    return sorted(found, key=lambda f: f.start)


def _next(month: int, day: int, today: date) -> date | None:
    candidates = [_day(today.year + i, month, day) for i in (0, 1)]
    return next((c for c in candidates if c and c >= today), None)


def parse_date(text: str, order: Order | None = None, today: date | None = None) -> date | None:
    """The one date in a short text (a correction such as "12 May" or "12/05/2026"); None when there is none, several, or two readings.

    `today` completes a date without a year to its next occurrence.
    """
    reads = find_dates(text)
    if reads:
        return reads[0].value(order) if len(reads) == 1 else None
    match = _WITHOUT_YEAR.fullmatch(fold(text).strip(" .")) if today else None
    if match is None or today is None:
        return None
    month = MONTHS.get(match["month"] or match["month2"])
    return _next(month, int(match["day"] or match["day2"]), today) if month else None


def decide_order(reads: Iterable[DateRead], language: str | None, country: str | None) -> Order | None:
    """The document's order of day and month, from the strongest evidence it has: a date with one reading only,
    then the country, then any language but English; None when nothing tells (or the dates contradict each other)."""
    shown = {
        Order.DAY_FIRST if read.day_first else Order.MONTH_FIRST for read in reads if (read.day_first is None) != (read.month_first is None)
    }
    if shown:
        return shown.pop() if len(shown) == 1 else None
    if country:
        return Order.MONTH_FIRST if country == "US" else Order.DAY_FIRST
    return Order.DAY_FIRST if language and language != "en" else None
