"""Draws a form with its values on sheets of paper, and remembers which of them it printed."""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.papers.fresh.form import Block, Form
from bench.papers.sheet import BLACK, GREY, WHITE, Sheet
from mailbot.demo.pictures import qr_picture

Values = Mapping[str, str | None]
_MM = 72 / 25.4
_PLACE = re.compile(r"\{([a-z_0-9]+)(#?)\}")
_CHOICE = re.compile(r"\[([^\[\]]+)\]")
_OPTIONAL = re.compile(r"«([^«»]*)»")
_FLAG = re.compile(r"\?(!?)([a-z_0-9]+) ")
_TOP = 20.0
_LARGER, _SMALLER = 5.0, 1.5
_LIGHT, _DARK = "#e2e6ea", ("#1f3a5f", "#7a2230", "#2c5a3c", "#3a3a3a", "#b4530a")


@dataclass
class Press:
    """`flow` is the millimetre below all that was drawn on this page, `start` where the last block began."""

    form: Form
    values: Values
    taxes: Sequence[Values]
    rng: random.Random
    printed: set[str] = field(default_factory=set)
    flow: float = _TOP
    start: float = _TOP
    _texts: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """The paper, and where it ends."""
        page, font, size = self.form.settings.get("paper", "a4 Helvetica 9").split()
        noise = self.form.settings.get("noise", "").split()
        spacing = next((one for one in noise if one in ("pieces", "tight", "wide")), "none")
        self.noise, self.sheet = noise, Sheet(page, font, float(size), spacing)
        self.bottom = float(self.form.settings.get("bottom", 262))
        self._each = [block for block in self.form.blocks if "each" in block.options]
        self._said: dict[str, str] = {}

    def draw(self, blocks: Sequence[Block], tables: Mapping[str, Sequence[Values]]) -> bytes:
        """The PDF of these blocks; `tables` are the rows of `@items` and `@open`."""
        for block in blocks:
            if block.kind == "page":
                self._next_page()
            elif block.kind == "qr":
                self._code(block)
            elif block.kind in tables:
                self._table(block, tables[block.kind])
            elif block.kind != "body" and "each" not in block.options:
                self._grid(block) if block.kind == "grid" else self._lines(block)
        self._end_page()
        return self.sheet.pdf()

    def filled(self, line: str, more: Values | None = None) -> str | None:
        """The line with its values; None where one is lacking or a flag does not hold."""
        values = {**self.values, **(more or {}), "page": str(self.sheet.page)}
        while match := _FLAG.match(line):
            if bool(values.get(match[2])) == bool(match[1]):
                return None
            line = line[match.end() :]
        line = _OPTIONAL.sub(lambda match: "" if _lacks(match[1], values) else match[1], self._chosen(line))
        names = [(name, compact) for name, compact in _PLACE.findall(line)]
        if _lacks(line, values):
            return None
        self.printed.update(name for name, _ in names)
        text = _PLACE.sub(lambda match: str(values[match[1] + match[2]]), line)
        return re.sub(r": (?!>)", ":", text) if "nospace" in self.noise else text

    def _chosen(self, line: str) -> str:
        """One wording of each choice, the same wherever the choice is offered on this paper."""
        while match := _CHOICE.search(line):
            said = self._said.setdefault(match[1], self.rng.choice(match[1].split("|")))
            line = line[: match.start()] + said + line[match.end() :]
        return line

    def _place(self, block: Block, height: float) -> float:
        """Where the block begins; on the next page where there is no room for it below the rest."""
        if block.y.startswith("="):
            return self.start + float(block.y[1:] or 0)
        if not block.y.startswith("+"):
            self.start = float(block.y)
            return self.start
        if self.flow <= self.bottom < self.flow + float(block.y) + height:
            self._next_page()
        self.start = self.flow + float(block.y)
        return self.start

    def _step(self, block: Block, size: float) -> float:
        return size * block.options.get("lh", 1.35) / _MM

    def _expanded(self, block: Block) -> Iterator[str]:
        for line in block.lines:
            for rate in self.taxes if "tax: " in line else [None]:
                text = self.filled(line.replace("tax: ", ""), rate)
                if text is not None:
                    yield text

    def _lines(self, block: Block) -> None:
        size = block.options.get("s", self.sheet.size)
        lines = list(self._expanded(block))
        y = top = self._place(block, len(lines) * self._step(block, size))
        if {"fill", "dark"} & set(block.options) and lines:
            step, is_dark = self._step(block, size), "dark" in block.options
            above, beside = (step / 2 + size / 8 + 0.5, 2.5) if is_dark else (4, 0)
            self._tint(block, block.x - beside, self._width(block) + 2 * beside, y - above, len(lines) * step + 1)
        for line in lines:
            y = self._line(block, line, y, size)
        if "box" in block.options and lines:
            x, width = (block.x - 2) * _MM, (self._width(block) + 4) * _MM
            self.sheet.frame(x, x + width, (top - 5) * _MM, (y - 2) * _MM)
        if "each" not in block.options:
            self.flow = max(self.flow, y)

    def _code(self, block: Block) -> None:
        """A QR code of the block's lines, `-` an empty one; none where its first line is not said."""
        lines = [self.filled(line) for line in block.lines]
        if lines[0] is not None:
            width = block.options.get("w", 30)
            top = self._place(block, width)
            picture = qr_picture("\n".join("" if line in (None, "-") else str(line) for line in lines))
            self.sheet.picture(picture, block.x * _MM, top * _MM, width * _MM, width * _MM)
            self.flow = max(self.flow, top + width)

    def _tint(self, block: Block, x: float, width: float, top: float, height: float) -> None:
        dark = block.options.get("dark")
        self.sheet.bar(x * _MM, (x + width) * _MM, top * _MM, (top + height) * _MM, _DARK[int(dark) - 1] if dark else _LIGHT)

    def _ink(self, block: Block) -> str:
        return WHITE if "dark" in block.options else GREY if "g" in block.options else BLACK

    def _width(self, block: Block) -> float:
        return block.options.get("w", self.sheet.width / _MM - 15 - block.x)

    def _line(self, block: Block, line: str, y: float, size: float) -> float:
        """One line (or as many as it takes); returns the y below."""
        if line.strip() in ("---", "==="):
            for below in (0, 0.8)[: 1 + ("===" in line)]:
                middle = y - self._step(block, size) * 0.6 + below
                self.sheet.rule(block.x * _MM, (block.x + self._width(block)) * _MM, middle * _MM)
            return y + self._step(block, size) * 0.35
        bold = "b" in block.options
        while line[:1] in ("*", "^", "_"):
            y += 1.6 * (line[0] == "^")  # large letters reach higher
            bold, size = bold or line[0] != "_", size + {"*": 0, "^": _LARGER, "_": -_SMALLER}[line[0]]
            line = line[1:]
        label, tab, value = f" {line}".partition(" > ") if line.startswith("> ") else line.partition(" > ")
        if tab and ("t" in block.options or "tr" in block.options):
            self._pair(block, label, value, y, size, bold=bold)
            return y + self._step(block, size)
        for part in self._wrapped(label + (" " + value if tab else ""), self._width(block), size, bold=bold):
            self._aligned(block, part, y, size, bold=bold)
            y += self._step(block, size)
        return y

    def _aligned(self, block: Block, text: str, y: float, size: float, *, bold: bool) -> None:
        align = "right" if "r" in block.options else "centre" if "c" in block.options else "left"
        x = block.x + self._width(block) * {"left": 0, "right": 1, "centre": 0.5}[align]
        self._text(x, y, text, size, bold=bold, align=align, ink=self._ink(block))

    def _pair(self, block: Block, label: str, value: str, y: float, size: float, *, bold: bool) -> None:
        width, how = self._width(block), {"bold": bold, "ink": WHITE if "dark" in block.options else BLACK}
        flush = "tr" in block.options
        tab = width if flush else block.options["t"]
        if "lr" in block.options:
            self._text(block.x + tab - 3, y, label, size, align="right", room=tab - 3, **how)
        else:
            self._text(block.x, y, label, size, room=width * 0.66 if flush else tab - 1, **how)
        x = block.x + tab
        self._text(x, y, value, size, align="right" if flush else "left", room=width * 0.5 if flush else width - tab, **how)

    def _grid(self, block: Block) -> None:
        """Labels above their values in rows of cells; a cell without value keeps its label, as printed forms do."""
        size = block.options.get("s", self.sheet.size)
        height = self._step(block, size) * 2.2
        cells = [line.partition(" ^ ") for line in block.lines]
        top = self._place(block, -(-len(cells) // len(block.widths)) * height)
        for i, (label, _, value) in enumerate(cells):
            column, row = i % len(block.widths), i // len(block.widths)
            x, y, width = block.x + sum(block.widths[:column]), top + row * height, block.widths[column]
            if "fill" in block.options:
                self._tint(block, x, width, y - 3.4, self._step(block, size))
            ink, below = BLACK if "box" in block.options else GREY, y + self._step(block, size)
            place = {"x": x + width - 1, "align": "right"} if "r" in block.options else {"x": x + 1}
            self._text(y=y, text=self.filled(label) or "", size=size - 1, ink=ink, room=width - 2, **place)
            self._text(y=below, text=self.filled(value) or "", size=size, bold="b" in block.options, room=width - 2, **place)
            if "box" in block.options:
                self.sheet.frame(x * _MM, (x + width) * _MM, (y - 3.4) * _MM, (y + height - 3.4) * _MM)
        self.flow = max(self.flow, top + -(-len(cells) // len(block.widths)) * height)

    def _table(self, block: Block, rows: Sequence[Values]) -> None:
        columns = _columns(block)
        y = self._heads(block, columns, self._place(block, 15))
        for row in rows:
            if y > self.bottom - 8:
                y = self._carried(block, columns, y, row)
            y = self._row(block, columns, row, y)
        if "plain" not in block.options:
            self.sheet.rule(block.x * _MM, (block.x + sum(column[2] for column in columns)) * _MM, (y - 3) * _MM)
        self.flow = max(self.flow, y) + 1

    def _heads(self, block: Block, columns: list["Column"], y: float) -> float:
        if {"fill", "dark"} & set(block.options):
            self._tint(block, block.x, sum(column[2] for column in columns), y - 4, 5.5)
        for x, (head, _, width, align) in _places(block, columns):
            self._cell(x, y, width, self.filled(head) or "", align, bold="plain" not in block.options, ink=self._ink(block))
        return y + self._step(block, self.sheet.size) * 1.4

    def _row(self, block: Block, columns: list["Column"], row: Values, y: float) -> float:
        height = self._step(block, self.sheet.size)
        for text in self._notes(block, "head: ", row):
            self._text(block.x + 1, y, text, self.sheet.size, bold="plain" not in block.options)
            y += height * 1.25
        for x, (_, cell, width, align) in _places(block, columns):
            self._cell(x, y, width, self.filled(cell, row) or "", align)
        for text in self._notes(block, "sub: ", row):
            y += height
            self._text(block.x + columns[0][2] * (len(columns) > 4), y, text, self.sheet.size - 1)
        if "box" in block.options:
            self.sheet.frame(block.x * _MM, (block.x + sum(one[2] for one in columns)) * _MM, (y - height) * _MM, (y + 2) * _MM)
        return y + height * 1.25

    def _notes(self, block: Block, mark: str, row: Values) -> Iterator[str]:
        """What stands above (`head: `) or under (`sub: `) this row."""
        for line in block.lines:
            if line.startswith(mark) and (text := self.filled(line.removeprefix(mark), row)) is not None:
                yield text

    def _cell(self, x: float, y: float, width: float, text: str, align: str, **how: Any) -> None:
        self._text(x + (width - 1 if align else 1), y, text, self.sheet.size, align="right" if align else "left", room=width - 2, **how)

    def _carried(self, block: Block, columns: list["Column"], y: float, row: Values) -> float:
        """The sum so far at the end of the full page and at the top of the next, where the company's program does that."""
        end = block.x + sum(column[2] for column in columns)
        for name in ("carry", "brought"):
            text = self.filled(self.form.settings.get(name, "{none}"), row)
            if text is not None:
                label, _, amount = text.partition(" > ")
                self._text(end - 35, y, label, self.sheet.size, align="right")
                self._text(end - 1, y, amount, self.sheet.size, align="right")
            if name == "carry":
                self._next_page()
                y = self._heads(block, columns, self.flow + 6)
        return y + self._step(block, self.sheet.size) * 1.3 * (text is not None)

    def _wrapped(self, text: str, room: float, size: float, *, bold: bool) -> list[str]:
        lines, line = [], ""
        for word in text.split(" "):
            if line and self.sheet.measure(f"{line} {word}", size, bold=bold) > room * _MM + 0.5:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        return [*lines, line]

    def _text(self, x: float, y: float, text: str, size: float, *, room: float | None = None, **how: Any) -> None:
        if text:
            self._texts.append({"x": x * _MM, "y": y * _MM, "text": text, "size": size, "room": room and room * _MM, **how})

    def _next_page(self) -> None:
        self._end_page()
        self.sheet.next_page()
        self.flow = self.start = _TOP
        again = self.filled(self.form.settings.get("again", "{none}"))
        if again is not None:
            self._text(20, _TOP - 4, again, self.sheet.size - 1, ink=GREY)
            self.flow += 3

    def _end_page(self) -> None:
        for block in self._each:
            self._lines(block)
        if "shuffled" in self.noise:  # some programs write a page in any order
            self.rng.shuffle(self._texts)
        for text in self._texts:
            self.sheet.text(**text)
            if "double" in self.noise and text.get("bold"):  # bold by printing twice
                self.sheet.text(**{**text, "x": text["x"] + 0.3})
        self._texts.clear()


def _lacks(line: str, values: Values) -> bool:
    return any(values.get(name + compact) is None for name, compact in _PLACE.findall(line))


Column = tuple[str, str, float, str]  # head, cell, width, "r" where flush right


def _columns(block: Block) -> list[Column]:
    """The columns of a table."""
    found: list[Column] = []
    for line in block.lines:
        if not line.startswith(("head: ", "sub: ")):
            head, _, rest = line.partition(" = ")
            cell, _, width = rest.rpartition(" ")
            found.append((head, cell, float(width.rstrip("r")), "r" * width.endswith("r")))
    return found


def _places(block: Block, columns: list[Column]) -> Iterator[tuple[float, Column]]:
    x = block.x
    for column in columns:
        yield x, column
        x += column[2]
