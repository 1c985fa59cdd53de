"""Companies, their members and their own accounts."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.errors import NotFound
from mailbot.store.tables import Account, Company, Member
from mailbot.store.vault import Vault


async def by_local_part(session: AsyncSession, local_part: str) -> Company | None:
    """The company whose own address has this local part (lower case, without a plus-part)."""
    return await session.scalar(select(Company).where(Company.address_local_part == local_part))


async def get(session: AsyncSession, company_id: str) -> Company:
    """The company.

    Raises:
        NotFound: there is none with this id.
    """
    company = await session.get(Company, company_id)
    if company is None:
        raise NotFound("This company does not exist.")
    return company


async def named(session: AsyncSession, local_part: str) -> Company:
    """The company with this local part.

    Raises:
        NotFound: there is none; the sentence names it.
    """
    company = await by_local_part(session, local_part)
    if company is None:
        raise NotFound(f"There is no company with the address {local_part!r}; `mailbot company add` makes one.")
    return company


async def every(session: AsyncSession) -> Sequence[Company]:
    """All companies by name."""
    return (await session.scalars(select(Company).order_by(Company.name))).all()


async def lock(session: AsyncSession, company_id: str) -> Company:
    """The company, locked until the transaction ends: matching and inserting of drafts happen one after the other.

    On SQLite the writing transaction itself is the lock; on PostgreSQL the company's row is.
    """
    return (await session.scalars(select(Company).where(Company.id == company_id).with_for_update())).one()


def security_code(company: Company, vault: Vault) -> str:
    """The company's security code in clear; never log or store what this gives."""
    return vault.open(company.security_code_sealed, bound_to=company.id).decode()


async def member(session: AsyncSession, company_id: str, email: str) -> Member | None:
    """The member with this normalised address: being one is being on the allow-list."""
    return await session.scalar(select(Member).where(Member.company_id == company_id, Member.email == email))


async def members(session: AsyncSession, company_id: str) -> Sequence[Member]:
    """All members by address."""
    return (await session.scalars(select(Member).where(Member.company_id == company_id).order_by(Member.email))).all()


async def administrators(session: AsyncSession, company_id: str) -> Sequence[Member]:
    """The members who may validate and change settings."""
    query = select(Member).where(Member.company_id == company_id, Member.role == "admin").order_by(Member.email)
    return (await session.scalars(query)).all()


async def accounts(session: AsyncSession, company_id: str) -> Sequence[Account]:
    """The company's own accounts by currency, the main one first."""
    query = select(Account).where(Account.company_id == company_id).order_by(Account.currency, Account.is_main.desc(), Account.iban)
    return (await session.scalars(query)).all()


async def main_account(session: AsyncSession, company_id: str, currency: str | None) -> Account | None:
    """The account that is debited for payments in the currency."""
    query = select(Account).where(Account.company_id == company_id, Account.currency == currency, Account.is_main)
    return await session.scalar(query)
