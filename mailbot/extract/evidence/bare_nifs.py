"""Spanish tax numbers that no word names, as they stand under companies' names in letterheads and between points in foot lines."""

from collections.abc import Iterator

from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.values.vat_ids import find_bare_nifs

_ROWS, _NEAR = 3, 4.0  # so many rows, and heights, below a label


def bare_nifs(rows: list[Row]) -> Iterator[tuple[str, Span]]:
    """The numbers with the prefix of Spain and the words they stand in. Cells that a label names are left out: what looks like such a
    number under "Factura" may be the invoice's."""
    for row in rows:
        for cell in row.cells:
            found = find_bare_nifs(cell.text)
            if found and not _is_labelled(rows, row, cell):
                yield from ((one.value, cell.part(one.start, one.end)) for one in found)


def _is_labelled(rows: list[Row], row: Row, cell: Span) -> bool:
    """Whether a label stands before the cell, or shortly above it."""
    if any(label.span.first < cell.first for label in row.labels):
        return True
    above = [one for one in rows[max(row.line.number - 1 - _ROWS, 0) : row.line.number - 1] if one.page == row.page]
    near = (one for one in above if row.top - one.bottom < _NEAR * cell.height)
    boxes = (label.span.box for one in near for label in one.labels)
    return any(box[0] < cell.box[2] and cell.box[0] < box[2] for box in boxes)
