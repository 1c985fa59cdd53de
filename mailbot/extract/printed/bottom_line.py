"""The sum at the foot of a column that has no label of its own, proved by what stands above it.

On papers of lawyers, clubs and craftsmen the last amount stands alone under a rule: below net and VAT their sum (BT-112), below the items
of an untaxed invoice theirs. Only amounts of one column count, and only where no label asks for another sum.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise, takewhile

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Row
from mailbot.extract.folding import fold
from mailbot.extract.printed.labelled_sums import CENT, STRONG, Labelled, share_edge, values_of
from mailbot.extract.printed.settlement import is_exempt
from mailbot.extract.printed.vat_breakdown import rates_of
from mailbot.extract.values.amounts import Amount
from mailbot.extract.words.other_sums import TOTAL_PRICES
from mailbot.extract.words.roles import Role
from mailbot.extract.words.settlements import NO_ITEMS, NO_TOTALS
from mailbot.extract.words.tax import VAT_RATES

_SAME_EDGE = 6.0  # points between the right edges of a column's amounts
_SAME_START = 2.0  # points between the left edges, where a column is set flush left
_BELOW = 5  # rows below a total that may say what is left of it
_NO_ITEM, _NO_TOTAL = re.compile(NO_ITEMS), re.compile(NO_TOTALS)
_ROW_GAP = 4.0  # heights between two rows of one column
_OF_SUMS = frozenset({Role.NET, Role.VAT, Role.GROSS, Role.DUE, Role.PREPAID, Role.EARLIER, Role.OTHER_AMOUNT})
Money = Candidate[Amount]


@dataclass(frozen=True, slots=True)
class BottomLine:
    """The gross; net and VAT where they stand above it."""

    gross: Money
    net: Money | None = None
    vat: Money | None = None
    is_sure: bool = True  # neither words beside it nor money below it may mean that something else is due


def bottom_line(document: Document, sums: Labelled) -> BottomLine | None:
    """The last and largest amount that no label names, where the column above it adds up to it; None where it does not."""
    largest = max((c.value.value for c in document.amounts if c.value.decimals or c.value.currency), default=Decimal(0))
    for row in reversed(document.rows):
        total = _last(document, row)
        if total is None or total.value.value < largest or total.joined:
            continue
        above = list(_column_above(document, total))
        is_alone = len(row.cells) == 1
        reach = len(document.rows) if any(label.phrase in TOTAL_PRICES for label in row.labels) else _BELOW
        is_last = not any(one.value.value < 0 for one in above) and not _goes_on_below(document, sums, total, reach)
        found = _taxed(document, sums, total, above) or (_untaxed(document, sums, total, above) if is_alone else None)
        is_sure = found is not None and found.is_sure and is_last and (is_alone or _is_proved(document, found))
        return replace(found, is_sure=is_sure) if found else None
    return None


def _is_proved(document: Document, found: BottomLine) -> bool:
    """Whether the words beside the sum do not matter ("Gesamthonorar"): the net above is labelled, and the VAT is at the rate beside it."""
    if found.net is None or found.vat is None or not _is_labelled(document, found.net, Role.NET):
        return False
    rates = rates_of(document.rows[found.vat.span.line.number - 1].line.text)
    words = fold(document.rows[found.gross.span.line.number - 1].line.text)
    exact = any(rate and abs(found.net.value.value * rate / 100 - found.vat.value.value) <= CENT for rate in rates)
    return exact and not _NO_ITEM.search(words) and not _NO_TOTAL.search(words)


def across(document: Document, sums: Labelled) -> BottomLine | None:
    """Net, VAT and their sum side by side in the row under a head of VAT, where no known label says what the sum is ("Amount of this
    demand"): it is the largest amount of the document, and the VAT is of a usual rate to the cent."""
    largest = max((c.value.value for c in document.amounts if c.value.decimals or c.value.currency), default=Decimal(0))
    for heads, row in pairwise(document.rows):
        if heads.page != row.page or Role.VAT not in {label.role for label in heads.labels}:
            continue
        amounts = [c for c in document.amounts if c.span.line is row.line]
        if len(amounts) != len((Role.NET, Role.VAT, Role.GROSS)) or any(c.joined for c in amounts):
            continue
        if amounts[0].span.first > 0:
            continue  # an item, with what it is before its amounts
        net, vat, total = (_plain(c) for c in amounts)
        adds_up = net.value.value + vat.value.value == total.value.value == largest
        if adds_up and any(abs(net.value.value * rate / 100 - vat.value.value) <= CENT for rate in VAT_RATES):
            return BottomLine(total, net, vat, is_sure=not _goes_on_below(document, sums, total, _BELOW))
    return None


def _last(document: Document, row: Row) -> Money | None:
    """The amount with cents or a currency that fills the last cell of a row without labels of sums ("Gesamtpreis" heads items, too)."""
    if any(label.role in _OF_SUMS and label.phrase not in TOTAL_PRICES for label in row.labels):
        return None
    cell = row.cells[-1]
    here = [_plain(c) for c in document.amounts if c.span.line is row.line]
    if len(here) != 1 or here[0].span.first < cell.first or not (here[0].value.decimals > 1 or here[0].value.currency):
        return None
    rest = (word.text for word in (*row.line.words[cell.first : here[0].span.first], *row.line.words[here[0].span.last + 1 :]))
    return None if any(char.isalnum() for text in rest for char in text) else here[0]


def _plain(one: Money) -> Money:
    """The amount in its first reading alone: what adds up to "1,008" says that it is no 1.008."""
    return replace(one, value=replace(one.value, other=None))


def _column_above(document: Document, total: Money) -> Iterator[Money]:
    """The amounts above a total with its right edge (or its left one), the nearest first, as far as no wide gap parts them."""
    last = total.span
    for one in reversed(document.amounts):
        if one.span.line.page != total.span.line.page or one.span.line.number >= last.line.number:
            continue
        if not share_edge(one.span, total.span, _SAME_EDGE) and abs(one.span.box[0] - total.span.box[0]) >= _SAME_START:
            continue
        if last.box[1] - one.span.box[3] > _ROW_GAP * last.height:
            return
        last = one.span
        yield one


def _taxed(document: Document, sums: Labelled, total: Money, above: list[Money]) -> BottomLine | None:
    """Net, the VAT that a label names, and their sum; a label may take the net for the gross, but none
    may ask for another sum than the total, or what is left of it."""
    vats = list(takewhile(lambda one: _is_labelled(document, one, Role.VAT), above))
    net = above[len(vats)] if len(above) > len(vats) else None
    if not vats or net is None or net.value.value + sum(one.value.value for one in vats) != total.value.value:
        return None
    left = {total.value.value - abs(paid) for paid in values_of(sums.prepaid)}
    if (values_of(sums.gross, STRONG) | values_of(sums.due, STRONG)) - {net.value.value, total.value.value} - left:
        return None
    return BottomLine(total, net, vats[0] if len(vats) == 1 else None)


def _untaxed(document: Document, sums: Labelled, total: Money, above: list[Money]) -> BottomLine | None:
    """Items, and their sum below them; nowhere is VAT, a total or something paid named."""
    named = (*sums.vat, *sums.gross, *sums.due, *sums.prepaid, *sums.earlier)
    if any(hit.candidate.value.value and hit.score >= STRONG and hit.candidate.span != total.span for hit in named):
        return None
    enough = len(above) > 1 or is_exempt(document.text)  # one item and its repetition say little alone
    is_sum = enough and bool(above) and sum(one.value.value for one in above) == total.value.value
    items = (document.rows[one.span.line.number - 1].line.text for one in above)
    return BottomLine(total, is_sure=not any(_NO_ITEM.search(fold(text)) for text in items)) if is_sum else None


def _goes_on_below(document: Document, sums: Labelled, total: Money, reach: int) -> bool:
    """Whether more money stands below the total, within so many rows or in its column, than labels say was paid or is left: a cheque, an
    instalment, a share that is due."""
    paid = {abs(value) for value in values_of(sums.prepaid)}
    told = {total.value.value, *paid, *(total.value.value - one for one in paid)}
    below = [c for c in document.amounts if c.span.line.number > total.span.line.number and (c.value.decimals > 1 or c.value.currency)]
    near = [c for c in below if c.span.line.number <= total.span.line.number + reach or share_edge(c.span, total.span, _SAME_EDGE)]
    return any(abs(c.value.value) not in told and not _is_labelled(document, c, Role.OTHER_AMOUNT) for c in near)


def _is_labelled(document: Document, one: Money, role: Role) -> bool:
    return any(label.role is role for label in document.rows[one.span.line.number - 1].labels)
