"""What the subject of a letter says of the invoice that it names."""

import re

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.folding import fold, label_form
from mailbot.extract.words.kinds import BETWEEN, BILL_NAMED, DISPUTES, LINKS, OF_SENDING, PAYMENT_TOLD, SUBJECTS
from mailbot.extract.words.numbers import SAYS_INVOICE

_BILL = re.compile(SAYS_INVOICE)


def said_as_subject(cell: Span) -> str | None:
    """What the subject of a letter says, folded, where it names an invoice; its first word may stand in a cell of its own."""
    head, _, said = fold(cell.text).partition(":")
    if label_form(head) not in SUBJECTS:
        return None
    said = said.strip() or fold(" ".join(word.text for word in cell.line.words[cell.last + 1 :]))
    return said if _BILL.search(said) else None


def _is_about_invoice(said: str) -> bool:
    """Whether a subject is about an invoice written before: that it is disputed, paid or given back, or anything "of" or "about" it that
    is more than its sending ("your dispute of invoice no. 80", "Zahlungseingang Rechnung 80")."""
    if DISPUTES.search(said):
        return True
    found = BILL_NAMED.search(said)
    front = [label_form(word) for word in said[: found.start()].split()] if found else []
    told = [word for word in front if word not in BETWEEN]
    if told and PAYMENT_TOLD.match(told[0]):
        return True
    while front and front[-1] in BETWEEN - LINKS:
        front.pop()
    is_linked = bool(front) and front[-1] in LINKS
    nouns = [word for word in front if word not in BETWEEN | LINKS]
    return is_linked and bool(nouns) and nouns[-1] not in OF_SENDING


def is_letter_about_invoice(document: Document) -> bool:
    """Whether the subject on the first page is about an invoice written before."""
    rows = (row for row in document.rows if row.page == document.rows[0].page)
    return any(_is_about_invoice(said) for row in rows for cell in row.cells if (said := said_as_subject(cell)) is not None)
