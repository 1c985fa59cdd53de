"""The date to pay by: what asks for it in six languages, and what only looks like it (discounts, other matters, the next bill)."""

import pytest

from mailbot.extract.printed.invoice_dates import choose_dates
from tests.unit.extract.prints import document

_HEADS = {
    "de": ("Rechnung", "Rechnungsnummer: 4711", "Rechnungsdatum: 02.04.2026", "Gesamtbetrag | 119,00 €"),
    "en": ("Invoice", "Invoice no: 4711", "Invoice date: 2 April 2026", "Total amount | 119.00 €"),
    "fr": ("Facture", "Facture n° 4711", "Date de facture : 02/04/2026", "Total TTC | 119,00 €"),
    "nl": ("Factuur", "Factuurnummer: 4711", "Factuurdatum: 02-04-2026", "Totaal | 119,00 €"),
    "es": ("Factura", "Factura nº 4711", "Fecha de factura: 02/04/2026", "Total factura | 119,00 €"),
    "it": ("Fattura", "Fattura n. 4711", "Data fattura: 02/04/2026", "Totale fattura | 119,00 €"),
}


def _dates(language, *rows):
    dates = choose_dates(document(*_HEADS[language], *rows), None)
    return str(dates.issue.value), dates.due and str(dates.due.value)


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        ("de", ["Fäll.datum: 12.05.26"]),
        ("de", ["Bis zum 12. Mai 2026 ohne Abzug"]),
        ("de", ["Zahlbar bis 22.04.2026 mit 2 % Skonto, bis 12.05.2026 netto"]),
        ("de", ["Bei Zahlung bis 22.04.2026 gewähren wir 2 % Skonto. Zahlbar bis 12.05.2026 ohne Abzug."]),
        ("de", ["Zahlbar netto bis 12.05.2026, 3 % Skonto innerhalb von 10 Tagen bis", "22.04.2026."]),
        ("de", ["Der Rechnungsbetrag ist am 12.05.2026 fällig."]),
        ("de", ["Zahlbar innerhalb von 40 Tagen, d.h. bis zum 12.05.2026"]),
        ("de", ["Bitte überweisen Sie den Betrag bis Dienstag, 12. Mai 2026"]),
        ("de", ["40 Tage netto = 12.05.2026"]),
        ("fr", ["Conditions de paiement : à 40 jours date de facture, soit le 12/05/2026"]),
        ("it", ["Bonifico 40 gg DF | 12/05/2026 | 119,00"]),
        ("en", ["Amount due by 12 May 2026 | 119.00 €"]),
        ("en", ["2% discount if paid by 22 April 2026, otherwise due in full by 12 May 2026"]),
        ("en", ["Terms: Net 40 (due 12 May 2026)"]),
        ("en", ["Please let us have this amount by 12 May 2026."]),
        ("fr", ["Nous vous remercions de bien vouloir nous faire parvenir cette somme", "avant le 12/05/2026."]),
        ("en", ["Total to pay", "119.00 €", "by 12 May 2026"]),
        ("fr", ["Règlement à notre convenance commune le 12 mai 2026 au plus tard"]),
        ("nl", ["Wij ontvangen het bedrag graag vóór 12-05-2026."]),
        ("en", ["Payment must be received by 12 May 2026"]),
        ("en", ["Please transfer the money onto following bank account due to 12 May 2026:"]),
        ("en", ["Due by | Account number | Total due", "", "", "12 May 2026 | 4711 0815 | 119.00 €"]),
        ("nl", ["Vervaldatum | Klantnummer | Te betalen", "", "", "12-05-2026 | 4711 | 119,00 €"]),
        ("fr", ["Montant à payer", "avant le", "12 mai 2026"]),
        ("fr", ["Paiement par virement sous 40 jours", "soit le 12 mai 2026."]),
        ("fr", ["Escompte de 2 % si paiement avant le 22/04/2026, sinon net au 12/05/2026"]),
        ("fr", ["Net à payer au 12/05/2026 : 119,00 €"]),
        ("nl", ["Verv.datum | 12-05-2026"]),
        ("nl", ["Graag uiterlijk 12/05/2026 overmaken op onze rekening"]),
        ("nl", ["Wilt u het bedrag vóór 12-05-2026 overmaken?"]),
        ("nl", ["Betalingstermijn: 40 dagen (12-05-2026)"]),
        ("es", ["Pago hasta | Pedido", "12 may 2026 | 4500"]),
        ("es", ["Pago a 40 días, es decir, el 12/05/2026"]),
        ("it", ["Sconto del 2% se pagato entro il 22/04/2026, altrimenti netto al 12/05/2026"]),
        ("it", ["Pagamento a 40 giorni, ossia entro il 12/05/2026"]),
    ],
)
def test_what_asks_to_pay_by_a_date(language, rows):
    assert _dates(language, *rows) == ("2026-04-02", "2026-05-12")


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("de", "Der Betrag wird am 12.05.2026 von Ihrem Konto abgebucht."),
        ("en", "We will collect the amount by direct debit on or after 12 May 2026"),
        ("fr", "Vous serez prélevé de 119,00 € le 12 mai 2026"),
        ("nl", "Incassodatum: 12-05-2026"),
        ("es", "El importe se cargará en su cuenta el día 12 de mayo de 2026"),
        ("it", "Data addebito: 12/05/2026"),
    ],
)
def test_the_day_of_a_debit_is_when_the_sum_falls_due(language, row):
    assert _dates(language, row) == ("2026-04-02", "2026-05-12")


