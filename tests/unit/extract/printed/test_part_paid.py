"""A part that was paid: what is left is due, and where a label that nobody knows names the part, the total alone is not sure."""

from decimal import Decimal

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.domain.outcome import Doubt, Outcome, Reason
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.printed.settlement import is_direct_debit
from mailbot.extract.printed.totals import choose_totals
from mailbot.extract.reading import Page, Raw
from mailbot.extract.reconcile import interpret
from tests.refusals.papers import Change, read
from tests.unit.extract.prints import document, words

SUMS = ("Net | | 1,000.00", "VAT 20 % | | 200.00", "Total | | 1,200.00")
_COLUMNS, _HEADS, _VALUES = (60.0, 180.0, 300.0, 420.0), ("Net", "VAT", "Total"), ("1,000.00", "200.00", "1,200.00")


def _across(heads: tuple[str, ...], values: tuple[str, ...]) -> Document:
    """Sums side by side, each under its head."""
    cells = [(x, top, text) for top, row in ((40.0, heads), (55.0, values)) for x, text in zip(_COLUMNS, row, strict=False)]
    return Document((Page(number=1, width=595, height=842, words=tuple(word for x, top, text in cells for word in words(text, x, top))),))


@pytest.mark.parametrize("label", ["Applied", "Payment", "Whatever came in"])
def test_an_unknown_amount_right_of_the_total_leaves_it_unsure(label):
    assert choose_totals(_across(_HEADS, _VALUES)).due.sure
    assert not choose_totals(_across((*_HEADS, label), (*_VALUES, "300.00"))).due.sure


@pytest.mark.parametrize("label", ["Discount", "Total weight"])
def test_an_amount_right_of_the_total_that_is_no_sum_leaves_it_sure(label):
    assert choose_totals(_across((*_HEADS, label), (*_VALUES, "300.00"))).due.sure


@pytest.mark.parametrize("label", ["Amount", "Credit", "Montant", "Betrag", "Importo", "Importe"])
def test_a_bare_word_for_an_amount_does_not_say_that_it_was_not_paid(label):
    assert not choose_totals(document(*SUMS, f"{label} | | 300.00")).due.sure


@pytest.mark.parametrize(("language", "rows", "due"), [
    ("nl", ("Reeds betaald | | € 210,00", "Te betalen | | € 1.000,00"), "1000.00"),
    ("nl", ("Reeds voldaan | | € 210,00", "Nog te voldoen | | € 1.000,00"), "1000.00"),
    ("es", ("Ya pagado | | 210,00 €", "Total a pagar | | 1.000,00 €"), "1000.00"),
    ("es", ("Anticipo | | 210,00 €", "Importe adeudado | | 1.000,00 €"), "1000.00"),
    ("it", ("Già pagato | | 220,00 €", "Netto a pagare | | 1.000,00 €"), "1000.00"),
    ("de", ("Bereits bezahlt | | 190,00 €", "Zu zahlender Betrag | | 1.000,00 €"), "1000.00"),
])  # fmt: skip
def test_what_is_left_of_a_part_that_was_paid_is_due(language, rows, due):
    found = read(language, Change(sums=rows))
    assert (found.outcome, found.doubts) == (Outcome.PROCESSED, ())
    assert found.fields.amount_due
    assert found.fields.amount_due.value == Decimal(due)


@pytest.mark.parametrize(("language", "rows"), [
    ("nl", ("Reeds betaald | | € 210,00", "Te betalen | | € 1.000,00", "Deze factuur is reeds betaald.")),
    ("es", ("Ya pagado | | 210,00 €", "Total a pagar | | 1.000,00 €", "Pagado el 17/04/2026 con tarjeta")),
    ("nl", ("Reeds betaald | | € 1.210,00",)),
])  # fmt: skip
def test_a_part_does_not_hide_that_all_of_it_was_paid(language, rows):
    assert read(language, Change(sums=rows)).outcome is not Outcome.PROCESSED


_PART = {
    "en": ("Less deposit received | | -200.00 GBP", "Balance | | 1,000.00 GBP"),
    "fr": ("Acompte versé | | -200,00 €", "Solde | | 1 000,00 €"),
    "de": ("abzgl. Anzahlung | | -200,00 €", "Restbetrag | | 990,00 €"),
    "nl": ("Af: aanbetaling | | € -200,00", "Restbedrag | | € 1.010,00"),
    "es": ("Anticipo recibido | | -200,00 €", "Resto | | 1.010,00 €"),
    "it": ("Acconto già versato | | -200,00 €", "Saldo | | 1.020,00 €"),
}


