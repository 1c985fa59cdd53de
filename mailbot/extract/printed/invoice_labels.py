"""What labels alone say of a paper: that it is an invoice, though the word does not stand on it as a title."""

import re

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Label
from mailbot.extract.words.roles import Role

_DATE_OF_INVOICE = re.compile(r"invoice|rechnung|factu|fattur")
_STRONG = 3
_OF_SENTENCE, _REACH = 7, 3  # words of letters in a cell that is prose; words from a label to its value there
QUOTES = "\u201c\u201e\u00ab\u2018\"'"
_LABELS_ALONE, _MIN_LABELS = 0.9, 2  # the weight of invoice labels without the word itself


def weight_of_labels(document: Document) -> float:
    """Weight of the labels that only invoices carry (numbers, dates and sums of an invoice)."""
    roles = (Role.NUMBER, Role.GROSS, Role.DUE, Role.ISSUE_DATE)
    found = (label for label in document.labels if label.strength == _STRONG and label.role in roles)
    strong = {label.role for label in found if not _is_mentioned(document, label)}
    named = Role.NUMBER in strong or _is_dated_as_invoice(document)
    return _LABELS_ALONE + 0.5 * len(strong) if named and len(strong) >= _MIN_LABELS else 0.0


def _is_dated_as_invoice(document: Document) -> bool:
    """Whether a paper without any label of a number says "invoice date", and prints an account: a person is asked for the number then."""
    if not document.ibans or any(label.role is Role.NUMBER for label in document.labels):
        return False
    dated = (label for label in document.labels if label.role is Role.ISSUE_DATE and label.strength == _STRONG)
    return any(_DATE_OF_INVOICE.search(label.phrase) for label in dated)


def _is_mentioned(document: Document, label: Label) -> bool:
    """Whether prose only speaks of what a label names, or quotes it: a long cell in which no number follows ("matched invoice number,
    purchase order and total amount"), or a quotation mark right before."""
    span = label.span
    cell = document.rows[span.line.number - 1].cell_of(span.last)
    if span.text[0] in QUOTES:
        return True
    if sum(word.text.strip(".,;:()").isalpha() for word in cell.words) < _OF_SENTENCE:
        return False
    behind = span.line.words[span.last + 1 : min(span.last + _REACH, cell.last) + 1]
    goes_on = span.last < cell.last or span.text.endswith(",")
    return goes_on and ":" not in span.text and not any(char.isdigit() for word in (*span.words, *behind) for char in word.text)
