"""The database, SQLite or PostgreSQL, and the two kinds of unit of work: reading and writing."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Connection as SyncConnection
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionLeft
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from mailbot.errors import StoreBusy
from mailbot.store.vault import Vault

_TROUBLE = (OperationalError, InterfaceError, NoConnectionLeft)
_BUSY = "The database is busy or cannot be reached; try again in a minute."
_DAMAGED = "The database {where} is damaged or is no SQLite database: put a backup of it back, or move it away to begin anew."
_DAMAGE = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}
_PRIMARY = 0xFF  # SQLite's extended result codes keep the primary one in the lowest octet (sqlite.org/rescode.html)
_BUSY_MS = 30_000
_SQLITE_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", f"busy_timeout={_BUSY_MS}", "foreign_keys=ON")


def async_url(url: str) -> str:
    """The URL with the async driver: sqlite+aiosqlite or postgresql+psycopg."""
    drivers = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
    parsed = make_url(url)
    return parsed.set(drivername=drivers[parsed.get_backend_name()]).render_as_string(hide_password=False)


def where(url: str) -> str:
    """What a person knows the database by: the path of an SQLite file, else host/database; never a user or a password."""
    path = sqlite_file(url)
    if path is not None:
        return str(path)
    parsed = make_url(url)
    return f"{(parsed.host or 'localhost').rpartition('@')[2]}/{parsed.database or ''}"


def sqlite_file(url: str) -> Path | None:
    """The database's file, absolute; None for PostgreSQL."""
    parsed = make_url(url)
    return Path(parsed.database).absolute() if parsed.get_backend_name() == "sqlite" and parsed.database else None


def damage(problem: DatabaseError, url: str) -> str | None:
    """The sentence for an SQLite file that is damaged, cut off or no database at all; None for every other trouble."""
    code = getattr(problem.orig, "sqlite_errorcode", 0)
    return _DAMAGED.format(where=where(url)) if code & _PRIMARY in _DAMAGE else None


class Store:
    """Units of work on one database. Whoever opens one owns it: leaving the block commits, an exception rolls back."""

    def __init__(self, url: str, vault: Vault) -> None:
        """`url` as in MAILBOT_DATABASE_URL: sqlite:///path or postgresql://..."""
        self.url = url
        self.where = where(url)
        self.vault = vault
        self.is_sqlite = make_url(url).get_backend_name() == "sqlite"
        self.engine = _sqlite_engine(url) if self.is_sqlite else create_async_engine(async_url(url), pool_pre_ping=True, pool_size=10)
        self._writing = self.engine.execution_options(begin_immediate=True)
        # One writer at a time per process: measured p99 of 20 concurrent accepts 13 ms instead of 2-3 s.
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """A unit of work that changes nothing; it takes no write lock.

        Raises:
            StoreBusy: the database is locked or away.
        """
        try:
            async with AsyncSession(self.engine, expire_on_commit=False) as session:
                yield session
        except (*_TROUBLE, DatabaseError) as problem:
            sentence = self._trouble(problem)
            if sentence is None:
                raise
            raise StoreBusy(sentence) from problem

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """A unit of work that commits when the block is left.

        Raises:
            StoreBusy: the database is locked or away; nothing was written.
        """
        turn: AbstractAsyncContextManager[Any] = self._turn if self.is_sqlite else nullcontext()
        try:
            async with turn, AsyncSession(self._writing, expire_on_commit=False) as session, session.begin():
                yield session
        except (*_TROUBLE, DatabaseError) as problem:
            sentence = self._trouble(problem)
            if sentence is None:
                raise
            raise StoreBusy(sentence) from problem

    def _trouble(self, problem: Exception) -> str | None:
        """What to say of the database's state; None for a broken constraint and the like, which the caller judges."""
        damaged = damage(problem, self.url) if isinstance(problem, DatabaseError) else None
        return damaged or (_BUSY if isinstance(problem, _TROUBLE) else None)

    async def close(self) -> None:
        """Gives the connections back."""
        await self.engine.dispose()


def _sqlite_engine(url: str) -> AsyncEngine:
    engine = create_async_engine(async_url(url), connect_args={"timeout": _BUSY_MS / 1000})

    @event.listens_for(engine.sync_engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # SQLAlchemy, not the driver, emits BEGIN
        cursor = connection.cursor()
        for pragma in _SQLITE_PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: SyncConnection) -> None:
        # IMMEDIATE for writers alone: as a blanket rule readers would take the write lock too.
        immediate = connection.get_execution_options().get("begin_immediate", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine
