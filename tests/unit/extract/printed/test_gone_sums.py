"""Rows under the total that say that its sum, or a part of it, is gone."""

import pytest

from mailbot.domain.outcome import Outcome
from tests.refusals.papers import LANGUAGES, Change, read

_WHOLE = [
    ("en", "Already drawn"), ("en", "Refunded"), ("en", "Refund issued"), ("en", "Credited back"), ("en", "Written off"),
    ("en", "Transferred on 12 May 2026"), ("de", "Bereits abgebucht"), ("de", "Rückerstattet"), ("de", "Aus Guthaben verrechnet"),
    ("de", "Gutgeschrieben"), ("fr", "Déjà prélevé"), ("fr", "Remboursé"), ("fr", "Compensé"), ("nl", "Reeds afgeschreven"),
    ("nl", "Terugbetaald"), ("nl", "Verrekend"), ("es", "Reembolsado"), ("es", "Compensado"), ("it", "Già addebitato"),
    ("it", "Rimborsato"), ("it", "Stornato"),
]  # fmt: skip
_PART = [("en", "Paid by insurance"), ("en", "Credited"), ("de", "Bereits eingezogen"), ("fr", "Prise en charge"), ("nl", "Cadeaubon"),
         ("es", "Vale de compra"), ("it", "Buono sconto")]  # fmt: skip
_HONEST = [
    ("en", "Amount to be transferred"), ("en", "Total to pay by bank transfer"), ("fr", "Solde"), ("fr", "À virer"),
    ("de", "Zu überweisen"),
    ("de", "Überweisungsbetrag"), ("nl", "Over te maken"), ("es", "A transferir"), ("it", "Da bonificare"),
    ("it", "A carico del cliente"), ("es", "A cargo del cliente"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "label"), _WHOLE)
def test_a_row_that_says_that_the_total_is_gone_is_asked_about(language: str, label: str) -> None:
    assert read(language, Change(sums=(f"{label} | | {LANGUAGES[language].money[3]}",))).outcome is not Outcome.PROCESSED


@pytest.mark.parametrize(("language", "label"), _PART)
def test_all_of_it_is_never_due_where_a_part_is_gone(language: str, label: str) -> None:
    part = LANGUAGES[language].money[2]
    found = read(language, Change(sums=(f"{label} | | {part}",)))
    due = found.fields.amount_due
    assert found.outcome is not Outcome.PROCESSED or (due and due.value < 1_100)


@pytest.mark.parametrize(("language", "label"), _HONEST)
def test_what_is_still_to_be_paid_is_not_gone(language: str, label: str) -> None:
    assert read(language, Change(sums=(f"{label} | | {LANGUAGES[language].money[3]}",))).outcome is Outcome.PROCESSED
