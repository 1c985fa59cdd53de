"""Every profile of CII and UBL is read whole, named, and found to keep to its schema and its rules."""

from datetime import date
from decimal import Decimal

import pytest

from mailbot.domain.discount import Discount
from mailbot.domain.invoice import Buyer
from mailbot.domain.outcome import Doubt, Outcome, Reason
from mailbot.extract.reading import Raw
from mailbot.extract.reconcile import interpret
from mailbot.extract.structured.profiles import profile_of
from tests.unit.extract.prints import INVOICE, page
from tests.unit.extract.structured import e_invoices
from tests.unit.extract.structured.e_invoices import CII, LACKS, TRUTH, UBL


def read(xml: bytes):
    return interpret(Raw(xml=xml), Buyer())


def values(extraction) -> dict[str, object]:
    return {name: field.value for name, field in extraction.fields.present()}


@pytest.mark.parametrize("profile", CII)
def test_every_profile_of_cii(profile):
    found = read(e_invoices.cii(profile))
    lacks = LACKS.get(profile, frozenset())
    wanted = {name: value for name, value in TRUTH.items() if name not in lacks}
    if profile == "Factur-X MINIMUM":  # knows neither streets nor what was paid before
        wanted |= {"seller_address": "DE", "amount_due": Decimal("1189.90")}
    assert values(found) == wanted
    verdict = found.e_invoice
    assert (verdict.syntax, verdict.profile, verdict.specification) == ("CII", profile, CII[profile])
    assert (verdict.conforms, verdict.problems) == (True, ())
    assert found.outcome is (Outcome.PARTIAL if "iban" in lacks else Outcome.PROCESSED)


@pytest.mark.parametrize("profile", UBL)
@pytest.mark.parametrize("root", ["Invoice", "CreditNote"])
def test_every_profile_of_ubl(profile, root):
    found = read(e_invoices.ubl(profile, root))
    assert values(found) == TRUTH
    verdict = found.e_invoice
    assert (verdict.syntax, verdict.profile, verdict.specification) == (f"UBL {root}", profile, UBL[profile])
    assert (verdict.conforms, verdict.problems) == (True, ())
    assert (found.outcome, found.reason) == ((Outcome.FAILED, Reason.CREDIT_NOTE) if root == "CreditNote" else (Outcome.PROCESSED, None))


@pytest.mark.parametrize("profile", CII)
def test_a_credit_note_in_any_profile(profile):
    assert read(e_invoices.cii(profile, "381")).reason is Reason.CREDIT_NOTE


@pytest.mark.parametrize(
    ("specification", "name"),
    [
        (None, "EN 16931, not named"),
        ("urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr", "Factur-X EXTENDED-CTC-FR"),
        ("urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_1.2", "XRechnung 1.2"),
        ("urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0", "Peppol BIS Self-Billing 3.0"),
        ("urn:peppol:pint:billing-1@eu-1", "Peppol PINT 1"),
        ("urn:cen.eu:en16931:2017#compliant#urn:efactura.mfinante.ro:CIUS-RO:1.0.1", "CIUS-RO"),
        ("urn:cen.eu:en16931:2017#compliant#urn:example:own:1.0", "EN 16931 CIUS (urn:example:own:1.0)"),
        ("something else", "something else"),
        ("x" * 5000, "x" * 100),
    ],
)
def test_profiles_are_named_plainly(specification, name):
    assert profile_of(specification).name == name


@pytest.mark.parametrize(
    ("xml", "was", "is_", "rule"),
    [
        ("cii", ">300.00</ram:LineTotalAmount>", ">200.00</ram:LineTotalAmount>", "BR-CO-10"),
        ("ubl", 'LineExtensionAmount currencyID="EUR">300.00', 'LineExtensionAmount currencyID="EUR">200.00', "BR-CO-10"),
        ("ubl", ">1010.00</cbc:TaxExclusiveAmount>", ">1020.00</cbc:TaxExclusiveAmount>", "BR-CO-13"),
        ("cii", ">7.00</ram:CalculatedAmount>", ">17.00</ram:CalculatedAmount>", "BR-CO-14"),
        ("ubl", ">1189.90</cbc:TaxInclusiveAmount>", ">1289.90</cbc:TaxInclusiveAmount>", "BR-CO-15"),
        ("cii", ">1089.90</ram:DuePayableAmount>", ">1189.90</ram:DuePayableAmount>", "BR-CO-16"),
    ],
)
def test_lines_and_sums_that_do_not_add_up_are_a_doubt(xml, was, is_, rule):
    text = e_invoices.cii("EN 16931") if xml == "cii" else e_invoices.ubl("EN 16931")
    changed = text.decode().replace(was, is_, 1)
    assert changed.encode() != text
    found = read(changed.encode())
    assert rule in {problem.rule for problem in found.e_invoice.problems}
    assert (found.outcome, found.doubts, found.e_invoice.conforms) == (Outcome.PARTIAL, (Doubt.AMOUNTS_DISAGREE,), False)


def test_lines_in_another_currency_make_it_unsure():
    text = e_invoices.ubl("EN 16931").decode()
    found = read(text.replace('LineExtensionAmount currencyID="EUR">300.00', 'LineExtensionAmount currencyID="USD">300.00').encode())
    assert [problem.rule for problem in found.e_invoice.problems] == ["PEPPOL-EN16931-R051"]
    assert (found.outcome, found.doubts) == (Outcome.PARTIAL, (Doubt.LOW_CONFIDENCE,))
    assert not found.fields.currency.is_sure


