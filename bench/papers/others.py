"""Files that are not one invoice (letters about money, several invoices at once), and those that look so but are one."""

import io
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

import pikepdf

from bench.papers import paying, sums
from bench.papers.compose import Paper, desk_for, finished, paper, top
from bench.papers.decisions import FIT, HELD_OUT, LAYOUTS
from bench.papers.desk import MARGIN, Desk
from bench.papers.facts import draw
from bench.papers.labelling import Document, Label, label
from bench.papers.printing import Style
from bench.papers.truth import Facts
from bench.papers.words import LANGUAGES
from bench.papers.words.others import ANNEX, COPY, OTHERS, PLAIN


class LetterStyle(Style):
    """The pen of a letter: its own titles and its own name for its number."""

    kind = "quote"

    def _parts(self) -> list[str]:
        return OTHERS[self.kind][self.language].split(" / ")

    def word(self, field: str) -> str:
        """The label of a field: a letter has no invoice date."""
        return PLAIN[field][self.language] if field in PLAIN else super().word(field)

    def title(self, kind: str) -> str:  # noqa: ARG002  the kinds of invoices are not asked for
        """The letter's title."""
        return random.Random(f"{self.layout.name}/{self.kind}").choice(self._parts()[0].split("|"))

    def number_word(self, kind: str) -> str:  # noqa: ARG002
        """What stands before the letter's number."""
        return self._parts()[1]

    def says(self) -> tuple[str, str]:
        """The first and the last sentence."""
        return self._parts()[2], self._parts()[3]


def letter(kind: str, facts: Facts, layout_name: str) -> Paper:
    """A letter of a kind of `OTHERS`, with the head, items and account of the layout."""
    style = LetterStyle(LAYOUTS[layout_name], facts.language, facts.seller.country, facts.currency)
    style.kind = kind
    desk = desk_for(facts, layout_name, style=style)
    top(desk)
    first, last = style.says()
    desk.y = desk.sheet.wrapped(MARGIN, desk.y + 4, first, desk.edge - MARGIN) + desk.step
    _BODIES[kind](desk)
    desk.y = desk.sheet.wrapped(MARGIN, desk.y + desk.step, last, desk.edge - MARGIN) + desk.step
    if kind == "bank_details" or (kind in ("reminder", "statement", "proforma", "letter", "quote") and len(facts.number) % 2):
        paying.listed(desk, paying.account_entries(desk))  # as letterheads carry it
    paying.footer(desk)
    return finished(desk)


def _priced(desk: Desk) -> None:
    desk.y += desk.step
    sums.items(desk)
    sums.totals(desk)


def _unpriced(desk: Desk) -> None:
    for line in desk.facts.lines:
        desk.sheet.text(MARGIN, desk.y, f"{desk.style.decimal(line.quantity, 0)} x  {line.code}  {line.description}")
        desk.y += desk.step


def _open_invoices(desk: Desk) -> None:
    """A table of invoices with their dates and amounts; a reminder has fees on top."""
    facts, style, sheet = desk.facts, desk.style, desk.sheet
    rng, total = random.Random(facts.number), Decimal(0)
    for i in range(1 if len(facts.number) % 2 else 4):
        amount = facts.total_gross + Decimal(rng.randrange(100, 90000)) / 100
        total += amount
        day = style.date(facts.issue_date.replace(day=1 + i * 5))
        sheet.text(MARGIN, desk.y, f"{style.word('number')} {rng.randrange(1000, 99999)}   {day}")
        sheet.text(desk.edge, desk.y, style.amount(amount), align="right")
        desk.y += desk.step
    sheet.rule(MARGIN, desk.edge, desk.y - desk.step * 0.6)
    sheet.text(MARGIN, desk.y + 4, style.word("due"), bold=True)
    sheet.text(desk.edge, desk.y + 4, style.amount(total), bold=True, align="right")
    desk.y += 2 * desk.step


def _nothing(desk: Desk) -> None:
    desk.y += desk.step


