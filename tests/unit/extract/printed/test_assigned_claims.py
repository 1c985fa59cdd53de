"""Notices that the claim of an invoice is another's, and the neighbours of their words."""

import pytest

from mailbot.domain.outcome import Doubt, Outcome
from mailbot.extract.printed.settlement import is_assigned
from tests.refusals import papers
from tests.refusals.papers import LANGUAGES, Change
from tests.unit.extract.prints import GOOD_IBAN, INVOICE, OTHER_IBAN, read


@pytest.mark.parametrize("text", [
    "Lockhart Factors Ltd holds title to this invoice.", "Legal ownership of this debt has passed to Lockhart Factors Ltd.",
    "Notice of assignment: see overleaf.", "NOTICE OF ASSIGNMENT", "Harrowgate Tools Ltd has assigned this debt to Lockhart Capital Ltd.",
    "We have assigned this debt to Lockhart Capital plc", "The receiver appointed over Harrowgate Tools Ltd collects all debts.",
    "Title to this invoice is vested in Lockhart Capital Ltd.", "Invoice discounted with Lockhart Capital.",
    "Die Forderung ist von uns abgetreten.", "Die Abtretung an die Alba Bank AG erfolgte mit Ihrer Zustimmung.",
    "This invoice belongs to Lockhart Capital Ltd.", "Our book debts are charged to Lockhart Bank plc.",
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
    "Die Abtretung von Forderungen gegen uns ist ausgeschlossen.", "Die Ansprüche gegen Dritte sind an uns abgetreten.",
    "Eine Abtretung ist nur mit unserer Zustimmung möglich.", "Die Abtretung bedarf der Zustimmung.",
    "Smith Motor Factors Ltd", "Die Hausverwalterin zieht im Mai ein.",
])  # fmt: skip
def test_goods_that_pass_and_work_that_is_assigned_are_none(text):
    assert not is_assigned(text)


@pytest.mark.parametrize(("line", "is_asked"), [
    ("Remit to: Lockhart Factors Ltd, PO Box 9, Hull", True), ("Legal ownership of this debt has passed to Lockhart Factors Ltd.", True),
    ("Notice of assignment: see overleaf.", True), ("The receiver appointed over Bergmann GmbH collects all debts.", True),
    ("Die Abtretung von Forderungen gegen uns ist ausgeschlossen.", False), ("Die Ansprüche gegen Dritte sind an uns abgetreten.", False),
    ("Remit to: Bergmann Werkzeugbau GmbH", False), ("Remit to: Commerz Bank AG, Frankfurt", False),
])  # fmt: skip
def test_the_sellers_own_account_is_asked_about_where_the_claim_is_anothers(line, is_asked):
    assert (Doubt.IBAN_AMBIGUOUS in read(*INVOICE, line).doubts) is is_asked


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Remit to: Lockhart Factors Ltd, PO Box 9, Hull"), ("en", "All payments to Lockhart Capital Ltd, please."),
    ("en", "Kindly remit this sum to Lockhart Capital Ltd."), ("en", "Pay Lockhart Capital Ltd, not us."),
    ("fr", "Règlement à : Alba Factor SAS, BP 9, Lille"), ("fr", "Veuillez payer à la société Alba Capital SAS"),
    ("de", "Zahlung an: Alba Factoring GmbH, Postfach 9, Köln"), ("de", "Bitte zahlen Sie an die Alba Capital GmbH, Köln"),
    ("de", "Der Betrag ist an die Alba Capital GmbH zu zahlen."), ("nl", "Gelieve het bedrag over te maken aan Alba Capital B.V."),
    ("nl", "Betaling aan Alba Capital B.V., Utrecht"), ("es", "Rogamos paguen a Alba Capital S.A., Madrid"),
    ("en", "Payable to Harrow Tools Finance Ltd"), ("en", "Please pay to Harrow Tools Factors Ltd"),
    ("fr", "Payable à l'ordre de Atelier Nord Financement SARL"), ("de", "Zahlbar an Bergmann Werkzeugbau Inkasso GmbH"),
    ("es", "El pago debe hacerse a Alba Capital S.A."), ("it", "Si prega di pagare ad Alba Capital S.p.A., Milano"),
    ("it", "Pagamento a favore di Alba Capital S.p.A."),
])  # fmt: skip
def test_another_company_that_is_to_be_paid_is_asked_about_wherever_it_stands(language, text):
    line_over_account = ", ".join(LANGUAGES[language].seller)
    for change in (Change(terms=(text,)), Change(replaced=((line_over_account, text),))):
        found = papers.read(language, change)
        assert found.outcome is Outcome.PARTIAL
        assert not found.paid_to_factor


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Please send payment to Harrow Tools Ltd, 14 Mill Lane."), ("en", "Please send remittance advice to Lockhart Accounts Ltd"),
    ("en", "Please make payment to Barclays Bank plc, Leeds"), ("de", "Zahlung an: Bergmann Werkzeugbau GmbH"),
    ("de", "Bitte überweisen Sie an die Volksbank Stuttgart eG"), ("de", "Zahlungsavis bitte an die Alba Buchhaltung GmbH"),
    ("de", "Die Ware wurde an die Handel Nord KG geliefert, Zahlung in 30 Tagen"), ("fr", "Règlement à 30 jours, livré à Commerce Sud SAS"),
    ("fr", "Paiement par virement à la Banque Postale SA"), ("nl", "Gelieve te betalen aan Jansen Gereedschap B.V."),
    ("es", "Pago a 30 días, Comercio Sur S.A."), ("it", "Pagamento a 30 giorni, Commercio Sud S.p.A."),
])  # fmt: skip
def test_the_seller_a_bank_and_whoever_else_is_named_beside_paying_are_no_other_payee(language, text):
    assert papers.read(language, Change(terms=(text,))).outcome is Outcome.PROCESSED


@pytest.mark.parametrize(("rows", "is_asked"), [
    (("Bitte überweisen Sie auf", f"IBAN {GOOD_IBAN}"), True), (("Bankverbindung", f"IBAN {GOOD_IBAN}"), False),
])  # fmt: skip
def test_a_factors_account_beside_one_that_is_asked_for_is_a_question(rows, is_asked):
    notice = ("Diese Forderung ist an die Alba Capital GmbH abgetreten. Zahlung nur auf deren Konto:", f"IBAN {OTHER_IBAN}")
    found = read(*INVOICE[:-1], *rows, "", *notice)
    assert (found.outcome, found.paid_to_factor) == ((Outcome.PARTIAL, False) if is_asked else (Outcome.PROCESSED, True))
