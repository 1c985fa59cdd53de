"""Activation: a company gets its assistant, its address and its security code; deactivation, a new code, members and accounts."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.debit import follow_main_account
from mailbot.assistant.letters import Welcome
from mailbot.assistant.post import post
from mailbot.assistant.services import Services
from mailbot.assistant.summary import url
from mailbot.domain.account import compact_iban, is_iban
from mailbot.domain.country import COUNTRIES, EU_VAT_PREFIXES, is_vat_id_form
from mailbot.domain.invoice import Frozen
from mailbot.domain.money import CURRENCIES
from mailbot.domain.security_code import new_security_code
from mailbot.errors import InvalidInput, NotAllowed, StaleVersion
from mailbot.extract.values.vat_ids import compact_vat_id, is_vat_id
from mailbot.mail.address import is_company_local_part, normal
from mailbot.store import companies, events
from mailbot.store.tables import Account, Company, Member
from mailbot.tokens import Link, Purpose

LANGUAGES = ("en", "fr")
ROLES = ("member", "admin")


class Activated(Frozen):
    """What an administrator needs to know of a company."""

    id: str
    name: str
    address: str
    security_code: str
    is_active: bool
    version: int


async def add_company(
    services: Services,
    name: str,
    *,
    local_part: str,
    administrator: str,
    language: str = "en",
    country: str = "FR",
    vat_id: str | None = None,
    time_zone: str = "Europe/Paris",
    legal_names: Sequence[str] = (),
) -> Activated:
    """A new company with its first administrator; the assistant is active at once and the welcome mail is sent.

    `legal_names` are further names that suppliers write to: none of them is ever taken for a supplier's.

    Raises:
        InvalidInput: a value cannot be used, or the address is taken.
    """
    _check_company(name, local_part, country, time_zone)
    vat_id = _vat_id(vat_id) if vat_id else None
    async with services.store.write() as session:
        if await companies.by_local_part(session, local_part):
            raise InvalidInput(f"The address {local_part!r} is taken; choose another.")
        company = _new_company(services, name, local_part, _language(language), country, vat_id, time_zone, legal_names)
        session.add(company)
        await session.flush()
        await _add_member(session, company, administrator, "admin", language, actor="operator")
        events.record(session, company.id, "company", company.id, "activated", actor="operator", version=1)
        await _welcome(services, session, company)
        return activated(services, company)


async def add_member(services: Services, local_part: str, email: str, *, role: str = "member", language: str | None = None) -> Member:
    """Puts a mailbox on the allow-list and sends it the welcome mail.

    Raises:
        InvalidInput: no address, unknown role or language, or a member already.
        NotFound: no such company.
    """
    async with services.store.write() as session:
        company = await companies.named(session, local_part)
        member = await _add_member(session, company, email, role, language or company.language, actor="operator")
        if company.is_active:
            await _send_welcome(services, session, company, member, "welcome")
        return member


async def add_account(services: Services, local_part: str, *, currency: str, iban: str, main: bool = False) -> Account:
    """One of the company's own accounts. The first of a currency is its main account, which drafts debit; `main` makes this one it.

    Open drafts that waited for an account in the currency lose that doubt.

    Raises:
        InvalidInput: unknown currency, invalid IBAN, or known already.
        NotFound: no such company.
    """
    if currency.upper() not in CURRENCIES:
        raise InvalidInput(f"{currency} is not a currency code; write it like EUR, GBP or USD.")
    if not is_iban(iban):
        raise InvalidInput(f"{iban} is not a valid IBAN: its check digits or its length are wrong.")
    async with services.store.write() as session:
        company = await companies.lock(session, (await companies.named(session, local_part)).id)
        return await _add_account(session, company, currency.upper(), compact_iban(iban), main=main)


async def set_active(services: Services, link: Link, version: int, *, active: bool) -> Activated:
    """Activates (with a welcome mail to every member) or deactivates the assistant.

    Raises:
        NotAllowed: the person is no administrator.
        StaleVersion: the settings changed since they were shown.
    """
    async with services.store.write() as session:
        company = await _for_administrator(session, link, version)
        return await switch(services, session, company, active=active, actor=link.person)


async def switch(services: Services, session: AsyncSession, company: Company, *, active: bool, actor: str) -> Activated:
    """Activates or deactivates a locked company's assistant, whoever may and does; nothing when it is so already."""
    if company.is_active != active:
        company.is_active = active
        _changed(session, company, "activated" if active else "deactivated", actor)
        if active:
            await _welcome(services, session, company)
    return activated(services, company)


async def rotate_security_code(services: Services, link: Link, version: int) -> Activated:
    """A new security code, mailed to every member; the old one is worth nothing from now on.

    Raises:
        NotAllowed: the person is no administrator.
        StaleVersion: the settings changed since they were shown.
    """
    async with services.store.write() as session:
        company = await _for_administrator(session, link, version)
        return await replace_code(services, session, company, actor=link.person)


async def replace_code(services: Services, session: AsyncSession, company: Company, *, actor: str) -> Activated:
    """A new security code for a locked company, mailed to every member, whoever may and does."""
    company.security_code_sealed = services.store.vault.seal(new_security_code().encode(), bound_to=company.id)
    _changed(session, company, "security_code_rotated", actor)
    for member in await companies.members(session, company.id):
        await _send_welcome(services, session, company, member, "security_code_changed")
    return activated(services, company)


def settings_url(services: Services, company: Company, person: str) -> str:
    """The signed link to the settings page: an administrator finds the company's there, everybody their own choices."""
    return url(services, Purpose.SETTINGS, company.id, company.id, company.version, person)


