"""The invoice's number (BT-1): identifiers beside labels that say so, with what labels say is another number kept out."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re
from collections import Counter

from mailbot.extract.candidates import Candidate, Document
from mailbot.extract.folding import compact
from mailbot.extract.layout import Label, Row, Span
from mailbot.extract.score import Choice, Hit, hits
from mailbot.extract.words.labels import Role

_IDENTIFIER = re.compile(r"[A-Za-z0-9][A-Za-z0-9/._\-–#&*]*")
_STRIP = "#:;,.()[]*\u00a0 "
_PREFIX = re.compile(r"[A-Z]{1,5}|[-/–]")
_BRACKETED = re.compile(r"\(\d{1,3}\)[.,:]?")  # the code of the document's type: "Handelsrechnung (380)"
_LONGEST = 40
_GENERIC_NEAR_TITLE = 2.6
_SURE_SCORE = 2.5
_JOIN_GAP = 0.7  # of the height: parts of one number stand close


def _gap(row: Row, i: int) -> float:
    one, two = row.line.words[i - 1], row.line.words[i]
    return (two.box[0] - one.box[2]) / max(two.box[3] - two.box[1], 1.0)


def _belongs(row: Row, first: int, i: int, cell: Span) -> bool:
    """Whether word i continues the number that began at word `first`: "RE 2024/12", "INV - 42", or digit groups that fill the cell."""
    before, text = row.line.words[i - 1].text, row.line.words[i].text
    if _gap(row, i) > _JOIN_GAP:
        return False
    if _PREFIX.fullmatch(before.lstrip("#")) and (any(c.isdigit() for c in text) or text in "-/–"):
        return True
    if before[-1] in "-/–" or text in ("-", "/", "–"):
        return i < cell.last or any(c.isdigit() for c in text)
    rest = row.line.words[first : cell.last + 1]
    return all(word.text.lstrip("#").isdigit() for word in rest) and len(rest) <= 4


def _value(text: str, label: Label | None, shared: bool) -> str | None:
    """The identifier in the words' text, without the label's own letters when both share a word ("Nr.:4711")."""
    if shared and label is not None:
        text = re.split(r"[:#°]", text, maxsplit=1)[-1] if re.search(r"[:#°].*\d", text) else re.sub(r"^\D*(?=\d)", "", text)
    text = text.strip(_STRIP)
    joined = re.sub(r"\s*([-/–])\s*", r"\1", text)
    if not joined or len(joined) > _LONGEST or not any(c.isdigit() for c in joined):
        return None
    return joined if all(_IDENTIFIER.fullmatch(part) for part in joined.split()) else None


def _at(row: Row, i: int, label: Label | None = None) -> Candidate[str] | None:
    cell, last = row.cell_of(i), i
    while last < cell.last and _belongs(row, i, last + 1, cell):
        last += 1
    span = Span(row.line, i, last)
    if _BRACKETED.fullmatch(span.text):
        return None
    value = _value(span.text, label, shared=label is not None and label.span.last == i)
    return Candidate(value, span) if value else None


def _taken(document: Document) -> set[tuple[int, int]]:
    """Words that are dates, IBANs, VAT ids: never an invoice's number. Eight plain digits may be one."""
    groups = [c.span for c in document.dates if not c.value.compact] + [c.span for c in (*document.ibans, *document.vat_ids)]
    return {(span.line.number, i) for span in groups for i in range(span.first, span.last + 1)}


def _candidates(document: Document) -> list[Candidate[str]]:
    taken, found = _taken(document), []
    for row in document.rows:
        i = 0
        while i < len(row.line.words):
            label = next((lb for lb in row.labels if lb.span.last == i), None)
            inside = any(lb.span.first <= i < lb.span.last for lb in row.labels)
            candidate = None if inside or (row.line.number, i) in taken else _at(row, i, label)
            if candidate:
                found.append(candidate)
            i = candidate.span.last + 1 if candidate else i + 1
    return found


