"""Work on a row: one attempt is one workflow `row id:attempt`, and only the newest attempt may write.

First tries are enqueued inside the caller's transaction (`begin`); the sweeper does the same for every row whose
`next_attempt_at` has come, which covers retries and attempts that died.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.store.tables import Connection, CubeDocument, DeadLetter, Inbox, Outbox

Work = Inbox | Outbox | Connection | CubeDocument
W = TypeVar("W", bound=Work)

#: How long an attempt may take before the sweeper starts the next one.
LEASE = timedelta(minutes=3)
_QUEUED_AT_MOST = timedelta(seconds=20)


class Enqueue(Protocol):
    """What `jobs.Jobs` offers to whoever writes rows."""

    async def enqueue_in(self, session: AsyncSession, job: str, row_id: str, attempt: int, company_id: str) -> None:
        """Puts the attempt into the queue, in the session's transaction."""


async def begin(session: AsyncSession, jobs: Enqueue, job: str, row: Work) -> None:
    """Starts the row's next attempt; the row must be in the session. `LEASE` later the sweeper would start another."""
    row.attempts += 1
    renew(row)
    await session.flush()
    await jobs.enqueue_in(session, job, row.id, row.attempts, row.company_id)


async def current(session: AsyncSession, table: type[W], row_id: str, attempt: int) -> W | None:
    """The row, locked for this transaction, if `attempt` is still its newest and it waits for work; else None (write nothing)."""
    row = await session.get(table, row_id, with_for_update=True)
    return row if row is not None and row.attempts == attempt and row.next_attempt_at is not None else None


async def newest(session: AsyncSession, table: type[W], row_id: str, attempt: int) -> W | None:
    """As `current`, without a lock: whether it is worth beginning."""
    row = await session.get(table, row_id)
    return row if row is not None and row.attempts == attempt and row.next_attempt_at is not None else None


def is_lease_used(row: Work) -> bool:
    """Whether the attempt stood in the queue for so long that too little of its lease is left to work in."""
    return row.next_attempt_at is not None and row.next_attempt_at - clock.now() < LEASE - _QUEUED_AT_MOST


def renew(row: Work) -> None:
    """The attempt has its whole lease again."""
    row.next_attempt_at = clock.now() + LEASE


def finish(row: Work, state: str) -> None:
    """The row needs no more work."""
    row.state, row.next_attempt_at, row.last_error = state, None, None


def retry(row: Work, error: str, after: timedelta) -> None:
    """The attempt failed for now; the sweeper starts the next one `after`."""
    row.last_error, row.next_attempt_at = error, clock.now() + after


def bury(session: AsyncSession, row: Work, kind: str, error: str) -> None:
    """Every attempt failed: the row is dead, and a letter that an operator can replay says why."""
    letter = DeadLetter(id=clock.new_id(), company_id=row.company_id, kind=kind, row_id=row.id, error=error, created_at=clock.now())
    session.add(letter)
    finish(row, "dead")
    row.last_error = error


async def due(session: AsyncSession, table: type[W], at_most: int) -> Sequence[W]:
    """The rows whose time has come, longest waiting first. In a writing unit they are locked, and no other sweeper gets them."""
    query = select(table).where(table.next_attempt_at <= clock.now()).order_by(table.next_attempt_at).limit(at_most)
    return (await session.scalars(query.with_for_update(skip_locked=True))).all()


async def any_due(session: AsyncSession, table: type[W]) -> bool:
    """Whether a row's time has come; takes no lock, so that looking costs nobody anything."""
    return await session.scalar(select(table.id).where(table.next_attempt_at <= clock.now()).limit(1)) is not None


async def oldest_waiting(session: AsyncSession) -> datetime | None:
    """When the mail came in that has waited longest for its answer; None when none waits."""
    return await session.scalar(select(func.min(Inbox.received_at)).where(Inbox.next_attempt_at.is_not(None)))
