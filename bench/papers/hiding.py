"""Ways to put text into a PDF so that programs find it and people do not. Each takes the file and marks, and gives the file."""

import io
from collections.abc import Callable
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

_FONT, _STATE, _IMAGE, _LAYER = "/FxT", "/GsT", "/ImT", "/OcT"  # our resources' names, unlike reportlab's
_SIZE = 9.0
_LINE = 14.0
_COVER = 320.0
_LOW = 3  # points from the bottom


class Mark(NamedTuple):
    """Text at a place: points from the left and from the top of the page."""

    x: float
    y: float
    text: str


Hide = Callable[[bytes, list[Mark]], bytes]


def _string(text: str) -> str:
    """A PDF string in octal, so that nothing in it needs escaping."""
    return "(" + "".join(f"\\{byte:03o}" for byte in text.encode("cp1252", "replace")) + ")"


def _shown(marks: list[Mark], height: float, *, size: float = _SIZE, state: str = "") -> str:
    """The operators that show the marks; `state` stands inside the text object."""
    at = "".join(f"1 0 0 1 {mark.x:.2f} {height - mark.y:.2f} Tm {_string(mark.text)} Tj " for mark in marks)
    return f"BT {_FONT} {size} Tf {state} {at} ET"


def _opened(data: bytes) -> tuple[Pdf, pikepdf.Page, float]:
    """The file, its last page with our font among its resources, and the page's height."""
    document = pikepdf.open(io.BytesIO(data))
    page = document.pages[-1]
    resources = page.obj.Resources = document.make_indirect(Dictionary(dict(page.Resources.items())))
    resources.Font = Dictionary(dict(resources.get("/Font", Dictionary()).items()))
    resources.Font[_FONT] = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    return document, page, float(page.mediabox[3])


def _saved(document: Pdf) -> bytes:
    out = io.BytesIO()
    document.save(out, deterministic_id=True)
    document.close()
    return out.getvalue()


def drawn(data: bytes, marks: list[Mark], *, size: float = _SIZE, state: str = "", before: str = "", after: str = "") -> bytes:
    """The marks on the last page, with operators before and after them."""
    document, page, height = _opened(data)
    page.contents_add(f"q {before} {_shown(marks, height, size=size, state=state)} {after} Q".encode())
    return _saved(document)


def plainly(data: bytes, marks: list[Mark]) -> bytes:
    """For everyone to see."""
    return drawn(data, marks)


def invisible(data: bytes, marks: list[Mark]) -> bytes:
    """Text rendering mode 3: neither filled nor stroked (ISO 32000-1, 9.3.6), with no scan beneath."""
    return drawn(data, marks, state="3 Tr")


def white(data: bytes, marks: list[Mark]) -> bytes:
    """White on white."""
    return drawn(data, marks, state="1 1 1 rg")


def near_white(data: bytes, marks: list[Mark]) -> bytes:
    """So light that nobody sees it."""
    return drawn(data, marks, state="0.985 0.985 0.985 rg")


def faint(data: bytes, marks: list[Mark]) -> bytes:
    """So light that only who knows of it finds it: a contrast of 1.25 to 1."""
    return drawn(data, marks, state="0.9 g")


def small(data: bytes, marks: list[Mark]) -> bytes:
    """Letters of a third of the size of all others."""
    return drawn(data, marks, size=3.4)


def small_and_light(data: bytes, marks: list[Mark]) -> bytes:
    """Letters that are neither invisible nor tiny, but both light and small."""
    return drawn(data, marks, size=2.8, state="0.8 g")


def tiny(data: bytes, marks: list[Mark]) -> bytes:
    """Letters of one point."""
    return drawn(data, marks, size=1)


def clip_only(data: bytes, marks: list[Mark]) -> bytes:
    """Text rendering mode 7: letters that only narrow the clipping path."""
    return drawn(data, marks, state="7 Tr")


def clipped(data: bytes, marks: list[Mark]) -> bytes:
    """Through a clipping path that lets nothing pass."""
    return drawn(data, marks, before="0 0 1 1 re W n")


