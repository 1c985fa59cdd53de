"""The scorer: values are compared as values, and nothing that must not be paid counts as success."""

from datetime import date
from decimal import Decimal

import pytest

from bench.accuracy import Figures, judge, measure, report
from bench.papers.splits import fit
from mailbot.domain.account import LocalAccount, Scheme
from mailbot.domain.invoice import DocType, Extraction, Field, Fields, Source
from mailbot.domain.outcome import Outcome

EXPECTED = {
    "invoice_number": "F-2026/17", "issue_date": "2026-05-12", "due_date": None, "supplier_name": "Larkwell Druck GmbH",
    "total_amount": "1240.50", "currency": "EUR", "iban": "DE91999999990000000001", "bic": None,
}  # fmt: skip
LABEL = {"file": "x.pdf", "doc_type": "invoice", "expected": EXPECTED, "not_visible": [], "embedded_xml": False, "amount_due": "1240.50"}


def found(value):
    return Field(value=value, confidence=0.9, source=Source.TEXT)


def extraction(outcome=Outcome.PROCESSED, doc_type=DocType.INVOICE, **changes):
    values = {
        "number": "F 2026 17", "issue_date": date(2026, 5, 12), "seller_name": "LARKWELL DRUCK", "total_gross": Decimal("1240.5"),
        "amount_due": Decimal("1240.50"), "currency": "EUR", "iban": "DE91999999990000000001",
    } | changes  # fmt: skip
    fields = Fields(**{name: found(value) for name, value in values.items() if value is not None})
    return Extraction(outcome=outcome, doc_type=doc_type, fields=fields)


def test_the_same_value_in_another_form_is_right():
    verdict = judge(extraction(), LABEL)
    assert {name for name, outcome in verdict.fields.items() if outcome not in ("right", "quiet")} == set()
    assert (verdict.is_payable, verdict.false_success) == (True, ())


@pytest.mark.parametrize(
    ("changes", "field", "outcome"),
    [
        ({"total_gross": Decimal("1240.05")}, "total_amount", "wrong"),
        ({"iban": None}, "iban", "missing"),
        ({"due_date": date(2026, 6, 11)}, "due_date", "false"),
        ({"seller_name": "Tiberell"}, "supplier_name", "wrong"),
    ],
)
def test_other_values_are_not(changes, field, outcome):
    assert judge(extraction(**changes), LABEL).fields[field] == outcome


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"must_not": {"iban": "DE91 9999 9999 0000 0000 01"}}, "tampered iban"),
        ({"expect": "failed: nothing_to_pay"}, "expected failed: nothing_to_pay"),
        ({"doc_type": "other", "expected": {}}, "is other"),
        ({"xml_conflict": True}, "page and XML differ"),
    ],
)
def test_ready_to_pay_is_wrong_where_nothing_may_be_paid(changes, why):
    assert judge(extraction(), LABEL | changes).false_success == (why,)
    assert judge(extraction(Outcome.PARTIAL), LABEL | changes).false_success == ()


def test_a_wrong_account_where_no_iban_is_used_is_a_false_success():
    account = {"scheme": "uk_sort_code", "bank_code": "991234", "number": "50009236"}
    label = LABEL | {"expected": EXPECTED | {"iban": None}, "extra": {"account": account}}
    wrong = LocalAccount(scheme=Scheme.UK_SORT_CODE, bank_code="991234", number="50009237")
    assert judge(extraction(iban=None, account=wrong), label).false_success == ("account",)
    assert judge(extraction(iban=None, account=wrong.model_copy(update={"number": "50009236"})), label).false_success == ()


def test_several_labels_are_all_right():
    label = LABEL | {"expected": EXPECTED | {"iban": ["NL37EXMP0000012345", "DE91999999990000000001"]}}
    assert judge(extraction(), label).fields["iban"] == "right"


def test_the_report_adds_up():
    figures = Figures([judge(extraction(), LABEL), judge(extraction(iban="NL37EXMP0000012345"), LABEL)])
    text = report(figures, errors=True)
    assert figures.straight_through == (1, 2)
    assert "FALSE SUCCESS x.pdf: iban" in text
    assert "documents 2, processed 2, false success 1" in text


def test_of_sealed_papers_the_report_has_but_sums():
    figures = Figures([judge(extraction(iban="NL37EXMP0000012345"), LABEL)])
    text = report(figures, errors=True, only_counts=True)
    assert "x.pdf" not in text
    assert "processed 1, false success 1" in text


def test_generated_papers_are_read_as_the_service_reads_them():
    figures = measure(fit(2))
    assert [verdict.triage for verdict in figures.verdicts] == [("invoice", "invoice")] * 2
    assert figures.count("invoice_number", "right") == 2
