"""Attachments of test cases by name: `pdf:fr/table_head?number=F-9` is the French sample in that layout with another number.

pdf:LANGUAGE[/LAYOUT]      a digital PDF             xml:LANGUAGE       the bare CII e-invoice
facturx:LANGUAGE           PDF with its XML inside   ubl:LANGUAGE       the bare UBL e-invoice
png:LANGUAGE               a scan                    letter:LANGUAGE/KIND   quote, reminder, delivery_note, statement
odd:LABEL|...              what pdf: takes, with LABEL (words joined by +) where the number's label would be
several:LANGUAGE           two invoices in one PDF   hostile:NAME       tests/invoices/hostile.py
bundle:ONE|OTHER|...       what pdf: takes, one after the other in one PDF
conflict:LANGUAGE          a Factur-X whose XML asks for another amount than its print
dearer:LANGUAGE            that XML alone
docx, logo, text           a Word file, a small picture, bytes of text
"""

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, unquote_plus

import pikepdf
from PIL import Image

from mailbot.demo import invoices as forms
from mailbot.demo.paper import LAYOUTS, Sheet
from mailbot.demo.printed import number_label
from mailbot.demo.sample import DiscountTerms, Item, SampleInvoice
from tests.invoices import hostile, others
from tests.invoices import samples as made


def _discount(text: str) -> DiscountTerms:
    percent, _, days = text.partition("/")
    return DiscountTerms(percent=Decimal(percent), days=int(days))


_READERS: dict[str, Any] = {
    "discount": _discount,
    "issue_date": date.fromisoformat,
    "due_date": date.fromisoformat,
    "prepaid": Decimal,
    "direct_debit": bool,
}


@cache
def build(spec: str) -> bytes:
    """The bytes that a specification names; made once."""
    form, _, rest = spec.partition(":")
    return _FORMS[form](rest)


def sample(rest: str) -> SampleInvoice:
    """LANGUAGE[/LAYOUT][?name=value&...]; an empty value is None."""
    path, _, query = rest.partition("?")
    language, _, layout = path.partition("/")
    changes = {name: _READERS.get(name, str)(value) if value else None for name, value in parse_qsl(query, keep_blank_values=True)}
    return made.invoice(language, layout or "classic", **changes)  # type: ignore[arg-type]


def _pdf(rest: str) -> bytes:
    return made.document(sample(rest))


def _several(rest: str) -> bytes:
    one = sample(rest)
    return _joined(one, replace(one, number="TWO-4711", items=one.items[:1]))


def _bundle(rest: str) -> bytes:
    return _joined(*map(sample, rest.split("|")))


def _joined(*invoices: SampleInvoice) -> bytes:
    whole = pikepdf.Pdf.new()
    for invoice in invoices:
        with pikepdf.open(io.BytesIO(made.document(invoice))) as pages:
            whole.pages.extend(pages.pages)
    return _saved(whole)


def _conflict(rest: str) -> bytes:
    """The print of one invoice around the XML of a dearer one."""
    shown = sample(rest)
    with pikepdf.open(io.BytesIO(made.document(shown))) as document:
        document.attachments["factur-x.xml"] = pikepdf.AttachedFileSpec(document, _dearer(rest), mime_type="text/xml")
        return _saved(document)


def _dearer(rest: str) -> bytes:
    shown = sample(rest)
    extra = Item(description="Extra", quantity=Decimal(1), unit_price=Decimal(100))
    return forms.cii(made.invoice(shown.language, items=(*shown.items, extra)))


def _letter(rest: str) -> bytes:
    language, _, kind = rest.partition("/")
    return others.letter(language, kind)  # type: ignore[arg-type]


class _Odd(Sheet):
    """A paper whose number stands beside words of the supplier's own."""

    swapped: tuple[str, str]

    def text(self, x: float, y: float, text: str, **how: Any) -> None:
        """As `Sheet.text`."""
        super().text(x, y, text.replace(*self.swapped), **how)


def _odd(rest: str) -> bytes:
    label, _, form = rest.partition("|")
    one = sample(form)
    sheet = _Odd("Odd")
    sheet.swapped = (number_label(one), unquote_plus(label))
    LAYOUTS[one.layout](sheet, one)
    return sheet.pdf()


def _logo(_: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (120, 40), (20, 60, 120)).save(out, "PNG")
    return out.getvalue()


def _saved(document: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    document.save(out, deterministic_id=True)
    return out.getvalue()


_FORMS: dict[str, Any] = {
    "pdf": _pdf,
    "facturx": lambda rest: forms.facturx(sample(rest)),
    "xml": lambda rest: forms.cii(sample(rest)),
    "ubl": lambda rest: forms.ubl(sample(rest)),
    "png": lambda rest: forms.scan_png(sample(rest)),
    "letter": _letter,
    "odd": _odd,
    "several": _several,
    "bundle": _bundle,
    "conflict": _conflict,
    "dearer": _dearer,
    "hostile": lambda rest: getattr(hostile, rest)(),
    "docx": lambda _: forms.docx("An invoice in Word"),
    "logo": _logo,
    "text": lambda _: b"just some text\n",
}
