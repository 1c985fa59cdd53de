"""Order reference (BT-13): an identifier beside a label that says so."""

import re
from collections.abc import Iterator

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Span
from mailbot.extract.evidence.score import Choice, Hit, Ranking, overlap, value_hits
from mailbot.extract.folding import compact, label_form
from mailbot.extract.printed.cut_numbers import is_part
from mailbot.extract.story import Ground
from mailbot.extract.words.references import (
    BARE_REFERENCES,
    BUYERS_OWN,
    BUYERS_REFERENCE,
    OF_CUSTOMERS,
    OF_EITHER,
    ORDER_STEMS,
    ORDERS_OF_BUYERS,
    SELLERS_ORDER,
    STREETS,
)
from mailbot.extract.words.roles import Role

_ORDER = re.compile(r"[A-Za-z0-9][A-Za-z0-9/._\-#]{1,30}")
_GLUED_NO = re.compile(r"^(?:n[°ºo]|nr)\.?(?=[A-Z]{0,4}-?\d)", re.IGNORECASE)  # "n°45123"
_NO_ORDER = re.compile(r"(?:\d{1,3}[.,])*\d{1,3}[.,]\d\d|(?:19|20)\d\d")  # a sum, a year
_SENTENCE = re.compile(r"\w{5,}(?<!nr)(?<!no)(?<!num)(?<!ref)(?<!best)\.$")  # the end of a sentence, and no "Nr."
_SAYS_ORDER = re.compile(r"(?:PO|BC|BDC|CDE|CMD|ODA|OC)[-/]?\d{4,}")
_STREET = re.compile(r"c[/.] ?\w", re.IGNORECASE)  # "C/ de la Rutlla, 18"
_LEAST_ORDER = 2.4
_COLUMNS, _ROWS_OF_TABLE = 2, 8  # more cells make a table's head; rows below the first one
_SPELLED = 3.0  # the strength of a label whose value spells out what it is


def _identifiers(document: Document) -> list[Candidate[str]]:
    """Single words with a digit that are no date, year, sum, IBAN or VAT id (unless a label of orders stands right before them)."""
    found = []
    for row in document.rows:
        ends = {label.span.last for label in row.labels}
        aside = {i for label in row.labels if label.bracketed for i in range(label.span.first, label.span.last + 1)}
        ordered = {label.span.last + 1 for label in row.labels if label.role is Role.ORDER}
        for i, word in enumerate(row.line.words):
            text = re.split(r"[:]", word.text)[-1] if i in ends else word.text
            text = _GLUED_NO.sub("", text.strip("#:;,.()-–"))
            taken = (row.line.number, i) in document.identified and not (i in ordered and _ORDER.fullmatch(text) and text[:1].isalpha())
            if i not in aside and not taken and any(c.isdigit() for c in text) and _ORDER.fullmatch(text) and not _NO_ORDER.fullmatch(text):
                found.append(Candidate(text, Span(row.line, i, i)))
    return found


def _labels(document: Document) -> Iterator[Label]:
    """Labels of orders, but for the last word of a sentence ("Vielen Dank für Ihren Auftrag.") and the seller's own ("Auftrag")."""
    every = (label for label in document.labels if label.role is Role.ORDER and not _is_sellers(label))
    return (lb for lb in every if not _SENTENCE.search(lb.span.text) and not _goes_on(lb) and not _is_street(lb))


def _goes_on(label: Label) -> bool:
    """Whether the label is but the beginning of a word: "PoE" is no PO."""
    letters = label_form(label.span.text)
    return not label.bracketed and letters.startswith(label.phrase) and letters[len(label.phrase) :][:1].isalpha()


def _is_street(label: Label) -> bool:
    """Whether the label is but the name of a street or a river ("C/ de la Rutlla, 18", "Via Po 31")."""
    before = label.span.line.words[label.span.first - 1].text if label.span.first else ""
    is_name = not label.span.text.isupper() or before.isupper()  # "ordered via PO 4711"
    return _STREET.match(label.span.text) is not None or (is_name and compact(before) in STREETS)


def _is_sellers(label: Label) -> bool:
    return label.phrase.startswith(SELLERS_ORDER) and not any(word in label.phrase for word in OF_CUSTOMERS)


