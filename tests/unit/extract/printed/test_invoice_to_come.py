"""Papers before an invoice: it is promised once this is paid."""

import pytest

from mailbot.domain.outcome import Outcome, Reason
from tests.unit.extract.prints import changed, read

_SAID = [
    "La fattura sarà emessa all'atto del pagamento.",
    "All'incasso verrà emessa regolare fattura.",
    "Fattura elettronica emessa al ricevimento del bonifico.",
    "Seguirà fattura al saldo.",
    "A VAT invoice will be issued on receipt of payment.",
    "On receipt of your payment we will issue a VAT invoice.",
    "Une facture vous sera adressée après paiement.",
    "Rechnung folgt nach Zahlungseingang.",
    "Die Rechnung wird nach Zahlung ausgestellt.",
    "De factuur wordt na betaling verzonden.",
    "Factuur volgt na ontvangst van uw betaling.",
    "La factura se emitirá tras el pago.",
]


def _titled(title, said):
    rows = [(16.0, title) if isinstance(row, tuple) else row for row in changed(Rechnungsnummer="Numero: | 12/2026")]
    return read(*rows[:-2], said, *rows[-2:])


@pytest.mark.parametrize("said", _SAID)
@pytest.mark.parametrize("title", ["Parcella", "Honorarnote", "Note d'honoraires", "Richiesta di pagamento", "Payment request"])
def test_a_paper_that_promises_an_invoice_is_never_paid_unasked(title, said):
    assert _titled(title, said).outcome is not Outcome.PROCESSED


@pytest.mark.parametrize("said", _SAID[:4])
@pytest.mark.parametrize("title", ["AVVISO DI PARCELLA", "PREAVVISO DI FATTURA"])
def test_such_a_sentence_is_no_title(title, said):
    assert _titled(title, said).reason is Reason.NOT_AN_INVOICE


@pytest.mark.parametrize("said", [
    "Une facture acquittée vous sera adressée après paiement.", "A receipted invoice will be sent once payment is received.",
    "Fattura emessa ai sensi dell'art. 21, pagamento a 30 giorni.",
    "La fattura elettronica verrà inviata tramite SDI.", "De factuur wordt per e-mail verzonden.",
    "La factura se enviará por correo electrónico.", "Your next invoice will be sent on 1 June.",
])  # fmt: skip
def test_other_words_of_invoices_leave_it_payable(said):
    assert _titled("Rechnung", said).outcome is Outcome.PROCESSED
