"""Sums that add up in one column, from the net to the total, with more than the VAT between: what is withheld, and what bears no VAT."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.score import Hit
from mailbot.extract.folding import fold
from mailbot.extract.printed.borne_out import says_untaxed, speaks_of_no_tax
from mailbot.extract.printed.labelled_sums import CENT, FAIR, STRONG, Labelled, Sums, is_unclear, money_of, place_of, share_edge
from mailbot.extract.printed.sum_rows import is_carriage, is_conditional, is_discount, may_depend_on_payment
from mailbot.extract.printed.vat_breakdown import breakdowns, is_usual_rate, rates_of
from mailbot.extract.values.amounts import Amount
from mailbot.extract.words.other_sums import BEARS_NO_TAX, UNTAXED_EXTRAS
from mailbot.extract.words.tax import HIGHEST_RATE

_EXTRA, _NO_TAX = re.compile(UNTAXED_EXTRAS), re.compile(BEARS_NO_TAX)
_MOST_ABOVE = 10  # amounts of the column above the total


@dataclass(frozen=True, slots=True)
class ColumnOfSums:
    """The net, the labelled VAT of each rate (none where none is charged), the total, and what it is less already."""

    net: Candidate[Amount]
    vats: Sums
    total: Hit[Amount]
    withheld: Sums


@dataclass(frozen=True, slots=True)
class _Extra:
    """An amount between the net and the total that no label calls a tax or a payment, and what its row says of it."""

    candidate: Candidate[Amount]
    value: Decimal  # below zero where it is taken off
    is_told: bool
    is_discount: bool = False
    is_carriage: bool = False

    @classmethod
    def of(cls, document: Document, candidate: Candidate[Amount]) -> "_Extra":
        """What an amount's row makes of it."""
        row, value = document.rows[candidate.span.line.number - 1], candidate.value.value
        if is_discount(row, candidate):
            return cls(candidate, -abs(value), is_told=True, is_discount=True)
        if value > 0 and is_carriage(row, candidate):
            return cls(candidate, value, is_told=True, is_carriage=True)
        named = value > 0 and _EXTRA.search(fold(row.line.text)) is not None
        return cls(candidate, value, is_told=value == 0 or (named and not is_conditional(row)))


@dataclass(frozen=True, slots=True)
class _Parts:
    """All that stands between a net and a total."""

    taxes: Sums
    held: Sums
    extras: list[_Extra]


def column_of_sums(document: Document, sums: Labelled, pool: Sums) -> ColumnOfSums | None:
    """The net and the total (of the `pool`) whose difference is to the cent what stands between them in their column: the VAT, amounts
    withheld or paid, and extras without VAT ("Base 1000.00, IVA 21 % 210.00, IRPF -150.00, Suplidos 20.00, Total 1080.00").

    None where anything stands there that neither a label nor a word tells, and where the VAT is at no rate of the net's.
    """
    for total in (hit for hit in pool if hit.score >= FAIR and hit.span.line is hit.label.span.line and not is_unclear(hit.candidate)):
        above = [c for c in money_of(document) if c.span.line.page == total.span.line.page and place_of(c.span) < place_of(total.span)]
        column = [c for c in above if share_edge(c.span, total.span)][-_MOST_ABOVE:]
        for i in range(len(column) - 1):
            if (found := _between(document, sums, column[i], column[i + 1 :], total)) is not None:
                return found
    return None


def _between(
    document: Document, sums: Labelled, net: Candidate[Amount], column: list[Candidate[Amount]], total: Hit[Amount]
) -> ColumnOfSums | None:
    """What stands in a column between a net and a total, where it makes up the total and all of it is told."""
    taxes, held = (_named(column, found) for found in (sums.vat, sums.prepaid))
    taxes = [hit for hit in taxes if not _bears_no_tax(hit)]
    told = {place_of(hit.span) for hit in (*taxes, *held)} | _subtotals(sums, net, column)
    extras = [_Extra.of(document, c) for c in column if place_of(c.span) not in told]
    added = sum(hit.value.value for hit in taxes) + sum(one.value for one in extras)
    if net.value.value + added - sum(abs(hit.value.value) for hit in held) != total.value.value or any(map(is_unclear, (net, *column))):
        return None
    if not all(one.is_told for one in extras) or not _is_taxed_rightly(document, sums, net, _Parts(taxes, held, extras), total):
        return None
    taken_off = [one.candidate for one in extras if one.is_discount]
    if not all(_stands_rightly(document, one, taxes) for one in extras) or may_depend_on_payment(document, taken_off, total.span):
        return None
    return ColumnOfSums(net, taxes, total, held)