def _bare_references(document: Document) -> Iterator[Label]:
    """Labels that say "reference" and no more."""
    return (label for label in document.labels if label.phrase in BARE_REFERENCES)


def order_reference(document: Document) -> tuple[Choice[str] | None, Ranking[str]]:
    """The buyer's order number, beside a label that says so; one that says whose the order is goes before others; and what was weighed.
    Sure where the label names an order, and where no other label of the kind says something else."""
    candidates = _identifiers(document)
    every = [hit for label in _labels(document) for hit in _nearest(value_hits(document, label, candidates, label.strength))]
    every = [hit for hit in every if not _is_of_row(document, hit, candidates)]
    if not every:  # "Reference: BC03213": the number itself says that it is an order's
        spelled = [candidate for candidate in candidates if _SAYS_ORDER.fullmatch(candidate.value)]
        every = [hit for label in _bare_references(document) for hit in _nearest(value_hits(document, label, spelled, _SPELLED))]
    told = any(hit.score >= _LEAST_ORDER and hit.label.phrase.startswith(BUYERS_OWN) for hit in every)

    def rank(label: Label) -> int:
        return -1 if told and label.phrase in OF_EITHER else _rank(label)  # beside "your reference" the "order number" is the seller's

    found = sorted(every, key=lambda hit: (hit.score < _LEAST_ORDER, -rank(hit.label), -hit.score))
    likely = [hit for hit in found if hit.score >= _LEAST_ORDER]
    if not likely:
        return None, Ranking(found, (Ground.TOO_WEAK if found else Ground.NO_CANDIDATE,))
    best = likely[0]
    rivals = {compact(hit.candidate.value) for hit in likely if rank(hit.label) == rank(best.label)}
    is_weak = _rank(best.label) == 0 or best.label.phrase in OF_EITHER or best.label.role is not Role.ORDER
    goes_on = is_part(document, best.candidate.span, best.label.span)
    against = {Ground.WEAK_LABEL: is_weak, Ground.RIVAL: len(rivals) > 1, Ground.GOES_ON: goes_on}
    grounds = (Ground.LABELLED, *(ground for ground, holds in against.items() if holds))
    sure = len(grounds) == 1
    choice = Choice(best.candidate.value, best.candidate.span, 0.8 if sure else 0.5, sure=sure, quote=best.quote)
    return choice, Ranking(found, grounds)


def _is_of_row(document: Document, hit: Hit[str], candidates: list[Candidate[str]]) -> bool:
    """Whether a number below its label stands in a column of which another row beside an amount has another one: each row has its own
    order, and the paper none."""
    own, line = hit.candidate.span, hit.label.span.line
    if own.line is line or len(document.rows[line.number - 1].cells) <= _COLUMNS:
        return False
    near = range(own.line.number, own.line.number + _ROWS_OF_TABLE)
    sold = {c.span.line.number for c in document.amounts if c.span.line.number in near and (c.value.decimals or c.value.currency)}
    column = (c for c in candidates if c.span.line.number in sold and c.span.line.page == own.line.page and overlap(own, c.span))
    return own.line.number in sold and any(compact(c.value) != compact(hit.value) for c in column)


def _rank(label: Label) -> int:
    """3: an order that is said to be the buyer's ("Uw inkoopordernr."); 2: one that buyers place ("Bestellnummer"); 1: an order;
    0: a reference of the buyer's, which may be anything."""
    is_order = any(stem in label.phrase for stem in ORDER_STEMS)
    if not is_order and any(word in label.phrase for word in BUYERS_REFERENCE):
        return 0
    if label.phrase.startswith(BUYERS_OWN):
        return 3
    return 2 if label.phrase.startswith(ORDERS_OF_BUYERS) else 1


def _nearest(found: list[Hit[str]]) -> list[Hit[str]]:
    """The first behind the label (a second number is something else), or what stands below it."""
    right = sorted((hit for hit in found if hit.candidate.span.line is hit.label.span.line), key=lambda hit: hit.candidate.span.first)
    return [*right[:1], *(hit for hit in found if hit.candidate.span.line is not hit.label.span.line)]
