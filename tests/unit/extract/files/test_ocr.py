"""Words of pictures, however the paper lay; and a worker that hangs or dies costs a page, not the service."""

import asyncio

import pytest
from PIL import Image

from bench.papers import noise
from mailbot.domain import limits
from mailbot.domain.invoice import Source
from mailbot.extract.evidence.lines import lines_of
from mailbot.extract.files import pages
from mailbot.extract.files.ocr import Ocr
from mailbot.extract.files.pages import Document
from mailbot.extract.handover import Pixels, Seen
from mailbot.extract.reading import Page
from mailbot.sandbox.children import ChildFailed, Ended, Sandbox
from tests.unit.extract import hostile_jobs
from tests.unit.extract.papers import LINES, encoded, pdf, picture

pytestmark = pytest.mark.xdist_group("ocr")  # one engine loads its models once


@pytest.fixture(scope="module")
def sandbox():
    box = Sandbox(preload=("tests.unit.extract.hostile_jobs",))
    box.start()
    yield box
    box.close()


@pytest.fixture(scope="module")
def ocr(sandbox):
    pool = Ocr(sandbox, workers=1)
    yield pool
    pool.close()


def as_pixels(image: Image.Image) -> tuple[Pixels, bytes]:
    document = pages.read_picture(encoded(image), 1, with_images=False)
    assert isinstance(document, Document)
    raster = document.rasters[0]
    page = Pixels(page=1, width=raster.width, height=raster.height, columns=raster.columns, rows=raster.rows)
    return page, raster.pixels


def paper() -> Image.Image:
    """The top of a page, which is all that is printed on."""
    page = picture()
    return page.crop((0, 0, page.width, page.height // 3))


async def seen(ocr: Ocr, image: Image.Image) -> Seen:
    result = await ocr.read(*as_pixels(image))
    assert isinstance(result, Seen)
    return result


def photographed(flat: Image.Image, corners: list[tuple[float, float]]) -> Image.Image:
    """A sheet on a dark table, its corners (clockwise from the top left) at the given points."""
    sides = [(0, 0), (flat.width, 0), (flat.width, flat.height), (0, flat.height)]
    way = noise.perspective(corners, sides)
    return flat.transform(flat.size, Image.Transform.PERSPECTIVE, way, Image.Resampling.BICUBIC, fillcolor="#404040")


def lines(result: Seen) -> list[str]:
    """The words in rows, as the judges see them."""
    page = Page(number=1, width=result.width, height=result.height, source=Source.OCR, words=result.words)
    return [line.text for line in lines_of((page,))]


async def test_words_come_with_boxes_in_points_and_confidences(ocr):
    result = await seen(ocr, paper())
    assert lines(result) == list(LINES)
    first = result.words[0]
    assert first.text == "Atelier"
    scale = result.width / 595
    assert first.box[0] == pytest.approx(60 * scale, abs=6)
    assert first.box[1] < 80 * scale < first.box[3] + 6
    assert all(0.5 < word.confidence <= 1 for word in result.words)


@pytest.mark.parametrize("clockwise", [90, 180, 270])
async def test_a_page_that_lies_otherwise_is_turned(ocr, clockwise):
    result = await seen(ocr, paper().rotate(-clockwise, expand=True))
    assert lines(result) == list(LINES)
    assert result.width > result.height


async def test_the_tilt_of_a_scan_is_taken_out_of_the_boxes(ocr):
    result = await seen(ocr, paper().rotate(-3, fillcolor="white"))
    assert lines(result) == list(LINES)


FROM_ASIDE = ((0.08, 0.07), (0.93, 0.02), (0.99, 0.99), (0.01, 0.94))
FROM_BELOW = ((0.09, 0.03), (0.92, 0.03), (0.99, 0.98), (0.02, 0.98))  # level lines, columns that run together


@pytest.mark.parametrize(("quarters", "corners"), [(0, FROM_ASIDE), (1, FROM_ASIDE), (0, FROM_BELOW)])
async def test_a_sheet_photographed_from_aside_is_read_as_if_it_lay_flat(ocr, quarters, corners):
    """Words are understood by their places, so they must stand where they stand on the paper."""
    flat = picture(pdf(LINES * 6, font=14), dpi=110)
    photo = photographed(flat, [(x * flat.width, y * flat.height) for x, y in corners])
    result = await seen(ocr, photo.transpose(Image.Transpose.ROTATE_90) if quarters else photo)
    first, last = result.words[0], next(word for word in reversed(result.words) if word.text == "IBAN")
    assert (first.text, result.width, result.height) == ("Atelier", pytest.approx(595, abs=6), 842)
    assert first.box[:2] == pytest.approx((60, 68), abs=8)
    assert last.box[:2] == pytest.approx((60, 68 + 23 * 22), abs=8)
    assert lines(result) == list(LINES) * 6


async def test_a_picture_without_text_has_no_words(ocr):
    assert (await seen(ocr, Image.new("RGB", (300, 200), "#a0a0a0"))).words == ()


PAGE = Pixels(page=1, width=10, height=10, columns=1, rows=1)


@pytest.fixture
async def worker(sandbox):
    """A pool of one worker that hangs or dies on command."""
    pool = Ocr(sandbox, workers=1, job="tests.unit.extract.hostile_jobs:recognise")
    yield pool
    pool.close()


async def pages_read(worker: Ocr) -> str:
    """How many pages the worker says it has read; 1 means that it is a new one."""
    result = await worker.read(PAGE, bytes([0]))
    assert isinstance(result, Seen)
    return result.words[0].text


async def test_a_worker_lives_on_from_page_to_page(worker):
    await worker.warm()
    assert [await pages_read(worker) for _ in range(3)] == ["2", "3", "4"]


async def test_a_page_that_takes_too_long_is_given_up_and_the_next_one_read(worker, monkeypatch):
    assert await pages_read(worker) == "1"
    with monkeypatch.context() as patch:
        patch.setattr(limits, "OCR_WALL_SECONDS", 0.1)
        assert await worker.read(PAGE, bytes([hostile_jobs.HANG])) == ChildFailed(Ended.WALL)
    assert await pages_read(worker) == "1"


async def test_a_page_that_kills_the_worker_is_tried_once_more(worker):
    assert await pages_read(worker) == "1"
    assert isinstance(await worker.read(PAGE, bytes([hostile_jobs.DIE_ONCE_USED])), Seen)
    assert await worker.read(PAGE, bytes([hostile_jobs.DIE])) == ChildFailed(Ended.CRASH)
    assert await pages_read(worker) == "1"


async def test_a_cancelled_page_does_not_answer_the_next_one(worker):
    assert await pages_read(worker) == "1"
    page = asyncio.create_task(worker.read(PAGE, bytes([hostile_jobs.HANG])))
    await asyncio.sleep(0)  # it is under way
    page.cancel()
    with pytest.raises(asyncio.CancelledError):
        await page
    assert await pages_read(worker) == "1"


async def test_a_worker_is_replaced_after_many_pages(worker, monkeypatch):
    monkeypatch.setattr(limits, "OCR_PAGES_PER_WORKER", 2)
    assert [await pages_read(worker) for _ in range(5)] == ["1", "2", "1", "2", "1"]


async def test_an_answer_for_another_page_is_none_and_ends_the_worker(worker):
    assert await worker.read(PAGE, bytes([hostile_jobs.LIE])) == ChildFailed(Ended.CRASH)
    assert await pages_read(worker) == "1"


async def test_a_worker_that_was_prepared_is_the_one_that_reads(worker):
    worker.prepare()
    worker.prepare()
    assert [await pages_read(worker), await pages_read(worker)] == ["1", "2"]
