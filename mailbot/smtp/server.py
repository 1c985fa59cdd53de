"""Mail in. What is answered 250 is committed; whatever fails on our side is 451 and says nothing about why.

aiosmtpd speaks the protocol; the body of DATA, the limits and every text that a stranger reads are ours, because its own
answer any trouble with 5yz and the exception, cut slow mails, and know no limits (measured, aiosmtpd 1.4.6).
"""

import asyncio
import collections
import logging
from collections import Counter as Tally
from collections.abc import Awaitable
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import timedelta
from email.utils import format_datetime
from typing import Any

import structlog
from aiosmtpd.smtp import SMTP, Session
from aiosmtpd.smtp import Envelope as SmtpEnvelope
from prometheus_client import Counter, Histogram

from mailbot import clock
from mailbot.assistant import bounce, receive
from mailbot.assistant.receive import Envelope
from mailbot.assistant.services import Services
from mailbot.domain import limits
from mailbot.domain.outcome import Unanswered
from mailbot.errors import Temporary
from mailbot.smtp import status
from mailbot.smtp.data import Body, Refusal

log = structlog.get_logger(__name__)

MAILS = Counter("mailbot_mails_total", "Mails offered after DATA, by reply code", ["reply_code"])
ACCEPT_SECONDS = Histogram("mailbot_accept_seconds", "From the end of DATA to the reply")

_CHUNK = 1 << 30  # take whatever has arrived: what is beyond the mail can be given back only to an empty buffer
_LARGE = 256 * 1024  # larger bodies are looked at off the event loop, and few at once
_LOCAL_PART = 64  # octets, RFC 5321 4.5.3.1.1


@dataclass(frozen=True)
class Patience:
    """How long a client may take. RFC 5321 4.5.3.2 asks for five minutes between commands, three between pieces of DATA."""

    idle: timedelta = timedelta(minutes=5)
    data_idle: timedelta = timedelta(minutes=3)
    data_total: timedelta = timedelta(minutes=15)
    storing: timedelta = timedelta(minutes=10)  # clients wait that long for the reply to their final dot


class Door:
    """Counts connections, in all and by address; knows which mails are being stored, so that a stop can wait for them."""

    def __init__(self, at_most: int = limits.SMTP_CONNECTIONS, per_address: int = limits.SMTP_CONNECTIONS_PER_ADDRESS) -> None:
        self._at_most, self._per_address = at_most, per_address
        self._inside: Tally[str] = collections.Counter()
        self.sessions: set[Conversation] = set()
        self.storing: set[asyncio.Task[str]] = set()
        #: Parsing and sealing take about ten times a mail's size in memory (measured): large ones go one after the other.
        self.large = asyncio.Semaphore(limits.LARGE_MAILS_AT_ONCE)

    def enter(self, address: str, session: "Conversation") -> bool:
        """Whether one more connection from the address is taken."""
        if len(self.sessions) >= self._at_most or self._inside[address] >= self._per_address:
            return False
        self._inside[address] += 1
        self.sessions.add(session)
        return True

    def leave(self, address: str, session: "Conversation") -> None:
        """The connection is gone."""
        if session in self.sessions:
            self.sessions.remove(session)
            self._inside[address] -= 1
            if not self._inside[address]:
                del self._inside[address]


