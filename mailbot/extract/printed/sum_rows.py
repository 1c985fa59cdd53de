"""What the row of an amount says of it: tax, a condition, late payment, a discount, or another sum than the invoice's."""

import re
from collections.abc import Sequence

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.folding import fold
from mailbot.extract.reading import Word
from mailbot.extract.values.amounts import Amount
from mailbot.extract.words.discounts import CASH_DISCOUNT
from mailbot.extract.words.other_sums import (
    ANY_AMOUNT,
    CONTAINED,
    CONTAINS,
    IF_LATE,
    IN_TOTAL,
    LATE_PAYMENT,
    OF_SUM,
    ON_CONDITION,
    SAYS_PAID,
)
from mailbot.extract.words.roles import Role
from mailbot.extract.words.sum_rows import APPLIED, CARRIAGE, DISCOUNT, MAKES_A_CASE, NONE_GRANTED, OF_PAYING, ON_TERMS, SPEAKS_OF_DISCOUNT
from mailbot.extract.words.tax import SPEAKS_OF_TAX

_CASH_DISCOUNT, _CONDITION = re.compile(CASH_DISCOUNT), re.compile(ON_CONDITION)
_LATE, _IF_LATE = re.compile(LATE_PAYMENT), re.compile(IF_LATE)
_PAID, _TAXED = re.compile(SAYS_PAID), re.compile(SPEAKS_OF_TAX)
_IN_TOTAL, _OF_SUM, _CONTAINED, _CONTAINS = (re.compile(pattern) for pattern in (IN_TOTAL, OF_SUM, CONTAINED, CONTAINS))
_CARRIAGE, _DISCOUNT, _OF_DISCOUNT, _REFUSED = map(re.compile, (CARRIAGE, DISCOUNT, SPEAKS_OF_DISCOUNT, NONE_GRANTED))
_TERMS, _PAYING_EARLY = re.compile(ON_TERMS), re.compile(f"{ON_TERMS}|{OF_PAYING}")
_APPLIED, _CASE, _SENTENCE = re.compile(APPLIED), re.compile(MAKES_A_CASE), re.compile(r"(?<=[.;!?]) ")
_LONG_SENTENCE = 8  # words of a cell, wherever the amount stands in it
_OF_SENTENCE = 3  # words behind an amount that make its cell a sentence


def speaks_of_cash_discount(row: Row) -> bool:
    """Whether a row speaks of a discount for paying early."""
    return _CASH_DISCOUNT.search(fold(row.line.text)) is not None


def is_conditional(row: Row) -> bool:
    """Whether a row speaks of a discount, a condition or a date."""
    text = fold(row.line.text)
    return _CASH_DISCOUNT.search(text) is not None or _CONDITION.search(text) is not None


def _said_before(row: Row, candidate: Candidate[Amount]) -> str:
    """The folded words that name an amount: those before it in its cell, else those of the cell to its left."""
    cell = row.cell_of(candidate.span.first)
    before = " ".join(word.text for word in row.line.words[cell.first : candidate.span.first])
    left = [one for one in row.cells if one.last < cell.first]
    if not any(map(str.isalpha, before)) and left:
        before = f"{left[-1].text} {before}"
    return fold(before.replace("_", " ")).strip()


def is_carriage(row: Row, candidate: Candidate[Amount]) -> bool:
    """Whether a row says that an amount is what bringing the goods costs, without a condition."""
    said = _said_before(row, candidate)
    return _CARRIAGE.match(said) is not None and not _TERMS.search(said)


def is_discount(row: Row, candidate: Candidate[Amount]) -> bool:
    """Whether a row says that an amount is a discount, perhaps with its rate, and nothing of when it is granted."""
    said = _said_before(row, candidate)
    return _DISCOUNT.match(said) is not None and not _PAYING_EARLY.search(said)


