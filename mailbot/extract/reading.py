"""The values that pass between the readers and the judges of `extract`: plain data that crosses a process boundary."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator
from pydantic import Field as Limited

from mailbot.domain import limits
from mailbot.domain.invoice import Box, Extraction, Frozen, Source
from mailbot.extract.story import Story

#: Control characters (not the ends of lines), halves of surrogate pairs, and what is no character: a hostile or broken file
#: may yield them, nobody reads them, and databases refuse them.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text without what is no printed character."""
    return text if text.isascii() and text.isprintable() else _UNPRINTABLE.sub("", text)


Printable = Annotated[str, BeforeValidator(printable)]


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed. The box is in PDF points from the top left; confidence is 1 for a text layer.

    A plain dataclass (which pydantic checks where it comes in as data): judges ask words for their text and box a hundred thousand times
    a document, and an attribute of a pydantic model takes five times as long.
    """

    text: Printable
    box: Box
    confidence: float = 1.0

    def __post_init__(self) -> None:
        """Keep no more of the text than is printed."""
        if not (self.text.isascii() and self.text.isprintable()):
            object.__setattr__(self, "text", printable(self.text))


def _with_text(words: tuple[Word, ...]) -> tuple[Word, ...]:
    return words if all(word.text for word in words) else tuple(word for word in words if word.text)


class Altered(Frozen):
    """What was altered on a page: `struck` are the boxes of what is struck or crossed out, `hidden` the words that are there and nobody
    sees. They are no values; they tell that one was changed."""

    struck: tuple[Box, ...] = ()
    hidden: Annotated[tuple[Word, ...], AfterValidator(_with_text)] = ()


class Page(Frozen):
    """One page: its number (from 1), size in points, and the words in reading order (top to bottom, left to right).

    Words of which nothing printable is left are not kept. `marks` are texts across the page (watermarks, stamps): turned, or in
    letters far larger than the rest; nothing is read from them but that an invoice is void.
    """

    number: int
    width: float
    height: float
    source: Source = Source.TEXT  # TEXT or OCR
    words: Annotated[tuple[Word, ...], AfterValidator(_with_text)] = ()
    marks: tuple[Printable, ...] = ()
    altered: Altered = Altered()


class Beside(Frozen):
    """An XML that came in the same mail as a document; `is_named`: under its name, so that it is its own whatever it says."""

    xml: bytes
    is_named: bool = False


class Raw(Frozen):
    """What a file holds before anything is decided: pages with words, its e-invoice XML, its QR payloads; and what came beside it."""

    pages: tuple[Page, ...] = ()
    page_count: int = 0
    xml: bytes | None = None
    beside: tuple[Beside, ...] = ()
    qr_payloads: tuple[tuple[int, Printable], ...] = ()  # page, payload
    skipped_pages: tuple[int, ...] = ()  # beyond the page budget, or not read in time
    altered: dict[int, Altered] = Limited(default={})  # by page, of those whose text is another than is drawn: OCR reads their words


class PageImage(Frozen):
    """A page as a picture for people (PNG or JPEG bytes), with the scale that turns points into pixels."""

    page: int
    width: float  # points
    height: float
    media_type: str
    data: bytes


#: What may be learned of a supplier. Bank details are no such thing: no anchor names them, so none can ever unlock or fill them.
Learnable = Literal["number", "due_date", "seller_name", "remittance_information", "amount_due"]


class Site(Frozen):
    """What stands beside or under a label (folded letters; empty: a name that stands for itself), and where: `line` and `first` word.

    `as_date` and `as_amount` are what the text begins with, when it has one reading. `means` is what the label is known to name (a Role).
    `page`, `box` and `said` (the label as printed) are the evidence of a value that a person gives and that stands here.
    """

    label: str = Limited(max_length=limits.LABEL_CHARACTERS)
    is_below: bool = False  # else right of its label
    is_first: bool  # on the document's first page
    is_last: bool  # on its last page
    line: int
    first: int
    text: Printable = Limited(max_length=limits.SITE_CHARACTERS)
    as_date: date | None = None
    as_amount: Decimal | None = None
    means: str | None = None
    page: int | None = None
    box: Box | None = None
    said: Printable = Limited(default="", max_length=limits.SITE_CHARACTERS)


class Layout(Frozen):
    """How a document is laid out: the known labels on it and every labelled site; `supplier`, all that surely identifies who sells and
    where it is paid (None: unsure, nothing is learned from it nor used for it); and every amount that is printed."""

    supplier: str | None = None
    labels: tuple[str, ...] = ()
    sites: tuple[Site, ...] = Limited(default=(), max_length=limits.SITES)
    amounts: tuple[Decimal, ...] = Limited(default=(), max_length=limits.AMOUNTS)


class Place(Frozen):
    """Where a field was found: the label, how the value lies to it, on which page; how many words it has and their shape."""

    label: str
    is_below: bool
    is_first: bool
    is_last: bool
    words: int = 0
    shape: str = ""


class Anchor(Frozen):
    """Where a supplier prints a field in one layout (its `labels`), as a confirmed correction showed.

    `overrules`: the correction replaced what the rules had read there, so that they are known to be wrong in this layout.
    """

    field: Learnable
    labels: tuple[str, ...]
    places: tuple[Place, ...]
    overrules: bool = False


class Reading(Frozen):
    """What `Reader.read` gives: the extraction, and pictures of the first pages for the page where a person completes it."""

    extraction: Extraction
    images: tuple[PageImage, ...] = ()
    text: str = ""  # the words as lines, for duplicate detection by content
    ocr_pages: int = 0  # pages read by OCR, which count against the mail's budget
    taken: tuple[int, ...] = ()  # places of the XMLs beside the document that belong to it
    layout: Layout | None = None  # when it was read with a memory
    stories: tuple[Story, ...] = ()  # of each invoice's values, when they were asked for
    is_postponed: bool = False  # not read: the mail's budget had not enough pages left for it, a fresh one has


@dataclass(frozen=True)
class Line:
    """Words that share a baseline, left to right; `number` counts from 1 through the whole document."""

    number: int
    page: int
    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        """The line as people read it."""
        return " ".join(word.text for word in self.words)


class Proposal(Frozen):
    """A model's claim: `value` as it stands in the line. It counts only when that line's words bear it out."""

    field: str  # a name of `Fields`
    value: str
    line: int
