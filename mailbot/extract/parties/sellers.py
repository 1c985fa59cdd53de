"""Every name that could be the seller's (BT-27), with what speaks for and against it: places, blocks, labels, repetition, web domain.

What each of these weighs is learned from labelled papers (`bench.fit_parties` writes `seller_weights`).
"""

# ruff: noqa: PLR2004  parts of the page and heights say more where they stand

import re
from collections.abc import Iterator

from mailbot.extract.evidence.layout import Span
from mailbot.extract.folding import compact, fold
from mailbot.extract.parties.account_holders import holder_among, holders, named_behind_accounts, paid
from mailbot.extract.parties.blocks import place, starts_with_name_label
from mailbot.extract.parties.brand_owners import owners_of_brands
from mailbot.extract.parties.brands import before_saying, says_whose
from mailbot.extract.parties.halls import is_hall
from mailbot.extract.parties.letterhead_lines import is_about_name, is_no_name, is_person, is_profession_of, names_contact
from mailbot.extract.parties.names import (
    SEPARATORS,
    could_be_name,
    cut,
    has_legal_form,
    holds_address,
    is_address_line,
    is_label,
    is_place,
    is_reminder,
    is_town,
    key,
    names_inside,
    spelled_out,
)
from mailbot.extract.parties.party_lists import without_name_label
from mailbot.extract.parties.seller_marks import company_below, marks_of, name_below
from mailbot.extract.parties.seller_support import Claim, support, without_annexes
from mailbot.extract.parties.sheet import FOOT, UPPER, Sheet
from mailbot.extract.values.identifiers import is_bic
from mailbot.extract.words.beside_names import BEFORE_NAMES
from mailbot.extract.words.parties import BY_ORDER_OF, CARRIERS, MARKETPLACES, NAMED_COUNTER, NO_END_OF_NAME, ON_BEHALF_OF, SOLD_BY, THROUGH

_MOST_NAMES = 300  # of one document
_MOST_RESTS = 3  # lines
_ON_BEHALF_OF, _SOLD_BY = re.compile(ON_BEHALF_OF, re.IGNORECASE), re.compile(SOLD_BY, re.IGNORECASE)
_BY_ORDER_OF, _THROUGH, _MARKETPLACES = re.compile(BY_ORDER_OF, re.IGNORECASE), re.compile(THROUGH), re.compile(MARKETPLACES)
_COUNTER, _CARRIERS = re.compile(NAMED_COUNTER), re.compile(CARRIERS)
_IN_WINDOW = frozenset({"bare where windows are", "under a return line"})


def _rest(sheet: Sheet, cell: Span) -> str:
    """What stands of a name on the lines below its cell."""
    lines: list[str] = []
    below = sheet.rests.get(place(sheet.row(cell).cell_of(cell.first)))
    while below is not None and len(lines) < _MOST_RESTS:
        lines.append(below.text)
        below = sheet.rests.get(place(below))
    return " ".join(lines)


def _names(sheet: Sheet, cell: Span) -> Iterator[tuple[str, Span]]:
    """The names in a cell: at its head (with its rest below), and before any legal form after a separator."""
    rest = _rest(sheet, cell)
    whole = f"{cell.text} {rest}" if rest else cell.text
    whole = whole.partition(":")[2] if starts_with_name_label(cell) else _without_label(whole)
    whole = without_name_label(whole) if place(cell) in sheet.labelled else whole
    head = cut(before_saying(whole))
    yield head if has_legal_form(head) or not says_whose(whole) else "", cell
    for part in SEPARATORS.split(cell.text)[1:]:
        if has_legal_form(cut(part)) and not is_town(part):
            yield cut(part.rpartition(":")[2]), cell


def _without_label(text: str) -> str:
    """A person's name without the word for an address or a sender before it ("Anschrift Anna Graf")."""
    first, _, rest = text.partition(" ")
    return rest if compact(first) in BEFORE_NAMES and is_person(rest) else text


