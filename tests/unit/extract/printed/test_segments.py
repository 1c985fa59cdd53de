"""Several invoices in one file are never taken for one."""

import pytest

from mailbot.extract.printed.segments import segments
from tests.unit.extract.prints import INVOICE, changed, page


def pages_of(*second):
    return (page(*INVOICE), page(*second, number=2))


@pytest.mark.parametrize(("second", "count"), [
    (changed(Rechnungsnummer="Rechnungsnummer: | 2026/4472"), 2),
    (changed(Rechnungsnummer="Unser Vorgang | WZ-26"), 2),  # whatever its number is
    (changed(Rechnungsnummer="Zu 2026/4471 | Blatt 2"), 1),  # it goes on
    (("Allgemeine Geschäftsbedingungen", "1. Lieferung"), 1),
])  # fmt: skip
def test_a_page_with_a_title_and_sums_of_its_own_is_another_invoice(second, count):
    assert len(segments(pages_of(*second))) == count


@pytest.mark.parametrize(("first", "count"), [
    (changed(Rechnungsnummer="Dagboek-stuk | 202449423"), 2),  # whatever its number is
    (changed(Rechnungsnummer="Dagboek-stuk | 2026/4471"), 1),  # the next page names it
])  # fmt: skip
def test_so_is_a_first_page_whose_number_has_no_label_that_is_known(first, count):
    assert len(segments((page(*first), page(*INVOICE, number=2)))) == count


@pytest.mark.parametrize("second", [
    ((16.0, "CREDIT NOTE CN-1"), "We credit you the whole of invoice 2026/4471: 1,190.00 EUR"),
    ((16.0, "CREDIT NOTE CN-1"), "Credit to invoice 2026/4471: -1,190.00 EUR"),
    ((16.0, "Gutschrift Nr. GS-12"), "Erstattet werden 1.190,00 €"),
    ("Guten Tag,", "Ihre Rechnung 2026/4471 schreiben wir Ihnen vollständig gut."),
    ("Guten Tag,", "Rechnung 2026/4471 wurde Ihnen gutgeschrieben."),
    ("Bonjour,", "nous vous créditons la totalité de la", "facture 2026/4471."),
    ((16.0, "AVOIR n° AV-7"), "Montant : 1 190,00 €"),
    ("Geachte klant,", "Wij crediteren factuur nr. 2026/4471 volledig."),
    ("Estimado cliente:", "Le abonamos la totalidad de la factura 2026/4471."),
    ("This page cancels invoice 2026/4471 in full.",), ("Hiermit stornieren wir die Rechnung 2026/4471.",),
    ("La présente annule la facture 2026/4471.",), ("Factuur 2026/4471 is geannuleerd.",), ("Abono de la factura 2026/4471",),
    ("Por la presente anulamos la factura 2026/4471.",), ("Con la presente annulliamo la fattura 2026/4471.",),
    ("Gentile cliente,", "Nota di credito a totale storno della fattura n. 2026/4471"),
])  # fmt: skip
def test_a_page_that_credits_the_invoice_before_it_is_none_of_its_pages(second):
    assert [len(part) for part in segments(pages_of(*second))] == [1, 1]


@pytest.mark.parametrize("second", [
    ("Rechnung 2026/4471, Seite 2", "Gutschrift Treuebonus | | 12,00 €", "Seite 2 von 2"),
    ("Please pay invoice 2026/4471 by credit transfer.",),
    ("Zahlschein", "Gutschrift auf unser Konto, Rechnung 2026/4471"),
    ("Après avoir reçu la facture 2026/4471, vous avez 30 jours.",),
    ("Rogamos el abono de la factura 2026/4471 en 30 días.",),
    ("Abono de la factura 2026/4471 por transferencia en 30 días",), ("Stornogebühren laut Rechnung 2026/4471",),
    ("Frais d'annulation, facture 2026/4471",), ("Quote 2026/4471 when you cancel your subscription.",),
    ("Orders cancelled late are charged.", "Invoice 2026/4471 | | page 2"),
    ("Terms", "Invoice 2026/4471 is due in 30 days. A credit check was made."),
    ("Gutschriften im Mai", "Gutschrift GS-11 vom 03.05.2026 | | 12,00 €"),
])  # fmt: skip
def test_a_page_that_only_speaks_of_credits_stays_with_its_invoice(second):
    assert len(segments(pages_of(*second))) == 1
