"""Tables of what is withheld: a head whose first cell speaks of withholding and whose last one of an amount, over rows that end in one
("Tipologia ritenuta | Aliquota | Causale | Importo")."""

import re
from collections.abc import Iterator

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Row
from mailbot.extract.evidence.score import NEXT_CELL, Hit, overlap
from mailbot.extract.folding import fold
from mailbot.extract.values.amounts import Amount
from mailbot.extract.words.other_sums import SAYS_HELD
from mailbot.extract.words.roles import Role

_HELD, _OF_TABLE = re.compile(SAYS_HELD), re.compile(rf"^rt\d\d\b|{SAYS_HELD}")  # RT01: Italy's code of a kind of withholding
_HEADS, _MOST = 3, 4  # cells of a head, at least; rows of a table
_STRENGTH = 3


def _tables(document: Document) -> Iterator[tuple[Row, list[Row]]]:
    """The head of each such table, and its rows."""
    for head in document.rows:
        if heads_withheld(head):
            under = document.rows[head.line.number : head.line.number + _MOST]
            rows = []
            for row in under:
                if row.page != head.page or len(row.cells) > len(head.cells) or not _ends_under(head, row):
                    break
                rows.append(row)
            yield head, rows


def heads_withheld(row: Row) -> bool:
    """Whether a row is such a head."""
    if len(row.cells) < _HEADS or any(map(str.isdigit, row.line.text)) or not _HELD.search(fold(row.cells[0].text)):
        return False
    last = row.cells[-1]
    return any(label.role is Role.OTHER_AMOUNT and label.span.first == last.first for label in row.labels)


def _ends_under(head: Row, row: Row) -> bool:
    is_under = overlap(head.cells[-1], row.cells[-1]) and any(map(str.isdigit, row.cells[-1].text))
    return is_under and _OF_TABLE.search(fold(row.line.text)) is not None


def withheld(document: Document, money: list[Candidate[Amount]]) -> tuple[list[Hit[Amount]], set[int]]:
    """The amounts at the end of the rows of such tables, and the lines of these tables, of which no other word is a sum."""
    found, lines = [], set[int]()
    for head, rows in _tables(document):
        lines |= {head.line.number - 1, head.line.number, *(row.line.number for row in rows)}
        label = Label(head.cells[0], Role.PREPAID, _STRENGTH, (), "withheld")
        for row in rows:
            found += [
                Hit.of(c, label, _STRENGTH, NEXT_CELL) for c in money if c.span.line is row.line and c.span.first >= row.cells[-1].first
            ]
    return found, lines
