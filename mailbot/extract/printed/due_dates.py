"""By when to pay (BT-9): dates beside labels that say so, dates of sentences that ask for the money, days of debit.

A date on which less is to be paid (discount), or on which something else happens, is none, whatever stands beside it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.evidence.score import Hit, Ranked, Weighed, hits, overlap
from mailbot.extract.folding import fold
from mailbot.extract.printed.past_payments import is_of_past_payment
from mailbot.extract.printed.settlement import is_direct_debit
from mailbot.extract.story import Ground, Mark, Part
from mailbot.extract.values.amounts import read_amount
from mailbot.extract.values.dates import DateRead
from mailbot.extract.words.deadlines import (
    CONDITIONAL,
    DEADLINE_BEHIND,
    DEADLINES,
    DEBIT_LABELS,
    DEBITS,
    DISCOUNTS,
    DUE_BEHIND,
    FALLING_DUE,
    IN_FULL,
    ON_DAYS,
    OTHER_MATTERS,
    PAYING,
    SCHEDULES,
    TERMS,
    TERMS_BEGIN,
    TERMS_GO_ON,
    THAT_IS,
    WEEKDAYS,
)
from mailbot.extract.words.roles import Role

_PAIR, _HEADS = 2, 2  # cells of a row; rows of heads over it
_UNDER_SUM = 4  # lines of a box with the sum to pay
_LEAST = 2.4  # score of a label and its date
_LONGEST = 220  # characters of a sentence before a date
_LONGEST_BEHIND = 120
_SENTENCE_ENDS = re.compile(r"(?<![.\s(][a-z])(?<!\bart)[.!?;](?=\s|$)")
_CLAUSE_ENDS = re.compile(
    r"[,;(](?!\d)|\s[-–]\s|\b(?:oder|sonst|danach|or|otherwise|ou|sinon|of|anders|o|oppure|altrimenti|und|and|et|en|y|e)\b"
)
_SCHEDULE = re.compile(SCHEDULES)
_NEGATIVE = re.compile(r"[-–][ €$£]{0,2}\d")
_FEWEST_OF_SENTENCE = 4  # words in a line that may go on in the next one
_OF_OTHER_VALUES = frozenset({Role.ISSUE_DATE, Role.OTHER_DATE, Role.NUMBER, Role.ORDER, Role.OTHER_NUMBER, Role.IBAN, Role.BIC})


@dataclass(frozen=True, slots=True)
class DueDate:
    """A date that may be the one to pay by."""

    candidate: Candidate[DateRead]
    quote: str
    confidence: float
    ground: Ground
    hit: Hit[DateRead] | None = None  # its pairing with a label
    counted: bool = False  # the sentence counts days: from a day before it

    @property
    def ranked(self) -> Ranked[DateRead]:
        """The date as it was weighed."""
        return self.hit or Weighed(self.candidate.value, self.candidate.span, parts=(Part(Mark.NO_LABEL, 0.0),))


@dataclass(frozen=True, slots=True)
class _Clause:
    """The folded words around a date: its sentence up to it, the part of that which belongs to this date alone, what follows."""

    sentence: str
    before: str
    after: str
    is_deducted: bool = False  # a negative amount follows: a payment that was made

    @property
    def whole(self) -> str:
        return f"{self.before} | {self.after}"


@dataclass(frozen=True, slots=True)
class _Patterns:
    asked: re.Pattern[str]
    pays: re.Pattern[str]
    deadline: re.Pattern[str]
    on_day: re.Pattern[str]
    falls_due: re.Pattern[str]
    in_full: re.Pattern[str]
    net_by: re.Pattern[str]
    net_after: re.Pattern[str]
    due_behind: re.Pattern[str]
    deadline_behind: re.Pattern[str]
    explained: re.Pattern[str]
    terms: re.Pattern[str]
    counts: re.Pattern[str]
    terms_begin: re.Pattern[str]
    weekday: re.Pattern[str]
    debited: re.Pattern[str]
    debit: re.Pattern[str]
    elsewhere: re.Pattern[str]


def _any(words: dict[str, str]) -> str:
    return "|".join(words.values())


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    deadline, day, debits = _any(DEADLINES), _any(ON_DAYS), _any(DEBITS)
    when = f"(?:{deadline}|{day})"
    conditions = "|".join(rf"(?:{CONDITIONAL[one]}) (?:{PAYING[one]})" for one in PAYING)
    return _Patterns(
        asked=re.compile(rf"\b(?:{_any(PAYING)})\b"),
        pays=re.compile(rf"\b(?:{_any(PAYING)})$"),
        deadline=re.compile(rf"(?:^|\W)(?:{deadline})$"),
        on_day=re.compile(rf"(?:^|\W)(?:{day})$"),
        falls_due=re.compile(rf"(?:^|\W)(?:{_any(FALLING_DUE)})(?: {when})?$"),
        in_full=re.compile(rf"\W*(?:{IN_FULL})\b"),
        net_by=re.compile(rf"(?:^|\W)(?:{IN_FULL}) {when}$"),
        net_after=re.compile(rf"(?:{DISCOUNTS}).*\W(?:{IN_FULL})$"),
        due_behind=re.compile(rf"\W*(?:{DUE_BEHIND})\b"),
        deadline_behind=re.compile(rf"\W*(?:{DEADLINE_BEHIND})\b"),
        explained=re.compile(rf"(?:{TERMS}).*?(?:\W(?:{THAT_IS}))$"),
        terms=re.compile(rf"(?:{TERMS}){TERMS_GO_ON}\W*$"),
        counts=re.compile(TERMS),
        terms_begin=re.compile(TERMS_BEGIN),
        weekday=re.compile(rf"\b(?:{WEEKDAYS})[.,]?$"),
        debited=re.compile(rf"(?:^|\W)(?:{debits})\b"),
        debit=re.compile(rf"(?:^|\W)(?:{debits})$"),
        elsewhere=re.compile(rf"\b(?:{DISCOUNTS}|{_any(OTHER_MATTERS)}|{conditions})\b|\d ?%(?! (?:mwst|ust|vat|tva|btw|iva|gst))"),
    )


class _Sentences:
    """The sentences around the dates of a document."""

    def __init__(self, document: Document) -> None:
        self._rows = document.rows
        self._dated = {(c.span.line.number, i) for c in document.dates for i in range(c.span.first, c.span.last + 1)}

    def clause(self, span: Span) -> _Clause:
        """The words around a date, which may begin on the line above and end on the line below."""
        row = self._rows[span.line.number - 1]
        cell = _cell_before(row, span)
        before = [*self._above(row, cell), *((row, i) for i in range(cell.first, span.first))]
        sentence = _without_weekday(_SENTENCE_ENDS.split(_text(before))[-1])[-_LONGEST:]
        dates = [at for at, (one, i) in enumerate(before) if (one.line.number, i) in self._dated]
        own = _CLAUSE_ENDS.split(_SENTENCE_ENDS.split(_text(before[dates[-1] + 1 :]))[-1])[-1] if dates else sentence
        deducted = any(c.first == row.cell_of(span.last).last + 1 and _NEGATIVE.match(c.text) for c in row.cells)
        return _Clause(sentence, _without_weekday(own), self._behind(row, span), deducted)

    def _above(self, row: Row, cell: Span) -> list[tuple[Row, int]]:
        """The words of the line above that run on into this cell; none where that is a line of its own."""
        above = self._rows[row.line.number - 2] if row.line.number > 1 else None
        if above is None or above.page != row.page or row.top - above.bottom >= cell.height:
            return []
        box = cell.box
        over = [one for one in above.cells if one.box[0] < box[2] and box[0] < one.box[2]]
        words = [(above, i) for one in over for i in range(one.first, one.last + 1)]
        if len(words) < _FEWEST_OF_SENTENCE or over[-1].text.endswith((".", "!", "?", ":")):
            return []
        is_wide = len(above.cells) == 1 and over[0].box[2] >= box[2] - cell.height
        return words if is_wide or not cell.text[:1].isupper() else []

    def _below(self, row: Row, cell: Span) -> list[tuple[Row, int]]:
        """The words of the line below where it goes on in small letters, or with another date."""
        below = self._rows[row.line.number] if row.line.number < len(self._rows) else None
        if below is None or below.page != row.page or below.top - row.bottom >= cell.height:
            return []
        first = below.cells[0]
        goes_on = first.text[:1].islower() or (below.line.number, first.first) in self._dated
        near = abs(first.box[0] - cell.box[0]) < cell.height
        return [(below, i) for i in range(first.first, first.last + 1)] if near and goes_on else []

    def _behind(self, row: Row, span: Span) -> str:
        """What follows a date, up to the end of its sentence, or of its clause where another date follows."""
        if span.text.endswith((".", ";")):
            return ""
        cell = row.cell_of(span.last)
        cuts = [label.span.first for label in row.labels if label.span.first > span.last and label.role in _OF_OTHER_VALUES]
        after = [(row, i) for i in range(span.last + 1, min([cell.last + 1, *cuts]))]
        below = [] if cuts else self._below(row, cell)
        dates = [at for at, (one, i) in enumerate([*after, *below]) if (one.line.number, i) in self._dated]
        if not dates:
            return _SENTENCE_ENDS.split(_text([*after, *below]))[0].strip()[:_LONGEST_BEHIND]
        text = "" if span.text.endswith(",") else _SENTENCE_ENDS.split(_text(after[: dates[0]]))[0]
        return _CLAUSE_ENDS.split(text)[0].strip()[:_LONGEST_BEHIND]


def _cell_before(row: Row, span: Span) -> Span:
    """The cell of a date, with the one to its left where the date begins it."""
    cell = row.cell_of(span.first)
    if cell.first != span.first or cell.first == 0:
        return cell
    return Span(row.line, row.cell_of(cell.first - 1).first, cell.last)


def _without_weekday(text: str) -> str:
    return _patterns().weekday.sub("", text.strip(" :")).strip(" :")


def _text(words: list[tuple[Row, int]]) -> str:
    return fold(" ".join(row.line.words[i].text for row, i in words))


def _is_about_else(clause: _Clause) -> bool:
    """Whether the clause speaks of a discount, or of another matter than paying this bill."""
    patterns = _patterns()
    if clause.is_deducted:
        return True
    if patterns.in_full.match(clause.after):
        return False
    return patterns.elsewhere.search(re.sub(IN_FULL, " ", clause.whole)) is not None


def _asks(clause: _Clause, *, in_brackets: bool) -> bool:
    """Whether the words around a date ask to pay by it."""
    patterns, before = _patterns(), clause.before.rstrip(" ,(-–")
    is_day = patterns.on_day.search(before)
    is_deadline = patterns.deadline.search(before) or (is_day and patterns.deadline_behind.match(clause.after))
    if (is_deadline or is_day) and (patterns.in_full.match(clause.after) or patterns.net_by.search(before)):
        return True
    if is_deadline and patterns.asked.search(f"{clause.sentence} {clause.after}"):
        return True
    if patterns.falls_due.search(before) or (is_day and patterns.due_behind.match(clause.after)):
        return True
    if patterns.explained.search(clause.sentence) or patterns.net_after.search(clause.sentence):
        return True
    has_terms = patterns.terms.search(clause.sentence) and not is_day
    return bool(has_terms and (in_brackets or patterns.terms_begin.search(clause.sentence) or patterns.asked.search(clause.sentence)))


def _stands_under_sum(document: Document, span: Span) -> bool:
    """Whether "by 15 May" and nothing else stands under the sum to pay, as in the box of a bill ("Total to pay / £9.10 / by 15 May")."""
    row = document.rows[span.line.number - 1]
    cell = row.cell_of(span.first)
    before = fold(" ".join(word.text for word in row.line.words[cell.first : span.first]))
    if cell.last != span.last or not _patterns().deadline.fullmatch(before):
        return False
    above = [one for one in document.rows[max(row.line.number - 1 - _UNDER_SUM, 0) : row.line.number - 1] if one.page == row.page]
    has_sum = any(overlap(found, cell) and read_amount(found.text) for one in above for found in one.cells)
    return has_sum and any(label.role is Role.DUE and overlap(label.span, cell) for one in above for label in one.labels)


def _is_of_only_payment(document: Document, span: Span) -> bool:
    """Whether a date and an amount alone stand under a head that speaks of terms of payment (perhaps over a head of their own), and no
    second such row above or below: the table of a single payment ("Conditions de paiement - Date | Montant")."""
    number = span.line.number
    row, page = document.rows[number - 1], span.line.page
    above = [one for one in document.rows[max(number - 1 - _HEADS, 0) : number - 1] if one.page == page]
    below = [one for one in document.rows[number : number + 1] if one.page == page]
    cell, is_headed = row.cells[0], any(_SCHEDULE.search(fold(one.line.text)) for one in above)
    alone = (cell.first, cell.last) == (span.first, span.last) and _ends_in_amount(row)
    return is_headed and alone and not any(map(_ends_in_amount, (*above, *below)))


def _ends_in_amount(row: Row) -> bool:
    """Whether a row is two cells, the second an amount."""
    return len(row.cells) == _PAIR and read_amount(row.cells[1].text) is not None


def _is_debit(clause: _Clause) -> bool:
    """Whether the sum is taken from the buyer's account on this date."""
    patterns, before = _patterns(), clause.before
    if patterns.debit.search(before):
        return True
    leads = patterns.deadline.search(before) or patterns.on_day.search(before)
    return bool(leads and patterns.debited.search(clause.whole))


