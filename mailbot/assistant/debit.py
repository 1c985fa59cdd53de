"""Which of the company's accounts drafts debit: when the main account of a currency changes, the open drafts in it follow."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.draft import settle
from mailbot.domain.outcome import Doubt
from mailbot.store import drafts, events
from mailbot.store.tables import Company, Draft


async def follow_main_account(session: AsyncSession, company: Company, currency: str, *, actor: str) -> int:
    """Open drafts in the currency debit its main account from now on, and lose the doubt that there is none.

    The company must be locked. Gives how many drafts changed; each has an event and a new version, so that a page that was
    opened before cannot validate a payment from another account than it showed.
    """
    await session.flush()
    waiting = await drafts.open_in(session, company.id, currency)
    return sum([await _follow(session, company, draft, actor) for draft in waiting])


async def _follow(session: AsyncSession, company: Company, draft: Draft, actor: str) -> bool:
    old = _facts(draft)
    await settle(session, company, draft, tuple(map(Doubt, draft.doubts)))
    new = _facts(draft)
    if new == old:
        return False
    draft.version, draft.updated_at = draft.version + 1, clock.now()
    events.record(session, company.id, "draft", draft.id, "account_changed", actor=actor, version=draft.version, old=old, new=new)
    return True


def _facts(draft: Draft) -> dict[str, Any]:
    return {"debtor_account_id": draft.debtor_account_id, "state": str(draft.state), "doubts": list(draft.doubts)}
