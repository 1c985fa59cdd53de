"""The invoice's number (BT-1): identifiers beside labels that say so, with what labels say is another number kept out."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from stdnum import iso11649

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Span
from mailbot.extract.evidence.score import BETWEEN, Choice, Hit, Ranking, hits, overlap, value_hits
from mailbot.extract.folding import compact, fold
from mailbot.extract.printed.cut_numbers import is_part
from mailbot.extract.printed.dated_numbers import date_behind, is_of_issue, issue_days
from mailbot.extract.printed.identifiers import MARKS, goes_on, identifiers_of, with_series, without_page_or_date
from mailbot.extract.printed.number_labels import (
    AFTER_TITLE,
    belongs_to_count,
    heads_deducted,
    says_which_invoice,
    strengths_of,
)
from mailbot.extract.printed.under_title import belongs_to_title, heads_column, is_stacked, is_under_title
from mailbot.extract.story import Ground, Mark, Part
from mailbot.extract.words.kinds import COUNTED, OF_NUMBERS
from mailbot.extract.words.numbers import (
    ANY_PAPER,
    BEHIND_NUMBER,
    INVOICE_SERIES,
    NUMBERS_OF_REFERENCES,
    OTHER_SERIES,
    OUR_REFERENCE,
    SAYS_INVOICE,
    SERIES,
)
from mailbot.extract.words.roles import Role

_NO_ARTICLES = frozenset({Role.ISSUE_DATE, Role.DUE_DATE, Role.OTHER_DATE, Role.OTHER_NUMBER, Role.VAT_ID})  # what stands below a number
_YEAR = re.compile(r"(?:19|20)\d\d")
_INVOICE_SERIES = re.compile(INVOICE_SERIES)
_ENDS_SENTENCE = re.compile(r"[!,]$|\w{6}\.$")
_ASKS_OR_ADDS = re.compile(r"[?+&]")
_SAYS_INVOICE = re.compile(SAYS_INVOICE)
_OTHER_SERIES, _ANY_PAPER = re.compile(OTHER_SERIES), re.compile("|".join(sorted(ANY_PAPER)))
_SHORTEST = 3  # of a number beside which another one is named
_TITLE_ALONE = 0.5
_HEADS_COLUMN = 1.0
_DATED, _INDENTED = 1.5, 12.0  # "Ref. 4711 of 14 March" at the title of a letter; points between their left edges
_LEAST = 0.9  # what a number must score to be told at all
_NAMED = 2.8  # from which another label surely names a number
_RIVALRY = 0.7  # nearer to the best than this is as good a claim
_SURE_SCORE = 2.5
_SURE_ALONE = 1.9  # where nothing else on the document claims to be its number


@dataclass(frozen=True, slots=True)
class _Around:
    """What else the document says of its numbers, which are compact here: how often each is printed, those that labels call something
    else, those to be quoted with the payment, those that any label claims, and the days that labels call the invoice's date."""

    counts: Counter[str]
    as_others: set[str]
    to_quote: frozenset[str]
    claimed: frozenset[str]
    issued: frozenset[date]

    @property
    def longest(self) -> int:
        """Letters of the longest number that any label names."""
        return max(map(len, self.claimed), default=0)


def _as_title(document: Document, hit: Hit[str], issued: frozenset[date]) -> float:
    """What it says that an identifier stands at the word "invoice": much when the two alone are the cell, or it stands alone right below,
    little further away."""
    if is_under_title(document, hit):
        return _TITLE_ALONE
    cell = document.rows[hit.label.span.line.number - 1].cell_of(hit.label.span.first)
    if heads_column(document, hit) or is_stacked(document, hit):
        return _HEADS_COLUMN
    if hit.candidate.span.first > hit.label.span.last + 2:
        return -1.5
    if cell.first == hit.label.span.first and is_of_issue(date_behind(document, hit.candidate.span), issued):
        return _HEADS_COLUMN
    alone = (cell.first, cell.last) == (hit.label.span.first, hit.candidate.span.last)
    return _TITLE_ALONE if alone and hit.candidate.span.first == hit.label.span.last + 1 else 0.0


