"""Where the parties stand: blocks of cells below each other, and the cells that a label ("Bill to:", "Seller") is about."""

# ruff: noqa: PLR2004  distances say more where they stand

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Label, Row, Span, askew
from mailbot.extract.evidence.score import overlap
from mailbot.extract.folding import compact, folded_words, label_form, without_brackets
from mailbot.extract.parties.halls import is_hall
from mailbot.extract.parties.letterhead_lines import is_person
from mailbot.extract.parties.names import (
    CONTACT,
    cut,
    ends_as_street,
    has_legal_form,
    holds_address,
    is_label,
    is_street,
    is_town,
    starts_as_street,
    without_head,
)
from mailbot.extract.parties.sites import ends_as_site
from mailbot.extract.values.identifiers import find_ibans
from mailbot.extract.values.vat_ids import find_vat_ids
from mailbot.extract.words.beside_names import COMPANY_LABELS, NAME_LABELS, SALESPEOPLE, SIGNATURES, SLIP_FROM, SLIP_TO, SLIPS
from mailbot.extract.words.labels import LABELS
from mailbot.extract.words.phrases import phrases
from mailbot.extract.words.places import AMERICAN_REGISTERS, CONTACT_WORDS, REGISTER_WORDS
from mailbot.extract.words.roles import Role

_ENUMERATED = re.compile(r"\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]")  # "1. Seller"
_NAME_LABELS = COMPANY_LABELS | NAME_LABELS
_ROWS = 12
_FEWEST_CARDS = 2
_GERMANY = "DE"
_CARD_GAP = 3.5  # the same under a row of headings of cards
_GAP = 2.4  # heights between the rows that a label is about
_END = 1.6  # heights of a gap that ends it once it has begun
_TIGHT = 1.3  # heights between the rows of one block
_ALIGNED = 5.0  # points
_FEWEST_CENTRED, _CENTRED = 2, 3.0  # lines; points
_LONGEST_SLIP = 30  # lines
_FEWEST_LETTERS = 3  # of a name
_SUMS = frozenset({Role.GROSS, Role.DUE})
_OF_PAPERS = frozenset({Role.NUMBER, Role.ORDER, Role.OTHER_NUMBER, Role.ISSUE_DATE, Role.DUE_DATE})
_FEWEST_COLUMNS = 3
_END_OF_PAPER = 0.5  # part of the page's height below which signatures and slips stand
_STROKES = re.compile(r" ?[·•|*▪■–—;] ?| - |, ")
_POSTCODE_ALONE = re.compile(r"(?:[A-Z]{1,3}-? ?)?\d{4,5}(?: [A-Z]{2})?|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}|[A-Z]\d[\dW] [A-Z0-9]{4}")
_PHONE = re.compile(r"(?:\+|\(0|\b0)[\d ()/.-]{7,}\d|(?<!\d)\(\d{3}\) ?\d{3}[- .]\d{4}\b")
_AMERICAN_TOWN = re.compile(r"[^\d,]+, [A-Z]{2} \d{5}(?:-\d{4})?")
_AMERICAN = re.compile(AMERICAN_REGISTERS)


def _has_phone(text: str) -> bool:
    """Whether a phone number stands in a text; the digits of a VAT id ("BE 0999.412.774") are none."""
    ids = [(one.start, one.end) for one in find_vat_ids(text)]
    return any(not any(start < found.end() and found.start() < end for start, end in ids) for found in _PHONE.finditer(text))


Place = tuple[int, int]  # line number, first word


def place(cell: Span) -> Place:
    """What tells cells apart."""
    return cell.line.number, cell.first


