"""Order reference (BT-13) and remittance information (BT-83): identifiers beside their labels."""

import re

from mailbot.extract.candidates import Candidate, Document
from mailbot.extract.layout import Label, Span
from mailbot.extract.score import Choice, hits
from mailbot.extract.words.roles import Role

_ORDER = re.compile(r"[A-Za-z0-9][A-Za-z0-9/._\-#]{1,30}")
_STRUCTURED = re.compile(r"\+{3} ?\d{3} ?/ ?\d{4} ?/ ?\d{5} ?\+{3}|RF\d{2}(?: ?[A-Z0-9]{1,4}){1,6}|\d{2}(?: \d{5}){5}")
_LEAST_ORDER, _LEAST_REMITTANCE = 2.5, 2.5
_LONGEST = 140


def _identifiers(document: Document) -> list[Candidate[str]]:
    """Single words with a digit that are no date, IBAN or VAT id."""
    found = []
    for row in document.rows:
        ends = {label.span.last for label in row.labels}
        for i, word in enumerate(row.line.words):
            text = re.split(r"[:]", word.text)[-1] if i in ends else word.text
            text = text.strip("#:;,.()")
            if (row.line.number, i) not in document.identified and any(c.isdigit() for c in text) and _ORDER.fullmatch(text):
                found.append(Candidate(text, Span(row.line, i, i)))
    return found


def order_reference(document: Document) -> Choice[str] | None:
    """The buyer's order number, beside a label that says so."""
    found = [h for h in hits(document, (Role.ORDER,), _identifiers(document)) if h.score >= _LEAST_ORDER]
    if not found:
        return None
    return Choice(found[0].candidate.value, found[0].candidate.span, 0.8, sure=True, quote=found[0].quote)


def _rest(document: Document, label: Label) -> Span | None:
    """What follows a label: the rest of its cell, else the next cell."""
    row = document.rows[label.span.line.number - 1]
    cell = row.cell_of(label.span.last)
    if label.span.last < cell.last:
        return Span(row.line, label.span.last + 1, cell.last)
    return next((c for c in row.cells if c.first == cell.last + 1), None)


def remittance(document: Document) -> Choice[str] | None:
    """The reference that the payer is asked to quote: a structured one (Belgian, ISO 11649, Swiss), or what follows its label."""
    for row in document.rows:
        match = _STRUCTURED.search(row.line.text)
        labelled = any(label.role is Role.REMITTANCE for label in row.labels)
        if match and (labelled or match.group().startswith("+")):
            return Choice(match.group(), Span(row.line, 0, len(row.line.words) - 1), 0.9, sure=True, quote=row.line.text)
    for label in document.labels:
        rest = _rest(document, label) if label.role is Role.REMITTANCE else None
        text = rest.text.strip(" :") if rest else ""
        if rest and any(c.isdigit() for c in text) and len(text) <= _LONGEST:
            return Choice(text, rest, 0.75, sure=True, quote=f"{label.span.text} {text}")
    return None
