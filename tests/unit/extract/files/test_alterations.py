"""What was struck out, crossed out or painted over on a page is told; rules, bars and frames are not."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from mailbot.extract.files import pages
from mailbot.extract.files.pages import Document
from mailbot.extract.reading import Altered

A4 = (595, 842)
FILLER = [f"This is a line of an ordinary letter, with enough words in it. {'Yes. ' * n}" for n in range(6)]
IBAN, OTHER = "FR76 3000 6000 0112 3456 7890 189", "DE89 3704 0044 0532 0130 00"
LEFT, BASE, SIZE = 60, 400, 10

Draw = Callable[[Canvas], None]


def altered(draw: Draw, *, size: float = SIZE) -> Altered:
    """What is told of a page with ordinary text, an IBAN, and what `draw` adds."""
    return told(paper(draw, size=size))


def told(data: bytes) -> Altered:
    document = pages.read_pdf(data, 0, with_images=False)
    assert isinstance(document, Document)
    return document.raw.pages[0].altered


def paper(draw: Draw, *, size: float = SIZE) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setFont("Helvetica", SIZE)
    for n, line in enumerate(FILLER):
        canvas.drawString(LEFT, 780 - 16 * n, line)
    canvas.setFont("Helvetica", size)
    canvas.drawString(LEFT, BASE, IBAN)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def line(height: float, *, width: float = 0.8, to: float = 260) -> Draw:
    def draw(canvas: Canvas) -> None:
        canvas.setLineWidth(width)
        canvas.line(LEFT - 4, BASE + height, to, BASE + height)

    return draw


def narrow_box(canvas: Canvas) -> None:
    canvas.rect(LEFT - 4, BASE + 3, 260, 1, stroke=0, fill=1)


def picture_of_a_line(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("L", (40, 1), 0)), LEFT - 4, BASE + 3.2, 260, 1)


@pytest.mark.parametrize(
    "draw", [line(3.2), line(2.6), line(4.2), line(3.2, width=0.5), line(3.2, width=1.6), narrow_box, picture_of_a_line]
)
@pytest.mark.parametrize("size", [8, 10, 12])
def test_a_line_through_figures_is_told(draw: Draw, size: float) -> None:
    assert altered(draw, size=size).struck


@pytest.mark.parametrize("size", [18, 30])
def test_so_is_one_through_large_figures(size: float) -> None:
    assert altered(line(0.3 * size, width=1), size=size).struck


def stroke(*points: tuple[float, float]) -> Draw:
    """A pen's stroke through points that are told in widths and heights of the account."""

    def draw(canvas: Canvas) -> None:
        path = canvas.beginPath()
        placed = [(LEFT - 2 + 175 * x, BASE - 2 + 11 * y) for x, y in points]
        path.moveTo(*placed[0])
        for point in placed[1:]:
            path.lineTo(*point)
        canvas.drawPath(path)

    return draw


@pytest.mark.parametrize(
    "draw",
    [
        stroke(*((n / 40, n % 2) for n in range(41))),
        stroke(*((n / 12, 0.3 + 0.4 * (n % 2)) for n in range(13))),
        stroke((0, 0.3), (1, 0.6)),
    ],
    ids=["scribble", "wave", "slope"],
)
def test_so_are_scribbles_and_waves(draw: Draw) -> None:
    assert altered(draw).struck


def test_so_is_what_a_reviewer_strikes_out_in_a_viewer() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(paper(lambda canvas: None))) as pdf:
        left, right, low, high = LEFT, LEFT + 150, BASE - 3, BASE + 9
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.StrikeOut, F=4, C=pikepdf.Array([1, 0, 0]))
        note.Rect, note.QuadPoints = (
            pikepdf.Array(sides) for sides in ([left, low, right, high], [left, high, right, high, left, low, right, low])
        )
        pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(note)])
        pdf.save(out)
    assert told(out.getvalue()).struck


def zebra(canvas: Canvas) -> None:
    canvas.setFillGray(0.3)
    canvas.rect(LEFT - 4, BASE - 3, 260, 14, stroke=0, fill=1)
    canvas.setFillGray(1)
    canvas.drawString(LEFT, BASE, IBAN)  # of a template that sets everything twice


def columns(canvas: Canvas) -> None:
    for x in range(LEFT - 4, 300, 9):
        canvas.line(x, BASE - 3, x, BASE + 10)


@pytest.mark.parametrize(
    "draw",
    [line(-1.2), line(-2), line(-3), line(9), line(10), line(-0.9, width=0.4), zebra, columns, line(3.2, to=63)],
    ids=["underlined", "rule", "lower rule", "rule above", "higher rule", "thin underline", "bar", "columns", "tick"],
)
def test_the_rules_of_a_table_strike_nothing(draw: Draw) -> None:
    assert altered(draw).struck == ()


def cross(canvas: Canvas) -> None:
    canvas.line(40, 800, 550, 60)
    canvas.line(40, 60, 550, 800)


def cross_of_one_path(canvas: Canvas) -> None:
    path = canvas.beginPath()
    for start, end in (((40, 800), (550, 60)), ((40, 60), (550, 800))):
        path.moveTo(*start)
        path.lineTo(*end)
    canvas.drawPath(path)


def slash(canvas: Canvas) -> None:
    canvas.line(40, 60, 550, 800)


@pytest.mark.parametrize("draw", [cross, cross_of_one_path, slash])
def test_a_crossed_out_page_is_told(draw: Draw) -> None:
    assert all(box[1] < 842 - BASE < box[3] for box in altered(draw).struck)
    assert altered(draw).struck


def frame(canvas: Canvas) -> None:
    canvas.rect(20, 20, 555, 800)


def corner(canvas: Canvas) -> None:
    canvas.line(20, 800, 90, 840)


def triangle(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.moveTo(0, 842)
    path.lineTo(595, 842)
    path.lineTo(595, 600)
    path.close()
    canvas.setFillGray(0.95)
    canvas.drawPath(path, stroke=0, fill=1)


@pytest.mark.parametrize("draw", [frame, corner, triangle])
def test_what_adorns_a_page_crosses_nothing_out(draw: Draw) -> None:
    assert altered(draw).struck == ()


def white_box(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    canvas.rect(LEFT - 4, BASE - 4, 260, 16, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.drawString(LEFT, BASE, OTHER)


def white_picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("L", (4, 4), 255)), LEFT - 4, BASE - 4, 260, 16)


@pytest.mark.parametrize("draw", [white_box, white_picture])
def test_what_is_painted_over_is_told_and_not_read(draw: Draw) -> None:
    assert "".join(word.text for word in altered(draw).hidden) == IBAN.replace(" ", "")