def _adjustments(document: Document, hit: Hit[str], around: _Around) -> Iterator[Part]:
    """What speaks for and against a number beside its label."""
    value = hit.candidate.value
    key = compact(value)
    if hit.candidate.span.line.page == document.rows[0].page:
        yield Part(Mark.FIRST_PAGE, 0.15)
    if around.counts[key] > 1:
        yield Part(Mark.REPEATED, 0.15)
    if re.search(r"[A-Za-z]", value):
        yield Part(Mark.HAS_LETTERS, 0.1)
    if len(key) < 3 or _YEAR.fullmatch(value):
        yield Part(Mark.SHORT_OR_YEAR, _of_short(hit.label, is_beside_longer=len(key) < 3 and around.longest > 3))
    if re.search(r"\d[.,]\d{2}$", value) and not re.search(r"[A-Za-z/-]", value):
        yield Part(Mark.LOOKS_LIKE_A_SUM, -0.8)
    if hit.label.role is Role.TITLE and (weight := _as_title(document, hit, around.issued)):
        yield Part(Mark.ALONE_AT_TITLE if weight > 0 else Mark.AWAY_FROM_TITLE, weight)
    yield from _by_date(document, hit, around)
    if key in around.to_quote and hit.label.role is Role.TITLE:
        yield Part(Mark.TO_BE_QUOTED, 1.0)
    if key in around.as_others and hit.label.strength < 3:
        yield Part(Mark.NAMED_AS_ANOTHER, -1.5)


def _by_date(document: Document, hit: Hit[str], around: _Around) -> Iterator[Part]:
    """What the date right behind a number says: at the title of a letter it is the invoice's, unless anything else claims to be its
    number; dated on another day than the invoice it is an order's or an older paper's ("No. 88213 of 2 January")."""
    dated = date_behind(document, hit.candidate.span)
    if dated is None or hit.label.strength > 2:
        return
    if not is_of_issue(dated, around.issued):
        yield Part(Mark.NAMED_AS_ANOTHER, -1.5)
    elif hit.label.strength == 1 and around.claimed == {compact(hit.candidate.value)} and _is_by_title(document, hit):
        yield Part(Mark.HEADS_LETTER, _DATED)


def _of_short(label: Label, *, is_beside_longer: bool) -> float:
    """What it says against a number that it is short or a year: it may be a count ("progress claim, invoice 4"), surely so where its label
    does not say "invoice" ("special issue no. 14")."""
    if not is_beside_longer:
        return -0.6
    return -1.0 if label.role is Role.TITLE or _SAYS_INVOICE.search(label.phrase) else -2.3


def _is_by_title(document: Document, hit: Hit[str]) -> bool:
    """Whether the number's label begins a row of one cell, and the word "invoice" the next one or the one before, without a number."""
    row = document.rows[hit.label.span.line.number - 1]
    near = [document.rows[i] for i in (row.line.number - 2, row.line.number) if 0 <= i < len(document.rows)]
    bare = [other for other in near if other.page == row.page and not any(char.isdigit() for char in other.line.text)]
    titles = (label.span for other in bare for label in other.labels if label.role is Role.TITLE)
    is_whole = hit.label.span.first == 0 and len(row.cells) == 1
    return is_whole and any(title.first == 0 and abs(title.box[0] - hit.label.span.box[0]) < _INDENTED for title in titles)


def _nearness(hit: Hit[str]) -> tuple[int, float, int]:
    """Right of the label the first counts, below it the best aligned."""
    span = hit.candidate.span
    return span.line.number, 0.0 if span.line is hit.label.span.line else -hit.score, span.first


def _is_reached(hit: Hit[str]) -> bool:
    """Whether no other words stand between a bare "No." and the number: "No. of parcels 12" is another's."""
    between = range(hit.label.span.last + 1, hit.candidate.span.first) if hit.candidate.span.line is hit.label.span.line else ()
    texts = [hit.label.span.line.words[i].text for i in between]
    words = [text.strip(MARKS) for text in texts]
    if hit.label.span.line is hit.candidate.span.line and (
        hit.label.span.text.endswith("?") or any(_ASKS_OR_ADDS.search(text) for text in texts)
    ):
        return False  # "Questions about this invoice? 040 555", "Factuurnr. ? 040 555", "Invoice no. + 88213"
    if _ENDS_SENTENCE.search(hit.label.span.text) and any(word.isalpha() and compact(word) not in BEHIND_NUMBER for word in words):
        return False  # "Do not pay this invoice! Call 040 555", "Invoice no., cust.: 88213"; "Factuurnr. : 4711" goes on
    return hit.label.strength > 1 or all(compact(word) in BETWEEN | OF_NUMBERS or not any(c.isalpha() for c in word) for word in words)


