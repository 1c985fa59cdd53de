"""The pixels of a page for OCR (in the child)."""

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

_OCR_DPI = 200
_LONGEST_SIDE_PIXELS = 4_000

Gray = npt.NDArray[np.uint8]
PixelBox = tuple[int, int, int, int]  # left, top, right, bottom


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
    picture: Image.Image = page.render(scale=ocr_scale(page), grayscale=True).to_pil()
    return picture


def patch_of(page: pypdfium2.PdfPage, box: PixelBox, size: tuple[int, int] | None = None) -> Image.Image:
    """The part of `gray_of(page)` in a box (which lies on it), without drawing the rest; `size`: of the page, if it is to be another."""
    left, top, right, bottom = box
    bitmap = pypdfium2.PdfBitmap.new_native(right - left, bottom - top, pdfium.FPDFBitmap_Gray)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, right - left, bottom - top)
    flags = pdfium.FPDF_GRAYSCALE | pdfium.FPDF_ANNOT
    pdfium.FPDF_RenderPageBitmap(bitmap, page, -left, -top, *(size or ocr_size(page)), 0, flags)
    picture: Image.Image = bitmap.to_pil()
    return picture


def ocr_scale(page: pypdfium2.PdfPage) -> float:
    """The pixels of `gray_of(page)` to a point."""
    return at_most(page, _OCR_DPI)


def ocr_size(page: pypdfium2.PdfPage) -> tuple[int, int]:
    """The columns and rows of `gray_of(page)`."""
    width, height = page.get_size()
    return math.ceil(width * ocr_scale(page)), math.ceil(height * ocr_scale(page))


def gray_shown(page: pypdfium2.PdfPage, dpi: int) -> Gray:
    """The page as people see it, without its colours: to compare, at a third of what colours cost."""
    pixels: Gray = page.render(scale=at_most(page, dpi), grayscale=True).to_numpy()
    return pixels


def shown(page: pypdfium2.PdfPage, dpi: int) -> Image.Image:
    """The page as people see it."""
    picture: Image.Image = page.render(scale=at_most(page, dpi), rev_byteorder=True).to_pil().convert("RGB")
    return picture


def at_most(page: pypdfium2.PdfPage, dpi: int) -> float:
    """The scale for a resolution, smaller for a huge page."""
    return float(min(dpi / 72, _LONGEST_SIDE_PIXELS / max(page.get_size())))
