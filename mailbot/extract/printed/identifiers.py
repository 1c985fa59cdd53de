"""The identifiers on the pages: runs of words that may be a number of something, whole ("RE 2026 0412", "INV - 42", "A | 000907")."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re
from dataclasses import replace

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Row, Span, gap_before
from mailbot.extract.evidence.score import Hit, overlap
from mailbot.extract.folding import compact
from mailbot.extract.printed.structured_references import checked_references
from mailbot.extract.reading import Word
from mailbot.extract.values.identifiers import IBAN_LENGTHS
from mailbot.extract.words.deadlines import SPANS_OF_TIME
from mailbot.extract.words.numbers import BEHIND_NUMBER
from mailbot.extract.words.roles import Role

_IDENTIFIER = re.compile(r"[A-Za-z0-9À-ÖØ-öø-ÿ][A-Za-z0-9À-ÖØ-öø-ÿ/._\-–#&*]*")
_YEARLY = re.compile(r"[A-Z]{1,3}\d{2}")  # a series and its year: "F25 805"
_GROUP = re.compile(r"[A-Z]{0,3}\d{3,6}[A-Z]{0,2}")  # of a number in capitals with blanks: "L447 8421 LQ"
_ENDING = re.compile(r"[A-Z]{1,2}")
MARKS = "#:;,.()[]*\u00a0 "  # around an identifier, not of it
_PREFIX = re.compile(r"[A-Z]{1,5}|[-/–]")
_LETTERS = re.compile(r"[A-Z]{1,5}")
_SERIES, _SERIES_GAP = re.compile(r"[A-Z]{1,3}"), 4.0  # letters of a series, and how far (in heights) they may stand from the number
_BRACKETED = re.compile(r"\(\d{1,3}\)[.,:]?")  # the code of the document's type: "Handelsrechnung (380)"
_BEHIND_MARK, _NUMBER_BEHIND_MARK = re.compile(r"[:#°º№]"), re.compile(r"[:#°º№].*\d")
_STROKE, _BEFORE_DIGIT = re.compile(r"\s*([-/–])\s*"), re.compile(r"^\D*(?=\d)")
_TIMESTAMP = re.compile(r"20\d\d-?\d\d-?\d\d[Tt]\d{4,6}")  # of when an invoice was made: no date, since it has no colons
_LONGEST = 40
_FEW_DAYS = 3  # digits
_JOIN_GAP = 0.7  # of the height: parts of one number stand close


def goes_on(row: Row, i: int) -> bool:
    """Whether word i stands so close to the one before that both may be of one number."""
    return gap_before(row.line, i) <= _JOIN_GAP


def _belongs(row: Row, first: int, i: int, cell: Span) -> bool:
    """Whether word i continues the number that began at word `first`: "RE 2024/12", "INV - 42", or digit groups that fill the cell."""
    before, text = row.line.words[i - 1].text, row.line.words[i].text
    if not goes_on(row, i):
        return False
    is_prefix = _PREFIX.fullmatch(before.lstrip("#")) and (any(c.isdigit() for c in text) or text in "-/–")
    if is_prefix or (_YEARLY.fullmatch(before) and _ends_labelled_cell(row, first, i, cell)):
        return True
    if text in ("-", "/", "–"):  # "2024 / 118" goes on, "S6-717 - issued on 3 May" does not
        return i < cell.last and row.line.words[i + 1].text[0].isdigit()
    if before[-1] in "-/–":
        return i < cell.last or any(c.isdigit() for c in text)
    whole = [word.text for word in cell.words]
    if first == cell.first and _is_in_groups(whole) and _is_of_a_label(row, cell):
        return True
    groups = row.line.words[first : i + 1]  # "2026 4471", "RE 2026 4471"
    digits = [word.text.lstrip("#") for word in groups]
    digits = digits[1:] if _LETTERS.fullmatch(digits[0]) else digits
    digits[-1] = digits[-1].rstrip(",;")  # of the sentence that it stands in
    return all(text.isdigit() for text in digits) and len(groups) <= 4


def _ends_labelled_cell(row: Row, first: int, i: int, cell: Span) -> bool:
    """Whether word i is a number and the last of a cell in which a label of the invoice's number stands right before word `first`."""
    labels = (
        label for label in row.labels if label.role is Role.NUMBER and label.span.last == first - 1 and label.span.first >= cell.first
    )
    return i == cell.last and row.line.words[i].text.isdigit() and len(row.line.words[i].text) > 1 and any(labels)


def _is_in_groups(texts: list[str]) -> bool:
    """Whether words are two or three groups of a number, perhaps with a letter or two at its end; "4471 EUR" and "4471 REV 2" are not."""
    groups = texts[:-1] if _ENDING.fullmatch(texts[-1]) and texts[-1] not in IBAN_LENGTHS else texts
    return 2 <= len(groups) <= 3 and all(_GROUP.fullmatch(text) for text in groups)


def _is_of_a_label(row: Row, cell: Span) -> bool:
    """Whether the cell to the left is a label of the invoice's number and nothing else."""
    left = [one for one in row.cells if one.last < cell.first][-1:]
    spans = [(label.span.first, label.span.last) for label in row.labels if label.role is Role.NUMBER and label.strength > 1]
    return any((one.first, one.last) in spans for one in left)


def _value(text: str, label: Label | None, shared: bool) -> str | None:
    """The identifier in the words' text, without the label's own letters when both share a word ("Nr.:4711")."""
    if shared and label is not None:
        text = _BEHIND_MARK.split(text, maxsplit=1)[-1] if _NUMBER_BEHIND_MARK.search(text) else _behind(text, label.phrase)
    text = text.strip(MARKS)
    joined = _STROKE.sub(r"\1", text)
    if not joined or len(joined) > _LONGEST or not any(c.isdigit() for c in joined):
        return None
    return joined if all(_IDENTIFIER.fullmatch(part) for part in joined.split()) else None


