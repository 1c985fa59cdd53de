"""Numbers, accounts, sellers and sums where the page makes it hard."""

from decimal import Decimal

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.parties.parties import choose_parties
from mailbot.extract.printed.accounts import choose_account
from mailbot.extract.printed.classify import classify
from mailbot.extract.printed.invoice_number import choose_number
from mailbot.extract.printed.references import order_reference
from mailbot.extract.printed.remittance import remittance
from mailbot.extract.printed.totals import choose_totals
from mailbot.extract.reading import Page
from tests.unit.extract.prints import GOOD_IBAN, OTHER_IBAN, changed, document, read, words


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        (["Invoice No. INV-2041"], "INV-2041"),
        (["FACTURE", "N° FA-2026-0001"], "FA-2026-0001"),
        (["Order Number | Invoice Number", "77123 | INV-9"], None),
        (["Commande | Date de facture | Numéro de facture", "CDE234 | 31 octobre 2026 | 2026-T-01"], "2026-T-01"),
        (["Handelsrechnung (380) Nr. 471102 vom 15.11.2026"], "471102"),
        (["Invoice RE 2026/12"], "RE 2026/12"),
        (["F actuurnummer: 26100553"], "26100553"),
        (["INVOICE", "#23413561D"], "23413561D"),
    ],
)
def test_numbers(rows, number):
    choice, _ = choose_number(document(*rows))
    assert (choice.value if choice else None) == (number or "INV-9")


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        (["Invoice ID LRF24-706-L"], "LRF24-706-L"),  # its letters are not the label's
        (["Fatt. n. R2024/97312"], "R2024/97312"),
        (["Faktura Nr. 2024 70896, ausgestellt am 8. Juli 2024"], "2024 70896"),
        (["Factuur / Invoice 2025/53988"], "2025/53988"),
        (["Document no. 370018", "Site no. 767094"], "370018"),  # a bare "no." behind another word is another's
        (["Facture de vente n° 96248", "N° d'expédition 408142"], "96248"),
        (["Rechnungsnr.GE-2025-10120"], "GE-2025-10120"),  # OCR runs words together
        (["Facture n° S6-2024-717 - établie le 23.07.2024"], "S6-2024-717"),  # a dash between words ends it
        (["Factura | Fecha de expedición | Vence el", "14805 | 2024-08-01 | 2024-08-16"], "14805"),  # in a table of the invoice's own data
        (["Facture de situation n° 3", "Facture n° S6-2024-717"], "S6-2024-717"),
    ],
)
def test_numbers_that_are_sure(rows, number):
    choice, _ = choose_number(document(*rows))
    assert (choice.value, choice.sure) == (number, True)


def test_a_label_that_wraps_in_the_head_of_a_column_is_one_label():
    """ "Customer" over "number", "Invoice" over "number": the second is not a bare "number"."""
    heads = [
        word
        for x, top, text in ((60, 40, "Customer"), (200, 40, "Invoice"), (60, 51, "number"), (200, 51, "number"))
        for word in words(text, x, top)
    ]
    values = [*words("77123", 60, 66), *words("4711", 200, 66)]
    made = Page(number=1, width=595, height=842, words=(*heads, *values))
    choice, _ = choose_number(Document((made,)))
    assert (choice.value, choice.sure) == ("4711", True)


def test_sums_below_each_other_with_their_values_stay_two_labels():
    rows = [("Total", "120,00"), ("TVA", "20,00"), ("Net à payer", "120,00")]
    made = [word for i, (name, value) in enumerate(rows) for word in (*words(name, 60, 40 + 11 * i), *words(value, 300, 40 + 11 * i))]
    labels = Document((Page(number=1, width=595, height=842, words=tuple(made)),)).labels
    assert [label.span.text for label in labels] == ["Total", "TVA", "Net à payer"]


def test_a_short_number_beside_another_is_no_sure_number():
    assert choose_number(document("SITUATION DE TRAVAUX - FACTURE n° 4", "", "", "Facture SIT1236"))[0].sure is False


def test_a_year_alone_is_no_sure_number():
    assert not choose_number(document("Invoice number: 2026 | Total 10.00 EUR"))[0].sure


def test_other_numbers_are_not_the_invoices():
    assert choose_number(document("Customer number: 12345", "Order no. PO-77", "Phone 030 1234567"))[0] is None


def test_a_number_that_words_follow_is_unsure():
    assert not choose_number(document("Rechnungsnummer: 2026/4471 mit Anlage"))[0].sure
    assert choose_number(document("Rechnungsnummer: 2026/4471 vom 17.04.2026"))[0].sure


