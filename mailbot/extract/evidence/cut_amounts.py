"""Amounts that may be a part of one that wraps in a narrow cell: what is not joined (see `wrapped`) is known to be uncertain."""

import re

from mailbot.extract.evidence.below import NEXT_ROWS, caption, is_below, is_under
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.evidence.lexicon import lexicon
from mailbot.extract.folding import label_form
from mailbot.extract.words.roles import Role

#: Blanks between the thousands of an amount; the beginning of one, up to its thousands, at the end of a line.
BLANKS = " \u00a0\u202f"
_SIGN, _CURRENCY = "[-−–(+]", r"(?:[€£$¥]|[A-Z]{3}|Fr\.)"
_THOUSANDS = rf"[1-9]\d{{0,2}}(?:[{BLANKS}.,'’]\d{{3}}){{0,9}}[.,'’]?"
HEAD = re.compile(rf"(?:^|(?<=\s))(?:{_SIGN} ?)?(?:{_CURRENCY} ?)?(?:{_SIGN} ?)?{_THOUSANDS}$")  # of an amount, at the end of a line
_BARE_END = re.compile(rf"{_SIGN}|[1-9]\d*[.,]?\d?")  # what a cell may cut off an amount anywhere
_NO_CENTS = re.compile(rf"(?:{_SIGN} ?)?(?:{_CURRENCY} ?)?(?:{_SIGN} ?)?\d{{1,3}}(?:[{BLANKS}.,'’]\d{{3}})*[.,'’]?\d?")
_END_BELOW = re.compile(rf"[.,'’]\d|\d[\d{BLANKS}.,'’]{{0,12}}[.,]\d\d(?!\d)|\d(?: ?{_CURRENCY})?$")
_SIGN_ALONE = re.compile(_SIGN)
_MINUS_BELOW = re.compile(r"[-−–]|CR")
_MAY_GO_BACK = re.compile(r"\d{1,3}(?!\d)")
_CENTS = re.compile(r"[.,]\d\d(?!\d)")
_SUMS = frozenset({Role.NET, Role.VAT, Role.GROSS, Role.DUE, Role.PREPAID, Role.EARLIER, Role.OTHER_AMOUNT})


def may_be_cut(rows: list[Row], span: Span) -> bool:
    """Whether an amount stands so right under other digits or a sign, or over digits or a minus, that it may be a part of a wrapped one."""
    row = rows[span.line.number - 1]
    cell = row.cell_of(span.first)
    return _goes_back(rows, row, cell, span) or _goes_on_below(rows, row, cell, span)


def _goes_on_below(rows: list[Row], row: Row, cell: Span, span: Span) -> bool:
    is_open = span.last == cell.last and _NO_CENTS.fullmatch(span.text) is not None
    for lower in rows[row.line.number : row.line.number + NEXT_ROWS]:
        for one in lower.cells if lower.page == row.page else ():
            if _MINUS_BELOW.fullmatch(one.text) and is_under(span.box, one.box):
                return caption(lower.cells, one) is None
            if is_open and _END_BELOW.match(one.text) and is_under(span.box, one.box):
                return not _are_two_rows(row, cell, lower, one)
    return False


def _goes_back(rows: list[Row], row: Row, cell: Span, span: Span) -> bool:
    for upper in rows[max(row.line.number - 1 - NEXT_ROWS, 0) : row.line.number - 1][::-1]:
        for one in upper.cells if upper.page == row.page else ():
            if is_below(one, cell) and _may_end_cut(one, span, begins=cell.first == span.first):
                return not _are_two_rows(upper, one, row, cell)
    return False


def _may_end_cut(cell: Span, rest: Span, *, begins: bool) -> bool:
    """Whether a cell is nothing but what may stand before an amount below it, or ends in it where this begins its cell. What begins with a
    currency is the rest of no digits, but a sign may stand over it."""
    if not _MAY_GO_BACK.match(rest.text):
        return _SIGN_ALONE.fullmatch(cell.text) is not None
    if _BARE_END.fullmatch(cell.text):
        return True
    head = HEAD.search(cell.text)
    return head is not None and (head.start() == 0 or begins)


def _are_two_rows(upper: Row, one: Span, lower: Row, other: Span) -> bool:
    """Whether each of two lines has a caption of its own: "Parcels 2" over "Total 640.00"; the lower is a sum's, the upper is not,
    unless there are no cents, as in a list of items, or its line is but for nothing ("Sales tax -")."""
    above, below = caption(upper.cells, one), caption(lower.cells, other)
    if above is None or below is None:
        return False
    is_sum = [
        any(label.role in _SUMS and cell.first <= label.span.first <= cell.last for label in one.labels)
        for one, cell in ((upper, above), (lower, below))
    ]
    are_apart = is_sum == [False, True] or not _CENTS.search(other.text) or _SIGN_ALONE.fullmatch(one.text) is not None
    return are_apart and label_form(f"{above.text} {below.text}") not in lexicon()[0]
