"""Units of work: what is written together, who waits, and what trouble with the database looks like."""

import asyncio

import pytest
from sqlalchemy import event, text

from mailbot import clock
from mailbot.errors import StoreBusy
from mailbot.store import health
from mailbot.store.engine import Store
from mailbot.store.tables import Executor


def row(name: str) -> Executor:
    return Executor(id=name, beat_at=clock.now())


async def test_leaving_the_block_commits_and_an_exception_takes_everything_back(any_store):
    async with any_store.write() as session:
        session.add(row("kept"))
    with pytest.raises(KeyError):
        await _write_and_fail(any_store)
    async with any_store.read() as session:
        assert await session.get(Executor, "kept")
        assert await session.get(Executor, "lost") is None


async def _write_and_fail(store: Store) -> None:
    async with store.write() as session:
        session.add(row("lost"))
        await session.flush()
        raise KeyError


async def test_readers_take_no_write_lock(store):
    """As a blanket rule BEGIN IMMEDIATE would make every page wait for every mail."""
    begun: list[str] = []
    event.listen(store.engine.sync_engine, "before_cursor_execute", lambda _c, _k, statement, *_: begun.append(statement))
    async with store.read() as session:
        await session.execute(text("SELECT 1"))
    async with store.write() as session:
        await session.execute(text("SELECT 1"))
    assert [statement for statement in begun if statement.startswith("BEGIN")] == ["BEGIN", "BEGIN IMMEDIATE"]


async def test_one_reads_while_another_writes(store):
    async with asyncio.timeout(3), store.write() as writing:
        writing.add(row("new"))
        await writing.flush()
        async with store.read() as session:
            assert await session.get(Executor, "new") is None


async def test_many_write_at_once(any_store):
    async def write(number: int) -> None:
        async with any_store.write() as session:
            session.add(row(f"row-{number}"))

    await asyncio.gather(*(write(number) for number in range(30)))
    async with any_store.read() as session:
        assert await session.scalar(text("SELECT count(*) FROM mb_executor")) == 30


async def test_a_database_that_is_away_is_temporary_and_told_without_its_password(vault):
    away = Store("postgresql://mailbot:a-secret@127.0.0.1:1/mailbot", vault)
    for unit in (away.read, away.write):
        with pytest.raises(StoreBusy) as problem:
            await _touch(unit)
        assert "a-secret" not in str(problem.value)
    assert await health.is_reachable(away) is False
    await away.close()


async def _touch(unit) -> None:
    async with unit() as session:
        await session.execute(text("SELECT 1"))


async def test_a_database_that_answers_is_healthy(any_store):
    assert await health.is_reachable(any_store)
