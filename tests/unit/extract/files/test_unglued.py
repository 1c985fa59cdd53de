"""Words that OCR runs together."""

import pytest

from mailbot.extract.files.unglued import unglued
from mailbot.extract.reading import Word


def texts(text: str) -> list[str]:
    return [word.text for word in unglued((Word(text=text, box=(10, 20, 110, 30), confidence=0.97),))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("....27", ["....", "27"]),
        ("IBAN:DE89", ["IBAN:", "DE89"]),
        ("N°：4711", ["N°:", "4711"]),
        ("20260815·Échéance:20260914", ["20260815", "·", "Échéance:", "20260914"]),
        ("Banque(EUR)", ["Banque", "(EUR)"]),
        ("Total:(EUR)1.190,00", ["Total:(EUR)1.190,00"]),
    ],
)
def test_blanks_that_were_left_out_are_put_back(text, parts):
    assert texts(text) == parts


@pytest.mark.parametrize("text", ["12:30", "https://example.example", "Rechnung(s)", "1.234,56", "F-2026:", "a..", "Nr.17"])
def test_other_words_stay_whole(text):
    assert texts(text) == [text]


def test_parts_share_the_box_and_the_confidence():
    one, two = unglued((Word(text="IBAN:DE890", box=(10, 20, 110, 30), confidence=0.97),))
    assert (one.box, two.box) == ((10, 20, 60, 30), (60, 20, 110, 30))
    assert one.confidence == two.confidence == 0.97


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("S.r.I.", "S.r.l."),
        ("S.R.1.", "S.R.L."),
        ("S.r.I.s.", "S.r.l.s."),
        ("SarI", "Sarl"),
        ("GrnbH", "GmbH"),
        ("Gmbl-l", "GmbH"),
        ("1td.", "Ltd."),
    ],
)
def test_a_legal_form_is_written_with_its_own_letters(text, form):
    assert texts(text) == [form]


@pytest.mark.parametrize("text", ["S.r.l.", "S.p.A.", "SRI", "Hal", "A.I.", "U.S.A.", "Gmbh", "e.K."])
def test_what_is_no_misread_legal_form_stays(text):
    assert texts(text) == [text]
