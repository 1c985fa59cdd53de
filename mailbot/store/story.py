"""Everything that is known of one mail, for `mailbot trace`: its row, files, drafts, answers and events."""

from collections.abc import Sequence

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.store.tables import Document, Draft, Event, Inbox, Invoice, Outbox


async def mails(session: AsyncSession, message_id: str) -> Sequence[Inbox]:
    """The mails with this Message-ID (one per company it was written to), or with this row id; or the ones that a mail of ours answers."""
    plain = message_id.strip().strip("<>")
    answered = select(Outbox.inbox_id).where(Outbox.message_id == plain)
    query = select(Inbox).where(or_(Inbox.message_id.in_([plain, f"<{plain}>"]), Inbox.id == plain, Inbox.id.in_(answered)))
    return (await session.scalars(query.order_by(Inbox.received_at))).all()


async def drafts(session: AsyncSession, document: Document) -> Sequence[Draft]:
    """The drafts that were made of a file."""
    query = select(Draft).join(Invoice, Invoice.id == Draft.invoice_id).where(Invoice.document_id == document.id)
    return (await session.scalars(query.order_by(Invoice.segment))).all()


async def answers(session: AsyncSession, mail: Inbox) -> Sequence[Outbox]:
    """The mails of ours that answer it."""
    return (await session.scalars(select(Outbox).where(Outbox.inbox_id == mail.id).order_by(Outbox.created_at))).all()


async def events(session: AsyncSession, subject_ids: Sequence[str]) -> Sequence[Event]:
    """What happened to these rows, in order."""
    query = select(Event).where(Event.subject_id.in_(subject_ids)).order_by(Event.at, Event.id)
    return (await session.scalars(query)).all()
