"""The words that invoicing programs print, in six languages: what each names, on an otherwise ordinary invoice."""

from datetime import date
from decimal import Decimal

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
    "it": "N. e data fattura",
    "de": "Rechnungs ID|Rechnungnummer",
    "fr": "ID de facture|Réf. facture",
}
#: Labels of other numbers: of orders, deliveries, contracts, payments.
OTHER_NUMBER = {
    "de": "LS-Nr.|BN-Nr.|Lief.-Nr.|Vorgangsnummer|Vorgangsnr.|Transaktionsnummer|Leitweg-ID|Käuferreferenz",
    "fr": "N° BL|N° de marché|Numéro du marché|N° de saisie|N° de la prestation|Numéro de transaction",
    "nl": "Transactienummer|Transactie ID",
    "es": "Núm. de ejercicio|Nº de la obra",
    "it": "N. della commessa|Numero dell'ordine",
}
#: Labels of the buyer's order.
ORDER = {
    "de": "Einkaufsbestellung|Auftragsnummer des Käufers|BN-Nr.",
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


#: Labels of what was paid of the total.
PAID = {
    "en": "Payment received|Received payments|Payments/Credits|Amount applied|Less amount credited|Credits applied|Advance paid",
    "fr": "Total payé|Payé à ce jour|Montant prépayé|Paiements effectués|Versements déjà effectués",
    "de": "Bezahlter Betrag|Betrag erhalten|Vorausgezahlter Betrag|Anzahlungssumme|Summe der Anzahlungen|Bezahlt bis dato",
    "nl": "Totaal betaald|Bedrag betaald|Betaald tot op heden|Reeds voldaan bedrag",
    "es": "Total pagado|Pagado a la fecha|Importe recibido|Importe cobrado",
    "it": "Totale pagato|Importo ricevuto|Pagato a oggi|Totale versato",
}
#: Labels of what is left to pay.
DUE = {
    "fr": "Montant restant",
    "de": "Ausstehender Betrag|Geschuldeter Betrag|Verbleibender Restbetrag|Offener Zahlbetrag|Fälliger Zahlungsbetrag",
    "nl": "Resterend onbetaald",
    "es": "Importe restante|Queda por pagar|Monto adeudado|Cantidad adeudada|Cantidad pendiente|Importe adeudado",
}
#: Labels of the net and of the gross.
TOTALS = {
    "de": "Rechnungsgesamtbetrag ohne USt;Rechnungsgesamtbetrag mit USt|Gesamtbetrag exkl. Steuern;Gesamtbetrag inklusive Steuern",
    "es": "Total (impuestos excl.);Total (impuestos incl.)|Importe impuestos no incluidos;Importe total impuestos incluidos",
}


def _part_paid(language: str, paid: str, due: str) -> Change:
    """The paper of which what the VAT comes to was paid."""
    _, net, vat, _ = LANGUAGES[language].money
    return Change(sums=(f"{paid} | | {vat}", f"{due} | | {net}"))


@pytest.mark.parametrize(("language", "label"), _each(PAID))
def test_what_was_paid_is_taken_off(language, label):
    left = {
        "en": "Balance due",
        "fr": "Reste à payer",
        "de": "Restbetrag",
        "nl": "Restbedrag",
        "es": "Saldo pendiente",
        "it": "Saldo dovuto",
    }
    found = read(language, _part_paid(language, label, left[language]))
    assert (found.outcome, found.fields.amount_due.value) == (Outcome.PROCESSED, Decimal("1000.00"))
    vat = LANGUAGES[language].money[2]
    assert read(language, Change(sums=(f"{label} | | {vat}",))).outcome is not Outcome.PROCESSED


@pytest.mark.parametrize(("language", "label"), _each(DUE))
def test_what_is_left_to_pay(language, label):
    paid = {"fr": "Acompte", "de": "Anzahlung", "nl": "Aanbetaling", "es": "Anticipo"}
    found = read(language, _part_paid(language, paid[language], label))
    assert (found.outcome, found.fields.amount_due.value) == (Outcome.PROCESSED, Decimal("1000.00"))


@pytest.mark.parametrize(("language", "labels"), _each(TOTALS))
def test_net_and_gross(language, labels):
    named = tuple(zip((LANGUAGES[language].sums[0], LANGUAGES[language].sums[2]), labels.split(";"), strict=True))
    found = read(language, Change(replaced=named))
    assert (found.outcome, found.fields.total_net.value) == (Outcome.PROCESSED, Decimal("1000.00"))


@pytest.mark.parametrize(("language", "label"), [("de", "Erstellungsdatum:"), ("fr", "Date de création :"), ("fr", "Date d'édition :"),
                                                 ("de", "Tatsächliches Lieferdatum:")])  # fmt: skip
def test_the_day_on_which_it_was_written_is_the_invoices_only_where_no_label_says_more(language, label):
    issued = LANGUAGES[language].issued
    found = read(language, Change(replaced=((f"{issued} | 17.04.2026", f"{label} | 09.03.2026"),), meta=(f"{issued[:-1]}. | 17.04.2026",)))
    assert found.fields.issue_date.value == date(2026, 4, 17)


def test_a_deadline_by_another_name():
    found = read("de", Change(replaced=(("Fällig am:", "Zahlungsstichtag:"),)))
    assert found.fields.due_date.value == date(2026, 5, 17)
