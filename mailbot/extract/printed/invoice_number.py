"""The invoice's number (BT-1): identifiers beside labels that say so, with what labels say is another number kept out."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re
from collections import Counter
from collections.abc import Iterator

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.evidence.score import BETWEEN, Choice, Hit, Ranking, hits, overlap, value_hits
from mailbot.extract.folding import compact
from mailbot.extract.story import Ground, Mark, Part
from mailbot.extract.words.roles import Role

_IDENTIFIER = re.compile(r"[A-Za-z0-9][A-Za-z0-9/._\-–#&*]*")
_STRIP = "#:;,.()[]*\u00a0 "
_PREFIX = re.compile(r"[A-Z]{1,5}|[-/–]")
_BRACKETED = re.compile(r"\(\d{1,3}\)[.,:]?")  # the code of the document's type: "Handelsrechnung (380)"
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST = 40
_SHORTEST = 3  # of a number beside which another one is named
_OWN_DATA = frozenset({Role.ISSUE_DATE, Role.DUE_DATE, Role.OTHER_DATE, Role.ORDER, Role.OTHER_NUMBER, Role.GROSS, Role.DUE})
_GENERIC_NEAR_TITLE, _GENERIC_AFTER_TITLE = 2.6, 3.0
_TITLE_ALONE = 0.5
_HEADS_COLUMN = 1.0
_MENTION = 0.8  # the word "invoice" inside a sentence
_IN_REFERENCE = 0.7  # a number named inside a payment reference
_LEAST = 0.9  # what a number must score to be told at all
_RIVALRY = 0.7  # nearer to the best than this is as good a claim
_SURE_SCORE = 2.5
_SURE_ALONE = 1.9  # where nothing else on the document claims to be its number
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
    if text in ("-", "/", "–"):  # "2024 / 118" goes on, "S6-717 - issued on 3 May" does not
        return i < cell.last and row.line.words[i + 1].text[0].isdigit()
    if before[-1] in "-/–":
        return i < cell.last or any(c.isdigit() for c in text)
    groups = row.line.words[first : i + 1]  # "2026 4471"
    digits = [word.text.lstrip("#") for word in groups]
    digits[-1] = digits[-1].rstrip(",;")  # of the sentence that it stands in
    return all(text.isdigit() for text in digits) and len(groups) <= 4


def _value(text: str, label: Label | None, shared: bool) -> str | None:
    """The identifier in the words' text, without the label's own letters when both share a word ("Nr.:4711")."""
    if shared and label is not None:
        text = re.split(r"[:#°]", text, maxsplit=1)[-1] if re.search(r"[:#°].*\d", text) else _behind(text, label.phrase)
    text = text.strip(_STRIP)
    joined = re.sub(r"\s*([-/–])\s*", r"\1", text)
    if not joined or len(joined) > _LONGEST or not any(c.isdigit() for c in joined):
        return None
    return joined if all(_IDENTIFIER.fullmatch(part) for part in joined.split()) else None


def _behind(text: str, phrase: str) -> str:
    """What is glued to the end of a label in one word: of "Nr.GE-2025" the "GE-2025"."""
    letters = [i for i, char in enumerate(text) if char.isalnum()]
    for last in reversed(letters[: len(phrase)]):
        if phrase.endswith(compact(text[: last + 1])):
            return text[last + 1 :]
    return re.sub(r"^\D*(?=\d)", "", text)


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
            if label and not any(c.isdigit() for c in row.line.words[i].text):
                i += 1  # the label's own last word begins no number: "ID" in "Invoice ID 4711"
                continue
            inside = any(lb.span.first <= i < lb.span.last for lb in row.labels)
            candidate = None if inside or (row.line.number, i) in taken else _at(row, i, label)
            if candidate:
                found.append(candidate)
            i = candidate.span.last + 1 if candidate else i + 1
    return found


def _near_title(document: Document, label: Label) -> float:
    """The strength of a bare "No." when "invoice" stands just before it on its line, or close above in its column."""
    line = label.span.line
    rows = [row for row in document.rows[max(line.number - 5, 0) : line.number] if row.page == line.page]
    for row in rows:
        for title in row.labels:
            if title.role is not Role.TITLE:
                continue
            if row.line is line and title.span.last < label.span.first:
                return _GENERIC_AFTER_TITLE
            close = label.span.box[1] - title.span.box[3] < 4 * max(title.span.height, label.span.height)
            if row.line is not line and close and abs(title.span.box[0] - label.span.box[0]) < 80:
                return _GENERIC_NEAR_TITLE
    return 0.0


def _is_anothers(row: Row, label: Label) -> bool:
    """Whether a bare "No." goes on from a word that is no title: "Site no. 12" is no invoice's number."""
    before = label.span.first - 1
    if before < row.cell_of(label.span.first).first or not row.line.words[before].text.strip(_STRIP).isalpha():
        return False
    return not any(other.role is Role.TITLE and other.span.last == before for other in row.labels)


