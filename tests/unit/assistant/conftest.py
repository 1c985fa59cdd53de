"""An office for each test."""

from collections.abc import AsyncIterator

import pytest

from mailbot.extract.reader import Reader
from tests.office import Office, open_office


@pytest.fixture
async def office(sqlite_url: str, reader: Reader) -> AsyncIterator[Office]:
    """A fresh office on SQLite."""
    async with open_office(sqlite_url, reader) as office:
        yield office
