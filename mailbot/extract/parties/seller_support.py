"""What the whole document says of each name that may be the seller's: repetition, its web domain, its VAT id, what the others are."""

# ruff: noqa: PLR2004  counts of letters say more where they stand

import re
from dataclasses import dataclass, field

from mailbot.extract.evidence.layout import Span
from mailbot.extract.folding import compact, fold, folded_words
from mailbot.extract.parties.assignees import assignees_of
from mailbot.extract.parties.blocks import Block, place
from mailbot.extract.parties.brand_owners import brands_of, owners_of_brands
from mailbot.extract.parties.letterhead_lines import is_office
from mailbot.extract.parties.names import (
    CONTACT,
    SEPARATORS,
    has_legal_form,
    is_address_line,
    is_street,
    is_title,
    is_town,
    key,
    names_owner,
    same,
    starts_as_street,
    without_umlauts,
)
from mailbot.extract.parties.sheet import FOOT, UPPER, Sheet
from mailbot.extract.parties.vat_owner import found_in
from mailbot.extract.words.beside_names import SMALL_WORDS
from mailbot.extract.words.legal_forms import BODIES, BODY_ENDS, CLUBS, LEGAL_FORMS, PROFESSIONS
from mailbot.extract.words.places import BANK_WORDS
from mailbot.extract.words.roles import Role
from mailbot.extract.words.tax import CHARGES_NO_VAT

_DOMAIN = re.compile(r"(?:@|www\.|https?://)(?:[\w-]+\.)*?([\w-]{3,})\.(?:co\.)?[a-z]{2,7}\b", re.IGNORECASE)
_CHARGES_NO_VAT = re.compile(CHARGES_NO_VAT)
_FREE_MAIL = frozenset(
    """gmail googlemail outlook hotmail yahoo icloud gmx web orange wanadoo free laposte aol live proton protonmail tonline tiscali libero
    alice virgilio btinternet sfr skynet telenet ziggo kpnmail xs4all mail email example bluewin arcor freenet posteo""".split()
)
#: Each of them says that a company is another than the seller.
OF_OTHERS = frozenset(
    {
        "bank",
        "labelled as buyer",
        "in the zone of the buyer",
        "block of a buyer label",
        "in the zone of a representative",
        "title",
        "factor",
    }
)
#: Each of them is a place of who sells.
_PLACES = frozenset({"labelled as seller", "in the upper part", "owns the brand"})
#: Each of them is how none but a seller is printed.
_OF_SELLERS = frozenset({"labelled as seller", "owns the brand"})
#: Each of them ties a name to the invoice, on whatever page.
_TIED = frozenset({"labelled as seller", "owns the brand", "holds the account"})
_HEADING = frozenset({"in the first rows", "largest", "large"})
#: Each of them is how a company prints where it is and who answers for it.
_WITH_PARTICULARS = frozenset({"over an address, head, rich", "over an address, foot, rich", "line of address in the foot", "return line"})
_BARE = frozenset({"over an address, head, bare", "over an address, head, with VAT id"})
_SHORTEST_DOMAIN = 3
_TWO = 2  # addresses that are told apart by their places


@dataclass
class Claim:
    """A name, where it is best seen, and what speaks for or against it (1 each; counts are capped)."""

    name: str
    span: Span
    spellings: list[str] = field(default_factory=list)
    marks: dict[str, float] = field(default_factory=dict)
    cells: list[Span] = field(default_factory=list)  # where it stands, but for sentences
    over: str = ""  # the key of the name that stands between it and their address
    heads: str = ""  # and of a company that stands there, whatever else does
    is_acted_for: bool = False  # the paper is written in its name by another
    is_shipper: bool = False  # goods are sent from there, as a heading says
    is_written_to: bool = False  # a mail address among its lines is called like it, below the large heading of another

    @property
    def key(self) -> str:
        """What all its spellings share."""
        return key(self.name)


