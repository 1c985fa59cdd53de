"""Where the points of a photo lie on the flat sheet: turns, tilt and perspective as projective maps (3 x 3 matrices). Pure.

Only words and their places are mapped, never the pixels that are read: every line is cut out along its own edges anyway.
"""

import math
from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from mailbot.extract.files.engine import Gray, Quad

Matrix = npt.NDArray[np.float64]

_LONG_LINE = 4.0  # width over height of a line that tells the tilt
_LEVEL = math.radians(0.3)  # tilt that does no harm
_TILTED = math.radians(20)  # beyond which it is no tilt but a design
_FEWEST = 6  # long lines that tell a perspective
_SPREAD = 0.25  # of the height of the page over which they are spread at least
_NEAREST = 0.4  # of the height of the page over the distance of the meeting point: nobody photographs from further aside
_OUTLIER = math.radians(0.5)  # a line that is further off counts less
_ROUNDS = 4

_HORIZON = 0.25  # of the depth of the corner that a map leaves where it is: what is beyond is too far aside

_GLANCE = 512  # pixels of the longest side on which the sheet is looked for
_CORNERS = 4
_ASKEW = 0.015  # of the sheet, by which a corner is off a rectangle: less is a scan, which needs no flattening
_SHEET = (0.3, 0.97)  # part of the picture that a sheet takes
_SQUARE = 0.55  # of the opposite side: a shorter side is no perspective that anybody photographs in
_FULL = 0.92  # part of its four corners that a sheet fills
_PAPERS = (297 / 210, 11 / 8.5)
_ABOUT = 0.08  # by which the proportions of a sheet may differ from a paper's and be taken for it


def turning(quarters: int, columns: float, rows: float) -> Matrix:
    """The map of a picture turned by quarters counterclockwise."""
    maps: dict[int, list[list[float]]] = {
        0: [[1, 0, 0], [0, 1, 0]],
        1: [[0, 1, 0], [-1, 0, columns]],
        2: [[-1, 0, columns], [0, -1, rows]],
        3: [[0, -1, rows], [1, 0, 0]],
    }
    return np.array([*maps[quarters % 4], [0.0, 0.0, 1.0]])


def scaling(x: float, y: float) -> Matrix:
    """The map that stretches both directions."""
    return np.diag([x, y, 1.0])


def moving(x: float, y: float) -> Matrix:
    """The map that moves everything."""
    return np.array([[1, 0, x], [0, 1, y], [0, 0, 1]], float)


