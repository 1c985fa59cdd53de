"""IBANs, BICs and VAT ids in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.extract.values.identifiers import find_ibans, is_aba, is_bic, sort_codes


@pytest.mark.parametrize(
    "text",
    [
        "IBAN DE89 3704 0044 0532 0130 00, BIC COBADEFF",
        "IBAN:DE89370400440532013000",
        "Konto de89 3704 0044 0532 0130 00",
        "DE89-3704-0044-0532-0130-00",
    ],
)
def test_ibans_are_found_in_any_spacing(text):
    assert [(f.value, f.valid) for f in find_ibans(text)] == [("DE89370400440532013000", True)]


def test_an_iban_with_wrong_check_digits_is_kept_and_flagged():
    assert [(f.value, f.valid) for f in find_ibans("IBAN DE88 3704 0044 0532 0130 00")] == [("DE88370400440532013000", False)]


def test_an_iban_of_the_wrong_length_is_kept_where_the_label_says_so():
    assert [f.valid for f in find_ibans("IBAN DE89 3704 0044 0532 0130")] == [False]
    assert find_ibans("DE89 3704 0044 0532 0130") == []


def test_two_ibans_and_no_vat_id_among_them():
    text = "DE89370400440532013000 FR1420041010050500013M02606"
    assert [f.value[:2] for f in find_ibans(text)] == ["DE", "FR"]
    assert find_ibans("VAT NL999000123B01 IBAN without number") == []


def test_bics_sort_codes_and_routing_numbers():
    assert is_bic("DEUTDEFF500")
    assert not is_bic("BIC_ABCDEFG")
    assert [f.value for f in sort_codes("Sort code 60-12-13")] == ["601213"]
    assert is_aba("021000021")
    assert not is_aba("021000022")


@given(st.text(max_size=200))
def test_any_text_is_searched(text):
    for found in find_ibans(text):
        assert 0 <= found.start < found.end <= len(text)
