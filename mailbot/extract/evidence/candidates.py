"""Every value that could be meant, with the words it stands in: IBANs, BICs, VAT ids, dates, amounts, local accounts."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median
from typing import Generic, TypeVar

from mailbot.domain.invoice import Source
from mailbot.extract.evidence.bare_nifs import bare_nifs
from mailbot.extract.evidence.cut_amounts import may_be_cut
from mailbot.extract.evidence.cut_ibans import cut_ibans
from mailbot.extract.evidence.kept import kept
from mailbot.extract.evidence.layout import Label, Row, Span, gap_before
from mailbot.extract.evidence.lines import lines_of
from mailbot.extract.evidence.mended import mended
from mailbot.extract.evidence.qualifiers import join_qualifiers
from mailbot.extract.evidence.stacked import stack_labels
from mailbot.extract.folding import fold
from mailbot.extract.reading import Page
from mailbot.extract.values.amounts import Amount, currency_of, read_amount
from mailbot.extract.values.dates import DateRead, Order, decide_order, find_dates
from mailbot.extract.values.identifiers import Found, find_ibans, is_bic
from mailbot.extract.values.misread import find_misread_ibans
from mailbot.extract.values.vat_ids import find_vat_ids
from mailbot.extract.words.deadlines import SPANS_OF_TIME
from mailbot.extract.words.places import AMERICAN_PLACE, AMERICAN_SELLER, OTHER_PLACE, OTHER_SELLER
from mailbot.extract.words.roles import Role

T = TypeVar("T")
_AMOUNT_WORDS = 5
_TIGHT_GAP = 0.45  # of the height: digits further apart are two numbers
_ALIKE, _CLEARLY_TWO = (
    1.15,
    0.65,
)  # a blank beside a currency as wide as those between the digits tells that those are blanks; up to so many heights
_LONGEST_BARE = 7  # digits without mark, group or currency; longer ones are numbers of accounts, orders, articles
_SPACE = 1.25  # of a character's width: one blank, in letters of one width as well as in letters set wide apart
_CUT_GAP = 2.0  # of the height: digits to the left of "758.40" that may be its thousands
_KERN_GAP = 0.35
_FEWEST_KERNED, _MOSTLY = 6, 0.7  # words of one character, and their share, in a text whose letters are set apart
_KERNED_BLANK = 1.6  # of the usual gap between such letters: more is a blank
_OF_DATES = frozenset({Role.ISSUE_DATE, Role.DUE_DATE, Role.OTHER_DATE})
_AMERICAN_TOWN, _DOLLARS = re.compile(r",? [A-Z]{2},? \d{5}(?:-\d{4})?\b"), re.compile(r"\$|\bUSD\b")
_MAY_BE_BIC = re.compile(r"[A-Z0-9]{8,11}")
_SIGNS = [tuple(map(re.compile, signs)) for signs in ((AMERICAN_SELLER, OTHER_SELLER), (AMERICAN_PLACE, OTHER_PLACE))]
_NO_CURRENCY = re.compile(r"[^\W\d_]{7}")  # a word of so many letters is none: no amount goes on there
_ZERO = re.compile(r"\D*0[.,]0+(?!\d)")  # no rest of another amount
_CODED = re.compile(r"[A-Z]{3}[-–]\d+")  # the code of an article: "SVC-21" is no sum of colones
_HAS_DIGIT = re.compile(r"\d")
_ENDS_IN_GROUP = re.compile(r"(?:\D{0,4}[^.,\d])?\d{1,3}(?:[\u0027\u2019.]\d{3})*")
_BEGINS_WITH_GROUP = re.compile(r"\d{3}(?!\d)")
_MARKED = re.compile(r"[.,]\d{2}\D*$|[.,]-{1,2}$|\d['\u2019\u00a0. ,]\d{3}\D*$")


@dataclass(frozen=True, slots=True)
class Candidate(Generic[T]):
    """A value and the words it was read from. `joined`: it is not certain where its digits begin or end; `valid`: its check digits hold."""

    value: T
    span: Span
    valid: bool = True
    joined: bool = False


@dataclass
class Document:
    """All rows of a document (or of some of its pages) with everything that was found in them."""

    pages: tuple[Page, ...]
    country: str | None = None
    rows: list[Row] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Cut the pages into rows."""
        self.rows = [Row(line) for line in lines_of(self.pages)]
        stack_labels(self.rows)
        join_qualifiers(self.rows)

    @kept
    def sources(self) -> dict[int, Source]:
        """Text layer or OCR, by page."""
        return {page.number: page.source for page in self.pages}

    @kept
    def labels(self) -> list[Label]:
        """All labels, in reading order."""
        return [label for row in self.rows for label in row.labels]

    @kept
    def text(self) -> str:
        """The lines, for phrases."""
        return "\n".join(row.line.text for row in self.rows)

    @kept
    def said(self) -> str:
        """The lines, for what they state against a payment: slips of a scan are forgiven in these words."""
        return "\n".join(mended(row.line.words) for row in self.rows) if self.scanned else self.text

    @kept
    def marks(self) -> tuple[str, ...]:
        """The texts across the pages: watermarks and stamps."""
        return tuple(text for page in self.pages for text in page.marks)

    @kept
    def usual_height(self) -> float:
        """The middle height of the words, in points."""
        return median([word.box[3] - word.box[1] for page in self.pages for word in page.words] or [10.0])

    @kept
    def language(self) -> str | None:
        """The language whose labels occur most (ISO 639-1); labels that several share count a part for each."""
        votes: defaultdict[str, float] = defaultdict(float)
        for label in self.labels:
            for language in label.languages:
                votes[language] += len(label.phrase) / len(label.languages) ** 2
        best = max(votes, key=lambda language: votes[language], default=None)
        return best if best and votes[best] >= 3 else None

    @kept
    def scanned(self) -> list[Row]:
        """The rows of pages that OCR read."""
        return [row for row in self.rows if self.sources[row.page] is Source.OCR]

    @kept
    def ibans(self) -> list[Candidate[str]]:
        """Every IBAN, also those that fail their check digits."""
        whole = _by_text(self.rows, find_ibans)
        better = [*(Candidate(*cut) for cut in cut_ibans(self.rows)), *_by_text(self.scanned, find_misread_ibans)]
        lines = {c.span.line.number for c in better}
        return sorted([*(c for c in whole if c.valid or c.span.line.number not in lines), *better], key=lambda c: c.span.line.number)

    @kept
    def vat_ids(self) -> list[Candidate[str]]:
        """Every VAT id that is not a part of an IBAN."""
        taken = {(c.span.line.number, i) for c in self.ibans for i in range(c.span.first, c.span.last + 1)}
        named = _by_text(self.rows, find_vat_ids)
        known = {(c.span.line.number, c.span.first) for c in named}
        found = [*named, *(c for c in self.bare_nifs if (c.span.line.number, c.span.first) not in known)]
        return sorted(
            (c for c in found if (c.span.line.number, c.span.first) not in taken), key=lambda c: (c.span.line.number, c.span.first)
        )

    @kept
    def bare_nifs(self) -> list[Candidate[str]]:
        """Tax numbers that no word names; read on Spanish papers only."""
        return [Candidate(nif, span) for nif, span in bare_nifs(self.rows)] if self.language == "es" else []

    @kept
    def bics(self) -> list[Candidate[str]]:
        """Every word that is a BIC."""
        return [
            Candidate(piece, Span(row.line, i, i))
            for row in self.rows
            for i, word in enumerate(row.line.words)
            for piece in _MAY_BE_BIC.findall(word.text)
            if is_bic(piece)
        ]

    @kept
    def dates(self) -> list[Candidate[DateRead]]:
        """Every date, not yet decided where day and month can be exchanged."""
        return _dates(self.rows)

    @kept
    def order(self) -> Order | None:
        """Day or month first, by evidence."""
        signs = _country_by_signs(self.text) if self.language in (None, "en") else None
        country = self._named_country or signs or self.place
        return decide_order((c.value for c in self.dates if not c.value.compact), self.language, country)

    @kept
    def place(self) -> str | None:
        """The country that the document's identifiers name (most frequent prefix of IBANs and VAT ids), else the buyer's."""
        if self._named_country:
            return self._named_country
        if _AMERICAN_TOWN.search(self.text) and _DOLLARS.search(self.text):
            return "US"
        return self.country

    @kept
    def _named_country(self) -> str | None:
        votes = Counter(c.value[:2].replace("EL", "GR") for c in (*self.ibans, *self.vat_ids))
        return str(votes.most_common(1)[0][0]) if votes else None

    @kept
    def decimal_mark(self) -> str | None:
        """The mark before cents that the document uses, when it uses one only."""
        marks = Counter(re.findall(r"\d([.,])\d{2}(?![\d.,])", self.text))
        if len(marks) == 1 or (marks and min(marks.values()) * 5 < max(marks.values())):
            return str(marks.most_common(1)[0][0])
        return None

    @kept
    def amounts(self) -> list[Candidate[Amount]]:
        """Every number that could be an amount of money; percentages and parts of dates, IBANs and VAT ids are left out."""
        found = (c for row in self.rows for c in _amounts(row, self.identified, self.decimal_mark))
        return [replace(c, joined=c.joined or (not _ZERO.match(c.span.text) and may_be_cut(self.rows, c.span))) for c in found]

    @kept
    def identified(self) -> set[tuple[int, int]]:
        """The words (line, index) that are parts of IBANs, VAT ids and dates."""
        spans = [c.span for c in self.ibans] + [c.span for c in self.vat_ids] + [c.span for c in self.dates]
        return {(span.line.number, i) for span in spans for i in range(span.first, span.last + 1)}

    def label_before(self, span: Span, roles: Iterable[Role]) -> Label | None:
        """The nearest label to the left on the same line, when it has one of these roles."""
        before = [
            label for label in self.rows[span.line.number - 1].labels if label.span.last <= span.first and label.span.first <= span.first
        ]
        return before[-1] if before and before[-1].role in roles else None


