"""Whether a document names two companies as its seller, or one with two VAT ids: one of them was put there by somebody else."""

from collections.abc import Iterable, Iterator, Sequence

from mailbot.extract.evidence.layout import Span
from mailbot.extract.folding import folded_words
from mailbot.extract.parties.blocks import place
from mailbot.extract.parties.names import SEPARATORS, could_be_name, cut, has_legal_form, key, same
from mailbot.extract.parties.sheet import Sheet
from mailbot.extract.parties.vat_owner import RECEIVERS_MARKS, Owned
from mailbot.extract.values.vat_ids import find_vat_ids, has_right_digits
from mailbot.extract.words.places import BANK_WORDS

#: Each of them ties a VAT id to whoever sells.
_TIES = frozenset({"said to be of the sender", "with the name of the seller", "with an IBAN", "in the foot"})
_NOT_THE_SELLERS = RECEIVERS_MARKS | {"with an address, no contact"}


def has_two_vat_ids(owners: Sequence[Owned]) -> bool:
    """Whether two valid VAT ids of one country are both tied to the seller, by their places or by standing on one line."""
    possible = [owner for owner in owners if has_right_digits(owner.candidate.value) and _NOT_THE_SELLERS.isdisjoint(owner.marks)]
    lines = {owner.candidate.span.line.number for owner in possible if not _TIES.isdisjoint(owner.marks)}
    tied = [owner.candidate.value[:2] for owner in possible if owner.candidate.span.line.number in lines]
    return len(set(tied)) < len(tied)


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


def _companies(sheet: Sheet, texts: Iterable[str]) -> Iterator[str]:
    """The names with a legal form, but for buyers and banks."""
    for text in texts:
        for part in SEPARATORS.split(text):
            name = cut(part)
            if has_legal_form(name) and could_be_name(name) and not BANK_WORDS & set(folded_words(name)) and key(name) not in sheet.buyers:
                yield name