@dataclass
class Block:
    """Cells below each other, aligned left, right or in the middle, without a gap."""

    cells: list[Span] = field(default_factory=list)

    def takes(self, cell: Span) -> bool:
        """Whether the cell goes on where the block ends. What stands under a sender's line is the window, another party."""
        last, height = self.cells[-1], max(self.cells[-1].height, cell.height)
        a, b = last.box, cell.box
        if last.line is cell.line or not -0.5 * height < b[1] - a[3] < _TIGHT * min(last.height, cell.height) + 2:
            return False
        return askew(a, b) < _ALIGNED and not self.is_senders_line(-1)

    def is_senders_line(self, at: int) -> bool:
        """Whether one of the cells is the sender's line over the window of an envelope. Right under a company's name, a line that begins
        with other words and says no company is the next line of its address ("The Exchange, 60 Bell Lane")."""
        if not is_return_line(self.cells[at]):
            return False
        index = at % len(self.cells)
        name, first = self.cells[index - 1].text if index else "", _parts_of(self.cells[at])[0]
        is_address = has_legal_form(cut(name)) and not has_legal_form(first) and set(folded_words(name)).isdisjoint(folded_words(first))
        return not is_address

    def takes_centred(self, row: Row) -> bool:
        """Whether a row of several cells goes on, centred under two lines at least: "RPM 0999.591.434    a@b.example" in a foot."""
        if len(self.cells) < _FEWEST_CENTRED or len(row.cells) == 1 or self.cells[-1].line is row.line:
            return False
        middles = [(cell.box[0] + cell.box[2]) / 2 for cell in self.cells[-_FEWEST_CENTRED:]]
        lefts = {round(cell.box[0]) for cell in self.cells[-_FEWEST_CENTRED:]}
        middle, away = (row.cells[0].box[0] + row.cells[-1].box[2]) / 2, row.cells[0].box[1] - self.cells[-1].box[3]
        return len(lefts) > 1 and all(abs(one - middle) < _CENTRED for one in middles) and away < _TIGHT * row.cells[0].height + 2

    @cached_property
    def _order(self) -> dict[Place, int]:
        return {place(cell): i for i, cell in enumerate(self.cells)}

    def index(self, cell: Span) -> int:
        """Which of the block's cells one is (from 0); comparing whole cells would take the square of their number."""
        return self._order[place(cell)]

    @cached_property
    def texts(self) -> list[str]:
        """The lines as printed."""
        return [cell.text for cell in self.cells]

    @cached_property
    def words(self) -> frozenset[str]:
        """All folded words."""
        return frozenset(folded_words(" ".join(self.texts)))

    @cached_property
    def has_address(self) -> bool:
        """A street or a town with its postcode."""
        return any(map(holds_address, self.texts))

    @cached_property
    def has_whole_address(self) -> bool:
        """A street, perhaps without a number ("Mill Road"), and a town with its postcode."""
        return any(is_street(text) or ends_as_street(text) for text in self.texts) and any(map(is_town, self.texts))

    @cached_property
    def has_contact(self) -> bool:
        """A phone number, mail address or web page."""
        return any(CONTACT.search(text) or _has_phone(text) for text in self.texts) or bool(self.words & CONTACT_WORDS)

    @cached_property
    def has_register(self) -> bool:
        """The particulars that a company prints of itself."""
        return bool(self.words & REGISTER_WORDS) or any(map(_AMERICAN.search, self.texts))

    @cached_property
    def has_vat_id(self) -> bool:
        """A VAT id."""
        return any(find_vat_ids(text) for text in self.texts)

    @property
    def is_rich(self) -> bool:
        """Whether it says more than where somebody is, and a VAT id, which buyers have in their addresses too."""
        return self.has_contact or self.has_register

    @property
    def says(self) -> str:
        """The word for how much it says beside names and addresses."""
        return "rich" if self.is_rich else "with VAT id" if self.has_vat_id else "bare"

    @cached_property
    def has_iban(self) -> bool:
        """An IBAN."""
        return any(find_ibans(text) for text in self.texts)


def blocks_of(document: Document) -> dict[Place, Block]:
    """The block of every cell."""
    found: dict[Place, Block] = {}
    open_blocks: list[Block] = []
    headings = {place(row.cell_of(label.span.first)) for role in (Role.SELLER, Role.BUYER) for row, label in heads(document, role)}
    page = 0
    for row in document.rows:
        if row.page != page:
            open_blocks, page = [], row.page
        open_blocks = [block for block in open_blocks if row.top - block.cells[-1].box[3] < 30]
        centred = next((block for block in reversed(open_blocks) if block.takes_centred(row)), None)
        for cell in row.cells:
            goes_on = place(cell) not in headings  # "Bill to" right under the sender's address begins another party
            block = (centred or next((block for block in reversed(open_blocks) if block.takes(cell)), None)) if goes_on else None
            if block is None:
                block = Block()
                open_blocks.append(block)
            block.cells.append(cell)
            found[place(cell)] = block
    return found


@lru_cache(maxsize=4)
def _phrases(role: Role) -> frozenset[str]:
    """The labels of a party, also those that head numbers elsewhere ("Auftraggeber", "Cliente")."""
    return frozenset(label_form(p) for langs in LABELS[role].values() for text in langs.values() for p in phrases(text)) - {""}


