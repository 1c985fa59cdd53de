"""What every step needs, put together once by `app` and passed along; nothing here is global."""

from dataclasses import dataclass, field
from typing import Literal

from mailbot.domain.model_budget import ModelBudget
from mailbot.extract.reader import Reader
from mailbot.mail.unpacker import Unpacker
from mailbot.render import Renderer
from mailbot.store.engine import Store
from mailbot.store.jobs import Jobs
from mailbot.tokens import Tokens

SenderAuthentication = Literal["required", "trusted-header", "off"]


@dataclass(frozen=True)
class Site:
    """What the operator's configuration says and the steps need to know."""

    public_url: str  # without a trailing slash
    mail_domain: str
    support_address: str
    sender_authentication: SenderAuthentication
    trusted_authserv_ids: tuple[str, ...]
    trusted_peers: tuple[str, ...] = ("127.0.0.0/8", "::1/128")  # networks whose Authentication-Results are believed


@dataclass(frozen=True)
class Services:
    """The parts that the steps work with."""

    site: Site
    store: Store
    jobs: Jobs
    unpacker: Unpacker
    reader: Reader
    renderer: Renderer
    tokens: Tokens
    model_budget: ModelBudget = field(default_factory=ModelBudget)
