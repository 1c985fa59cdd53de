"""The whole story of one mail: what came, what was decided, what was read and drafted, what we answered, who did what."""

from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.assistant.ledger import MailLine, mail_line
from mailbot.assistant.services import Services
from mailbot.domain.invoice import Frozen
from mailbot.errors import NotFound
from mailbot.store import activity, companies, drafts, inbox
from mailbot.store.tables import Inbox


class OurMail(Frozen):
    """A mail of ours about it."""

    event: str
    recipient: str
    message_id: str
    state: str
    written_at: datetime
    sent_at: datetime | None
    attempts: int
    last_error: str | None


class Step(Frozen):
    """One state change. `old` and `new` are empty where they were erased."""

    at: datetime
    actor: str
    subject: str
    subject_id: str
    action: str
    version: int | None
    old: dict[str, Any]
    new: dict[str, Any]


class Story(Frozen):
    """The story of one mail to one company."""

    company: str
    local_part: str
    client_ip: str | None
    helo: str | None
    tls: str | None
    mail_from: str
    rcpt_to: str
    verdict: dict[str, Any]
    attempts: int
    last_error: str | None
    mail: MailLine
    drafts: tuple[str, ...]  # ids
    steps: tuple[Step, ...]
    answers: tuple[OurMail, ...]


async def trace(services: Services, message_id: str) -> tuple[Story, ...]:
    """The stories of the mails with this Message-ID (angle brackets or not): one for each company it came to.

    Raises:
        NotFound: no mail has it.
    """
    async with services.store.read() as session:
        mails = await activity.with_message_id(session, message_id.strip().removeprefix("<").removesuffix(">"))
        if not mails:
            raise NotFound("No mail with this Message-ID was accepted.")
        return tuple([await _story(session, mail) for mail in mails])


async def of_mail(services: Services, local_part: str, inbox_id: str) -> Story:
    """The story of one mail of a company.

    Raises:
        NotFound: no such company, or not its mail.
    """
    async with services.store.read() as session:
        company = await companies.named(session, local_part)
        mail = await inbox.get(session, inbox_id)
        if mail.company_id != company.id:
            raise NotFound("This mail does not exist.")
        return await _story(session, mail)


async def _story(session: AsyncSession, mail: Inbox) -> Story:
    company = await companies.get(session, mail.company_id)
    documents = list(await inbox.documents(session, mail.id))
    made = [draft for document in documents for draft in await drafts.of_document(session, document.id)]
    answers = await activity.mails_about(session, mail.company_id, mail.id, [draft.id for draft in made])
    subjects = [mail.id, *(d.id for d in documents), *(d.id for d in made), *(a.id for a in answers)]
    return Story(
        company=company.name,
        local_part=company.address_local_part,
        client_ip=mail.client_ip,
        helo=mail.helo,
        tls=mail.tls,
        mail_from=mail.mail_from,
        rcpt_to=mail.rcpt_to,
        verdict=mail.verdict,
        attempts=mail.attempts,
        last_error=mail.last_error,
        mail=mail_line(mail, documents),
        drafts=tuple(draft.id for draft in made),
        steps=await _steps(session, mail.company_id, subjects),
        answers=tuple(
            OurMail(
                event=a.event, recipient=a.recipient, message_id=a.message_id, state=a.state, written_at=a.created_at,
                sent_at=a.sent_at, attempts=a.attempts, last_error=a.last_error,
            )
            for a in answers
        ),
    )  # fmt: skip


async def _steps(session: AsyncSession, company_id: str, subjects: list[str]) -> tuple[Step, ...]:
    return tuple(
        Step(
            at=event.at, actor=event.actor, subject=event.subject, subject_id=event.subject_id, action=event.action,
            version=event.version, old=values.old if values else {}, new=values.new if values else {},
        )
        for event, values in await activity.events_about(session, company_id, subjects)
    )  # fmt: skip
