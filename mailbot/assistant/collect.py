"""The Cube: documents that agents deliver are stored once, shown by a signed link, and drafted when a member asks.

Drafting takes the same extract and draft steps as a mailed file; the member who asked is told by the same kind of letter.
"""

import asyncio
import hashlib
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant import connect
from mailbot.assistant.draft import draft_documents
from mailbot.assistant.letters import FileLetter, NotHandled, Reply
from mailbot.assistant.notify import tell_about_beneficiaries, waiting_of
from mailbot.assistant.post import post
from mailbot.assistant.push import DOCUMENT_ID, REQUEST_BYTES, PushedFile, PushRefusal, files_of, is_genuine
from mailbot.assistant.read import buyer_of, read_document
from mailbot.assistant.reply import event_of
from mailbot.assistant.services import Services
from mailbot.assistant.summary import file_letter
from mailbot.domain import limits
from mailbot.domain.connection import DRAFTABLE, ConnectionState, CubeState
from mailbot.domain.invoice import Frozen
from mailbot.domain.outcome import Outcome, Reason
from mailbot.errors import NotAllowed, StaleVersion
from mailbot.extract.files import gate
from mailbot.mail.unpack import display_name
from mailbot.store import attempts, blobs, companies, cube, events
from mailbot.store.jobs import Job
from mailbot.store.tables import Connection, CubeDocument, Document, Member
from mailbot.tokens import Link

log = structlog.get_logger()

#: Longer ids of a site are kept as their digest: databases bound what they index.
_REMOTE_ID_CHARACTERS = 200


class Source(Frozen):
    """Which connection delivers; `attempt` is the synchronisation's, None for a push."""

    company_id: str
    connection_id: str
    attempt: int | None = None


class Arrival(Frozen):
    """A document as delivered. `remote_id` is its identity at the connection (see `remote_key`)."""

    remote_id: str
    filename: str
    data: bytes


class Kept(StrEnum):
    """What became of a delivery."""

    STORED = "stored"
    KNOWN = "known"  # this connection delivered it before
    DUPLICATE = "duplicate"  # the company has these very bytes
    REFUSED = "refused"  # not a file that can be handled: the trail says which and why
    SUPERSEDED = "superseded"  # the synchronisation is no longer the newest, or the connection was paused or removed


class Delivery(Frozen):
    """The answer to a delivery; `looks_like` is the media type that the bytes show."""

    kept: Kept
    cube_document_id: str | None = None
    reason: Reason | None = None
    looks_like: str | None = None


class CubePage(Frozen):
    """What the page of a Cube document shows. `file` tells what became of it once it was read."""

    id: str
    version: int
    state: CubeState
    company: str
    agent: str
    filename: str
    media_type: str
    size: int
    received: datetime  # UTC
    requested_by: str | None
    file: FileLetter | None
    draftable: bool


class Pushed(Frozen):
    """The answer to a push: what became of each file, in order; or why the request was refused."""

    refusal: PushRefusal | None = None
    deliveries: tuple[Delivery, ...] = ()


def remote_key(*parts: str) -> str:
    """The identity of a remote document from its parts (account, id, etag), bounded."""
    key = "/".join(parts)
    return key if len(key) <= _REMOTE_ID_CHARACTERS else hashlib.sha256(key.encode()).hexdigest()


async def store_document(services: Services, source: Source, arrival: Arrival) -> Delivery:
    """Stores one document in the Cube, once, in a transaction of its own; nobody is told yet (see `alert.tell_documents`).

    The file is named by its bytes: a portal's error page is refused however it is called.
    """
    looks_like = gate.sniff(arrival.data)
    reason = gate.check(arrival.data)
    if reason is not None or looks_like is None:
        refused = Delivery(kept=Kept.REFUSED, reason=reason, looks_like=looks_like)
        await _record_refusal(services, source, arrival, refused)
        return refused
    blob = await blobs.seal(services.store.vault, source.company_id, arrival.data, looks_like)
    async with services.store.write() as session:
        connection = await _receiving(session, source)
        if connection is None:
            return Delivery(kept=Kept.SUPERSEDED)
        if known := await cube.with_remote_id(session, source.connection_id, arrival.remote_id):
            return Delivery(kept=Kept.KNOWN, cube_document_id=known.id)
        document = _cube_document(source, arrival, blob.id, looks_like, blob.sha256)
        same = await cube.with_content(session, source.company_id, blob.sha256)
        if same or not await cube.add(session, blob, document):
            return Delivery(kept=Kept.DUPLICATE, cube_document_id=same.id if same else None)
        events.record(session, source.company_id, "cube_document", document.id, "delivered", actor="agent")
        _keep_alive(connection, source)
    return Delivery(kept=Kept.STORED, cube_document_id=document.id)


