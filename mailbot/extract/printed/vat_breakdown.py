"""The VAT breakdown (EN 16931: BG-23): rows that print a rate, what is taxed at it and the tax, proved by the rate itself.

Such rows need no label: who prints 20, 1183.61 and 236.72 in one row says which is which.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise, permutations

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Row
from mailbot.extract.evidence.score import overlap
from mailbot.extract.folding import fold
from mailbot.extract.values.amounts import Amount
from mailbot.extract.words.roles import Role
from mailbot.extract.words.tax import ARTICLE_OF_LAW, EXEMPT_ROW, FUNDS, SURCHARGES, VAT_RATES

_NUMBER = re.compile(r"(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?)(?: ?%)?(?![\d.,])")
_EXEMPT, _ARTICLE, _FUND = (re.compile(pattern) for pattern in (EXEMPT_ROW, ARTICLE_OF_LAW, FUNDS))
_ROUNDING = Decimal("0.011")
_RATE_TOLERANCE = Decimal("0.12")  # percent points: rounding of small sums
_LIST = 2  # rows below a rate that say what is taxed at it and the tax
_APART = 2  # rows between two rows of one breakdown: a note to a rate may stand between
_HEAD = 4  # rows of several rates from the head of their table
_MOST_AMOUNTS = 8  # of one row
Money = Candidate[Amount]


@dataclass(frozen=True, slots=True)
class Taxed:
    """One rate (percent), what is taxed at it, and the tax (BT-119, BT-116, BT-117); with Spain's surcharge on small traders."""

    rate: Decimal
    base: Money
    tax: Money
    surcharge: Money | None = None

    @property
    def total(self) -> Decimal:
        """With the tax, and the surcharge."""
        return self.base.value.value + self.tax.value.value + (self.surcharge.value.value if self.surcharge else 0)


def rates_of(text: str) -> set[Decimal]:
    """The rates of VAT (percent) that a text may name: numbers that are a usual rate, or zero."""
    found = {Decimal(one.replace(",", ".")) for one in _NUMBER.findall(text)}
    return found & {*VAT_RATES, Decimal(0)}


def is_usual_rate(net: Decimal, vat: Decimal) -> bool:
    """Whether a tax is a net's at one of the usual rates, but for the rounding of small sums."""
    rate = vat * 100 / net if net else Decimal(0)
    return any(abs(rate - usual) <= _RATE_TOLERANCE for usual in VAT_RATES)


def breakdowns(document: Document) -> list[tuple[Taxed, ...]]:
    """The rows that prove to be of a VAT breakdown, those that follow each other together."""
    rows = [(row, taxed) for row in document.rows if (taxed := _taxed(document, row) or _listed(document, row)) is not None]
    if not rows:
        return []
    groups = [[rows[0]]]
    for before, now in pairwise(rows):
        own = max(before[1].base.span.line.number, before[1].tax.span.line.number)
        if now[0].page == before[0].page and now[0].line.number - own <= _APART:
            groups[-1].append(now)
        else:
            groups.append([now])
    return [tuple(taxed for _, taxed in group) for group in groups]


def _taxed(document: Document, row: Row) -> Taxed | None:
    """What a row says is taxed and the tax on it; None where no two of its amounts are at a rate that it prints."""
    amounts = [c for c in document.amounts if c.span.line is row.line]
    if not 1 < len(amounts) <= _MOST_AMOUNTS:
        return None
    rates, said = rates_of(row.line.text), fold(row.line.text)
    if _FUND.search(said):
        return None
    if _EXEMPT.search(said) and not rates_of(_ARTICLE.sub(" ", said)) - {Decimal(0)}:
        rates = {Decimal(0)}  # "VAT exempt | 10.00 | - | 0.00"
    elif not _prints_zero_rate(row):
        rates = rates - {Decimal(0)}
    taxed = _pairs(amounts, rates - {Decimal(0)})  # beside a tax a zero is a discount or a surcharge
    found = next(taxed, None) or next(_pairs(amounts, rates & {Decimal(0)}), None)
    if found is None or (_is_of_item(found, row, {c.value.value for c in amounts}) and not _is_headed_rate(document, row, found.rate)):
        return None
    return replace(found, surcharge=_surcharge(found, amounts, row))


