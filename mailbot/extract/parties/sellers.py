"""Every name that could be the seller's (BT-27), with what speaks for and against it: places, blocks, labels, repetition, web domain.

What each of these weighs is learned from labelled papers (`bench.fit_parties` writes `seller_weights`).
"""

# ruff: noqa: PLR2004  parts of the page and heights say more where they stand

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from statistics import median

from mailbot.domain.invoice import Buyer
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.folding import compact, folded_words
from mailbot.extract.parties.blocks import (
    Block,
    blocks_of,
    heads,
    holders,
    is_return_line,
    place,
    starts_with_name_label,
    zone,
)
from mailbot.extract.parties.names import (
    CONTACT,
    SEPARATORS,
    could_be_name,
    cut,
    has_legal_form,
    is_address_line,
    is_label,
    is_place,
    is_reminder,
    is_street,
    is_title,
    is_town,
    key,
    names_inside,
    same,
    starts_as_street,
    without_full_stop,
)
from mailbot.extract.values.identifiers import is_bic
from mailbot.extract.values.vat_ids import find_vat_ids
from mailbot.extract.words.legal_forms import PROFESSIONS
from mailbot.extract.words.parties import OWNER_OF_BRAND
from mailbot.extract.words.places import BANK_WORDS, CONTACT_WORDS, REGISTER_WORDS
from mailbot.extract.words.roles import Role

_WINDOW = (0.13, 0.36)  # parts of the page's height between which windows of envelopes begin (DIN 5008, NF Z 11-001, SN 010130)
UPPER, FOOT = 0.45, 0.72  # parts of the page's height between which names are looked for only where more speaks for them
_DOMAIN = re.compile(r"(?:@|www\.|https?://)(?:[\w-]+\.)*?([\w-]{3,})\.(?:co\.)?[a-z]{2,7}\b", re.IGNORECASE)
_FREE_MAIL = frozenset(
    """gmail googlemail outlook hotmail yahoo icloud gmx web orange wanadoo free laposte aol live proton protonmail tonline tiscali libero
    alice virgilio btinternet sfr skynet telenet ziggo kpnmail xs4all mail email example bluewin arcor freenet posteo""".split()
)
_OWNER = re.compile(OWNER_OF_BRAND, re.IGNORECASE)
_COPYRIGHT = re.compile(r"©|\(c\) ?(?:19|20)\d\d|copyright", re.IGNORECASE)
#: Each of them says that a company is another than the seller.
_OF_OTHERS = frozenset(
    {"bank", "labelled as buyer", "in the zone of the buyer", "block of a buyer label", "in the zone of a representative", "title"}
)
_MOST_NAMES = 300  # of one document


@dataclass
class Claim:
    """A name, where it is best seen, and what speaks for or against it (1 each; counts are capped)."""

    name: str
    span: Span
    spellings: list[str] = field(default_factory=list)
    marks: dict[str, float] = field(default_factory=dict)
    over: str = ""  # the key of the name that stands between it and their address

    @property
    def key(self) -> str:
        """What all its spellings share."""
        return key(self.name)


class Sheet:
    """A document seen as blocks, with the zones of its labels."""

    def __init__(self, document: Document, buyer: Buyer) -> None:
        """`buyer`: whose names are known to be the buyer's."""
        self.document = document
        self.blocks = blocks_of(document)
        self.pages = {page.number: page for page in document.pages}
        self.height = median([word.box[3] - word.box[1] for page in document.pages for word in page.words] or [10.0])
        self.buyer_zones, self.seller_zones = zone(document, Role.BUYER), zone(document, Role.SELLER)
        self.buyer_places = {place(cell) for cells in self.buyer_zones for cell in cells}
        self.represented = {place(cell) for cells in zone(document, Role.REPRESENTATIVE) for cell in cells}
        self.known = {key(name) for name in buyer.names} - {""}
        self.buyers = {key(cut(cell.text)) for cells in self.buyer_zones for cell in cells[:3] if could_be_name(cut(cell.text))}

    @cached_property
    def addressed(self) -> set[int]:
        """Blocks (by identity) that hold a label of the buyer ("Attn", "z. Hd.")."""
        labelled = [row.cell_of(label.span.first) for row, label in heads(self.document, Role.BUYER)]
        return {id(self.blocks[place(cell)]) for cell in labelled}

    @cached_property
    def return_lines(self) -> list[Span]:
        """Lines in the upper part of the first page that name a sender with address."""
        upper = [row for row in self.document.rows if row.page == self.document.pages[0].number and self.height_of(row) < UPPER]
        return [cell for row in upper for cell in row.cells if is_return_line(cell)]

    @cached_property
    def addresses(self) -> list[Block]:
        """Blocks with an address, from the top of the document down."""
        found = {id(block): block for block in self.blocks.values() if block.has_address and len(block.cells) > 1}
        return list(found.values())

    @cached_property
    def largest(self) -> float:
        """The largest letters of what could be a name in the upper part of the first page."""
        rows = [row for row in self.document.rows if row.page == self.document.pages[0].number and self.height_of(row) < UPPER]
        return max((c.height for r in rows for c in r.cells if could_be_name(cut(c.text)) and not is_label(r, c)), default=0.0)

    def height_of(self, row: Row) -> float:
        """How far down its page a row is (0-1)."""
        return row.top / max(self.pages[row.page].height, 1.0)

    def is_below_text(self, block: Block) -> bool:
        """Whether something stands well above a block on its page."""
        first = block.cells[0]
        rows = (row for row in self.document.rows if row.page == first.line.page)
        return next(rows).bottom < first.box[1] - 3 * first.height

    def is_in_window(self, block: Block) -> bool:
        """Whether a block stands right under a return line."""
        return any(_is_under(line, block) for line in self.return_lines)

    def row(self, span: Span) -> Row:
        """The row of a span."""
        return self.document.rows[span.line.number - 1]


