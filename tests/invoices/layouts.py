"""More layouts than the demo's: where labels, values, totals and the seller stand differs from each to each."""

from mailbot.demo import paper
from mailbot.demo.paper import CORE, Sheet
from mailbot.demo.printed import LABELS, TITLES, payment_terms, printed_amount, printed_number, printed_rate
from mailbot.demo.sample import SampleInvoice
from mailbot.domain.account import printed_iban
from mailbot.domain.money import exponent

_ITEMS_A_PAGE = 24


def label_above(sheet: Sheet, sample: SampleInvoice) -> None:
    """A two-column grid, each value under its label; the amount to pay large at the top right, bank details in the middle."""
    labels = LABELS[sample.language]
    sheet.fonts = CORE
    sheet.text(60, 70, TITLES[sample.language][sample.kind], size=24, bold=True)
    sheet.text(535, 58, labels["due"], size=8, right=True)
    sheet.text(535, 78, printed_amount(sample.amount_due, sample.currency, sample.language), size=18, bold=True, right=True)
    for i, (label, value) in enumerate(paper.reference_pairs(sample)):
        x, y = 60 + (i % 2) * 140, 110 + (i // 2) * 36
        sheet.text(x, y, label, size=7.5, ink="#777777")
        sheet.text(x, y + 13, value, size=10)
    sheet.lines(340, 110, [sample.seller.name, *paper.seller_lines(sample)], size=9)
    sheet.text(60, 205, labels["buyer"], size=7.5, ink="#777777")
    sheet.lines(60, 218, [sample.buyer.name, *sample.buyer.address])
    paper.payment_block(sheet, sample, 340, 205)
    y = paper.items_table(sheet, sample, 310)
    y = paper.totals_column(sheet, sample, y + 14, label_x=350, amount_x=540)
    sheet.text(60, y + 30, payment_terms(sample))


def table_head(sheet: Sheet, sample: SampleInvoice) -> None:
    """Number and dates in a table under their heads, totals in a row under theirs, the seller in the letterhead on the right."""
    sheet.text(540, 60, sample.seller.name, size=16, bold=True, right=True)
    for i, line in enumerate(paper.seller_lines(sample)):
        sheet.text(540, 76 + i * 11, line, size=8, right=True)
    sheet.lines(60, 140, [sample.buyer.name, *sample.buyer.address], size=10)
    sheet.text(60, 215, TITLES[sample.language][sample.kind], size=18, bold=True)
    _row(sheet, 235, paper.reference_pairs(sample))
    y = paper.items_table(sheet, sample, 310)
    _row(sheet, y + 30, paper.totals_lines(sample))
    sheet.text(60, y + 100, payment_terms(sample))
    paper.payment_block(sheet, sample, 60, 690)


def boxed(sheet: Sheet, sample: SampleInvoice) -> None:
    """A window envelope letter: sender in a tiny line, everything about the seller at the foot, totals in a frame, currency code first."""
    seller, labels = sample.seller, LABELS[sample.language]
    sheet.fonts = CORE
    sheet.text(60, 120, " - ".join([seller.name, *seller.address]), size=6.5, ink="#444444")
    sheet.lines(60, 136, [sample.buyer.name, *sample.buyer.address], size=10)
    sheet.text(60, 230, f"{TITLES[sample.language][sample.kind]} {sample.number}", size=16, bold=True)
    for i, (label, value) in enumerate(paper.reference_pairs(sample)[1:]):
        sheet.text(60, 255 + i * 14, f"{label}: {value}")
    y = paper.items_table(sheet, sample, 320) + 16
    lines = _coded_totals(sample)
    sheet.frame(340, 546, y - 4, y + 16 * len(lines) + 4)
    for i, (label, amount) in enumerate(lines):
        sheet.text(350, y + 11 + i * 16, label, bold=i == len(lines) - 1)
        sheet.text(540, y + 11 + i * 16, amount, right=True, bold=i == len(lines) - 1)
    sheet.text(60, y + 120, payment_terms(sample))
    sheet.rule(60, 540, 745)
    sheet.lines(60, 758, [seller.name, *seller.address], size=7, step=9)
    sheet.lines(240, 758, [f"{labels['vat_id']} {seller.vat_id}", seller.email or ""], size=7, step=9)
    if sample.iban:
        sheet.lines(400, 758, [f"IBAN {printed_iban(sample.iban)}", f"BIC {sample.bic}" if sample.bic else ""], size=7, step=9)


def plain(sheet: Sheet, sample: SampleInvoice) -> None:
    """One left column as an old program prints it: label, colon, value; amounts without symbols, the currency in a sentence of its own."""
    labels = LABELS[sample.language]
    lines = [sample.seller.name, *paper.seller_lines(sample), "", f"{labels['buyer']}:", sample.buyer.name, *sample.buyer.address, ""]
    lines += [TITLES[sample.language][sample.kind].upper(), ""]
    lines += [f"{label} : {value}" for label, value in paper.reference_pairs(sample)]
    lines += ["", f"({sample.currency})", ""]
    lines += [f"{item.description} : {printed_number(sample.line_total(item), sample.language)}" for item in sample.items]
    lines += ["", *(f"{label} : {amount}" for label, amount in _bare_totals(sample)), "", payment_terms(sample)]
    if sample.iban:
        lines += [labels["bank"], f"IBAN : {sample.iban}", f"BIC : {sample.bic}" if sample.bic else ""]
    sheet.lines(60, 70, lines, size=10, step=15)


def long(sheet: Sheet, sample: SampleInvoice) -> None:
    """As many pages as the items need, each numbered and with the invoice's number; totals on the last."""
    chunks = [sample.items[i : i + _ITEMS_A_PAGE] for i in range(0, len(sample.items), _ITEMS_A_PAGE)]
    labels, language = LABELS[sample.language], sample.language
    for page, items in enumerate(chunks, 1):
        if page > 1:
            sheet.next_page()
        sheet.text(56, 60, sample.seller.name, size=14, bold=True)
        sheet.lines(56, 76, paper.seller_lines(sample), size=8, step=11)
        sheet.text(540, 60, TITLES[language][sample.kind], size=18, right=True)
        for i, (label, value) in enumerate(paper.reference_pairs(sample)):
            sheet.text(540, 80 + i * 13, f"{label}: {value}", right=True)
        sheet.lines(56, 140, [sample.buyer.name, *sample.buyer.address])
        for i, item in enumerate(items):
            sheet.text(56, 210 + i * 17, item.description)
            sheet.text(540, 210 + i * 17, printed_number(sample.line_total(item), language), right=True)
        sheet.text(540, 810, f"{labels['page']} {page}/{len(chunks)}", size=7, right=True)
    y = paper.totals_column(sheet, sample, 640, label_x=360, amount_x=540)
    sheet.text(56, 640, payment_terms(sample))
    paper.payment_block(sheet, sample, 56, y + 20)


LAYOUTS: dict[str, paper.Layout] = {
    **paper.LAYOUTS,
    "label_above": label_above,
    "table_head": table_head,
    "boxed": boxed,
    "plain": plain,
    "long": long,
}


def _row(sheet: Sheet, y: float, pairs: list[tuple[str, str]]) -> None:
    width = 480 / len(pairs)
    sheet.bar(60, 540, y, y + 18, "#e6e6e6")
    for i, (label, value) in enumerate(pairs):
        sheet.text(66 + i * width, y + 12, label, size=8, bold=True)
        sheet.text(66 + i * width, y + 32, value)
    sheet.rule(60, 540, y + 40)


def _totals(sample: SampleInvoice):
    labels, rate = LABELS[sample.language], printed_rate(sample.vat_rate, sample.language)
    pairs = [(labels["net"], sample.total_net), (f"{labels['vat']} {rate}", sample.total_vat), (labels["gross"], sample.total_gross)]
    return [*pairs, (labels["prepaid"], -sample.prepaid), (labels["due"], sample.amount_due)] if sample.prepaid else pairs


def _bare_totals(sample: SampleInvoice) -> list[tuple[str, str]]:
    return [(label, printed_number(amount, sample.language, exponent(sample.currency))) for label, amount in _totals(sample)]


def _coded_totals(sample: SampleInvoice) -> list[tuple[str, str]]:
    return [(label, f"{sample.currency} {amount}") for label, amount in _bare_totals(sample)]
