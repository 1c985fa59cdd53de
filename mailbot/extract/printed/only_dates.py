"""The date that can only be the invoice's: alone behind the sender's town, or beside or under a bare "Date", where every other date on the
paper is told to be another."""

import re

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Row
from mailbot.extract.evidence.score import Hit
from mailbot.extract.folding import fold
from mailbot.extract.values.dates import DateRead
from mailbot.extract.words.roles import Role
from mailbot.extract.words.times import BEFORE_TOWN, TOWN_ENDS

_BEFORE_TOWN, _TOWN_ENDS = re.compile(BEFORE_TOWN), re.compile(TOWN_ENDS)
_LONGEST_TOWN = 40  # characters
_UPPER_PART = 0.55  # of the page
_LEAST = 1.0  # score of a bare label and its date
_OF_ITEMS = frozenset({Role.OTHER, Role.OTHER_AMOUNT, Role.NET, Role.VAT, Role.GROSS, Role.DUE})


def follows_town(document: Document, candidate: Candidate[DateRead]) -> bool:
    """Whether a date ends a line of its own that begins with a town that an address names ("Quimper, le 8 avril 2026")."""
    row = document.rows[candidate.span.line.number - 1]
    cell = row.cell_of(candidate.span.first)
    if cell.last != candidate.span.last or any(cell.first <= label.span.first <= cell.last for label in row.labels):
        return False
    before = fold(" ".join(word.text for word in row.line.words[cell.first : candidate.span.first]))
    town = _TOWN_ENDS.sub("", _BEFORE_TOWN.sub("", before)).strip()
    is_town = town != before and 1 < len(town) <= _LONGEST_TOWN and not any(map(str.isdigit, town))
    return is_town and _is_high(document, row) and any(_names(other, town) for other in document.rows if other is not row)


def _names(row: Row, town: str) -> bool:
    """Whether a row names a town with the digits of its post code right before or behind it."""
    name = re.escape(town)
    return re.search(rf"\d[a-z]{{0,2}},? {name}\b|\b{name},? (?:[a-z]{{2}} )?[a-z]{{0,2}}\d", fold(row.line.text)) is not None


def is_alone_at_label(document: Document, hit: Hit[DateRead]) -> bool:
    """Whether a date stands high on the first page beside or under a label that begins its cell and heads no column of items."""
    head, row = (document.rows[span.line.number - 1] for span in (hit.label.span, hit.span))
    heads_items = any(label.role in _OF_ITEMS for label in head.labels)
    sold = any(c.span.line is row.line and c.value.decimals > 1 for c in document.amounts)
    is_label = head.cell_of(hit.label.span.first).first == hit.label.span.first
    return hit.score >= _LEAST and is_label and not heads_items and not sold and _is_high(document, row)


def is_only_one(document: Document, candidate: Candidate[DateRead], told: set[int]) -> bool:
    """Whether every other date on the paper is the same day or told (by identity) to be another one."""
    own = candidate.value
    others = (c for c in document.dates if id(c) not in told and c is not candidate)
    return all((c.value.day_first, c.value.month_first) == (own.day_first, own.month_first) for c in others)


def _is_high(document: Document, row: Row) -> bool:
    first = document.pages[0]
    return row.page == first.number and row.top < first.height * _UPPER_PART