def _names(cell: Span) -> Iterator[tuple[str, Span]]:
    """The names in a cell: at its head, and before any legal form after a separator."""
    yield cut(cell.text.partition(":")[2] if starts_with_name_label(cell) else cell.text), cell
    for part in SEPARATORS.split(cell.text)[1:]:
        if has_legal_form(cut(part)):
            yield cut(part.rpartition(":")[2]), cell


def _cells(sheet: Sheet) -> Iterator[Span]:
    """Cells where a seller may be named: the head of the first page, the foot of each, heads of addresses, and legal forms anywhere."""
    first = sheet.document.pages[0].number if sheet.document.pages else 0
    for row in sheet.document.rows:
        down = sheet.height_of(row)
        near = (row.page == first and down < UPPER) or down > FOOT
        for cell in row.cells:
            block = sheet.blocks[place(cell)]
            heads_address = block.cells[0] is cell and block.has_address
            if near or heads_address or has_legal_form(cut(cell.text)):
                yield cell


def _in_sentences(sheet: Sheet) -> Iterator[tuple[str, Span]]:
    """Names with a legal form inside a longer text, and those that are said to own a brand."""
    for row in sheet.document.rows:
        for cell in row.cells:
            owners = [without_full_stop(cut(name)) for name in _OWNER.findall(cell.text)]
            inside = [name for name in names_inside(cell.text) if not cell.text.startswith(name)]
            yield from ((name, cell) for name in (*owners, *inside))


def _labelled(sheet: Sheet) -> Iterator[Span]:
    """The names under "seller": those after "Name:", else the first line that could be one."""
    for cells in sheet.seller_zones:
        named = [cell for cell in cells[:4] if starts_with_name_label(sheet.row(cell).cell_of(0)) or starts_with_name_label(cell)]
        yield from named or [cell for cell in cells[:3] if could_be_name(cut(cell.text))][:1]


