"""The generator itself: tests that rest on a wrong sample would prove nothing."""

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pypdfium2
import pytest
from lxml import etree
from stdnum import vatin

from mailbot.demo import invoices
from mailbot.demo.paper import several
from mailbot.domain.account import is_iban
from tests.invoices import samples
from tests.invoices.samples import PAYABLE, document, invoice

DAY = date(2026, 5, 2)
DEMO = {
    maker.__name__: maker(DAY, DAY + timedelta(days=30))
    for maker in (invoices.digital, invoices.electronic, invoices.scanned, invoices.without_iban, invoices.from_portal)
}
EVERY = DEMO | PAYABLE


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as opened:
        pages = [opened[i].get_textpage().get_text_bounded() for i in range(len(opened))]
    return " ".join(" ".join(pages).split())


@pytest.mark.parametrize("sample", EVERY.values(), ids=EVERY.keys())
def test_accounts_and_vat_numbers_have_right_check_digits(sample):
    assert sample.iban is None or is_iban(sample.iban)
    assert vatin.is_valid(sample.seller.vat_id)


@pytest.mark.parametrize("sample", EVERY.values(), ids=EVERY.keys())
def test_names_are_invented(sample):
    assert sample.seller.email.endswith(".example")


@pytest.mark.parametrize(
    "make", [invoices.pdf, invoices.facturx, invoices.cii, invoices.ubl, invoices.scan_png, lambda sample: invoices.docx(sample.number)]
)
def test_the_bytes_are_the_same_at_every_run(make):
    assert make(DEMO["digital"]) == make(DEMO["digital"])


@pytest.mark.parametrize("sample", PAYABLE.values(), ids=PAYABLE.keys())
def test_the_print_says_what_the_truth_says(sample):
    text = re.sub(r"\s", "", text_of(document(sample)))
    assert sample.number in text
    assert sample.iban in text
    assert sample.seller.name.replace(" ", "") in text


def test_totals_follow_from_the_items():
    sample = invoice("fr", prepaid=Decimal("500.00"))
    assert (sample.total_net, sample.total_vat, sample.total_gross) == (Decimal("1643.50"), Decimal("328.70"), Decimal("1972.20"))
    assert sample.amount_due == Decimal("1472.20")


def test_a_discount_has_its_date_and_amount():
    sample = PAYABLE["discount-de"]
    assert (sample.discount_until, sample.discount_amount) == (samples.ISSUED + timedelta(days=10), Decimal("39.12"))


def test_several_invoices_stand_in_one_file():
    one, other = invoice("en"), invoice("en", number="TJ-20419")
    text = text_of(several((one, other)))
    assert one.number in text
    assert other.number in text


@pytest.mark.parametrize("make", [invoices.cii, invoices.ubl])
def test_xml_says_the_amount_to_pay(make):
    root = etree.fromstring(make(replace(DEMO["digital"], prepaid=Decimal("1.20"))))
    due = root.xpath("//*[local-name()='DuePayableAmount' or local-name()='PayableAmount']/text()")
    assert due == ["1500.00"]