def support(sheet: Sheet, claims: dict[str, Claim]) -> None:
    """What the whole document says of a name: repetition, its web domain, that it is a bank, how it looks."""
    text = compact(sheet.document.text)
    owners = {key(name) for names in owners_of_brands(sheet).values() for name in names}
    domains = _domains(sheet.document.text)
    in_foot = _domains("\n".join(row.line.text for row in sheet.document.rows if sheet.height_of(row) > FOOT))
    first = sheet.document.pages[0].number
    factors = {label.span.line.number for label in sheet.document.labels if label.role is Role.FACTOR}
    for found, entry in claims.items():
        words, times = folded_words(entry.name), text.count(compact(found))
        looks = {
            "repeated": times > 1,
            "repeated often": times > 2,
            "web domain": any(_is_called(domain, found, words) for domain in domains),
            "its web in the foot": any(_is_called(domain, found, words) for domain in in_foot),
            "bank": bool(BANK_WORDS & set(words)) or ("named with an IBAN" in entry.marks and any(one.endswith("bank") for one in words)),
            "factor": _is_factor(entry, factors),
            "legal form": has_legal_form(entry.name),
            "one word": len(words) == 1,
            "profession": bool(words) and words[0].replace(".", "") in PROFESSIONS,
            "kind of body": _is_body(entry.name, words) and not _may_be_addressed(entry),
            "holds an office": _holds_office(sheet, entry),
            "names its owner": names_owner(entry.name),
            "only on later pages": bool(entry.cells) and all(cell.line.page != first for cell in entry.cells),
            "starts as a street": starts_as_street(entry.name),
            "title": is_title(entry.name),
            "many words": _has_many_words(entry.name, words),
            "described, not named": len(words) > 1 and entry.name.partition(" ")[2].islower() and not _is_body(entry.name, words),
            "in capitals": entry.name.isupper(),
            "labelled as buyer": found in sheet.buyers,
            "owns the brand": found in owners,
        }
        entry.marks |= {name: 1.0 for name, holds in looks.items() if holds}
        if "web domain" in entry.marks:
            entry.marks.pop("the only address, bare", None)  # no window's: the paper says where to write to it
    _mark_assignees(sheet, claims)
    _mark_the_only_company(sheet, claims)
    _mark_the_head_of_the_page(claims)
    _mark_written_to(sheet, claims)
    _mark_vat_ids(sheet, claims)
    _mark_two_addresses(sheet, claims)
    _mark_particulars(claims)
    _mark_nameless(sheet, claims)
    _mark_brands(sheet, claims)
    _compare(claims, compact("\n".join(row.line.text for row in sheet.document.rows if not CONTACT.search(row.line.text))))


def _domains(text: str) -> set[str]:
    """The names of web domains in a text, but for those of everybody's mail."""
    return {compact(stem) for stem in _DOMAIN.findall(text)} - _FREE_MAIL


def _mark_the_only_company(sheet: Sheet, claims: dict[str, Claim]) -> None:
    """Where labels name the buyer, and all other names with a legal form are one company's, that is the seller."""
    others = [c for c in claims.values() if {"legal form"} <= c.marks.keys() and not OF_OTHERS & c.marks.keys()]
    if sheet.buyers and others and all(same(one.name, others[0].name) for one in others):
        for claim in others:
            claim.marks["the only company beside the buyer"] = 1.0


def _compare(claims: dict[str, Claim], text: str) -> None:
    """What names say together in `text` (compact, without web domains): one that is printed oftener than the one over it, a letterhead."""
    for found, claim in claims.items():
        if {"in the first rows", "largest"} <= claim.marks.keys() and any(mark.startswith("over an address, head") for mark in claim.marks):
            claim.marks["letterhead"] = 1.0
        if claim.marks.keys() >= _HEADING:
            claim.marks["large heading"] = 1.0
        under = claims.get(claim.over)
        is_company = has_legal_form(claim.name) and under is not None and not has_legal_form(under.name)
        if (
            under is not None
            and under is not claim
            and not is_company
            and text.count(compact(key(under.name))) > text.count(compact(found))
        ):
            under.marks["oftener than the name over it"] = 1.0


def _is_factor(claim: Claim, lines: set[int]) -> bool:
    """Whether a name stands nowhere but where a paper says to whom the debt is assigned (in `lines` or beside them)."""
    own = {cell.line.number for cell in claim.cells} | {claim.span.line.number}
    return not _PLACES & claim.marks.keys() and all(not lines.isdisjoint(range(one - 1, one + 2)) for one in own)