def _prints_zero_rate(row: Row) -> bool:
    """Whether a row prints a rate of zero besides a tax of zero; the one zero of an item is a discount."""
    zeros = [one for one in _NUMBER.findall(row.line.text) if not Decimal(one.replace(",", "."))]
    return len(zeros) > 1 or "%" in row.line.text


def _listed(document: Document, row: Row) -> Taxed | None:
    """What a row of a rate alone and the rows about it say, an amount each, as e-invoices are printed in lists: what is taxed, below the
    rate or above it, and below both the tax, which a label names."""
    if "%" not in row.line.text or len(rates := rates_of(row.line.text)) != 1:
        return None
    near = document.rows[max(row.line.number - 2, 0) : row.line.number + _LIST]
    lone = {one.line.number: found[0] for one in near if len(found := [c for c in document.amounts if c.span.line is one.line]) == 1}
    rate, own = rates.pop(), row.line.number
    for at, below in ((own + 1, own + 2), (own - 1, own + 1)):
        if at not in lone or below not in lone or document.rows[at - 1].page != document.rows[below - 1].page:
            continue
        base, tax = lone[at], lone[below]
        is_tax = any(label.role is Role.VAT for label in document.rows[below - 1].labels)
        is_exact = abs(base.value.value * rate / 100 - tax.value.value) <= _ROUNDING
        if is_tax and is_exact and base.value.value and min(base.value.decimals, tax.value.decimals) > 1:
            return Taxed(rate, base, tax)
    return None


def _surcharge(taxed: Taxed, amounts: list[Money], row: Row) -> Money | None:
    """The recargo de equivalencia (Ley 37/1992, art. 161) on what is taxed, where the row prints its rate, too."""
    printed = {Decimal(one.replace(",", ".")) for one in _NUMBER.findall(row.line.text)}
    exact = [taxed.base.value.value * rate / 100 for rate in SURCHARGES & printed]
    others = (c for c in amounts if c.span not in (taxed.base.span, taxed.tax.span) and c.value.decimals > 1)
    return next((c for c in others if any(abs(one - c.value.value) <= _ROUNDING for one in exact)), None)


def _is_of_item(taxed: Taxed, row: Row, values: set[Decimal]) -> bool:
    """Whether the row may as well be an item's: the "tax" its price, the "base" what so many cost ("10 | 177.00 | 1770.00")."""
    quantity = taxed.base.value.value / taxed.tax.value.value if taxed.tax.value.value else Decimal(0)
    printed = {Decimal(one.replace(",", ".")) for one in _NUMBER.findall(row.line.text)}
    is_rate_alone = quantity == taxed.rate and "%" in row.line.text
    return quantity in printed and not is_rate_alone and taxed.total not in values


def _is_headed_rate(document: Document, row: Row, rate: Decimal) -> bool:
    """Whether the one word of a row that is a rate stands under a label of the tax: "% VAT" over "10.00" counts no pieces."""
    cells = [cell for cell in row.cells if rates_of(cell.text) == {rate}]
    above = document.rows[max(row.line.number - 1 - _HEAD, 0) : row.line.number - 1]
    labels = (label for one in above if one.page == row.page for label in one.labels if label.role is Role.VAT)
    return len(cells) == 1 and any(overlap(label.span, cells[0]) for label in labels)


def _pairs(amounts: list[Money], rates: set[Decimal]) -> Iterator[Taxed]:
    money = [c for c in amounts if c.value.decimals > 1 or c.value.currency]
    for i, j in sorted(permutations(range(len(money)), 2), key=lambda pair: abs(pair[0] - pair[1])):  # a tax stands by its base
        base, tax = money[i], money[j]
        for rate in sorted(rates, reverse=True):
            exact = base.value.value * rate / 100
            if base.value.value and abs(exact - tax.value.value) <= _ROUNDING:
                yield Taxed(rate, base, tax)


def sum_of(breakdown: tuple[Taxed, ...]) -> Decimal:
    """What a breakdown adds up to, with the tax and its surcharge."""
    return sum((one.total for one in breakdown), Decimal(0))
