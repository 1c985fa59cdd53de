"""British and American accounts, also where no label names both of their numbers."""

import pytest

from mailbot.domain.account import Scheme
from mailbot.domain.invoice import Source
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.printed.local_accounts import local_account
from tests.unit.extract.prints import document, page

ROUTING = "122105155"  # its check digit holds


@pytest.mark.parametrize(("rows", "account"), [
    (("BACS: The Nettelbeck Clinic LLP, Fictional Bank UK, 99-67-78, 26348950",), (Scheme.UK_SORT_CODE, "996778", "26348950")),
    (("How to pay us", "Fictional Bank UK, 99-21-39, account 30929565"), (Scheme.UK_SORT_CODE, "992139", "30929565")),
    ((f"ACH preferred. First Bank, N.A. / Routing {ROUTING} / Checking 572352218",), (Scheme.US_ABA, ROUTING, "572352218")),
    (("Sort Code: 99-65-40", "Account Number: 70515228"), (Scheme.UK_SORT_CODE, "996540", "70515228")),
])  # fmt: skip
def test_an_account_is_found_with_and_without_labels(rows, account):
    choice, _ = local_account(document(*rows))
    assert (choice.value.scheme, choice.value.bank_code, choice.value.number) == account
    assert choice.sure


@pytest.mark.parametrize(("printed", "number"), [("3192681", "03192681"), ("319268", "00319268"), ("31926819", "31926819")])
def test_a_short_british_account_is_filled_up_with_zeros_as_banks_do(printed, number):
    choice, _ = local_account(document("Sort code 60-16-13", f"Account number {printed}"))
    assert (choice.value.number, choice.sure) == (number, True)
    scanned = Document((page("Sort code 60-16-13", f"Account number {printed}").model_copy(update={"source": Source.OCR}),))
    assert local_account(scanned)[0].sure is (printed == number)  # a digit may not have been seen


def test_a_british_account_of_five_digits_is_none():
    assert local_account(document("Sort code 60-16-13", "Account number 31926"))[0] is None


@pytest.mark.parametrize("rows", [
    ("Delivered 20-05-24, 26348950 parcels",),  # no bank is spoken of
    ("Bank: see 99-67-78, 2634895",),
    ("First Bank / Routing 122105156 / Checking 572352218",),  # its check digit does not hold
    ("Bank transfer due 17-05-26 quoting 20264471",),
    ("BACS 17-05-26, 20264471",),  # a day
    ("VAT No GB123456782", "Barclays Bank 20-30-40, Company 08123456"),
    ("VAT No GB123456782", "Barclays Bank 20-30-40, ref 20264471"),
    (f"Wire: ABA {ROUTING}, Chicago IL 60603",),
    (f"Refund by ACH: routing {ROUTING} account 12345678",),
    (f"Routing number: {ROUTING}", "We debit ACH account 12345678"),
    ("Refunded by BACS to account 20-30-40 12345678",),
    ("Refunds by BACS", "Barclays Bank 20-30-40, 12345678"),
    ("Do not use account 20-30-40 12345678 for BACS",),
    ("BACS from client account 20-30-40 12345678",),
    ("Andere Handels GmbH, Bankkonto 20-30-40, 12345678",),  # no British paper
    ("BACS: Barclays Bank 20-30-40, 12345678", "IBAN DE89370400440532013000"),
])  # fmt: skip
def test_other_numbers_are_no_account(rows):
    assert local_account(document(*rows))[0] is None


def test_of_two_accounts_without_labels_none_is_sure():
    choice, _ = local_account(document("BACS: 99-67-78, 26348950", "Bank for rents: 99-67-79, 26348951"))
    assert not choice.sure


def test_an_account_that_a_row_gives_to_another_than_the_seller_is_none():
    paper = document("BACS: Acme Trading Ltd, Fictional Bank UK, 99-67-78, 26348950")
    assert local_account(paper, "Acme Trading Ltd")[0] is not None
    assert local_account(paper, "Bright Press Limited")[0] is None
