"""The security code: found however people write it, masked however they mistype it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.domain.security_code import MASK, CodeCheck, check, mask, new_security_code

CODE = "K7QF-2MXR"


@pytest.mark.parametrize(
    "text", ["K7QF-2MXR", "code: k7qf-2mxr.", "K7QF2MXR", "K7QF 2MXR", "(K7QF\u20132MXR)", "wrong ABCD-EFGH then K7QF-2MXR"]
)
def test_the_code_is_found_however_it_is_written(text):
    assert check(CODE, "Invoices", text) is CodeCheck.RIGHT


@pytest.mark.parametrize("text", ["K7QF-2MXS", "code KTQF-2MXR", "XK7QF-2MXR-9 ABCD-EFGH"])
def test_an_attempt_that_fails_is_wrong_not_missing(text):
    assert check(CODE, text) is CodeCheck.WRONG


@pytest.mark.parametrize("text", ["", "Invoices for May", "Invoice 2026-1234", "call 0612-3456", "2026-05-12"])
def test_no_attempt_is_missing(text):
    assert check(CODE, text) is CodeCheck.MISSING


@given(st.text(), st.text())
def test_a_code_is_masked_wherever_it_stands(before, after):
    text = f"{before} {CODE} {after}"
    masked = mask(text, CODE)
    assert CODE not in masked
    assert MASK in masked


def test_mistyped_codes_are_masked_without_knowing_the_code():
    assert mask("my code K1QF-2MXR") == f"my code {MASK}"
    assert mask("K7QF2MXR", CODE) == MASK


def test_invoice_numbers_of_digits_stay():
    assert mask("Invoice 2026-1234 of 12-05-2026", CODE) == "Invoice 2026-1234 of 12-05-2026"


def test_new_codes_are_different_and_recognised():
    codes = {new_security_code() for _ in range(50)}
    assert len(codes) == 50
    assert all(check(code, code) is CodeCheck.RIGHT for code in codes)
