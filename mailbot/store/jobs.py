"""Durable jobs on DBOS, in our own database; the only module that knows DBOS.

A job is one attempt at one row: workflow id `job:row id:attempt`, enqueued inside the caller's transaction, so that it
exists exactly when the row's change does. What a job gives and takes is ids and plain JSON words: that is all the
JSON serializer gives back unchanged when a run is replayed after a crash.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from dbos import DBOS, DBOSClient, DBOSConfig, DBOSPortableJSONSerializer, EnqueueOptions, _migration
from sqlalchemy import Connection, Engine, make_url
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock

T = TypeVar("T")
Run = Callable[[str, int], Awaitable[str]]

#: Work is taken only by processes of the same version, and by default it is a hash of our sources: every upgrade would
#: strand the mails in flight. Raise it only when the steps of a running job cannot be continued by the new code.
APPLICATION_VERSION = "1"

_APPLICATION = "mailbot"
#: A mail that kills its worker is started again this often; then the sweeper starts the next attempt.
_RECOVERIES = 5
_DBOS_CONNECTIONS = 8
_CLIENT_CONNECTIONS = 2
_THREADS = 64
_ENDED = ("SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED")


class Job(StrEnum):
    """The kinds of work. The words stand in workflow ids: never rename one that may be in flight."""

    process_mail = "process_mail"
    follow_up = "follow_up"
    deliver = "deliver"
    synchronise = "synchronise"
    draft_document = "draft_document"


@dataclass(frozen=True)
class Queue:
    """How many jobs of a kind run in one worker, in all and for one company (so that none starves the others)."""

    name: str
    running: int
    per_company: int
    patience: int = 1  # how many times rarer than the others it is polled: each poll costs about 3 ms of CPU


READING = Queue("reading", running=8, per_company=4)
DELIVERY = Queue("delivery", running=20, per_company=6)
COLLECTION = Queue("collection", running=4, per_company=2, patience=10)

QUEUE_OF = {
    Job.process_mail: READING,
    Job.follow_up: READING,
    Job.draft_document: READING,
    Job.deliver: DELIVERY,
    Job.synchronise: COLLECTION,
}


class Jobs:
    """Puts jobs into the queue, and in a worker runs them. One launched instance per process (DBOS is a singleton)."""

    def __init__(
        self,
        url: str,
        *,
        executor_id: str,
        application_version: str = APPLICATION_VERSION,
        polling_seconds: float = 0.1,
    ) -> None:
        """`url` is the Store's; `executor_id` must never have been used before (`new_executor_id`)."""
        self.executor_id = executor_id
        self._url = sync_url(url)
        self._version = application_version
        self._polling_seconds = polling_seconds
        self._runs: dict[Job, Run] = {}
        self._client: DBOSClient | None = None
        self._launched = False
        self._running: set[asyncio.Task[Any]] = set()

    def register(self, job: Job, run: Run) -> None:
        """`run(row_id, attempt)` is one attempt at the job; it gives a word for the record. Before `launch`."""
        self._runs[job] = run

    async def launch(self, *, listen: bool) -> None:
        """With `listen`, starts taking jobs from the queues, on the running event loop; else there is nothing to start.

        The database must be migrated.
        """
        if not listen:
            return
        _quiet()
        await asyncio.to_thread(self._register_queues)
        DBOS(config=self._config())
        for job, run in self._runs.items():
            self._workflow(job, run)
        # Not in a thread: DBOS runs workflows on the loop of the thread that launches it.
        DBOS.launch()
        self._launched = True

    async def enqueue_in(self, session: AsyncSession, job: str, row_id: str, attempt: int, company_id: str) -> None:
        """Puts one attempt into the queue, in the session's transaction; the same attempt twice is one job."""
        options: EnqueueOptions = {
            "workflow_name": job,
            "queue_name": QUEUE_OF[Job(job)].name,
            "workflow_id": _workflow_id(job, row_id, attempt),
            "app_version": self._version,
            "queue_partition_key": company_id,
        }
        client = self._open_client()

        def enqueue(connection: Connection) -> None:
            client.enqueue_in_transaction(connection, options, row_id, attempt)

        await (await session.connection()).run_sync(enqueue)

    async def step(self, name: str, fn: Callable[..., Awaitable[T]], *args: Any) -> T:
        """`await fn(*args)`, done once: when the job is run again after a crash, its recorded JSON result is given instead.

        Outside a job it is a plain call. `fn` must give ids or plain JSON words; expected failures are among them.
        """
        if DBOS.workflow_id is None or DBOS.step_id is not None:
            return await fn(*args)
        return await DBOS.run_step_async({"name": name}, _coroutine(fn), *args)

    async def queued(self, works: Iterable[tuple[str, str, int]]) -> set[tuple[str, int]]:
        """Those of the attempts (job, row id, number) that wait in the queue still, as (row id, number).

        Of this version alone: nobody will come to those of another.
        """
        ids = {_workflow_id(*work): work[1:] for work in works}
        if not ids:
            return set()
        waiting = await asyncio.to_thread(
            self._open_client().list_workflows,
            workflow_ids=list(ids),
            status="ENQUEUED",
            app_version=self._version,
            load_input=False,
            load_output=False,
        )
        return {ids[flow.workflow_id] for flow in waiting}

    async def executors_with_work(self) -> set[str]:
        """The executors, apart from this one, whose jobs are marked as running."""
        pending = await asyncio.to_thread(
            self._open_client().list_workflows, status="PENDING", app_version=self._version, load_input=False, load_output=False
        )
        return {flow.executor_id for flow in pending if flow.executor_id} - {self.executor_id}

    async def recover_dead(self, executor_ids: Iterable[str]) -> int:
        """Puts the running jobs of dead executors back into their queues, once each. Gives how many."""
        dead = sorted(set(executor_ids) - {self.executor_id})
        if not dead:
            return 0
        # Private, but the only recovery that checks the owner and keeps the queue and the count of recoveries.
        handles = await asyncio.to_thread(DBOS._recover_pending_workflows, dead)  # noqa: SLF001
        return len(handles)

    async def prune(self, before: datetime, *, at_most: int = 1000) -> int:
        """Forgets jobs that ended and were created before the moment; the rows keep the story. Gives how many."""
        client = self._open_client()
        ended = await asyncio.to_thread(
            client.list_workflows,
            status=list(_ENDED),
            end_time=before.isoformat(),
            limit=at_most,
            load_input=False,
            load_output=False,
        )
        await asyncio.to_thread(client.delete_workflows, [flow.workflow_id for flow in ended])
        return len(ended)

    async def stop(self, *, within_seconds: float = 0) -> None:
        """Takes no more jobs, lets the running ones finish within the time, and gives the connections back.

        What does not finish stays marked as running, and the next process recovers it.
        """
        if self._launched:
            wait = int(within_seconds) if self._running else 0
            await asyncio.to_thread(DBOS.destroy, destroy_registry=True, workflow_completion_timeout_sec=wait)
            # After the engine is gone: it must not record an end for what has not ended.
            unfinished = list(self._running)
            for task in unfinished:
                task.cancel()
            await asyncio.gather(*unfinished, return_exceptions=True)
            # DBOS made its own thread pool the loop's default, and it is closed now.
            asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor())
            self._launched = False
        if self._client is not None:
            await asyncio.to_thread(self._client.destroy)
            self._client = None

    @property
    def running(self) -> int:
        """How many jobs this process is working on."""
        return len(self._running)

    def _config(self) -> DBOSConfig:
        return {
            "name": _APPLICATION,
            "system_database_url": self._url,
            "executor_id": self.executor_id,
            "application_version": self._version,
            "serializer": DBOSPortableJSONSerializer(),
            "sys_db_pool_size": _DBOS_CONNECTIONS,
            "max_executor_threads": _THREADS,  # the loop's default pool from the launch on; unbounded unless said
            "run_migrations": False,  # migrate.py did, under our lock
            "notification_listener_polling_interval_sec": self._polling_seconds * 10,  # nothing of ours listens
            "enable_otlp": False,
            "log_level": "WARNING",
        }

    def _open_client(self) -> DBOSClient:
        if self._client is None:
            self._client = DBOSClient(
                system_database_url=self._url,
                serializer=DBOSPortableJSONSerializer(),
                system_database_pool_size=_CLIENT_CONNECTIONS,
                application_name=_APPLICATION,
                lazy=True,
            )
        return self._client

    def _register_queues(self) -> None:
        # By the client and before the launch: a queue registered later is noticed only after a second.
        for queue in (READING, DELIVERY, COLLECTION):
            self._open_client().register_queue(
                queue.name,
                worker_concurrency=queue.running,
                partition_worker_concurrency=queue.per_company,
                polling_interval_sec=self._polling_seconds * queue.patience,
            )

    def _workflow(self, job: Job, run: Run) -> None:
        async def attempt(row_id: str, number: int) -> str:
            task = asyncio.current_task()
            assert task is not None
            self._running.add(task)
            try:
                return await run(row_id, number)
            finally:
                self._running.discard(task)

        attempt.__qualname__ = attempt.__name__ = job.value
        DBOS.workflow(name=job.value, max_recovery_attempts=_RECOVERIES)(attempt)