async def receive_push(services: Services, connection_id: str, body: bytes, headers: Mapping[str, str]) -> Pushed:
    """Takes a signed push (see `assistant.push`); what arrives within a few seconds is told in one mail.

    The caller bounds the body by `push.REQUEST_BYTES` while reading it. `push.STATUS` gives the HTTP status of a refusal.
    """
    plain = {name.lower(): value for name, value in headers.items()}
    async with services.store.read() as session:
        connection = await session.get(Connection, connection_id)
    # An unknown connection is answered like a wrong signature, after the same work.
    secret = connect.push_secret(services, connection) or clock.new_id()
    if len(body) > REQUEST_BYTES:
        return Pushed(refusal=PushRefusal.TOO_LARGE)
    # In a thread: anybody may make us hash twenty megabytes.
    if not await asyncio.to_thread(is_genuine, secret, plain, body, clock.now()) or connection is None:
        return Pushed(refusal=PushRefusal.UNAUTHENTICATED)
    files = await asyncio.to_thread(files_of, plain, body)
    if isinstance(files, PushRefusal):
        return Pushed(refusal=files)
    source = Source(company_id=connection.company_id, connection_id=connection.id)
    deliveries = [await store_document(services, source, _pushed(plain, file, files)) for file in files]
    if any(one.kept is Kept.SUPERSEDED for one in deliveries):
        return Pushed(refusal=PushRefusal.NOT_ACCEPTING)
    return Pushed(deliveries=tuple(deliveries))


async def show(services: Services, link: Link) -> CubePage:
    """The document as the person of the link is shown it.

    Raises:
        NotFound: it is not in this company's Cube.
        NotAllowed: the person is no member any more.
    """
    async with services.store.read() as session:
        await _member(session, link)
        return await _page(services, session, await cube.document(session, link.company_id, link.subject_id), link.person)


async def read_file(services: Services, link: Link) -> tuple[bytes, str, str]:
    """The file itself for the person of the link: bytes, media type (ours, by the bytes) and name.

    Raises:
        NotFound, NotAllowed: as `show`.
    """
    async with services.store.read() as session:
        await _member(session, link)
        document = await cube.document(session, link.company_id, link.subject_id)
        data = await blobs.read(session, services.store.vault, link.company_id, document.blob_id or "")
    return data, document.media_type, document.filename


async def request_draft(services: Services, link: Link, version: int, *, actor: str | None = None) -> CubePage:
    """Asks for a payment draft of the document, once; the person of the link is told the result by mail.

    `actor` is who asks on that person's behalf.

    Raises:
        StaleVersion: it changed since `version` was shown: the draft was asked for already, or exists.
        NotAllowed: the company's assistant is switched off, or as `show`.
        NotFound: as `show`.
    """
    async with services.store.write() as session:
        await _member(session, link)
        if not (await companies.get(session, link.company_id)).is_active:
            raise NotAllowed("The payment assistant is switched off; an administrator can switch it on in the settings.")
        row = await cube.document(session, link.company_id, link.subject_id, lock=True)
        if row.version != version or row.state not in DRAFTABLE:
            raise StaleVersion("This document changed since it was shown; look at it again.")
        if await cube.as_document(session, row.id) is None:
            session.add(_document(row))
        row.state, row.requested_by, row.version = CubeState.WAITING, link.person, row.version + 1
        await attempts.begin(session, services.jobs, Job.draft_document, row)
        events.record(session, row.company_id, "cube_document", row.id, "draft_requested", actor=actor or link.person, version=row.version)
        return await _page(services, session, row, link.person)


async def draft_document(services: Services, cube_document_id: str, attempt: int) -> str:
    """One attempt at a draft that was asked for: read (once), draft, tell. Gives the outcome's word.

    Running it again after a crash reads nothing twice (the reading is stored) and drafts nothing twice (one transaction).
    """
    async with services.store.read() as session:
        row = await attempts.current(session, CubeDocument, cube_document_id, attempt)
        document = await cube.as_document(session, cube_document_id)
        if row is None or document is None:
            return "superseded"
        buyer = await buyer_of(session, await companies.get(session, row.company_id))
    if document.extraction is None:
        await read_document(services, document, buyer)
    return await _conclude(services, cube_document_id, attempt)


async def give_up(services: Services, cube_document_id: str) -> None:
    """After the last attempt: the member who asked is told honestly, and a dead letter is kept for the operator."""
    async with services.store.write() as session:
        row = await session.get(CubeDocument, cube_document_id, with_for_update=True)
        if row is None or row.state != CubeState.WAITING:
            return
        attempts.bury(session, row, Job.draft_document, row.last_error or "every attempt ended without a result")
        row.version += 1
        events.record(session, row.company_id, "cube_document", row.id, "given_up", actor="assistant", version=row.version)
        company = await companies.get(session, row.company_id)
        answer = NotHandled(company=company.name, reason=Reason.SERVICE_UNAVAILABLE, received_subject=row.filename)
        await _tell(services, session, row, "not_handled", answer)