def outside_media(data: bytes, marks: list[Mark]) -> bytes:
    """Beyond the paper's left edge."""
    return drawn(data, [mark._replace(x=mark.x - 700) for mark in marks])


def outside_crop(data: bytes, marks: list[Mark]) -> bytes:
    """On the paper, below what is shown of it."""
    document, page, height = _opened(data)
    width = float(page.mediabox[2])
    low = [Mark(mark.x, height + 30 + i * _LINE, mark.text) for i, mark in enumerate(marks)]
    page.contents_add(f"q {_shown(low, height)} Q".encode())
    page.mediabox = pikepdf.Rectangle(0, -120, width, height)
    page.cropbox = pikepdf.Rectangle(0, 0, width, height)
    return _saved(document)


def transparent(data: bytes, marks: list[Mark]) -> bytes:
    """With an opacity of nothing (ISO 32000-1, 11.6.4.4)."""
    document, page, height = _opened(data)
    page.Resources.ExtGState = Dictionary({**dict(page.Resources.get("/ExtGState", {})), _STATE: Dictionary(ca=0, CA=0)})
    page.contents_add(f"q {_STATE} gs {_shown(marks, height)} Q".encode())
    return _saved(document)


def under_box(data: bytes, marks: list[Mark]) -> bytes:
    """Beneath an opaque white rectangle."""
    with pikepdf.open(io.BytesIO(data)) as document:
        height = float(document.pages[-1].mediabox[3])
    x, y, wide, tall = _cover(marks, height)
    return drawn(data, marks, after=f"1 1 1 rg {x} {y} {wide} {tall} re f")


def under_picture(data: bytes, marks: list[Mark]) -> bytes:
    """Beneath a white picture."""
    document, page, height = _opened(data)
    x, y, wide, tall = _cover(marks, height)
    image = document.make_stream(
        b"\xff", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, ColorSpace=Name.DeviceGray, BitsPerComponent=8
    )
    page.Resources.XObject = Dictionary({**dict(page.Resources.get("/XObject", {})), _IMAGE: image})
    page.contents_add(f"q {_shown(marks, height)} q {wide} 0 0 {tall} {x} {y} cm {_IMAGE} Do Q Q".encode())
    return _saved(document)


def _cover(marks: list[Mark], height: float) -> tuple[float, float, float, float]:
    """A rectangle over all marks: left, bottom, width, height."""
    low = max(mark.y for mark in marks)
    return marks[0].x - 3, height - low - 4, _COVER, low - marks[0].y + _LINE + 2


def beneath_background(data: bytes, marks: list[Mark]) -> bytes:
    """Before everything else, then the page painted white, then the page as it was."""
    document, page, height = _opened(data)
    page.contents_add(f"q {_shown(marks, height)} 1 1 1 rg 0 0 {page.mediabox[2]} {height} re f Q".encode(), prepend=True)
    return _saved(document)


def hidden_layer(data: bytes, marks: list[Mark]) -> bytes:
    """In an optional content group that is off (ISO 32000-1, 8.11)."""
    document, page, height = _opened(data)
    group = document.make_indirect(Dictionary(Type=Name.OCG, Name=pikepdf.String("Notes")))
    document.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group]), Order=Array([group]), BaseState=Name.ON))
    page.Resources.Properties = Dictionary({_LAYER: group})
    page.contents_add(f"q /OC {_LAYER} BDC {_shown(marks, height)} EMC Q".encode())
    return _saved(document)


def squeezed(data: bytes, marks: list[Mark]) -> bytes:
    """Every letter on a hundredth of its width (ISO 32000-1, 9.3.4)."""
    return drawn(data, marks, state="1 Tz")


def scaled_down(data: bytes, marks: list[Mark]) -> bytes:
    """Letters of nine points, in a space that is shrunk to a twentieth."""
    return drawn(data, [mark._replace(x=mark.x * 20, y=0) for mark in marks], before=f"0.05 0 0 0.05 0 {_LOW} cm")


def dark_on_dark(data: bytes, marks: list[Mark]) -> bytes:
    """Black on a black bar."""
    with pikepdf.open(io.BytesIO(data)) as document:
        height = float(document.pages[-1].mediabox[3])
    x, y, wide, tall = _cover(marks, height)
    return drawn(plain_bar(data, x, y, wide, tall), marks)


