"""IBANs that line breaks cut: at the end of a line, or in a narrow cell."""

import re
from collections.abc import Iterable, Iterator

from mailbot.extract.evidence.below import is_below
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.values.identifiers import IBAN_LENGTHS, find_ibans

_BEGINS = re.compile(rf"(?:(?<![A-Za-z0-9])|IBAN)(?:{'|'.join(IBAN_LENGTHS)}) ?\d[ .-]?\d", re.IGNORECASE)
_ROWS = 4  # from the first line of one to its last


def cut_ibans(rows: list[Row]) -> Iterator[tuple[str, Span]]:
    """IBANs with right check digits that go on in another line; the words of the first line stand for them."""
    for row in rows:
        if not _BEGINS.search(row.line.text):
            continue
        following = [one for one in rows[row.line.number : row.line.number + _ROWS] if one.page == row.page]
        for cell in row.cells if following else ():
            if _BEGINS.search(cell.text):
                at_end = [following[0].cells[0].text] if cell is row.cells[-1] else []
                yield from _of_cell(cell, [*at_end, *_below(cell, following)])


def _of_cell(cell: Span, rests: Iterable[str]) -> list[tuple[str, Span]]:
    """The IBANs that begin in a cell and go on in the first of these texts with which they are right."""
    for rest in rests:
        cut = [iban for iban in find_ibans(f"{cell.text} {rest}") if iban.valid and iban.start < len(cell.text) < iban.end]
        if cut:
            return [(iban.value, cell.part(iban.start, len(cell.text))) for iban in cut]
    return []


def _below(cell: Span, rows: list[Row]) -> Iterator[str]:
    """What stands right below a cell, one line more each time."""
    text, last = "", cell
    for row in rows:
        under = next((one for one in row.cells if is_below(last, one)), None)
        if under is not None:
            text, last = f"{text} {under.text}".strip(), under
            yield text
