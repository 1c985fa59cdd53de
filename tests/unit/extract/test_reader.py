"""From bytes to a Reading: every way a file can go, through real children."""

import asyncio
import io
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageDraw, ImageOps
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from mailbot.demo import einvoices, invoices
from mailbot.domain import limits
from mailbot.domain.invoice import Source
from mailbot.domain.outcome import Doubt, Outcome, Reason
from mailbot.extract.learned.lessons import lessons
from mailbot.extract.model.consult import Answer
from mailbot.extract.model.prompt import Question
from mailbot.extract.model.usage import Usage
from mailbot.extract.reader import OcrBudget, Reader
from mailbot.extract.reading import Anchor, Beside, Proposal
from mailbot.sandbox.children import ChildFailed, Ended, Sandbox
from tests.samples import build
from tests.unit.extract.papers import (
    A4,
    LINES,
    changed,
    encoded,
    encrypted,
    flate_bomb,
    pdf,
    photo_of_a_wall,
    picture,
    scan,
    with_content,
    with_picture,
)
from tests.unit.extract.prints import GOOD_IBAN, INVOICE

pytestmark = pytest.mark.xdist_group("ocr")  # one engine loads its models once


@pytest.fixture
def reader(sandbox, ocr):
    """Real children for every document; the page of `scan()` is looked at by OCR once, however often it is judged."""
    return Reader(sandbox, ocr)


async def test_a_text_document_is_read_with_evidence_and_pictures(reader):
    reading = await reader.read(pdf(), "facture.pdf")
    assert reading.text.splitlines() == list(LINES)
    assert reading.extraction.pages == 1
    assert reading.extraction.seconds > 0
    iban = reading.extraction.fields.iban
    assert iban is not None
    assert (iban.value, iban.source, iban.page) == ("FR7630006000011234567890189", Source.TEXT, 1)
    assert [image.page for image in reading.images] == [1]
    assert Image.open(io.BytesIO(reading.images[0].data)).width > 800
    assert reading.ocr_pages == 0


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04 a Word file", Reason.UNSUPPORTED_FORMAT),
        (b"%PDF-1.7 nothing more", Reason.UNREADABLE_FILE),
        (b"%PDF-1.7" + bytes(limits.FILE_BYTES), Reason.FILE_TOO_LARGE),
        (encrypted(pdf(), user="secret"), Reason.ENCRYPTED_FILE),
        (pdf(()), Reason.UNREADABLE_FILE),
        (encoded(Image.new("1", (10_000, 6_000))), Reason.UNREADABLE_FILE),
        (flate_bomb(60_000_000), Reason.UNREADABLE_FILE),
        (with_content(b"q " * 1_500_000), Reason.UNREADABLE_FILE),
    ],
    ids=["word", "garbage", "large", "encrypted", "blank", "picture bomb", "flate bomb", "operators"],
)
async def test_what_cannot_be_read_says_why(reader, data, reason):
    extraction = (await reader.read(data, "file.pdf")).extraction
    assert (extraction.outcome, extraction.reason) == (Outcome.FAILED, reason)
    assert extraction.seconds < limits.CHILD_WALL_SECONDS


async def test_a_scan_is_read_by_ocr(reader):
    reading = await reader.read(scan(), "scan.pdf")
    iban = reading.extraction.fields.iban
    assert iban is not None
    assert (iban.value, iban.source) == ("FR7630006000011234567890189", Source.OCR)
    assert "F-2026-17" in reading.text
    assert reading.ocr_pages == 1


async def test_a_photo_that_lies_on_its_side_is_shown_upright(reader):
    top = picture().crop((0, 0, 1240, 600))
    reading = await reader.read(encoded(top.rotate(90, expand=True), "JPEG"), "photo.jpg")
    assert "F-2026-17" in reading.text
    shown = reading.images[0]
    assert shown.width > shown.height
    picture_shown = Image.open(io.BytesIO(shown.data))
    assert picture_shown.width > picture_shown.height


async def test_every_page_of_a_fax_is_read_by_ocr(reader):
    sheets = [picture(pdf((line,), size=(420, 120), font=14), dpi=200) for line in LINES[1:4]]
    reading = await reader.read(encoded(sheets[0], "TIFF", save_all=True, append_images=sheets[1:], dpi=(200, 200)), "fax.tif")
    assert reading.text.splitlines() == list(LINES[1:4])
    iban = reading.extraction.fields.iban
    assert (iban.page, iban.source) == (3, Source.OCR)


