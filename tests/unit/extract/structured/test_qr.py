"""EPC and Swiss payment codes."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.extract.structured.qr import qr_fields, read_payment_code

EPC = "BCD\n002\n1\nSCT\nCOBADEFFXXX\nBergmann GmbH\nDE89370400440532013000\nEUR1190.00\n\n\nRE 4471\n"
SWISS = "\r\n".join(
    [
        "SPC",
        "0200",
        "1",
        "CH9300762011623852957",
        "S",
        "Muster AG",
        "Gasse",
        "1",
        "8000",
        "Zuerich",
        "CH",
        *[""] * 7,
        "949.75",
        "CHF",
        *[""] * 7,
        "QRR",
        "210000000003139471430009017",
        "Danke",
        "EPD",
    ]
)


def test_epc():
    values = read_payment_code(EPC)
    assert (values["iban"], values["amount_due"], values["currency"]) == ("DE89370400440532013000", Decimal("1190.00"), "EUR")
    assert (values["payee_name"], values["remittance_information"]) == ("Bergmann GmbH", "RE 4471")


def test_epc_without_an_amount():
    values = read_payment_code("\n".join(EPC.split("\n")[:7]))
    assert (values["iban"], values["amount_due"]) == ("DE89370400440532013000", None)


def test_an_amount_that_no_currency_has_is_none():
    assert read_payment_code(EPC.replace("EUR1190.00", "EUR1E400"))["amount_due"] is None


def test_swiss():
    values = read_payment_code(SWISS)
    assert (values["iban"], values["amount_due"], values["currency"]) == ("CH9300762011623852957", Decimal("949.75"), "CHF")
    assert values["remittance_information"] == "210000000003139471430009017"


@pytest.mark.parametrize("payload", ["", "https://pay.example", "BCD", "SPC\n0200", EPC.replace("DE89", "DE88")])
def test_other_codes_and_wrong_ibans_are_none(payload):
    assert read_payment_code(payload) is None


def test_the_same_code_twice_counts_once():
    assert len(qr_fields(((1, EPC), (2, EPC), (2, "hello")))) == 1


@given(st.text(max_size=300))
def test_any_payload(payload):
    read_payment_code(payload)
    read_payment_code("BCD\n" + payload)
    read_payment_code("SPC\n" + payload)
