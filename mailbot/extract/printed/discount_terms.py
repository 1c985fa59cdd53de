"""Whether a discount that the total is less already is some payers' only: whoever pays later pays more."""

import re
from collections.abc import Iterator

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.folding import fold
from mailbot.extract.printed.labelled_sums import money_of, place_of, share_edge
from mailbot.extract.printed.sum_rows import is_discount, may_depend_on_payment
from mailbot.extract.values.amounts import Amount
from mailbot.extract.words.roles import Role
from mailbot.extract.words.sum_rows import (
    ASKS_FOR_IT,
    FULL_PRICE,
    LATER,
    OF_PAYING,
    OF_TITLE,
    ON_TERMS,
    OR_ELSE,
    SAYS_MORE,
    SPEAKS_OF_DISCOUNT,
)
from mailbot.extract.words.tax import HIGHEST_RATE

_PAYING_EARLY, _FULL_PRICE = re.compile(f"{ON_TERMS}|{OF_PAYING}"), re.compile(FULL_PRICE)
_TITLE, _ASKED, _MORE = re.compile(OF_TITLE), re.compile(ASKS_FOR_IT), re.compile(f"{SAYS_MORE}|{LATER}|{OR_ELSE}")
_OR_ELSE = re.compile(f"{OR_ELSE}|{SPEAKS_OF_DISCOUNT}")
_SENTENCE, _GOES_ON = re.compile(r"(?<=[.;!?]) "), re.compile(r"^[^A-Z]")
_NOTE = re.compile(r"\*+|[\u00b9\u00b2\u00b3\u2020]|\(\d\)")
_PROSE = 4  # words of letters that make a sentence: "Full price before discount" is none with its amount
_SAME_EDGE = 6.0  # points between the left edges of a label and what stands under it
_UNDER = 2.2  # heights from one line to the next, at most


def depends_on_terms(document: Document, total: Span) -> bool:
    """Whether rows of discounts stand over a total in its column, and anything on the paper makes them depend on when it is paid: words on
    discounts or the full price, the note of their asterisk, a line under their label, or a larger sum below that they would make up."""
    taken_off = [c for c in money_of(document) if place_of(c.span) < place_of(total) and _is_taken_off(document, c, total)]
    if not taken_off:
        return False
    own = {c.span.line.number for c in taken_off}
    others = [row for row in document.rows if row.line.number not in own]
    is_noted = any(_PAYING_EARLY.search(text) for c in taken_off for text in _notes(document, c))
    is_full = any(_names_full_price(document, row) for row in others if _is_sentence(row))
    return is_noted or is_full or _is_more_below(document, taken_off, total) or may_depend_on_payment(document, taken_off, total)


def _is_taken_off(document: Document, candidate: Candidate[Amount], total: Span) -> bool:
    row = document.rows[candidate.span.line.number - 1]
    is_sum = row.page == total.line.page and share_edge(candidate.span, total) and candidate.value.value != 0
    is_paid = any(label.role is Role.PREPAID for label in row.labels)
    return is_sum and not is_paid and (candidate.value.value < 0 or is_discount(row, candidate))


def _notes(document: Document, discount: Candidate[Amount]) -> Iterator[str]:
    """What stands under the label of a discount, and the notes to which it points."""
    row = document.rows[discount.span.line.number - 1]
    priced = {c.span.line.number for c in money_of(document)}
    for below in document.rows[row.line.number : row.line.number + 1]:
        is_next = below.page == row.page and below.top - row.bottom < _UNDER * row.cells[0].height
        under = (cell for cell in below.cells if any(abs(cell.box[0] - one.box[0]) < _SAME_EDGE for one in row.cells))
        yield from (fold(cell.text) for cell in under if is_next and below.line.number not in priced)
    marks = {found[0] for found in _NOTE.finditer(row.line.text)}
    cells = (cell for other in document.rows if other is not row for cell in other.cells)
    yield from (fold(cell.text) for cell in cells if any(map(cell.text.startswith, marks)))


def _names_full_price(document: Document, row: Row) -> bool:
    """Whether a row says that the full price is due in some case: not until when the goods are the seller's, nor only asks to pay it."""
    above, below = (document.rows[max(i, 0) : max(i + 1, 0)] for i in (row.line.number - 2, row.line.number))
    lines = [row.line.text, *(one.line.text for one in below if _GOES_ON.search(one.line.text))]
    if above and _GOES_ON.search(row.line.text):
        lines.insert(0, above[0].line.text)
    return any(map(_is_of_full_price, _SENTENCE.split(fold(" ".join(lines)))))


def _is_of_full_price(sentence: str) -> bool:
    is_of_else = _TITLE.search(sentence) or (_ASKED.search(sentence) and not _MORE.search(sentence))
    return _FULL_PRICE.search(sentence) is not None and (_OR_ELSE.search(sentence) is not None or not is_of_else)


def _is_sentence(row: Row) -> bool:
    return sum(word.text.strip(".,;:()").isalpha() for word in row.line.words) > _PROSE


def _is_more_below(document: Document, discounts: list[Candidate[Amount]], total: Span) -> bool:
    """Whether a sum below a total is more than it by the discounts, or some of them with their VAT."""
    amounts = [c.value.value for c in money_of(document) if c.span == total]
    off = sum(abs(c.value.value) for c in discounts)
    most = off * (100 + HIGHEST_RATE) / 100
    below = [c.value.value for c in money_of(document) if place_of(c.span) > place_of(total)]
    return any(0 < one - amount <= most for amount in amounts for one in below)
