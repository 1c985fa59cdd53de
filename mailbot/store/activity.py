"""Looking back: what came in, what became of it, and who did what. Reads only."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.domain.draft import OPEN
from mailbot.store.tables import Account, Beneficiary, Document, Draft, Event, EventValues, Inbox, Invoice, Outbox


async def with_message_id(session: AsyncSession, message_id: str) -> Sequence[Inbox]:
    """Every company's row of the mails with this Message-ID (without angle brackets), in the order they came."""
    return (await session.scalars(select(Inbox).where(Inbox.message_id == message_id).order_by(Inbox.received_at, Inbox.id))).all()


async def documents_of(session: AsyncSession, inbox_ids: Iterable[str]) -> dict[str, list[Document]]:
    """The parts of several mails, by mail, in their order."""
    query = select(Document).where(Document.inbox_id.in_(list(inbox_ids))).order_by(Document.inbox_id, Document.position)
    found: dict[str, list[Document]] = defaultdict(list)
    for document in await session.scalars(query):
        found[document.inbox_id or ""].append(document)
    return found


async def mails_about(session: AsyncSession, company_id: str, inbox_id: str, draft_ids: Sequence[str]) -> Sequence[Outbox]:
    """Our mails that answer a mail or are about its drafts."""
    rows = await session.scalars(select(Outbox).where(Outbox.company_id == company_id).order_by(Outbox.created_at, Outbox.id))
    return [row for row in rows if row.inbox_id == inbox_id or set(row.draft_ids) & set(draft_ids)]


async def events_about(session: AsyncSession, company_id: str, subject_ids: Iterable[str]) -> Sequence[tuple[Event, EventValues | None]]:
    """What happened to the subjects, in order, with the values where they were not erased."""
    query = (
        select(Event, EventValues)
        .outerjoin(EventValues, EventValues.event_id == Event.id)
        .where(Event.company_id == company_id, Event.subject_id.in_(list(subject_ids)))
        .order_by(Event.at, Event.id)
    )
    return [(event, values) for event, values in await session.execute(query)]


async def drafts_with_origin(
    session: AsyncSession, company_id: str
) -> Sequence[tuple[Draft, Document, Inbox | None, Beneficiary | None, Account | None]]:
    """All drafts, the newest first, with the document, mail (None: from the Cube), beneficiary and debtor account of each."""
    query = (
        select(Draft, Document, Inbox, Beneficiary, Account)
        .join(Invoice, Invoice.id == Draft.invoice_id)
        .join(Document, Document.id == Invoice.document_id)
        .outerjoin(Inbox, Inbox.id == Document.inbox_id)
        .outerjoin(Beneficiary, Beneficiary.id == Draft.beneficiary_id)
        .outerjoin(Account, Account.id == Draft.debtor_account_id)
        .where(Draft.company_id == company_id)
        .order_by(Draft.created_at.desc(), Draft.id)
    )
    return [tuple(row) for row in await session.execute(query)]  # type: ignore[misc]


async def open_drafts(session: AsyncSession) -> dict[str, int]:
    """How many drafts wait for a person, by company."""
    query = select(Draft.company_id, func.count()).where(Draft.state.in_([state.value for state in OPEN])).group_by(Draft.company_id)
    return {row[0]: row[1] for row in await session.execute(query)}
