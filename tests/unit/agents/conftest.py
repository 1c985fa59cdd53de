"""An office with a folder that its member watches."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import select

from mailbot.agents import add_connection, synchronise
from mailbot.extract.reader import Reader
from mailbot.store.tables import Connection, CubeDocument, Event, EventValues, Member
from tests.office import MEMBER, Office, open_office


@dataclass
class Cube:
    """The office's Cube: a folder, its connection, and what became of it."""

    office: Office
    folder: Path
    connection_id: str = ""

    async def add(self, **more: str) -> str:
        """Connects the folder for the member; files in it count as settled."""
        values = {"path": str(self.folder), "settle_seconds": "0", **more}
        self.connection_id, _ = await add_connection(self.office.services, local_part="acme", email=MEMBER, agent="folder", values=values)
        return self.connection_id

    async def run(self) -> str:
        """The attempt that was begun."""
        return await synchronise(self.office.services, self.connection_id, (await self.row()).attempts)

    async def run_again(self) -> str:
        """As the sweeper would, when the time has come."""
        async with self.office.services.store.write() as session:
            row = await session.get_one(Connection, self.connection_id)
            row.attempts += 1
            row.next_attempt_at = row.created_at
        return await self.run()

    async def row(self) -> Connection:
        """The connection as it is now."""
        async with self.office.services.store.read() as session:
            return await session.get_one(Connection, self.connection_id)

    async def documents(self) -> list[CubeDocument]:
        """Everything in the Cube."""
        async with self.office.services.store.read() as session:
            return list((await session.scalars(select(CubeDocument).order_by(CubeDocument.filename))).all())

    async def trail(self, action: str) -> list[dict[str, object]]:
        """What the events of this action say."""
        async with self.office.services.store.read() as session:
            query = select(EventValues.new).join(Event, Event.id == EventValues.event_id).where(Event.action == action)
            return list((await session.scalars(query)).all())

    async def switch_alerts_off(self) -> None:
        """As the member does in the settings."""
        async with self.office.services.store.write() as session:
            member = (await session.scalars(select(Member).where(Member.email == MEMBER))).one()
            member.wants_alerts = False


@asynccontextmanager
async def _open_cube(url: str, tmp_path: Path) -> AsyncIterator[Cube]:
    folder = tmp_path / "scans"
    folder.mkdir()
    async with open_office(url, Reader.local()) as office:  # nothing is read here, so the reader is not started
        yield Cube(office, folder)


@pytest.fixture
async def cube(sqlite_url: str, tmp_path: Path) -> AsyncIterator[Cube]:
    """A Cube on SQLite."""
    async with _open_cube(sqlite_url, tmp_path) as cube:
        yield cube


@pytest.fixture
async def any_cube(database_url: str, tmp_path: Path) -> AsyncIterator[Cube]:
    """A Cube on each database, for what databases may do differently."""
    async with _open_cube(database_url, tmp_path) as cube:
        yield cube
