"""The book of what asking a model took: drawn before, settled after, counted by company and day (UTC)."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.store import companies
from mailbot.store.tables import Document, ModelUse

#: Results of a question that has no answer yet, and of one that was not asked.
ASKED, OVER_BUDGET = "asked", "over_budget"


async def draw(session: AsyncSession, document: Document, tokens: int, daily_tokens: int | None) -> ModelUse:
    """Puts `tokens` aside for a question about the document, when its company has that many left of today's `daily_tokens` (None: no
    limit); else the use says `over_budget`. Draws of a company happen one after the other, whatever process they come from."""
    await companies.lock(session, document.company_id)
    now = clock.now()
    is_left = daily_tokens is None or await spent(session, document.company_id, now.date()) + tokens <= daily_tokens
    use = ModelUse(
        id=clock.new_id(),
        company_id=document.company_id,
        document_id=document.id,
        day=now.date(),
        result=ASKED if is_left else OVER_BUDGET,
        prompt_tokens=tokens if is_left else 0,
        completion_tokens=0,
        is_estimated=is_left,
        pictures=0,
        asked_at=now,
    )
    session.add(use)
    return use


async def spent(session: AsyncSession, company_id: str, day: date) -> int:
    """The company's tokens of that day, those put aside for questions under way included."""
    total = func.coalesce(func.sum(ModelUse.prompt_tokens + ModelUse.completion_tokens), 0)
    return int(await session.scalar(select(total).where(ModelUse.company_id == company_id, ModelUse.day == day)) or 0)


async def settle(
    session: AsyncSession,
    use_id: str,
    *,
    result: str,
    tokens: tuple[int, int],
    is_estimated: bool,
    pictures: int,
    cost: tuple[Decimal, str] | None,
) -> None:
    """Books what a question took (prompt and completion tokens, cost with its currency) in place of what was put aside."""
    use = await session.get_one(ModelUse, use_id)
    use.result, use.is_estimated, use.pictures = result, is_estimated, pictures
    use.prompt_tokens, use.completion_tokens = tokens
    use.cost, use.currency = cost or (None, None)


async def of_document(session: AsyncSession, company_id: str, document_id: str) -> Sequence[ModelUse]:
    """Every time a model was asked about the document, or was not for want of tokens; in order."""
    query = select(ModelUse).where(ModelUse.company_id == company_id, ModelUse.document_id == document_id)
    return (await session.scalars(query.order_by(ModelUse.asked_at, ModelUse.id))).all()
