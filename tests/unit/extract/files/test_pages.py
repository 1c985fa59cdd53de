"""What a document holds: words where there is text, pixels where there is none, and never a price for hostility."""

import io
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen import canvas

from mailbot.domain import limits
from mailbot.domain.outcome import Reason
from mailbot.extract.files import gate, pages, pictures
from mailbot.extract.files.pages import Document
from tests.unit.extract.papers import (
    A4,
    CII,
    LINES,
    changed,
    encoded,
    encrypted,
    flate_bomb,
    pdf,
    picture,
    qr,
    scan,
    with_attachment,
    with_content,
    with_picture,
)


def read(data: bytes, ocr_pages: int = 12) -> Document:
    document = pages.read_pdf(data, ocr_pages)
    assert isinstance(document, Document)
    return document


def text(document: Document) -> str:
    return " ".join(word.text for page in document.raw.pages for word in page.words)


def test_words_have_boxes_in_points_from_the_top_left():
    document = read(pdf())
    assert text(document) == " ".join(LINES)
    (page,) = document.raw.pages
    assert (page.number, page.width, page.height) == (1, *A4)
    x0, top, x1, bottom = page.words[0].box
    assert x0 == pytest.approx(60, abs=1)
    assert top < 80 < bottom
    assert 60 < x1 < 100
    assert document.rasters == ()


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_as_shown(rotate: int):
    """Landscape pages are stored upright with /Rotate: text and box must fit the page as people see it."""

    def turn(document: pikepdf.Pdf) -> None:
        page = document.pages[0]
        page.Rotate = rotate
        turns = {90: b"0 1 -1 0 595 0 cm", 180: b"-1 0 0 -1 595 842 cm", 270: b"0 -1 1 0 0 842 cm"}
        if rotate:
            page.contents_add(document.make_stream(turns[rotate]), prepend=True)

    size = A4 if rotate in (0, 180) else (A4[1], A4[0])
    document = read(changed(pdf(size=size) if rotate in (0, 180) else _on_portrait(pdf(size=size)), turn))
    assert text(document) == " ".join(LINES)
    page = document.raw.pages[0]
    assert (page.width, page.height) == pytest.approx(size)
    assert page.words[0].box[0] == pytest.approx(60, abs=1)


def _on_portrait(data: bytes) -> bytes:
    def box(document: pikepdf.Pdf) -> None:
        document.pages[0].MediaBox = [0, 0, *A4]

    return changed(data, box)


def test_boxes_count_from_the_visible_part_of_the_page():
    def crop(document: pikepdf.Pdf) -> None:
        document.pages[0].CropBox = [50, 100, 500, 800]

    document = read(changed(pdf(), crop))
    page = document.raw.pages[0]
    assert (page.width, page.height) == (450, 700)
    assert page.words[0].box[0] == pytest.approx(10, abs=1)
    assert (document.images[0].width, document.images[0].height) == (450, 700)


def test_a_scan_gives_pixels_and_no_words():
    document = read(scan())
    assert document.raw.pages == ()
    (raster,) = document.rasters
    assert (raster.width, raster.height) == A4
    assert len(raster.pixels) == raster.columns * raster.rows
    assert max(raster.columns, raster.rows) == pytest.approx(842 / 72 * 200, abs=2)


def test_a_scanners_own_line_does_not_hide_the_scan():
    document = read(with_picture(picture(), (0, 0, *A4), ("Scanned with a telephone by its owner, free edition 3.0",)))
    assert len(document.rasters) == 1


def test_a_logo_beside_text_is_no_scan():
    document = read(with_picture(picture(), (400, 700, 100, 100), LINES))
    assert document.rasters == ()
    assert "F-2026-17" in text(document)