def _holds_office(sheet: Sheet, claim: Claim) -> bool:
    """Whether an office stands behind or under a person's name: whoever signs or writes for a body, not the body."""
    if has_legal_form(claim.name):
        return False
    behind = (part for cell in claim.cells for part in SEPARATORS.split(cell.text)[1:2])
    blocks = ((sheet.blocks[place(cell)], cell) for cell in claim.cells)
    below = (text for block, cell in blocks for text in block.texts[block.index(cell) + 1 : block.index(cell) + 2])
    return any(map(is_office, (*behind, *below)))


def _has_many_words(name: str, words: list[str]) -> bool:
    """Whether a name is long, and nothing in it says why: no form, no profession of several people, no kind of body."""
    is_plain = not (has_legal_form(name) or names_owner(name) or _is_body(name, words) or words[0] in PROFESSIONS)
    return is_plain and sum(word != "&" for word in words) > 4


def _is_body(name: str, words: list[str]) -> bool:
    """Whether a name without legal form says what kind of body bears it ("Club Náutico Norte", "Quarry Rugby Club")."""
    if len(words) < _TWO or has_legal_form(name):
        return False
    ends = (words[0], words[-1])
    return not BODIES.isdisjoint(ends) or any(map(_ends_as_body, ends)) or name.split(maxsplit=1)[0] in CLUBS


def _may_be_addressed(claim: Claim) -> bool:
    """Whether a name stands over a bare address, as in the window of an envelope, and nowhere larger: clubs and councils buy, too."""
    return bool(_BARE & claim.marks.keys()) and not claim.marks.keys() & {"large", "labelled as seller"}


def _ends_as_body(word: str) -> bool:
    return word.endswith(BODY_ENDS) and word not in BODY_ENDS


def _is_called(domain: str, found: str, words: list[str]) -> bool:
    """Whether a web domain is named as a company is: its name, a part of it, its words in another order, or their first letters."""
    if len(domain) < _SHORTEST_DOMAIN:
        return False
    spellings, domains = ({one, without_umlauts(one)} for one in (compact(found), domain))
    if len(domain) > _SHORTEST_DOMAIN and any(d in one or one in d for d in domains for one in spellings):
        return True
    own = [word for word in words if word not in LEGAL_FORMS and word != "&"]
    telling = [word for word in own if word not in SMALL_WORDS]
    short = "".join(telling)
    if len(own) > len(telling) > 1 and not domains.isdisjoint({short, without_umlauts(short)}):
        return True  # "brasserie-sources" of the Brasserie des Sources
    is_turned = len(own) > 1 and sum(map(len, own)) == len(domain) and all(word in domain for word in own)
    return is_turned or domain == "".join(word[0] for word in own)


def _mark_the_head_of_the_page(claims: dict[str, Claim]) -> None:
    """Where a name heads the page: that it holds the account as well, or that a longer name carries it (a company its brand)."""
    heads = [claim for claim in claims.values() if _heads_the_page(claim)]
    for head in heads:
        if "holds the account" in head.marks:
            head.marks["heads the page and holds the account"] = 1.0
        own = _words(head)
        for other in claims.values():
            if own and other is not head and own < _words(other) and has_legal_form(other.name) and not OF_OTHERS & other.marks.keys():
                other.marks["carries the name at the head"] = 1.0


def _heads_the_page(claim: Claim) -> bool:
    is_first = "first of all" in claim.marks or {"in the first rows", "largest"} <= claim.marks.keys()
    return is_first and not OF_OTHERS & claim.marks.keys()


def _words(claim: Claim) -> set[str]:
    return set(folded_words(claim.name)) - LEGAL_FORMS


def _mark_written_to(sheet: Sheet, claims: dict[str, Claim]) -> None:
    """Where no label names the buyer, a company under another name in large letters, whose domain is nowhere but in a mail address of its
    own lines, may be it."""
    heads = [claim for claim in claims.values() if claim.marks.keys() >= _HEADING and not OF_OTHERS & claim.marks.keys()]
    for claim in [] if sheet.buyer_places else claims.values():
        others = [head for head in heads if not same(head.name, claim.name)]
        is_below = "web domain" in claim.marks and claim not in heads and "in the foot" not in claim.marks
        if is_below and others and _is_called_by_own_mail(sheet, claim):
            del claim.marks["web domain"]
            claim.is_written_to = True


