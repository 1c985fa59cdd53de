"""What the payer is asked to quote: beside labels, in sentences, over line breaks, or the invoice's own number."""

import pytest

from mailbot.extract.printed.invoice_number import choose_number
from mailbot.extract.printed.references import order_reference
from mailbot.extract.printed.remittance import remittance
from tests.unit.extract.prints import GOOD_IBAN, document

_NUMBERED = {
    "de": ("Rechnung", "Rechnungsnummer: 4711"),
    "en": ("Invoice", "Invoice no: 4711"),
    "fr": ("Facture", "Facture n° 4711"),
    "nl": ("Factuur", "Factuurnummer: 4711"),
    "es": ("Factura", "Factura nº 4711"),
    "it": ("Fattura", "Fattura n. 4711"),
}


def _reference(language, *rows):
    made = document(*_NUMBERED[language], f"IBAN: {GOOD_IBAN}", *rows)
    found, _ = remittance(made, choose_number(made)[0])
    return found and found.value


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("de", "Kassenzeichen: AB-77"),
        ("de", "Betreff:AB-77"),
        ("de", "Überweisen Sie bitte unter Angabe des Kassenzeichens AB-77"),
        ("en", "Please use AB-77 as your payment reference"),
        ("en", "OBI / ref AB-77"),
        ("fr", "Indiquez impérativement la référence AB-77"),
        ("fr", "Veuillez indiquer AB-77 en communication"),
        ("nl", "Gelieve AB-77 te vermelden bij betaling"),
        ("nl", "Betalingsmededeling: AB-77"),
        ("nl", "Betaling met vermelding van AB-77"),
        ("es", "Concepto:AB-77"),
        ("es", "Código de pago AB-77"),
        ("es", "Indicar en el pago AB-77"),
        ("it", "Indicare nel bonifico AB-77"),
        ("it", "Nella causale del bonifico riporti il codice AB-77"),
        ("es", "Rogamos indiquen en el concepto el número AB-77."),
        ("nl", "Wij ontvangen uw betaling graag op tijd. Vermeld daarbij kenmerk AB-77."),
        ("de", "Bitte geben Sie bei der Zahlung das Buchungskennzeichen AB-77 an."),
        ("it", "Si prega di indicare AB-77 nella causale"),
        ("de", "Bitte zahlen Sie unter Angabe der Rechnungsnummer (AB-77) bis zum 2. Mai 2026 auf das Konto"),
        ("de", "Verwendungszweck: AB-77 bis spätestens 2. Mai"),
        ("en", "Payment reference (AB-77) no later than 2 May"),
        ("fr", "Référence de paiement : (AB-77) avant le 2 mai"),
        ("nl", "Betalingskenmerk AB-77 uiterlijk op 2 mei"),
        ("es", "Referencia de pago: AB-77 antes del 2 de mayo"),
        ("it", "Causale bonifico: AB-77 entro il 2 maggio"),
        ("de", "Angabe des Verwendungszwecks AB-77 auf folgendes Konto zu überweisen:"),
        ("es", "Identificador para el pago: AB-77"),
        ("it", "Menzionare nel versamento AB-77"),
        ("it", "Comunicazione di pagamento: AB-77"),
        ("nl", "Wij ontvangen uw betaling graag. Vermeld daarbij factuurnummer AB-77."),
    ],
)
def test_a_reference_is_read_beside_its_label_and_inside_the_sentence_that_asks_for_it(language, row):
    assert _reference(language, row) == "AB-77"


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        ("de", ["Zahlbar innerhalb von 30 Tagen netto. Bitte bei Zahlung die", "Rechnungsnummer angeben."]),
        ("en", ["Please quote the invoice number when paying."]),
        ("fr", ["Référence à rappeler : numéro de facture"]),
        ("nl", ["Vermeld bij je betaling het factuurnummer."]),
        ("es", ["Indique el número de factura en el concepto."]),
        ("it", ["Si prega di indicare il numero di fattura nella causale."]),
    ],
)
def test_where_the_invoice_number_is_to_be_quoted_it_is_the_reference(language, rows):
    assert _reference(language, *rows) == "4711"


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("de", "Bei Rückfragen geben Sie bitte die Rechnungsnummer an."),
        ("de", "Betreff: Wartung im April 2026"),
        ("en", "Your reference: PO 4500012"),
        ("en", "Please quote the invoice number in all correspondence"),
        ("fr", "Objet : Travaux avril 2026"),
        ("it", "Causale: vendita 2026"),
    ],
)
def test_what_is_quoted_in_letters_or_only_names_the_subject_is_no_reference(language, row):
    assert _reference(language, row) is None


