"""Titles by which a paper is a reversal, an example, an order or a complaint, whatever labels of an invoice it carries."""

import pytest

from mailbot.domain.outcome import Outcome
from tests.refusals.papers import Change, read

_NO_BILLS = [
    *(("en", title) for title in ("REVERSAL INVOICE", "Reversal of invoice", "SUPERSEDED INVOICE", "INVOICE TEMPLATE", "Example invoice",
                                  "SPECIMEN", "Training invoice", "COMPLAINT", "Refund")),
    *(("de", title) for title in ("Ersetzte Rechnung", "RECHNUNGSVORLAGE", "Beispielrechnung", "Bestellung", "Reklamation", "Mängelrüge",
                                  "Auszug")),
    *(("fr", title) for title in ("Facture d'extourne", "FACTURE REMPLACÉE", "Exemple de facture", "Modèle de facture", "Réclamation",
                                  "Extrait")),
    *(("nl", title) for title in ("Stornofactuur", "Vervangen factuur", "VOORBEELDFACTUUR", "Bestelling", "Klacht", "Uittreksel")),
    *(("es", title) for title in ("Factura de reversión", "Factura sustituida", "PLANTILLA DE FACTURA", "Reclamación", "Extracto",
                                  "Pedido")),
    *(("it", title) for title in ("Fattura di storno", "Fattura sostituita", "ESEMPIO DI FATTURA", "Reclamo", "Estratto", "Ordine")),
]  # fmt: skip
_BILLS = [
    ("en", "Tax invoice"), ("en", "Replacement invoice"), ("en", "Corrected invoice"),
    ("de", "Rechnung zur Bestellung 4711"),
    ("de", "Schlussrechnung"), ("de", "Korrigierte Rechnung"), ("fr", "Facture de remplacement"), ("nl", "Factuur"), ("es", "Factura"),
    ("it", "Parcella"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title"), _NO_BILLS)
def test_a_title_that_is_no_bills_is_never_paid_unasked(language: str, title: str) -> None:
    assert read(language, Change(title=(16.0, title))).outcome is not Outcome.PROCESSED


@pytest.mark.parametrize(("language", "title"), _BILLS)
def test_other_titles_are_paid(language: str, title: str) -> None:
    assert read(language, Change(title=(16.0, title))).outcome is Outcome.PROCESSED


@pytest.mark.parametrize(
    ("language", "label"), [("nl", "Bestelling: | 4711"), ("es", "Pedido de compra: | 4711"), ("it", "Ordine cliente: | 4711")]
)
def test_the_number_of_an_order_is_no_title(language: str, label: str) -> None:
    assert read(language, Change(meta=(label,))).outcome is Outcome.PROCESSED
