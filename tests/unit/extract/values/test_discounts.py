"""Early-payment phrases of three languages."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.extract.values.discounts import Step, discounts_of, read_discounts

ISSUED, BASE = date(2026, 5, 2), Decimal("1190.00")


@pytest.mark.parametrize(
    ("text", "percent", "until"),
    [
        ("2 % 10 days net 30", "2", date(2026, 5, 12)),
        ("Terms: 2/10 net 30", "2", date(2026, 5, 12)),
        ("2% discount if paid within 10 days", "2", date(2026, 5, 12)),
        ("2 % Skonto innerhalb von 10 Tagen", "2", date(2026, 5, 12)),
        ("Zahlbar innerhalb 30 Tagen netto bis 01.06.2026, 3% Skonto innerhalb 10 Tagen bis 12.05.2026", "3", date(2026, 5, 12)),
        ("abzgl. 3 % Skonto bis 12.05.2026", "3", date(2026, 5, 12)),
        ("Bei Zahlung innerhalb von 8 Tagen 2,5 % Skonto", "2.5", date(2026, 5, 10)),
        ("escompte de 2 % pour paiement sous 10 jours", "2", date(2026, 5, 12)),
        ("Bei Zahlung innerhalb von 10 Tagen 2 % Skonto, ohne Abzug bis 30.06.2026.", "2", date(2026, 5, 12)),
        ("2 % d'escompte sous 8 jours", "2", date(2026, 5, 10)),
    ],
)
def test_phrases(text, percent, until):
    found = read_discounts(text, ISSUED, BASE, "EUR")
    assert [(d.percent, d.until) for d in found] == [(Decimal(percent), until)]
    assert found[0].amount == (BASE * Decimal(percent) / 100).quantize(Decimal("0.01"))


@pytest.mark.parametrize(
    "text",
    [
        "Skontoabzüge werden nicht akzeptiert.",
        "Zahlbar ohne Abzug von Skonto innerhalb von 30 Tagen",
        "Taux d'escompte pour paiement anticipé : néant",
        "Net 30 days",
        "A late fee of 5% per month applies after 30 days",
        "Remise de 10 % sur le total",
        "MwSt. 19 % 14 Tage",
    ],
)
def test_what_grants_no_discount(text):
    assert read_discounts(text, ISSUED, BASE, "EUR") == ()


def test_several_steps_of_the_structured_syntax():
    text = "#SKONTO#TAGE=7#PROZENT=3.00#\n#SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=100.00#"
    found = read_discounts(text, ISSUED, BASE, "EUR")
    assert [(d.percent, d.until, d.amount) for d in found] == [
        (Decimal(3), date(2026, 5, 9), Decimal("35.70")),
        (Decimal(2), date(2026, 5, 16), Decimal("2.00")),
    ]


def test_structured_steps_and_nonsense_in_them():
    assert discounts_of((Step(percent="2", days="10"),), ISSUED, BASE, "EUR")[0].until == date(2026, 5, 12)
    assert discounts_of((Step(percent="99", days="10"), Step(percent="x"), Step()), ISSUED, BASE, "EUR") == ()


@given(st.text(max_size=300))
def test_any_text(text):
    read_discounts(text, ISSUED, BASE, "EUR")
