"""Whether an invoice is to be paid in several parts: it says so, or dates with amounts stand on it that make up what is due."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import chain

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.folding import fold
from mailbot.extract.words.settlements import INSTALMENTS, ON_REQUEST

_MOST = 24  # parts; more dates with amounts are something else, such as a statement


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile("|".join(chain.from_iterable(INSTALMENTS.values()))), re.compile(ON_REQUEST)


def _says_so(text: str) -> bool:
    said, on_request = _patterns()
    plain = fold(" ".join(text.split()))
    return any(not on_request.match(plain, found.end()) for found in said.finditer(plain))


def _beside(document: Document, span: Span) -> Decimal | None:
    """The amount that stands next to a date on its line."""
    near = [c for c in document.amounts if c.span.line is span.line]
    after = [c for c in near if c.span.first > span.last]
    before = [c for c in near if c.span.last < span.first]
    chosen = after[:1] or before[-1:]
    return chosen[0].value.value if chosen else None


def _parts(document: Document, issued: date) -> dict[date, Decimal]:
    """Dates from the issue date on, with the amounts beside them."""
    parts: dict[date, Decimal] = {}
    for candidate in document.dates:
        day = candidate.value.value(document.order)
        amount = _beside(document, candidate.span) if day and day >= issued else None
        if day and amount:
            parts.setdefault(day, amount)
    return parts


def is_in_instalments(document: Document, issued: date | None, due: Decimal | None) -> bool:
    """`issued`: the issue date; `due`: what is to be paid (BT-115), both as far as they were read."""
    if _says_so(document.text):
        return True
    if issued is None or not due:
        return False
    parts = _parts(document, issued)
    return 1 < len(parts) <= _MOST and sum(parts.values(), Decimal(0)) == due
