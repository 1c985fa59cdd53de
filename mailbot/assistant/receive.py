"""First step: a mail becomes rows. What is answered 250 is committed here, for every company it was written to."""

import asyncio
import hashlib
import ipaddress
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.services import Services, Site
from mailbot.domain import limits, security_code
from mailbot.domain.outcome import Reason, Unanswered
from mailbot.errors import Temporary
from mailbot.mail.address import recipient
from mailbot.mail.authentication import Verdict, from_trusted_header, unverified
from mailbot.mail.parse import Message, parse
from mailbot.store import attempts, blobs, companies, events, inbox
from mailbot.store.jobs import Job
from mailbot.store.tables import Blob, Company, Inbox


class Envelope(BaseModel):
    """The SMTP side of a mail (RFC 5321): who connected, and whom it is for. The null sender is ""."""

    model_config = ConfigDict(frozen=True)

    client_ip: str | None = None
    helo: str | None = None
    tls: str | None = None
    mail_from: str
    rcpt_to: tuple[str, ...]
    received: str = ""  # our own trace line; beside the mail, so that a second delivery is the same content


class Refused(BaseModel):
    """The mail was not accepted: nobody authenticated its sender, or it names none at all."""

    model_config = ConfigDict(frozen=True)

    reason: Literal[Reason.UNAUTHENTICATED_SENDER, Unanswered.NO_SENDER]


async def find_recipient(services: Services, rcpt_to: str) -> bool:
    """Whether mail to this address is for one of our companies (with any plus-part)."""
    async with services.store.read() as session:
        return await _company_of(services, session, rcpt_to) is not None


async def receive(services: Services, envelope: Envelope, raw: bytes) -> Refused | None:
    """Commits the raw mail, its envelope, the verdict on its sender and the job, for each company, in one transaction.

    The same mail (Message-ID and content) for the same company is accepted again and handled once.

    Raises:
        Temporary: it could not be stored, or nobody could say yet who sent it; the sender's server will try again.
    """
    message = await asyncio.to_thread(parse, raw)
    verdict = verify(services.site, envelope, message)
    refused = _refusal(services.site, message, verdict)
    mail = _Mail(envelope, raw, message, verdict, _identity(message), _content_sha256(raw), refused)
    try:
        await _store(services, mail)
    except IntegrityError:
        # The same mail over two connections at once: the other one was first, and is committed.
        await _store(services, mail)
    return refused


def _refusal(site: Site, message: Message, verdict: Verdict) -> Refused | None:
    """Why the mail is refused while its sender's server still has it, if it is.

    From is mandatory (RFC 5322 3.6): without any there is nobody to verify and nobody to answer. One that cannot be read is
    another matter: bounces have it.
    """
    if not message.from_headers:
        return Refused(reason=Unanswered.NO_SENDER)
    if site.sender_authentication != "required":
        return None
    if verdict.result == "unknown":
        # The front server's verifier is down, or DNS was: a member's mail must not be lost silently for that.
        raise Temporary("Nobody has said yet whether the sender is genuine.")
    return Refused(reason=Reason.UNAUTHENTICATED_SENDER) if verdict.result in ("fail", "none") else None


def verify(site: Site, envelope: Envelope, message: Message) -> Verdict:
    """What is known of the sender: the verdict of a mail server that the operator trusts, or nothing when switched off.

    A header is believed only from the operator's own servers: anybody else may write what he likes into it.
    """
    if site.sender_authentication == "off":
        return unverified()
    if not _is_trusted(envelope.client_ip, site.trusted_peers):
        return Verdict(result="fail")
    return from_trusted_header(message, site.trusted_authserv_ids)


def _is_trusted(client_ip: str | None, networks: tuple[str, ...]) -> bool:
    try:
        address = ipaddress.ip_address(client_ip or "")
    except ValueError:
        return False
    plain = getattr(address, "ipv4_mapped", None) or address
    return any(plain in ipaddress.ip_network(network) for network in networks)


