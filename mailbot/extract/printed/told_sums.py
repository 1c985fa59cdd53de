"""What sentences make of the sum taken as due: another one is asked for, a part of it was paid or is taken off or held back, it is
credited. Languages differ in their words (`words/told_sums.py`), not in what must come together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.evidence.score import Choice
from mailbot.extract.folding import compact, fold
from mailbot.extract.printed.told import tells_of_credit, tells_of_retention, tells_of_split_payment
from mailbot.extract.reading import Word
from mailbot.extract.words.told_sums import (
    CREDIT_SIGNS,
    GERMAN_CREDIT_SIGNS,
    OF_ELSE,
    TOLD_SUMS,
)

_ENDS = re.compile(r"[.;!?]$")
_NO_END = re.compile(r"(?<!\w)(?:[a-z]{1,3}|\d{1,2})\.$")  # an abbreviation, or an ordinal
_ELSE = re.compile(OF_ELSE)
_SAME_EDGE = 6.0  # points between the left edges of two lines of one paragraph
_NEXT_LINE = 2.2  # heights from one line of a paragraph to the next, at most
_PROSE = 3  # words of letters in a line that may go on

Place = tuple[int, int]  # a line and a word of it


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The words of a sentence and the amounts among them."""

    words: tuple[Place, ...]
    text: str
    amounts: frozenset[Decimal]


@dataclass(frozen=True, slots=True)
class _Grammar:
    """What one language asks, says to be paid or taken off, and the words that make a case of it."""

    asks: re.Pattern[str]
    gone: re.Pattern[str]
    part: re.Pattern[str]
    credited: re.Pattern[str]
    unless: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Told:
    """Whether sentences speak against what is due, and the words of those that tell of a part that was paid."""

    differs: bool = False
    part_paid: frozenset[Place] = frozenset()


