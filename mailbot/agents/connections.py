"""Adding and changing a connection: the adapter's fields are checked, secrets sealed, and saving starts a synchronisation."""

import re
from collections.abc import Mapping

from mailbot import clock
from mailbot.agents import push, registry
from mailbot.agents.protocol import AgentInfo
from mailbot.agents.schedule import PERIOD
from mailbot.assistant import connect
from mailbot.assistant.services import Services
from mailbot.domain.connection import ConnectionState
from mailbot.errors import InvalidInput, NotFound
from mailbot.mail.address import normal
from mailbot.store import attempts, companies, cube, events
from mailbot.store.jobs import Job
from mailbot.store.tables import Connection, Member

_VALUE_CHARACTERS = 4_000


async def add_connection(
    services: Services,
    *,
    local_part: str,
    email: str,
    agent: str,
    values: Mapping[str, str],
    label: str | None = None,
    frequency: str | None = None,
    actor: str = connect.OPERATOR,
) -> tuple[str, str | None]:
    """Adds an agent for a member of the company with this local part; its first synchronisation begins at once.

    `values` by field name, secret ones too; `frequency` "3d" or "1M", by default the agent's own. Gives the connection's
    id, and for a push the secret that its sender signs with: it is shown this once.

    Raises:
        NotFound: no such company, member or agent.
        InvalidInput: a field or the frequency cannot be used; the sentence names it.
    """
    _, info = await registry.find(agent)
    config, secrets = checked(info, values)
    wanted = _frequency(info, frequency)
    secret = clock.new_id() + clock.new_id() if agent == push.SCHEME else None
    async with services.store.write() as session:
        company = await companies.named(session, local_part)
        member = await companies.member(session, company.id, normal(email) or email)
        if member is None:
            raise NotFound(f"{email} is no member of {company.name}; `mailbot member add` makes them one.")
        row = _row(member, info, config, wanted, label)
        row.secrets_sealed = connect.seal(services, row.id, {"secret": secret} if secret else secrets)
        session.add(row)
        said = {"agent": info.id, "label": row.label, "frequency": wanted, "member": member.email}
        events.record(session, company.id, "connection", row.id, "added", actor=actor, version=1, new=said)
        await session.flush()
        if wanted != "push":
            await attempts.begin(session, services.jobs, Job.synchronise, row)
    return row.id, secret


async def change_connection(services: Services, connection_id: str, values: Mapping[str, str], *, actor: str = connect.OPERATOR) -> None:
    """Replaces the connection's values (all of them) and synchronises at once: how wrong credentials are mended.

    Raises:
        NotFound, InvalidInput: as `add_connection`.
    """
    async with services.store.write() as session:
        row = await cube.connection(session, connection_id, lock=True)
        if row.state == ConnectionState.REMOVED or row.agent == push.SCHEME:
            raise InvalidInput("This agent's connection was removed, or has nothing to change; add it again.")
        _, info = await registry.find(row.agent)
        row.config, secrets = checked(info, values)
        row.secrets_sealed, row.version, row.state = connect.seal(services, row.id, secrets), row.version + 1, ConnectionState.WAITING
        events.record(session, row.company_id, "connection", row.id, "changed", actor=actor, version=row.version)
        await attempts.begin(session, services.jobs, Job.synchronise, row)


def checked(info: AgentInfo, values: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """The values of a form, apart: config and secrets.

    Raises:
        InvalidInput: unknown, missing or unusable; the sentence names the field.
    """
    fields = {field.name: field for field in info.fields}
    if unknown := sorted(values.keys() - fields.keys()):
        raise InvalidInput(f"The agent {info.name} has no field {unknown[0]!r}; it has: {', '.join(fields) or 'none'}.")
    for field in info.fields:
        value = values.get(field.name, "")
        if field.required and not value:
            raise InvalidInput(f"The agent {info.name} needs {field.name}: {field.label}.")
        if value and (len(value) > _VALUE_CHARACTERS or not re.fullmatch(field.regex or ".*", value, re.DOTALL)):
            raise InvalidInput(f"This {field.name} cannot be used: {field.label}.")
        if value and field.choices and value not in field.choices:
            raise InvalidInput(f"{field.name} is one of: {', '.join(field.choices)}.")
    config = {name: value for name, value in values.items() if value and not fields[name].secret}
    return config, {name: value for name, value in values.items() if value and fields[name].secret}


def _row(member: Member, info: AgentInfo, config: dict[str, str], frequency: str, label: str | None) -> Connection:
    return Connection(
        id=clock.new_id(),
        company_id=member.company_id,
        member_id=member.id,
        agent=info.id,
        label=label or config.get("path") or info.name,
        config=config,
        session_state={},
        frequency=frequency,
        state=ConnectionState.WAITING,
        attempts=0,
        version=1,
        created_at=clock.now(),
    )


def _frequency(info: AgentInfo, wanted: str | None) -> str:
    if info.frequency == "push":
        return "push"
    frequency = wanted or info.frequency
    if PERIOD.get(frequency) is None:
        raise InvalidInput("An agent runs every 3 days (3d) or every month (1M).")
    return frequency
