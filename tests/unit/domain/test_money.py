"""Amounts carry their currency's digits and are never rounded behind anybody's back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.domain.money import canonical


@pytest.mark.parametrize(
    ("amount", "currency", "want"),
    [("12.5", "EUR", "12.50"), ("1240", "JPY", "1240"), ("1.5", "TND", "1.500"), ("-8.79", "EUR", "-8.79"), ("1E+3", "EUR", "1000.00")],
)
def test_digits_of_the_currency(amount, currency, want):
    assert format(canonical(Decimal(amount), currency), "f") == want


@pytest.mark.parametrize(("amount", "currency"), [("12.505", "EUR"), ("1.5", "JPY"), ("NaN", "EUR"), ("Infinity", "EUR")])
def test_what_is_no_amount_is_refused(amount, currency):
    with pytest.raises(ValueError, match=r"."):
        canonical(Decimal(amount), currency)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**12), max_value=10**12))
def test_canonical_keeps_the_value(amount):
    assert canonical(amount, "EUR") == amount == Decimal(str(canonical(amount, "EUR")))