def _country_by_signs(text: str) -> str | None:
    """US or GB (which stands for all that write the day first), by what an English text prints of its seller, else by the addresses
    in it; None where both or neither are there."""
    for american, other in _SIGNS:
        found = bool(american.search(text)), bool(other.search(text))
        if any(found):
            return None if all(found) else "US" if found[0] else "GB"
    return None


def _by_text(rows: list[Row], find: Callable[[str], list[Found]]) -> list[Candidate[str]]:
    found = []
    for row in rows:
        whole = Span(row.line, 0, len(row.line.words) - 1)
        found += [Candidate(f.value, whole.part(f.start, f.end), f.valid) for f in find(whole.text)]
    return found


def _dates(rows: list[Row]) -> list[Candidate[DateRead]]:
    found = []
    for row in rows:
        for cell in row.cells:
            if _HAS_DIGIT.search(cell.text):
                text, offsets = _unkerned(cell)
                found += [Candidate(read, cell.part(read.start, read.end, offsets)) for read in find_dates(text, turned=True)]
    return _in_one_form(found, rows)


def _in_one_form(found: list[Candidate[DateRead]], rows: list[Row]) -> list[Candidate[DateRead]]:
    """Where a date that begins with its year can only have the day before the month (2026-24-06, beside or under a label), all have it."""
    odd = [c for c in found if c.value.day_first is None and c.value.month_first is None]
    if any(_is_labelled_date(c.span, rows) for c in odd) and all(c.value.turned for c in found if c.value.year_first):
        return [
            replace(c, value=replace(c.value, day_first=c.value.turned, month_first=c.value.turned)) if c.value.year_first else c
            for c in found
        ]
    return [c for c in found if c not in odd]