def _is_called_by_own_mail(sheet: Sheet, claim: Claim) -> bool:
    """Whether a company that is called like a domain has it from no web site, and from no address outside its own lines."""
    own = {id(sheet.blocks[place(cell)]) for cell in claim.cells}
    cells = [cell for row in sheet.document.rows for cell in row.cells if "." in cell.text]
    inside = "\n".join(cell.text for cell in cells if id(sheet.blocks[place(cell)]) in own)
    outside = "\n".join(cell.text for cell in cells if id(sheet.blocks[place(cell)]) not in own)
    words = folded_words(claim.name)
    is_site = any(_is_called(domain, claim.key, words) for domain in _domains(outside) | _domains(inside.replace("@", " ")))
    return not is_site and "www." not in inside


def _mark_vat_ids(sheet: Sheet, claims: dict[str, Claim]) -> None:
    """Which names stand with a VAT id that nothing says to be the receiver's; `only`: the document has no other. Who charges no VAT may
    have none: the only one may be the buyer's."""
    found = list(found_in(sheet.document))
    cells = [(cell, candidate.value) for _, cell, candidate in found if candidate.valid]
    own = [(cell, value) for cell, value in cells if not _is_receivers(sheet, cell)]
    word = "with the only VAT id" if len({value for _, value in cells}) == 1 else "with a VAT id"
    blocks = {id(sheet.blocks[place(cell)]) for cell, _ in own}
    lines = {place(cell) for cell, _ in own}
    is_sellers = len({candidate.value for _, _, candidate in found}) == 1 and _CHARGES_NO_VAT.search(fold(sheet.document.text)) is None
    for claim in claims.values():
        if any(id(sheet.blocks[place(cell)]) in blocks or place(cell) in lines for cell in claim.cells):
            claim.marks[word] = 1.0
            if is_sellers and "legal form" in claim.marks and any(mark.startswith("over an address") for mark in claim.marks):
                claim.marks["address with the only VAT id"] = 1.0


def _is_receivers(sheet: Sheet, cell: Span) -> bool:
    """Whether the VAT id in a cell is the receiver's, or may be: it stands in the paper's only address, where nothing is a sender's."""
    block = sheet.blocks[place(cell)]
    if place(cell) in sheet.buyer_places or id(block) in sheet.addressed or sheet.is_in_window(block):
        return True
    others = [one for one in sheet.addresses if one is not block and one.has_whole_address]
    return block.has_address and not block.is_rich and not others and not sheet.buyer_places


def _mark_particulars(claims: dict[str, Claim]) -> None:
    """Where one company alone prints its particulars: it, and those of whom but an address stands at the head, as in a window."""
    others = [claim for claim in claims.values() if not (OF_OTHERS | {"starts as a street"}) & claim.marks.keys()]
    rich = [claim for claim in others if _WITH_PARTICULARS & claim.marks.keys() and not _is_of_annex(claim)]
    rich = rich or [claim for claim in others if "address with the only VAT id" in claim.marks]
    if not rich or not all(same(one.name, rich[0].name) for one in rich):
        return
    for claim in claims.values():
        if same(claim.name, rich[0].name):
            claim.marks["the only particulars"] = 1.0
        elif _BARE & claim.marks.keys() and "labelled as seller" not in claim.marks:
            claim.marks["bare beside another's particulars"] = 1.0


def _mark_brands(sheet: Sheet, claims: dict[str, Claim]) -> None:
    """What a sentence says to be another's brand: "Alba is a trading name of Nordlicht Ltd"."""
    brands = brands_of(sheet)
    for claim in claims.values():
        if "owns the brand" not in claim.marks and any(brand.endswith(claim.key) for brand in brands):
            claim.marks["said to be a brand"] = 1.0