def _cells(sheet: Sheet) -> Iterator[Span]:
    """Cells where a seller may be named: the head of the first page, the foot of each, heads of addresses, and legal forms anywhere."""
    first = sheet.document.pages[0].number if sheet.document.pages else 0
    for row in sheet.document.rows:
        down = sheet.height_of(row)
        near = (row.page == first and down < UPPER) or down > FOOT
        for cell in row.cells:
            block = sheet.blocks[place(cell)]
            heads_address = block.cells[0] is cell and block.has_address
            if (near or heads_address or has_legal_form(cut(cell.text))) and place(cell) not in sheet.rest_places:
                yield cell


def _in_sentences(sheet: Sheet) -> Iterator[tuple[str, Span]]:
    """Names with a legal form inside a longer text, and those that are said to own a brand."""
    owners = owners_of_brands(sheet)
    for row in sheet.document.rows:
        for cell in row.cells:
            inside = [name for name in names_inside(cell.text) if not cell.text.startswith(name) and not _is_rest_of(sheet, cell, name)]
            yield from ((name, cell) for name in (*owners.get(place(cell), ()), *inside))


def _acted_for(sheet: Sheet) -> Iterator[tuple[str, Span, bool]]:
    """The companies in whose name and for whose account the paper is written, or who sold through another, as it says; and whether they may
    but have ordered what is charged."""
    for row in sheet.document.rows:
        for cell in row.cells:
            said = _ON_BEHALF_OF.search(f"{cell.text} ") or _SOLD_BY.search(f"{cell.text} ")
            if said is not None:
                block = sheet.blocks[place(cell)]
                at = block.index(cell)
                rest = " ".join(block.texts[at : at + 2])[said.end() :]
                name = cut(rest)
                is_told = said.re is not _SOLD_BY or _is_through_another(rest.removeprefix(name))
                if is_told and has_legal_form(name) and could_be_name(name) and key(name) not in sheet.buyers:
                    yield name, cell, _BY_ORDER_OF.search(said[0]) is not None


def _is_through_another(text: str) -> bool:
    """Whether words behind a seller say that it sold through another company, a shop or a marketplace: "through the national grid" is how
    it came."""
    _, *through = _THROUGH.split(text)
    is_named = any(_COUNTER.match(part) and not _CARRIERS.search(fold(part)) for part in through[:1])
    return is_named or any(names_inside(part) or _MARKETPLACES.search(fold(part)) for part in through)


def _is_rest_of(sheet: Sheet, cell: Span, name: str) -> bool:
    """Whether what looks like a name in a sentence is the end of the one over an address ("Centre culturel Alfa ASBL": "Alfa ASBL")."""
    block, text = sheet.blocks[place(cell)], cell.text.strip()
    before = text.removesuffix(name).split()[-1:]
    below = block.texts[block.index(cell) + 1 : block.index(cell) + 3]
    return text.endswith(name) and could_be_name(text) and NO_END_OF_NAME.isdisjoint(before) and any(map(holds_address, below))


def _labelled(sheet: Sheet) -> Iterator[Span]:
    """The names under "seller": those after "Name:", else the first line that could be one."""
    for cells in sheet.seller_zones:
        named = [cell for cell in cells[:4] if starts_with_name_label(_left_of(sheet, cell)) or starts_with_name_label(cell)]
        yield from named or [cell for cell in cells[:3] if could_be_name(cut(cell.text))][:1]


def _left_of(sheet: Sheet, cell: Span) -> Span:
    return sheet.row(cell).cell_of(max(cell.first - 1, 0))