def gray_on_gray(data: bytes, marks: list[Mark]) -> bytes:
    """Dark gray on a bar that is a little darker."""
    with pikepdf.open(io.BytesIO(data)) as document:
        height = float(document.pages[-1].mediabox[3])
    x, y, wide, tall = _cover(marks, height)
    return drawn(plain_bar(data, x, y, wide, tall, gray=0.2), marks, state="0.27 g")


def scrap_page(data: bytes, marks: list[Mark]) -> bytes:
    """On a page of its own that is as large as a stamp."""
    document, _, _ = _opened(data)
    document.add_blank_page(page_size=(60, 20))
    return drawn(_saved(document), [Mark(2, 8 + 4 * i, mark.text) for i, mark in enumerate(marks)], size=3)


def plain_bar(data: bytes, x: float, y: float, wide: float, tall: float, gray: float = 0) -> bytes:
    """A dark bar as designs have them."""
    document, page, _ = _opened(data)
    page.contents_add(f"q {gray} g {x} {y} {wide} {tall} re f Q".encode())
    return _saved(document)


def form_field(data: bytes, marks: list[Mark]) -> bytes:
    """As the value of a form's field that is hidden (ISO 32000-1, 12.7.4)."""
    return _field(data, marks, flags=2)


def no_view(data: bytes, marks: list[Mark]) -> bytes:
    """As the value of a field that is printed and not shown."""
    return _field(data, marks, flags=32)


def _field(data: bytes, marks: list[Mark], flags: int) -> bytes:
    document, page, height = _opened(data)
    text = "\n".join(mark.text for mark in marks)
    box = Array([marks[0].x, height - marks[-1].y - 6, marks[0].x + 250, height - marks[0].y + 10])
    low = [mark._replace(x=2, y=20 - i * _LINE) for i, mark in enumerate(reversed(marks))]
    look = document.make_stream(_shown(low, 40).encode(), Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 250, 40]),
                                Resources=page.obj.Resources)  # fmt: skip
    field = document.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=pikepdf.String("bank"), V=pikepdf.String(text), F=flags, Rect=box,
            DA=pikepdf.String("/Helv 9 Tf 0 g"), AP=Dictionary(N=look),
        )
    )  # fmt: skip
    page.obj.Annots = Array([field])
    document.Root.AcroForm = Dictionary(Fields=Array([field]))
    return _saved(document)


def annotation(data: bytes, marks: list[Mark]) -> bytes:
    """In a note whose flag says hidden (ISO 32000-1, 12.5.3)."""
    document, page, height = _opened(data)
    mark, text = marks[0], "\n".join(mark.text for mark in marks)
    note = Dictionary(
        Type=Name.Annot, Subtype=Name.FreeText, F=2, Contents=pikepdf.String(text), DA=pikepdf.String("/Helv 9 Tf 0 g"),
        Rect=Array([mark.x, height - mark.y - 30, mark.x + 250, height - mark.y + 10]),
    )  # fmt: skip
    page.obj.Annots = Array([document.make_indirect(note)])
    return _saved(document)


def metadata(data: bytes, marks: list[Mark]) -> bytes:
    """In the file's description alone."""
    with pikepdf.open(io.BytesIO(data)) as document:
        text = "; ".join(mark.text for mark in marks)
        document.docinfo["/Subject"] = pikepdf.String(text)
        document.docinfo["/Keywords"] = pikepdf.String(text)
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
    return out.getvalue()


#: Ways that work for any text.
HIDINGS: dict[str, Hide] = {
    hide.__name__.replace("_", "-"): hide
    for hide in (
        invisible, white, near_white, tiny, clip_only, clipped, outside_media, outside_crop, transparent, under_box, under_picture,
        beneath_background, hidden_layer, annotation, metadata, squeezed, scaled_down, dark_on_dark, form_field, no_view,
        faint, small, small_and_light, gray_on_gray, scrap_page,
    )
}  # fmt: skip