def _is_labelled_date(span: Span, rows: list[Row]) -> bool:
    """Whether a label of a date stands in the line, or on the line above over it."""
    number, box = span.line.number, span.box
    above = rows[number - 2].labels if number > 1 and rows[number - 2].page == span.line.page else []
    over = [label for label in above if label.span.box[0] < box[2] and box[0] < label.span.box[2]]
    return any(label.role in _OF_DATES for label in (*rows[number - 1].labels, *over))


def _unkerned(cell: Span) -> tuple[str, list[int]]:
    """The text of a cell and where its words begin in it; letters set apart one by one ("0 3 . 0 4 . 2 0 2 6") stand together again."""
    words = cell.words
    single = sum(len(word.text) == 1 for word in words)
    if single < _FEWEST_KERNED or single < _MOSTLY * len(words):
        return cell.text, cell.offsets
    gaps = [two.box[0] - one.box[2] for one, two in pairwise(words)]
    blank = _KERNED_BLANK * sorted(gaps)[len(gaps) // 2]
    text, offsets = words[0].text, [0]
    for gap, word in zip(gaps, words[1:], strict=True):
        text += " " if gap > blank else ""
        offsets.append(len(text))
        text += word.text
    return text, offsets


def _blank(span: Span, i: int) -> float:
    """The gap before word i of the line, in widths of the narrower neighbour's characters."""
    one, two = span.line.words[i - 1], span.line.words[i]
    widths = [(word.box[2] - word.box[0]) / max(len(word.text), 1) for word in (one, two)]
    return (two.box[0] - one.box[2]) / max(min(widths), 1.0)


def _may_be_cut(candidate: Candidate[Amount]) -> bool:
    """Whether digits stand so close before a group of three that they may be its thousands ("12  758.40")."""
    span = candidate.span
    if span.first == 0 or not _BEGINS_WITH_GROUP.match(span.text):
        return False
    return bool(_ENDS_IN_GROUP.fullmatch(span.line.words[span.first - 1].text)) and gap_before(span.line, span.first) < _CUT_GAP


def _longest_amount(cell: Span, start: int, mark: str | None) -> Candidate[Amount] | None:
    words = cell.line.words[start : min(cell.last, start + _AMOUNT_WORDS - 1) + 1]
    if _CODED.fullmatch(words[0].text):
        return None
    until = next((i for i, word in enumerate(words, start) if _NO_CURRENCY.search(word.text)), start + len(words))
    first_digit = next((i for i, word in enumerate(words, start) if _HAS_DIGIT.search(word.text)), until)
    for last in range(until - 1, first_digit - 1, -1):
        amount = read_amount(" ".join(word.text for word in words[: last + 1 - start]), mark)
        if amount and _digits_are_tight(cell, start, last):
            return Candidate(amount, Span(cell.line, start, last))
        if glued := _glued(cell, start, last, mark):
            return Candidate(glued, Span(cell.line, start, last), joined=True)
    return None


def _glued(cell: Span, start: int, last: int, mark: str | None) -> Amount | None:
    """An amount whose digits kerning set apart ("EUR 5 67.50"): every gap is small, and the whole has cents."""
    texts = [word.text for word in cell.line.words[start : last + 1]]
    unit = texts[0] if currency_of(texts[0]) else ""
    digits = texts[1:] if unit else texts
    kerned = all(gap_before(cell.line, i) < _KERN_GAP for i in range(start + 1, last + 1))
    if (
        len(digits) < 2
        or not kerned
        or sum(c.isdigit() for c in digits[0]) > 3
        or not all(_HAS_DIGIT.search(d) for d in (digits[0], digits[-1]))
    ):
        return None
    amount = read_amount(f"{unit} {''.join(digits)}", mark)
    return amount if amount and amount.decimals == 2 else None


def _digits_are_tight(cell: Span, first: int, last: int) -> bool:
    with_digits = [i for i in range(first, last + 1) if _HAS_DIGIT.search(cell.line.words[i].text)]
    inner = range(with_digits[0] + 1, with_digits[-1] + 1)
    beside = [gap_before(cell.line, i) for i in (with_digits[0], with_digits[-1] + 1) if first < i <= last]  # the blank at its currency
    usual = min(max(beside, default=0.0) * _ALIKE, _CLEARLY_TWO)
    return all(
        gap_before(cell.line, i) < max(_TIGHT_GAP, usual, _CLEARLY_TWO * _goes_on(cell, i)) or _blank(cell, i) < _SPACE for i in inner
    )


def _goes_on(cell: Span, i: int) -> bool:
    """Whether word i of the line is no number of its own: three digits that begin with a naught."""
    text = cell.line.words[i].text
    return text.startswith("0") and bool(_BEGINS_WITH_GROUP.match(text))


def _is_money(candidate: Candidate[Amount], cell: Span) -> bool:
    """Whether the number can be money: it has a currency, cents or groups; a percentage or a bare short integer at best hints."""
    text = candidate.span.text
    after = cell.line.words[candidate.span.last + 1].text if candidate.span.last < cell.last else ""
    if after.startswith("%") or "%" in text or (text.isdigit() and fold(after).strip(".,;") in SPANS_OF_TIME):
        return False  # a share, or "28 days"
    return (
        candidate.value.currency is not None
        or bool(_MARKED.search(text))
        or candidate.value.decimals in (1, 2)
        or (text.isdigit() and len(text) <= _LONGEST_BARE)
    )


def _with_currency_beside(candidate: Candidate[Amount], row: Row) -> Candidate[Amount]:
    """An amount whose currency stands in the neighbouring cell ("$ | 567.50")."""
    if candidate.value.currency:
        return candidate
    words, first, last = row.line.words, candidate.span.first, candidate.span.last
    for i in (first - 1, last + 1):
        code = currency_of(words[i].text) if 0 <= i < len(words) else None
        if code:
            value = Amount(candidate.value.value, code, candidate.value.other, candidate.value.decimals)
            return Candidate(value, candidate.span, candidate.valid, candidate.joined)
    return candidate


def _amounts(row: Row, taken: set[tuple[int, int]], mark: str | None) -> list[Candidate[Amount]]:
    found: list[Candidate[Amount]] = []
    for cell in row.cells:
        if not _HAS_DIGIT.search(cell.text):
            continue
        i = cell.first
        while i <= cell.last:
            candidate = None if (row.line.number, i) in taken else _longest_amount(cell, i, mark)
            if candidate and _is_money(candidate, cell):
                candidate = replace(candidate, joined=candidate.joined or _may_be_cut(candidate))
                found.append(_with_currency_beside(candidate, row))
            i = candidate.span.last + 1 if candidate else i + 1
    return found