@pytest.mark.parametrize(
    ("rows", "reference"),
    [
        (("Payment reference | Amount", "RF18 5390 0754 7034 | 6.50"), "RF18 5390 0754 7034"),
        (("Please remit quoting RF18 5390 0754 7034.",), "RF18 5390 0754 7034"),
        (("Payment reference 21 00000 00003 13947 14300", "09017."), "21 00000 00003 13947 14300 09017"),
        (("Payment reference 32008/2025 /", "D92620."), "32008/2025 / D92620"),
    ],
)
def test_structure_and_line_breaks_bound_a_reference(rows, reference):
    assert _reference("en", *rows) == reference


def test_a_number_of_groups_goes_on_in_the_next_line_but_not_with_a_postcode():
    asked = "Graag betalen onder vermelding van betalingskenmerk 7647 2959 3063"
    assert _reference("nl", asked, "6528. Met dank.") == "7647 2959 3063 6528"
    assert _reference("nl", asked, "6528 AB Nijmegen") == "7647 2959 3063"


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("de", f"Bitte geben Sie bei der Zahlung auf unser Konto {GOOD_IBAN} Ihren Namen an"),
        ("it", "Indicate nel bonifico entro 30 giorni il Vostro nome"),
    ],
)
def test_accounts_and_spans_of_time_in_sentences_about_paying_are_no_references(language, row):
    assert _reference(language, row) is None


@pytest.mark.parametrize(
    ("language", "head", "asked"),
    [
        ("de", "Referenz: S00117", "Zahlungsreferenz: AB-77"),
        ("nl", "Kenmerk: S00117", "Betalingskenmerk: AB-77"),
        ("es", "Concepto: Obra 117", "Concepto de la transferencia: AB-77"),
        ("it", "Causale: Vendita 117", "Causale del bonifico: AB-77"),
        ("fr", "Communication : chantier 117", "Communication structurée : AB-77"),
        ("en", "End-to-end reference: 117", "Please use AB-77 as your payment reference"),
    ],
)
def test_what_asks_to_be_quoted_goes_before_a_bare_reference_of_the_head(language, head, asked):
    made = document(*_NUMBERED[language], head, *[""] * 6, f"IBAN: {GOOD_IBAN}", asked)
    assert remittance(made)[0].value == "AB-77"
    alone, _ = remittance(document(*_NUMBERED[language], head, *["Zeile"] * 6, f"IBAN: {GOOD_IBAN}"))
    assert alone is None or not alone.sure


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("nl", "ONDER VERMELDING VAN HET FACTUUR NUMMER 4711#"),
        ("de", "BITTE ÜBERWEISEN SIE UNTER ANGABE DER RECHNUNGSNUMMER 4711"),
        ("en", "PLEASE QUOTE INVOICE NUMBER 4711 WITH YOUR PAYMENT"),
        ("fr", "MERCI D'INDIQUER LE NUMÉRO DE FACTURE 4711 SUR VOTRE VIREMENT"),
        ("es", "INDICAR EN EL CONCEPTO EL NÚMERO DE FACTURA 4711"),
        ("it", "INDICARE NELLA CAUSALE IL NUMERO DELLA FATTURA 4711"),
    ],
)
def test_in_capitals_what_the_number_is_called_is_not_its_letters(language, row):
    assert _reference(language, row) == "4711"


def test_in_capitals_the_letters_of_a_number_stay():
    assert _reference("en", "PLEASE QUOTE THE REFERENCE AB 77 WITH YOUR PAYMENT") == "AB 77"


@pytest.mark.parametrize(
    ("language", "rows", "reference"),
    [
        ("de", ("Bitte benutzen Sie bei der Überweisung das Kennwort:", "'Herbstregatta Boot drei'"), "Herbstregatta Boot drei"),
        ("nl", ("Wilt u betalen onder vermelding van 'Zomerkamp'?",), "Zomerkamp"),
        ("fr", ("Libellé du virement : « Cotisation annuelle »",), "Cotisation annuelle"),
        ("de", ('Bitte als Verwendungszweck der Überweisung "Ihr Name" angeben',), None),
        ("de", ('Ihr Kennwort für das Kundenportal: "geheim"',), None),
    ],
)
def test_a_text_in_quotation_marks_may_be_asked_for(language, rows, reference):
    assert _reference(language, *rows) == reference


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("de", "Bei Rückfragen bitte Referenz 99812 angeben"),
        ("en", "Please quote reference 99812 in all correspondence"),
        ("en", "Please do not quote 99812 as payment reference"),
        ("de", "Bitte nicht die Kundennummer K-77123 als Verwendungszweck angeben."),
    ],
)
def test_what_is_for_letters_or_not_to_be_quoted_is_no_reference(language, row):
    assert _reference(language, row) is None


@pytest.mark.parametrize("head", ["Fecha | Referencia | Importe", "Date | Reference | Amount"])
def test_the_head_of_a_column_of_the_items_asks_for_nothing(head):
    assert _reference("es", head, "01/06/2026 | R-177 | 475,00", "02/06/2026 | R-277 | 960,00") is None


