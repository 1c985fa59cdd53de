"""Identifiers with a structure of their own: IBAN, BIC, VAT id, UK sort code, US routing number. Checked by their check digits."""

import re
from dataclasses import dataclass
from functools import lru_cache

from schwifty import BIC, IBAN
from schwifty.exceptions import InvalidChecksumDigits, SchwiftyException
from stdnum.ch import vat as ch_vat
from stdnum.eu import vat as eu_vat
from stdnum.gb import vat as gb_vat
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
#: Country -> how many digits its VAT ids have; with any number of digits order numbers ("BE182853") would be VAT ids.
_VAT_DIGITS = {
    "BE": (9, 10), "BG": (9, 10), "CY": (8,), "CZ": (8, 9, 10), "DE": (9,), "DK": (8,), "EE": (9,), "EL": (9,), "FI": (8,), "GB": (9, 12),
    "HR": (11,), "HU": (8,), "IT": (11,), "LT": (9, 12), "LU": (8,), "LV": (11,), "MT": (8,), "PL": (10,), "PT": (9,),
    "RO": (6, 7, 8, 9, 10), "SE": (12,), "SI": (8,), "SK": (10,), "XI": (9, 12),
}  # fmt: skip
_PLAIN = "|".join(
    rf"{country}[ :]?\d(?:[ .-]?\d){{{n - 1}}}{'[A-Z]' if country == 'CY' else ''}"
    for country, counts in _VAT_DIGITS.items()
    for n in counts[::-1]
)
#: In capitals, for "de 2024 28013" are words; each country's own length.
_VAT = re.compile(
    r"(?<![A-Za-z0-9])(?:ATU ?\d(?: ?\d){7}|IE ?\d[0-9A-Z+*](?: ?\d){5} ?[A-Z]{1,2}|FR ?[0-9A-Z][ .]?[0-9A-Z](?:[ .]?\d){9}"
    r"|NL ?\d(?:[ .]?\d){8}[ .]?B ?\d ?\d|ES ?[0-9A-Z][ -]?\d(?: ?\d){6} ?[0-9A-Z]"
    r"|CHE[ -]?\d(?:[ .]?\d){8}(?: ?(?:MWST|TVA|IVA|VAT))?"
    rf"|(?:{_PLAIN}))(?![A-Za-z0-9])"
)
#: Behind a word for VAT any length is taken: a mistyped id is still one.
_LABELLED_VAT = re.compile(
    r"(?i:ust|vat|tva|btw|iva|uid|mwst|moms|nif)[^0-9|]{0,25}?"
    rf"((?:{'|'.join(_VAT_DIGITS)})[ :]?\d(?:[ .-]?\d){{6,11}}[A-Z]?)(?![A-Za-z0-9])"
)
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
        if valid or _is_built_like_iban(value) or _AFTER_LABEL.search(text[: match.start()]):
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


def compact_vat_id(text: str) -> str:
    """A VAT id without spaces, points and hyphens, in capitals."""
    return re.sub(r"[^0-9A-Za-z+*]", "", text).upper()


def is_vat_id(text: str) -> bool:
    """Whether the text is an EU VAT id with right check digits."""
    return bool(eu_vat.is_valid(compact_vat_id(text)))


def has_right_digits(vat_id: str) -> bool:
    """Whether the check digits of a VAT id of the EU, Great Britain or Switzerland are right."""
    return is_vat_id(vat_id) or bool(gb_vat.is_valid(vat_id) if vat_id.startswith("GB") else ch_vat.is_valid(vat_id))


def find_vat_ids(text: str) -> list[Found]:
    """Every VAT id of a text (EU, GB, CH); samples with wrong check digits are found too and flagged."""
    found = [Found(m.start(), m.end(), compact_vat_id(m.group()), is_vat_id(m.group())) for m in _VAT.finditer(text)]
    taken = [range(f.start, f.end) for f in found]
    odd = [m for m in _LABELLED_VAT.finditer(text) if not any(m.start(1) in one for one in taken)]
    return sorted([*found, *(Found(m.start(1), m.end(1), compact_vat_id(m[1]), valid=False) for m in odd)], key=lambda f: f.start)


def sort_codes(text: str) -> list[Found]:
    """UK sort codes: six digits, mostly in pairs."""
    return [Found(m.start(), m.end(), re.sub(r"\D", "", m.group())) for m in _SORT_CODE.finditer(text)]


def is_aba(text: str) -> bool:
    """Whether nine digits are a US routing number (ABA check digit)."""
    return bool(rtn.is_valid(text))
