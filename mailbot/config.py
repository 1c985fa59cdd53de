"""The operator's configuration: MAILBOT_* variables, read once, checked, frozen. Only `app` and `__main__` see it.

A bad value is refused with a sentence that names the variable and the remedy; no value of a secret is ever repeated.
"""

import ipaddress
import os
import re
import secrets
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, Self
from urllib.parse import SplitResult, unquote, urlsplit

from pydantic import BeforeValidator, Field, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from mailbot.errors import BadSetting

PREFIX = "MAILBOT_"
_KEYS_FILE = "secret_keys"
_KEY_CHARACTERS = 16
_MODEL_SECONDS = 45  # more would outlive the deadline of a mail
_SMTP_PORT, _SMTPS_PORT = 25, 465
_HIGHEST_PORT = 65_535
_NOBODY_VERIFIES = (
    "MAILBOT_SENDER_AUTHENTICATION is '{value}', but nothing says who verifies senders. Until mailbot verifies SPF, DKIM and DMARC itself, "
    "put a mail server in front that does, and set MAILBOT_TRUSTED_AUTHSERV_IDS to the name that it writes into Authentication-Results. "
    "To try mailbot on this machine alone, set MAILBOT_SENDER_AUTHENTICATION=off."
)
_ANYBODY_MAY = (
    "MAILBOT_SENDER_AUTHENTICATION is 'off' and MAILBOT_SMTP_LISTEN is {listen}: anybody who reaches it could pretend to be a member. "
    "Listen on 127.0.0.1, switch authentication on, or set MAILBOT_ALLOW_UNAUTHENTICATED=yes if the network is closed."
)
_FOLDER = "Give mailbot's user the right to make and write that folder, or set MAILBOT_DATA_DIR to another."
_SAME_PORT = "MAILBOT_SMTP_LISTEN ({smtp}) and MAILBOT_HTTP_LISTEN ({http}) name the same port. Give each its own."
#: What one document with pictures may take; a smaller budget would silently be none.
_LEAST_DAILY_TOKENS = 15_000
_PRICES = re.compile(r"(\d{1,6}(?:\.\d{1,6})?) ?/ ?(\d{1,6}(?:\.\d{1,6})?) ([A-Z]{3})", re.ASCII)
_EVERY_ADDRESS = {"0.0.0.0", "::"}  # noqa: S104  compared, not bound
_YES, _NO = frozenset("yes true on y t 1".split()), frozenset("no false off n f 0".split())
_DATABASES = ("sqlite", "postgresql", "postgres", "postgresql+psycopg")