async def test_the_photo_of_a_phone_is_read_by_ocr(reader):
    reading = await reader.read((Path(__file__).parent / "files" / "photo.heic").read_bytes(), "IMG_0017.HEIC")
    assert reading.ocr_pages == 1
    assert "F-2026-17" in reading.text


async def test_a_photo_without_text_is_unreadable(reader):
    extraction = (await reader.read(encoded(photo_of_a_wall(), "JPEG"), "wall.jpg")).extraction
    assert extraction.reason is Reason.UNREADABLE_FILE


def printed_with(picture_of: tuple[str, ...], logo: Image.Image | None = None) -> bytes:
    """An invoice of which the rows that begin with one of `picture_of` are a picture, and there may be a logo."""
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=A4)
    for row, text in enumerate(cell for cell in INVOICE if isinstance(cell, str)):
        for x, cell in zip((60, 300, 480), text.split("|"), strict=False):
            if cell.strip().startswith(picture_of) and picture_of:
                drawn = picture(pdf((cell.strip(),), size=(260, 100)), dpi=200)
                block = drawn.crop((int(55 * 200 / 72), int(65 * 200 / 72), drawn.width, int(90 * 200 / 72)))
                paper.drawImage(ImageReader(block), x - 5, 742 - 22 * row, 205, 25)
            else:
                paper.drawString(x, 752 - 22 * row, cell.strip())
    if logo:
        paper.drawImage(ImageReader(logo), 350, 760, 200, 60)
    paper.save()
    return out.getvalue()


async def test_bank_details_that_are_a_picture_beside_text_are_read(reader):
    reading = await reader.read(printed_with(("IBAN",)), "mixed.pdf")
    iban = reading.extraction.fields.iban
    assert iban is not None
    assert (iban.value, iban.source, iban.page) == (GOOD_IBAN, Source.OCR, 1)
    assert iban.box[:2] == pytest.approx((60, 842 - 752 + 22 * 20 - 10), abs=30)
    number = reading.extraction.fields.number
    assert (number.value, number.source) == ("2026/4471", Source.TEXT)
    assert reading.ocr_pages == 1


