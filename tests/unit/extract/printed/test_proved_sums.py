"""What bears a total out, and what does not: items, taxes among them, what it is made up of, and captions that speak of tax."""

from decimal import Decimal

import pytest

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.printed.totals import Totals, choose_totals
from mailbot.extract.reading import Page
from tests.unit.extract.prints import document, table, words


def due_of(totals: Totals) -> tuple[Decimal | None, bool]:
    return (totals.due.value, totals.due.sure) if totals.due else (None, False)


def test_what_an_invoice_is_made_up_of_may_follow_its_total():
    sums = (
        "Totaal exclusief btw | | 620,44 €",
        "Btw 21% | | 130,29 €",
        "Totaal van deze factuur | | 750,73 €",
        "Specificatie | Btw % | Bedrag",
    )
    assert due_of(choose_totals(document(*sums, "Leasetermijn | | 441,74 €", "Reparatie | | 178,70 €"))) == (Decimal("750.73"), True)
    assert not due_of(choose_totals(document(*sums, "Leasetermijn | | 441,74 €", "Openstaand | | 98,70 €")))[1]
    assert not due_of(choose_totals(document(*sums[:3], "Verzekeraar | | 441,74 €", "Eigen risico | | 178,70 €")))[1]


def test_an_amount_inside_a_sentence_is_no_sum_of_the_column():
    sums = ("Totaal excl. btw | 609,96 €", "Btw 21% | 128,09 €", "Totaal incl. btw | 738,05 €", "Te betalen: | 738,05 €")
    sentence = "Bij niet-betaling is | 50 euro en een intrest van 12 % van rechtswege door u aan ons verschuldigd"
    assert due_of(choose_totals(document(*sums, sentence))) == (Decimal("738.05"), True)


def test_a_caption_that_says_without_vat_names_the_net():
    rows = (
        "Gross value of this valuation (excl. VAT) | | £ 52,070.64",
        "VAT (reverse charge: customer to account for the VAT) | | £ 0.00",
        "Total | | £ 52,070.64",
        "Less retention 5% | | -£ 2,603.53",
        "Sum due for payment | | £ 49,467.11",
    )
    assert due_of(choose_totals(document(*rows))) == (Decimal("49467.11"), True)


@pytest.mark.parametrize(
    ("items", "sure"),
    [(("192", "312", "1.032"), True), (("192", "312", "243", "789"), True), (("192", "312"), False), (("1.036", "500,000"), False)],
)
def test_whole_items_say_what_the_point_of_their_total_parts(items, sure):
    rows = (f"Cuota | | {item}" for item in items)
    totals = choose_totals(document(*rows, "TOTAL FACTURA EUR | | 1.536", "Operación exenta de IVA (art. 20 Ley 37/1992)."))
    assert due_of(totals) == (Decimal(1536), sure)


@pytest.mark.parametrize(("tax", "sure"), [("1 084,54", True), ("1 084,45", False)])
def test_a_tax_among_the_items_bears_the_total_out(tax, sure):
    rows = (
        "Prime multirisque professionnelle | | 905,97",
        "Protection juridique | | 645,57",
        f"Taxe sur les conventions d'assurance | | {tax}",
        "Contribution attentats | | 673,73",
        "Total de la cotisation | | 3 309,81 euros",
    )
    assert due_of(choose_totals(document(*rows)))[1] is sure


@pytest.mark.parametrize(
    ("row", "disagree"), [("Vorauszahlung Heizkosten | 2.720,76", False), ("Vorauszahlung erhalten am 1.1. | 2.720,76", True)]
)
def test_an_advance_that_is_asked_for_is_an_item_of_the_net(row, disagree):
    rows = ("Nettokaltmiete | 1.765,49", row, "netto | 19 % USt | Bruttomiete", "4.486,25 € | 852,39 € | 5.338,64 €")
    assert choose_totals(document(*rows)).disagree is disagree


def test_a_label_of_the_total_may_hold_the_word_for_tax():
    totals = choose_totals(document("Summe netto | | 632,56 €", "USt. 19 % | | 120,19 €", "Endbetrag inkl. USt. | | 752,75 €"))
    assert due_of(totals) == (Decimal("752.75"), True)


