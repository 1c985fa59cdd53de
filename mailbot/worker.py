"""What runs when: the jobs, the one sweeper, the supervisor and the clean-up of a worker process.

A row's attempt is started inside the transaction that changed the row, or by the sweeper when its time has come. An attempt
that fails puts the row off; the attempt after the last one gives up, so that giving up is durable work like any other.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import structlog
from prometheus_client import Counter, Gauge
from structlog.contextvars import bound_contextvars

from mailbot import clock
from mailbot.domain import limits
from mailbot.errors import MailbotError, Temporary
from mailbot.store import attempts, blobs, heartbeats
from mailbot.store.attempts import Work
from mailbot.store.engine import Store
from mailbot.store.heartbeats import Heartbeat
from mailbot.store.jobs import Job, Jobs
from mailbot.store.tables import Connection, CubeDocument, Inbox, Outbox

log = structlog.get_logger(__name__)

ATTEMPTS = Counter(
    "mailbot_attempts_total", "Attempts at jobs by what came of them (for mails: the outcome of the reply)", ["job", "result"]
)
RECOVERED = Counter("mailbot_recovered_total", "Jobs taken over from dead processes")
QUEUE_AGE = Gauge("mailbot_queue_age_seconds", "How long the longest waiting mail has waited for its answer")

#: Giving up may fail too (the reply cannot be written); after this many more tries the row is buried without.
_GIVE_UP_TRIES = 5
_SWEPT_AT_ONCE = 50
_FORGOTTEN_AT_ONCE = 500


@dataclass(frozen=True)
class Pace:
    """Every interval of a worker; tests set them to almost nothing."""

    sweep: timedelta = timedelta(seconds=1)
    supervise: timedelta = timedelta(seconds=2)
    tidy: timedelta = timedelta(hours=1)
    #: After the n-th failed attempt the next one waits this long; the last entry is for all later ones.
    retries: tuple[timedelta, ...] = (
        timedelta(seconds=2),
        timedelta(seconds=15),
        timedelta(minutes=1),
        timedelta(minutes=5),
    )
    jobs_kept: timedelta = timedelta(days=7)

    def retry_after(self, attempt: int) -> timedelta:
        """How long to wait after this attempt failed."""
        return self.retries[min(attempt, len(self.retries)) - 1]


@dataclass(frozen=True)
class Duty:
    """How one kind of job is done: `run(row_id, attempt)` gives one word of a small set (it is a label of a metric).

    `give_up(row_id)` is the attempt after the last; None buries the row at once.
    """

    table: type[Inbox] | type[Outbox] | type[Connection] | type[CubeDocument]
    run: Callable[[str, int], Awaitable[str]]
    last_attempt: int | None  # None: it is tried for ever
    give_up: Callable[[str], Awaitable[None]] | None = None


class Worker:
    """Runs jobs and looks after those of others. `start` it on the loop that is to run them."""

    def __init__(self, store: Store, jobs: Jobs, beating: Heartbeat, duties: Mapping[Job, Duty], pace: Pace | None = None) -> None:
        """`beating` must be for the executor id of `jobs`."""
        self._store, self._jobs, self._heartbeat = store, jobs, beating
        self._duties = dict(duties)
        self._pace = pace or Pace()
        self._loops: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Counts as alive from now on, takes jobs, and starts sweeping and supervising."""
        await asyncio.to_thread(self._heartbeat.start)
        for job, duty in self._duties.items():
            self._jobs.register(job, self._attempt_of(job, duty))
        await self._jobs.launch(listen=True)
        self._loops = [
            asyncio.create_task(_every(self._pace.supervise, "supervise", self.supervise)),
            asyncio.create_task(_every(self._pace.sweep, "sweep", self.sweep)),
            asyncio.create_task(_every(self._pace.tidy, "tidy", self.tidy)),
        ]

    async def stop(self, *, within_seconds: float = 0) -> None:
        """Starts nothing more, lets running jobs finish within the time; what does not finish is recovered by the next worker."""
        for loop in self._loops:
            loop.cancel()
        await asyncio.gather(*self._loops, return_exceptions=True)
        await self._jobs.stop(within_seconds=within_seconds)
        await asyncio.to_thread(self._heartbeat.stop)

    async def supervise(self) -> int:
        """Takes over the jobs of processes that died; gives how many."""
        dead = await heartbeats.dead(self._heartbeat, await self._jobs.executors_with_work())
        recovered = await self._jobs.recover_dead(dead)
        if recovered:
            RECOVERED.inc(recovered)
            log.warning("took over the work of dead processes", jobs=recovered, processes=len(dead))
        return recovered

    async def sweep(self) -> int:
        """Starts the next attempt at every row whose time has come; gives how many."""
        started = 0
        for table in dict.fromkeys(duty.table for duty in self._duties.values()):
            async with self._store.read() as session:
                is_due = await attempts.any_due(session, table)
            if is_due:
                started += await self._begin_due(table)
        await self._measure()
        return started

    async def tidy(self) -> None:
        """Erases bytes whose retention is over and forgets old jobs."""
        async with self._store.write() as session:
            erased = await blobs.erase_expired(session, clock.now())
        log.info("tidied", blobs_erased=erased, jobs_forgotten=await self._forget_jobs())

    async def _forget_jobs(self) -> int:
        """In portions: each holds the write lock of an SQLite file."""
        before = clock.now() - self._pace.jobs_kept
        forgotten = 0
        while pruned := await self._jobs.prune(before, at_most=_FORGOTTEN_AT_ONCE):
            forgotten += pruned
        return forgotten

    async def _begin_due(self, table: type[Work]) -> int:
        async with self._store.read() as session:
            seen = await attempts.due(session, table, _SWEPT_AT_ONCE)
        queued = await self._jobs.queued((job_of(row), row.id, row.attempts) for row in seen)
        started = 0
        async with self._store.write() as session:
            for row in await attempts.due(session, table, _SWEPT_AT_ONCE):
                if (row.id, row.attempts) in queued:
                    # Nobody has come to it yet: a long queue is no failure, and must not use the attempts up.
                    attempts.renew(row)
                else:
                    await attempts.begin(session, self._jobs, job_of(row), row)
                    started += 1
        return started

    async def _measure(self) -> None:
        async with self._store.read() as session:
            oldest = await attempts.oldest_waiting(session)
        QUEUE_AGE.set((clock.now() - oldest).total_seconds() if oldest else 0)

    def _attempt_of(self, job: Job, duty: Duty) -> Callable[[str, int], Awaitable[str]]:
        async def attempt(row_id: str, number: int) -> str:
            with bound_contextvars(job=job.value, attempt=number, **{f"{duty.table.__name__.lower()}_id": row_id}):
                result = await self._attempt(job, duty, row_id, number)
                ATTEMPTS.labels(job.value, result).inc()  # results are words from a small set, by the contract of `Duty.run`
                log.info("attempt ended", result=result)
                return result

        return attempt

    async def _attempt(self, job: Job, duty: Duty, row_id: str, number: int) -> str:
        try:
            tried = await self._take(duty, row_id, number)
            if tried is None:
                return "superseded"
            if duty.last_attempt is not None and tried > duty.last_attempt:
                await self._give_up(job, duty, row_id, number, tried)
                return "gave_up"
            return await duty.run(row_id, number)
        except Temporary as problem:
            log.warning("attempt failed for now", error=str(problem))
            return await self._put_off(duty, row_id, number, str(problem))
        except Exception as problem:  # whatever is wrong with one row must cost that row an attempt, and nothing else
            log.exception("attempt failed")
            return await self._put_off(duty, row_id, number, str(problem) if isinstance(problem, MailbotError) else type(problem).__name__)

    async def _take(self, duty: Duty, row_id: str, number: int) -> int | None:
        """How often the row was tried, this time included and those before an operator's replay not; None: it needs this no more."""
        async with self._store.read() as session:
            row = await attempts.newest(session, duty.table, row_id, number)
        if row is None:
            return None
        if attempts.is_lease_used(row):
            async with self._store.write() as session:
                locked = await attempts.current(session, duty.table, row_id, number)
                if locked is None:
                    return None
                attempts.renew(locked)
        return number - row.attempts_before

    async def _put_off(self, duty: Duty, row_id: str, number: int, error: str) -> str:
        async with self._store.write() as session:
            row = await attempts.current(session, duty.table, row_id, number)
            if row is not None:
                tried = number - row.attempts_before
                is_last = duty.last_attempt is not None and tried == duty.last_attempt
                attempts.retry(row, error, timedelta() if is_last else self._pace.retry_after(tried))
        return "put_off"

    async def _give_up(self, job: Job, duty: Duty, row_id: str, number: int, tried: int) -> None:
        log.error("gave up")
        if duty.give_up is not None and tried <= (duty.last_attempt or 0) + _GIVE_UP_TRIES:
            await duty.give_up(row_id)
            return
        async with self._store.write() as session:
            row = await attempts.current(session, duty.table, row_id, number)
            if row is not None:
                attempts.bury(session, row, job.value, row.last_error or "every attempt ended without a result")


