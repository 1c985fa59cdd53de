"""What says in a cell of its own that the bill is paid: a badge or a stamp ("PAID") with something else in its row, "paid on" with its day
in another cell, the head of what is open over nothing, and "paid" behind the day on which it was due and its sum."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from mailbot.extract.evidence.blocks import below
from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.folding import fold
from mailbot.extract.printed.statements import by_lines
from mailbot.extract.printed.totals import Totals
from mailbot.extract.values.amounts import Amount
from mailbot.extract.words.past_payments import BY_THEN, ON_DAY, PAID_THEN, PAYEE, STAMPS, STILL_OPEN, TITLES_BESIDE
from mailbot.extract.words.roles import Role

_DAY, _SUM = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}", r"(?:(?:eur|chf|gbp|usd|[€£$])\s*)?\d[\d.,' ]*[.,]\d\d(?:\s*(?:eur|chf|gbp|usd|[€£$]))?"
_NEAR = 2.2  # heights from a label to what stands under it, at most
_SAME_EDGE = 6.0  # points between the left edges of labels
_WORDS_OF_DAY = 4
_FEWEST_COLUMNS = 2  # with a sum under their heads, beside an empty one


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(rf"\W*({STAMPS})\W*(?:{TITLES_BESIDE})?\W*|(?:{TITLES_BESIDE})\W+({STAMPS})\W*"),
        re.compile(rf"\b(?:{STILL_OPEN})\b"),
        re.compile(rf"\b{_DAY}\W{{1,3}}(?:\w{{1,8}} )?{_SUM}\W{{1,3}}(?:{PAID_THEN})\b(?! (?:{BY_THEN})\b)"),
    )


def stamps(document: Document, totals: Totals) -> Iterator[str]:
    """What cells say that are read by themselves: that it is paid, on a day, or that nothing is open."""
    yield from _stamped(document, totals)
    yield from _dated(document, totals)
    yield from _left_open(document, totals)


def _stamped(document: Document, totals: Totals) -> Iterator[str]:
    """The words of cells that say "paid" and no more, but for heads of columns and labels of sums, and in a list for those of another sum
    than this paper's."""
    stamp, still_open, _ = _patterns()
    for row in document.rows:
        if len(row.cells) == 1 or not stamp.search(text := fold(row.line.text)) or still_open.search(text):
            continue
        for cell in row.cells:
            said = stamp.fullmatch(fold(cell.text))
            if said and not _is_label(document, row, cell) and not _is_listed(document, row, cell, totals):
                yield said[1] or said[2]


def _is_payee(document: Document, cell: Span) -> bool:
    """Whether a cell names, in English, whoever is paid: without its accent the French word is the same."""
    return fold(cell.text).strip(" :") == PAYEE and document.language != "fr" and cell.text.isascii()


def _is_label(document: Document, row: Row, cell: Span) -> bool:
    """Whether a sum stands right of a cell or under it, the cell is the head of an empty column among others with sums, or the payee's."""
    right = row.right_of(cell)
    if (right is not None and _holds_sum(document, right)) or _is_over_sum(document, cell) or _is_payee(document, cell):
        return True
    heads = [one for one in row.cells if _is_over_sum(document, one)]
    is_head = not any(map(str.isdigit, row.line.text)) and len(heads) >= _FEWEST_COLUMNS
    return is_head and _values_under(document, heads) <= len(heads)  # a value more is this column's, only not right under its head


def _values_under(document: Document, heads: list[Span]) -> int:
    """How many cells of the row under heads are numbers."""
    rows = {under.line.number for one in heads if (under := below(document, one)) is not None}
    return sum(_holds_sum(document, cell) for number in rows for cell in document.rows[number - 1].cells)


def _is_listed(document: Document, row: Row, cell: Span, totals: Totals) -> bool:
    """Whether a cell stands behind a sum that is not this paper's: in a list of bills or instalments."""
    whole = {choice.value for choice in (totals.gross, totals.due) if choice is not None}
    before = [c.value.value for c in document.amounts if c.span.line is row.line and c.span.last < cell.first and c.value.decimals]
    return bool(before) and not whole.intersection(before)


def _is_over_sum(document: Document, cell: Span) -> bool:
    under = below(document, cell)
    return under is not None and (_holds_sum(document, under) or not any(map(str.isalnum, under.text)))


