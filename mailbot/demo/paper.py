"""PDF layouts of the demo's invoices. The bytes are the same at every run: no clock and no randomness in them."""

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import reportlab
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from mailbot.demo.pictures import epc_payload, qr_picture
from mailbot.demo.printed import LABELS, TITLES, number_label, payment_terms, printed_amount, printed_date, printed_number, printed_rate
from mailbot.demo.sample import SampleInvoice
from mailbot.domain.account import printed_iban

_FONTS = Path(reportlab.__file__).parent / "fonts"
EMBEDDED = ("Vera", "VeraBd")  # come with reportlab and know the euro sign
CORE = ("Helvetica", "Helvetica-Bold")  # every reader has them, so they are not in the file
_WIDTH, _HEIGHT = A4


class Sheet:
    """Pages measured in points from the top left, as people read. `fonts` (regular, bold) may be changed before drawing."""

    def __init__(self, title: str) -> None:
        """An empty document with one page; `title` goes into its metadata."""
        self.fonts = EMBEDDED
        for name in EMBEDDED:
            pdfmetrics.registerFont(TTFont(name, str(_FONTS / f"{name}.ttf")))
        self._out = io.BytesIO()
        self._canvas = Canvas(self._out, pagesize=A4, invariant=1, lang="en")
        self._canvas.setTitle(title)
        self._canvas.setProducer("mailbot demo")

    def text(
        self, x: float, y: float, text: str, *, size: float = 9, bold: bool = False, right: bool = False, ink: str = "#000000"
    ) -> None:
        """Words with their baseline at `y`; `right` makes `x` their right edge."""
        self._canvas.setFont(self.fonts[bold], size)
        self._canvas.setFillColor(HexColor(ink))
        draw = self._canvas.drawRightString if right else self._canvas.drawString
        draw(x, _HEIGHT - y, text)

    def lines(self, x: float, y: float, lines: Sequence[str], *, size: float = 9, step: float = 13, bold: bool = False) -> float:
        """Lines below each other; returns the `y` below the last."""
        for i, line in enumerate(lines):
            self.text(x, y + i * step, line, size=size, bold=bold)
        return y + len(lines) * step

    def rule(self, x0: float, x1: float, y: float, ink: str = "#999999") -> None:
        """A thin horizontal line."""
        self._canvas.setStrokeColor(HexColor(ink))
        self._canvas.setLineWidth(0.6)
        self._canvas.line(x0, _HEIGHT - y, x1, _HEIGHT - y)

    def bar(self, x0: float, x1: float, top: float, bottom: float, ink: str) -> None:
        """A filled rectangle."""
        self._canvas.setFillColor(HexColor(ink))
        self._canvas.rect(x0, _HEIGHT - bottom, x1 - x0, bottom - top, stroke=0, fill=1)

    def frame(self, x0: float, x1: float, top: float, bottom: float) -> None:
        """An empty rectangle."""
        self._canvas.setStrokeColor(HexColor("#444444"))
        self._canvas.rect(x0, _HEIGHT - bottom, x1 - x0, bottom - top, stroke=1, fill=0)

    def picture(self, png: bytes, x: float, top: float, side: float) -> None:
        """A square picture."""
        self._canvas.drawImage(ImageReader(io.BytesIO(png)), x, _HEIGHT - top - side, side, side)

    def next_page(self) -> None:
        """End this page, begin another."""
        self._canvas.showPage()

    def pdf(self) -> bytes:
        """The finished file."""
        self._canvas.showPage()
        self._canvas.save()
        return self._out.getvalue()


Layout = Callable[[Sheet, SampleInvoice], None]


def classic(sheet: Sheet, sample: SampleInvoice) -> None:
    """Letterhead left, label and value pairs right, a table, totals under its last column, bank details at the foot."""
    sheet.text(56, 64, sample.seller.name, size=15, bold=True)
    sheet.lines(56, 82, seller_lines(sample), size=8, step=11)
    sheet.text(540, 66, TITLES[sample.language][sample.kind], size=20, right=True, ink="#1f4e79")
    y = 150.0
    for label, value in reference_pairs(sample):
        sheet.text(340, y, f"{label}:")
        sheet.text(540, y, value, right=True)
        y += 14
    sheet.text(56, 150, LABELS[sample.language]["buyer"], size=8, ink="#555555")
    sheet.lines(56, 164, [sample.buyer.name, *sample.buyer.address])
    y = items_table(sheet, sample, 250)
    y = totals_column(sheet, sample, y + 12, label_x=360, amount_x=540)
    sheet.text(56, y + 24, payment_terms(sample))
    payment_block(sheet, sample, 56, 700)
    foot(sheet, sample)


