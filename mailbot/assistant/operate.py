"""What the operator does for a company, at the command line or with the operator's key: no signed link, no member's role.

Every act is recorded with the operator as its actor; who is concerned is told by the same mails as if an administrator had acted.
"""

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.assistant import collect, onboard
from mailbot.assistant.connect import OPERATOR
from mailbot.assistant.onboard import Activated
from mailbot.assistant.services import Services
from mailbot.domain.invoice import Frozen
from mailbot.errors import InvalidInput, NotFound
from mailbot.mail.address import normal
from mailbot.store import companies, cube, events, outbox
from mailbot.store.tables import Company, Member
from mailbot.tokens import Link, Purpose


class MemberRow(Frozen):
    """A member, with a fresh signed link to their settings: a secret of theirs, to be handed to them alone."""

    email: str
    role: str
    language: str
    wants_alerts: bool
    settings_url: str
    came_back: str | None = None  # what a server said when it sent a mail of ours back


async def members(services: Services, local_part: str) -> tuple[MemberRow, ...]:
    """The company's members by address.

    Raises:
        NotFound: no such company.
    """
    async with services.store.read() as session:
        company = await companies.named(session, local_part)
        came_back = await outbox.came_back(session, company.id)
        return tuple(
            MemberRow(
                email=member.email, role=member.role, language=member.language, wants_alerts=member.wants_alerts,
                settings_url=onboard.settings_url(services, company, member.email), came_back=came_back.get(member.email),
            )
            for member in await companies.members(session, company.id)
        )  # fmt: skip


async def settings_link(services: Services, local_part: str, email: str) -> str:
    """A fresh link to a member's settings page: the company's for an administrator, their own choices for everybody.

    Raises:
        NotFound: no such company, or no such member of it.
    """
    async with services.store.read() as session:
        company = await companies.named(session, local_part)
        member = await _member(session, company, email)
        return onboard.settings_url(services, company, member.email)


async def set_active(services: Services, local_part: str, *, active: bool) -> Activated:
    """Activates (with a welcome mail to every member) or deactivates the assistant; nothing when it is so already.

    Raises:
        NotFound: no such company.
    """
    async with services.store.write() as session:
        return await onboard.switch(services, session, await _locked(session, local_part), active=active, actor=OPERATOR)


async def rotate_security_code(services: Services, local_part: str) -> Activated:
    """A new security code, mailed to every member; the old one is worth nothing from now on.

    Raises:
        NotFound: no such company.
    """
    async with services.store.write() as session:
        return await onboard.replace_code(services, session, await _locked(session, local_part), actor=OPERATOR)


async def remove_member(services: Services, local_part: str, email: str) -> str:
    """Takes a mailbox off the allow-list: its mails are not handled any more, and its links are worth nothing. Gives the address.

    The member's agents go to the first other administrator, who is told of their documents from now on.

    Raises:
        NotFound: no such company, or no such member of it.
        InvalidInput: the last administrator, without whom nothing could be validated.
    """
    async with services.store.write() as session:
        company = await _locked(session, local_part)
        member = await _member(session, company, email)
        heir = next((other for other in await companies.administrators(session, company.id) if other.id != member.id), None)
        if heir is None:
            raise InvalidInput(f"{member.email} is the last administrator of {company.name}; add another one first.")
        handed_over = await cube.hand_over(session, member, heir)
        old = {"email": member.email, "role": member.role}
        new = {"agents": handed_over, "agents_to": heir.email if handed_over else None}
        events.record(session, company.id, "member", member.id, "removed", actor=OPERATOR, old=old, new=new)
        await session.delete(member)
        return member.email


async def draft_cube_document(services: Services, local_part: str, document_id: str, version: int) -> None:
    """Asks for a payment draft of a Cube document for the member whose agent delivered it, who is told the result by mail.

    Raises:
        NotFound: no such company or document.
        StaleVersion: it changed since `version` was shown: the draft was asked for already, or exists.
        NotAllowed: the company's assistant is switched off.
    """
    async with services.store.read() as session:
        company = await companies.named(session, local_part)
        document = await cube.document(session, company.id, document_id)
        owner = await cube.owner(session, await cube.connection(session, document.connection_id, company_id=company.id))
    link = Link(purpose=Purpose.CUBE, company_id=company.id, subject_id=document_id, version=version, person=owner.email)
    await collect.request_draft(services, link, version, actor=OPERATOR)


async def _locked(session: AsyncSession, local_part: str) -> Company:
    return await companies.lock(session, (await companies.named(session, local_part)).id)


async def _member(session: AsyncSession, company: Company, email: str) -> Member:
    member = await companies.member(session, company.id, normal(email) or email)
    if member is None:
        raise NotFound(f"{email} is no member of {company.name}; `mailbot member add` makes one.")
    return member