def test_a_due_date_goes_before_the_day_of_a_debit():
    assert _dates("fr", "Date d'échéance : 12/05/2026", "Date de prélèvement : 15/05/2026")[1] == "2026-05-12"


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("de", "Zahlbar bis 12.05.2026 mit 2 % Skonto"),
        ("de", "Zahlungseingänge bis zum 12.05.2026 wurden berücksichtigt"),
        ("de", "Angebot gültig bis 12.05.2026"),
        ("de", "Reklamationen bis 12.05.2026"),
        ("de", "Ihre Zahlung am 12.05.2026 | -50,00 €"),
        ("de", "Zahlbar 30 Tage nach 12.05.2026"),
        ("fr", "Virement du 12/05/2026 : 50,00 €"),
        ("en", "2% discount if paid by 12 May 2026"),
        ("en", "Payments received by 12 May 2026 are included"),
        ("en", "Interest is payable from 12 May 2026"),
        ("fr", "Escompte de 2 % pour paiement avant le 12/05/2026"),
        ("fr", "Prochain prélèvement le 12/05/2026"),
        ("nl", "2% korting bij betaling voor 12-05-2026"),
        ("es", "Pagos recibidos hasta el 12/05/2026"),
        ("it", "Consegna entro il 12/05/2026"),
    ],
)
def test_other_dates_are_no_due_date(language, row):
    assert _dates(language, row) == ("2026-04-02", None)


def test_a_due_date_that_is_possible_goes_before_one_that_is_not():
    assert _dates("de", "Fällig am: 12.05.2019", "Zahlbar bis 12.05.2026 ohne Abzug")[1] == "2026-05-12"


@pytest.mark.parametrize(
    ("rows", "order"),
    [
        (("Phone +1 555 123 4567",), "mdy"),
        (("Bill to: Foo Ltd, Dublin, Ireland", "Routing No: 111000025"), "mdy"),
        (("London SW1A 1AA", "VAT registered"), "dmy"),
        ((), None),
    ],
)
def test_what_a_seller_prints_tells_whether_its_months_come_first(rows, order):
    printed = document("Invoice", "Invoice no: 4711", "Invoice date: 04/03/2026", "Total | $119.00", *rows)
    assert printed.order == order
    assert choose_dates(printed, None).ambiguous == (order is None)


