"""Rows that name a means of payment and what was paid by it ("Visa XXXX4410  413.96"), as tills, hotels and shops print them under the
total or in a column of payments: nobody transfers that once more, and a person is asked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from mailbot.extract.evidence.blocks import below
from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.folding import fold
from mailbot.extract.printed.labelled_sums import place_of, share_edge
from mailbot.extract.printed.totals import Totals
from mailbot.extract.reading import Word
from mailbot.extract.values.amounts import Amount, currency_of
from mailbot.extract.words.tenders import ARRIVED, CARD_NUMBER, LINKS, MEANS, PAID, PAYMENT, STATES

_LONGEST = 50  # characters of a label: more are a sentence


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    every = {
        "no_words": rf"{CARD_NUMBER}|[^\w ]+",
        "row": rf"(?:(?:{MEANS}|{PAID}|{PAYMENT}|{LINKS})(?: |$))+",
        "means": rf"\b(?:{MEANS})\b",
        "paid": rf"\b(?:{PAID})\b",
        "payment": rf"(?:{PAYMENT})",
        "states": rf"(?:(?:{STATES})(?: |$))+",
        "arrived": rf"\b(?:{ARRIVED})\b",
    }
    return {name: re.compile(pattern) for name, pattern in every.items()}


def is_tendered(document: Document, totals: Totals, issued: date | None) -> bool:
    """Whether a row says that the whole sum, or under the total any part that is not taken off, was paid by other means than a transfer."""
    gross = totals.gross or totals.due
    if gross is None or not gross.value:
        return False
    due = totals.due.value if totals.due else gross.value
    rows = (_Paid(document, amount, gross.span) for amount in document.amounts if place_of(amount.span) != place_of(gross.span))
    whole = {gross.value, due} - {0}
    told = (row for row in rows if row.value in whole or (due == gross.value and row.is_part))
    if any(row.says_so(issued, is_whole=row.value in whole) for row in told):
        return True
    return any(_stands_over(document, cell, whole) for cell in _heads(document))


@dataclass(frozen=True, slots=True)
class _Paid:
    """The row of an amount that may be what was paid of a total."""

    document: Document
    amount: Candidate[Amount]
    total: Span

    @property
    def value(self) -> Decimal:
        """What was paid, with a minus or without."""
        return abs(self.amount.value.value)

    @property
    def is_below(self) -> bool:
        """Whether it stands under the total, in its column."""
        return place_of(self.amount.span) > place_of(self.total) and share_edge(self.amount.span, self.total)

    @property
    def is_part(self) -> bool:
        """Whether it may be a part of the total."""
        return self.amount.value.decimals > 1 and self.value != 0 and self.is_below

    def says_so(self, issued: date | None, *, is_whole: bool) -> bool:
        """Whether what stands left of the amount is a means of payment; of a past day "paid" of the whole sum says enough, under the
        total "payment" too, and behind the whole sum what a provider reports."""
        row, patterns = self.document.rows[self.amount.span.line.number - 1], _patterns()
        behind = _plain(row.line.words[self.amount.span.last + 1 :])
        if behind and not patterns["states"].fullmatch(behind):
            return False
        if behind and is_whole and patterns["arrived"].search(behind):
            return True
        said = _label(row, self.amount.span)
        if _tells(said, "means"):
            return True
        if self._is_to_come(issued):
            return False
        is_behind = is_whole and place_of(self.amount.span) > place_of(self.total)
        return (_tells(said, "paid") and (is_behind or self.is_below)) or (
            self.is_below and patterns["payment"].fullmatch(said) is not None
        )

    def _is_to_come(self, issued: date | None) -> bool:
        """Whether a day beside it is later than the paper: the row of an instalment, or of what is due."""
        days = (c.value.value(self.document.order) for c in self.document.dates if c.span.line is self.amount.span.line)
        return any(issued is None or day is None or day > issued for day in days)


def _tells(said: str, *ways: str) -> bool:
    """Whether words are nothing but those of such a row, a means of payment or "paid" among them."""
    is_row = _patterns()["row"].fullmatch(said) is not None
    return is_row and any(_patterns()[way].search(said) for way in ways or ("means", "paid"))


def _label(row: Row, amount: Span) -> str:
    """The words left of an amount, but for the sum's currency and a card's number: in its cell, or in the next one that holds words."""
    first = row.cell_of(amount.first).first
    own = [row.line.words[first : amount.first]]
    said = (_plain(words) for words in [*own, *(cell.words for cell in reversed(row.cells) if cell.last < first)])
    return next(filter(None, said), "")


def _plain(words: Sequence[Word]) -> str:
    """The words that say something, folded; none where no letter is."""
    said = " ".join(fold(word.text) for word in words if currency_of(word.text) is None)
    if not any(map(str.isalpha, said)):
        return ""
    return " ".join(_patterns()["no_words"].sub(" ", said).split()) if len(said) <= _LONGEST else said


def _heads(document: Document) -> Iterator[Span]:
    """The cells that name a means of payment, or say "paid", and no more."""
    return (cell for row in document.rows for cell in row.cells if _tells(_plain(cell.words)))


def _stands_over(document: Document, cell: Span, whole: set[Decimal]) -> bool:
    """Whether the whole sum stands alone under such words ("Contanti" over "667,34")."""
    under = below(document, cell)
    if under is None:
        return False
    sums = (c for c in document.amounts if c.span.line is under.line and (c.span.first, c.span.last) == (under.first, under.last))
    return any(abs(c.value.value) in whole for c in sums)