def test_characters_without_a_meaning_are_read_from_the_picture():
    private = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <ff> "
        b"endcodespacerange 1 beginbfrange <21> <7e> <e021> endbfrange endcmap end end"
    )

    def unmap(document: pikepdf.Pdf) -> None:
        for font in document.pages[0].Resources.Font.values():
            font.ToUnicode = document.make_stream(private)

    document = read(changed(pdf(LINES * 3), unmap))
    assert document.raw.pages == ()
    assert len(document.rasters) == 1


@pytest.mark.parametrize("shift", [-29, 1, 3])
def test_letters_that_stand_for_others_are_read_from_the_picture(shift: int):
    """Fonts whose glyphs are named by their numbers: every letter is another one, and looks like a text all the same."""

    def move(document: pikepdf.Pdf) -> None:
        table = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <3f> <7e> <%04X> endbfrange endcmap"
        for font in document.pages[0].Resources.Font.values():
            font.ToUnicode = document.make_stream(table % (0x3F + shift))

    document = read(changed(pdf(LINES * 3), move))
    assert document.raw.pages == ()
    assert len(document.rasters) == 1


@pytest.mark.parametrize("meaning", [b"0000", b"0007", b"D800"])
def test_characters_that_are_none_are_left_out(meaning: bytes):
    table = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <%02X> <%s> endbfchar endcmap" % (ord("e"), meaning)

    def with_table(document: pikepdf.Pdf) -> None:
        for font in document.pages[0].Resources.Font.values():
            font.ToUnicode = document.make_stream(table)

    document = read(changed(pdf(), with_table))
    assert document.raw.pages
    assert text(document).isprintable()
    assert "e" not in text(document)
    assert b"\\u" not in document.raw.model_dump_json().encode()


def test_bold_by_printing_twice_is_read_once():
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=A4)
    for shift in (0, 0.3):
        for row, line in enumerate(LINES):
            paper.drawString(60 + shift, 700 - 20 * row, line)
    paper.save()
    assert text(read(out.getvalue())) == " ".join(LINES)


def test_what_is_typed_into_a_form_is_read():
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=A4)
    paper.drawString(60, 760, "Invoice form of a small supplier, please fill in the number below and send it")
    paper.acroForm.textfield(name="number", value="F-2026-99", x=60, y=700, width=200, height=20)
    paper.save()
    assert "F-2026-99" in text(read(out.getvalue()))


def test_of_a_long_document_the_first_and_last_pages_are_read():
    document = read(pdf(*[(f"Page {n} of a long contract with many words on each",) for n in range(1, 21)]))
    assert [page.number for page in document.raw.pages] == [*range(1, 11), 19, 20]
    assert document.raw.skipped_pages == tuple(range(11, 19))
    assert document.raw.page_count == 20
    assert "Page 20" in text(document)


def test_too_many_pages_are_too_large():
    assert pages.read_pdf(pdf(*[("x",)] * (limits.PAGES + 1)), 12) is Reason.FILE_TOO_LARGE


def test_pages_beyond_the_ocr_budget_are_named():
    def twice(document: pikepdf.Pdf) -> None:
        document.pages.append(document.pages[0])
        document.pages.append(document.pages[0])

    document = read(changed(scan(), twice), ocr_pages=2)
    assert [raster.page for raster in document.rasters] == [1, 2]
    assert document.raw.skipped_pages == (3,)


def test_encryption_counts_only_when_a_password_is_needed():
    assert pages.read_pdf(encrypted(pdf(), user="secret"), 12) is Reason.ENCRYPTED_FILE
    assert "F-2026-17" in text(read(encrypted(pdf(), user="")))


@pytest.mark.parametrize("name", ["factur-x.xml", "rechnung_4711.xml"])
def test_an_embedded_e_invoice_is_found_by_name_or_content(name: str):
    assert read(with_attachment(pdf(), name, CII)).raw.xml == CII
    assert read(with_attachment(pdf(), name, b"<notes/>")).raw.xml is None


def test_an_e_invoice_that_is_only_associated_is_found():
    def forget_names(document: pikepdf.Pdf) -> None:
        document.Root.AF = [document.attachments["factur-x.xml"].obj]
        del document.Root.Names

    assert read(changed(with_attachment(pdf(), "factur-x.xml", CII), forget_names)).raw.xml == CII


