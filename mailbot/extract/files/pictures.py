"""Pixels (in the child): decoding photos and scans within limits, QR codes, pictures of pages for people."""

import io
import warnings
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import cv2
import numpy as np
import pi_heif
import zxingcpp
from PIL import Image, ImageOps, UnidentifiedImageError

from mailbot.extract.reading import PageImage

#: A decoded picture may have this many pixels: four times a good phone camera, 150 MB in colour.
_PIXELS = 50_000_000
#: The longest side that is worth reading: A4 at 300 dpi.
_LONGEST_SIDE = 3_508
_A4_LONG_SIDE = 842.0  # points
_PLAUSIBLE_DPI = (100.0, 600.0)  # cameras write 72 whatever they photographed
_PEOPLE_DPI = 110
_QR = zxingcpp.barcode_formats_from_str("QRCode")
_COLOURS = 32  # enough for print and its smoothed edges; a photo comes out larger than as JPEG
_DARK = 160  # gray below this is ink
_INK_OF_A_BLANK_PAGE = 0.0002  # share of dark pixels: dust, a fold, a scanner's edge

_PAPER = 230  # gray from which it is paper
_BARS, _THIN, _EVEN = 20, 2, 24  # boxes on it; pixels of a rule's width; levels of gray by which one shade differs

#: What decoders raise for what is truncated, not what its first bytes say, or a bomb.
_BROKEN = (
    OSError, ValueError, SyntaxError, EOFError, KeyError, TypeError, RuntimeError,
    UnidentifiedImageError, Image.DecompressionBombError, Image.DecompressionBombWarning,
)  # fmt: skip

Image.MAX_IMAGE_PIXELS = _PIXELS
pi_heif.register_heif_opener()  # photos of phones; pi-heif decodes only and carries no GPL code, unlike pillow-heif


class Sheet(NamedTuple):
    """One page of a picture file, upright (EXIF) and in RGB, on white where it is transparent, scaled down when huge. Sizes in points."""

    picture: Image.Image
    width: float
    height: float


def page_count(data: bytes) -> int:
    """How many pages a picture file has: a fax or scan in TIFF may have several; 0 when it cannot be opened."""
    try:
        with _opened(data) as picture:
            return int(getattr(picture, "n_frames", 1)) if picture.format == "TIFF" else 1
    except _BROKEN:
        return 0


def decode(data: bytes, page: int = 1) -> Sheet | None:
    """A page (from 1) of a PNG, JPEG, TIFF or HEIC file; None if it cannot be read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = _opened(data)
            if page > 1:
                picture.seek(page - 1)
            picture.draft("RGB", (_LONGEST_SIDE, _LONGEST_SIDE))
            dpi, longest = picture.info.get("dpi", (0, 0))[0], max(picture.size)
            picture.load()
            upright = _fit(_on_white(ImageOps.exif_transpose(picture)))
            return Sheet(upright, *_size_in_points(upright, float(dpi or 0), longest))
    except _BROKEN:
        return None  # truncated, not what its first bytes say, or a bomb


def _opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF", "HEIF"))


def _size_in_points(picture: Image.Image, dpi: float, longest: int) -> tuple[float, float]:
    """Width and height of the paper: from a plausible resolution in the file, else as if the long side were A4's."""
    points = longest * 72 / dpi if _PLAUSIBLE_DPI[0] <= dpi <= _PLAUSIBLE_DPI[1] else _A4_LONG_SIDE
    scale = points / max(picture.size)
    return picture.width * scale, picture.height * scale


def is_blank(gray: Image.Image) -> bool:
    """Whether a gray picture has no more ink than dust, or nothing but bars: the head and the foot of an empty page."""
    histogram = gray.histogram()
    return sum(histogram[:_DARK]) <= _INK_OF_A_BLANK_PAGE * gray.width * gray.height or _has_only_bars(gray)


def _has_only_bars(gray: Image.Image) -> bool:
    """Whether all that is on the paper are a few boxes of one shade each, without a letter on them."""
    pixels = np.asarray(gray.reduce(2))
    count, _, stats, _ = cv2.connectedComponentsWithStats((pixels < _PAPER).astype(np.uint8), connectivity=8)
    boxes = stats[1:, :4].tolist()
    return count <= _BARS and all(
        np.ptp(pixels[y + 1 : y + high - 1, x + 1 : x + wide - 1]) <= _EVEN for x, y, wide, high in boxes if min(wide, high) > _THIN
    )


def qr_payloads(gray: Image.Image) -> Iterator[str]:
    """The texts of the QR codes on a gray picture, Swiss cross and all."""
    for code in zxingcpp.read_barcodes(gray, formats=_QR, try_invert=False):
        if code.valid and code.text:
            yield code.text


def code_boxes(gray: Image.Image) -> Iterator[tuple[float, float, float, float]]:
    """Where codes of any kind are on a gray picture: left, top, right and bottom."""
    for code in zxingcpp.read_barcodes(gray, try_invert=False):
        at = code.position
        corners = (at.top_left, at.top_right, at.bottom_left, at.bottom_right)
        x, y = [float(corner.x) for corner in corners], [float(corner.y) for corner in corners]
        yield min(x), min(y), max(x), max(y)


def for_people(picture: Image.Image, page: int, width: float, height: float) -> PageImage:
    """The picture at a size for reading on a screen; as PNG or JPEG, whichever is smaller. Sizes in points."""
    target = (max(1, round(width * _PEOPLE_DPI / 72)), max(1, round(height * _PEOPLE_DPI / 72)))
    if target[0] < picture.width:
        picture = picture.resize(target, Image.Resampling.BILINEAR, reducing_gap=2.0)
    encoded = {
        "image/png": _encoded(picture.quantize(_COLOURS, Image.Quantize.FASTOCTREE), "PNG"),
        "image/jpeg": _encoded(picture, "JPEG", quality=70),
    }
    media_type = min(encoded, key=lambda kind: len(encoded[kind]))
    return PageImage(page=page, width=width, height=height, media_type=media_type, data=encoded[media_type])


def _encoded(picture: Image.Image, kind: str, **options: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith(("I", "F")):  # 16-bit scans: the high byte is the gray
        return picture.point(lambda value: value / 256).convert("L").convert("RGB")
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("RGB")
    layer = picture.convert("RGBA")
    white = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(white, layer).convert("RGB")


def _fit(picture: Image.Image) -> Image.Image:
    if max(picture.size) > _LONGEST_SIDE:
        picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), reducing_gap=2.0)
    return picture


def straightened(image: PageImage, way: Sequence[float], size: tuple[float, float]) -> Image.Image:
    """A picture of ours as OCR straightened the page: `way` as in `Seen`, `size` of the straight page in points."""
    picture = Image.open(io.BytesIO(image.data), formats=("PNG", "JPEG")).convert("RGB")
    scale = picture.width / image.width
    points = np.diag([scale, scale, 1.0])
    back = np.linalg.inv(points @ np.array(way, float).reshape(3, 3) @ np.linalg.inv(points))
    pixels = (max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))
    coefficients = tuple(map(float, (back / back[2, 2]).ravel()[:8]))
    return picture.transform(pixels, Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BILINEAR, fillcolor="white")
