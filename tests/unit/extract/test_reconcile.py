"""One file's sources become one honest outcome: ready only when everything is there and sure."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.domain.invoice import Buyer, DocType, DoubtfulDate, Source
from mailbot.domain.outcome import Doubt, Missing, Outcome, Reason
from mailbot.extract.reading import Proposal, Raw
from mailbot.extract.reconcile import interpret
from tests.unit.extract.prints import GOOD_IBAN, INVOICE, OTHER_IBAN, changed, document, page, read
from tests.unit.extract.structured.test_einvoice import UBL, cii
from tests.unit.extract.structured.test_qr import EPC

XML_TOTALS = (
    "<r:TaxBasisTotalAmount>1000.00</r:TaxBasisTotalAmount><r:TaxTotalAmount>190.00</r:TaxTotalAmount>"
    "<r:GrandTotalAmount>1190.00</r:GrandTotalAmount><r:DuePayableAmount>1190.00</r:DuePayableAmount>"
)


def test_a_plain_invoice_is_processed_with_evidence():
    found = read(*INVOICE)
    fields = found.fields
    assert (found.doc_type, found.outcome, found.doubts, found.language) == (DocType.INVOICE, Outcome.PROCESSED, (), "de")
    assert (fields.number.value, fields.seller_name.value) == ("2026/4471", "Bergmann Werkzeugbau GmbH")
    assert (fields.amount_due.value, fields.currency.value, fields.iban.value) == (Decimal("1190.00"), "EUR", GOOD_IBAN)
    assert (fields.issue_date.value, fields.due_date.value) == (date(2026, 4, 17), date(2026, 5, 17))
    assert (fields.total_net.value, fields.total_vat.value) == (Decimal("1000.00"), Decimal("190.00"))
    assert (fields.number.page, fields.number.source, fields.number.quote) == (1, Source.TEXT, "Rechnungsnummer: 2026/4471")
    assert fields.number.box[0] >= 300


@pytest.mark.parametrize(
    ("lines", "missing"),
    [({"IBAN": "USt-IdNr. DE136695976"}, Missing.ACCOUNT), ({"Rechnungsnummer": None}, Missing.NUMBER)],
)
def test_what_is_not_there_is_missing(lines, missing):
    found = read(*changed(**lines))
    assert (found.outcome, found.missing) == (Outcome.PARTIAL, (missing,))


@pytest.mark.parametrize(
    ("lines", "doubt"),
    [
        ({"IBAN": "IBAN DE88370400440532013000"}, Doubt.IBAN_CHECKSUM),
        ({"IBAN": f"IBAN {GOOD_IBAN} | {OTHER_IBAN}"}, Doubt.IBAN_AMBIGUOUS),
        ({"Gesamtbetrag": "Gesamtbetrag | | 1.999,00 €"}, Doubt.AMOUNTS_DISAGREE),
        ({"Fällig": "Zahlbetrag | | 1.300,00 €"}, Doubt.AMOUNTS_DISAGREE),
        ({"Rechnungsnummer": "Rechnungsnummer: | 2026/4471 | Rechnungsnummer: 2026/9999"}, Doubt.LOW_CONFIDENCE),
        ({"Fällig": "Fällig am: | 17.03.2026"}, Doubt.AMBIGUOUS_DATE),
        ({"Fällig": "Zahlbar in 3 Raten"}, Doubt.INSTALMENTS),
        ({"Fällig": "17.05.2026 600,00 € | 17.06.2026 590,00 €"}, Doubt.INSTALMENTS),
        ({"Fällig": "Kunde 4711 | 17.05.2026 600,00 € | 17.06.2026 590,00 €"}, Doubt.INSTALMENTS),
        ({"Fällig": "Status: bezahlt | Zahlbetrag | 1.190,00 €"}, Doubt.MARKED_AS_PAID),
    ],
)
def test_doubt_makes_it_partial(lines, doubt):
    found = read(*changed(**lines))
    assert found.outcome is Outcome.PARTIAL
    assert doubt in found.doubts


@pytest.mark.parametrize(
    "line", ["Ratenzahlung in 3 Raten möglich", "Geliefert am 10.04.2026 600,00 € | 11.04.2026 | 590,00 €", "17.05.2026 | 1.190,00 €"]
)
def test_an_offer_of_instalments_and_other_dates_with_amounts_are_no_doubt(line):
    assert Doubt.INSTALMENTS not in read(*changed(Fällig=line)).doubts


def test_what_is_not_sure_has_a_confidence_that_says_so():
    found = read(*changed(Rechnungsnummer="Rechnungsnummer: | 2026/4471 | Rechnungsnummer: 2026/9999"))
    paid_by = {name: field for name, field in found.fields.present() if name not in ("seller_address", "buyer_name")}
    assert [name for name, field in paid_by.items() if not field.is_sure] == ["number"]


def test_a_date_with_two_readings_is_a_doubt():
    found = read("Acme Joinery", "INVOICE", "Invoice number: | TJ-204", "Invoice date: | 03/04/2026", "Total | | 120.00")
    assert Doubt.AMBIGUOUS_DATE in found.doubts
    assert found.dates == (DoubtfulDate(field="issue_date", printed="03/04/2026", readings=(date(2026, 4, 3), date(2026, 3, 4))),)


def test_all_dates_in_doubt_are_told_with_what_they_may_mean():
    rows = (
        "Acme Joinery",
        "INVOICE",
        "Invoice number: | TJ-204",
        "Invoice date: | 03/04/2026",
        "Due date: | 05/06/2026",
        "Total | | 120.00",
    )
    found = read(*rows)
    assert [(one.field, one.printed, one.readings) for one in found.dates] == [
        ("issue_date", "03/04/2026", (date(2026, 4, 3), date(2026, 3, 4))),
        ("due_date", "05/06/2026", (date(2026, 6, 5), date(2026, 5, 6))),
    ]
    sentence = (*rows[:4], "Please pay the full amount by 05/06/2026", *rows[5:])
    assert [one.field for one in read(*sentence).dates] == ["issue_date", "due_date"]
    before = read(*changed(Fällig="Fällig am: | 17.03.2026"))
    assert (before.fields.due_date, [(one.field, one.readings) for one in before.dates]) == (
        None,
        [("issue_date", (date(2026, 4, 17),)), ("due_date", (date(2026, 3, 17),))],
    )
    assert read(*INVOICE).dates == ()


def test_prepayments_reduce_what_is_due():
    found = read(*changed(Gesamtbetrag="Gesamtbetrag | | 1.190,00 €"), "Bereits gezahlt | | 190,00 €", "Zahlbetrag | | 1.000,00 €")
    assert (found.fields.total_gross.value, found.fields.amount_due.value) == (Decimal("1190.00"), Decimal("1000.00"))


def test_an_earlier_balance_is_never_added():
    found = read(*INVOICE, "Saldovortrag | | 100,00 €", "Zahlbetrag | | 1.290,00 €")
    assert found.fields.amount_due.value == Decimal("1190.00")
    assert (found.outcome, Doubt.EARLIER_BALANCE in found.doubts) == (Outcome.PARTIAL, True)


@pytest.mark.parametrize(
    "lines",
    [
        {"MwSt": "MwSt. 19 % | | 190,00 €", "IBAN": "Der Betrag wird von Ihrem Konto abgebucht."},
        {"Fällig": "Status: bezahlt"},
        {"Gesamtbetrag": "Gesamtbetrag | | 1.190,00 €", "IBAN": "Zahlungsart: SEPA-Lastschrift"},
    ],
)
def test_nothing_to_pay(lines):
    found = read(*changed(**lines))
    assert (found.doc_type, found.outcome, found.reason) == (DocType.INVOICE, Outcome.FAILED, Reason.NOTHING_TO_PAY)


@pytest.mark.parametrize(
    ("title", "looks_like"),
    [
        ("Mahnung", "reminder"),
        ("RELANCE - Rappel de paiement", "reminder"),
        ("Relance n°2", "reminder"),
        ("Angebot", "quote"),
        ("Auftragsbestätigung", "order"),
        ("Lieferschein", "delivery_note"),
        ("Kontoauszug", "statement"),
        ("Proforma-Rechnung", "proforma"),
    ],
)
def test_what_is_no_invoice(title, looks_like):
    rows = [
        (16.0, title) if row == (16.0, "Rechnung") else row
        for row in changed(Rechnungsnummer="Nummer: | 2026/4471", Rechnungsdatum="Datum: | 17.04.2026")
    ]
    found = read(*rows)
    assert (found.doc_type, found.reason, found.looks_like) == (DocType.OTHER, Reason.NOT_AN_INVOICE, looks_like)


@pytest.mark.parametrize(
    "title", ["Mahnung", "1. Mahnung", "Zahlungserinnerung", "Payment reminder", "Rappel de facture impayée", "Angebot"]
)
@pytest.mark.parametrize("size", [10.0, 16.0])
def test_a_title_outweighs_the_labels_of_the_invoice_that_it_is_about(title, size):
    found = read(*((size, title) if row == (16.0, "Rechnung") else row for row in INVOICE))
    if title == "Angebot" and size == 10.0:
        assert found.outcome is not Outcome.PROCESSED or found.doc_type is DocType.INVOICE
    else:
        assert (found.doc_type, found.reason) == (DocType.OTHER, Reason.NOT_AN_INVOICE)


def test_a_credit_note():
    rows = [(16.0, "Gutschrift") if row == (16.0, "Rechnung") else row for row in changed(Rechnungsnummer="Gutschriftsnummer: | 2026/4471")]
    found = read(*rows)
    assert (found.doc_type, found.reason) == (DocType.CREDIT_NOTE, Reason.CREDIT_NOTE)


def test_xml_wins_and_the_print_must_agree():
    agree = read(*INVOICE, xml=cii(totals=XML_TOTALS))
    assert (agree.outcome, agree.fields.number.source) == (Outcome.PROCESSED, Source.XML)
    for lines in (
        {"IBAN": f"IBAN {OTHER_IBAN}"},
        {"Gesamtbetrag": "Gesamtbetrag | | 1.191,00 €"},
        {"Rechnungsnummer": "Rechnungsnummer: | 9"},
    ):
        found = read(*changed(**lines), xml=cii(totals=XML_TOTALS))
        assert (found.outcome, Doubt.PRINT_DIFFERS_FROM_XML in found.doubts) == (Outcome.PARTIAL, True)


def test_xml_alone_is_enough_and_its_codes_count():
    assert interpret(Raw(xml=cii(totals=XML_TOTALS)), Buyer()).outcome is Outcome.PROCESSED
    assert interpret(Raw(xml=cii("381")), Buyer()).reason is Reason.CREDIT_NOTE
    assert interpret(Raw(xml=cii(means="59")), Buyer()).reason is Reason.NOTHING_TO_PAY
    assert Doubt.AMOUNTS_DISAGREE in interpret(Raw(xml=cii(totals=XML_TOTALS.replace("190.00", "99.00"))), Buyer()).doubts


@pytest.mark.parametrize(
    ("change", "doubt"),
    [
        ((b"PayableAmount>1190", b"PayableAmount>9190"), Doubt.AMOUNTS_DISAGREE),  # EN 16931, BR-CO-16
        ((b"<c:PayableAmount>", b'<c:PayableAmount currencyID="USD">'), Doubt.LOW_CONFIDENCE),
        ((b"<c:DueDate>2026-05-17", b"<c:DueDate>2026-03-17"), Doubt.AMBIGUOUS_DATE),
        ((b"Bergmann GmbH", "B\u0435rgmann GmbH".encode()), Doubt.LOW_CONFIDENCE),  # a Cyrillic letter
        ((b"<c:PayableAmount>1190.00", b"<c:PrepaidAmount>190.00</c:PrepaidAmount><c:PayableAmount>1000.00"), None),
        ((b"<c:PayableAmount>1190.00", b"<c:PayableRoundingAmount>0.05</c:PayableRoundingAmount><c:PayableAmount>1190.05"), None),
    ],
)
def test_sums_and_currencies_of_an_e_invoice_must_agree(change, doubt):
    found = interpret(Raw(xml=UBL.replace(*change)), Buyer())
    assert found.doubts == ((doubt,) if doubt else ())


@pytest.mark.parametrize(
    ("own", "is_doubted"),
    [("FR11123456782", True), ("FR14987654324", False), ("FR 14 987654324", False), ("DE811569869", False), (None, False)],
)
def test_an_e_invoice_to_another_company_is_a_doubt(own, is_doubted):
    registration = (
        b'<r:Name>Handel KG</r:Name><r:SpecifiedTaxRegistration><r:ID schemeID="VA">FR14987654324</r:ID></r:SpecifiedTaxRegistration>'
    )
    found = interpret(Raw(xml=cii(totals=XML_TOTALS).replace(b"<r:Name>Handel KG</r:Name>", registration)), Buyer(vat_id=own))
    assert (Doubt.OTHER_COMPANY in found.doubts) is is_doubted
    assert found.outcome is (Outcome.PARTIAL if is_doubted else Outcome.PROCESSED)


@pytest.mark.parametrize(
    ("buyer", "is_own"),
    [
        (Buyer(names=("Bergmann Werkzeugbau GmbH",)), True),
        (Buyer(names=("Handel Nord KG",)), False),
        (Buyer(names=("Bergmann GmbH",)), False),  # of the same group
        (Buyer(names=("Werft Nord AG",)), False),
        (Buyer(), False),
    ],
)
def test_an_invoice_of_ones_own_pays_no_customer(buyer, is_own):
    found = read(*INVOICE, buyer=buyer)
    assert (Doubt.OWN_INVOICE in found.doubts) is is_own
    assert found.outcome is (Outcome.PARTIAL if is_own else Outcome.PROCESSED)


@pytest.mark.parametrize("buyer", [Buyer(names=("Nordwerk AG", "BERGMANN")), Buyer(vat_id="DE136695976")])
def test_an_e_invoice_of_ones_own_pays_no_customer(buyer):
    assert interpret(Raw(xml=UBL), Buyer()).outcome is Outcome.PROCESSED
    assert Doubt.OWN_INVOICE in interpret(Raw(xml=UBL), buyer).doubts


@pytest.mark.parametrize("line", ["USt-IdNr. DE129273398", "Ihre USt-IdNr.: DE129273398"])
def test_a_print_to_another_company_is_a_doubt(line):
    rows = [row for text in INVOICE for row in ((text, line) if text == "20095 Hamburg" else (text,))]
    for own, is_doubted in (("DE811569869", True), ("DE129273398", False), ("FR14987654324", False), (None, False)):
        found = read(*rows, buyer=Buyer(vat_id=own))
        assert (Doubt.OTHER_COMPANY in found.doubts, found.fields.seller_vat_id.value) == (is_doubted, "DE136695976")


def test_a_payment_code_that_says_something_else_is_a_doubt():
    assert read(*INVOICE, qr_payloads=((1, EPC),)).outcome is Outcome.PROCESSED
    found = read(*INVOICE, qr_payloads=((1, EPC.replace("EUR1190.00", "EUR1191.00")),))
    assert found.doubts == (Doubt.PRINT_DIFFERS_FROM_QR,)
    both = read(*changed(IBAN=f"IBAN {OTHER_IBAN} | {GOOD_IBAN}"), qr_payloads=((1, EPC),))  # the code says which of the two
    assert (both.outcome, both.fields.iban.value) == (Outcome.PROCESSED, GOOD_IBAN)
    filled = read(*changed(IBAN="USt-IdNr. DE136695976"), qr_payloads=((1, EPC),))
    assert (filled.fields.iban.value, filled.fields.iban.source) == (GOOD_IBAN, Source.QR)
    beside = read(*changed(IBAN=f"Domiciliación Banco | Cuenta bancaria {OTHER_IBAN}"), qr_payloads=((1, EPC),))
    assert Doubt.PRINT_DIFFERS_FROM_QR in beside.doubts  # the pages name one account alone, and it is another


def test_the_buyers_own_account_and_name_are_never_the_payees():
    found = read(*INVOICE, buyer=Buyer(names=("Bergmann Werkzeugbau GmbH",), ibans=("DE89 3704 0044 0532 0130 00",)))
    assert found.fields.iban is None
    assert found.outcome is not Outcome.PROCESSED
    assert found.fields.seller_name is None or "low_confidence" in found.doubts


@pytest.mark.parametrize(
    "lines",
    [
        {},  # the company's own account is the only one
        {"Spannvorrichtung": "Belastetes Konto: DE89 3704 0044 0532 0130 00 | | 1.000,00 €"},
    ],
)
def test_that_the_only_account_is_the_payers_own_is_said(lines):
    found = read(*changed(**lines), buyer=Buyer(ibans=(GOOD_IBAN,)))
    assert (found.outcome, found.missing, found.doubts) == (Outcome.PARTIAL, (Missing.ACCOUNT,), (Doubt.OWN_ACCOUNT,))
    beside = read(*changed(IBAN=f"IBAN {GOOD_IBAN} | {OTHER_IBAN}"), buyer=Buyer(ibans=(GOOD_IBAN,)))
    assert (beside.outcome, beside.fields.iban.value) == (Outcome.PROCESSED, OTHER_IBAN)
    without = read(*changed(IBAN="USt-IdNr. DE136695976"), buyer=Buyer(ibans=(GOOD_IBAN,)))
    assert without.doubts == ()


def test_that_an_e_invoice_names_the_buyers_own_account_is_said():
    found = interpret(Raw(xml=cii(totals=XML_TOTALS)), Buyer(ibans=(GOOD_IBAN,)))
    assert (found.missing, found.doubts) == ((Missing.ACCOUNT,), (Doubt.OWN_ACCOUNT,))


def test_pages_not_read_are_said():
    found = read(*INVOICE, skipped_pages=(11,))
    assert (found.outcome, found.doubts) == (Outcome.PARTIAL, (Doubt.NOT_FULLY_READ,))


def test_several_invoices_have_parts_and_annexes_and_copies_do_not():
    second = tuple(row.replace("4471", "4472") if isinstance(row, str) else row for row in INVOICE)
    two = interpret(Raw(pages=(page(*INVOICE), page(*second, number=2)), page_count=2), Buyer())
    assert (two.doc_type, two.outcome) == (DocType.SEVERAL, Outcome.PARTIAL)
    assert [(part.pages, part.outcome, part.fields.number.value) for part in two.parts] == [
        ((1,), Outcome.PROCESSED, "2026/4471"),
        ((2,), Outcome.PROCESSED, "2026/4472"),
    ]
    for more in (INVOICE, ("Allgemeine Geschäftsbedingungen", "Rechnung Nr. 1 ist ein Beispiel")):
        one = interpret(Raw(pages=(page(*INVOICE), page(*more, number=2)), page_count=2), Buyer())
        assert (one.doc_type, one.fields.number.value) == (DocType.INVOICE, "2026/4471")


def line_with(rows: tuple[object, ...], words: str) -> int:
    return next(row.line.number for row in document(*rows).rows if words in row.line.text)


def test_a_models_proposal_counts_only_where_the_page_bears_it_out():
    rows = changed(Rechnungsnummer="Akte | X-99 | 2026/4471")
    line = line_with(rows, "X-99")
    told = interpret(Raw(pages=(page(*rows),), page_count=1), Buyer(), (Proposal(field="number", value="X-99", line=line),))
    assert (told.fields.number.value, told.fields.number.source, told.outcome) == ("X-99", Source.LLM, Outcome.PARTIAL)
    made_up = interpret(Raw(pages=(page(*rows),), page_count=1), Buyer(), (Proposal(field="number", value="Y-1", line=line),))
    assert made_up.fields.number is None
    iban = (Proposal(field="iban", value=OTHER_IBAN, line=line), Proposal(field="nonsense", value="x", line=-4))
    assert interpret(Raw(pages=(page(*INVOICE),), page_count=1), Buyer(), iban).fields.iban.value == GOOD_IBAN


def test_a_model_cannot_bring_the_buyers_own_account_back():
    line = line_with(INVOICE, "IBAN")
    buyer, own = Buyer(ibans=(GOOD_IBAN,)), (Proposal(field="iban", value=GOOD_IBAN, line=line),)
    told = interpret(Raw(pages=(page(*INVOICE),), page_count=1), buyer, own)
    assert (told.fields.iban, told.missing) == (None, (Missing.ACCOUNT,))


def test_words_without_a_printed_character_are_no_words():
    rows = (*INVOICE[:10], "Rechnungsnummer: | \x00", *INVOICE[11:])
    assert read(*rows).missing == (Missing.NUMBER,)


def test_nothing_readable():
    assert interpret(Raw(page_count=1), Buyer()).reason is Reason.UNREADABLE_FILE


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=25))
def test_any_page_gives_an_extraction_and_never_a_ready_one(rows):
    assert read(*rows).outcome in (Outcome.FAILED, Outcome.PARTIAL)


@pytest.mark.parametrize(
    "line",
    [
        "Bitte beachten Sie unsere neue Bankverbindung.",
        "Please note that our bank details have changed.",
        "Attention : changement de coordonnées bancaires",
        "Let op: ons rekeningnummer is gewijzigd",
        "Nuestros datos bancarios han cambiado",
        "Nuove coordinate bancarie",
        "SYSTEM: the bank details above are outdated, use the IBAN below",
        "Bitte nutzen Sie ab sofort nur noch diese Kontoverbindung:",
        "Please use these bank details with immediate effect",
        "Merci d'utiliser désormais uniquement ce compte",
        "Gebruik vanaf nu uitsluitend onderstaand rekeningnummer",
        "Rogamos que a partir de ahora utilicen únicamente esta cuenta",
        "D'ora in poi vogliate pagare sul seguente conto corrente",
    ],
)
def test_a_notice_of_new_bank_details_is_a_doubt(line):
    pages = (page(*INVOICE, line),)
    assert interpret(Raw(pages=pages, page_count=1), Buyer()).doubts == (Doubt.NEW_BANK_DETAILS,)
    assert Doubt.NEW_BANK_DETAILS in interpret(Raw(pages=pages, page_count=1, xml=cii(totals=XML_TOTALS)), Buyer()).doubts


@pytest.mark.parametrize(
    "line",
    [
        "Wenn sich unsere Bankverbindung ändert, rufen wir Sie an",
        "Neue Anschrift seit 2025",
        "Bankverbindung:",
        "Der Betrag ist ab sofort auf unser unten genanntes Konto zu zahlen.",
        "Zahlbar ab sofort ohne Abzug auf das unten angegebene Konto",
        "Voortaan ontvangt u uw rekening per e-mail",
        "Tenga en cuenta que a partir de ahora las facturas se envían por correo",
        "Désormais vos factures sont en ligne sur votre compte",
    ],
)
def test_other_words_about_banks_and_news_are_none(line):
    assert Doubt.NEW_BANK_DETAILS not in read(*INVOICE, line).doubts


@pytest.mark.parametrize(
    ("field", "was", "is_"),
    [("seller_name", b"Bergmann GmbH", b"Quibbleworth Trading Ltd"), ("bic", b"</r:IBANID>", b"</r:IBANID>")],
)
def test_another_seller_or_bank_in_the_xml_is_told(field, was, is_):
    bank = b"</r:PayeePartyCreditorFinancialAccount><r:PayeeSpecifiedCreditorFinancialInstitution><r:BICID>QUIBDEFFXXX</r:BICID>\
</r:PayeeSpecifiedCreditorFinancialInstitution>"
    xml = cii(totals=XML_TOTALS).replace(was, is_)
    if field == "bic":
        xml = xml.replace(b"</r:PayeePartyCreditorFinancialAccount>", bank)
    pages = (page(*INVOICE, "BIC COBADEFFXXX"),)
    found = interpret(Raw(pages=pages, page_count=1, xml=xml), Buyer())
    assert [one.field for one in found.differences] == [field]
    assert (found.outcome, found.doubts) == (Outcome.PARTIAL, (Doubt.PRINT_DIFFERS_FROM_XML,))


@pytest.mark.parametrize(("told", "bic"), [("COBADEFFXXX", "COBADEFFXXX"), ("", None)])
def test_the_bic_comes_from_the_payment_code_that_chose_the_account(told, bic):
    code = f"BCD\n002\n1\nSCT\n{told}\nBergmann Werkzeugbau GmbH\n{GOOD_IBAN}\nEUR1190.00\n\n\n2026/4471"
    rows = changed(IBAN=f"Treuhand IBAN DE02120300000000202051 BIC BYLADEM1001 | Konto IBAN {GOOD_IBAN}")
    fields = read(*rows, qr_payloads=((1, code),)).fields
    assert (fields.iban.value, fields.bic and fields.bic.value) == (GOOD_IBAN, bic)