class _Claims:
    """All names by key, each with the marks of all places where it stands."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.by_key: dict[str, Claim] = {}
        self._keys: dict[str, str] = {}  # of each spelling, by it and by how it is printed without umlauts

    def add(self, name: str, span: Span, *marks: str) -> None:
        sheet, found = self.sheet, key(name)
        if len(found) < 3 or found in sheet.known or not could_be_name(name) or len(self.by_key) > _MOST_NAMES:
            return
        if is_place(span.text) or is_label(sheet.row(span), span) or is_address_line(span.text) or is_bic(name) or is_reminder(name):
            return
        if is_no_name(span.text) or self._is_below_name(span) or place(sheet.row(span).cell_of(span.first)) in sheet.headings:
            return
        if not has_legal_form(name) and (sheet.is_town_of_address(found) or names_contact(sheet.row(span), span)):
            return
        entry = self._entry(found, name, span)
        entry.marks |= dict.fromkeys((*marks, *marks_of(sheet, span)), 1.0)
        entry.cells.append(sheet.row(span).cell_of(span.first))
        entry.is_shipper = entry.is_shipper or place(entry.cells[-1]) in sheet.shippers
        entry.over = entry.over or name_below(sheet, span)
        entry.heads = entry.heads or company_below(sheet, span)

    def _is_below_name(self, span: Span) -> bool:
        """Whether a line says in which hall its company has its stall, or what it does: what heads its block may be called so itself
        ("Alfa Market")."""
        cell = self.sheet.row(span).cell_of(span.first)
        block = self.sheet.blocks[place(cell)]
        at = block.index(cell)
        return at > 0 and (is_hall(cell.text) or is_about_name(cell.text) or is_profession_of(cut(block.texts[at - 1]), cell.text))

    def mention(self, name: str, span: Span) -> None:
        """Add a name that a sentence holds: its place says nothing."""
        found = key(name)
        if len(found) < 3 or found in self.sheet.known or not could_be_name(name) or len(self.by_key) > _MOST_NAMES:
            return
        banked = any(c.span.line is span.line for c in self.sheet.document.ibans)
        self._entry(found, name, span).marks["named with an IBAN" if banked else "named in a sentence"] = 1.0

    def act_for(self) -> None:
        """Mark the names of companies for which another writes the paper."""
        for name, span, may_order in _acted_for(self.sheet):
            entry = self._entry(key(name), name, span)
            entry.is_acted_for = entry.is_acted_for or not (may_order and _IN_WINDOW & entry.marks.keys())

    def hold(self, name: str) -> None:
        """Mark a name that is there as the holder of the account."""
        next(claim for claim in self.by_key.values() if claim.name == name).marks["holds the account"] = 1.0

    def _entry(self, found: str, name: str, span: Span) -> Claim:
        spellings = (found, key(spelled_out(name)))
        first = next((self._keys[one] for one in spellings if one in self._keys), found)
        self._keys |= dict.fromkeys(spellings, first)
        entry = self.by_key.setdefault(first, Claim(name, span))
        entry.spellings.append(name)
        if has_legal_form(name) and not has_legal_form(entry.name):
            entry.name, entry.span = name, span
        return entry


def claims_of(sheet: Sheet) -> list[Claim]:
    """Every name that may be the seller's, marked; names of the known buyer are left out."""
    document = sheet.document
    claims = _Claims(sheet)
    for cell in _labelled(sheet):
        claims.add(next(_names(sheet, cell))[0], cell, "labelled as seller")
    for cell in _cells(sheet):
        for name, span in _names(sheet, cell):
            claims.add(name, span)
    for cell in (*holders(document), *paid(document)):
        known = holder_among([claim.name for claim in claims.by_key.values()], document, cell)
        if known is not None:
            claims.hold(known)
        else:
            claims.add(cut(cell.text), cell, "holds the account")
    for cell in named_behind_accounts(document):
        known = holder_among([claim.name for claim in claims.by_key.values()], document, cell)
        if known is not None:
            claims.hold(known)
    for name, span in _in_sentences(sheet):
        claims.mention(name, span)
    claims.act_for()
    support(sheet, claims.by_key)
    found = without_annexes(sheet, claims.by_key)
    for entry in found:
        with_form = [name for name in entry.spellings if has_legal_form(name) == has_legal_form(entry.name)]
        entry.name = max(with_form, key=lambda name: (not name.isascii(), document.text.count(name)), default=entry.name)
    return found
