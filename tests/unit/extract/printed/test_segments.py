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