def mapped(matrix: Matrix, points: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The points (in the last dimension) under a map."""
    flat = np.concatenate([points, np.ones((*points.shape[:-1], 1))], axis=-1) @ matrix.T
    return np.asarray(flat[..., :2] / flat[..., 2:])


def is_before(matrix: Matrix, points: npt.NDArray[np.float64]) -> bool:
    """Whether all the points lie well before the horizon of a map, beyond which there are none."""
    depths = np.concatenate([points, np.ones((*points.shape[:-1], 1))], axis=-1) @ matrix.T[:, 2]
    return bool((depths > _HORIZON * matrix[2, 2]).all() and matrix[2, 2] > 0)


def unrest(quads: Sequence[Quad]) -> float:
    """How much the long lines differ from each other and from level ones, in radians; 0 without lines."""
    slopes = _slopes(np.array(_long(quads)))
    return float(np.mean(np.minimum(np.abs(slopes), _TILTED))) if len(slopes) else 0.0


def level(quads: Sequence[Quad], columns: float, rows: float) -> Matrix | None:
    """The map under which long lines are level: a rotation, and a perspective where they run together; None when they are level."""
    long = np.array(_long(quads))
    if not len(long):
        return None
    tilt = float(np.median(_slopes(long)))
    if abs(tilt) > _TILTED:
        return None
    centre = moving(-columns / 2, -rows / 2)
    turn = _rotation(-tilt)
    rest, nearness = _running_together(mapped(turn @ centre, long), rows)
    if abs(tilt + rest) < _LEVEL and not nearness:
        return None
    together = np.array([[1, 0, 0], [0, 1, 0], [-nearness, 0, 1]])
    return np.asarray(np.linalg.inv(centre) @ together @ _rotation(-rest) @ turn @ centre)


def _long(quads: Sequence[Quad]) -> list[Quad]:
    return [quad for quad in quads if np.linalg.norm(quad[1] - quad[0]) > _LONG_LINE * np.linalg.norm(quad[3] - quad[0])]


def _slopes(long: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    if not len(long):
        return np.zeros(0)
    runs = long[:, 1] - long[:, 0] + long[:, 2] - long[:, 3]
    return np.asarray(np.arctan2(runs[:, 1], runs[:, 0]))


def _rotation(angle: float) -> Matrix:
    cosine, sine = math.cos(angle), math.sin(angle)
    return np.array([[cosine, -sine, 0], [sine, cosine, 0], [0, 0, 1]])


def _running_together(long: npt.NDArray[np.float64], rows: float) -> tuple[float, float]:
    """What is left of the tilt, and one over the distance at which the lines meet (0: they do not).

    A line at (x, y) that runs to the point (1 / k, 0) has the slope s = k (s x - y): k is found by least squares, in which lines that
    fit badly (stamps, writing) count less with every round.
    """
    middle = long.mean(axis=1)
    if len(long) < _FEWEST or np.std(middle[:, 1]) < _SPREAD * rows / 2:
        return 0.0, 0.0
    slopes = np.tan(_slopes(long))
    weights = np.linalg.norm(long[:, 1] - long[:, 0], axis=1)
    design = np.stack([np.ones_like(slopes), slopes * middle[:, 0] - middle[:, 1]], axis=1)
    found, trust = np.zeros(2), np.ones_like(slopes)
    for _ in range(_ROUNDS):
        root = np.sqrt(weights * trust)
        found = np.linalg.lstsq(design * root[:, None], slopes * root, rcond=None)[0]
        trust = 1 / np.maximum(1, np.abs(design @ found - slopes) / _OUTLIER) ** 2
    rest, nearness = float(found[0]), float(found[1])
    return (rest, nearness) if _LEVEL < abs(nearness) * rows / 2 < _NEAREST else (0.0, 0.0)


def flattening(gray: Gray) -> tuple[Matrix, float, float] | None:
    """The map from a photo to the sheet of paper on it, and the sheet's width and height in pixels; None where no sheet stands out."""
    corners = _sheet(gray)
    if corners is None:
        return None
    top, right, bottom, left = (float(np.linalg.norm(corners[i] - corners[(i + 1) % 4])) for i in range(4))
    if min(top, bottom) < _SQUARE * max(top, bottom) or min(left, right) < _SQUARE * max(left, right):
        return None
    width, height = _proportions((top + bottom) / 2, (left + right) / 2)
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(corners.astype(np.float32), target), float), width, height


def _sheet(gray: Gray) -> Quad | None:
    """The corners of the one bright sheet on something darker, clockwise from the top left."""
    scale = _GLANCE / max(gray.shape)
    small = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    small = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))  # print is paper, too
    _, bright = cv2.threshold(cv2.GaussianBlur(small, (5, 5), 0), 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    contours, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not contours:
        return None
    hull = cv2.convexHull(max(contours, key=cv2.contourArea))
    corners = cv2.approxPolyDP(hull, 0.02 * cv2.arcLength(hull, closed=True), closed=True).reshape(-1, 2)
    if len(corners) != _CORNERS or _is_rectangle(corners.astype(float)):
        return None
    part = cv2.contourArea(corners) / small.size
    if not _SHEET[0] <= part <= _SHEET[1] or cv2.contourArea(hull) < _FULL * cv2.contourArea(corners):
        return None
    return np.asarray(_in_order(corners.astype(float)) / scale)


def _is_rectangle(corners: npt.NDArray[np.float64]) -> bool:
    """Whether the corners are those of an upright rectangle."""
    low, high = corners.min(axis=0), corners.max(axis=0)
    off = np.minimum(np.abs(corners - low), np.abs(corners - high))
    return bool((off < _ASKEW * (high - low)).all())


def _in_order(corners: npt.NDArray[np.float64]) -> Quad:
    """Clockwise from the corner that is nearest to the top left."""
    around = corners - corners.mean(axis=0)
    clockwise = corners[np.argsort(np.arctan2(around[:, 1], around[:, 0]))]
    return np.roll(clockwise, -int(np.argmin(clockwise.sum(axis=1))), axis=0)


def _proportions(width: float, height: float) -> tuple[float, float]:
    """The sides of the paper that this most likely is: seen from a side, one of them looks shorter than it is."""
    short, long = sorted((width, height))
    for paper in _PAPERS:
        if abs(long / short / paper - 1) <= _ABOUT:
            return (short, short * paper) if height >= width else (short * paper, short)
    return width, height
