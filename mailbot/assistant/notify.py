"""The separate mail that asks the administrators to validate a beneficiary."""

import hashlib
import json
from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.beneficiary import has_proposal, in_question
from mailbot.assistant.draft import Drafted
from mailbot.assistant.letters import BeneficiaryLetter, DraftLetter
from mailbot.assistant.post import post
from mailbot.assistant.services import Services
from mailbot.assistant.summary import draft_letter, printed_account, url
from mailbot.domain import limits
from mailbot.domain.beneficiary import BeneficiaryState
from mailbot.domain.outcome import Doubt, Missing
from mailbot.store import companies, events, outbox
from mailbot.store.tables import Beneficiary, Company, Draft
from mailbot.tokens import Purpose

#: After each of these a draft that waits is another question than before.
_DECISIONS = ("validated", "change_refused", "blocked")


async def tell_about_beneficiaries(services: Services, session: AsyncSession, company_id: str, drafted: Sequence[Drafted]) -> None:
    """Asks about every beneficiary that new drafts need and nobody validated yet, as soon as it has bank details to check."""
    company = await companies.get(session, company_id)
    for one in drafted:
        for draft in one.drafts:
            found = next((b for b, _ in one.beneficiaries if b.id == draft.beneficiary_id), None)
            if found:
                await tell_about_beneficiary(services, session, company, found, draft)


async def tell_about_beneficiary(
    services: Services, session: AsyncSession, company: Company, beneficiary: Beneficiary, draft: Draft
) -> None:
    """One mail to each administrator about a beneficiary that waits for them, whose page lists every draft that waits for it.

    They are asked again when other bank details or another name arrive, when they decided in between, and after a day.
    """
    event = _event(beneficiary, draft)
    if event is None:
        return
    await session.flush()
    question = f"{event}:{beneficiary.id}:{_question(beneficiary, draft)}:"
    decided_at = await events.last(session, company.id, "beneficiary", beneficiary.id, _DECISIONS)
    since = max(filter(None, (clock.now() - limits.BENEFICIARY_ASKED_AGAIN_AFTER, decided_at)))
    for administrator in await companies.administrators(session, company.id):
        if await outbox.is_written_since(session, company.id, question, administrator.email, since):
            continue
        await post(
            services,
            session,
            company=company,
            event=event,
            recipient=administrator.email,
            language=administrator.language,
            letter=letter_about(
                company,
                beneficiary,
                url=url(services, Purpose.BENEFICIARY, company.id, beneficiary.id, beneficiary.version, administrator.email),
                draft=await draft_letter(services, session, draft, administrator.email),
            ),
            idempotency_key=f"{question}{beneficiary.version}:{draft.id}:{administrator.email}",
        )


def _question(beneficiary: Beneficiary, draft: Draft) -> str:
    """What an administrator is asked, as a digest: the bank details in force and those in question, and whether a draft names the
    beneficiary otherwise."""
    asked = in_question(beneficiary)
    details = [beneficiary.state, beneficiary.iban, beneficiary.account, beneficiary.bic, asked.iban, asked.account, asked.bic]
    named_otherwise = Doubt.BENEFICIARY_NAME_DIFFERS in draft.doubts
    return hashlib.sha256(json.dumps([*details, named_otherwise], sort_keys=True).encode()).hexdigest()[:16]


def letter_about(company: Company, beneficiary: Beneficiary, *, url: str, draft: DraftLetter | None = None) -> BeneficiaryLetter:
    """The beneficiary with the bank details in question and, when these would replace others, the ones in force."""
    details, changes = in_question(beneficiary), has_proposal(beneficiary)
    return BeneficiaryLetter(
        company=company.name,
        name=beneficiary.name,
        iban=details.iban,
        account=printed_account(details.account),
        bic=details.bic,
        previous_iban=beneficiary.iban if changes else None,
        previous_account=printed_account(beneficiary.account) if changes else None,
        previous_bic=beneficiary.bic if changes else None,
        missing=() if details.iban or details.account else (Missing.ACCOUNT,),
        supplied_by=details.by,
        draft=draft,
        url=url,
    )


def _event(beneficiary: Beneficiary, draft: Draft) -> str | None:
    """What administrators are asked: about other details (also of a blocked beneficiary), a new beneficiary whose account is
    known, a draft that names a validated one otherwise, or nothing."""
    if has_proposal(beneficiary):
        return "beneficiary_changed"
    if beneficiary.state == BeneficiaryState.VALIDATED and Doubt.BENEFICIARY_NAME_DIFFERS in draft.doubts:
        return "beneficiary_name_differs"
    details = in_question(beneficiary)
    is_to_check = beneficiary.state == BeneficiaryState.NEW and bool(details.iban or details.account)
    return "beneficiary_new" if is_to_check else None
