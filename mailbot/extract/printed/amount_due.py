"""What is due (BT-115): the gross less what was paid or is held back, as labels and arithmetic say; never an earlier balance."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import takewhile

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.evidence.score import Choice, Hit
from mailbot.extract.folding import fold
from mailbot.extract.printed.labelled_sums import STRONG, Labelled, choice_of, from_hit, money_of, place_of, share_edge, values_of
from mailbot.extract.printed.sum_rows import is_beside_tax, is_conditional, speaks_of_cash_discount
from mailbot.extract.story import Ground
from mailbot.extract.values.amounts import Amount
from mailbot.extract.words.deadlines import SCHEDULES
from mailbot.extract.words.other_sums import (
    ADDED_CHARGES,
    OF_EARLIER_TIMES,
    OLDER_DEBTS,
    OPEN_BALANCES,
    SAYS_HELD,
    SAYS_PAID,
    STILL_OPEN,
    UNTAXED_EXTRAS,
    VOLUNTARY,
)
from mailbot.extract.words.roles import Role
from mailbot.extract.words.told_sums import NAMED_INVOICE, PLUS_TAX

_SCHEDULE, _PAID, _HELD = re.compile(SCHEDULES), re.compile(SAYS_PAID), re.compile(SAYS_HELD)
_OPEN = re.compile(STILL_OPEN)
_RIGHT_BELOW = 2  # rows
_CHARGED, _VOLUNTARY = re.compile(f"{UNTAXED_EXTRAS}|{ADDED_CHARGES}"), re.compile(VOLUNTARY)
_OLDER, _UNTAXED = re.compile(f"{OLDER_DEBTS}|{OF_EARLIER_TIMES}|{NAMED_INVOICE}"), re.compile(rf"{PLUS_TAX}|\bnetto\b")


def prepaid_of(sums: Labelled, gross: Decimal | None) -> Decimal:
    """What was paid already or is held back, as labels say; the sum when several amounts are named, the largest when that fits no total."""
    values = [abs(hit.candidate.value.value) for hit in sums.prepaid if hit.score >= STRONG and not _is_charged(sums, hit, gross)]
    distinct = list(dict.fromkeys(v for v in values if v))
    if gross is None or not distinct:
        return max(distinct, default=Decimal(0))
    dues = values_of(sums.due)
    for paid in (sum(distinct, Decimal(0)), *sorted(distinct, reverse=True)):
        if gross - paid in dues:
            return paid
    return max(distinct)


def _is_charged(sums: Labelled, hit: Hit[Amount], gross: Decimal | None) -> bool:
    """Whether what is called a deposit is what this invoice charges: the net to which the VAT is added, named among the items or with a
    word of the VAT, and nothing says that it was paid."""
    value, said = hit.value.value, fold(hit.span.line.text)
    if gross is None or gross - value not in values_of(sums.vat) or gross - value in values_of(sums.due) or _PAID.search(said):
        return False
    nets = [place_of(net.span) for net in sums.net if net.score >= STRONG and net.value.value == value]
    return any(place_of(hit.span) < net for net in nets) or (bool(nets) and _UNTAXED.search(said) is not None)


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
    added = _added(document, gross)
    older = [hit for hit in sums.earlier if hit.score >= STRONG and hit.candidate.value.value]
    own = [hit for hit in older if _is_rest(hit, sums, gross, prepaid, document)]
    strong += own
    earlier = len(own) < len(older) or (added is not None and added.is_unknown)
    if gross is None or total is None:
        agree = len(values_of(strong, 2.0)) == 1
        grounds = (Ground.LABELLED, Ground.UNCHECKED) if strong else (Ground.NO_CANDIDATE,)
        return Due(from_hit(strong[0] if strong else None, 0.8 if agree else 0.5, sure=False), grounds, earlier=earlier)
    if added is not None and not earlier and prepaid == 0:
        return _with_added(document, gross, added, values_of(strong))
    matching = [hit for hit in strong if hit.candidate.value.value == total - prepaid]
    if matching:
        apart = [hit for hit in matching if prepaid == 0 and place_of(hit.candidate.span) != place_of(gross.span)]
        others = values_of(strong) - {total, total - prepaid, Decimal(0)}  # of another invoice, or of a part
        less = prepaid == 0 and _is_less_asked(document, total, others)
        agree = (gross.sure or (bool(apart) and not others)) and not less
        named = Ground.IS_GROSS_LESS_PREPAID if prepaid else Ground.REPEATED if apart else Ground.AS_GROSS
        choice = from_hit((apart or matching)[0], 0.97 if agree else 0.6, sure=agree)
        return Due(choice, (*_with_doubt(named, choice), *((Ground.SUMS_DISAGREE,) if less else ())), disagree=less, earlier=earlier)
    if earlier:
        return Due(gross, _with_doubt(Ground.AS_GROSS, gross), earlier=earlier)
    if not strong and prepaid == 0:
        return _taken_off(document, gross) or Due(gross, _with_doubt(Ground.AS_GROSS, gross))
    return _unmatched(document, sums, gross, prepaid)


def _is_less_asked(document: Document, total: Decimal, asked: set[Decimal]) -> bool:
    """Whether a label asks for less than the total, and what makes the two one is printed as well: something was paid of it."""
    printed = {abs(c.value.value) for c in money_of(document)}
    return any(0 < one < total and total - one in printed for one in asked)


def _is_rest(hit: Hit[Amount], sums: Labelled, gross: Choice[Decimal] | None, prepaid: Decimal, document: Document) -> bool:
    """Whether what may be an earlier balance is what is open of this invoice, right below its total ("Total 238.00", "Deposit received
    100.00", "Open balance 138.00"), and nothing asks for both together."""
    if gross is None or hit.value.value != gross.value - prepaid or hit.span.line.page != gross.span.line.page:
        return False
    if hit.label.phrase not in OPEN_BALANCES:
        return False  # a rent is as much every month: "Previous balance 1,200.00" under a total of 1,200.00
    is_below = 0 < hit.span.line.number - gross.span.line.number <= _RIGHT_BELOW
    asked = (c.value.value for c in document.amounts if c.value.decimals or c.value.currency)
    return is_below and values_of(sums.due) <= {hit.value.value} and all(value < gross.value + hit.value.value for value in asked)


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
    column = [c for c in _below(document, gross.span) if share_edge(c.span, rest.span)]
    if any(is_conditional(document.rows[c.span.line.number - 1]) for c in column):
        return False
    taken = [c.value.value for c in column if place_of(c.span) < place_of(rest.span)]
    is_last = bool(column) and column[-1].span == rest.span
    return is_last and bool(taken) and max(taken) < 0 and share_edge(gross.span, rest.span) and gross.value + sum(taken) == rest.value.value


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


def _taken_off(document: Document, gross: Choice[Decimal]) -> Due | None:
    """What is left of the gross where amounts with a minus follow in its column, whatever they are called; a cash discount is none of them.
    Sure only where a label says of each that it was paid or is held back."""
    column = [c for c in _below(document, gross.span) if share_edge(c.span, gross.span)]
    taken = list(takewhile(lambda c: c.value.value < 0, column))
    rows = [document.rows[c.span.line.number - 1] for c in taken]
    if not taken or any(map(speaks_of_cash_discount, rows)):
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


@dataclass(frozen=True, slots=True)
class _Added:
    """An amount below the gross, and the sum of it and the gross."""

    charge: Candidate[Amount]
    total: Candidate[Amount]
    said: str  # the folded row of the amount
    is_older: bool  # it is of another invoice, or of an earlier time

    @property
    def is_unknown(self) -> bool:
        """Whether nothing tells that it is of this invoice: an earlier balance, whatever it is called."""
        return self.is_older or not (_VOLUNTARY.search(self.said) or _CHARGED.search(self.said))


def _added(document: Document, gross: Choice[Decimal] | None) -> _Added | None:
    """An amount and then the sum of it and the gross that follow the gross; one that nobody knows before the others."""
    if gross is None or gross.value <= 0:
        return None
    after = [c for c in money_of(document) if place_of(c.span) > place_of(gross.span)]  # also on a later page
    totals = {c.value.value - gross.value: c for c in reversed(after)}
    pairs = ((c, totals.get(c.value.value)) for c in after if c.value.value > 0 and not is_beside_tax(document, c))
    found = [_added_by(document, c, total) for c, total in pairs if total is not None and place_of(c.span) < place_of(total.span)]
    return max(found, key=lambda one: one.is_unknown, default=None)


def _added_by(document: Document, charge: Candidate[Amount], total: Candidate[Amount]) -> _Added:
    said = fold(document.rows[charge.span.line.number - 1].line.text)
    return _Added(charge, total, said, _OLDER.search(said) is not None)


def _with_added(document: Document, gross: Choice[Decimal], added: _Added, named: set[Decimal]) -> Due:
    """What is due where something is added to the gross that is of this invoice: the sum of both, as labelled and the last of its column.
    What nobody has to pay is left out, and asked about."""
    if _VOLUNTARY.search(added.said):
        return Due(replace(gross, sure=False, confidence=0.6), (Ground.AS_GROSS, Ground.UNCHECKED))
    total = added.total
    labelled = any(label.role in (Role.GROSS, Role.DUE) for label in document.rows[total.span.line.number - 1].labels)
    is_last = not any(share_edge(c.span, total.span) for c in _below(document, total.span))
    is_plain = not (total.joined or total.value.ambiguous) and share_edge(gross.span, total.span)
    sure = gross.sure and labelled and is_last and is_plain and named <= {total.value.value, gross.value}
    grounds = (Ground.LABELLED, *(() if sure else (Ground.UNCHECKED,)))
    return Due(choice_of(total, total.span.line.text, 0.95 if sure else 0.6, sure=sure), grounds)