def test_the_prescribed_name_goes_first():
    other = CII.replace(b"></rsm", b"><!-- other --></rsm")
    data = with_attachment(with_attachment(pdf(), "a.xml", other), "factur-x.xml", CII)
    assert read(data).raw.xml == CII


def test_qr_codes_are_read_beside_text_and_on_scans():
    document = read(with_picture(qr("SPC\n0200\n1"), (400, 100, 130, 130), LINES))
    assert document.raw.qr_payloads == ((1, "SPC\n0200\n1"),)
    whole = picture(with_picture(qr("BCD\n002"), (400, 100, 130, 130), LINES))
    assert read(scan(whole)).raw.qr_payloads == ((1, "BCD\n002"),)


@pytest.mark.parametrize("side", [35, 60, 130])
@pytest.mark.parametrize("in_form", [False, True])
def test_a_qr_code_drawn_module_by_module_is_read_among_the_rules_of_a_table(side: int, *, in_form: bool):
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=A4)
    for n in range(40):
        paper.drawString(60, 780 - 16 * n, "a row of a table with text")
        paper.rect(50, 776 - 16 * n, 300, 16)
    code = QrCodeWidget("BCD\n002\n1\nSCT\n\nTest GmbH\nDE89370400440532013000\nEUR12.30", barWidth=side, barHeight=side)
    drawing = Drawing(side, side)
    drawing.add(code)
    if in_form:
        paper.beginForm("code", 0, 0, side, side)
        drawing.drawOn(paper, 0, 0)
        paper.endForm()
        paper.translate(420, 200)
        paper.doForm("code")
    else:
        drawing.drawOn(paper, 420, 200)
    paper.save()
    ((page, payload),) = read(out.getvalue()).raw.qr_payloads
    assert (page, payload.startswith("BCD")) == (1, True)


def test_a_table_is_no_qr_code(monkeypatch):
    """Looking for codes takes longer than reading the words."""
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=A4)
    for n in range(40):
        for column in range(6):
            paper.rect(50 + 80 * column, 776 - 16 * n, 80, 16)
            paper.drawString(60 + 80 * column, 780 - 16 * n, "ordinary text")
    paper.save()
    monkeypatch.setattr(pages.pictures, "qr_payloads", lambda _: pytest.fail("looked for a code"))
    assert read(out.getvalue()).raw.pages


def test_pictures_for_people_are_small_and_of_the_first_pages():
    document = read(pdf(*[LINES] * 5))
    assert [image.page for image in document.images] == [1, 2, 3]
    first = document.images[0]
    shown = Image.open(io.BytesIO(first.data))
    assert Image.MIME[shown.format or ""] == first.media_type
    assert shown.width == pytest.approx(595 / 72 * 110, abs=2)
    assert len(first.data) < 100_000


def test_a_blank_page_costs_no_ocr():
    assert read(pdf(())).rasters == ()


@pytest.mark.parametrize(
    ("said", "ink", "is_blank"), [("", 1.0, True), ("PAID", 1.0, False), ("PAID", 0.75, False), ("Page 2", 0.0, False)]
)
def test_bars_alone_cost_no_ocr_and_letters_on_or_beside_them_do(said: str, ink: float, *, is_blank: bool):
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=(595, 842), pageCompression=0)
    paper.setFillGray(0.2)
    for y in (30, 790):
        paper.rect(60, y, 470, 24, stroke=0, fill=1)
    paper.setFillGray(ink)  # 0: dark letters between the bars
    paper.setFont("Helvetica", 12)
    paper.drawString(80, 796 if ink else 400, said)
    paper.save()
    gray = pages.render(pdfium.PdfDocument(out.getvalue())[0], 200).convert("L")
    assert pictures.is_blank(gray) is is_blank


