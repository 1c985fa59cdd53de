# ruff: noqa: E501  XML is one piece
"""CII and UBL, tolerant in form and strict in values."""

from datetime import date
from decimal import Decimal

import pytest

from mailbot.domain import limits
from mailbot.domain.draft import payment_from
from mailbot.extract.structured.einvoice import read_einvoice
from tests.unit.extract.bombs import XMLS
from tests.work import lines_run

CII_TOTALS = """<r:TaxBasisTotalAmount>1000.00</r:TaxBasisTotalAmount><r:TaxTotalAmount currencyID="EUR">190.00</r:TaxTotalAmount>
<r:TaxTotalAmount currencyID="CHF">180.00</r:TaxTotalAmount><r:GrandTotalAmount>1190.00</r:GrandTotalAmount>
<r:TotalPrepaidAmount>90.00</r:TotalPrepaidAmount><r:DuePayableAmount>1100.00</r:DuePayableAmount>"""
SELLER = """<r:SellerTradeParty><r:Name>Bergmann GmbH</r:Name><r:PostalTradeAddress><r:PostcodeCode>70565</r:PostcodeCode><r:LineOne>Weg 1</r:LineOne>
<r:CityName>Stuttgart</r:CityName><r:CountryID>DE</r:CountryID></r:PostalTradeAddress><r:SpecifiedTaxRegistration><r:ID schemeID="FC">12/3</r:ID>
</r:SpecifiedTaxRegistration><r:SpecifiedTaxRegistration><r:ID schemeID="VA">DE 136695976</r:ID></r:SpecifiedTaxRegistration></r:SellerTradeParty>
<r:BuyerTradeParty><r:Name>Handel KG</r:Name></r:BuyerTradeParty>"""


def cii(type_code: str = "380", terms: str = "", means: str = "58", totals: str = CII_TOTALS, version: int = 2) -> bytes:
    root, document, trade, agreement, settlement, summation = (
        ("CrossIndustryInvoice", "ExchangedDocument", "SupplyChainTradeTransaction", "ApplicableHeaderTradeAgreement",
         "ApplicableHeaderTradeSettlement", "SpecifiedTradeSettlementHeaderMonetarySummation"),
        ("CrossIndustryDocument", "HeaderExchangedDocument", "SpecifiedSupplyChainTradeTransaction", "ApplicableSupplyChainTradeAgreement",
         "ApplicableSupplyChainTradeSettlement", "SpecifiedTradeSettlementMonetarySummation"),
    )[version == 1]  # fmt: skip
    return f"""<?xml version="1.0"?><x:{root} xmlns:x="urn:x" xmlns:r="urn:r"><x:{document}><r:ID>2026/4471</r:ID><r:TypeCode>{type_code}</r:TypeCode>
<r:IssueDateTime><r:DateTimeString format="102">20260417</r:DateTimeString></r:IssueDateTime></x:{document}><x:{trade}>
<r:{agreement}>{SELLER}<r:BuyerOrderReferencedDocument><r:IssuerAssignedID>PO-7</r:IssuerAssignedID></r:BuyerOrderReferencedDocument></r:{agreement}>
<r:{settlement}><r:PaymentReference>RE 4471</r:PaymentReference><r:InvoiceCurrencyCode>EUR</r:InvoiceCurrencyCode>
<r:PayeeTradeParty><r:Name>Factor AG</r:Name></r:PayeeTradeParty>
<r:SpecifiedTradeSettlementPaymentMeans><r:TypeCode>{means}</r:TypeCode><r:PayeePartyCreditorFinancialAccount><r:IBANID>DE89 3704 0044 0532 0130 00</r:IBANID>
</r:PayeePartyCreditorFinancialAccount></r:SpecifiedTradeSettlementPaymentMeans>
<r:SpecifiedTradePaymentTerms><r:Description>{terms}</r:Description><r:DueDateDateTime><r:DateTimeString format="102">20260517</r:DateTimeString></r:DueDateDateTime>
</r:SpecifiedTradePaymentTerms><r:{summation}>{totals}</r:{summation}></r:{settlement}></x:{trade}></x:{root}>""".encode()


