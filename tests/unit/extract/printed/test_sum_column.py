"""Totals that a column makes up with more than the VAT in it, and other sums that a paper names beside them."""

from decimal import Decimal

import pytest

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.printed.totals import Totals, choose_totals
from mailbot.extract.reading import Page
from tests.unit.extract.prints import document, words

BASE = "Base imponible | | 1.000,00 €"


def total_of(totals: Totals) -> tuple[str | None, bool]:
    return (str(totals.gross.value), totals.gross.sure) if totals.gross else (None, False)


@pytest.mark.parametrize(("rows", "total"), [
    ((BASE, "IVA 21 % | | 210,00 €", "IRPF 15 % | | -150,00 €", "Suplidos | | 20,00 €", "Total factura | | 1.080,00 €"), "1080.00"),
    ((BASE, "IVA | | 210,00 €", "IRPF | | -150,00 €", "Total factura | | 1.060,00 €"), "1060.00"),  # the rate stands elsewhere
    ((BASE, "IVA 21 % | | 160,00 €", "IVA 10 % | | 20,00 €", "IRPF | | -150,00 €", "Total factura | | 1.030,00 €"), "1030.00"),
    (("Imponibile | | 1.000,00 €", "IVA 22 % | | 220,00 €", "Bollo | | 2,00 €", "Totale documento | | 1.222,00 €"), "1222.00"),
    (("Imponibile | | 1.000,00 €", "Cassa 4 % | | 40,00 €", "IVA 22 % | | 228,80 €", "Totale fattura | | 1.268,80 €"), "1268.80"),
    (("Total HT | | 1 000,00 €", "TVA 20 % | | 200,00 €", "Débours | | 35,00 €", "Total TTC | | 1 235,00 €"), "1235.00"),
    (("Nettobetrag | | 1.000,00 €", "MwSt. 19 % | | 190,00 €", "Auslagen | | 35,00 €", "Gesamtbetrag | | 1.225,00 €"), "1225.00"),
    (("Subtotaal excl. btw | | 1.000,00 €", "Btw 21 % | | 210,00 €", "Statiegeld | | 5,00 €", "Totaal | | 1.215,00 €"), "1215.00"),
    (
        (
            "Total honoraires HT | | 1 000,00 €", "TVA 20 % | | 200,00 €", "Total honoraires TTC | | 1 200,00 €",
            "Débours non soumis à TVA | | 35,00 €", "Total TTC | | 1 235,00 €",
        ), "1235.00",
    ),
    (
        (
            "Imponibile | | 1.000,00 €", "IVA 22 % | | 220,00 €", "Totale con IVA | | 1.220,00 €",
            "Spese esenti ex art. 15 | | 43,00 €", "Totale documento | | 1.263,00 €",
        ), "1263.00",
    ),
    (("Imponibile | | 1.000,00 €", "IVA 22 % | | 220,00 €", "Esente art. 15 | | 43,00 €", "Totale fattura | | 1.263,00 €"), "1263.00"),
    (("Net amount | | 1,000.00", "VAT 20 % | | 200.00", "Disbursements | | 30.00", "Total | | £1,230.00"), "1230.00"),
])  # fmt: skip
def test_a_total_is_sure_where_its_column_makes_it_up(rows, total):
    assert total_of(choose_totals(document(*rows))) == (total, True)


@pytest.mark.parametrize("rows", [
    (BASE, "IVA 21 % | | 210,00 €", "Saldo anterior | | 20,00 €", "Total factura | | 1.230,00 €"),  # of another invoice
    (BASE, "IVA 21 % | | 210,00 €", "Portes | | 20,00 €", "Total factura | | 1.230,00 €"),  # would bear VAT
    ("Total HT | | 1 000,00 €", "TVA 20 % | | 200,00 €", "Total TTC | | 1 200,00 €", "Port | | 35,00 €", "Total TTC | | 1 235,00 €"),
    (BASE, "IVA 21 % | | 300,00 €", "IRPF | | -150,00 €", "Total factura | | 1.150,00 €"),  # at no rate
    (BASE, "IVA 21 % | | 210,00 €", "Descuento pronto pago | | -20,00 €", "Total factura | | 1.190,00 €"),  # on a condition
])  # fmt: skip
def test_a_total_with_something_else_in_its_column_is_not_sure(rows):
    assert not total_of(choose_totals(document("Instalación | | 1.000,00 €", *rows)))[1]


