"""What says in a cell of its own that the bill is paid: a badge or a stamp ("PAID") with something else in its row, and "paid" behind
the day on which it was due and its sum."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from mailbot.extract.evidence.blocks import below
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.folding import fold
from mailbot.extract.printed.statements import by_lines
from mailbot.extract.printed.totals import Totals
from mailbot.extract.words.past_payments import BY_THEN, PAID_THEN, PAYEE, STAMPS, STILL_OPEN, TITLES_BESIDE

_DAY, _SUM = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}", r"(?:(?:eur|chf|gbp|usd|[€£$])\s*)?\d[\d.,' ]*[.,]\d\d(?:\s*(?:eur|chf|gbp|usd|[€£$]))?"
_FEWEST_COLUMNS = 2  # with a sum under their heads, beside an empty one


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(rf"\W*({STAMPS})\W*(?:{TITLES_BESIDE})?\W*|(?:{TITLES_BESIDE})\W+({STAMPS})\W*"),
        re.compile(rf"\b(?:{STILL_OPEN})\b"),
        re.compile(rf"\b{_DAY}\W{{1,3}}(?:\w{{1,8}} )?{_SUM}\W{{1,3}}(?:{PAID_THEN})\b(?! (?:{BY_THEN})\b)"),
    )


def stamps(document: Document, totals: Totals) -> Iterator[str]:
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
    right = next((one for one in row.cells if one.first == cell.last + 1), None)
    if (right is not None and _holds_sum(document, right)) or _is_over_sum(document, cell) or _is_payee(document, cell):
        return True
    return not any(map(str.isdigit, row.line.text)) and sum(_is_over_sum(document, one) for one in row.cells) >= _FEWEST_COLUMNS


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


def is_paid_by_day(document: Document, totals: Totals, issued: date | None) -> bool:
    """Whether a day on which it was due (from the issue date on: others are of earlier bills) and its sum are followed by "paid", and no
    part that was paid is taken off what is due."""
    said = {number for number, line in enumerate(by_lines(document.said).split("\n"), 1) if _patterns()[2].search(line)}
    days = [c.value.value(document.order) for c in document.dates if c.span.line.number in said]
    return not totals.prepaid and any(issued is None or day is None or day >= issued for day in days)
