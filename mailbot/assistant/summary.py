"""Rows -> what mails and pages show of them, with links signed for the person who reads."""

from decimal import Decimal

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.beneficiary import account_paid_before, similar
from mailbot.assistant.contradiction import (
    confirmable,
    contradicting_bic,
    dates_of,
    differences_of,
    given,
    hard_to_read,
    is_paid_to_factor,
    remarks_of,
)
from mailbot.assistant.draft import DUPLICATE_OF, creditor_of, payment_of
from mailbot.assistant.letters import DraftLetter, FileLetter, PartLetter, Saving, Similar
from mailbot.assistant.services import Services
from mailbot.domain import discount
from mailbot.domain.account import LocalAccount
from mailbot.domain.beneficiary import BeneficiaryState
from mailbot.domain.discount import Discount
from mailbot.domain.draft import FACES_DISAGREE, DraftState
from mailbot.domain.duplicate import normalise_name
from mailbot.domain.outcome import Doubt, Missing, Outcome, Reason
from mailbot.store import companies, drafts, inbox
from mailbot.store.tables import Beneficiary, Document, Draft
from mailbot.tokens import Link, Purpose


def url(services: Services, purpose: Purpose, company_id: str, subject_id: str, version: int, person: str) -> str:
    """The signed link for one person, one purpose, one version of one row."""
    link = Link(purpose=purpose, company_id=company_id, subject_id=subject_id, version=version, person=person)
    return f"{services.site.public_url}/l/{services.tokens.link(link)}"


async def draft_letter(services: Services, session: AsyncSession, draft: Draft, person: str) -> DraftLetter:
    """A draft as `person` (a normalised address) is shown it; the link completes or validates it, whatever it needs next."""
    found = await drafts.beneficiary(session, draft.company_id, draft.beneficiary_id) if draft.beneficiary_id else None
    invoice, document, _ = await drafts.origin(session, draft)
    purpose = Purpose.COMPLETE if draft.state == DraftState.INCOMPLETE else Purpose.VALIDATE
    return DraftLetter(
        id=draft.id,
        filename=document.filename,
        state=DraftState(draft.state),
        number=draft.number,
        creditor_name=draft.creditor_name,
        creditor_iban=draft.creditor_iban,
        creditor_account=printed_account(draft.creditor_account),
        paid_to_factor=is_paid_to_factor(draft, invoice, document),
        other_bic=contradicting_bic(draft, invoice),
        previous_iban=await _previous_iban(session, found, draft),
        instructed_amount=draft.instructed_amount,
        currency=draft.currency,
        due_date=draft.due_date,
        requested_execution_date=draft.requested_execution_date,
        debtor_iban=await drafts.debtor_iban(session, draft),
        remittance_information=draft.remittance_information,
        saving=await _saving(session, draft),
        missing=tuple(map(Missing, draft.missing)),
        doubts=tuple(map(Doubt, draft.doubts)),
        unsure=await hard_to_read(session, draft, invoice),
        confirmable=await confirmable(session, draft),
        differences=differences_of(invoice, document) if FACES_DISAGREE.intersection(draft.doubts) else (),
        dates=dates_of(invoice, document) if Doubt.AMBIGUOUS_DATE in draft.doubts else (),
        remarks=remarks_of(invoice, document) if Doubt.REMARK in draft.doubts else (),
        given=await given(session, draft, invoice),
        beneficiary_name=found.name if found else None,
        is_named_otherwise=found is not None and normalise_name(found.name) != normalise_name(draft.creditor_name or ""),
        similar_to=await _similar_to(session, draft, found) if Doubt.SIMILAR_NAME in draft.doubts else None,
        beneficiary_state=BeneficiaryState(found.state) if found else None,
        url=url(services, purpose, draft.company_id, draft.id, draft.version, person),
    )


async def file_letter(services: Services, session: AsyncSession, document: Document, person: str) -> FileLetter:
    """A file of a mail as `person` is told of it, from its rows."""
    extraction = document.extraction or {}
    made = await drafts.of_document(session, document.id)
    earlier = await drafts.get(session, document.company_id, document.duplicate_of_draft_id) if document.duplicate_of_draft_id else None
    other, is_copy = await inbox.belongs_to(session, document)
    return FileLetter(
        filename=document.filename,
        outcome=Outcome(document.outcome or Outcome.FAILED),
        reason=Reason(document.reason) if document.reason else None,
        looks_like=extraction.get("looks_like"),
        doubts=() if made else tuple(map(Doubt, extraction.get("doubts", ()))),
        drafts=tuple([await draft_letter(services, session, draft, person) for draft in made]),
        pages=tuple([await drafts.pages(session, draft) for draft in made]) if extraction.get("parts") else (),
        parts=await _undrafted(services, session, document, person),
        earlier=await draft_letter(services, session, earlier, person) if earlier else None,
        read_with=other.filename if other and not is_copy else None,
        copy_of=other.filename if other and is_copy else None,
    )


async def _undrafted(services: Services, session: AsyncSession, document: Document, person: str) -> tuple[PartLetter, ...]:
    """The parts of a file with several invoices that gave no draft; none when the file as a whole is a duplicate."""
    if document.duplicate_of_draft_id:
        return ()
    letters = []
    for part in (document.extraction or {}).get("parts", ()):
        if part["outcome"] != Outcome.FAILED:
            continue
        known = part.get(DUPLICATE_OF)
        earlier = await draft_letter(services, session, await drafts.get(session, document.company_id, known), person) if known else None
        reason = Reason(part["reason"] or Reason.SEVERAL_INVOICES)
        letters.append(PartLetter(pages=tuple(part["pages"]), reason=reason, earlier=earlier))
    return tuple(letters)


def printed_account(account: dict[str, str] | None) -> str | None:
    """A non-IBAN account as people write it: bank code and number."""
    if account is None:
        return None
    plain = LocalAccount.model_validate(account)
    return f"{plain.bank_code} {plain.number}"


async def _previous_iban(session: AsyncSession, beneficiary: Beneficiary | None, draft: Draft) -> str | None:
    """The IBAN of the supplier's beneficiary, when the draft's is another; else, of a doubted one, that of its last invoice."""
    known = beneficiary.iban if beneficiary else None
    if known and draft.creditor_iban and known != draft.creditor_iban:
        return known
    if Doubt.IBAN_CHANGED not in draft.doubts:
        return None
    vat_id = next((key[4:] for key in draft.supplier_keys if key.startswith("vat:")), None)
    before = await account_paid_before(session, draft.company_id, creditor_of(payment_of(draft), vat_id))
    return before.iban if before else None


async def _similar_to(session: AsyncSession, draft: Draft, beneficiary: Beneficiary | None) -> Similar | None:
    found = similar(creditor_of(payment_of(draft), None), beneficiary, await drafts.beneficiaries(session, draft.company_id))
    return Similar(name=found.name, iban=found.iban, account=printed_account(found.account)) if found else None


async def _saving(session: AsyncSession, draft: Draft) -> Saving | None:
    company = await companies.get(session, draft.company_id)
    steps = tuple(map(Discount.model_validate, draft.discounts))
    best = discount.best(steps, clock.today(company.time_zone))
    if best is None or best.until is None or best.amount is None or best.amount <= Decimal(0):
        return None
    return Saving(until=best.until, amount=best.amount, percent=best.percent)