def test_a_damaged_file_is_repaired_where_it_can_be():
    assert "F-2026-17" in text(read(pdf()[:-200]))


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256)) * 40, pdf()[:300]])
def test_what_is_no_document_is_unreadable(data: bytes):
    assert pages.read_pdf(data, 12) is Reason.UNREADABLE_FILE


def test_an_absurd_page_is_refused():
    def enlarge(document: pikepdf.Pdf) -> None:
        document.pages[0].MediaBox = [0, 0, 200_000, 200_000]

    assert pages.read_pdf(changed(pdf(), enlarge), 12) is Reason.UNREADABLE_FILE


def test_a_page_of_endless_operators_is_not_given_to_the_slow_reader():
    document = pages.read_pdf(with_content(b"q " * 1_000_000), 12)
    assert isinstance(document, Document)
    assert document.raw.pages == ()


def test_a_small_bomb_is_a_picture_at_most():
    document = pages.read_pdf(flate_bomb(12_000_000), 12)
    assert isinstance(document, Reason) or document.raw.pages == ()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_is_one_page(kind: str):
    document = pages.read_picture(encoded(picture(), kind), 1)
    assert isinstance(document, Document)
    assert document.raw.page_count == 1
    assert max(document.rasters[0].width, document.rasters[0].height) == pytest.approx(842)


def test_a_photo_is_turned_as_the_camera_says():
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright: turn clockwise by 90 degrees
    document = pages.read_picture(encoded(picture().rotate(90, expand=True), "JPEG", exif=exif), 1)
    assert isinstance(document, Document)
    assert document.rasters[0].height > document.rasters[0].width


def test_transparent_pictures_are_read_on_white():
    paper = Image.new("RGBA", (400, 300), (0, 0, 0, 0))
    document = pages.read_picture(encoded(paper), 1)
    assert isinstance(document, Document)
    assert set(document.rasters[0].pixels) == {255}


def test_a_16_bit_scan_keeps_its_grays():
    document = pages.read_picture(encoded(Image.new("I;16", (40, 30), 65_535)), 1)
    assert isinstance(document, Document)
    assert set(document.rasters[0].pixels) == {255}


def test_a_picture_bomb_is_refused_before_it_is_decoded():
    assert pages.read_picture(encoded(Image.new("1", (10_000, 6_000))), 1) is Reason.UNREADABLE_FILE


def test_half_a_picture_is_unreadable():
    data = encoded(picture())
    assert pages.read_picture(data[: len(data) // 2], 1) is Reason.UNREADABLE_FILE


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_damaged_document_never_raises(data):
    whole = bytearray(pdf())
    for _ in range(data.draw(st.integers(1, 12))):
        whole[data.draw(st.integers(8, len(whole) - 1))] = data.draw(st.integers(0, 255))
    assert isinstance(pages.read_pdf(bytes(whole), 1, with_images=False), Document | Reason)


def test_every_page_of_a_fax_is_read():
    sheet = picture()
    data = encoded(sheet, "TIFF", save_all=True, append_images=[sheet, sheet], compression="group4" if sheet.mode == "1" else "tiff_lzw")
    document = pages.read_picture(data, 2)
    assert [raster.page for raster in document.rasters] == [1, 2]
    assert (document.raw.page_count, document.raw.skipped_pages, [image.page for image in document.images]) == (3, (3,), [1, 2, 3])


def test_a_fax_with_a_broken_page_is_refused():
    data = encoded(picture(), "TIFF", save_all=True, append_images=[picture()])
    assert pages.read_picture(data[: len(data) * 3 // 4], 2) is Reason.UNREADABLE_FILE


def test_the_photo_of_a_phone_is_read():
    """HEIC, made once of a drawing of ours: the decoder that is used cannot write."""
    data = (Path(__file__).parent / "photo.heic").read_bytes()
    assert gate.sniff(data) == gate.HEIC
    document = pages.read_picture(data, 1)
    assert [(raster.columns, raster.rows) for raster in document.rasters] == [(620, 877)]