@pytest.mark.parametrize("part", ["Empfangsschein | Zahlteil", "Récépissé | Section paiement", "Ricevuta | Sezione pagamento"])
def test_a_swiss_reference_on_a_payment_part_needs_no_label(part):
    reference = "21 00000 00003 13947 14300 09017"
    rows = ("Rechnung", "Rechnung Nr. 4711", "", part, f"{reference} | {reference}")
    assert remittance(document(*rows))[0].value == reference
    assert remittance(document(*rows[:3], "", reference))[0] is None
    assert remittance(document(*rows[:4], "21 00000 00003 13947 14300 09018"))[0] is None


@pytest.mark.parametrize("row", ["DDT n. 318 del 31-05-2026 (Causale: vendita)", "Causale trasporto: | Vendita", "Causale del trasporto"])
def test_why_goods_were_carried_is_no_reference(row):
    assert _reference("it", "", "", "", "", row, "ART120 | Tubo multistrato | 145,00") is None


@pytest.mark.parametrize("row", ["Causale: | Fattura 4711", "Causale: | 4711"])
def test_why_a_transfer_is_made_is_one(row):
    assert "4711" in _reference("it", row)


@pytest.mark.parametrize(("head", "value"), [
    ("Referenznr./Datum", "4500718822 / 22.08.2026"), ("Betalingskenmerk/Datum", "4500718822 / 22-08-2026"),
    ("Payment reference / Date", "4500718822 / 22/08/2026"), ("Référence de paiement / Date", "4500718822 / 22/08/2026"),
])  # fmt: skip
def test_a_label_of_a_number_and_its_day_names_the_number_alone(head, value):
    assert remittance(document("Rechnung", head, value))[0].value == "4500718822"


@pytest.mark.parametrize("rows", [("Referenznr./Datum", "4500718822 / 22.08.2026"), ("Referenznr.: 4500718822",)])
def test_the_buyers_order_number_is_no_reference_to_quote(rows):
    made = document("Rechnung", *rows, "", "Ihre Bestellnummer: 4500718822")
    assert remittance(made, None, order_reference(made)[0])[0] is None
    asked = document("Rechnung", "Zahlungsreferenz: 4500718822", "", "Ihre Bestellnummer: 4500718822")
    assert remittance(asked, None, order_reference(asked)[0])[0].value == "4500718822"


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        ("en", ["Please pay to the account above, quoting the invoice number.", "Late Payment of Commercial Debts (Interest) Act 1998"]),
        ("en", ["Please pay, quoting the invoice number.", "Interest may be charged on late payments under the (Interest) Act 1998."]),
        ("de", ["Bitte überweisen Sie unter Angabe der Rechnungsnummer.", "Es gelten unsere AGB 2024."]),
        ("nl", ["Wilt u betalen onder vermelding van het factuurnummer.", "Wet van 2013"]),
        ("es", ["Indique en la transferencia el número de factura.", "Ley 3 de 2004"]),
        ("it", ["Indicare nella causale del bonifico il numero fattura.", "D.Lgs. 231 del 2002"]),
    ],
)
def test_a_year_of_the_next_sentence_is_no_reference(language, rows):
    assert _reference(language, *rows) == "4711"


def test_a_reference_that_looks_like_a_year_is_read_below_its_label():
    assert _reference("en", "Payment reference", "1998") == "1998"


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("de", "Bitte überweisen Sie unter Angabe Ihres Vertragskontos 2000377."),
        ("fr", "Merci d'indiquer votre code client 2000377 lors du règlement."),
        ("en", "Please quote your claim 2000377 with your payment."),
    ],
)
def test_whose_a_reference_is_and_what_it_is_called_is_no_part_of_it(language, row):
    assert _reference(language, row) == "2000377"


def test_a_customers_number_beside_the_invoices_is_not_the_reference():
    assert _reference("de", "Bitte überweisen Sie unter Angabe Ihrer Kundennummer 140577 und der Rechnungsnummer.") == "4711"


def test_a_number_of_references_gives_way_to_what_is_asked_to_be_quoted():
    assert _reference("de", "Referenz-Nr./Datum", "80044120 / 18.09.2026", "", "Bitte bei Zahlung angeben: AB-77") == "AB-77"


@pytest.mark.parametrize(("head", "reference"), [
    ("Tipologia ritenuta | Causale pagamento | Importo", None), ("Modalità | Causale pagamento | Importo", "AB-77"),
])  # fmt: skip
def test_the_cause_of_a_tax_that_is_withheld_is_no_reference(head, reference):
    assert _reference("it", "", "", head, "RT01 | AB-77 | 400,00") == reference


def test_an_account_is_nothing_to_quote():
    assert _reference("fr", "Titulaire : Jansdorp & Co Communication", "FR14 2004 1010 0505 0001 3M02 606") is None


def test_the_end_of_a_name_is_no_label():
    assert _reference("fr", "Skylofts est une marque de Jansdorp & Co Communication, RCS Lyon 999 107 600") is None
    assert _reference("fr", "Communication AB-77") == "AB-77"
    assert _reference("it", "Bonifico Causale AB-771") == "AB-771"
