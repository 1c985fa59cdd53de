"""Labels that stand below their values, as some designers set them: "4711" in plain letters, and close under it, smaller, "invoice no."."""

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Label, Span

_ROWS = 4  # in the lines of a page the neighbours of a column may be so far apart
_ALIGNED = 3.0  # points
_MOST_WORDS = 3  # of a caption
_SMALLER = 0.92  # of the value's letters at most
_CLOSE = 0.6  # of the caption's height, to the value above
_CLOSER = 1.8  # times nearer to what stands above than to what stands below


def captioned(document: Document, label: Label) -> Span | None:
    """The cell that a label is the caption of, right above it; None where it is an ordinary label."""
    row = document.rows[label.span.line.number - 1]
    cell = row.cell_of(label.span.first)
    if cell.last - cell.first >= _MOST_WORDS or any(char.isdigit() for char in cell.text):
        return None
    over, under = _neighbour(document, cell, -1), _neighbour(document, cell, 1)
    if over is None or cell.height > _SMALLER * over.height:
        return None
    gap = cell.box[1] - over.box[3]
    is_nearer = under is None or under.box[1] - cell.box[3] > _CLOSER * max(gap, 1.0)
    return over if gap < _CLOSE * cell.height and is_nearer and not _is_headed(document, over, gap) else None


def _is_headed(document: Document, value: Span, gap: float) -> bool:
    """Whether a value has a label of its own above it, not clearly farther than the one below."""
    head = _neighbour(document, value, -1)
    if head is None or value.box[1] - head.box[3] > _CLOSER * max(gap, 1.0):
        return False
    return any(head.first <= label.span.first <= head.last for label in document.rows[head.line.number - 1].labels)


def _neighbour(document: Document, cell: Span, step: int) -> Span | None:
    """The nearest cell above (-1) or below (1) that begins or ends where this one does."""
    at = cell.line.number - 1 + step
    for _ in range(_ROWS):
        if not 0 <= at < len(document.rows) or document.rows[at].page != cell.line.page:
            return None
        for found in document.rows[at].cells:
            if abs(found.box[0] - cell.box[0]) < _ALIGNED or abs(found.box[2] - cell.box[2]) < _ALIGNED:
                return found
        at += step
    return None