def _opens(row: Row, label: Label) -> bool:
    """Whether the word "invoice" begins its cell, or follows the same word of another language ("Factuur / Invoice")."""
    first, start = label.span.first, row.cell_of(label.span.first).first
    while first > start:
        before = first - 2 if row.line.words[first - 1].text in "/|-–" else first - 1
        title = next((other for other in row.labels if other.role is Role.TITLE and other.span.last == before), None)
        if title is None:
            return False
        first = title.span.first
    return True


def _strength(document: Document) -> dict[int, float]:
    """Strength per label (by identity): a bare "No." counts where the word "invoice" is near."""
    strengths = {}
    for label in document.labels:
        generic = label.role is Role.NUMBER and label.strength == 1
        row = document.rows[label.span.line.number - 1]
        strength = float(label.strength)
        if generic and _is_anothers(row, label):
            strength = 0.0
        elif generic and (near := _near_title(document, label)):
            strength = near
        if label.role is Role.TITLE and not _opens(row, label):
            strength = _MENTION
        if any(other.role is Role.REMITTANCE and other.span.last < label.span.first for other in row.labels):
            strength -= _IN_REFERENCE
        strengths[id(label)] = strength
    return strengths


def _as_title(document: Document, hit: Hit[str]) -> float:
    """What it says that an identifier stands at the word "invoice": much when the two alone are the cell, little further away."""
    cell = document.rows[hit.label.span.line.number - 1].cell_of(hit.label.span.first)
    if hit.candidate.span.first > hit.label.span.last + 2:
        return -1.5
    if _heads_column(document, hit):
        return _HEADS_COLUMN
    alone = (cell.first, cell.last) == (hit.label.span.first, hit.candidate.span.last)
    return _TITLE_ALONE if alone and hit.candidate.span.first == hit.label.span.last + 1 else 0.0


def _adjustments(document: Document, hit: Hit[str], counts: Counter[str], elsewhere: set[str]) -> Iterator[Part]:
    """What speaks for and against a number beside its label."""
    value = hit.candidate.value
    key = compact(value)
    if hit.candidate.span.line.page == document.rows[0].page:
        yield Part(Mark.FIRST_PAGE, 0.15)
    if counts[key] > 1:
        yield Part(Mark.REPEATED, 0.15)
    if re.search(r"[A-Za-z]", value):
        yield Part(Mark.HAS_LETTERS, 0.1)
    if len(key) < 3 or _YEAR.fullmatch(value):
        yield Part(Mark.SHORT_OR_YEAR, -0.6)
    if re.search(r"\d[.,]\d{2}$", value) and not re.search(r"[A-Za-z/-]", value):
        yield Part(Mark.LOOKS_LIKE_A_SUM, -0.8)
    if hit.label.role is Role.TITLE and (weight := _as_title(document, hit)):
        yield Part(Mark.ALONE_AT_TITLE if weight > 0 else Mark.AWAY_FROM_TITLE, weight)
    if key in elsewhere and hit.label.strength < 3:
        yield Part(Mark.NAMED_AS_ANOTHER, -1.5)


def _heads_column(document: Document, hit: Hit[str]) -> bool:
    """Whether the word "invoice" heads a column of the invoice's own data ("Invoice | Date | Due | Order"), with the number under it."""
    row, below = (document.rows[span.line.number - 1] for span in (hit.label.span, hit.candidate.span))
    if below.line.number != row.line.number + 1 or below.page != row.page:
        return False
    cell, value = row.cell_of(hit.label.span.first), below.cell_of(hit.candidate.span.first)
    alone = (cell.first, cell.last) == (hit.label.span.first, hit.label.span.last) and value.text == hit.candidate.span.text
    heads = {row.cell_of(label.span.first).first for label in row.labels if label.role in _OWN_DATA}
    return alone and overlap(cell, value) and len(heads) >= 2


def _belongs_to_title(document: Document, hit: Hit[str], counts: Counter[str]) -> bool:
    """Whether an identifier at the word "invoice" is its number: on its line, in its column, or right below and printed again."""
    if hit.candidate.span.line is hit.label.span.line or _heads_column(document, hit):
        return True
    close = hit.candidate.span.box[1] - hit.label.span.box[3] < 2 * hit.label.span.height
    return close and counts[compact(hit.candidate.value)] > 1 and len(compact(hit.candidate.value)) >= 5


