"""Reading many files from disk at once, in the order in which they finish."""

import asyncio
import os
import stat
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import NamedTuple, Self

from mailbot.domain import limits
from mailbot.extract.reader import OcrBudget, Reader
from mailbot.extract.reading import Reading

_PAGES_ASIDE = 24  # pictures of pages that wait for OCR in memory, 4 MB each, while other documents are read


class Unopened(NamedTuple):
    """A file that the operating system does not let us read, and its words why."""

    problem: str


class Places:
    """How many documents are under way: one more than there are cores, for what is done here between two. One that waits for OCR is not:
    it makes room for the next, since a scan takes as long as twenty texts, and there is one OCR worker for two cores."""

    def __init__(self, count: int, pages_aside: int = _PAGES_ASIDE) -> None:
        self.free = asyncio.Semaphore(count)
        self.pages_aside = pages_aside


class Place(OcrBudget):
    """One document's place and its pages of OCR; to be entered before it is read."""

    def __init__(self, places: Places) -> None:
        super().__init__()
        self._places, self._pages_aside = places, 0

    def take(self, pages: int) -> bool:
        """As of every budget. From here on the document waits for OCR: it steps aside, as long as not too many did."""
        is_taken = super().take(pages)
        if is_taken and 0 < pages <= self._places.pages_aside and not self._pages_aside:
            self._pages_aside = pages
            self._places.pages_aside -= pages
            self._places.free.release()
        return is_taken

    async def __aenter__(self) -> Self:
        await self._places.free.acquire()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._pages_aside:
            self._places.pages_aside += self._pages_aside
        else:
            self._places.free.release()


async def read_files(reader: Reader, names: Sequence[str], *, with_stories: bool = False) -> AsyncIterator[tuple[str, Reading | Unopened]]:
    """Name as given and what was read, as each file finishes; one more is under way than there are cores, and those that wait for OCR."""
    places = Places((os.cpu_count() or 1) + 1)

    async def one(name: str) -> tuple[str, Reading | Unopened]:
        async with Place(places) as place:
            data = await asyncio.to_thread(_content, name)
            if isinstance(data, Unopened):
                return name, data
            return name, await reader.read(data, Path(name).name, with_images=False, with_stories=with_stories, budget=place)

    for finished in asyncio.as_completed([one(name) for name in names]):
        yield await finished


def _content(name: str) -> bytes | Unopened:
    """The bytes of a file, and no more of a huge one than shows that it is too large."""
    if not name:  # Path takes it for the folder we are in
        return Unopened("its name is empty")
    try:
        mode = Path(name).stat().st_mode
        if stat.S_ISDIR(mode):
            return Unopened("Is a directory; name the files in it, or list them: find FOLDER -type f | mailbot extract --files-from -")
        if not stat.S_ISREG(mode):  # a pipe would make all others wait for whoever writes to it
            return Unopened("it is no file but a pipe, a socket or a device; save the document as a file first")
        with Path(name).open("rb") as file:
            return file.read(limits.FILE_BYTES + 1)
    except OSError as problem:
        return Unopened(problem.strerror or str(problem))
    except ValueError:
        return Unopened("a file's name holds no zero byte; lists have one name a line")
