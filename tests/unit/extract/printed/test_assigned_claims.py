"""Notices that the claim of an invoice is another's, and the neighbours of their words."""

import pytest

from mailbot.domain.outcome import Doubt
from mailbot.extract.printed.settlement import is_assigned
from tests.unit.extract.prints import INVOICE, read


@pytest.mark.parametrize("text", [
    "Lockhart Factors Ltd holds title to this invoice.", "Legal ownership of this debt has passed to Lockhart Factors Ltd.",
    "Notice of assignment: see overleaf.", "NOTICE OF ASSIGNMENT", "Harrowgate Tools Ltd has assigned this debt to Lockhart Capital Ltd.",
    "We have assigned this debt to Lockhart Capital plc", "The receiver appointed over Harrowgate Tools Ltd collects all debts.",
    "Title to this invoice is vested in Lockhart Capital Ltd.", "Invoice discounted with Lockhart Capital.",
    "Nous avons cédé cette créance à Alba Capital SAS.", "Avis de cession : voir au verso.", "Cette créance appartient à Alba Capital SAS.",
    "La propriété de cette créance a été transférée à Alba Capital SAS.", "L'administrateur judiciaire encaisse toutes les créances.",
    "Abtretungsanzeige: siehe Rückseite", "Inhaberin dieser Forderung ist die Alba Capital GmbH.",
    "Diese Forderung ist auf die Alba Capital GmbH übergegangen.", "Der Insolvenzverwalter zieht alle Forderungen ein.",
    "Kennisgeving van cessie: zie keerzijde", "Deze vordering is eigendom van Alba Capital B.V.",
    "Deze vordering is overgegaan op Alba Capital B.V.", "De curator int alle vorderingen.",
    "Hemos cedido este crédito a Alba Capital, S.A.", "Notificación de cesión: véase al dorso.",
    "La titularidad de este crédito ha pasado a Alba Capital, S.A.", "El administrador concursal cobra todas las facturas.",
    "Abbiamo ceduto il credito ad Alba Capital S.p.A.", "Avviso di cessione: vedi retro.",
    "La titolarità del credito è passata ad Alba Capital S.p.A.", "Il curatore incassa tutti i crediti.",
])  # fmt: skip
def test_a_claim_that_is_anothers_is_assigned(text):
    assert is_assigned(text)


@pytest.mark.parametrize("text", [
    "Title to the goods passes on payment of this invoice.", "Ownership of the goods has passed to you.",
    "Title to the goods is held by us until payment.", "We have assigned the invoice number 4471 to your order.",
    "We have assigned this account manager to you.", "The receiver of the goods collects all pallets.", "Invoice discounted by 10 %",
    "La propriété des marchandises est transférée au paiement de la facture.", "Das Eigentum an der Ware ist auf den Käufer übergegangen.",
    "De goederen blijven eigendom van de verkoper tot de factuur is betaald.",
    "La propiedad de la mercancía ha pasado al comprador.", "La proprietà della merce è passata al cliente.",
    "Smith Motor Factors Ltd", "Die Hausverwalterin zieht im Mai ein.",
])  # fmt: skip
def test_goods_that_pass_and_work_that_is_assigned_are_none(text):
    assert not is_assigned(text)


@pytest.mark.parametrize(("line", "is_asked"), [
    ("Remit to: Lockhart Factors Ltd, PO Box 9, Hull", True), ("Legal ownership of this debt has passed to Lockhart Factors Ltd.", True),
    ("Notice of assignment: see overleaf.", True), ("The receiver appointed over Bergmann GmbH collects all debts.", True),
    ("Remit to: Bergmann Werkzeugbau GmbH", False), ("Remit to: Commerz Bank AG, Frankfurt", False),
])  # fmt: skip
def test_the_sellers_own_account_is_asked_about_where_the_claim_is_anothers(line, is_asked):
    assert (Doubt.IBAN_AMBIGUOUS in read(*INVOICE, line).doubts) is is_asked
