"""Fifth step: what was read becomes payment drafts, in the caller's transaction and under the company's lock."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import structlog
from sqlalchemy import inspect
from sqlalchemy.exc import DataError
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.beneficiary import Creditor, Standing, find_or_create
from mailbot.assistant.duplicates import earlier_draft, identity_from
from mailbot.assistant.read import extraction_of
from mailbot.domain.account import is_iban
from mailbot.domain.draft import Payment, execution_date, is_implausible, outcome_of, payment_from, state_of
from mailbot.domain.duplicate import Identity, Match
from mailbot.domain.invoice import DocType, Extraction, Fields
from mailbot.domain.outcome import Doubt, Missing, Outcome, Reason
from mailbot.store import companies, drafts, events
from mailbot.store.tables import Beneficiary, Company, Document, Draft, Invoice

log = structlog.get_logger()

#: On a part of the extraction that a document's row keeps: the id of the draft that it duplicates.
DUPLICATE_OF = "duplicate_of_draft_id"


@dataclass(frozen=True)
class Drafted:
    """What became of one document: its outcome, the drafts made of it, and the earlier draft that it duplicates, or may."""

    document: Document
    outcome: Outcome
    reason: Reason | None = None
    drafts: tuple[Draft, ...] = ()
    earlier: Draft | None = None
    beneficiaries: tuple[tuple[Beneficiary, Standing], ...] = ()


@dataclass(frozen=True)
class _Segment:
    """One invoice of a document: 0 is the whole file, 1.. are parts."""

    number: int
    pages: tuple[int, ...]
    fields: Fields
    doubts: tuple[Doubt, ...]


async def draft_documents(session: AsyncSession, company_id: str, documents: Sequence[Document]) -> list[Drafted]:
    """Drafts for every document that was read; what was set aside, refused or not read yet is left out. Matching and inserting
    happen under the company's lock, so that two copies arriving at once make one draft."""
    company = await companies.lock(session, company_id)
    drafted = [await draft_document(session, company, document) for document in documents if document.extraction is not None]
    return [_as_it_is_now(one) for one in drafted]


def _as_it_is_now(drafted: Drafted) -> Drafted:
    """A later file of the mail may have cast a doubt on a draft of an earlier one: that one is not processed any more."""
    if drafted.outcome is Outcome.PROCESSED and any(draft.doubts for draft in drafted.drafts):
        drafted.document.outcome = Outcome.PARTIAL
        return replace(drafted, outcome=Outcome.PARTIAL)
    return drafted


async def draft_document(session: AsyncSession, company: Company, document: Document) -> Drafted:
    """The drafts of one document; the company must be locked. The document's outcome is written on its row."""
    drafted = await _draft_or_fail(session, company, document)
    document.outcome, document.reason = drafted.outcome, drafted.reason
    document.duplicate_of_draft_id = drafted.earlier.id if drafted.earlier else None
    return drafted


async def _draft_or_fail(session: AsyncSession, company: Company, document: Document) -> Drafted:
    """A value that the database cannot hold is the failure of its file alone: the savepoint keeps what the others became."""
    try:
        async with session.begin_nested():
            return await _draft_document(session, company, document)
    except DataError as problem:
        await _read_again(session)
        log.warning("draft_not_kept", document_id=document.id, problem=type(problem.orig).__name__)
        return Drafted(document, Outcome.FAILED, Reason.UNREADABLE_FILE)


async def _read_again(session: AsyncSession) -> None:
    """The rows that were changed since the savepoint: their values are forgotten with it, and none is loaded on sight here."""
    for row in list(session):
        if inspect(row).expired:
            await session.refresh(row)


