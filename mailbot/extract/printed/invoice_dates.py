"""Issue date (BT-2) and due date (BT-9): dates beside labels that say so; what comes first, day or month, is decided by evidence."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from mailbot.domain.invoice import DoubtfulDate
from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.evidence.score import Choice, Hit, hits
from mailbot.extract.folding import fold
from mailbot.extract.values.dates import DateRead, Order
from mailbot.extract.words.roles import Role
from mailbot.extract.words.times import DUE_SENTENCE, NOT_DUE_SENTENCE

_SENTENCE = 160  # characters before a date that may ask to pay
_LONGEST_PRINTED = 40  # characters of a date, "le 17 septembre 2026" among them
_LONGEST_TERM = 400  # days between issue and due date
_OTHER_ROLES = (Role.OTHER_DATE, Role.DUE_DATE)


@dataclass(frozen=True, slots=True)
class InvoiceDates:
    """The two dates; and both of them as printed when one has two readings that nothing decides, or the due date is impossible."""

    issue: Choice[date] | None = None
    due: Choice[date] | None = None
    doubtful: tuple[DoubtfulDate, ...] = ()

    @property
    def ambiguous(self) -> bool:
        """Whether a person has to say which days are meant."""
        return bool(self.doubtful)


@lru_cache(maxsize=1)
def _sentences() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(f"(?:{DUE_SENTENCE})$"), re.compile(NOT_DUE_SENTENCE)


def _before(document: Document, span: Span) -> str:
    """The sentence before a date, folded; it may begin on the line above."""
    row = document.rows[span.line.number - 1]
    above = document.rows[span.line.number - 2] if span.line.number > 1 else None
    text = " ".join(word.text for word in row.line.words[row.cell_of(span.first).first : span.first])
    if above is not None and above.page == row.page and row.top - above.bottom < span.height:
        text = f"{above.line.text} {text}"
    return re.split(r"[.;!?] ", fold(text))[-1].strip(" :")[-_SENTENCE:]


def _in_sentence(document: Document) -> Candidate[DateRead] | None:
    """The date before which a sentence asks to pay ("please pay the full amount by 19/07/2026")."""
    due, not_due = _sentences()
    for candidate in document.dates:
        text = _before(document, candidate.span)
        if due.search(text) and not not_due.search(text):
            return candidate
    return None


def _unlabelled(document: Document, number: Span | None) -> Hit[DateRead] | Candidate[DateRead] | None:
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


def choose_dates(document: Document, number: Span | None) -> InvoiceDates:
    """Issue and due date; `number` is where the invoice's number stands."""
    issued = hits(document, (Role.ISSUE_DATE,), document.dates)
    dues = [h for h in hits(document, (Role.DUE_DATE,), document.dates) if h.score >= 2.4]
    issue_hit = issued[0] if issued else None
    due_hit = dues[0] if dues else None
    free = None if issue_hit else _unlabelled(document, number)
    issue_candidate = issue_hit.candidate if issue_hit else free
    order = _decided(
        document, issue_candidate.value if isinstance(issue_candidate, Candidate) else None, due_hit.candidate.value if due_hit else None
    )
    issue = due = None
    said = None if due_hit else _in_sentence(document)
    if issue_hit:
        issue = _choice(issue_hit.candidate, issue_hit.quote, order, min(0.97, 0.5 + 0.16 * issue_hit.score))
    elif isinstance(free, Candidate):
        issue = _choice(free, free.span.text, order, 0.6)
    if due_hit:
        due = _choice(due_hit.candidate, due_hit.quote, order, min(0.97, 0.5 + 0.16 * due_hit.score))
    elif said:
        due = _choice(said, said.span.line.text, order, 0.9)
    impossible = issue is not None and due is not None and issue.sure and not 0 <= (due.value - issue.value).days <= _LONGEST_TERM
    due = None if impossible else due
    due_candidate = due_hit.candidate if due_hit else said
    named: tuple[tuple[Literal["issue_date", "due_date"], object], ...] = (("issue_date", issue_candidate), ("due_date", due_candidate))
    used = [(name, c) for name, c in named if isinstance(c, Candidate)]
    undecided = order is None and any(c.value.ambiguous for _, c in used)
    in_doubt = undecided or (impossible and due_hit is not None)
    return InvoiceDates(issue, due, tuple(_doubtful(name, c, order) for name, c in used) if in_doubt else ())


def _doubtful(name: Literal["issue_date", "due_date"], candidate: Candidate[DateRead], order: Order | None) -> DoubtfulDate:
    read = candidate.value
    decided = read.value(order)
    readings = (decided,) if decided else (read.day_first, read.month_first)
    printed = candidate.span.text[:_LONGEST_PRINTED].strip(" :;,()")
    return DoubtfulDate(field=name, printed=printed, readings=tuple(dict.fromkeys(day for day in readings if day)))
