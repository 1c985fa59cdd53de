"""The pages of a document (in the child): words with boxes, pixels for OCR, QR payloads, pictures for people.

What a person sees of a page's text decides whether it is read as text or is a picture for OCR. Boxes are in points from the top
left of the page as it is shown.
"""

import re
from collections import Counter
from collections.abc import Sequence
from string import ascii_lowercase
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from mailbot.domain import limits
from mailbot.domain.invoice import Source
from mailbot.domain.outcome import Reason
from mailbot.extract.files import pictures
from mailbot.extract.files.alterations import crossed, struck
from mailbot.extract.files.characters import placing, words_of
from mailbot.extract.files.covers import Box, bounds, text_hidden
from mailbot.extract.files.marks import marks_of
from mailbot.extract.files.opening import chosen_pages
from mailbot.extract.files.pageobjects import PageObject, count_segments, objects_of, shapes
from mailbot.extract.files.raster import Raster, gray_shown, raster
from mailbot.extract.files.raster import shown as render
from mailbot.extract.files.sheets import Sheets, open_sheets
from mailbot.extract.files.visibility import Views, visible
from mailbot.extract.reading import Altered, Page, PageImage, Raw

_PEOPLE_DPI = 110
_PEOPLE_PAGES = 3
_LONGEST_SIDE_POINTS = 14_400  # the largest page of ISO 32000; a larger box is an attack on memory
_SCRAP, _COMPARED = 0.2, 5  # of the longest side of the first pages: a label is larger than that on A4
_TEXT_CHARACTERS = 50  # fewer are a stamp or a page number
_TEXT_ON_A_SCAN = 200  # fewer beside a picture of the whole page are the scanner's own
_PAGE_CHARACTERS = 25_000  # a dense page has 8,000
_WHOLE_PAGE = 0.6  # share of the page that a scan's picture covers at least
_UNMAPPED = 0.2  # share of characters without a meaning, from which a text layer is useless
_LETTERS = 150  # fewer tell nothing of their frequencies
_FREQUENT, _FREQUENT_SHARE = frozenset("etaoinsr"), 0.42  # 0.6 of the letters in each of our languages, 0.3 of any others
_MEANINGLESS = re.compile("[\ufffd\ue000-\uf8ff]")
_OBJECTS_LOOKED_AT = 3_000
_QR_SIDE = 30.0  # points; smaller pictures are icons
_QR_SEGMENTS = 300  # lines and curves; the smallest QR code drawn as vectors has more
_MODULE = (0.4, 10.0)  # points: the side of a QR code's modules; 21 of them or more make a code of 10 to 200 points
_LONGEST_RUN = 60.0  # points of modules that are drawn as one
_COMPOUND = 60  # segments of a path that may be a code, or much of it
_QUIET = 12.0  # points around a code that belong to it
_LOOK_DPI = 144  # to see whether a character left ink: pdfium sets small glyphs on whole pixels, beside their boxes where these are large


class Document(NamedTuple):
    """What a file holds: words where there is text, pixels where there is none."""

    raw: Raw
    rasters: tuple[Raster, ...] = ()
    images: tuple[PageImage, ...] = ()


class _Look(NamedTuple):
    """What pdfium sees of a page at a glance."""

    characters: int
    picture_share: float  # the largest picture's part of the page
    drawn: int  # segments of vector drawing
    code_sized_picture: bool
    codes: Box | None  # outside of which no QR code is

    @property
    def has_text(self) -> bool:
        if not _TEXT_CHARACTERS <= self.characters <= _PAGE_CHARACTERS:
            return 0 < self.characters < _TEXT_CHARACTERS and not self.code_sized_picture and self.drawn < _QR_SEGMENTS
        return self.characters >= _TEXT_ON_A_SCAN or self.picture_share < _WHOLE_PAGE


def read_pdf(data: bytes, ocr_pages: int, *, with_images: bool = True) -> Document | Reason:
    """As `read_sheets`, of a PDF that is opened for it alone."""
    sheets = open_sheets(data)
    if isinstance(sheets, Reason):
        return sheets
    with sheets:
        return read_sheets(sheets, ocr_pages, with_images=with_images)


