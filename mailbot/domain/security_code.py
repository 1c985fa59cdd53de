"""The security code that proves a mail comes from inside: two groups of four base32 characters, such as K7QF-2MXR.

The fixed shape is the point: a mistyped code is recognised as an attempt, and masked like the real one.
"""

import hmac
import re
import secrets
from collections.abc import Sequence
from enum import StrEnum

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"  # RFC 4648 section 6
MASK = "****-****"

_DASHES = "-\u2010\u2011\u2012\u2013\u2014"
# Digits 0, 1, 8 and 9 are not base32: they are how people mistype O, I, B and g.
_SHAPE = re.compile(rf"(?<![A-Za-z0-9])([A-Za-z0-9]{{4}})[{_DASHES}]([A-Za-z0-9]{{4}})(?![A-Za-z0-9])")
_ALONE = re.compile(rf"[A-Za-z2-7]{{4}}[{_DASHES}]?[A-Za-z2-7]{{4}}")
_ANYHOW = re.compile(rf"(?<![A-Za-z0-9])(?=([A-Za-z0-9]{{4}})[{_DASHES}\s]?([A-Za-z0-9]{{4}})(?![A-Za-z0-9]))")


class CodeCheck(StrEnum):
    """What a mail shows of the security code."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSING = "missing"


def new_security_code() -> str:
    """A fresh random code (40 bits; guessing is limited per sender)."""
    pick = [secrets.choice(ALPHABET) for _ in range(8)]
    return f"{''.join(pick[:4])}-{''.join(pick[4:])}"


def check(security_code: str, *texts: str, plus_parts: Sequence[str] = ()) -> CodeCheck:
    """Whether any of the texts (subject, new text of the body), or a plus-part of the address, shows the code.

    Every attempt found is compared in constant time; a code without its dash or in small letters counts. Words of eight letters
    stand in any text; as a plus-part they are an attempt.
    """
    texts = (*texts, *plus_parts)
    wanted = _plain(security_code)
    found = [_plain(attempt) for text in texts for attempt in _attempts(text)]
    right = [hmac.compare_digest(attempt.encode(), wanted.encode()) for attempt in found]
    if any(right):
        return CodeCheck.RIGHT
    is_attempted = any(_looks_typed(text) for text in texts) or any(_ALONE.fullmatch(part) for part in plus_parts)
    return CodeCheck.WRONG if is_attempted else CodeCheck.MISSING


def mask_own(text: str, security_code: str) -> str:
    """The text with `security_code`, however it is written, masked, and nothing else: an invoice number may look like a code."""
    return _written_anyhow(security_code).sub(MASK, text)


def mask(text: str, security_code: str | None = None) -> str:
    """The text with everything that looks like a security code, and `security_code` however it is written, masked."""
    masked = _SHAPE.sub(lambda match: MASK if _is_code_like(match) else match.group(0), text)
    return mask_own(masked, security_code) if security_code else masked


def _plain(code: str) -> str:
    return re.sub(r"[^A-Za-z0-9]", "", code).upper()


def _attempts(text: str) -> list[str]:
    """Every run of eight letters and digits, with or without a dash or blank in the middle; runs may overlap ("then K7QF-2MXR")."""
    return [first + second for first, second in _ANYHOW.findall(text)]


def _looks_typed(text: str) -> bool:
    return any(_is_code_like(match) for match in _SHAPE.finditer(text))


def _is_code_like(match: re.Match[str]) -> bool:
    """Codes mix letters; two groups of digits alone (2026-1234) are a number, not a code."""
    return not (match.group(1).isdigit() and match.group(2).isdigit())


def _written_anyhow(security_code: str) -> re.Pattern[str]:
    first, second = security_code[:4], security_code[-4:]
    return re.compile(rf"{first}[{_DASHES}\s]*{second}", re.IGNORECASE)
