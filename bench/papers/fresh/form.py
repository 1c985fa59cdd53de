"""A company's form as it stands in a file: settings above the first `@`, then blocks.

One with the setting `sealed` is only counted. `only credit_note direct_debit` names the kinds of bill or of payment
that occur, `other dunning` makes every paper that kind of letter instead; `alone` has no letters, as a style sheet is no letterhead;
`settled` are the company's own words for `{settled}`.

`rebate LABEL %` takes something off now and then, `surcharge 4 LABEL` always puts 4 % on: in lines of their own or, with `apart`, among the
sums (`{goods}`, `{rebate_label}`, `{rebate}`...; `{unrebated}` are the goods where a rebate follows). `vatending IVA` ends Swiss VAT ids.
`quantity 12` is the most of a line, mostly a few; `quantity 80-640` draws between both, as kilowatt-hours and days have it.
`positive prepaid retention` are the sums that the program prints without the minus they stand for.

`@ X Y options` begins a block of lines; X and Y are millimetres from the top left, `+5` is 5 below all that was drawn so far, `=` beside
the last block. Options: w80 width, t35 value column (tr: flush right; lr: labels flush right before it), s8 size, b bold, g grey, r or c
alignment, box a frame, fill a tint, dark2 white letters on the second of the dark colours, each on every page.
`@grid` sets labels above values in cells (r: flush right), `@items`, `@taxes` and `@open` are tables, `@qr` is a code of its lines (`-` an
empty one), `@page` goes to the next page, `@body` ends the letterhead. In `@items` a line `sub: ` stands under each row, `head: ` above it;
`{group}` (the number of a delivery, `{gdate}` its day) is there for the first row of every three.
Lines: `label > value`; `*` bold, `^` large, `_` small; `?flag` only where the flag holds (`?!flag` where not); `tax:` once a rate;
`---` a rule, `===` two; `[a|b]` one of; `«...»` only where its values are there.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from bench.papers.words import LANGUAGES

_HERE = Path(__file__).parent
_OPTION = re.compile(r"([a-z]+)([\d.]*)$")


@dataclass(frozen=True)
class Block:
    """`kind` is text, grid, items, taxes, open, qr, page or body; sizes in millimetres but `s` (points)."""

    kind: str
    x: float = 0
    y: str = "+0"
    widths: tuple[float, ...] = ()
    options: dict[str, float] = field(default_factory=dict)
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Form:
    """Settings by name, and the blocks from top to bottom."""

    name: str
    language: str
    settings: dict[str, str]
    blocks: tuple[Block, ...]

    def options(self, name: str, usual: str = "") -> list[str]:
        """The alternatives of a setting, separated by bars."""
        return [one.strip() for one in self.settings.get(name, usual).split(" | ")]

    def chances(self) -> dict[str, float]:
        """How often such a company's bills have something: `has due .8 po` (nothing said: always)."""
        found, last = {}, ""
        for word in self.settings.get("has", "").split():
            if word.startswith(".") or word.isdigit():
                found[last] = float(word)
            else:
                last = word
                found[last] = 1.0
        return found

    @property
    def is_sealed(self) -> bool:
        """Whether its papers are only counted. Its file says so: a form added later moves no other from one set to the other."""
        return "sealed" in self.settings

    @property
    def letterhead(self) -> tuple[Block, ...]:
        """What every letter of the company has: the blocks above `@body`, and those on each page."""
        at = next(i for i, block in enumerate(self.blocks) if block.kind == "body")
        return self.blocks[:at] + tuple(block for block in self.blocks[at:] if "each" in block.options)


def parsed(name: str, language: str, text: str) -> Form:
    """The form that a text describes."""
    settings: dict[str, str] = {}
    blocks: list[tuple[str, list[str]]] = []
    for line in filter(str.strip, text.splitlines()):
        if line.startswith("@"):
            blocks.append((line[1:], []))
        elif blocks:
            blocks[-1][1].append(line)
        else:
            key, _, value = line.partition(" ")
            settings[key] = value.strip()
    return Form(name, language, settings, tuple(_block(head, tuple(lines)) for head, lines in blocks))


def _block(head: str, lines: tuple[str, ...]) -> Block:
    kind, *words = ["text", *head.split()] if head.startswith(" ") else head.split()
    if kind in ("page", "body"):
        return Block(kind)
    x, y, *rest = words
    widths = tuple(float(word) for word in rest if word[0].isdigit())
    matches = [match for word in rest if (match := _OPTION.match(word))]
    return Block(kind, float(x), y, widths, {match[1]: float(match[2] or 1) for match in matches}, lines)


@cache
def forms() -> dict[str, Form]:
    """Every invoice form, by name."""
    paths = sorted(path for language in LANGUAGES for path in (_HERE / language).glob("*.txt"))
    return {f"{path.parent.name}_{path.stem}": _read(path) for path in paths}


def _read(path: Path) -> Form:
    return parsed(f"{path.parent.name}_{path.stem}", path.parent.name, path.read_text())


@cache
def letters(language: str) -> dict[str, Form]:
    """The papers of a language that are no invoices, by kind; in the file each begins with `== kind`."""
    _, *parts = re.split(r"^== (\w+)$", (_HERE / "letters" / f"{language}.txt").read_text(), flags=re.MULTILINE)
    return {kind: parsed(kind, language, text) for kind, text in zip(parts[::2], parts[1::2], strict=True)}
