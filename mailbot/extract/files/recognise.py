"""The OCR worker's job (in a child that lives on): gray pixels -> words with boxes in points and confidences.

A page that lies on its side or upside down is turned, and the tilt of a scan and the perspective of a photo are taken out of the
boxes, since words are understood by who stands beside whom.
"""

import math
import resource
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from mailbot.domain import limits
from mailbot.extract.files import levelling
from mailbot.extract.files.engine import Engine, Gray, Quad
from mailbot.extract.files.engine import Reading as Said
from mailbot.extract.files.levelling import Matrix, mapped
from mailbot.extract.handover import Pixels, Seen
from mailbot.extract.reading import Word
from mailbot.sandbox.frames import Message

_SIDEWAYS = 0.6  # share of the text that stands upright on a page that lies on its side
_UPSIDE_DOWN = 0.5  # share of the text that the line classifier calls upside down
_TALL = 1.5  # height over width of a box that stands
_WIDE_GAP = 0.85  # of the line's height between the middles of two letters: they belong to two words
_LONG_SIDE = 842.0  # points of a photographed sheet: A4's
_SAME = 1e-6
_RESTLESS = math.radians(0.1)  # of long lines: what finding them errs by
_SUREST = 0.999  # a word of a text layer alone is certain
_BESIDE = 3.0  # points: where a word ends is not known better

_ENGINE = Engine()


class _Line(NamedTuple):
    said: Said
    quad: Quad


class _Read(NamedTuple):
    """A picture as it was read: the lines, in pixels of the picture turned by quarters counterclockwise."""

    lines: list[_Line]
    quarters: int


def recognise(request: Message) -> Message:
    """Pixels (blob 0: one gray byte a pixel) -> Seen."""
    _limit_cpu()
    pixels = Pixels.model_validate(request.head)
    _ENGINE.load()
    gray = np.frombuffer(request.blobs[0], np.uint8).reshape(pixels.rows, pixels.columns)
    seen = _placed(gray, _upright(gray), pixels) if pixels.corner is None else _part_of_page(gray, pixels, pixels.corner)
    return Message(seen.model_dump(mode="json"))


def _limit_cpu() -> None:
    """This page's share of CPU time, counted from now; the worker that exceeds it ends by SIGXCPU and is replaced."""
    used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(used) + limits.OCR_CPU_SECONDS, hard))


def _upright(gray: Gray) -> _Read:
    """The lines of the page turned so that its text stands upright. Nothing is read before that is known."""
    quads, quarters = _ENGINE.find(gray), 0
    if _standing(quads) > _SIDEWAYS:
        quarters = 1
        quads = _ENGINE.find(np.rot90(gray))
    turned = np.ascontiguousarray(np.rot90(gray, quarters))
    if _ENGINE.upside_down(turned, quads) > _UPSIDE_DOWN:
        size = np.array(turned.shape[::-1], float)
        quads = [np.roll(size - quad, 2, axis=0) for quad in reversed(quads)]
        quarters += 2
        turned = np.ascontiguousarray(turned[::-1, ::-1])
    lines = zip(_ENGINE.read(turned, quads), quads, strict=True)
    return _Read([_Line(said, quad) for said, quad in lines if said is not None], quarters)


def _part_of_page(gray: Gray, pixels: Pixels, corner: tuple[float, float]) -> Seen:
    """The words on a part of a page whose text tells how it lies."""
    quads = _ENGINE.find(gray, _LONG_SIDE * pixels.columns / pixels.width)
    scale, x_y = np.array([pixels.width / pixels.columns, pixels.height / pixels.rows]), np.array(corner)
    lines = [_Line(said, quad) for said, quad in zip(_ENGINE.read(gray, quads), quads, strict=True) if said is not None]
    words = tuple(_word(text, quad * scale + x_y, line.said.score) for line in lines for text, quad in _words(line))
    return Seen(page=pixels.page, width=pixels.width, height=pixels.height, words=words)


def _standing(quads: Sequence[Quad]) -> float:
    """The share of the text that stands on end."""
    lengths = [float(max(np.ptp(quad[:, 0]), np.ptp(quad[:, 1]))) for quad in quads]
    standing = sum(length for quad, length in zip(quads, lengths, strict=True) if np.ptp(quad[:, 1]) > _TALL * np.ptp(quad[:, 0]))
    return standing / sum(lengths) if lengths else 0.0


