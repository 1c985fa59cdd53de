"""Companies and their mails as lists show them: the operator's pages and the API."""

from datetime import datetime

from mailbot.assistant.services import Services
from mailbot.domain.invoice import Frozen
from mailbot.store import activity, companies, inbox
from mailbot.store.tables import Document, Inbox


class CompanyLine(Frozen):
    """A company in a list; its security code is no matter of lists."""

    id: str
    name: str
    address: str
    is_active: bool
    language: str
    country: str
    vat_id: str | None
    legal_names: tuple[str, ...]
    time_zone: str
    members: int
    open_drafts: int


class DocumentLine(Frozen):
    """A part of a mail and what became of it."""

    filename: str
    fate: str
    outcome: str | None
    reason: str | None


class MailLine(Frozen):
    """A mail that came in, and where it stands."""

    id: str
    message_id: str
    received_at: datetime  # UTC
    sender: str | None  # the From address; before it was read, the envelope's
    subject: str | None  # masked
    state: str
    decision: str | None
    reason: str | None
    documents: tuple[DocumentLine, ...]


async def companies_all(services: Services) -> tuple[CompanyLine, ...]:
    """Every company by name."""
    async with services.store.read() as session:
        waiting, members = await activity.open_drafts(session), await activity.members(session)
        known = await companies.every(session)
        return tuple(
            CompanyLine(
                id=company.id,
                name=company.name,
                address=f"{company.address_local_part}@{services.site.mail_domain}",
                is_active=company.is_active,
                language=company.language,
                country=company.country,
                vat_id=company.vat_id,
                legal_names=tuple(company.legal_names),
                time_zone=company.time_zone,
                members=members.get(company.id, 0),
                open_drafts=waiting.get(company.id, 0),
            )
            for company in known
        )


async def mails_of(services: Services, local_part: str, limit: int = 200) -> tuple[MailLine, ...]:
    """The company's Activity: every mail, the newest first, with its files.

    Raises:
        NotFound: no such company.
    """
    async with services.store.read() as session:
        company = await companies.named(session, local_part)
        mails = await inbox.recent(session, company.id, limit)
        documents = await activity.documents_of(session, [mail.id for mail in mails])
        return tuple(_mail_line(mail, documents.get(mail.id, [])) for mail in mails)


def _mail_line(mail: Inbox, documents: list[Document]) -> MailLine:
    """The rows as a value."""
    return MailLine(
        id=mail.id,
        message_id=mail.message_id,
        received_at=mail.received_at,
        sender=mail.sender or mail.mail_from or None,
        subject=mail.subject,
        state=mail.state,
        decision=mail.decision,
        reason=mail.reason,
        documents=tuple(DocumentLine(filename=d.filename, fate=d.fate, outcome=d.outcome, reason=d.reason) for d in documents),
    )
