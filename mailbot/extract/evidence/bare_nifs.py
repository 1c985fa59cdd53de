"""Spanish tax numbers that no word names, as they stand under companies' names in letterheads and between points in foot lines."""

from collections.abc import Iterator

from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.values.vat_ids import find_bare_nifs

_NEAR = 1.5  # heights below a label


def bare_nifs(rows: list[Row]) -> Iterator[tuple[str, Span]]:
    """The numbers with the prefix of Spain and the words they stand in. Cells that a label names are left out: what looks like such a
    number under "Factura" may be the invoice's."""
    for row in rows:
        for cell in row.cells:
            found = find_bare_nifs(cell.text)
            if found and not _is_labelled(rows, row, cell):
                yield from ((one.value, cell.part(one.start, one.end)) for one in found)


def _is_labelled(rows: list[Row], row: Row, cell: Span) -> bool:
    """Whether a label stands before the cell, or right above it."""
    if any(label.span.first < cell.first for label in row.labels) or row.line.number == 1:
        return any(label.span.first < cell.first for label in row.labels)
    above = rows[row.line.number - 2]
    over = (label.span.box for label in above.labels)
    is_near = above.page == row.page and row.top - above.bottom < _NEAR * cell.height
    return is_near and any(box[0] < cell.box[2] and cell.box[0] < box[2] for box in over)
