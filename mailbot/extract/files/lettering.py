"""Whether pixels may hold a line of letters that matters (in the child): seen by the sizes and places of what is drawn, without OCR.

On a page whose text is complete, a picture is mostly a logo, a code, a signature or a background, and costs no OCR. A stamp ("PAID")
or pasted bank details are letters in a row, among what is printed.
"""

from collections.abc import Iterator
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

DPI = 100.0  # at which letters are told
_AROUND = 31  # pixels of which the mean is the ground of each
_CONTRAST = 24  # levels of gray between a letter and its ground
_DARK = 150  # gray of a ground on which letters are light
_HIGH, _HIGHEST = 3.5, 80.0  # points of a letter
_SLENDER, _WIDE = 0.12, 1.9  # its width, of its height
_FULL, _STROKE = 0.92, 0.5  # part of its box that ink fills, but of an "I", no wider than that of its height: a blotted word fills more
_PARTS = 3_000  # that are looked at; more are a photo
_ALIKE = 0.62  # height of a letter, of its neighbour's: small ones beside capitals
_GAP, _BACK = 1.3, 0.6  # heights between letters of a line, and over which slanted ones stand back
_STEP = 0.7  # heights by which the middle of a letter may lie lower or higher than its neighbour's: a stamp is put on askew
_LEAST = 3  # letters
_VARIED = 0.1  # heights by which the widths of letters differ; circles and boxes in a row are alike
_ON_LINE, _STRAIGHT = 0.13, 0.6  # heights that a letter stands off its line, and the part of the letters that do not: others are scrawls
_OPEN = 150  # lines that a letter may go on
_HEAD, _FOOT = 0.2, 0.93  # of a page: where logos are
_FEW_LETTERS, _FEW_LINES = 18, 6  # of a logo; of a letterhead: its parts count, too
_LEVEL = 0.06  # how much a line may rise, of its width: a stamp's rises more

Boxes = npt.NDArray[np.float64]  # left, top, right and bottom in points, a row each


class Lettering(NamedTuple):
    """A line of what may be letters: its box on the page in points, how many there are, and whether it lies askew."""

    box: tuple[float, float, float, float]
    letters: int
    is_askew: bool


def letterings(gray: Image.Image, scale: float, corner: tuple[float, float]) -> list[Lettering]:
    """The lines of letters on a part of a page that begins at `corner` (in points); `scale`: pixels to a point."""
    pixels = np.asarray(gray)
    ground = cv2.blur(pixels, (_AROUND, _AROUND))
    dark = np.where(ground < _DARK, 255 - pixels, 0).astype(np.uint8)  # light letters on it
    return [line for one in (pixels, dark) for line in _lines(one, scale, corner)]


def is_decoration(lines: list[Lettering], height: float) -> bool:
    """Whether these are no more than a letterhead, at the head of a page, or a logo's few letters, at its foot."""
    if any(line.is_askew for line in lines) or len(lines) > _FEW_LINES:
        return False
    is_small = all(line.letters <= _FEW_LETTERS for line in lines)
    return all(line.box[3] <= _HEAD * height or (is_small and line.box[1] >= _FOOT * height) for line in lines)


def _lines(pixels: npt.NDArray[np.uint8], scale: float, corner: tuple[float, float]) -> Iterator[Lettering]:
    ink = cv2.adaptiveThreshold(pixels, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, _AROUND, _CONTRAST)
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    if count > _PARTS:
        return
    x, y, wide, high, area = (column / unit for column, unit in zip(stats[1:].T, (scale, scale, scale, scale, scale * scale), strict=True))
    is_open = (area < _FULL * wide * high) | (wide < _STROKE * high)
    letter = (high >= _HIGH) & (high <= _HIGHEST) & (wide >= _SLENDER * high) & (wide <= _WIDE * high) & is_open
    boxes = np.column_stack([x, y, x + wide, y + high])[letter]
    for chain in _chains(boxes[np.argsort(boxes[:, 0])]):
        if (rise := _rise(chain)) is not None:
            x0, top, x1, bottom = chain[:, 0].min(), chain[:, 1].min(), chain[:, 2].max(), chain[:, 3].max()
            box = (float(x0 + corner[0]), float(top + corner[1]), float(x1 + corner[0]), float(bottom + corner[1]))
            yield Lettering(box, len(chain), abs(rise) > _LEVEL)


def _rise(chain: Boxes) -> float | None:
    """How steep the line of the boxes, or of their middles where they are turned, is; None where they are no letters on a line."""
    x0, top, x1, bottom = chain.T
    high = float(np.median(bottom - top))
    middle = (x0 + x1) / 2
    if np.ptp(x1 - x0) < _VARIED * high or np.ptp(middle) < high:
        return None
    for side in (bottom, (top + bottom) / 2):
        rise, start = np.polyfit(middle, side, 1)
        if (abs(side - (rise * middle + start)) <= _ON_LINE * high).mean() >= _STRAIGHT:
            return float(rise)
    return None


def _chains(boxes: Boxes) -> Iterator[Boxes]:
    """Neighbours of like height, from left to right; each goes on from the nearest that a letter stands beside."""
    chains: list[list[list[float]]] = []
    for box in boxes.tolist():
        beside = [chain for chain in chains[-_OPEN:] if _goes_on(chain[-1], box)]
        if beside:
            max(beside, key=lambda chain: chain[-1][2]).append(box)
        else:
            chains.append([box])
    yield from (np.array(chain) for chain in chains if len(chain) >= _LEAST)


def _goes_on(one: list[float], other: list[float]) -> bool:
    """Whether a letter stands beside the one before it."""
    highs = (one[3] - one[1], other[3] - other[1])
    tall = max(highs)
    if not -_BACK * tall <= other[0] - one[2] <= _GAP * tall:
        return False
    return abs(one[1] + one[3] - other[1] - other[3]) <= 2 * _STEP * tall and min(highs) >= _ALIKE * tall
