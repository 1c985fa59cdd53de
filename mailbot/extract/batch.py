"""Reading many files from disk at once, in the order in which they finish."""

import asyncio
import os
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import NamedTuple

from mailbot.domain import limits
from mailbot.extract.reader import Reader
from mailbot.extract.reading import Reading


class Unopened(NamedTuple):
    """A file that the operating system does not let us read, and its words why."""

    problem: str


async def read_files(reader: Reader, names: Sequence[str], *, with_stories: bool = False) -> AsyncIterator[tuple[str, Reading | Unopened]]:
    """Name as given and what was read, as each file finishes; as many are under way as there are cores."""
    slots = asyncio.Semaphore(os.cpu_count() or 1)

    async def one(name: str) -> tuple[str, Reading | Unopened]:
        async with slots:
            data = await asyncio.to_thread(_content, name)
            if isinstance(data, Unopened):
                return name, data
            return name, await reader.read(data, Path(name).name, with_images=False, with_stories=with_stories)

    for finished in asyncio.as_completed([one(name) for name in names]):
        yield await finished


def _content(name: str) -> bytes | Unopened:
    """The bytes of a file, and no more of a huge one than shows that it is too large."""
    try:
        with Path(name).open("rb") as file:
            return file.read(limits.FILE_BYTES + 1)
    except OSError as problem:
        return Unopened(problem.strerror or str(problem))
