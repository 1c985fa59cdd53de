"""Pages measured in points from the top left; what is printed as a value of the invoice is remembered with its place."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
import reportlab
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, LETTER, landscape
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

_FONT_FILES = Path(reportlab.__file__).parent / "fonts"
_FONTS = {
    "Helvetica": ("Helvetica", "Helvetica-Bold"), "Times": ("Times-Roman", "Times-Bold"), "Courier": ("Courier", "Courier-Bold"),
    "Vera": ("Vera", "VeraBd"), "Italic": ("Times-Italic", "Times-BoldItalic"),
}  # fmt: skip
_PAGES = {"a4": A4, "letter": LETTER, "landscape": landscape(A4), "rotated": A4}
_SPACING = {"wide": 0.35, "tight": -0.12}
_SMALLEST = 4.5
BLACK, GREY, WHITE = "#000000", "#666666", "#ffffff"


@dataclass(frozen=True)
class Spot:
    """Where a value was drawn: its baseline's left end, in points from the top left."""

    field: str
    page: int
    x: float
    y: float
    width: float
    size: float
    bold: bool
    text: str


@dataclass
class Sheet:
    """`before` and `after` are called around the drawing of each value (tampering): they may draw, `before` may change the text."""

    page_name: str = "a4"
    font: str = "Helvetica"
    size: float = 9
    spacing: str = "none"
    title: str = ""
    before: Callable[["Sheet", Spot], Spot] | None = None
    after: Callable[["Sheet", Spot], None] | None = None
    spots: list[Spot] = field(default_factory=list)
    mentioned: dict[str, str] = field(default_factory=dict)  # values inside sentences: field -> as printed
    page: int = 1

    def __post_init__(self) -> None:
        """The canvas, and the font that carries its own glyphs."""
        for name in ("Vera", "VeraBd"):
            pdfmetrics.registerFont(TTFont(name, str(_FONT_FILES / f"{name}.ttf")))
        self.width, self.height = map(float, _PAGES[self.page_name])
        self.fonts = _FONTS[self.font]
        self._out = io.BytesIO()
        self.canvas = Canvas(self._out, pagesize=(self.width, self.height), invariant=1, pageCompression=1)
        self.canvas.setTitle(self.title)

    def measure(self, text: str, size: float | None = None, *, bold: bool = False) -> float:
        """The width of a text in points."""
        return float(self.canvas.stringWidth(text, self.fonts[bold], size or self.size)) + _SPACING.get(self.spacing, 0) * len(text)

    def text(
        self, x: float, y: float, text: str, size: float | None = None, *, bold: bool = False, align: str = "left", ink: str = BLACK,
        room: float | None = None,
    ) -> tuple[float, float]:  # fmt: skip
        """Words with their baseline at `y`; `align` tells what `x` is: left, right or centre. Shrinks into `room`.

        Returns where it begins and its size.
        """
        size = self._fitting(text, size or self.size, room, bold=bold)
        width = self.measure(text, size, bold=bold)
        x -= {"left": 0, "right": width, "centre": width / 2}[align]
        self.canvas.setFillColor(HexColor(ink))
        for offset, piece in self._pieces(text, size, bold=bold):
            self.canvas.setFont(self.fonts[bold], size)
            self.canvas.drawString(x + offset, self.height - y, piece, charSpace=_SPACING.get(self.spacing, 0))
        return x, size

    def _fitting(self, text: str, size: float, room: float | None, *, bold: bool) -> float:
        while room is not None and size > _SMALLEST and self.measure(text, size, bold=bold) > room:
            size -= 0.5
        return size

    def _pieces(self, text: str, size: float, *, bold: bool) -> list[tuple[float, str]]:
        """The text as it is written into the file: in one, or (as some programs kern) each word alone, long ones in two."""
        if self.spacing != "pieces":
            return [(0.0, text)]
        pieces, place = [], 0
        for word in text.split(" "):
            half = len(word) // 2 if len(word) > 5 else len(word)
            for part, at in ((word[:half], place), (word[half:], place + half)):
                if part:
                    pieces.append((self.measure(text[:at], size, bold=bold), part))
            place += len(word) + 1
        return pieces

    def value(self, field: str, x: float, y: float, text: str, size: float | None = None, **how: object) -> None:
        """A value of the invoice: like `text`, and remembered under the field's name."""
        spot = self._spot(field, x, y, text, size, **how)
        if self.before:
            spot = self.before(self, spot)
        self.text(spot.x, y, spot.text, spot.size, bold=spot.bold, ink=str(how.get("ink", BLACK)))
        self.spots.append(spot)
        if self.after:
            self.after(self, spot)

    def _spot(self, field: str, x: float, y: float, text: str, size: float | None, **how: object) -> Spot:
        bold, room = bool(how.get("bold")), how.get("room")
        size = self._fitting(text, size or self.size, float(room) if isinstance(room, int | float) else None, bold=bold)
        width = self.measure(text, size, bold=bold)
        x -= {"left": 0, "right": width, "centre": width / 2}[str(how.get("align", "left"))]
        return Spot(field, self.page, x, y, width, size, bold, text)

    def lines(self, x: float, y: float, lines: Sequence[str], size: float | None = None, *, room: float | None = None, **how: str) -> float:
        """Lines below each other; returns the `y` below the last."""
        step = (size or self.size) * 1.35
        for i, line in enumerate(lines):
            self.text(x, y + i * step, line, size, room=room, **how)  # type: ignore[arg-type]
        return y + len(lines) * step

    def wrapped(self, x: float, y: float, text: str, room: float, size: float | None = None) -> float:
        """A sentence over as many lines as it needs; returns the `y` below."""
        lines, line = [], ""
        for word in text.split(" "):
            if line and self.measure(f"{line} {word}", size) > room:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        return self.lines(x, y, [*lines, line], size)

    def rule(self, x0: float, x1: float, y: float) -> None:
        """A thin horizontal line."""
        self.canvas.setStrokeColor(HexColor("#999999"))
        self.canvas.setLineWidth(0.6)
        self.canvas.line(x0, self.height - y, x1, self.height - y)

    def frame(self, x0: float, x1: float, top: float, bottom: float) -> None:
        """An empty rectangle."""
        self.canvas.setStrokeColor(HexColor("#444444"))
        self.canvas.setLineWidth(0.6)
        self.canvas.rect(x0, self.height - bottom, x1 - x0, bottom - top, stroke=1, fill=0)

    def bar(self, x0: float, x1: float, top: float, bottom: float, ink: str) -> None:
        """A filled rectangle."""
        self.canvas.setFillColor(HexColor(ink))
        self.canvas.rect(x0, self.height - bottom, x1 - x0, bottom - top, stroke=0, fill=1)

    def picture(self, png: bytes, x: float, top: float, width: float, height: float) -> None:
        """A picture."""
        self.canvas.drawImage(ImageReader(io.BytesIO(png)), x, self.height - top - height, width, height)

    def next_page(self) -> None:
        """End this page, begin another."""
        self.canvas.showPage()
        self.page += 1

    def pdf(self) -> bytes:
        """The finished file."""
        self.canvas.showPage()
        self.canvas.save()
        data = self._out.getvalue()
        return _on_its_side(data, self.width, self.height) if self.page_name == "rotated" else data


def _on_its_side(data: bytes, width: float, height: float) -> bytes:
    """The same pages drawn lying, with the flag (/Rotate 90) that stands them up for people."""
    with pikepdf.open(io.BytesIO(data)) as document:
        for page in document.pages:
            page.mediabox = pikepdf.Rectangle(0, 0, height, width)
            page.contents_add(f"q 0 1 -1 0 {height} 0 cm".encode(), prepend=True)
            page.contents_add(b"Q")
            page.Rotate = 90
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
    return out.getvalue()
