"""Bytes kept apart from the rows that speak of them: raw mail, documents, page pictures, mail bodies. Sealed at rest."""

import asyncio
import hashlib
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import undefer

from mailbot import clock
from mailbot.errors import NotFound
from mailbot.store.tables import Blob
from mailbot.store.vault import Vault


async def seal(vault: Vault, company_id: str, data: bytes, media_type: str, *, delete_after: datetime | None = None) -> Blob:
    """A row for the bytes, not yet added to a session: sealing large files happens before a transaction opens."""
    blob_id = clock.new_id()
    sealed = await asyncio.to_thread(vault.seal, data, bound_to=blob_id)
    return Blob(
        id=blob_id,
        company_id=company_id,
        media_type=media_type,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        sealed=sealed,
        delete_after=delete_after,
        created_at=clock.now(),
    )


async def read(session: AsyncSession, vault: Vault, company_id: str, blob_id: str) -> bytes:
    """The bytes of a company's blob.

    Raises:
        NotFound: no such blob of this company, or its retention is over.
    """
    query = select(Blob).where(Blob.company_id == company_id, Blob.id == blob_id).options(undefer(Blob.sealed))
    blob = await session.scalar(query)
    if blob is None or not blob.sealed:
        raise NotFound("The stored file is no longer there: its retention is over.")
    return await asyncio.to_thread(vault.open, blob.sealed, bound_to=blob.id)


async def erase_expired(session: AsyncSession, now: datetime) -> int:
    """Overwrites the bytes whose retention is over; the rows that speak of them stay. Gives how many."""
    expired = (await session.scalars(select(Blob).where(Blob.delete_after <= now))).all()
    for blob in expired:
        blob.sealed, blob.size, blob.delete_after, blob.media_type = b"", 0, None, "application/x-erased"
    return len(expired)
