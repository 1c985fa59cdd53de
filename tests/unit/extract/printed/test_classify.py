"""What titles say that a document is, also in scans."""

import pytest

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.printed.classify import classify
from mailbot.extract.reading import Word
from tests.unit.extract.prints import GOOD_IBAN, document, page, table

BODY = ("Rechnungsnummer: | 2026/4471", "Rechnungsdatum: | 17.04.2026", "Gesamtbetrag | | 1.190,00 €")


def scanned(*rows: str | tuple[float, str]) -> Document:
    clear = page(*rows)
    words = tuple(Word(text=word.text, box=word.box, confidence=0.98) for word in clear.words)
    return Document((clear.model_copy(update={"words": words, "source": "ocr"}),))


@pytest.mark.parametrize(("title", "kind"), [("Mahnunq", "reminder"), ("Auftraqsbestätigung", "order"), ("Rechnunq", "invoice")])
def test_a_scanned_title_is_recognised_despite_slips(title, kind):
    assert classify(scanned((22.0, title), *BODY)).name == kind


def test_a_title_with_a_text_layer_makes_no_slips():
    assert classify(Document((page((22.0, "Mahnunq"), *BODY),))).name == "invoice"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Prämienrechnung", "invoice"),
        ("Leasefactuur", "invoice"),
        ("Recibo-Factura de alquiler", "invoice"),
        ("Betreft: Factuur nr. 80", "invoice"),
        ("Objet : facture n° 80 impayée", "reminder"),
        ("Proforma-Rechnung", "proforma"),
        ("Musterrechnung", None),
        ("Mietabrechnung", None),
    ],
)
def test_words_made_with_the_word_for_an_invoice_and_subjects_of_letters_are_titles(title, kind):
    assert classify(Document((page((14.0, title), "Ihre Mieterkonten | 2026"),))).name == kind


@pytest.mark.parametrize(
    "rows",
    [
        (
            "Datos de la factura",
            "Nº factura: | P26/447",
            "Fecha de factura: | 05/03/2026",
            "TOTAL IMPORTE FACTURA | | 460,10 €",
            "Datos del contrato",
        ),
        ((14.0, "INVOICE / APPLICATION FOR RENT AND SERVICE CHARGE"), "Invoice no | SI-030771", "Total this invoice | | 4,725.00"),
        ((14.0, "Rechnung - Formular 7"), *BODY),
    ],
)
def test_what_an_invoice_tells_of_its_contract_is_no_title(rows):
    assert classify(Document((page(*rows),))).name == "invoice"


@pytest.mark.parametrize(("title", "kind"), [("CONTRATO", "contract"), ("Antrag - Formular 7", "letter")])
def test_a_title_of_its_own_still_counts(title, kind):
    assert classify(Document((page((22.0, title), "Ihre Mieterkonten | 2026"),))).name == kind


def test_a_delivery_note_that_an_invoice_names_is_not_its_title():
    rows = ((12.0, "FATTURA"), "8181/T | 29/03/2024", "DDT N. 970882 DEL 28/03/24", "Descrizione | Importo")
    assert classify(Document((page(*rows),))).name == "invoice"


def test_the_invoices_of_somebody_else_head_a_list():
    assert classify(Document((page((12.0, "Aviso de transferencia"), "Su factura | Fecha | Pagado"),))).name == "receipt"


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        (("Re: Invoice 4471", "Angebot"), "quote"),
        (("Betreff: Rechnung 12/2026", "Quittung"), "receipt"),
        (("Betreff: Rechnung 12/2026", "Wir erinnern Sie an die Zahlung."), None),
        (("Quittung/Rechnung", "Betrag dankend erhalten"), None),
        (("Gutschriftrechnung",), None),
        (("Erfolgsrechnung",), None),
    ],
)
def test_what_only_sounds_like_an_invoice_is_none(rows, kind):
    found = classify(Document((page(*rows, "Handel Nord KG | 2026"),))).name
    assert found == kind or (kind is None and found != "invoice")


def test_the_label_of_an_order_is_no_title():
    rows = ("Note de droits d'auteur n° 2026-83", "Bon de commande: | C26/7290", "Total TTC | 100,00 €")
    assert classify(Document((page(*rows),))).name == "invoice"


def test_a_receipt_to_fill_in_is_no_invoice():
    rows = ("Beleg-Nr. 12", "Zahlbetrag 12,50 €", *[""] * 40, "Quittung / Receipt")
    assert classify(Document((page(*rows),))).name == "receipt"