def job_of(row: Work) -> Job:
    """The job that a row waits for. A mail whose reply is out may still wait for the rest of its documents."""
    if isinstance(row, Inbox):
        return Job.follow_up if row.state == Job.follow_up else Job.process_mail
    return {Outbox: Job.deliver, Connection: Job.synchronise, CubeDocument: Job.draft_document}[type(row)]


def last_attempt(job: Job) -> int | None:
    """The number of the last attempt at a job; None where there is none (a connection is synchronised for ever)."""
    numbers = {
        Job.process_mail: limits.MAIL_ATTEMPTS,
        Job.follow_up: 2 * limits.MAIL_ATTEMPTS,  # it goes on counting where the mail's own attempts ended
        Job.deliver: limits.DELIVERY_ATTEMPTS,
        Job.draft_document: limits.MAIL_ATTEMPTS,
    }
    return numbers.get(job)


async def _every(interval: timedelta, what: str, act: Callable[[], Coroutine[Any, Any, object]]) -> None:
    """Does it at once and then after each interval, whatever happens: a worker that stops looking loses mails silently."""
    while True:
        try:
            await act()
        except Temporary as problem:
            log.warning("will look again", what=what, error=str(problem))
        except Exception:  # the next round may succeed (a database away for a moment); the loop must not end
            log.exception("will look again", what=what)
        await asyncio.sleep(interval.total_seconds())
