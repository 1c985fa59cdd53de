"""What sentences make of the sum taken as due: another one is asked for, a part of it was paid or is taken off or held back, it is
credited. Languages differ in their words (`words/told_sums.py`), not in what must come together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise, takewhile

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.evidence.score import Choice
from mailbot.extract.folding import compact, fold
from mailbot.extract.printed.discount_terms import depends_on_terms
from mailbot.extract.printed.settlement import is_exempt
from mailbot.extract.printed.shortfalls import tells_of_shortfall
from mailbot.extract.printed.told import tells_of_credit, tells_of_retention, tells_of_split_payment
from mailbot.extract.reading import Word
from mailbot.extract.values.amounts import currency_of
from mailbot.extract.words.instalments import REST
from mailbot.extract.words.told_sums import (
    CREDIT_SIGNS,
    GERMAN_CREDIT_SIGNS,
    NAMED_INVOICE,
    NOT_CREDITED,
    OF_ELSE,
    PLUS_TAX,
    REST_OPEN,
    SHARE_OF,
    TOLD_SUMS,
    WITHOUT_TAX,
    YOUR_PAYMENT,
)

_ENDS = re.compile(r"[.;!?]$")
_NO_END = re.compile(r"(?<!\w)(?:[a-z]{1,3}|zzgl|abzgl|inkl|exkl|incl|excl|\d{1,2})\.$")  # an abbreviation, or an ordinal
_ELSE, _REST, _REST_OPEN, _NOT_CREDITED = (re.compile(pattern) for pattern in (OF_ELSE, REST, REST_OPEN, NOT_CREDITED))
_PLUS_TAX, _WITHOUT_TAX, _YOUR_PAYMENT = re.compile(PLUS_TAX), re.compile(WITHOUT_TAX), re.compile(YOUR_PAYMENT)
_INVOICE, _DIGITS = re.compile(NAMED_INVOICE), re.compile(r"[1-9]\d{2,}(?=\D*$)")
_SHARE_OF, _CENT = re.compile(SHARE_OF), Decimal("0.01")
_SAME_EDGE = 6.0  # points between the left edges of two lines of one paragraph
_NEXT_LINE = 2.2  # heights from one line of a paragraph to the next, at most
_PROSE = 3  # words of letters in a line that may go on

Place = tuple[int, int]  # a line and a word of it


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence or a clause: its words, folded on one line, and the amounts among them."""

    words: tuple[tuple[Place, str, Decimal | None], ...]
    text: str
    amounts: frozenset[Decimal]

    @classmethod
    def of(cls, words: tuple[tuple[Place, str, Decimal | None], ...]) -> "_Sentence":
        """The sentence that such words make."""
        return cls(words, fold(" ".join(text for _, text, _ in words)), frozenset(value for _, _, value in words if value is not None))

    @property
    def before_rest(self) -> tuple[Place, ...]:
        """The words before the one that names the rest of the payment: it may be paid as well."""
        return tuple(place for place, _, _ in takewhile(lambda word: not _REST.search(fold(word[1])), self.words))

    @property
    def clauses(self) -> list["_Sentence"]:
        """What commas part in it, as far as it names sums."""
        ends = [0, *(i for i, (_, text, _) in enumerate(self.words, 1) if text.endswith(",")), len(self.words)]
        return [one for first, end in pairwise(ends) if (one := _Sentence.of(self.words[first:end])).amounts]


@dataclass(frozen=True, slots=True)
class _Grammar:
    """What one language asks, says to be paid or taken off, and the words that make a case of it."""

    asks: re.Pattern[str]
    gone: re.Pattern[str]
    taken: re.Pattern[str]
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
    words = (
        ((of.asks,), (of.paid, of.taken), (of.taken,), (of.part,), (of.credited, of.in_favour), (of.unless,)) for of in TOLD_SUMS.values()
    )
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
    of_paying = [(one, of) for sentence in _sentences(document) for one in _own(sentence) if (of := _grammar_of(one.text))]
    others = [sentence for sentence, of in of_paying if _is_of_other_invoice(document, sentence.text, of)]
    of_this = [(sentence, of) for sentence, of in of_paying if sentence not in others]
    differs = any(_names_another(document, sentence, of, sums) or _rest_is_gone(sentence, of) for sentence, of in of_this)
    gone = (sentence for sentence, of in of_paying if of.gone.search(sentence.text))
    parts = (place for sentence in gone if _is_part(sentence.amounts, due.value, sums.total) for place in sentence.before_rest)
    differs = differs or (sums.gross is not None and depends_on_terms(document, sums.gross.span))
    return Told(differs or _is_credit(document, sums) or _is_less(document, sums), frozenset(parts))


def _own(sentence: _Sentence) -> list[_Sentence]:
    """The sentence, unless it says that its sums are of something else; of one with several sums then the clauses that say that theirs were
    paid ("deposit of 200 received, late fee 40")."""
    if not _ELSE.search(sentence.text):
        return [sentence]
    clauses = sentence.clauses
    own = (one for one in clauses if len(clauses) > 1 and not _ELSE.search(one.text))
    return [one for one in own if (of := _grammar_of(one.text)) and of.gone.search(one.text) and not of.asks.search(one.text)]


def _grammar_of(text: str) -> _Grammar | None:
    """The language in which a sentence speaks of paying, if nothing makes a case of it."""
    of = next((of for of in _grammars() if any(one.search(text) for one in (of.gone, of.asks, of.part, of.credited))), None)
    return None if of is None or of.unless.search(text) else of