@pytest.mark.parametrize(("line", "currency"), [
    ("Sort Code 99-33-02, Account Number 25463229. BACS payments please", "GBP"),
    ("Sort Code 99-33-02, Account Number 25463229. Registered in England", "GBP"),
    ("Sort Code 99-33-02, Account Number 25463229", None),
    ("Sort Code 99-33-02, Account Number 25463229. BACS or $ cheque", "USD"),
])  # fmt: skip
def test_pounds_where_no_currency_is_printed_but_all_is_british(line, currency):
    totals = choose_totals(document("Net | | 100.00", "VAT 20% | | 20.00", "Total to Pay | | 120.00", line))
    assert (totals.currency.value if totals.currency else None) == currency


@pytest.mark.parametrize(("rows", "sure"), [
    (("Website copy | | 529.20", "Blog retainer | | 1,044.58", "GBP Total | | 1,573.78"), True),
    (("Website copy | | 80.37", "GBP Total | | 80.37"), True),
    (("Website copy | | 529.20", "Blog retainer | | 1,044.58", "GBP Total | | 1,373.78"), False),
    (("Website copy | | 529.20", "Blog retainer | | 1,044.58", "VAT | | 314.76", "GBP Total | | 1,573.78"), False),
    (("Work | | 529.20", "Travel | | 1,044.58", "GBP Total | | 1,573.78", "plus 20 % tax"), False),
    (("What | | Amount ex VAT", "Work | | 529.20", "Travel | | 1,044.58", "GBP Total | | 1,573.78"), False),
    (("Unpaid from March | | 529.20", "Work | | 1,044.58", "GBP Total | | 1,573.78"), False),
    (("Work | | 529.20", "Travel | | 1,044.58", "GBP Total | | 1,573.78", "You paid 300.00 already"), False),
])  # fmt: skip
def test_all_items_and_nothing_else_bear_a_total_out_where_no_vat_is_named(rows, sure):
    assert due_of(choose_totals(document(*rows)))[1] is sure


@pytest.mark.parametrize(("left", "sure"), [("554,15 €", True), ("454,15 €", False)])
def test_the_net_is_what_an_invoice_without_vat_comes_to(left, sure):
    rows = (
        "Cloisons BA13, m² | | 583,32 €",
        "Total HT | | 583,32 €",
        "TVA | | 0,00 €",
        "Retenue de garantie 5 % | | -29,17 €",
        f"Net à nous payer | | {left}",
        "Autoliquidation : TVA due par le preneur assujetti - art. 283-2 nonies du CGI",
    )
    totals = choose_totals(document(*rows))
    assert due_of(totals)[1] is sure
    assert not sure or totals.gross.value == Decimal("583.32")


def test_a_total_before_a_rebate_is_not_the_larger_sum():
    rows = (
        "Total brut | | 4136.38",
        "Rabais 10 % | | -413.64",
        "Montant net | | 3722.74",
        "TVA 8.1 % | | 301.54",
        "Total TTC CHF | | 4024.28",
    )
    assert due_of(choose_totals(document(*rows))) == (Decimal("4024.28"), True)


def test_a_word_that_looks_like_a_currency_is_none():
    rows = (
        "CAD Technician, hours | | 232.36",
        "Total this Invoice | | 232.36",
        "First Bank, routing number 122105155, account number 662143067",
    )
    currency = choose_totals(document(*rows)).currency
    assert currency is None or currency.value == "USD"


def test_an_items_quantity_is_no_rate_of_vat():
    rows = (
        "Abonnement | 10 | 177,00 1770,00",
        "20 | 3837,84 | 767,57 4605,41",
        "5,5 | 4854,40 | 266,99 5121,39",
        "Total TTC | | 9726,80 EUR",
    )
    assert due_of(choose_totals(document(*rows))) == (Decimal("9726.80"), True)


@pytest.mark.parametrize("rows", [
    ("Anzahlung 1 | | 400,00", "Anzahlung 2 | | 600,00"),
    ("Acompte 1 | | 400,00", "Acompte 2 | | 600,00"),
    ("1.690,00 ist der offene Gesamtbetrag mit allem",),
    ("Unser Anteil | | 500,00", "Ihr Anteil | | 690,00"),
])  # fmt: skip
def test_what_follows_the_total_is_not_passed_over(rows):
    rows = tuple(row if "|" in row else f" | | {row}" for row in rows)
    totals = choose_totals(document("Netto | | 1.000,00", "MwSt. 19 % | | 190,00", "Gesamtbetrag EUR | | 1.190,00", *rows))
    assert due_of(totals) != (Decimal(1190), True)


