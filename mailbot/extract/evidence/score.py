"""How well a candidate fits a field: strength of the label, times geometry (right of it, or below it in its column)."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, Protocol, Self, TypeVar

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.captions import captioned
from mailbot.extract.evidence.layout import Label, Row, Span, askew
from mailbot.extract.folding import compact
from mailbot.extract.story import Ground, Mark, Part
from mailbot.extract.words.roles import Role
from mailbot.extract.words.tax import EXCLUDING, INCLUDING

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
SAME_CELL, NEXT_CELL, FAR_RIGHT = 1.0, 0.95, 0.8
BELOW, FAR_BELOW = 0.9, 0.7
_SENTENCE = 6  # words beside a label
_OVER = 0.89  # a value over its caption
_REACH = 2.6  # heights below a label that still count as directly below it
_TABLE_REACH = 6.0  # heights below the head of a table
_ALIGNED = 8.0  # points
_COLUMNS = 3  # fewest of a table of one line whose values stand aside of their heads
_GOES_ON = 1.0  # off for a value that words follow in its cell
#: Words that join a number to its date, page or order.
BETWEEN = frozenset(
    """vom du of from dated date le und and et from per del van page seite den im am for fur pour zu zur datum fecha data
    d dd il el y e en""".split()
)
_SUMS = frozenset({Role.NET, Role.VAT, Role.GROSS, Role.DUE, Role.PREPAID, Role.EARLIER, Role.OTHER_AMOUNT})
#: Labels that may stand between a label and its value without taking it.
_TRANSPARENT = frozenset({Role.CURRENCY, Role.OTHER, Role.TITLE})
_PLACES = {NEXT_CELL: Mark.NEXT_CELL, FAR_RIGHT: Mark.FAR_RIGHT, BELOW: Mark.BELOW, FAR_BELOW: Mark.FAR_BELOW, _OVER: Mark.OVER_CAPTION}


class Ranked(Protocol[T_co]):
    """A candidate as a judge saw it: the parts add up to its score."""

    @property
    def value(self) -> T_co:
        """What it would make of the field."""

    @property
    def span(self) -> Span:
        """Where it stands."""

    @property
    def score(self) -> float | None:
        """How well it fits; None where the judge excludes rather than weighs."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """What speaks for and against it."""


@dataclass(frozen=True, slots=True)
class Weighed(Generic[T]):
    """A Ranked that is no pairing of label and value; `odds` where all candidates are compared (0-1)."""

    value: T
    span: Span
    score: float | None = None
    parts: tuple[Part, ...] = ()
    odds: float | None = None


@dataclass(frozen=True, slots=True)
class Ranking(Generic[T]):
    """What a judge weighed for a field, best first, and why it decided as it did."""

    found: Sequence[Ranked[T]] = ()
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A candidate with the label that names it: its strength, times where it lies to the label, and `more` that was added."""

    candidate: Candidate[T]
    label: Label
    score: float
    strength: float
    geometry: float
    more: tuple[Part, ...] = ()

    @classmethod
    def of(cls, candidate: Candidate[T], label: Label, strength: float, geometry: float) -> Self:
        """The pairing before anything is added."""
        return cls(candidate, label, strength * geometry, strength, geometry)

    def plus(self, *parts: Part) -> Self:
        """The pairing with more that speaks for or against it."""
        score = self.score
        for part in parts:
            score += part.weight
        return replace(self, score=score, more=(*self.more, *parts))

    @property
    def value(self) -> T:
        """The candidate's value."""
        return self.candidate.value

    @property
    def span(self) -> Span:
        """Where the candidate stands."""
        return self.candidate.span

    @property
    def parts(self) -> tuple[Part, ...]:
        """The label, what its distance takes off, and the rest; they add up to the score."""
        label = Part(Mark.LABEL, self.strength, self.label.span.text)
        place = _PLACES.get(self.geometry)
        away = (Part(place, self.strength * self.geometry - self.strength),) if place else ()
        return label, *away, *self.more

    @property
    def quote(self) -> str:
        """Label and value as printed."""
        return f"{self.label.span.text} {self.candidate.span.text}"


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a column: their boxes overlap sideways, or their left or right edges are aligned."""
    a, b = one.box, other.box
    return min(a[2], b[2]) - max(a[0], b[0]) > 0 or abs(a[0] - b[0]) < _ALIGNED or abs(a[2] - b[2]) < _ALIGNED


def right_of(row: Row, label: Label, span: Span) -> float | None:
    """The geometry of a span on the label's line to its right; None when it is not, or when another label stands between."""
    if (
        span.line is not label.span.line
        or span.first < label.span.last
        or (span.first == label.span.last and span.last <= label.span.last < span.first)
    ):
        return None
    for other in row.labels:
        if (
            label.span.last < other.span.first
            and other.span.last < span.first
            and other.role not in _TRANSPARENT
            and other.role is not label.role
            and not _is_of_caption(row, label, other, span)
        ):
            return None
    cells = [i for i, cell in enumerate(row.cells) if cell.first <= label.span.last <= cell.last or cell.first <= span.first <= cell.last]
    return (SAME_CELL, NEXT_CELL)[min(cells[-1] - cells[0], 1)] if cells[-1] - cells[0] < 2 else FAR_RIGHT


