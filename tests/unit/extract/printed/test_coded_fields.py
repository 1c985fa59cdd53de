"""Codes of e-invoices as their stylesheets print them: the type of the document, and the means of payment."""

import pytest

from mailbot.extract.parties.account_holders import holders
from mailbot.extract.printed.classify import CREDIT_NOTE, INVOICE, classify
from mailbot.extract.printed.ways_of_paying import Way, way_of_paying
from mailbot.extract.words.roles import Role
from tests.unit.extract.prints import document

_TITLES = ("Rechnung", "Rechnungsnummer: 4711")
_TYPES = [
    "Rechnungsart: | {}",
    "Rechnungstyp: {}",
    "BT-3 | Code für den Rechnungstyp | {}",
    "Code für den Rechnungstyp (BT-3) | {}",
    "Invoice type code | {}",
    "Document type: {}",
    "Code de type de facture | {}",
    "Type de document : {}",
    "Code factuurtype | {}",
    "Factuurtypecode: {}",
    "Código de tipo de factura | {}",
    "Codice tipo fattura | {}",
    "Tipo documento | {}",
    "Doc. type code (UNTDID 1001) | {}",
    "Dokumenttyp (UNTDID 1001) | {}",
    "Code type document [UNTDID 1001] : {}",
    "Documenttype (zie lijst) | {}",
    "Tipo documento (UNTDID 1001): {}",
    "Rechnungsart (BT-3): {}",
    "UNTDID 1001: {}",
    "UNTDID 1001 | {}",
    "BT-3 = {}",
]


@pytest.mark.parametrize("line", _TYPES)
@pytest.mark.parametrize("code", ["381", "381 - Commercial", "TD04"])
def test_the_code_of_a_credit_note_makes_it_one(line, code):
    assert classify(document(*_TITLES, line.format(code))).name == CREDIT_NOTE


@pytest.mark.parametrize("line", _TYPES)
@pytest.mark.parametrize("code", ["380", "326", "TD01", "380 - Handelsrechnung", "4711", ""])
def test_the_code_of_an_invoice_leaves_it_one(line, code):
    kind = classify(document(*_TITLES, line.format(code)))
    assert (kind.name, kind.rival) == (INVOICE, None)


@pytest.mark.parametrize("line", [
    "Invoice type code (381)", "Type de facture (381)", "Rechnungsart (381)", "Soort factuur [381]", "Tipo de factura (381)",
    "Tipo documento (TD04)",
])  # fmt: skip
def test_a_code_stands_in_brackets_behind_its_label(line):
    assert classify(document(*_TITLES, line)).name == CREDIT_NOTE


def test_a_code_stands_under_the_number_of_its_term():
    assert classify(document(*_TITLES, "BT-1 | BT-3 | BT-2", "4711 | 381 | 14.03.2026")).name == CREDIT_NOTE
    assert classify(document(*_TITLES, "BT-1 | BT-31 | BT-2", "4711 | 381 | 14.03.2026")).name == INVOICE


@pytest.mark.parametrize("line", ["Document type | CN", "Type de document | AV", "Belegart: GU", "Tipo documento | NC"])
def test_an_abbreviation_of_a_credit_note_is_asked_about(line):
    assert classify(document(*_TITLES, line)).rival is not None


@pytest.mark.parametrize("code", ["384", "389", "393", "325", "81", "TD17"])
def test_the_code_of_another_paper_is_asked_about(code):
    assert classify(document(*_TITLES, f"Rechnungsart: | {code}")).rival is not None


def test_codes_that_disagree_are_asked_about():
    kind = classify(document(*_TITLES, "Rechnungsart: | 380", "Rechnungsart: | 381"))
    assert (kind.name, kind.rival is None) == (INVOICE, False)


@pytest.mark.parametrize("lines", [("Type code | Currency", "381 | EUR"), ("Code für den | 381", "Rechnungstyp: |")])
def test_a_code_stands_under_its_label_and_beside_a_wrapped_one(lines):
    assert classify(document(*_TITLES, *lines)).name == CREDIT_NOTE


@pytest.mark.parametrize("line", ["Typ: | 381", "Menge | 381", "Artikel 381", "Rechnung 381", "Projekt | 381"])
def test_a_number_elsewhere_is_no_code(line):
    kind = classify(document(*_TITLES, line))
    assert (kind.name, kind.rival) == (INVOICE, None)


_MEANS = [
    "Code für die Zahlungsart | {}",
    "Code für das Zahlungsmittel: {}",
    "BT-81 | Code für die Zahlungsart | {}",
    "Zahlungsart: {}",
    "Payment means type code | {}",
    "Payment means: | {}",
    "Code de type de moyen de paiement | {}",
    "Moyen de paiement : {}",
    "Code betaalwijze | {}",
    "Código del tipo de medio de pago | {}",
    "Codice tipo mezzo di pagamento | {}",
]


@pytest.mark.parametrize("line", _MEANS)
@pytest.mark.parametrize(
    ("code", "way"),
    [
        ("59", Way.COLLECTED),
        ("49 (Direct debit)", Way.COLLECTED),
        ("48", Way.OTHERWISE),
        ("10", Way.OTHERWISE),
        ("97", Way.OTHERWISE),
        ("30", None),
        ("58", None),
        ("42", None),
        ("10 Tage netto", None),
        ("60 días", None),
    ],
)
def test_the_code_says_how_it_is_paid(line, code, way):
    assert way_of_paying(document(line.format(code))) is way


def test_a_label_may_wrap():
    assert way_of_paying(document("Code für die | 59", "Zahlungsmittelart: |")) is Way.COLLECTED


def test_a_debit_beside_a_transfer_is_asked_about():
    assert way_of_paying(document("Zahlungsart: | 59", "Zahlungsart: | 58")) is Way.OTHERWISE
    assert way_of_paying(document("Zahlungsart: | 59", "Überweisung")) is Way.OTHERWISE


@pytest.mark.parametrize(("code", "way"), [("02", Way.COLLECTED), ("04", None), ("09", Way.OTHERWISE), ("19", None)])
def test_codes_of_facturae(code, way):
    assert way_of_paying(document(f"Medio de pago | {code}")) is way


@pytest.mark.parametrize("code", ["02", "09"])
def test_they_are_spanish(code):
    assert way_of_paying(document(f"Zahlungsart: | {code}")) is None


@pytest.mark.parametrize(
    "label",
    [
        "Debited account identifier",
        "Kennung des zu belastenden Kontos",
        "Identifiant du compte débité",
        "Identificador de la cuenta adeudada",
        "Identificativo del conto da addebitare",
        "Identificatie van de gedebiteerde rekening",
    ],
)
def test_the_debited_account_is_the_payers(label):
    assert [one.role for one in document(f"{label}: | DE89370400440532013000").labels] == [Role.DEBITED]


@pytest.mark.parametrize(
    "label",
    [
        "Payment account name",
        "Name des Zahlungskontos",
        "Nom du compte de paiement",
        "Nombre de la cuenta de pago",
        "Nome del conto di pagamento",
        "Naam van de betaalrekening",
    ],
)
def test_the_name_of_the_account_names_its_holder(label):
    paper = document(f"{label} | Beispiel Bank AG", "IBAN | DE89370400440532013000")
    assert [cell.text for cell in holders(paper)] == ["Beispiel Bank AG"]
