"""The objects that a PDF page is painted of (in the child), by their addresses in pdfium.

An address is a number. As pypdfium2 gives them, they are objects of Python, and to make one takes longer than to ask pdfium all that is
to be known of it: a page has hundreds of them and thousands of characters.
"""

import ctypes
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

_OBJECTS = 20_000  # of a page, or of a form, that are looked at
_NESTING = 4  # forms inside forms
_SHAPES = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH)


class PageObject(NamedTuple):
    """Something painted; to be used as long as the page is loaded. `kind` is one of FPDF_PAGEOBJ_*, `level` how many forms it is in."""

    address: int
    kind: int
    level: int
    order: int  # when it is painted, it or the form on the page that holds it


def by_address(name: str, *, is_unchecked: bool = False) -> Callable[..., int]:
    """The function of pdfium of that name, with numbers for all pointers; no object is 0. One that `is_unchecked` takes pointers as
    c_void_p, and else whole numbers: nothing is converted, which saves 100 of a call's 240 ns."""
    known = getattr(pdfium, name)
    kinds = [ctypes.c_void_p if issubclass(kind, ctypes._Pointer) else kind for kind in (known.restype, *known.argtypes)]  # noqa: SLF001
    prototype = ctypes.CFUNCTYPE(kinds[0]) if is_unchecked else ctypes.CFUNCTYPE(*kinds)
    made: Callable[..., int] = prototype(ctypes.cast(known, ctypes.c_void_p).value or 0)
    return made


def address(pointer: object) -> int:
    """The address that a pointer of pdfium holds."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0  # type: ignore[arg-type]


_of_page, _of_form = by_address("FPDFPage_GetObject"), by_address("FPDFFormObj_GetObject")
#: The segments of a path; -1 for what is none.
count_segments = by_address("FPDFPath_CountSegments")
_count_of_form, _kind = by_address("FPDFFormObj_CountObjects"), by_address("FPDFPageObj_GetType")


def objects_of(page: pypdfium2.PdfPage) -> list[PageObject]:
    """What is on a page, in the order in which it is painted; what is inside a form follows it."""
    handle, found = address(page.raw), list[PageObject]()
    for order in range(min(pdfium.FPDFPage_CountObjects(page), _OBJECTS)):
        _add(_of_page(handle, order), 0, order, found)
    return found


def _add(thing: int, level: int, order: int, found: list[PageObject]) -> None:
    kind = _kind(thing)
    found.append(PageObject(thing, kind, level, order))
    if kind == pdfium.FPDF_PAGEOBJ_FORM and level <= _NESTING:
        for index in range(min(_count_of_form(thing), _OBJECTS)):
            _add(_of_form(thing, index), level + 1, order, found)


def shapes(things: Iterable[PageObject]) -> Iterator[PageObject]:
    """The pictures and paths among them, but those that many forms hide."""
    return (thing for thing in things if thing.kind in _SHAPES and thing.level < _NESTING)