def _named(column: list[Candidate[Amount]], found: Sums) -> Sums:
    """The labelled sums that stand in a column."""
    labelled = {place_of(hit.span): hit for hit in found if hit.score >= STRONG and hit.span.line is hit.label.span.line}
    return [labelled[place_of(c.span)] for c in column if place_of(c.span) in labelled]


def _bears_no_tax(hit: Hit[Amount]) -> bool:
    """Whether what is labelled a tax is an extra that bears none: "Débours non soumis à TVA 73,18"."""
    said = fold(hit.span.line.text)
    return _EXTRA.search(said) is not None and _NO_TAX.search(said) is not None


def _subtotals(sums: Labelled, net: Candidate[Amount], column: list[Candidate[Amount]]) -> set[tuple[int, int]]:
    """Where labels name a total of the net and all that stands between: what bears no VAT follows it."""
    named = {place_of(hit.span) for hit in sums.gross if hit.score >= FAIR and hit.span.line is hit.label.span.line}
    found, running = set(), net.value.value
    for one in column:
        if one.value.value == running and place_of(one.span) in named:
            found.add(place_of(one.span))
        else:
            running += one.value.value
    return found


def _stands_rightly(document: Document, extra: _Extra, taxes: Sums) -> bool:
    """Whether a discount stands above the first tax (below it, it may be some payers' only), and what bringing the goods costs, too: it
    bears VAT. A sales tax it need not bear."""
    if not taxes or not extra.value or place_of(extra.candidate.span) < place_of(taxes[0].span):
        return True
    is_sales_tax = document.place == "US" or all(hit.label.phrase == "salestax" for hit in taxes)
    return not extra.is_discount and (not extra.is_carriage or is_sales_tax)


def _is_taxed_rightly(document: Document, sums: Labelled, net: Candidate[Amount], parts: _Parts, total: Hit[Amount]) -> bool:
    """Whether the VAT is the net's (with the extras above it, which may bear VAT, less the discounts) at a rate beside it, or, of a
    labelled net, at any usual one or what a breakdown comes to, or at any where carriage or a discount is named; or a labelled net is of a
    paper that says that it carries none, or with such rows nothing of one."""
    taxes, extras = parts.taxes, parts.extras
    is_labelled = place_of(net.span) in {place_of(hit.span) for hit in sums.net if hit.score >= STRONG}
    is_named = any(one.value and (one.is_carriage or one.is_discount) for one in extras) and not parts.held
    if not taxes:
        return is_labelled and (says_untaxed(document, sums) or (is_named and speaks_of_no_tax(document, sums, total)))
    tax = sum((hit.value.value for hit in taxes), Decimal(0))
    above = [one for one in extras if place_of(one.candidate.span) < place_of(taxes[0].span)]
    reduced = net.value.value + sum(one.value for one in above if one.value < 0)
    bases = {net.value.value, reduced, net.value.value + sum(one.value for one in above)}
    rates = {rate for hit in taxes for rate in rates_of(hit.span.line.text) if rate} if len(taxes) == 1 else set()
    if any(abs(base * rate / 100 - tax) <= CENT for base in bases for rate in rates):
        return True
    groups = [(_sum(one.base for one in group), _sum(one.tax for one in group)) for group in breakdowns(document)]
    if is_labelled and is_named and 0 < tax * 100 <= HIGHEST_RATE * reduced:
        return True  # a sales tax of any county
    return is_labelled and any(is_usual_rate(base, tax) or (base, tax) in groups for base in bases)


def _sum(amounts: Iterable[Candidate[Amount]]) -> Decimal:
    return sum((one.value.value for one in amounts), Decimal(0))
