"""Which processes are alive: what a dead one was working on is given to the others.

Two ways to know it, because the databases differ. On SQLite every process is on one machine, and each holds a lock on a
file of its own: the kernel lets go of it the moment the process dies, and a long stall never looks like death (a busy
database may keep a process waiting for 30 s). On PostgreSQL each process writes its heartbeat from a thread.
"""

import asyncio
import fcntl
import os
import threading
from datetime import timedelta
from pathlib import Path
from typing import Protocol

import structlog
from sqlalchemy import Engine, create_engine, delete, insert, make_url, select, update
from sqlalchemy.exc import SQLAlchemyError

from mailbot import clock
from mailbot.store.tables import Executor

log = structlog.get_logger(__name__)

BEAT_EVERY = timedelta(seconds=2)
#: Five beats missed. A process that was only slow finds its work taken over; the engine refuses what it then writes.
DEAD_AFTER = timedelta(seconds=10)
_FORGOTTEN_AFTER = timedelta(days=1)
_SETTLED = timedelta(minutes=1)


class Heartbeat(Protocol):
    """This process's sign of life, and how to read the signs of others."""

    def start(self) -> None:
        """From now on this process counts as alive. Blocks."""

    def dead(self, executor_ids: set[str]) -> set[str]:
        """Those of the executors that are not alive. Blocks.

        Raises:
            SQLAlchemyError, OSError: it cannot be known now.
        """
        ...

    def stop(self) -> None:
        """This process is going away. Blocks."""


def heartbeat(url: str, executor_id: str, *, beat_every: timedelta = BEAT_EVERY, dead_after: timedelta = DEAD_AFTER) -> Heartbeat:
    """The way that suits the database."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and parsed.database:
        return LockFiles(Path(f"{parsed.database}.executors"), executor_id)
    return HeartbeatRows(url, executor_id, beat_every, dead_after)


class LockFiles:
    """A locked file per process, in a folder beside the SQLite file."""

    def __init__(self, folder: Path, executor_id: str) -> None:
        self._folder = folder
        self._executor_id = executor_id
        self._descriptor: int | None = None

    def start(self) -> None:
        """Takes the lock; children do not inherit it (descriptors are closed on exec)."""
        self._folder.mkdir(mode=0o700, exist_ok=True)
        self._sweep_away_old()
        self._descriptor = os.open(self._path(self._executor_id), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def dead(self, executor_ids: set[str]) -> set[str]:
        """Those whose lock can be had, or whose file is gone."""
        return {executor_id for executor_id in executor_ids - {self._executor_id} if self._is_dead(executor_id)}

    def stop(self) -> None:
        """Lets go of the lock and removes the file."""
        if self._descriptor is not None:
            self._path(self._executor_id).unlink(missing_ok=True)
            os.close(self._descriptor)
            self._descriptor = None

    def _is_dead(self, executor_id: str) -> bool:
        try:
            descriptor = os.open(self._path(executor_id), os.O_RDWR | os.O_CLOEXEC)
        except FileNotFoundError:
            return True
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        else:
            return True
        finally:
            os.close(descriptor)

    def _sweep_away_old(self) -> None:
        """Removes what the dead left. Not the newest: its owner may be between creating and locking it."""
        before = clock.now().timestamp() - _SETTLED.total_seconds()
        for path in self._folder.iterdir():
            if path.stat().st_mtime < before and self._is_dead(path.name):
                path.unlink(missing_ok=True)

    def _path(self, executor_id: str) -> Path:
        return self._folder / executor_id


class HeartbeatRows:
    """A row per process, written from a thread so that a busy event loop does not look like death."""

    def __init__(self, url: str, executor_id: str, beat_every: timedelta, dead_after: timedelta) -> None:
        self._url = make_url(url).set(drivername="postgresql+psycopg")
        self._executor_id = executor_id
        self._beat_every, self._dead_after = beat_every, dead_after
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._engine: Engine | None = None

    def start(self) -> None:
        """Writes the first beat and starts the thread."""
        self._engine = create_engine(self._url, pool_size=1, max_overflow=1, pool_pre_ping=True)
        self._beat(self._engine)
        self._thread = threading.Thread(target=self._keep_beating, args=(self._engine,), name="heartbeat", daemon=True)
        self._thread.start()

    def dead(self, executor_ids: set[str]) -> set[str]:
        """Those without a fresh beat. By our clock: the clocks of the machines must agree within a few seconds."""
        assert self._engine is not None, "start() comes first"
        with self._engine.connect() as connection:
            fresh = select(Executor.id).where(Executor.beat_at >= clock.now() - self._dead_after)
            alive = set(connection.scalars(fresh))
        return executor_ids - alive - {self._executor_id}

    def stop(self) -> None:
        """Stops the thread and takes the row away."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()
        if self._engine is not None:
            try:
                with self._engine.begin() as connection:
                    connection.execute(delete(Executor).where(Executor.id == self._executor_id))
            except SQLAlchemyError as problem:
                log.warning("heartbeat not withdrawn", error=type(problem).__name__)
            self._engine.dispose()
            self._engine = None

    def _keep_beating(self, engine: Engine) -> None:
        while not self._stopping.wait(self._beat_every.total_seconds()):
            try:
                self._beat(engine)
            except SQLAlchemyError as problem:
                log.warning("heartbeat not written", error=type(problem).__name__)

    def _beat(self, engine: Engine) -> None:
        now = clock.now()
        with engine.begin() as connection:
            known = connection.execute(update(Executor).where(Executor.id == self._executor_id).values(beat_at=now))
            if not known.rowcount:
                connection.execute(delete(Executor).where(Executor.beat_at < now - _FORGOTTEN_AFTER))
                connection.execute(insert(Executor).values(id=self._executor_id, beat_at=now))


async def dead(beating: Heartbeat, executor_ids: set[str]) -> set[str]:
    """`Heartbeat.dead` off the event loop; nobody counts as dead while it cannot be known."""
    if not executor_ids:
        return set()
    try:
        return await asyncio.to_thread(beating.dead, executor_ids)
    except (SQLAlchemyError, OSError) as problem:
        log.warning("cannot tell which workers are alive", error=type(problem).__name__)
        return set()