def heads(document: Document, role: Role) -> Iterator[tuple[Row, Label]]:
    """Labels of a role that head a party: at the start of their cell, and alone in it or before a colon."""
    for row in document.rows:
        for label in row.labels:
            if label.role is role or label.phrase in _phrases(role):
                cell = row.cell_of(label.span.first)
                following = row.line.words[label.span.last + 1].text if label.span.last < cell.last else ""
                whole = label_form(label.span.text.partition(":")[0]) == label.phrase  # "Verkäufer-BIC:" is another label
                rest = Span(row.line, label.span.first, cell.last).text
                alone = compact(without_brackets(rest)) == compact(without_brackets(label.span.text))
                colon = label.span.text.rstrip(". ").endswith(":") or following == ":" or set(following) == {"."}
                first = cell.first + bool(_ENUMERATED.fullmatch(row.line.words[cell.first].text))
                if label.span.first != first or not whole or not (alone or colon) or _is_country(row, cell):
                    continue
                if not _is_at_the_end(document, row, label) and not _is_salesperson(document, row, label):
                    yield row, label


def _is_salesperson(document: Document, row: Row, label: Label) -> bool:
    """Whether "Verkäufer" heads a column among order numbers and dates, over a person: who served the customer."""
    if label.phrase not in SALESPEOPLE or len(row.cells) < _FEWEST_COLUMNS or not any(one.role in _OF_PAPERS for one in row.labels):
        return False
    below = document.rows[row.line.number : row.line.number + 1]
    under = [cell.text for one in below if one.page == row.page for cell in one.cells if overlap(label.span, cell)]
    return bool(under) and all(map(is_person, under))


def _is_country(row: Row, cell: Span) -> bool:
    """Whether a cell is Germany's code as the value of what stands left of it ("Ländercode: | DE"), not the Romance word for "from"."""
    left = next((one for one in row.cells if one.last == cell.first - 1), None)
    return cell.text == _GERMANY and left is not None and not is_alone(left)


def is_alone(cell: Span) -> bool:
    """Whether no more than one label of a party stands in a cell, but for brackets and a colon."""
    rest = label_form(without_brackets(cell.text))
    return any(rest in _phrases(role) for role in (Role.SELLER, Role.BUYER))


def _is_at_the_end(document: Document, row: Row, label: Label) -> bool:
    """Whether a label is none of a party where it stands: "Firma" over who signs, "To" and "From" on the slip of the payment."""
    phrases_there = SIGNATURES | SLIP_TO if label.role is Role.BUYER else SLIP_FROM
    if label.phrase not in phrases_there:
        return False
    height = next(page.height for page in document.pages if page.number == row.page)
    is_low = row.top >= _END_OF_PAPER * height
    if label.phrase not in SLIP_TO or label.role is not Role.BUYER:
        return is_low
    title = _slip_title(document, row)
    return title is not None and (is_low or any(lb.role in _SUMS and lb.span.line.number < title for lb in document.labels))


def _slip_title(document: Document, row: Row) -> int | None:
    """The number of the line in which the title of a slip stands over a row, or beside it."""
    above = (other for other in document.rows[max(row.line.number - _LONGEST_SLIP, 0) : row.line.number] if other.page == row.page)
    return next((other.line.number for other in above if any(compact(cell.text) in SLIPS for cell in other.cells)), None)


def about(document: Document, row: Row, label: Label) -> list[Span]:
    """The cells that a heading label is about: right of it on its line, then below in its column until a gap or another heading."""
    found = _beside(document, row, label)
    bottom, height = row.bottom, label.span.height
    anchor, card = found[0] if found else label.span, None if found else _card(row, label)
    for below in document.rows[row.line.number : row.line.number + _ROWS]:
        if below.page != row.page or below.top - bottom > (_END if found else _CARD_GAP if card else _GAP) * height:
            break
        column = [cell for cell in below.cells if overlap(anchor, cell) or overlap(label.span, cell)]
        column = [cell for cell in below.cells if card[0] <= cell.box[0] < card[1]] if card else column
        if column:
            if any(lb.role in (Role.SELLER, Role.BUYER) and lb.span.first == column[0].first for lb in below.labels):
                break
            found.append(column[0])
            bottom = below.bottom
    return found


def _card(row: Row, label: Label) -> tuple[float, float] | None:
    """From where to where the cells below begin that a heading is about, where nothing but headings of parties stand in its row: they are
    centred over their cards, and may overlap no line of them. None elsewhere."""
    own = row.cell_of(label.span.first)
    if len(row.cells) < _FEWEST_CARDS or not all(map(is_alone, row.cells)):
        return None
    middles = [(cell.box[0] + cell.box[2]) / 2 for cell in row.cells]
    edges = [float("-inf"), *((one + two) / 2 for one, two in pairwise(middles)), float("inf")]
    at = row.cells.index(own)
    return edges[at], edges[at + 1]


