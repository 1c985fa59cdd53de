"""What is painted on a PDF page, in which order, and what opaque things hide what was painted before them."""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from ctypes import byref
from functools import cached_property

import pypdfium2.raw as pdfium

from mailbot.extract.files.characters import Placing
from mailbot.extract.files.pageobjects import PageObject, by_address

_SIDE = 4.0  # points; a smaller patch hides no character
_SEGMENTS = 5_000  # of a path; what has more is a drawing, no patch
_RECTANGLE, _LINE = 5, 2
_COVERING = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH)

Box = tuple[float, float, float, float]
Point = tuple[float, float]
Polygon = list[Point]


class Cover:
    """Something opaque on the page. `order`: when it is painted; `box` in points from the top left of the shown page."""

    def __init__(self, thing: PageObject, box: Box, place: Placing) -> None:
        self.order, self.box = thing.order, box
        self._address, self._kind, self._place = thing.address, thing.kind, place

    def hides(self, x: float, y: float) -> bool:
        """Whether the point (from the top left of the shown page) is painted over, holes and clipping considered."""
        x0, top, x1, bottom = self.box
        if not (x0 <= x <= x1 and top <= y <= bottom):
            return False
        is_painted = self._outline is None or _is_inside(self._outline, x, y, is_alternate=self._is_alternate)
        return is_painted and all(_is_inside(clip, x, y, is_alternate=False) for clip in self._clips)

    @cached_property
    def _thing(self) -> pdfium.FPDF_PAGEOBJECT:
        return ctypes.cast(self._address, pdfium.FPDF_PAGEOBJECT)

    @cached_property
    def _outline(self) -> list[Polygon] | None:
        """The path's polygons; None for a plain box (pictures, rectangles)."""
        if self._kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            return None
        count = pdfium.FPDFPath_CountSegments(self._thing)
        if count <= _RECTANGLE or count > _SEGMENTS:
            return None if count <= _RECTANGLE else []
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(self._thing, matrix)
        segments = (pdfium.FPDFPath_GetPathSegment(self._thing, index) for index in range(count))
        return [[self._placed(matrix, *point) for point in polygon] for polygon in _polygons(segments)]

    @cached_property
    def _clips(self) -> list[list[Polygon]]:
        """The paths outside of which nothing of it is painted."""
        path = pdfium.FPDFPageObj_GetClipPath(self._thing)
        found = []
        for number in range(max(0, pdfium.FPDFClipPath_CountPaths(path)) if path else 0):
            count = min(pdfium.FPDFClipPath_CountPathSegments(path, number), _SEGMENTS)
            segments = (pdfium.FPDFClipPath_GetPathSegment(path, number, index) for index in range(count))
            found.append([[self._place.shown(*point) for point in polygon] for polygon in _polygons(segments)])
        return found

    @cached_property
    def _is_alternate(self) -> bool:
        return bool(_fill_mode(self._address) == pdfium.FPDF_FILLMODE_ALTERNATE)

    def _placed(self, matrix: pdfium.FS_MATRIX, x: float, y: float) -> Point:
        return self._place.shown(matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f)


def painted(things: Sequence[PageObject], place: Placing) -> tuple[dict[int, int], list[Cover]]:
    """When each text of a page is painted, by address, and the opaque things that may hide it."""
    orders = {thing.address: thing.order for thing in things if thing.kind == pdfium.FPDF_PAGEOBJ_TEXT}
    opaque = (thing for thing in things if thing.kind in _COVERING and not thing.level and _is_opaque(thing))
    return orders, [Cover(thing, box, place) for thing in opaque if (box := _patch(thing.address, place))]


@contextmanager
def text_hidden(things: Sequence[PageObject]) -> Iterator[None]:
    """While this lasts the page is drawn without its text."""
    modes = [(thing.address, _mode(thing.address)) for thing in things if thing.kind == pdfium.FPDF_PAGEOBJ_TEXT]
    try:
        for text, _ in modes:
            _set_mode(text, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
        yield
    finally:
        for text, mode in modes:
            _set_mode(text, mode)


_mode, _set_mode = by_address("FPDFTextObj_GetTextRenderMode"), by_address("FPDFTextObj_SetTextRenderMode")
_has_transparency, _draw_mode = by_address("FPDFPageObj_HasTransparency"), by_address("FPDFPath_GetDrawMode")
_bounds = by_address("FPDFPageObj_GetBounds")
_Sides = ctypes.c_float * 4


def _is_opaque(thing: PageObject) -> bool:
    if _has_transparency(thing.address):
        return False
    return bool(thing.kind == pdfium.FPDF_PAGEOBJ_IMAGE or _fill_mode(thing.address) != pdfium.FPDF_FILLMODE_NONE)


def _fill_mode(thing: int) -> int:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return fill.value if _draw_mode(thing, ctypes.byref(fill), ctypes.byref(stroke)) else pdfium.FPDF_FILLMODE_NONE


def _patch(thing: int, place: Placing) -> Box | None:
    box = bounds(thing, place)
    return box if box and min(box[2] - box[0], box[3] - box[1]) >= _SIDE else None


def is_of_straight_lines(thing: PageObject) -> bool:
    """Whether a path is nothing but lines from one point to another, drawn with a pen and not filled."""
    if _fill_mode(thing.address) != pdfium.FPDF_FILLMODE_NONE:
        return False
    path = ctypes.cast(thing.address, pdfium.FPDF_PAGEOBJECT)
    segments = (pdfium.FPDFPath_GetPathSegment(path, index) for index in range(pdfium.FPDFPath_CountSegments(path)))
    return all(len(points) == _LINE for points in _polygons(segments))


def bounds(thing: int, place: Placing) -> Box | None:
    """Where a thing (by its address) is on the shown page; None where pdfium does not know."""
    sides = _Sides()
    is_known = _bounds(thing, byref(sides), byref(sides, 4), byref(sides, 8), byref(sides, 12))
    return place.box(*sides) if is_known else None


def _polygons(segments: Iterator[pdfium.FPDF_PATHSEGMENT]) -> list[Polygon]:
    """The corners of a path's parts; curves are taken as straight lines."""
    x, y = ctypes.c_float(), ctypes.c_float()
    found: list[Polygon] = []
    for segment in segments:
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO or not found:
            found.append([])
        if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            found[-1].append((x.value, y.value))
    return found


def _is_inside(polygons: list[Polygon], x: float, y: float, *, is_alternate: bool) -> bool:
    """Whether the point is inside by the even-odd (`is_alternate`) or the nonzero winding rule (ISO 32000-2, 8.5.3.3)."""
    crossings = winding = 0
    for polygon in polygons:
        for (ax, ay), (bx, by) in zip(polygon, [*polygon[1:], *polygon[:1]], strict=True):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                crossings += 1
                winding += 1 if by > ay else -1
    return crossings % 2 == 1 if is_alternate else winding != 0