def test_behind_a_long_text_the_word_for_an_invoice_is_what_the_text_is_about():
    rows = ("Specifications of the national extension of BIS 5 - Invoice", "12 How to use the schema")
    assert classify(Document((page(*rows),))).name is None


@pytest.mark.parametrize(("label", "kind"), [
    ("Honorargutschrift Gutschrift Nr.", "credit_note"), ("N° d'avoir", "credit_note"), ("Rechnungs-Nr.", "invoice"),
])  # fmt: skip
def test_the_label_of_the_number_tells_a_credit_note_that_has_no_title(label, kind):
    rows = ("Planungsbüro Almenrode", f"{label} | 2024-22-2", "Datum: | 17.04.2026", "Gesamtbetrag | | 1.190,00 €")
    found = classify(Document((page(*rows),)))
    assert found.name == kind


@pytest.mark.parametrize(("rows", "kind"), [
    (((16.0, "NOTA ACCREDITO"),), "credit_note"),
    (("Tipo documento | TD04 Nota di credito", "Numero documento | PA67353"), "credit_note"),
    (("RENT DEMAND AND VAT INVOICE",), "invoice"),
    (("INVOICE for hire of hall",), "invoice"),
    (("Betreft: FACTUUR Factuurnr. 2026-55",), "invoice"),
    (("Facture", "Bon de commande | 4558974022"), "invoice"),
    (("Facture", "Crédit Spécimen"), "invoice"),
    (((14.0, "Account overdue"), "Invoice | N59344"), "reminder"),
    (((16.0, "Facture avoir"),), "credit_note"),
    (((16.0, "Facture Crédit"),), "credit_note"),
    (((16.0, "Gutschriftrechnung"),), "credit_note"),
    (((16.0, "Fattura credito"),), "credit_note"),
    (((16.0, "Rechnung Pro Forma"),), "proforma"),
    (((16.0, "Verkaufsauftrag"),), "order"),
    (((16.0, "Orden de venta"),), "order"),
    (((16.0, "Ordine di lavoro"),), "order"),
    (((16.0, "Offerteontwerp"),), "quote"),
    (((16.0, "Zahlungsbeleg"),), "receipt"),
    (((16.0, "Facture de remplacement"),), "invoice"),
    (((16.0, "Preavviso di parcella"),), "proforma"),
    (((16.0, "Preavviso di fattura n. 12"),), "proforma"),
    (((16.0, "Avviso di notula"),), "proforma"),
    (((16.0, "Pre-invoice"),), "proforma"),
    (((16.0, "Préfacture"),), "proforma"),
    (((16.0, "Vorläufige Rechnung"),), "proforma"),
    (((16.0, "Voorfactuur"),), "proforma"),
    (((16.0, "Factura provisional"),), "proforma"),
])  # fmt: skip
def test_titles_of_more_papers(rows, kind):
    assert classify(Document((page(*rows, *BODY),))).name == kind


@pytest.mark.parametrize("title", [
    "MAHNUNG UND RECHNUNG", "RAPPEL ET FACTURE", "AVOIR ET FACTURE", "RECEIPT AND INVOICE", "QUITTUNG UND RECHNUNG", "DEVIS ET FACTURE",
    "OFFERTE EN FACTUUR", "PRESUPUESTO Y FACTURA", "SOLLECITO E FATTURA", "FINAL DEMAND AND INVOICE", "ORDER & INVOICE",
])  # fmt: skip
def test_a_paper_that_is_something_else_and_an_invoice_is_no_plain_invoice(title):
    assert classify(Document((page((16.0, title), "Handel Nord KG | 2026"),))).name != "invoice"


@pytest.mark.parametrize(
    "title", ["Rechnung (Gutschrift)", "Invoice - Quotation", "Devis / Facture", "Factura / Presupuesto", "Fattura (Nota di credito)"]
)
def test_a_second_kind_in_the_title_is_a_question_in_however_small_letters(title):
    found = classify(Document((page(title, *BODY),)))
    assert found.name != "invoice" or found.rival is not None


def test_a_lone_line_that_says_credit_note_above_the_sums_is_a_question_and_below_them_none():
    assert classify(Document((page((16.0, "Rechnung"), "Gutschrift", *BODY, "Summe | 119,00 €"),))).rival == "credit_note"
    assert classify(Document((page((16.0, "Rechnung"), *BODY, "Summe | 119,00 €", "Gutschrift"),))).rival is None


