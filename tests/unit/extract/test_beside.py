"""An e-invoice beside a document belongs to it when it tells of the same invoice, and only then."""

import pytest

from mailbot.domain.invoice import Buyer, Face
from mailbot.domain.outcome import Doubt, Outcome
from mailbot.extract.beside import Own, own_einvoice
from mailbot.extract.reading import Beside, Page, Raw
from mailbot.extract.reconcile import interpret
from tests.samples import build
from tests.unit.extract.prints import INVOICE, changed, page
from tests.unit.extract.structured.test_einvoice import cii
from tests.unit.extract.test_reconcile import XML_TOTALS

XML = cii(totals=XML_TOTALS)
ELSEWHERE = XML.replace(b"DE89 3704 0044 0532 0130 00", b"FR1420041010050500013M02606")


def own(pages: tuple[Page, ...], *xmls: bytes, inside: bytes | None = None, named: bool = False) -> Own:
    beside = tuple(Beside(xml=xml, is_named=named) for xml in xmls)
    return own_einvoice(Raw(pages=pages, page_count=len(pages), xml=inside, beside=beside), Buyer())


@pytest.mark.parametrize(
    "rows",
    [
        INVOICE,
        changed(Rechnungsnummer="Ihr Zeichen 2026/4471"),  # no label says so, but number and seller stand there
        changed(Rechnungsnummer="Rechnungsnummer: | 2026 / 4471"),
    ],
)
def test_the_number_and_the_supplier_on_the_page_make_it_its_own(rows):
    assert own((page(*rows),), XML).taken == (0,)


@pytest.mark.parametrize(
    "rows",
    [
        changed(Rechnungsnummer="Rechnungsnummer: | 2026/4472"),
        (*changed(Rechnungsnummer="Rechnungsnummer: | 2026/4480"), "Ersetzt die Rechnung 2026/4471"),
        ("Ein Brief", "ohne Rechnung"),
        ("Lieferschein", "zu 2026/4471 von einem anderen Lieferanten"),
        changed(Rechnungsnummer="Unser Zeichen 12026/4471"),
        changed(Rechnungsdatum="Rechnungsdatum: | 17.04.2025"),
        (*changed(Rechnungsnummer=None, Gesamtbetrag="Gesamtbetrag | | 1.290,00 €"), "Ersetzt die Rechnung 2026/4471"),
        [(16.0, "Gutschrift") if row == (16.0, "Rechnung") else row for row in INVOICE],
        [(16.0, "Mahnung") if row == (16.0, "Rechnung") else row for row in INVOICE],
    ],
    ids=[
        "another number",
        "only mentioned",
        "a letter",
        "another supplier",
        "part of a number",
        "another year",
        "only mentioned, and another total",
        "a credit note",
        "a reminder",
    ],
)
def test_another_invoice_is_never_swallowed(rows):
    assert own((page(*rows),), XML) == Own()


def test_one_of_several_invoices_in_a_file_does_not_stand_for_the_file():
    second = page(*changed(Rechnungsnummer="Rechnungsnummer: | 2026/4472"), number=2)
    assert own((page(*INVOICE), second), XML) == Own()


def test_the_xml_inside_wins_and_the_one_beside_must_agree():
    inside, beside = own((page(*INVOICE),), XML, inside=XML), own((page(*INVOICE),), XML)
    assert (inside.xml, inside.taken) == (beside.xml, beside.taken)
    found = own((page(*INVOICE),), ELSEWHERE, inside=XML)
    assert (found.taken, len(found.others)) == ((0,), 1)
    raw = Raw(pages=(page(*INVOICE),), page_count=1, xml=XML, beside=(Beside(xml=ELSEWHERE),))
    judged = interpret(raw, Buyer())
    assert (judged.outcome, judged.doubts) == (Outcome.PARTIAL, (Doubt.PRINT_DIFFERS_FROM_XML,))


