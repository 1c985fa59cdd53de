"""Issue date (BT-2) and due date (BT-9): dates beside labels that say so; what comes first, day or month, is decided by evidence."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from mailbot.domain.invoice import DoubtfulDate
from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.evidence.score import Choice, hits
from mailbot.extract.printed.due_dates import due_dates
from mailbot.extract.values.dates import DateRead, Order, find_dates
from mailbot.extract.words.roles import Role

_LONGEST_PRINTED = 40  # characters of a date, "le 17 septembre 2026" among them
_LONGEST_TERM = 400  # days between issue and due date
_LIKE_DATE = re.compile(r"(?<![\d./-])(?:\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2})(?![\d/-]|\.\d)")
_LABELLED = (Role.ISSUE_DATE, Role.DUE_DATE)
_Name = Literal["issue_date", "due_date"]
_OTHER_ROLES = (Role.OTHER_DATE, Role.DUE_DATE)


@dataclass(frozen=True, slots=True)
class InvoiceDates:
    """The two dates; both of them as printed when one has two readings that nothing decides, or the due date lies before the issue date;
    and whether one stands there that no calendar has, or the due date lies years away."""

    issue: Choice[date] | None = None
    due: Choice[date] | None = None
    doubtful: tuple[DoubtfulDate, ...] = ()
    implausible: bool = False

    @property
    def ambiguous(self) -> bool:
        """Whether a person has to say which days are meant."""
        return bool(self.doubtful)


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


class _Due(NamedTuple):
    """The due date and the order of day and month; and where there is none, the first candidate with the terms in days of all of them."""

    choice: Choice[date] | None
    order: Order | None
    candidate: Candidate[DateRead] | None = None
    refused: tuple[int | None, ...] = ()  # None: which day is meant is undecided


def _due(document: Document, issue: Candidate[DateRead] | None) -> _Due:
    refused: list[int | None] = []
    read, options = issue.value if issue else None, due_dates(document)
    for option in options:
        order = _decided(document, read, option.candidate.value)
        choice, issued = _choice(option.candidate, option.quote, order, option.confidence), read.value(order) if read else None
        term = (choice.value - issued).days if choice and issued else None
        if choice is not None and (issued is None or (term is not None and 0 <= term <= _LONGEST_TERM)):
            return _Due(choice, order, option.candidate)
        refused.append(term)
    return _Due(None, document.order, options[0].candidate if options else None, tuple(refused))


def _has_impossible(document: Document) -> bool:
    """Whether a label names a date that no calendar has ("31/02/2026")."""
    for row in document.rows:
        for match in _LIKE_DATE.finditer(row.line.text):
            word = row.line.text[: match.start()].count(" ")
            if find_dates(match.group()) or not document.label_before(Span(row.line, word, word), _LABELLED):
                continue
            return True
    return False


def choose_dates(document: Document, number: Span | None) -> InvoiceDates:
    """Issue and due date; `number` is where the invoice's number stands."""
    issued = hits(document, (Role.ISSUE_DATE,), document.dates)
    hit = issued[0] if issued else None
    candidate = hit.candidate if hit else _unlabelled(document, number)
    due = _due(document, candidate)
    issue = None
    if candidate is not None:
        quote, confidence = (hit.quote, min(0.97, 0.5 + 0.16 * hit.score)) if hit else (candidate.span.text, 0.6)
        issue = _choice(candidate, quote, due.order, confidence)
    named: tuple[tuple[_Name, Candidate[DateRead] | None], ...] = (("issue_date", candidate), ("due_date", due.candidate))
    used = [(name, one) for name, one in named if one is not None]
    undecided = due.order is None and any(one.value.ambiguous for _, one in used)
    told = due.refused if issue is not None and issue.sure else ()
    in_doubt = undecided or any(term is None or term < 0 for term in told)
    is_far = any(term is not None and term > _LONGEST_TERM for term in told)
    doubtful = tuple(_doubtful(name, one, due.order) for name, one in used) if in_doubt else ()
    return InvoiceDates(issue, due.choice, doubtful, is_far or _has_impossible(document))


def _doubtful(name: _Name, candidate: Candidate[DateRead], order: Order | None) -> DoubtfulDate:
    read = candidate.value
    decided = read.value(order)
    readings = (decided,) if decided else (read.day_first, read.month_first)
    printed = candidate.span.text[:_LONGEST_PRINTED].strip(" :;,()")
    return DoubtfulDate(field=name, printed=printed, readings=tuple(dict.fromkeys(day for day in readings if day)))