@pytest.mark.parametrize("title", ["RENT DEMAND AND VAT INVOICE", "DELIVERY NOTE AND INVOICE", "APPEL DE LOYER ET FACTURE"])
def test_a_demand_or_a_delivery_note_may_be_the_invoice_too(title):
    assert classify(Document((page((16.0, title), *BODY),))).name == "invoice"


@pytest.mark.parametrize(("title", "kind"), [
    ("Mahnung", "reminder"), ("Reminder", "reminder"), ("Relance", "reminder"), ("Herinnering", "reminder"), ("Sollecito", "reminder"),
    ("Recordatorio", "reminder"), ("Proformarechnung", "proforma"),
])  # fmt: skip
def test_a_title_beside_its_number_is_a_title(title, kind):
    assert classify(Document((page(f"{title} | 4711", *BODY),))).name == kind


@pytest.mark.parametrize("title", [
    "Gutschrift zu Rechnung 4470", "Avoir sur facture 4470", "Credit for invoice 4470", "Credit against invoice", "Crédit sur facture 4470",
    "Creditnota bij factuur 4470", "Nota de crédito de la factura 4470", "Nota di credito su fattura 4470", "Crediting of invoice 4470",
])  # fmt: skip
def test_a_credit_in_large_letters_is_a_credit_whatever_it_names(title):
    assert classify(Document((page((16.0, title), *BODY),))).name == "credit_note"


@pytest.mark.parametrize("bank", ["Crédit Mutuel", "Credit Suisse", "Crédit Agricole d'Exemple"])
def test_a_bank_is_no_credit_note(bank):
    assert classify(Document((page("Facture", bank, *BODY),))).name == "invoice"


@pytest.mark.parametrize(("subject", "kind"), [
    ("Betreff: Rechnung 2026/4471 Rechnungserinnerung", "reminder"),
    ("Betreft: Factuur factuurherinnering", "reminder"),
    ("Subject: Invoice 4471 is overdue", "reminder"),
    ("Oggetto: sollecito fattura 4471", "reminder"),
    ("Betreff: Rechnung Rechnungsstorno", "credit_note"),
    ("Objet : facture 4471 annulée", "credit_note"),
    ("Asunto: factura 4471 anulada", "credit_note"),
    ("Betreff: Rechnung Stornogebühr", "invoice"),
])  # fmt: skip
def test_the_subject_of_a_letter_says_what_becomes_of_the_invoice(subject, kind):
    assert classify(Document((page(subject, *BODY),))).name == kind


@pytest.mark.parametrize("subject", [
    "Re: your complaint about invoice no. 4711", "Re: dispute of invoice no. 4711", "Re: refund of our invoice no. 4711",
    "Re: withdrawal of invoice no. 4711", "Re: payment of invoice no. 4711", "Subject: return of goods, invoice no. 4711",
    "Re: invoice no. 4711 - your query", "Re: thoughts on your last invoice no. 4711",
    "Betreff: Rückerstattung Rechnung Nr. 4711", "Betreff: Ihr Widerspruch gegen Rechnung Nr. 4711",
    "Betreff: Zahlungseingang Rechnung Nr. 4711", "Betreff: | Reklamation der Rechnung Nr. 4711",
    "Objet : remboursement de la facture n° 4711", "Objet : votre contestation de la facture n° 4711",
    "Objet : réclamation facture n° 4711", "Oggetto: reclamo fattura n. 4711", "Oggetto: rimborso fattura n. 4711",
    "Betreft: klacht over factuur nr. 4711", "Betreft: terugbetaling factuur nr. 4711", "Betr.: betaling factuur nr. 4711",
    "Subject: Thank you for paying invoice no. 4711", "Subject: invoice no. 4711 - replaced", "Objet : facture n° 4711 réglée",
    "Objet : facture n° 4711 en attente", "Betreff: Rechnung Nr. 4711 bezahlt", "Betreff: Rechnung Nr. 4711 zurück",
    "Betreft: factuur nr. 4711 betaald",
    "Asunto: factura nº 4711 pagada", "Asunto: anulación factura nº 4711", "Oggetto: fattura n. 4711 pagata",
    "Asunto: reclamación factura nº 4711", "Asunto: devolución de la factura nº 4711",
])  # fmt: skip
def test_a_letter_about_an_invoice_is_asked_about(subject):
    found = classify(Document((page(subject, *BODY),)))
    assert found.name != "invoice" or found.rival


