"""Numbers under the words of single trades, and money whose currency is printed nowhere."""

import pytest

from mailbot.domain.outcome import Outcome
from tests.refusals.papers import Change, read

_BARE = tuple((f" {code}", "") for code in ("GBP",))


@pytest.mark.parametrize(("language", "label"), [
    ("nl", "Boekstuknummer"), ("nl", "Ons nummer"), ("de", "Folio-Nr."), ("en", "Folio number:"), ("es", "Número:"),
])  # fmt: skip
def test_what_trades_call_the_number(language, label):
    own = {"nl": "Factuurnummer:", "de": "Rechnungsnummer:", "en": "Invoice number:", "es": "Número de factura:"}[language]
    found = read(language, Change(replaced=((own, label),)))
    assert (found.outcome, found.fields.number.value) == (Outcome.PROCESSED, "F-2026-4471")


@pytest.mark.parametrize("line", [
    "Centro inscrito en el registro autonómico de entidades de formación con el número 506104", "Colegiado/a núm. 1.0514",
])  # fmt: skip
def test_the_number_of_a_register_is_no_invoices(line):
    found = read("es", Change(foot=(line,)))
    assert (found.outcome, found.fields.number.value) == (Outcome.PROCESSED, "F-2026-4471")


def test_a_deeds_date_is_not_the_invoices():
    found = read("it", Change(head=("Atto del 31/03/2026",), replaced=(("Data fattura:", "MILANO,"),)))
    assert found.fields.issue_date.value.isoformat() == "2026-04-17"


def test_pounds_are_meant_where_account_and_vat_id_are_british():
    found = read("en", Change(replaced=_BARE))
    assert (found.outcome, found.fields.currency.value) == (Outcome.PROCESSED, "GBP")


@pytest.mark.parametrize("terms", [("Amounts are in the currency of the order (US dollars).",), ("VAT id of the buyer: IE9999955S",)])
def test_but_not_where_anything_speaks_of_another_country(terms):
    assert read("en", Change(replaced=_BARE, terms=terms)).outcome is not Outcome.PROCESSED


def test_a_word_before_a_colon_that_ends_a_sentence_is_no_stamp():
    honest = ("Le rogamos que abone el importe indicado mediante transferencia a la cuenta de Talleres Norte S.L. en Banco", "Espécimen:")
    assert read("es", Change(terms=honest)).outcome is Outcome.PROCESSED
