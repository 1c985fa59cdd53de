"""Rows of payments that were made on a day ("Paid on 23/06/2026  715.11", "abzgl. Zahlung vom 20.02.2026"): the day stands between the
words and the amount, which a label alone does not reach."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.evidence.score import NEXT_CELL, Hit
from mailbot.extract.folding import fold
from mailbot.extract.values.amounts import Amount, currency_of
from mailbot.extract.words.past_payments import PAID_ON
from mailbot.extract.words.roles import Role

_PAID_ON = re.compile(PAID_ON)
_STRENGTH = 3
_CELLS = 2  # the words and the day
_LONGEST = 70  # characters


def dated_payments(document: Document, money: list[Candidate[Amount]]) -> list[Hit[Amount]]:
    """What such rows say was paid. None where two of them are of the same sum: both may be meant, or one told twice."""
    found = list(_dated(document, money))
    values: Counter[Decimal] = Counter(abs(hit.value.value) for hit in found)
    return found if max(values.values(), default=0) == 1 else []


def _dated(document: Document, money: list[Candidate[Amount]]) -> Iterator[Hit[Amount]]:
    lines = {c.span.line.number for c in document.dates}
    for amount in money:
        row = document.rows[amount.span.line.number - 1]
        if row.line.number not in lines or any(label.role is Role.PREPAID for label in row.labels) or not _ends(row, amount.span):
            continue
        said = next((span for span in _before(row, amount.span) if _says_when(span)), None)
        if said is not None:
            yield Hit.of(amount, Label(said, Role.PREPAID, _STRENGTH, (), "paidon"), _STRENGTH, NEXT_CELL)


def _ends(row: Row, amount: Span) -> bool:
    """Whether an amount, with its currency, ends its row."""
    return all(currency_of(word.text) is not None for word in row.line.words[amount.last + 1 :])


def _before(row: Row, amount: Span) -> Iterator[Span]:
    """What stands left of an amount: in its cell, in the next one, or in the next two."""
    first = row.cell_of(amount.first).first
    if first < amount.first:
        yield Span(row.line, first, amount.first - 1)
    cells = [cell for cell in row.cells if cell.last < amount.first]
    for count in range(1, min(len(cells), _CELLS) + 1):
        yield Span(row.line, cells[-count].first, amount.first - 1)


def _says_when(span: Span) -> bool:
    text = fold(span.text)
    return len(text) <= _LONGEST and _PAID_ON.fullmatch(text) is not None
