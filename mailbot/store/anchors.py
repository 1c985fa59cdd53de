"""What was learned of suppliers: where they print what. A row is never changed but to be dropped, so that every version can be told of."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.domain import limits
from mailbot.store.tables import Anchor

CONTRADICTED, SUPERSEDED, REFUSED = "contradicted", "superseded", "refused"


async def in_force(session: AsyncSession, company_id: str, supplier: str) -> Sequence[Anchor]:
    """What holds for a supplier of a company, the newest first."""
    query = select(Anchor).where(Anchor.company_id == company_id, Anchor.supplier == supplier, Anchor.dropped_at.is_(None))
    return (await session.scalars(query.order_by(Anchor.created_at.desc(), Anchor.id.desc()).limit(limits.ANCHORS_OF_A_SUPPLIER))).all()


async def contradicted(session: AsyncSession, company_id: str, supplier: str, field: str) -> Sequence[Anchor]:
    """What once held for a field of the supplier and turned out to be wrong."""
    query = select(Anchor).where(Anchor.company_id == company_id, Anchor.supplier == supplier, Anchor.field == field)
    return (await session.scalars(query.where(Anchor.dropped_for == CONTRADICTED))).all()


async def next_version(session: AsyncSession, company_id: str, supplier: str, field: str) -> int:
    """The version that is learned next of a field of the supplier."""
    query = select(func.max(Anchor.version)).where(Anchor.company_id == company_id, Anchor.supplier == supplier, Anchor.field == field)
    return (await session.scalar(query) or 0) + 1


async def from_draft(session: AsyncSession, company_id: str, draft_id: str) -> Sequence[Anchor]:
    """What the corrections of a draft taught, in order."""
    query = select(Anchor).where(Anchor.company_id == company_id, Anchor.draft_id == draft_id)
    return (await session.scalars(query.order_by(Anchor.created_at, Anchor.field, Anchor.version))).all()