def modern(sheet: Sheet, sample: SampleInvoice) -> None:
    """A coloured band with the title, values under their labels, the amount due in a box, the seller at the foot."""
    labels = LABELS[sample.language]
    sheet.bar(0, _WIDTH, 0, 96, "#24433b")
    sheet.text(56, 56, TITLES[sample.language][sample.kind].upper(), size=22, bold=True, ink="#ffffff")
    sheet.text(540, 56, sample.seller.name, size=13, right=True, ink="#ffffff")
    x = 56.0
    for label, value in reference_pairs(sample):
        sheet.text(x, 128, label, size=7, ink="#666666")
        sheet.text(x, 142, value, bold=True)
        x += 125
    sheet.text(56, 180, labels["buyer"], size=7, ink="#666666")
    sheet.lines(56, 194, [sample.buyer.name, *sample.buyer.address])
    y = items_table(sheet, sample, 262)
    y = totals_column(sheet, sample, y + 12, label_x=330, amount_x=540)
    sheet.text(56, y + 20, payment_terms(sample))
    payment_block(sheet, sample, 56, 660)
    foot(sheet, sample)


LAYOUTS: dict[str, Layout] = {"classic": classic, "modern": modern}


def reference_pairs(sample: SampleInvoice) -> list[tuple[str, str]]:
    """Number, dates and order with their labels, as printed."""
    labels, language = LABELS[sample.language], sample.language
    pairs = [(number_label(sample), sample.number), (labels["issue_date"], printed_date(sample.issue_date, language))]
    if sample.due_date:
        pairs.append((labels["due_date"], printed_date(sample.due_date, language)))
    if sample.order_reference:
        pairs.append((labels["order"], sample.order_reference))
    return pairs


def items_table(sheet: Sheet, sample: SampleInvoice, y: float) -> float:
    """The invoice's lines under their column heads; returns the `y` below."""
    labels, language = LABELS[sample.language], sample.language
    sheet.text(56, y, labels["description"], bold=True, size=8)
    for x, name in ((330, "quantity"), (440, "unit_price"), (540, "line_total")):
        sheet.text(x, y, labels[name], bold=True, size=8, right=True)
    sheet.rule(56, 540, y + 5)
    for item in sample.items:
        y += 18
        sheet.text(56, y, item.description)
        sheet.text(330, y, printed_number(item.quantity, language, 0), right=True)
        sheet.text(440, y, printed_number(item.unit_price, language), right=True)
        sheet.text(540, y, printed_number(sample.line_total(item), language), right=True)
    sheet.rule(56, 540, y + 7)
    return y + 12


def totals_lines(sample: SampleInvoice) -> list[tuple[str, str]]:
    """Net, VAT, gross, and what is due when something was paid before; the last is the one to pay."""
    labels, language = LABELS[sample.language], sample.language
    amounts = [
        (labels["net"], sample.total_net),
        (f"{labels['vat']} {printed_rate(sample.vat_rate, language)}", sample.total_vat),
        (labels["gross"], sample.total_gross),
    ]
    if sample.prepaid:
        amounts += [(labels["prepaid"], -sample.prepaid), (labels["due"], sample.amount_due)]
    return [(label, printed_amount(amount, sample.currency, language)) for label, amount in amounts]


def totals_column(sheet: Sheet, sample: SampleInvoice, y: float, *, label_x: float, amount_x: float) -> float:
    """Totals below each other, the last one bold; returns the `y` below."""
    lines = totals_lines(sample)
    for i, (label, amount) in enumerate(lines, 1):
        sheet.text(label_x, y, label, bold=i == len(lines))
        sheet.text(amount_x, y, amount, bold=i == len(lines), right=True)
        y += 16
    return y


def payment_block(sheet: Sheet, sample: SampleInvoice, x: float, y: float) -> None:
    """Where to pay, with the EPC code beside it when the sample has one."""
    labels = LABELS[sample.language]
    if sample.iban is None:
        return
    sheet.text(x, y, labels["bank"], bold=True)
    lines = [sample.seller.name, f"IBAN: {printed_iban(sample.iban)}"]
    lines += [f"BIC: {sample.bic}"] if sample.bic else []
    sheet.lines(x, y + 14, [*lines, f"{labels['reference']}: {sample.number}"])
    if sample.qr:
        sheet.picture(qr_picture(epc_payload(sample)), 470, y - 10, 71)  # 25 mm, as EPC069-12 advises


def foot(sheet: Sheet, sample: SampleInvoice) -> None:
    """The seller's line at the end of the paper."""
    sheet.rule(56, 540, 780)
    sheet.text(56, 793, " · ".join([sample.seller.name, *seller_lines(sample)]), size=6.5)


def seller_lines(sample: SampleInvoice) -> list[str]:
    """The seller's address, VAT id and mail address, without the name."""
    seller = sample.seller
    lines = [*seller.address]
    lines += [f"{LABELS[sample.language]['vat_id']}: {seller.vat_id}"] if seller.vat_id else []
    return [*lines, seller.email] if seller.email else lines


def pdf(sample: SampleInvoice, layout: Layout | None = None) -> bytes:
    """The invoice as a PDF with a text layer, in the sample's own layout or the one given."""
    return several((sample,), layout)


def several(samples: Sequence[SampleInvoice], layout: Layout | None = None) -> bytes:
    """Invoices one after the other in one file, each beginning on its own page."""
    first = samples[0]
    sheet = Sheet(f"{TITLES[first.language][first.kind]} {first.number}")
    for i, sample in enumerate(samples):
        if i:
            sheet.next_page()
        (layout or LAYOUTS[sample.layout])(sheet, sample)
    return sheet.pdf()
