"""What scanners, fax machines and telephones do to a page. A picture in, a picture out; the same seed does the same."""

import io
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pypdfium2
from PIL import Image, ImageChops, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from bench.papers.compose import paper
from bench.papers.decisions import FIT, HELD_OUT
from bench.papers.facts import draw
from bench.papers.labelling import Document, label
from bench.papers.truth import Facts
from bench.papers.words import LANGUAGES

Wear = Callable[[Image.Image, random.Random], Image.Image]
_DPI = (150, 200, 200, 240, 300)
_LAST_MONTH = 12
#: What people photograph more than programs print, for each paper in turn: sums under heads with a rate, months before days, days
#: before months behind their year (only where a day tells itself).
_OTHERWISE: tuple[dict[str, str], ...] = ({}, {"totals": "rate_row"}, {"date": "short_month"}, {"date": "year_day"})
_SHORTEST = 8  # lines of an invoice: a picture takes seconds to read, long ones say nothing new


def raster(pdf: bytes, dpi: int) -> list[Image.Image]:
    """The pages of a PDF as gray pictures, as a person sees them."""
    with pypdfium2.PdfDocument(pdf) as document:  # the document must outlive its pages
        return [page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L") for page in document]


def clean(image: Image.Image, _rng: random.Random) -> Image.Image:
    """As it is."""
    return image


def blurred(image: Image.Image, rng: random.Random) -> Image.Image:
    """Out of focus: more where there are more dots."""
    return image.filter(ImageFilter.GaussianBlur(image.width / 1650 * rng.uniform(0.6, 1.1)))


def skewed(image: Image.Image, rng: random.Random) -> Image.Image:
    """Fed in at an angle of half a degree to three."""
    angle = rng.uniform(0.5, 3) * rng.choice((-1, 1))
    return image.rotate(angle, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def turned(image: Image.Image, rng: random.Random) -> Image.Image:
    """Fed in sideways or upside down."""
    return image.transpose(rng.choice((Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)))


def photographed(image: Image.Image, rng: random.Random) -> Image.Image:
    """By hand, not quite from above, on a dark table, with the shadow of the hand."""
    width, height = image.size
    table = Image.new("L", (int(width * 1.12), int(height * 1.1)), rng.randrange(50, 110))
    table.paste(image, (int(width * 0.06), int(height * 0.05)))
    return _shadowed(_tilted(table, rng), rng)


def _tilted(image: Image.Image, rng: random.Random) -> Image.Image:
    """The four corners moved, each by up to 3 % of the side."""
    width, height = image.size
    move = [(rng.uniform(0, 0.03) * width, rng.uniform(0, 0.03) * height) for _ in range(4)]
    corners = [(0, 0), (width, 0), (width, height), (0, height)]
    inward = [(1, 1), (-1, 1), (-1, -1), (1, -1)]
    source = [(x + dx * sx, y + dy * sy) for (x, y), (dx, dy), (sx, sy) in zip(corners, move, inward, strict=True)]
    coefficients = perspective(corners, source)
    return image.transform(image.size, Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BICUBIC)


def perspective(target: Sequence[tuple[float, float]], source: Sequence[tuple[float, float]]) -> list[float]:
    """The eight coefficients that take each target point to its source point."""
    rows, right = [], []
    for (x, y), (u, v) in zip(target, source, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return [float(c) for c in np.linalg.solve(np.array(rows, float), np.array(right, float))]


def _shadowed(image: Image.Image, rng: random.Random) -> Image.Image:
    """Darker towards one side."""
    ramp = np.linspace(255, rng.randrange(120, 180), image.width)
    ramp = ramp[::-1] if rng.random() < 0.5 else ramp
    shade = np.repeat(ramp[None, :], image.height, axis=0).astype(np.uint8)
    return ImageChops.multiply(image, Image.fromarray(shade))


def dusty(image: Image.Image, rng: random.Random) -> Image.Image:
    """Specks, and toner that did not hold."""
    pixels = np.array(image)
    dice = np.random.default_rng(rng.randrange(2**32)).random(pixels.shape)
    pixels[dice < 0.002] = 60
    faint = (pixels < 128) & (dice > 0.97)
    pixels[faint] = 190
    return Image.fromarray(pixels)


def faxed(image: Image.Image, rng: random.Random) -> Image.Image:
    """Black or white, nothing between."""
    threshold = rng.randrange(140, 190)
    return image.point(lambda level: 255 if level > threshold else 0)


#: What can happen to a page, one after the other.
WEARS: dict[str, tuple[Wear, ...]] = {
    "clean": (clean,),
    "scan": (skewed, blurred),
    "dusty": (dusty, skewed),
    "turned": (turned,),
    "photo": (photographed, blurred),
    "fax": (faxed,),
    "skewed-turned": (skewed, turned),
}


def png(image: Image.Image, dpi: int) -> bytes:
    """PNG bytes with their resolution."""
    return _saved(image, "PNG", dpi=(dpi, dpi))


def jpeg(image: Image.Image, dpi: int, quality: int = 60) -> bytes:
    """JPEG bytes with their resolution."""
    return _saved(image, "JPEG", dpi=(dpi, dpi), quality=quality)


def tiff(images: Sequence[Image.Image], dpi: int) -> bytes:
    """All pages in one TIFF, as office scanners write them."""
    return _saved(images[0], "TIFF", dpi=(dpi, dpi), save_all=True, append_images=list(images[1:]), compression="tiff_lzw")


def scanned_pdf(images: Sequence[Image.Image], dpi: int) -> bytes:
    """Pages that are pictures, nothing else."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for image in images:
        width, height = image.width * 72 / dpi, image.height * 72 / dpi
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(io.BytesIO(jpeg(image, dpi, 75))), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _saved(image: Image.Image, form: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def _file(images: list[Image.Image], form: str, dpi: int) -> bytes:
    if form == "pdf":
        return scanned_pdf(images, dpi)
    if form == "tiff":
        return tiff(images, dpi)
    return png(images[0], dpi) if form == "png" else jpeg(images[0], dpi)


def _otherwise(facts: Facts, i: int) -> dict[str, str]:
    changes = _OTHERWISE[(i // len(WEARS)) % len(_OTHERWISE)]
    days = [day for day in (facts.issue_date, facts.due_date, facts.delivery_date) if day]
    return {} if changes.get("date") == "year_day" and all(day.day <= _LAST_MONTH for day in days) else changes


def documents(count: int, seed: int) -> Iterator[Document]:
    """Every wear in turn, in every form; PNG and JPEG hold one page, so those papers have one."""
    layouts, wears = FIT + HELD_OUT, list(WEARS)
    for i in range(count):
        wear, form = wears[i % len(wears)], ("jpg", "png", "pdf", "pdf", "tiff")[(i // len(wears) + i) % 5]
        rng = random.Random(f"{seed}/{i}/wear")
        facts = draw(2_000_000 + seed + i, LANGUAGES[i % len(LANGUAGES)])
        facts = replace(facts, lines=facts.lines[:_SHORTEST], retention=Decimal(0), prepaid=Decimal(0))
        made = paper(facts, layouts[(5 * i) % len(layouts)], otherwise=_otherwise(facts, i))
        if made.pages > 1 and form != "pdf":
            form = "tiff"
        dpi = rng.choice(_DPI)
        images = raster(made.pdf, dpi)
        for step in WEARS[wear]:
            images = [step(image, rng) for image in images]
        name = f"{wear}-{made.layout.name}-{facts.language}-{i:05d}.{form}"
        more = {"kind": "photo" if wear == "photo" else "scan", "needs_ocr": True, "template_group": f"{wear}-{made.layout.name}"}
        yield Document(name, _file(images, form, dpi), label(name, made, **more, wear=wear, dpi=dpi))
