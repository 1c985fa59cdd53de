"""What the place of a name says for or against its being the seller's: zones, blocks, addresses, look."""

# ruff: noqa: PLR2004  parts of the page and heights say more where they stand

import re
from collections.abc import Iterator

from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.folding import compact, folded_words
from mailbot.extract.parties.blocks import (
    Block,
    is_return_line,
    place,
)
from mailbot.extract.parties.letterhead_lines import is_about_name, is_no_name, is_person, names_contact, says_what_is_done
from mailbot.extract.parties.names import (
    CONTACT,
    SEPARATORS,
    could_be_name,
    cut,
    has_legal_form,
    holds_address,
    is_street,
    is_town,
    key,
    starts_as_street,
)
from mailbot.extract.parties.sheet import FOOT, UPPER, Sheet
from mailbot.extract.parties.sites import ends_as_site
from mailbot.extract.values.vat_ids import find_vat_ids
from mailbot.extract.words.beside_names import CARRIAGE
from mailbot.extract.words.legal_forms import LEGAL_FORMS
from mailbot.extract.words.places import CONTACT_WORDS, REGISTER_WORDS, REGISTERS, STATE_HEADINGS
from mailbot.extract.words.roles import Role

_WINDOW = (0.13, 0.36)  # parts of the page's height between which windows of envelopes begin (DIN 5008, NF Z 11-001, SN 010130)
_REACH = 6  # lines under a name
_SUMS = frozenset({Role.NET, Role.VAT, Role.GROSS, Role.DUE})
_AMOUNT = re.compile(r"(?<![\d.,])\d[\d.,' ]*[.,]\d\d(?![\d.,]*\d)")
_COPYRIGHT = re.compile(r"©|\(c\) ?(?:19|20)\d\d|copyright", re.IGNORECASE)


def marks_of(sheet: Sheet, span: Span) -> Iterator[str]:
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
    if _is_beside_amount(row, cell):
        yield "beside an amount"
    if _has_particulars_behind(cell, span):
        yield "particulars behind it"
    if not _is_beside_amount(row, cell):  # goods with their measures: "Papel A4, 500 hojas"
        yield from _marks_of_line(block, cell, down, upper=first and down < UPPER)
    if not block.has_address and _has_address_beside(sheet, row, cell):
        yield "address beside it"
        if down > FOOT:
            yield "line of address in the foot"  # in columns
    if _COPYRIGHT.search(cell.text):
        yield "copyright"
    yield from _marks_of_block(sheet, block, cell)


def _marks_of_line(block: Block, cell: Span, down: float, *, upper: bool) -> Iterator[str]:
    """That a name's line goes on with its address."""
    if is_return_line(cell) and block.is_senders_line(block.index(cell)):
        yield "return line" if upper else "line of address in the foot"
    elif down > FOOT and _is_line_of_address(cell):
        yield "line of address in the foot"


def _is_beside_amount(row: Row, cell: Span) -> bool:
    """Whether an amount stands right of a name on its line: it is what is sold, or a sum. Not one behind a label of its own, in the next
    column ("Nordlicht | Total HT | 39.50")."""
    labels = (label.span.first for label in row.labels if label.role in _SUMS and label.span.first > cell.last)
    end = min(labels, default=len(row.line.words))
    return any(_AMOUNT.search(other.text) for other in row.cells if cell.last < other.first < end)


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
    """Whether the cells right of a name on its line are its street and town, in columns that begin there; not another's with its name."""
    right = [other for other in row.cells if other.first > cell.last and not has_legal_form(cut(other.text))][:3]
    return any((is_street(one.text) or is_town(one.text)) and sheet.blocks[place(one)].cells[0] is one for one in right)


def _marks_of_block(sheet: Sheet, block: Block, cell: Span) -> Iterator[str]:
    """What stands with a name."""
    is_head = block.cells[0] is cell or (len(block.cells) > 1 and block.cells[1] is cell and not block.has_address)
    rich = block.is_rich or (block.has_vat_id and _is_beside_buyer(sheet, cell))
    down = sheet.height_of(sheet.row(block.cells[0]))
    where = "foot" if down > FOOT else "head"
    at = block.index(cell)
    if at == 1 and could_be_name(cut(block.texts[0])):
        yield "second of a block"  # a company under its brand
    if _is_over_another_name(sheet, block, at):
        yield "over another name"
    if has_legal_form(cut(cell.text)) and any(is_person(text) and not starts_as_street(text) for text in block.texts[at + 1 : at + 2]):
        yield "a company over a person"  # to whom it is addressed: no company names one in its letterhead
    if at and compact(block.texts[at - 1]) in CARRIAGE:
        yield "under the head of a letter of carriage"
    if at and compact(block.texts[at - 1]) in STATE_HEADINGS:
        yield "under the name of the state"
    is_sold = _is_beside_amount(sheet.row(cell), cell)
    over = not is_sold and any(map(holds_address, block.texts[at + 1 : at + 4]))
    if over:
        yield f"over an address, {where}, {'rich' if rich else block.says}"
        yield from _marks_of_address(sheet, block, cell, down)
    if block.has_iban:
        yield "with an IBAN"
    if block.has_iban and block.has_address and block.cells[0] is cell:
        yield "address with the account"
    if rich:
        yield "heads particulars" if is_head else "among particulars"


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
    if _is_beside_buyer(sheet, cell):
        yield "address beside a labelled buyer"
        if sum(one.has_whole_address for one in sheet.addresses) == 2 and block.has_whole_address and sheet.buyers_have_address:
            yield "the only address beside the buyer's"


