"""Two documents are one invoice by supplier and number, whatever the file."""

from datetime import date
from decimal import Decimal

import pytest

from mailbot.domain.duplicate import Identity, Match, compare, normalise_name, normalise_number

FIRST = Identity(
    number="F202617",
    supplier_keys=frozenset({"vat:FR1", "name:durand"}),
    amount=Decimal("540.00"),
    currency="EUR",
    issue_date=date(2026, 5, 1),
    account="DE04999999980009876543",
)


@pytest.mark.parametrize(
    ("change", "match"),
    [
        ({}, Match.DUPLICATE),
        ({"supplier_keys": frozenset({"name:durand"})}, Match.DUPLICATE),
        ({"issue_date": None}, Match.DUPLICATE),
        ({"account": None}, Match.DUPLICATE),
        ({"account": "FR7699997000121098765432185"}, Match.POSSIBLE),
        ({"supplier_keys": frozenset({"name:other"})}, Match.NONE),
        ({"amount": Decimal("541.00")}, Match.POSSIBLE),
        ({"issue_date": date(2025, 5, 1)}, Match.POSSIBLE),
        ({"number": "F202618"}, Match.POSSIBLE),
        ({"number": "F202618", "issue_date": date(2026, 6, 1)}, Match.NONE),
        ({"number": "F202618", "amount": Decimal(1)}, Match.NONE),
        ({"amount": None}, Match.POSSIBLE),
        ({"number": ""}, Match.POSSIBLE),
        ({"number": "", "amount": None}, Match.NONE),
    ],
)
def test_what_counts_as_the_same_invoice(change, match):
    assert compare(FIRST.model_copy(update=change), FIRST) is match


@pytest.mark.parametrize(
    ("unread", "match"),
    [
        ({"number": "", "amount": Decimal(7)}, Match.NONE),
        ({"number": ""}, Match.POSSIBLE),
        ({"number": "", "amount": None}, Match.NONE),
        ({"amount": None}, Match.POSSIBLE),
    ],
)
def test_what_was_not_read_of_either_is_not_the_same(unread, match):
    earlier = FIRST.model_copy(update={**unread, "amount": None if unread.get("amount", 0) is None else FIRST.amount})
    assert compare(FIRST.model_copy(update=unread), earlier) is match


@pytest.mark.parametrize(
    ("one", "other"), [("F-2026/17", "f 2026 17"), ("0000123", "123"), ("N°\u00a045", "n45"), ("RE\u20132026", "RE-2026")]
)
def test_numbers_differ_only_in_dress(one, other):
    assert normalise_number(one).replace("NO", "N") == normalise_number(other)


def test_legal_forms_and_accents_do_not_make_another_company():
    assert normalise_name("Café Durand S.A.R.L.") == normalise_name("CAFE DURAND") == "cafe durand"
    assert normalise_name("SARL") == "sarl"


@pytest.mark.parametrize(
    ("one", "other"), [("Αφοί Παπαδόπουλοι", "Ξυλουργική Αθηνών"), ("株式会社山田", "株式会社鈴木"), ("ООО Ромашка 24", "Завод 24")]
)
def test_names_in_other_scripts_are_names_of_their_own(one, other):
    assert normalise_name(one)
    assert normalise_name(one) != normalise_name(other)


def test_a_name_is_the_same_in_every_dress_of_its_script():
    assert normalise_name("ΑΦΟΊ ΠΑΠΑΔΌΠΟΥΛΟΙ") == normalise_name("Αφοι Παπαδοπουλοι")
    assert normalise_name("Ａｃｍｅ ＧｍｂＨ") == "acme"
    assert normalise_name(" – ") == ""
