"""Sums that no known label names: nets, their VAT at rates that are printed, and the total of all, the largest amount of the pages.

In whatever language a paper is written, amounts that stand in order and in the proportion of a printed rate are hardly ever anything
but the sums: net (BT-116, BT-109), VAT (BT-117, BT-110) and gross (BT-112).
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.printed.labelled_sums import CENT, is_unclear, place_of
from mailbot.extract.values.amounts import Amount
from mailbot.extract.words.tax import HIGHEST_RATE

_RATE = re.compile(r"(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?) ?%")
_CENTS = 2  # decimals of an amount that can be told from a quantity
_ROWS = 8  # that they stand within
_MOST_AMOUNTS, _MOST_PAIRS, _MOST_RATES = 400, 24, 3
Money = Candidate[Amount]


@dataclass(frozen=True, slots=True)
class InProportion:
    """The gross, and the net and VAT where there is one rate only."""

    gross: Money
    net: Money | None = None
    vat: Money | None = None


@dataclass(frozen=True, slots=True)
class _Taxed:
    """A net and the VAT on it."""

    rate: Decimal
    net: Money
    vat: Money

    @property
    def together(self) -> Decimal:
        return self.net.value.value + self.vat.value.value


def in_proportion(document: Document) -> InProportion | None:
    """The one way in which the largest amount is nets and their VAT at printed rates; None where there is none or several."""
    every = [c for c in document.amounts if c.value.decimals or c.value.currency]
    money = [c for c in every if c.value.decimals == _CENTS and not is_unclear(c)]
    largest = max((c.value.value for c in every), default=Decimal(0))
    totals = [c for c in money if c.value.value == largest]
    taxed = _taxed(money, document)
    if len(money) > _MOST_AMOUNTS or len(taxed) > _MOST_PAIRS:
        return None  # too many to be sure that there is one way only
    added = {one.together for one in taxed}
    for count in range(1, _MOST_RATES + 1):
        ways = {}
        for some in combinations(taxed, count):
            if sum(one.together for one in some) == largest and len({one.rate for one in some}) == count:
                gross = next((c for c in reversed(totals) if all(_is_before(one, c) for one in some)), None)
                if gross is not None and not any(one.net.value.value in added for one in some):  # a surcharge on a total
                    ways[frozenset(one.net.value.value for one in some)] = _sums(gross, some)
        if ways:
            return next(iter(ways.values())) if len(ways) == 1 else None
    return None


def _rates(document: Document) -> dict[int, set[Decimal]]:
    """The rates that each row prints."""
    printed = {row.line.number: _RATE.findall(row.line.text) for row in document.rows}
    found = {number: {Decimal(rate.replace(",", ".")) for rate in rates} for number, rates in printed.items() if rates}
    return {number: {rate for rate in rates if 0 < rate <= HIGHEST_RATE} for number, rates in found.items()}


def _taxed(money: list[Money], document: Document) -> list[_Taxed]:
    """Every net with its VAT behind or below it, the rate in the row of one of them or right above; the last on the pages first."""
    by_row = _rates(document)
    rates = {rate for some in by_row.values() for rate in some}
    values: dict[Decimal, list[Money]] = {}
    for candidate in money:
        values.setdefault(candidate.value.value, []).append(candidate)
    found: list[_Taxed] = []
    for net in reversed(money):
        for rate in rates:
            exact = (net.value.value * rate / 100).quantize(CENT)
            for amount in (exact, exact - CENT, exact + CENT):
                behind = [vat for vat in values.get(amount, ()) if amount > 0 and _is_close(net, vat)]
                rows = {one.span.line.number + more for one in (net, *behind[:1]) for more in (-1, 0)}
                if behind and any(rate in by_row.get(row, ()) for row in rows):
                    found.append(_Taxed(rate, net, behind[0]))
    return found


def _sums(gross: Money, some: tuple[_Taxed, ...]) -> InProportion:
    return InProportion(gross, some[0].net, some[0].vat) if len(some) == 1 else InProportion(gross)


def _is_before(taxed: _Taxed, gross: Money) -> bool:
    return place_of(taxed.vat.span) < place_of(gross.span) and _is_close(taxed.net, gross)


def _is_close(net: Money, other: Money) -> bool:
    """Whether an amount stands behind or below a net, not far from it."""
    near = other.span.line.number - net.span.line.number <= _ROWS and other.span.line.page == net.span.line.page
    return near and place_of(net.span) < place_of(other.span)