def _workflow_id(job: str, row_id: str, attempt: int) -> str:
    return f"{job}:{row_id}:{attempt}"


def new_executor_id() -> str:
    """A name for this process that no other ever had: work left by a dead namesake would never be recovered."""
    return f"executor-{clock.new_id()}"


def sync_url(url: str) -> str:
    """The Store's URL as DBOS wants it: without an async driver."""
    parsed = make_url(url)
    names = {"sqlite": "sqlite", "postgresql": "postgresql", "postgres": "postgresql"}
    return parsed.set(drivername=names[parsed.get_backend_name()]).render_as_string(hide_password=False)


def migrate_engine(url: str) -> None:
    """Creates or upgrades DBOS's own tables. Blocks; idempotent."""
    _quiet()
    DBOS.migrate(sync_url(url))


def engine_is_current(engine: Engine) -> bool:
    """Whether DBOS's own tables are there and at the installed version. Blocks."""
    # Private, but the public way (a launch that verifies) would start threads. The version of DBOS is pinned.
    if engine.dialect.name == "sqlite":
        current, latest = _migration.get_sqlite_migration_versions(engine)
    else:
        current, latest = _migration.get_migration_versions(engine, "dbos", use_listen_notify=True)
    return current >= latest


def _quiet() -> None:
    # DBOS says much at INFO, and its own console handler would break our one-line JSON logs.
    log = logging.getLogger("dbos")
    log.setLevel(logging.WARNING)
    log.propagate = True
    if not log.handlers:
        log.addHandler(logging.NullHandler())


def _coroutine(fn: Callable[..., Awaitable[T]]) -> Callable[..., Any]:
    """DBOS wants a coroutine function; ours may be a bound method, a partial or a lambda."""

    async def call(*args: Any) -> T:
        return await fn(*args)

    return call