SUMS = ("Nettobetrag | | 1.000,00 €", "MwSt. 19 % | | 190,00 €", "Gesamtbetrag | | 1.190,00 €")


@pytest.mark.parametrize("row", ["Gesamtbetrag 1/2 | 595,00 €", "Rechnungsbetrag | 700,00 €", "Zu zahlen | 300,00 €"])
def test_another_labelled_total_is_a_question_above_and_below(row):
    assert choose_totals(document(*SUMS)).due.sure
    for rows in ((row, "", *SUMS), (*SUMS, "", "", "", "", "", row)):
        found = choose_totals(document(*rows))
        assert found.disagree or not found.due.sure


@pytest.mark.parametrize("rows", [
    ("Summe Positionen | | 1.050,00 €", "Rabatt | | -50,00 €", *SUMS),
    (*SUMS, "Der Gesamtbetrag setzt sich aus 1.000,00 € netto zzgl. 190,00 € Umsatzsteuer zusammen."),
])  # fmt: skip
def test_sums_that_the_net_or_the_total_is_made_up_of_are_no_question(rows):
    assert choose_totals(document(*rows)).due.sure


@pytest.mark.parametrize(
    "row", ["Uw betaling van 2 mei | 200,00 €", "Gutschrift | 200,00 €", "Acompte reçu | 200,00 €", "Deposit | 200,00 €"]
)
def test_a_payment_told_above_the_sums_is_a_question_and_a_credit_among_the_items_is_none(row):
    found = choose_totals(document(row, "", *SUMS))
    assert found.disagree or not found.due.sure
    assert choose_totals(document("Montage | | 1.050,00 €", "Gutschrift Retoure | | -50,00 €", *SUMS)).due.sure


def test_the_bases_of_a_breakdown_in_a_list_are_told():
    listed = ("Total (BT-116) | 1 000,00 €", "Taux de TVA | 20,00 %", "Montant de TVA | 200,00 €")
    rows = ("Total HT | 1 000,00 €", "Total TVA | 200,00 €", "Total TTC | 1 200,00 €", *listed)
    assert choose_totals(document(*rows)).due.sure


def test_an_article_of_a_law_is_no_sum():
    rows = (
        BASE,
        "IVA 21 % | | 210,00 €",
        "IRPF | | -150,00 €",
        "Total factura | | 1.060,00 €",
        "Retención de IRPF según art. 101.5 LIRPF.",
    )
    assert (choose_totals(document(*rows)).due.value, choose_totals(document(*rows)).due.sure) == (Decimal("1060.00"), True)


def test_what_is_left_behind_a_discount_in_the_totals_row_is_a_question():
    rows = ("Base imponible | | 1.000,00 €", "IVA 21 % | | 210,00 €", "Total 1.210,00 € | Descuento -100,00 € | 1.110,00 €")
    assert not choose_totals(document(*rows)).due.sure


def test_an_exempt_item_is_no_tax_that_makes_a_subtotal_the_total():
    rows = ("Clamping device | | 990.00 €", "Insurance: VAT exempt | | 10.00 €", "Subtotal | | 1,000.00 €", "plus 20% VAT")
    found = choose_totals(document(*rows))
    assert found.due is None or not found.due.sure


