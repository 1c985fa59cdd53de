"""References with a structure of their own (Belgian, ISO 11649, Swiss), and such as go on in the next line."""

import re
from collections.abc import Iterator
from itertools import takewhile

from stdnum import iso11649
from stdnum.ch import esr

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.evidence.score import Choice
from mailbot.extract.folding import fold
from mailbot.extract.reading import Word
from mailbot.extract.words.quoting import PAYMENT_PARTS

_BELGIAN = re.compile(r"(\+{3}|\*{3}) ?\d{3} ?/ ?\d{4} ?/ ?\d{5} ?\1")
_CREDITOR = re.compile(r"\bRF\d{2}(?: ?[A-Z0-9]{1,4}){1,6}(?![\w/-]|[.,]\d)")
_SWISS = re.compile(r"(?<![\d.,])\d{2}(?: \d{5}){5}(?![\d.,])")
_DIGITS = 27  # of a Swiss reference
_ESR = re.compile(r"\d{2}(?: \d{5}){5}")
_GROUPS, _GROUP, _POSTCODE = re.compile(r"\d{4}(?: \d{4}){1,2}"), re.compile(r"\d{4}[.,]?"), re.compile(r"[A-Z]{2}")
_PAYMENT_PART = re.compile(rf"\b(?:{PAYMENT_PARTS})\b")


def structured(document: Document, labels: list[Label]) -> Choice[str] | None:
    """A reference with a structure of its own: Belgian, ISO 11649, Swiss. The last two need a label, on their line or the one above,
    or the Swiss payment part around them."""
    lines = {label.span.line.number + more for label in labels for more in (0, 1)}
    for row in document.rows:
        for cell in row.cells:
            kinds = (_BELGIAN, _CREDITOR, _SWISS) if row.line.number in lines else (_BELGIAN,)
            for match in filter(None, (kind.search(cell.text) for kind in kinds)):
                value = _wrapped(document, row, match.group(), at_end=not cell.text[match.end() :].strip(" ."))
                return Choice(value, cell, 0.9, sure=True, quote=row.line.text)
    return _of_payment_part(document)


def checked_references(row: Row) -> Iterator[Span]:
    """The Swiss and ISO 11649 references of a row whose check digits are right."""
    text = row.line.text
    if "RF" not in text and sum(map(str.isdigit, text)) < _DIGITS:
        return
    whole = Span(row.line, 0, len(row.line.words) - 1)
    for pattern, rules in ((_CREDITOR, iso11649), (_SWISS, esr)):
        yield from (whole.part(m.start(), m.end()) for m in pattern.finditer(text) if rules.is_valid(m.group()))


def _of_payment_part(document: Document) -> Choice[str] | None:
    """The Swiss reference of a payment part, whose head "Reference" may be missing or stand elsewhere; none where there are several."""
    if not _PAYMENT_PART.search(fold(document.text)):
        return None
    found = [(cell, match.group()) for row in document.rows for cell in row.cells for match in _SWISS.finditer(cell.text)]
    valid = {value: cell for cell, value in reversed(found) if esr.is_valid(value) and any(digit in value for digit in "123456789")}
    if len(valid) != 1:
        return None
    ((value, cell),) = valid.items()
    return Choice(value, cell, 0.9, sure=True, quote=value)


def _wrapped(document: Document, row: Row, value: str, *, at_end: bool) -> str:
    """The reference with what a sentence carries over to the next line, where its check digits want that; or without what is too much."""
    if not value.startswith("RF") or iso11649.is_valid(value):
        return value
    following = document.rows[row.line.number].line.text if at_end and row.line.number < len(document.rows) else ""
    longer = _CREDITOR.match(f"{value} {following}".strip(" .")) if following else None
    if longer and iso11649.is_valid(longer.group()):
        return longer.group()
    words = value.split()
    shorter = [" ".join(words[:end]) for end in range(len(words) - 1, 2, -1)]
    return next((one for one in shorter if iso11649.is_valid(one)), value)


def carried(document: Document, text: str, span: Span) -> str:
    """A value that ends its line in a mark that joins, or in a cut Swiss reference, with the first words of the next line."""
    row = document.rows[span.line.number - 1]
    below = document.rows[row.line.number] if row.line.number < len(document.rows) else None
    if span.last != len(row.line.words) - 1 or below is None or below.page != row.page:
        return text
    words = below.line.words
    groups = _groups_behind(text, words)
    if groups:
        return " ".join([text, *groups])
    if text.endswith(("/", "-")) and any(c.isdigit() for c in words[0].text):
        return f"{text} {bare_text(words[0].text)}"
    for end in range(1, min(len(words), 5) + 1):
        longer = f"{text} {bare_text(' '.join(word.text for word in words[:end]))}"
        if _ESR.fullmatch(longer) and esr.is_valid(longer):
            return longer
    return text


def _groups_behind(text: str, words: tuple[Word, ...]) -> list[str]:
    """The groups of four that a Dutch "betalingskenmerk" of up to sixteen digits goes on with; "6528 AB" is a postcode."""
    if not _GROUPS.fullmatch(text) or (len(words) > 1 and _POSTCODE.fullmatch(words[1].text)):
        return []
    groups = takewhile(lambda word: _GROUP.fullmatch(word.text), words[: 4 - text.count(" ") - 1])
    return [bare_text(word.text) for word in groups]


def bare_text(text: str) -> str:
    """A reference without the marks around it."""
    return text.strip(" :.,;#\"'„“”‘’«»")
