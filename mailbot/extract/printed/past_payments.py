"""Tables of payments that were made: their numbers are nothing to quote, their days are none to pay by."""

import re
from decimal import Decimal
from itertools import takewhile

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.folding import compact, fold
from mailbot.extract.words.numbers import SAYS_INVOICE
from mailbot.extract.words.past_payments import DAYS, MEANS, PAID_HEADS, TITLES, TO_COME, TRANSACTIONS
from mailbot.extract.words.roles import Role

_TITLES, _DAYS, _MEANS, _TRANSACTIONS, _TO_COME = map(re.compile, (TITLES, DAYS, MEANS, TRANSACTIONS, TO_COME))
_PAID, _BILL = re.compile(PAID_HEADS), re.compile(SAYS_INVOICE)
_FEWEST_HEADS = 3
_MOST_BILLS = 20
_OVER = 2  # rows above the heads in which a title may stand
_OF_DEMANDS = frozenset({Role.IBAN, Role.BIC, Role.ACCOUNT, Role.SORT_CODE, Role.ROUTING, Role.NUMBER})


def is_of_past_payment(document: Document, label: Label) -> bool:
    """Whether a label heads a column of such a table: beside it stands the head of a day, and a title over the heads or the head of a
    transaction says that it was paid. How it is paid says so beside a number ("Payment # | Mode | Date"), but not beside a day alone,
    which may be one to come. Never where a head speaks of what is due, of the account or the invoice."""
    row = document.rows[label.span.line.number - 1]
    if lists_payments(document, row):
        return True
    is_number = label.role is Role.REMITTANCE and not any(one.role in _OF_DEMANDS for one in row.labels)
    heads = _heads(row)
    return is_number and bool(heads) and any(map(_MEANS.fullmatch, heads))


def lists_payments(document: Document, row: Row) -> bool:
    """Whether a row is the heads of such a table by the head of a transaction or the title over it."""
    heads = _heads(row)
    return bool(heads) and (any(map(_TRANSACTIONS.fullmatch, heads)) or _is_titled(document, row))


def lists_other_bills(document: Document, row: Row, whole: set[Decimal], number: str) -> bool:
    """Whether a row is the heads of a table of bills that were paid ("Rechnung | Datum | brutto | bezahlt am"), none of which has
    this paper's `number` or its `whole` sum, nor all of them together."""
    heads = [_plain(cell) for cell in row.cells]
    is_head = len(heads) >= _FEWEST_HEADS and not any(c.isdigit() for c in row.line.text)
    if not is_head or not any(map(_PAID.fullmatch, heads)) or not any(map(_BILL.search, heads)):
        return False
    following = [below for below in document.rows[row.line.number : row.line.number + _MOST_BILLS] if below.page == row.page]
    bills = list(takewhile(bool, (_sums(document, below) for below in following)))
    is_own = any(compact(number) in compact(below.line.text) for below in following[: len(bills)])
    return bool(bills) and not is_own and whole.isdisjoint({value for bill in bills for value in bill} | {sum(bill[0] for bill in bills)})


def _sums(document: Document, row: Row) -> list[Decimal]:
    """The sums in a row that says more than one sum."""
    found = [c.value.value for c in document.amounts if c.span.line is row.line and c.value.decimals > 1]
    return found if len(row.line.words) > 1 else []


def _heads(row: Row) -> list[str]:
    """The heads of a table with a day in it, and none that speaks of what is due."""
    if len(row.cells) < _FEWEST_HEADS or any(c.isdigit() for c in row.line.text):
        return []
    heads = [_plain(cell) for cell in row.cells]
    return heads if any(map(_DAYS.fullmatch, heads)) and not any(map(_TO_COME.search, heads)) else []


def _is_titled(document: Document, row: Row) -> bool:
    above = document.rows[max(row.line.number - 1 - _OVER, 0) : row.line.number - 1]
    return any(_TITLES.fullmatch(_plain(one.cells[0])) for one in above if one.page == row.page)


def _plain(cell: Span) -> str:
    return " ".join(fold(cell.text).split()).strip(" .:")