class Listen(NamedTuple):
    """Where a role listens; port 0 lets the system choose."""

    host: str
    port: int

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach it."""
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


class RelaySetting(NamedTuple):
    """Where mail of ours goes: a mail server, or with `folder` a maildir."""

    host: str = ""
    port: int = 0
    is_encrypted: bool = False
    username: str | None = None
    password: str | None = None
    folder: Path | None = None

    def __repr__(self) -> str:
        return f"maildir:{self.folder}" if self.folder else f"{'smtps' if self.is_encrypted else 'smtp'}://{self.host}:{self.port}"


class TokenPrices(NamedTuple):
    """The price of a million tokens of a model, in and out, in a currency."""

    prompt: Decimal
    completion: Decimal
    currency: str


def _listen(text: Any) -> Listen:
    if isinstance(text, Listen):
        return text
    host, _, port = str(text).strip().rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not host or not port.isdecimal() or int(port) > _HIGHEST_PORT:
        raise ValueError("write it as host:port, such as 127.0.0.1:8025 or [::1]:8025")
    return Listen(host, int(port))


def _resolver(text: Any) -> Listen:
    found = _listen(text)
    try:
        ipaddress.ip_address(found.host)
    except ValueError as problem:
        raise ValueError("write it as ADDRESS:PORT with an IP address, such as 127.0.0.1:53") from problem
    return found


def _relay(text: Any) -> RelaySetting:
    if isinstance(text, RelaySetting):
        return text
    if str(text).startswith("maildir:") and len(str(text)) > len("maildir:"):
        return RelaySetting(folder=Path(str(text).removeprefix("maildir:")).absolute())
    url = _url(text)
    if url is None or url.scheme not in {"smtp", "smtps"} or not url.hostname or url.path.strip("/") or url.query:
        raise ValueError("write it as smtp://host:port, smtps://user:password@host:port or maildir:PATH")
    is_encrypted = url.scheme == "smtps"
    return RelaySetting(
        host=url.hostname,
        port=url.port or (_SMTPS_PORT if is_encrypted else _SMTP_PORT),
        is_encrypted=is_encrypted,
        username=unquote(url.username) if url.username else None,
        password=unquote(url.password) if url.password else None,
    )


def _url(text: Any) -> SplitResult | None:
    try:
        url = urlsplit(str(text).strip())
        _ = url.port  # is read late, and raises then
    except ValueError:
        return None
    return url


def _http_url(text: Any) -> str:
    url = _url(text)
    if url is None or url.scheme not in {"http", "https"} or not url.hostname or url.query or url.fragment:
        raise ValueError("write it as https://host or http://host:port")
    return str(text).strip().rstrip("/")


def _seconds(text: Any) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= _MODEL_SECONDS:
        raise ValueError(f"it is no number of seconds above 0 and up to {_MODEL_SECONDS}; write one, such as 15")
    return seconds


def _one_of(*choices: str) -> BeforeValidator:
    def chosen(text: Any) -> str:
        word = str(text).strip().lower()
        if word not in choices:
            raise ValueError(f"it is none of {', '.join(choices)}; write one of them")
        return word

    return BeforeValidator(chosen)


def _yes(text: Any) -> bool:
    word = str(text).strip().lower()
    if word not in _YES | _NO:
        raise ValueError("it is neither yes nor no; write one of them")
    return word in _YES


def _operator_key(text: Any) -> str:
    key = str(text).strip()
    if len(key) < _KEY_CHARACTERS:
        raise ValueError(f"it has fewer than {_KEY_CHARACTERS} characters; `openssl rand -hex 32` makes a good one")
    return key


def _domain(text: Any) -> str:
    domain = str(text).strip().lower().rstrip(".")
    labels = domain.split(".")
    if not domain.isascii() or not all(label and all(c.isalnum() or c == "-" for c in label) for label in labels):
        raise ValueError("write it as a domain name, such as mail.example (an international one in its xn-- form)")
    return domain


def _address(text: Any) -> str:
    address = str(text).strip()
    local, _, domain = address.rpartition("@")
    if not local or not domain or not address.isprintable() or " " in address:
        raise ValueError("write it as a mail address, such as help@mail.example")
    return address


def _database(text: Any) -> str:
    url = str(text).strip()
    scheme, separator, rest = url.partition("://")
    if not separator or scheme not in _DATABASES or not rest.strip("/"):
        raise ValueError("write it as postgresql://user:password@host/database or sqlite:///path/to/file")
    return url


def _daily_tokens(text: Any) -> int | None:
    if text is None or str(text).strip().lower() == "unlimited":
        return None
    if not str(text).strip().isdecimal() or int(str(text)) < _LEAST_DAILY_TOKENS:
        raise ValueError(f"write a whole number from {_LEAST_DAILY_TOKENS} (one document may take that many), or unlimited")
    return int(str(text))


def _prices(text: Any) -> TokenPrices | None:
    if text is None or isinstance(text, TokenPrices):
        return text
    match = _PRICES.fullmatch(str(text).strip())
    if not match:
        raise ValueError("write the prices of a million tokens in and out, and their currency, like 0.15/0.60 USD")
    return TokenPrices(Decimal(match[1]), Decimal(match[2]), match[3])


def _networks(value: Any) -> Any:
    """Addresses and networks by comma: "10.0.0.5, 10.1.0.0/16"."""
    words = _words(value)
    try:
        return tuple(str(ipaddress.ip_network(word, strict=False)) for word in words)
    except ValueError as problem:
        raise ValueError("is not a list of addresses or networks; write it like 10.0.0.5, 10.1.0.0/16") from problem


def _words(text: Any) -> tuple[str, ...]:
    if isinstance(text, str):
        return tuple(text.replace(",", " ").split())
    return tuple(text)


def _keys(text: Any) -> tuple[str, ...]:
    keys = _words(text)
    if not keys or any(len(key) < _KEY_CHARACTERS for key in keys):
        raise ValueError(f"each key needs at least {_KEY_CHARACTERS} characters; `openssl rand -hex 32` makes a good one")
    return keys


class Config(BaseSettings):
    """Every setting. Names and defaults are part of what the outside relies on (README, Configuration)."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, frozen=True, env_ignore_empty=True, extra="ignore", hide_input_in_errors=True, validate_default=False
    )

    data_dir: Path = Path("data")
    database_url: Annotated[str, BeforeValidator(_database)] = Field(default="", repr=False)  # may hold a password
    smtp_listen: Annotated[Listen, NoDecode, BeforeValidator(_listen)] = Listen("127.0.0.1", 8025)
    http_listen: Annotated[Listen, NoDecode, BeforeValidator(_listen)] = Listen("127.0.0.1", 8080)
    public_url: Annotated[str, BeforeValidator(_http_url)] = ""
    mail_domain: Annotated[str, BeforeValidator(_domain)] = "mail.localhost"
    relay_url: Annotated[RelaySetting, NoDecode, BeforeValidator(_relay)] = RelaySetting()
    secret_keys: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_keys)] = Field(default=(), repr=False)
    sender_authentication: Annotated[Literal["required", "trusted-header", "off"], _one_of("required", "trusted-header", "off")] = (
        "required"
    )
    allow_unauthenticated: Annotated[bool, BeforeValidator(_yes)] = False
    trusted_authserv_ids: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_words)] = ()
    trusted_peers: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_networks)] = ("127.0.0.0/8", "::1/128")
    support_address: Annotated[str, BeforeValidator(_address)] = ""
    dns_resolver: Annotated[Listen | None, NoDecode, BeforeValidator(_resolver)] = None
    operator_key: Annotated[str | None, BeforeValidator(_operator_key)] = Field(default=None, repr=False)
    llm_base_url: Annotated[str, BeforeValidator(_http_url)] = ""
    llm_api_key: str | None = Field(default=None, repr=False)
    llm_model: str | None = None
    llm_timeout: Annotated[float, BeforeValidator(_seconds)] = 15
    llm_daily_tokens: Annotated[int | None, BeforeValidator(_daily_tokens)] = 1_000_000
    llm_prices: Annotated[TokenPrices | None, NoDecode, BeforeValidator(_prices)] = None

    @model_validator(mode="before")
    @classmethod
    def _derive(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Defaults that follow from other settings."""
        folder = Path(values.get("data_dir") or "data").absolute()
        http = values.get("http_listen") or "127.0.0.1:8080"
        domain = values.get("mail_domain") or "mail.localhost"
        derived = {
            "data_dir": folder,
            "database_url": f"sqlite:///{folder}/mailbot.db",
            "public_url": f"http://{http}",
            "relay_url": f"maildir:{folder}/maildir",
            "support_address": f"support@{domain}",
        }
        return derived | {name: value for name, value in values.items() if name != "data_dir"}

    @model_validator(mode="after")
    def _model_is_whole(self) -> Self:
        """Half a model would silently be none."""
        if bool(self.llm_base_url) != bool(self.llm_model):
            given, missing = ("MODEL", "BASE_URL") if self.llm_model else ("BASE_URL", "MODEL")
            raise ValueError(f"MAILBOT_LLM_{given} is set, but MAILBOT_LLM_{missing} is not: set both for a model, or neither")
        return self

    @property
    def is_sqlite(self) -> bool:
        """Whether the database is a file of this machine."""
        return self.database_url.startswith("sqlite")


def load() -> Config:
    """The configuration of the environment.

    Raises:
        BadSetting: a value cannot be used; the sentence names its variable.
    """
    try:
        return Config()
    except ValidationError as problem:
        raise BadSetting("\n".join(_sentence(error) for error in problem.errors(include_input=False))) from None


def _sentence(error: Mapping[str, Any]) -> str:
    said = error["msg"].removeprefix("Value error, ")
    if not error["loc"]:
        return f"{said}."  # of settings that do not go together; it names them
    return f"{PREFIX}{str(error['loc'][0]).upper()} cannot be used: {said}."


def unknown_settings(environment: Mapping[str, str] = os.environ) -> list[str]:
    """MAILBOT_ variables that nothing reads: most likely misspelt."""
    known = {f"{PREFIX}{name.upper()}" for name in Config.model_fields}
    return sorted(name for name in environment if name.startswith(PREFIX) and name not in known)


def check_serving(config: Config, roles: frozenset[str]) -> None:
    """Whether mail can be taken as configured; commands that take none do not ask.

    Raises:
        BadSetting: nobody could be authenticated, anybody could have drafts made, or mail and pages want the same port.
    """
    if {"smtp", "web"} <= roles and _collide(config.smtp_listen, config.http_listen):
        raise BadSetting(_SAME_PORT.format(smtp=config.smtp_listen, http=config.http_listen))
    if "smtp" not in roles:
        return
    if config.sender_authentication != "off" and not config.trusted_authserv_ids:
        raise BadSetting(_NOBODY_VERIFIES.format(value=config.sender_authentication))
    if config.sender_authentication == "off" and not config.smtp_listen.is_loopback and not config.allow_unauthenticated:
        raise BadSetting(_ANYBODY_MAY.format(listen=config.smtp_listen))


def _collide(one: Listen, other: Listen) -> bool:
    """Port 0 never does: the system chooses."""
    return one.port == other.port != 0 and (one.host == other.host or bool({one.host, other.host} & _EVERY_ADDRESS))


def secret_keys(config: Config) -> tuple[str, ...]:
    """The keys, newest first. On SQLite they are made at the first start and kept in the data folder, for its owner alone.

    Raises:
        BadSetting: PostgreSQL is shared by several processes, and they must be given the same keys.
    """
    if config.secret_keys:
        return config.secret_keys
    if not config.is_sqlite:
        raise BadSetting(
            "MAILBOT_SECRET_KEYS is not set, and PostgreSQL is shared. Give all processes the same keys; "
            "`openssl rand -hex 32` makes a good one."
        )
    path = config.data_dir / _KEYS_FILE
    try:
        if not path.exists():
            _make_key(path)
        return _keys(path.read_text())
    except ValueError as problem:
        raise BadSetting(f"{path} holds no usable keys; put the keys back that were there, or set MAILBOT_SECRET_KEYS.") from problem
    except OSError as problem:
        raise BadSetting(f"MAILBOT_DATA_DIR: {path} cannot be read or written ({problem.strerror}). {_FOLDER}") from problem


def _make_key(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(f"{secrets.token_hex(32)}\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        # A link, not a rename: of two processes that start at once, the first one's key stands.
        os.link(unfinished, path)
    except FileExistsError:
        pass
    finally:
        unfinished.unlink()
