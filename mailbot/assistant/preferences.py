"""The settings page's content: the company's for an administrator; for every member what they choose for themselves.

That is the language we write in, and whether new Cube documents are told by mail.
"""

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.assistant.onboard import LANGUAGES, Activated, activated
from mailbot.assistant.services import Services
from mailbot.domain.invoice import Frozen
from mailbot.errors import InvalidInput, NotAllowed
from mailbot.store import companies, events
from mailbot.store.tables import Member
from mailbot.tokens import Link


class MemberLine(Frozen):
    """A member as the settings page lists them."""

    email: str
    role: str
    language: str
    wants_alerts: bool


class SettingsSheet(Frozen):
    """What a person finds on the settings page; `company` and `members` are for administrators alone."""

    company_name: str
    version: int
    own: MemberLine
    company: Activated | None = None
    members: tuple[MemberLine, ...] = ()


async def settings(services: Services, link: Link) -> SettingsSheet:
    """The settings as the person of the link may see them.

    Raises:
        NotAllowed: the person is no member any more.
    """
    async with services.store.read() as session:
        company, member = await companies.get(session, link.company_id), await _member(session, link)
        sheet = SettingsSheet(company_name=company.name, version=company.version, own=shown(member))
        if member.role != "admin":
            return sheet
        everybody = tuple(map(shown, await companies.members(session, company.id)))
        return sheet.model_copy(update={"company": activated(services, company), "members": everybody})


def shown(member: Member) -> MemberLine:
    """The row as a value."""
    return MemberLine(email=member.email, role=member.role, language=member.language, wants_alerts=member.wants_alerts)


async def choose(services: Services, link: Link, *, language: str, wants_alerts: bool) -> MemberLine:
    """Keeps the choices of the person of the link.

    Raises:
        InvalidInput: a language that we do not write.
        NotAllowed: the person is no member any more.
    """
    if language not in LANGUAGES:
        raise InvalidInput("Choose one of the languages of the list.")
    async with services.store.write() as session:
        member = await _member(session, link)
        old, member.language, member.wants_alerts = shown(member), language, wants_alerts
        events.record(
            session, member.company_id, "member", member.id, "preferences_changed", actor=link.person, old=old.model_dump(),
            new=shown(member).model_dump(),
        )  # fmt: skip
        return shown(member)


async def language(services: Services, link: Link) -> str:
    """The language that the person of the link reads (ISO 639-1): a member's own, else the company's.

    Raises:
        NotFound: the company is gone.
    """
    async with services.store.read() as session:
        member = await companies.member(session, link.company_id, link.person)
        return member.language if member else (await companies.get(session, link.company_id)).language


async def _member(session: AsyncSession, link: Link) -> Member:
    member = await companies.member(session, link.company_id, link.person)
    if member is None:
        raise NotAllowed("You are not on this company's list of members any more; ask an administrator.")
    return member
