"""What is painted on a PDF page, in which order, and what opaque things hide what was painted before them."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property

import pypdfium2
import pypdfium2.raw as pdfium

from mailbot.extract.files.characters import Placing, address

_SIDE = 4.0  # points; a smaller patch hides no character
_OBJECTS = 20_000  # of a page that are looked at
_SEGMENTS = 5_000  # of a path; what has more is a drawing, no patch
_NESTING = 4  # forms inside forms
_RECTANGLE = 5

Box = tuple[float, float, float, float]
Point = tuple[float, float]
Polygon = list[Point]


class Cover:
    """Something opaque on the page. `order`: when it is painted; `box` in points from the top left of the shown page."""

    def __init__(self, thing: pdfium.FPDF_PAGEOBJECT, kind: int, order: int, box: Box, place: Placing) -> None:
        self.order, self.box = order, box
        self._thing, self._kind, self._place = thing, kind, place

    def hides(self, x: float, y: float) -> bool:
        """Whether the point (from the top left of the shown page) is painted over, holes and clipping considered."""
        x0, top, x1, bottom = self.box
        if not (x0 <= x <= x1 and top <= y <= bottom):
            return False
        is_painted = self._outline is None or _is_inside(self._outline, x, y, is_alternate=self._is_alternate)
        return is_painted and all(_is_inside(clip, x, y, is_alternate=False) for clip in self._clips)

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
        return bool(_fill_mode(self._thing) == pdfium.FPDF_FILLMODE_ALTERNATE)

    def _placed(self, matrix: pdfium.FS_MATRIX, x: float, y: float) -> Point:
        return self._place.shown(matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f)


def painted(page: pypdfium2.PdfPage, place: Placing) -> tuple[dict[int, int], list[Cover]]:
    """When each text of a page is painted, by address, and the opaque things that may hide it."""
    orders: dict[int, int] = {}
    covers = []
    for order in range(min(pdfium.FPDFPage_CountObjects(page), _OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page, order)
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            orders |= dict.fromkeys(map(address, _inside(thing, 0)), order)
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            orders[address(thing)] = order
        elif _is_opaque(thing, kind) and (box := _patch(thing, place)):
            covers.append(Cover(thing, kind, order, box, place))
    return orders, covers


@contextmanager
def text_hidden(page: pypdfium2.PdfPage) -> Iterator[None]:
    """While this lasts the page is drawn without its text."""
    modes = [(text, pdfium.FPDFTextObj_GetTextRenderMode(text)) for text in _texts(page)]
    try:
        for text, _ in modes:
            pdfium.FPDFTextObj_SetTextRenderMode(text, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
        yield
    finally:
        for text, mode in modes:
            pdfium.FPDFTextObj_SetTextRenderMode(text, mode)


def _texts(page: pypdfium2.PdfPage) -> Iterator[pdfium.FPDF_PAGEOBJECT]:
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(thing)
        inside = _inside(thing, 0) if kind == pdfium.FPDF_PAGEOBJ_FORM else iter((thing,))
        yield from (one for one in inside if pdfium.FPDFPageObj_GetType(one) == pdfium.FPDF_PAGEOBJ_TEXT)


def _inside(form: pdfium.FPDF_PAGEOBJECT, depth: int) -> Iterator[pdfium.FPDF_PAGEOBJECT]:
    for index in range(min(pdfium.FPDFFormObj_CountObjects(form), _OBJECTS)):
        thing = pdfium.FPDFFormObj_GetObject(form, index)
        yield thing
        if depth < _NESTING and pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_FORM:
            yield from _inside(thing, depth + 1)


def _is_opaque(thing: pdfium.FPDF_PAGEOBJECT, kind: int) -> bool:
    if pdfium.FPDFPageObj_HasTransparency(thing):
        return False
    if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        return True
    return bool(kind == pdfium.FPDF_PAGEOBJ_PATH and _fill_mode(thing) != pdfium.FPDF_FILLMODE_NONE)


def _fill_mode(thing: pdfium.FPDF_PAGEOBJECT) -> int:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return fill.value if pdfium.FPDFPath_GetDrawMode(thing, fill, stroke) else pdfium.FPDF_FILLMODE_NONE


def _patch(thing: pdfium.FPDF_PAGEOBJECT, place: Placing) -> Box | None:
    box = bounds(thing, place)
    return box if box and min(box[2] - box[0], box[3] - box[1]) >= _SIDE else None


def bounds(thing: pdfium.FPDF_PAGEOBJECT, place: Placing) -> Box | None:
    """Where a thing is on the shown page; None where pdfium does not know."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
        return None
    (x0, y0), (x1, y1) = place.shown(left.value, bottom.value), place.shown(right.value, top.value)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


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
