"""Who sells (BT-27, BT-31, BT-35) and who buys (BT-44): the likeliest of all names and VAT ids, and whether that is sure."""

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from mailbot.domain.invoice import Buyer
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.evidence.score import Choice, Ranking
from mailbot.extract.parties import vat_owner_weights
from mailbot.extract.parties.names import CONTACT, could_be_name, cut, has_legal_form, key, same
from mailbot.extract.parties.odds import Marks, probabilities, score, weighed
from mailbot.extract.parties.party_lists import without_name_label
from mailbot.extract.parties.rivals import buyers_own_is_anothers, has_two_vat_ids, shares_vat_id
from mailbot.extract.parties.scanned_names import may_be_misread
from mailbot.extract.parties.seller_support import OF_OTHERS, Claim
from mailbot.extract.parties.seller_weights import HAND_SET
from mailbot.extract.parties.seller_weights import LEARNED as SELLER_WEIGHTS
from mailbot.extract.parties.sellers import claims_of
from mailbot.extract.parties.sheet import Sheet
from mailbot.extract.parties.vat_owner import RECEIVERS_MARKS, Owned, own_is_printed, owners_of
from mailbot.extract.story import Ground, Part

#: Probabilities from which a party is sure: below 0.5 % wrong in cross-validation (`bench.fit_parties --check`).
_SURE_SELLER, _SURE_VAT_ID = 0.95, 0.95


def _mean(learned: Marks, by_hand: Marks) -> dict[str, float]:
    """What was learned leans on generated papers, what was set by hand on how letters are laid out: the mean of both."""
    return {name: (learned.get(name, 0.0) + by_hand.get(name, 0.0)) / 2 for name in learned.keys() | by_hand.keys()}


_WEIGHTS, _VAT_WEIGHTS = _mean(SELLER_WEIGHTS, HAND_SET), _mean(vat_owner_weights.LEARNED, vat_owner_weights.HAND_SET)
_LENIENCE = 0.4  # by which the one may fall short where the other is sure
#: Each of them tells which of two names over one address is the company.
_TELLING = frozenset(
    {
        "legal form",
        "labelled as seller",
        "holds the account",
        "return line",
        "line of address in the foot",
        "particulars behind it",
        "owns the brand",
        "oftener than the name over it",
    }
)
#: The strongest of them, which count against a likelier name too.
_DECISIVE = frozenset({"legal form", "labelled as seller", "holds the account", "oftener than the name over it"})
#: Each of them ties a company to the paper, whoever's name heads it.
_TIED = frozenset({"holds the account", "owns the brand", "web domain", "labelled as seller"})
#: Each of them is what a seller has, and no clerk.
_OWN = frozenset({"holds the account", "with the only VAT id"})
#: Each of them bears out that words are a name.
_BORNE_OUT = _TIED | {"repeated", "return line", "line of address in the foot"}
#: Each of them is printed of a company that sells, beside its VAT id.
_OF_COMPANIES = frozenset({"over an address, head, rich", "over an address, foot, rich", "the only company beside the buyer"})
#: Each of them is how the sender of a paper heads it.
_LETTERHEAD = frozenset({"first of all", "letterhead", "return line", "line of address in the foot"})
_TOLD = 0.4  # below this a name or number is not told at all
_GUESSED, _AHEAD = 0.25, 5.0  # but for a name that is this likely, and this many times likelier than any other
_SHORTEST_ADDRESS = 8
_SAME_EDGE = 12  # points


