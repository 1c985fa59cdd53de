"""Which words around the only account make it the payer's, and which speak of interest, fees, goods or an offer."""

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.extract.printed.accounts import choose_account
from tests.unit.extract.prints import GOOD_IBAN, document

_IBAN = f"IBAN {GOOD_IBAN}"


def _account(*rows):
    return choose_account(document("Invoice", "Invoice no: 4711", *rows), Buyer(), "EUR")


@pytest.mark.parametrize(
    "rows",
    [
        ["Interest will be charged on late payments. Please pay by BACS to Kestrel Ltd,", f"{_IBAN}."],
        ["Goods remain our property until paid; collected goods are at your risk", _IBAN],
        [f"Bank transfer: Calder Ltd, {_IBAN}. Please quote your bill.", "Direct Debit: the easiest way to pay - set one up online."],
        [f"Please pay to {_IBAN}, quoting the invoice number.", "Interest may be charged on overdue amounts"],
        [_IBAN, "Prefer Direct Debit? Set one up online."],
        [_IBAN, "Interest of 8% is charged on late payment."],
        [f"Restocking fee charged on returned items | {_IBAN}"],
        ["VAT charged at 20%", _IBAN],
        [f"Transferencia a {_IBAN}.", "Si prefiere domiciliar sus recibos, llámenos."],
        [f"Bonifico: {_IBAN}", "Attiva l'addebito diretto: le prossime fatture saranno addebitate in automatico."],
        [f"Überweisung: {_IBAN}", "Möchten Sie lieber per Lastschrift zahlen? Dann rufen Sie uns an."],
        ["Mahnkosten werden dem Kunden belastet", _IBAN],
        [f"Virement : {_IBAN}", "Vous préférez le prélèvement ? Demandez un mandat sur notre site."],
        [f"Overschrijving: {_IBAN}", "Wilt u voortaan een automatische incasso? Meld u aan."],
        ["Intérêts débités en cas de retard", _IBAN],
        [_IBAN, "Il consumo minimo contrattuale è addebitato anche in caso di mancato ritiro."],
        [_IBAN, "A minimum order is charged in any case."],
    ],
)
def test_charges_beside_the_bill_and_offers_of_a_debit_leave_the_account_the_sellers(rows):
    assert _account(*rows).iban.value == GOOD_IBAN


@pytest.mark.parametrize(
    "rows",
    [
        ["Interest is charged on late payment; the total will be collected from", _IBAN],
        ["Our fees will be charged to your account", _IBAN],
        [f"Delivery will be charged to account {_IBAN}"],
        ["The amount will be charged to", _IBAN],
        [_IBAN, "will be debited on 12 May"],
        [f"{_IBAN}.", "Interest is charged when late. The invoice amount will be collected by direct debit."],
        [_IBAN, "We set up a direct debit and take the total from this account on 12 May."],
        [_IBAN, "Künftig buchen wir die Beträge von diesem Konto ab."],
        [_IBAN, "Der Rechnungsbetrag wird bequem per Lastschrift eingezogen."],
        [_IBAN, "Next week we will collect the invoice amount by direct debit."],
        [_IBAN, "L'importo sarà addebitato in futuro."],
        ["Zahlungsart: Lastschrift", _IBAN],
        [f"Keine Überweisung nötig, der Betrag wird abgebucht: {_IBAN}"],
        [f"Betrag per Überweisung oder von {_IBAN} abgebucht"],
        ["Mode de règlement : prélèvement", _IBAN],
        [f"{_IBAN}.", "Le montant sera prélevé le 12 mai."],
        ["Betaling: automatische incasso", _IBAN],
        ["Modalità: addebito SDD", _IBAN],
    ],
)
def test_an_account_that_is_debited_is_the_payers(rows):
    found = _account(*rows)
    assert (found.iban, found.is_own) == (None, True)