class _Claims:
    """All names by key, each with the marks of all places where it stands."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.by_key: dict[str, Claim] = {}

    def add(self, name: str, span: Span, *marks: str) -> None:
        sheet, found = self.sheet, key(name)
        if len(found) < 3 or found in sheet.known or not could_be_name(name) or len(self.by_key) > _MOST_NAMES:
            return
        if is_place(span.text) or is_label(sheet.row(span), span) or is_address_line(span.text) or is_bic(name) or is_reminder(name):
            return
        entry = self._entry(found, name, span)
        entry.marks |= dict.fromkeys((*marks, *_marks(sheet, span)), 1.0)
        entry.over = entry.over or _name_below(sheet, span)

    def mention(self, name: str, span: Span) -> None:
        """Add a name that a sentence holds: its place says nothing."""
        found = key(name)
        if len(found) < 3 or found in self.sheet.known or not could_be_name(name) or len(self.by_key) > _MOST_NAMES:
            return
        banked = any(c.span.line is span.line for c in self.sheet.document.ibans)
        self._entry(found, name, span).marks["named with an IBAN" if banked else "named in a sentence"] = 1.0

    def _entry(self, found: str, name: str, span: Span) -> Claim:
        entry = self.by_key.setdefault(found, Claim(name, span))
        entry.spellings.append(name)
        if has_legal_form(name) and not has_legal_form(entry.name):
            entry.name, entry.span = name, span
        return entry


def _marks(sheet: Sheet, span: Span) -> Iterator[str]:
    """What the place of a name says."""
    row = sheet.row(span)
    down, first = sheet.height_of(row), row.page == sheet.document.pages[0].number
    yield "in the foot" if down > FOOT else "in the upper part" if first and down < UPPER else "in the middle"
    cell = row.cell_of(span.first)
    block = sheet.blocks[place(cell)]
    yield from _marks_of_zones(sheet, span, cell)
    if row.line.number == 1 and span.first == 0:
        yield "first of all"
    if first and row.line.number <= 3:
        yield "in the first rows"
    yield from _marks_of_look(sheet, span, upper=first and down < UPPER)
    if _has_particulars_behind(cell, span):
        yield "particulars behind it"
    if is_return_line(cell):
        yield "return line" if first and down < UPPER else "line of address in the foot"
    elif down > FOOT and _is_line_of_address(cell):
        yield "line of address in the foot"
    if not block.has_address and _has_address_beside(sheet, row, cell):
        yield "address beside it"
    if _COPYRIGHT.search(cell.text):
        yield "copyright"
    yield from _marks_of_block(sheet, block, cell)


def _marks_of_look(sheet: Sheet, span: Span, *, upper: bool) -> Iterator[str]:
    """How large a name is printed; `upper`: it stands in the upper part of the first page."""
    if upper and span.height >= 0.95 * sheet.largest:
        yield "largest"
    if span.height < 0.85 * sheet.height:
        yield "small"
    elif span.height > 1.3 * sheet.height:
        yield "large"


def _marks_of_zones(sheet: Sheet, span: Span, cell: Span) -> Iterator[str]:
    """Whose block a name stands in, as labels say."""
    if place(span) in sheet.buyer_places or place(cell) in sheet.buyer_places:
        yield "in the zone of the buyer"
    if place(cell) in sheet.represented:
        yield "in the zone of a representative"
    if id(sheet.blocks[place(cell)]) in sheet.addressed:
        yield "block of a buyer label"


def _has_particulars_behind(cell: Span, span: Span) -> bool:
    """Whether register, VAT id or contact follow the name in its cell ("Acme S.L. - CIF B123...")."""
    behind = cell.text[cell.text.find(span.text) + len(cut(span.text)) :]
    words = set(folded_words(behind))
    return (
        bool(words & (REGISTER_WORDS | CONTACT_WORDS) or find_vat_ids(behind) or CONTACT.search(behind))
        and SEPARATORS.search(behind) is not None
    )


def _is_line_of_address(cell: Span) -> bool:
    """Whether a long line begins with a name, and goes on with where its bearer is and what else there is to say."""
    parts = SEPARATORS.split(cell.text)
    return not is_street(parts[0]) and not starts_as_street(parts[0]) and any(is_street(one) or is_town(one) for one in parts[1:])


def _has_address_beside(sheet: Sheet, row: Row, cell: Span) -> bool:
    """Whether the cells right of a name on its line are its street and town, in columns that begin there."""
    right = [other for other in row.cells if other.first > cell.last][:3]
    return any((is_street(one.text) or is_town(one.text)) and sheet.blocks[place(one)].cells[0] is one for one in right)


def _marks_of_block(sheet: Sheet, block: Block, cell: Span) -> Iterator[str]:
    """What stands with a name."""
    is_head = block.cells[0] is cell or (len(block.cells) > 1 and block.cells[1] is cell and not block.has_address)
    rich = block.is_rich
    down = sheet.height_of(sheet.row(block.cells[0]))
    where = "foot" if down > FOOT else "head"
    at = block.cells.index(cell)
    if at == 1 and could_be_name(cut(block.texts[0])):
        yield "second of a block"  # a company under its brand
    if _is_over_another_name(block, at):
        yield "over another name"
    over = any(is_street(text) or is_town(text) for text in block.texts[at + 1 : at + 4])
    if over:
        yield f"over an address, {where}, {block.says}"
        yield from _marks_of_address(sheet, block, cell, down)
    if block.has_iban:
        yield "with an IBAN"
    if rich and is_head:
        yield "heads particulars"
    if rich and not is_head:
        yield "among particulars"


def _marks_of_address(sheet: Sheet, block: Block, cell: Span, down: float) -> Iterator[str]:
    """What a name's address says beside the others."""
    if block is sheet.addresses[0]:
        yield "first address"
    if not sheet.known and not block.is_rich and sum(one.has_whole_address for one in sheet.addresses) == 1:
        yield "the only address, bare"  # the window's perhaps: the sender may be a picture. A known buyer's own would have been left out
    if sheet.is_in_window(block):
        yield "under a return line"
    if not block.is_rich and not block.has_iban and _WINDOW[0] < down < _WINDOW[1] and sheet.is_below_text(block):
        yield "bare where windows are"
    if sheet.buyer_places and place(cell) not in sheet.buyer_places:
        yield "address beside a labelled buyer"


