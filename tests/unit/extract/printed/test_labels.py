"""The words that invoicing programs print, in six languages: what each names, on an otherwise ordinary invoice."""

import pytest

from mailbot.domain.outcome import Missing, Outcome
from mailbot.extract.printed.invoice_number import choose_number
from tests.refusals.papers import LANGUAGES, Change, read
from tests.unit.extract.prints import document


def _each(listed: dict[str, str]) -> list[tuple[str, str]]:
    return [(language, label) for language, labels in listed.items() for label in labels.split("|")]


#: Titles of drafts and cancellations.
VOID = {
    "en": "Cancellation|INVOICE - DRAFT",
    "fr": "Annulation|FACTURE - PROJET|Facture brouillon",
    "de": "Stornierung|RECHNUNG - ENTWURF|Rechnung (Entwurf)",
    "nl": "Annulering|Annulatie|FACTUUR - ONTWERP|Concept verkoopfactuur|Ontwerpfactuur",
    "es": "Cancelación|FACTURA - BORRADOR|Factura borrador|Factura en borrador",
    "it": "Annullamento|Cancellazione|FATTURA - BOZZA|Bozza fattura|Fattura in bozza",
}


@pytest.mark.parametrize(("language", "title"), _each(VOID))
def test_a_draft_or_a_cancellation_is_never_ready(language, title):
    assert read(language, Change(title=(16.0, title))).outcome is not Outcome.PROCESSED


#: Labels of the invoice's number.
NUMBER = {
    "nl": "Factuurcode|Factuurreferentie",
    "it": "Numero e data documento|N. e data fattura",
    "de": "Rechnungs ID|Rechnungnummer",
    "fr": "ID de facture|Réf. facture",
}
#: Labels of other numbers: of orders, deliveries, contracts, payments.
OTHER_NUMBER = {
    "de": "LS-Nr.|BN-Nr.|Lief.-Nr.|Vorgangsnummer|Vorgangsnr.|Transaktionsnummer|Leitweg-ID",
    "fr": "N° BL|N° de marché|Numéro du marché|N° de saisie|N° de la prestation|Numéro de transaction",
    "nl": "Transactienummer|Transactie ID",
    "es": "Núm. de ejercicio|Nº de la obra",
    "it": "N. della commessa|Numero dell'ordine",
}
#: Labels of the buyer's order.
ORDER = {
    "de": "Einkaufsbestellung|Auftragsnummer des Käufers|Käuferreferenz|BN-Nr.",
    "nl": "Bestelcode|Inkoopordercode",
    "es": "Número de la orden de compra|Nº de la orden de compra",
    "it": "Numero dell'ordine|Numero d'ordine|Riferimento dell'ordine",
}


def _numbered(language: str, label: str) -> Change:
    """The paper whose number is called so."""
    return Change(replaced=((LANGUAGES[language].number, f"{label}:"),))


@pytest.mark.parametrize(("language", "label"), _each(NUMBER))
def test_the_number_of_the_invoice(language, label):
    found = read(language, _numbered(language, label))
    assert (found.outcome, found.fields.number.value) == (Outcome.PROCESSED, "F-2026-4471")


@pytest.mark.parametrize(("language", "label"), _each(OTHER_NUMBER))
def test_another_number_is_not_the_invoices(language, label):
    found = read(language, _numbered(language, label))
    assert found.outcome is Outcome.PARTIAL
    assert Missing.NUMBER in found.missing


@pytest.mark.parametrize(("language", "label"), _each(ORDER))
def test_the_order(language, label):
    found = read(language, Change(meta=(f"{label}: | B-77310",)))
    assert (found.outcome, found.fields.number.value, found.fields.order_reference.value) == (Outcome.PROCESSED, "F-2026-4471", "B-77310")


@pytest.mark.parametrize(("title", "label", "number"), [
    ("Invoice", "Reference:", "Invoice number:"), ("Facture", "Référence :", "Numéro de facture :"),
    ("Rechnung", "Ref.:", "Rechnungsnummer:"), ("Facture", "Réf. :", "Facture n° :"),
])  # fmt: skip
def test_a_reference_right_under_the_title_is_no_rival_of_a_number_that_is_labelled(title, label, number):
    found = choose_number(document((16.0, title), f"{label} | B-77310", f"{number} | F-2026-4471"))[0]
    assert (found.value, found.sure) == ("F-2026-4471", True)
    assert choose_number(document((16.0, title), f"{label} | B-77310"))[0].value == "B-77310"
