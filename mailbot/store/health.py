"""Whether the database answers, and whether our keys open what it keeps."""

import asyncio

from sqlalchemy import select, text
from sqlalchemy.exc import SQLAlchemyError

from mailbot.errors import BadSetting, Permanent, StoreBusy
from mailbot.store import companies
from mailbot.store.engine import Store
from mailbot.store.tables import Company


async def is_reachable(store: Store, within_seconds: float = 3.0) -> bool:
    """Whether a query is answered within the time."""
    try:
        async with asyncio.timeout(within_seconds), store.read() as session:
            await session.execute(text("SELECT 1"))
    except (StoreBusy, SQLAlchemyError, OSError, TimeoutError):
        return False
    return True


async def check_keys(store: Store) -> None:
    """Opens the oldest company's security code: with other keys every mail would be put off, and nobody would know why.

    Raises:
        BadSetting: it was sealed with a key that is not among ours.
        StoreBusy: the database is locked or away.
    """
    async with store.read() as session:
        company = await session.scalar(select(Company).order_by(Company.created_at).limit(1))
    if company is None:
        return
    try:
        companies.security_code(company, store.vault)
    except Permanent as problem:
        raise BadSetting(
            "MAILBOT_SECRET_KEYS (or the file secret_keys in the data folder) does not hold the key that this database was sealed with. "
            "Put the old key back, behind the newer ones if there are any."
        ) from problem
