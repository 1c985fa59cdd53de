"""Rows that every attempt failed on, and their second chance."""

from collections.abc import Sequence

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.store.tables import DeadLetter, Inbox, Outbox


async def of_mail(session: AsyncSession, wanted: str) -> Sequence[DeadLetter]:
    """The dead letters of the mail (or mail of ours) with this Message-ID, or of the row with this id, that were not replayed yet."""
    plain = wanted.strip().strip("<>")
    rows = select(Inbox.id).where(or_(Inbox.message_id == plain, Inbox.id == plain))
    ours = select(Outbox.id).where(or_(Outbox.message_id == plain, Outbox.id == plain))
    query = select(DeadLetter).where(
        DeadLetter.replayed_at.is_(None), or_(DeadLetter.row_id == plain, DeadLetter.row_id.in_(rows), DeadLetter.row_id.in_(ours))
    )
    return (await session.scalars(query.order_by(DeadLetter.created_at))).all()
