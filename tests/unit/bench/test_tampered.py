"""Tampered papers look honest, and carry what they must not be believed for; worn papers are pictures of the honest ones."""

import io
import random

import numpy as np
import pdfplumber
import pypdfium2
import pytest
from PIL import Image

from bench.accuracy import measure
from bench.papers import baits, noise, tampered
from bench.papers.compose import paper
from bench.papers.decisions import FIT
from bench.papers.hiding import HIDINGS, Mark
from mailbot.extract.folding import compact

SECRET = "DE91999999990000000001"
NOT_IN_THE_CONTENT = ("annotation", "metadata", "form-field", "no-view")
LEAVES_SPECKS = ("tiny", "scaled-down", "squeezed")
SPECKS = 0.0005  # share of the pixels that letters of one point may darken
HARDLY_SEEN = {"faint": 30, "gray-on-gray": 30, "small": 255, "small-and-light": 60}  # levels of gray that letters may differ by
SMALL_PRINT = 0.003  # share of the pixels that they may


@pytest.fixture(scope="module")
def honest():
    return paper(baits.ordinary(7, "de"), FIT[5]).pdf


def pixels(pdf):
    [picture] = noise.raster(pdf, 72)
    return np.array(picture, int)


@pytest.mark.parametrize("way", [way for way in HIDINGS if way not in {*HARDLY_SEEN, "scrap-page"}])
def test_people_do_not_see_what_is_hidden(honest, way):
    secret, other = (HIDINGS[way](honest, [Mark(60, 640, said), Mark(60, 653, said)]) for said in (SECRET, SECRET[::-1]))
    seen = honest if way != "dark-on-dark" else other  # a bar is seen, not what stands on it
    differ = np.abs(pixels(secret) - pixels(seen))
    assert (differ > 4).mean() <= (SPECKS if way in LEAVES_SPECKS else 0) * (10 if way == "squeezed" else 1)


@pytest.mark.parametrize(("way", "levels"), HARDLY_SEEN.items())
def test_people_hardly_see_what_is_light_or_small(honest, way, levels):
    secret, other = (HIDINGS[way](honest, [Mark(60, 640, said), Mark(60, 653, said)]) for said in (SECRET, SECRET[::-1]))
    differ = np.abs(pixels(secret) - pixels(other))
    assert 0 < differ.max() <= levels
    assert (differ > 4).mean() <= SMALL_PRINT


@pytest.mark.parametrize("way", [way for way in HIDINGS if way not in NOT_IN_THE_CONTENT])
def test_programs_find_what_is_hidden(honest, way):
    with pdfplumber.open(io.BytesIO(HIDINGS[way](honest, [Mark(60, 640, SECRET)]))) as document:
        assert SECRET in "".join(letter["text"] for letter in document.pages[-1].chars)


TOLD = ("_iban", "font_total", "layer_number")


@pytest.mark.parametrize("kind", [kind for kind in tampered.KINDS if kind.endswith(TOLD) and not kind.startswith("struck")])
def test_the_bait_is_never_the_truth(kind):
    label = tampered.tampered(kind, 3).label
    wanted = {"amount_due": label.get("amount_due"), **label["expected"]}
    assert all(value and value != wanted[name] for name, value in label["must_not"].items())


@pytest.mark.parametrize("kind", ["covered-value_iban", "overwritten_iban", "struck_iban", "lying-font_iban", "ocr-layer_iban"])
def test_a_value_that_was_replaced_is_in_the_text(kind):
    document = tampered.tampered(kind, 3)
    with pdfplumber.open(io.BytesIO(document.data)) as pdf:
        text = compact("".join(letter["text"] for letter in pdf.pages[0].chars))
    assert compact(document.label["must_not"]["iban"]) in text


def test_there_are_more_than_200_of_them_with_names_of_their_own():
    names = {f"{kind}/{FIT[i % len(FIT)]}" for i, kind in enumerate([*tampered.KINDS] * 3)}
    assert len(names) > 200


@pytest.mark.parametrize(
    "kind", [*[*tampered.KINDS][::4], *(kind for kind in tampered.KINDS if kind.startswith(("overwritten", "struck")))]
)
def test_no_paper_is_processed_with_the_tampered_value(kind):
    """A sample of `python -m bench.accuracy --tampered`."""
    assert not measure([tampered.tampered(kind, 11)]).believed


@pytest.mark.parametrize("wear", noise.WEARS)
def test_a_worn_page_is_still_a_page(honest, wear):
    [image] = noise.raster(honest, 80)
    for step in noise.WEARS[wear]:
        image = step(image, random.Random(1))
    assert min(image.size) > 400
    assert np.array(image).min() < 130 < np.array(image).max()


@pytest.mark.parametrize(("form", "make"), [("PNG", noise.png), ("JPEG", noise.jpeg)])
def test_pictures_say_their_resolution(honest, form, make):
    [image] = noise.raster(honest, 80)
    with Image.open(io.BytesIO(make(image, 80))) as picture:
        assert (picture.format, round(picture.info["dpi"][0])) == (form, 80)


def test_scanned_pages_keep_their_size(honest):
    [image] = noise.raster(honest, 80)
    with pypdfium2.PdfDocument(noise.scanned_pdf([image, image], 80)) as scanned, pypdfium2.PdfDocument(honest) as digital:
        assert len(scanned) == 2
        assert scanned[0].get_width() == pytest.approx(digital[0].get_width(), abs=2)
        assert not scanned[0].get_textpage().get_text_range()


def test_a_tiff_holds_all_pages(honest):
    [image] = noise.raster(honest, 80)
    with Image.open(io.BytesIO(noise.tiff([image, image], 80))) as picture:
        assert (picture.format, getattr(picture, "n_frames", 1)) == ("TIFF", 2)
