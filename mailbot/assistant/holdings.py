"""What a company has, as lists show it: its accounts, beneficiaries, agents and Cube documents; and which account is debited."""

from datetime import datetime

from mailbot.assistant.debit import follow_main_account
from mailbot.assistant.services import Services
from mailbot.assistant.summary import printed_account
from mailbot.domain.beneficiary import BeneficiaryState
from mailbot.domain.connection import DRAFTABLE, ConnectionState, CubeState
from mailbot.domain.invoice import Frozen
from mailbot.errors import NotFound
from mailbot.store import companies, cube, drafts, events


class Facts(Frozen):
    """A company's own facts; not its security code."""

    name: str
    local_part: str
    address: str
    is_active: bool
    language: str
    country: str
    vat_id: str | None
    time_zone: str


class AccountLine(Frozen):
    """One of the company's own accounts."""

    id: str
    currency: str
    iban: str
    is_main: bool


class BeneficiaryLine(Frozen):
    """A beneficiary; `proposed_*` are details that wait for an administrator."""

    name: str
    state: BeneficiaryState
    iban: str | None
    account: str | None
    proposed_iban: str | None
    proposed_account: str | None
    vat_id: str | None
    updated_at: datetime


class ConnectionLine(Frozen):
    """An agent's connection."""

    label: str
    agent: str
    state: ConnectionState
    frequency: str
    synchronised_at: datetime | None
    next_attempt_at: datetime | None
    last_error: str | None


class CubeLine(Frozen):
    """A document in the Cube; `draftable`: a payment draft may be asked for, on this `version`."""

    id: str
    version: int
    draftable: bool
    filename: str
    agent: str
    state: CubeState
    size: int
    created_at: datetime


class Cube(Frozen):
    """The Cube page's content."""

    connections: tuple[ConnectionLine, ...]
    documents: tuple[CubeLine, ...]


async def company(services: Services, local_part: str) -> Facts:
    """The company with this address.

    Raises:
        NotFound: there is none.
    """
    async with services.store.read() as session:
        row = await companies.named(session, local_part)
    return Facts(
        name=row.name,
        local_part=row.address_local_part,
        address=f"{row.address_local_part}@{services.site.mail_domain}",
        is_active=row.is_active,
        language=row.language,
        country=row.country,
        vat_id=row.vat_id,
        time_zone=row.time_zone,
    )


async def accounts(services: Services, local_part: str) -> tuple[AccountLine, ...]:
    """The company's own accounts by currency, the main one first."""
    async with services.store.read() as session:
        row = await companies.named(session, local_part)
        own = await companies.accounts(session, row.id)
    return tuple(AccountLine(id=a.id, currency=a.currency, iban=a.iban, is_main=a.is_main) for a in own)


async def make_main(services: Services, local_part: str, account_id: str, *, actor: str) -> None:
    """Drafts in the account's currency debit it from now on, those that nobody decided yet too.

    Raises:
        NotFound: no such company, or not its account.
    """
    async with services.store.write() as session:
        row = await companies.lock(session, (await companies.named(session, local_part)).id)
        own = await companies.accounts(session, row.id)
        chosen = next((account for account in own if account.id == account_id), None)
        if chosen is None:
            raise NotFound("This account does not exist.")
        for account in own:
            if account.currency == chosen.currency:
                account.is_main = account is chosen
        events.record(session, row.id, "account", chosen.id, "made_main", actor=actor, new={"currency": chosen.currency})
        await follow_main_account(session, row, chosen.currency, actor=actor)


async def beneficiaries(services: Services, local_part: str) -> tuple[BeneficiaryLine, ...]:
    """The company's beneficiaries by name."""
    async with services.store.read() as session:
        row = await companies.named(session, local_part)
        known = await drafts.beneficiaries(session, row.id)
    return tuple(
        BeneficiaryLine(
            name=b.name, state=BeneficiaryState(b.state), iban=b.iban, account=printed_account(b.account),
            proposed_iban=b.proposed_iban, proposed_account=printed_account(b.proposed_account), vat_id=b.vat_id, updated_at=b.updated_at,
        )
        for b in known
    )  # fmt: skip


async def cube_of(services: Services, local_part: str) -> Cube:
    """The company's agents and its newest Cube documents."""
    async with services.store.read() as session:
        row = await companies.named(session, local_part)
        connections = await cube.connections(session, row.id)
        documents = await cube.documents(session, row.id)
    labels = {connection.id: connection.label for connection in connections}
    return Cube(
        connections=tuple(
            ConnectionLine(
                label=c.label, agent=c.agent, state=ConnectionState(c.state), frequency=c.frequency,
                synchronised_at=c.synchronised_at, next_attempt_at=c.next_attempt_at, last_error=c.last_error,
            )
            for c in connections
        ),
        documents=tuple(
            CubeLine(
                id=d.id, version=d.version, draftable=d.state in DRAFTABLE, filename=d.filename,
                agent=labels.get(d.connection_id, ""), state=CubeState(d.state), size=d.size, created_at=d.created_at,
            )
            for d in documents
        ),
    )  # fmt: skip
