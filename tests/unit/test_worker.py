"""A row that waits gets its attempts, whatever happens to the process that had it; after the last one it is given up."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

from sqlalchemy import select

from mailbot import clock
from mailbot.errors import StoreBusy
from mailbot.store import attempts, blobs
from mailbot.store.engine import Store
from mailbot.store.heartbeats import heartbeat
from mailbot.store.jobs import DELIVERY, Job, Jobs, new_executor_id
from mailbot.store.tables import Blob, Company, Connection, CubeDocument, DeadLetter, Inbox, Outbox
from mailbot.worker import Duty, Pace, Worker, job_of, last_attempt

AT_ONCE = Pace(
    sweep=timedelta(milliseconds=20),
    supervise=timedelta(milliseconds=20),
    tidy=timedelta(hours=1),
    retries=(timedelta(),),
    jobs_kept=timedelta(),
)


@asynccontextmanager
async def at_work(store: Store, duty: Duty, job: Job = Job.deliver, pace: Pace = AT_ONCE) -> AsyncIterator[Worker]:
    jobs = Jobs(store.url, executor_id=new_executor_id(), polling_seconds=0.02)
    worker = Worker(store, jobs, heartbeat(store.url, jobs.executor_id), {job: duty}, pace)
    await worker.start()
    try:
        yield worker
    finally:
        await worker.stop()


async def until(condition: Callable[[], bool], seconds: float = 8) -> None:
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110  what is awaited happens in the engine's threads
            await asyncio.sleep(0.01)


async def company_in(store: Store) -> str:
    company = Company(
        id=clock.new_id(),
        name="Acme",
        legal_names=["Acme"],
        country="FR",
        time_zone="Europe/Paris",
        language="en",
        address_local_part=clock.new_id(),
        security_code_sealed=b"",
        is_active=True,
        created_at=clock.now(),
    )
    async with store.write() as session:
        session.add(company)
    return company.id


async def waiting(store: Store) -> str:
    """A mail of ours whose time has come."""
    company_id = await company_in(store)
    body = await blobs.seal(store.vault, company_id, b"", "message/rfc822")
    row = Outbox(
        id=clock.new_id(),
        company_id=company_id,
        idempotency_key=clock.new_id(),
        event="processed",
        draft_ids=[],
        recipient="a@c.example",
        mail_from="",
        message_id="x",
        body_blob_id=body.id,
        created_at=clock.now(),
        state="waiting",
        attempts=0,
        next_attempt_at=clock.now(),
    )
    async with store.write() as session:
        session.add(body)
        await session.flush()
        session.add(row)
    return row.id


async def row_of(store: Store, row_id: str) -> Outbox:
    async with store.read() as session:
        return await session.get_one(Outbox, row_id)


async def until_row(store: Store, row_id: str, is_so: Callable[[Outbox], bool]) -> None:
    async with asyncio.timeout(8):
        while not is_so(await row_of(store, row_id)):  # noqa: ASYNC110  it is another task that changes it
            await asyncio.sleep(0.02)


def finishing(store: Store, ran: list[int], fail: int = 0, problem: Exception | None = None) -> Callable:
    """Work that fails so many times and then finishes its row."""

    async def run(row_id: str, attempt: int) -> str:
        ran.append(attempt)
        if attempt <= fail:
            raise problem or StoreBusy("later")
        async with store.write() as session:
            attempts.finish(await session.get_one(Outbox, row_id), "sent")
        return "sent"

    return run


async def test_the_sweeper_starts_what_is_due_and_failures_are_tried_again(any_store):
    ran: list[int] = []
    row_id = await waiting(any_store)
    async with at_work(any_store, Duty(Outbox, finishing(any_store, ran, fail=2), 12)):
        await until(lambda: 3 in ran)
        await until_row(any_store, row_id, lambda row: row.state == "sent")
    assert ran == [1, 2, 3]
    assert (await row_of(any_store, row_id)).last_error is None


async def test_an_error_that_nobody_foresaw_costs_an_attempt_and_is_named_without_its_text(store):
    ran: list[int] = []
    row_id = await waiting(store)
    pace = Pace(sweep=timedelta(milliseconds=20), retries=(timedelta(hours=1),))
    async with at_work(store, Duty(Outbox, finishing(store, ran, fail=9, problem=KeyError("secret")), 12), pace=pace):
        await until_row(store, row_id, lambda row: row.last_error is not None)
    row = await row_of(store, row_id)
    assert (ran, row.last_error, row.state) == ([1], "KeyError", "waiting")
    assert row.next_attempt_at > clock.now() + timedelta(minutes=50)


async def test_after_the_last_attempt_it_is_given_up_once(store):
    ran: list[int] = []
    given_up: list[str] = []
    row_id = await waiting(store)

    async def give_up(row_id: str) -> None:
        given_up.append(row_id)
        async with store.write() as session:
            attempts.finish(await session.get_one(Outbox, row_id), "dead")

    async with at_work(store, Duty(Outbox, finishing(store, ran, fail=9), 2, give_up)):
        await until(lambda: bool(given_up))
    assert (ran, given_up) == ([1, 2], [row_id])


async def test_what_cannot_even_be_given_up_is_buried_with_its_reason(store):
    tried: list[str] = []
    row_id = await waiting(store)

    async def give_up(row_id: str) -> None:
        tried.append(row_id)
        raise RuntimeError

    async with at_work(store, Duty(Outbox, finishing(store, [], fail=9), 1, give_up)):
        await until_row(store, row_id, lambda row: row.state == "dead")
    async with store.read() as session:
        letter = (await session.scalars(select(DeadLetter))).one()
    assert (len(tried), letter.row_id, letter.kind, letter.error) == (5, row_id, "deliver", "RuntimeError")


async def test_two_sweepers_start_an_attempt_once(any_store):
    ran: list[int] = []
    rows = [await waiting(any_store) for _ in range(5)]
    pace = Pace(sweep=timedelta(hours=1), supervise=timedelta(hours=1))
    async with at_work(any_store, Duty(Outbox, finishing(any_store, ran), 12), pace=pace) as worker:
        started = await asyncio.gather(*(worker.sweep() for _ in range(4)))
        await until(lambda: len(ran) == len(rows))
    assert set(ran) == {1}
    assert sum(started) <= len(rows)


async def test_the_work_of_a_dead_process_is_taken_over_at_once(store):
    """The first worker dies in the middle: its job is left standing and its lock is let go, as after kill -9."""
    ran: list[str] = []
    row_id = await waiting(store)
    standing = asyncio.Event()

    async def stand_still(_row_id: str, _attempt: int) -> str:
        standing.set()
        await asyncio.Event().wait()
        return "never"

    async def run(row_id: str, attempt: int) -> str:
        ran.append(f"{row_id}:{attempt}")
        return await finishing(store, [])(row_id, attempt)

    async with at_work(store, Duty(Outbox, stand_still, 12)):
        await asyncio.wait_for(standing.wait(), 5)
    async with at_work(store, Duty(Outbox, run, 12)):
        await until(lambda: bool(ran))
    assert ran == [f"{row_id}:1"]
    assert (await row_of(store, row_id)).state == "sent"


async def test_a_long_queue_uses_no_attempts_up(store):
    """One job at a time stands still; the others wait in the queue past their lease and are not begun again."""
    ran: list[str] = []
    go_on = asyncio.Event()
    rows = [await waiting(store) for _ in range(30)]

    async def run(row_id: str, attempt: int) -> str:
        ran.append(f"{row_id}:{attempt}")
        await go_on.wait()
        return await finishing(store, [])(row_id, attempt)

    pace = Pace(sweep=timedelta(hours=1), supervise=timedelta(hours=1))
    async with at_work(store, Duty(Outbox, run, 12), pace=pace) as worker:
        await until(lambda: len(ran) == DELIVERY.running)
        with clock.frozen(clock.now() + timedelta(hours=1)):
            begun_again = await worker.sweep()
        assert begun_again == DELIVERY.running
        go_on.set()
        await until(lambda: {work.partition(":")[0] for work in ran} == set(rows))
    waited = [
        work
        for work in ran[DELIVERY.running :]
        if work.partition(":")[0] not in {early.partition(":")[0] for early in ran[: DELIVERY.running]}
    ]
    assert {work.partition(":")[2] for work in waited} == {"1"}


async def test_an_attempt_that_was_overtaken_in_the_queue_is_not_worked_on(store):
    ran: list[int] = []
    row_id = await waiting(store)
    async with store.write() as session:
        row = await session.get_one(Outbox, row_id)
        row.attempts, row.next_attempt_at = 2, clock.now() + timedelta(hours=1)
        jobs = Jobs(store.url, executor_id=new_executor_id())
        await jobs.enqueue_in(session, Job.deliver, row_id, 1, row.company_id)
        await jobs.enqueue_in(session, Job.deliver, row_id, 2, row.company_id)
    await jobs.stop()
    async with at_work(store, Duty(Outbox, finishing(store, ran), 12)):
        await until_row(store, row_id, lambda row: row.state == "sent")
    assert ran == [2]


async def test_bytes_are_erased_after_their_retention(store):
    company_id = await company_in(store)
    blob = await blobs.seal(store.vault, company_id, b"raw mail", "message/rfc822", delete_after=clock.now() - timedelta(days=1))
    async with store.write() as session:
        session.add(blob)
    async with at_work(store, Duty(Outbox, finishing(store, []), 12)) as worker:
        await worker.tidy()
    async with store.read() as session:
        assert (await session.get_one(Blob, blob.id)).size == 0


def test_every_row_knows_its_job():
    assert job_of(Inbox(state="waiting")) == Job.process_mail
    assert job_of(Inbox(state="follow_up")) == Job.follow_up
    assert job_of(Outbox()) == Job.deliver
    assert job_of(Connection()) == Job.synchronise
    assert job_of(CubeDocument()) == Job.draft_document
    assert last_attempt(Job.synchronise) is None


def test_waits_grow_and_then_stay():
    pace = Pace()
    waits = [pace.retry_after(attempt) for attempt in range(1, 8)]
    assert waits == sorted(waits)
    assert waits[-1] == waits[-2]
