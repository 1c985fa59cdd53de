"""Third and fourth step: every part of a mail becomes a row with its fate, and each document is read, once."""

import asyncio
import hashlib
from collections.abc import Sequence
from datetime import timedelta

import structlog
from sqlalchemy.exc import DataError
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.learn import CompanyMemory
from mailbot.assistant.model_purse import DocumentPurse
from mailbot.assistant.services import Services
from mailbot.assistant.triage import Becomes, Fate, sort
from mailbot.domain import limits
from mailbot.domain.invoice import Buyer, Extraction
from mailbot.domain.outcome import Doubt, Outcome, Reason
from mailbot.extract.files.gate import XML
from mailbot.extract.reader import OcrBudget
from mailbot.extract.reading import Beside, Reading
from mailbot.mail.parse import Message
from mailbot.mail.unpack import Leaf
from mailbot.store import blobs, companies, inbox
from mailbot.store.tables import Blob, Company, Document, Inbox, PageImage

log = structlog.get_logger()

_NAMED = 0  # the place among the XMLs beside a document of the one that came under its name


async def store_documents(services: Services, mail: Inbox, message: Message) -> int:
    """Writes a row for every part of the mail with what becomes of it, and keeps the bytes of the documents. Gives how many parts."""
    async with services.store.read() as session:
        known = await inbox.documents(session, mail.id)
    if known:
        return len(known)
    leaves = await services.unpacker.unpack(message.raw)
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
    reply will tell of them.

    E-invoices come last: those that belong to a document which was read are a part of it and set aside. They wait for documents
    that are late: one of them may show what an e-invoice says, or something else.
    """
    budget = OcrBudget()
    late = await _read_all(services, mail, [d for d in await _unread(services, mail) if d.media_type != XML], budget, limits.MAIL_DEADLINE)
    alone = [d for d in await _unread(services, mail) if d.media_type == XML]
    if late:
        return late + [document.id for document in alone]
    return await _read_all(services, mail, alone, budget, timedelta(seconds=limits.CHILD_WALL_SECONDS))


async def read_the_rest(services: Services, mail: Inbox) -> int:
    """Reads what was late, in the same order, however long it takes. Gives how many documents that were."""
    async with services.store.read() as session:
        buyer = await buyer_of(session, await companies.get(session, mail.company_id))
    count = 0
    for is_xml in (False, True):  # asked anew: a document may have taken an e-invoice for its own
        for document in [d for d in await _unread(services, mail) if (d.media_type == XML) == is_xml]:
            await read_document(services, document, buyer)
            count += 1
    return count


async def _unread(services: Services, mail: Inbox) -> list[Document]:
    async with services.store.read() as session:
        return [d for d in await inbox.documents(session, mail.id) if d.fate == Becomes.DOCUMENT and d.extraction is None]


async def _read_all(services: Services, mail: Inbox, documents: list[Document], budget: OcrBudget, within: timedelta) -> list[str]:
    """Reads the documents at the same time; gives the ids of those that were not read in time."""
    async with services.store.read() as session:
        buyer = await buyer_of(session, await companies.get(session, mail.company_id))
    tasks = {document.id: asyncio.create_task(read_document(services, document, buyer, budget)) for document in documents}
    if tasks:
        await asyncio.wait(tasks.values(), timeout=within.total_seconds())
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
        beside = await _beside(services, session, document)
    xmls = tuple(xml for xml, _ in beside)
    reading = await services.reader.read(
        data or b"",
        document.filename,
        buyer=buyer,
        beside=xmls,
        budget=budget,
        memory=CompanyMemory(services.store, document.company_id),
        purse=DocumentPurse(services, document),
    )
    extraction = reading.extraction
    log.info("read", document_id=document.id, outcome=extraction.outcome, reason=extraction.reason, seconds=extraction.seconds)
    nothing_in_time = Doubt.NOT_FULLY_READ in extraction.doubts and next(extraction.fields.present(), None) is None
    if budget is not None and (reading.is_postponed or nothing_in_time):
        return False
    try:
        await _keep(services, document, reading, [xml_id for i in reading.taken if (xml_id := beside[i][1])])
    except DataError as problem:  # a value that the database cannot hold is this file's failure, not the whole mail's
        log.warning("reading_not_kept", document_id=document.id, problem=type(problem.orig).__name__)  # its text may hold bank details
        await _keep(services, document, Reading(extraction=Extraction.failed(Reason.UNREADABLE_FILE)), [])
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


async def _beside(services: Services, session: AsyncSession, document: Document) -> list[tuple[Beside, str | None]]:
    """The XMLs that may be the document's own: the one that came under its name, and the others with the ids of their rows."""
    named = await _bytes(services, session, document.company_id, document.xml_blob_id)
    found: list[tuple[Beside, str | None]] = [(Beside(xml=named, is_named=True), None)] if named else []
    others = await inbox.e_invoices_beside(session, document, limits.XMLS_BESIDE)
    return found + [(Beside(xml=await _bytes(services, session, one.company_id, one.blob_id) or b""), one.id) for one in others]


async def _keep(services: Services, document: Document, reading: Reading, own_xmls: list[str]) -> None:
    """Stores what was read, and sets aside the e-invoice (by id of its row) that was found to be this document's. The one of its
    name that is surely another invoice becomes a document again, to be read for itself."""
    pictures = [
        (image, await blobs.seal(services.store.vault, document.company_id, image.data, image.media_type)) for image in reading.images
    ]
    async with services.store.write() as session:
        row = await session.get_one(Document, document.id)
        if row.extraction is not None:
            return
        row.extraction = reading.extraction.model_dump(mode="json")
        row.layout = reading.layout.model_dump(mode="json") if reading.layout else None
        if row.xml_blob_id and reading.extraction.pages and _NAMED not in reading.taken:
            await _release(session, row)
        if own_xmls and row.xml_blob_id is None:  # a second one is read on its own: a duplicate, or a doubt
            await _take(session, row, own_xmls[0])
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


async def _release(session: AsyncSession, row: Document) -> None:
    """The e-invoice that was set aside for the document of its name is a document of its own."""
    xml = await inbox.set_aside_for(session, row)
    if xml is not None:
        xml.blob_id, row.xml_blob_id = row.xml_blob_id, None
        xml.fate, xml.outcome = Becomes.DOCUMENT.value, None


async def _take(session: AsyncSession, row: Document, xml_id: str) -> None:
    """An e-invoice of another name becomes part of the document, unless it was read for itself before."""
    xml = await session.get_one(Document, xml_id)
    row.xml_blob_id = xml.blob_id
    if xml.extraction is None:
        xml.fate, xml.outcome = Becomes.SET_ASIDE.value, Outcome.SET_ASIDE


def extraction_of(document: Document) -> Extraction | None:
    """What was read from the document; None while it was not."""
    return Extraction.model_validate(document.extraction) if document.extraction is not None else None
