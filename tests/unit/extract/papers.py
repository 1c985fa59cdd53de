"""Documents for the tests of reading, made here: small, invented, some of them hostile."""

import io
import zlib

import pikepdf
import pypdfium2
import zxingcpp
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

A4 = (595.0, 842.0)
LINES = (
    "Atelier Nord SARL, 12 rue des Essais, 59000 Lille",
    "Facture F-2026-17 du 12/05/2026",
    "Total TTC 1 240,50 EUR, payable sous 30 jours",
    "IBAN FR76 3000 6000 0112 3456 7890 189",
)
CII = (
    b'<?xml version="1.0"?><rsm:CrossIndustryInvoice '
    b'xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"></rsm:CrossIndustryInvoice>'
)


def pdf(*pages: tuple[str, ...], size: tuple[float, float] = A4, font: int = 10, face: str = "Helvetica") -> bytes:
    """A PDF with the given lines on each page (LINES on one page by default)."""
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=size)
    for lines in pages or (LINES,):
        paper.setFont(face, font)
        for row, line in enumerate(lines):
            paper.drawString(60, size[1] - 80 - 22 * row, line)
        paper.showPage()
    paper.save()
    return out.getvalue()


def picture(data: bytes | None = None, dpi: int = 150) -> Image.Image:
    """The first page as pixels."""
    with pypdfium2.PdfDocument(data or pdf(font=14)) as document:
        return document[0].render(scale=dpi / 72).to_pil().convert("RGB")


def encoded(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def scan(image: Image.Image | None = None) -> bytes:
    """A PDF that holds nothing but the picture of a page."""
    return with_picture(image or picture(), (0, 0, *A4))


def with_picture(image: Image.Image, place: tuple[float, float, float, float], lines: tuple[str, ...] = ()) -> bytes:
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=A4)
    paper.drawImage(ImageReader(image), *place)
    for row, line in enumerate(lines):
        paper.drawString(60, 760 - 22 * row, line)
    paper.save()
    return out.getvalue()


def qr(text: str) -> Image.Image:
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    return Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=6)).convert("RGB")


def changed(data: bytes, change, **save: object) -> bytes:
    """The PDF after `change(pdf)`."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        change(document)
        document.save(out, **save)
    return out.getvalue()


def encrypted(data: bytes, user: str) -> bytes:
    return changed(data, lambda _: None, encryption=pikepdf.Encryption(user=user, owner="owner", R=6))


def with_attachment(data: bytes, name: str, attachment: bytes) -> bytes:
    def attach(document: pikepdf.Pdf) -> None:
        document.attachments[name] = attachment

    return changed(data, attach)


def with_content(content: bytes, filters: list[str] | None = None) -> bytes:
    """A one-page PDF whose content stream is `content`, as it stands."""

    def put(document: pikepdf.Pdf) -> None:
        stream = document.make_stream(content)
        if filters:
            stream.write(content, filter=[pikepdf.Name(name) for name in filters], decode_parms=[None] * len(filters))
        document.pages[0].Contents = stream

    return changed(pdf(), put)


def flate_bomb(size: int) -> bytes:
    """`size` bytes of operators behind two layers of compression: a few kilobytes."""
    once = zlib.compress(b"0 0 m " * (size // 6), 9)
    return with_content(zlib.compress(once, 9), ["/FlateDecode", "/FlateDecode"])


def photo_of_a_wall() -> Image.Image:
    wall = Image.new("RGB", (600, 800), "#c0b090")
    draw = ImageDraw.Draw(wall)
    for row in range(0, 800, 40):
        draw.line((0, row, 600, row), fill="#907050", width=4)
    return wall