@pytest.mark.parametrize("subject", [
    "Re: invoice no. 4711", "Re: our invoice no. 4711", "Re: copy of invoice no. 4711", "Subject: Hire of hall, invoice no. 4711",
    "Subject: Reimbursement of travel expenses, invoice no. 4711", "Re: second interim payment, invoice no. 4711",
    "Betreff: Unsere Rechnung Nr. 4711", "Betreff: Wartung der Heizung, Rechnung Nr. 4711", "Betreff: Zusendung der Rechnung Nr. 4711",
    "Betreff: 2. Abschlagszahlung, Rechnung Nr. 4711", "Objet : travaux, facture n° 4711", "Objet : envoi de la facture n° 4711",
    "Oggetto: fattura n. 12 del 03/05/2026", "Oggetto: rimborso spese, fattura n. 12", "Oggetto: invio della fattura n. 12",
    "Subject: invoice no. 4711 to be paid by 17.05.2026", "Subject: prepaid cards, invoice no. 4711",
    "Betreff: Ersatzteile, Rechnung Nr. 4711",
    "Objet : facture n° 4711 à régler", "Asunto: gastos de anulación, factura nº 4711", "Betreft: te betalen factuur nr. 4711",
    "Betreft: reclame mei, factuur nr. 4711", "Asunto: factura nº 4711", "Asunto: envío de la factura nº 4711",
])  # fmt: skip
def test_a_letter_that_brings_an_invoice_is_one(subject):
    found = classify(Document((page(subject, *BODY),)))
    assert (found.name, found.rival) == ("invoice", None)


def test_below_the_title_of_an_invoice_a_subject_may_name_another_one():
    found = classify(Document((page((16.0, "Rechnung"), "Betreff: Reklamation zu Rechnung Nr. 4711", *BODY),)))
    assert (found.name, found.rival) == ("invoice", None)


@pytest.mark.parametrize(("heading", "kind"), [
    ("Bankverbindung", "invoice"),
    ("Coordonnées bancaires", "invoice"),
    ("Bankgegevens", "invoice"),
    ("Datos bancarios", "invoice"),
    ("Coordinate bancarie", "invoice"),
    ("Bank details", "invoice"),
    ("Neue Bankverbindung", "letter"),
    ("Nuove coordinate bancarie", "letter"),
])  # fmt: skip
def test_the_heading_of_an_account_is_no_title_but_a_change_of_it_is(heading, kind):
    rows = ("Elias Brockmann", heading, "Sparkasse", GOOD_IBAN, *[""] * 20, "Rechnung: Redaktion", "Rechnungsnummer: | 20260820")
    assert classify(Document((page(*rows),))).name == kind


def test_a_letter_about_an_account_is_no_invoice():
    assert classify(Document((page("Bankverbindung", "", "unsere Konten:", GOOD_IBAN),))).name is None
    assert classify(Document((page((22.0, "Bankverbindung"), GOOD_IBAN, *[""] * 20, "Rechnung: Redaktion"),))).name == "letter"


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Credit or debit card", None), ("Credit terms", None), ("Credit", "credit_note"), ("Credit card refund", "credit_note")],
)
def test_credit_as_a_way_of_paying_is_no_credit_note(text, kind):
    assert classify(Document((page("How to pay", text, "Call Customer Services"),))).name == kind


@pytest.mark.parametrize(
    "dated", ["Rechnungsdatum: 14.07.2026", "Invoice date: 14/07/2026", "Factuurdatum: 14-07-2026", "Date de facture : 14/07/2026"]
)
def test_a_paper_with_an_invoice_date_and_an_account_but_no_number_is_asked_about(dated):
    rows = ("Bergmann Werkzeugbau GmbH", "Rechnung an: | HW-2026-0147", dated, "Gesamtbetrag: | 3.381,60 €")
    paid = (f"IBAN: {GOOD_IBAN}", "Verwendungszweck: HW-2026-0147")
    assert classify(document(*rows, *paid)).name == "invoice"
    assert classify(document(*rows)).name is None


