"""Issue date (BT-2) and due date (BT-9): dates beside labels that say so; what comes first, day or month, is decided by evidence."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal, NamedTuple

from mailbot.domain import limits
from mailbot.domain.invoice import DoubtfulDate
from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.evidence.score import Choice, Hit, Ranking, Weighed, hits, overlap
from mailbot.extract.printed.dates_in_terms import counts_from
from mailbot.extract.printed.due_dates import DueDate, due_dates
from mailbot.extract.printed.only_dates import follows_town, is_alone_at_label, is_only_one
from mailbot.extract.story import Ground, Mark, Part
from mailbot.extract.values.dates import DateRead, Order, find_dates
from mailbot.extract.words.roles import Role

_LONGEST_PRINTED = 40  # characters of a date, "le 17 septembre 2026" among them
_USUAL_TERM = 400  # days between issue and due date by which two readings of a date are told apart
_LONGEST_TERM = limits.DUE_AHEAD.days
_SURE_FROM = 0.8
_ALONE, _DOUBTED = 0.85, 0.5  # confidence in a date that is the only one, and in one whose day and month change places
_COLUMNS_OF_ITEMS, _ROWS_OF_ITEMS = 3, 6
_LIKE_DATE = re.compile(r"(?<![\d./-])(?:\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2})(?![\d/-]|\.\d)")
_LABELLED = (Role.ISSUE_DATE, Role.DUE_DATE)
_OTHERS_BETWEEN = 2
_NAMES = 3  # strength of a label that says which date it names
_Name = Literal["issue_date", "due_date"]
_OTHER_ROLES = (Role.OTHER_DATE, Role.DUE_DATE)


@dataclass(frozen=True, slots=True)
class InvoiceDates:
    """The two dates; both of them as printed when one has two readings that nothing decides, or the due date lies before the issue date;
    and whether one stands there that no calendar has, or the due date lies years away; and what was weighed."""

    issue: Choice[date] | None = None
    due: Choice[date] | None = None
    doubtful: tuple[DoubtfulDate, ...] = ()
    implausible: bool = False
    rankings: dict[str, Ranking[Any]] = field(default_factory=dict)

    @property
    def ambiguous(self) -> bool:
        """Whether a person has to say which days are meant."""
        return bool(self.doubtful)


@dataclass(frozen=True, slots=True)
class _Issued:
    """The invoice's date before day and month are told apart: why it is the one, and what it was weighed with."""

    candidate: Candidate[DateRead] | None
    ground: Ground
    hits: Sequence[Hit[DateRead]] = ()
    is_due: bool = False  # it is the date to pay by as well, and another date is labelled as this one is
    is_alone: bool = False  # no other date can be the one

    @property
    def read(self) -> DateRead | None:
        return self.candidate.value if self.candidate else None

    def choice(self, order: Order | None) -> Choice[date] | None:
        """The date as day and month are decided; surer, the better its label fits."""
        if self.candidate is None:
            return None
        best = self.hits[0] if self.hits else None
        quote, confidence = (best.quote, _of_score(best)) if best else (self.candidate.span.text, 0.6)
        confidence = min(confidence, 0.6) if self.is_due else max(confidence, _ALONE if self.is_alone else 0.0)
        return _choice(self.candidate, quote, order, confidence)

    def ranking(self, choice: Choice[date] | None, order: Order | None) -> Ranking[Any]:
        """What was weighed and what decided."""
        if self.candidate is None or choice is None:
            return Ranking((), (self.ground,))
        weighed = self.hits or (Weighed(self.candidate.value, self.candidate.span, parts=(Part(Mark.NO_LABEL, 0.0),)),)
        alone = (Ground.ALONE,) if self.is_alone and choice.sure else ()
        return Ranking(weighed, (self.ground, *alone, *_objections(self.candidate, choice, self.ground, order)))


