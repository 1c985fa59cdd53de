"""What the reader and its children hand each other: values that go as JSON, with the bytes beside them as blobs."""

from pydantic import Field as Limited

from mailbot.domain import limits
from mailbot.domain.invoice import Buyer, Extraction, Frozen
from mailbot.domain.outcome import Reason
from mailbot.extract.reading import Anchor, Beside, Layout, Line, PageImage, Proposal, Raw, Word
from mailbot.extract.story import Story


class ReadOrder(Frozen):
    """Read one file: blob 0 is the file, the others are XMLs that came beside it; `named` tells of each whether under its name."""

    named: tuple[bool, ...] = ()
    media_type: str
    ocr_pages: int
    buyer: Buyer
    with_images: bool = True
    with_lines: bool = False
    with_layout: bool = False
    with_story: bool = False


class Pixels(Frozen):
    """One page for OCR: size in points and in pixels; the blob holds one gray byte a pixel.

    `corner`: it is the part of a page with text that begins there (in points); it lies as the page does.
    """

    page: int
    width: float
    height: float
    columns: int
    rows: int
    corner: tuple[float, float] | None = None


class Seen(Frozen):
    """What OCR read of one page. `straightened` is the projective map (3 x 3, row by row) from points of the page as it was sent to
    points of the upright, level page that the words stand on; empty: the page was like that."""

    page: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    straightened: tuple[float, ...] = ()


class Judged(Frozen):
    """The interpretation, the text, and (when asked for) the lines that a model may look at, the layout to learn from, and the story
    of each invoice's values."""

    extraction: Extraction
    text: str = ""
    lines: tuple[Line, ...] = ()
    taken: tuple[int, ...] = ()
    layout: Layout | None = None
    stories: tuple[Story, ...] = Limited(default=(), max_length=limits.STORIES)


class ReadAnswer(Frozen):
    """The blobs are those of the Raw (see `raw_blobs`), then the pixels, then the images, in order. Where pixels are left for OCR,
    `judged` is by the text alone, and stands when OCR finds no word in them; None: there is no text."""

    reason: Reason | None = None
    pixels: tuple[Pixels, ...] = ()
    images: tuple[PageImage, ...] = ()
    judged: Judged | None = None


class JudgeOrder(Frozen):
    """Interpret what was read: the blobs are those of the Raw, then the images (turned as OCR found them lying)."""

    named: tuple[bool, ...] = ()
    buyer: Buyer
    seen: tuple[Seen, ...] = ()
    skipped: tuple[int, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    images: tuple[PageImage, ...] = ()
    with_lines: bool = False
    with_layout: bool = False
    with_story: bool = False


class JudgeAnswer(Frozen):
    """The blobs are the images."""

    judged: Judged
    images: tuple[PageImage, ...] = ()


def bare(images: tuple[PageImage, ...]) -> tuple[PageImage, ...]:
    """The images without their bytes, which travel as blobs."""
    return tuple(image.model_copy(update={"data": b""}) for image in images)


def whole(images: tuple[PageImage, ...], blobs: tuple[bytes, ...]) -> tuple[PageImage, ...]:
    """The images with the bytes that travelled beside them.

    Raises:
        ValueError: not one blob per image.
    """
    return tuple(image.model_copy(update={"data": blob}) for image, blob in zip(images, blobs, strict=True))


def raw_blobs(raw: Raw) -> tuple[bytes, ...]:
    """A Raw as blobs: JSON, its XML as it was (it need not be UTF-8; may be empty), and every XML beside it."""
    plain = raw.model_copy(update={"xml": None, "beside": ()}).model_dump_json().encode()
    return plain, raw.xml or b"", *(one.xml for one in raw.beside)


def blobs_of_raw(named: tuple[bool, ...]) -> int:
    """How many blobs a Raw with so many XMLs beside it takes."""
    return 2 + len(named)


def raw_of(blobs: tuple[bytes, ...], named: tuple[bool, ...]) -> Raw:
    """The Raw whose blobs these begin with."""
    return Raw.model_validate_json(blobs[0]).model_copy(update={"xml": blobs[1] or None, "beside": beside_of(blobs[2:], named)})


def beside_of(blobs: tuple[bytes, ...], named: tuple[bool, ...]) -> tuple[Beside, ...]:
    """The XMLs beside a document, of the blobs that begin with them."""
    return tuple(Beside(xml=xml, is_named=is_named) for xml, is_named in zip(blobs, named, strict=False))