def test_the_payers_account_is_not_the_payees():
    found = choose_account(document(f"IBAN {GOOD_IBAN}", "", f"Käufer-IBAN: {OTHER_IBAN}"), Buyer())
    assert (found.iban.value, found.ambiguous) == (GOOD_IBAN, False)
    assert choose_account(document(f"Der Betrag wird vom Konto {GOOD_IBAN} abgebucht"), Buyer()).iban is None


@pytest.mark.parametrize("line", ["Account manager for your account: Ivy Marsh", "Betreuer für Ihr Konto: Ivo Marsch",
                                  "Gestionnaire de votre compte : Ivy Marsh", "Gestor de su cuenta: Ivy Marsh",
                                  "Your account manager: Ivy Marsh"])  # fmt: skip
def test_who_looks_after_an_account_does_not_make_the_next_one_the_payers(line):
    assert choose_account(document(line, f"IBAN {GOOD_IBAN}"), Buyer()).iban.value == GOOD_IBAN


@pytest.mark.parametrize(
    "line",
    [
        "Your account (account manager J Cole)", "Your account - account manager J Cole", "Account manager J Cole, your account:",
        "Ihr Konto (Betreuer: Ivo Marsch)", "Votre compte (gestionnaire : Ivy Marsh)", "Uw rekening (beheerder: Ivo Marsch)",
        "Su cuenta (gestor: Ivy Marsh)", "Vostro conto (referente: Ivy Marsh)",
    ],
)  # fmt: skip
def test_a_manager_beside_the_payers_account_leaves_it_the_payers(line):
    assert choose_account(document(line, f"IBAN {GOOD_IBAN}"), Buyer()).iban is None


def test_the_payers_account_is_not_paid_by_its_sort_code_either():
    iban = "GB29NWBK60161331926819"
    found = choose_account(document("Your account:", f"Sort code 60-16-13, account no. 31926819 (IBAN {iban})"), Buyer())
    assert (found.iban, found.local, found.is_own) == (None, None, True)
    other = choose_account(document(f"Your IBAN: {iban}", *[""] * 3, "Pay to sort code 99-65-40, account number 70515228"), Buyer())
    assert other.local.value.number == "70515228"


def test_the_identifier_of_a_payment_service_provider_is_the_bic():
    found = choose_account(document(f"IBAN {GOOD_IBAN}", "Payment service provider identifier: COBADEFFXXX"), Buyer())
    assert (found.bic.value, found.bic.confidence) == ("COBADEFFXXX", 0.95)


def test_a_factors_account_goes_first():
    found = choose_account(
        document(f"IBAN {GOOD_IBAN}", *[""] * 3, "Die Forderung ist abgetreten an Beispiel Factoring", f"IBAN {OTHER_IBAN}"), Buyer()
    )
    assert (found.iban.value, found.ambiguous) == (OTHER_IBAN, False)


@pytest.mark.parametrize(
    ("second", "is_told"), [("USD: ", True), ("USD:", True), ("Betrag EUR: 1.190,00 an ", False), ("EUR: 1190 an ", False)]
)
def test_a_currency_before_a_colon_names_an_account_and_never_an_amount(second, is_told):
    first = "EUR: " if is_told else "IBAN "
    found = choose_account(document(f"{first}{GOOD_IBAN}", f"{second}{OTHER_IBAN}"), Buyer(), "EUR")
    assert (found.iban.value, found.ambiguous) == (GOOD_IBAN, not is_told)


def test_accounts_without_ibans():
    british = choose_account(document("Sort code: 60-12-13", "Account number: 70791763"), Buyer()).local
    assert (british.value.scheme, british.value.bank_code, british.value.number) == ("uk_sort_code", "601213", "70791763")
    american = choose_account(document("Routing number: 021000021", "Account number: 123456789012"), Buyer()).local
    assert (american.value.scheme, american.value.number) == ("us_aba", "123456789012")
    assert choose_account(document("Routing number: 021000022", "Account number: 123456789012"), Buyer()).local is None


def test_a_bic_beside_its_label_and_never_a_word_in_capitals():
    found = choose_account(document(f"IBAN {GOOD_IBAN}", "BIC: COBADEFFXXX"), Buyer())
    assert found.bic.value == "COBADEFFXXX"
    assert choose_account(document(f"IBAN {OTHER_IBAN}", "PAIEMENT PAR VIREMENT"), Buyer()).bic is None