def _is_creditors_reference(hit: Hit[str]) -> bool:
    """Whether an identifier is a reference of ISO 11649 ("RF58 2609 2901"), which is quoted with the payment; it may hold the number."""
    value = compact(hit.value).upper()
    return value.startswith("RF") and iso11649.is_valid(value) and not _SAYS_INVOICE.search(hit.label.phrase)


def _of_others(document: Document, candidates: list[Candidate[str]], strengths: dict[int, float]) -> set[str]:
    """The identifiers that labels of orders, customers and the like name: right behind them, not behind other words in the next column
    ("Registered in Leeds | Invoice 4711")."""
    found = set()
    for hit in hits(document, (Role.ORDER, Role.OTHER_NUMBER), candidates):
        row = document.rows[hit.label.span.line.number - 1]
        cell = row.cell_of(hit.label.span.last)
        is_next = hit.candidate.span.line is not row.line or hit.candidate.span.first <= cell.last or hit.label.span.last == cell.last
        # "Time sheet for invoice 4711"
        is_annexed = row.page > document.rows[0].page and _SAYS_INVOICE.search(hit.label.phrase) is not None
        is_others = is_next and not is_annexed and id(hit.label) not in strengths
        if hit.score >= _NAMED and is_others and not says_which_invoice(document, hit.label):
            found.add(compact(hit.candidate.value))
    return found


def number_hits(document: Document) -> list[Hit[str]]:
    """Every identifier that a label calls the invoice's number, with its adjusted score, best first."""
    candidates = identifiers_of(document)
    counts = Counter(compact(c.value) for c in candidates)
    quoted = hits(document, (Role.REMITTANCE,), candidates)
    strengths = strengths_of(document)
    labels = [label for label in document.labels if strengths.get(id(label), 0.0) > 0]
    found = [
        with_series(document, without_page_or_date(document, h))
        for label in labels
        for h in value_hits(document, label, candidates, strengths[id(label)])
    ]
    found = [
        h
        for h in found
        if _is_reached(h)
        and not _is_creditors_reference(h)
        and (h.label.role is not Role.TITLE or belongs_to_title(document, h, counts))
        and (h.label.phrase not in COUNTED or belongs_to_count(document, h))
    ]
    nearest: dict[tuple[int, bool], Hit[str]] = {}
    for h in sorted(found, key=_nearness):
        # A number follows its label at once: what stands further right is something else.
        nearest.setdefault((id(h.label), h.candidate.span.line is h.label.span.line), h)
    around = _Around(
        counts,
        _of_others(document, candidates, strengths),
        frozenset(compact(hit.value) for hit in quoted if hit.label.strength > 1),
        frozenset(compact(h.candidate.value) for h in nearest.values()),
        issue_days(document),
    )
    scored = [h.plus(*_adjustments(document, h, around)) for h in nearest.values()]
    return sorted(scored, key=lambda h: -h.score)


def _may_go_on(document: Document, span: Span) -> bool:
    """Whether words follow the number in its cell that could belong to it ("Nr. 4711 with annex", "Q021 4A"), and are no date or "of"."""
    row = document.rows[span.line.number - 1]
    cell = row.cell_of(span.last)
    if span.last == cell.last:
        return False
    following = span.line.words[span.last + 1].text
    labelled = any(label.span.first == span.last + 1 for label in row.labels)
    return (
        (following[0].isalpha() or (following[0].isdigit() and goes_on(row, span.last + 1)))
        and not labelled
        and compact(following) not in BETWEEN
        and (span.line.number, span.last + 1) not in document.identified
    )


