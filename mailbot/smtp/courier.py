"""Mail out: one attempt at one outbox row, by an SMTP relay or into a maildir.

What comes of an attempt is a value. 4yz and silence are tried again, 5yz to the mail or its recipient is the end of it; what
the relay holds against us (greeting, login) is the operator's to repair and never costs a mail (RFC 5321 4.2.1).
"""

import asyncio
import ipaddress
import os
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Protocol

import aiosmtplib
import structlog
from prometheus_client import Counter, Histogram

from mailbot import clock
from mailbot.assistant.services import Services
from mailbot.domain import limits
from mailbot.store import attempts, blobs, events
from mailbot.store.jobs import Job
from mailbot.store.tables import Inbox, Outbox

log = structlog.get_logger(__name__)

DELIVERIES = Counter("mailbot_deliveries_total", "Attempts to send a mail of ours", ["result"])
REPLIES = Counter("mailbot_replies_total", "Mails of ours that were sent, by their event", ["event"])
REPLY_SECONDS = Histogram(
    "mailbot_reply_seconds",
    "From the 250 to a mail until its reply was sent",
    buckets=(0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 20, 30, 60, 120, 300, 1800),
)

_SECONDS = 60.0
_GREETING_SECONDS = 10.0
_SENDING_SECONDS = 150.0  # less than an attempt's lease: two attempts never send side by side
_DETAIL = 300  # characters of a relay's words that are kept


@dataclass(frozen=True)
class Delivered:
    """The relay has it; `detail` is what it said."""

    detail: str


@dataclass(frozen=True)
class TemporaryFailure:
    """It may go better later."""

    detail: str


@dataclass(frozen=True)
class PermanentFailure:
    """It will not be taken, however often it is tried."""

    detail: str


Delivery = Delivered | TemporaryFailure | PermanentFailure
_RESULTS: dict[str, type[Delivered | TemporaryFailure | PermanentFailure]] = {
    "delivered": Delivered,
    "temporary": TemporaryFailure,
    "permanent": PermanentFailure,
}


@dataclass(frozen=True)
class Letter:
    """One mail of ours to one person. The empty sender is the null sender."""

    outbox_id: str
    mail_from: str
    recipient: str
    raw: bytes


class Relay(Protocol):
    """Where mail of ours goes."""

    async def send(self, letter: Letter) -> Delivery:
        """Hands it over; never raises for what the other side does."""
        ...

    async def greet(self) -> Delivery:
        """Whether a mail could be handed over now, as far as that can be known without one."""
        ...


@dataclass(frozen=True)
class SmtpRelay:
    """The operator's mail server. TLS from the first octet with `is_encrypted`, else STARTTLS where it is offered."""

    host: str
    port: int
    hostname: str
    is_encrypted: bool = False
    username: str | None = None
    password: str | None = None

    async def send(self, letter: Letter) -> Delivery:
        """One connection, one mail."""
        client = self._client()
        try:
            # Whatever happens before the mail is about us and the relay, and the operator can repair it.
            await client.connect()
        except (aiosmtplib.SMTPException, OSError, ValueError) as problem:
            return TemporaryFailure(_said(problem))
        try:
            return await _hand_over(client, letter)
        finally:
            client.close()

    async def greet(self) -> Delivery:
        """Connects and logs in, and sends nothing: whether it would work."""
        client = self._client()
        try:
            await client.connect(timeout=_GREETING_SECONDS)
        except (aiosmtplib.SMTPException, OSError, ValueError) as problem:
            return TemporaryFailure(_said(problem))
        client.close()
        return Delivered("answers")

    def _client(self) -> aiosmtplib.SMTP:
        is_local = _is_loopback(self.host)
        # Opportunistic TLS may be unauthenticated (RFC 7435); a password is given only to a server whose name is proven.
        must_be_proven = self.is_encrypted or (self.username is not None and not is_local)
        context = ssl.create_default_context()
        if not must_be_proven:
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return aiosmtplib.SMTP(
            hostname=self.host,
            port=self.port,
            local_hostname=self.hostname,
            timeout=_SECONDS,
            use_tls=self.is_encrypted,
            start_tls=True if must_be_proven and not self.is_encrypted else None,
            tls_context=context,
            username=self.username,
            password=self.password,
        )


async def _hand_over(client: aiosmtplib.SMTP, letter: Letter) -> Delivery:
    if not (letter.recipient.isprintable() and letter.mail_from.isprintable()):
        return PermanentFailure("an address holds control characters")
    options = [] if letter.recipient.isascii() else ["SMTPUTF8"]
    try:
        _, said = await client.sendmail(letter.mail_from, [letter.recipient], letter.raw, mail_options=options)
    except aiosmtplib.SMTPRecipientsRefused as problem:
        return _refused(problem.recipients[0])
    except aiosmtplib.SMTPResponseException as problem:
        return _refused(problem)
    except (aiosmtplib.SMTPNotSupported, ValueError) as problem:
        return PermanentFailure(_said(problem))
    except (aiosmtplib.SMTPException, OSError) as problem:
        return TemporaryFailure(_said(problem))
    return Delivered(said[:_DETAIL])