@pytest.mark.parametrize(("language", "said"), [
    ("en", "The deposit of £200.00 was received on 1 March and the balance was paid by card on 4 March."),
    ("en", "The deposit of £200.00 was received and the rest has been settled."),
    ("fr", "Acompte de 200,00 € reçu le 1er mars, solde réglé par carte le 4 mars."),
    ("fr", "L'acompte de 200,00 € a été reçu et le reste a été payé le 4 mars."),
    ("de", "Die Anzahlung von 200,00 € haben wir erhalten, der Rest wurde am 04.03.2026 per Karte bezahlt."),
    ("de", "Die Anzahlung von 200,00 € haben wir erhalten, der Rest wurde überwiesen."),
    ("nl", "De aanbetaling van € 200,00 is ontvangen en het restant is op 04-03-2026 per pin betaald."),
    ("es", "El anticipo de 200,00 € ha sido recibido y el resto ha sido abonado el 04/03/2026."),
    ("es", "Anticipo de 200,00 € recibido, resto pagado con tarjeta el 04/03/2026."),
    ("it", "Acconto di 200,00 € ricevuto, saldo pagato con carta il 04/03/2026."),
    ("it", "L'acconto di 200,00 € è stato ricevuto e il saldo è stato versato il 04/03/2026."),
])  # fmt: skip
def test_a_sentence_that_tells_of_a_part_does_not_hide_that_the_rest_was_paid(language, said):
    assert read(language, Change(sums=_PART[language], terms=(said,))).outcome is not Outcome.PROCESSED


@pytest.mark.parametrize(("language", "said"), [
    ("en", "The deposit of £200.00 was received on 1 March, the balance is payable by 13 April 2026."),
    ("en", "The deposit of £200.00 was received on 1 March and the balance of £1,000.00 is due on 13 April 2026."),
    ("fr", "Acompte de 200,00 € reçu le 1er mars, solde à régler par virement."),
    ("fr", "L'acompte de 200,00 € a été reçu, le solde de 1 000,00 € est à payer sous 30 jours."),
    ("de", "Die Anzahlung von 200,00 € haben wir erhalten, der Rest ist bis 13.04.2026 zu überweisen."),
    ("de", "Die Anzahlung von 200,00 € haben wir erhalten, bitte überweisen Sie den Restbetrag von 990,00 €."),
    ("nl", "De aanbetaling van € 200,00 is ontvangen, het restant dient binnen 30 dagen te worden betaald."),
    ("es", "Anticipo de 200,00 € recibido, resto a pagar por transferencia."),
    ("it", "Acconto di 200,00 € ricevuto, saldo da versare con bonifico."),
])  # fmt: skip
def test_a_rest_that_is_still_to_be_paid_is_due(language, said):
    assert read(language, Change(sums=_PART[language], terms=(said,))).outcome is Outcome.PROCESSED


def test_an_open_balance_that_is_not_what_is_left_of_the_total_is_asked_about():
    found = read("nl", Change(sums=("Reeds betaald | | € 210,00", "Openstaand saldo | | € 999,00")))
    assert Doubt.EARLIER_BALANCE in found.doubts


@pytest.mark.parametrize(("sums", "due"), [
    (("Reeds betaald | | € 210,00", "Openstaand saldo | | € 1.000,00"), "1000.00"), (("Openstaand saldo | | € 1.210,00",), "1210.00"),
])  # fmt: skip
def test_one_that_is_what_is_left_of_the_total_is_due(sums, due):
    found = read("nl", Change(sums=sums))
    assert (found.outcome, found.fields.amount_due.value) == (Outcome.PROCESSED, Decimal(due))


@pytest.mark.parametrize(("language", "sums"), [
    ("en", ("Previous balance | | 1,200.00 GBP",)), ("en", ("Arrears | | 1,200.00 GBP",)), ("fr", ("Solde antérieur | | 1 200,00 €",)),
    ("en", ("Deposit received | | 200.00 GBP", "Previous balance | | 1,000.00 GBP")), ("de", ("Saldovortrag | | 1.190,00 €",)),
])  # fmt: skip
def test_an_earlier_balance_that_is_as_much_as_what_is_left_is_still_an_earlier_one(language, sums):
    assert Doubt.EARLIER_BALANCE in read(language, Change(sums=sums)).doubts


