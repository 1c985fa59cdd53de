"""Early-payment discounts: phrases of six languages, structured steps, several steps."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.extract.values.discounts import Step, discounts_of, read_discounts

ISSUED, BASE = date(2026, 5, 2), Decimal("1190.00")


@pytest.mark.parametrize(
    ("text", "percent", "until"),
    [
        ("2 % 10 days net 30", "2", date(2026, 5, 12)),
        ("Escompte de 2 % pour paiement sous 10 jours, net au 01/06/2026.", "2", date(2026, 5, 12)),
        ("2 % discount if paid within 10 days, net by 01/06/2026.", "2", date(2026, 5, 12)),
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


#: One step, as "{percent} % until {days} days from the issue date", in every language.
ONE_STEP = {
    "en": (
        "A {percent}% cash discount is granted if you pay within {days} days.",
        "Deduct {percent}% if paid within {days} days of the invoice date",
        "Pay within {days} days and take {percent}% off",
        "Less {percent}% if settled within {days} days, otherwise net 60 days",
        "{percent}% {days}, net 60",
        "{percent}/{days} net 60",
        "Settlement discount of {percent}% for payment within {days} days",
    ),
    "fr": (
        "Escompte pour paiement anticipé : {percent} % à {days} jours",
        "Remise de {percent} % pour règlement sous {days} jours",
        "Règlement sous {days} jours : escompte {percent} %",
        "{percent}% d'escompte à {days} jours, 60 jours net",
        "Pour tout paiement comptant sous {days} jours, {percent} % d'escompte",
        "Escompte {percent} % sous {days} jours. Pénalités de retard : 3 fois le taux légal, soit 4 % après 60 jours.",
    ),
    "de": (
        "Zahlbar innerhalb {days} Tagen mit {percent}% Skonto, 60 Tage netto",
        "{days} Tage {percent} %, 60 Tage netto",
        "Bei Bezahlung innerhalb von {days} Tagen gewähren wir Ihnen {percent} v.H. Skonto",
        "Skonto: {percent}% ({days} Tage)",
        "Zahlung innerhalb {days} Tagen abzgl. {percent}% Skonto; zzgl. 19 % MwSt.",
        "60 Tage netto, {days} Tage {percent} % Skonto",
    ),
    "nl": (
        "Bij betaling binnen {days} dagen mag u {percent} % in mindering brengen",
        "{percent}% betalingskorting bij betaling binnen {days} dagen, anders 60 dagen netto",
        "{percent}% korting voor contante betaling binnen {days} dagen",
    ),
    "es": (
        "Si paga en {days} días, descuento del {percent}%",
        "{percent} % pronto pago {days} días",
        "Bonificación del {percent}% si se paga dentro de los {days} días siguientes",
    ),
    "it": (
        "Pagamento entro {days} gg: sconto {percent}%",
        "Pagamento entro {days} giorni con sconto del {percent}%, 60 giorni netto",
        "Abbuono del {percent}% per pagamento entro {days} gg data fattura",
    ),
}
PHRASES = [phrase for phrases in ONE_STEP.values() for phrase in phrases]


@given(st.sampled_from(PHRASES), st.integers(1, 50), st.integers(2, 30))
def test_any_percentage_and_term_in_any_language(phrase, tenths, days):
    percent = Decimal(tenths) / 10
    found = read_discounts(phrase.format(percent=percent.normalize(), days=days), ISSUED, BASE, "EUR")
    amount = (BASE * percent / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert [(d.percent, d.until, d.amount) for d in found] == [(percent, ISSUED + timedelta(days=days), amount)]


@pytest.mark.parametrize(
    "text",
    [
        "2% discount if paid by 12 May 2026",
        "If you pay by 12 May 2026 you may deduct 2%",
        "Un escompte de 2 % sera accordé pour tout règlement avant le 12 mai 2026",
        "abzüglich 2% Skonto bei Zahlung bis zum 12. Mai 2026, bis 1. Juni 2026 ohne Abzug",
        "Betaalt u voor 12 mei 2026, dan ontvangt u 2% korting",
        "Pagando antes del 12 de mayo de 2026 se aplicará un descuento del 2 %",
        "Sconto del 2 % se pagato entro il 12 maggio 2026",
    ],
)
def test_until_a_date(text):
    assert [(d.percent, d.until) for d in read_discounts(text, ISSUED, BASE, "EUR")] == [(Decimal(2), date(2026, 5, 12))]


@pytest.mark.parametrize(
    "text",
    [
        "3% if paid in 7 days, 2% if paid in 14 days, net 30",
        "Early payment discount: 3% within 7 days, 2% within 14 days",
        "Escompte : 3 % à 7 jours, 2 % à 14 jours",
        "Innerhalb von 7 Tagen 3 % Skonto, innerhalb von 14 Tagen 2 % Skonto, 30 Tage netto",
        "Binnen 1 week 3% korting, binnen 2 weken 2% korting",
        "Descuento del 3% por pago dentro de 7 días, 2% dentro de 14 días",
        "Per pagamenti entro 7 giorni si applica uno sconto del 3%, entro 14 giorni del 2%",
    ],
)
def test_several_steps_in_prose(text):
    found = read_discounts(text, ISSUED, BASE, "EUR")
    assert [(d.percent, d.until, d.amount) for d in found] == [
        (Decimal(3), date(2026, 5, 9), Decimal("35.70")),
        (Decimal(2), date(2026, 5, 16), Decimal("23.80")),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Late payment: 2% interest after 30 days. No discount.",
        "10% discount code valid until 12 May 2026",
        "Skonto wird nicht gewährt. 19 % MwSt. 14 Tage",
        "Interessi di mora 8% dopo 30 giorni",
        "Bij te late betaling 2% rente na 14 dagen",
        "2 % Skonto 10 Tage ab Monatsende",
        "Escompte 2 % à 10 jours fin de mois",
    ],
)
def test_rebates_interest_and_terms_from_another_day_are_none(text):
    assert read_discounts(text, ISSUED, BASE, "EUR") == ()


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Skonto 2% auf 650,00 € innerhalb 10 Tagen", "13.00"),
        ("Bei Zahlung innerhalb 10 Tagen 2 % Skonto auf EUR 650,00", "13.00"),
        ("2% discount of £650.00 if paid within 10 days", "13.00"),
        ("2 % d'escompte sur 650,00 € pour paiement sous 10 jours", "13.00"),
        ("Betalingskorting 2% over € 650,00 bij betaling binnen 10 dagen", "13.00"),
        ("Sconto 2% su € 650,00 per pagamento entro 10 giorni", "13.00"),
        ("2 % de descuento sobre 650,00 € si paga en 10 días", "13.00"),
        ("2 % Skonto auf den Nettobetrag bei Zahlung innerhalb 10 Tagen", "20.00"),
        ("2% discount on the net amount if paid within 10 days", "20.00"),
        ("2 % d'escompte sur le montant HT pour paiement sous 10 jours", "20.00"),
        ("2% de descuento sobre la base imponible si paga en 10 días", "20.00"),
        ("Sconto 2% sull'imponibile per pagamento entro 10 giorni", "20.00"),
        ("2 % Skonto innerhalb 10 Tagen = 23,80 €", "23.80"),
        ("2 % Skonto innerhalb 10 Tagen (1.166,20 €)", "23.80"),
        ("2 % Skonto innerhalb 10 Tagen = 20,00 €", "20.00"),
        ("2 % Skonto innerhalb 10 Tagen, d.h. 1.170,00 EUR", "20.00"),
        ("2 % Skonto innerhalb 10 Tagen = 50,00 €", None),
        ("2 % Skonto auf den Warenwert innerhalb 10 Tagen", None),
        ("2% discount on goods if paid within 10 days", None),
        ("Skonto 2% auf 6.500,00 € innerhalb 10 Tagen", None),
    ],
)
def test_what_a_percentage_is_taken_of_and_what_it_comes_to(text, amount):
    found = read_discounts(text, ISSUED, BASE, "EUR", net=Decimal("1000.00"))
    assert [(d.percent, d.until, d.amount) for d in found] == [(Decimal(2), date(2026, 5, 12), amount and Decimal(amount))]


@pytest.mark.parametrize("text", ["3% 7 days, 1.5% 14 days, net 30 days", "3/7, 1.5/14 net 30", "Terms: 3% 7 days or 1.5% 14 days, net 30"])
def test_short_terms_of_two_steps_keep_both(text):
    found = read_discounts(text, ISSUED, BASE, "EUR")
    assert [(d.percent, d.until) for d in found] == [(Decimal(3), date(2026, 5, 9)), (Decimal("1.5"), date(2026, 5, 16))]


@pytest.mark.parametrize(
    "text",
    [
        "Early payment: deduct £15.00 if paid within 10 days",
        "15.00 off if paid within 10 days",
        "€ 15,00 korting bij betaling binnen 10 dagen",
        "Bij betaling binnen 10 dagen mag u € 15,00 in mindering brengen",
        "Bei Zahlung innerhalb von 10 Tagen 15,00 € Skonto",
        "Escompte de 15,00 € pour paiement sous 10 jours",
        "Descuento de 15,00 € por pronto pago antes del 12 de mayo de 2026",
        "Sconto di € 15,00 per pagamento entro 10 giorni",
    ],
)
def test_a_sum_off_without_a_percentage(text):
    found = read_discounts(text, ISSUED, BASE, "EUR")
    assert [(d.percent, d.until, d.amount) for d in found] == [(None, date(2026, 5, 12), Decimal(15))]


@pytest.mark.parametrize(
    "text",
    [
        "Less deposit £20.00 paid by 3 May 2026",
        "Discount £20.00 applied. Pay within 30 days",
        "Discount -20.00\nFor payment within 30 days use our IBAN",
        "Mahngebühr 5,00 € bei Zahlung nach 30 Tagen",
        "Deduct £900.00 if paid within 10 days",
        "Remise 20,00 €\nPour tout paiement après 30 jours : pénalités",
    ],
)
def test_deposits_rebates_and_fees_are_no_sum_off_for_paying_early(text):
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
