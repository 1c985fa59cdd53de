"""Amounts: nothing guessed, no sign lost."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.extract.values.amounts import parse_amount, read_amount


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1'949.75", "1949.75"),
        ("1\u2019949.75", "1949.75"),
        ("1 240,50", "1240.50"),
        ("1\u00a0240,50 €", "1240.50"),
        ("1\u202f240,50", "1240.50"),
        ("(1,234.50)", "-1234.50"),
        ("12,50-", "-12.50"),
        ("\u22128,79 EUR", "-8.79"),
        ("EUR 12,-", "12"),
        ("12.-- CHF", "12"),
        ("$-12.50", "-12.50"),
        ("1.234.567", "1234567"),
        ("12,34,567.00", "1234567.00"),
        ("0.500", "0.500"),
        ("35", "35"),
    ],
)
def test_amounts_are_read_as_printed(text, value):
    assert parse_amount(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "abc", "1.2.3", "1,2,3.4", "12 %", "5 67.50", "(12.50", "12 EUR USD", "1 2", "1.234,5.6", "9" * 30])
def test_what_is_no_amount_is_none(text):
    assert parse_amount(text) is None


def test_three_digits_after_one_mark_are_ambiguous_until_the_mark_is_known():
    assert parse_amount("1.234") is None
    assert read_amount("1.234").other == Decimal("1.234")
    assert parse_amount("1.234", decimal=",") == Decimal(1234)
    assert parse_amount("1.234", decimal=".") == Decimal("1.234")


def test_the_currency_beside_an_amount_is_read():
    assert read_amount("1 240,50 €").currency == "EUR"
    assert read_amount("CHF 1'949.75").currency == "CHF"
    assert read_amount("USD $37.50").currency == "USD"
    assert read_amount("12.00").currency is None


@given(
    st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False, allow_infinity=False),
    st.sampled_from([(",", "."), (".", ","), (" ", ","), ("'", ".")]),
)
def test_every_way_of_grouping_gives_the_amount_back(amount, marks):
    group, point = marks
    printed = f"{amount:,.2f}".replace(",", "G").replace(".", point).replace("G", group)
    assert parse_amount(printed) == amount
    assert parse_amount(f"-{printed} EUR") == -amount


@given(st.text(max_size=60))
def test_any_text_gives_an_amount_or_none(text):
    assert parse_amount(text) is None or parse_amount(text).is_finite()
