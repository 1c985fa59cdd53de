"""Identifiers with a structure of their own: IBAN, BIC, UK sort code, US routing number. Checked by their check digits."""

import re
from dataclasses import dataclass
from functools import lru_cache

from schwifty import BIC, IBAN
from schwifty.exceptions import InvalidChecksumDigits, SchwiftyException
from stdnum.us import rtn

from mailbot.domain.account import compact_iban, is_iban

#: ISO 13616 registry: country -> length of the IBAN.
IBAN_LENGTHS = {
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BI": 27, "BR": 29, "BY": 28, "CH": 21,
    "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DJ": 27, "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FK": 18, "FO": 18,
    "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26,
    "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24,
    "ME": 22, "MK": 19, "MN": 20, "MR": 27, "MT": 31, "MU": 30, "NI": 28, "NL": 18, "NO": 15, "OM": 23, "PK": 24, "PL": 28, "PS": 29,
    "PT": 25, "QA": 29, "RO": 24, "RS": 22, "RU": 33, "SA": 24, "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "SO": 23,
    "ST": 25, "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20,
}  # fmt: skip
_IBAN_START = re.compile(r"(?<![A-Z0-9])([A-Z]{2}) ?(\d)[ .\-]?(\d)(?=[ .\-]?[A-Z0-9])", re.IGNORECASE)
_BIC = re.compile(r"[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
_LIKE_BIC = re.compile(r"(?=(?:.*[A-Z]){4})[A-Z0-9_-]{6,15}")
_SORT_CODE = re.compile(r"(?<!\d)\d{2}[- ]\d{2}[- ]\d{2}(?!\d)|(?<!\d)\d{6}(?!\d)")


@dataclass(frozen=True, slots=True)
class Found:
    """An identifier at text[start:end]; `valid` says whether its check digits hold."""

    start: int
    end: int
    value: str
    valid: bool = True


_LABELLED = re.compile(r"(?<![A-Z])IBAN\W{0,6}([A-Z]{2}\d{2}[A-Z0-9 .\-]{8,40})", re.IGNORECASE)
_AFTER_LABEL = re.compile(r"IBAN\W{0,6}$", re.IGNORECASE)
_SHORTEST, _LONGEST = 15, 34
#: What no IBAN is printed with: the words behind a VAT id ("LU99531225 - Tout litige") may have the letters and digits of one.
_RUNS_ON = re.compile(r" - [A-Za-z]{2}|[a-z]{4}")


def take(text: str, start: int, length: int) -> tuple[str, int] | None:
    """So many letters and digits from `start` on, over the separators that IBANs are printed with; the value and where it ends."""
    taken, position = "", start
    while position < len(text) and len(taken) < length:
        if text[position].isalnum():
            taken += text[position]
        elif text[position] not in " .-\u00a0\u202f":
            return None
        position += 1
    return (taken.upper(), position) if taken and len(taken) == length and taken.isascii() else None


def find_ibans(text: str) -> list[Found]:
    """Every IBAN of a text, also those whose check digits fail (a typing error, a forgery or sample data: shown, never paid)."""
    found: list[Found] = []
    for match in _IBAN_START.finditer(text):
        length = IBAN_LENGTHS.get(match[1].upper())
        taken = take(text, match.start(), length) if length else None
        if taken is None or (found and match.start() < found[-1].end):
            continue
        value, end = taken
        if end < len(text) and text[end].isalnum() and text[end].isascii():
            continue
        valid = is_iban(value)
        is_whole = not _RUNS_ON.search(text[match.start() : end])
        if valid or (is_whole and _is_built_like_iban(value)) or _AFTER_LABEL.search(text[: match.start()]):
            found.append(Found(match.start(), end, compact_iban(value), valid))
    return found or _mistyped(text)


def _is_built_like_iban(value: str) -> bool:
    """Whether letters and digits stand where the country's IBANs have them, whatever the check digits say."""
    try:
        IBAN(value)
    except InvalidChecksumDigits:
        return True
    except SchwiftyException:
        return False
    return True


def _mistyped(text: str) -> list[Found]:
    """What stands after the word IBAN but has the wrong length for its country: read, and flagged."""
    match = _LABELLED.search(text)
    words = match[1].split() if match else []
    while words and not any(c.isdigit() for c in words[-1]):
        words.pop()
    value = compact_iban("".join(words))
    if match is None or not _SHORTEST <= len(value) <= _LONGEST or sum(c.isdigit() for c in value) < len(value) // 2:
        return []
    start = match.start(1)
    return [Found(start, start + len(" ".join(words)), value, is_iban(value))]


@lru_cache(maxsize=1000)
def is_bic(text: str) -> bool:
    """Whether the text is a BIC with an existing country (ISO 9362)."""
    if not _BIC.fullmatch(text):
        return False
    try:
        BIC(text)
    except SchwiftyException:
        return False
    return True


def is_written_like_bic(text: str) -> bool:
    """Whether the text stands where a BIC should and looks like an attempt at one: capitals, perhaps digits and underscores."""
    return bool(_LIKE_BIC.fullmatch(text)) and not is_iban(text)


def sort_codes(text: str) -> list[Found]:
    """UK sort codes: six digits, mostly in pairs."""
    return [Found(m.start(), m.end(), re.sub(r"\D", "", m.group())) for m in _SORT_CODE.finditer(text)]


def is_aba(text: str) -> bool:
    """Whether nine digits are a US routing number (ABA check digit)."""
    return bool(rtn.is_valid(text))
