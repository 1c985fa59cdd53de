"""Money printed beside the chosen sums, and what it makes of the amount due: what nothing tells may be asked for, or taken off."""

import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.evidence.score import Choice, Hit, overlap
from mailbot.extract.folding import fold
from mailbot.extract.printed.amount_due import Due
from mailbot.extract.printed.labelled_sums import FAIR, STRONG, Labelled, money_of, place_of, rightmost, share_edge, values_of
from mailbot.extract.printed.sum_rows import (
    is_beside_tax,
    is_conditional,
    is_of_else,
    is_of_late_payment,
    is_tax,
    is_tax_in_brackets,
    names_no_sum,
    speaks_of_cash_discount,
)
from mailbot.extract.story import Ground
from mailbot.extract.values.amounts import Amount
from mailbot.extract.words.other_sums import LATE_FEES, PLAIN_CASH_DISCOUNTS, PLAIN_DISCOUNTS, TAKEN_OFF
from mailbot.extract.words.roles import Role
from mailbot.extract.words.sum_rows import ON_TERMS, SPEAKS_OF_DISCOUNT

_PLAIN_DISCOUNT, _PLAIN_CASH, _TAKEN_OFF = re.compile(PLAIN_DISCOUNTS), re.compile(PLAIN_CASH_DISCOUNTS), re.compile(TAKEN_OFF)
_LATE_FEE, _TERMS, _DISCOUNT = re.compile(LATE_FEES), re.compile(ON_TERMS), re.compile(SPEAKS_OF_DISCOUNT)
_ROWS_BELOW = 15
_RIGHT_UNDER = 2  # rows below a total


def doubted(document: Document, due: Due, gross: Choice[Decimal] | None, net: Choice[Decimal] | None, known: set[Decimal]) -> Due:
    """What is due, unsure where another sum than the `known` ones follows in its column or its row, or one that may be taken off it
    anywhere below: what is asked for may be told there.

    What the net is made up of may follow ("Specification"), and an amount in a sentence on late payment.
    """
    if due.choice is None or not due.choice.sure:
        return due
    if gross is not None and _is_less_if_paid_in_time(document, due.choice, gross):
        return less_sure(due, Ground.SUMS_DISAGREE)
    own = (due.choice.span, *((gross.span,) if gross else ()))  # what is due may head the page, too
    place = max(own, key=place_of)
    page = place.line.page
    below = [c for c in document.amounts if c.span.line.page == page and place_of(c.span) > place_of(place)]
    sums = [c for c in below if c.value.decimals > 1 or c.value.currency]
    below_it = [c for c in sums if share_edge(c.span, place) and not _is_none_of_it(document, place, c)]
    column = [*below_it, *(c for c in sums if c not in below_it and _may_be_taken_off(document, c))]
    beside = [c for c in sums if c.span.line is place.line and not _is_headed_else(document, place, c)]
    near = [c for c in (*beside, *column) if c.span.line.number - place.line.number <= _ROWS_BELOW and not is_of_late_payment(document, c)]
    near += _taken_off_above(document, place, {choice.value for choice in (net, gross) if choice})
    asked = {due.choice.value, *((gross.value,) if gross else ())}  # "29 August 2026 - 1,200.00" has a dash, no minus
    strange = [c for c in near if abs(c.value.value) not in known or (abs(c.value.value) not in asked and _is_a_credit(document, c))]
    if not strange or (
        net is not None and gross is not None and net.value != gross.value and _specify(document, place, strange, net.value)
    ):
        return due
    return less_sure(due, Ground.MORE_BELOW)


def _is_none_of_it(document: Document, total: Span, candidate: Candidate[Amount]) -> bool:
    """Whether the row of an amount in the column of a total says that it is no sum of the invoice: a late fee right under it is one."""
    row = document.rows[candidate.span.line.number - 1]
    is_near = row.line.number - total.line.number <= _RIGHT_UNDER
    is_fee = is_near and not is_conditional(row) and any(_LATE_FEE.match(fold(cell.text)) for cell in row.cells)
    return is_of_else(row) and not is_fee


def _is_less_if_paid_in_time(document: Document, due: Choice[Decimal], gross: Choice[Decimal]) -> bool:
    """Whether what is due is the gross less a discount, and its row says until when: whoever pays later owes the gross."""
    if due.value >= gross.value or not _TERMS.search(fold(due.span.line.text)):
        return False
    between = (c for c in money_of(document) if place_of(gross.span) < place_of(c.span) < place_of(due.span))
    rows = (document.rows[c.span.line.number - 1] for c in between if abs(c.value.value) < gross.value)
    return any(speaks_of_cash_discount(row) or _DISCOUNT.search(fold(row.line.text)) for row in rows)


def less_sure(due: Due, ground: Ground) -> Due:
    """What is due as before, but to be asked about for this reason."""
    return replace(due, choice=due.choice and replace(due.choice, confidence=0.6, sure=False), grounds=(*due.grounds, ground))


def _specify(document: Document, total: Span, amounts: list[Candidate[Amount]], net: Decimal) -> bool:
    """Whether amounts below a total, under a head of their own, say what the net is made up of; a payment and the rest would
    make up the gross."""
    between = document.rows[total.line.number : amounts[0].span.line.number - 1]
    heads = (row for row in between if len(row.cells) > 1 and not any(map(str.isdigit, row.line.text)))
    roles = [{label.role for label in row.labels} for row in heads]
    headed = any(Role.VAT in one and len(one) > 1 for one in roles)
    return headed and len(amounts) > 1 and sum(c.value.value for c in amounts) == net


