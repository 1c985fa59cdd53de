"""Rows by which tills, hotels and shops say how a sum was paid, under the total or in a column of payments."""

import pytest

from mailbot.domain.outcome import Doubt, Outcome
from tests.unit.extract.prints import changed, read

_TOTAL = "Gesamtbetrag | | 1.190,00 €"


def _read(*rows):
    printed = list(changed())
    at = printed.index(_TOTAL) + 1
    return read(*printed[:at], *rows, *printed[at:])


def _is_asked(found):
    return found.outcome is Outcome.FAILED or Doubt.MARKED_AS_PAID in found.doubts


_MEANS = ["Visa", "Visa XXXXXXXXXXXX4410", "Mastercard ending in 4410", "Card", "Cash", "Tendered", "Stripe", "PayPal", "Girocard",
          "EC-Cash", "Kreditkarte Visa", "Zahlung bar", "Bar", "Carte bancaire", "CB Visa", "Espèces", "Chèque", "Règlement CB", "Pin",
          "PIN betaling", "Contant", "Tarjeta", "Efectivo", "Entregado", "Carta/POS", "Contanti", "Bancomat"]  # fmt: skip


@pytest.mark.parametrize("label", _MEANS)
@pytest.mark.parametrize("amount", ["1.190,00 €", "-1.190,00 €"])
def test_a_means_beside_the_whole_sum_is_asked_about(label, amount):
    assert _is_asked(_read(f"{label} | | {amount}"))


@pytest.mark.parametrize("label", ["Payment", "Règlement", "Zahlung", "Betaling", "Pago", "Pagamento", "Encaissé", "Cobrado", "Bezahlt"])
def test_a_payment_of_the_whole_sum_under_the_total_is_asked_about(label):
    assert _is_asked(_read(f"{label} | | 1.190,00 €"))


@pytest.mark.parametrize("label", ["Visa", "Bar", "Espèces", "Efectivo", "Contanti", "Contant"])
def test_a_means_beside_a_part_of_the_sum_is_asked_about(label):
    assert _read(f"{label} | | 190,00 €").outcome is not Outcome.PROCESSED


@pytest.mark.parametrize("row", ["Visa 4410 | 20.04.2026 | 1.190,00 €", "Visa | -1.190,00 € | 0,00 €", "Bezahlt 1.190,00 €"])
def test_a_day_a_balance_and_another_column_change_nothing(row):
    assert _is_asked(_read(row))


@pytest.mark.parametrize("label", ["Contanti", "Pagato", "Importo pagato", "Carta/POS"])
def test_a_means_over_the_whole_sum_is_asked_about(label):
    assert _is_asked(_read("", f"Spese | {label}", "0,00 € | 1.190,00 €"))


def test_the_payment_that_a_provider_reports_is_asked_about():
    assert _is_asked(_read("", "Zahlungsdienst X | 1.190,00 € | capture success"))
    assert _is_asked(_read("", "Stripe | 1.190,00 €", "Saldo"))


@pytest.mark.parametrize("row", ["Überweisung | | 1.190,00 €", "Virement | | 1.190,00 €", "Rechnung an Firma | | 1.190,00 €",
                                 "Zahlung 17.05.2026 | | 1.190,00 €", "Visa, Mastercard | PayPal", "Visa-Gebühren | | 0,00 €"])  # fmt: skip
def test_a_transfer_a_payment_to_come_and_means_without_a_sum_are_none(row):
    assert not _is_asked(_read(row))