def activated(services: Services, company: Company) -> Activated:
    """The company with its address and code; the code is a secret: show it to administrators and members only."""
    return Activated(
        id=company.id,
        name=company.name,
        address=f"{company.address_local_part}@{services.site.mail_domain}",
        security_code=companies.security_code(company, services.store.vault),
        is_active=company.is_active,
        version=company.version,
    )


def _check_company(name: str, local_part: str, country: str, time_zone: str) -> None:
    if not name.strip():
        raise InvalidInput("A company needs a name.")
    if not is_company_local_part(local_part):
        raise InvalidInput(
            f"{local_part!r} cannot be a company's address: small letters, digits, dots and dashes, at most 28, and none of postmaster, "
            "abuse, bounce."
        )
    if country.upper() not in COUNTRIES:
        raise InvalidInput(f"{country!r} is not a country code (ISO 3166-1); write it like FR or DE.")
    try:
        ZoneInfo(time_zone)
    except (ZoneInfoNotFoundError, ValueError) as problem:
        raise InvalidInput(f"{time_zone!r} is not a time zone; write it like Europe/Paris.") from problem


def _vat_id(text: str) -> str:
    """The VAT id as it is compared: in the European Union its check digits must hold, elsewhere its form alone is known."""
    vat_id = compact_vat_id(text)
    is_right = is_vat_id(vat_id) if vat_id[:2] in EU_VAT_PREFIXES else is_vat_id_form(vat_id)
    if not is_right:
        raise InvalidInput(f"{text!r} is not a VAT id: its length or its check digits are wrong; write it whole, like FR96999000409.")
    return vat_id


def _new_company(
    services: Services,
    name: str,
    local_part: str,
    language: str,
    country: str,
    vat_id: str | None,
    time_zone: str,
    legal_names: Sequence[str],
) -> Company:
    company_id = clock.new_id()
    return Company(
        id=company_id,
        name=name.strip(),
        legal_names=[plain for one in legal_names if (plain := one.strip())],
        country=country.upper(),
        vat_id=vat_id,
        time_zone=time_zone,
        language=language,
        address_local_part=local_part,
        security_code_sealed=services.store.vault.seal(new_security_code().encode(), bound_to=company_id),
        is_active=True,
        version=1,
        created_at=clock.now(),
    )


async def _add_member(session: AsyncSession, company: Company, email: str, role: str, language: str, *, actor: str) -> Member:
    address = normal(email)
    if address is None:
        raise InvalidInput(f"{email!r} is not a mail address.")
    if role not in ROLES:
        raise InvalidInput(f"{role!r} is not a role; choose member or admin.")
    if await companies.member(session, company.id, address):
        raise InvalidInput(f"{address} is a member of {company.name} already.")
    member = Member(
        id=clock.new_id(),
        company_id=company.id,
        email=address,
        role=role,
        language=_language(language),
        wants_alerts=True,
        created_at=clock.now(),
    )
    session.add(member)
    await session.flush()
    events.record(session, company.id, "member", member.id, "added", actor=actor, new={"email": address, "role": role})
    return member


async def _add_account(session: AsyncSession, company: Company, currency: str, iban: str, *, main: bool) -> Account:
    known = [account for account in await companies.accounts(session, company.id) if account.currency == currency or account.iban == iban]
    if any(account.iban == iban for account in known):
        raise InvalidInput(f"{iban} is an account of {company.name} already.")
    is_main = main or not known
    for account in known:
        account.is_main = account.is_main and not is_main
    account = Account(id=clock.new_id(), company_id=company.id, currency=currency, iban=iban, is_main=is_main, created_at=clock.now())
    session.add(account)
    await session.flush()
    new = {"currency": currency, "iban": iban, "is_main": is_main}
    events.record(session, company.id, "account", account.id, "added", actor="operator", new=new)
    if is_main:
        await follow_main_account(session, company, currency, actor="operator")
    return account


async def _for_administrator(session: AsyncSession, link: Link, version: int) -> Company:
    company = await companies.lock(session, link.company_id)
    member = await companies.member(session, company.id, link.person)
    if member is None or member.role != "admin":
        raise NotAllowed("Only an administrator of the company may see and change its settings.")
    if company.version != version:
        raise StaleVersion("The settings changed since this page was shown; look at them again.")
    return company


def _changed(session: AsyncSession, company: Company, action: str, actor: str) -> None:
    company.version += 1
    events.record(session, company.id, "company", company.id, action, actor=actor, version=company.version)


async def _welcome(services: Services, session: AsyncSession, company: Company) -> None:
    for member in await companies.members(session, company.id):
        await _send_welcome(services, session, company, member, "welcome")


async def _send_welcome(services: Services, session: AsyncSession, company: Company, member: Member, event: str) -> None:
    facts = activated(services, company)
    is_administrator = member.role == "admin"
    # Only an administrator can replace a code again; everybody's welcome leads to their own choices.
    settings = settings_url(services, company, member.email) if is_administrator or event == "welcome" else None
    letter = Welcome(
        company=company.name,
        address=facts.address,
        security_code=facts.security_code,
        settings_url=settings,
        is_administrator=is_administrator,
    )
    await post(
        services,
        session,
        company=company,
        event=event,
        recipient=member.email,
        language=member.language,
        letter=letter,
        idempotency_key=f"{event}:{member.id}:{company.version}",
    )


def _language(language: str) -> str:
    if language not in LANGUAGES:
        raise InvalidInput(f"{language!r} is not a language that mailbot writes; choose en or fr.")
    return language
