"""Sums under labels that nobody has listed."""

from decimal import Decimal

import pytest

from mailbot.extract.printed.totals import choose_totals
from tests.unit.extract.prints import document

ONE_RATE = ("Grunnlag | | 1 250,00", "Avgift 25 % | | 312,50", "Samtals | | 1 562,50")


def gross_of(*rows: str):
    return choose_totals(document(*rows)).gross


def test_the_largest_amount_that_a_net_and_its_tax_make_up_is_the_total_in_any_language():
    found = choose_totals(document(*ONE_RATE))
    assert (found.net.value, found.vat.value, found.gross.value) == (Decimal("1250.00"), Decimal("312.50"), Decimal("1562.50"))
    assert (found.gross.sure, found.due.value, found.due.sure) == (True, Decimal("1562.50"), True)


def test_several_rates_make_up_one_total():
    rows = ("Grunnlag | | 100,00", "Avgift 25 % | | 25,00", "Grunnlag | | 200,00", "Avgift 15 % | | 30,00", "Samtals | | 355,00")
    assert (gross_of(*rows).value, gross_of(*rows).sure) == (Decimal("355.00"), True)


@pytest.mark.parametrize(
    "below",
    [
        ("Innborgun | | 562,50", "Eftir | | 1 000,00"),  # a deposit, and what is left
        ("Eftir | | 1 000,00",),
    ],
)
def test_a_total_with_something_below_it_that_may_be_left_to_pay_is_not_sure(below):
    assert not gross_of(*ONE_RATE, *below).sure


@pytest.mark.parametrize(
    "rows",
    [
        ("Grunnlag | | 1 250,00", "Avgift 25 % | | 300,00", "Samtals | | 1 550,00"),  # not the rate that is printed
        ("Grunnlag | | 1 250,00", "Avgift | | 312,50", "Samtals | | 1 562,50"),  # no rate is printed
        (*ONE_RATE, "Verðmæti | | 9 999,00"),  # a larger amount stands beside
        ("Samtals | | 1 562,50", "Grunnlag | | 1 250,00", "Avgift 25 % | | 312,50"),  # out of order
    ],
)
def test_other_amounts_are_no_total(rows):
    assert gross_of(*rows) is None
