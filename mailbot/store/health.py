"""Whether the database answers."""

import asyncio

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from mailbot.errors import StoreBusy
from mailbot.store.engine import Store


async def is_reachable(store: Store, within_seconds: float = 3.0) -> bool:
    """Whether a query is answered within the time."""
    try:
        async with asyncio.timeout(within_seconds), store.read() as session:
            await session.execute(text("SELECT 1"))
    except (StoreBusy, SQLAlchemyError, OSError, TimeoutError):
        return False
    return True
