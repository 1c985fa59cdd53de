"""A dead letter's second chance: the row gets fresh attempts, from the first step that left no result."""

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.services import Services
from mailbot.errors import NotFound
from mailbot.store import attempts, dead_letters, events
from mailbot.store.jobs import Job
from mailbot.store.tables import DeadLetter, Inbox, Outbox


async def replay(services: Services, wanted: str) -> list[str]:
    """Starts again what died with this Message-ID or row id (a mail, or a mail of ours); gives the ids of the rows.

    Raises:
        NotFound: nothing of it is dead.
    """
    async with services.store.write() as session:
        found = await dead_letters.of_mail(session, wanted)
        for letter in found:
            await _begin(services, session, letter)
    if not found:
        raise NotFound(f"Nothing that failed for good belongs to {wanted!r}; `mailbot trace` tells how it stands.")
    return [letter.row_id for letter in found]


async def _begin(services: Services, session: AsyncSession, letter: DeadLetter) -> None:
    job = Job(letter.kind)
    row: Outbox | Inbox
    if job is Job.deliver:
        row = await session.get_one(Outbox, letter.row_id, with_for_update=True)
    else:
        row = await session.get_one(Inbox, letter.row_id, with_for_update=True)
    letter.replayed_at = clock.now()
    row.state = Job.follow_up.value if job is Job.follow_up else "waiting"
    if isinstance(row, Inbox):
        row.decision = row.answer = row.reason = row.finished_at = None  # decided anew: the apology took the reason's place
    events.record(session, row.company_id, "outbox" if job is Job.deliver else "inbox", row.id, "replayed", actor="operator")
    row.attempts_before = row.attempts
    await attempts.begin(session, services.jobs, job, row)
