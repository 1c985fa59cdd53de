"""Brings the database to this version's tables: Alembic for ours, DBOS for its own, one process at a time."""

import asyncio
import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, inspect, make_url, text
from sqlalchemy.exc import DatabaseError, OperationalError

from mailbot.errors import BadSetting, MailbotError, StoreBusy
from mailbot.store import jobs
from mailbot.store.engine import Store, damage, sqlite_file
from mailbot.store.rows import PREFIX

_UNREACHABLE = "The database of MAILBOT_DATABASE_URL cannot be reached: is it running, are name and password right?"
_LOCKED = "The database {path} is locked by another program; try again in a minute."
_UNWRITABLE = (
    "The database {path} cannot be opened for writing ({reason}). Give mailbot's user the right to write there, or set MAILBOT_DATA_DIR."
)
_SCRIPTS = Path(__file__).parent / "migrations"
_VERSION_TABLE = f"{PREFIX}alembic_version"
#: Any fixed number: every mailbot that migrates this database asks for the same advisory lock.
_ADVISORY_LOCK = 0x6D61696C626F74


async def migrate(store: Store) -> bool:
    """Creates or upgrades every table; gives whether there was anything to do. Safe to call at any time, by many.

    Raises:
        BadSetting: the SQLite file is damaged, or it cannot be written.
        StoreBusy: the database cannot be reached.
    """
    return await asyncio.to_thread(migrate_url, store.url)


async def ensure_migrated(store: Store) -> None:
    """On SQLite migrates silently; on PostgreSQL, where the operator decides when, only looks.

    Raises:
        BadSetting: a PostgreSQL database that is not at this version; an SQLite file that is damaged or cannot be written.
        StoreBusy: the database cannot be reached.
    """
    if store.is_sqlite:
        await migrate(store)
    elif not await asyncio.to_thread(is_current, store.url):
        raise BadSetting(
            "The database of MAILBOT_DATABASE_URL is not at this version of mailbot; run `mailbot migrate` once, then start again."
        )


def is_current(url: str) -> bool:
    """Whether our tables and DBOS's are at this version. Blocks.

    Raises:
        StoreBusy: the database cannot be reached.
    """
    with _engine(url) as engine:
        return _is_current(engine)


def head() -> str:
    """The newest revision: its file's name starts with it (reading names is quicker than importing Alembic)."""
    return max(path.name.split("_")[0] for path in (_SCRIPTS / "versions").glob("[0-9]*.py"))


def migrate_url(url: str) -> bool:
    """What `migrate` does, for those without a Store. Blocks."""
    with _alone(url), _engine(url) as engine:
        if _is_current(engine):
            return False
        with engine.begin() as connection:
            _upgrade(connection)
        jobs.migrate_engine(url)
        return True


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _is_current(engine: Engine) -> bool:
    with engine.connect() as connection:
        if not inspect(connection).has_table(_VERSION_TABLE):
            return False
        version = connection.execute(text(f"SELECT version_num FROM {_VERSION_TABLE}")).scalar()  # noqa: S608  a constant
    return version == head() and jobs.engine_is_current(engine)


@contextmanager
def _engine(url: str) -> Iterator[Engine]:
    engine = create_engine(_driver_url(url))
    try:
        if engine.dialect.name == "sqlite":
            with engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA journal_mode=WAL")
        yield engine
    except DatabaseError as problem:
        translated = _translated(problem, url)
        if translated is None:
            raise
        raise translated from problem
    finally:
        engine.dispose()


def _translated(problem: DatabaseError, url: str) -> MailbotError | None:
    damaged = damage(problem, url)
    if damaged:
        return BadSetting(damaged)
    path = sqlite_file(url)
    if not isinstance(problem, OperationalError):
        return None
    if path is None:
        return StoreBusy(_UNREACHABLE)
    if getattr(problem.orig, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return StoreBusy(_LOCKED.format(path=path))
    return BadSetting(_UNWRITABLE.format(path=path, reason=problem.orig))


def _driver_url(url: str) -> URL:
    parsed = make_url(jobs.sync_url(url))
    return parsed if parsed.get_backend_name() == "sqlite" else parsed.set(drivername="postgresql+psycopg")


@contextmanager
def _alone(url: str) -> Iterator[None]:
    """One migration at a time: a lock file beside an SQLite file, an advisory lock in PostgreSQL. Either dies with us."""
    database = sqlite_file(url)
    if database is not None:
        descriptor = _lock_file(database)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)
        return
    with _engine(url) as engine, engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        # Outside a transaction: DBOS builds indexes CONCURRENTLY, which waits for the transactions of others.
        connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": _ADVISORY_LOCK})
        yield


def _lock_file(database: Path) -> int:
    """A descriptor of the lock file beside the database. What is new is its owner's alone, since it holds mails and amounts."""
    try:
        database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # SQLite gives its journal and its shared memory the rights of the file itself.
        os.close(os.open(database, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
        return os.open(f"{database}.migrate.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as problem:
        raise BadSetting(_UNWRITABLE.format(path=database, reason=problem.strerror)) from problem