def _refused(problem: aiosmtplib.SMTPResponseException) -> Delivery:
    detail = f"{problem.code} {problem.message}"[:_DETAIL]
    # 5yz to a mail is final; 421, 450, 451, 452 and whatever is no reply code at all is not (RFC 5321 4.2.1).
    return PermanentFailure(detail) if 500 <= problem.code < 600 else TemporaryFailure(detail)  # noqa: PLR2004  the class of reply codes


def _said(problem: Exception) -> str:
    return (str(problem) or type(problem).__name__)[:_DETAIL]


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@dataclass(frozen=True)
class Maildir:
    """A folder in maildir form: a mail is there whole or not at all, and the same outbox row is one file."""

    folder: Path

    async def send(self, letter: Letter) -> Delivery:
        """Writes the file; sending it again changes nothing."""
        try:
            await asyncio.to_thread(self._write, letter)
        except OSError as problem:
            return TemporaryFailure(f"{self.folder}: {problem.strerror}")
        return Delivered("written")

    async def greet(self) -> Delivery:
        """Whether the folder can be written."""
        try:
            await asyncio.to_thread(self._prepare)
        except OSError as problem:
            return TemporaryFailure(f"{self.folder}: {problem.strerror}")
        if not os.access(self.folder / "tmp", os.W_OK):
            return TemporaryFailure(f"{self.folder} cannot be written")
        return Delivered("can be written")

    def _prepare(self) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name in ("tmp", "new", "cur"):
            (self.folder / name).mkdir(mode=0o700, exist_ok=True)

    def _write(self, letter: Letter) -> None:
        self._prepare()
        name = f"{letter.outbox_id}.mailbot"
        if (self.folder / "new" / name).exists() or any((self.folder / "cur").glob(f"{name}*")):
            return
        # A maildir is the end of the way, and has no envelope: it stands in these two (RFC 5321 4.4).
        head = f"Return-Path: <{letter.mail_from}>\r\nDelivered-To: {letter.recipient}\r\n".encode()
        unfinished = self.folder / "tmp" / name
        unfinished.unlink(missing_ok=True)  # an earlier attempt's
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600), "wb") as file:
            file.write(head + letter.raw)
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(self.folder / "new" / name)


class Courier:
    """Sends outbox rows."""

    def __init__(self, services: Services, relay: Relay, retries: Sequence[timedelta] = limits.DELIVERY_RETRIES) -> None:
        """`retries`: how long to wait after the n-th attempt; the last entry is for all later ones."""
        self._services, self._relay, self._retries = services, relay, tuple(retries)

    async def deliver(self, outbox_id: str, attempt: int) -> str:
        """One attempt at one row; gives "sent", "put_off", "undeliverable" or "superseded"."""
        letter = await self._letter(outbox_id, attempt)
        if letter is None:
            return "superseded"

        async def send() -> list[str]:
            try:
                async with asyncio.timeout(_SENDING_SECONDS):
                    result = await self._relay.send(letter)
            except TimeoutError:
                result = TemporaryFailure("the relay took too long")
            return [word for word, kind in _RESULTS.items() if isinstance(result, kind)] + [result.detail]

        # A step: after a crash the mail is not sent again, unless the crash fell between the sending and its record.
        word, detail = await self._services.jobs.step("send", send)
        DELIVERIES.labels(word).inc()
        return await self._record(outbox_id, attempt, _RESULTS[word](detail))

    async def _letter(self, outbox_id: str, attempt: int) -> Letter | None:
        async with self._services.store.read() as session:
            row = await session.get(Outbox, outbox_id)
            if row is None or row.next_attempt_at is None or row.attempts != attempt:
                return None
            raw = await blobs.read(session, self._services.store.vault, row.company_id, row.body_blob_id)
            return Letter(row.id, row.mail_from, row.recipient, raw)

    async def _record(self, outbox_id: str, attempt: int, result: Delivery) -> str:
        async with self._services.store.write() as session:
            row = await attempts.current(session, Outbox, outbox_id, attempt)
            if row is None:
                return "superseded"
            if isinstance(result, Delivered):
                row.sent_at = clock.now()
                attempts.finish(row, "sent")
                answered = await session.get(Inbox, row.inbox_id) if row.inbox_id and row.mail_from == "" else None
                word = "sent"
                _measure(row, answered)
            elif isinstance(result, TemporaryFailure) and attempt - row.attempts_before < limits.DELIVERY_ATTEMPTS:
                attempts.retry(row, result.detail, self._retries[min(attempt - row.attempts_before, len(self._retries)) - 1])
                word = "put_off"
            else:
                attempts.bury(session, row, Job.deliver.value, result.detail)
                word = "undeliverable"
            events.record(session, row.company_id, "outbox", row.id, word, actor="assistant", new={"detail": result.detail})
        log.info("delivery", result=word, detail=result.detail, event_name=row.event, message_id=row.message_id, inbox_id=row.inbox_id)
        return word


def _measure(row: Outbox, answered: Inbox | None) -> None:
    REPLIES.labels(row.event).inc()
    if answered is not None:
        REPLY_SECONDS.observe((clock.now() - answered.received_at).total_seconds())
