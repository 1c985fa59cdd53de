"""What is due (BT-115): the gross less what was paid or is held back, as labels and arithmetic say; never an earlier balance."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate, takewhile

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.evidence.score import Choice, overlap
from mailbot.extract.folding import fold
from mailbot.extract.printed.labelled_sums import STRONG, Labelled, choice_of, from_hit, money_of, place_of, share_edge, values_of
from mailbot.extract.story import Ground
from mailbot.extract.values.amounts import Amount
from mailbot.extract.words.deadlines import SCHEDULES
from mailbot.extract.words.discounts import CASH_DISCOUNT
from mailbot.extract.words.other_sums import (
    ANY_AMOUNT,
    IF_LATE,
    LATE_PAYMENT,
    ON_CONDITION,
    PLAIN_DISCOUNTS,
    SAYS_HELD,
    SAYS_PAID,
    STILL_OPEN,
    TAKEN_OFF,
)
from mailbot.extract.words.roles import Role
from mailbot.extract.words.tax import SPEAKS_OF_TAX

_DISCOUNT, _CONDITION, _LATE = re.compile(CASH_DISCOUNT), re.compile(ON_CONDITION), re.compile(LATE_PAYMENT)
_SCHEDULE, _PAID, _HELD = re.compile(SCHEDULES), re.compile(SAYS_PAID), re.compile(SAYS_HELD)
_OPEN, _IF_LATE = re.compile(STILL_OPEN), re.compile(IF_LATE)
_PLAIN_DISCOUNT = re.compile(PLAIN_DISCOUNTS)
_TAKEN_OFF, _TAXED = re.compile(TAKEN_OFF), re.compile(SPEAKS_OF_TAX)
_ROWS_BELOW = 15
_LONG_SENTENCE = 8  # words of a cell, wherever the amount stands in it
_OF_SENTENCE = 3  # words behind an amount that make its cell a sentence
_SAME_EDGE = 12.0  # points between the right edges of a column's amounts


def prepaid_of(sums: Labelled, gross: Decimal | None) -> Decimal:
    """What was paid already or is held back, as labels say; the sum when several amounts are named, the largest when that fits no total."""
    values = [abs(hit.candidate.value.value) for hit in sums.prepaid if hit.score >= STRONG]
    distinct = list(dict.fromkeys(v for v in values if v))
    if gross is None or not distinct:
        return max(distinct, default=Decimal(0))
    dues = values_of(sums.due)
    for paid in (sum(distinct, Decimal(0)), *sorted(distinct, reverse=True)):
        if gross - paid in dues:
            return paid
    return max(distinct)


@dataclass(frozen=True, slots=True)
class Due:
    """What is due and why, whether the sums disagree, and whether an earlier balance is in what the document asks for."""

    choice: Choice[Decimal] | None
    grounds: tuple[Ground, ...]
    disagree: bool = False
    earlier: bool = False


def find_due(sums: Labelled, gross: Choice[Decimal] | None, prepaid: Decimal, document: Document) -> Due:
    """What is due of a gross of which `prepaid` was paid or is held back: sure where a label asks for just that, or the gross is sure."""
    total = gross.value if gross else None
    strong = [hit for hit in sums.due if hit.score >= 2.0]
    earlier = any(hit.candidate.value.value for hit in sums.earlier if hit.score >= STRONG) or _adds_earlier(document, gross)
    if gross is None or total is None:
        agree = len(values_of(strong, 2.0)) == 1
        grounds = (Ground.LABELLED, Ground.UNCHECKED) if strong else (Ground.NO_CANDIDATE,)
        return Due(from_hit(strong[0] if strong else None, 0.8 if agree else 0.5, sure=False), grounds, earlier=earlier)
    matching = [hit for hit in strong if hit.candidate.value.value == total - prepaid]
    if matching:
        apart = [hit for hit in matching if prepaid == 0 and place_of(hit.candidate.span) != place_of(gross.span)]
        others = values_of(strong) - {total, total - prepaid, Decimal(0)}  # of another invoice, or of a part
        agree = gross.sure or (bool(apart) and not others)
        named = Ground.IS_GROSS_LESS_PREPAID if prepaid else Ground.REPEATED if apart else Ground.AS_GROSS
        choice = from_hit((apart or matching)[0], 0.97 if agree else 0.6, sure=agree)
        return Due(choice, _with_doubt(named, choice), earlier=earlier)
    if earlier:
        return Due(gross, _with_doubt(Ground.AS_GROSS, gross), earlier=earlier)
    if not strong and prepaid == 0:
        return _taken_off(document, gross) or Due(gross, _with_doubt(Ground.AS_GROSS, gross))
    return _unmatched(document, sums, gross, prepaid)


def _with_doubt(ground: Ground, choice: Choice[Decimal] | None) -> tuple[Ground, ...]:
    return (ground,) if choice and choice.sure else (ground, Ground.UNCHECKED)


def _unmatched(document: Document, sums: Labelled, gross: Choice[Decimal], prepaid: Decimal) -> Due:
    """What is due where no label names exactly gross less prepaid."""
    total, strong = gross.value, [hit for hit in sums.due if hit.score >= 2.0]
    if not strong:
        alike = [c for c in money_of(document) if c.value.value == total - prepaid]
        printed = next((c for c in alike if place_of(c.span) > place_of(gross.span)), alike[0] if alike else None)
        if printed is None:
            return Due(gross, (Ground.AS_GROSS, Ground.SUMS_DISAGREE), disagree=True)
        is_told = gross.sure and prepaid < gross.value and _is_paid_before(document, sums) and _falls_due(document, gross, printed)
        if is_told or (gross.sure and _is_subtracted(document, gross, printed)):
            return Due(choice_of(printed, printed.span.line.text, 0.95, sure=True), (Ground.IS_GROSS_LESS_PREPAID,))
        return Due(choice_of(printed, printed.span.text, 0.6, sure=False), (Ground.IS_GROSS_LESS_PREPAID, Ground.UNCHECKED))
    plain = [hit for hit in strong if hit.candidate.value.value == total]
    explained = [hit for hit in strong if hit.score >= STRONG and _is_explained(document, gross, hit.candidate)]
    if explained and not plain and prepaid == 0:
        choice = from_hit(explained[0], 0.9, gross.sure)
        return Due(choice, _with_doubt(Ground.IS_EXPLAINED, choice))
    return Due(from_hit(plain[0] if plain else strong[0], 0.5, sure=False), (Ground.LABELLED, Ground.SUMS_DISAGREE), disagree=True)


def _is_subtracted(document: Document, gross: Choice[Decimal], rest: Candidate[Amount]) -> bool:
    """Whether the paper itself takes what was paid off: below the gross stand, in its column, nothing but amounts with a minus and then
    what is left, the last amount there; what is left needs no label then ("Solde", "Saldo a Vostro carico")."""
    if rest.joined or rest.value.ambiguous or _goes_on_later(document, gross):
        return False
    column = [c for c in _below(document, gross.span) if share_edge(c.span, rest.span, _SAME_EDGE)]
    if any(is_conditional(document.rows[c.span.line.number - 1]) for c in column):
        return False
    taken = [c.value.value for c in column if place_of(c.span) < place_of(rest.span)]
    is_last = bool(column) and column[-1].span == rest.span
    return (
        is_last
        and bool(taken)
        and max(taken) < 0
        and share_edge(gross.span, rest.span, _SAME_EDGE)
        and gross.value + sum(taken) == rest.value.value
    )


def _is_paid_before(document: Document, sums: Labelled) -> bool:
    """Whether the rows of what labels call paid or held back say so, and ask for none of it: "Deposit due on 1 May: 500.00" does."""
    strong = [hit for hit in sums.prepaid if hit.score >= STRONG and hit.value.value and "(%)" not in hit.span.line.text]
    rows = [document.rows[hit.label.span.line.number - 1] for hit in strong]
    texts = [fold(row.line.text) for row in rows]
    said = ((_PAID.search(text) or _HELD.search(text)) and not _OPEN.search(text) for text in texts)
    dated = any(label.role is Role.DUE_DATE for row in rows for label in row.labels)
    return all(said) and not dated and len({abs(hit.value.value) for hit in strong}) == 1


def _falls_due(document: Document, gross: Choice[Decimal], rest: Candidate[Amount]) -> bool:
    """Whether what is left stands behind the gross and beside the date or the terms of its payment, or right below or above them: in the
    list or table of payments."""
    number = rest.span.line.number
    near = [row for row in document.rows[max(number - 2, 0) : number + 1] if row.page == rest.span.line.page]
    told = any(label.role is Role.DUE_DATE for row in near for label in row.labels) or any(
        _SCHEDULE.search(fold(row.line.text)) for row in near
    )
    own = document.rows[number - 1]
    is_paid = any(label.role is Role.PREPAID for label in own.labels)
    is_plain = not rest.joined and not rest.value.ambiguous and not is_conditional(own) and not is_paid
    return told and is_plain and place_of(rest.span) > place_of(gross.span)


def _below(document: Document, place: Span) -> list[Candidate[Amount]]:
    """The amounts behind a place on its page."""
    return [c for c in money_of(document) if place_of(c.span) > place_of(place) and c.span.line.page == place.line.page]


def doubted(document: Document, due: Due, gross: Choice[Decimal] | None, net: Choice[Decimal] | None, known: set[Decimal]) -> Due:
    """What is due, unsure where another sum than the `known` ones follows in its column or its row, or one that may be taken off it
    anywhere below: what is asked for may be told there.

    What the net is made up of may follow ("Specification"), and an amount in a sentence on late payment.
    """
    if due.choice is None or not due.choice.sure:
        return due
    own = (due.choice.span, *((gross.span,) if gross else ()))  # what is due may head the page, too
    place = max(own, key=place_of)
    page = place.line.page
    below = [c for c in document.amounts if c.span.line.page == page and place_of(c.span) > place_of(place)]
    sums = [c for c in below if c.value.decimals > 1 or c.value.currency]
    below_it = [c for c in sums if share_edge(c.span, place, _SAME_EDGE) and not _is_of_else(document.rows[c.span.line.number - 1])]
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


def is_of_late_payment(document: Document, candidate: Candidate[Amount]) -> bool:
    """Whether an amount stands in a sentence on late payment: "minimum 50 euro and interest of 12 %" is no row of sums."""
    row = document.rows[candidate.span.line.number - 1]
    cell = row.cell_of(candidate.span.first)
    goes_on = sum(word.text.isalpha() for word in cell.line.words[candidate.span.last + 1 : cell.last + 1]) >= _OF_SENTENCE
    is_long = sum(word.text.isalpha() for word in cell.words) >= _LONG_SENTENCE and _IF_LATE.search(fold(cell.text)) is not None
    return (goes_on or is_long) and _LATE.search(fold(cell.text)) is not None


def _may_be_taken_off(document: Document, candidate: Candidate[Amount]) -> bool:
    """Whether an amount, wherever its column is, has a minus or ends a cell of a row that speaks of a payment or a credit. Not what depends
    on a condition: it is taken off by whoever meets it."""
    row = document.rows[candidate.span.line.number - 1]
    others = (word.text for i, word in enumerate(row.line.words) if not candidate.span.first <= i <= candidate.span.last)
    if _PLAIN_DISCOUNT.match(fold(" ".join(others))):
        return True
    if is_conditional(row) or _is_of_else(row) or _is_of_tax(document, candidate):
        return False
    return candidate.value.value < 0 or (
        candidate.span.last == row.cell_of(candidate.span.first).last and any(_TAKEN_OFF.match(fold(cell.text)) for cell in row.cells)
    )


def _taken_off_above(document: Document, total: Span, sums: set[Decimal]) -> list[Candidate[Amount]]:
    """The amounts above a total, on its page, of a payment or a credit that is none of the items that make up one of its sums."""
    above = [c for c in money_of(document) if c.span.line.page == total.line.page and c.span.line.number < total.line.number]
    said = (c for c in above if any(_TAKEN_OFF.match(fold(cell.text)) for cell in document.rows[c.span.line.number - 1].cells))
    return [c for c in said if _may_be_taken_off(document, c) and not _is_summand(above, c, sums)]


def _is_summand(above: list[Candidate[Amount]], candidate: Candidate[Amount], sums: set[Decimal]) -> bool:
    """Whether amounts that follow each other in a column, this one among them, make up one of the sums."""
    column = [c for c in above if share_edge(c.span, candidate.span, _SAME_EDGE)]
    at = next(i for i, c in enumerate(column) if c.span == candidate.span)
    runs = (accumulate(c.value.value for c in column[first:]) for first in range(at + 1))
    return any(total in sums for first, run in enumerate(runs) for length, total in enumerate(run) if first + length >= at)


def _is_a_credit(document: Document, candidate: Candidate[Amount]) -> bool:
    """Whether an amount has a minus, and neither a label of what was paid nor a tax beside it, whatever else is of the same value."""
    labelled = any(label.role is Role.PREPAID for label in document.rows[candidate.span.line.number - 1].labels)
    return candidate.value.value < 0 and not labelled and not is_tax(document, candidate)


def is_tax(document: Document, candidate: Candidate[Amount]) -> bool:
    """Whether an amount stands in a row that speaks of tax, above zero or in brackets, which are no minus there."""
    row = document.rows[candidate.span.line.number - 1]
    is_plain = candidate.value.value > 0 or any("(" in word.text for word in candidate.span.words)
    labelled = any(label.role in (Role.VAT, Role.GROSS) for label in row.labels)
    return is_plain and (labelled or _TAXED.search(fold(row.line.text)) is not None)


def _is_of_else(row: Row) -> bool:
    """Whether a row speaks of a cash discount, or a label says that its amount is no sum of the invoice."""
    return _DISCOUNT.search(fold(row.line.text)) is not None or any(map(_names_no_sum, row.labels))


def _is_headed_else(document: Document, total: Span, candidate: Candidate[Amount]) -> bool:
    """Whether an amount right of a total is told to be no sum of the invoice: by the label between the two, else by the one over it."""
    row = document.rows[candidate.span.line.number - 1]
    if _is_tax_in_brackets(row, candidate):
        return True
    between = [label for label in row.labels if total.last < label.span.first < candidate.span.first]
    heads = document.rows[row.line.number - 2].labels if row.line.number > 1 else []
    return any(map(_names_no_sum, between or (label for label in heads if overlap(label.span, candidate.span))))


def _is_tax_in_brackets(row: Row, candidate: Candidate[Amount]) -> bool:
    """Whether an amount stands in brackets that speak of tax: "Total 120.00 (includes 20.00 VAT)"."""
    cell, words = row.cell_of(candidate.span.first), row.line.words
    before, after = (
        " ".join(word.text for word in part)
        for part in (words[cell.first : candidate.span.last + 1], words[candidate.span.last + 1 : cell.last + 1])
    )
    inside = f"{before[before.rfind('(') :]} {after.partition(')')[0]}"
    return "(" in before and ")" not in inside and _TAXED.search(fold(inside)) is not None


def _names_no_sum(label: Label) -> bool:
    """Whether a label says what its amount is, and that it is no sum of the invoice; a bare "Amount" or "Credit" may be what was paid."""
    return label.role is Role.OTHER_AMOUNT and label.phrase not in ANY_AMOUNT


def _taken_off(document: Document, gross: Choice[Decimal]) -> Due | None:
    """What is left of the gross where amounts with a minus follow in its column, whatever they are called; a cash discount is none of them.
    Sure only where a label says of each that it was paid or is held back."""
    column = [c for c in _below(document, gross.span) if share_edge(c.span, gross.span, _SAME_EDGE)]
    taken = list(takewhile(lambda c: c.value.value < 0, column))
    rows = [document.rows[c.span.line.number - 1] for c in taken]
    if not taken or any(_DISCOUNT.search(fold(row.line.text)) for row in rows):
        return None
    rest = column[len(taken)] if len(column) > len(taken) else None
    if rest is None or gross.value + sum(c.value.value for c in taken) != rest.value.value:
        return Due(replace(gross, sure=False), (Ground.AS_GROSS, Ground.SUMS_DISAGREE))
    is_told = all(any(label.role is Role.PREPAID for label in row.labels) for row in rows)
    sure = gross.sure and is_told and _is_subtracted(document, gross, rest)
    grounds = (Ground.IS_GROSS_LESS_PREPAID, *(() if sure else (Ground.UNCHECKED,)))
    return Due(choice_of(rest, rest.span.line.text, 0.95 if sure else 0.6, sure=sure), grounds)


def _goes_on_later(document: Document, gross: Choice[Decimal]) -> bool:
    """Whether a later page names sums."""
    later = (c for c in document.amounts if c.span.line.page > gross.span.line.page)
    return any(c.value.decimals > 1 or c.value.currency for c in later)


def is_conditional(row: Row) -> bool:
    """Whether a row speaks of a discount, a condition or a date."""
    text = fold(row.line.text)
    return _DISCOUNT.search(text) is not None or _CONDITION.search(text) is not None


def _is_explained(document: Document, gross: Choice[Decimal], due: Candidate[Amount]) -> bool:
    """Whether what is missing between gross and due is printed: as negative amounts between the two, or where a label speaks of a
    payment made or held back."""
    difference = gross.value - due.value.value
    if difference <= 0 or is_conditional(document.rows[due.span.line.number - 1]):
        return False
    between = [c for c in money_of(document) if place_of(gross.span) < place_of(c.span) < place_of(due.span)]
    if any(is_conditional(document.rows[c.span.line.number - 1]) for c in between if c.value.value < 0):
        return False
    taken = [-c.value.value for c in between if c.value.value < 0]
    if difference in (sum(taken, Decimal(0)), *taken):
        return True
    printed = any(abs(candidate.value.value) == difference for candidate in document.amounts)
    return printed and any(label.role is Role.PREPAID for label in document.labels)


def _adds_earlier(document: Document, gross: Choice[Decimal] | None) -> bool:
    """Whether an amount and then the sum of it and the gross follow the gross: an earlier balance, whatever it is called."""
    if gross is None or gross.value <= 0:
        return False
    after = [c for c in money_of(document) if place_of(c.span) > place_of(gross.span)]  # also on a later page
    totals = {c.value.value - gross.value: c for c in reversed(after)}
    return any(
        (total := totals.get(c.value.value)) is not None and c.value.value > 0 and place_of(c.span) < place_of(total.span)
        and not _is_of_tax(document, c)
        for c in after
    )  # fmt: skip


def _is_of_tax(document: Document, candidate: Candidate[Amount]) -> bool:
    row = document.rows[candidate.span.line.number - 1]
    return "%" in row.line.text or any(label.role in (Role.VAT, Role.NET) for label in row.labels)
