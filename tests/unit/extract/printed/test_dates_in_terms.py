"""Terms of payment that count from the issue date name another date than that one."""

import pytest

from mailbot.extract.printed.invoice_dates import choose_dates
from tests.unit.extract.prints import document

_HEADS = {
    "de": ("Rechnung", "Rechnungsnummer: 4711", "Datum: 17.02.2026", "Gesamtbetrag | 119,00 €"),
    "en": ("Invoice", "Invoice no: 4711", "Date: 17/02/2026", "Total amount | 119.00 €"),
    "fr": ("Facture", "Facture n° 4711", "Date : 17/02/2026", "Total TTC | 119,00 €"),
    "nl": ("Factuur", "Factuurnummer: 4711", "Datum: 17-02-2026", "Totaal | 119,00 €"),
    "es": ("Factura", "Factura nº 4711", "Fecha: 17/02/2026", "Total factura | 119,00 €"),
    "it": ("Fattura", "Fattura n. 4711", "Data: 17/02/2026", "Totale fattura | 119,00 €"),
}
_TERMS = [
    ("de", "Zahlbar 14 Tage nach Rechnungsdatum, also bis 03.03.2026"),
    ("de", "Zahlungsziel: 14 Tage ab Rechnungsdatum (03.03.2026)"),
    ("de", "Zahlbar innerhalb 14 Tagen nach Rechnungsdatum bis 03.03.2026"),
    ("de", "Der Betrag ist 14 Tage nach Rechnungsdatum, am 03.03.2026, fällig"),
    ("de", "Skonto 2 % bei Zahlung innerhalb von 7 Tagen ab Rechnungsdatum (24.02.2026), netto 03.03.2026"),
    ("nl", "Betaling 14 dagen na factuurdatum: 03-03-2026"),
    ("nl", "Betalingstermijn: 14 dagen vanaf factuurdatum (03-03-2026)"),
    ("fr", "Règlement à 14 jours date de facture, soit le 03/03/2026"),
    ("fr", "Règlement à 14 jours date de facture (art. L441-11 du code de commerce), soit le 03/03/2026"),
    ("fr", "Paiement à 14 jours à compter de la date de facture : 03/03/2026"),
    ("fr", "Échéance 14 jours après la date d'émission : 03/03/2026"),
    ("it", "Bonifico bancario 14 gg data fattura 03/03/2026"),
    ("it", "BONIFICO 14 GG DATA FATTURA 03/03/2026"),
    ("it", "Pagamento a 14 giorni dalla data fattura: 03/03/2026"),
    ("es", "Pago a 14 días fecha factura: 03/03/2026"),
    ("es", "Vencimiento 14 días fecha de emisión 03/03/2026"),
    ("es", "Pago a 14 días de la fecha de factura (03/03/2026)"),
    ("en", "Payment due 14 days from invoice date: 03/03/2026"),
    ("en", "Net 14 days after the date of invoice (3 March 2026)"),
    ("en", "Payable within two weeks of the invoice date, i.e. by 03/03/2026"),
]


def _dates(*rows):
    return choose_dates(document(*rows), None)


@pytest.mark.parametrize(("language", "terms"), _TERMS)
def test_terms_that_count_from_the_issue_date_name_the_date_to_pay_by(language, terms):
    dates = _dates(*_HEADS[language], terms)
    assert (str(dates.issue.value), str(dates.due.value)) == ("2026-02-17", "2026-03-03")
    assert dates.issue.sure


@pytest.mark.parametrize(("language", "terms"), _TERMS)
def test_where_no_label_names_the_issue_date_that_of_the_terms_is_not_sure(language, terms):
    title, number, _, total = _HEADS[language]
    dates = _dates(title, number, "Musterstadt, 17.02.2026", total, terms)
    assert not dates.issue.sure


@pytest.mark.parametrize(
    "row",
    [
        "Zahlungsbedingung: 14 Tage netto. Rechnungsdatum: 17.02.2026",
        "Zahlungsziel 14 Tage netto | Rechnungsdatum 17.02.2026",
        "Condizioni: 30 gg | Data fattura 17/02/2026",
        "Terms: 30 days Invoice date: 17/02/2026",
        "Payment terms 30 days, Invoice date: 17/02/2026",
        "Conditions : 30 jours Date de facture : 17/02/2026",
    ],
)
def test_a_label_beside_terms_names_its_own_date(row):
    dates = _dates("Invoice", "Invoice no: 4711", "Print date: 20/02/2026", row)
    assert (str(dates.issue.value), dates.issue.sure) == ("2026-02-17", True)


@pytest.mark.parametrize("above", ["Invoice period from", "Zeitraum ab | 01.02.2026"])
def test_a_particular_over_the_issue_date_takes_nothing_from_it(above):
    assert _dates("Invoice", "Invoice no: 4711", above, "Invoice date | 17/02/2026").issue.sure


def test_terms_may_run_on_from_the_line_above():
    rows = ("Zahlbar mit 2 % Skonto bei Zahlung innerhalb von 7 Tagen ab", "Rechnungsdatum (24.02.2026), netto 03.03.2026")
    assert str(_dates(*_HEADS["de"], *rows).issue.value) == "2026-02-17"


def test_the_day_from_which_days_are_counted_is_none_to_pay_by():
    assert _dates(*_HEADS["de"], "Zahlbar 14 Tage ab Rechnungsdatum 17.02.2026").due is None


def test_a_date_that_is_both_is_doubtful_where_another_is_labelled():
    dates = _dates("Rechnung", "Rechnungsdatum/Fälligkeitsdatum: 03.03.2026", "Datum: 17.02.2026")
    assert not dates.issue.sure


def test_a_label_far_above_a_date_heads_what_stands_between():
    rows = ("Fattura n. 4711", "Data | 18/04/2026", "Data fattura", "Vendita merce", "come da ordine", "09/04/2026")
    assert str(_dates(*rows).issue.value) == "2026-04-18"