def _objections(candidate: Candidate[DateRead], choice: Choice[date], ground: Ground, order: Order | None) -> Iterator[Ground]:
    """What makes a date unsure."""
    if candidate.value.value(order) is None:
        yield Ground.TWO_READINGS
    elif ground is Ground.LABELLED and not choice.sure:
        yield Ground.WEAK_LABEL


def _issued(document: Document, number: Span | None, options: Sequence[DueDate]) -> _Issued:
    """The date that a label names, else one without a label; what is to be paid by then (`options`) is no day of issue beside a bare "le"
    or "den", and beside a better label a doubtful one where another date is labelled, too."""
    due = {id(option.candidate) for option in options}
    found = [hit for hit in hits(document, (Role.ISSUE_DATE,), document.dates) if not _is_of_else(document, hit)]
    terms = [hit for hit in found if counts_from(document, hit.label) or (hit.label.strength < _NAMES and id(hit.candidate) in due)]
    labelled = [hit for hit in found if hit not in terms]
    if not labelled:
        candidate, ground = _unlabelled(document, number, due | {id(hit.candidate) for hit in terms})
        is_alone = candidate is not None and follows_town(document, candidate) and _has_no_rival(document, candidate, due)
        return _Issued(candidate, ground, is_alone=is_alone)
    best = labelled[0]
    has_rival = id(best.candidate) in due and any(_days(hit) != _days(best) for hit in labelled)
    is_weak = _of_score(best) < _SURE_FROM
    is_alone = is_weak and is_alone_at_label(document, best) and _has_no_rival(document, best.candidate, due)
    return _Issued(best.candidate, Ground.LABELLED, labelled, has_rival, is_alone)


def _has_no_rival(document: Document, candidate: Candidate[DateRead], due: set[int]) -> bool:
    """Whether no date but this one can be the invoice's, and this is none to pay by (`due`, by identity) nor one of anything else."""
    told = due | {id(hit.candidate) for hit in hits(document, _OTHER_ROLES, document.dates)}
    return id(candidate) not in told and is_only_one(document, candidate, told)


def _of_score(hit: Hit[DateRead]) -> float:
    """Confidence in a date by its label."""
    return min(0.97, 0.5 + 0.16 * hit.score)


def _days(hit: Hit[DateRead]) -> tuple[date | None, date | None]:
    return hit.value.day_first, hit.value.month_first


def _is_of_else(document: Document, hit: Hit[DateRead]) -> bool:
    """Whether the label goes on from one of another date ("Période facturée: du ..."), heads other things, or a column with several
    days, those of the items."""
    label = hit.label.span
    row = document.rows[label.line.number - 1]
    if any(one.role is Role.OTHER_DATE and one.span.last == label.first - 1 for one in row.labels):
        return True
    if hit.candidate.span.line is not row.line and _is_away(document, hit):
        return True
    if hit.candidate.span.line is row.line or len(row.cells) < _COLUMNS_OF_ITEMS:
        return False
    below = {c.value for c in document.dates if 0 < c.span.line.number - row.line.number <= _ROWS_OF_ITEMS and overlap(label, c.span)}
    return len(below) > 1 and any(one.role in (Role.OTHER_AMOUNT, Role.VAT, Role.NET) for one in row.labels)


def _is_away(document: Document, hit: Hit[DateRead]) -> bool:
    """Whether several other things stand between a label and the date below it: the label heads them."""
    label, number = hit.label.span, hit.candidate.span.line.number
    between = (cell for row in document.rows[label.line.number : number - 1] for cell in row.cells if overlap(label, cell))
    return sum(1 for _ in between) >= _OTHERS_BETWEEN


