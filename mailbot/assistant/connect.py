"""What people do to an agent's connection: look at it, run it now, pause it, remove it. Adding one is `agents.connections`."""

import json
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.assistant.services import Services
from mailbot.domain.connection import TROUBLE_OF, ConnectionState, Trouble
from mailbot.domain.invoice import Frozen
from mailbot.errors import InvalidInput, NotAllowed, StaleVersion
from mailbot.store import attempts, companies, cube, events
from mailbot.store.jobs import Job
from mailbot.store.tables import Connection
from mailbot.tokens import Link

#: Who acts at the command line, or with the operator's key; everybody else is a member by address.
OPERATOR = "operator"

_PUSH_SECRET = "secret"  # noqa: S105  the name of the field


class ConnectionPage(Frozen):
    """What the page of a connection shows; never a secret."""

    id: str
    version: int
    company: str
    agent: str
    label: str
    state: ConnectionState
    trouble: Trouble | None
    detail: str | None
    frequency: str
    synchronised: datetime | None  # UTC
    next_run: datetime | None  # UTC
    can_run: bool


def seal(services: Services, connection_id: str, secrets: dict[str, str]) -> bytes | None:
    """The secrets, sealed for the connection's row; None when there are none."""
    if not secrets:
        return None
    return services.store.vault.seal(json.dumps(secrets).encode(), bound_to=connection_id)


def open_secrets(services: Services, connection: Connection) -> dict[str, str]:
    """The connection's secrets in clear; never log or store what this gives."""
    if connection.secrets_sealed is None:
        return {}
    opened: dict[str, str] = json.loads(services.store.vault.open(connection.secrets_sealed, bound_to=connection.id))
    return opened


def push_secret(services: Services, connection: Connection | None) -> str | None:
    """What the sender of a push signs with; None when this connection takes none."""
    if connection is None or connection.frequency != "push":
        return None
    return open_secrets(services, connection).get(_PUSH_SECRET)


async def show(services: Services, link: Link) -> ConnectionPage:
    """The connection as the person of the link is shown it.

    Raises:
        NotFound: the company has no such connection.
        NotAllowed: the person may not see it.
    """
    async with services.store.read() as session:
        row = await cube.connection(session, link.subject_id, company_id=link.company_id)
        await _check(session, row, link.person)
        return await _page(session, row)


async def of_company(services: Services, local_part: str) -> list[ConnectionPage]:
    """The connections of the company with this local part, for the operator.

    Raises:
        NotFound: there is no such company.
    """
    async with services.store.read() as session:
        company = await companies.named(session, local_part)
        return [await _page(session, row) for row in await cube.connections(session, company.id)]


async def synchronise_now(services: Services, connection_id: str, *, actor: str, version: int | None = None) -> None:
    """Starts a synchronisation at once: after a repair, or because somebody wants it. It also ends a pause.

    Raises:
        StaleVersion: it changed since `version` was shown.
        NotFound, NotAllowed: no such connection, or not this person's.
        InvalidInput: it was removed.
    """
    async with services.store.write() as session:
        row = await _changing(session, connection_id, actor, version)
        row.state = ConnectionState.WAITING
        await attempts.begin(session, services.jobs, Job.synchronise, row)
        events.record(session, row.company_id, "connection", row.id, "run_requested", actor=actor, version=row.version)


async def pause(services: Services, connection_id: str, *, actor: str, version: int | None = None) -> None:
    """Stops the runs until somebody starts one; a run at work writes nothing more.

    Raises:
        As `synchronise_now`.
    """
    async with services.store.write() as session:
        row = await _changing(session, connection_id, actor, version)
        row.state, row.next_attempt_at = ConnectionState.PAUSED, None
        events.record(session, row.company_id, "connection", row.id, "paused", actor=actor, version=row.version)


async def remove(services: Services, connection_id: str, *, actor: str, version: int | None = None) -> None:
    """Removes the connection: its secrets and its session are erased at once, its documents stay in the Cube.

    Raises:
        As `synchronise_now`.
    """
    async with services.store.write() as session:
        row = await _changing(session, connection_id, actor, version)
        row.state, row.next_attempt_at = ConnectionState.REMOVED, None
        row.secrets_sealed, row.config, row.session_state = None, {}, {}
        events.record(session, row.company_id, "connection", row.id, "removed", actor=actor, version=row.version)


async def _changing(session: AsyncSession, connection_id: str, actor: str, version: int | None) -> Connection:
    row = await cube.connection(session, connection_id, lock=True)
    await _check(session, row, actor)
    if row.state == ConnectionState.REMOVED:
        raise InvalidInput("This agent's connection was removed; add it again.")
    if version is not None and row.version != version:
        raise StaleVersion("This connection changed since it was shown; look at it again.")
    row.version += 1
    return row


async def _check(session: AsyncSession, row: Connection, actor: str) -> None:
    """The member whose connection it is, an administrator of the company, or the operator."""
    if actor == OPERATOR:
        return
    member = await companies.member(session, row.company_id, actor)
    if member is None or (member.id != row.member_id and member.role != "admin"):
        raise NotAllowed("This agent belongs to another member; ask them or an administrator.")


async def _page(session: AsyncSession, row: Connection) -> ConnectionPage:
    company = await companies.get(session, row.company_id)
    state = ConnectionState(row.state)
    return ConnectionPage(
        id=row.id,
        version=row.version,
        company=company.name,
        agent=row.agent,
        label=row.label,
        state=state,
        trouble=TROUBLE_OF.get(state),
        detail=row.last_error,
        frequency=row.frequency,
        synchronised=row.synchronised_at,
        next_run=row.next_attempt_at,
        can_run=_can_run(state, row.frequency),
    )


def _can_run(state: ConnectionState, frequency: str) -> bool:
    """A push has nothing to run, but its pause can be ended."""
    if state in (ConnectionState.SYNCING, ConnectionState.REMOVED):
        return False
    return frequency != "push" or state is ConnectionState.PAUSED