def _holds_sum(document: Document, cell: Span) -> bool:
    """Whether a cell is a number, or begins with a sum."""
    found = [c for c in document.amounts if c.span.line is cell.line and c.span.first == cell.first]
    return any(c.span.last == cell.last or c.value.decimals or c.value.currency for c in found)


def _dated(document: Document, totals: Totals) -> Iterator[str]:
    """The "paid" of labels and heads that say on which day, where the day stands in another cell; none of a part that was paid, nor of a
    list of other sums than this paper's."""
    whole = {choice.value for choice in (totals.gross, totals.due) if choice is not None}
    cells = ((row, cell) for row in document.rows for cell in row.cells) if not totals.prepaid else ()
    for row, cell in cells:
        said = _on_day().fullmatch(fold(cell.text))
        day = _day_of(document, row, cell) if said else None
        if said is None or day is None:
            continue
        within = range(row.line.number, day.line.number + 1)
        sums = {c.value.value for c in document.amounts if c.span.line.number in within and c.value.decimals > 1}
        if not sums or sums & whole:
            yield said[1]


def _day_of(document: Document, row: Row, cell: Span) -> Span | None:
    """The cell with the day that belongs to a label."""
    return next((one for one in _beside_or_under(document, row, cell) if _is_day(document, one)), None)


def _beside_or_under(document: Document, row: Row, cell: Span) -> Iterator[Span]:
    """The cell right of a label, those under it, and those under its empty place of a value where no other label stands beside them."""
    if (beside := row.right_of(cell)) is not None:
        yield beside
    is_last = cell is row.cells[-1]
    for under in document.rows[row.line.number : row.line.number + 2]:
        if under.page != row.page or under.top - cell.box[3] > _NEAR * cell.height:
            return
        is_labelled = any(abs(one.box[0] - cell.box[0]) < _SAME_EDGE for one in under.cells)
        right = is_last and not is_labelled and under.line.number == row.line.number + 1
        yield from (one for one in under.cells if _is_over(cell, one) or (right and one.box[0] > cell.box[2]))


def _is_over(cell: Span, other: Span) -> bool:
    return min(cell.box[2], other.box[2]) > max(cell.box[0], other.box[0])


def _is_day(document: Document, cell: Span) -> bool:
    """Whether a cell is a day and little else; "0,00 €" beside a day is what was paid by then."""
    days = (c.span for c in document.dates if c.span.line is cell.line)
    return len(cell.words) <= _WORDS_OF_DAY and any(cell.first <= day.first <= cell.last for day in days)


def _left_open(document: Document, totals: Totals) -> Iterator[str]:
    """Heads of columns over nothing that no label names as another sum, each with it, where this paper's total stands in the row and all
    else there is something: what is open may be one of them ("Total | Paid | Balance" over "90.00 | 90.00 | 0.00")."""
    whole = {choice.value for choice in (totals.gross, totals.due) if choice is not None}
    rows: dict[int, list[Candidate[Amount]]] = {}
    for candidate in (c for c in document.amounts if c.value.decimals > 1):
        rows.setdefault(candidate.span.line.number, []).append(candidate)
    of_total = (some for some in rows.values() if whole & {c.value.value for c in some})
    nothing = ([c for c in some if not c.value.value] for some in of_total)
    zeros = {(one[0].span.line.number, one[0].span.first) for one in nothing if len(one) == 1}
    for row in document.rows if zeros else ():
        if len(row.cells) >= _FEWEST_COLUMNS and not any(map(str.isdigit, row.line.text)):
            else_named = {i for label in row.labels if label.role is not Role.DUE for i in range(label.span.first, label.span.last + 1)}
            unders = ((cell, below(document, cell)) for cell in row.cells if else_named.isdisjoint(range(cell.first, cell.last + 1)))
            yield from (f"{cell.text}: {under.text}" for cell, under in unders if under and (under.line.number, under.first) in zeros)


@lru_cache(maxsize=1)
def _on_day() -> re.Pattern[str]:
    return re.compile(rf"\W*({STAMPS})(?: (?:{ON_DAY}))?\W*")


def is_paid_by_day(document: Document, totals: Totals, issued: date | None) -> bool:
    """Whether a day on which it was due (from the issue date on: others are of earlier bills) and its sum are followed by "paid", and no
    part that was paid is taken off what is due."""
    said = {number for number, line in enumerate(by_lines(document.said).split("\n"), 1) if _patterns()[2].search(line)}
    days = [c.value.value(document.order) for c in document.dates if c.span.line.number in said]
    return not totals.prepaid and any(issued is None or day is None or day >= issued for day in days)
