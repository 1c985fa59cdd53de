"""Layout and confirmed values -> anchors, and anchor and layout -> the value that stands there. Pure, and the same both ways: what an
anchor says of the next document is read as it was when it was learned."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from mailbot.domain import limits
from mailbot.extract.folding import compact
from mailbot.extract.reading import Anchor, Layout, Learnable, Place, Site
from mailbot.extract.words.roles import Role

Value = str | date | Decimal

_ALIKE = 0.7  # share of the labels that two papers of one layout have in common: one has a discount, the other has not
_FEWEST_LABELS = 3  # below this a layout cannot be recognised
_MOST_WORDS = 6
_IDENTIFIERS = frozenset({Role.IBAN, Role.BIC, Role.VAT_ID, Role.SORT_CODE, Role.ROUTING, Role.ACCOUNT})
#: What a known label names when the field is not learned beside it. An order's number, a net total or the date of delivery is not what
#: was meant, whoever says so: the value is the same by chance, or somebody teaches a wrong place.
_ANOTHERS: dict[Learnable, frozenset[Role]] = {
    "number": _IDENTIFIERS | {Role.ORDER, Role.OTHER_NUMBER},
    "due_date": frozenset({Role.ISSUE_DATE, Role.OTHER_DATE}),
    "seller_name": frozenset(),
    "remittance_information": _IDENTIFIERS,
    "amount_due": frozenset({Role.NET, Role.VAT, Role.PREPAID, Role.EARLIER, Role.OTHER_AMOUNT}),
}


class Found(NamedTuple):
    """A value as printed at a site, and how many of its words it takes."""

    value: Value
    site: Site
    words: int


def is_alike(labels: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two papers with these known labels are of one layout."""
    one, other = set(labels), set(others)
    return len(one) >= _FEWEST_LABELS and len(one & other) >= _ALIKE * len(one | other)


def lessons(layout: Layout, given: Mapping[Learnable, Value], replaced: frozenset[str]) -> tuple[Anchor, ...]:
    """An anchor for each value that a person gave and that the document itself prints at a label, without a second meaning.

    `replaced` are the fields of which something else had been read. Nothing is learned where a label stands before other values too,
    where the value stands at many labels or at one that is known to name something else, or where the layout has too few labels to be
    known again.
    """
    if not is_alike(layout.labels, layout.labels):
        return ()
    made = (_anchor(layout, field, value, overrules=field in replaced) for field, value in given.items())
    return tuple(anchor for anchor in made if anchor is not None)


def value_at(anchor: Anchor, layout: Layout) -> Found | None:
    """What stands at the anchor in this layout: at every one of its places the same. None when it is another layout, a place is not
    there or holds nothing of that kind, or when two things are said."""
    if not is_alike(anchor.labels, layout.labels):
        return None
    found = [[read for site in layout.sites if (read := _read(anchor.field, place, site))] for place in anchor.places]
    if not all(found):
        return None
    first = found[0][0]
    return first if all(is_same(anchor.field, one.value, first.value) for there in found for one in there) else None


def is_same(field: Learnable, one: Value, other: Value) -> bool:
    """Whether two values of a field are one; of texts the letters and digits count."""
    if isinstance(one, str) and isinstance(other, str):
        return compact(one) == compact(other)
    return field in ("due_date", "amount_due") and one == other


def printed_at(layout: Layout, field: Learnable | None, value: Value) -> Site | None:
    """Where the document prints a value that a person gave for the field (None: a text that cannot be learned, such as an IBAN); at a
    label that may mean it before others."""
    if field is None:
        return next((site for site in layout.sites if compact(str(value)) and compact(str(value)) in compact(site.text)), None)
    there = [site for site in layout.sites if _place(field, site, value)]
    return min(there, key=lambda site: not _may_mean(field, site), default=None)


def _may_mean(field: Learnable, site: Site) -> bool:
    return site.means not in _ANOTHERS[field]


def _anchor(layout: Layout, field: Learnable, value: Value, *, overrules: bool) -> Anchor | None:
    there = [(site, place) for site in layout.sites if (place := _place(field, site, value))]
    places = tuple(dict.fromkeys(place for _, place in there))
    if not 0 < len(places) <= limits.PLACES_OF_A_VALUE or not all(_may_mean(field, site) for site, _ in there):
        return None
    anchor = Anchor(field=field, labels=layout.labels, places=places, overrules=overrules)
    return anchor if value_at(anchor, layout) else None


def _place(field: Learnable, site: Site, value: Value) -> Place | None:
    """Where the site is, when the value stands there."""
    here = Place(label=site.label, is_below=site.is_below, is_first=site.is_first, is_last=site.is_last)
    if field == "seller_name":
        is_name = not site.label and compact(site.text) == compact(str(value)) != ""
        return here.model_copy(update={"shape": compact(site.text)}) if is_name else None
    if not site.label:
        return None
    if field == "due_date":
        return here if site.as_date == value else None
    if field == "amount_due":
        return here if site.as_amount is not None and site.as_amount == value else None
    words = site.text.split()
    count = next((n for n in range(1, min(len(words), _MOST_WORDS) + 1) if compact("".join(words[:n])) == compact(str(value))), 0)
    text = _plain(words[:count])
    return here.model_copy(update={"words": count, "shape": _shape(text)}) if count and _HAS_DIGIT.search(text) else None


def _read(field: Learnable, place: Place, site: Site) -> Found | None:
    """The value of the field's type at a site that is this place; texts must have the shape of the one that was learned."""
    same_end = (place.is_first and site.is_first) or (place.is_last and site.is_last)
    if (site.label, site.is_below) != (place.label, place.is_below) or not same_end:
        return None
    words = site.text.split()
    if field == "due_date":
        return Found(site.as_date, site, 1) if site.as_date else None
    if field == "amount_due":
        return Found(site.as_amount, site, 1) if site.as_amount else None
    if field == "seller_name":
        return Found(site.text, site, len(words)) if compact(site.text) == place.shape else None
    text = _plain(words[: place.words])
    return Found(text, site, place.words) if len(words) >= place.words and _shape(text) == place.shape else None


_HAS_DIGIT = re.compile(r"\d")
_EDGES = "#:;,.()[]*"


def _plain(words: list[str]) -> str:
    return " ".join(words).strip(f"{_EDGES} ")


def _shape(text: str) -> str:
    """The kinds of characters in their order: "RE-2026/17" is "A-9/9". A telephone number or a date is no such number."""
    return re.sub(r"9+", "9", re.sub(r"A+", "A", re.sub(r"[^\W\d_]", "A", re.sub(r"\d", "9", text))))