@pytest.mark.parametrize("inside", [None, XML], ids=["beside the print", "beside the print and its XML"])
@pytest.mark.parametrize(
    ("field", "xml"),
    [
        ("amount_due", XML.replace(b"1190.00", b"1290.00").replace(b"1000.00", b"1100.00")),
        ("iban", ELSEWHERE),
        ("currency", XML.replace(b">EUR<", b">CHF<")),
        ("issue_date", XML.replace(b"20260417", b"20260418")),
        ("due_date", XML.replace(b"20260517", b"20260527")),
    ],
)
def test_whatever_one_of_the_faces_says_otherwise_is_told_with_what_each_says(field, xml, inside):
    assert xml != XML
    pages = (page(*INVOICE),)
    judged = interpret(Raw(pages=pages, page_count=1, xml=inside, beside=(Beside(xml=xml),)), Buyer())
    assert (judged.outcome, judged.doubts) == (Outcome.PARTIAL, (Doubt.PRINT_DIFFERS_FROM_XML,))
    (difference,) = [one for one in judged.differences if one.field == field]
    assert len(set(difference.says.values())) == 2
    assert Face.PAGE in difference.says
    assert (Face.OTHER_XML in difference.says) == (inside is not None)


@pytest.mark.parametrize("number", ["17", "2026", "1"])
def test_a_short_number_that_was_not_read_as_one_is_no_proof(number):
    rows = changed(Rechnungsnummer=None)
    assert own((page(*rows),), XML.replace(b">2026/4471<", f">{number}<".encode())) == Own()


def test_of_several_invoices_in_a_file_the_one_that_it_shows_has_the_xml():
    second = page(*changed(Rechnungsnummer="Rechnungsnummer: | 2026/4472"), number=2)
    pages = (page(*INVOICE), second)
    agree = interpret(Raw(pages=pages, page_count=2, xml=XML), Buyer())
    assert [(part.fields.number.value, part.fields.number.source, part.doubts) for part in agree.parts] == [
        ("2026/4471", "xml", ()),
        ("2026/4472", "text", ()),
    ]
    stray = interpret(Raw(pages=pages, page_count=2, xml=XML.replace(b">2026/4471<", b">2026/4490<")), Buyer())
    assert [part.doubts for part in stray.parts] == [(Doubt.PRINT_DIFFERS_FROM_XML,)] * 2


@pytest.mark.parametrize("kind", ["380", "381"])
def test_print_and_xml_of_different_kinds_disagree(kind):
    rows = INVOICE if kind == "381" else [(16.0, "Gutschrift") if row == (16.0, "Rechnung") else row for row in INVOICE]
    found = interpret(Raw(pages=(page(*rows),), page_count=1, xml=cii(kind, totals=XML_TOTALS)), Buyer())
    assert found.outcome is not Outcome.PROCESSED


def test_the_same_number_of_another_supplier_is_another_invoice():
    assert own((page(*INVOICE),), build("xml:nl?number=2026/4471"), inside=XML).taken == ()


@pytest.mark.parametrize("xml", [ELSEWHERE, XML.replace(b"1190.00", b"1290.00").replace(b">EUR<", b">CHF<")])
def test_under_its_name_it_is_its_own_whatever_sums_and_account_it_says(xml):
    for inside in (None, XML):
        found = own((page(*INVOICE),), xml, inside=inside, named=True)
        assert (found.taken, len(found.others)) == ((0,), 1 if inside else 0)


@pytest.mark.parametrize("rows", [(), ("Ein Brief", "ohne Rechnung"), changed(Rechnungsnummer=None, Bergmann=None)])
def test_under_the_name_of_pages_that_tell_of_no_other_invoice_it_is_their_own(rows):
    assert own((page(*rows),) if rows else (), XML, named=True).taken == (0,)


@pytest.mark.parametrize("inside", [None, XML], ids=["beside the print", "beside the print and its XML"])
@pytest.mark.parametrize(
    "xml",
    [build("xml:nl"), build("xml:nl?number=2026/4471"), build("ubl:nl"), XML.replace(b">2026/4471<", b">2026/4490<")],
    ids=["another invoice", "another supplier's same number", "UBL", "another number"],
)
def test_another_invoice_under_its_name_is_not_swallowed(xml, inside):
    found = own((page(*INVOICE),), xml, inside=inside, named=True)
    assert (found.taken, found.others, found.xml is None) == ((), (), inside is None)


def test_what_is_no_e_invoice_belongs_to_nothing():
    assert own((page(*INVOICE),), b"<note>2026/4471</note>", b"<broken") == Own()