def choose_number(document: Document) -> tuple[Choice[str] | None, Ranking[str]]:
    """The invoice's number, and what was weighed; unsure when its label is weak or another number has as good a claim."""
    ranked = _without_references(document, _without_series(number_hits(document)))
    found = [h for h in ranked if h.score > _LEAST]
    if not found and (guess := _guess(document, ranked)) is not None:
        return Choice(guess.candidate.value, guess.candidate.span, 0.3, sure=False, quote=guess.quote), Ranking(
            [guess], (Ground.WEAK_LABEL,)
        )
    if not found:
        return None, Ranking(ranked, (Ground.TOO_WEAK if ranked else Ground.NO_CANDIDATE,))
    found, ranked = (_in_full(one) for one in (found, ranked))
    best, alone, against = _best_told(document, found)
    confidence = min(0.6, 0.2 * best.score) if against else min(0.99, 0.35 + 0.2 * best.score)
    choice = Choice(best.candidate.value, best.candidate.span, round(confidence, 2), not against, best.quote)
    return choice, Ranking(ranked, (Ground.LABELLED, *((Ground.ALONE,) if alone else ()), *against))


def _best_told(document: Document, found: list[Hit[str]]) -> tuple[Hit[str], bool, tuple[Ground, ...]]:
    """The best of what was found, whether nothing else was, and what speaks against it: as the best label of the number tells it, which
    may stand below the title as well."""
    own = [h for h in found if compact(h.candidate.value) == compact(found[0].candidate.value)]
    named = (
        h for h in own if h.label.role is Role.NUMBER and h.label.strength == 3 and h.score >= max(_SURE_SCORE, found[0].score - _RIVALRY)
    )
    told = []
    for best in (found[0], *named):
        alone = (best.label.strength > 1 or best.strength >= AFTER_TITLE) and len({compact(h.candidate.value) for h in found}) == 1
        told.append((best, alone, tuple(_objections(document, best, found, alone=alone))))
        if not told[-1][2]:
            return told[-1]
    return told[0]


def _in_full(found: list[Hit[str]]) -> list[Hit[str]]:
    """The numbers without those that a bare "Number" names and that are but the end of one at the title, behind the letters of its series:
    "Number 315" beside "Invoice: FAC2026A315"."""
    whole = [compact(h.value) for h in found if h.label.role is Role.TITLE and not _OTHER_SERIES.match(fold(h.value))]
    return [h for h in found if _SAYS_INVOICE.search(h.label.phrase) or not any(_is_end_of(compact(h.value), other) for other in whole)]


def _is_end_of(number: str, other: str) -> bool:
    return other != number and other.endswith(number) and other.removesuffix(number)[-1].isalpha()


def _named(found: list[Hit[str]]) -> list[Hit[str]]:
    """Those that a label says surely to be the invoice's."""
    return [h for h in found if h.label.role is Role.NUMBER and h.label.strength == 3 and h.score >= _SURE_SCORE]


def _without_series(found: list[Hit[str]]) -> list[Hit[str]]:
    """What was found without a series: where another label names the number, that is but its beginning."""
    is_named = any(h.label.phrase not in SERIES for h in _named(found))
    return [h for h in found if not is_named or h.label.phrase not in SERIES]


def _without_references(document: Document, found: list[Hit[str]]) -> list[Hit[str]]:
    """What was found without what a bare "Reference" names, where a label says surely which number is the invoice's, or one in an invoice's
    series is alone with the title: it is somebody's order or file then, however near the title it stands."""
    named = _named(found)
    if not named and not any(_is_at_title(document, h) for h in found):
        return found
    others = (h for h in found if h.label.phrase in NUMBERS_OF_REFERENCES and (named or not _INVOICE_SERIES.match(fold(h.value))))
    dropped = {id(h) for h in others}
    return [h for h in found if id(h) not in dropped]


def _is_at_title(document: Document, hit: Hit[str]) -> bool:
    """Whether a number in an invoice's series alone fills a cell with the word "invoice", and no month or year."""
    row = document.rows[hit.label.span.line.number - 1]
    cell = row.cell_of(hit.label.span.first)
    is_whole = hit.span.line is row.line and (cell.first, cell.last) == (hit.label.span.first, hit.span.last)
    is_series = _INVOICE_SERIES.match(fold(hit.value)) is not None and sum(map(str.isdigit, hit.value)) > _SHORTEST
    return hit.label.role is Role.TITLE and is_whole and is_series and row.page == document.rows[0].page