def test_the_seller_is_found_by_label_letterhead_and_foot_and_is_never_the_buyer():
    rows = (
        "Seller:",
        "Northgate Tools Ltd",
        "4 Mill Lane",
        "",
        "Bill to:",
        "Acme Trading Ltd",
        "1 Harbour Street",
        *[""] * 40,
        "Northgate Tools Ltd, 4 Mill Lane",
    )
    found = choose_parties(document(*rows), Buyer())
    assert (found.seller.value, found.seller.sure, found.buyer.value) == ("Northgate Tools Ltd", True, "Acme Trading Ltd")
    one = choose_parties(document("Acme Trading Ltd", "1 Harbour Street"), Buyer(names=("ACME Trading",)))
    assert one.seller is None


def test_towns_countries_and_labels_are_no_sellers():
    found = choose_parties(document("Lyon, le 3 mai 2026", "France", "Date d'échéance", "Austin, TX 78701"), Buyer())
    assert found.seller is None


def test_sums_in_a_row_of_heads_and_several_rates():
    found = choose_totals(document("TOTAL HT | TOTAL TVA | TOTAL TTC", "100,00 | 8,00 | 108,00 €"))
    assert (found.net.value, found.vat.value, found.gross.value, found.due.sure) == (Decimal(100), Decimal(8), Decimal(108), True)
    rates = choose_totals(document("Net total | | 473.00", "VAT 19% | | 37.62", "VAT 7% | | 19.25", "Gross total | | EUR 529.87"))
    assert (rates.gross.value, rates.gross.sure, rates.currency.value) == (Decimal("529.87"), True, "EUR")


def test_a_dollar_is_not_surely_american():
    assert not choose_totals(document("Total due | | $93.50")).currency.sure
    assert choose_totals(document("Total due | | USD 93.50")).currency.sure
    assert choose_totals(document("Total due | | CAD $93.50")).currency.value == "CAD"


def test_totals_that_no_one_names_are_not_guessed():
    assert choose_totals(document("Widget | | 12.00", "Gadget | | 99.00")).due is None


def test_references():
    made = document("Votre commande : PO-2026-77", "Communication : +++123/4567/89002+++")
    assert order_reference(made)[0].value == "PO-2026-77"
    assert remittance(made)[0].value == "+++123/4567/89002+++"


@pytest.mark.parametrize("number", ["BC-77", "BC2026", "BC/2026/4", "PO-77", "ID-5", "VAT-3", "IBAN-1", "INV-9", "NR-12", "PO-AB-7"])
def test_letters_before_a_number_are_part_of_it_whatever_else_they_mean(number):
    found = read(*changed(Rechnungsnummer=f"Rechnungsnummer: | {number}")).fields.number
    assert found.value == number
    assert read(*changed(Rechnungsnummer=f"Rechnungsnummer: {number}")).fields.number.value == number


@pytest.mark.parametrize(
    ("rows", "number", "reference"),
    [
        (("Facture n° | 17 rue du Port", "F2026/118", "Date | 69002 Lyon", "3 mars 2026"), "F2026/118", None),
        (("FACTURA Nº: 2026 26424", "IBAN ES9121000418450200051332", "Referencia: 2026 26424"), "2026 26424", "2026 26424"),
        (("Fattura n. NE-12485", "Indicare nella causale NE-12485."), "NE-12485", "NE-12485"),
        (
            ("Invoice no. 4711-A", "Please transfer the amount, quoting RF18 5390 0754", "7034 with your payment."),
            "4711-A",
            "RF18 5390 0754 7034",
        ),
    ],
)
def test_numbers_and_references_stand_beside_below_or_in_sentences(rows, number, reference):
    fields = read(*rows).fields
    assert fields.number.value == number
    assert (fields.remittance_information.value if fields.remittance_information else None) == reference


def test_a_due_date_inside_a_sentence_and_an_order_number_that_is_no_vat_id():
    fields = read("Invoice no. 4711-A", "Purchase order BE1828530", "Please pay the full amount by 19 July 2026 at the latest.").fields
    assert (str(fields.due_date.value), fields.order_reference.value, fields.seller_vat_id) == ("2026-07-19", "BE1828530", None)


@pytest.mark.parametrize(("title", "kind"), [("R E C H N U N G", "invoice"), ("Aviso de impago", "reminder"), ("Nota", "invoice")])
def test_titles(title, kind):
    assert classify(document("Bergmann", (16.0, title), "Nr. 4711")).name == kind


