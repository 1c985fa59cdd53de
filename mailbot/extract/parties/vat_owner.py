"""Whose VAT ids those on a document are: every one with what speaks for its being the seller's (BT-31), and not the buyer's (BT-48)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.evidence.score import overlap
from mailbot.extract.folding import compact, fold, folded_words
from mailbot.extract.parties.blocks import place
from mailbot.extract.parties.names import CONTACT, key
from mailbot.extract.parties.sheet import FOOT, UPPER, Sheet
from mailbot.extract.values.identifiers import Found
from mailbot.extract.values.vat_ids import find_vat_ids, may_hold_vat_id
from mailbot.extract.words.roles import Role
from mailbot.extract.words.tax import OF_ONE_STOP_SHOP, RATES_OF, VAT_RATES
from mailbot.extract.words.vat_ids import HOME_LABELS
from mailbot.extract.words.whose import RECEIVERS, SENDERS, SHIFTED_TO

_SHIFTED, _DIGIT = re.compile(SHIFTED_TO), re.compile(r"\d")
_ONE_STOP_SHOP = re.compile(OF_ONE_STOP_SHOP)
_NEAR = 8  # lines below the seller's name
_WORDS_BEFORE = 6
_UNDER_HEAD = 1.5  # heights between the head of a column and its value
#: Each of them says that the buyer owns a number.
RECEIVERS_MARKS = frozenset({"said to be of the receiver", "in the zone of the buyer", "block of a buyer label"})
_SAME_COUNTRY = {"EL": "GR", "XI": "GB"}


@dataclass
class Owned:
    """A VAT id with what speaks for the seller's owning it."""

    candidate: Candidate[str]
    marks: dict[str, float] = field(default_factory=dict)


def found_in(document: Document) -> Iterator[tuple[Row, Span, Candidate[str]]]:
    """Every VAT id within one cell: what stands in two columns is not one number."""
    for row in document.rows:
        taken = {i for c in document.ibans if c.span.line is row.line for i in range(c.span.first, c.span.last + 1)}
        for cell in row.cells:
            for found in _in_cell(document, row, cell):
                first = cell.first + cell.text[: found.start + 1].count(" ")
                last = cell.first + cell.text[: found.end].count(" ")
                if first not in taken:
                    yield row, cell, Candidate(found.value, Span(row.line, first, last), found.valid)
        yield from ((row, row.cell_of(c.span.first), c) for c in document.bare_nifs if c.span.line is row.line)


def _in_cell(document: Document, row: Row, cell: Span) -> list[Found]:
    """The VAT ids of a cell; those without a country's prefix by the label in it, left of it or above it."""
    own = find_vat_ids(cell.text)
    if own or not may_hold_vat_id(cell.text):
        return own
    left = next((other.text for other in row.cells if other.last == cell.first - 1), "")
    above = next((other.text for other in _above(document, row) if overlap(other, cell)), "")
    named = (find_vat_ids(cell.text, label) for label in (left, above) if label and not _DIGIT.search(label))
    return next(filter(None, named), [])


def _above(document: Document, row: Row) -> list[Span]:
    """The cells of the line above, where it is near: heads of a table's columns."""
    over = document.rows[row.line.number - 2] if row.line.number > 1 else None
    is_near = over is not None and over.page == row.page and row.top - over.bottom < _UNDER_HEAD * (row.bottom - row.top)
    return over.cells if over is not None and is_near else []


def _said(row: Row, cell: Span, span: Span) -> Iterator[str]:
    """What the words before the number say of it."""
    own = list(row.line.words[cell.first : span.first])[-_WORDS_BEFORE:]
    left = [word for c in row.cells if c.last == cell.first - 1 for word in c.words] if not own else []
    words = set(folded_words(" ".join(word.text for word in (left or own))))
    before_it = fold(" ".join(word.text for word in row.line.words[cell.first : span.first]))
    if words & RECEIVERS or _SHIFTED.search(before_it):
        yield "said to be of the receiver"
    elif words & SENDERS:
        yield "said to be of the sender"
    before = [label for label in row.labels if label.span.first <= span.first and label.span.last <= span.first]
    named = [label for label in before if label.role is Role.VAT_ID or label.phrase in HOME_LABELS]
    if named and (named[-1] is before[-1] or _is_one_label(row, named[-1], before[-1])):
        yield "labelled as VAT id" if named[-1].strength > 1 else "said to be of the receiver"
    elif before and before[-1].span.last >= cell.first - 1:
        yield "labelled as something else"