def _placed(gray: Gray, read: _Read, pixels: Pixels) -> Seen:
    """The words on the flat sheet, in points, and the way there from the page as it was sent."""
    turn = levelling.turning(read.quarters, pixels.columns, pixels.rows)
    matrix, width, height = _straight(gray, read, turn, pixels)
    way = matrix @ np.linalg.inv(turn)  # lines were found on the turned picture
    boxes = [(text, mapped(way, quad), line.said.score) for line in read.lines for text, quad in _words(line)]
    corners = np.concatenate([np.array([[0, 0], [width, height]]), *(quad for _, quad, _ in boxes)])
    low, high = corners.min(axis=0), corners.max(axis=0)
    if (low < -_BESIDE).any() or (high - (width, height) > _BESIDE).any():  # words beside the sheet
        matrix, (width, height) = levelling.moving(*-low) @ matrix, high - low
        boxes = [(text, quad - low, score) for text, quad, score in boxes]
    words = tuple(_word(*box) for box in boxes)
    sent = matrix @ levelling.scaling(pixels.columns / pixels.width, pixels.rows / pixels.height)
    is_as_sent = np.allclose(sent / sent[2, 2], np.eye(3), atol=_SAME)
    way_there = () if is_as_sent else tuple(map(float, (sent / sent[2, 2]).ravel()))
    return Seen(page=pixels.page, width=float(width), height=float(height), words=words, straightened=way_there)


def _straight(gray: Gray, read: _Read, turn: Matrix, pixels: Pixels) -> tuple[Matrix, float, float]:
    """From pixels as sent to points on the upright, level page; and its width and height."""
    columns, rows = (pixels.rows, pixels.columns) if read.quarters % 2 else (pixels.columns, pixels.rows)
    width, height = (pixels.height, pixels.width) if read.quarters % 2 else (pixels.width, pixels.height)
    matrix, size = levelling.scaling(width / columns, height / rows) @ turn, (width, height)
    if (flat := _flat(gray, read, turn)) is not None:
        matrix, size = flat
    back = np.linalg.inv(turn)
    level = levelling.level([mapped(matrix @ back, line.quad) for line in read.lines], *size)
    return (matrix if level is None else level @ matrix), *size


def _flat(gray: Gray, read: _Read, turn: Matrix) -> tuple[Matrix, tuple[float, float]] | None:
    """The map to the sheet of paper on a photo, in points, and its size; None where there is none or its lines are less level on it:
    then it was no sheet."""
    quads = [line.quad for line in read.lines]
    found = levelling.flattening(gray) if quads else None
    if found is None:
        return None
    matrix, width, height = found
    matrix = levelling.turning(read.quarters, width, height) @ matrix
    if read.quarters % 2:
        width, height = height, width
    scale = _LONG_SIDE / max(width, height)
    matrix = levelling.scaling(scale, scale) @ matrix
    way = matrix @ np.linalg.inv(turn)
    if not levelling.is_before(way, np.array(quads)):
        return None
    on_sheet = list(mapped(way, np.array(quads)))
    return (matrix, (width * scale, height * scale)) if levelling.unrest(on_sheet) < levelling.unrest(quads) + _RESTLESS else None


def _word(text: str, quad: Quad, score: float) -> Word:
    return Word(text=text, box=_box(quad), confidence=min(_SUREST, round(score, 3)))


def _words(line: _Line) -> Iterator[tuple[str, Quad]]:
    """A line's words with their parts of its box, by where the letters are."""
    text, places, quad = line.said.text, line.said.places, line.quad
    length = float(np.linalg.norm(quad[1] - quad[0])) / max(1.0, float(np.linalg.norm(quad[3] - quad[0])))  # in heights
    steps = np.diff(places) if len(places) > 1 else np.array([1.0])
    half = float(np.median(steps)) / 2
    start: int | None = None
    for index in range(len(text) + 1):
        ends = index == len(text) or text[index].isspace()
        if start is not None and (ends or (places[index] - places[index - 1]) * length > _WIDE_GAP):
            first = _edge(places, start, -1, half)
            last = _edge(places, index - 1, 1, half)
            yield text[start:index], _part(quad, first, last)
            start = None
        if not ends and start is None:
            start = index


def _edge(places: Sequence[float], index: int, side: int, half: float) -> float:
    """Where a word ends on one side: half a letter from its last one, but not beyond the middle to the next."""
    edge = places[index] + side * half
    neighbour = index + side
    if 0 <= neighbour < len(places):
        middle = (places[index] + places[neighbour]) / 2
        edge = max(edge, middle) if side < 0 else min(edge, middle)
    return min(1.0, max(0.0, edge))


def _part(quad: Quad, first: float, last: float) -> Quad:
    top, bottom = quad[1] - quad[0], quad[2] - quad[3]
    return np.array([quad[0] + first * top, quad[0] + last * top, quad[3] + last * bottom, quad[3] + first * bottom])


def _box(corners: Quad) -> tuple[float, float, float, float]:
    low, high = corners.min(axis=0), corners.max(axis=0)
    return round(float(low[0]), 2), round(float(low[1]), 2), round(float(high[0]), 2), round(float(high[1]), 2)