@pytest.mark.parametrize("later", ["Frais de port | 12,00 €", "Timbre fiscal | | 2,00 €"])
def test_a_net_is_not_what_an_invoice_comes_to_where_more_follows(later):
    rows = ("Cloisons | | 583,32 €", "Total HT | | 583,32 €", "TVA | | 0,00 €", "TVA non applicable, art. 293 B du CGI", later)
    assert not due_of(choose_totals(document(*rows)))[1]


def test_a_net_for_paying_early_leaves_the_larger_sum_named():
    rows = (
        "Gesamtbetrag | | 1500,00",
        "Frühzahler | | -500,00",
        "Netto | | 1000,00",
        "MwSt. 19 % | | 190,00",
        "Summe EUR bis 01.05. | | 1190,00",
    )
    assert not due_of(choose_totals(document(*rows)))[1]


@pytest.mark.parametrize("head", ["Betrag SEK inkl. MwSt.", "Alle Beträge in PLN netto", "Amounts are NZD please remit"])
def test_a_rarer_currency_that_is_named_is_not_passed_over(head):
    rows = (head, "Netto | | 100,00", "MwSt. 19 % | | 19,00", "Gesamtbetrag | | 119,00", "IBAN (EUR): DE89370400440532013000")
    currency = choose_totals(document(*rows)).currency
    assert currency is None or currency.value != "EUR" or not currency.sure


@pytest.mark.parametrize(("rows", "sure"), [
    (("Base imponible | | 995,00 €", "IVA (21%) | | 208,95 €", "IRPF (-15%) | | -149,25 €", "TOTAL | | 1.054,70 €"), True),
    (("Honorarios | | 960,00 €", "IVA 21 % | | 201,60 €", "Retención IRPF 15 % | | - 144,00 €", "Total a percibir | | 1.017,60 €"), True),
    (("Base imponible | | 995,00 €", "IVA (21%) | | 208,95 €", "IRPF (-15%) | | -149,25 €", "TOTAL | | 1.054,71 €"), False),
])  # fmt: skip
def test_a_total_is_what_is_left_where_tax_and_withholding_stand_above_it(rows, sure):
    found = choose_totals(document(*rows))
    assert due_of(found)[1] is sure
    assert not sure or (found.gross.value == found.due.value and not found.disagree)


@pytest.mark.parametrize(("rows", "sure"), [
    (("Wartung | | 1.028,16 €", "Gesamtsumme | | 1.028,16 €", "Im Gesamtbetrag sind 19 % Umsatzsteuer (164,16 €) enthalten."), True),
    (("Gesamtbetrag | | 1.951,60 €", "Der Gesamtbetrag setzt sich aus 1.640,00 € netto zzgl. 311,60 € Umsatzsteuer zusammen."), True),
    (("Total | | €1,236.15 (includes €231.15 VAT)",), True),
    (("Gesamtsumme | | 1.028,16 €", "Im Gesamtbetrag sind 19 % Umsatzsteuer (164,17 €) enthalten."), False),
    (("Gesamtsumme | | 1.028,16 €", "Darin sind 7 % Umsatzsteuer (164,16 €) enthalten."), False),
])  # fmt: skip
def test_the_tax_that_a_total_is_said_to_hold_proves_it(rows, sure):
    found = choose_totals(document(*rows))
    assert due_of(found)[1] is sure


def test_what_stands_in_brackets_behind_a_total_is_another_sum():
    assert choose_totals(document("Total | | 1,236.15 GBP (includes 206.03 GBP VAT)")).gross.value == Decimal("1236.15")


LINES = ("Artikel | Preis | Gesamt", "Flyer | 65,00 € | 260,00 €", "Beratung | 48,50 € | 145,50 €")


@pytest.mark.parametrize(("rest", "sure"), [
    (("MwSt 7% | | 0,00 €", "MwSt 19% | | 77,05 €", "Gesamt | | 482,55 €"), True),
    (("MwSt 19% | | 77,05 €", "Gesamt | | 492,55 €"), False),
])  # fmt: skip
def test_lines_and_their_taxes_prove_the_total_below_them(rest, sure):
    assert due_of(choose_totals(document(*LINES, *rest)))[1] is sure


