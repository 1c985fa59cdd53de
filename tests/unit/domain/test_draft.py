"""Invoice words become payment words once, and a draft is validated only when everything stands."""

from datetime import date
from decimal import Decimal

import pytest

from mailbot.domain.account import contradicts
from mailbot.domain.beneficiary import BeneficiaryState
from mailbot.domain.draft import DraftState, Refusal, execution_date, is_implausible, may_validate, outcome_of, payment_from
from mailbot.domain.invoice import Field, Fields, Source
from mailbot.domain.outcome import Doubt, Missing, Outcome


def read(value, confidence=1.0):
    return Field(value=value, confidence=confidence, source=Source.TEXT)


def test_the_draft_pays_the_amount_due_to_the_payee():
    fields = Fields(
        number=read("F1"),
        seller_name=read("Durand"),
        payee_name=read("Factor SA"),
        iban=read("FR7630006000011234567890189"),
        total_gross=read(Decimal(600)),
        amount_due=read(Decimal("540.5")),
        currency=read("EUR"),
    )
    payment = payment_from(fields)
    assert payment.creditor_name == "Factor SA"
    assert format(payment.instructed_amount, "f") == "540.50"
    assert payment.remittance_information == "F1"
    assert payment.missing() == ()


@pytest.mark.parametrize(("number", "confidence", "quoted"), [("F1", 0.99, "K-77"), ("F1", 0.89, "F1"), (None, 0.89, "K-77")])
def test_the_number_is_quoted_where_the_reference_is_not_sure(number, confidence, quoted):
    fields = Fields(number=number and read(number), remittance_information=read("K-77", confidence))
    assert payment_from(fields).remittance_information == quoted


@pytest.mark.parametrize(
    ("iban", "bic", "paid"),
    [
        ("DE89370400440532013000", "COBADEFFXXX", "COBADEFFXXX"),
        ("DE89370400440532013000", "DEUTDEFFXXX", None),  # another bank of the country
        ("DE89370400440532013000", "COBAFRPP", None),
        ("FR7699999000012345678901152", "ABCDRERX", "ABCDRERX"),  # a bank that the registry does not know, in a territory
        (None, "DEUTDEFFXXX", "DEUTDEFFXXX"),
    ],
)
def test_a_bic_that_contradicts_the_iban_is_not_paid_to(iban, bic, paid):
    assert payment_from(Fields(iban=iban and read(iban), bic=read(bic))).creditor_bic == paid


def test_what_a_payment_lacks_is_named():
    assert payment_from(Fields()).missing() == tuple(Missing)


@pytest.mark.parametrize(
    ("missing", "doubts", "outcome"), [((), (), "processed"), ((Missing.ACCOUNT,), (), "partial"), ((), (Doubt.AMBIGUOUS_DATE,), "partial")]
)
def test_doubt_makes_it_partial(missing, doubts, outcome):
    assert outcome_of(missing, doubts) == Outcome(outcome)


def test_never_paid_in_the_past():
    today = date(2026, 5, 4)
    assert execution_date(date(2026, 4, 1), today) == execution_date(None, today) == today
    assert execution_date(date(2026, 6, 1), today) == date(2026, 6, 1)


@pytest.mark.parametrize(
    ("state", "beneficiary", "iban", "same", "refusal"),
    [
        (DraftState.TO_VALIDATE, BeneficiaryState.VALIDATED, "FR76", True, None),
        (DraftState.INCOMPLETE, BeneficiaryState.VALIDATED, "FR76", True, Refusal.NOT_COMPLETE),
        (DraftState.VALIDATED, BeneficiaryState.VALIDATED, "FR76", True, Refusal.ALREADY_DECIDED),
        (DraftState.TO_VALIDATE, BeneficiaryState.NEW, "FR76", True, Refusal.BENEFICIARY_NOT_VALIDATED),
        (DraftState.TO_VALIDATE, BeneficiaryState.CHANGED, "FR76", True, Refusal.BENEFICIARY_NOT_VALIDATED),
        (DraftState.TO_VALIDATE, BeneficiaryState.BLOCKED, "FR76", True, Refusal.BENEFICIARY_NOT_VALIDATED),
        (DraftState.TO_VALIDATE, None, "FR76", True, Refusal.BENEFICIARY_NOT_VALIDATED),
        (DraftState.TO_VALIDATE, BeneficiaryState.VALIDATED, "FR76", False, Refusal.OTHER_BANK_DETAILS),
        (DraftState.TO_VALIDATE, BeneficiaryState.VALIDATED, None, True, Refusal.NO_DEBTOR_ACCOUNT),
    ],
)
def test_who_may_be_paid(state, beneficiary, iban, same, refusal):
    assert may_validate(state, beneficiary, iban, same_details=same) is refusal


@pytest.mark.parametrize(
    ("issued", "due", "expected"),
    [
        (date(2026, 4, 17), date(2026, 5, 17), False),
        (None, None, False),
        (date(2016, 6, 1), None, False),
        (date(2016, 4, 1), None, True),
        (date(2026, 5, 30), None, False),
        (date(2026, 7, 1), None, True),
        (date(2026, 4, 17), date(2028, 3, 1), False),
        (date(2026, 4, 17), date(2029, 4, 17), True),
    ],
)
def test_dates_that_no_invoice_of_today_has(issued, due, expected):
    assert is_implausible(issued, due, date(2026, 4, 20)) is expected


@pytest.mark.parametrize(
    ("bic", "iban", "expected"),
    [
        ("DEUTDEFF", "FR1420041010050500013M02606", True),
        ("PSSTFRPPXXX", "FR1420041010050500013M02606", False),
        ("CEPAGPGXXXX", "FR1420041010050500013M02606", False),  # Guadeloupe
        ("BNPAFRPP", "MC5811222000010123456789030", False),  # Monaco
        ("NWBKJESX", "GB29NWBK60161331926819", False),  # Jersey
        ("NWBKGB2L", "FR1420041010050500013M02606", True),
        ("not a bic", "FR1420041010050500013M02606", False),
        ("DEUTDEFF", "FR00", False),
    ],
)
def test_a_bic_of_another_country_contradicts_an_iban(bic, iban, expected):
    assert contradicts(bic, iban) is expected