def _unlabelled(document: Document, number: Span | None, due: set[int]) -> tuple[Candidate[DateRead] | None, Ground]:
    """A date without a label: beside the number, else the first of the first page's upper half; and which of the two. Those `due` (by
    identity) only where no other is free."""
    other = {id(h.candidate) for h in hits(document, _OTHER_ROLES, document.dates)}
    free = [c for c in document.dates if id(c) not in other and not c.value.compact]
    free = [c for c in free if id(c) not in due] or free
    if number is not None:
        beside = [c for c in free if c.span.line is number.line]
        if beside:
            return beside[0], Ground.BESIDE_NUMBER
    first = document.pages[0] if document.pages else None
    upper = [c for c in free if first and c.span.line.page == first.number and c.span.box[1] < first.height / 2]
    items = _of_items(document, free)
    upper = [c for c in upper if id(c) not in items]
    return (upper[0], Ground.FIRST_ON_PAGE) if upper else (None, Ground.NO_CANDIDATE)


def _of_items(document: Document, dates: list[Candidate[DateRead]]) -> set[int]:
    """The dates (by identity) of items: several below each other that begin rows with an amount at their end."""
    lines = {c.span.line.number: c.span.last for c in document.amounts if c.value.decimals > 1}
    begins = [c for c in dates if c.span.first == 0 and lines.get(c.span.line.number, 0) > c.span.last]
    edges = Counter((c.span.line.page, round(c.span.box[0])) for c in begins)
    return {id(c) for c in begins if edges[(c.span.line.page, round(c.span.box[0]))] > 1}


def _decided(document: Document, issue: DateRead | None, due: DateRead | None) -> Order | None:
    """The order of day and month: the document's, else the only one in which the due date follows the issue date."""
    return document.order or _only_possible(issue, due)


def _only_possible(issue: DateRead | None, due: DateRead | None) -> Order | None:
    """The only order in which the due date follows the issue date, not too late."""
    if issue is None or due is None:
        return None
    terms = ((order, issue.value(order), due.value(order)) for order in Order)
    possible = [order for order, one, two in terms if one and two and 0 <= (two - one).days <= _USUAL_TERM]
    return possible[0] if len(possible) == 1 else None


def _choice(candidate: Candidate[DateRead], quote: str, order: Order | None, confidence: float) -> Choice[date] | None:
    read = candidate.value
    value = read.value(order)
    if value is None:
        guess = read.day_first or read.month_first
        return Choice(guess, candidate.span, 0.4, sure=False, quote=quote) if guess else None
    return Choice(value, candidate.span, confidence, confidence >= _SURE_FROM, quote)


class _Due(NamedTuple):
    """The due date and the order of day and month; and where there is none, the first candidate with the terms in days of all of them."""

    choice: Choice[date] | None
    order: Order | None
    option: DueDate | None = None
    refused: tuple[int | None, ...] = ()  # None: which day is meant is undecided
    options: Sequence[DueDate] = ()
    beside: Sequence[Hit[DateRead]] = ()  # what stands beside labels of due dates
    is_turned: bool = False  # the order is the one in which it follows the invoice's, against what else the paper hints at

    @property
    def candidate(self) -> Candidate[DateRead] | None:
        return self.option.candidate if self.option else None

    @property
    def ranking(self) -> Ranking[Any]:
        """What was weighed and what decided."""
        seen = {id(option.candidate): option.ranked for option in reversed(self.options)}
        weighed = [seen.pop(id(option.candidate)) for option in self.options if id(option.candidate) in seen]
        taken = {id(option.candidate) for option in self.options}
        weighed += [hit for hit in self.beside if id(hit.candidate) not in taken]
        return Ranking(tuple(weighed), tuple(self._grounds()))

    def _grounds(self) -> Iterator[Ground]:
        if self.option is None:
            yield Ground.TOO_WEAK if self.beside else Ground.NO_CANDIDATE
            return
        yield self.option.ground
        if self.is_turned:
            yield Ground.TWO_READINGS
        elif self.choice is not None:
            yield from _objections(self.option.candidate, self.choice, self.option.ground, self.order)
        else:
            yield Ground.TWO_READINGS if None in self.refused else Ground.IMPOSSIBLE_DATES


