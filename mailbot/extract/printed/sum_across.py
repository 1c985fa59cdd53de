"""The sums at the foot of a table with a net, a VAT and a total in every row: they add up across, and each of them down its column.

Who prints 585.80, 117.16 and 702.96 in a row under items that make up all three needs no label for net and VAT.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.score import Hit
from mailbot.extract.printed.labelled_sums import FAIR, Sums, is_unclear, money_of, share_edge
from mailbot.extract.values.amounts import Amount

_WIDTH, _FEWEST = 3, 2  # amounts of a row; rows above the sums
Money = Candidate[Amount]
_Row = Sequence[Money]


@dataclass(frozen=True, slots=True)
class SumAcross:
    """Net and VAT of the foot, and the label that names their sum as the total, there or elsewhere."""

    net: Money
    vat: Money
    total: Hit[Amount]


def sum_across(document: Document, pool: Sums) -> SumAcross | None:
    """The foot of such a table whose total a label of the `pool` names, and none names a larger sum."""
    named = max((hit for hit in pool if hit.score >= FAIR), key=lambda hit: hit.value.value, default=None)
    if named is None or is_unclear(named.candidate):
        return None
    rows = _rows_that_add_up(document)
    for i in range(_FEWEST, len(rows)):
        if rows[i][-1].value.value == named.value.value and rows[i][1].value.value > 0 and _is_foot(rows[i], rows[:i]):
            return SumAcross(rows[i][0], rows[i][1], named)
    return None


def _rows_that_add_up(document: Document) -> list[_Row]:
    """The last three amounts of every row where the third is the sum of the others."""
    rows: dict[int, list[Money]] = {}
    for candidate in money_of(document):
        rows.setdefault(candidate.span.line.number, []).append(candidate)
    last = (some[-_WIDTH:] for some in rows.values() if len(some) >= _WIDTH)
    return [some for some in last if some[0].value.value + some[1].value.value == some[2].value.value and not any(map(is_unclear, some))]


def _is_foot(foot: _Row, above: list[_Row]) -> bool:
    """Whether the rows right above, two at least, make up each amount of a row in its column."""
    sums = [Decimal(0)] * _WIDTH
    for count, row in enumerate(reversed(above), 1):
        if row[0].span.line.page != foot[0].span.line.page or not all(
            share_edge(one.span, own.span) for one, own in zip(row, foot, strict=True)
        ):
            return False
        sums = [total + one.value.value for total, one in zip(sums, row, strict=True)]
        if count >= _FEWEST and sums == [own.value.value for own in foot]:
            return True
    return False
