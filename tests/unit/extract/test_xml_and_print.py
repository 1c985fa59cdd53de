"""An e-invoice and its pages: what only one of them says of the number and of paying counts as it does alone."""

import pytest

from mailbot.domain.invoice import Buyer, Extraction
from mailbot.domain.outcome import Doubt, Outcome, Reason
from mailbot.extract.reading import Raw
from mailbot.extract.reconcile import interpret
from tests.unit.extract.prints import GOOD_IBAN, INVOICE, OTHER_IBAN, changed, read
from tests.unit.extract.structured.test_einvoice import UBL, cii
from tests.unit.extract.structured.test_qr import EPC

XML_TOTALS = (
    "<r:TaxBasisTotalAmount>1000.00</r:TaxBasisTotalAmount><r:TaxTotalAmount>190.00</r:TaxTotalAmount>"
    "<r:GrandTotalAmount>1190.00</r:GrandTotalAmount><r:DuePayableAmount>1190.00</r:DuePayableAmount>"
)
OWN = cii(totals=XML_TOTALS).replace(b"<r:PayeeTradeParty><r:Name>Factor AG</r:Name></r:PayeeTradeParty>", b"")


def noted(text: str) -> Extraction:
    """A bare e-invoice with a note."""
    return interpret(Raw(xml=UBL.replace(b"<c:IssueDate>", f"<c:Note>{text}</c:Note><c:IssueDate>".encode())), Buyer())


@pytest.mark.parametrize("number", ["4471", "2026", "2026/447", "70565", "17", "1", "2026/44711"])
def test_another_number_is_told_though_its_digits_stand_on_the_page(number):
    found = read(*INVOICE, xml=OWN.replace(b"2026/4471", number.encode()))
    assert (found.outcome, found.doubts) == (Outcome.PARTIAL, (Doubt.PRINT_DIFFERS_FROM_XML,))
    assert [one.field for one in found.differences] == ["number"]


@pytest.mark.parametrize("printed", ["2026/4471", "2026-4471", "2026 4471", "RE-2026/4471", "2026/04471", "20264471"])
def test_the_same_number_in_another_spelling_agrees(printed):
    found = read(*changed(Rechnungsnummer=f"Rechnungsnummer: | {printed}"), xml=OWN)
    assert (found.outcome, found.differences) == (Outcome.PROCESSED, ())


def test_a_number_that_no_label_tells_agrees_as_a_word_of_its_own():
    unlabelled = read(*changed(Rechnungsnummer="Zeichen | AB/2026/4471 | 2026/4471"), xml=OWN)
    assert unlabelled.outcome is Outcome.PROCESSED
    within = read(*changed(Rechnungsnummer="Zeichen | 992026447199"), xml=OWN)
    assert Doubt.PRINT_DIFFERS_FROM_XML in within.doubts


@pytest.mark.parametrize("name", ["Wiebke Sandvoss", "Ana María Duero"])
def test_another_name_beside_the_sellers_vat_id_is_told(name):
    rows = (*changed(Bergmann="Faktura", Industriestraße=None), f"{name} | USt-IdNr. DE136695976")
    told = read(*rows, xml=OWN.replace(b"Bergmann GmbH", b"Quibbleworth Trading Ltd"))
    assert [one.field for one in told.differences] == ["seller_name"]
    assert told.outcome is Outcome.PARTIAL
    assert read(*rows, xml=OWN.replace(b"Bergmann GmbH", name.encode())).outcome is Outcome.PROCESSED


@pytest.mark.parametrize(
    ("holder", "doubts"),
    [("Evil Holding GmbH", (Doubt.OTHER_HOLDER,)), ("Max Evil", (Doubt.OTHER_HOLDER,)), ("Bergmann Werkzeugbau GmbH", ())],
)
def test_whose_account_the_pages_say_it_is(holder, doubts):
    assert read(*INVOICE, f"Kontoinhaber: {holder}", xml=OWN).doubts == doubts