@pytest.mark.parametrize(("rows", "is_sure"), [
    (("Subtotal: | | 2,780.00 GBP", "Tax: | | + 20%", "Total: | | 3,336.00 GBP"), True),
    (("Subtotal: | | 2,780.00 GBP", "Tax: | | + 20%", "Total: | | 3,058.00 GBP"), False),
    (("Router | | 1832,60 €", "Switch | | 1428,00 €", "Gesamtsumme (inkl. MwSt.): | | 3260,60 €"), True),
    (("Router | | 1832,60 €", "Switch | | 1428,00 €", "Gesamtsumme: | | 3260,60 €", "Preise zzgl. MwSt."), False),
])  # fmt: skip
def test_a_total_whose_tax_is_but_a_rate_or_said_to_be_included(rows, is_sure):
    assert total_of(choose_totals(document(*rows)))[1] == is_sure


def test_subtotals_with_vat_that_make_up_the_total_are_no_rivals():
    goods = ("Sous-total produits HT | | 1 210,00 €", "TVA 20 % | | 242,00 €", "Sous-total produits TTC | | 1 452,00 €")
    carriage = ("Livraison HT | | 90,00 €", "TVA livraison 20 % | | 18,00 €", "Total livraison TTC | | 108,00 €")
    whole = ("Total HT | | 1 300,00 €", "Total TVA | | 260,00 €", "Total TTC | | 1 560,00 €")
    assert total_of(choose_totals(document(*goods, *carriage, *whole))) == ("1560.00", True)
    assert not total_of(choose_totals(document(*goods, *whole)))[1]


def test_what_is_due_and_called_paid_is_a_question_and_half_paid_before_is_none():
    rest = ("Anzahlung erhalten | | -190,00 €", "Zahlbetrag | | 1.000,00 €")
    assert choose_totals(document(*SUMS, *rest)).due.sure
    assert not choose_totals(document(*SUMS, *rest, "Gezahlter Betrag 1.000,00 €")).due.sure
    assert choose_totals(document(*SUMS, "Anzahlung erhalten | | -595,00 €", "Zahlbetrag | | 595,00 €")).due.sure


@pytest.mark.parametrize(
    "rows", [("Montage | | 400,00 €", "Material | | 600,00 €"), ("Montage | 400,00 € | 400,00 €", "Material | 600,00 € | 600,00 €")]
)
def test_what_was_paid_is_a_question_though_an_item_costs_as_much(rows):
    assert choose_totals(document(*rows, *SUMS)).due.sure
    found = choose_totals(document(*rows, *SUMS, "Zahlung vom 2. Mai | | 400,00 €"))
    assert found.disagree or not found.due.sure


def _split() -> Totals:
    """A ruled row of heads, each at the left of its column, over sums flush right in it."""
    at = ((60, "Imponibile"), (150, "Imposta"), (220, "Totale documento"), (330, "IVA split payment"), (450, "Netto a pagare"))
    values = ((90, "1.000,00 22%"), (180, "220,00"), (290, "1.220,00"), (415, "-220,00"), (500, "1.000,00"))
    heads = [one for x, text in at for one in words(text, x, 200.0, 8)]
    under = [one for x, text in values for one in words(text, x, 213.0, 8)]
    return choose_totals(Document((Page(number=1, width=595, height=842, words=tuple(heads + under)),)))


def test_vat_that_is_split_off_leaves_the_net_to_pay():
    found = _split()
    assert total_of(found) == ("1220.00", True)
    assert (str(found.due.value), found.due.sure) == ("1000.00", True)


@pytest.mark.parametrize("label", ["VAT on sales, customer to pay to HMRC", "BTW verlegd, te betalen aan de Belastingdienst"])
def test_nothing_that_is_to_be_paid_to_the_tax_office_is_not_what_is_due(label):
    rows = ("Net amount | | 1,000.00", f"{label} | | 0.00", "Total | | 1,000.00", "Less CIS deduction | | -200.00", "Amount due | | 800.00")
    due = choose_totals(document(*rows)).due
    assert (str(due.value), due.sure) == ("800.00", True)