def _may_be_taken_off(document: Document, candidate: Candidate[Amount]) -> bool:
    """Whether an amount, wherever its column is, has a minus or ends a cell of a row that speaks of a payment or a credit. Not what depends
    on a condition: it is taken off by whoever meets it."""
    row = document.rows[candidate.span.line.number - 1]
    others = (word.text for i, word in enumerate(row.line.words) if not candidate.span.first <= i <= candidate.span.last)
    text = fold(" ".join(others))
    if _PLAIN_DISCOUNT.match(text) or (candidate.value.value < 0 and _PLAIN_CASH.match(text) and not _is_on_terms(document, row)):
        return True
    if is_conditional(row) or is_of_else(row) or is_beside_tax(document, candidate):
        return False
    return candidate.value.value < 0 or (
        candidate.span.last == row.cell_of(candidate.span.first).last and any(_TAKEN_OFF.match(fold(cell.text)) for cell in row.cells)
    )


def _is_on_terms(document: Document, row: Row) -> bool:
    """Whether the row above or below says until when a discount is granted: then it is taken off by whoever pays in time."""
    number = row.line.number
    near = [*document.rows[max(number - 2, 0) : number - 1], *document.rows[number : number + 1]]
    return any(is_conditional(other) for other in near if other.page == row.page)


def _taken_off_above(document: Document, total: Span, sums: set[Decimal]) -> list[Candidate[Amount]]:
    """The amounts above a total, on its page, each alone in a row of a payment or a credit, that are none of the items that make up one of
    its sums."""
    above = [c for c in money_of(document) if c.span.line.page == total.line.page and c.span.line.number < total.line.number]
    count = Counter(c.span.line.number for c in above)
    lone = ((c, document.rows[c.span.line.number - 1]) for c in above if count[c.span.line.number] == 1)
    said = (c for c, row in lone if any(_TAKEN_OFF.match(fold(cell.text)) for cell in row.cells))
    return [c for c in said if _may_be_taken_off(document, c) and not _is_summand(above, c, sums)]


def _is_summand(above: list[Candidate[Amount]], candidate: Candidate[Amount], sums: set[Decimal]) -> bool:
    """Whether amounts that follow each other in a column, this one among them, make up one of the sums."""
    column = [c for c in above if share_edge(c.span, candidate.span)]
    at = next(i for i, c in enumerate(column) if c.span == candidate.span)
    runs = (accumulate(c.value.value for c in column[first:]) for first in range(at + 1))
    return any(total in sums for first, run in enumerate(runs) for length, total in enumerate(run) if first + length >= at)


def _is_a_credit(document: Document, candidate: Candidate[Amount]) -> bool:
    """Whether an amount has a minus, and neither a label of what was paid nor a tax beside it, whatever else is of the same value."""
    labelled = any(label.role is Role.PREPAID for label in document.rows[candidate.span.line.number - 1].labels)
    return candidate.value.value < 0 and not labelled and not is_tax(document, candidate)


def _is_headed_else(document: Document, total: Span, candidate: Candidate[Amount]) -> bool:
    """Whether an amount right of a total is told to be no sum of the invoice: by the label between the two, else by the one over it."""
    row = document.rows[candidate.span.line.number - 1]
    if is_tax_in_brackets(row.line.words, row.cell_of(candidate.span.first).first, candidate.span.last):
        return True
    before = max((c.span.last for c in document.amounts if c.span.line is row.line and c.span.last < candidate.span.first), default=0)
    if any(total.last < label.span.first < before for label in row.labels):
        return False  # "Total 1,210.00 | Discount -100.00 | 1,110.00": what is left
    between = [label for label in row.labels if total.last < label.span.first < candidate.span.first]
    heads = document.rows[row.line.number - 2].labels if row.line.number > 1 else []
    return any(map(names_no_sum, between or (label for label in heads if overlap(label.span, candidate.span))))


def is_paid_off(sums: Labelled, due: Due, prepaid: Decimal) -> bool:
    """Whether just what is due is called paid as well, beside the `prepaid` part ("Deposit 200.00, amount due 1,000.00, paid 1,000.00")."""
    paid = {abs(hit.value.value) for hit in sums.prepaid if hit.score >= STRONG and hit.span.line is hit.label.span.line}
    return due.choice is not None and due.choice.value != prepaid and due.choice.value in paid


def names_another(document: Document, sums: Labelled, net: Choice[Decimal] | None, known: set[Decimal]) -> bool:
    """Whether a label beside a sum calls it the total or what is due, and neither the chosen sums nor what the net is made up of tells it:
    a part, another total, or what is asked for in truth."""
    beside = (hit for hit in rightmost(sums.gross) + rightmost(sums.due) if hit.span.line is hit.label.span.line and hit.score >= FAIR)
    odd = [hit for hit in beside if hit.value.value not in known | values_of(sums.vat) and not _is_made_up_beside(sums, hit, known)]
    if not odd:
        return False
    if net is None or sum({hit.value.value for hit in odd}) == net.value:
        return net is None
    printed = {abs(c.value.value) for c in document.amounts}
    return not all(place_of(hit.span) < place_of(net.span) and abs(net.value - hit.value.value) in printed for hit in odd)


def _is_made_up_beside(sums: Labelled, part: Hit[Amount], known: set[Decimal]) -> bool:
    """Whether another amount behind the same label makes a known sum of this one: "The total is made up of 100.00 net and 19.00 VAT"."""
    others = (hit.value.value for hit in (*sums.gross, *sums.due) if hit.label is part.label and hit.span != part.span)
    return any(other + part.value.value in known for other in others)
