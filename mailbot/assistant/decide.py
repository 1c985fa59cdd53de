"""Decisions of administrators: a draft is validated or refused, a beneficiary validated or blocked. Each is recorded with the person."""

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.beneficiary import Details, drop_proposal, has_proposal, in_question, put_in_force, same_details
from mailbot.assistant.complete import Sheet, show
from mailbot.assistant.contradiction import differences_of
from mailbot.assistant.learn import forget
from mailbot.assistant.letters import BeneficiaryLetter, DraftLetter
from mailbot.assistant.notify import letter_about
from mailbot.assistant.services import Services
from mailbot.assistant.summary import draft_letter
from mailbot.domain.beneficiary import BeneficiaryState, may_unlock
from mailbot.domain.draft import FACES_DISAGREE, OPEN, DraftState, Refusal, may_validate, state_of
from mailbot.domain.invoice import Frozen
from mailbot.domain.outcome import Doubt, Missing
from mailbot.errors import InvalidInput, NotAllowed, StaleVersion
from mailbot.store import companies, drafts, events
from mailbot.store.tables import Beneficiary, Company, Draft, Member
from mailbot.tokens import Link

_ABOUT_ACCOUNT = frozenset({Doubt.IBAN_CHANGED, Doubt.BENEFICIARY_NAME_DIFFERS, Doubt.SIMILAR_NAME})


class BeneficiarySheet(Frozen):
    """Everything the beneficiary page shows."""

    company: str
    language: str
    version: int
    state: BeneficiaryState
    is_change: bool  # other bank details than those in force wait for an administrator
    letter: BeneficiaryLetter
    drafts: tuple[DraftLetter, ...]
    may_validate: bool  # by this person: not by whoever supplied the bank details


async def validate(services: Services, link: Link, version: int) -> Sheet | Refusal:
    """The administrator of the link validates the draft; or why it cannot be validated now.

    Raises:
        NotAllowed: not an administrator.
        StaleVersion: the draft changed since it was shown.
    """
    async with services.store.write() as session:
        draft = await _draft(session, link, version)
        refusal = await _refusal(session, draft)
        if refusal:
            return refusal
        draft.validated_by = link.person
        _move(session, draft, DraftState.VALIDATED, "validated", link.person)
    return await show(services, link)


async def refuse(services: Services, link: Link, version: int) -> Sheet | Refusal:
    """The administrator of the link refuses the draft: it will not be paid, and the invoice may be sent again.

    Raises:
        NotAllowed: not an administrator.
        StaleVersion: the draft changed since it was shown.
    """
    async with services.store.write() as session:
        draft = await _draft(session, link, version)
        if DraftState(draft.state) not in OPEN:
            return Refusal.ALREADY_DECIDED
        _move(session, draft, DraftState.REFUSED, "refused", link.person)
        await forget(session, draft, actor=link.person)
    return await show(services, link)


async def show_beneficiary(services: Services, link: Link) -> BeneficiarySheet:
    """The beneficiary of the link as it is now, old and new bank details side by side.

    Raises:
        NotAllowed: not an administrator.
        NotFound: no such beneficiary.
    """
    async with services.store.read() as session:
        company, member = await _administrator(session, link)
        found = await drafts.beneficiary(session, company.id, link.subject_id)
        return await _sheet(services, session, company, member, found)


async def validate_beneficiary(services: Services, link: Link, version: int) -> BeneficiarySheet:
    """Puts the bank details in force and trusts the beneficiary; drafts that pay to exactly these lose their doubt.

    A beneficiary that is trusted already is validated again for the drafts that name it otherwise.

    Raises:
        NotAllowed: not an administrator, or the one who supplied the details.
        InvalidInput: there are no bank details to validate.
        StaleVersion: the beneficiary changed since it was shown.
    """
    async with services.store.write() as session:
        company, member = await _deciding(session, link)
        found = await _locked(session, link, version)
        _check_unlock(member, found)
        put_in_force(found)
        if found.iban is None and found.account is None:
            raise InvalidInput("There are no bank details to validate; complete the draft first, or ask the supplier.")
        await _set_state(session, found, BeneficiaryState.VALIDATED, "validated", link.person)
        await _clear_doubts(session, found, link.person)
        return await _sheet(services, session, company, member, found)


async def block_beneficiary(services: Services, link: Link, version: int) -> BeneficiarySheet:
    """The details in question are not trusted. Proposed ones are dropped and the beneficiary is again what it was before them;
    where none are proposed it is blocked, and its open drafts to that account are refused.

    Raises:
        NotAllowed: not an administrator.
        StaleVersion: the beneficiary changed since it was shown.
    """
    async with services.store.write() as session:
        company, member = await _deciding(session, link)
        found = await _locked(session, link, version)
        if has_proposal(found):
            drop_proposal(found)
            await _set_state(session, found, await _state_before(session, found), "change_refused", link.person)
        else:
            await _refuse_drafts(session, found, link.person)
            await _set_state(session, found, BeneficiaryState.BLOCKED, "blocked", link.person)
        return await _sheet(services, session, company, member, found)


async def _draft(session: AsyncSession, link: Link, version: int) -> Draft:
    await _deciding(session, link)
    draft = await drafts.get(session, link.company_id, link.subject_id, lock=True)
    if draft.version != version:
        raise StaleVersion("The draft changed since this page was shown; look at it again.")
    return draft


async def _refusal(session: AsyncSession, draft: Draft) -> Refusal | None:
    found = await drafts.beneficiary(session, draft.company_id, draft.beneficiary_id, lock=True) if draft.beneficiary_id else None
    return may_validate(
        DraftState(draft.state),
        BeneficiaryState(found.state) if found else None,
        await drafts.debtor_iban(session, draft),
        same_details=found is not None and _pays_to(draft, found),
    )


