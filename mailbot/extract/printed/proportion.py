"""Sums that no known label names: nets, their VAT at rates that are printed, and the total of all, the largest amount of the pages.

In whatever language a paper is written, amounts that stand in order and in the proportion of a printed rate are hardly ever anything
but the sums: net (BT-116, BT-109), VAT (BT-117, BT-110) and gross (BT-112).
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.values.amounts import Amount
from mailbot.extract.words.tax import HIGHEST_RATE

_RATE = re.compile(r"(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?) ?%")
_CENT = Decimal("0.01")
_CENTS = 2  # decimals of an amount that can be told from a quantity
_ROWS = 8  # that they stand within
_MOST_AMOUNTS, _MOST_PAIRS, _MOST_RATES = 300, 24, 3
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
    money = [c for c in document.amounts if c.value.decimals == _CENTS and not c.value.ambiguous and not c.joined][:_MOST_AMOUNTS]
    largest = max((c.value.value for c in money), default=Decimal(0))
    totals = [c for c in money if c.value.value == largest]
    taxed = _taxed(money, _rates(document))
    for count in range(1, _MOST_RATES + 1):
        ways = {}
        for some in combinations(taxed, count):
            if sum(one.together for one in some) == largest and len({one.rate for one in some}) == count:
                gross = next((c for c in reversed(totals) if all(_is_before(one, c) for one in some)), None)
                if gross is not None:
                    ways[frozenset(one.net.value.value for one in some)] = _sums(gross, some)
        if ways:
            return next(iter(ways.values())) if len(ways) == 1 else None
    return None


def _rates(document: Document) -> set[Decimal]:
    found = {Decimal(rate.replace(",", ".")) for rate in _RATE.findall(document.text)}
    return {rate for rate in found if 0 < rate <= HIGHEST_RATE}


def _taxed(money: list[Money], rates: set[Decimal]) -> list[_Taxed]:
    """Every net with its VAT behind or below it, the last on the pages first."""
    values: dict[Decimal, list[Money]] = {}
    for candidate in money:
        values.setdefault(candidate.value.value, []).append(candidate)
    found: list[_Taxed] = []
    for net in reversed(money):
        for rate in rates:
            exact = (net.value.value * rate / 100).quantize(_CENT)
            for amount in (exact, exact - _CENT, exact + _CENT):
                behind = [vat for vat in values.get(amount, ()) if amount > 0 and _place(net) < _place(vat) <= (_last_row(net), 0)]
                found += [_Taxed(rate, net, behind[0])] if behind else []
    return found[:_MOST_PAIRS]


def _sums(gross: Money, some: tuple[_Taxed, ...]) -> InProportion:
    return InProportion(gross, some[0].net, some[0].vat) if len(some) == 1 else InProportion(gross)


def _is_before(taxed: _Taxed, gross: Money) -> bool:
    return _place(taxed.vat) < _place(gross) <= (_last_row(taxed.net), 0) and taxed.net.span.line.page == gross.span.line.page


def _last_row(net: Money) -> int:
    return net.span.line.number + _ROWS


def _place(candidate: Money) -> tuple[int, int]:
    return candidate.span.line.number, candidate.span.first