def test_a_cent_for_every_line_is_rounding():
    text = e_invoices.cii("EN 16931").decode()
    assert read(text.replace(">300.00</ram:LineTotalAmount>", ">300.03</ram:LineTotalAmount>").encode()).outcome is Outcome.PROCESSED
    assert read(text.replace(">300.00</ram:LineTotalAmount>", ">300.04</ram:LineTotalAmount>").encode()).outcome is Outcome.PARTIAL


def test_lines_that_repeat_what_others_say_are_not_added_up():
    text = e_invoices.cii("Factur-X EXTENDED").decode()
    begin, end = text.index("<ram:IncludedSupplyChainTradeLineItem>"), text.index("</ram:IncludedSupplyChainTradeLineItem>") + 39
    group = text[begin:end].replace("</ram:LineID>", "</ram:LineID><ram:LineStatusReasonCode>GROUP</ram:LineStatusReasonCode>")
    assert read((text[:begin] + group + text[begin:]).encode()).outcome is Outcome.PROCESSED


@pytest.mark.parametrize(
    ("was", "is_", "rule"),
    [
        ("<cbc:BuyerReference>04011000-12345-34</cbc:BuyerReference>", "", "BR-DE-15"),
        ("#SKONTO#TAGE=10#PROZENT=2.00#", "#SKONTO#TAGE=10#PROZENT=2#", "BR-DE-18"),
        ("<cbc:RegistrationName>Handel Nord KG</cbc:RegistrationName>", "<cbc:CompanyID>7</cbc:CompanyID>", "BR-07"),
        ("<cbc:ID>DE04999999980009876543</cbc:ID>", "<cbc:Name>Bank</cbc:Name>", "BR-61"),
        ("<cbc:ID>S</cbc:ID><cbc:Percent>7", "<cbc:ID>E</cbc:ID><cbc:Percent>7", "BR-E-10"),
        ("<cbc:ID>S</cbc:ID><cbc:Percent>7", "<cbc:ID>AE</cbc:ID><cbc:Percent>7", "BR-AE-09"),
        ("<cbc:Percent>7", "<cbc:Percent>9", "BR-CO-17"),
        ("<cbc:DueDate>2026-05-17</cbc:DueDate>", "<cbc:DueDay>2026-05-17</cbc:DueDay>", "XSD"),
        ("<cbc:CompanyID>DE999000113", "<cbc:CompanyID>999000113", "BR-CO-09"),
    ],
)
def test_what_the_rules_find_blocks_nothing(was, is_, rule):
    text = e_invoices.ubl("XRechnung 3.0").decode()
    assert was in text
    found = read(text.replace(was, is_).encode())
    assert rule in {problem.rule for problem in found.e_invoice.problems}
    assert found.e_invoice.conforms is False
    assert Doubt.AMOUNTS_DISAGREE not in found.doubts


def test_what_is_carried_as_an_e_invoice_and_is_none_is_told():
    pages = (page(*INVOICE),)
    found = interpret(Raw(pages=pages, page_count=1, xml=b"<CrossIndustryInvoice"), Buyer())
    assert [problem.rule for problem in found.e_invoice.problems] == ["XML"]
    assert (found.outcome, found.e_invoice.syntax, found.e_invoice.conforms) == (Outcome.PROCESSED, None, False)
    assert interpret(Raw(pages=pages, page_count=1), Buyer()).e_invoice is None


def test_discounts_of_extended_in_steps_with_a_base_and_a_start():
    step = "<ram:ApplicableTradePaymentDiscountTerms>"
    more = (
        "<ram:SpecifiedTradePaymentTerms><ram:ApplicableTradePaymentDiscountTerms>"
        '<ram:BasisDateTime><udt:DateTimeString format="102">20260420</udt:DateTimeString></ram:BasisDateTime>'
        '<ram:BasisPeriodMeasure unitCode="DAY">20</ram:BasisPeriodMeasure><ram:BasisAmount>500.00</ram:BasisAmount>'
        "<ram:CalculationPercent>1.00</ram:CalculationPercent></ram:ApplicableTradePaymentDiscountTerms></ram:SpecifiedTradePaymentTerms>"
    )
    text = e_invoices.cii("Factur-X EXTENDED").decode()
    assert step in text
    found = read(text.replace("</ram:SpecifiedTradePaymentTerms>", f"</ram:SpecifiedTradePaymentTerms>{more}").encode())
    assert found.e_invoice.conforms is True
    assert found.fields.discounts.value[1] == Discount(percent=Decimal(1), until=date(2026, 5, 10), amount=Decimal("5.00"))


def test_steps_in_the_note_of_ubl():
    text = e_invoices.ubl("XRechnung 3.0").decode()
    steps = "#SKONTO#TAGE=7#PROZENT=3.00#BASISBETRAG=500.00#&#xA;#SKONTO#TAGE=14#PROZENT=2.00#"
    found = read(text.replace("#SKONTO#TAGE=10#PROZENT=2.00#", steps).encode())
    assert found.e_invoice.conforms is True
    assert [(one.until, one.amount) for one in found.fields.discounts.value] == [
        (date(2026, 4, 24), Decimal("15.00")),
        (date(2026, 5, 1), Decimal("21.80")),
    ]
