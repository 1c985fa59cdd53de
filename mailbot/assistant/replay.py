"""A dead letter's second chance: the row gets fresh attempts, from the first step that left no result."""

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.services import Services
from mailbot.domain.outcome import Reason
from mailbot.errors import NotFound
from mailbot.store import attempts, dead_letters, events
from mailbot.store.jobs import Job
from mailbot.store.tables import CubeDocument, DeadLetter, Inbox, Outbox

_SUBJECTS = {Job.deliver: "outbox", Job.draft_document: "cube_document"}


async def replay(services: Services, wanted: str) -> list[str]:
    """Starts again what died with this Message-ID or row id (a mail, a mail of ours, a Cube document); gives the ids of the rows.

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
    row = await _row(session, job, letter.row_id)
    letter.replayed_at = clock.now()
    row.state = Job.follow_up.value if job is Job.follow_up else "waiting"
    if isinstance(row, Inbox):
        # What was decided when it came stands (the code may be another by now); only the apology's word goes.
        row.reason = None if row.reason == Reason.SERVICE_UNAVAILABLE else row.reason
        row.finished_at = None
    events.record(session, row.company_id, _SUBJECTS.get(job, "inbox"), row.id, "replayed", actor="operator")
    row.attempts_before = row.attempts
    await attempts.begin(session, services.jobs, job, row)


async def _row(session: AsyncSession, job: Job, row_id: str) -> Inbox | Outbox | CubeDocument:
    if job is Job.deliver:
        return await session.get_one(Outbox, row_id, with_for_update=True)
    if job is Job.draft_document:
        return await session.get_one(CubeDocument, row_id, with_for_update=True)
    return await session.get_one(Inbox, row_id, with_for_update=True)