def _guess(document: Document, ranked: list[Hit[str]]) -> Hit[str] | None:
    """What a person may be asked to confirm where no label names a number: the end of the title's own line ("Rechnung über Miete 81-479"),
    else the seller's reference."""
    titled = [h for h in ranked if h.label.role is Role.TITLE and h.candidate.span.line is h.label.span.line and _fills_line(document, h)]
    ours = hits(document, (Role.OTHER_NUMBER,), identifiers_of(document), accept=lambda label: 2.0 * (label.phrase in OUR_REFERENCE))
    return next(iter((*titled, *(without_page_or_date(document, h) for h in ours))), None)


def _fills_line(document: Document, hit: Hit[str]) -> bool:
    """Whether the word "invoice" begins a line and the number ends it, the only one there."""
    row = document.rows[hit.label.span.line.number - 1]
    is_whole = (hit.label.span.first, hit.candidate.span.last) == (0, row.cells[0].last) and len(row.cells) == 1
    return is_whole and sum(any(c.isdigit() for c in word.text) for word in row.line.words) == 1


def _heads_list(document: Document, best: Hit[str]) -> bool:
    """Whether the number is but the first of a column, with another one below it beside amounts: articles, or invoices of a statement."""
    own = best.candidate.span
    if own.line is best.label.span.line or own.line.number >= len(document.rows):
        return False
    row = document.rows[own.line.number]
    if heads_deducted(document, document.rows[best.label.span.line.number - 1]):
        return True
    beside = sum(c.span.line is row.line for c in document.amounts)
    named = {label.span.first for label in row.labels if label.role in _NO_ARTICLES}  # "Date: 3 May", "Your VAT no. ..." below it
    cells = (cell for cell in row.cells if overlap(own, cell) and cell.first not in named)
    alike = (cell for cell in cells if (row.line.number, cell.first) not in document.identified)
    return row.page == own.line.page and beside > 1 and any(any(char.isdigit() for char in cell.text) for cell in alike)


def _has_neighbour(document: Document, best: Hit[str]) -> bool:
    """Whether another value without a label stands right of the one that a bare "No." names: "No. | X-99 | 2026/4471"."""
    row = document.rows[best.candidate.span.line.number - 1]
    if best.label.strength > 1 or best.label.span.line is not row.line:
        return False
    after = [cell for cell in row.cells if cell.first > best.candidate.span.last]
    labelled = {label.span.first for label in row.labels}
    if not after or after[0].first != after[0].last or after[0].first in labelled:
        return False
    return (row.line.number, after[0].first) not in document.identified and any(char.isdigit() for char in after[0].text)


def _is_of_other_series(best: Hit[str]) -> bool:
    """Whether a number begins as those of deliveries or orders do ("LS-8812") under a label that may head any paper's ("Belegnr."), or,
    below the title alone, with any letters that are no invoice's ("Rechnung" over "PROJ-77")."""
    value = fold(best.candidate.value)
    if best.label.role is Role.TITLE and best.span.line is not best.label.span.line:
        return value[0].isalpha() and _INVOICE_SERIES.match(value) is None
    says_invoice = best.label.role is not Role.TITLE and _SAYS_INVOICE.search(_ANY_PAPER.sub("", best.label.phrase))
    return not says_invoice and _OTHER_SERIES.match(value) is not None


def _objections(document: Document, best: Hit[str], found: list[Hit[str]], *, alone: bool) -> Iterator[Ground]:
    """What makes the best of the found numbers unsure."""
    own = compact(best.candidate.value)
    if best.score < (_SURE_ALONE if alone else _SURE_SCORE) or _is_of_other_series(best):
        yield Ground.WEAK_LABEL
    rivals = {compact(h.candidate.value) for h in found if h.score >= best.score - _RIVALRY}
    if any(rival not in own and own not in rival for rival in rivals) or _has_neighbour(document, best) or _heads_list(document, best):
        yield Ground.RIVAL
    if _YEAR.fullmatch(best.candidate.value):
        yield Ground.A_YEAR
    if _may_go_on(document, best.candidate.span) or is_part(document, best.candidate.span, best.label.span):
        yield Ground.GOES_ON
    if len(own) < _SHORTEST and (not alone or best.label.role is Role.OTHER_NUMBER):  # "Progress claim - invoice no. 4" counts claims
        yield Ground.TOO_SHORT
