"""A document seen as blocks, with the zones of its labels: what the places of names and numbers are told from."""

# ruff: noqa: PLR2004  parts of the page and heights say more where they stand

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice, pairwise
from statistics import median

from mailbot.domain.invoice import Buyer
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.folding import compact, fold
from mailbot.extract.parties.blocks import (
    Block,
    Place,
    about,
    blocks_of,
    heads,
    is_alone,
    is_return_line,
    place,
    value_beside,
)
from mailbot.extract.parties.broken_names import rests_of
from mailbot.extract.parties.names import (
    could_be_name,
    cut,
    is_label,
    is_street,
    is_town,
    key,
)
from mailbot.extract.parties.party_lists import party_lists, without_name_label, zone
from mailbot.extract.values.vat_ids import compact_vat_id, find_vat_ids
from mailbot.extract.words.beside_names import SHIPPERS
from mailbot.extract.words.parties import SEATS
from mailbot.extract.words.roles import Role

_MOST_HEADINGS = 20
_LINES_OF_ADDRESS = 6  # with its name
_SEAT = re.compile(SEATS)
HEAD = 0.25  # part of the page's height above which letterheads stand
UPPER, FOOT = 0.45, 0.72  # parts of the page's height between which names are looked for only where more speaks for them


class Sheet:
    """A document seen as blocks, with the zones of its labels."""

    def __init__(self, document: Document, buyer: Buyer) -> None:
        """`buyer`: whose names are known to be the buyer's."""
        self.document = document
        self.blocks = blocks_of(document)
        self.pages = {page.number: page for page in document.pages}
        self.height = median([word.box[3] - word.box[1] for page in document.pages for word in page.words] or [10.0])
        self.lists = party_lists(document)
        self.labelled_buyers, self.seller_zones = (zone(document, role, self.lists) for role in (Role.BUYER, Role.SELLER))
        self.known = {key(name) for name in buyer.names} - {""}
        self.own_vat_id = compact_vat_id(buyer.vat_id or "")
        self.buyer_zones = [*self.labelled_buyers, *self._known_zones()]
        self.buyer_places = {place(cell) for cells in self.buyer_zones for cell in cells}
        self.represented = {place(cell) for cells in zone(document, Role.REPRESENTATIVE, self.lists) for cell in cells}
        self.labelled = {place(cell) for cells in (*self.labelled_buyers, *self.seller_zones) for cell in cells}
        bought = [cut(without_name_label(cell.text)) for cells in self.buyer_zones for cell in cells[:3]]
        self.buyers = {key(name) for name in bought if could_be_name(name)}

    def _known_zones(self) -> Iterator[list[Span]]:
        """The addresses under the known buyer's name or with its VAT id: they are the buyer's, as if a label said so."""
        if not (self.known or self.own_vat_id):
            return
        for block in {id(block): block for block in self.blocks.values() if block.has_address}.values():
            named = [i for i, text in enumerate(block.texts) if key(cut(text)) in self.known]
            owned = [0] if self.own_vat_id and any(self.holds_own_vat_id(text) for text in block.texts) else []
            for first in named[:1] or owned:
                yield block.cells[first : first + _LINES_OF_ADDRESS]

    @cached_property
    def rests(self) -> dict[Place, Span]:
        """The second lines of names that are printed over two, by the places of the first."""
        listed = {place(one): other for party in self.lists for one, other in pairwise(party.names)}
        return rests_of(self.document, self.blocks, self.height) | listed

    @cached_property
    def _towns(self) -> list[str]:
        """The keys of lines of a postcode and its town."""
        return [key(cell.text) for row in self.document.rows for cell in row.cells if is_town(cell.text)]

    def is_town_of_address(self, name: str) -> bool:
        """Whether a name (its key) is but the town of an address, said again: "Register no. 4711 of / Groningen"."""
        return any(town.endswith(name) for town in self._towns)

    @cached_property
    def rest_places(self) -> set[Place]:
        """Where such second lines stand."""
        return {place(rest) for rest in self.rests.values()}

    @cached_property
    def headings(self) -> set[Place]:
        """Where nothing but the label of a party stands ("Cedente/prestatore (fornitore)"), or of its particulars."""
        labelled = (row.cell_of(label.span.first) for role in (Role.SELLER, Role.BUYER) for row, label in heads(self.document, role))
        return {place(cell) for cell in labelled if is_alone(cell)} | {place(cell) for party in self.lists for cell in party.labels}

    @cached_property
    def shippers(self) -> set[Place]:
        """What stands under headings from where goods are sent ("Ship from")."""
        heads_of = ((row, cell) for row in self.document.rows for cell in row.cells if compact(cell.text) in SHIPPERS)
        labels = ((row, Label(cell, Role.SELLER, 1, (), compact(cell.text))) for row, cell in islice(heads_of, _MOST_HEADINGS))
        below = [value_beside(self.document, cell) for row, label in labels for cell in about(self.document, row, label)]
        listed = [name for party in self.lists if compact(party.heading.text) in SHIPPERS for name in party.names]
        return {place(cell) for cell in (*below, *listed)}

    @cached_property
    def addressed(self) -> set[int]:
        """Blocks (by identity) that hold a label of the buyer ("Attn", "z. Hd.")."""
        labelled = [row.cell_of(label.span.first) for row, label in heads(self.document, Role.BUYER)]
        return {id(self.blocks[place(cell)]) for cell in labelled}

    @cached_property
    def return_lines(self) -> list[Span]:
        """Lines in the upper part of the first page that name a sender with address."""
        upper = [row for row in self.document.rows if row.page == self.document.pages[0].number and self.height_of(row) < UPPER]
        cells = (cell for row in upper for cell in row.cells if is_return_line(cell))
        return [cell for cell in cells if (block := self.blocks[place(cell)]).is_senders_line(block.index(cell))]

    @cached_property
    def addresses(self) -> list[Block]:
        """Blocks with an address, from the top of the document down."""
        found = {id(block): block for block in self.blocks.values() if block.has_address and len(block.cells) > 1}
        return list(found.values())

    @cached_property
    def head_blocks(self) -> list[Block]:
        """The blocks that begin in the head of the first page."""
        page = self.document.pages[0]
        found = {id(block): block for block in self.blocks.values()}
        return [one for one in found.values() if one.cells[0].line.page == page.number and one.cells[0].box[1] < page.height * HEAD]

    @cached_property
    def buyers_have_address(self) -> bool:
        """Whether the buyer that labels name has its address there, street and town."""
        zones = [[cell.text for cell in cells] for cells in self.buyer_zones]
        return any(any(map(is_street, texts)) and any(map(is_town, texts)) for texts in zones)

    @cached_property
    def largest(self) -> float:
        """The largest letters of what could be a name in the upper part of the first page."""
        rows = [row for row in self.document.rows if row.page == self.document.pages[0].number and self.height_of(row) < UPPER]
        return max((c.height for r in rows for c in r.cells if could_be_name(cut(c.text)) and not is_label(r, c)), default=0.0)

    def holds_own_vat_id(self, text: str) -> bool:
        """Whether the known buyer's own VAT id stands in a text."""
        return any(found.value == self.own_vat_id for found in find_vat_ids(text))

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
        return any(_is_under(line, block) for line in self.return_lines if not _SEAT.search(fold(line.text)))

    def row(self, span: Span) -> Row:
        """The row of a span."""
        return self.document.rows[span.line.number - 1]


def _is_under(line: Span, block: Block) -> bool:
    """Whether a block stands right under a return line, as in the window of an envelope."""
    first = next((cell for cell in block.cells if cell is not line), None)
    if first is None or first.line.page != line.line.page:
        return False
    away = first.box[1] - line.box[3]
    return -2 < away < 4 * first.height and abs(first.box[0] - line.box[0]) < 25 and first.line is not line.line