def test_a_list_of_an_e_invoice_adds_up():
    rows = ("Importo totale documento: 8809.96", "Valore totale: 1189.96", "IVA (%): 22.00", "Valore totale: 6689.28", "IVA (%): 10.00",
            "Aliquota IVA (%): 22.00", "Totale imponibile/importo: 1189.96", "Totale imposta: 261.79",
            "Aliquota IVA (%): 10.00", "Totale imponibile/importo: 6689.28", "Totale imposta: 668.93")  # fmt: skip
    found = choose_totals(document(*rows))
    assert (found.gross.value, found.gross.sure) == (Decimal("8809.96"), True)


def test_the_tax_number_and_net_days_are_no_sign_of_a_tax():
    items = ("Design | | 65.00", "Training | | 70.00", "Total | | 135.00")
    assert due_of(choose_totals(document("Tax ID: 98-1234567", "Payment terms: Net 30", *items)))[1]
    assert not due_of(choose_totals(document("All prices plus VAT", *items)))[1]
    assert not due_of(choose_totals(document("Tax ID: 98-1234567 - prices net of tax", *items)))[1]


def test_sums_of_two_heads_below_each_other_are_no_rows_of_one_table():
    rows = ("Base HT | Montant TVA | Total TTC", "1 798,18 | 359,64 | 2 157,82",
            "Mode de règlement | Acomptes | NET A PAYER EUR", "Virement à 45 jours | 431,56 | 1 726,26")  # fmt: skip
    found = choose_totals(document(*rows))
    assert (found.gross.value, found.due.value, found.due.sure) == (Decimal("2157.82"), Decimal("1726.26"), True)


def test_what_is_left_beside_the_terms_of_payment_is_due():
    sums = ("Imponibile | | 3371.85", "IVA 22% | | 741.81", "Importo ritenuta | | 674.37", "Totale documento | | 4113.66")
    found = choose_totals(document(*sums, "Termini di pagamento (in giorni): 60", "Importo: 3439.29"))
    assert due_of(found) == (Decimal("3439.29"), True)
    assert not due_of(choose_totals(document(*sums, "Altro: 3439.29")))[1]


def test_shipping_between_net_and_tax_is_no_contradiction():
    rows = (
        "Molinillo | 8 | 814,40 €",
        "Subtotal | | 814,40 €",
        "Envío - Precio fijo | | 40,72 €",
        "IVA 21% | | 179,58 €",
        "Total | | 1.034,70 €",
    )
    found = choose_totals(document(*rows))
    assert (found.disagree, due_of(found)) == (False, (Decimal("1034.70"), True))


def test_the_total_price_below_net_and_tax_is_the_total():
    rows = ("Zwischensumme | | 2.468,06 €", "MwSt 19 % | | 468,93 €", "Gesamtpreis | | 2.936,99 €")
    assert due_of(choose_totals(document(*rows))) == (Decimal("2936.99"), True)


@pytest.mark.parametrize("rows", [
    ("Acompte versé | | 300,00 €", "Net | | 1 000,00 €", "TVA 20 % | | 200,00 €", "Retenue | | -150,00 €", "Total | | 1 050,00 €"),
    ("Anticipo | | -150,00 €", "Base imponible | | 1.000,00 €", "IVA 21 % | | 210,00 €", "IRPF 15 % | | -150,00 €", "Total | | 1.060,00 €"),
    ("Clamp | | 1,200.00", "Total | | 1,200.00", "including 20% VAT: 200.00", "Less voucher | | 300.00"),
    ("Loyalty credit | | -200.00", "Clamp | | 1,200.00", "Total | | 1,200.00", "including 20% VAT: 200.00"),
    ("Invoice total | | 1,200.00", "Order total 2,400.00 incl. 20% VAT: 400.00"),
    ("Total (now due 700.00 €) 1,200.00 €", "incl. 20% VAT 200.00 €"),
    ("Nettobetrag | | 1.000,00 €", "Porto ist umsatzsteuerfrei"),
    ("Total HT | | 1 000,00 €", "Autoliquidation pour les clients UE", "TVA en sus"),
    ("Gesamtbetrag | | 1.200,00 €", "Anzahlung fällig am 01.05.2026 | | 500,00 €", "Restbetrag fällig am 17.05.2026 | | 700,00 €"),
    ("Clamp | 300.00 | 600.00", "Fitting | 400.00 | 400.00", "VAT 20 % | | 200.00", "Invoice total | | 1,200.00", "Refund | -200.00"),
    ("Netto | | 1.000,00 €", "MwSt. 19 % | | 190,00 €", "Gesamtpreis | | 1.190,00 €", "", "", "", "", "", "", "Überweisen Sie | 890,00 €"),
])  # fmt: skip
def test_money_that_nothing_explains_leaves_no_total_sure(rows):
    found = choose_totals(document(*rows))
    assert found.disagree or not due_of(found)[1]


