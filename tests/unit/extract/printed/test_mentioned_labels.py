"""Papers that only speak of invoices are none, and letters that name a sum to pay are."""

import pytest

from mailbot.extract.printed.classify import classify
from tests.unit.extract.prints import document


@pytest.mark.parametrize("rows", [
    ("Processed many supplier invoices each month, matched invoice number, purchase order and total amount, and cut overdue payments",),
    ("A model that reads the fields invoice number, invoice date, total amount due and account from scanned papers",),
    ("Saisie de factures : contrôle du numéro de facture, de la date de facture et du montant total avec la commande",),
    ("Prüfung der Belege, insbesondere Rechnungsnummer, Rechnungsdatum und Gesamtbetrag, sowie Freigabe der Zahlungen im System",),
    ("Verwerken van inkoop: controle van factuurnummer, factuurdatum en totaalbedrag met de bestelling en de ontvangst",),
    ("Registro de documentos: cotejo del número de factura, fecha de factura y total factura con el pedido del cliente",),
    ("Registrazione dei documenti con controllo del numero fattura, della data fattura e del totale fattura con gli ordini",),
    ("A typical header reads as follows:", "“Invoice No. 4711, Invoice date 12/03/2020, “Total amount 1,190.00 EUR”"),
])  # fmt: skip
def test_prose_that_names_what_invoices_say_makes_no_invoice(rows):
    assert classify(document("Imogen Castlereagh", *rows)).name is None


@pytest.mark.parametrize("row", [
    "Please pay the total amount of 1,190.00 EUR for invoice number 4711 to the account that is printed below",
    "Wir bitten um Zahlung: Rechnungsnummer 4711, Gesamtbetrag 1.190,00 EUR, auf das Konto, das unten auf dieser Seite steht",
    "Wij verzoeken u factuurnummer 4711 met het totaalbedrag van 1.190,00 EUR te betalen op de rekening die hieronder staat",
])  # fmt: skip
def test_a_sentence_that_says_them_with_their_values_still_does(row):
    assert classify(document("Acme Ltd", row)).name == "invoice"
