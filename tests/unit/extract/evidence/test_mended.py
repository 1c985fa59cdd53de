"""Statements against a payment, in scanned words."""

import pytest

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.mended import mended
from mailbot.extract.printed.settlement import is_direct_debit, is_paid
from mailbot.extract.reading import Page, Word


def document(text: str, confidence: float) -> Document:
    words = tuple(Word(text=word, box=(60.0 + 40 * i, 40, 95.0 + 40 * i, 50), confidence=confidence) for i, word in enumerate(text.split()))
    source = "text" if confidence == 1 else "ocr"
    return Document((Page(number=1, width=595, height=842, source=source, words=words),))


@pytest.mark.parametrize(
    "text",
    [
        "Direet debit: your aceount ending 4711 wil1 be debitcd.",
        "Le montant sera preievé sur votre compte.",
        "Der Betrag wird von lhrem Konto abgebueht.",
    ],
)
def test_a_scanned_debit_is_recognised_despite_slips(text):
    assert is_direct_debit(document(text, 0.98).said)
    assert not is_direct_debit(document(text, 1.0).said)  # a text layer makes no slips


def test_a_scanned_paper_that_is_paid():
    assert is_paid(document("Betrag dankend erha1ten", 0.98).said)


@pytest.mark.parametrize("text", ["Station Approach", "Annual licence", "Please pay to our account", "Zahlbar bis 12.05.2026"])
def test_other_words_stay(text):
    assert mended(document(text, 0.98).pages[0].words) == text
