"""Titles in scans."""

import pytest

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.printed.classify import classify
from mailbot.extract.reading import Word
from tests.unit.extract.prints import page

BODY = ("Rechnungsnummer: | 2026/4471", "Rechnungsdatum: | 17.04.2026", "Gesamtbetrag | | 1.190,00 €")


def scanned(*rows: str | tuple[float, str]) -> Document:
    clear = page(*rows)
    words = tuple(Word(text=word.text, box=word.box, confidence=0.98) for word in clear.words)
    return Document((clear.model_copy(update={"words": words, "source": "ocr"}),))


@pytest.mark.parametrize(("title", "kind"), [("Mahnunq", "reminder"), ("Auftraqsbestätigung", "order"), ("Rechnunq", "invoice")])
def test_a_scanned_title_is_recognised_despite_slips(title, kind):
    assert classify(scanned((22.0, title), *BODY)).name == kind


def test_a_title_with_a_text_layer_makes_no_slips():
    assert classify(Document((page((22.0, "Mahnunq"), *BODY),))).name == "invoice"
