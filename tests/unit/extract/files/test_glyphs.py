"""Digits that look like others than they are said to be."""

import pypdfium2
import pytest

from bench.papers import tampered
from bench.papers.compose import paper
from bench.papers.decisions import FIT, HELD_OUT
from mailbot.extract.files import glyphs
from mailbot.extract.files.characters import characters, placing


def lies(pdf: bytes) -> bool:
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        return glyphs.lies(characters(page.get_textpage(), placing(page)), page)


@pytest.mark.parametrize("kind", ["lying-font_iban", "lying-font_total", "lying-font_number"])
@pytest.mark.parametrize("seed", range(3))
def test_a_font_that_says_other_digits_than_it_shows_is_found(kind, seed):
    assert lies(tampered.tampered(kind, seed).data)


@pytest.mark.parametrize("layout", [*FIT[::3], *HELD_OUT[::3]])
def test_honest_fonts_do_not_lie(layout):
    assert not lies(paper(tampered.ordinary(3, "fr"), layout).pdf)


def test_every_common_font_gives_ten_digits():
    models = glyphs._models()
    alike = models @ models.T
    assert len(models) == 10 * len(glyphs._FONTS)
    for font in range(len(glyphs._FONTS)):
        own = alike[10 * font : 10 * font + 10, 10 * font : 10 * font + 10]
        assert (own.argmax(axis=1) == range(10)).all()
