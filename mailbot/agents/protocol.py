"""What an agent is: something that logs in somewhere, lists documents and fetches them. One module per adapter.

    AgentError
    ├── SiteUnavailable        try again later: down, slow, rate limited
    │   ├── Maintenance        announced by the site
    │   └── Blocked            the site refuses robots for now
    ├── InvalidCredentials     never tried again before somebody edits them: portals lock accounts
    ├── ActionNeeded           a person must do something at the site (`kind`, `url`)
    │   └── Challenge          a one-time code, a captcha, a confirmation in an app
    ├── DocumentError          this one document cannot be had; the others can
    ├── AgentBroken            the adapter does not understand the site any more: our business
    └── NotSupported           the adapter cannot do this at all

Everything an adapter gives (names, bytes, messages) is from outside: the engine bounds and checks it. Adapters may raise
anything; what is none of these counts as AgentBroken.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, ClassVar, Literal, Protocol

from mailbot.domain.invoice import Frozen
from mailbot.errors import MailbotError

Frequency = Literal["3d", "1M", "push"]
Category = Literal["telecom", "energy", "water", "insurance", "cloud", "shopping", "public", "generic"]
Quality = Literal["official", "scraper", "own"]
Kind = Literal["auto", "invoice", "outgoing_invoice", "receipt", "refund", "other"]


class ConfigField(Frozen):
    """One thing that a connection needs to know. `transient`: asked each time, never kept (a one-time code)."""

    name: str
    label: str
    secret: bool = False
    required: bool = True
    transient: bool = False
    choices: tuple[str, ...] = ()
    regex: str | None = None


class AgentInfo(Frozen):
    """An entry of the catalogue. `id` is the scheme, or `scheme:site` for adapters that know many sites."""

    id: str
    name: str
    category: Category
    website: str | None = None
    countries: tuple[str, ...] = ()  # ISO 3166-1 alpha-2; empty: everywhere
    frequency: Frequency = "3d"
    fields: tuple[ConfigField, ...] = ()
    interactive: bool = False
    quality: Quality
    licence: str


class Account(Frozen):
    """One contract or customer number behind a login."""

    id: str
    label: str


class RemoteDocument(Frozen):
    """A document as the site lists it. `etag` changes when its content does; `ready_at`: still being written before that (UTC)."""

    id: str
    account_id: str
    filename: str
    media_type: str | None = None
    size: int | None = None
    kind: Kind = "auto"
    number: str | None = None
    issued: date | None = None
    due: date | None = None
    total: Decimal | None = None
    currency: str | None = None
    etag: str | None = None
    ready_at: datetime | None = None
    raw: Mapping[str, Any] = {}  # what the adapter needs to fetch it


class Content(Frozen):
    """The bytes of a document, with what the site says of them."""

    data: bytes
    media_type: str | None = None
    filename: str | None = None


class Session(Protocol):
    """One login, open."""

    def accounts(self) -> AsyncIterator[Account]:
        """The accounts behind the login."""

    def documents(self, account: Account, since: date | None) -> AsyncIterator[RemoteDocument]:
        """What the site lists, newest first, lazily; `since` (None: everything) is a wish."""

    async def fetch(self, document: RemoteDocument) -> Content:
        """The document's bytes, at most `limits.FILE_BYTES`."""

    async def ack(self, documents: Sequence[RemoteDocument]) -> None:
        """They are committed here: the site may forget them."""

    async def answer(self, values: Mapping[str, str]) -> None:
        """Answers to a challenge, by field name."""

    def state(self) -> dict[str, Any]:
        """Cookies and cursors for the next login, as JSON words; kept sealed."""


class Agent(Protocol):
    """An adapter; entry points of the group `mailbot.agents` name its class, which is made without arguments."""

    scheme: ClassVar[str]

    def catalogue(self) -> AsyncIterator[AgentInfo]:
        """What can be connected with this adapter."""

    def open(
        self,
        info: AgentInfo,
        config: Mapping[str, str],
        secrets: Mapping[str, str],
        state: Mapping[str, Any],
        *,
        interactive: bool = False,
    ) -> AbstractAsyncContextManager[Session]:
        """Logs in. `state` is what `Session.state` gave last time; `interactive`: a person is there to answer a challenge."""


class AgentError(MailbotError):
    """Root of what adapters raise. Its text is for people and carries no secret; `kind` is a stable word, `url` where to act."""

    def __init__(
        self,
        message: str,
        *,
        kind: str | None = None,
        url: str | None = None,
        fields: tuple[str, ...] = (),
        retry_after: timedelta | None = None,
        expires_at: datetime | None = None,
    ) -> None:
        """`fields`: the config fields concerned; `retry_after`: what the site asked for; `expires_at`: of a challenge (UTC)."""
        super().__init__(message)
        self.kind = kind
        self.url = url
        self.fields = fields
        self.retry_after = retry_after
        self.expires_at = expires_at


class SiteUnavailable(AgentError):
    """The site is down, slow or asks to come later."""


class Maintenance(SiteUnavailable):
    """The site says that it is being maintained."""


class Blocked(SiteUnavailable):
    """The site refuses us for now."""


class InvalidCredentials(AgentError):
    """The site refuses user name or password."""


class ActionNeeded(AgentError):
    """A person must act at the site: accept terms, read a message, change the password..."""


class Challenge(ActionNeeded):
    """The site asks for something only a person has: a one-time code, a captcha, an app."""


class DocumentError(AgentError):
    """This document cannot be had; the run goes on."""


class AgentBroken(AgentError):
    """The adapter does not understand what it sees."""


class NotSupported(AgentError):
    """The adapter cannot do what was asked."""