class Handler:
    """The decisions of a conversation, as aiosmtpd asks for them."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def handle_EHLO(self, _server: SMTP, session: Session, _envelope: SmtpEnvelope, hostname: str, responses: list[str]) -> list[str]:  # noqa: N802  aiosmtpd's name
        """Advertises what we keep to (RFC 1869, 2920, 2034)."""
        session.host_name = hostname
        return [*responses[:-1], "250-PIPELINING", "250-ENHANCEDSTATUSCODES", responses[-1]]

    async def handle_MAIL(self, _server: SMTP, _session: Session, envelope: SmtpEnvelope, address: str, options: list[str]) -> str:  # noqa: N802
        """Takes any sender that can be written back to; who it is decides the mail itself."""
        if address != "<>" and not _is_usable(address):
            return status.BAD_SENDER
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return status.OK_SENDER

    async def handle_RCPT(self, server: "Conversation", _session: Session, envelope: SmtpEnvelope, address: str, options: list[str]) -> str:  # noqa: N802
        """Takes the addresses of our companies, and where our own mails come back to, a hundred at most."""
        if len(envelope.rcpt_tos) >= limits.RECIPIENTS:
            return status.TOO_MANY_RECIPIENTS
        if not _is_usable(address):
            return status.BAD_RECIPIENT
        if not bounce.is_taken(self._services, address) and not await receive.find_recipient(self._services, address):
            server.unknown_recipients += 1
            return status.UNKNOWN_RECIPIENT if server.unknown_recipients < limits.SMTP_UNKNOWN_RECIPIENTS else status.TOO_MANY_UNKNOWN
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return status.OK_RECIPIENT

    async def store(self, session: Session, envelope: SmtpEnvelope, mail: bytes, hostname: str) -> str:
        """The reply to a whole mail; it is committed when that is 250."""
        known = _known(session, envelope, hostname)
        try:
            reply = await self._take(known, mail)
        except Temporary as problem:
            log.warning("mail not stored", error=str(problem), client_ip=known.client_ip)
            return status.LOCAL_ERROR
        except Exception:  # the sender must keep the mail whatever is wrong here, and must not read what it is
            log.exception("mail not stored", client_ip=known.client_ip)
            return status.LOCAL_ERROR
        log.info("mail offered", reply_code=status.code(reply), client_ip=known.client_ip, recipients=len(known.rcpt_to), octets=len(mail))
        return reply

    async def _take(self, known: Envelope, mail: bytes) -> str:
        """Each part of a mail goes where it belongs: what is for companies to them, what came back of ours to its note."""
        for_operator = {address for address in known.rcpt_to if bounce.is_taken(self._services, address)}
        for_companies = tuple(address for address in known.rcpt_to if address not in for_operator)
        if for_operator:
            await bounce.note(self._services, known, mail)
        if not for_companies:
            return status.NOTED
        refused = await receive.receive(self._services, known.model_copy(update={"rcpt_to": for_companies}), mail)
        if refused is None:
            return status.STORED
        return status.NO_SENDER if refused.reason is Unanswered.NO_SENDER else status.UNAUTHENTICATED

    async def handle_exception(self, error: Exception) -> str:
        """The reply when a command failed: our trouble, told to the log and not to the client."""
        log.error("command failed", exc_info=error)
        return status.LOCAL_ERROR


class Conversation(SMTP):
    """One connection."""

    command_size_limit = 1024  # SMTPUTF8 addresses and ORCPT are longer than the 512 of RFC 5321
    line_length_limit = 64 * 1024  # aiosmtpd's name for the size of its buffer

    def __init__(self, handler: Handler, door: Door, patience: Patience, **options: Any) -> None:
        # Of its own: aiosmtpd keeps it in the class, where each new connection clears the others'.
        self.command_size_limits = collections.defaultdict(lambda: self.command_size_limit)
        super().__init__(handler, timeout=patience.idle.total_seconds(), **options)
        self._handler, self._door, self._patience = handler, door, patience
        self._address = ""
        self.unknown_recipients = 0
        self._is_turned_away = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Turns away whom there is no room for, before anything else is set up."""
        self._address = _address(transport)
        if self._door.enter(self._address, self):
            super().connection_made(transport)
            return
        self._is_turned_away = True
        assert isinstance(transport, asyncio.WriteTransport)
        transport.write(status.TOO_MANY_CONNECTIONS.encode() + b"\r\n")
        transport.close()

    def connection_lost(self, error: Exception | None) -> None:
        """Makes room for another."""
        self._door.leave(self._address, self)
        if not self._is_turned_away:
            super().connection_lost(error)

    def eof_received(self) -> bool | None:
        """The client will say no more."""
        return None if self._is_turned_away else super().eof_received()

    def data_received(self, data: bytes) -> None:
        """Octets came."""
        if not self._is_turned_away:
            super().data_received(data)

    async def push(self, line: str | bytes) -> None:
        """Sends a reply line, with an enhanced status code where one belongs (not in the lines of EHLO). 421 is the last one."""
        text = line.decode() if isinstance(line, bytes) else line
        is_of_ehlo = text[3:4] == "-" or text == "250 HELP"
        await super().push(text if is_of_ehlo else status.with_enhanced_code(text))
        if status.code(text) == "421" and self.transport is not None:
            self.transport.close()

    async def smtp_DATA(self, arg: str | None) -> None:  # noqa: N802  aiosmtpd's name
        """Reads one mail and answers for it."""
        if await self.check_helo_needed():
            return
        envelope, session = self.envelope, self.session
        assert envelope is not None
        assert session is not None
        if not envelope.rcpt_tos or arg:
            await self.push("501 Syntax: DATA" if arg else "503 Error: need RCPT command")
            return
        await self.push(status.START_DATA)
        try:
            async with asyncio.timeout(self._patience.data_total.total_seconds()):
                body = await self._read_body()
        except TimeoutError:
            body = None
        if body is None:
            await self.push(status.TOO_SLOW)
            return
        self.envelope = self._create_envelope()
        reply = await self._answer(session, envelope, body)
        MAILS.labels(status.code(reply)).inc()
        await self.push(reply)

    async def _read_body(self) -> Body | None:
        """The mail; None when the client sends for ever or nothing at all."""
        body = Body()
        while not body.is_complete:
            self._reset_timeout(self._patience.data_idle.total_seconds() * 2)  # aiosmtpd's own, behind ours
            async with asyncio.timeout(self._patience.data_idle.total_seconds()):
                octets = await self._reader.read(_CHUNK)
            if not octets:
                raise ConnectionResetError
            body.feed(octets)
            if body.size > 4 * limits.MAIL_BYTES:
                return None
        if body.rest:
            # Pipelined commands (RFC 2920). The buffer is empty: all of it was read above.
            self._reader.feed_data(body.rest)
        return body

    async def _answer(self, session: Session, envelope: SmtpEnvelope, body: Body) -> str:
        self._reset_timeout(self._patience.storing.total_seconds())
        # Shielded: a client that goes away now must not tear a transaction apart; when it sends again, it is the same mail.
        return await asyncio.shield(self._storing(self._store(session, envelope, body)))

    async def _store(self, session: Session, envelope: SmtpEnvelope, body: Body) -> str:
        is_large = body.size > _LARGE
        async with self._door.large if is_large else nullcontext():
            mail = await asyncio.to_thread(body.mail) if is_large else body.mail()
            if isinstance(mail, Refusal):
                return mail.reply
            with ACCEPT_SECONDS.time():
                return await self._handler.store(session, envelope, mail, self.hostname)

    def _storing(self, reply: Awaitable[str]) -> asyncio.Task[str]:
        task = asyncio.ensure_future(reply)
        assert isinstance(task, asyncio.Task)
        self._door.storing.add(task)
        task.add_done_callback(self._door.storing.discard)
        return task

    async def say_goodbye(self) -> None:
        """421 and the end of the connection, when the service stops (RFC 5321 3.8)."""
        if self.transport is not None and not self.transport.is_closing():
            await self.push(status.SHUTTING_DOWN)


