"""Whether an invoice is to be paid in several parts: it says so, or dates with amounts stand on it that make up what is due."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate, chain

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.folding import fold
from mailbot.extract.printed.statements import by_lines, joined
from mailbot.extract.printed.totals import Totals
from mailbot.extract.printed.wordings import Wordings
from mailbot.extract.words.instalments import IN_PARTS, INSTALMENTS, MILESTONES, ON_REQUEST, PART_INVOICE, PARTS

_MOST = 24  # parts; more dates with amounts are something else, such as a statement
_WHOLE = 100
_REACH = 30  # characters after a percentage in which stands what it waits for
_PERCENT = re.compile(r"(?<![\d.,])(\d{1,2}) ?%")
_BEFORE_PERCENT = 25
_CENT = Decimal("0.01")


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    said = "|".join(chain.from_iterable(INSTALMENTS.values()))
    return tuple(re.compile(p, re.MULTILINE) for p in (said, ON_REQUEST, "|".join(IN_PARTS), MILESTONES, PART_INVOICE))


@lru_cache(maxsize=1)
def _parts_named() -> Wordings:
    return Wordings(map(re.compile, PARTS))


def _says_in_parts(text: str) -> bool:
    """Whether the parts are named in a folded text; few hold as much as the word for one."""
    return _parts_named().are_in(text) and _patterns()[2].search(text) is not None


def _says_so(text: str) -> bool:
    said, on_request, *_ = _patterns()
    plain = fold(" ".join(text.split()))
    return any(not on_request.match(plain, found.end()) for found in said.finditer(plain))


def _shares(line: str) -> list[int]:
    """The first percentages of a line that make up a whole, each with what it waits for ("50 % with order, 50 % on delivery"); one of
    them may be named again behind them."""
    shares = [int(m[1]) for m in _PERCENT.finditer(line) if _waits(line, m)]
    sums = list(accumulate(shares))
    return shares[: sums.index(_WHOLE) + 1] if _WHOLE in sums[1:] else []


def _waits(line: str, percent: re.Match[str]) -> bool:
    """Whether a milestone stands right after a percentage, or right before it."""
    after, milestone = line[percent.end() : percent.end() + _REACH].partition("%")[0], _patterns()[3]
    return bool(milestone.search(after) or milestone.search(line[max(percent.start() - _BEFORE_PERCENT, 0) : percent.start()]))


def _is_the_part(document: Document, due: Decimal, lines: str) -> bool:
    """Whether the invoice asks for one part alone: it is called so, or what is due is a share of a larger amount on it."""
    if _patterns()[4].search(lines):
        return True
    shares = {int(m[1]) for m in _PERCENT.finditer(lines)}
    larger = {c.value.value for c in document.amounts if c.value.value > due}
    return any((amount * share / _WHOLE).quantize(_CENT) == due for amount in larger for share in shares)


def _is_shared_out(document: Document, totals: Totals) -> bool:
    """Whether fractions or percentages of the sum are named, and nothing was deducted yet."""
    lines = by_lines(document.text)
    is_named = _says_in_parts(lines) or _says_in_parts(joined(document.text)) or any(map(_shares, lines.splitlines()))
    if not is_named or totals.prepaid or totals.due is None:
        return is_named and not totals.prepaid
    return not _is_the_part(document, totals.due.value, lines)


def _beside(document: Document, span: Span) -> Decimal | None:
    """The amount that stands next to a date on its line: no number of a customer or an order."""
    near = [c for c in document.amounts if c.span.line is span.line and (c.value.decimals or c.value.currency)]
    after = [c for c in near if c.span.first > span.last]
    before = [c for c in near if c.span.last < span.first]
    chosen = after[:1] or before[-1:]
    return chosen[0].value.value if chosen else None


def _by_date(document: Document, issued: date) -> dict[date, Decimal]:
    """Dates from the issue date on, with the amounts beside them."""
    parts: dict[date, Decimal] = {}
    for candidate in document.dates:
        day = candidate.value.value(document.order)
        amount = _beside(document, candidate.span) if day and day >= issued else None
        if day and amount:
            parts.setdefault(day, amount)
    return parts


def is_in_instalments(document: Document, issued: date | None, totals: Totals) -> bool:
    """`issued`: the issue date, as far as it was read."""
    if _says_so(document.text) or _is_shared_out(document, totals):
        return True
    if issued is None or totals.due is None or not totals.due.value:
        return False
    parts = _by_date(document, issued)
    return 1 < len(parts) <= _MOST and sum(parts.values(), Decimal(0)) == totals.due.value