def _is_over_another_name(block: Block, at: int) -> bool:
    """Whether another name stands between a name and the street below it: which of the two is the company is not to be seen."""
    following = block.texts[at + 1 : at + 3]
    is_name = bool(following) and could_be_name(cut(following[0])) and not re.search(r"\d", following[0])
    return is_name and len(following) == 2 and (is_street(following[1]) or is_town(following[1])) and not starts_as_street(following[0])


def _name_below(sheet: Sheet, span: Span) -> str:
    """The key of the name between a name and their address, where more than an address stands; empty without."""
    cell = sheet.row(span).cell_of(span.first)
    block = sheet.blocks[place(cell)]
    at = block.cells.index(cell)
    return key(cut(block.texts[at + 1])) if block.is_rich and _is_over_another_name(block, at) else ""


def _is_under(line: Span, block: Block) -> bool:
    """Whether a block stands right under a return line, as in the window of an envelope."""
    first = next((cell for cell in block.cells if cell is not line), None)
    if first is None or first.line.page != line.line.page:
        return False
    away = first.box[1] - line.box[3]
    return -2 < away < 4 * first.height and abs(first.box[0] - line.box[0]) < 25 and first.line is not line.line


def _support(sheet: Sheet, claims: dict[str, Claim]) -> None:
    """What the whole document says of a name: repetition, its web domain, that it is a bank, how it looks."""
    text = compact(sheet.document.text)
    owners = {key(cut(name)) for name in _OWNER.findall(sheet.document.text)}
    domains = {compact(stem) for stem in _DOMAIN.findall(sheet.document.text)} - _FREE_MAIL
    for found, entry in claims.items():
        words = folded_words(entry.name)
        looks = {
            "repeated": text.count(found) > 1,
            "repeated often": text.count(found) > 2,
            "web domain": any(len(d) >= 4 and (d in found or found in d) for d in domains),
            "bank": bool(BANK_WORDS & set(words)),
            "legal form": has_legal_form(entry.name),
            "one word": len(words) == 1,
            "profession": bool(words) and words[0].replace(".", "") in PROFESSIONS,
            "starts as a street": starts_as_street(entry.name),
            "title": is_title(entry.name),
            "many words": len(words) > 4 and not has_legal_form(entry.name),
            "in capitals": entry.name.isupper(),
            "labelled as buyer": found in sheet.buyers,
            "owns the brand": found in owners,
        }
        entry.marks |= {name: 1.0 for name, holds in looks.items() if holds}
    _mark_the_only_company(sheet, claims)
    _compare(claims, compact("\n".join(row.line.text for row in sheet.document.rows if not CONTACT.search(row.line.text))))


def _mark_the_only_company(sheet: Sheet, claims: dict[str, Claim]) -> None:
    """Where labels name the buyer, and all other names with a legal form are one company's, that is the seller."""
    others = [c for c in claims.values() if {"legal form"} <= c.marks.keys() and not _OF_OTHERS & c.marks.keys()]
    if sheet.buyers and others and all(same(one.name, others[0].name) for one in others):
        for claim in others:
            claim.marks["the only company beside the buyer"] = 1.0


def _compare(claims: dict[str, Claim], text: str) -> None:
    """What names say together in `text` (compact, without web domains): one that is printed oftener than the one over it, a letterhead."""
    for found, claim in claims.items():
        if {"in the first rows", "largest"} <= claim.marks.keys() and any(mark.startswith("over an address, head") for mark in claim.marks):
            claim.marks["letterhead"] = 1.0
        under = claims.get(claim.over)
        if under is not None and under is not claim and text.count(key(under.name)) > text.count(found):
            under.marks["oftener than the name over it"] = 1.0


def claims_of(sheet: Sheet) -> list[Claim]:
    """Every name that may be the seller's, marked; names of the known buyer are left out."""
    document = sheet.document
    claims = _Claims(sheet)
    for cell in _labelled(sheet):
        claims.add(cut(cell.text), cell, "labelled as seller")
    for cell in holders(document):
        claims.add(cut(cell.text), cell, "holds the account")
    for cell in _cells(sheet):
        for name, span in _names(cell):
            claims.add(name, span)
    for name, span in _in_sentences(sheet):
        claims.mention(name, span)
    _support(sheet, claims.by_key)
    for entry in claims.by_key.values():
        with_form = [name for name in entry.spellings if has_legal_form(name) == has_legal_form(entry.name)]
        entry.name = max(with_form, key=document.text.count, default=entry.name)
    return list(claims.by_key.values())