class Server:
    """The listener. One per process."""

    def __init__(self, services: Services, *, hostname: str, patience: Patience | None = None, door: Door | None = None) -> None:
        """`hostname` is what the server calls itself in greeting and Received."""
        self._handler = Handler(services)
        self._hostname = hostname
        self._patience = patience or Patience()
        self._door = door or Door()
        self._server: asyncio.Server | None = None

    async def start(self, host: str, port: int) -> int:
        """Listens; gives the port (the system's choice for 0).

        Raises:
            OSError: the address is taken or not ours.
        """
        # At INFO aiosmtpd logs every command, and an address may carry a security code in its plus-part.
        logging.getLogger("mail.log").setLevel(logging.ERROR)
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(self._conversation, host or None, port, reuse_address=True, backlog=512)
        bound: int = self._server.sockets[0].getsockname()[1]
        return bound

    async def stop(self, *, within_seconds: float = 10) -> None:
        """Takes no more connections, waits for the mails that are being stored, and says 421 to the rest."""
        if self._server is None:
            return
        self._server.close()
        if self._door.storing:
            await asyncio.wait(set(self._door.storing), timeout=within_seconds)
        for session in list(self._door.sessions):
            await session.say_goodbye()
        self._server = None

    def _conversation(self) -> Conversation:
        return Conversation(
            self._handler,
            self._door,
            self._patience,
            hostname=self._hostname,
            ident="ESMTP",
            data_size_limit=limits.MAIL_BYTES,
            enable_SMTPUTF8=True,
            command_call_limit=limits.SMTP_COMMANDS,
            loop=asyncio.get_running_loop(),
        )


def _known(session: Session, envelope: SmtpEnvelope, hostname: str) -> Envelope:
    client_ip = session.peer[0] if isinstance(session.peer, tuple) else None
    cipher = session.ssl.get("cipher") if session.ssl else None
    helo = _printable(session.host_name or "")
    return Envelope(
        client_ip=client_ip,
        helo=helo,
        tls=cipher[0] if cipher else None,
        # aiosmtpd hands the null sender on as it was written.
        mail_from="" if envelope.mail_from == "<>" else envelope.mail_from,
        rcpt_to=tuple(dict.fromkeys(envelope.rcpt_tos)),
        received=_received(helo, client_ip, hostname, is_extended=session.extended_smtp, is_encrypted=bool(session.ssl)),
    )


def _received(helo: str, client_ip: str | None, hostname: str, *, is_extended: bool, is_encrypted: bool) -> str:
    """Our trace line (RFC 5321 4.4). Without "for": a mail may be for several companies, who never learn of each other."""
    protocol = ("ESMTPS" if is_encrypted else "ESMTP") if is_extended else "SMTP"
    address = f"IPv6:{client_ip}" if client_ip and ":" in client_ip else client_ip or "unknown"
    who, when = f"from {helo} ([{address}])", format_datetime(clock.now())
    return f"Received: {who}\r\n\tby {hostname} with {protocol} id {clock.new_id()};\r\n\t{when}\r\n"


def _printable(text: str) -> str:
    """A HELO name fit for a header: what a client calls itself is anybody's guess."""
    kept = (character for character in text if (character.isascii() and character.isalnum()) or character in ".-:[]_")
    return "".join(kept)[:255] or "unknown"


def _is_usable(address: str) -> bool:
    """Whether an address can be stored and shown: UTF-8, no control characters, a local part of at most 64 octets."""
    try:
        octets = address.encode()
    except UnicodeEncodeError:
        return False
    return address.isprintable() and "\n" not in address and len(octets.rpartition(b"@")[0]) <= _LOCAL_PART


def _address(transport: asyncio.BaseTransport) -> str:
    peer = transport.get_extra_info("peername")
    return str(peer[0]) if isinstance(peer, tuple) else "local"
