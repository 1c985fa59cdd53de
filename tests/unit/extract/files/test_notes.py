"""Notes and stamps that were put on a page: what they show is read as what is printed."""

import pikepdf
import pytest

from mailbot.extract.files import pages
from mailbot.extract.files.pages import Document
from tests.unit.extract.papers import LINES, changed, pdf


def text(data: bytes) -> str:
    document = pages.read_pdf(data, 0, with_images=False)
    assert isinstance(document, Document)
    return " ".join(word.text for page in document.raw.pages for word in page.words)


def noted(kind: str, **entries: object) -> bytes:
    """LINES with a note on them, that has an appearance unless it is given in `entries` that it has none."""

    def put(document: pikepdf.Pdf) -> None:
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        look = document.make_stream(b"BT /F 14 Tf 3 4 Td (What the note says) Tj ET", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
        look.BBox, look.Resources = pikepdf.Array([0, 0, 200, 20]), pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        made = {
            "Type": pikepdf.Name.Annot,
            "Rect": pikepdf.Array([300, 300, 500, 320]),
            "F": 4,
            "AP": pikepdf.Dictionary(N=look),
            **entries,
        }
        note = pikepdf.Dictionary(Subtype=pikepdf.Name(f"/{kind}"), **{name: value for name, value in made.items() if value is not None})
        document.pages[0].Annots = pikepdf.Array([document.make_indirect(note)])

    return changed(pdf(), put)


@pytest.mark.parametrize("kind", ["Stamp", "FreeText", "Watermark"])
def test_what_a_note_says_on_the_page_is_read(kind: str):
    assert "What the note says" in text(noted(kind))
    assert text(noted(kind, F=2)) == " ".join(LINES)  # hidden


def test_a_note_of_which_viewers_lay_out_the_text_is_read():
    assert "New bank: 4711" in text(noted("FreeText", AP=None, Contents=pikepdf.String("See below\nNew bank: 4711")))


@pytest.mark.parametrize("kind", ["Link", "Popup", "Text", "Highlight"])
def test_what_is_not_to_be_read_on_the_page_is_no_text_of_it(kind: str):
    assert text(noted(kind, Contents=pikepdf.String("Open me"))) == " ".join(LINES)
