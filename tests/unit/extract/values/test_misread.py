"""IBANs as a scan misreads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.extract.values.misread import find_misread_ibans


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("IBAN: DE89 37O4 OO44 0532 0130 00", "DE89370400440532013000"),
        ("IBAN 6B33 8UKB 2020 1555 5555 55", "GB33BUKB20201555555555"),
        ("IBAN DEB9 3704 0044 0532 0130 00", "DE89370400440532013000"),
        ("IBAN NL91A8NA0417164300", "NL91ABNA0417164300"),
    ],
)
def test_signs_that_look_alike_are_exchanged_where_the_country_has_the_other_kind(text, value):
    assert [(f.value, f.valid) for f in find_misread_ibans(text)] == [(value, True)]


@pytest.mark.parametrize(
    "text",
    [
        "IBAN DE89 3704 0044 0532 0130 00",  # right as it stands
        "IBAN DE88 37O4 0044 0532 0130 00",  # the check digits are wrong
        "IBAN DE89 3704 0044 0532 0180 00",  # a digit for another digit
        "Order DE89 37O4 0044 0532 0130 00",  # not called an IBAN
        "IBAN DEBG O7OA OO44 OS32 OI30 OO",  # too much is wrong
        "IBAN",
    ],
)
def test_nothing_else_is_repaired(text):
    assert find_misread_ibans(text) == []


@given(st.text(alphabet="IBAN DEGBFR0123456789OQSZL.-", max_size=60))
def test_any_text_is_survived(text):
    assert all(found.valid for found in find_misread_ibans("IBAN " + text))
