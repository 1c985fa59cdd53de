"""IBANs in whose scan a letter was taken for a digit, or a digit for a letter.

Only what stands where the country's IBANs (ISO 13616) have the other kind is exchanged, for the one sign that looks like it, and only
where the check digits bear the whole out (ISO 7064 mod 97-10): nothing is tried, and a number that is wrong as printed stays wrong.
"""

import re
from functools import lru_cache

from schwifty import IBAN
from schwifty.exceptions import SchwiftyException

from mailbot.domain.account import is_iban
from mailbot.extract.values.identifiers import IBAN_LENGTHS, Found, take

_MOST_EXCHANGED = 4
_FIRST = re.compile(r"(?<![A-Za-z0-9])[A-Z0-9](?=[A-Z0-9] ?[A-Z0-9])")
_LABEL = re.compile(r"IBAN", re.IGNORECASE)
_AS_LETTER = {"0": "O", "1": "I", "2": "Z", "5": "S", "6": "G", "8": "B"}
_AS_DIGIT = {"O": "0", "Q": "0", "D": "0", "I": "1", "L": "1", "Z": "2", "S": "5", "G": "6", "B": "8"}
_KINDS = re.compile(r"(\d+)!?([anc])")


@lru_cache(maxsize=200)
def _kinds(country: str) -> str:
    """The kind of each place of a country's IBANs behind the country: n digit, a letter, c either."""
    try:
        spec = IBAN(country, allow_invalid=True).spec.iban_spec
    except (SchwiftyException, KeyError):
        return ""
    return "".join(kind * int(count) for count, kind in _KINDS.findall(spec.removeprefix(country)))


def _as(kind: str, sign: str) -> str:
    if kind == "n" and not sign.isdigit():
        return _AS_DIGIT.get(sign, sign)
    return _AS_LETTER.get(sign, sign) if kind == "a" and sign.isdigit() else sign


def find_misread_ibans(text: str) -> list[Found]:
    """Every IBAN of scanned text behind the word IBAN that is right once signs that look alike are exchanged, and was not before."""
    label = _LABEL.search(text)
    found: list[Found] = []
    for match in _FIRST.finditer(text, label.end()) if label else ():
        country = "".join(_as("a", sign) for sign in text[match.start() : match.start() + 2])
        taken = take(text, match.start(), IBAN_LENGTHS.get(country, 0))
        if not taken or (found and match.start() < found[-1].end) or text[taken[1] : taken[1] + 1].isalnum():
            continue
        read, end = taken
        meant = country + "".join(map(_as, _kinds(country), read[2:]))
        exchanged = sum(one != other for one, other in zip(read, meant, strict=False))
        if 0 < exchanged <= _MOST_EXCHANGED and len(meant) == len(read) and is_iban(meant):
            found.append(Found(match.start(), end, meant))
    return found