def test_dates_of_the_form_year_day_month_are_recognised_by_one_that_is_nothing_else():
    rows = ("Facture", "Date : 2026-24-06", "À régler avant : 2026-05-07")
    dates = choose_dates(document(*rows), None)
    assert (str(dates.issue.value), str(dates.due.value), dates.implausible) == ("2026-06-24", "2026-07-05", False)
    under_heads = choose_dates(document("Facture", "Date | Échéance | N° BC", "2026-24-06 | 2026-05-07 | BC7"), None)
    assert (str(under_heads.issue.value), str(under_heads.due.value)) == ("2026-06-24", "2026-07-05")
    assert choose_dates(document(*rows[:2]), None).implausible  # one alone may be mistyped


def test_letters_set_apart_make_a_date_and_a_slip_in_its_label_is_forgiven():
    dates = choose_dates(document("Facture", "Date : 02/04/2026", "Echéacnce : 1 2 . 0 5 . 2 0 2 6"), None)
    assert str(dates.due.value) == "2026-05-12"


def test_the_days_of_items_are_not_the_invoices_date():
    rows = ("Salzburg, am 13. August 2023", "Datum | Leistung | Betrag netto", "10. August 2023 | Untersuchung | 183,84")
    items = [(11, "574,50"), (12, "640,17")]
    found = choose_dates(document(*rows, *(f"{day}. August 2023 | Untersuchung | {sum_}" for day, sum_ in items)), None)
    assert found.issue.value.isoformat() == "2023-08-13"


def test_the_days_of_items_do_not_stand_in_for_a_date_that_is_not_printed():
    rows = ("FACTURE | N° FAC-2026-0032", "Date | Circuit | Prix")
    items = [f"{day}/05/2026 | Alençon - Caen | 390,00" for day in ("07", "14", "21")]
    assert choose_dates(document(*rows, *items), None).issue is None
    assert choose_dates(document("12/06/2026", *rows, *items), None).issue.value.isoformat() == "2026-06-12"
    assert choose_dates(document(*rows, items[0]), None).issue is not None


def test_a_period_invoiced_is_no_date_of_issue():
    rows = ("Date de facturation | 09/06/2024", "Période facturée : du 01/05/2024 au 31/05/2024")
    assert choose_dates(document(*rows), None).issue.value.isoformat() == "2024-06-09"


def test_a_day_beside_words_that_ask_for_the_sum_is_the_day_to_pay_by():
    assert choose_dates(document("Due for payment | 14th December 2025"), None).due.value.isoformat() == "2025-12-14"


@pytest.mark.parametrize(("language", "asked", "said"), [
    ("de", "Bitte überweisen Sie 119,00 EUR bis zum 12.05.2026.",
     "Der neue monatliche Abschlag ist jeweils zum 01. eines Monats fällig, erstmals am 01.06.2026."),
    ("de", "Bitte überweisen Sie 119,00 EUR bis zum 12.05.2026.",
     "Die Vorauszahlungen sind jeweils am 15. fällig, erstmals am 15.06.2026."),
    ("en", "Please pay 119.00 EUR by 12 May 2026.", "Your new instalment of £120 is due on 1 June 2026."),
    ("fr", "Merci de régler 119,00 € avant le 12/05/2026.", "Nouvelle mensualité de 120 € exigible le 01/06/2026."),
    ("nl", "Gelieve 119,00 EUR te betalen voor 12-05-2026.",
     "Uw nieuwe voorschot is elke maand te betalen, voor het eerst op 01-06-2026."),
    ("es", "Rogamos pague 119,00 € antes del 12/05/2026.", "La nueva cuota vence cada mes, por primera vez el 01/06/2026."),
    ("it", "Si prega di pagare 119,00 € entro il 12/05/2026.", "La nuova rata scade ogni mese, per la prima volta il 01/06/2026."),
])  # fmt: skip
def test_the_next_instalment_is_due_on_another_day(language, asked, said):
    assert _dates(language, asked, said)[1] == "2026-05-12"
    assert _dates(language, said)[1] is None


@pytest.mark.parametrize(("language", "row"), [
    ("de", "Die monatliche Miete ist fällig am 12.05.2026."), ("fr", "Mensualité de mai payable le 12/05/2026"),
])  # fmt: skip
def test_the_instalment_of_this_paper_is_due_then(language, row):
    assert _dates(language, row)[1] == "2026-05-12"
