"""Opening a PDF (in the child): encryption, number of pages, the e-invoice inside, and a copy that every reader understands.

qpdf (pikepdf) repairs what it can; the copy it writes has the owner's restrictions, damaged tables, thousands of
unread pages and unfilled form appearances out of the way, so that the other libraries see a plain document.
"""

import io
import re
from collections.abc import Iterator
from typing import NamedTuple

import pikepdf

from mailbot.domain import limits
from mailbot.domain.outcome import Reason
from mailbot.extract.files import gate

_UNSEEN = 2 | 32  # flags of an annotation: hidden, not to be shown
#: Notes that say nothing of their own: links, marks on what is printed, and what shows only when it is asked for.
_SILENT = frozenset(f"/{kind}" for kind in "Link Popup Highlight Underline Squiggly StrikeOut Text FileAttachment Sound".split())
_NOTE, _NOTE_SIZE = 2_000, 9  # letters of a note, and points in which they are laid out
_SIDES = 4
_ATTACHMENTS = 20  # of a hostile thousand we look at the first
_ATTACHED_BYTES = 10 * 1024 * 1024
#: Names that Factur-X, ZUGFeRD and XRechnung prescribe for the invoice; others are recognised by content.
_INVOICE_NAMES = frozenset({"factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml"})
#: Beyond these a content stream would keep a text reader busy for seconds: such a page is read as a picture.
_CONTENT_BYTES = 4 * 1024 * 1024
_CONTENT_TOKENS = 500_000
_TOKEN_GAP = re.compile(rb"\s+")


class Opened(NamedTuple):
    """`data` holds the pages to read, in order; `numbers` are their numbers (from 1) in the file as sent."""

    data: bytes
    numbers: tuple[int, ...]
    page_count: int
    xml: bytes | None = None
    heavy: frozenset[int] = frozenset()  # numbers of pages whose content is too long for a text reader


