"""The demo's own mail server: takes every mail that the assistant sends and lets the story wait for it."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from time import monotonic
from types import TracebackType
from typing import Any, Self

from aiosmtpd.smtp import SMTP, Envelope


@dataclass(frozen=True)
class Arrived:
    """A mail that arrived, for whom, and when (monotonic seconds)."""

    recipient: str
    message: EmailMessage
    at: float

    @property
    def text(self) -> str:
        """Its text, as a person reads it."""
        body = self.message.get_body(("plain",))
        return body.get_content() if body else ""

    @property
    def subject(self) -> str:
        """Its subject line."""
        return str(self.message["Subject"] or "")

    def answers(self, message_id: str) -> bool:
        """Whether it is the reply to the mail with this Message-ID."""
        return str(self.message["In-Reply-To"] or "").strip() == message_id


@dataclass
class Postbox:
    """Listens on loopback while it is entered; `mails` in the order of arrival, `answered` the Message-IDs they reply to."""

    mails: list[Arrived] = field(default_factory=list)
    answered: set[str] = field(default_factory=set)
    port: int = 0
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    async def __aenter__(self) -> Self:
        """Listen on a free port."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: SMTP(self, loop=loop, hostname="postbox.example"), "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Stop listening; the mails stay."""
        self._server.close()
        await self._server.wait_closed()

    async def handle_DATA(self, _server: SMTP, _session: Any, envelope: Envelope) -> str:  # noqa: N802  aiosmtpd's name
        """Keep the mail once for each recipient."""
        message = message_from_bytes(envelope.content or b"", policy=policy.default)  # type: ignore[arg-type]  # bytes: decode_data is off
        self.mails += [Arrived(recipient, message, monotonic()) for recipient in envelope.rcpt_tos]
        self.answered.add(str(message["In-Reply-To"] or "").strip())
        self._news.set()
        return "250 2.0.0 Ok"

    async def wait_for(self, wanted: Callable[[Arrived], bool], seconds: float) -> Arrived | None:
        """The first mail that is wanted, also one that arrived before; None when none came in time."""
        try:
            async with asyncio.timeout(seconds):
                while True:
                    self._news.clear()
                    for mail in self._matching(wanted):
                        return mail
                    await self._news.wait()
        except TimeoutError:
            return None

    async def reply_to(self, message_id: str, seconds: float) -> Arrived | None:
        """The reply to the mail with this Message-ID; None when none came in time."""
        return await self.wait_for(lambda mail: mail.answers(message_id), seconds)

    def _matching(self, wanted: Callable[[Arrived], bool]) -> Iterator[Arrived]:
        return (mail for mail in self.mails if wanted(mail))