def _beside(labelled: list[Hit[DateRead]], sentences: _Sentences) -> Iterator[Hit[DateRead]]:
    """Dates with a label, unless the line that they share speaks of something else."""
    for hit in labelled:
        beside = hit.candidate.span.line is hit.label.span.line
        if not (beside and _is_about_else(sentences.clause(hit.candidate.span))):
            yield hit


def _is_under_head(document: Document, hit: Hit[DateRead]) -> bool:
    """Whether a label and its date stand in a table of one row with a head, however far apart: every head is a label, every cell below
    is filled ("Due by | Account number | Total due")."""
    head, span = document.rows[hit.label.span.line.number - 1], hit.candidate.span
    if span.line.number != head.line.number + 1 or span.line.page != head.page:
        return False
    row = document.rows[span.line.number - 1]
    heads = {head.cell_of(label.span.first).first for label in head.labels}
    alone = row.cell_of(span.first).text == span.text
    return alone and len(head.cells) == len(row.cells) == len(heads) >= _HEADS and overlap(hit.label.span, span)


def _is_of_debit(label: Label, *, is_collected: bool) -> bool:
    """Whether a label of a date names a debit; a collection may as well be one of goods."""
    return any(part in label.phrase for part in DEBIT_LABELS) or (is_collected and "collection" in label.phrase)