def _word(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


@lru_cache(maxsize=1)
def _grammars() -> tuple[_Grammar, ...]:
    words = (((of.asks,), (of.paid, of.taken), (of.part,), (of.credited, of.in_favour), (of.unless,)) for of in TOLD_SUMS.values())
    return tuple(_Grammar(*(_word(*patterns) for patterns in of)) for of in words)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The chosen sums, and what is known to be paid or held back of them."""

    due: Choice[Decimal] | None
    gross: Choice[Decimal] | None
    net: Choice[Decimal] | None
    taken: frozenset[Decimal]

    @property
    def total(self) -> Decimal:
        """The gross, or what is due where none is known."""
        either = self.gross or self.due
        return either.value if either else Decimal(0)

    @property
    def is_whole(self) -> bool:
        """Whether all of the gross is due."""
        return self.due is not None and self.due.value == self.total and not any(self.taken)


def told_sums(document: Document, sums: Chosen) -> Told:
    """What sentences say of other sums than the one taken as due."""
    due = sums.due
    if due is None or due.value <= 0:
        return Told()
    of_paying = [(sentence, of) for sentence in _sentences(document) if (of := _grammar_of(sentence.text))]
    differs = any(_names_another(sentence, of, due.value, sums) for sentence, of in of_paying)
    gone = (sentence for sentence, of in of_paying if of.gone.search(sentence.text))
    parts = (place for sentence in gone if _is_part(sentence.amounts, due.value, sums.total) for place in sentence.words)
    return Told(differs or _is_credit(document, sums) or _is_less(document, sums), frozenset(parts))


def _grammar_of(text: str) -> _Grammar | None:
    """The language in which a sentence speaks of paying, if nothing makes a case of it, or says that its sums are of something else."""
    if _ELSE.search(text):
        return None
    of = next((of for of in _grammars() if any(one.search(text) for one in (of.gone, of.asks, of.part, of.credited))), None)
    return None if of is None or of.unless.search(text) else of


def _names_another(sentence: _Sentence, of: _Grammar, due: Decimal, sums: Chosen) -> bool:
    """Whether a sentence of paying names a sum that is not what is due, or calls it a credit."""
    text, amounts = sentence.text, sentence.amounts
    if of.credited.search(text) and sums.total in amounts:
        return True
    unexplained, not_due = _unexplained(amounts, sums), _not_due(amounts, due, sums)
    gone, asks, part = (bool(pattern.search(text)) for pattern in (of.gone, of.asks, of.part))
    return bool((gone and unexplained) or (asks and not_due) or (part and unexplained and not_due))


def _is_part(amounts: frozenset[Decimal], due: Decimal, total: Decimal) -> bool:
    """Whether the sums that a sentence says to be paid are a part of the bill: neither all of it nor what is due."""
    return max(amounts) < total and due not in amounts and sum(amounts) != total


def _unexplained(amounts: frozenset[Decimal], sums: Chosen) -> set[Decimal]:
    """The sums that are said to be paid or taken off, and of which nothing is known; one above the gross is of more than this bill."""
    missing = sums.total - (sums.due.value if sums.due else 0)
    return {value for value in amounts if value <= sums.total} - sums.taken - {missing}


def _not_due(amounts: frozenset[Decimal], due: Decimal, sums: Chosen) -> set[Decimal]:
    """The sums that are asked for in the place of what is due; beside it only such as nobody knows."""
    known = {due, sums.total, *sums.taken, *((sums.net.value, sums.total - sums.net.value) if sums.net else ())}
    return {value for value in amounts if value < sums.total} - (known if due in amounts else {due})


def _sentences(document: Document) -> Iterator[_Sentence]:
    """The sentences that name money."""
    money = [c for c in document.amounts if c.value.value and (c.value.decimals > 1 or c.value.currency)]
    values = {(c.span.line.number, c.span.first): abs(c.value.value) for c in money}
    seen: set[Place] = set()
    for line, first in values:
        cell = document.rows[line - 1].cell_of(first)
        if (line, first) not in seen and any(map(_is_word, cell.words)):
            sentence = _sentence(document, cell, (line, first), values)
            seen.update(sentence.words)
            yield sentence


def _sentence(document: Document, cell: Span, place: Place, values: dict[Place, Decimal]) -> _Sentence:
    """The sentence around a word of a cell: it may begin on the line above and end on the one below."""
    number, priced = cell.line.number, {line for line, _ in values}  # a row with money is one of sums, or a sentence of its own
    above, below = (document.rows[max(i, 0) : max(i + 1, 0)] if i + 1 not in priced else [] for i in (number - 2, number))
    cells = [*_beside(cell, above), cell, *_beside(cell, below)]
    words = [(one.line.number, i, one.line.words[i].text) for one in cells for i in range(one.first, one.last + 1)]
    at = next(i for i, word in enumerate(words) if word[:2] == place)
    ends = [i for i, (one, after) in enumerate(pairwise(words)) if _ends(one[2], after[2])]
    first = next((i + 1 for i in reversed(ends) if i < at), 0)
    last = next((i for i in ends if i >= at), len(words) - 1)
    own = tuple((line, i) for line, i, _ in words[first : last + 1])
    text = fold(" ".join(text for _, _, text in words[first : last + 1]))
    return _Sentence(own, text, frozenset(values[one] for one in own if one in values))


def _is_word(word: Word) -> bool:
    return sum(map(str.isalpha, word.text)) > 1


def _ends(word: str, after: str) -> bool:
    """Whether a word ends a sentence: not an abbreviation or an ordinal, nor a day ("bis zum 24.03. zahlbar")."""
    return _ENDS.search(word) is not None and not _NO_END.search(fold(word)) and not (word[-1] == "." and after[0].islower())


def _beside(cell: Span, rows: list[Row]) -> list[Span]:
    """The cells of the next line that go on with the paragraph of this one."""
    near = (row for row in rows if row.page == cell.line.page and abs(row.top - cell.box[1]) <= _NEXT_LINE * cell.height)
    found = (one for row in near for one in row.cells if abs(one.box[0] - cell.box[0]) <= _SAME_EDGE)
    return [one for one in found if sum(map(_is_word, one.words)) >= _PROSE]


def _is_credit(document: Document, sums: Chosen) -> bool:
    """Whether what is due, or the gross, is printed as a credit: by a sign behind it, or by what its row calls it."""
    signs = CREDIT_SIGNS | (GERMAN_CREDIT_SIGNS if document.language == "de" else frozenset())
    for span in (choice.span for choice in (sums.due, sums.gross) if choice):
        behind = {compact(word.text) for word in span.line.words[span.last : span.last + 2]}
        if behind & signs or _favours().search(fold(span.line.text)):
            return True
    return tells_of_credit(document.said)


def _is_less(document: Document, sums: Chosen) -> bool:
    """Whether a sentence says that less than the gross is to be paid, and no sum that is due shows it: a share is held back, or the tax
    is the payer's to pay."""
    if not sums.is_whole:
        return False
    is_taxed = sums.net is None or sums.net.value < sums.total
    return (is_taxed and tells_of_split_payment(document.said)) or tells_of_retention(document.said)


@lru_cache(maxsize=1)
def _favours() -> re.Pattern[str]:
    return _word(*(of.in_favour for of in TOLD_SUMS.values()))
