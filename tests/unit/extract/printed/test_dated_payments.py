"""Rows that say on which day a part was paid: the rest is due, and nothing is where the whole was paid."""

from decimal import Decimal

import pytest

from mailbot.domain.outcome import Outcome
from tests.unit.extract.prints import changed, read

_TOTAL = "Gesamtbetrag | | 1.190,00 €"
_WORDS = [
    ("Paid on 23/04/2026", "Amount due"),
    ("Paid on | 23/04/2026", "Amount due"),
    ("Bezahlt am 20.04.2026", "Offener Betrag"),
    ("abzgl. Zahlung vom 20.04.2026", "Restbetrag"),
    ("Réglé le 20/04/2026", "Reste à payer"),
    ("Pagado el 20/04/2026", "Pendiente de pago"),
    ("Pagato il 20/04/2026", "Saldo a pagare"),
    ("Betaald op 20-04-2026", "Nog te betalen"),
]


def _row(label, amount):
    return f"{label} | {amount}" if "|" in label else f"{label} | | {amount}"


def _read(*rows):
    printed = list(changed())
    at = printed.index(_TOTAL) + 1
    return read(*printed[:at], *rows, *printed[at:])


@pytest.mark.parametrize(("paid", "rest"), _WORDS)
@pytest.mark.parametrize("amount", ["190,00 €", "-190,00 €"])
def test_what_was_paid_on_a_day_is_taken_off(paid, rest, amount):
    found = _read(_row(paid, amount), f"{rest} | | 1.000,00 €")
    assert (found.outcome, found.doubts) == (Outcome.PROCESSED, ())
    assert found.fields.amount_due.value == Decimal("1000.00")


@pytest.mark.parametrize(("paid", "rest"), _WORDS)
def test_what_is_left_must_be_printed_and_fit(paid, rest):
    assert _read(_row(paid, "190,00 €")).outcome is not Outcome.PROCESSED
    assert _read(_row(paid, "190,00 €"), f"{rest} | | 1.100,00 €").outcome is not Outcome.PROCESSED


@pytest.mark.parametrize(("paid", "rest"), _WORDS)
def test_all_that_was_paid_leaves_nothing(paid, rest):
    assert _read(_row(paid, "1.190,00 €")).outcome is not Outcome.PROCESSED
    later = _row(paid, "1.000,00 €")
    assert _read(_row(paid, "190,00 €"), f"{rest} | | 1.000,00 €", later).outcome is not Outcome.PROCESSED
    assert _read(_row(paid, "595,00 €"), _row(paid, "595,00 €")).outcome is not Outcome.PROCESSED


@pytest.mark.parametrize("row", ["Zahlung am 17.05.2026", "Payment on 17/05/2026", "Paiement le 17/05/2026"])
def test_a_payment_to_come_is_not_taken_off(row):
    assert _read(f"{row} | | 1.190,00 €").fields.amount_due.value == Decimal("1190.00")