def _is_next(hit: Hit[DateRead]) -> bool:
    """Whether the date is the word right behind the label."""
    return hit.candidate.span.line is hit.label.span.line and hit.candidate.span.first == hit.label.span.last + 1


def due_dates(document: Document) -> tuple[list[DueDate], list[Hit[DateRead]]]:
    """The dates that may be the one to pay by, likeliest first: labelled, asked for in a sentence, of a debit; and every date beside a
    label of due dates, also where that is too weak."""
    sentences, is_collected = _Sentences(document), is_direct_debit(document.text)
    asked_for = (hit for hit in hits(document, (Role.DUE,), document.dates) if _is_next(hit))
    dated = (hit for hit in hits(document, (Role.DUE_DATE,), document.dates) if not is_of_past_payment(document, hit.label))
    named = [*dated, *asked_for]  # "Due for payment | 14 December" names no sum
    labelled = [hit for hit in _beside(named, sentences) if hit.score >= _LEAST or _is_under_head(document, hit)]
    others = _beside(hits(document, (Role.OTHER_DATE,), document.dates), sentences)
    debits = [hit for hit in others if _is_of_debit(hit.label, is_collected=is_collected)]
    clauses = [(c, sentences.clause(c.span)) for c in document.dates if not c.value.compact]
    clauses = [(c, clause) for c, clause in clauses if not _is_about_else(clause)]
    asked = [c for c, clause in clauses if _asks(clause, in_brackets="(" in c.span.text or clause.before.endswith("("))]
    asked += [c for c, _ in clauses if _stands_under_sum(document, c.span) or _is_of_only_payment(document, c.span)]
    debited = [c for c, clause in clauses if _is_debit(clause)]
    counted = {id(c) for c, clause in clauses if _patterns().counts.search(clause.sentence)}
    options = [
        *(DueDate(hit.candidate, hit.quote, min(0.97, 0.5 + 0.16 * hit.score), Ground.LABELLED, hit) for hit in labelled),
        *(DueDate(c, c.span.line.text, 0.9, Ground.ASKED_IN_SENTENCE, counted=id(c) in counted) for c in asked),
        *(DueDate(hit.candidate, hit.quote, 0.85, Ground.DEBITED_THEN, hit) for hit in debits),
        *(DueDate(c, c.span.line.text, 0.85, Ground.DEBITED_THEN) for c in debited),
    ]
    return options, named
