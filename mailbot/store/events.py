"""The trail: one row per state change, written in the transaction of the change."""

import hashlib
import json
from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.store.tables import Event, EventValues


def record(
    session: AsyncSession,
    company_id: str,
    subject: str,
    subject_id: str,
    action: str,
    *,
    actor: str,
    version: int | None = None,
    old: dict[str, Any] | None = None,
    new: dict[str, Any] | None = None,
) -> None:
    """Adds an event to the caller's transaction. `old` and `new` are JSON words; never a secret."""
    before, after = old or {}, new or {}
    values = json.dumps([before, after], sort_keys=True, ensure_ascii=True, default=str)
    event = Event(
        id=clock.new_id(),
        company_id=company_id,
        at=clock.now(),
        actor=actor,
        action=action,
        subject=subject,
        subject_id=subject_id,
        version=version,
        values_sha256=hashlib.sha256(values.encode()).hexdigest(),
    )
    session.add(event)
    if before or after:
        plain_old, plain_new = json.loads(values)
        session.add(EventValues(id=clock.new_id(), company_id=company_id, event_id=event.id, old=plain_old, new=plain_new))


class Happened(NamedTuple):
    """An event with its values; both are empty where they were erased."""

    at: datetime
    actor: str
    action: str
    old: dict[str, Any]
    new: dict[str, Any]


async def of(session: AsyncSession, company_id: str, subject: str, subject_id: str) -> list[Happened]:
    """All that happened to the subject, the oldest first."""
    query = (
        select(Event, EventValues)
        .outerjoin(EventValues, EventValues.event_id == Event.id)
        .where(Event.company_id == company_id, Event.subject == subject, Event.subject_id == subject_id)
        .order_by(Event.at, Event.version, Event.id)
    )
    rows = (await session.execute(query)).all()
    return [Happened(one.at, one.actor, one.action, values.old if values else {}, values.new if values else {}) for one, values in rows]


async def happened(session: AsyncSession, company_id: str, subject: str, subject_id: str, action: str) -> bool:
    """Whether this was ever done to the subject."""
    query = select(Event.id).where(
        Event.company_id == company_id, Event.subject == subject, Event.subject_id == subject_id, Event.action == action
    )
    return await session.scalar(query.limit(1)) is not None


async def last(session: AsyncSession, company_id: str, subject: str, subject_id: str, actions: Collection[str]) -> datetime | None:
    """When one of these was last done to the subject, None when never."""
    query = select(func.max(Event.at)).where(
        Event.company_id == company_id, Event.subject == subject, Event.subject_id == subject_id, Event.action.in_(actions)
    )
    return await session.scalar(query)
