"""Every name that could be the seller's (BT-27), with what speaks for and against it: places, blocks, labels, repetition, web domain.

What each of these weighs is learned from labelled papers (`bench.fit_parties` writes `seller_weights`).
"""

# ruff: noqa: PLR2004  parts of the page and heights say more where they stand

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mailbot.extract.evidence.layout import Span
from mailbot.extract.folding import compact, folded_words
from mailbot.extract.parties.blocks import (
    holders,
    place,
    starts_with_name_label,
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
    is_title,
    key,
    names_inside,
    same,
    starts_as_street,
    without_full_stop,
)
from mailbot.extract.parties.seller_marks import marks_of, name_below
from mailbot.extract.parties.sheet import FOOT, UPPER, Sheet
from mailbot.extract.values.identifiers import is_bic
from mailbot.extract.words.legal_forms import PROFESSIONS
from mailbot.extract.words.parties import OWNER_OF_BRAND
from mailbot.extract.words.places import BANK_WORDS

_DOMAIN = re.compile(r"(?:@|www\.|https?://)(?:[\w-]+\.)*?([\w-]{3,})\.(?:co\.)?[a-z]{2,7}\b", re.IGNORECASE)
_FREE_MAIL = frozenset(
    """gmail googlemail outlook hotmail yahoo icloud gmx web orange wanadoo free laposte aol live proton protonmail tonline tiscali libero
    alice virgilio btinternet sfr skynet telenet ziggo kpnmail xs4all mail email example bluewin arcor freenet posteo""".split()
)
_OWNER = re.compile(OWNER_OF_BRAND, re.IGNORECASE)
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
        entry.marks |= dict.fromkeys((*marks, *marks_of(sheet, span)), 1.0)
        entry.over = entry.over or name_below(sheet, span)

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
        claims.add(next(_names(cell))[0], cell, "labelled as seller")
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