async def test_a_picture_that_every_page_has_is_read_once(sandbox, ocr):
    class Counting:
        def __init__(self) -> None:
            self.pages: list[int] = []

        async def read(self, page, pixels):
            self.pages.append(page.page)
            return await ocr.read(page, pixels)

    counting = Counting()
    twice = changed(printed_with(("IBAN",)), lambda document: document.pages.append(document.pages[0]))
    reading = await Reader(sandbox, counting).read(twice, "copies.pdf")
    assert counting.pages == [1]
    assert reading.ocr_pages == 2
    pages = [text.count(GOOD_IBAN[:4]) for text in (reading.text[: len(reading.text) // 2], reading.text[len(reading.text) // 2 :])]
    assert pages == [1, 1]


async def test_a_picture_without_letters_beside_text_is_not_judged_again(sandbox, ocr, monkeypatch):
    """The account is lacking, so that the picture is looked at; what the text says stands."""
    jobs = []
    run = sandbox.run

    async def counted(job, *rest):
        jobs.append(job.partition(":")[2])
        return await run(job, *rest)

    monkeypatch.setattr(sandbox, "run", counted)
    lacking = tuple(row for row in LINES if "IBAN" not in row)
    wall = ImageOps.autocontrast(photo_of_a_wall().resize((300, 100)))
    reading = await Reader(sandbox, ocr).read(with_picture(wall, (60, 60, 300, 100), lacking), "wall.pdf")
    plain = await Reader(sandbox, ocr).read(with_picture(wall.crop((0, 0, 3, 3)), (60, 60, 3, 3), lacking), "plain.pdf")
    assert (reading.ocr_pages, plain.ocr_pages) == (1, 0)
    assert jobs == ["read", "read"]
    assert reading.extraction.fields == plain.extraction.fields


async def test_a_logo_beside_text_that_lacks_nothing_costs_no_ocr(reader):
    reading = await reader.read(printed_with((), logo=picture().crop((0, 0, 600, 180))), "logo.pdf")
    assert reading.extraction.outcome is Outcome.PROCESSED
    assert reading.ocr_pages == 0


def stamped(*lines: str) -> bytes:
    """An invoice whose text lacks nothing, with a picture of more lines in its middle."""
    image = Image.new("RGB", (1100, 60 + 60 * len(lines)), "white")
    for row, line in enumerate(lines):
        ImageDraw.Draw(image).text((30, 25 + 60 * row), line, fill="#333", font_size=44)
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(printed_with(()))) as document:
        overlay = io.BytesIO()
        paper = canvas.Canvas(overlay, pagesize=A4)
        paper.drawImage(ImageReader(image), 60, 120, 330, 30 * len(lines) + 15)
        paper.save()
        with pikepdf.open(overlay) as other:
            document.pages[0].add_overlay(other.pages[0])
        document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "lines",
    [("PAID IN FULL",), ("BEZAHLT",), ("CANCELLED",), ("OUR NEW BANK DETAILS", "IBAN GB82 WEST 1234 5698 7654 32")],
)
async def test_what_a_picture_says_beside_text_that_lacks_nothing_counts(reader, lines):
    assert (await reader.read(printed_with(()), "plain.pdf")).extraction.outcome is Outcome.PROCESSED
    reading = await reader.read(stamped(*lines), "stamped.pdf")
    assert reading.ocr_pages == 1
    assert reading.extraction.outcome is not Outcome.PROCESSED


async def test_what_a_picture_says_of_nothing_in_question_changes_nothing(reader):
    reading = await reader.read(stamped("Printed on recycled paper"), "thanks.pdf")
    assert (reading.extraction.outcome, reading.ocr_pages) == (Outcome.PROCESSED, 1)


async def test_what_the_ocr_budget_leaves_out_is_a_doubt(reader):
    def with_scan(document):
        document.pages.append(document.pages[0])

    none = (await reader.read(scan(), "scan.pdf", ocr_pages=0)).extraction
    assert none.outcome is Outcome.PARTIAL
    assert Doubt.NOT_FULLY_READ in none.doubts
    half = (await reader.read(changed(scan(), with_scan), "scan.pdf", ocr_pages=1)).extraction
    assert Doubt.NOT_FULLY_READ in half.doubts
    assert half.fields.iban is not None


async def test_documents_of_a_mail_share_the_ocr_pages(reader):
    def twice(document):
        document.pages.append(document.pages[0])

    budget = OcrBudget(2)
    assert (await reader.read(pdf(), "text.pdf", budget=budget)).extraction.fields.iban is not None
    assert budget.left == 2
    assert (await reader.read(scan(), "scan.pdf", budget=budget)).ocr_pages == 1
    postponed = await reader.read(changed(scan(), twice), "long.pdf", budget=budget)
    assert postponed.is_postponed
    assert postponed.extraction.outcome is Outcome.PARTIAL
    assert (await reader.read(scan(), "last.pdf", budget=budget)).ocr_pages == 1
    assert budget.left == 0


async def test_xml_beside_a_document_counts_like_xml_inside(reader, sample):
    inside = await reader.read(einvoices.facturx(sample), "facture.pdf")
    beside = await reader.read(invoices.pdf(sample), "facture.pdf", beside=(Beside(xml=einvoices.cii(sample), is_named=True),))
    alone = await reader.read(einvoices.ubl(sample), "facture.xml")
    for reading in (inside, beside, alone):
        number = reading.extraction.fields.number
        assert number is not None
        assert (number.value, number.source) == (sample.number, Source.XML)
        assert reading.extraction.outcome is Outcome.PROCESSED


async def test_an_xml_that_kills_the_child_costs_no_document_beside_it(reader, sample, monkeypatch):
    run = reader._sandbox.run_patiently

    async def dies(job, request, *more):
        return ChildFailed(Ended.CPU) if b"<killer/>" in request.blobs else await run(job, request, *more)

    monkeypatch.setattr(reader._sandbox, "run_patiently", dies)
    xmls = (Beside(xml=einvoices.cii(sample), is_named=True), Beside(xml=b"<killer/>"))
    reading = await reader.read(invoices.pdf(sample), "facture.pdf", beside=xmls)
    assert (reading.extraction.outcome, reading.taken) == (Outcome.PROCESSED, (0,))
    own = await reader.read(invoices.pdf(sample), "facture.pdf", beside=(Beside(xml=b"<killer/>", is_named=True),))
    assert own.extraction.reason is Reason.UNREADABLE_FILE


@pytest.fixture
def sample():
    return invoices.electronic(date(2026, 5, 12), date(2026, 6, 11))


async def test_many_documents_at_once_are_read_beside_the_loop(reader, monkeypatch):
    """Nothing that works on a document runs in this process, and the loop has turns between the first start and the first end."""

    def here(*_args):
        raise AssertionError("a document is worked on in the process of the event loop")

    for work in ("mailbot.extract.child.read", "mailbot.extract.child.judge", "mailbot.extract.files.pages.read_sheets"):
        monkeypatch.setattr(work, here)  # the children are forked from a server of their own, which has the real ones
    reading = [asyncio.create_task(reader.read(pdf(), f"{n}.pdf")) for n in range(8)]
    turns = 0
    while not any(task.done() for task in reading):
        await asyncio.sleep(0.001)
        turns += 1
    assert turns > len(reading)
    assert all(one.text for one in await asyncio.gather(*reading))


class Prompter:
    """A model that proposes what it is told and remembers what it was shown."""

    def __init__(self, *proposals: Proposal) -> None:
        self.shown: list[Question] = []
        self._proposals = proposals

    async def propose(self, question: Question) -> Answer:
        self.shown.append(question)
        return Answer(usage=Usage(result="ok"), proposals=self._proposals)


async def test_a_model_is_asked_only_where_the_rules_are_unsure(reader, sample):
    model = Prompter(Proposal(field="seller_name", value="Nowhere Ltd", line=1))
    asking = Reader(reader._sandbox, reader._ocr, model)
    sure = await asking.read(einvoices.facturx(sample), "facture.pdf")
    assert sure.extraction.outcome is Outcome.PROCESSED
    assert model.shown == []
    unsure = await asking.read(pdf(LINES[1:]), "facture.pdf")
    assert [line.text for line in model.shown[0].lines] == list(LINES[1:])
    seller = unsure.extraction.fields.seller_name
    assert seller is None or seller.value != "Nowhere Ltd"
    assert [image.page for image in model.shown[0].images] == [1]


async def test_a_child_starved_by_a_busy_machine_gets_a_second_chance(reader, monkeypatch):
    real, waits = Sandbox.run, []

    async def starved_once(self, job, request, child_limits):
        waits.append(child_limits.wall_seconds)
        return ChildFailed(Ended.WALL) if len(waits) == 1 else await real(self, job, request, child_limits)

    monkeypatch.setattr(Sandbox, "run", starved_once)
    reading = await reader.read(pdf(), "facture.pdf")
    assert reading.text.splitlines() == list(LINES)
    assert waits == [limits.CHILD_WALL_SECONDS, 3 * limits.CHILD_WALL_SECONDS]


class _Memory:
    """Knows the same of every supplier, and who was asked about."""

    def __init__(self, *anchors: Anchor) -> None:
        self.known, self.asked = anchors, list[str]()

    async def anchors(self, supplier: str) -> tuple[Anchor, ...]:
        self.asked.append(supplier)
        return self.known


ODD = "odd:Unser+Vorgang|de/classic?number="


async def test_what_was_learned_of_a_supplier_is_asked_for_once_it_is_read_who_sells(reader):
    first = await reader.read(build(f"{ODD}WZ-26/4471"), "a.pdf", memory=_Memory())
    memory = _Memory(*lessons(first.layout, {"number": "WZ-26/4471"}, frozenset()))
    second = await reader.read(build(f"{ODD}WZ-26/4502"), "b.pdf", memory=memory)
    assert memory.asked == ["seller_vat_id:DE999000113 iban:DE04999999980009876543"]
    assert (first.extraction.outcome, second.extraction.outcome) == (Outcome.PARTIAL, Outcome.PROCESSED)
    assert (second.extraction.fields.number.value, second.extraction.learned) == ("WZ-26/4502", ("number",))
    assert [image.page for image in second.images] == [1]


@pytest.mark.parametrize(
    "spec", ["odd:Unser+Vorgang|de/classic?number=WZ-26/4471&iban=DE05999999980009876543", "several:de", "letter:de/quote"]
)
async def test_of_whom_it_is_unsure_nobody_is_asked(reader, spec):
    memory = _Memory()
    await reader.read(build(spec), "a.pdf", memory=memory)
    assert memory.asked == []


async def test_without_a_memory_no_layout_is_kept(reader):
    assert (await reader.read(pdf(), "a.pdf")).layout is None
