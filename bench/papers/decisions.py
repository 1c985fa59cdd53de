"""A layout is a set of independent decisions. `FIT` and `HELD_OUT` name disjoint layouts; the held-out ones make some decisions,
and print wordings, that no layout for fitting ever does.
"""

import random
from dataclasses import dataclass, fields

#: Decision -> values for fitting, ";", values that only held-out layouts take.
VALUES: dict[str, str] = {
    "seller": "letterhead_left letterhead_right letterhead_centre return_line footer_columns logo_picture ; from_block strip",
    "buyer": "left right labelled_left labelled_right ; labelled_line",
    "title": "top_right above_items above_items top_left with_number ; band spaced",
    "meta": "pairs colon stacked row table box dateline ; prose beside_title",
    "items": "ruled plain two_line rates dated ; grid codes",
    "totals": "right_column right_column boxed head_row tax_table ; one_row left_column",
    "payment": "below box table footer prose ; slip inline",
    "footer": "none line columns ; columns4",
    "font": "Helvetica Helvetica Times Courier Vera ; Vera",
    "size": "7 8 9 9 10 ; 6.5 11",
    "spacing": "none none none wide ; tight pieces",
    "page": "a4 a4 a4 a4 letter ; landscape rotated",
    "colon": "none colon spaced ; dots",
    "amount": "symbol_after code_after symbol_before code_before bare ; code_in_label",
    "number": "usual usual usual ungrouped ; spaced",
    "date": "usual usual month iso short ; month_caps",
    "due": "meta meta terms both ; first",
    "sums": "gross gross_and_due due_only ; gross_and_due",
    "vat_place": "head foot ; bank",
    "iban": "grouped grouped compact ; dashes",
    "late": "no yes ; two_columns",
    "echo": "no no yes ; no",  # the amount to pay once more, in the head
    "sign": "plain minus ; trailing",
}
_FIT_COUNT, _HELD_OUT_COUNT = 44, 32


@dataclass(frozen=True)
class Layout:
    """One value per decision; see `VALUES`. `held_out`: its wordings come from those kept back."""

    name: str
    held_out: bool
    seller: str
    buyer: str
    title: str
    meta: str
    items: str
    totals: str
    payment: str
    footer: str
    font: str
    size: str
    spacing: str
    page: str
    colon: str
    amount: str
    number: str
    date: str
    due: str
    sums: str
    vat_place: str
    iban: str
    late: str
    echo: str
    sign: str


def _dealt(decision: str, count: int, *, held_out: bool) -> list[str]:
    """One value for each layout, like cards dealt from shuffled packs: every value occurs."""
    usual, kept = (part.split() for part in VALUES[decision].split(";"))
    pack = usual + kept * max(1, len(usual) // 2) if held_out else usual
    rng = random.Random(f"{decision}/{held_out}")
    dealt: list[str] = []
    while len(dealt) < count:
        dealt += rng.sample(pack, len(pack))
    return dealt[:count]


def _layouts(prefix: str, count: int, *, held_out: bool) -> dict[str, Layout]:
    names = [field.name for field in fields(Layout) if field.name in VALUES]
    columns = {name: _dealt(name, count, held_out=held_out) for name in names}
    made = [Layout(f"{prefix}{i:02d}", held_out, **{name: columns[name][i] for name in names}) for i in range(count)]
    return {layout.name: layout for layout in made}


LAYOUTS = _layouts("f", _FIT_COUNT, held_out=False) | _layouts("h", _HELD_OUT_COUNT, held_out=True)
FIT = tuple(name for name, layout in LAYOUTS.items() if not layout.held_out)
HELD_OUT = tuple(name for name, layout in LAYOUTS.items() if layout.held_out)
