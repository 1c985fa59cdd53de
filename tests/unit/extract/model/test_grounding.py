"""What a document bears out, and what it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.extract.model.grounding import grounded
from mailbot.extract.reading import Line, Proposal, Word


def line_of(text: str, number: int = 7) -> Line:
    return Line(number=number, page=1, words=tuple(Word(text=word, box=(0, 0, 1, 1)) for word in text.split(" ")))


def bears_out(line: str, value: str) -> bool:
    return grounded(Proposal(field="number", value=value, line=7), line_of(line))


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Facture n° : F-2026-17", "F-2026-17"),
        ("Invoice n°F-2026-17", "F-2026-17"),
        ("F actuurnummer 2026-1187", "2026-1187"),  # kerning splits words
        ("Total TTC 1 501,20 €", "1 501,20"),
        ("Total TTC 1\u00a0501,20 €", "1501,20"),
        ("Total EUR1501.20", "1501.20"),
        ("Total 1501.20EUR to pay", "1501.20"),
        ("Net £1,234.50", "1,234.50"),
        ("IBAN: FR76 9999 9000 0112 3456 7890 152", "FR7699999000011234567890152"),
        ("ATELIER LUMIÈRE SARL", "Atelier Lumière SARL"),
        ("Date: 02/05/2026.", "02/05/2026"),
        ("3 320,00 960,00", "960,00"),
        ("(1,234.50)", "1,234.50"),
    ],
)
def test_what_stands_there_counts(line, value):
    assert bears_out(line, value)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Total TTC 1 501,20 €", "501,20"),  # a piece of an amount is another amount
        ("Total 1.501,20", "501,20"),
        ("Total 1.501,20", "1.501"),
        ("Total 12 345", "12"),
        ("Total 1501,20", "1501.20"),  # separators say what an amount means
        ("Total 150.120", "1501.20"),
        ("Invoice F-2026-17", "2026"),
        ("Invoice F-2026-17", "F-2026-1"),
        ("Invoice F-2026-17", "F-2026-18"),
        ("Invoice 20261187", "2026"),
        ("Atelier Lumière", "Lumi"),
        ("anything", ""),
        ("anything : .", ":"),
    ],
)
def test_what_does_not_stand_there_does_not(line, value):
    assert not bears_out(line, value)


def test_another_line_does_not_count():
    assert not grounded(Proposal(field="number", value="17", line=8), line_of("17"))


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_text_is_answered(line, value):
    assert bears_out(line, value) in (True, False)


@given(st.lists(st.from_regex(r"[A-Z]{2,5}[0-9]{4,8}", fullmatch=True), min_size=1, max_size=5))
def test_every_whole_word_is_borne_out(words):
    assert all(bears_out(" ".join(words), word) for word in words)
