"""Texts across a page are seen, and never read as words of its lines."""

import pytest

from mailbot.extract.files.pages import Document, read_pdf
from mailbot.extract.reading import Page
from tests.refusals.papers import Change, paper


def page(change: Change) -> Page:
    found = read_pdf(paper("en", change), 0, with_images=False)
    assert isinstance(found, Document)
    return found.raw.pages[0]


@pytest.mark.parametrize("angle", [-60.0, -30.0, 0.0, 15.0, 45.0, 90.0])
@pytest.mark.parametrize("text", ["VOID", "DO NOT PAY", "V O I D"])
def test_a_watermark_is_seen_at_every_angle(text: str, angle: float) -> None:
    (mark,) = page(Change(mark=text, angle=angle)).marks
    assert mark.replace(" ", "") == text.replace(" ", "")


def test_turned_words_are_no_words_of_the_page() -> None:
    assert page(Change(mark="VOID", angle=40.0)).words == page(Change()).words


def test_what_nobody_sees_is_no_mark() -> None:
    assert page(Change(mark="VOID", gray=1.0, angle=90.0, mark_size=8.0)).marks == ()


def test_a_paper_without_a_watermark_has_none() -> None:
    assert page(Change()).marks == ()