def _is_of_other_invoice(document: Document, text: str, of: _Grammar) -> bool:
    """Whether a sentence says that another invoice was paid: nothing of it is a part of this one, or taken off it."""
    rest = _YOUR_PAYMENT.sub("", text)
    speaks_of_this = any(pattern.search(rest) for pattern in (of.asks, of.taken, of.part, of.credited))
    return not speaks_of_this and any(_is_elsewhere_unknown(document, text, named[1]) for named in _INVOICE.finditer(text))


def _is_elsewhere_unknown(document: Document, text: str, number: str) -> bool:
    """Whether the number of an invoice, or its last digits, stand nowhere but in this text: the paper's own stands in its head as well,
    perhaps with more or less before it."""
    digits = _DIGITS.search(number)
    key = digits[0] if digits else compact(number)
    return compact(document.said).count(key) == compact(text).count(key)


def _rest_is_gone(sentence: _Sentence, of: _Grammar) -> bool:
    """Whether a sentence that names a sum says that the rest was paid, too."""
    rest = _REST.search(sentence.text)
    behind = sentence.text[rest.start() :] if rest else ""
    return of.gone.search(behind) is not None and not _REST_OPEN.search(behind)


def _names_another(document: Document, sentence: _Sentence, of: _Grammar, sums: Chosen) -> bool:
    """Whether a sentence of paying names a sum that is not what is due, or calls it a credit."""
    text, due = sentence.text, sums.due.value if sums.due else Decimal(0)
    amounts = sentence.amounts - _bases(sentence, sums)
    if of.credited.search(text) and sums.total in amounts and not _NOT_CREDITED.search(text):
        return True
    gone, part = (bool(pattern.search(text)) for pattern in (of.gone, of.part))
    asks = of.asks.search(_YOUR_PAYMENT.sub("", text) if gone else text) is not None
    unexplained, not_due = _unexplained(amounts, sums), _not_due(amounts, due, sums)
    if gone and asks:  # "the deposit of 200 was received, the rest of 580 is due"
        unexplained, not_due = unexplained - {due}, not_due - sums.taken
    if not gone and not_due and _is_untaxed(document, text, named=part and not asks):
        not_due -= _net_and_tax(sums)
    return bool((gone and unexplained) or (asks and not_due) or (part and unexplained and not_due))


def _bases(sentence: _Sentence, sums: Chosen) -> set[Decimal]:
    """The sums of which a sentence names the share that is taken off: "less withholding tax 20% on 2,127.50", where 425.50 is."""
    rates = {Decimal(found[1].replace(",", ".")) for found in _SHARE_OF.finditer(sentence.text)}
    return {value for value in sentence.amounts for rate in rates if any(abs(value * rate / 100 - one) <= _CENT for one in sums.taken)}


def _is_untaxed(document: Document, text: str, *, named: bool) -> bool:
    """Whether the net in a sentence is a sum to which the tax is added; where it is but `named` as a part, it is what is charged here."""
    is_said = (named or _PLUS_TAX.search(text) is not None) and not _WITHOUT_TAX.search(text)
    return is_said and not is_exempt(document.text)


def _net_and_tax(sums: Chosen) -> set[Decimal]:
    return {sums.net.value, sums.total - sums.net.value} if sums.net else set()


def _is_part(amounts: frozenset[Decimal], due: Decimal, total: Decimal) -> bool:
    """Whether the sums that a sentence says to be paid are a part of the bill: neither all of it nor what is due."""
    return max(amounts) < total and due not in amounts and sum(amounts) != total


def _unexplained(amounts: frozenset[Decimal], sums: Chosen) -> set[Decimal]:
    """The sums that are said to be paid or taken off, and of which nothing is known; one above the gross is of more than this bill."""
    missing = sums.total - (sums.due.value if sums.due else 0)
    return {value for value in amounts if value <= sums.total} - sums.taken - {missing}


def _not_due(amounts: frozenset[Decimal], due: Decimal, sums: Chosen) -> set[Decimal]:
    """The sums that are asked for in the place of what is due; beside it only such as nobody knows."""
    known = {due, sums.total, *sums.taken, *_net_and_tax(sums)}
    return {value for value in amounts if value < sums.total} - (known if due in amounts else {due})


def _sentences(document: Document) -> Iterator[_Sentence]:
    """The sentences that name money."""
    money = [c for c in document.amounts if c.value.value and (c.value.decimals > 1 or c.value.currency or _has_currency_behind(c.span))]
    values = {(c.span.line.number, c.span.first): abs(c.value.value) for c in money}
    seen: set[Place] = set()
    for line, first in values:
        cell = document.rows[line - 1].cell_of(first)
        if (line, first) not in seen and any(map(_is_word, cell.words)):
            sentence = _sentence(document, cell, (line, first), values)
            seen.update(place for place, _, _ in sentence.words)
            yield sentence


def _has_currency_behind(span: Span) -> bool:
    behind = span.line.words[span.last + 1 : span.last + 2]
    return any(currency_of(word.text.rstrip(".,;:!?")) for word in behind)


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
    return _Sentence.of(tuple(((line, i), text, values.get((line, i))) for line, i, text in words[first : last + 1]))


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
    return (is_taxed and tells_of_split_payment(document.said)) or tells_of_retention(document.said) or tells_of_shortfall(document.said)


@lru_cache(maxsize=1)
def _favours() -> re.Pattern[str]:
    return _word(*(of.in_favour for of in TOLD_SUMS.values()))
