"""A font may draw one digit and tell programs another; what is drawn is what a person sees."""

import pikepdf
import pytest

from mailbot.domain.invoice import Source
from mailbot.domain.outcome import Outcome
from mailbot.extract.files import drawn
from mailbot.extract.files.drawn import Site
from mailbot.extract.files.sheets import Sheets, open_sheets
from mailbot.extract.reader import Reader
from tests.unit.extract.papers import changed, pdf
from tests.unit.extract.prints import GOOD_IBAN, INVOICE

pytestmark = pytest.mark.xdist_group("ocr")

_WHOLE_PAGE = (0.0, 0.0, 595.0, 842.0)
_TEXT = tuple(" ".join(cell.strip() for cell in row.split("|")) for row in INVOICE if isinstance(row, str))


def lying(data: bytes, told: str) -> bytes:
    """The PDF whose font tells programs the digits `told` where it draws 0 to 9."""

    def lie(document: pikepdf.Pdf) -> None:
        pairs = "\n".join(f"<{ord(digit):02X}> <{ord(says):04X}>" for digit, says in zip("0123456789", told, strict=True))
        cmap = (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
            f"1 begincodespacerange <00> <FF> endcodespacerange\n10 beginbfchar\n{pairs}\nendbfchar\nendcmap end end"
        )
        for font in document.pages[0].Resources.Font.values():
            font.ToUnicode = document.make_stream(cmap.encode())

    return changed(data, lie)


def lying_pages(data: bytes, sites: list[Site]) -> frozenset[int]:
    sheets = open_sheets(data)
    assert isinstance(sheets, Sheets)
    with sheets:
        return drawn.lying_pages(sheets, sites)


@pytest.mark.parametrize("face", ["Helvetica", "Times-Bold", "Courier"])
def test_a_font_that_tells_what_it_draws_is_believed(face: str):
    assert lying_pages(pdf(_TEXT, face=face), [Site(1, _WHOLE_PAGE)]) == frozenset()


@pytest.mark.parametrize("told", ["1234567890", "0523456789"[::-1]])
def test_a_font_that_draws_other_digits_is_found_out(told: str):
    assert lying_pages(lying(pdf(_TEXT), told), [Site(1, _WHOLE_PAGE)]) == {1}


def on_a_dark_bar(data: bytes) -> bytes:
    """The same page in white on a ground of dark blue."""

    def paint(document: pikepdf.Pdf) -> None:
        [page] = document.pages
        shown = page.Contents.read_bytes()
        page.Contents = document.make_stream(b"q 0.1 0.2 0.4 rg 0 0 595 842 re f Q 1 1 1 rg\n" + shown.replace(b"0 0 0 rg", b"1 1 1 rg"))

    return changed(data, paint)


def test_digits_in_white_on_a_bar_of_colour_are_compared_as_they_are_seen():
    sites = [Site(1, _WHOLE_PAGE)]
    assert lying_pages(on_a_dark_bar(pdf(_TEXT, face="Helvetica-Bold")), sites) == frozenset()
    assert lying_pages(on_a_dark_bar(lying(pdf(_TEXT), "1234567890")), sites) == {1}


def test_only_the_given_places_are_looked_at():
    assert lying_pages(lying(pdf(_TEXT), "1234567890"), [Site(1, (0, 0, 10, 10)), Site(7, _WHOLE_PAGE)]) == frozenset()


async def test_the_account_that_is_drawn_counts_not_the_one_that_programs_are_told(sandbox, ocr):
    """The text layer says an account with valid check digits; people see another one."""
    printed = "".join(str((int(char) + 1) % 10) if char.isdigit() else char for char in GOOD_IBAN)
    shown = tuple(row.replace(GOOD_IBAN, printed) for row in _TEXT)
    tampered = lying(pdf(shown), "9012345678")
    extraction = (await Reader(sandbox, ocr).read(tampered, "tampered.pdf")).extraction
    assert extraction.outcome is not Outcome.PROCESSED
    assert extraction.fields.iban is None or extraction.fields.iban.value != GOOD_IBAN
    assert extraction.fields.number is not None
    assert extraction.fields.number.source is Source.OCR