_BODIES: dict[str, Callable[[Desk], None]] = {
    "quote": _priced,
    "order": _priced,
    "confirmation": _priced,
    "proforma": _priced,
    "receipt": _priced,
    "delivery_note": _unpriced,
    "statement": _open_invoices,
    "reminder": _open_invoices,
    "letter": _nothing,
    "bank_details": _nothing,
}


def joined(*pdfs: bytes) -> bytes:
    """The pages of several PDFs in one file."""
    with pikepdf.new() as whole:
        for data in pdfs:
            with pikepdf.open(io.BytesIO(data)) as part:
                whole.pages.extend(part.pages)
        out = io.BytesIO()
        whole.save(out, deterministic_id=True)
    return out.getvalue()


def _ordinary(facts: Facts) -> Facts:
    """Without the turns that change what a file is asked for."""
    return replace(facts, kind="invoice", payment="transfer", prepaid=Decimal(0), retention=Decimal(0), earlier_balance=Decimal(0))


def several(seed: int, language: str, layout_name: str) -> tuple[bytes, Label]:
    """Two or three invoices of one seller in one file."""
    first = _ordinary(draw(seed, language))
    more = [_ordinary(draw(seed + 100_000 + i, language)) for i in range(1 + seed % 2)]
    made = [paper(facts, layout_name) for facts in (first, *(replace(one, seller=first.seller) for one in more))]
    numbers = [one.facts.number for one in made]
    shown = label("", made[0], doc_type="multi", expected={}, pages=sum(one.pages for one in made), traps=["several"])
    return joined(*(one.pdf for one in made)), shown | {"extra": {"numbers": numbers}, "expect": "parts or several_invoices"}


def with_annex(seed: int, language: str, layout_name: str) -> tuple[bytes, Label]:
    """One invoice with a page that belongs to it."""
    made = paper(_ordinary(draw(seed, language)), layout_name)
    desk = desk_for(made.facts, layout_name)
    title, *lines = ANNEX[language].split("|")
    desk.sheet.text(MARGIN, 70, f"{title} - {made.facts.number}", desk.sheet.size + 3, bold=True)
    desk.sheet.lines(MARGIN, 100, lines)
    return joined(made.pdf, desk.sheet.pdf()), label("", made, pages=made.pages + 1, traps=["annex"])


def with_copy(seed: int, language: str, layout_name: str) -> tuple[bytes, Label]:
    """One invoice, twice in the file: the second says that it is a copy."""
    facts = _ordinary(draw(seed, language))
    made = paper(facts, layout_name)
    copy = paper(facts, layout_name, last=lambda desk: _stamp(desk, COPY[language]))
    return joined(made.pdf, copy.pdf), label("", made, pages=2 * made.pages, traps=["copy"])


def _stamp(desk: Desk, word: str) -> None:
    desk.sheet.text(desk.sheet.width / 2, 24, word, 14, bold=True, align="centre", ink="#aa3333")


_FILES: dict[str, Callable[[int, str, str], tuple[bytes, Label]]] = {"several": several, "annex": with_annex, "copy": with_copy}


def documents(count: int, seed: int) -> Iterator[Document]:
    """Every kind in turn, in every language, in layouts of both sets."""
    kinds = [*OTHERS, *_FILES]
    for i in range(count):
        kind, turn = kinds[i % len(kinds)], i // len(kinds)
        language, layouts = LANGUAGES[turn % len(LANGUAGES)], FIT + HELD_OUT
        layout_name = layouts[(i * 7 + seed) % len(layouts)]
        name = f"{kind}-{language}-{layout_name}-{i:05d}.pdf"
        if kind in _FILES:
            data, found = _FILES[kind](seed + i, language, layout_name)
        else:
            made = letter(kind, replace(_ordinary(draw(seed + i, language)), due_date=None), layout_name)
            data, found = made.pdf, label(name, made, doc_type="other", subtype=kind, expected={}, traps=[])
            found.pop("amount_due", None)
        yield Document(name, data, found | {"file": name, "template_group": f"{kind}-{layout_name}"})