def _pays_to(draft: Draft, beneficiary: Beneficiary) -> bool:
    paid = Details(iban=draft.creditor_iban, account=draft.creditor_account, bic=draft.creditor_bic)
    return same_details(paid, Details(iban=beneficiary.iban, account=beneficiary.account, bic=beneficiary.bic))


def _has_account_of(draft: Draft, beneficiary: Beneficiary) -> bool:
    """Whether the draft pays to the account in force, under whatever BIC."""
    paid = Details(iban=draft.creditor_iban, account=draft.creditor_account, bic=None)
    return same_details(paid, Details(iban=beneficiary.iban, account=beneficiary.account, bic=None))


def _move(session: AsyncSession, draft: Draft, state: DraftState, action: str, actor: str) -> None:
    old, draft.state = draft.state, state
    draft.version += 1
    draft.updated_at = clock.now()
    new = {"state": state, "doubts": draft.doubts}
    events.record(session, draft.company_id, "draft", draft.id, action, actor=actor, version=draft.version, old={"state": old}, new=new)


async def _administrator(session: AsyncSession, link: Link) -> tuple[Company, Member]:
    company = await companies.get(session, link.company_id)
    member = await companies.member(session, company.id, link.person)
    if member is None or member.role != "admin":
        raise NotAllowed("Only an administrator of the company may decide this; ask one to open the link in their own mail.")
    return company, member


async def _deciding(session: AsyncSession, link: Link) -> tuple[Company, Member]:
    """The company is locked before any draft or beneficiary, as everywhere: two decisions never wait for each other."""
    await companies.lock(session, link.company_id)
    return await _administrator(session, link)


async def _locked(session: AsyncSession, link: Link, version: int) -> Beneficiary:
    found = await drafts.beneficiary(session, link.company_id, link.subject_id, lock=True)
    if found.version != version:
        raise StaleVersion("The beneficiary changed since this page was shown; look at it again.")
    return found


def _check_unlock(member: Member, beneficiary: Beneficiary) -> None:
    if not may_unlock(member.email, in_question(beneficiary).by):
        raise NotAllowed("You supplied these bank details yourself; another administrator has to validate them.")


async def _set_state(session: AsyncSession, beneficiary: Beneficiary, state: BeneficiaryState, action: str, actor: str) -> None:
    old, beneficiary.state = beneficiary.state, state
    beneficiary.version += 1
    beneficiary.updated_at = clock.now()
    events.record(
        session,
        beneficiary.company_id,
        "beneficiary",
        beneficiary.id,
        action,
        actor=actor,
        version=beneficiary.version,
        old={"state": old},
        new={"state": state, "iban": beneficiary.iban, "account": beneficiary.account},
    )


async def _state_before(session: AsyncSession, beneficiary: Beneficiary) -> BeneficiaryState:
    """How far the details in force were trusted before others were proposed."""
    if beneficiary.state == BeneficiaryState.BLOCKED:
        return BeneficiaryState.BLOCKED
    was_validated = await events.happened(session, beneficiary.company_id, "beneficiary", beneficiary.id, "validated")
    return BeneficiaryState.VALIDATED if was_validated else BeneficiaryState.NEW


async def _refuse_drafts(session: AsyncSession, beneficiary: Beneficiary, actor: str) -> None:
    """Open drafts to a blocked account would be payable again the moment somebody validates the beneficiary by mistake."""
    for draft in await drafts.to_beneficiary(session, beneficiary.company_id, beneficiary.id, lock=True):
        if DraftState(draft.state) in OPEN and _has_account_of(draft, beneficiary):
            _move(session, draft, DraftState.REFUSED, "refused", actor)
            await forget(session, draft, actor=actor)


async def _clear_doubts(session: AsyncSession, beneficiary: Beneficiary, actor: str) -> None:
    for draft in await drafts.to_beneficiary(session, beneficiary.company_id, beneficiary.id, lock=True):
        about = await _doubts_about_account(session, draft)
        kept = [word for word in draft.doubts if word not in about]
        if DraftState(draft.state) in OPEN and len(kept) < len(draft.doubts) and _pays_to(draft, beneficiary):
            draft.doubts = kept
            _move(session, draft, state_of(tuple(map(Missing, draft.missing)), tuple(map(Doubt, kept))), "doubts_settled", actor)


async def _doubts_about_account(session: AsyncSession, draft: Draft) -> frozenset[Doubt]:
    """The doubts of a draft that are settled with the account; not those of faces that disagree on another value too."""
    invoice, document, _ = await drafts.origin(session, draft)
    differences = differences_of(invoice, document)
    is_account_alone = bool(differences) and all(one.field == "iban" for one in differences)
    return _ABOUT_ACCOUNT | (FACES_DISAGREE if is_account_alone else frozenset())


async def _sheet(services: Services, session: AsyncSession, company: Company, member: Member, beneficiary: Beneficiary) -> BeneficiarySheet:
    waiting = await drafts.to_beneficiary(session, company.id, beneficiary.id)
    return BeneficiarySheet(
        company=company.name,
        language=member.language,
        version=beneficiary.version,
        state=BeneficiaryState(beneficiary.state),
        is_change=has_proposal(beneficiary),
        letter=letter_about(company, beneficiary, url=""),
        drafts=tuple([await draft_letter(services, session, draft, member.email) for draft in waiting]),
        may_validate=may_unlock(member.email, in_question(beneficiary).by),
    )