def _mark_assignees(sheet: Sheet, claims: dict[str, Claim]) -> None:
    """To whom the claim is assigned, wherever it is named: to be paid, and no seller. One that heads the page or is called the seller is
    left to what else speaks for it."""
    assigned = assignees_of(sheet)
    for found, claim in claims.items():
        if found in assigned and not _OF_SELLERS & claim.marks.keys() and not claim.marks.keys() >= _HEADING:
            claim.marks |= {"factor": 1.0, "the claim is assigned to it": 1.0}


def _is_of_annex(claim: Claim) -> bool:
    """Whether a name stands on later pages alone, and in no foot: in a letter or terms behind the invoice."""
    return "only on later pages" in claim.marks and "in the foot" not in claim.marks


def without_annexes(sheet: Sheet, claims: dict[str, Claim]) -> list[Claim]:
    """The names but those of a letter or terms annexed: where a label calls a company the seller on a page up to that of the sums, names
    that stand on the pages behind alone, in no foot and without label or account, are not in question."""
    sums = [label.span.line.page for label in sheet.document.labels if label.role in (Role.GROSS, Role.DUE) and label.strength > 1]
    last = max([*sums, *(c.span.line.page for c in sheet.document.ibans)], default=0)
    found = list(claims.values())
    named = (c for c in found if {"labelled as seller", "legal form"} <= c.marks.keys() and not OF_OTHERS & c.marks.keys())
    if not any(cell.line.page <= last for claim in named for cell in claim.cells):
        return found
    return [c for c in found if not _is_of_annex(c) or _TIED & c.marks.keys() or min(cell.line.page for cell in c.cells) <= last]


def _mark_nameless(sheet: Sheet, claims: dict[str, Claim]) -> None:
    """Where the head of the first page has an address with contact in a place of its own, without a name, it is the sender's.

    The sender is whose name stands over it or beside it, perhaps a picture; and none of those with an address of their own and no more.
    """
    places = {place(cell) for claim in claims.values() for cell in claim.cells}
    tops = [block for block in sheet.head_blocks if not any(place(cell) in places for cell in block.cells)]
    nameless = next((block for block in tops if _is_of_sender(block)), None)
    if nameless is None:
        return
    bottom = nameless.cells[-1].box[3]
    for claim in claims.values():
        own = [sheet.blocks[place(cell)] for cell in claim.cells]
        if any(block.has_address for block in own):
            if "over an address, head, bare" in claim.marks and all(block.cells[0].box[1] > bottom for block in own):
                claim.marks["bare below nameless particulars"] = 1.0
        elif _heads_the_page(claim):
            claim.marks["heads particulars beside it"] = 1.0


def _is_of_sender(block: Block) -> bool:
    """Whether a block begins with an address, and goes on with how to reach who is there."""
    return block.is_rich and block.has_address and not has_legal_form(block.texts[0]) and _begins_with_address(block.texts[0])


def _begins_with_address(text: str) -> bool:
    head = SEPARATORS.split(text.strip())[0]
    return is_street(head) or is_town(head) or starts_as_street(head) or is_address_line(text)


def _mark_two_addresses(sheet: Sheet, claims: dict[str, Claim]) -> None:
    """Where the first page has two addresses and no more, and no label says whose one is: which stands over the other, or left of it."""
    page = sheet.document.pages[0]
    whole = [block for block in sheet.addresses if block.has_whole_address and block.cells[0].line.page == page.number]
    found = [block for block in whole if block.cells[0].box[1] < page.height * UPPER]
    if len(found) != _TWO or sheet.buyer_places or any("address with the only VAT id" in claim.marks for claim in claims.values()):
        return  # who has the only VAT id tells more than where it stands
    one, other = found
    for block, rival in ((one, other), (other, one)):
        word = _lies(block, rival)
        for claim in claims.values():
            if any(sheet.blocks[place(cell)] is block for cell in claim.cells):
                claim.marks[f"{word} of two addresses"] = 1.0


def _lies(block: Block, rival: Block) -> str:
    """upper, lower, left or right: where a block lies as seen from the other."""
    a, b = block.cells[0].box, rival.cells[0].box
    if abs(a[1] - b[1]) > 2 * block.cells[0].height:
        return "upper" if a[1] < b[1] else "lower"
    return "left" if a[0] < b[0] else "right"
