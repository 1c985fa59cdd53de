"""Order reference (BT-13) and remittance information (BT-83): identifiers beside their labels."""

# ruff: noqa: PLR2004  distances say more where they stand

import re
from collections.abc import Iterator

from stdnum import iso11649

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.evidence.score import BETWEEN, Choice, Hit, Ranking, Weighed, overlap, value_hits
from mailbot.extract.folding import compact, fold, label_form
from mailbot.extract.story import Ground, Mark, Part
from mailbot.extract.values.dates import find_dates
from mailbot.extract.words.references import AFTER_REFERENCE, BARE_REFERENCES, BEFORE_REFERENCE
from mailbot.extract.words.roles import Role

_ORDER = re.compile(r"[A-Za-z0-9][A-Za-z0-9/._\-#]{1,30}")
_STRUCTURED = re.compile(r"(\+{3}|\*{3}) ?\d{3} ?/ ?\d{4} ?/ ?\d{5} ?\1|RF\d{2}(?: ?[A-Z0-9]{1,4}){1,6}|\d{2}(?: \d{5}){5}")
_LEAST_ORDER = 2.4
_LONGEST = 140
_NEAR_ACCOUNT = 4  # rows between a bare "Reference" and the bank details that it belongs to
_BANK_ROLES = frozenset({Role.BIC, Role.IBAN, Role.ROUTING, Role.SORT_CODE, Role.HOLDER, Role.ACCOUNT})
_UNDER = 1.6  # heights: a value stands right under its label


def _identifiers(document: Document) -> list[Candidate[str]]:
    """Single words with a digit that are no date, IBAN or VAT id (unless a label of orders stands right before them)."""
    found = []
    for row in document.rows:
        ends = {label.span.last for label in row.labels}
        ordered = {label.span.last + 1 for label in row.labels if label.role is Role.ORDER}
        for i, word in enumerate(row.line.words):
            text = re.split(r"[:]", word.text)[-1] if i in ends else word.text
            text = text.strip("#:;,.()")
            taken = (row.line.number, i) in document.identified and not (i in ordered and _ORDER.fullmatch(text) and text[:1].isalpha())
            if not taken and any(c.isdigit() for c in text) and _ORDER.fullmatch(text):
                found.append(Candidate(text, Span(row.line, i, i)))
    return found


def _labels(document: Document, role: Role) -> Iterator[Label]:
    return (label for label in document.labels if label.role is role)


def order_reference(document: Document) -> tuple[Choice[str] | None, Ranking[str]]:
    """The buyer's order number, beside a label that says so; and what was weighed."""
    candidates = _identifiers(document)
    every = [hit for label in _labels(document, Role.ORDER) for hit in _nearest(value_hits(document, label, candidates, label.strength))]
    found = sorted(every, key=lambda hit: -hit.score)
    if not found or found[0].score < _LEAST_ORDER:
        return None, Ranking(found, (Ground.TOO_WEAK if found else Ground.NO_CANDIDATE,))
    best = found[0]
    return Choice(best.candidate.value, best.candidate.span, 0.8, sure=True, quote=best.quote), Ranking(found, (Ground.LABELLED,))


def _nearest(found: list[Hit[str]]) -> list[Hit[str]]:
    """The first behind the label (a second number is something else), or what stands below it."""
    right = sorted((hit for hit in found if hit.candidate.span.line is hit.label.span.line), key=lambda hit: hit.candidate.span.first)
    return [*right[:1], *(hit for hit in found if hit.candidate.span.line is not hit.label.span.line)]


def _bank_rows(document: Document) -> set[int]:
    """The rows around bank details: a bare "Reference" among them is the payment's."""
    spans = [c.span for c in (*document.ibans, *document.bics)]
    spans += [
        lb.span for lb in document.labels if lb.role in _BANK_ROLES or "bank" in lb.phrase or lb.phrase.startswith(("banco", "banca"))
    ]
    return {span.line.number + more for span in spans for more in range(-_NEAR_ACCOUNT, _NEAR_ACCOUNT + 1)}


def _bare(row: Row) -> Iterator[Label]:
    """Words such as "reference" right before something with a digit, or before a colon."""
    words = row.line.words
    for i, word in enumerate(words[:-1]):
        phrase, following = label_form(word.text), words[i + 1].text
        named = any(c.isdigit() for c in following) or word.text.endswith(":") or following == ":"
        opens = row.cell_of(i).first == i or compact(words[i - 1].text) in BEFORE_REFERENCE
        if phrase in BARE_REFERENCES and named and opens:
            yield Label(Span(row.line, i, i), Role.REMITTANCE, 1, (), phrase)


