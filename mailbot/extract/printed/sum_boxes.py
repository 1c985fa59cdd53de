"""Sums in boxes: the label at the left edge of a row of its own, the amount flush right on the next."""

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label
from mailbot.extract.evidence.score import FAR_BELOW, Hit, hits
from mailbot.extract.values.amounts import Amount
from mailbot.extract.words.roles import Role

SAYS_TOTAL = 8  # letters of a label that says of what it is the total; a bare "Total" heads items too
_NEXT_ROWS = 4  # lines within which a box ends
_BOX = 2.0  # heights from a label to the amount in its box
SUM_ROLES = frozenset({Role.NET, Role.VAT, Role.GROSS, Role.DUE, Role.PREPAID})


def in_boxes(document: Document, roles: tuple[Role, ...], money: list[Candidate[Amount]], found: list[Hit[Amount]]) -> list[Hit[Amount]]:
    """The sums of boxes that end their rows: "TOTAL A PAGAR" at the left edge, the amount flush right on the next line, alone there
    and in its column. What a label calls the tax is none."""
    named = {id(hit.label) for hit in found}
    boxes: list[Hit[Amount]] = []
    for label in document.labels:
        if label.role not in roles or label.role not in (Role.GROSS, Role.DUE) or id(label) in named or len(label.phrase) < SAYS_TOTAL:
            continue
        number, cell = label.span.line.number, document.rows[label.span.line.number - 1].cells[-1]
        below = [c for c in money if number < c.span.line.number <= number + _NEXT_ROWS and c.span.line.page == label.span.line.page]
        if (cell.first, cell.last) == (label.span.first, label.span.last) and len(below) == 1 and _is_in_box(document, label, below[0]):
            boxes.append(Hit.of(below[0], label, float(label.strength), FAR_BELOW))
    if not boxes or any(label.role is Role.PREPAID for label in document.labels):
        return boxes  # the tax alone may be left to pay
    taxes = {hit.value.value for hit in hits(document, (Role.VAT,), money) if hit.span.line is hit.label.span.line}
    return [box for box in boxes if box.value.value not in taxes]


def _is_in_box(document: Document, label: Label, amount: Candidate[Amount]) -> bool:
    """Whether an amount with cents, a cell of its own, ends its row close under a label and right of where that begins."""
    row = document.rows[amount.span.line.number - 1]
    cell, named = row.cells[-1], any(one.role in SUM_ROLES for one in row.labels)
    is_alone = (cell.first, cell.last) == (amount.span.first, amount.span.last) and amount.value.decimals > 1 and not named
    away, is_next = amount.span.box[1] - label.span.box[3], amount.span.line.number == label.span.line.number + 1
    is_close = is_next and 0 <= away < _BOX * label.span.height
    return is_alone and is_close and amount.span.box[0] >= label.span.box[0] and amount.value.value > 0
