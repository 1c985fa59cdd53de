"""To whom the claim of an invoice is assigned, as a factor's notice says: whoever is paid instead of the seller, and never the seller."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from mailbot.extract.evidence.layout import Span
from mailbot.extract.folding import fold, folded_words
from mailbot.extract.parties.blocks import place
from mailbot.extract.parties.names import could_be_name, cut, has_legal_form, key, without_full_stop
from mailbot.extract.parties.sheet import Sheet
from mailbot.extract.words.parties import ASSIGNMENTS, FACTORS, TO_ASSIGNEES

_ASSIGNED = re.compile(ASSIGNMENTS)
_TO = re.compile(TO_ASSIGNEES)
_MOST = 20  # notices of one document
_LINES = 3  # of a notice, from the words that say so
_LONGEST = 90  # characters in which a name ends


def assignees_of(sheet: Sheet) -> set[str]:
    """The keys of the companies to whom claims are assigned; the buyer is none: work is assigned to it."""
    named = (_assignee(sheet, cell) for cell in _notices(sheet))
    return {key(name) for name in named if name is not None} - sheet.buyers - sheet.known


def _notices(sheet: Sheet) -> list[Span]:
    """The cells with the words of an assignment."""
    cells = (cell for row in sheet.document.rows for cell in row.cells if _ASSIGNED.search(fold(cell.text)))
    return [cell for cell, _ in zip(cells, range(_MOST), strict=False)]


def _assignee(sheet: Sheet, cell: Span) -> str | None:
    """Whom the notice that begins in a cell names: the first behind "to", else the last before the verb, which may stand a line below."""
    block = sheet.blocks[place(cell)]
    at = block.index(cell)
    following = list(_named(block.texts[at : at + _LINES]))
    if following:
        return following[0]
    return next(reversed(list(_named(block.texts[max(at - 1, 0) : at + 1]))), None)


def _named(lines: Sequence[str]) -> Iterator[str]:
    text = " ".join(lines)
    for found in _TO.finditer(text):
        rest = text[found.end() : found.end() + _LONGEST]
        name = without_full_stop(cut(rest))
        if has_legal_form(name) and could_be_name(name):
            yield name
        elif (led := _led_by_capitals(rest)) and not FACTORS.isdisjoint(folded_words(led)):
            yield led


def _led_by_capitals(text: str) -> str:
    """The words with a capital at the head of a text ("Alfa Factoring à qui ...")."""
    return " ".join(takewhile(lambda word: word[:1].isupper(), re.split(r"[,;.:(]", text)[0].split()))