def _is_of_caption(row: Row, label: Label, other: Label, span: Span) -> bool:
    """Whether another label only goes on in the cell that a sum's label begins, with the amount in a cell of its own: "Retention as per
    contract | -59.50", "Total GBP incl. VAT | 120.00", "VAT at the rate of 20 % | 20.00"."""
    cell = row.cell_of(label.span.first)
    if label.role not in _SUMS or not other.span.last <= cell.last < row.cell_of(span.first).first:
        return False
    if other.role is Role.VAT:
        beside = {compact(word.text) for word in row.line.words[other.span.first - 1 : other.span.last]}  # "inkl. USt." is one label, too
        return bool(beside & {Role.GROSS: INCLUDING, Role.DUE: INCLUDING, Role.NET: EXCLUDING}.get(label.role, frozenset()))
    return other.role not in _SUMS or (label.role is Role.VAT and other.role is Role.OTHER_AMOUNT)


def below(document: Document, label: Label, span: Span) -> float | None:
    """The geometry of a span under the label in its column; None when it is not there."""
    if span.line.page != label.span.line.page or span.line.number <= label.span.line.number:
        return None
    row = document.rows[label.span.line.number - 1]
    if not overlap(label.span, span) and not _are_of_one_column(document, row, label, span):
        return None
    distance = (span.box[1] - label.span.box[3]) / max(label.span.height, span.height)
    if distance < -0.5 or distance > (_TABLE_REACH if len(row.labels) > 1 else _REACH):
        return None
    between = (r for r in document.rows[label.span.line.number : span.line.number - 1])
    if any(other.role is not label.role and overlap(label.span, other.span) for r in between for other in r.labels):
        return None
    return BELOW if distance <= _REACH else FAR_BELOW


def _are_of_one_column(document: Document, row: Row, label: Label, span: Span) -> bool:
    """Whether a table of one line has its heads at the left of its columns and each value right below, at the right: as many as the heads,
    none of which a value leaves."""
    values = document.rows[span.line.number - 1].cells
    if span.line.number != label.span.line.number + 1 or len(row.cells) != len(values) or len(values) < _COLUMNS or span not in values:
        return False
    if not all(any(map(str.isalpha, head.text)) for head in row.cells):
        return False
    ends = [head.box[0] for head in row.cells[1:]] + [math.inf]
    if not all(head.box[0] <= value.box[0] and value.box[2] <= end for head, value, end in zip(row.cells, values, ends, strict=True)):
        return False
    return row.cells.index(row.cell_of(label.span.first)) == values.index(span)


def hits(
    document: Document,
    roles: Iterable[Role],
    candidates: list[Candidate[T]],
    accept: Callable[[Label], float] = lambda label: label.strength,
) -> list[Hit[T]]:
    """Every pairing of a label of these roles with a candidate right of it or, when nothing is there, below it; best first."""
    wanted, found = frozenset(roles), []
    by_line: dict[int, list[Candidate[T]]] = {}
    for candidate in candidates:
        by_line.setdefault(candidate.span.line.number, []).append(candidate)
    for label in document.labels:
        if label.role in wanted and (strength := accept(label)) > 0:
            found += list(_right(document, label, by_line, strength)) or list(_in_column(document, label, by_line, strength))
    return sorted(found, key=lambda hit: -hit.score)


