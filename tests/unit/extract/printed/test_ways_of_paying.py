"""The way of paying as a field of a form: right of its label, or under its head."""

import pytest

from mailbot.extract.printed.settlement import is_direct_debit, names_another_way
from mailbot.extract.printed.ways_of_paying import Way, way_of_paying
from tests.unit.extract.prints import GOOD_IBAN, document

_COLLECTED = [
    ("Payment method | Due date | Amount", "Direct debit | 02/03/2026 | 120.00"),
    ("Mode de règlement | Échéance | Montant", "Prélèvement | 02/03/2026 | 120,00"),
    ("Zahlungsart | Fällig am | Betrag", "SEPA-Lastschrift | 02.03.2026 | 120,00"),
    ("Betaalwijze | Vervaldatum | Bedrag", "Domiciliëring | 02-03-2026 | 120,00"),
    ("N.I.F. | FORMA DE PAGO", "A99834624 | GIRO BANCARIO 30 DÍAS"),
    ("Forma de pago | Vencimiento", "Recibo domiciliado | 02/03/2026"),
    ("Modalità pagamento | IBAN | Importo", f"MP12 | {GOOD_IBAN} | 120,00"),
    ("Modalità pagamento | IBAN | Importo", f"MP16 Domiciliazione bancaria | {GOOD_IBAN} | 120,00"),
    ("Pagamento", "SDD 30 gg"),
    ("Zahlungsbedingung: 7 Tage Bankeinzug, 2% Skonto", ""),
    ("Zahlungsbedingung: SEPA Einzug 7 Tage", ""),
    ("Zahlungsart: SEPA-Mandat", ""),
    ("Betaalwijze | Machtiging", ""),
    ("Betaalwijze: doorlopende machtiging", ""),
    ("Mode de règlement : Mandat SEPA", ""),
    ("Mode de règlement : SEPA B2B", ""),
    ("Conditions de paiement : 30 jours prélèvement", ""),
    ("Payment terms: 14 days direct debit", ""),
    ("Forma de pago: 30 días domiciliación", ""),
    ("Condizioni di pagamento: 30 gg SDD", ""),
]
_OTHERWISE = [
    ("Date facture | Mode de règlement | N° client", "04/02/2026 | LCR 30 jours | C169"),
    ("Payment method | Due date | Amount", "Credit card | 02/03/2026 | 120.00"),
    ("Mode de règlement | Échéance | Montant", "Chèque | 02/03/2026 | 120,00"),
    ("Paiement", "Mode : carte bancaire (Stripe)"),
    ("Zahlungsart | Rechnungkauf", "Barzahlung | 120,00"),
    ("Zahlungsart: Amazon Payments", ""),
    ("Zahlungsart: Sofortüberweisung", ""),
    ("Betaalwijze | Vervaldatum | Bedrag", "iDEAL | 02-03-2026 | 120,00"),
    ("FORMA DE PAGO | N.I.F.", "PAGARÉ 60 DÍAS | A99834624"),
    ("FORMA DE PAGO | N.I.F.", "CONTADO | A99834624"),
    ("Modalità pagamento | IBAN | Importo", f"MP08 Carta di pagamento | {GOOD_IBAN} | 120,00"),
    ("Modalità di pagamento | Imponibile | 120,00", "Contanti"),
    (f"Mode de règlement : Carte bancaire. Domiciliation : Crédit Régional IBAN : {GOOD_IBAN}", ""),
]
_TRANSFERS = [
    ("Payment method | Due date | Amount", "Bank transfer | 02/03/2026 | 120.00"),
    ("Payment method | Due date | Amount", "Card or BACS | 02/03/2026 | 120.00"),
    ("Mode de règlement | Échéance | Montant", "Virement 45 jours | 02/03/2026 | 120,00"),
    ("Mode de règlement | Échéance", "Carte bancaire ou | 02/03/2026", "virement"),
    ("Zahlungsart | Fällig am", "Überweisung | 02.03.2026"),
    ("Zahlungsbedingung: 14 Tage netto", ""),
    ("Zahlungsbedingung: 14 Tage netto, Bankeinzug möglich", ""),
    ("Payment terms: 30 days, or by direct debit", ""),
    ("Mode de règlement : Mandat administratif", ""),
    ("Zahlungsart | Fällig am", "Lastschrift möglich | 02.03.2026"),
    ("Betaalwijze | Vervaldatum", "Overschrijving | 02-03-2026"),
    ("Forma de pago | Vencimiento", "Transferencia 30 días | 02/03/2026"),
    ("Modalità pagamento | IBAN", f"MP05 Bonifico | {GOOD_IBAN}"),
    ("Modalità pagamento | IBAN", f"MP05 | {GOOD_IBAN}"),
    ("Transaction ID | Payment method | Date", "pi_3SxQ81 | Card | 02-03-2026"),
    ("Zahlungsart: Überweisung", "Zahlungsart: Kreditkarte"),
    ("Payment | Card payments are welcome | ask us", ""),
]


@pytest.mark.parametrize("rows", _COLLECTED)
def test_what_a_bank_collects_is_not_transferred(rows):
    assert way_of_paying(document("Invoice", "", *rows)) is Way.COLLECTED


@pytest.mark.parametrize("rows", _OTHERWISE)
def test_what_is_paid_by_card_or_in_cash_is_asked_about(rows):
    assert way_of_paying(document("Invoice", "", *rows)) is Way.OTHERWISE


@pytest.mark.parametrize("rows", _TRANSFERS)
def test_a_transfer_a_choice_and_payments_that_were_made_say_nothing(rows):
    assert way_of_paying(document("Invoice", "", *rows)) is None


def test_what_is_collected_beside_a_request_to_transfer_is_asked_about():
    made = document("Facture", "Mode de règlement | Échéance", "Prélèvement | 02/03/2026", "", "Merci de régler par virement.")
    assert way_of_paying(made) is Way.OTHERWISE


_OF_SOME = [
    "Direct Debit customers: the amount will be collected on 12/11/2026. All others please pay by BACS.",
    "Bei Lastschriftteilnehmern wird der Betrag abgebucht, alle anderen überweisen bitte bis 12.11.2026.",
    "Le montant sera prélevé le 12/11/2026 pour nos abonnés; les autres clients sont priés de régler par virement.",
    "Het bedrag wordt van uw rekening geïncasseerd, alle overige klanten betalen per overschrijving.",
    "El importe se cargará en su cuenta; los demás clientes deben pagar por transferencia.",
    "L'importo verrà addebitato sul conto; tutti gli altri sono pregati di pagare con bonifico.",
]


@pytest.mark.parametrize("text", _OF_SOME)
def test_a_debit_of_some_while_all_others_transfer_is_asked_about(text):
    assert not is_direct_debit(text)
    assert names_another_way(text)


@pytest.mark.parametrize(
    "text", ["Mode de règlement : Carte bancaire IBAN FR76", "Zahlungsart: Ratepay", "Payment method: eBay Managed Payments"]
)
def test_an_account_that_stands_there_is_no_offer_of_a_transfer(text):
    assert names_another_way(text)


@pytest.mark.parametrize("text", ["Mode de règlement : Carte bancaire ou virement", "Zahlungsart: Kreditkarte oder Überweisung"])
def test_a_transfer_as_another_way_is_one(text):
    assert not names_another_way(text)