WORKS = ("Total HT | | 1 000,00 €", "TVA 20 % | | 200,00 €", "Total TTC | | 1 200,00 €")


@pytest.mark.parametrize(
    "row", ["Montant du rabais : 0,00 €", "MONTANT DU FORFAIT (HT) | | 1 000,00 €", "Solde du compte précédent réglé : 0,00 €"]
)
def test_of_the_is_not_due(row):
    assert choose_totals(document(row, *WORKS)).due.value == Decimal("1200.00")


@pytest.mark.parametrize(
    "label", ["Montant dû", "Montant du", "MONTANT DU TTC", "Solde du :", "Montant du au 31 mai", "MONTANT DÛ CLIENT", "Total restant dû"]
)
def test_a_due_without_its_accent_asks_for_the_amount(label):
    rows = (*WORKS, "Acompte versé | | -200,00 €", f"{label} | | 1 000,00 €")
    assert due_of(choose_totals(document(*rows))) == (Decimal("1000.00"), True)


@pytest.mark.parametrize(
    ("works", "held", "sure"),
    [("48 250,00", "2 412,50", True), ("48 250,00", "2 400,00", False), ("55 005,00", "9 167,50", False)],
)
def test_what_is_held_back_of_the_net_is_not_taken_off_the_gross_again(works, held, sure):
    rows = (
        f"Travaux du mois en (HT) | | {works} €",
        f"Retenue de garantie en (HT) | | {held} €",
        "Montant net HT | | 45 837,50 €",
        "TVA 20 % | | 9 167,50 €",
        "Total TTC | | 55 005,00 €",
    )
    totals = choose_totals(document(*rows))
    assert (due_of(totals) == (Decimal("55005.00"), True) and not totals.disagree) is sure


@pytest.mark.parametrize(
    ("lines", "total", "rest", "sure"),
    [
        (("1 | Sviluppo | 1.00 | 2400.00 | 22% | 2400.00", "2 | Canone | 3.00 | 79.00 | 22% | 237.00"), "3217.14", (), True),
        (("1 | Libri | 1.00 | 100.00 | 4% | 100.00", "2 | Quaderni | 1.00 | 50.00 | 22% | 50.00"), "165.00", (), True),
        (("1 | Sviluppo | 1.00 | 2400.00 | 22% | 2400.00", "2 | Spese | 1.00 | 10.00 | | 10.00"), "2938.00", (), False),
        (("1 | Sviluppo | 1.00 | 2400.00 | 22% | 2400.00", "2 | Acconto versato | 1.00 | -100.00 | 22% | -100.00"), "2806.00", (), False),
        (("1 | Sviluppo | 1.00 | 2400.00 | 22% | 2400.00",), "2928.00", (), True),
        (("1 | Sviluppo | 1.00 | 2400.00 | 22% | 2400.00",), "2928.00", ("Acconto ricevuto | | | | | 928.00",), False),
        (("1 | Sviluppo | 1.00 | 2400.00 | 22% | 2400.00",), "2950.00", (), False),
    ],
)
def test_lines_with_their_rates_bear_the_total_out(lines, total, rest, sure):
    head = "N° | Descrizione | Q.tà | Prezzo Unit. | IVA | Importo"
    totals = choose_totals(table(head, *lines, f"TOTALE FATTURA: | | | | | € {total}", *rest))
    assert (totals.due is not None and totals.due.sure) is sure


@pytest.mark.parametrize(("deposit", "sure"), [("0,00", True), ("100,00", False)])
def test_a_deposit_of_nothing_leaves_the_total_as_it_is(deposit, sure):
    rows = ("Curso | | 840,00 €", "Material | | 84,00 €", "SUBTOTAL | | 924,00 €", f"ANTICIPO | | {deposit} €")
    totals = choose_totals(document(*rows, "Exento IGIC, artículo 50", "TOTAL | | 924,00 €"))
    assert due_of(totals) == (Decimal("924.00"), True)
    assert totals.disagree is not sure


