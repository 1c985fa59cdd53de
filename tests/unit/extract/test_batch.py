"""Many files at once: scans that wait for OCR do not keep texts waiting, but no more of them are held in memory than fit."""

import asyncio
import os
from pathlib import Path
from typing import Any, cast

import pytest

from mailbot.domain.invoice import Extraction
from mailbot.domain.outcome import Outcome
from mailbot.extract.batch import Place, Places, Unopened, read_files
from mailbot.extract.reader import OcrBudget, Reader
from mailbot.extract.reading import Reading


class OneWorker:
    """A reader whose OCR worker is busy until it is told to go on; and how many files were under way at most."""

    def __init__(self) -> None:
        self.goes_on = asyncio.Event()
        self.under_way = self.most = 0

    async def read(self, data: bytes, filename: str, *, budget: OcrBudget, **_: Any) -> Reading:
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        if filename.startswith("scan"):
            assert budget.take(len(data))
            await self.goes_on.wait()
        self.under_way -= 1
        return Reading(extraction=Extraction(outcome=Outcome.PARTIAL))


def files(folder: Path, *names: str) -> list[str]:
    for name in names:
        (folder / name).write_bytes(b"x")
    return [str(folder / name) for name in names]


@pytest.fixture(autouse=True)
def one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)


async def test_texts_do_not_wait_for_the_ocr_of_scans(tmp_path: Path) -> None:
    reader, finished = OneWorker(), []
    names = files(tmp_path, "scan-1", "scan-2", "text-1", "text-2")
    async for name, _ in read_files(cast(Reader, reader), names):
        finished.append(Path(name).name)
        if len(finished) == 2:
            reader.goes_on.set()
    assert set(finished[:2]) == {"text-1", "text-2"}
    assert sorted(finished) == ["scan-1", "scan-2", "text-1", "text-2"]


async def test_no_more_scans_are_held_than_their_pages_may_be() -> None:
    places = Places(count=1, pages_aside=3)
    async with Place(places) as first:
        assert first.take(2)
        async with asyncio.timeout(5), Place(places) as second:  # the first stepped aside
            assert second.take(2)
            assert places.free.locked()  # the second has no room to do so
    assert not places.free.locked()
    assert places.pages_aside == 3


async def test_a_file_that_cannot_be_opened_gives_its_place_back(tmp_path: Path) -> None:
    names = [str(tmp_path / "nowhere"), *files(tmp_path, "text-1")]
    found = [result async for _, result in read_files(cast(Reader, OneWorker()), names)]
    assert sorted(isinstance(one, Unopened) for one in found) == [False, True]