@pytest.mark.parametrize(
    ("more", "doubt"),
    [
        (("Saldovortrag | | 100,00 €", "Zahlbetrag | | 1.290,00 €"), Doubt.EARLIER_BALANCE),
        (("abzgl. Anzahlung | | -200,00 €",), Doubt.AMOUNTS_DISAGREE),
    ],
)
def test_sums_that_the_e_invoice_leaves_out_are_doubts(more, doubt):
    at = next(i for i, row in enumerate(INVOICE) if "Gesamtbetrag" in row) + 1
    found = read(*INVOICE[:at], *more, *INVOICE[at:], xml=OWN)
    assert (found.outcome, doubt in found.doubts) == (Outcome.PARTIAL, True)


@pytest.mark.parametrize(
    "line",
    ["Der Betrag wird am 10.05.2026 per SEPA-Lastschrift von Ihrem Konto eingezogen.", "The amount will be debited from your account."],
)
def test_pages_that_tell_of_a_debit_leave_nothing_to_pay(line):
    assert read(*INVOICE, line, xml=OWN).reason is Reason.NOTHING_TO_PAY


def test_an_iban_that_is_misprinted_beside_another_is_a_doubt():
    wrong = "DE88370400440532013000"
    assert Doubt.IBAN_CHECKSUM in read(*changed(IBAN=f"IBAN {wrong}"), xml=OWN).doubts
    assert read(*changed(IBAN=f"IBAN {GOOD_IBAN} | {wrong}"), xml=OWN).outcome is Outcome.PROCESSED


@pytest.mark.parametrize(
    "text",
    [
        "Diese Rechnung wurde bereits per PayPal bezahlt.",
        "Betrag dankend erhalten.",
        "This invoice has already been paid by credit card.",
        "Cette facture a déjà été payée par carte.",
        "Deze factuur is reeds betaald.",
        "Factura ya pagada con tarjeta.",
        "Fattura già pagata.",
    ],
)
def test_a_note_that_it_is_paid_is_a_doubt(text):
    assert noted(text).doubts == (Doubt.MARKED_AS_PAID,)


@pytest.mark.parametrize(
    "text",
    ["STORNIERT - Diese Rechnung ist ungültig.", "CANCELLED", "FACTURE ANNULÉE", "GEANNULEERD", "FACTURA ANULADA", "FATTURA ANNULLATA"],
)
@pytest.mark.parametrize("before", ["", "Vielen Dank für Ihren Auftrag.\n"])
def test_a_note_that_it_is_void_is_a_doubt(text, before):
    assert noted(before + text).doubts == (Doubt.MARKED_AS_VOID,)


@pytest.mark.parametrize(
    "text",
    [
        "Der Rechnungsbetrag wird am 27.04.2026 per SEPA-Lastschrift eingezogen.",
        "The amount will be debited from your account on 27 April 2026.",
        "Le montant sera prélevé sur votre compte le 27/04/2026.",
        "Het bedrag wordt automatisch van uw rekening afgeschreven.",
        "El importe se cargará en su cuenta.",
        "L'importo sarà addebitato sul vostro conto.",
    ],
)
def test_a_note_of_a_debit_leaves_nothing_to_pay(text):
    assert noted(text).reason is Reason.NOTHING_TO_PAY
    terms = UBL.replace(b"<c:TaxTotal>", f"<c:PaymentTerms><c:Note>{text}</c:Note></c:PaymentTerms><c:TaxTotal>".encode())
    assert interpret(Raw(xml=terms), Buyer()).reason is Reason.NOTHING_TO_PAY


@pytest.mark.parametrize(
    ("text", "is_doubted"),
    [
        ("Zahlungsart: Kreditkarte", True),
        ("Payment by PayPal", True),
        ("LCR directe à 30 jours", True),
        ("Zahlung per Nachnahme", True),
        ("Order received\nPayment by bank transfer", False),
        ("Betaling per overschrijving\nGoederen ontvangen", False),
        ("Mandatsnummer: 4711", False),
        ("Kreditkarte oder Überweisung", False),
    ],
)
def test_a_note_of_another_way_to_pay_is_a_doubt(text, is_doubted):
    assert noted(text).doubts == ((Doubt.MARKED_AS_PAID,) if is_doubted else ())