@pytest.mark.parametrize(
    "title", ["Zahlungsavis", "Mahnung", "Gutschrift", "Angebot", "Auftragsbestätigung", "Lieferschein", "Kontoauszug"]
)
def test_an_invoice_date_and_an_account_make_no_invoice_of_another_paper(title):
    rows = ((18.0, title), "Rechnungsdatum: 14.07.2026", "Gesamtbetrag: | 3.381,60 €", f"IBAN: {GOOD_IBAN}")
    assert classify(document("Bergmann Werkzeugbau GmbH", *rows)).name != "invoice"


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("Statut: | Impayé", "invoice"),
        ("Statut : Impayé", "invoice"),
        ("Estado: | Factura vencida", "invoice"),
        ("Stato pagamento | Pagamento insoluto", "invoice"),
        ("Statut: | Relance", "reminder"),
        ("Status: | Payment reminder", "reminder"),
        ("Mention | Impayé", "reminder"),
        ("IMPAYÉ", "reminder"),
    ],
)
def test_the_state_of_an_invoice_is_no_title(row, kind):
    assert classify(Document((page((16.0, row), *BODY),))).name == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ((15.0, "Fac. 012/26"), "invoice"),
        ((15.0, "Fra. nº F-7"), "invoice"),
        ((15.0, "Fatt. n. 12/2026"), "invoice"),
        ((15.0, "Rech. 2026-17"), "invoice"),
        ("Fac. 012/26", None),
        ((15.0, "Fac. 012/26 rectificada por abono"), None),
        ((15.0, "Fac. proforma 012/26"), None),
        ((15.0, "Pres. 012/26"), None),
    ],
)
def test_an_abbreviated_title_stands_alone_with_its_number_in_larger_letters(title, kind):
    assert classify(Document((page(title, "Facturar a:", "Fecha | 10/02/2026", "Total | 617,10 €"),))).name == kind


def test_what_is_sold_is_no_title_but_a_table_may_name_the_paper():
    head, sold = "Descrizione | Q.tà | Prezzo | Importo", "Una newsletter | 1 | 380,00 | 380,00"
    subject = "Oggetto: | Fattura n. 5796/A del 07/05/2023"
    assert classify(table(subject, head, sold)).name == "invoice"
    assert classify(table("Type | Number | Net | Total", "Credit note | 4471 | 100.00 | 120.00")).name == "credit_note"


@pytest.mark.parametrize(("title", "kind"), [
    ("Kopie der Gutschrift", "credit_note"), ("Kopie van creditnota", "credit_note"), ("Copie de avoir", "credit_note"),
    ("Duplicata du devis", "quote"), ("Copia del presupuesto", "quote"), ("Copia del preventivo", "quote"), ("Copy of quotation", "quote"),
    ("Acknowledgement of order", "order"), ("Kopie der Auftragsbestätigung", "order"), ("Copia del pedido", "order"),
    ("Copy of reminder", "reminder"), ("Copia di ricevuta", "receipt"), ("Duplicata de relevé", "statement"),
    ("Copia de albarán", "delivery_note"), ("Copie de l'avoir", "credit_note"), ("Duplicata de l'avoir", "credit_note"),
    ("Copie conforme de l'avoir", "credit_note"), ("Copia dell'ordine", "order"),
    ("Copia dell'estratto conto", "statement"), ("Copia del documento di trasporto", "delivery_note"), ("Copia de la oferta", "quote"),
    ("Copia de la factura rectificativa", "credit_note"), ("Reprint of credit note", "credit_note"), ("Gutschriftskopie", "credit_note"),
    ("Certified copy of credit memo", "credit_note"), ("Kopie des Angebots", "quote"), ("Kopie der 2. Mahnung", "reminder"),
    ("Abschrift des Lieferscheins", "delivery_note"), ("Kopie van de offerte", "quote"), ("Kopie van de aanmaning", "reminder"),
    ("Kopie der Rechnung", "invoice"), ("Copie de la facture", "invoice"), ("Datos del contrato", "invoice"),
    ("Détails du contrat", "invoice"),
])  # fmt: skip
def test_a_copy_of_another_paper_is_that_paper_but_particulars_of_one_are_an_invoices(title, kind):
    rows = ((16.0, title), "Belegnummer: | 2026/4471", "Belegdatum: | 17.04.2026", "Rechnungsnummer | 2026/4471")
    assert classify(Document((page(*rows, "Gesamtbetrag | | 1.190,00 €"),))).name == kind
