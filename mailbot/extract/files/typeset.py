"""A PDF of a page of texts (in the child): what the readers are tried on before a document comes."""

import io
from collections.abc import Iterable
from typing import NamedTuple

import pikepdf


class Text(NamedTuple):
    """Some ASCII text, and where it begins: from the bottom left of the page, in points. `face` is a font that every reader brings along
    (ISO 32000-1, 9.6.2.2)."""

    x: float
    y: float
    text: str
    size: float
    face: str = "Helvetica"


def page_of(width: float, height: float, texts: Iterable[Text]) -> bytes:
    """The PDF of one page with these texts on it."""
    out, all_texts = io.BytesIO(), list(texts)
    names = {face: f"/F{i}" for i, face in enumerate(dict.fromkeys(text.face for text in all_texts))}
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(width, height))
        fonts = {
            name: pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name(f"/{face}"))
            for face, name in names.items()
        }
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(fonts))
        shown = (f"BT {names[one.face]} {one.size} Tf {one.x} {one.y} Td <{one.text.encode().hex()}> Tj ET" for one in all_texts)
        page.Contents = pdf.make_stream("\n".join(shown).encode())
        pdf.save(out)
    return out.getvalue()
