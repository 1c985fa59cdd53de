"""Honest invoices in six languages as PDFs, and what can be written on them: every case is one of these papers with one thing changed."""

import io
from dataclasses import dataclass

from reportlab.pdfgen import canvas

from mailbot.domain.invoice import Buyer, Extraction
from mailbot.extract.files.pages import Document, read_pdf
from mailbot.extract.reconcile import interpret

WIDTH, HEIGHT = 595.0, 842.0
_COLUMNS = (60.0, 300.0, 430.0)
_LEADING = 15.0

Row = str | tuple[float, str]  # "|" starts a new column; (size, text) is larger print


@dataclass(frozen=True)
class Language:
    """The words of an invoice in one language."""

    seller: tuple[str, ...]
    buyer: tuple[str, ...]
    title: str
    number: str
    issued: str
    due: str
    sums: tuple[str, str, str]  # net, VAT, gross
    money: tuple[str, str, str, str]  # item, net, VAT, gross: as printed
    bank: str
    vat_id: str


LANGUAGES = {
    "en": Language(
        ("Harrow Tools Ltd", "14 Mill Lane", "Leeds LS1 4AP"),
        ("Bill to:", "North Trading Ltd", "2 Harbour Street", "Bristol BS1 5TT"),
        "Invoice", "Invoice number:", "Invoice date:", "Due date:", ("Subtotal", "VAT 20 %", "Total"),
        ("1,000.00 GBP", "1,000.00 GBP", "200.00 GBP", "1,200.00 GBP"),
        "IBAN GB29NWBK60161331926819 | BIC NWBKGB2L", "VAT number GB980780684",
    ),
    "fr": Language(
        ("Atelier Nord SARL", "12 rue des Essais", "59000 Lille"),
        ("Facturé à :", "Commerce Sud SAS", "2 rue du Port", "13001 Marseille"),
        "Facture", "Facture n° :", "Date de facture :", "Date d'échéance :", ("Total HT", "TVA 20 %", "Total TTC"),
        ("1 000,00 €", "1 000,00 €", "200,00 €", "1 200,00 €"),
        "IBAN FR1420041010050500013M02606 | BIC PSSTFRPPXXX", "N° TVA FR40303265045",
    ),
    "de": Language(
        ("Bergmann Werkzeugbau GmbH", "Industriestraße 17", "70565 Stuttgart"),
        ("Rechnung an:", "Handel Nord KG", "Hafenstraße 2", "20095 Hamburg"),
        "Rechnung", "Rechnungsnummer:", "Rechnungsdatum:", "Fällig am:", ("Nettobetrag", "MwSt. 19 %", "Gesamtbetrag"),
        ("1.000,00 €", "1.000,00 €", "190,00 €", "1.190,00 €"),
        "IBAN DE89370400440532013000 | BIC COBADEFFXXX", "USt-IdNr. DE136695976",
    ),
    "nl": Language(
        ("Jansen Gereedschap B.V.", "Kade 17", "3511 AB Utrecht"),
        ("Factuuradres:", "Handel Noord B.V.", "Havenstraat 2", "1012 AB Amsterdam"),
        "Factuur", "Factuurnummer:", "Factuurdatum:", "Vervaldatum:", ("Totaal excl. btw", "Btw 21 %", "Totaal incl. btw"),
        ("€ 1.000,00", "€ 1.000,00", "€ 210,00", "€ 1.210,00"),
        "IBAN NL91ABNA0417164300 | BIC ABNANL2A", "Btw-nummer NL004495445B01",
    ),
    "es": Language(
        ("Talleres Norte S.L.", "Calle Mayor 17", "28013 Madrid"),
        ("Facturar a:", "Comercio Sur S.A.", "Calle Puerto 2", "41001 Sevilla"),
        "Factura", "Número de factura:", "Fecha de factura:", "Fecha de vencimiento:", ("Base imponible", "IVA 21 %", "Total factura"),
        ("1.000,00 €", "1.000,00 €", "210,00 €", "1.210,00 €"),
        "IBAN ES9121000418450200051332 | BIC CAIXESBBXXX", "NIF-IVA ESB58378431",
    ),
    "it": Language(
        ("Officine Nord S.r.l.", "Via Roma 17", "20121 Milano"),
        ("Fatturato a:", "Commercio Sud S.p.A.", "Via Porto 2", "80133 Napoli"),
        "Fattura", "Numero fattura:", "Data fattura:", "Data scadenza:", ("Imponibile", "IVA 22 %", "Totale fattura"),
        ("1.000,00 €", "1.000,00 €", "220,00 €", "1.220,00 €"),
        "IBAN IT60X0542811101000000123456 | BIC BPMIITMMXXX", "P.IVA IT00743110157",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Change:
    """What is written on the paper of a language, or in place of something on it."""

    head: tuple[Row, ...] = ()  # above everything
    title: Row | None = None
    meta: tuple[str, ...] = ()  # beneath number and dates
    replaced: tuple[tuple[str, str], ...] = ()  # in every row
    sums: tuple[str, ...] = ()  # beneath the total
    terms: tuple[str, ...] = ()  # between the sums and the account
    foot: tuple[str, ...] = ()  # beneath the account
    mark: str | None = None  # a watermark
    angle: float = 40.0
    mark_size: float = 70.0
    gray: float = 0.85


def rows(language: str, change: Change) -> list[Row]:
    """The paper, row by row."""
    words = LANGUAGES[language]
    item, *amounts = words.money
    made: list[Row] = [
        *change.head, *words.seller, "", *words.buyer, "", change.title or (16.0, words.title),
        f"{words.number} | F-2026-4471", f"{words.issued} | 17.04.2026", f"{words.due} | 17.05.2026", *change.meta, "",
        f"Art. 1 | | {item}", *(f"{label} | | {amount}" for label, amount in zip(words.sums, amounts, strict=True)), *change.sums, "",
        *change.terms, "", f"{', '.join(words.seller)}", words.bank, words.vat_id, *change.foot,
    ]  # fmt: skip
    return [_replaced(row, change.replaced) for row in made]


def _replaced(row: Row, pairs: tuple[tuple[str, str], ...]) -> Row:
    size, text = row if isinstance(row, tuple) else (None, row)
    for old, new in pairs:
        text = text.replace(old, new)
    return text if size is None else (size, text)


def paper(language: str, change: Change) -> bytes:
    """The PDF."""
    out = io.BytesIO()
    sheet = canvas.Canvas(out, pagesize=(WIDTH, HEIGHT))
    if change.mark:
        sheet.saveState()
        sheet.setFillGray(change.gray)
        sheet.setFont("Helvetica-Bold", change.mark_size)
        sheet.translate(WIDTH / 2, HEIGHT / 2)
        sheet.rotate(change.angle)
        sheet.drawCentredString(0, 0, change.mark)
        sheet.restoreState()
    y = HEIGHT - 50
    for row in rows(language, change):
        size, text = row if isinstance(row, tuple) else (10.0, row)
        sheet.setFont("Helvetica", size)
        y -= _LEADING * (size / 10.0 - 1)
        for x, cell in zip(_COLUMNS, text.split("|"), strict=False):
            sheet.drawString(x, y, cell.strip())
        y -= _LEADING
    sheet.save()
    return out.getvalue()


def read(language: str, change: Change, buyer: Buyer | None = None) -> Extraction:
    """What the assistant makes of the paper."""
    document = read_pdf(paper(language, change), 0, with_images=False)
    assert isinstance(document, Document)
    return interpret(document.raw, buyer or Buyer())
