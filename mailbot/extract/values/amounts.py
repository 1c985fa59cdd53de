"""Amounts as people print them -> Decimal. Nothing is repaired or guessed: what can be read in two ways is said to be ambiguous.

Written here because the ready-made parsers lose the sign or read "1.234" as 1.234 in every language (reference/extraction.md, 5).
"""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from mailbot.domain.money import CURRENCIES

_SPACES = "\u0020\u00a0\u202f\u2009\u2007"
_QUOTES = "'\u2019\u02bc`"
_MINUS = "-\u2212\u2013\u2014"
_LONGEST = 40
_DIGITS_MAX = 18
_REMEMBERED = 5_000  # texts of which the answer is kept: the pages of a document are judged one by one and as a whole

#: Signs and words of currencies -> ISO 4217. "$" stands for several: US dollars only where something else says so.
SYMBOLS = {
    "€": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "$": "USD", "us$": "USD", "usd$": "USD", "ca$": "CAD",
    "c$": "CAD", "can$": "CAD", "cad$": "CAD", "a$": "AUD", "au$": "AUD", "aud$": "AUD", "nz$": "NZD", "nzd$": "NZD", "hk$": "HKD",
    "hkd$": "HKD", "s$": "SGD", "sg$": "SGD", "sgd$": "SGD", "$ca": "CAD", "$can": "CAD", "$c": "CAD", "$us": "USD", "$au": "AUD",
    "$nz": "NZD", "$hk": "HKD", "$sg": "SGD", "sfr": "CHF", "fr.": "CHF",
    "sfr.": "CHF", "¥": "JPY", "₹": "INR", "zł": "PLN", "kč": "CZK",
}  # fmt: skip

#: A dollar with its country set apart from it: "1 080,00 $ CA", "US $ 12.50".
_DOLLAR = re.compile(r"\$ (?=(?:ca|can|us|au|nz|hk|sg)\b)|(?<![a-z])(ca|can|c|us|a|au|nz|hk|sg|s) (?=\$)", re.IGNORECASE)

