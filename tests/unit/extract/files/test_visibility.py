"""Only what a person sees on a page is read."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from PIL import Image, ImageDraw
from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from mailbot.extract.files import pages
from mailbot.extract.files.pages import Document

A4 = (595, 842)
FILLER = [f"This is line {n} of an ordinary letter with enough words." for n in range(12)]
SECRET = "FR76 3000 6000 0112 3456 7890 189"


def made(draw: Callable[[Canvas], None], *, filler: bool = True) -> str:
    """The words that are read of a page with ordinary text and what `draw` adds at its end."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    if filler:
        for n, line in enumerate(FILLER):
            canvas.drawString(60, 780 - 16 * n, line)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return words(out.getvalue())


def words(data: bytes) -> str:
    document = pages.read_pdf(data, 0, with_images=False)
    assert isinstance(document, Document)
    return " ".join(word.text for page in document.raw.pages for word in page.words)


def visibly(canvas: Canvas) -> None:
    canvas.drawString(60, 400, SECRET)


def unpainted(canvas: Canvas) -> None:
    text = canvas.beginText(60, 400)
    text.setTextRenderMode(3)
    text.textLine(SECRET)
    canvas.drawText(text)


def white(canvas: Canvas) -> None:
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(60, 400, SECRET)


def nearly_white(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.985, 0.985, 0.985)
    canvas.drawString(60, 400, SECRET)


def transparent(canvas: Canvas) -> None:
    canvas.setFillColor(Color(0, 0, 0, alpha=0.01))
    canvas.drawString(60, 400, SECRET)


def tiny(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 1)
    canvas.drawString(60, 400, SECRET)


def in_gray(gray: float) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(gray)
        visibly(canvas)

    return draw


def in_points(size: float, gray: float = 0) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(gray)
        canvas.setFont("Helvetica", size)
        visibly(canvas)

    return draw


def on_a_bar(bar: float, gray: float) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(bar)
        canvas.rect(50, 390, 400, 30, stroke=0, fill=1)
        canvas.setFillGray(gray)
        visibly(canvas)

    return draw


def scaled_to_nothing(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.translate(60, 400)
    canvas.scale(0.1, 0.1)
    canvas.drawString(0, 0, SECRET)
    canvas.restoreState()


def outside(canvas: Canvas) -> None:
    canvas.drawString(60, -40, SECRET)
    canvas.drawString(700, 400, SECRET)


def behind_a_box(canvas: Canvas) -> None:
    visibly(canvas)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.rect(50, 390, 400, 30, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.drawString(60, 400, "Something else stands here now")


def behind_a_picture(canvas: Canvas) -> None:
    visibly(canvas)
    picture = Image.new("RGB", (400, 60), "white")
    ImageDraw.Draw(picture).text((5, 20), "Picture of other words over it", fill="black")
    canvas.drawImage(ImageReader(picture), 50, 385, 300, 40)


def behind_a_polygon(canvas: Canvas) -> None:
    visibly(canvas)
    canvas.setFillColorRGB(0.9, 0.9, 1)
    path = canvas.beginPath()
    path.moveTo(40, 380)
    for x, y in ((500, 380), (520, 400), (500, 430), (270, 435), (40, 430)):
        path.lineTo(x, y)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.drawString(60, 400, "Words over the polygon, as it seems")


def over_a_picture_of_words(canvas: Canvas) -> None:
    """The ink is that of the picture: people read another account there."""
    picture = Image.new("RGB", (1200, 60), "white")
    ImageDraw.Draw(picture).text((5, 10), "FR14 2004 1010 0505 0001 3M02 606", fill="black", font_size=40)
    canvas.drawImage(ImageReader(picture), 50, 395, 300, 15)
    canvas.setFillColor(Color(0, 0, 0, alpha=0.01))
    visibly(canvas)


def over_drawn_curves(canvas: Canvas) -> None:
    for x in range(50, 350, 3):
        canvas.circle(x, 404, 3, stroke=1, fill=0)
    canvas.setFillColor(Color(1, 1, 1, alpha=0))
    visibly(canvas)


def clipped_away(canvas: Canvas) -> None:
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(60, 700, 10, 10)
    canvas.clipPath(path, stroke=0)
    visibly(canvas)
    canvas.restoreState()


HIDDEN = (
    unpainted, white, nearly_white, transparent, tiny, scaled_to_nothing, outside,
    behind_a_box, behind_a_picture, behind_a_polygon, over_a_picture_of_words, over_drawn_curves, clipped_away,
)  # fmt: skip


@pytest.mark.parametrize("hide", HIDDEN, ids=lambda hide: hide.__name__)
def test_what_nobody_sees_is_not_read(hide: Callable[[Canvas], None]) -> None:
    read = made(hide)
    assert "ordinary letter" in read
    assert "3000" not in read
    assert "7890" not in read


@pytest.mark.parametrize(
    "hide",
    [*map(in_gray, (0.9, 0.93, 0.97)), *map(in_points, (2.6, 3, 3.5)), in_points(3, 0.6), on_a_bar(0.2, 0.25), on_a_bar(0.9, 0.98)],
)
def test_what_only_who_knows_of_it_finds_is_not_read(hide: Callable[[Canvas], None]) -> None:
    read = made(hide)
    assert "ordinary letter" in read
    assert "3000" not in read


@pytest.mark.parametrize(
    "show", [in_gray(0.7), in_gray(0.8), in_points(4, 0.5), in_points(5, 0.5), in_points(6, 0.6), on_a_bar(0.2, 0.5), on_a_bar(0.9, 0.5)]
)
def test_small_and_light_print_is_read(show: Callable[[Canvas], None]) -> None:
    assert SECRET in made(show)


def test_a_watermark_is_seen_however_light_it_is() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for n, line in enumerate(FILLER):
        canvas.drawString(60, 780 - 16 * n, line)
    canvas.translate(150, 200)
    canvas.rotate(45)
    canvas.setFillGray(0.92)
    canvas.setFont("Helvetica-Bold", 80)
    canvas.drawString(0, 0, "CANCELLED")
    canvas.save()
    document = pages.read_pdf(out.getvalue(), 0, with_images=False)
    assert isinstance(document, Document)
    assert document.raw.pages[0].marks == ("CANCELLED",)


def test_a_page_of_the_size_of_a_stamp_beside_others_is_not_read() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for n, line in enumerate(FILLER):
        canvas.drawString(60, 780 - 16 * n, line)
    canvas.showPage()
    canvas.setPageSize((60, 20))
    canvas.setFont("Helvetica", 3)
    canvas.drawString(2, 5, SECRET)
    canvas.save()
    document = pages.read_pdf(out.getvalue(), 5, with_images=False)
    assert isinstance(document, Document)
    assert (document.rasters, document.raw.skipped_pages) == ((), (2,))


def test_a_hidden_layer_is_not_read() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for n, line in enumerate(FILLER):
        canvas.drawString(60, 780 - 16 * n, line)
    canvas.showPage()
    canvas.save()
    with pikepdf.open(io.BytesIO(out.getvalue())) as pdf:
        layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="hidden"))
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=[layer], D=pikepdf.Dictionary(OFF=[layer], Order=[layer]))
        page = pdf.pages[0]
        page.Resources.Properties = pikepdf.Dictionary(MC0=layer)
        page.contents_add(b"/OC /MC0 BDC BT /F1 12 Tf 60 400 Td (FR76 3000 6000) Tj ET EMC")
        hidden = io.BytesIO()
        pdf.save(hidden)
    assert "3000" not in words(hidden.getvalue())


