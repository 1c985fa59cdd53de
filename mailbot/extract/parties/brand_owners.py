"""Who stands behind the brand under which a paper is sent, as its sentences say."""

from collections.abc import Iterator

from mailbot.extract.evidence.layout import Span
from mailbot.extract.folding import compact
from mailbot.extract.parties.blocks import Place, place
from mailbot.extract.parties.brands import Said, behind_brands
from mailbot.extract.parties.names import cut, has_legal_form, key, names_inside, without_full_stop
from mailbot.extract.parties.sheet import FOOT, HEAD, Sheet

_FEWEST_LETTERS = 3  # of a brand


def owners_of_brands(sheet: Sheet) -> dict[Place, list[str]]:
    """The names that sentences say to stand behind the seller's brand, by the places of the cells that say so."""
    found: dict[Place, list[str]] = {}
    for cell, said in _said(sheet):
        found.setdefault(place(cell), []).append(without_full_stop(_legal_name(said)))
    return found


def brands_of(sheet: Sheet) -> list[str]:
    """What those sentences name as the brand (compact)."""
    return [compact(said.brand) for _, said in _said(sheet)]


def _said(sheet: Sheet) -> Iterator[tuple[Span, Said]]:
    for row in sheet.document.rows:
        for cell in row.cells:
            yield from ((cell, said) for said in behind_brands(cell.text) if _is_of_seller(sheet, cell, said))


def _legal_name(said: Said) -> str:
    """The name at the head of what stands behind the brand, or at the end of what stands before it ("Alfa Ltd trading as Alba")."""
    if said.is_first:
        return next(iter(names_inside(said.owner)[-1:]), said.owner)
    return cut(said.owner)


def _is_of_seller(sheet: Sheet, cell: Span, said: Said) -> bool:
    """Whether a sentence speaks of the seller. What has a legal form is no brand, whoever owns it; persons carry the name of their shop;
    and who runs something is the seller only where that heads the paper: many a page of payments or sign on it is run by another."""
    if said.is_first:
        return has_legal_form(said.owner)
    if has_legal_form(said.brand) or _is_a_company(sheet, said.brand):
        return False
    return not said.is_loose or (has_legal_form(cut(said.owner)) and _heads_the_paper(sheet, cell, said.brand))


def _is_a_company(sheet: Sheet, brand: str) -> bool:
    """Whether what is said to be a brand is printed with a legal form: "Alba GmbH" sells, though "Alba is a brand of Beta AG"."""
    own = key(brand)
    names = (cut(cell.text) for row in sheet.document.rows for cell in row.cells)
    return bool(own) and any(has_legal_form(name) and key(name) == own for name in names)


def _heads_the_paper(sheet: Sheet, cell: Span, brand: str) -> bool:
    """Whether what is run is named at the head of the first page; or, unnamed, is the letterhead itself."""
    first, own = sheet.document.pages[0].number, compact(brand)
    if not own:
        down = sheet.height_of(sheet.row(cell))
        return cell.line.page == first and (down < HEAD or down > FOOT)
    rows = (row for row in sheet.document.rows if row.page == first and sheet.height_of(row) < HEAD)
    heads = (compact(other.text) for row in rows for other in row.cells if other is not cell)
    return any(len(one) >= _FEWEST_LETTERS and own.endswith(one) for one in heads)