#: Everyday words that are also ISO 4217 codes of currencies hardly ever invoiced here.
_WORDS = frozenset({"ALL", "TOP", "TRY", "CUP", "PEN", "MOP"})
_CURRENCY = "|".join(sorted((re.escape(s) for s in SYMBOLS), key=len, reverse=True)) + r"|[a-z]{3}"
_WHOLE = re.compile(
    rf"(?P<open>\()?(?P<minus>[{_MINUS}])?\s*(?P<before>{_CURRENCY})?\s*(?P<before2>{_CURRENCY})?\s*(?P<minus2>[{_MINUS}])?\s*(?P<minus3>\+)?"
    rf"(?P<number>\d[\d{_SPACES}{_QUOTES}.,]*|[.,]\d+)"
    rf"(?P<trailing>[{_MINUS}])?\s*(?P<after0>{_CURRENCY})?\s*(?P<close>\))?\s*(?P<after>{_CURRENCY})?",
    re.IGNORECASE,
)
_GROUPING, _MARK = re.compile(rf"[{_SPACES}{_QUOTES}]"), re.compile(r"[.,]")
_GROUPS = re.compile(rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+|\d{{1,3}}(?:[{_QUOTES}]\d{{3}})+")
_NO_CENTS = re.compile(rf"(?<=\d)[.,] ?[{_MINUS}]{{1,2}}")  # "12,-" and "12.--" say that there are no cents
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as printed: its value, the currency beside it (ISO 4217, None when none is), and the other possible value
    when one separator stands before exactly three digits ("1.234" is 1234 or 1.234)."""

    value: Decimal
    currency: str | None = None
    other: Decimal | None = None
    decimals: int = 0

    @property
    def ambiguous(self) -> bool:
        """Whether the separator could mean thousands or decimals."""
        return self.other is not None


def currency_of(text: str) -> str | None:
    """The ISO 4217 code that a sign or word such as "€", "EUR" or "Fr." stands for; None when it is none."""
    word = text.strip().casefold()
    if word in SYMBOLS:
        return SYMBOLS[word]
    code = text.strip()
    return code if code in CURRENCIES and code not in _WORDS else None


def _plain(digits: str, fraction: str = "") -> tuple[Decimal, int]:
    return Decimal(f"{digits or '0'}.{fraction}" if fraction else digits), len(fraction)


def _one_separator(left: str, separator: str, right: str, decimal: str | None) -> tuple[Decimal, int, Decimal | None]:
    as_decimal, digits = _plain(left, right)
    if len(right) != 3 or not left or len(left) > 3 or left == "0" or separator == decimal:
        return as_decimal, digits, None
    grouped = Decimal(left + right)
    if decimal is not None:
        return grouped, 0, None
    return grouped, 0, as_decimal


def _grouped(text: str, group: str) -> str | None:
    """The digits of an integer part whose groups of three are set apart by `group`; None when the groups do not fit."""
    parts = text.split(group)
    if group == "," and _INDIAN.fullmatch(text):
        return "".join(parts)
    if not 1 <= len(parts[0]) <= 3 or any(len(p) != 3 for p in parts[1:]) or not all(p.isdigit() for p in parts):
        return None
    return "".join(parts)


def _number(text: str, decimal: str | None) -> tuple[Decimal, int, Decimal | None] | None:
    """Value, digits after the point, and the other reading of an unsigned number."""
    text = text.rstrip(_SPACES).rstrip(".,")
    spaced = _GROUPS.match(text)
    if spaced and (spaced.end() == len(text) or text[spaced.end()] in ".,"):
        text = _GROUPING.sub("", spaced.group()) + text[spaced.end() :]
        if len(marks := _MARK.findall(text)) == 1:
            left, _, right = text.partition(marks[0])
            return (*_plain(left, right), None) if right.isdigit() else None
    marks = _MARK.findall(text)
    if _GROUPING.search(text):
        return None
    if not marks:
        return (*_plain(text), None)
    if len(set(marks)) == 1 and len(marks) > 1:
        digits = _grouped(text, marks[0])
        return (Decimal(digits), 0, None) if digits else None
    head, _, fraction = text.rpartition(marks[-1])
    if len(marks) == 1:
        return _one_separator(head, marks[0], fraction, decimal)
    digits = _grouped(head, marks[0]) if marks[0] != marks[-1] and marks[-1] not in marks[:-1] else None
    return (*_plain(digits, fraction), None) if digits and fraction.isdigit() else None


def _tied(found: re.Match[str]) -> str:
    return f"{found[1]}" if found[1] else "$"


@lru_cache(maxsize=_REMEMBERED)
def read_amount(text: str, decimal: str | None = None) -> Amount | None:
    """One amount, alone in the text but for its currency and sign; None when the text is anything else.

    `decimal` ("." or ",") is the mark that the document is known to use; it settles "1.234".
    Signs: leading and trailing minus, and accounting brackets "(1,234.50)", are negative; "EUR 12,-" is 12.
    """
    if len(text) > _LONGEST or (len(text) > _DIGITS_MAX and sum(map(str.isdigit, text)) > _DIGITS_MAX):
        return None
    match = _WHOLE.fullmatch(_NO_CENTS.sub("", _DOLLAR.sub(_tied, text)).strip().strip("=:").strip())
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    marks = [match[name] for name in ("before", "before2", "after0", "after") if match[name]]
    exact = [mark for mark in marks if mark != "$"]  # "CAD $12.50": the code says which dollar
    codes = {currency_of(mark) for mark in exact or marks}
    if None in codes or len(codes) > 1:
        return None
    read = _number(match["number"].strip(), decimal)
    if read is None:
        return None
    value, decimals, other = read
    if _NO_CENTS.search(text):
        other = None  # "3.364,-" has its mark of decimals, so that the other one groups
    sign = -1 if any(match[name] for name in ("open", "minus", "minus2", "trailing")) else 1
    return Amount(sign * value, codes.pop() if codes else None, None if other is None else sign * other, decimals)


def parse_amount(text: str, decimal: str | None = None) -> Decimal | None:
    """The value of an amount typed by a person or printed ("1.234,56", "1 240,50 €"); None when it is none or is ambiguous."""
    amount = read_amount(text, decimal)
    return None if amount is None or amount.ambiguous else amount.value
