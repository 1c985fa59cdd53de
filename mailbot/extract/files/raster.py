"""The pixels of a page for OCR (in the child)."""

from typing import NamedTuple

import pypdfium2
from PIL import Image

_OCR_DPI = 200
_LONGEST_SIDE_PIXELS = 4_000


class Raster(NamedTuple):
    """Pixels for OCR: one gray byte each, row by row. Of a whole page, or of the part of a page with text whose top left `corner` is
    given; sizes and places in points."""

    page: int
    width: float
    height: float
    columns: int
    rows: int
    pixels: bytes
    corner: tuple[float, float] | None = None


def raster(gray: Image.Image, number: int, width: float, height: float) -> Raster:
    """A whole page."""
    return Raster(number, width, height, gray.width, gray.height, gray.tobytes())


def gray_of(page: pypdfium2.PdfPage) -> Image.Image:
    """The page as OCR and the readers of codes see it."""
    picture: Image.Image = page.render(scale=at_most(page, _OCR_DPI), grayscale=True).to_pil()
    return picture


def shown(page: pypdfium2.PdfPage, dpi: int) -> Image.Image:
    """The page as people see it."""
    picture: Image.Image = page.render(scale=at_most(page, dpi), rev_byteorder=True).to_pil().convert("RGB")
    return picture


def at_most(page: pypdfium2.PdfPage, dpi: int) -> float:
    """The scale for a resolution, smaller for a huge page."""
    return float(min(dpi / 72, _LONGEST_SIDE_PIXELS / max(page.get_size())))