def _is_one_label(row: Row, one: Label, other: Label) -> bool:
    """Whether nothing but "and" stands between two labels of one number ("P. IVA e C.F.")."""
    between = [word.text for word in row.line.words[one.span.last + 1 : other.span.first]]
    return len(between) <= 1 and not any(char.isdigit() for word in between for char in word)


def _marks(sheet: Sheet, row: Row, cell: Span, seller: str | None) -> Iterator[str]:
    """What the place of a number says."""
    down, block = sheet.height_of(row), sheet.blocks[place(cell)]
    yield "in the foot" if down > FOOT else "in the upper part" if down < UPPER else "in the middle"
    if place(cell) in sheet.buyer_places:
        yield "in the zone of the buyer"
    if id(block) in sheet.addressed:
        yield "block of a buyer label"
    if sheet.is_in_window(block):
        yield "under a return line"
    rich = block.has_contact or block.has_register
    if rich:
        yield "among particulars"
    if block.has_iban or any(c.span.line is row.line for c in sheet.document.ibans):
        yield "with an IBAN"
    beside = (c.text for c in row.cells if not CONTACT.search(c.text))  # a web domain in another column says nothing of this one
    names = seller is not None and any(seller in compact(text) for text in (*block.texts, cell.text, *beside))
    if names:
        yield "with the name of the seller"
    elif block.has_address and not rich:
        yield "with an address, no contact"
    if seller and not names and _is_near(sheet, cell, seller):
        yield "near the name of the seller"


def _is_near(sheet: Sheet, cell: Span, seller: str) -> bool:
    """Whether the seller's name stands some lines above, in the same column."""
    above = sheet.document.rows[max(0, cell.line.number - 1 - _NEAR) : cell.line.number - 1]
    return any(seller in compact(c.text) and overlap(c, cell) for row in above for c in row.cells)


def all_owners(sheet: Sheet, seller: str | None) -> list[Owned]:
    """Every VAT id with what its places say; `seller` is the seller's name as far as it is known."""
    found: dict[str, Owned] = {}
    for row, cell, candidate in found_in(sheet.document):
        entry = found.setdefault(candidate.value, Owned(candidate))
        entry.marks |= dict.fromkeys(
            (*_said(row, cell, candidate.span), *_marks(sheet, row, cell, compact(key(seller)) if seller else None)), 1.0
        )
    return list(found.values())


def owners_of(sheet: Sheet, seller: str | None, rate: Decimal | None = None) -> list[Owned]:
    """Every VAT id, marked, but for the known buyer's own; `seller` is the seller's name as far as it is known, `rate` that of the tax."""
    found = [owner for owner in all_owners(sheet, seller) if owner.candidate.value != sheet.own_vat_id]
    countries = {c.value[:2] for c in sheet.document.ibans}
    for entry in found:
        country = entry.candidate.value[:2]
        if "labelled as VAT id" in entry.marks:
            entry.marks.pop("labelled as something else", None)  # where it stands again, as a fiscal code
        entry.marks["checked" if entry.candidate.valid else "fails its check"] = 1.0
        if _is_foreign(sheet, rate, country):
            entry.marks["another country's rate"] = 1.0
        if len(found) == 1:
            entry.marks["the only one"] = 1.0
        if countries:
            same = _SAME_COUNTRY.get(country, country) in countries
            entry.marks["country of the IBAN" if same else "another country than the IBAN"] = 1.0
    return found


def _is_foreign(sheet: Sheet, rate: Decimal | None, country: str) -> bool:
    """Whether a rate is a usual one, but none of a country; some sellers charge those of their customers' countries, and say so."""
    is_rate = bool(rate) and rate in VAT_RATES and rate not in RATES_OF.get(country, VAT_RATES)
    return is_rate and not _ONE_STOP_SHOP.search(fold(sheet.document.text))


def own_is_printed(sheet: Sheet) -> bool:
    """Whether the known buyer's own VAT id stands on the document."""
    return bool(sheet.own_vat_id) and any(candidate.value == sheet.own_vat_id for _, _, candidate in found_in(sheet.document))
