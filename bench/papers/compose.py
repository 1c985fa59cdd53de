"""One paper: truth + layout -> PDF, and what of the truth is printed on it. The table of contents of drawing."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from bench.papers import head, paying, sums
from bench.papers.decisions import LAYOUTS, Layout
from bench.papers.desk import Desk
from bench.papers.printing import Style
from bench.papers.sheet import Sheet, Spot
from bench.papers.truth import Facts

Before = Callable[[Sheet, Spot], Spot]
After = Callable[[Sheet, Spot], None]


@dataclass(frozen=True)
class Paper:
    """A drawn invoice: the file, and the values that stand on it as printed (field -> text)."""

    facts: Facts
    layout: Layout
    pdf: bytes
    printed: dict[str, str]
    spots: tuple[Spot, ...]
    pages: int


def paper(
    facts: Facts,
    layout_name: str,
    *,
    before: Before | None = None,
    after: After | None = None,
    last: Callable[[Desk], None] | None = None,
    otherwise: dict[str, Any] | None = None,
) -> Paper:
    """The invoice in that layout. `before` and `after` are hooks around each value (see `Sheet`), `last` may draw at the end;
    `otherwise`: decisions made otherwise than the layout does."""
    desk = desk_for(facts, layout_name, before=before, after=after, otherwise=otherwise)
    compose(desk)
    if last:
        last(desk)
    return finished(desk)


def finished(desk: Desk) -> Paper:
    """The paper that lies on the desk."""
    printed = {spot.field: spot.text for spot in desk.sheet.spots} | desk.sheet.mentioned
    return Paper(desk.facts, desk.layout, desk.sheet.pdf(), printed, tuple(desk.sheet.spots), desk.sheet.page)


def desk_for(
    facts: Facts,
    layout_name: str,
    *,
    style: Style | None = None,
    before: Before | None = None,
    after: After | None = None,
    otherwise: dict[str, Any] | None = None,
) -> Desk:
    """An empty desk; `style` replaces the layout's own pen, `otherwise` some of its decisions."""
    layout = replace(LAYOUTS[layout_name], **(otherwise or {}))
    pen = style or Style(layout, facts.language, facts.seller.country, facts.currency)
    sheet = Sheet(layout.page, layout.font, float(layout.size), layout.spacing, facts.number, before, after)
    return Desk(sheet, facts, layout, pen)


def compose(desk: Desk) -> None:
    """Head, lines, sums, payment, footer."""
    top(desk)
    desk.y += desk.step
    sums.items(desk)
    sums.totals(desk)
    paying.terms(desk)
    paying.block(desk)
    paying.footer(desk)


def top(desk: Desk) -> None:
    """Everything above the first sentence or line of goods."""
    head.title(desk, early=True)
    head.seller(desk)
    head.buyer(desk)
    if head.in_a_column(desk):
        head.meta(desk)
    desk.join()
    head.title(desk, early=False)
    if not head.in_a_column(desk):
        head.meta(desk)
