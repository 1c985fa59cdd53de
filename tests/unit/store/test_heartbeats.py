"""Who is alive, in the two ways of knowing it."""

import os
from datetime import timedelta

import pytest

from mailbot import clock
from mailbot.store import heartbeats
from mailbot.store.heartbeats import HeartbeatRows, LockFiles, heartbeat


@pytest.fixture
def pair(database_url):
    """Two processes of one service."""
    one, other = heartbeat(database_url, "one"), heartbeat(database_url, "other")
    yield one, other
    one.stop()
    other.stop()


def test_the_living_the_dead_and_the_unknown(pair):
    one, other = pair
    one.start()
    assert one.dead({"one", "other", "unknown"}) == {"other", "unknown"}
    other.start()
    assert one.dead({"one", "other"}) == set()
    other.stop()
    assert one.dead({"one", "other"}) == {"other"}


def test_each_database_has_its_way(sqlite_url):
    assert isinstance(heartbeat(sqlite_url, "x"), LockFiles)
    assert isinstance(heartbeat("postgresql://db.example/mailbot", "x"), HeartbeatRows)


def test_a_lock_dies_with_its_process_however_it_dies(tmp_path):
    """A child takes the lock and is gone at once, as after kill -9."""
    folder = tmp_path / "executors"
    child = os.fork()
    if not child:
        LockFiles(folder, "child").start()
        os._exit(9)
    os.waitpid(child, 0)
    assert (folder / "child").exists()
    assert LockFiles(folder, "me").dead({"child"}) == {"child"}


def test_what_the_dead_left_is_swept_away(tmp_path):
    folder = tmp_path / "executors"
    folder.mkdir()
    for name in ("old", "new"):
        (folder / name).touch()
    os.utime(folder / "old", (0, 0))
    me = LockFiles(folder, "me")
    me.start()
    assert sorted(path.name for path in folder.iterdir()) == ["me", "new"]
    me.stop()


def test_a_process_that_misses_its_beats_counts_as_dead(postgresql_url):
    one = HeartbeatRows(postgresql_url, "one", timedelta(hours=1), timedelta(seconds=10))
    other = HeartbeatRows(postgresql_url, "other", timedelta(hours=1), timedelta(seconds=10))
    one.start()
    other.start()
    with clock.frozen(clock.now() + timedelta(seconds=9)):
        assert one.dead({"other"}) == set()
    with clock.frozen(clock.now() + timedelta(seconds=11)):
        assert one.dead({"other"}) == {"other"}
    one.stop()
    other.stop()


async def test_nobody_counts_as_dead_while_it_cannot_be_known():
    away = HeartbeatRows("postgresql://127.0.0.1:1/mailbot", "one", timedelta(hours=1), timedelta(seconds=10))
    from sqlalchemy import create_engine

    away._engine = create_engine(away._url)
    assert await heartbeats.dead(away, {"other"}) == set()
