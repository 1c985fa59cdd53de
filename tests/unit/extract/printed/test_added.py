"""What stands beside the total: charges that are due with it, gifts that nobody owes, nothing paid, a discount taken off, other money."""

from decimal import Decimal

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.domain.outcome import Doubt, Outcome
from mailbot.extract.printed.accounts import choose_account
from mailbot.extract.printed.totals import choose_totals
from tests.unit.extract.prints import GOOD_IBAN, INVOICE, changed, document, read

TOTAL = ("Spannvorrichtung | | 1.000,00 €", "Nettobetrag | | 1.000,00 €", "MwSt. 19 % | | 190,00 €", "Gesamtbetrag | | 1.190,00 €")


@pytest.mark.parametrize(("charge", "label"), [
    ("zzgl. Pfand", "Gesamt"), ("Leergut", "Zahlbetrag"), ("Écotaxe", "Net à payer"), ("Éco-participation DEEE", "Net à payer"),
    ("Consigne", "Total à payer"), ("Statiegeld", "Te betalen"), ("Bottle deposit", "Total due"), ("Envases", "Total a pagar"),
    ("Cauzione vuoti", "Totale da pagare"), ("Marca da bollo", "Totale da pagare"),
])  # fmt: skip
def test_a_charge_on_empties_or_waste_is_due_with_the_total_and_no_earlier_balance(charge, label):
    found = choose_totals(document(*TOTAL, f"{charge} | | 20,00 €", f"{label} | | 1.210,00 €"))
    assert (found.due.value, found.due.sure, found.earlier_balance, found.disagree) == (Decimal("1210.00"), True, False, False)


@pytest.mark.parametrize("more", ["Saldo | | 300,00 €", "Rechnung 2026/12 | | 300,00 €"])
def test_what_follows_the_sum_with_a_charge_is_asked_about(more):
    found = choose_totals(document(*TOTAL, "zzgl. Pfand | | 20,00 €", "Gesamt | | 1.210,00 €", more))
    assert not found.due.sure


@pytest.mark.parametrize("fee", [
    "Late fee", "Reminder fee", "Interest", "Pénalités de retard", "Frais de relance", "Mahngebühr", "Verzugszinsen", "Aanmaningskosten",
    "Herinneringskosten", "Recargo por demora", "Gastos de reclamación", "Interessi di mora", "Spese di sollecito", "Tip", "Trinkgeld",
])  # fmt: skip
def test_a_fee_right_under_the_total_is_asked_about_where_no_sum_due_follows(fee):
    assert not choose_totals(document(*TOTAL, f"{fee} | | 40,00 €")).due.sure


@pytest.mark.parametrize("said", ["Late fee if paid after 30 days", "Recargo por demora si se paga fuera de plazo"])
def test_a_fee_for_a_case_is_not(said):
    found = choose_totals(document(*TOTAL, f"{said} | | 40,00 €"))
    assert (found.due.value, found.due.sure) == (Decimal("1190.00"), True)


DISCOUNTED = [
    ("Cash discount 2 %", "To pay by 24 March"), ("Escompte 2 % à déduire", "Montant à régler sous 10 jours"),
    ("Abzüglich 2 % Skonto", "Zahlbetrag innerhalb 10 Tagen"), ("Korting contant 2 %", "Te betalen voor 24-03-2026"),
    ("Descuento p.p. 2 %", "A pagar antes del 24/03/2026"), ("Sconto cassa 2 %", "Da pagare entro il 24/03/2026"),
]  # fmt: skip


@pytest.mark.parametrize(("discount", "label"), DISCOUNTED)
def test_what_is_due_less_a_discount_until_a_day_is_asked_about(discount, label):
    assert not choose_totals(document(*TOTAL, f"{discount} | | -23,80 €", f"{label} | | 1.166,20 €")).due.sure


