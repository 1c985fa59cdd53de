"""Labels of the issue date that name none: the terms of payment count from it ("14 Tage nach Rechnungsdatum, also bis 03.03.2026")."""

import re

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.folding import fold
from mailbot.extract.words.deadlines import COUNTED_FROM, COUNTED_OF, COUNTS_TIME, TERMS, THAT_IS

_LONGEST = 160  # characters before a label
_FEWEST_OF_SENTENCE = 4  # words
_FROM = re.compile(rf"\b(?:{COUNTED_FROM})$")
_OF = re.compile(rf"\b(?:{COUNTS_TIME})\b(?: [a-z.]+){{0,3}} (?:{COUNTED_OF})$")
_RIGHT_BEHIND = re.compile(rf"(?:^|[ (\d])(?:{COUNTS_TIME})$")
_THAT_IS = re.compile(rf"(?:{TERMS}).*?(?:\W(?:{THAT_IS}))$")


def counts_from(document: Document, label: Label) -> bool:
    """Whether the words before a label count days, or anything else, from the date that it names: what follows is another date."""
    row = document.rows[label.span.line.number - 1]
    cell = row.cell_of(label.span.first)
    before = fold(Span(row.line, cell.first, label.span.first - 1).text if label.span.first > cell.first else _above(document, row))
    before = before.rstrip(" (:")[-_LONGEST:]
    if _FROM.search(before) or _OF.search(before) or _THAT_IS.search(f"{before} {fold(label.span.text)}"):
        return True
    return label.span.first > cell.first and _RIGHT_BEHIND.search(before) is not None and not _begins_anew(row, label)


def _above(document: Document, row: Row) -> str:
    """The line above that may run on into a line; none of a list of particulars ("Period from | 1 May", "Invoice date | 3 June")."""
    above = document.rows[row.line.number - 2] if row.line.number > 1 else None
    if above is None or above.page != row.page or len(row.cells) > 1 or len(above.cells) > 1:
        return ""
    return above.line.text if len(above.line.words) >= _FEWEST_OF_SENTENCE else ""


def _begins_anew(row: Row, label: Label) -> bool:
    """Whether a label begins with a capital behind a word that has none ("Terms: 30 days Invoice date: ..."): no more of the terms."""
    first, last = row.line.words[label.span.first].text, row.line.words[label.span.first - 1].text
    return first[:1].isupper() and not last[:1].isupper()
