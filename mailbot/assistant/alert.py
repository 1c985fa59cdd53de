"""Mails about the Cube: what an agent delivered, and its troubles. Written in the transaction that makes them true."""

from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.assistant.letters import ConnectionTrouble, CubeAlert, CubeLine
from mailbot.assistant.post import post
from mailbot.assistant.services import Services
from mailbot.assistant.summary import url
from mailbot.domain import limits
from mailbot.domain.connection import CubeState, Trouble
from mailbot.store import companies, cube
from mailbot.store.tables import Company, Connection, CubeDocument
from mailbot.tokens import Purpose

#: Support is written to in the language of the log.
_SUPPORT_LANGUAGE = "en"


async def tell_documents(services: Services, session: AsyncSession, connection: Connection, *, is_first: bool) -> int:
    """One mail about everything that arrived and nobody was told of yet; a digest after the first synchronisation.

    A member whose alerts are off is not written to, and finds the documents in the Cube. Gives how many documents were told.
    """
    documents = await cube.arrived(session, connection.id)
    if not documents:
        return 0
    for document in documents:
        document.state = CubeState.STORED
    member, company = await cube.owner(session, connection), await companies.get(session, connection.company_id)
    if member.wants_alerts:
        lines = tuple(_line(services, company, connection, document, member.email) for document in documents[: limits.DOCUMENTS_IN_A_MAIL])
        await post(
            services,
            session,
            company=company,
            event="cube_digest" if is_first else "cube_alert",
            recipient=member.email,
            language=member.language,
            letter=CubeAlert(company=company.name, documents=lines, total=len(documents)),
            idempotency_key=f"cube:{connection.id}:{connection.attempts}",
        )
    return len(documents)


async def tell_change(
    services: Services,
    session: AsyncSession,
    connection: Connection,
    *,
    trouble: Trouble | None = None,
    restored: Trouble | None = None,
    detail: str | None = None,
    trace: str | None = None,
) -> None:
    """Tells the member of a trouble, or that one which was told is over, with a signed link to the connection.

    `detail` is a sentence for people. With `trace` (places in the code, never values) a trouble goes to support as well.
    """
    if trouble:
        await _tell(services, session, connection, "connection_trouble", trouble, detail)
        if trace:
            await _report(services, session, connection, trace)
    if restored:
        await _tell(services, session, connection, "connection_restored", restored, None)


async def _report(services: Services, session: AsyncSession, connection: Connection, trace: str) -> None:
    company = await companies.get(session, connection.company_id)
    await post(
        services,
        session,
        company=company,
        event="connection_trouble",
        recipient=services.site.support_address,
        language=_SUPPORT_LANGUAGE,
        letter=ConnectionTrouble(
            company=company.name, agent=connection.agent, label=connection.id, trouble=Trouble.OTHER.value, detail=trace, url=None
        ),
        idempotency_key=f"support:{connection.id}:{connection.attempts}",
    )


async def _tell(
    services: Services, session: AsyncSession, connection: Connection, event: str, trouble: Trouble, detail: str | None
) -> None:
    member, company = await cube.owner(session, connection), await companies.get(session, connection.company_id)
    letter = ConnectionTrouble(
        company=company.name,
        agent=connection.agent,
        label=connection.label,
        trouble=trouble.value,
        detail=detail,
        url=url(services, Purpose.CONNECTION, company.id, connection.id, connection.version, member.email),
    )
    await post(
        services,
        session,
        company=company,
        event=event,
        recipient=member.email,
        language=member.language,
        letter=letter,
        idempotency_key=f"{event}:{connection.id}:{connection.attempts}",
    )


def _line(services: Services, company: Company, connection: Connection, document: CubeDocument, person: str) -> CubeLine:
    return CubeLine(
        filename=document.filename,
        agent=connection.label,
        received=document.created_at.astimezone(ZoneInfo(company.time_zone)).date(),
        url=url(services, Purpose.CUBE, company.id, document.id, document.version, person),
    )