def _near_title(document: Document, label: Label) -> bool:
    """Whether the word "invoice" stands just before, on the label's line or within the two lines above in its column."""
    line = label.span.line
    rows = [row for row in document.rows[max(line.number - 3, 0) : line.number] if row.page == line.page]
    for row in rows:
        for title in row.labels:
            if title.role is not Role.TITLE:
                continue
            if row.line is line and title.span.last < label.span.first:
                return True
            close = label.span.box[1] - title.span.box[3] < 2.5 * max(title.span.height, label.span.height)
            if row.line is not line and close and abs(title.span.box[0] - label.span.box[0]) < 60:
                return True
    return False


def _strength(document: Document) -> dict[int, float]:
    """Strength per label (by identity): a bare "No." counts where the word "invoice" is near."""
    strengths = {}
    for label in document.labels:
        generic = label.role is Role.NUMBER and label.strength == 1
        strengths[id(label)] = _GENERIC_NEAR_TITLE if generic and _near_title(document, label) else float(label.strength)
    return strengths


def _adjusted(document: Document, hit: Hit[str], counts: Counter[str], elsewhere: set[str]) -> float:
    value, score = hit.candidate.value, hit.score
    key = compact(value)
    score += 0.15 if hit.candidate.span.line.page == document.rows[0].page else 0.0
    score += 0.15 if counts[key] > 1 else 0.0
    score += 0.1 if re.search(r"[A-Za-z]", value) else 0.0
    score -= 0.6 if len(key) < 3 or re.fullmatch(r"(?:19|20)\d\d", value) else 0.0
    score -= 0.8 if re.search(r"\d[.,]\d{2}$", value) and not re.search(r"[A-Za-z/-]", value) else 0.0
    if hit.label.role is Role.TITLE and hit.candidate.span.first > hit.label.span.last + 2:
        score -= 1.5
    return score - (1.5 if key in elsewhere and hit.label.strength < 3 else 0.0)


def number_hits(document: Document) -> list[Hit[str]]:
    """Every identifier that a label calls the invoice's number, with its adjusted score, best first."""
    candidates = _candidates(document)
    counts = Counter(compact(c.value) for c in candidates)
    elsewhere = {compact(h.candidate.value) for h in hits(document, (Role.ORDER, Role.OTHER_NUMBER), candidates) if h.score >= 2.8}
    strengths = _strength(document)
    found = hits(document, (Role.NUMBER, Role.TITLE), candidates, accept=lambda label: strengths[id(label)])
    found = [h for h in found if h.label.role is not Role.TITLE or h.candidate.span.line is h.label.span.line]
    nearest: dict[int, Hit[str]] = {}
    for h in sorted(found, key=lambda h: (h.candidate.span.line.number, h.candidate.span.first)):
        nearest.setdefault(id(h.label), h)  # a number follows its label at once: what stands further right is something else
    scored = [Hit(h.candidate, h.label, _adjusted(document, h, counts, elsewhere)) for h in nearest.values()]
    return sorted(scored, key=lambda h: -h.score)


def choose_number(document: Document) -> Choice[str] | None:
    """The invoice's number; unsure when its label is weak or another number has as good a claim."""
    found = [h for h in number_hits(document) if h.score > 0.9]
    if not found:
        return None
    best = found[0]
    rivals = {compact(h.candidate.value) for h in found if h.score >= best.score - 0.4} - {compact(best.candidate.value)}
    rivals = {r for r in rivals if compact(best.candidate.value) not in r and r not in compact(best.candidate.value)}
    sure = best.score >= _SURE_SCORE and not rivals
    confidence = min(0.99, 0.35 + 0.2 * best.score) if sure else min(0.6, 0.2 * best.score)
    return Choice(best.candidate.value, best.candidate.span, round(confidence, 2), sure, best.quote)