def test_one_that_a_larger_sum_includes_is_an_earlier_one():
    found = read("nl", Change(sums=("Openstaand saldo | | € 1.210,00", "Samen te betalen | | € 2.420,00")))
    assert Doubt.EARLIER_BALANCE in found.doubts


def test_what_is_owed_is_no_direct_debit():
    assert not is_direct_debit("Base imponible 1.000,00 IVA 210,00 Total factura 1.210,00 Importe adeudado 1.210,00")
    assert is_direct_debit("El importe será adeudado en su cuenta el 17/05/2026.")


@pytest.mark.parametrize("said", [
    "Im Gesamtbetrag sind 732,22 EUR Lohnkosten enthalten.", "Im Bruttobetrag sind Lohnkosten von 871,34 EUR enthalten.",
    "Lohnanteil im Rechnungsbetrag: 732,22 EUR", "The total amount includes 732.22 EUR of labour.",
    "Dans le total TTC sont compris 732,22 € de main d'œuvre.", "In het totaalbedrag is 732,22 € arbeidsloon begrepen.",
    "En el total factura se incluyen 732,22 € de mano de obra.", "Nel totale fattura sono compresi 732,22 € di manodopera.",
])  # fmt: skip
def test_what_is_part_of_the_total_is_no_total(said):
    assert choose_totals(document(*SUMS, said)).due.sure


@pytest.mark.parametrize(
    "said", ["Der Gesamtbetrag beträgt 732,22 EUR.", "In total 732.22 EUR", "Leistungen im Gesamtbetrag von 732,22 EUR"]
)
def test_another_total_leaves_it_unsure(said):
    assert not choose_totals(document(*SUMS, said)).due.sure


@pytest.mark.parametrize("label", ["Nachzahlung zu Ihren Lasten", "Nachforderung", "Nog bij te betalen", "Conguaglio a debito"])
def test_what_is_left_after_instalments_is_due(label):
    totals = choose_totals(document(*SUMS, "Deposit paid | | 200.00", f"{label} | | 1,000.00"))
    assert (totals.due.value, totals.due.sure) == (Decimal("1000.00"), True)


@pytest.mark.parametrize(
    ("title", "head", "paid"),
    [("Facture", "Déjà payé", "Facture payée"), ("Rechnung", "Bereits bezahlt", "Bezahlt"), ("Factuur", "Reeds betaald", "Betaald")],
)
def test_the_head_of_a_column_says_nothing_of_payment_where_nothing_stands_under_it(title, head, paid):
    def is_said_paid(value: str, *more: str) -> bool:
        page = _across((*_HEADS, head), (*_VALUES, value)).pages[0]
        rest = [word for i, text in enumerate((title, *more)) for word in words(text, 60.0, 200.0 + 30 * i)]
        read = interpret(Raw(pages=(page.model_copy(update={"words": (*page.words, *rest)}),), page_count=1), Buyer())
        return Doubt.MARKED_AS_PAID in read.doubts or read.reason is Reason.NOTHING_TO_PAY

    assert not is_said_paid("0.00")
    assert is_said_paid("0.00", paid)


@pytest.mark.parametrize("head", ["Paid from client funds", "Paid from Trust"])
def test_a_label_that_asks_for_less_than_another_is_never_passed_over(head):
    table = (f"Amount Due | {head} | Balance Due", "1,200.00 GBP | 200.00 GBP | 1,000.00 GBP", "Total Amount Outstanding: | | 1,000.00 GBP")
    found = read("en", Change(foot=table))
    assert Doubt.AMOUNTS_DISAGREE in found.doubts or found.fields.amount_due.value == Decimal("1000.00")


@pytest.mark.parametrize(("heads", "is_doubted"), [("MONTANT HT", False), ("Montant : une somme de 10 % est consignée", True)])
def test_a_pallet_on_deposit_holds_back_no_sum(heads, is_doubted):
    found = read("fr", Change(meta=(heads, "V70232 PALETTE EUROPE CONSIGNEE")))
    assert (Doubt.AMOUNTS_DISAGREE in found.doubts) == is_doubted