def open_pdf(data: bytes) -> Opened | Reason | None:
    """The document ready for reading; a Reason when it is refused; None when qpdf cannot make sense of it (others may)."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return _open(pdf, data)
    except pikepdf.PasswordError:
        return Reason.ENCRYPTED_FILE
    except (pikepdf.PdfError, pikepdf.DataDecodingError, RuntimeError, ValueError, TypeError, KeyError, AttributeError):
        return None  # broken in one of the many ways that qpdf reports: pdfium may still read it


def chosen_pages(count: int) -> tuple[int, ...]:
    """The pages that are read, from 1: all of a short document, the first and the last of a long one."""
    first, last = limits.PAGES_READ_FIRST, limits.PAGES_READ_LAST
    if count <= first + last:
        return tuple(range(1, count + 1))
    return (*range(1, first + 1), *range(count - last + 1, count + 1))


def _open(pdf: pikepdf.Pdf, data: bytes) -> Opened | Reason:
    count = len(pdf.pages)
    if count == 0:
        return Reason.UNREADABLE_FILE
    if count > limits.PAGES:
        return Reason.FILE_TOO_LARGE
    numbers = chosen_pages(count)
    xml = embedded_invoice(pdf)
    is_flattened = _flatten(pdf)
    heavy = frozenset(number for number in numbers if _is_heavy(pdf.pages[number - 1]))
    if pdf.is_encrypted or is_flattened or len(numbers) < count or pdf.get_warnings():
        data = _copy(pdf, numbers)
    return Opened(data, numbers, count, xml, heavy)


def embedded_invoice(pdf: pikepdf.Pdf) -> bytes | None:
    """The e-invoice among the attachments: by its prescribed name first, else the first that is one by content."""
    found = [(name.lower() not in _INVOICE_NAMES, data) for name, data in _attached(pdf) if gate.sniff(data) == gate.XML]
    return min(found, key=lambda item: item[0])[1] if found else None


def _attached(pdf: pikepdf.Pdf) -> Iterator[tuple[str, bytes]]:
    """Attachments by the table of names, then the associated files (ISO 32000-2, 14.13), which some writers list alone."""
    named = [(name, spec.obj) for name, spec in list(pdf.attachments.items())[:_ATTACHMENTS]]
    associated = [(str(spec.get("/UF", spec.get("/F", ""))), spec) for spec in list(pdf.Root.get("/AF", []))[:_ATTACHMENTS]]
    for name, spec in named + associated:
        try:
            data = spec.EF.F.read_bytes()
        except (pikepdf.PdfError, ValueError, KeyError, AttributeError, TypeError, RuntimeError):
            continue  # a broken attachment does not spoil the page
        if len(data) <= _ATTACHED_BYTES:
            yield name, data


def _flatten(pdf: pikepdf.Pdf) -> bool:
    """Turn what was typed into form fields, and the notes and stamps that were put on pages, into page content, which is all that text
    readers see."""
    form = pdf.Root.get("/AcroForm")
    is_form = form is not None and len(form.get("/Fields", [])) > 0
    if not is_form and not any(_says_something(note) for page in pdf.pages for note in _notes(page)):
        return False
    if form is not None and form.get("/NeedAppearances", False):
        pdf.generate_appearance_streams()
    for page in pdf.pages:
        notes = [note for note in _notes(page) if not _is_unseen(note)]
        for note in notes:
            _lay_out(pdf, note)
        page.obj.Annots = pikepdf.Array(notes)
    pdf.flatten_annotations("all")
    return True


def _notes(page: pikepdf.Page) -> list[pikepdf.Object]:
    notes = page.obj.get("/Annots")
    return list(notes) if isinstance(notes, pikepdf.Array) else []


def _says_something(note: pikepdf.Object) -> bool:
    """Whether a note shows more than where a link is or what somebody marked in the text."""
    is_shown = isinstance(note, pikepdf.Dictionary) and not _is_unseen(note)
    return is_shown and note.get("/Subtype") not in _SILENT and ("/AP" in note or _is_unpainted_text(note))


def _is_unpainted_text(note: pikepdf.Object) -> bool:
    return isinstance(note, pikepdf.Dictionary) and note.get("/Subtype") == pikepdf.Name.FreeText and "/AP" not in note


def _lay_out(pdf: pikepdf.Pdf, note: pikepdf.Object) -> None:
    """Text that a viewer lays out itself (ISO 32000-2, 12.5.6.6), in an appearance of our own."""
    box = [float(side) for side in note.get("/Rect", [])] if _is_unpainted_text(note) else []
    if len(box) != _SIDES:
        return
    wide, high = abs(box[2] - box[0]), abs(box[3] - box[1])
    lines = str(note.get("/Contents", ""))[:_NOTE].splitlines()
    shown = " T* ".join(f"<{line.encode('cp1252', 'replace').hex()}> Tj" for line in lines)
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica, Encoding=pikepdf.Name.WinAnsiEncoding
    )
    look = pdf.make_stream(f"BT /F {_NOTE_SIZE} Tf {_NOTE_SIZE + 2} TL 2 {high - _NOTE_SIZE - 1} Td {shown} ET".encode())
    look.Type, look.Subtype, look.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, pikepdf.Array([0, 0, wide, high])
    look.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    note.AP = pikepdf.Dictionary(N=look)


def _is_unseen(note: object) -> bool:
    flags = note.get("/F", 0) if isinstance(note, pikepdf.Dictionary) else 0
    return isinstance(flags, int) and bool(flags & _UNSEEN)


def _is_heavy(page: pikepdf.Page) -> bool:
    contents = page.obj.get("/Contents")
    if contents is None:
        return False
    streams = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
    decoded = [stream.read_bytes() for stream in streams]
    if sum(map(len, decoded)) > _CONTENT_BYTES:
        return True
    if sum(map(len, decoded)) <= 2 * _CONTENT_TOKENS:
        return False  # a token and its gap are two bytes at least
    return sum(len(_TOKEN_GAP.findall(part)) for part in decoded) > _CONTENT_TOKENS


def _copy(pdf: pikepdf.Pdf, numbers: tuple[int, ...]) -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as copy:
        for number in numbers:
            copy.pages.append(pdf.pages[number - 1])
        copy.save(out)
    return out.getvalue()