@pytest.mark.parametrize(("paid", "label"), [
    ("Deposit paid", "To pay by 24 March"), ("Acompte versé", "Reste à payer avant le 24/03/2026"),
    ("Anzahlung erhalten", "Zu zahlen bis 24.03.2026"),
])  # fmt: skip
def test_what_is_left_of_a_payment_until_a_day_is_due(paid, label):
    found = choose_totals(document(*TOTAL, f"{paid} | | -190,00 €", f"{label} | | 1.000,00 €"))
    assert found.due.value == Decimal("1000.00")


@pytest.mark.parametrize(
    "gift", ["Optional donation", "Freiwillige Spende", "Don (facultatif)", "Vrijwillige donatie", "Donativo", "Donazione"]
)
def test_a_gift_is_asked_about_and_no_earlier_balance(gift):
    found = choose_totals(document(*TOTAL, f"{gift} | | 10,00 €", "Total | | 1.200,00 €"))
    assert (found.due.value, found.due.sure, found.earlier_balance) == (Decimal("1190.00"), False, False)


@pytest.mark.parametrize(
    "row", ["Vortrag", "Frühere Rechnung", "Arriéré", "Openstaand saldo", "Previous balance", "Saldo anterior", "Saldo precedente"]
)
def test_an_earlier_balance_stays_one(row):
    found = choose_totals(document(*TOTAL, f"{row} | | 20,00 €", "Gesamt | | 1.210,00 €"))
    assert found.earlier_balance


@pytest.mark.parametrize("row", [
    "Consignes impayées facture VC26-0301", "Consigne mois précédent", "Envases pendientes factura CJ-26/0101", "Suplidos atrasados",
    "Cauzione vuoti fattura FV/26/0801", "Bollo fattura precedente", "Auslagen aus Vormonat", "Pfand Rechnung KF-26-1001",
    "Pfand aus Rechnung vom 12.01.2026", "Statiegeld vorige factuur", "Statiegeld factuur DB-26-331", "Disbursements brought forward",
    "Court fees invoice 2025-118 unpaid", "Disbursements, bill 2025-118",
])  # fmt: skip
def test_a_charge_of_another_invoice_or_time_is_an_earlier_balance(row):
    found = choose_totals(document(*TOTAL, f"{row} | | 20,00 €", "Gesamt | | 1.210,00 €"))
    assert (found.due.sure, found.earlier_balance) == (False, True)


@pytest.mark.parametrize("row", ["Bollo su fattura", "Timbre fiscal facture", "Court fees", "Auslagen (steuerfrei)", "Suplidos"])
def test_a_charge_of_this_invoice_is_none(row):
    found = choose_totals(document(*TOTAL, f"{row} | | 20,00 €", "Gesamt | | 1.210,00 €"))
    assert (found.due.value, found.due.sure, found.earlier_balance) == (Decimal("1210.00"), True, False)


@pytest.mark.parametrize("row", [
    "Anzahlung 50 % laut Auftrag 4711 | | 1.000,00 €", "Acompte 50 % sur devis 4711 | | 1.000,00 €",
    "Voorschot 50% offerte 4711 1.000,00", "Anticipo 50% presupuesto 4711 1.000,00", "Acconto 50% su ordine 4711 1.000,00",
])  # fmt: skip
def test_a_deposit_that_is_what_the_invoice_charges_is_not_taken_off(row):
    found = choose_totals(document(row, *TOTAL[1:]))
    assert (found.due.value, found.due.sure) == (Decimal("1190.00"), True)


def test_a_deposit_like_the_net_that_was_paid_is_asked_about():
    assert not choose_totals(document(*TOTAL, "Anzahlung erhalten | | 1.000,00 €")).due.sure
    assert not choose_totals(document("Anzahlung erhalten | | 1.000,00 €", *TOTAL)).due.sure


