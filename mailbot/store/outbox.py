"""Mails of ours."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.store.tables import Outbox


async def get(session: AsyncSession, outbox_id: str) -> Outbox | None:
    """The mail of ours with this id."""
    return await session.get(Outbox, outbox_id)


async def is_written(session: AsyncSession, idempotency_key: str) -> bool:
    """Whether the mail with this key was written before."""
    return await session.scalar(select(Outbox.id).where(Outbox.idempotency_key == idempotency_key)) is not None


async def written_since(session: AsyncSession, company_id: str, event: str, recipient: str, since: datetime) -> int:
    """How many mails of this event the recipient was written since then."""
    query = (
        select(func.count())
        .select_from(Outbox)
        .where(Outbox.company_id == company_id, Outbox.event == event, Outbox.recipient == recipient, Outbox.created_at >= since)
    )
    return await session.scalar(query) or 0


async def came_back(session: AsyncSession, company_id: str) -> dict[str, str]:
    """What the receiving servers said of the newest mail of ours that came back, by recipient."""
    query = select(Outbox).where(Outbox.company_id == company_id, Outbox.last_error.startswith("bounced: "))
    rows = (await session.scalars(query.order_by(Outbox.created_at))).all()
    return {row.recipient: row.last_error or "" for row in rows}