def read_sheets(sheets: Sheets, ocr_pages: int, *, with_images: bool = True, lying: frozenset[int] = frozenset()) -> Document | Reason:
    """The words, pixels and codes of a PDF; a Reason when it cannot be read. At most `ocr_pages` pages give pixels for OCR; those
    whose text is `lying` are pictures."""
    try:
        return _Reading(sheets, ocr_pages, sheets.opened.heavy | lying, with_images=with_images).document()
    except pypdfium2.PdfiumError:
        return Reason.UNREADABLE_FILE


def read_picture(data: bytes, ocr_pages: int, *, with_images: bool = True) -> Document | Reason:
    """The pixels and codes of a picture file, page by page; at most `ocr_pages` pages give pixels for OCR."""
    count = pictures.page_count(data)
    if count > limits.PAGES:
        return Reason.FILE_TOO_LARGE
    numbers = chosen_pages(count)
    skipped = [number for number in range(1, count + 1) if number not in numbers]
    rasters: list[Raster] = []
    images: list[PageImage] = []
    codes: list[tuple[int, str]] = []
    for number in numbers:
        sheet = pictures.decode(data, number)
        if sheet is None:
            return Reason.UNREADABLE_FILE
        gray = sheet.picture.convert("L")
        codes += [(number, text) for text in pictures.qr_payloads(gray)]
        if with_images and len(images) < _PEOPLE_PAGES:
            images.append(pictures.for_people(sheet.picture, number, sheet.width, sheet.height))
        if len(rasters) < ocr_pages:
            rasters.append(raster(gray, number, sheet.width, sheet.height))
        else:
            skipped.append(number)
    raw = Raw(page_count=count, qr_payloads=tuple(codes), skipped_pages=tuple(sorted(skipped)))
    return Document(raw, tuple(rasters), tuple(images)) if count else Reason.UNREADABLE_FILE


class _Reading:
    """One pass over the pages of one document."""

    def __init__(self, sheets: Sheets, ocr_pages: int, unread: frozenset[int], *, with_images: bool) -> None:
        self._sheets, self._budget, self._unread, self._with_images = sheets, ocr_pages, unread, with_images
        self._skipped = [n for n in range(1, sheets.opened.page_count + 1) if n not in sheets]
        self._pages: list[Page] = []
        self._rasters: list[Raster] = []
        self._qr: list[tuple[int, str]] = []
        self._images: list[PageImage] = []

    def document(self) -> Document | Reason:
        """Every page: its words, or its pixels for OCR."""
        opened = self._sheets.opened
        readable = sum(self._glance(number) for number in opened.numbers)
        if not readable:
            return Reason.UNREADABLE_FILE
        raw = Raw(
            pages=tuple(self._pages),
            page_count=opened.page_count,
            xml=opened.xml,
            qr_payloads=tuple(self._qr),
            skipped_pages=tuple(sorted(self._skipped)),
            altered={raster.page: page.altered for raster in self._rasters if (page := self._sheets.read.get(raster.page))},
        )
        return Document(raw, tuple(self._rasters), tuple(self._images))

    def _glance(self, number: int) -> bool:
        """Decide how a page is read; False when its size is absurd or the page cannot be loaded."""
        try:
            page = self._sheets.page(number)
        except pypdfium2.PdfiumError:
            self._skipped.append(number)
            return False
        if max(page.get_size()) > _LONGEST_SIDE_POINTS or min(page.get_size()) < 1:
            self._skipped.append(number)
            return False
        things = objects_of(page)
        look = _look(page, things, self._sheets.count_characters(number))
        words = self._words(number, things) if look.has_text and number not in self._unread else None
        if words is None:
            self._as_picture(number)
        else:
            self._pages.append(words)
            if look.codes:
                self._qr += [(number, text) for text in pictures.qr_payloads(self._sheets.around(number, look.codes))]
        if self._with_images and len(self._images) < _PEOPLE_PAGES:
            self._images.append(pictures.for_people(render(page, _PEOPLE_DPI), number, *page.get_size()))
        return True

    def _words(self, number: int, things: Sequence[PageObject]) -> Page | None:
        """The page as text; read once, also where another page of the document turns out to lie and all is read again."""
        known = self._sheets.read
        if number not in known:
            known[number] = _page_of_words(self._sheets, number, things)
        return known[number]

    def _as_picture(self, number: int) -> None:
        gray = self._sheets.gray(number)
        if pictures.is_blank(gray):
            return
        self._qr += [(number, text) for text in pictures.qr_payloads(gray)]
        if len(self._rasters) < self._budget and not self._is_scrap(number):
            self._rasters.append(raster(gray, number, *self._sheets.page(number).get_size()))
        else:
            self._skipped.append(number)

    def _is_scrap(self, number: int) -> bool:
        """Whether nobody reads the page beside the others, however well it is enlarged."""
        longest = {other: float(max(self._sheets.page(other).get_size())) for other in (number, *self._sheets.opened.numbers[:_COMPARED])}
        return longest[number] < _SCRAP * max(longest.values())