def _is_beside_buyer(sheet: Sheet, cell: Span) -> bool:
    """Whether labels name the buyer, in another place than this."""
    return bool(sheet.buyer_places) and place(cell) not in sheet.buyer_places


def _is_over_another_name(sheet: Sheet, block: Block, at: int) -> bool:
    """Whether another name stands between a name and the street below it, with or without its numbers: which of the two is the company is
    not to be seen."""
    following = _following(sheet, block, at)[:2]
    if len(following) < 2 or not (is_street(following[1]) or is_town(following[1])):
        return False
    below, own = following[0], cut(block.texts[at])
    is_name = could_be_name(cut(below)) and not re.search(r"\d", below) and not is_no_name(below) and not is_about_name(below)
    is_place = starts_as_street(below) or (ends_as_site(below) and not is_street(following[1]))
    is_own = key(cut(below)) == key(own) or says_what_is_done(own, below)
    return is_name and not is_place and not is_own


def _following(sheet: Sheet, block: Block, at: int) -> list[str]:
    """The lines of a block under a name, but for those of a company's numbers or contact between its name and its street."""
    first = at + 2 if place(block.cells[at]) in sheet.rests else at + 1
    below = [cell for cell in block.cells[first : first + _REACH] if not names_contact(sheet.row(cell), cell)]
    return [cell.text for i, cell in enumerate(below) if i == 0 or not _says_particulars(cell.text)]


def _says_particulars(text: str) -> bool:
    """Whether a line says but a number of a company or how to reach it ("CIF B12345678", "SIRET 123 456 789 00012")."""
    if has_legal_form(text) or holds_address(text):
        return False
    told = not (REGISTERS | CONTACT_WORDS).isdisjoint(folded_words(text))
    return bool(told or find_vat_ids(text) or CONTACT.search(text)) and any(c.isdigit() or c == "@" for c in text)


def company_below(sheet: Sheet, span: Span) -> str:
    """The key of a company, with its legal form, that stands in the block of a name without one, between it and their address; else
    empty. The name may be but its brand, a logo or what it says of itself."""
    cell = sheet.row(span).cell_of(span.first)
    block = sheet.blocks[place(cell)]
    if has_legal_form(cut(cell.text)):
        return ""
    below = block.texts[block.index(cell) + 1 :][:_REACH]
    first = next((i for i, text in enumerate(below) if has_legal_form(cut(text))), len(below))
    is_address = any(map(holds_address, below[first + 1 :])) and not any(map(is_town, below[:first]))
    return key(cut(below[first])) if is_address else ""


def name_below(sheet: Sheet, span: Span) -> str:
    """The key of the name between a name and their address, where more than an address stands, or it is the same in full; else empty. A VAT
    id is more at the very head of the page where labels name the buyer elsewhere."""
    cell = sheet.row(span).cell_of(span.first)
    block = sheet.blocks[place(cell)]
    at = block.index(cell)
    if not _is_over_another_name(sheet, block, at):
        return ""
    below = cut(_following(sheet, block, at)[0])
    is_letterhead = sheet.height_of(sheet.row(block.cells[0])) < _WINDOW[0] and _is_beside_buyer(sheet, cell)
    is_whose = block.is_rich or (block.has_vat_id and has_legal_form(below) and is_letterhead)
    return key(below) if is_whose or _carries(below, cut(cell.text)) else ""


def _carries(company: str, brand: str) -> bool:
    """Whether a company's name holds all words of the name over it, and more, or has its letters for initials: it is it in full. Or the
    line over it goes on behind that name with a slogan ("Alfa Keramik *Formen aus Ton*")."""
    own, words = folded_words(brand), [word for word in folded_words(company) if word not in LEGAL_FORMS]
    are_initials = len(words) > 2 and "".join(own) == "".join(word[0] for word in words)
    goes_on = len(words) > 1 and own[: len(words)] == words
    return has_legal_form(company) and not has_legal_form(brand) and (set(own) < set(words) or are_initials or goes_on)
