"""Mails that came in, their documents, and what trust needs to count."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.errors import NotFound
from mailbot.store.tables import Blob, CodeAttempt, Document, Inbox, PageImage


async def get(session: AsyncSession, inbox_id: str) -> Inbox:
    """The mail.

    Raises:
        NotFound: there is none with this id.
    """
    mail = await session.get(Inbox, inbox_id)
    if mail is None:
        raise NotFound("This mail does not exist.")
    return mail


async def is_known(session: AsyncSession, company_id: str, message_id: str, content_sha256: str) -> bool:
    """Whether this very mail was accepted for the company before."""
    query = select(Inbox.id).where(Inbox.company_id == company_id, Inbox.message_id == message_id, Inbox.content_sha256 == content_sha256)
    return await session.scalar(query) is not None


async def documents(session: AsyncSession, inbox_id: str) -> Sequence[Document]:
    """Every part of the mail in its order, handled or not."""
    return (await session.scalars(select(Document).where(Document.inbox_id == inbox_id).order_by(Document.position))).all()


async def document(session: AsyncSession, company_id: str, document_id: str) -> Document:
    """One document of a company.

    Raises:
        NotFound: the company has none with this id.
    """
    found = await session.scalar(select(Document).where(Document.company_id == company_id, Document.id == document_id))
    if found is None:
        raise NotFound("This document does not exist.")
    return found


async def e_invoices_beside(session: AsyncSession, document: Document, at_most: int) -> Sequence[Document]:
    """The XML documents of the same mail that did not come under another document's name, in their order: also those that were found
    to be part of another one, which this one may contradict."""
    if document.inbox_id is None or document.media_type == "application/xml":
        return ()
    query = select(Document).where(
        Document.inbox_id == document.inbox_id, Document.blob_id.is_not(None), Document.media_type == "application/xml"
    )
    return (await session.scalars(query.order_by(Document.position).limit(at_most))).all()


async def set_aside_for(session: AsyncSession, document: Document) -> Document | None:
    """The e-invoice of the same mail that was set aside for the document under whose name it came."""
    query = (
        select(Document)
        .join(Blob, Blob.sha256 == Document.sha256)
        .where(Blob.id == document.xml_blob_id, Document.inbox_id == document.inbox_id, Document.fate == "set_aside")
    )
    return await session.scalar(query.order_by(Document.position).limit(1))


async def belongs_to(session: AsyncSession, document: Document) -> tuple[Document | None, bool]:
    """The document of the same mail for which a part was set aside, and whether it is a copy of it (else the e-invoice XML that was
    read with it); None when it was set aside for itself."""
    if document.inbox_id is None or document.fate != "set_aside":
        return None, False
    others = select(Document).where(Document.inbox_id == document.inbox_id, Document.fate == "document")
    copy = await session.scalar(others.where(Document.sha256 == document.sha256).limit(1))
    if copy is not None:
        return copy, True
    twins = others.join(Blob, Blob.id == Document.xml_blob_id).where(Blob.sha256 == document.sha256)
    return await session.scalar(twins.limit(1)), False


async def page_images(session: AsyncSession, company_id: str, document_id: str) -> Sequence[PageImage]:
    """The pictures of a document's pages, by page."""
    query = select(PageImage).where(PageImage.company_id == company_id, PageImage.document_id == document_id).order_by(PageImage.page)
    return (await session.scalars(query)).all()


async def wrong_codes(session: AsyncSession, company_id: str, sender: str, since: datetime) -> int:
    """How many wrong security codes this sender gave since then."""
    query = (
        select(func.count())
        .select_from(CodeAttempt)
        .where(CodeAttempt.company_id == company_id, CodeAttempt.sender == sender, CodeAttempt.at >= since)
    )
    return await session.scalar(query) or 0


async def recent(session: AsyncSession, company_id: str, limit: int = 100) -> Sequence[Inbox]:
    """The newest mails of a company: its Activity."""
    query = select(Inbox).where(Inbox.company_id == company_id).order_by(Inbox.received_at.desc(), Inbox.id).limit(limit)
    return (await session.scalars(query)).all()