UBL = b"""<Invoice xmlns="urn:i" xmlns:c="urn:c"><c:ID>2026/4471</c:ID><c:IssueDate>2026-04-17</c:IssueDate><c:DueDate>2026-05-17</c:DueDate>
<c:InvoiceTypeCode>380</c:InvoiceTypeCode><c:DocumentCurrencyCode>EUR</c:DocumentCurrencyCode><c:OrderReference><c:ID>PO-7</c:ID></c:OrderReference>
<c:AccountingSupplierParty><c:Party><c:PartyName><c:Name>Bergmann</c:Name></c:PartyName><c:PartyTaxScheme><c:CompanyID>DE136695976</c:CompanyID>
<c:TaxScheme><c:ID>VAT</c:ID></c:TaxScheme></c:PartyTaxScheme><c:PartyLegalEntity><c:RegistrationName>Bergmann GmbH</c:RegistrationName></c:PartyLegalEntity>
</c:Party></c:AccountingSupplierParty><c:PaymentMeans><c:PaymentMeansCode>30</c:PaymentMeansCode><c:PaymentID>RF18</c:PaymentID>
<c:PayeeFinancialAccount><c:ID>DE89370400440532013000</c:ID><c:FinancialInstitutionBranch><c:ID>COBADEFFXXX</c:ID></c:FinancialInstitutionBranch>
</c:PayeeFinancialAccount></c:PaymentMeans><c:TaxTotal><c:TaxAmount currencyID="EUR">190.00</c:TaxAmount></c:TaxTotal><c:LegalMonetaryTotal>
<c:TaxExclusiveAmount>1000.00</c:TaxExclusiveAmount><c:TaxInclusiveAmount>1190.00</c:TaxInclusiveAmount><c:PayableAmount>1190.00</c:PayableAmount>
</c:LegalMonetaryTotal></Invoice>"""


@pytest.mark.parametrize("version", [1, 2])
def test_cii_of_both_generations(version):
    fields = read_einvoice(cii(version=version)).fields
    assert fields.number.value == "2026/4471"
    assert (fields.issue_date.value, fields.due_date.value) == (date(2026, 4, 17), date(2026, 5, 17))
    assert (fields.total_net.value, fields.total_vat.value) == (Decimal("1000.00"), Decimal("190.00"))
    assert (fields.total_gross.value, fields.amount_due.value) == (Decimal("1190.00"), Decimal("1100.00"))
    assert fields.seller_name.value == "Bergmann GmbH"
    assert fields.seller_address.value == "Weg 1, 70565 Stuttgart, DE"
    assert fields.seller_vat_id.value == "DE136695976"
    assert fields.payee_name.value == "Factor AG"
    assert fields.iban.value == "DE89370400440532013000"
    assert (fields.order_reference.value, fields.remittance_information.value) == ("PO-7", "RE 4471")


def test_ubl():
    invoice = read_einvoice(UBL)
    fields = invoice.fields
    assert (fields.number.value, fields.seller_name.value, fields.bic.value) == ("2026/4471", "Bergmann GmbH", "COBADEFFXXX")
    assert (fields.amount_due.value, fields.iban.value) == (Decimal("1190.00"), "DE89370400440532013000")
    assert not invoice.is_credit_note
    assert not invoice.is_automatic


def test_credit_notes_by_code_and_by_sign():
    assert read_einvoice(cii("381")).is_credit_note
    assert read_einvoice(cii("384", totals="<r:GrandTotalAmount>-8.79</r:GrandTotalAmount>")).is_credit_note
    assert not read_einvoice(cii("384")).is_credit_note


def test_direct_debit_and_cards_are_automatic():
    assert read_einvoice(cii(means="59")).is_automatic
    assert not read_einvoice(cii(means="30")).is_automatic


def test_a_credit_note_of_its_own_kind_is_one_whatever_its_code():
    xml = UBL.replace(b"Invoice>", b"CreditNote>").replace(b"<Invoice ", b"<CreditNote ").replace(b"InvoiceTypeCode", b"CreditNoteTypeCode")
    assert read_einvoice(xml).is_credit_note