def may_depend_on_payment(document: Document, discounts: Sequence[Candidate[Amount]], total: Span) -> bool:
    """Whether the total's row names terms, or any other but those of the discounts speaks of one and of terms: whoever does not meet them
    pays more. A discount for paying early that has a word of its own ("Skonto") is another one."""
    own = {c.span.line.number for c in discounts}
    texts = (fold(row.line.text) for row in document.rows if row.line.number not in own)
    return bool(discounts) and (_TERMS.search(fold(total.line.text)) is not None or any(map(_offers_discount, texts)))


def _offers_discount(text: str) -> bool:
    """Whether the folded text of a row speaks of a discount and of terms; not where one sentence says that it was applied, and the others
    are but terms of payment."""
    applied = [one for one in _SENTENCE.split(text) if _OF_DISCOUNT.search(one) and _APPLIED.search(one) and not _PAYING_EARLY.search(one)]
    rest = " ".join(one for one in _SENTENCE.split(text) if one not in applied)
    is_offered = _OF_DISCOUNT.search(text) and _PAYING_EARLY.search(text) and not _REFUSED.search(text)
    return bool(is_offered and (not applied or _OF_DISCOUNT.search(rest) or _CASE.search(rest)))


def is_of_late_payment(document: Document, candidate: Candidate[Amount]) -> bool:
    """Whether an amount stands in a sentence on late payment: "minimum 50 euro and interest of 12 %" is no row of sums."""
    row = document.rows[candidate.span.line.number - 1]
    cell = row.cell_of(candidate.span.first)
    goes_on = sum(word.text.isalpha() for word in cell.line.words[candidate.span.last + 1 : cell.last + 1]) >= _OF_SENTENCE
    is_long = sum(word.text.isalpha() for word in cell.words) >= _LONG_SENTENCE and _IF_LATE.search(fold(cell.text)) is not None
    return (goes_on or is_long) and _LATE.search(fold(cell.text)) is not None


def is_tax(document: Document, candidate: Candidate[Amount]) -> bool:
    """Whether an amount stands in a row that speaks of tax, above zero or in brackets, which are no minus there."""
    row = document.rows[candidate.span.line.number - 1]
    is_plain = candidate.value.value > 0 or any("(" in word.text for word in candidate.span.words)
    labelled = any(label.role in (Role.VAT, Role.GROSS) for label in row.labels)
    return is_plain and (labelled or _TAXED.search(fold(row.line.text)) is not None)


def is_beside_tax(document: Document, candidate: Candidate[Amount]) -> bool:
    """Whether a rate, or a label of a net or a tax, stands in the row of an amount."""
    row = document.rows[candidate.span.line.number - 1]
    return "%" in row.line.text or any(label.role in (Role.VAT, Role.NET) for label in row.labels)


def is_of_else(row: Row) -> bool:
    """Whether a row speaks of a cash discount, or a label says that its amount is no sum of the invoice."""
    return speaks_of_cash_discount(row) or any(map(names_no_sum, row.labels))


def names_no_sum(label: Label) -> bool:
    """Whether a label says what its amount is, and that it is no sum of the invoice; a bare "Amount" or "Credit" may be what was paid."""
    return label.role is Role.OTHER_AMOUNT and label.phrase not in ANY_AMOUNT


def is_tax_in_brackets(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the amount that ends at `last` stands in brackets, opened from `first` on, that speak of tax and of nothing paid:
    "Total 120.00 (includes 20.00 VAT)"."""
    before = " ".join(word.text for word in words[first : last + 1])
    after = " ".join(word.text for word in words[last + 1 :]).partition(")")[0]
    inside = fold(f"{before[before.rfind('(') :]} {after}")
    return before.count("(") > before.count(")") and _TAXED.search(inside) is not None and not _PAID.search(inside)


def names_part(label: Label) -> bool:
    """Whether the label of a total stands in words on what is part of it: "Im Gesamtbetrag sind 1.732,22 EUR Lohnkosten enthalten"."""
    words = label.span.line.words
    before = fold(" ".join(word.text for word in words[: label.span.first]))
    behind = fold(" ".join(word.text for word in words[label.span.last + 1 :]))
    if not _IN_TOTAL.search(before):
        return _CONTAINS.match(behind) is not None
    return not _OF_SUM.match(behind) or _CONTAINED.search(behind) is not None
