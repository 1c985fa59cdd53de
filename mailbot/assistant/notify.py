"""The separate mail that asks the administrators to validate beneficiaries: one for each of them and each thing that happened, however
many beneficiaries it brought."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.beneficiary import has_proposal, in_question
from mailbot.assistant.draft import Drafted
from mailbot.assistant.letters import Asks, BeneficiariesLetter, BeneficiaryLetter, DraftLetter
from mailbot.assistant.post import post
from mailbot.assistant.services import Services
from mailbot.assistant.summary import draft_letter, printed_account, url
from mailbot.domain import limits
from mailbot.domain.beneficiary import BeneficiaryState
from mailbot.domain.outcome import Doubt, Missing
from mailbot.store import companies, events
from mailbot.store.tables import Beneficiary, Company, Draft, Member
from mailbot.tokens import Purpose

#: A draft with the beneficiary that it needs.
Waiting = tuple[Beneficiary, Draft]

#: After each of these a draft that waits is another question than before.
_DECISIONS = ("validated", "change_refused", "blocked")
_ASKED = "asked"


class _Question(NamedTuple):
    """What is asked about a beneficiary (`digest` tells it from others about the same one), and the draft it is shown with."""

    asks: Asks
    digest: str
    beneficiary: Beneficiary
    draft: Draft


def waiting_of(drafted: Iterable[Drafted]) -> list[Waiting]:
    """The new drafts with the beneficiaries that they need."""
    return [(b, draft) for one in drafted for draft in one.drafts for b, _ in one.beneficiaries if b.id == draft.beneficiary_id]


async def tell_about_beneficiaries(services: Services, session: AsyncSession, company_id: str, waiting: Sequence[Waiting]) -> None:
    """One mail to each administrator with every question that these drafts raise: about each beneficiary that nobody validated yet, as
    soon as it has bank details to check. Its page lists every draft that waits for it. In the caller's transaction and under the
    company's lock.

    They are asked again when other bank details or another name arrive, when they decided in between, and after a day.
    """
    await session.flush()
    questions = list({(q.asks, q.beneficiary.id, q.digest): q for q in reversed(_questions(waiting))}.values())[::-1]
    company = await companies.get(session, company_id)
    for administrator in await companies.administrators(session, company.id):
        open_ = [one for one in questions if not await _is_asked(session, one, administrator)]
        for first in range(0, len(open_), limits.BENEFICIARIES_IN_A_MAIL):
            await _ask(services, session, company, administrator, open_[first : first + limits.BENEFICIARIES_IN_A_MAIL])


def _questions(waiting: Sequence[Waiting]) -> list[_Question]:
    asked = [(_asks(beneficiary, draft), beneficiary, draft) for beneficiary, draft in waiting]
    return [_Question(asks, _digest(beneficiary, draft), beneficiary, draft) for asks, beneficiary, draft in asked if asks]


async def _is_asked(session: AsyncSession, question: _Question, administrator: Member) -> bool:
    """Whether this very question waits for this administrator since less than a day: the trail of the beneficiary tells."""
    trail = await events.of(session, question.beneficiary.company_id, "beneficiary", question.beneficiary.id)
    long_ago = clock.now() - limits.BENEFICIARY_ASKED_AGAIN_AFTER
    since = max([long_ago, *(one.at for one in trail if one.action in _DECISIONS)])
    return any(one.at > since and one.action == _ASKED and one.new == _asked(question, administrator) for one in trail)


def _asked(question: _Question, administrator: Member) -> dict[str, str]:
    return {"asks": question.asks, "question": question.digest, "of": administrator.email}


async def _ask(services: Services, session: AsyncSession, company: Company, administrator: Member, questions: Sequence[_Question]) -> None:
    letters = [await _letter(services, session, company, administrator, one) for one in questions]
    key = hashlib.sha256(
        " ".join(f"{q.asks} {q.digest} {q.beneficiary.id} {q.beneficiary.version} {q.draft.id}" for q in questions).encode()
    )
    await post(
        services,
        session,
        company=company,
        event=f"beneficiary_{questions[0].asks}" if len(questions) == 1 else "beneficiaries",
        recipient=administrator.email,
        language=administrator.language,
        letter=letters[0] if len(letters) == 1 else BeneficiariesLetter(company=company.name, questions=tuple(letters)),
        idempotency_key=f"beneficiaries:{key.hexdigest()[:32]}:{administrator.email}",
    )
    for one in questions:
        new = _asked(one, administrator)
        events.record(
            session, company.id, "beneficiary", one.beneficiary.id, _ASKED, actor="assistant", version=one.beneficiary.version, new=new
        )


async def _letter(
    services: Services, session: AsyncSession, company: Company, administrator: Member, question: _Question
) -> BeneficiaryLetter:
    found, person = question.beneficiary, administrator.email
    link = url(services, Purpose.BENEFICIARY, company.id, found.id, found.version, person)
    draft = await draft_letter(services, session, question.draft, person)
    return letter_about(company, found, url=link, draft=draft, asks=question.asks)


def _digest(beneficiary: Beneficiary, draft: Draft) -> str:
    """What an administrator is asked: the bank details in force and those in question, and whether a draft names the beneficiary
    otherwise."""
    asked = in_question(beneficiary)
    details = [beneficiary.state, beneficiary.iban, beneficiary.account, beneficiary.bic, asked.iban, asked.account, asked.bic]
    named_otherwise = Doubt.BENEFICIARY_NAME_DIFFERS in draft.doubts
    return hashlib.sha256(json.dumps([*details, named_otherwise], sort_keys=True).encode()).hexdigest()[:16]


def letter_about(
    company: Company, beneficiary: Beneficiary, *, url: str, draft: DraftLetter | None = None, asks: Asks = "new"
) -> BeneficiaryLetter:
    """The beneficiary with the bank details in question and, when these would replace others, the ones in force."""
    details, changes = in_question(beneficiary), has_proposal(beneficiary)
    return BeneficiaryLetter(
        company=company.name,
        asks=asks,
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


def _asks(beneficiary: Beneficiary, draft: Draft) -> Asks | None:
    """What administrators are asked: about other details (also of a blocked beneficiary), a new beneficiary whose account is
    known, a draft that names a validated one otherwise, or nothing."""
    if has_proposal(beneficiary):
        return "changed"
    if beneficiary.state == BeneficiaryState.VALIDATED and Doubt.BENEFICIARY_NAME_DIFFERS in draft.doubts:
        return "name_differs"
    details = in_question(beneficiary)
    is_to_check = beneficiary.state == BeneficiaryState.NEW and bool(details.iban or details.account)
    return "new" if is_to_check else None
