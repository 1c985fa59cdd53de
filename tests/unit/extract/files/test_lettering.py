"""What looks like lines of letters beside complete text, and what is decoration."""

import random

import pytest
import zxingcpp
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab.pdfgen.canvas import Canvas

from mailbot.extract.files import pages
from mailbot.extract.files.leftovers import drawn_lines
from mailbot.extract.files.sheets import Sheets, open_sheets
from tests.unit.extract.papers import A4, photo_of_a_wall, qr, with_picture

BODY, HEAD, FOOT = (330, 330, 160, 60), (400, 770, 130, 40), (60, 10, 120, 36)


def asks_for_ocr(picture: Image.Image, place: tuple[float, float, float, float]) -> bool:
    lines = tuple(f"This is line {n} of an ordinary letter." for n in range(12))
    sheets = open_sheets(with_picture(picture, place, lines))
    assert isinstance(sheets, Sheets)
    with sheets:
        document = pages.read_sheets(sheets, 5, with_images=False)
        return bool(drawn_lines(sheets, document.raw.pages, 5))


def lettered(*lines: str, ground: str = "white", ink: str = "#333", turned: float = 0, framed: bool = False) -> Image.Image:
    image = Image.new("RGB", (640, 240), ground)
    draw = ImageDraw.Draw(image)
    size = 130 if len(lines) == 1 else 40
    for row, line in enumerate(lines):
        draw.text((60, 35 + 55 * row), line, fill=ink, font=ImageFont.load_default(size))
    if framed:
        draw.rounded_rectangle((10, 10, 630, 230), 20, outline=ink, width=8)
    return image.rotate(turned, expand=True, fillcolor=ground, resample=Image.Resampling.BICUBIC)


def scrawled() -> Image.Image:
    image = Image.new("RGB", (640, 240), "white")
    chance = random.Random(4)
    points = [(20 + 8 * n, 120 + chance.randrange(-70, 70)) for n in range(74)]
    ImageDraw.Draw(image).line(points, fill="#1030a0", width=4, joint="curve")
    return image


def bars() -> Image.Image:
    code = zxingcpp.create_barcode("F-2026-17-4711", zxingcpp.BarcodeFormat.Code128)
    return Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=4)).convert("RGB")


@pytest.mark.parametrize(
    "picture",
    [
        lettered("PAID"),
        lettered("PAID", framed=True),
        lettered("VOID", ink="#c02020", framed=True, turned=12),
        lettered("PAGADO", turned=25),
        lettered("BEZAHLT", ink="#2040b0", turned=-8),
        lettered("PAGATO", ground="#204080", ink="white"),
        lettered("New bank details", "IBAN of another", "company below"),
    ],
)
def test_letters_among_what_is_printed_are_looked_at(picture):
    assert asks_for_ocr(picture, BODY)


@pytest.mark.parametrize(
    "picture",
    [
        qr("https://pay.example/F-2026-17"),
        bars(),
        scrawled(),
        photo_of_a_wall(),
        Image.effect_noise((300, 200), 40).filter(ImageFilter.GaussianBlur(9)).convert("RGB"),
    ],
)
def test_a_picture_without_lines_of_letters_costs_no_ocr(picture):
    assert not asks_for_ocr(picture, BODY)


@pytest.mark.parametrize("place", [HEAD, FOOT])
def test_a_logo_at_the_head_or_the_foot_costs_no_ocr(place):
    assert not asks_for_ocr(lettered("Nordwind"), place)
    assert asks_for_ocr(lettered("PAID", turned=15), place)  # but a stamp is put on askew


def test_boxes_with_round_corners_cost_no_ocr(tmp_path):
    canvas = Canvas(str(tmp_path / "boxes.pdf"), pagesize=A4)
    for n in range(12):
        canvas.drawString(60, 780 - 16 * n, f"This is line {n} of an ordinary letter.")
        canvas.roundRect(50, 300 + 20 * n, 70, 16, 4)
        canvas.circle(300 + 14 * n, 250, 5)
    canvas.save()
    sheets = open_sheets((tmp_path / "boxes.pdf").read_bytes())
    with sheets:
        document = pages.read_sheets(sheets, 5, with_images=False)
        assert drawn_lines(sheets, document.raw.pages, 5) == ()