def _behind(text: str, phrase: str) -> str:
    """What is glued to the end of a label in one word: of "Nr.GE-2025" the "GE-2025"."""
    letters = [i for i, char in enumerate(text) if char.isalnum()]
    for last in reversed(letters[: len(phrase)]):
        if phrase.endswith(compact(text[: last + 1])):
            return text[last + 1 :]
    return _BEFORE_DIGIT.sub("", text)


def _is_date(row: Row, i: int, dates: set[int]) -> bool:
    """Whether word i, or what follows it where it only divides, begins a date."""
    return i in dates or (row.line.words[i].text in "-/–" and i + 1 in dates)


def _has_digit(word: Word) -> bool:
    return any(map(str.isdigit, word.text))


def _at(row: Row, i: int, label: Label | None, dates: set[int]) -> Candidate[str] | None:
    """`dates`: the words of the row at which dates begin; "4711 / 3 May 2026" is a number and its date."""
    cell, last = row.cell_of(i), i
    while last < cell.last and _belongs(row, i, last + 1, cell) and not _is_date(row, last + 1, dates):
        last += 1
    if not any(_has_digit(word) for word in row.line.words[i : last + 1]):
        return None  # as most words of a page
    span = Span(row.line, i, last)
    if _BRACKETED.fullmatch(span.text):
        return None
    value = _value(span.text, label, shared=label is not None and label.span.last == i)
    return Candidate(value, span) if value and not _counts_time(row, span) else None


def _counts_time(row: Row, span: Span) -> bool:
    """Whether a few digits count days or months ("Facturen ... binnen de 15 dagen"): in one cell, not right behind a label, and the word
    for time is none itself ("Invoice number: 125 Days: 30")."""
    cell = row.cell_of(span.last)
    following = row.line.words[span.last + 1 : cell.last + 1][:2]
    if not (span.text.isdigit() and len(span.text) <= _FEW_DAYS and following) or any(
        label.span.last == span.first - 1 for label in row.labels
    ):
        return False
    names_a_value = following[0].text.endswith(":") or any(map(_has_digit, following[1:]))
    return compact(following[0].text) in SPANS_OF_TIME and not names_a_value


def _taken(document: Document) -> set[tuple[int, int]]:
    """Words that are dates, IBANs, VAT ids, checked references of payments: never an invoice's number. Eight plain digits may be one."""
    dates = (c.span for c in document.dates if not c.value.compact)
    groups = [span for span in dates if not _TIMESTAMP.fullmatch(span.text.strip(MARKS))]
    groups += [c.span for c in (*document.ibans, *document.vat_ids)]
    groups += [span for row in document.rows for span in checked_references(row)]
    return {(span.line.number, i) for span in groups for i in range(span.first, span.last + 1)}


def identifiers_of(document: Document) -> list[Candidate[str]]:
    """Every run of words with a digit that is no date, IBAN or VAT id."""
    taken, found = _taken(document), []
    begun: dict[int, set[int]] = {}
    for one in document.dates:
        if not one.value.compact and not _TIMESTAMP.fullmatch(one.span.text.strip(MARKS)):
            begun.setdefault(one.span.line.number, set()).add(one.span.first)
    for row in document.rows:
        i, last = 0, max((i for i, word in enumerate(row.line.words) if _has_digit(word)), default=-1)
        ends = {label.span.last: label for label in reversed(row.labels)}
        within = {i for label in row.labels for i in range(label.span.first, label.span.last)}
        while i <= last:
            label = ends.get(i)
            if label and (label.bracketed or not _has_digit(row.line.words[i])):
                i += 1  # the label's own last word begins no number: "ID" in "Invoice ID 4711", "2)" in "Invoice ID (field 2)"
                continue
            inside = i in within
            candidate = None if inside or (row.line.number, i) in taken else _at(row, i, label, begun.get(row.line.number, set()))
            if candidate:
                found.append(candidate)
            i = candidate.span.last + 1 if candidate else i + 1
    return found


def without_page_or_date(document: Document, hit: Hit[str]) -> Hit[str]:
    """The number without the page or date that stands behind a stroke as in its label: of "4711 / 1" under "No. / Page" the "4711"."""
    label, span = hit.label.span, hit.candidate.span
    cell = document.rows[label.line.number - 1].cell_of(label.last)
    behind = "".join(word.text for word in label.line.words[label.last : min(label.last + 3, cell.last + 1)]).partition("/")[2]
    stroke = next((i for i in range(span.first + 1, span.last) if span.line.words[i].text == "/"), None)
    if stroke is None or compact(behind) not in BEHIND_NUMBER:
        return hit
    before = Span(span.line, span.first, stroke - 1)
    value = _value(before.text, None, shared=False)
    return replace(hit, candidate=Candidate(value, before)) if value else hit


def with_series(document: Document, hit: Hit[str]) -> Hit[str]:
    """The number with the letters that stand in a cell of their own before it under the same label ("Number" over "A | 000907")."""
    row, span = document.rows[hit.candidate.span.line.number - 1], hit.candidate.span
    before = span.first - 1
    if span.line is hit.label.span.line or before < 0 or not _SERIES.fullmatch(row.line.words[before].text):
        return hit
    letters = Span(row.line, before, before)
    if not overlap(hit.label.span, letters) or span.box[0] - letters.box[2] > _SERIES_GAP * span.height:
        return hit
    return replace(hit, candidate=Candidate(f"{letters.text} {hit.candidate.value}", Span(row.line, before, span.last)))
