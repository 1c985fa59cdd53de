"""What the reader and its children hand each other: values that go as JSON, with the bytes beside them as blobs."""

from mailbot.domain.invoice import Buyer, Extraction, Frozen
from mailbot.domain.outcome import Reason
from mailbot.extract.reading import Line, PageImage, Proposal, Raw, Word


class ReadOrder(Frozen):
    """Read one file: blob 0 is the file, blob 1 an e-invoice that came beside it (may be empty)."""

    media_type: str
    ocr_pages: int
    buyer: Buyer
    with_images: bool = True
    with_lines: bool = False


class Pixels(Frozen):
    """One page for OCR: size in points and in pixels; the blob holds one gray byte a pixel."""

    page: int
    width: float
    height: float
    columns: int
    rows: int


class Seen(Frozen):
    """What OCR read of one page. The page was turned by `turn` degrees and straightened by `skew` (both counterclockwise) before."""

    page: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    turn: int = 0
    skew: float = 0.0


class Judged(Frozen):
    """The interpretation, the text, and (when asked for) the lines that a model may look at."""

    extraction: Extraction
    text: str = ""
    lines: tuple[Line, ...] = ()


class ReadAnswer(Frozen):
    """Blob 0 is `raw` as JSON, blob 1 its XML, then the pixels, then the images, in order."""

    reason: Reason | None = None
    pixels: tuple[Pixels, ...] = ()
    images: tuple[PageImage, ...] = ()
    judged: Judged | None = None


class JudgeOrder(Frozen):
    """Interpret what was read: blob 0 is the raw JSON, blob 1 the XML, then the images (turned as OCR found them lying)."""

    buyer: Buyer
    seen: tuple[Seen, ...] = ()
    skipped: tuple[int, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    images: tuple[PageImage, ...] = ()
    with_lines: bool = False


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


def raw_blobs(raw: Raw) -> tuple[bytes, bytes]:
    """A Raw as two blobs: JSON, and the XML as it was (it need not be UTF-8)."""
    return raw.model_copy(update={"xml": None}).model_dump_json().encode(), raw.xml or b""


def raw_of(blobs: tuple[bytes, ...]) -> Raw:
    """The Raw of the first two blobs."""
    return Raw.model_validate_json(blobs[0]).model_copy(update={"xml": blobs[1] or None})
