"""Drafts, mails and companies as the outside sees them: `mailbot drafts --json`, the API and the operator's pages."""

from datetime import date, datetime
from decimal import Decimal

from mailbot.assistant.services import Services
from mailbot.domain.account import LocalAccount
from mailbot.domain.beneficiary import BeneficiaryState
from mailbot.domain.draft import DraftState
from mailbot.domain.invoice import Frozen
from mailbot.domain.outcome import Doubt, Missing
from mailbot.store import activity, companies, inbox
from mailbot.store.tables import Account, Beneficiary, Document, Draft, Inbox


class CompanyLine(Frozen):
    """A company in a list."""

    id: str
    name: str
    address: str
    is_active: bool
    language: str
    country: str
    members: int
    open_drafts: int


class DraftLine(Frozen):
    """A draft as `mailbot drafts --json` prints it (DESIGN section 6): amounts with a dot, dates ISO, IBAN without spaces."""

    id: str
    state: DraftState
    number: str | None
    creditor_name: str | None
    creditor_iban: str | None
    creditor_account: LocalAccount | None
    beneficiary_state: BeneficiaryState | None
    instructed_amount: Decimal | None
    currency: str | None
    due_date: date | None
    requested_execution_date: date | None
    debtor_iban: str | None
    remittance_information: str | None
    missing: tuple[Missing, ...]
    doubts: tuple[Doubt, ...]
    file: str
    message_id: str | None  # None: the document came from the Cube


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
        counts = await activity.open_drafts(session)
        return tuple(
            [
                CompanyLine(
                    id=company.id,
                    name=company.name,
                    address=f"{company.address_local_part}@{services.site.mail_domain}",
                    is_active=company.is_active,
                    language=company.language,
                    country=company.country,
                    members=len(await companies.members(session, company.id)),
                    open_drafts=counts.get(company.id, 0),
                )
                for company in await companies.every(session)
            ]
        )


async def drafts_of(services: Services, local_part: str) -> tuple[DraftLine, ...]:
    """The drafts of the company with this address, the newest first.

    Raises:
        NotFound: no such company.
    """
    async with services.store.read() as session:
        company = await companies.named(session, local_part)
        return tuple(_draft_line(*row) for row in await activity.drafts_with_origin(session, company.id))


async def mails_of(services: Services, local_part: str, limit: int = 200) -> tuple[MailLine, ...]:
    """The company's Activity: every mail, the newest first, with its files.

    Raises:
        NotFound: no such company.
    """
    async with services.store.read() as session:
        company = await companies.named(session, local_part)
        mails = await inbox.recent(session, company.id, limit)
        documents = await activity.documents_of(session, [mail.id for mail in mails])
        return tuple(mail_line(mail, documents.get(mail.id, [])) for mail in mails)


def mail_line(mail: Inbox, documents: list[Document]) -> MailLine:
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


def _draft_line(
    draft: Draft, document: Document, mail: Inbox | None, beneficiary: Beneficiary | None, account: Account | None
) -> DraftLine:
    return DraftLine(
        id=draft.id,
        state=DraftState(draft.state),
        number=draft.number,
        creditor_name=draft.creditor_name,
        creditor_iban=draft.creditor_iban,
        creditor_account=LocalAccount.model_validate(draft.creditor_account) if draft.creditor_account else None,
        beneficiary_state=BeneficiaryState(beneficiary.state) if beneficiary else None,
        instructed_amount=draft.instructed_amount,
        currency=draft.currency,
        due_date=draft.due_date,
        requested_execution_date=draft.requested_execution_date,
        debtor_iban=account.iban if account else None,
        remittance_information=draft.remittance_information,
        missing=tuple(map(Missing, draft.missing)),
        doubts=tuple(map(Doubt, draft.doubts)),
        file=document.filename,
        message_id=mail.message_id if mail else None,
    )