def test_an_invoice_without_a_code_is_one_where_its_root_says_so():
    assert read_einvoice(UBL.replace(b"<c:InvoiceTypeCode>380</c:InvoiceTypeCode>", b"")).is_payable


ENVELOPE = b'<s:StandardBusinessDocument xmlns:s="urn:s"><s:StandardBusinessDocumentHeader/>%s</s:StandardBusinessDocument>'


def test_an_invoice_in_an_envelope_is_read():
    assert read_einvoice(ENVELOPE % UBL).fields == read_einvoice(UBL).fields


@pytest.mark.parametrize("held", [b"", UBL + UBL, b"<Invoices/>"])
def test_an_envelope_of_none_or_several_is_no_e_invoice(held):
    assert read_einvoice(ENVELOPE % held) is None


def test_skonto_in_the_terms():
    discounts = read_einvoice(cii(terms="#SKONTO#TAGE=10#PROZENT=2.00#")).fields.discounts.value
    assert [(d.percent, d.until, d.amount) for d in discounts] == [(Decimal(2), date(2026, 4, 27), Decimal("22.00"))]


def test_without_an_amount_due_it_is_gross_less_prepaid():
    totals = "<r:GrandTotalAmount>1190.00</r:GrandTotalAmount><r:TotalPrepaidAmount>90.00</r:TotalPrepaidAmount>"
    assert read_einvoice(cii(totals=totals)).fields.amount_due.value == Decimal("1100.00")


@pytest.mark.parametrize(
    "xml", [b"", b"not xml", b"<a/>", b"<Invoice", b"\xff\xfe\x00", b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"]
)
def test_what_is_no_e_invoice_is_none(xml):
    assert read_einvoice(xml) is None


def test_entities_are_not_resolved():
    bomb = b"<!DOCTYPE Invoice [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><Invoice><ID>&b;</ID></Invoice>"
    invoice = read_einvoice(bomb)
    assert invoice is None or invoice.fields.number is None


def test_values_that_are_none_are_not_taken():
    bad = cii(totals="<r:GrandTotalAmount>many</r:GrandTotalAmount>").replace(b">EUR<", b">XXX<").replace(b"20260417", b"20261317")
    fields = read_einvoice(bad).fields
    assert (fields.total_gross, fields.currency, fields.issue_date) == (None, None, None)


@pytest.mark.parametrize(
    ("bic", "value", "confidence"),
    [("COBADEFFXXX", "COBADEFFXXX", 1.0), ("COBADEFF AGENCE PARIS", None, None), ("COBADEFFXX", "COBADEFFXX", 0.3)],
)
def test_a_bic_that_is_none_is_shown_and_not_paid_with(bic, value, confidence):
    fields = read_einvoice(UBL.replace(b"COBADEFFXXX", bic.encode())).fields
    assert (fields.bic.value, fields.bic.confidence) == (value, confidence) if value else fields.bic is None
    assert payment_from(fields).creditor_bic in (None, "COBADEFFXXX")


def test_a_number_without_end_is_cut():
    fields = read_einvoice(UBL.replace(b"2026/4471", b"9" * 5000)).fields
    assert len(fields.number.value) <= 250


def test_an_order_in_the_same_syntax_is_told():
    assert read_einvoice(b'<Order xmlns="urn:o"><ID>1</ID></Order>').looks_like == "order"


@pytest.mark.parametrize("make", XMLS.values(), ids=XMLS)
def test_elements_that_no_invoice_needs_cost_next_to_nothing(make):
    count = 50_000
    assert lines_run(lambda: read_einvoice(make(count)), at_most=5 * count) < 5 * count


def test_what_stands_behind_many_other_elements_is_read():
    others = b"<InvoiceLine/>" * 50_000
    assert read_einvoice(UBL.replace(b"<c:LegalMonetaryTotal>", others + b"<c:LegalMonetaryTotal>")) == read_einvoice(UBL)


def test_more_tags_than_any_invoice_are_no_e_invoice():
    assert read_einvoice(UBL.replace(b"<c:LegalMonetaryTotal>", b"<a/>" * limits.XML_TAGS + b"<c:LegalMonetaryTotal>")) is None