def _beside(document: Document, row: Row, label: Label) -> list[Span]:
    """What stands right of the label: the rest of its cell, or the next cell after a colon."""
    own = row.cell_of(label.span.first)
    first = label.span.last + 1
    while first <= own.last and not any(c.isalnum() for c in without_brackets(row.line.words[first].text)):
        first += 1
    if first <= own.last:
        return [Span(row.line, first, own.last)]
    right = [cell for cell in row.cells if cell.first == own.last + 1]
    if not right or is_label(row, right[0]):
        return []
    if label.role is Role.HOLDER and _is_in_table(document, row, own, right[0]):
        return right[:1]
    if not own.text.rstrip(" .").endswith(":"):
        return []
    return [] if _is_over_text(document, row, own) else right[:1]


def _is_in_table(document: Document, row: Row, own: Span, right: Span) -> bool:
    """Whether a row above or below has two cells at the same places: bank details, labels left and values right, perhaps the first of
    them under a heading or a sum."""
    number = row.line.number
    around = (other for other in document.rows[max(number - 2, 0) : number + 1] if other is not row and other.page == row.page)
    near = [other for other in around if max(other.top - row.bottom, row.top - other.bottom) < _GAP * own.height]
    return any(
        len(other.cells) == len(row.cells) == 2
        and abs(other.cells[0].box[0] - own.box[0]) < _ALIGNED
        and abs(other.cells[1].box[0] - right.box[0]) < _ALIGNED
        for other in near
    )


def _is_over_text(document: Document, row: Row, own: Span) -> bool:
    """Whether something other than a label stands right under the cell: then it is a heading, and what is right of it another column."""
    for below in document.rows[row.line.number : row.line.number + 1]:
        if below.page == row.page and below.top - row.bottom < _END * own.height:
            under = [cell for cell in below.cells if abs(cell.box[0] - own.box[0]) < _ALIGNED]
            return any(":" not in cell.text and not is_label(below, cell) for cell in under)
    return False


def value_beside(document: Document, cell: Span) -> Span:
    """What stands right of a cell that ends with a colon or asks for a name; else the cell itself."""
    row = document.rows[cell.line.number - 1]
    right = row.right_of(cell)
    return right if right and (cell.text.rstrip(" .").endswith(":") or _asks_for_name(cell)) else cell


def _parts_of(cell: Span) -> list[str]:
    """The parts of a line that commas, points and strokes keep apart."""
    return [part.strip() for part in _STROKES.split(without_head(cell.text)) if part.strip()]


def is_return_line(cell: Span) -> bool:
    """Whether the sender's name and address stand on one line, as above the window of an envelope or at the foot."""
    parts = _parts_of(cell)
    if not parts or parts[0].partition(" ")[0].endswith(":") or sum(map(str.isalpha, parts[0])) < _FEWEST_LETTERS:
        return False  # "Address: Torsgatan 5, 113 37 Stockholm", "48, boulevard Pasteur 35000 Rennes"
    if _AMERICAN_TOWN.fullmatch(cell.text.strip()):
        return False
    return (
        2 <= len(parts) <= 6
        and len(cell.text) < 140
        and any(is_street(part) or is_town(part) for part in parts[1:])
        and not is_street(parts[0])
        and not starts_as_street(parts[0])
        and not _is_but_place(parts)
        and not is_hall(cell.text)
    )


def _is_but_place(parts: list[str]) -> bool:
    """Whether a line without a street and its number begins with a street ("Green Road, Kildare, R56 KX20", "Hauptstraße, 70565 Ulm") or
    with a town before its postcode ("Dublin, D13 F6N8"), and so names nobody."""
    if any(map(is_street, parts[1:])):
        return False
    return _POSTCODE_ALONE.fullmatch(parts[1]) is not None or ends_as_street(parts[0]) or ends_as_site(parts[0])


def _asks_for_name(cell: Span) -> bool:
    """Whether a cell says "Name" and no more."""
    return label_form(cell.text) in _NAME_LABELS


def starts_with_name_label(cell: Span) -> bool:
    """Whether the cell says "Name:" before the name."""
    said, colon, _ = cell.text.partition(":")
    return bool(colon) and label_form(said) in _NAME_LABELS


def behind_name_label(cell: Span) -> Span:
    """What stands behind "Name:" in a cell that says so; else the cell."""
    if not starts_with_name_label(cell):
        return cell
    first = next(i for i, word in enumerate(cell.words, cell.first) if ":" in word.text) + 1
    return Span(cell.line, first, cell.last) if first <= cell.last else cell
