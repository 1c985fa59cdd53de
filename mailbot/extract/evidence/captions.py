"""Labels that stand below their values, as some designers set them: "4711" in plain letters, and close under it, smaller, "invoice no."."""

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Label, Span
from mailbot.extract.words.roles import Role

_ROWS = 4  # in the lines of a page the neighbours of a column may be so far apart
_ALIGNED = 3.0  # points between their left edges
_MOST_WORDS = 3  # of a caption
_SMALLER = 0.92  # of the value's letters at most
_CLOSE = 0.6  # of the caption's height, to the value above
_CLOSER = 1.8  # times nearer to what stands above than to what stands below
_FEWEST = 2  # pairs of values and captions that make it a way of setting: one alone may be chance
_STACKED = 2.5  # heights within which a label above belongs to the column
_LARGER = 1.2  # than the values: a title over the column


def captioned(document: Document, label: Label) -> Span | None:
    """The cell that a label is the caption of, right above it; None where it is an ordinary label.

    A column of captions begins with a value and has at least two pairs. One that begins with a label is a column of labels over their
    values, however near the next label may stand to a value.
    """
    row = document.rows[label.span.line.number - 1]
    cell = row.cell_of(label.span.first)
    over = _value_of(document, cell)
    if over is None:
        return None
    pairs, top = 1, over
    while (caption := _neighbour(document, top, -1)) is not None and (value := _value_of(document, caption)) is not None:
        pairs, top = pairs + 1, value
    if _is_headed(document, top):
        return None
    below = cell
    while (value := _neighbour(document, below, 1)) is not None and (caption := _neighbour(document, value, 1)) is not None:
        if _value_of(document, caption) != value:
            break
        pairs, below = pairs + 1, caption
    return over if pairs >= _FEWEST else None


def _value_of(document: Document, cell: Span) -> Span | None:
    """The cell above one that looks like a caption: smaller, close below it, and clearly nearer to it than to what stands below."""
    if cell.last - cell.first >= _MOST_WORDS or any(char.isdigit() for char in cell.text):
        return None
    over, under = _neighbour(document, cell, -1), _neighbour(document, cell, 1)
    if over is None or cell.height > _SMALLER * over.height:
        return None
    gap = cell.box[1] - over.box[3]
    is_nearer = under is None or under.box[1] - cell.box[3] > _CLOSER * max(gap, 1.0)
    return over if gap < _CLOSE * cell.height and is_nearer else None


def _is_headed(document: Document, top: Span) -> bool:
    """Whether a label stands above the first value of a column, in letters that are no title's, or a small word that may be one."""
    head = _neighbour(document, top, -1)
    if head is None or top.box[1] - head.box[3] > _STACKED * top.height:
        return False
    if head.height <= _SMALLER * top.height and not any(char.isdigit() for char in head.text):
        return True
    labels = [label for label in document.rows[head.line.number - 1].labels if head.first <= label.span.first <= head.last]
    return any(label.role is not Role.TITLE or head.height < _LARGER * top.height for label in labels)


def _neighbour(document: Document, cell: Span, step: int) -> Span | None:
    """The nearest cell above (-1) or below (1) that begins where this one does."""
    at = cell.line.number - 1 + step
    for _ in range(_ROWS):
        if not 0 <= at < len(document.rows) or document.rows[at].page != cell.line.page:
            return None
        for found in document.rows[at].cells:
            if abs(found.box[0] - cell.box[0]) < _ALIGNED:
                return found
        at += step
    return None
