"""Looking back at many mails at once: their files, and what waits for a person. Reads only."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.domain.draft import OPEN
from mailbot.store.tables import Document, Draft, Member


async def documents_of(session: AsyncSession, inbox_ids: Iterable[str]) -> dict[str, list[Document]]:
    """The parts of several mails, by mail, in their order."""
    query = select(Document).where(Document.inbox_id.in_(list(inbox_ids))).order_by(Document.inbox_id, Document.position)
    found: dict[str, list[Document]] = defaultdict(list)
    for document in await session.scalars(query):
        found[document.inbox_id or ""].append(document)
    return found


async def open_drafts(session: AsyncSession) -> dict[str, int]:
    """How many drafts wait for a person, by company."""
    query = select(Draft.company_id, func.count()).where(Draft.state.in_([state.value for state in OPEN])).group_by(Draft.company_id)
    return {row[0]: row[1] for row in await session.execute(query)}


async def members(session: AsyncSession) -> dict[str, int]:
    """How many members each company has."""
    query = select(Member.company_id, func.count()).group_by(Member.company_id)
    return {row[0]: row[1] for row in await session.execute(query)}
