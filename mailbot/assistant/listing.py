"""What there is, in stable words (docs/interface.md): drafts for the command line and the API, and members."""

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.assistant.services import Services
from mailbot.domain.invoice import Frozen
from mailbot.store import companies, drafts, outbox
from mailbot.store.tables import Draft


class ListedDraft(Frozen):
    """One draft, in stable words. The amount is a decimal string with a dot; dates are ISO; IBANs have no spaces."""

    id: str
    state: str
    number: str | None
    creditor_name: str | None
    creditor_iban: str | None
    creditor_account: dict[str, Any] | None
    beneficiary_state: str | None
    instructed_amount: Decimal | None
    currency: str | None
    requested_execution_date: date | None
    debtor_iban: str | None
    remittance_information: str | None
    missing: tuple[str, ...]
    doubts: tuple[str, ...]
    file: str
    message_id: str | None


async def list_drafts(services: Services, local_part: str) -> list[ListedDraft]:
    """All drafts of the company with this local part, the newest first.

    Raises:
        NotFound: no such company.
    """
    async with services.store.read() as session:
        company = await companies.named(session, local_part)
        return [await _listed(session, draft) for draft in await drafts.of_company(session, company.id)]


class ListedMember(Frozen):
    """One mailbox of the allow-list; `came_back` is what a server said when it returned a mail of ours."""

    email: str
    role: str
    language: str
    wants_alerts: bool
    came_back: str | None


async def list_members(services: Services, local_part: str) -> list[ListedMember]:
    """The company's members by address.

    Raises:
        NotFound: no such company.
    """
    taken = set(ListedMember.model_fields) - {"came_back"}
    async with services.store.read() as session:
        company = await companies.named(session, local_part)
        came_back = await outbox.came_back(session, company.id)
        return [
            ListedMember(came_back=came_back.get(one.email), **{name: getattr(one, name) for name in taken})
            for one in await companies.members(session, company.id)
        ]


async def _listed(session: AsyncSession, draft: Draft) -> ListedDraft:
    _, document, mail = await drafts.origin(session, draft)
    found = await drafts.beneficiary(session, draft.company_id, draft.beneficiary_id) if draft.beneficiary_id else None
    derived = {"beneficiary_state", "debtor_iban", "missing", "doubts", "file", "message_id"}
    return ListedDraft(
        **{name: getattr(draft, name) for name in set(ListedDraft.model_fields) - derived},
        beneficiary_state=found.state if found else None,
        debtor_iban=await drafts.debtor_iban(session, draft),
        missing=tuple(draft.missing),
        doubts=tuple(draft.doubts),
        file=document.filename,
        message_id=mail.message_id if mail else None,
    )
