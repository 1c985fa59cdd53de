"""The way of paying as a field: the value right of its label, or under its head in the column of a table, where the rows of a page
part the two."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from mailbot.extract.evidence.blocks import below
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.folding import fold
from mailbot.extract.printed.coded_fields import is_debited_by_code
from mailbot.extract.printed.past_payments import lists_payments
from mailbot.extract.printed.statements import joined
from mailbot.extract.words.roles import Role
from mailbot.extract.words.ways import (
    BARE_HEADS,
    BEFORE_WAY,
    CHOICE,
    COLLECTED,
    COLLECTED_CODES,
    COLON_HEADS,
    HEADS,
    OFFERED,
    OTHER_CODES,
    OTHERWISE,
    TRANSFER,
    VALUE_ENDS,
)

_LONGEST = 9  # words of a value; more are a sentence
_OF_HEADS = 9  # words of a cell with several heads set close


class Way(Enum):
    """How a paper says that it is paid, but by transfer."""

    COLLECTED = "collected"  # by the seller or a bank
    OTHERWISE = "otherwise"  # by card, in a shop, in cash, by cheque


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    way = f"(?:{COLLECTED}|{OTHERWISE})"
    every = {
        "head": rf"\b(?:{HEADS})(?![\w'])|^(?:{BARE_HEADS})(?:\W*$|(?= ?:))|^(?:{COLON_HEADS})(?= ?:)",
        "bare": rf"(?:{BARE_HEADS}|{COLON_HEADS})\W*",
        "collected": rf"{COLLECTED_CODES}|{BEFORE_WAY}{COLLECTED}",
        "otherwise": rf"{OTHER_CODES}|{BEFORE_WAY}{OTHERWISE}",
        "open": rf"{CHOICE}|{OFFERED}|[,/+&]\s*{way}",
        "transfer": TRANSFER,
        "goes_on": rf"(?:{CHOICE})?\W*{TRANSFER}",
        "ends": VALUE_ENDS,
    }
    return {name: re.compile(pattern) for name, pattern in every.items()}


def way_of_paying(document: Document) -> Way | None:
    """What the field says, in a code or in words; None where it says nothing, offers a choice or names a transfer. What is collected, while
    the paper speaks of a transfer elsewhere, is but another way: a person is asked."""
    coded = is_debited_by_code(document)
    found = set() if coded is None else {Way.COLLECTED if coded else Way.OTHERWISE}
    for text in () if found else _values(document):
        if _patterns()["transfer"].search(text):
            return None
        if (way := _way(text)) is not None:
            found.add(way)
    is_sure = found == {Way.COLLECTED} and not _patterns()["transfer"].search(joined(document.said))
    return Way.COLLECTED if is_sure else Way.OTHERWISE if found else None


def _way(text: str) -> Way | None:
    value = _patterns()["ends"].split(text)[0]
    if len(value.split()) > _LONGEST or _patterns()["open"].search(value):
        return None
    ways = (Way.COLLECTED, Way.OTHERWISE)
    return next((way for way in ways if _patterns()[way.value].match(value)), None)


def _values(document: Document) -> Iterator[str]:
    """What the labels of the field name, folded."""
    for row in document.rows:
        heads = list(_heads(row))
        if heads and not lists_payments(document, row):
            for cell, head in heads:
                yield from _named(document, row, cell, head)


def _heads(row: Row) -> Iterator[tuple[Span, Span]]:
    """The cells of a row with the label of the field in them; several heads of a table may be set so close that they are one cell."""
    if not (head := _patterns()["head"]).search(fold(row.line.text)) and len(row.cells) == 1:
        return
    for cell in row.cells:
        words = [fold(word.text) for word in cell.words]
        offsets = [sum(map(len, words[:i])) + i for i in range(len(words))]
        for found in head.finditer(" ".join(words)):
            yield cell, cell.part(found.start(), found.end(), offsets)


def _named(document: Document, row: Row, cell: Span, head: Span) -> Iterator[str]:
    """What stands behind a label in its cell, right of it, or under it. A bare "Payment" beside a sum that is taken off speaks of what was
    paid."""
    beside = Span(row.line, head.last + 1, cell.last) if head.last < cell.last else row.right_of(cell)
    if beside is not None and not (_is_bare(head) and _tells_of_part(document, row)):
        yield _plain(beside)
    is_head = head.last == cell.last or (":" not in cell.text and len(cell.words) <= _OF_HEADS)
    under = below(document, head) if is_head else None
    if under is not None:
        yield _with_next(document, under)


def _with_next(document: Document, cell: Span) -> str:
    """The value under a head, with the line under it where that goes on with a transfer ("Carte bancaire ou" over "virement")."""
    following = below(document, cell)
    more = _plain(following) if following is not None else ""
    return f"{_plain(cell)} {more}" if _patterns()["goes_on"].match(more) else _plain(cell)


def _is_bare(head: Span) -> bool:
    return _patterns()["bare"].fullmatch(fold(head.text)) is not None


def _tells_of_part(document: Document, row: Row) -> bool:
    taken = any(c.span.line is row.line and c.value.value < 0 for c in document.amounts)
    return taken or any(label.role is Role.PREPAID for label in row.labels)


def _plain(span: Span) -> str:
    return " ".join(fold(span.text).split()).strip(" .:–-")