def _asking(document: Document) -> list[Label]:
    """The labels that ask to quote what follows, surest first: they say so, or are a bare "Reference" among the bank details.

    Words such as "Concepto" head a table's descriptions as well: they too need bank details around them, or a colon of their own.
    """
    labels = [lb for lb in _labels(document, Role.REMITTANCE) if lb.strength == 3 or (lb.strength == 2 and ":" in lb.span.text)]
    near = _bank_rows(document)
    taken = {(label.span.line.number, label.span.first) for label in labels}
    bare = [lb for lb in document.labels if lb.span.line.number in near and (lb.role is Role.REMITTANCE or lb.phrase in BARE_REFERENCES)]
    bare += [lb for row in document.rows if row.line.number in near for lb in _bare(row)]
    return labels + [label for label in bare if (label.span.line.number, label.span.first) not in taken]


def _values(document: Document, label: Label) -> Iterator[Span]:
    """Where the value of a label may stand: the rest of its cell, the next cell, right below."""
    row = document.rows[label.span.line.number - 1]
    cell = row.cell_of(label.span.last)
    if label.span.last < cell.last:
        yield Span(row.line, label.span.last + 1, cell.last)
    yield from (c for c in row.cells if c.first == cell.last + 1)
    for below in document.rows[row.line.number : row.line.number + 2]:
        if below.page == row.page and below.top - row.bottom < _UNDER * label.span.height:
            yield from (c for c in below.cells if overlap(label.span, c) or abs(c.box[0] - cell.box[0]) < 4)


def _read(span: Span, row: Row, *, whole: bool) -> tuple[str, Span] | None:
    """The reference at the head of these words: up to what belongs to the sentence around it ("... with your payment").

    `whole`: they are a cell of their own beside the label and may hold labels ("Customer no. 42 Invoice no. 4711").
    """
    words = list(span.words)
    while words and not compact(words[0].text):
        words.pop(0)
    first = span.last - len(words) + 1
    for i, word in enumerate(words):
        labelled = not whole and any(label.span.first == first + i for label in row.labels)
        if i and (labelled or fold(word.text).strip(" .,;") in AFTER_REFERENCE or (not whole and words[i - 1].text.endswith((".", ";")))):
            words = words[:i]
            break
    text = " ".join(word.text for word in words).strip(' :.,;"„“”«»')
    begins = re.search(r"\d", " ".join(text.split()[:4])) is not None
    if not begins or len(text) > _LONGEST or compact(words[0].text) in BETWEEN:
        return None
    return text, Span(span.line, first, first + len(words) - 1)


def _is_date(text: str) -> bool:
    """Whether the words are a date and nothing else; eight digits are rather a number."""
    text = text.strip(" :.,")
    return any(not read.compact and (read.start, read.end) == (0, len(text)) for read in find_dates(text))


def _structured(document: Document, labels: list[Label]) -> Choice[str] | None:
    """A reference with a structure of its own: Belgian, ISO 11649, Swiss."""
    lines = {label.span.line.number + more for label in labels for more in (0, 1)}
    for row in document.rows:
        match = _STRUCTURED.search(row.line.text)
        if match and (row.line.number in lines or match.group()[0] in "+*"):
            value = _wrapped(document, row, match)
            return Choice(value, Span(row.line, 0, len(row.line.words) - 1), 0.9, sure=True, quote=row.line.text)
    return None


def _wrapped(document: Document, row: Row, match: re.Match[str]) -> str:
    """The reference with what a sentence carries over to the next line, where its check digits want that (ISO 11649)."""
    value, text = match.group(), row.line.text
    following = document.rows[row.line.number].line.text if row.line.number < len(document.rows) else ""
    if not value.startswith("RF") or iso11649.is_valid(value) or text[match.end() :].strip():
        return value
    longer = _STRUCTURED.match(f"{value} {following}")
    return longer.group() if longer and iso11649.is_valid(longer.group()) else value


def remittance(document: Document) -> tuple[Choice[str] | None, Ranking[str]]:
    """The reference that the payer is asked to quote: a structured one (Belgian, ISO 11649, Swiss), or what stands beside its label."""
    labels = _asking(document)
    if structured := _structured(document, labels):
        return structured, Ranking((Weighed(structured.value, structured.span),), (Ground.STRUCTURED,))
    for label in labels:
        for span in _values(document, label):
            row = document.rows[span.line.number - 1]
            other = span.line is not label.span.line and any(span.first <= lb.span.first <= span.last for lb in row.labels)
            read = (
                None if other or _is_date(span.text) else _read(span, row, whole=label.strength == 3 and span.first > row.cell_of(0).last)
            )
            if read:
                named = Weighed(read[0], read[1], float(label.strength), (Part(Mark.LABEL, label.strength, label.span.text),))
                return Choice(read[0], read[1], 0.75, sure=True, quote=f"{label.span.text} {read[0]}"), Ranking(
                    (named,), (Ground.LABELLED,)
                )
    return None, Ranking((), (Ground.NO_CANDIDATE,))
