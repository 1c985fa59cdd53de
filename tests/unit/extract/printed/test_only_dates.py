"""Dates of invoices that nothing but their place names, and the order of day and month that the date to pay by decides."""

from datetime import date

import pytest

from mailbot.extract.printed.invoice_dates import choose_dates
from tests.unit.extract.prints import document

DAY = date(2026, 2, 9)


def issued(*rows: str) -> tuple[date | None, bool]:
    found = choose_dates(document(*rows), None).issue
    return (found.value, found.sure) if found else (None, False)


@pytest.mark.parametrize("rows", [
    ("81000 Albi", "Albi, le 9 février 2026", "FACTURE N° 2026-007", "Règlement au plus tard le 11 mars 2026."),
    ("81000 Albi", "Fait à Albi, le 9 février 2026", "FACTURE N° 2026-007"),
    ("36037 Fulda", "Fulda, den 09.02.2026", "Rechnung 4711", "Zahlbar bis 11.03.2026"),
    ("9000 Gent", "Gent, 9 februari 2026", "Factuur 4711", "Vervaldatum: | 11-03-2026"),
    ("28005 Madrid", "En Madrid, a 9 de febrero de 2026", "Factura 4711"),
    ("20121 Milano (MI)", "Milano, lì 9 febbraio 2026", "Fattura 4711", "Scadenza: | 11/03/2026"),
    ("Bath BA1 0ZZ", "Bath, 9 February 2026", "Invoice 4711", "Due date: | 11 March 2026"),
    ("Ihr Zeichen | Durchwahl | Datum", "uh/24 | -12 | 09.02.2026", "Rechnung 4711", "Zahlbar bis 11.03.2026"),
    ("Invoice #: 123", "Created: February 9, 2026", "Due: March 11, 2026"),
])  # fmt: skip
def test_the_only_date_behind_a_town_or_at_a_bare_label_is_the_invoices(rows):
    assert issued(*rows) == (DAY, True)


@pytest.mark.parametrize("rows", [
    ("81000 Albi", "Albi, le 9 février 2026", "FACTURE N° 2026-007", "Traduction du 3 janvier 2026"),  # of what is sold
    ("81000 Albi", "Payé, le 9 février 2026", "FACTURE N° 2026-007"),  # no town
    ("36037 Fulda", "Hochzeit, 09.02.2026", "Rechnung 4711"),
    ("36037 Fulda", "Rechnung 4711", *("",) * 30, "Fulda, den 09.02.2026"),  # a signature
    ("Datum | Tätigkeit | Betrag", "09.02.2026 | Schnitt | 40,00", "Rechnung 4711"),
    ("Page created on 9 February 2026", "Invoice 4711", "Printed on 10 February 2026"),
    ("Ihr Zeichen | Durchwahl | Datum", "uh/24 | -12 | 09.02.2026", "Rechnung 4711", "Ware erhalten 03.02.2026"),
])  # fmt: skip
def test_where_another_may_be_meant_it_is_not_sure(rows):
    assert not issued(*rows)[1]


@pytest.mark.parametrize(("rows", "days"), [
    (("Invoice date: 01/12/2026", "Due date: 02/11/2026", "VAT NL859144402B01"), (date(2026, 1, 12), date(2026, 2, 11))),
    (("Rechnungsdatum: 01/12/2026", "Fällig am: 02/11/2026"), (date(2026, 1, 12), date(2026, 2, 11))),
    (("Invoice date: 12/01/2026", "Due date: 11/02/2026", "Dayton, OH 45402", "Total $ 20.00"), (date(2026, 1, 12), date(2026, 2, 11))),
])  # fmt: skip
def test_the_only_order_in_which_the_date_to_pay_by_follows_is_taken_and_asked_about(rows, days):
    found = choose_dates(document(*rows), None)
    assert (found.issue.value, found.due.value) == days
    assert found.ambiguous
    assert not found.issue.sure
    assert not found.due.sure


@pytest.mark.parametrize(
    "rows",
    [
        ("Invoice date: 01/12/2026", "Due date: 02/11/2026", "Delivered: 25/11/2026", "VAT NL859144402B01"),  # the order is shown
        ("Rechnungsdatum: 01.12.2026", "Fällig am: 02.11.2026"),
    ],
)
def test_an_order_that_is_shown_is_never_turned(rows):
    found = choose_dates(document(*rows), None)
    assert (found.issue.value, found.due, found.ambiguous) == (date(2026, 12, 1), None, True)
