"""Agents' connections and the documents that they delivered."""

from collections.abc import Sequence

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.domain.connection import ConnectionState, CubeState
from mailbot.errors import NotFound
from mailbot.store.tables import Blob, Connection, CubeDocument, Document, Member


async def connection(session: AsyncSession, connection_id: str, *, company_id: str | None = None, lock: bool = False) -> Connection:
    """One connection, of the company if one is named.

    Raises:
        NotFound: there is none with this id.
    """
    query = select(Connection).where(Connection.id == connection_id)
    if company_id is not None:
        query = query.where(Connection.company_id == company_id)
    found = await session.scalar(query.with_for_update() if lock else query)
    if found is None:
        raise NotFound("This agent's connection does not exist.")
    return found


async def connections(session: AsyncSession, company_id: str) -> Sequence[Connection]:
    """The connections of a company by label, without the removed ones."""
    query = select(Connection).where(Connection.company_id == company_id, Connection.state != ConnectionState.REMOVED)
    return (await session.scalars(query.order_by(Connection.label, Connection.id))).all()


async def owner(session: AsyncSession, connection: Connection) -> Member:
    """The member who is told of the connection's documents and troubles."""
    return await session.get_one(Member, connection.member_id)


async def hand_over(session: AsyncSession, member: Member, heir: Member) -> int:
    """Gives a member's connections, removed ones too, to another member of the company; how many are still there."""
    mine = (Connection.company_id == member.company_id, Connection.member_id == member.id)
    kept = await session.scalars(select(Connection.id).where(*mine, Connection.state != ConnectionState.REMOVED))
    count = len(kept.all())
    await session.execute(update(Connection).where(*mine).values(member_id=heir.id))
    return count


async def known_remote_ids(session: AsyncSession, connection_id: str) -> set[str]:
    """What the connection delivered before."""
    return set(await session.scalars(select(CubeDocument.remote_id).where(CubeDocument.connection_id == connection_id)))


async def document(session: AsyncSession, company_id: str, cube_document_id: str, *, lock: bool = False) -> CubeDocument:
    """One document of a company's Cube.

    Raises:
        NotFound: the company has none with this id.
    """
    query = select(CubeDocument).where(CubeDocument.company_id == company_id, CubeDocument.id == cube_document_id)
    found = await session.scalar(query.with_for_update() if lock else query)
    if found is None:
        raise NotFound("This document is not in the Cube.")
    return found


async def documents(session: AsyncSession, company_id: str, *, limit: int = 200) -> Sequence[CubeDocument]:
    """The company's Cube, the newest first."""
    query = select(CubeDocument).where(CubeDocument.company_id == company_id)
    return (await session.scalars(query.order_by(CubeDocument.created_at.desc(), CubeDocument.id).limit(limit))).all()


async def arrived(session: AsyncSession, connection_id: str) -> Sequence[CubeDocument]:
    """The connection's documents that nobody was told of yet, the newest first."""
    query = select(CubeDocument).where(CubeDocument.connection_id == connection_id, CubeDocument.state == CubeState.ARRIVED)
    return (await session.scalars(query.order_by(CubeDocument.created_at.desc(), CubeDocument.id))).all()


async def with_content(session: AsyncSession, company_id: str, sha256: str) -> CubeDocument | None:
    """The company's document with these bytes, whoever delivered it."""
    return await session.scalar(select(CubeDocument).where(CubeDocument.company_id == company_id, CubeDocument.sha256 == sha256))


async def with_remote_id(session: AsyncSession, connection_id: str, remote_id: str) -> CubeDocument | None:
    """What the connection delivered under this id."""
    return await session.scalar(
        select(CubeDocument).where(CubeDocument.connection_id == connection_id, CubeDocument.remote_id == remote_id)
    )


async def add(session: AsyncSession, blob: Blob, document: CubeDocument) -> bool:
    """Adds a document with its bytes; False when another transaction has just added the same."""
    try:
        async with session.begin_nested():
            session.add(blob)
            await session.flush()
            session.add(document)
            await session.flush()
    except IntegrityError:
        return False
    return True


async def as_document(session: AsyncSession, cube_document_id: str) -> Document | None:
    """The row that extraction and drafting work on, once a draft was asked for."""
    return await session.scalar(select(Document).where(Document.cube_document_id == cube_document_id))