def _nearness(hit: Hit[str]) -> tuple[int, float, int]:
    """Right of the label the first counts, below it the best aligned."""
    span = hit.candidate.span
    return span.line.number, 0.0 if span.line is hit.label.span.line else -hit.score, span.first


def _is_reached(hit: Hit[str]) -> bool:
    """Whether no other words stand between a bare "No." and the number: "No. of parcels 12" is another's."""
    between = range(hit.label.span.last + 1, hit.candidate.span.first) if hit.candidate.span.line is hit.label.span.line else ()
    words = [hit.label.span.line.words[i].text.strip(_STRIP) for i in between]
    return hit.label.strength > 1 or all(compact(word) in BETWEEN or not any(c.isalpha() for c in word) for word in words)


def number_hits(document: Document) -> list[Hit[str]]:
    """Every identifier that a label calls the invoice's number, with its adjusted score, best first."""
    candidates = _candidates(document)
    counts = Counter(compact(c.value) for c in candidates)
    elsewhere = {compact(h.candidate.value) for h in hits(document, (Role.ORDER, Role.OTHER_NUMBER), candidates) if h.score >= 2.8}
    strengths = _strength(document)
    labels = [label for label in document.labels if label.role in (Role.NUMBER, Role.TITLE) and strengths[id(label)] > 0]
    found = [h for label in labels for h in value_hits(document, label, candidates, strengths[id(label)])]
    found = [h for h in found if _is_reached(h) and (h.label.role is not Role.TITLE or _belongs_to_title(document, h, counts))]
    nearest: dict[tuple[int, bool], Hit[str]] = {}
    for h in sorted(found, key=_nearness):
        # A number follows its label at once: what stands further right is something else.
        nearest.setdefault((id(h.label), h.candidate.span.line is h.label.span.line), h)
    scored = [h.plus(*_adjustments(document, h, counts, elsewhere)) for h in nearest.values()]
    return sorted(scored, key=lambda h: -h.score)


def _may_go_on(document: Document, span: Span) -> bool:
    """Whether words follow the number in its cell that could belong to it ("Nr. 4711 with annex", "Q021 4A"), and are no date or "of"."""
    row = document.rows[span.line.number - 1]
    cell = row.cell_of(span.last)
    if span.last == cell.last:
        return False
    following = span.line.words[span.last + 1].text
    labelled = any(label.span.first == span.last + 1 for label in row.labels)
    return (
        (following[0].isalpha() or (following[0].isdigit() and _gap(row, span.last + 1) <= _JOIN_GAP))
        and not labelled
        and compact(following) not in BETWEEN
        and (span.line.number, span.last + 1) not in document.identified
    )


def choose_number(document: Document) -> tuple[Choice[str] | None, Ranking[str]]:
    """The invoice's number, and what was weighed; unsure when its label is weak or another number has as good a claim."""
    ranked = number_hits(document)
    found = [h for h in ranked if h.score > _LEAST]
    if not found:
        return None, Ranking(ranked, (Ground.TOO_WEAK if ranked else Ground.NO_CANDIDATE,))
    best = found[0]
    alone = best.label.strength > 1 and len({compact(h.candidate.value) for h in found}) == 1
    against = tuple(_objections(document, found, alone=alone))
    confidence = min(0.6, 0.2 * best.score) if against else min(0.99, 0.35 + 0.2 * best.score)
    choice = Choice(best.candidate.value, best.candidate.span, round(confidence, 2), not against, best.quote)
    return choice, Ranking(ranked, (Ground.LABELLED, *((Ground.ALONE,) if alone else ()), *against))


def _objections(document: Document, found: list[Hit[str]], *, alone: bool) -> Iterator[Ground]:
    """What makes the best of the found numbers unsure."""
    best, own = found[0], compact(found[0].candidate.value)
    if best.score < (_SURE_ALONE if alone else _SURE_SCORE):
        yield Ground.WEAK_LABEL
    rivals = {compact(h.candidate.value) for h in found if h.score >= best.score - _RIVALRY}
    if any(rival not in own and own not in rival for rival in rivals):
        yield Ground.RIVAL
    if _YEAR.fullmatch(best.candidate.value):
        yield Ground.A_YEAR
    if _may_go_on(document, best.candidate.span):
        yield Ground.GOES_ON
    if len(own) < _SHORTEST and not alone:  # "Progress claim - invoice no. 4" counts claims
        yield Ground.TOO_SHORT
