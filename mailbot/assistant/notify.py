"""The separate mail that asks the administrators to validate a beneficiary."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.assistant.draft import Drafted
from mailbot.assistant.letters import BeneficiaryLetter
from mailbot.assistant.post import post
from mailbot.assistant.services import Services
from mailbot.assistant.summary import draft_letter, printed_account, url
from mailbot.domain.beneficiary import BeneficiaryState
from mailbot.domain.outcome import Missing
from mailbot.store import companies
from mailbot.store.tables import Beneficiary, Company, Draft
from mailbot.tokens import Purpose

_WAITING = frozenset({BeneficiaryState.NEW, BeneficiaryState.CHANGED})


async def tell_about_beneficiaries(services: Services, session: AsyncSession, company_id: str, drafted: Sequence[Drafted]) -> None:
    """Asks about every beneficiary that new drafts need and nobody validated yet."""
    company = await companies.get(session, company_id)
    for one in drafted:
        for draft in one.drafts:
            found = next((b for b, _ in one.beneficiaries if b.id == draft.beneficiary_id), None)
            if found:
                await tell_about_beneficiary(services, session, company, found, draft)


async def tell_about_beneficiary(
    services: Services, session: AsyncSession, company: Company, beneficiary: Beneficiary, draft: Draft
) -> None:
    """One mail to each administrator per version of a beneficiary that waits for them."""
    if BeneficiaryState(beneficiary.state) not in _WAITING:
        return
    event = "beneficiary_changed" if beneficiary.state == BeneficiaryState.CHANGED else "beneficiary_new"
    await session.flush()
    for administrator in await companies.administrators(session, company.id):
        await post(
            services,
            session,
            company=company,
            event=event,
            recipient=administrator.email,
            language=administrator.language,
            letter=await _letter(services, session, company, beneficiary, draft, administrator.email),
            idempotency_key=f"{event}:{beneficiary.id}:{beneficiary.version}:{administrator.email}",
        )


async def _letter(
    services: Services, session: AsyncSession, company: Company, beneficiary: Beneficiary, draft: Draft, person: str
) -> BeneficiaryLetter:
    changed = beneficiary.state == BeneficiaryState.CHANGED
    has_account = beneficiary.iban or beneficiary.account
    return BeneficiaryLetter(
        company=company.name,
        name=beneficiary.name,
        iban=beneficiary.proposed_iban if changed else beneficiary.iban,
        account=printed_account(beneficiary.proposed_account if changed else beneficiary.account),
        previous_iban=beneficiary.iban if changed else None,
        previous_account=printed_account(beneficiary.account) if changed else None,
        missing=() if has_account else (Missing.ACCOUNT,),
        supplied_by=beneficiary.bank_details_by,
        draft=await draft_letter(services, session, draft, person),
        url=url(services, Purpose.BENEFICIARY, company.id, beneficiary.id, beneficiary.version, person),
    )
