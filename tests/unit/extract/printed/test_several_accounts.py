"""Of several accounts on one print, which may be paid without asking."""

import pytest

from mailbot.domain.outcome import Doubt, Outcome
from tests.unit.extract.prints import GOOD_IBAN, OTHER_IBAN, changed, read

SECOND_IBAN = "DE02120300000000202051"


@pytest.mark.parametrize(
    "line",
    [
        f"Beispielbank IBAN {GOOD_IBAN} | Musterkasse IBAN {SECOND_IBAN}",
        f"Beispielbank IBAN {GOOD_IBAN} BIC COBADEFFXXX IBAN {SECOND_IBAN}",
    ],
)
def test_of_accounts_that_a_seller_lists_alike_the_first_is_paid(line):
    found = read(*changed(IBAN=line))
    assert (found.outcome, found.fields.iban.value) == (Outcome.PROCESSED, GOOD_IBAN)
    assert found.fields.iban.is_sure


@pytest.mark.parametrize(
    "line",
    [
        f"IBAN {GOOD_IBAN} | {SECOND_IBAN}",  # one label, two accounts
        f"IBAN {GOOD_IBAN} | IBAN {OTHER_IBAN}",  # at banks of two countries
        f"IBAN {GOOD_IBAN} | Factoria Inkasso GmbH | IBAN {SECOND_IBAN}",  # somebody else is named
        f"IBAN {GOOD_IBAN} | IBAN DE88370400440532013000",  # one is misprinted
        f"USD: IBAN {GOOD_IBAN} | CHF: IBAN {SECOND_IBAN}",  # none is in the invoice's currency
    ],
)
def test_accounts_that_may_be_anothers_are_a_question(line):
    found = read(*changed(IBAN=line))
    assert Doubt.IBAN_AMBIGUOUS in found.doubts
    assert not found.fields.iban.is_sure


def test_accounts_far_apart_are_a_question():
    found = read(f"IBAN {SECOND_IBAN}", *changed())
    assert Doubt.IBAN_AMBIGUOUS in found.doubts