@pytest.mark.parametrize(
    ("text", "is_doubted"),
    [
        (f"Die Forderung ist an die Nordfactoring AG abgetreten. Zahlung nur auf IBAN {OTHER_IBAN}", True),
        ("Créance cédée à Nordfactor SA : paiement libératoire à son ordre.", True),
        (f"Die Forderung ist an die Nordfactoring AG abgetreten. Zahlung nur auf IBAN {GOOD_IBAN}", False),
    ],
)
def test_a_note_that_the_claim_was_sold_must_fit_the_account(text, is_doubted):
    found = noted(text)
    assert (found.outcome, found.doubts) == ((Outcome.PARTIAL, (Doubt.LOW_CONFIDENCE,)) if is_doubted else (Outcome.PROCESSED, ()))


@pytest.mark.parametrize(
    "text",
    [
        "Bei Zahlungsverzug werden Mahngebühren von 40,00 € erhoben. Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.",
        "En cas de retard de paiement, indemnité forfaitaire de 40 €. Aucun escompte pour paiement anticipé.",
        "Goods remain our property until paid in full.",
        "Pagamento a 30 giorni data fattura, bonifico bancario.",
        "Betaling binnen 30 dagen op onze rekening.",
        "Rechnung gemäß Bestellung Nr. 2018-471331. Geschäftsführer: Hans Muster",
        "Zahlbar innerhalb 30 Tagen netto, 3% Skonto innerhalb 10 Tagen.",
    ],
)
def test_ordinary_notes_change_nothing(text):
    assert noted(text).outcome is Outcome.PROCESSED


@pytest.mark.parametrize(("code", "looks_like"), [("325", "proforma"), ("310", "quote"), ("220", "order"), ("351", "delivery_note")])
def test_a_type_of_another_paper_is_no_invoice_and_beside_the_pages_of_one_a_doubt(code, looks_like):
    xml = OWN.replace(b">380<", f">{code}<".encode())
    alone = interpret(Raw(xml=xml), Buyer())
    assert (alone.reason, alone.looks_like) == (Reason.NOT_AN_INVOICE, looks_like)
    assert read(*INVOICE, xml=xml).doubts == (Doubt.OTHER_TITLE,)


@pytest.mark.parametrize(
    ("code", "doubts"), [("211", True), ("751", True), ("71", True), ("380x", True), ("", True), ("384", False), ("875", False)]
)
def test_only_types_of_invoices_that_ask_to_be_paid_are_ready(code, doubts):
    found = interpret(Raw(xml=OWN.replace(b">380<", f">{code}<".encode())), Buyer())
    assert found.doubts == ((Doubt.OTHER_TITLE,) if doubts else ())


@pytest.mark.parametrize(
    ("means", "is_doubted"), [("10", True), ("20", True), ("68", True), ("97", True), ("30", False), ("1", False), ("ZZZ", False)]
)
def test_means_that_are_no_transfer_are_a_doubt(means, is_doubted):
    found = interpret(Raw(xml=OWN.replace(b">58<", f">{means}<".encode())), Buyer())
    assert found.doubts == ((Doubt.LOW_CONFIDENCE,) if is_doubted else ())


@pytest.mark.parametrize(
    ("name", "is_doubted"),
    [("Max Evil", True), ("Evil Trading Ltd", True), ("Bergmann GmbH", False), ("BERGMANN WERKZEUGBAU", False), ("Handel Nord KG", False)],
)
def test_whose_account_a_payment_code_alone_gives(name, is_doubted):
    code = EPC.replace("Bergmann GmbH", name)
    found = read(*changed(IBAN="USt-IdNr. DE136695976"), qr_payloads=((1, code),))
    assert found.doubts == ((Doubt.OTHER_HOLDER,) if is_doubted else ())
    assert read(*INVOICE, qr_payloads=((1, code),)).outcome is Outcome.PROCESSED  # the pages print the account, too