def _look(page: pypdfium2.PdfPage, things: Sequence[PageObject], characters: int) -> _Look:
    place, (width, height) = placing(page), page.get_size()
    whole = (0.0, 0.0, width, height)
    share, drawn, modules = 0.0, 0, 0
    pictures_at: list[Box] = []
    modules_at: list[Box] = []
    for position, thing in enumerate(shapes(things)):
        if position == _OBJECTS_LOOKED_AT:
            return _Look(characters, share, _QR_SEGMENTS, code_sized_picture=bool(pictures_at), codes=whole)
        box = bounds(thing.address, place) or (0.0, 0.0, 0.0, 0.0)
        sides = sorted((box[2] - box[0], box[3] - box[1]))
        box = box if thing.level == 0 else whole  # inside a form it is told where in the form
        if thing.kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            share = max(share, sides[0] * sides[1] / (width * height))
            pictures_at += [box] if sides[0] >= _QR_SIDE else []
            continue
        segments = max(0, count_segments(thing.address))
        drawn += segments
        if segments >= _COMPOUND or (_MODULE[0] <= sides[0] <= _MODULE[1] and sides[1] <= _LONGEST_RUN):
            modules += segments
            modules_at.append(box)
    at = pictures_at + (modules_at if modules >= _QR_SEGMENTS else [])
    return _Look(characters, share, drawn, code_sized_picture=bool(pictures_at), codes=_around(at) if at else None)


def _around(boxes: list[Box]) -> Box:
    """The box around boxes, with the margin that belongs to a QR code."""
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return min(x0) - _QUIET, min(top) - _QUIET, max(x1) + _QUIET, max(bottom) + _QUIET


def _page_of_words(sheets: Sheets, number: int, things: Sequence[PageObject]) -> Page | None:
    """The words that a person sees; None when there are too few for a page of text (the layer of a scanner is not seen), or
    when they have no meaning (fonts without a Unicode map) or another than what is drawn."""
    page = sheets.page(number)
    width, height = page.get_size()
    shown = gray_shown(page, _LOOK_DPI)
    with text_hidden(things):
        bare = gray_shown(page, _LOOK_DPI)
    place, views = placing(page), Views(shown, bare, width, height)
    seen = visible(sheets.characters(number), things, place, views)
    words = words_of(seen.legible)
    if not any(word.text for word in words) or _is_unmapped("".join(word.text for word in words)):
        return None
    return Page(
        number=number, width=width, height=height, source=Source.TEXT, words=words, marks=marks_of(seen.shown),
        altered=Altered(struck=(*struck(words, views), *crossed(things, place, width, height)), hidden=words_of(seen.unseen)),
    )  # fmt: skip


def _is_unmapped(text: str) -> bool:
    """Of words, which hold nothing that is not printable."""
    lost = text.count("(cid:") * 6 + len(_MEANINGLESS.findall(text))
    return lost > _UNMAPPED * len(text) or _is_shifted(text)


def _is_shifted(text: str) -> bool:
    """Whether each letter stands for another, as where a font's glyphs are named by their numbers: then rare ones are frequent."""
    counts = Counter(text.lower())
    letters = sum(counts[letter] for letter in ascii_lowercase)
    frequent = sum(counts[letter] for letter in _FREQUENT)
    is_latin = letters > sum(map(str.isalpha, text)) / 2
    return is_latin and letters >= _LETTERS and frequent < _FREQUENT_SHARE * letters
