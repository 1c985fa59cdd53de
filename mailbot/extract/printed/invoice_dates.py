"""Issue date (BT-2) and due date (BT-9): dates beside labels that say so; what comes first, day or month, is decided by evidence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Any

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.evidence.score import Choice, Hit, Ranked, Ranking, Weighed, hits
from mailbot.extract.folding import fold
from mailbot.extract.story import Ground, Mark, Part
from mailbot.extract.values.dates import DateRead, Order
from mailbot.extract.words.roles import Role
from mailbot.extract.words.times import DUE_SENTENCE, NOT_DUE_SENTENCE

_SENTENCE = 160  # characters before a date that may ask to pay
_LEAST_DUE = 2.4  # what a label must say of a due date
_SURE_FROM = 0.8
_LONGEST_TERM = 400  # days between issue and due date
_OTHER_ROLES = (Role.OTHER_DATE, Role.DUE_DATE)


@dataclass(frozen=True, slots=True)
class InvoiceDates:
    """The two dates, and whether one of them has two readings that nothing decides, or the due date is impossible; and what was weighed."""

    issue: Choice[date] | None = None
    due: Choice[date] | None = None
    ambiguous: bool = False
    rankings: dict[str, Ranking[Any]] = field(default_factory=dict)


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


def _unlabelled(document: Document, number: Span | None) -> tuple[Candidate[DateRead] | None, Ground]:
    """A date without a label: beside the number, else the first of the first page's upper half; and which of the two."""
    other = {id(h.candidate) for h in hits(document, _OTHER_ROLES, document.dates)}
    free = [c for c in document.dates if id(c) not in other and not c.value.compact]
    if number is not None:
        beside = [c for c in free if c.span.line is number.line]
        if beside:
            return beside[0], Ground.BESIDE_NUMBER
    first = document.pages[0] if document.pages else None
    upper = [c for c in free if first and c.span.line.page == first.number and c.span.box[1] < first.height / 2]
    return (upper[0], Ground.FIRST_ON_PAGE) if upper else (None, Ground.NO_CANDIDATE)


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


@dataclass(frozen=True, slots=True)
class _Found:
    """The date that was found for a field, before day and month are told apart: why it is the one, and what it was weighed with."""

    candidate: Candidate[DateRead] | None
    quote: str = ""
    confidence: float = 0.0
    ground: Ground = Ground.NO_CANDIDATE
    hits: Sequence[Hit[DateRead]] = ()

    def choice(self, order: Order | None) -> Choice[date] | None:
        """The date as day and month are decided; a guess, never sure, where they are not."""
        if self.candidate is None:
            return None
        read = self.candidate.value
        value = read.value(order)
        if value is None:
            guess = read.day_first or read.month_first
            return Choice(guess, self.candidate.span, 0.4, sure=False, quote=self.quote) if guess else None
        return Choice(value, self.candidate.span, self.confidence, self.confidence >= _SURE_FROM, self.quote)

    def ranking(self, order: Order | None, *against: Ground) -> Ranking[Any]:
        """What was weighed and what decided."""
        grounds = [self.ground]
        if self.candidate is not None and self.candidate.value.value(order) is None:
            grounds.append(Ground.TWO_READINGS)
        elif self.candidate is not None and self.confidence < _SURE_FROM and self.ground is Ground.LABELLED:
            grounds.append(Ground.WEAK_LABEL)
        found: list[Ranked[Any]] = list(self.hits)
        if self.candidate is not None and not any(hit.candidate is self.candidate for hit in self.hits):
            found.insert(0, Weighed(self.candidate.value, self.candidate.span, parts=(Part(Mark.NO_LABEL, 0.0),)))
        return Ranking(tuple(found), (*grounds, *against))


def _labelled(found: list[Hit[DateRead]]) -> _Found | None:
    if not found:
        return None
    best = found[0]
    return _Found(best.candidate, best.quote, min(0.97, 0.5 + 0.16 * best.score), Ground.LABELLED, found)


def _find_issue(document: Document, number: Span | None) -> _Found:
    if labelled := _labelled(hits(document, (Role.ISSUE_DATE,), document.dates)):
        return labelled
    free, ground = _unlabelled(document, number)
    return _Found(free, free.span.text, 0.6, ground) if free else _Found(None)


def _find_due(document: Document) -> _Found:
    found = hits(document, (Role.DUE_DATE,), document.dates)
    if labelled := _labelled([h for h in found if h.score >= _LEAST_DUE]):
        return replace(labelled, hits=found)
    said = _in_sentence(document)
    if said is None:
        return _Found(None, ground=Ground.TOO_WEAK if found else Ground.NO_CANDIDATE, hits=found)
    return _Found(said, said.span.line.text, 0.9, Ground.ASKED_IN_SENTENCE, found)


def choose_dates(document: Document, number: Span | None) -> InvoiceDates:
    """Issue and due date; `number` is where the invoice's number stands."""
    issued, dues = _find_issue(document, number), _find_due(document)
    labelled_due = dues.candidate if dues.ground is Ground.LABELLED else None
    order = _decided(document, issued.candidate.value if issued.candidate else None, labelled_due.value if labelled_due else None)
    issue, due = issued.choice(order), dues.choice(order)
    impossible = issue is not None and due is not None and issue.sure and not 0 <= (due.value - issue.value).days <= _LONGEST_TERM
    undecided = order is None and any(c.value.ambiguous for c in (issued.candidate, labelled_due) if c)
    against = (Ground.IMPOSSIBLE_DATES,) if impossible else ()
    return InvoiceDates(
        issue,
        None if impossible else due,
        undecided or (impossible and labelled_due is not None),
        {"issue_date": issued.ranking(order), "due_date": dues.ranking(order, *against)},
    )
