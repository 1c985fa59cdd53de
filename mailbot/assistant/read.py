"""Third and fourth step: every part of a mail becomes a row with its fate, and each document is read, once."""

import asyncio
import hashlib
from collections.abc import Sequence

import structlog
from sqlalchemy.exc import DataError
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.services import Services
from mailbot.assistant.triage import Becomes, Fate, sort
from mailbot.domain import limits
from mailbot.domain.invoice import Buyer, Extraction
from mailbot.domain.outcome import Doubt, Outcome, Reason
from mailbot.extract.reader import OcrBudget
from mailbot.extract.reading import Reading
from mailbot.mail.parse import Message
from mailbot.mail.unpack import Leaf, unpack
from mailbot.store import blobs, companies, inbox
from mailbot.store.tables import Blob, Company, Document, Inbox, PageImage

log = structlog.get_logger()


async def store_documents(services: Services, mail: Inbox, message: Message) -> int:
    """Writes a row for every part of the mail with what becomes of it, and keeps the bytes of the documents. Gives how many parts."""
    async with services.store.read() as session:
        known = await inbox.documents(session, mail.id)
    if known:
        return len(known)
    leaves = await asyncio.to_thread(unpack, message)
    fates = await asyncio.to_thread(sort, leaves)
    rows = [await _row(services, mail, position, leaves, fates) for position in range(len(fates))]
    async with services.store.write() as session:
        if not await inbox.documents(session, mail.id):
            for document, kept in rows:
                session.add_all(kept)
                await session.flush()
                session.add(document)
    return len(rows)


async def read_documents(services: Services, mail: Inbox) -> list[str]:
    """Reads what is not read yet, within the mail's deadline. Gives the ids of those that were not read in time: a second
    reply will tell of them."""
    async with services.store.read() as session:
        company = await companies.get(session, mail.company_id)
        unread = [d for d in await inbox.documents(session, mail.id) if d.fate == Becomes.DOCUMENT and d.extraction is None]
        buyer = await buyer_of(session, company)
    budget = OcrBudget()
    tasks = {document.id: asyncio.create_task(read_document(services, document, buyer, budget)) for document in unread}
    if tasks:
        await asyncio.wait(tasks.values(), timeout=limits.MAIL_DEADLINE.total_seconds())
    for task in tasks.values():
        task.cancel()
    ends = dict(zip(tasks, await asyncio.gather(*tasks.values(), return_exceptions=True), strict=True))
    failed = [end for end in ends.values() if isinstance(end, Exception)]
    if failed:
        raise failed[0]
    return [document_id for document_id, was_read in ends.items() if was_read is not True]


async def read_document(services: Services, document: Document, buyer: Buyer, budget: OcrBudget | None = None) -> bool:
    """Reads one document and stores what was read, with pictures of its pages. False: it was not read in time or within the
    `budget` of its mail, try again; never without a budget, which is the last try and has pages of its own."""
    async with services.store.read() as session:
        data = await _bytes(services, session, document.company_id, document.blob_id)
        xml = await _bytes(services, session, document.company_id, document.xml_blob_id)
    reading = await services.reader.read(data or b"", document.filename, buyer=buyer, xml=xml, budget=budget)
    extraction = reading.extraction
    log.info("read", document_id=document.id, outcome=extraction.outcome, reason=extraction.reason, seconds=extraction.seconds)
    nothing_in_time = Doubt.NOT_FULLY_READ in extraction.doubts and next(extraction.fields.present(), None) is None
    if budget is not None and (reading.is_postponed or nothing_in_time):
        return False
    try:
        await _keep(services, document, reading)
    except DataError:  # a value that the database cannot hold is this file's failure, not the whole mail's
        log.warning("reading_not_kept", document_id=document.id, exc_info=True)
        await _keep(services, document, Reading(extraction=Extraction.failed(Reason.UNREADABLE_FILE)))
    return True


async def buyer_of(session: AsyncSession, company: Company) -> Buyer:
    """What the reader should know about the company that pays."""
    accounts = await companies.accounts(session, company.id)
    return Buyer(
        names=(company.name, *company.legal_names),
        vat_id=company.vat_id,
        ibans=tuple(account.iban for account in accounts),
        country=company.country,
    )


async def _row(
    services: Services, mail: Inbox, position: int, leaves: Sequence[Leaf], fates: Sequence[Fate]
) -> tuple[Document, list[Blob]]:
    leaf, fate = leaves[position], fates[position]
    twin = next((leaves[i] for i, other in enumerate(fates) if other.twin == position), None)
    handled = fate.becomes is Becomes.DOCUMENT
    kept = await _seal(services, mail, leaf, fate.media_type) if handled else None
    xml = await _seal(services, mail, twin, "application/xml") if handled and twin else None
    document = Document(
        id=clock.new_id(),
        company_id=mail.company_id,
        inbox_id=mail.id,
        position=position,
        filename=leaf.filename,
        media_type=fate.media_type or leaf.media_type,
        size=len(leaf.data),
        sha256=hashlib.sha256(leaf.data).hexdigest(),
        blob_id=kept.id if kept else None,
        xml_blob_id=xml.id if xml else None,
        fate=fate.becomes.value,
        reason=fate.reason,
        outcome=None if handled else _outcome_of(fate),
        created_at=clock.now(),
    )
    return document, [blob for blob in (kept, xml) if blob]


def _outcome_of(fate: Fate) -> Outcome:
    return Outcome.SET_ASIDE if fate.becomes is Becomes.SET_ASIDE else Outcome.FAILED


async def _seal(services: Services, mail: Inbox, leaf: Leaf, media_type: str | None) -> Blob:
    return await blobs.seal(services.store.vault, mail.company_id, leaf.data, media_type or leaf.media_type)


async def _bytes(services: Services, session: AsyncSession, company_id: str, blob_id: str | None) -> bytes | None:
    return await blobs.read(session, services.store.vault, company_id, blob_id) if blob_id else None


async def _keep(services: Services, document: Document, reading: Reading) -> None:
    pictures = [
        (image, await blobs.seal(services.store.vault, document.company_id, image.data, image.media_type)) for image in reading.images
    ]
    async with services.store.write() as session:
        row = await session.get_one(Document, document.id)
        if row.extraction is not None:
            return
        row.extraction = reading.extraction.model_dump(mode="json")
        for image, blob in pictures:
            session.add(blob)
            await session.flush()
            session.add(
                PageImage(
                    id=clock.new_id(),
                    company_id=document.company_id,
                    document_id=document.id,
                    page=image.page,
                    width=image.width,
                    height=image.height,
                    blob_id=blob.id,
                )
            )


def extraction_of(document: Document) -> Extraction | None:
    """What was read from the document; None while it was not."""
    return Extraction.model_validate(document.extraction) if document.extraction is not None else None
