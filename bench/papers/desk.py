"""What is at hand while one paper is drawn: its sheet, truth, layout and style, and how far down the two columns are filled."""

from dataclasses import dataclass
from decimal import Decimal

from bench.papers.decisions import Layout
from bench.papers.printing import Style
from bench.papers.sheet import Sheet
from bench.papers.truth import Facts

MARGIN = 50.0
TOP = 56.0
_FOOT = 105.0  # kept free at the end of each page


@dataclass
class Desk:
    """`left` and `right` are the y below what stands in the columns of the head; `y` is the same for the full width."""

    sheet: Sheet
    facts: Facts
    layout: Layout
    style: Style
    left: float = TOP
    right: float = TOP
    y: float = TOP

    @property
    def edge(self) -> float:
        """The x of the right margin."""
        return self.sheet.width - MARGIN

    @property
    def middle(self) -> float:
        """The x where the right column begins."""
        return self.sheet.width / 2 + 15

    @property
    def room(self) -> float:
        """The width of a column."""
        return self.edge - self.middle

    @property
    def step(self) -> float:
        """From line to line."""
        return self.sheet.size * 1.45

    @property
    def bottom(self) -> float:
        """The y below which only the footer stands."""
        return self.sheet.height - _FOOT

    @property
    def sign(self) -> int:
        """-1 where a credit note prints its amounts negative."""
        return -1 if self.facts.kind == "credit_note" and self.layout.sign != "plain" else 1

    def amount(self, value: Decimal) -> str:
        """An amount as this paper prints it, with the credit note's sign."""
        return self.style.amount(value * self.sign)

    def join(self) -> None:
        """Both columns are done: go on below them."""
        self.y = max(self.left, self.right) + self.step

    def need(self, height: float) -> None:
        """Go to the next page when so much does not fit on this one."""
        if self.y + height > self.bottom:
            self.sheet.next_page()
            self.y = TOP

    def labelled(self, x: float, y: float, field: str, label: str, text: str, room: float | None = None) -> None:
        """A label and its value beside it, as two texts on one line."""
        sheet = self.sheet
        gap = sheet.measure(f"{label} ")
        sheet.text(x, y, label)
        sheet.value(field, x + gap + 2, y, text, room=room and room - gap - 2)