def _right(document: Document, label: Label, by_line: dict[int, list[Candidate[T]]], strength: float) -> Iterator[Hit[T]]:
    row = document.rows[label.span.line.number - 1]
    for candidate in by_line.get(label.span.line.number, []):
        geometry = right_of(row, label, candidate.span)
        if geometry:
            yield Hit.of(candidate, label, strength, geometry)


def _offset(head: Span, value: Span) -> float:
    """A little off for what stands askew under its head, so that of two neighbours the better aligned one wins."""
    return min(askew(head.box, value.box), 100.0) / 1000


def _in_column(document: Document, label: Label, by_line: dict[int, list[Candidate[T]]], strength: float) -> Iterator[Hit[T]]:
    """The candidates in the label's column: over it where it is a caption, else below it."""
    over = captioned(document, label)
    if over is None and _is_in_sentence(document, label):
        return  # "Bij betaling na de vervaldag is 1 % rente verschuldigd" names nothing below
    if over is None:
        yield from _under(document, label, by_line, strength)
        return
    for candidate in by_line.get(over.line.number, []):
        if over.first <= candidate.span.first <= candidate.span.last <= over.last:
            yield Hit.of(candidate, label, strength, _OVER)


def _is_in_sentence(document: Document, label: Label) -> bool:
    """Whether so many words that are no labels stand around a label in its cell that they make a sentence."""
    row = document.rows[label.span.line.number - 1]
    cell = row.cell_of(label.span.first)
    named = {i for one in row.labels for i in range(one.span.first, one.span.last + 1)}
    words = (i for i in range(cell.first, cell.last + 1) if i not in named and row.line.words[i].text[:1].isalpha())
    return label.span.last < cell.last and sum(1 for _ in words) >= _SENTENCE


def _under(document: Document, label: Label, by_line: dict[int, list[Candidate[T]]], strength: float) -> Iterator[Hit[T]]:
    """The candidates of the first line below that has one in the label's column."""
    start = label.span.line.number
    for row in document.rows[start : start + 12]:
        made = [(c, g) for c in by_line.get(row.line.number, []) if (g := below(document, label, c.span))]
        if made:
            yield from (Hit.of(c, label, strength, geometry).plus(Part(Mark.ASKEW, -_offset(label.span, c.span))) for c, geometry in made)
            return


def _follows(row: Row, span: Span) -> bool:
    """Whether nothing but labels, dates and what leads to them follow in the cell."""
    cell = row.cell_of(span.last)
    if span.last == cell.last:
        return True
    following = row.line.words[span.last + 1].text
    return following == "/" or compact(following) in BETWEEN or any(label.span.first == span.last + 1 for label in row.labels)


def _leads(document: Document, span: Span) -> bool:
    """Whether the span begins its cell, or but marks (": 4711") or the dates of other columns stand before it."""
    row = document.rows[span.line.number - 1]
    before = [i for i in range(row.cell_of(span.first).first, span.first) if (row.line.number, i) not in document.identified]
    return not any(char.isalnum() for i in before for char in row.line.words[i].text)


def value_hits(document: Document, label: Label, candidates: list[Candidate[T]], strength: float) -> list[Hit[T]]:
    """The identifiers that a label may name: behind it in its cell; else whole neighbouring cells, right of it and below.

    What begins with other words is no value ("Station Road 4" beside a label whose value stands below it), what goes on in words
    (a house number, a postcode with its town) hardly is one.
    """
    row = document.rows[label.span.line.number - 1]
    cell = row.cell_of(label.span.last)
    by_line: dict[int, list[Candidate[T]]] = {}
    for candidate in candidates:
        by_line.setdefault(candidate.span.line.number, []).append(candidate)
    right = list(_right(document, label, by_line, strength))
    own = [hit for hit in right if hit.candidate.span.first <= cell.last]
    if own:
        return own
    near = [*right, *_in_column(document, label, by_line, strength)]
    whole = [hit for hit in near if _leads(document, hit.candidate.span)]
    return [_weighed(document, hit) for hit in whole]


def _weighed(document: Document, hit: Hit[T]) -> Hit[T]:
    row, span = document.rows[hit.candidate.span.line.number - 1], hit.candidate.span
    goes_on = not _follows(row, span) and (row.line.number, span.last + 1) not in document.identified
    return hit.plus(Part(Mark.GOES_ON, -_GOES_ON)) if goes_on else hit


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """The chosen value of a field: `sure` when nothing speaks against it."""

    value: T
    span: Span
    confidence: float
    sure: bool = True
    quote: str | None = None