def _content_sha256(raw: bytes) -> str:
    """The digest of the body: a server that tries again adds trace fields (Received) to the header, and it is the same mail."""
    _, _, body = raw.partition(b"\r\n\r\n")
    return hashlib.sha256(body).hexdigest()


def _identity(message: Message) -> str:
    """The Message-ID; of a mail without one, the digest of what its writer wrote into the header."""
    if message.message_id:
        return message.identity
    written = [message.headers(name) for name in ("from", "to", "cc", "date", "subject")]
    return f"sha256:{hashlib.sha256(repr(written).encode(errors='surrogatepass')).hexdigest()}"


@dataclass(frozen=True)
class _Mail:
    envelope: Envelope
    raw: bytes
    message: Message
    verdict: Verdict
    message_id: str
    sha256: str
    refused: Refused | None


async def _store(services: Services, mail: _Mail) -> None:
    for_companies = await _addressed(services, mail.envelope)
    sealed = {} if mail.refused else {company.id: await _seal(services, company, rcpt, mail) for rcpt, company in for_companies}
    async with services.store.write() as session:
        for rcpt, company in for_companies:
            if not await inbox.is_known(session, company.id, mail.message_id, mail.sha256):
                await _add(services, session, company, rcpt, mail, sealed.get(company.id))


async def _addressed(services: Services, envelope: Envelope) -> list[tuple[str, Company]]:
    """Each company once, with the address that was written to (a plus-part is kept)."""
    async with services.store.read() as session:
        found = [(rcpt, await _company_of(services, session, rcpt)) for rcpt in envelope.rcpt_to]
    return list({company.id: (rcpt, company) for rcpt, company in reversed(found) if company}.values())


async def _seal(services: Services, company: Company, rcpt_to: str, mail: _Mail) -> Blob:
    # The plus-part may be the security code: it is kept here, sealed with the mail, as final delivery does (RFC 5321 4.4).
    delivered = f"Return-Path: <{mail.envelope.mail_from}>\r\nDelivered-To: {rcpt_to}\r\n{mail.envelope.received}".encode() + mail.raw
    kept = clock.now() + limits.RAW_MAIL_KEPT
    return await blobs.seal(services.store.vault, company.id, delivered, "message/rfc822", delete_after=kept)


async def _add(services: Services, session: AsyncSession, company: Company, rcpt_to: str, mail: _Mail, blob: Blob | None) -> None:
    row = _row(company, rcpt_to, mail, blob, companies.security_code(company, services.store.vault))
    if blob:
        session.add(blob)
        await session.flush()
    session.add(row)
    await session.flush()
    events.record(session, company.id, "inbox", row.id, "accepted" if blob else "refused", actor="assistant")
    if blob:
        await attempts.begin(session, services.jobs, Job.process_mail, row)
    else:
        assert mail.refused
        row.decision, row.answer, row.reason = "not_authorised", "nobody", mail.refused.reason
        row.finished_at = clock.now()
        attempts.finish(row, "done")


def _row(company: Company, rcpt_to: str, mail: _Mail, blob: Blob | None, code: str) -> Inbox:
    return Inbox(
        id=clock.new_id(),
        company_id=company.id,
        message_id=mail.message_id,
        content_sha256=mail.sha256,
        raw_blob_id=blob.id if blob else None,
        client_ip=mail.envelope.client_ip,
        helo=mail.envelope.helo,
        tls=mail.envelope.tls,
        mail_from=mail.envelope.mail_from,
        rcpt_to=security_code.mask(rcpt_to, code),
        verdict=mail.verdict.model_dump(mode="json"),
        received_at=clock.now(),
        sender=mail.message.from_[0].address if len(mail.message.from_) == 1 else None,
        subject=security_code.mask(mail.message.subject, code),
        state="waiting",
        attempts=0,
    )


async def _company_of(services: Services, session: AsyncSession, rcpt_to: str) -> Company | None:
    address = recipient(rcpt_to)
    if address is None or address.domain != services.site.mail_domain:
        return None
    return await companies.by_local_part(session, address.local)
