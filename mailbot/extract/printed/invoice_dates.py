"""Issue date (BT-2) and due date (BT-9): dates beside labels that say so; what comes first, day or month, is decided by evidence."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

from dataclasses import dataclass
from datetime import date

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.evidence.score import Choice, hits
from mailbot.extract.printed.due_dates import due_dates
from mailbot.extract.values.dates import DateRead, Order
from mailbot.extract.words.roles import Role

_LONGEST_TERM = 400  # days between issue and due date
_OTHER_ROLES = (Role.OTHER_DATE, Role.DUE_DATE)


@dataclass(frozen=True, slots=True)
class InvoiceDates:
    """The two dates, and whether one of them has two readings that nothing decides, or the due date is impossible."""

    issue: Choice[date] | None = None
    due: Choice[date] | None = None
    ambiguous: bool = False


def _unlabelled(document: Document, number: Span | None) -> Candidate[DateRead] | None:
    """A date without a label: beside the number, else the first of the first page's upper half."""
    other = {id(h.candidate) for h in hits(document, _OTHER_ROLES, document.dates)}
    free = [c for c in document.dates if id(c) not in other and not c.value.compact]
    if number is not None:
        beside = [c for c in free if c.span.line is number.line]
        if beside:
            return beside[0]
    first = document.pages[0] if document.pages else None
    upper = [c for c in free if first and c.span.line.page == first.number and c.span.box[1] < first.height / 2]
    return upper[0] if upper else None


def _decided(document: Document, issue: DateRead | None, due: DateRead | None) -> Order | None:
    """The order of day and month: the document's, else the only one in which the due date follows the issue date."""
    if document.order or issue is None or due is None:
        return document.order
    possible = []
    for order in Order:
        one, two = issue.value(order), due.value(order)
        if one and two and 0 <= (two - one).days <= _LONGEST_TERM:
            possible.append(order)
    return possible[0] if len(possible) == 1 else None


def _choice(candidate: Candidate[DateRead], quote: str, order: Order | None, confidence: float) -> Choice[date] | None:
    read = candidate.value
    value = read.value(order)
    if value is None:
        guess = read.day_first or read.month_first
        return Choice(guess, candidate.span, 0.4, sure=False, quote=quote) if guess else None
    return Choice(value, candidate.span, confidence, confidence >= 0.8, quote)


def _due(document: Document, issue: Candidate[DateRead] | None) -> tuple[Choice[date] | None, Order | None, bool]:
    """The due date, the order of day and month, and whether there are only impossible ones: before the issue, or years after it."""
    options = due_dates(document)
    read = issue.value if issue else None
    for option in options:
        order = _decided(document, read, option.candidate.value)
        choice, issued = _choice(option.candidate, option.quote, order, option.confidence), read.value(order) if read else None
        if choice is not None and (issued is None or 0 <= (choice.value - issued).days <= _LONGEST_TERM):
            return choice, order, False
    return None, document.order, bool(options)


def choose_dates(document: Document, number: Span | None) -> InvoiceDates:
    """Issue and due date; `number` is where the invoice's number stands."""
    issued = hits(document, (Role.ISSUE_DATE,), document.dates)
    hit = issued[0] if issued else None
    candidate = hit.candidate if hit else _unlabelled(document, number)
    due, order, impossible = _due(document, candidate)
    issue = None
    if candidate is not None:
        quote, confidence = (hit.quote, min(0.97, 0.5 + 0.16 * hit.score)) if hit else (candidate.span.text, 0.6)
        issue = _choice(candidate, quote, order, confidence)
    used = [choice.span for choice in (issue, due) if choice]
    undecided = order is None and any(c.value.ambiguous for c in document.dates if c.span in used)
    return InvoiceDates(issue, due, undecided or (impossible and issue is not None and issue.sure))
