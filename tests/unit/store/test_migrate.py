"""The tables that migrations make are the tables that the code expects, on both databases."""

import asyncio
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect

from mailbot.errors import BadSetting, StoreBusy
from mailbot.store import migrate, tables
from mailbot.store.engine import Store
from mailbot.store.rows import PREFIX


def _driver(url: str) -> str:
    return url.replace("postgresql://", "postgresql+psycopg://")


def test_migrations_make_the_tables_of_the_models(database_url):
    engine = create_engine(_driver(database_url))
    options = {"compare_type": True, "include_name": lambda name, kind, _: kind != "table" or name in tables.Company.metadata.tables}
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=options)
        difference = compare_metadata(context, tables.Company.metadata)
    engine.dispose()
    assert difference == []


def test_every_table_of_ours_carries_the_prefix_and_the_engine_has_its_own(database_url):
    engine = create_engine(_driver(database_url))
    names = set(inspect(engine).get_table_names())
    engine.dispose()
    assert set(tables.Company.metadata.tables) <= names
    assert all(name.startswith(PREFIX) for name in tables.Company.metadata.tables)


def test_migrating_again_does_nothing(database_url):
    assert migrate.is_current(database_url)
    assert migrate.migrate_url(database_url) is False


async def test_many_processes_may_migrate_a_fresh_file_at_once(tmp_path, vault):
    store = Store(f"sqlite:///{tmp_path}/deep/er/mailbot.db", vault)
    done = await asyncio.gather(*(migrate.migrate(store) for _ in range(3)))
    await store.close()
    assert sorted(done) == [False, False, True]


async def test_sqlite_is_migrated_silently(tmp_path, vault):
    store = Store(f"sqlite:///{tmp_path}/mailbot.db", vault)
    await migrate.ensure_migrated(store)
    await store.close()
    assert migrate.is_current(store.url)


async def test_postgresql_is_migrated_only_when_told(empty_postgresql_url, vault):
    store = Store(empty_postgresql_url, vault)
    with pytest.raises(BadSetting, match="mailbot migrate"):
        await migrate.ensure_migrated(store)
    assert await migrate.migrate(store) is True
    await migrate.ensure_migrated(store)
    await store.close()


async def test_an_unreachable_database_is_said_without_the_password(vault):
    store = Store("postgresql://mailbot:a-secret@127.0.0.1:1/mailbot", vault)
    with pytest.raises(StoreBusy) as problem:
        await migrate.ensure_migrated(store)
    await store.close()
    assert "a-secret" not in str(problem.value)
    assert "MAILBOT_DATABASE_URL" in str(problem.value)


def test_the_newest_revision_is_found_without_alembic():
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(Path(migrate.__file__).parent / "migrations"))
    assert migrate.head() == scripts.get_current_head()