async def _draft_document(session: AsyncSession, company: Company, document: Document) -> Drafted:
    extraction = extraction_of(document)
    assert extraction is not None
    if extraction.outcome is Outcome.FAILED:
        return Drafted(document, Outcome.FAILED, extraction.reason)
    # The same bytes with an e-invoice beside them are another document: what it says is compared below.
    earlier = None if document.xml_blob_id else await drafts.with_same_file(session, company.id, document.sha256, document.id)
    if earlier:
        return Drafted(document, Outcome.FAILED, Reason.DUPLICATE, earlier=earlier)
    made = {segment.number: await _draft_segment(session, company, document, segment) for segment in _segments(extraction)}
    if extraction.doc_type is not DocType.SEVERAL:
        return made[0]
    _note_duplicates(document, made)
    return _summed(document, extraction, list(made.values()))


def _segments(extraction: Extraction) -> list[_Segment]:
    if extraction.doc_type is not DocType.SEVERAL:
        return [_Segment(0, tuple(range(1, extraction.pages + 1)), extraction.fields, extraction.doubts)]
    numbered = enumerate(extraction.parts, start=1)
    return [_Segment(i, part.pages, part.fields, part.doubts) for i, part in numbered if part.outcome is not Outcome.FAILED]


def _note_duplicates(document: Document, made: dict[int, Drafted]) -> None:
    """Writes on the document's row which of its parts are duplicates, and of what: nothing else would tell that they were left out."""
    parts = list((document.extraction or {})["parts"])
    for number, one in made.items():
        if one.reason is Reason.DUPLICATE:
            earlier = one.earlier.id if one.earlier else None
            failed = {"outcome": Outcome.FAILED.value, "reason": Reason.DUPLICATE.value, DUPLICATE_OF: earlier}
            parts[number - 1] = {**parts[number - 1], **failed}
    document.extraction = {**(document.extraction or {}), "parts": parts}


def _summed(document: Document, extraction: Extraction, made: list[Drafted]) -> Drafted:
    """One outcome for a file with several invoices: processed when every one of them is; a file whose every invoice is a duplicate
    is one."""
    new = [one for one in made if one.drafts]
    if not new:
        reason = made[0].reason if made else Reason.SEVERAL_INVOICES
        return Drafted(document, Outcome.FAILED, reason)
    whole = len(made) == len(extraction.parts) and all(one.outcome is Outcome.PROCESSED for one in made)
    return Drafted(
        document,
        Outcome.PROCESSED if whole else Outcome.PARTIAL,
        drafts=tuple(draft for one in new for draft in one.drafts),
        beneficiaries=tuple(found for one in new for found in one.beneficiaries),
    )


async def _draft_segment(session: AsyncSession, company: Company, document: Document, segment: _Segment) -> Drafted:
    payment = payment_from(segment.fields)
    if payment.creditor_iban and not is_iban(payment.creditor_iban):
        payment = payment.model_copy(update={"creditor_iban": None})  # shown on the page as read, never payable
    identity = identity_from(segment.fields, payment)
    match, earlier = await earlier_draft(session, company.id, identity, segment.doubts, document.inbox_id)
    if match is Match.DUPLICATE:
        return Drafted(document, Outcome.FAILED, Reason.DUPLICATE, earlier=earlier)
    is_odd = is_implausible(payment.issue_date, payment.due_date, clock.today(company.time_zone))
    doubts = (
        *segment.doubts,
        *((Doubt.POSSIBLE_DUPLICATE,) if match is Match.POSSIBLE else ()),
        *((Doubt.DATE_IMPLAUSIBLE,) if is_odd else ()),
    )
    draft, found = await _insert(session, company, document, segment, payment, identity, doubts)
    outcome = outcome_of(tuple(map(Missing, draft.missing)), tuple(map(Doubt, draft.doubts)))
    return Drafted(document, outcome, drafts=(draft,), earlier=earlier, beneficiaries=(found,) if found else ())