@pytest.mark.parametrize(
    ("row", "bic"),
    [
        ("BIC COBA DE FF XXX", "COBADEFFXXX"),
        ("SWIFT-BIC: COBADEFF XXX", "COBADEFFXXX"),
        ("BIC/SWIFT-Code: cobadeffxxx", "COBADEFFXXX"),
        ("BIC:COBADEFF", "COBADEFF"),
        ("BIC: auf Anfrage", None),
    ],
)
def test_a_bic_in_groups_in_small_letters_or_glued_to_its_label(row, bic):
    found = choose_account(document(f"IBAN: {GOOD_IBAN}", row), Buyer()).bic
    assert (found.value if found else None) == bic


def test_what_is_no_bic_is_shown_but_never_sure():
    found = choose_account(document(f"IBAN : {GOOD_IBAN} - BIC : BIC_MA_BANQUE"), Buyer()).bic
    assert (found.value, found.sure) == ("BIC_MA_BANQUE", False)


@pytest.mark.parametrize(
    "row",
    [
        "Your order: PO-88120", "PO number PO-88120", "Votre commande | PO-88120", "N° de commande : PO-88120", "Bestellnummer: PO-88120",
        "Ihre Bestellung | PO-88120", "Uw order PO-88120", "Inkooporder: PO-88120", "Su pedido: PO-88120", "Nº de pedido PO-88120",
        "Vostro ordine: PO-88120", "Rif. ordine PO-88120",
    ],
)  # fmt: skip
def test_an_order_is_what_a_label_calls_so(row):
    choice, _ = order_reference(document(row))
    assert (choice.value, choice.sure) == ("PO-88120", True)


@pytest.mark.parametrize(
    "row",
    [
        "Customer no.: K-88120", "Customer ref.: K-88120", "Delivery note L-88120", "Contract no. V-88120", "Our order: SO-88120",
        "Sales order no. SO-88120", "N° client : K-88120", "Bon de livraison : L-88120", "Contrat n° V-88120", "Notre commande SO-88120",
        "Kundennummer: K-88120", "Lieferschein-Nr. L-88120", "Vertragsnummer: V-88120", "Unsere Auftragsnummer: SO-88120",
        "Klantnummer K-88120", "Pakbon L-88120", "Contractnummer: V-88120", "Onze order: SO-88120", "Nº de cliente: K-88120",
        "Albarán nº L-88120", "Contrato: V-88120", "Codice cliente: K-88120", "DDT n. L-88120", "Contratto n. V-88120",
        "Conferma d'ordine n. SO-88120",
    ],
)  # fmt: skip
def test_customers_deliveries_contracts_and_the_sellers_own_orders_are_no_order_of_the_buyers(row):
    assert order_reference(document(row))[0] is None


def test_the_buyers_own_order_goes_before_the_number_under_which_the_seller_keeps_it():
    assert order_reference(document("Order A620999 | Uw order | 45130"))[0].value == "45130"
    assert order_reference(document("Order no. SO-85459", "Your order: B-58628"))[0].value == "B-58628"


def test_an_order_is_not_sure_where_two_are_named_or_a_mere_reference_is():
    assert not order_reference(document("Order no. 77123", "Order no. 77124"))[0].sure
    assert order_reference(document("Order no. 77123", "Order no. 77123"))[0].sure
    assert not order_reference(document("Your reference: X-88120"))[0].sure
    assert not order_reference(document("Ihr Zeichen: X-88120"))[0].sure


@pytest.mark.parametrize(
    ("code", "is_sure"), [("KD10042", False), ("PROJ-77", False), ("NOV-2026", False), ("FA-2026-17", True), ("2026-0017", True)]
)
def test_a_code_alone_under_the_title_is_sure_where_it_begins_as_an_invoices_does(code, is_sure):
    number = choose_number(document((16.0, "RECHNUNG"), code, "Rechnungsdatum: | 17.04.2026"))[0]
    assert (number is not None and number.sure) == is_sure


SECOND = "DE02120300000000202051"


def test_the_bic_of_an_account_stands_in_its_column():
    rows = (f"IBAN: {OTHER_IBAN} | IBAN: {GOOD_IBAN}", "BIC: PSSTFRPPXXX | BIC: COBADEFFXXX")
    assert choose_account(document(*rows), Buyer(ibans=(OTHER_IBAN,))).bic.value == "COBADEFFXXX"
    rows = ("BIC: BYLADEM1001", f"IBAN: {SECOND} | IBAN: {GOOD_IBAN}", "BIC: DEUTDEFFXXX | BIC: COBADEFFXXX")
    assert choose_account(document(*rows), Buyer(ibans=(SECOND,))).bic.value == "COBADEFFXXX"
