"""Payment drafts, their invoices, and the beneficiaries they pay."""

from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import and_, false, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.domain.draft import LIVE, OPEN
from mailbot.errors import NotFound
from mailbot.store.tables import Account, Beneficiary, Document, Draft, Inbox, Invoice

_LIVE = [state.value for state in LIVE]
_OPEN = [state.value for state in OPEN]


async def get(session: AsyncSession, company_id: str, draft_id: str, *, lock: bool = False) -> Draft:
    """One draft of a company; with `lock` nobody else changes it in this transaction.

    Raises:
        NotFound: the company has none with this id.
    """
    query = select(Draft).where(Draft.company_id == company_id, Draft.id == draft_id)
    draft = await session.scalar(query.with_for_update() if lock else query)
    if draft is None:
        raise NotFound("This draft does not exist.")
    return draft


async def of_company(session: AsyncSession, company_id: str) -> Sequence[Draft]:
    """All drafts, the newest first."""
    return (await session.scalars(select(Draft).where(Draft.company_id == company_id).order_by(Draft.created_at.desc(), Draft.id))).all()


async def to_another_name(session: AsyncSession, company_id: str) -> Sequence[Draft]:
    """The live drafts whose creditor has another name than the beneficiary that they pay, the newest first."""
    query = (
        select(Draft)
        .join(Beneficiary, Beneficiary.id == Draft.beneficiary_id)
        .where(Draft.company_id == company_id, Draft.state.in_(_LIVE), Draft.creditor_name != Beneficiary.name)
        .order_by(Draft.created_at.desc(), Draft.id)
    )
    return (await session.scalars(query)).all()


async def open_in(session: AsyncSession, company_id: str, currency: str) -> Sequence[Draft]:
    """The drafts in the currency that nobody decided yet, locked until the transaction ends."""
    query = select(Draft).where(Draft.company_id == company_id, Draft.currency == currency, Draft.state.in_(_OPEN))
    return (await session.scalars(query.order_by(Draft.created_at, Draft.id).with_for_update())).all()


async def of_document(session: AsyncSession, document_id: str) -> Sequence[Draft]:
    """The drafts of one document, in the order of its invoices."""
    query = select(Draft).join(Invoice, Invoice.id == Draft.invoice_id).where(Invoice.document_id == document_id).order_by(Invoice.segment)
    return (await session.scalars(query)).all()


async def pages(session: AsyncSession, draft: Draft) -> tuple[int, ...]:
    """The pages (from 1) of its document that a draft's invoice stands on."""
    return tuple((await session.get_one(Invoice, draft.invoice_id)).pages)


async def with_same_file(session: AsyncSession, company_id: str, sha256: str, but: str) -> Draft | None:
    """The live draft of another document with the very same bytes."""
    query = (
        select(Draft)
        .join(Invoice, Invoice.id == Draft.invoice_id)
        .join(Document, Document.id == Invoice.document_id)
        .where(Draft.company_id == company_id, Document.sha256 == sha256, Document.id != but, Draft.state.in_(_LIVE))
        .order_by(Draft.created_at)
    )
    return await session.scalar(query.limit(1))


async def alike(
    session: AsyncSession, company_id: str, number: str | None, amount: Decimal | None, issue_date: date | None
) -> Sequence[Draft]:
    """Live drafts with the same normalised number, or with the same amount and date: what duplicates are looked for in.
    What is not known (None) is not compared."""
    same_number = Draft.number_normalised == number if number else false()
    same_amount = and_(Draft.instructed_amount == amount, Draft.issue_date == issue_date) if amount is not None and issue_date else false()
    query = select(Draft).where(Draft.company_id == company_id, Draft.state.in_(_LIVE), or_(same_number, same_amount))
    return (await session.scalars(query.order_by(Draft.created_at))).all()


async def numbered(session: AsyncSession, company_id: str, numbers: Collection[str]) -> set[str]:
    """Those of the normalised numbers that a draft of the company has."""
    query = select(Draft.number_normalised).where(Draft.company_id == company_id, Draft.number_normalised.in_(numbers))
    return {number for number in await session.scalars(query) if number}


async def origin(session: AsyncSession, draft: Draft) -> tuple[Invoice, Document, Inbox | None]:
    """Where a draft comes from: its invoice, the document, and the mail (None: from the Cube)."""
    invoice = await session.get_one(Invoice, draft.invoice_id)
    document = await session.get_one(Document, invoice.document_id)
    return invoice, document, await session.get(Inbox, document.inbox_id) if document.inbox_id else None


async def validated(session: AsyncSession, company_id: str, draft_ids: Collection[str]) -> set[str]:
    """Those of the drafts that an administrator validated."""
    query = select(Draft.id).where(Draft.company_id == company_id, Draft.id.in_(draft_ids), Draft.validated_by.is_not(None))
    return set((await session.scalars(query)).all())


async def layout(session: AsyncSession, draft: Draft) -> dict[str, Any] | None:
    """The layout (JSON) of the document that a draft's invoice is the whole of; None of a part of one, or where it was not kept."""
    query = select(Document.layout).join(Invoice, Invoice.document_id == Document.id)
    return await session.scalar(query.where(Invoice.id == draft.invoice_id, Invoice.segment == 0))


async def debtor_iban(session: AsyncSession, draft: Draft) -> str | None:
    """The IBAN of the company's account that the draft debits."""
    account = await session.get(Account, draft.debtor_account_id) if draft.debtor_account_id else None
    return account.iban if account else None


async def beneficiary(session: AsyncSession, company_id: str, beneficiary_id: str, *, lock: bool = False) -> Beneficiary:
    """One beneficiary of a company.

    Raises:
        NotFound: the company has none with this id.
    """
    query = select(Beneficiary).where(Beneficiary.company_id == company_id, Beneficiary.id == beneficiary_id)
    found = await session.scalar(query.with_for_update() if lock else query)
    if found is None:
        raise NotFound("This beneficiary does not exist.")
    return found


async def beneficiaries(session: AsyncSession, company_id: str) -> Sequence[Beneficiary]:
    """All beneficiaries by name."""
    return (await session.scalars(select(Beneficiary).where(Beneficiary.company_id == company_id).order_by(Beneficiary.name))).all()


async def to_beneficiary(session: AsyncSession, company_id: str, beneficiary_id: str, *, lock: bool = False) -> Sequence[Draft]:
    """The live drafts that pay a beneficiary; with `lock` nobody else changes them in this transaction."""
    query = select(Draft).where(Draft.company_id == company_id, Draft.beneficiary_id == beneficiary_id, Draft.state.in_(_LIVE))
    query = query.order_by(Draft.created_at)
    return (await session.scalars(query.with_for_update() if lock else query)).all()