async def _insert(
    session: AsyncSession,
    company: Company,
    document: Document,
    segment: _Segment,
    payment: Payment,
    identity: Identity,
    doubts: tuple[Doubt, ...],
) -> tuple[Draft, tuple[Beneficiary, Standing] | None]:
    invoice = Invoice(
        id=clock.new_id(),
        company_id=company.id,
        document_id=document.id,
        segment=segment.number,
        pages=list(segment.pages),
        fields=segment.fields.model_dump(mode="json"),
        created_at=clock.now(),
    )
    session.add(invoice)
    await session.flush()
    found = await _beneficiary(session, company.id, segment.fields, payment)
    draft = _new_draft(company, invoice, payment, identity)
    draft.beneficiary_id = found[0].id if found else None
    await settle(session, company, draft, (*doubts, *doubts_about(found)))
    session.add(draft)
    await session.flush()
    events.record(session, company.id, "draft", draft.id, "created", actor="assistant", version=1, new=payment.model_dump(mode="json"))
    return draft, found


async def settle(session: AsyncSession, company: Company, draft: Draft, doubts: Sequence[Doubt]) -> None:
    """Writes what follows from a draft's values: the debtor account, when to pay, what is missing, the doubts and the state."""
    account = await companies.main_account(session, company.id, draft.currency)
    draft.debtor_account_id = account.id if account else None
    draft.requested_execution_date = execution_date(draft.due_date, clock.today(company.time_zone))
    kept: list[Doubt] = [doubt for doubt in dict.fromkeys(doubts) if doubt is not Doubt.NO_ACCOUNT_IN_CURRENCY]
    if draft.currency and account is None:
        kept.append(Doubt.NO_ACCOUNT_IN_CURRENCY)
    missing = payment_of(draft).missing()
    draft.missing, draft.doubts = [word.value for word in missing], [word.value for word in kept]
    draft.state = state_of(missing, tuple(kept))


def payment_of(draft: Draft) -> Payment:
    """The payment that a draft's row says."""
    return Payment.model_validate({name: getattr(draft, name) for name in Payment.model_fields})


def _new_draft(company: Company, invoice: Invoice, payment: Payment, identity: Identity) -> Draft:
    draft_id, now = clock.new_id(), clock.now()
    plain = payment.model_dump(mode="json", include={"creditor_account", "discounts"})
    return Draft(
        **payment.model_dump(exclude={"creditor_account", "discounts"}),
        **plain,
        id=draft_id,
        company_id=company.id,
        invoice_id=invoice.id,
        version=1,
        number_normalised=identity.number or None,
        supplier_keys=sorted(identity.supplier_keys),
        end_to_end_id=draft_id.upper(),
        created_at=now,
        updated_at=now,
    )


async def _beneficiary(session: AsyncSession, company_id: str, fields: Fields, payment: Payment) -> tuple[Beneficiary, Standing] | None:
    if payment.creditor_name is None:
        return None
    # A payee that is not the seller (a factor) has its own identity: the seller's VAT id is not its.
    vat_id = fields.seller_vat_id.value if fields.seller_vat_id and fields.payee_name is None else None
    return await find_or_create(session, company_id, creditor_of(payment, vat_id), supplied_by=None)


def creditor_of(payment: Payment, vat_id: str | None) -> Creditor:
    """The creditor that a payment names."""
    account = payment.creditor_account.model_dump(mode="json") if payment.creditor_account else None
    return Creditor(name=payment.creditor_name or "", vat_id=vat_id, iban=payment.creditor_iban, account=account, bic=payment.creditor_bic)


def doubts_about(found: tuple[Beneficiary, Standing] | None) -> tuple[Doubt, ...]:
    """The doubts that how the creditor stands to what is known casts on a draft."""
    how = found[1] if found else Standing.NEW
    doubts = {
        Standing.CHANGED: (Doubt.IBAN_CHANGED,),
        Standing.NAME_DIFFERS: (Doubt.BENEFICIARY_NAME_DIFFERS,),
        Standing.SIMILAR: (Doubt.SIMILAR_NAME,),
    }
    return doubts.get(how, ())