def _due(document: Document, read: DateRead | None, options: Sequence[DueDate], beside: Sequence[Hit[DateRead]]) -> _Due:
    refused: list[int | None] = []
    for option in options:
        order = _decided(document, read, option.candidate.value)
        choice, issued = _choice(option.candidate, option.quote, order, option.confidence), read.value(order) if read else None
        term = (choice.value - issued).days if choice and issued else None
        if term == 0 and option.counted:
            continue  # "14 Tage ab Rechnungsdatum 17.02.2026": the day from which days are counted
        if choice is not None and (issued is None or (term is not None and 0 <= term <= _LONGEST_TERM)):
            return _Due(choice, order, option, (), options, beside)
        refused.append(term)
    return _turned(document, read, options, beside) or _Due(
        None, document.order, options[0] if options else None, tuple(refused), options, beside
    )


def _turned(document: Document, read: DateRead | None, options: Sequence[DueDate], beside: Sequence[Hit[DateRead]]) -> _Due | None:
    """The first date to pay by that follows the invoice's if month and day change places, where no date on the paper shows their order: its
    country or language only hints at it. Never sure."""
    is_shown = any((c.value.day_first is None) != (c.value.month_first is None) for c in document.dates)
    for option in () if is_shown or document.order is None else options:
        order = _only_possible(read, option.candidate.value)
        choice = _choice(option.candidate, option.quote, order, _DOUBTED) if order else None
        if choice is not None:
            return _Due(choice, order, option, (), options, beside, is_turned=True)
    return None


def _has_impossible(document: Document) -> bool:
    """Whether a label names a date that no calendar has ("31/02/2026", and "2026-24-06" where no other date has that form)."""
    read = [c for c in document.dates if c.value.year_first]
    in_one_form = {(c.span.line.number, i) for c in read for i in range(c.span.first, c.span.last + 1)} if len(read) > 1 else set()
    for row in document.rows:
        for match in _LIKE_DATE.finditer(row.line.text):
            word = row.line.text[: match.start()].count(" ")
            if find_dates(match.group()) or (row.line.number, word) in in_one_form:
                continue
            if document.label_before(Span(row.line, word, word), _LABELLED):
                return True
    return False


def choose_dates(document: Document, number: Span | None) -> InvoiceDates:
    """Issue and due date; `number` is where the invoice's number stands."""
    options, beside = due_dates(document)
    issued = _issued(document, number, options)
    due = _due(document, issued.read, options, beside)
    issue = issued.choice(due.order)
    if issue is not None and due.is_turned:
        issue = replace(issue, confidence=_DOUBTED, sure=False)
    named: tuple[tuple[_Name, Candidate[DateRead] | None], ...] = (("issue_date", issued.candidate), ("due_date", due.candidate))
    used = [(name, one) for name, one in named if one is not None]
    undecided = due.is_turned or (due.order is None and any(one.value.ambiguous for _, one in used))
    told = due.refused if issue is not None and issue.sure else ()
    in_doubt = undecided or any(term is None or term < 0 for term in told)
    is_far = any(term is not None and term > _LONGEST_TERM for term in told)
    decided = None if due.is_turned else due.order
    doubtful = tuple(_doubtful(name, one, decided) for name, one in used) if in_doubt else ()
    rankings = {"issue_date": issued.ranking(issue, due.order), "due_date": due.ranking}
    return InvoiceDates(issue, due.choice, doubtful, is_far or _has_impossible(document), rankings)


def _doubtful(name: _Name, candidate: Candidate[DateRead], order: Order | None) -> DoubtfulDate:
    read = candidate.value
    decided = read.value(order)
    readings = (decided,) if decided else (read.day_first, read.month_first)
    printed = candidate.span.text[:_LONGEST_PRINTED].strip(" :;,()")
    return DoubtfulDate(field=name, printed=printed, readings=tuple(dict.fromkeys(day for day in readings if day)))