@dataclass(frozen=True, slots=True)
class Parties:
    """The seller and the buyer as printed; `ambiguous`: two names share the VAT id, or one has two; `is_own`: the known buyer seems to have
    issued the paper itself."""

    seller: Choice[str] | None = None
    address: Choice[str] | None = None
    vat_id: Choice[str] | None = None
    buyer_vat_id: Choice[str] | None = None
    buyer: Choice[str] | None = None
    ambiguous: bool = False
    is_own: bool = False
    rankings: dict[str, Ranking[Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Compared:
    """A name or VAT id among the others: its odds, and its marks, which are weighed out when somebody asks for it."""

    value: str
    span: Span
    odds: float
    marks: Marks
    weights: Marks

    @property
    def score(self) -> float:
        """The sum of what its marks weigh, in natural logarithms of odds."""
        return score(self.marks, self.weights)

    @property
    def parts(self) -> tuple[Part, ...]:
        """What each mark weighs."""
        return weighed(self.marks, self.weights)


def choose_seller(claims: list[Claim]) -> Choice[str] | None:
    """The likeliest of the names; spellings of one company's name count together, and so do two names over one address."""
    return _choose_seller(claims)[0]


def _choose_seller(claims: list[Claim]) -> tuple[Choice[str] | None, Ranking[str]]:
    if not claims:
        return None, Ranking((), (Ground.NO_CANDIDATE,))
    odds = probabilities([claim.marks for claim in claims], _WEIGHTS)
    found = [_Compared(c.name, c.span, odd, c.marks, _WEIGHTS) for c, odd in zip(claims, odds, strict=True)]
    ranked = sorted(found, key=lambda one: -one.odds)
    likeliest = claims[max(range(len(claims)), key=odds.__getitem__)]
    chosen, is_told = _of_one_address(claims, likeliest)
    names = [claim.name for claim in (likeliest, *_at_its_address(claims, likeliest))] if is_told else [chosen.name]
    together = _together(claims, odds, names)
    if together < _TOLD and not _is_far_ahead(claims, odds, likeliest.name):
        return None, Ranking(ranked, (Ground.NOT_LIKELY_ENOUGH,))
    learned, by_hand = (_together(claims, probabilities([c.marks for c in claims], one), names) for one in (SELLER_WEIGHTS, HAND_SET))
    enough = max(together, min(learned, by_hand + _LENIENCE), min(by_hand, learned + _LENIENCE)) >= _SURE_SELLER
    judges = (
        _is_brand_of_another,
        _is_another_labelled,
        _is_another_paid,
        _is_below,
        _is_slogan,
        _is_under_doubt,
        _is_on_anothers_paper,
        _is_but_shipper,
        _is_agent,
        _is_sent_by_another,
    )
    is_apart = is_told and not any(judge(claims, likeliest) for judge in judges) and not _is_over_company(claims, chosen)
    against = {Ground.NOT_LIKELY_ENOUGH: not enough, Ground.NOT_TOLD_APART: not is_apart}
    grounds = (Ground.LIKELIEST, *(ground for ground, holds in against.items() if holds))
    choice = Choice(chosen.name, chosen.span, round(min(together, 0.99), 2), len(grounds) == 1, chosen.span.text)
    return choice, Ranking(ranked, grounds)


def _at_its_address(claims: list[Claim], claim: Claim) -> list[Claim]:
    """The names over or under one at the same address."""
    return [other for other in claims if other is not claim and (other.over == claim.key or (claim.over and other.key == claim.over))]


def _as_legible(claims: list[Claim], seller: Choice[str] | None, sellers: Ranking[str]) -> tuple[Choice[str] | None, Ranking[str]]:
    """A name that OCR may have misread is only sure where a web or e-mail domain is named like it."""
    if seller is None or not may_be_misread(seller.value, seller.span):
        return seller, sellers
    if any("web domain" in claim.marks for claim in claims if same(claim.name, seller.value)):
        return seller, sellers
    return replace(seller, sure=False), replace(sellers, grounds=(*sellers.grounds, Ground.HARD_TO_READ))


def _of_one_address(claims: list[Claim], likeliest: Claim) -> tuple[Claim, bool]:
    """The likeliest or, where two names stand over its address, the one that more says to be the company's; whether that is told.

    They are one party, under its brand and its name: what is printed oftener, has the legal form or holds the account is the name (BT-27).
    """
    others = _at_its_address(claims, likeliest)
    if not others:
        is_alone = "over another name" not in likeliest.marks or likeliest.over == likeliest.key  # printed over two lines, then over one
        return likeliest, is_alone or bool(_TELLING & likeliest.marks.keys())
    told = [claim for claim in (likeliest, *others) if _TELLING & claim.marks.keys()]
    if not told and (bodies := [one for one in others if "kind of body" in one.marks and one.key.endswith(likeliest.key)]):
        return bodies[0], len(others) == 1  # "Averdane" over "Fundación Averdane"
    if len(told) != 1 or (told[0] is not likeliest and not _DECISIVE & told[0].marks.keys()):
        return likeliest, False
    return told[0], True


def _is_brand_of_another(claims: list[Claim], chosen: Claim) -> bool:
    """Whether a name that nothing ties to the account, the web or the word "seller", or that has no legal form, is chosen where another
    company, with its form, is so tied: the page may show a brand, or the buyer in its window."""
    others = (claim for claim in claims if "legal form" in claim.marks and not OF_OTHERS & claim.marks.keys())
    tied = (claim for claim in others if _TIED & claim.marks.keys() and not same(claim.name, chosen.name))
    return ("legal form" not in chosen.marks or not _TIED & chosen.marks.keys()) and any(tied)


def _is_another_labelled(claims: list[Claim], chosen: Claim) -> bool:
    """Whether a label calls another company the seller, and none calls the chosen one so."""
    companies = (claim for claim in claims if "legal form" in claim.marks and not OF_OTHERS & claim.marks.keys())
    labelled = [claim for claim in companies if "labelled as seller" in claim.marks]  # "Vendedor" is who serves the customer, too
    return bool(labelled) and not any(same(claim.name, chosen.name) for claim in labelled)


def _is_another_paid(claims: list[Claim], chosen: Claim) -> bool:
    """Whether a label calls another the seller, be it a person, who holds the account or has the VAT id as well, and nothing of this is
    said of the chosen name: a house with its letterhead writes for those who work there."""
    if (_OWN | {"labelled as seller"}) & chosen.marks.keys():
        return False
    others = (claim for claim in claims if not OF_OTHERS & claim.marks.keys() and not same(claim.name, chosen.name))
    return any("labelled as seller" in claim.marks and _OWN & claim.marks.keys() for claim in others)


def _is_below(claims: list[Claim], chosen: Claim) -> bool:
    """Whether nothing but the paper's only VAT id ties a company to it, below or right of another's address at its head: the number may be
    the buyer's, and the head a seller's that prints none."""
    if "address with the only VAT id" not in chosen.marks or (_BORNE_OUT | _OF_COMPANIES) & chosen.marks.keys():
        return False
    others = (claim for claim in claims if "legal form" in claim.marks and not OF_OTHERS & claim.marks.keys())
    return any("over an address, head, bare" in claim.marks and "first address" in claim.marks for claim in others)


def _is_over_company(claims: list[Claim], chosen: Claim) -> bool:
    """Whether a name without a legal form is chosen where another company, with its form, stands between it and the address: whose that
    is. One that carries the name in full is the same."""
    below = (claim for claim in claims if claim.key == chosen.heads and not OF_OTHERS & claim.marks.keys())
    return any(not same(claim.name, chosen.name) for claim in below)


def _is_slogan(_: list[Claim], claim: Claim) -> bool:
    """Whether words that describe something stand where a name should, and nothing else on the paper bears them out as one."""
    return "described, not named" in claim.marks and not _BORNE_OUT & claim.marks.keys()


def _is_under_doubt(claims: list[Claim], chosen: Claim) -> bool:
    """Whether a company that one may write to stands below a heading that nothing else ties to the paper: which of them sells is open."""
    return any(claim.is_written_to for claim in claims) and not (_TIED | {"with the only VAT id"}) & chosen.marks.keys()


def _is_on_anothers_paper(claims: list[Claim], chosen: Claim) -> bool:
    """Whether a label calls a name without a legal form the sender, and another company prints its line of address: goods may be sent from
    a warehouse, or by a shop of that company."""
    if "labelled as seller" not in chosen.marks or "legal form" in chosen.marks:
        return False
    others = (claim for claim in claims if "legal form" in claim.marks and not OF_OTHERS & claim.marks.keys())
    return any(
        {"return line", "line of address in the foot"} & claim.marks.keys() and not same(claim.name, chosen.name) for claim in others
    )


def _is_sent_by_another(claims: list[Claim], chosen: Claim) -> bool:
    """Whether the sender's line above the address window names somebody of a profession, or a company, and nothing bears out another name
    as a company's: a practice or a shop is run by somebody ("Praxis am Rosengarten", sent by "Dr. Osterloh-Brand")."""
    if "legal form" in chosen.marks or _BORNE_OUT & chosen.marks.keys():
        return False
    senders = (claim for claim in claims if "return line" in claim.marks and {"legal form", "profession"} & claim.marks.keys())
    return any(not same(claim.name, chosen.name) for claim in senders)


def _is_but_shipper(claims: list[Claim], chosen: Claim) -> bool:
    """Whether goods are sent from the chosen company, as a heading says, and the paper has another's letterhead."""
    if not chosen.is_shipper or _LETTERHEAD & chosen.marks.keys():
        return False
    others = (claim for claim in claims if "legal form" in claim.marks and not OF_OTHERS & claim.marks.keys())
    return any(_LETTERHEAD & claim.marks.keys() and not same(claim.name, chosen.name) for claim in others)


def _is_agent(claims: list[Claim], chosen: Claim) -> bool:
    """Whether the paper says that it is written in the name and for the account of another company."""
    return any(claim.is_acted_for and not same(claim.name, chosen.name) for claim in claims)


def _is_far_ahead(claims: list[Claim], odds: list[float], name: str) -> bool:
    """Whether a name is told though it is not likely: nothing else on the paper comes near it. A person is to confirm it."""
    others = (odd for odd, claim in zip(odds, claims, strict=True) if not same(claim.name, name))
    return max(odds) >= _GUESSED and max(odds) >= _AHEAD * max(others, default=0.0)


def _together(claims: list[Claim], odds: list[float], names: list[str]) -> float:
    """The probability of names in all their spellings."""
    return sum(odd for odd, claim in zip(odds, claims, strict=True) if any(same(claim.name, name) for name in names))


def _choose_vat_id(owners: list[Owned]) -> tuple[Choice[str] | None, Ranking[str]]:
    odds = probabilities([owner.marks for owner in owners], _VAT_WEIGHTS)
    seen = [_Compared(o.candidate.value, o.candidate.span, odd, o.marks, _VAT_WEIGHTS) for o, odd in zip(owners, odds, strict=True)]
    ranked = sorted(seen, key=lambda one: -one.odds)
    best = max(range(len(owners)), key=odds.__getitem__, default=None)
    if best is None or odds[best] < max(_TOLD, 1 - sum(odds)):
        return None, Ranking(ranked, (Ground.NO_CANDIDATE if best is None else Ground.NOT_LIKELY_ENOUGH,))
    found = owners[best].candidate
    against = {Ground.CHECK_DIGITS_FAIL: not found.valid, Ground.NOT_LIKELY_ENOUGH: odds[best] < _SURE_VAT_ID}
    grounds = (Ground.LIKELIEST, *(ground for ground, holds in against.items() if holds))
    choice = Choice(found.value, found.span, round(min(odds[best], 0.99), 2), len(grounds) == 1, found.span.line.text)
    return choice, Ranking(ranked, grounds)


def _buyers_vat_id(owners: list[Owned], sellers: Choice[str] | None) -> Choice[str] | None:
    """The one valid VAT id that is said to be the receiver's or stands with the buyer's address (BT-48), and is not the seller's."""
    found = [o.candidate for o in owners if o.candidate.valid and not RECEIVERS_MARKS.isdisjoint(o.marks)]
    others = [c for c in found if sellers is None or not sellers.sure or c.value != sellers.value]
    if len(others) != 1:
        return None
    return Choice(others[0].value, others[0].span, 0.8, sure=True, quote=others[0].span.line.text)


def _address(document: Document, name: str, span: Span) -> Choice[str] | None:
    """The lines under the seller's name (or after it on its line) that are an address."""
    rest = span.text.partition(name)[2].strip(" ,;:-–·•|")
    if re.search(r"\d", rest) and len(rest) > _SHORTEST_ADDRESS:
        return Choice(rest, span, 0.6, sure=True, quote=span.text)
    lines: list[Span] = []
    for row in document.rows[span.line.number : span.line.number + 4]:
        column = [cell for cell in row.cells if abs(cell.box[0] - span.box[0]) < _SAME_EDGE]
        if row.page != span.line.page or not column or CONTACT.search(column[0].text) or ":" in column[0].text:
            break
        lines.append(column[0])
    if not any(re.search(r"\d", line.text) for line in lines):
        return None
    return Choice(", ".join(line.text.strip(" ,") for line in lines), lines[0], 0.6, sure=True, quote=lines[0].text)


def _buyer(sheet: Sheet, seller: str | None) -> Choice[str] | None:
    """The first name that a label calls the buyer."""
    named = [cell for cells in sheet.labelled_buyers for cell in cells[:2] if could_be_name(cut(cell.text))]
    others = [cell for cell in named if seller is None or not same(cut(cell.text), seller)]
    with_form = [cell for cell in others if has_legal_form(cut(cell.text))]
    first = next(iter(others[:1] or with_form), None)
    return Choice(cut(without_name_label(first.text)), first, 0.7, sure=True, quote=first.text) if first else None


def _is_issued_by(document: Document, buyer: Buyer, chosen: str | None) -> bool:
    """Whether who does not know the buyer would take it for the seller: an invoice of one's own, sent by mistake, would pay the customer.
    A buyer that heads a letter, or stands in its window, is not so taken. A name that is only like the buyer's may be another company of
    its group: it is one where it is `chosen` as the seller all the same."""
    if not buyer.names:
        return False
    seller = choose_seller(claims_of(Sheet(document, Buyer())))
    if seller is None:
        return False
    is_alike = any(same(seller.value, name) for name in buyer.names) and (chosen is None or not same(seller.value, chosen))
    return is_alike or key(seller.value) in {key(name) for name in buyer.names}


def choose_parties(document: Document, buyer: Buyer, rate: Decimal | None = None) -> Parties:
    """Seller, its address and VAT id, and the buyer. `buyer` (the company that received the document) is never the seller. `rate`: the one
    at which VAT is charged (percent), if it is known."""
    if not document.rows:
        return Parties()
    sheet = Sheet(document, buyer)
    claims = claims_of(sheet)
    seller, sellers = _as_legible(claims, *_choose_seller(claims))
    name = seller.value if seller else None
    owners = owners_of(sheet, name, rate)
    vat_id, vat_ids = _choose_vat_id(owners)
    buyers = None if own_is_printed(sheet) else _buyers_vat_id(owners, vat_id)
    is_buyers = vat_id is not None and buyers is not None and vat_id.value == buyers.value
    return Parties(
        seller=seller,
        address=_address(document, seller.value, seller.span) if seller else None,
        vat_id=None if is_buyers else vat_id,
        buyer_vat_id=buyers,
        buyer=_buyer(sheet, name),
        ambiguous=has_two_vat_ids(owners)
        or (vat_id is not None and shares_vat_id(sheet, vat_id.value, name))
        or buyers_own_is_anothers(sheet, name),
        is_own=_is_issued_by(document, buyer, name),
        rankings={
            "seller_name": sellers,
            "seller_vat_id": Ranking(vat_ids.found, (*vat_ids.grounds, Ground.RECEIVERS)) if is_buyers else vat_ids,
        },
    )
