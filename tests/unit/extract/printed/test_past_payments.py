"""Tables of payments that were made ask for nothing: neither to quote their numbers nor to pay by their days."""

import pytest

from mailbot.domain.outcome import Outcome
from mailbot.extract.printed.due_dates import due_dates
from mailbot.extract.printed.remittance import remittance
from tests.refusals.papers import Change, read
from tests.unit.extract.prints import GOOD_IBAN, document

_TABLES = [
    ("Payment # | Payment Mode | Date", "418 | Bank | 20-08-2026"),
    ("Payment reference | Method | Payment date", "PAY-418-22 | Bank | 20-08-2026"),
    ("Référence de paiement | Mode de paiement | Date", "418 | Virement | 20-08-2026"),
    ("Zahlungsreferenz | Zahlungsart | Datum", "418 | Bank | 20-08-2026"),
    ("Betalingskenmerk | Betaalwijze | Datum", "418 | Bank | 20-08-2026"),
    ("Referencia de pago | Forma de pago | Fecha", "418 | Banco | 20-08-2026"),
    ("Riferimento pagamento | Modalità di pagamento | Data", "418 | Bonifico | 20-08-2026"),
]


@pytest.mark.parametrize("table", _TABLES)
def test_the_number_of_a_payment_that_was_made_is_nothing_to_quote(table):
    assert remittance(document("Invoice", f"IBAN: {GOOD_IBAN}", "", *table))[0] is None


@pytest.mark.parametrize("title", ["Transactions:", "Règlements reçus", "Zahlungseingänge", "Ontvangen betalingen", "Pagos recibidos",
                                   "Pagamenti ricevuti"])  # fmt: skip
def test_a_title_says_of_a_table_that_it_was_paid(title):
    table = ("Payment reference | Date | Amount", "418 | 20-08-2026 | 250.00")
    assert remittance(document("Invoice", f"IBAN: {GOOD_IBAN}", "", title, *table))[0] is None
    assert not due_dates(document("Invoice", "", title, "Payment date | Payment reference | Amount", "20-08-2026 | 418 | 250.00"))[0]


@pytest.mark.parametrize(
    "table",
    [
        ("Payment reference | Due date | Amount", "PAY-418 | 20-08-2026 | 250.00"),
        ("Payment reference | Invoice date | Amount due", "PAY-418 | 20-08-2026 | 250.00"),
        ("Payment reference | Date | Amount to pay", "PAY-418 | 20-08-2026 | 250.00"),
        ("Référence de paiement | Mode de paiement | Échéance", "PAY-418 | Virement | 20-08-2026"),
        ("Zahlungsreferenz | Zahlungsart | Zahlbar bis", "PAY-418 | Überweisung | 20-08-2026"),
        ("Betalingskenmerk | Betaalwijze | Vervaldatum", "PAY-418 | Bank | 20-08-2026"),
        ("Riferimento pagamento | Modalità di pagamento | Data scadenza", "PAY-418 | Bonifico | 20-08-2026"),
        ("Payment reference | Payment method | IBAN", f"PAY-418 | Transfer | {GOOD_IBAN}"),
    ],
)
def test_a_table_of_what_is_to_be_paid_asks_for_its_reference(table):
    found, _ = remittance(document("Invoice", f"IBAN: {GOOD_IBAN}", "", *table))
    assert found.value == "PAY-418"


def test_a_table_of_what_is_to_be_paid_by_when_has_a_due_date():
    found, _ = due_dates(document("Invoice", "Payment date | Payment method | Amount", "20-08-2026 | Transfer | 250.00"))
    assert found
    transactions = document("Invoice", "Transaction ID | Payment date | Amount", "pi_3SxQ81 | 20-08-2026 | 250.00")
    assert not due_dates(transactions)[0]


_PAID_BILLS = [
    ("de", "Rechnung | brutto | bezahlt am", "1. Abschlag AR-51 | 17.850,00 | 09.04.2026"),
    ("fr", "Facture | Montant | Payé le", "Situation 1 | 17 850,00 | 09/04/2026"),
    ("es", "Factura | Importe | Pagado el", "Certificación 1 | 17.850,00 | 09/04/2026"),
    ("it", "Fattura | Importo | Pagato il", "SAL 1 | 17.850,00 | 09/04/2026"),
]


@pytest.mark.parametrize(("language", "heads", "bill"), _PAID_BILLS)
def test_other_bills_that_were_paid_are_not_this_one(language, heads, bill):
    assert read(language, Change(foot=(heads, bill))).outcome is Outcome.PROCESSED


@pytest.mark.parametrize(("language", "total"), [("de", "1.190,00"), ("it", "1.220,00")])
def test_this_one_in_such_a_table_is_paid(language, total):
    _, heads, bill = next(one for one in _PAID_BILLS if one[0] == language)
    assert read(language, Change(foot=(heads, bill.replace("17.850,00", total)))).outcome is not Outcome.PROCESSED


def test_a_part_of_this_one_in_such_a_table_is_no_other_bill():
    number = read("de", Change()).fields.number.value
    found = read("de", Change(foot=("Rechnung | brutto | bezahlt am", f"{number} | 500,00 | 09.04.2026")))
    assert found.outcome is not Outcome.PROCESSED
