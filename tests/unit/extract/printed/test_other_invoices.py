"""Labels that name another invoice's number, or may, and those that say whose invoice it is and leave it this one's."""

import pytest

from mailbot.extract.printed.invoice_number import choose_number
from tests.unit.extract.prints import document


def number_of(*rows: str | tuple[float, str]):
    return choose_number(document(*rows))[0]


@pytest.mark.parametrize("label", [
    "Last invoice no.", "Vorgänger-Rechnungs-Nr.", "Rechnungsnummer des Vormonats",
    "Previous invoice number", "Next invoice no.", "Invoice no. (previous)", "Dernière facture n°",
    "N° de facture précédent",
    "Prochaine facture n°", "Letzte Rechnungs-Nr.", "Vorherige Rechnungs-Nr.", "Rechnungsnummer alt", "Nächste Rechnungs-Nr.",
    "Vorig factuurnummer", "Laatste factuurnummer", "Volgend factuurnummer", "Última factura nº",
    "Nº factura anterior", "Ultima fattura n.",
    "N. fattura precedente",
])  # fmt: skip
def test_a_label_of_another_invoices_number_names_none_of_this_one(label):
    found = number_of("Rechnung", f"{label} | OLD-771", "Datum | 17.04.2026")
    assert found is None or not found.sure
    found = number_of("Rechnung", f"{label} | OLD-771", "Rechnungs-Nr. | NEW-4711", "Datum | 17.04.2026")
    assert (found.value, found.sure) == ("NEW-4711", True)


@pytest.mark.parametrize("label", [
    "Corrected invoice no.", "Original-Rechnungsnummer", "N° facture impayée",
    "N° de facture rectifiée", "Korrigierte Rechnungs-Nr.", "Gecorrigeerd factuurnummer", "Nº factura corregida",
    "N. fattura corretta", "Ursprüngliche Rechnungs-Nr.", "Oorspronkelijk factuurnummer", "zu Rechnungs-Nr.",
    "Deposit invoice no.", "N° facture d'acompte",
    "Relates to invoice no.", "Supplement to invoice no.", "Applied to invoice no.", "Parent invoice number", "Dispute invoice no.",
    "Ergänzung Rechnungsnummer", "Rattachée facture n°", "Complementaria factura nº", "Integrazione fattura n.",
    "Behorende bij factuurnummer",
])  # fmt: skip
def test_a_label_that_may_say_another_invoice_is_not_sure(label):
    found = number_of("Rechnung", f"{label} | OLD-771", "Datum | 17.04.2026")
    assert found is None or not found.sure
    found = number_of("Rechnung", f"{label} | OLD-771", "Rechnungs-Nr. | NEW-4711", "Datum | 17.04.2026")
    assert (found.value, found.sure) == ("NEW-4711", True)


@pytest.mark.parametrize("label", [
    "Our invoice no.", "Sales invoice number", "VAT invoice no.", "Notre facture n°", "Facture rectificative n°", "Unsere Rechnungs-Nr.",
    "Ons factuurnummer", "Nuestra factura nº", "Nostra fattura n.", "Fattura Invoice no.",
])  # fmt: skip
def test_a_label_that_says_this_invoice_is_sure(label):
    found = number_of("Rechnung", f"{label} | A-4711", "Datum | 17.04.2026")
    assert (found.value, found.sure) == ("A-4711", True)


@pytest.mark.parametrize("label", [
    "Quarterly invoice no.", "Subscription invoice number", "Export invoice no.", "Repair invoice no.", "Lfd. Rechnungs-Nr.",
    "Harrow invoice number", "Digitaal factuurnummer", "Energía factura nº", "Annuale fattura n.",
])  # fmt: skip
def test_unknown_words_before_the_only_label_leave_it_this_invoices(label):
    found = number_of("Rechnung", f"{label} | A-4711", "Datum | 17.04.2026")
    assert (found.value, found.sure) == ("A-4711", True)
    found = number_of("Rechnung", f"{label} | A-4711", "Rechnungs-Nr. | NEW-4711", "Datum | 17.04.2026")
    assert (found.value, found.sure) == ("NEW-4711", True)


def test_the_number_at_the_title_goes_before_one_with_an_unknown_word():
    found = number_of("Invoice F-2026-4471", "Export invoice no. | OLD-771", "Date | 17.04.2026")
    assert (found.value, found.sure) == ("F-2026-4471", True)


def test_a_heading_says_corrected_of_its_own_paper():
    found = number_of(
        (20.0, "Corrected invoice no. A-4711"), "Date | 17.04.2026", "Northgate Filters Ltd", "Filters for pumps, and their spares"
    )
    assert (found.value, found.sure) == ("A-4711", True)


@pytest.mark.parametrize(("over", "label"), [("Vorherige", "Rechnungs-Nr."), ("Last", "Invoice no."), ("Dernière", "Facture n°")])
def test_a_word_of_another_invoice_over_its_label_is_part_of_it(over, label):
    found = number_of("Rechnung", "Datum: 17.04.2026", "", over, f"{label}: OLD-771")
    assert found is None or not found.sure
