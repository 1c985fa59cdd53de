"""Jobs exist exactly when the caller's transaction does, run once, and go on after a crash, on both databases."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

from sqlalchemy import text

from mailbot import clock
from mailbot.store.engine import Store
from mailbot.store.jobs import Job, Jobs, new_executor_id

Run = Callable[[str, int], Awaitable[str]]


@asynccontextmanager
async def working(store: Store, **runs: Run) -> AsyncIterator[Jobs]:
    jobs = Jobs(store.url, executor_id=new_executor_id(), polling_seconds=0.02)
    for name, run in runs.items():
        jobs.register(Job(name), run)
    await jobs.launch(listen=True)
    try:
        yield jobs
    finally:
        await jobs.stop()


async def until(condition: Callable[[], bool], seconds: float = 5) -> None:
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110  what is awaited happens in the engine's threads
            await asyncio.sleep(0.01)


async def enqueue(store: Store, jobs: Jobs, row_id: str = "row", attempt: int = 1, company_id: str = "acme") -> None:
    async with store.write() as session:
        await jobs.enqueue_in(session, Job.deliver, row_id, attempt, company_id)


async def test_a_committed_job_runs_and_the_same_attempt_runs_once(any_store):
    ran = []

    async def run(row_id: str, attempt: int) -> str:
        ran.append((row_id, attempt))
        return "sent"

    async with working(any_store, deliver=run) as jobs:
        await enqueue(any_store, jobs)
        await enqueue(any_store, jobs)
        await enqueue(any_store, jobs, attempt=2)
        await until(lambda: len(ran) == 2)
        await until(lambda: jobs.running == 0)
    assert sorted(ran) == [("row", 1), ("row", 2)]


async def test_a_rolled_back_transaction_leaves_no_job(any_store):
    client = Jobs(any_store.url, executor_id=new_executor_id())
    async with any_store.write() as session:
        await client.enqueue_in(session, Job.deliver, "row", 1, "acme")
        await session.rollback()
    table = "workflow_status" if any_store.is_sqlite else "dbos.workflow_status"
    async with any_store.read() as session:
        assert await session.scalar(text(f"SELECT count(*) FROM {table}")) == 0
    await client.stop()


async def test_after_a_crash_another_process_goes_on_and_finished_steps_are_not_done_again(any_store):
    """A process that dies in the middle is played by one that stops without waiting for its jobs."""
    effects: list[str] = []
    reached = asyncio.Event()
    dead_id = ""

    async def run(row_id: str, attempt: int) -> str:
        first = await here.step("first", effect, "first")
        await here.step("second", effect, "second")
        return f"{first} {row_id} {attempt}"

    async def effect(name: str) -> dict[str, str]:
        if name == "second" and not effects.count("second stood still"):
            effects.append("second stood still")
            reached.set()
            await asyncio.Event().wait()
        effects.append(name)
        return {"did": name}

    async with working(any_store, deliver=run) as here:
        dead_id = here.executor_id
        await enqueue(any_store, here)
        await asyncio.wait_for(reached.wait(), 5)

    async with working(any_store, deliver=run) as here:
        assert await here.executors_with_work() == {dead_id}
        assert await here.recover_dead({dead_id}) == 1
        assert await here.recover_dead({dead_id}) == 0
        await until(lambda: effects[-1:] == ["second"])
        await until(lambda: here.running == 0)
    assert effects == ["first", "second stood still", "second"]


async def test_a_step_outside_a_job_is_a_plain_call(store):
    async def double(number: int) -> int:
        return 2 * number

    assert await Jobs(store.url, executor_id=new_executor_id()).step("double", double, 4) == 8


async def test_one_company_with_much_work_does_not_starve_another(store):
    """Ten slow jobs of one company leave room for the job of another that came last."""
    ran, release = [], asyncio.Event()

    async def run(row_id: str, attempt: int) -> str:
        ran.append(row_id)
        await release.wait()
        return "sent"

    async with working(store, deliver=run) as jobs:
        for number in range(30):
            await enqueue(store, jobs, f"big-{number}", company_id="big")
        await enqueue(store, jobs, "small", company_id="small")
        await until(lambda: "small" in ran)
        assert len(ran) < 30
        release.set()
        await until(lambda: jobs.running == 0 and len(ran) == 31)


async def test_ended_jobs_are_forgotten_after_their_time(any_store):
    async def run(row_id: str, attempt: int) -> str:
        return "sent"

    async with working(any_store, deliver=run) as jobs:
        await enqueue(any_store, jobs)
        pruned = 0
        async with asyncio.timeout(5):
            while not pruned:
                pruned = await jobs.prune(clock.now() + timedelta(days=1))
                await asyncio.sleep(0.02)
        assert pruned == 1
        assert await jobs.prune(clock.now() + timedelta(days=1)) == 0


async def test_running_jobs_finish_before_the_stop(store):
    done = []

    async def run(row_id: str, attempt: int) -> str:
        await asyncio.sleep(0.2)
        done.append(row_id)
        return "sent"

    async with working(store, deliver=run) as jobs:
        await enqueue(store, jobs)
        await until(lambda: jobs.running == 1)
        await jobs.stop(within_seconds=5)
        assert done == ["row"]
        # The loop's thread pool was the engine's: it must work without it.
        assert await asyncio.to_thread(lambda: 1) == 1