def test_a_subsidy_that_the_customer_gets_elsewhere_is_not_taken_off():
    rows = ("Curso | | 840,00 €", "SUBTOTAL | | 840,00 €", "Exenta de IVA", "TOTAL | | 840,00 €")
    assert due_of(choose_totals(document(*rows, "IMPORTE A BONIFICAR | | 420,00 €"))) == (Decimal("840.00"), True)
    assert not due_of(choose_totals(document(*rows, "IMPORTE BONIFICADO | | 420,00 €")))[1]


BOX = (
    "BASE IMPONIBLE | DTO | % IVA | CUOTA",
    "36,00 | 0,00 | 4,00 | 1,44",
    "512,80 | 0,00 | 10,00 | 51,28",
)


@pytest.mark.parametrize(
    ("rows", "sure"),
    [
        (("FORMA DE PAGO | TOTAL A PAGAR", "TRANSFERENCIA | | 601,52 EUR"), True),
        (("FORMA DE PAGO | TOTAL A PAGAR", "TRANSFERENCIA | | 601,50 EUR"), False),
        (("FORMA DE PAGO | TOTAL A PAGAR", "TRANSFERENCIA | 101,52 | 601,52 EUR"), False),
        (("FORMA DE PAGO | TOTAL A PAGAR", "TRANSFERENCIA | | 601,52 EUR", "Anticipo | | -100,00"), False),
        (("FORMA DE PAGO | TOTAL A PAGAR", "ANTICIPO | | 601,52 EUR"), False),
        (("TOTAL A PAGAR | | FORMA DE PAGO", "TRANSFERENCIA | | | 601,52 EUR"), False),
    ],
)
def test_the_amount_of_a_box_stands_right_below_its_label(rows, sure):
    totals = choose_totals(table(*BOX, *rows))
    assert (due_of(totals) == (Decimal("601.52"), True)) is sure


@pytest.mark.parametrize(("more", "due"), [((), "780.00"), (("Acompte versé | | 650,00 €",), "130.00")])
def test_the_tax_under_a_box_is_what_is_due_only_of_what_was_paid_before(more, due):
    sums = ("Total HT | | 650,00 €", "TVA 20 % | | 130,00 €", "Total TTC | | 780,00 €")
    totals = choose_totals(table(*sums, *more, "", "", "MONTANT TOTAL A PAYER", "| | 130,00 €"))
    assert due_of(totals)[0] == Decimal(due)


def test_a_discount_of_zero_among_the_items_is_no_rate():
    rows = ("ARTICULO | PRECIO | DTO | IMPORTE", "Barra | 0,20 | 0,00 | 36,00", "Croissant | 0,94 | 0,00 | 512,80")
    totals = choose_totals(table(*rows, *BOX, "TOTAL FACTURA | | | 601,52"))
    assert due_of(totals) == (Decimal("601.52"), True)


_OF_TABLE = ("462.00 | 92.40 | 554.40", "58.80 | 11.76 | 70.56", "65.00 | 13.00 | 78.00", "585.80 | 117.16 | 702.96")
_OF_RATES = ("1180.00 | 247.80 | 1427.80", "238.80 | 14.33 | 253.13", "1418.80 | 262.13 | 1680.93")


@pytest.mark.parametrize(("foot", "total", "label"), [
    (_OF_TABLE, "702.96", "Balance due inc. VAT (20%) | | 702.96"), (_OF_RATES, "1680.93", "Grand total: | | 1680.93"),
    (_OF_TABLE, "702.96", "Montant total | | 702.96"), (_OF_RATES, "1680.93", "Rechnungsbetrag | | 1680.93"),
    (_OF_TABLE, "702.96", "Te betalen | | 702.96"), (_OF_TABLE, "702.96", "Total factura | | 702.96"),
    (_OF_RATES, "1680.93", "Totale fattura | | 1680.93"),
])  # fmt: skip
def test_net_tax_and_total_at_the_foot_of_a_table_bear_each_other_out(foot, total, label):
    assert due_of(choose_totals(document("Sub. | Tax | Amount", *foot, "", label))) == (Decimal(total), True)


@pytest.mark.parametrize("rows", [
    (*_OF_TABLE, "Previous balance | | 100.00", "Total due | | 802.96"),
    (*_OF_TABLE, "Balance due | | 702.96", "Voucher | | -50.00"),
    (_OF_TABLE[0], "58.80 | 11.67 | 70.56", *_OF_TABLE[2:], "Balance due inc. VAT (20%) | | 702.96"),  # a row does not add up
    (*_OF_TABLE[:2], _OF_TABLE[3], "Balance due inc. VAT (20%) | | 702.96"),  # one is missing
])  # fmt: skip
def test_a_foot_that_is_not_all_of_it_leaves_the_sum_to_be_asked_for(rows):
    found = choose_totals(document("Sub. | Tax | Amount", *rows))
    assert found.disagree or found.earlier_balance or not due_of(found)[1]


