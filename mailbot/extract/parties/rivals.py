"""Whether a document names two companies as its seller, or one with two VAT ids: one of them was put there by somebody else."""

from collections.abc import Iterable, Iterator, Sequence

from mailbot.extract.evidence.layout import Span
from mailbot.extract.folding import folded_words
from mailbot.extract.parties.blocks import place
from mailbot.extract.parties.names import SEPARATORS, could_be_name, cut, has_legal_form, key, same
from mailbot.extract.parties.sheet import Sheet
from mailbot.extract.parties.vat_owner import RECEIVERS_MARKS, Owned, all_owners
from mailbot.extract.values.vat_ids import find_vat_ids, has_right_digits
from mailbot.extract.words.places import BANK_WORDS

#: Each of them ties a VAT id to whoever sells.
_TIES = frozenset({"said to be of the sender", "with the name of the seller", "with an IBAN", "in the foot"})
_SAID_OF_RECEIVER = frozenset({"said to be of the receiver", "block of a buyer label"})
_NOT_THE_SELLERS = RECEIVERS_MARKS | {"with an address, no contact"}


def has_two_vat_ids(owners: Sequence[Owned]) -> bool:
    """Whether two valid VAT ids of one country are both tied to the seller, by their places or by standing on one line."""
    possible = [owner for owner in owners if has_right_digits(owner.candidate.value) and _NOT_THE_SELLERS.isdisjoint(owner.marks)]
    lines = {owner.candidate.span.line.number for owner in possible if not _TIES.isdisjoint(owner.marks)}
    tied = [owner.candidate.value[:2] for owner in possible if owner.candidate.span.line.number in lines]
    return len(set(tied)) < len(tied)


def buyers_own_is_anothers(sheet: Sheet, seller: str | None) -> bool:
    """Whether the known buyer's own VAT id is printed as another's: with the seller's name, the account or what says so of it, in the foot
    where no other is printed or with a company of another name than the buyer's."""
    if not sheet.own_vat_id:
        return False
    printed = all_owners(sheet, seller)
    own = next((owner for owner in printed if owner.candidate.value == sheet.own_vat_id), None)
    if own is None or not _SAID_OF_RECEIVER.isdisjoint(own.marks):
        return False
    is_alone = len(printed) == 1 and "in the foot" in own.marks
    return is_alone or not (_TIES - {"in the foot"}).isdisjoint(own.marks) or _is_with_another_than(sheet)


def _is_with_another_than(sheet: Sheet) -> bool:
    """Whether all companies that the known buyer's VAT id stands with have other names than it is known by."""
    cells = list(_places(sheet, sheet.own_vat_id))
    names = {key(name) for cell in cells for name in _companies(sheet, sheet.blocks[place(cell)].texts, but_buyers=False)}
    return bool(names and sheet.known) and not any(one in name or name in one for name in names for one in sheet.known)


def shares_vat_id(sheet: Sheet, vat_id: str, seller: str | None) -> bool:
    """Whether the VAT id stands with companies of different names in different places, or right beside another than the seller."""
    cells = list(_places(sheet, vat_id))
    places = [names for cell in cells if (names := list(_companies(sheet, (cell.text, *sheet.blocks[place(cell)].texts))))]
    if any(not any(same(one, other) for one in places[0] for other in names) for names in places[1:]):
        return True
    beside = [name for cell in cells for name in _companies(sheet, (cell.text,))]
    return seller is not None and bool(beside) and not any(same(name, seller) for name in beside)


def _places(sheet: Sheet, vat_id: str) -> Iterator[Span]:
    for row in sheet.document.rows:
        for cell in row.cells:
            if any(found.value == vat_id for found in find_vat_ids(cell.text)):
                yield cell


def _companies(sheet: Sheet, texts: Iterable[str], *, but_buyers: bool = True) -> Iterator[str]:
    """The names with a legal form, but for buyers and banks."""
    buyers = sheet.buyers if but_buyers else set()
    for text in texts:
        for part in SEPARATORS.split(text):
            name = cut(part)
            if has_legal_form(name) and could_be_name(name) and not BANK_WORDS & set(folded_words(name)) and key(name) not in buyers:
                yield name
