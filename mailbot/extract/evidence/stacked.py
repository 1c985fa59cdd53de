"""Labels that wrap in the head of a column or a box."""

from itertools import pairwise

from mailbot.extract.evidence.layout import Label, Row, Span, askew
from mailbot.extract.evidence.lexicon import lexicon
from mailbot.extract.folding import label_form

_STACKED = 3.0  # points between the edges of words below each other in one head
_STACK_GAP = 0.5  # of the height, between them


def stack_labels(rows: list[Row]) -> None:
    """Join labels that wrap in the head of a column or a box ("Invoice" over "number"): the lower row has the whole label then."""
    known, _ = lexicon()
    for upper, lower in pairwise(rows):
        if upper.page != lower.page:
            continue
        for cell in lower.cells:
            above = next((one for one in upper.cells if _is_stacked(one, cell)), None)
            phrase = label_form(f"{above.text} {cell.text}") if above else ""
            if above and phrase in known and not _has_value(upper, above):
                role, strength, languages = known[phrase]
                upper.labels = [label for label in upper.labels if not above.first <= label.span.first <= above.last]
                others = [label for label in lower.labels if not cell.first <= label.span.first <= cell.last]
                lower.labels = sorted([*others, Label(cell, role, strength, languages, phrase)], key=lambda label: label.span.first)


def _is_stacked(upper: Span, lower: Span) -> bool:
    """Whether two cells without digits stand close below each other with a common edge or middle."""
    a, b = upper.box, lower.box
    if not -0.3 * lower.height < b[1] - a[3] < _STACK_GAP * lower.height:
        return False
    return askew(a, b) < _STACKED and not any(char.isdigit() for char in upper.text + lower.text) and not upper.text.rstrip().endswith(":")


def _has_value(row: Row, cell: Span) -> bool:
    """Whether a number stands right of a cell: then it is a label of its own."""
    right = row.right_of(cell)
    return right is not None and any(char.isdigit() for char in right.text)