def _placed(*cells: tuple[float, float, str]) -> Document:
    """Words at places: x, top, text."""
    made = [word for x, top, text in cells for word in words(text, x, top)]
    return Document((Page(number=1, width=595, height=842, words=tuple(made)),))


_BREAKDOWN = ((60, 40, "IVA 22,00 %"), (300, 40, "734,00"), (535, 40, "161,48"))
_HEADS = ("Stamp duty | Discount | Total amount", "Timbre | Remise | Montant total", "Stempel | Rabatt | Rechnungsbetrag",
          "Zegel | Korting | Totaalbedrag",
          "Timbre | Descuento | Total factura", "Importo bollo | Sconto | Totale documento")  # fmt: skip


@pytest.mark.parametrize("heads", _HEADS)
def test_the_total_at_the_edge_of_a_wide_column_stands_under_its_head(heads):
    row = [(x, 60, text.strip()) for x, text in zip((60, 240, 440), heads.split("|"), strict=True)]
    paper = _placed(*_BREAKDOWN, *row, (535, 75, "895,48"))
    assert due_of(choose_totals(paper)) == (Decimal("895.48"), True)
    items = _placed(*_BREAKDOWN, *row, (535, 75, "895,48"), (535, 90, "120,00"))
    assert not due_of(choose_totals(items))[1]
    smaller = _placed(*_BREAKDOWN, *row, (535, 75, "895,48"), (60, 120, "Altro"), (300, 120, "1.120,00"))
    assert not due_of(choose_totals(smaller))[1]


@pytest.mark.parametrize(("more", "is_sure"), [((), True), (("Porto | | | 10.00 | 2.00 | 12.00",), False)])
def test_two_nets_are_no_net_and_its_vat(more, is_sure):
    found = choose_totals(
        table(
            "Item | Qty | | Net | VAT | Gross",
            "Rent | 1 | | 1,000.00 | 200.00 | 1,200.00",
            "Service | 1 | | 200.00 | 40.00 | 240.00",
            *more,
            "Total this invoice | | | 1,200.00 | 240.00 | 1,440.00",
        )
    )
    assert due_of(found) == (Decimal("1440.00"), is_sure)


def test_the_sums_of_a_strip_stand_aside_of_their_heads():
    pairs = [("Lohn", "255,00"), ("Teile", "384,70"), ("Netto", "639,70"), ("MwSt 19 %", "121,54"), ("Endbetrag EUR", "761,24")]
    made = [word for i, (head, value) in enumerate(pairs) for word in (*words(head, 40 + 100 * i, 40), *words(value, 105 + 100 * i, 55))]
    found = choose_totals(Document((Page(number=1, width=595, height=842, words=tuple(made)),)))
    assert due_of(found) == (Decimal("761.24"), True)


def test_a_telephone_number_under_how_to_pay_is_no_sum():
    found = choose_totals(
        document("To pay via Visa. | Subtotal | £300.77", "Call 01632 960 175 | Subtotal (cash) | £300.77", "Total | | £300.77")
    )
    assert found.due.value == Decimal("300.77")


@pytest.mark.parametrize(("held", "is_sure"), [("178,63", True), ("188,63", False)])
def test_a_total_is_proved_by_the_tax_that_it_holds_at_two_rates(held, is_sure):
    rows = ("Product | Prijs", "Kerstpakket | € 837,29", "Servies | € 517,20", "Totaal | € 1.354,49")
    found = choose_totals(document(*rows, f"(inclusief € {held} 21% BTW)", "(inclusief € 26,85 9% BTW)"))
    assert due_of(found) == (Decimal("1354.49"), is_sure)


def test_what_a_tax_is_on_is_no_tax():
    rows = ("Tot. netto | Tot. lordo", "Totali | 7450,02 | 8312,10", "Imposta 22% su 975,62 | 214,64", "Imposta 10% su 6474,40 | 647,44")
    found = choose_totals(document(*rows))
    assert due_of(found) == (Decimal("8312.10"), True)
    assert found.net.value == Decimal("7450.02")