@pytest.mark.parametrize(
    ("nothing", "due"),
    [
        ("Reeds voldaan | | € 0,00", "Te betalen | | € 1.190,00"),
        ("Bereits bezahlt | | 0,00 €", "Zu zahlen | | 1.190,00 €"),
        ("Déjà payé | | 0,00 €", "Reste à payer | | 1.190,00 €"),
        ("Amount paid | | €0.00", "Amount due | | €1,190.00"),
        ("Pagado | | 0,00 €", "Pendiente de pago | | 1.190,00 €"),
        ("Già pagato | | 0,00 €", "Totale da pagare | | 1.190,00 €"),
    ],
)
def test_nothing_paid_is_no_mark_of_payment(nothing, due):
    at = next(i for i, row in enumerate(INVOICE) if str(row).startswith("Gesamtbetrag")) + 1
    found = read(*INVOICE[:at], nothing, due, *INVOICE[at:])
    assert Doubt.MARKED_AS_PAID not in found.doubts
    assert found.outcome is Outcome.PROCESSED
    whole = read(*INVOICE[:at], nothing.replace("0,00", "1.190,00").replace("0.00", "1,190.00"), *INVOICE[at:])
    assert whole.outcome is not Outcome.PROCESSED


@pytest.mark.parametrize("row", ["BETAALD - Type: iDEAL, Saldo € 0,00", "PAID by card. Balance €0.00", "BEZAHLT per PayPal, offen 0,00 €"])
def test_a_balance_of_nothing_beside_a_mark_of_payment_takes_none_away(row):
    at = next(i for i, one in enumerate(INVOICE) if str(one).startswith("Gesamtbetrag")) + 1
    assert read(*INVOICE[:at], row, *INVOICE[at:]).outcome is not Outcome.PROCESSED


@pytest.mark.parametrize(
    "row", ["Escompte compte courant", "Abzgl. Skonto", "Settlement discount", "Betalingskorting", "Descuento pronto pago", "Sconto cassa"]
)
def test_a_cash_discount_with_a_minus_below_the_total_and_no_terms_is_asked_about(row):
    assert not choose_totals(document(*TOTAL, f"{row} | | -23,80 €")).due.sure


@pytest.mark.parametrize(
    "rows",
    [
        ("Skonto 2 % bis 27.04.2026 | | -23,80 €",),
        ("Zahlung bis 27.04.2026:", "Skonto | | -23,80 €"),
    ],
)
def test_a_cash_discount_on_terms_is_left_to_whoever_pays_in_time(rows):
    assert choose_totals(document(*TOTAL, *rows)).due.value == Decimal("1190.00")


@pytest.mark.parametrize("rows", [
    ("Compte en USD uniquement", f"IBAN {GOOD_IBAN}"), ("USD account:", f"IBAN {GOOD_IBAN}"), (f"USD-Konto: {GOOD_IBAN}",),
    (f"IBAN (CHF): {GOOD_IBAN}",), ("Rekening alleen voor GBP", GOOD_IBAN), ("Solo cuenta en USD", f"IBAN {GOOD_IBAN}"),
    ("Conto in USD", f"IBAN {GOOD_IBAN}"),
])  # fmt: skip
def test_the_only_account_in_another_currency_is_a_question(rows):
    found = choose_account(document(*rows), Buyer(), "EUR")
    assert (found.ambiguous, found.iban.sure) == (True, False)


@pytest.mark.parametrize("rows", [
    ("EUR account", f"IBAN {GOOD_IBAN}"), ("Alle Beträge in USD", f"IBAN {GOOD_IBAN}"), ("EUR/USD account", f"IBAN {GOOD_IBAN}"),
    ("Konto für EUR und USD", f"IBAN {GOOD_IBAN}"), ("Total 1.190,00 USD", f"IBAN {GOOD_IBAN}"), (f"IBAN {GOOD_IBAN}",),
])  # fmt: skip
def test_the_only_account_is_none_where_no_other_currency_is_said_of_it(rows):
    assert choose_account(document(*rows), Buyer(), "EUR").iban.sure


def test_the_account_of_another_currency_is_the_one_of_an_invoice_in_it():
    assert choose_account(document("USD account:", f"IBAN {GOOD_IBAN}"), Buyer(), "USD").iban.sure
    assert read(*changed(IBAN=f"USD-Konto IBAN {GOOD_IBAN} | USt-IdNr. DE136695976")).outcome is not Outcome.PROCESSED
