"""What is taken off below a total: what was paid or is held back, never what falls away on a condition."""

from decimal import Decimal

import pytest

from mailbot.extract.printed.totals import choose_totals
from tests.unit.extract.prints import document

TOTAL = ("Spannvorrichtung | | 1.000,00 €", "Nettobetrag | | 1.000,00 €", "MwSt. 19 % | | 190,00 €", "Gesamtbetrag | | 1.190,00 €")


@pytest.mark.parametrize("rows", [
    ("Sconto pagamento anticipato | | -23,80 €", "Netto | | 1.166,20 €"),
    ("Kredietbeperking 2 % | | -23,80 €", "Te betalen binnen 8 dagen | | 1.166,20 €"),
    ("Descuento anticipo | | -23,80 €", "Importe antes del 1 de mayo | | 1.166,20 €"),
    ("Less advance payment 2 % | | -23,80 €", "If settled by 1 May | | 1.166,20 €"),
    ("Avance 2 % si paiement sous 8 jours | | -23,80 €", "Net | | 1.166,20 €"),
    ("Sicherheit (ablösbar durch Bürgschaft) | | -59,50 €", "Auszahlung bis Bürgschaft | | 1.130,50 €"),
    ("Frühzahlerbonus | | -23,80 €", "Ihre Zahlung | | 1.166,20 €"),
    ("Escompte si paiement comptant | | -23,80 €", "Net à devoir | | 1.166,20 €"),
])  # fmt: skip
def test_what_falls_away_on_a_condition_is_not_simply_taken_off(rows):
    assert not choose_totals(document(*TOTAL, *rows)).due.sure


@pytest.mark.parametrize("row", [
    "Verrechnung Gutschrift Nr. 88 | 100,00 €", "Zahlung vom 01.11.2026 | 100,00 €", "Ihr Guthaben | 100,00 €", "Umlage | -100,00 €",
    "Less credit applied | 100,00 €", "Payment received 1 May | 100,00 €", "Moins avoir AV-12 | 100,00 €", "Af: tegoed | 100,00 €",
    "Menos abono | 100,00 €", "Storno nota 12 | 100,00 €", "Erstattung | 100,00 €",
    "Korting | | 100,00 €", "Sonderrabatt: -100,00 €", "Compensation | 100,00 €",
])  # fmt: skip
def test_what_may_be_taken_off_is_a_doubt_wherever_its_amount_stands(row):
    assert choose_totals(document(*TOTAL)).due.sure
    found = choose_totals(document(*TOTAL, row))
    assert found.disagree or not found.due.sure


def test_what_is_to_be_paid_back_is_no_sure_total():
    rows = ("Nettobetrag | | 1.000,00 €", "MwSt. 19 % | | 190,00 €", "Erstattungsbetrag | | 1.190,00 €")
    gross = choose_totals(document(*rows)).gross
    assert gross is None or not gross.sure


def test_of_what_is_paid_and_what_is_open_the_total_is_no_sum_of_items():
    rows = (
        "Netto | 1.000,00 €",
        "MwSt. 19 % | 190,00 €",
        "2. Rate | | 690,00 €",
        "1. Rate bereits gezahlt | | 500,00 €",
        "Gesamtbetrag | | 1.190,00 €",
    )
    due = choose_totals(document(*rows)).due
    assert not (due.sure and due.value == Decimal("1190.00"))


def test_several_breakdowns_are_of_several_objects():
    sites = (
        "20 % | 1.000,00 € | 200,00 €", "10 % | 500,00 € | 50,00 €", "Total | | 1.750,00 €",
        "Objekt B", "", "", "20 % | 500,00 € | 100,00 €", "10 % | 500,00 € | 50,00 €", "Total | | 1.150,00 €",
    )  # fmt: skip
    gross = choose_totals(document("Objekt A", *sites)).gross
    assert gross is None or not gross.sure


def test_three_digits_behind_every_mark_have_two_readings():
    gross = choose_totals(document("Netto | | 100,000 EUR", "MwSt. 19 % | | 19,000 EUR", "Gesamtbetrag | | 119,000 EUR")).gross
    assert not gross.sure
