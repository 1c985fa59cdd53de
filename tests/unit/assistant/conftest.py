"""An office for each test; the reader with its children is shared by all."""

from collections.abc import AsyncIterator, Iterator

import pytest

from mailbot.extract.reader import Reader
from tests.office import Office, open_office


@pytest.fixture(scope="session")
def reader() -> Iterator[Reader]:
    """One reader for all tests: its fork server starts once."""
    reader = Reader.local()
    reader.start()
    yield reader
    reader.close()


@pytest.fixture
async def office(sqlite_url: str, reader: Reader) -> AsyncIterator[Office]:
    """A fresh office on SQLite."""
    async with open_office(sqlite_url, reader) as office:
        yield office