async def _conclude(services: Services, cube_document_id: str, attempt: int) -> str:
    async with services.store.write() as session:
        row = await attempts.current(session, CubeDocument, cube_document_id, attempt)
        document = await cube.as_document(session, cube_document_id)
        if row is None or document is None:
            return "superseded"
        drafted = await draft_documents(session, row.company_id, [document])
        file = await file_letter(services, session, document, row.requested_by or "")
        company = await companies.get(session, row.company_id)
        attempts.finish(row, CubeState.FAILED if file.outcome is Outcome.FAILED else CubeState.DRAFTED)
        row.version += 1
        letter = Reply(event=event_of([file]), company=company.name, files=(file,))
        await _tell(services, session, row, letter.event, letter, [draft.id for draft in file.drafts])
        await tell_about_beneficiaries(services, session, row.company_id, waiting_of(drafted))
        word = file.reason or file.outcome
        events.record(
            session, row.company_id, "cube_document", row.id, "drafted", actor="assistant", version=row.version, new={"word": word}
        )
    log.info("cube_document_drafted", cube_document_id=cube_document_id, outcome=file.outcome, reason=file.reason)
    return word.value


async def _tell(
    services: Services, session: AsyncSession, row: CubeDocument, event: str, letter: Reply | NotHandled, draft_ids: list[str] | None = None
) -> None:
    """One mail to the member who asked, in their language."""
    member = await companies.member(session, row.company_id, row.requested_by or "")
    if member is None:
        return  # taken off the allow-list since: they are not written to any more
    await post(
        services,
        session,
        company=await companies.get(session, row.company_id),
        event=event,
        recipient=member.email,
        language=member.language,
        letter=letter,
        idempotency_key=f"cube_draft:{row.id}:{row.attempts}",
        draft_ids=draft_ids or (),
    )


async def _receiving(session: AsyncSession, source: Source) -> Connection | None:
    """The connection, locked, when it may deliver now."""
    if source.attempt is not None:
        return await attempts.current(session, Connection, source.connection_id, source.attempt)
    row = await session.get(Connection, source.connection_id, with_for_update=True)
    return None if row is None or row.state in (ConnectionState.PAUSED, ConnectionState.REMOVED) else row


def _keep_alive(connection: Connection, source: Source) -> None:
    """A synchronisation that delivers is alive; after a push the sweeper starts the run that tells of it."""
    if source.attempt is not None:
        connection.next_attempt_at = clock.now() + attempts.LEASE
    elif connection.next_attempt_at is None:
        connection.next_attempt_at = clock.now() + limits.PUSH_GATHERED


async def _record_refusal(services: Services, source: Source, arrival: Arrival, refused: Delivery) -> None:
    said = {"filename": display_name(arrival.filename), "reason": refused.reason, "looks_like": refused.looks_like}
    async with services.store.write() as session:
        events.record(session, source.company_id, "connection", source.connection_id, "document_refused", actor="agent", new=said)
    log.info("document_refused", connection_id=source.connection_id, reason=refused.reason, looks_like=refused.looks_like)


def _cube_document(source: Source, arrival: Arrival, blob_id: str, media_type: str, sha256: str) -> CubeDocument:
    return CubeDocument(
        id=clock.new_id(),
        company_id=source.company_id,
        connection_id=source.connection_id,
        remote_id=arrival.remote_id,
        filename=display_name(arrival.filename) or "document",
        media_type=media_type,
        size=len(arrival.data),
        sha256=sha256,
        blob_id=blob_id,
        state=CubeState.ARRIVED,
        attempts=0,
        version=1,
        created_at=clock.now(),
    )


def _document(row: CubeDocument) -> Document:
    """The row that the extract and draft steps work on; it shares the Cube document's bytes."""
    return Document(
        id=clock.new_id(),
        company_id=row.company_id,
        cube_document_id=row.id,
        position=0,
        filename=row.filename,
        media_type=row.media_type,
        size=row.size,
        sha256=row.sha256,
        blob_id=row.blob_id,
        fate="document",
        created_at=clock.now(),
    )


def _pushed(headers: Mapping[str, str], file: PushedFile, files: list[PushedFile]) -> Arrival:
    """The sender's own id names the document when there is one file; else its bytes do, which also stops a replay."""
    given = headers.get(DOCUMENT_ID, "") if len(files) == 1 else ""
    remote_id = remote_key("id", display_name(given)) if given else remote_key("sha256", hashlib.sha256(file.data).hexdigest())
    return Arrival(remote_id=remote_id, filename=file.filename, data=file.data)


async def _member(session: AsyncSession, link: Link) -> Member:
    member = await companies.member(session, link.company_id, link.person)
    if member is None:
        raise NotAllowed("You are not on this company's list of members any more; ask an administrator.")
    return member


async def _page(services: Services, session: AsyncSession, row: CubeDocument, person: str) -> CubePage:
    company = await companies.get(session, row.company_id)
    connection = await cube.connection(session, row.connection_id, company_id=row.company_id)
    document = await cube.as_document(session, row.id)
    is_read = document is not None and document.outcome is not None
    return CubePage(
        id=row.id,
        version=row.version,
        state=CubeState(row.state),
        company=company.name,
        agent=connection.label,
        filename=row.filename,
        media_type=row.media_type,
        size=row.size,
        received=row.created_at,
        requested_by=row.requested_by,
        file=await file_letter(services, session, document, person) if document and is_read else None,
        draftable=row.state in DRAFTABLE,
    )
