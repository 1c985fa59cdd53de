"""Sums under labels that nobody has listed."""

from decimal import Decimal

import pytest

from mailbot.extract.printed.totals import choose_totals
from tests.unit.extract.prints import document

ONE_RATE = ("Grunnlag | | 1 250,00", "Avgift 25 % | | 312,50", "Samtals | | 1 562,50")


def gross_of(*rows: str):
    return choose_totals(document(*rows)).gross


def test_the_largest_amount_that_a_net_and_its_tax_make_up_is_shown_as_the_total_in_any_language():
    found = choose_totals(document(*ONE_RATE))
    assert (found.net.value, found.vat.value, found.gross.value) == (Decimal("1250.00"), Decimal("312.50"), Decimal("1562.50"))
    assert found.due.value == Decimal("1562.50")


def test_several_rates_make_up_one_total():
    rows = ("Grunnlag | | 100,00", "Avgift 25 % | | 25,00", "Grunnlag | | 200,00", "Avgift 15 % | | 30,00", "Samtals | | 355,00")
    assert gross_of(*rows).value == Decimal("355.00")


@pytest.mark.parametrize(
    "more",
    [(), ("Innborgun | | 562,50", "Eftir | | 1 000,00"), ("Eftirstöð 1 000,00 greiðist fyrir 1. maí",), ("Þóknun | | 40,00",)],
)
def test_it_is_never_sure_since_nothing_tells_it_from_what_is_left_to_pay(more):
    totals = choose_totals(document(*ONE_RATE, *more))
    assert not totals.gross.sure
    assert not totals.due.sure


@pytest.mark.parametrize(
    "rows",
    [
        ("Grunnlag | | 1 250,00", "Avgift 25 % | | 300,00", "Samtals | | 1 550,00"),  # not the rate that is printed
        ("Grunnlag | | 1 250,00", "Avgift | | 312,50", "Samtals | | 1 562,50"),  # no rate is printed
        (*ONE_RATE, "Verðmæti | | 9 999,00"),  # a larger amount stands beside
        (*ONE_RATE, "Allt | 2000 €"),  # also one without cents
        (*ONE_RATE, "Seint 10 % | | 156,25", "Eftir | | 1 718,75"),  # a surcharge on the total
        ("Samtals | | 1 562,50", "Grunnlag | | 1 250,00", "Avgift 25 % | | 312,50"),  # out of order
    ],
)
def test_other_amounts_are_no_total(rows):
    assert gross_of(*rows) is None
