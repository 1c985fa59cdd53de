"""Stamps and badges in a row with something else, and "paid" behind a day and its sum."""

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.domain.outcome import Doubt, Outcome
from mailbot.extract.reading import Raw
from mailbot.extract.reconcile import interpret
from tests.unit.extract.prints import changed, page, read, words

_STAMPS = ["PAID", "Paid", "BETAALD", "VOLDAAN", "PAGADA", "PAGATA", "ACQUITTÉE", "PAYÉE", "BEZAHLT"]


def _is_stopped(found):
    return found.outcome is Outcome.FAILED or Doubt.MARKED_AS_PAID in found.doubts


@pytest.mark.parametrize("stamp", _STAMPS)
@pytest.mark.parametrize("row", ["Industriestraße 17 | {}", "{} | Tel. 0711 123456"])
def test_a_stamp_beside_anything_else_says_that_it_is_paid(stamp, row):
    assert _is_stopped(read(*changed(Industriestraße=row.format(stamp))))


@pytest.mark.parametrize("stamp", _STAMPS)
def test_a_label_with_a_sum_and_the_head_of_a_column_are_no_stamps(stamp):
    assert not _is_stopped(read(*changed(Fällig=f"{stamp} | 0,00 €")))
    rows = list(changed(Fällig=f"Summe | {stamp} | Rest"))
    rows.insert(rows.index(f"Summe | {stamp} | Rest") + 1, "1.190,00 € | 0,00 € | 1.190,00 €")
    assert not _is_stopped(read(*rows))


@pytest.mark.parametrize("row", ["Payee | Hansen Werkzeuge GmbH", "PAYEE: | Hansen Werkzeuge GmbH"])
def test_the_label_of_whoever_is_paid_is_no_stamp(row):
    assert not _is_stopped(read(*changed(Industriestraße=row)))


@pytest.mark.parametrize("row", ["RE 2026/3112 | 17.02.2026 410,00 € | bezahlt", "bezahlt | unbezahlt"])
def test_another_bill_and_boxes_to_tick_are_no_stamps(row):
    assert not _is_stopped(read(*changed(), row))


@pytest.mark.parametrize("said", ["Saldato", "Saldato il 30/04/2026", "Pagato", "bezahlt am 30.04.2026", "payé le 30/04/2026",
                                  "betaald op 30-04-2026", "pagado", "paid"])  # fmt: skip
@pytest.mark.parametrize("amount", ["1.190,00 €", "595,00 €"])
def test_paid_behind_a_day_and_its_sum_is_asked_about(said, amount):
    assert _is_stopped(read(*changed(Fällig=f"17.05.2026: {amount} {said}")))


@pytest.mark.parametrize("said", ["Da saldare", "to be paid", "zu zahlen", "à payer", "te betalen", "pendiente"])
def test_what_is_still_to_pay_then_is_no_payment(said):
    assert not _is_stopped(read(*changed(Fällig=f"17.05.2026: 1.190,00 € {said}")))


@pytest.mark.parametrize("said", ["Paid on", "Payé le", "Bezahlt am", "Betaald op", "Pagado el", "Pagato il:"])
@pytest.mark.parametrize(("rows", "stops"), [
    (("Kunde | {} | 13.04.2026",), True),
    (("Kunde | {}", "Handel Nord KG | | 13.04.2026"), True),
    (("Rechnung | Gesamt | {}", "2026/4471 | 1.190,00 €", "| | 13.04.2026"), True),
    (("Rechnung | Gesamt | {}", "2025/3112 | 410,00 €", "| | 13.02.2026"), False),
])  # fmt: skip
def test_the_day_on_which_it_was_paid_stands_in_another_cell(said, rows, stops):
    assert _is_stopped(read(*changed(), "", *(row.format(said) for row in rows))) == stops


@pytest.mark.parametrize("heads", ["Total Paid Balance", "Total Payé Solde", "Gesamt Bezahlt Offen", "Totaal Betaald Openstaand",
                                   "Total Pagado Pendiente", "Totale Pagato Residuo"])  # fmt: skip
@pytest.mark.parametrize(("left", "stops"), [(430.0, True), (None, False)])
def test_a_column_is_empty_only_if_no_value_is_left_for_it(heads, left, stops):
    amounts = ((300.0, "1.190,00"), *(((left, "1.190,00"),) if left else ()), (510.0, "0,00" if left else "1.190,00"))
    table = [word for x, head in zip((300.0, 380.0, 509.0), heads.split(), strict=True) for word in words(head, x, 700.0)]
    table += [word for x, amount in amounts for word in words(amount, x, 714.0)]
    sheet = page(*changed())
    sheet = sheet.model_copy(update={"words": (*sheet.words, *table)})
    assert _is_stopped(interpret(Raw(pages=(sheet,), page_count=1), Buyer())) == stops


@pytest.mark.parametrize("head", ["Amount", "Betrag", "Total", "Rabatt"])
def test_another_column_over_nothing_says_nothing(head):
    assert not _is_stopped(read(*changed(), "", f"Code | Text | {head}", "A | Zusatz | 0,00 €"))


@pytest.mark.parametrize("said", ["Páguese USD 1.014,00", "Abónese USD 1.014,00"])
def test_another_sum_is_asked_for_in_spanish(said):
    assert read(*changed(), "", said).outcome is not Outcome.PROCESSED


@pytest.mark.parametrize("heads", [
    "Fällig | Bezahlt | Offen", "Échéance | Payé | Solde", "Due | Paid | Balance", "Vervaldag | Betaald | Openstaand",
    "Vencimiento | Pagado | Pendiente", "Scadenza | Pagato | Residuo",
])  # fmt: skip
def test_nothing_beside_the_day_on_which_it_is_due_was_not_paid_on_that_day(heads):
    found = read(*changed(), "", heads, "17.05.2026 | 0,00 € | 1.190,00 €")
    assert found.outcome is Outcome.PROCESSED


@pytest.mark.parametrize("amounts", ["0,00 € | 0,00 € | 1.190,00 €", "210,00 € | 0,00 € | 210,00 €"])
def test_nothing_paid_and_nothing_left_or_another_sums_row_is_no_settled_bill(amounts):
    assert read(*changed(), "", "Acconto | Residuo | Totale", amounts).outcome is not Outcome.FAILED
