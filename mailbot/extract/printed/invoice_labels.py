"""What labels alone say of a paper: that it is an invoice, though the word does not stand on it as a title."""

import re

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.words.roles import Role

_DATE_OF_INVOICE = re.compile(r"invoice|rechnung|factu|fattur")
_STRONG = 3
_LABELS_ALONE, _MIN_LABELS = 0.9, 2  # the weight of invoice labels without the word itself


def weight_of_labels(document: Document) -> float:
    """Weight of the labels that only invoices carry (numbers, dates and sums of an invoice)."""
    strong = {
        label.role
        for label in document.labels
        if label.strength == _STRONG and label.role in (Role.NUMBER, Role.GROSS, Role.DUE, Role.ISSUE_DATE)
    }
    named = any(label.role is Role.NUMBER and label.strength == _STRONG for label in document.labels) or _is_dated_as_invoice(document)
    return _LABELS_ALONE + 0.5 * len(strong) if named and len(strong) >= _MIN_LABELS else 0.0


def _is_dated_as_invoice(document: Document) -> bool:
    """Whether a paper without any label of a number says "invoice date", and prints an account: a person is asked for the number then."""
    if not document.ibans or any(label.role is Role.NUMBER for label in document.labels):
        return False
    dated = (label for label in document.labels if label.role is Role.ISSUE_DATE and label.strength == _STRONG)
    return any(_DATE_OF_INVOICE.search(label.phrase) for label in dated)