def seen_on_colour(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.2, 0.3, 0.5)
    canvas.rect(50, 390, 400, 30, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    visibly(canvas)


def seen_in_gray(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.6, 0.6, 0.6)
    canvas.setFont("Helvetica", 6)
    visibly(canvas)


def seen_in_a_frame(canvas: Canvas) -> None:
    """A frame drawn after the words as a path with a hole, as word processors do."""
    visibly(canvas)
    path = canvas.beginPath()
    path.rect(50, 390, 400, 30)
    path.rect(51, 391, 398, 28)
    canvas.drawPath(path, stroke=0, fill=1, fillMode=0)


def seen_under_a_stamp(canvas: Canvas) -> None:
    visibly(canvas)
    canvas.setFillColor(Color(1, 0, 0, alpha=0.3))
    canvas.rect(50, 390, 400, 30, stroke=0, fill=1)


def seen_beside_a_box(canvas: Canvas) -> None:
    visibly(canvas)
    canvas.setFillColorRGB(0.8, 0.8, 0.8)
    canvas.rect(50, 350, 400, 30, stroke=0, fill=1)


def seen_on_a_picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.effect_noise((300, 60), 30).convert("RGB")), 50, 385, 400, 40)
    visibly(canvas)


@pytest.mark.parametrize(
    "show",
    [visibly, seen_on_a_picture, seen_on_colour, seen_in_gray, seen_in_a_frame, seen_under_a_stamp, seen_beside_a_box],
    ids=lambda show: show.__name__,
)
def test_what_is_seen_is_read(show: Callable[[Canvas], None]) -> None:
    assert SECRET in made(show)


def test_the_layer_of_a_scanner_is_no_text_but_the_picture_is() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    picture = Image.new("L", (800, 1100), 255)
    ImageDraw.Draw(picture).text((60, 300), "What the paper says", fill=0)
    canvas.drawImage(ImageReader(picture), 0, 0, *A4)
    for _ in range(8):
        unpainted(canvas)
    canvas.showPage()
    canvas.save()
    document = pages.read_pdf(out.getvalue(), 1, with_images=False)
    assert isinstance(document, Document)
    assert (document.raw.pages, len(document.rasters)) == ((), 1)
