"""The pages of an open PDF (in the child), for all who look at them: loaded once, and what is dear to find out is kept.

What is kept is bounded, since a hostile file has many pages of many objects: such a page is loaded again by who needs it again.
"""

import math
from typing import Self

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from mailbot.domain.outcome import Reason
from mailbot.extract.files import raster
from mailbot.extract.files.characters import Character, characters, placing
from mailbot.extract.files.covers import Box
from mailbot.extract.files.opening import Opened, chosen_pages, open_pdf
from mailbot.extract.reading import Page

_LIGHT = 5_000  # objects of a page that is kept loaded; an invoice has some hundreds
_GRAYS = 3  # pages whose pixels are kept: of the first ones a part is wanted again


class Sheets:
    """An open PDF; pages by their numbers (from 1) in the file as sent. Close it, or use it as a context manager."""

    def __init__(self, pdf: pypdfium2.PdfDocument, opened: Opened) -> None:
        self._pdf, self.opened = pdf, opened
        self._places = {number: index for index, number in enumerate(opened.numbers)}
        self._pages: dict[int, pypdfium2.PdfPage] = {}
        self._heavy: dict[int, pypdfium2.PdfPage] = {}
        #: What was read of each page as text, by who reads it; None: nothing.
        self.read: dict[int, Page | None] = {}
        self._digits: dict[int, list[Character]] = {}
        self._grays: dict[int, Image.Image] = {}
        self._texts: dict[int, pypdfium2.PdfTextPage] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._texts.clear()
        self._pages.clear()
        self._heavy.clear()
        self._pdf.close()

    def __contains__(self, number: int) -> bool:
        return number in self._places

    def page(self, number: int) -> pypdfium2.PdfPage:
        """The page, loaded.

        Raises:
            pypdfium2.PdfiumError: it is broken.
        """
        page = self._pages.get(number) or self._heavy.get(number) or self._pdf[self._places[number]]
        if pdfium.FPDFPage_CountObjects(page) <= _LIGHT:
            self._pages[number] = page
        else:
            self._heavy = {number: page}  # until another one is asked for: who looks at it asks more than once
        return page

    def count_characters(self, number: int) -> int:
        """How many characters a page has, painted or not."""
        text = self.page(number).get_textpage()
        self._texts = {number: text}  # who counts them mostly reads them next
        return int(text.count_chars())

    def characters(self, number: int) -> list[Character]:
        """The painted characters of a page; its digits are kept."""
        page = self.page(number)
        found = characters(self._texts.pop(number, None) or page.get_textpage(), placing(page))
        self._digits[number] = [one for one in found if not one.angle and one.text in "0123456789"]
        return found

    def digits(self, number: int) -> list[Character]:
        """Those of the upright painted characters that are digits."""
        if number not in self._digits:
            self.characters(number)
        return self._digits[number]

    def gray(self, number: int) -> Image.Image:
        """The page as OCR and the readers of codes see it; not to be changed."""
        gray = self._grays.get(number) or raster.gray_of(self.page(number))
        if len(self._grays) < _GRAYS:
            self._grays[number] = gray
        return gray

    def patch(self, number: int, box: raster.PixelBox) -> Image.Image:
        """A part of `gray`, to do with as one likes. Of a page that nobody wanted whole, no more is drawn."""
        return self._grays[number].crop(box) if number in self._grays else raster.patch_of(self.page(number), box)

    def sketch(self, number: int, box: raster.PixelBox, size: tuple[int, int]) -> Image.Image:
        """A part of the page, of which the whole would have that size in pixels."""
        return raster.patch_of(self.page(number), box, size)

    def around(self, number: int, box: Box) -> Image.Image:
        """The part of `gray` in a box in points; the whole of it where the box lies beside the page."""
        scale, size = self.scale(number), self.size(number)
        left, top = (max(0, int(side * scale)) for side in box[:2])
        right, bottom = (min(most, math.ceil(side * scale)) for side, most in zip(box[2:], size, strict=True))
        return self.patch(number, (left, top, right, bottom)) if left < right and top < bottom else self.gray(number)

    def scale(self, number: int) -> float:
        """The pixels of `gray` to a point."""
        return raster.ocr_scale(self.page(number))

    def size(self, number: int) -> tuple[int, int]:
        """The columns and rows of `gray`."""
        return raster.ocr_size(self.page(number))


def open_sheets(data: bytes) -> Sheets | Reason:
    """The PDF, open; a Reason when it cannot be read."""
    opened = open_pdf(data)
    if isinstance(opened, Reason):
        return opened
    try:
        pdf = pypdfium2.PdfDocument(opened.data if opened else data)
    except pypdfium2.PdfiumError:
        return Reason.UNREADABLE_FILE
    return Sheets(pdf, opened or Opened(data, chosen_pages(len(pdf)), len(pdf)))
