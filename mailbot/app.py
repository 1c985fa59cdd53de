"""The composition root: configuration -> services -> running roles. The only place that picks, starts and stops parts."""

import asyncio
import os
import signal
import socket
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

import structlog
import uvicorn

from mailbot import config as settings
from mailbot import extract
from mailbot.agents import synchronise
from mailbot.assistant import collect, process
from mailbot.assistant.services import Services, Site
from mailbot.config import Config, Listen
from mailbot.domain.model_budget import ModelBudget, TokenPrices
from mailbot.errors import BadSetting, NotFound
from mailbot.extract.files.ocr import Ocr
from mailbot.extract.model.consult import Model
from mailbot.extract.reader import Reader
from mailbot.mail import unpacker
from mailbot.mail.unpacker import Unpacker
from mailbot.render import Renderer
from mailbot.sandbox.children import Sandbox
from mailbot.smtp.courier import Courier, Maildir, Relay, SmtpRelay
from mailbot.smtp.server import Server
from mailbot.store import health, heartbeats, migrate
from mailbot.store.engine import Store, sqlite_file
from mailbot.store.jobs import Job, Jobs, new_executor_id
from mailbot.store.tables import Connection, CubeDocument, Inbox, Outbox
from mailbot.store.vault import Vault
from mailbot.tokens import Tokens
from mailbot.web import app as web_app
from mailbot.worker import Duty, Pace, Worker, last_attempt

log = structlog.get_logger(__name__)

#: How long a stop waits for mails being stored and jobs being done; longer ones are continued by the next process.
DRAIN_SECONDS = 20.0


class Role(StrEnum):
    """What a process does; by default all of it."""

    SMTP = "smtp"
    WEB = "web"
    WORKER = "worker"


ALL_ROLES = frozenset(Role)


@dataclass(frozen=True)
class Running:
    """What `running` gives: the services, and the ports where its roles listen."""

    services: Services
    smtp_port: int | None = None
    http_port: int | None = None


def build(config: Config) -> Services:
    """The services as configured. Nothing is started or connected yet.

    Raises:
        BadSetting: the secret keys are missing or cannot be read.
    """
    keys = settings.secret_keys(config)
    site = Site(
        public_url=config.public_url,
        mail_domain=config.mail_domain,
        support_address=config.support_address,
        sender_authentication=config.sender_authentication,
        trusted_authserv_ids=config.trusted_authserv_ids,
        trusted_peers=config.trusted_peers,
    )
    sandbox = Sandbox(preload=(*unpacker.PRELOAD, *extract.PRELOAD))
    return Services(
        site=site,
        store=Store(config.database_url, Vault(keys)),
        jobs=Jobs(config.database_url, executor_id=new_executor_id()),
        unpacker=Unpacker(sandbox),
        reader=Reader(sandbox, Ocr(sandbox), model_of(config)),  # starts and closes the sandbox
        renderer=Renderer(),
        tokens=Tokens(keys),
        model_budget=_model_budget(config),
    )


def _model_budget(config: Config) -> ModelBudget:
    prices = config.llm_prices
    return ModelBudget(
        daily_tokens=config.llm_daily_tokens,
        prices=TokenPrices(prompt=prices.prompt, completion=prices.completion, currency=prices.currency) if prices else None,
    )


def model_of(config: Config) -> Model | None:
    """The model that the operator configured, or none."""
    if not config.llm_base_url or not config.llm_model:
        return None
    from mailbot.extract.model.llm import Model as OpenAiModel

    return OpenAiModel(config.llm_base_url, config.llm_api_key, config.llm_model, config.llm_timeout)


def relay_of(config: Config) -> Relay:
    """Where mail of ours goes."""
    relay = config.relay_url
    if relay.folder is not None:
        return Maildir(relay.folder)
    return SmtpRelay(relay.host, relay.port, config.mail_domain, relay.is_encrypted, relay.username, relay.password)


@asynccontextmanager
async def opened(config: Config, *, may_create: bool = True) -> AsyncIterator[Services]:
    """The services on a migrated database, for a command that does one thing and ends. Without `may_create` it must be there.

    Raises:
        NotFound: there is no database; nothing was made.
        BadSetting, StoreBusy: the database is not there or not migrated.
    """
    file = sqlite_file(config.database_url)
    if not may_create and file is not None and not file.exists():
        raise NotFound(f"There is no database {file}; set MAILBOT_DATA_DIR to the folder of yours. `mailbot company add` makes a new one.")
    services = build(config)
    try:
        await migrate.ensure_migrated(services.store)
        yield services
    finally:
        await _close(services)


@asynccontextmanager
async def running(config: Config, roles: frozenset[Role] = ALL_ROLES, pace: Pace | None = None) -> AsyncIterator[Running]:
    """The roles, running until the block is left; then they drain.

    Raises:
        BadSetting: the sentence says which setting keeps it from starting.
    """
    settings.check_serving(config, frozenset(roles))
    services = build(config)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(_close, services)
        if Role.WORKER in roles:
            # The fork server before sockets and threads: its children must inherit none of them.
            services.reader.start()
        await migrate.ensure_migrated(services.store)
        await health.check_keys(services.store)
        if Role.WORKER in roles:
            await _start_worker(stack, config, services, pace)
        http_port = await _start_web(stack, config, services) if Role.WEB in roles else None
        smtp_port = await _start_smtp(stack, config, services) if Role.SMTP in roles else None
        yield Running(services, smtp_port, http_port)
        log.info("stopping")


async def run(config: Config, roles: frozenset[Role] = ALL_ROLES) -> None:
    """Serves until SIGTERM or SIGINT, then drains; a second signal ends it at once.

    Raises:
        BadSetting: the sentence says which setting keeps it from starting.
    """
    stopping = asyncio.Event()
    with _signals(stopping):
        async with running(config, roles) as now:
            for name in settings.unknown_settings():
                log.warning("unknown setting", setting=name)
            log.info(
                "serving", roles=sorted(roles), smtp_port=now.smtp_port, http_port=now.http_port, executor=now.services.jobs.executor_id
            )
            await stopping.wait()
    log.info("stopped")


def duties(services: Services, courier: Courier) -> Mapping[Job, Duty]:
    """How each kind of job is done."""

    async def process_mail(row_id: str, attempt: int) -> str:
        return await process.process(services, row_id, attempt)

    async def follow_up(row_id: str, attempt: int) -> str:
        return await process.follow_up(services, row_id, attempt)

    async def synchronise_connection(row_id: str, attempt: int) -> str:
        return await synchronise(services, row_id, attempt)

    async def draft_document(row_id: str, attempt: int) -> str:
        return await collect.draft_document(services, row_id, attempt)

    async def give_up_mail(row_id: str) -> None:
        await process.give_up(services, row_id)

    async def give_up_document(row_id: str) -> None:
        await collect.give_up(services, row_id)

    return {
        Job.process_mail: Duty(Inbox, process_mail, last_attempt(Job.process_mail), give_up_mail),
        Job.follow_up: Duty(Inbox, follow_up, last_attempt(Job.follow_up), give_up_mail),
        Job.deliver: Duty(Outbox, courier.deliver, last_attempt(Job.deliver)),
        Job.synchronise: Duty(Connection, synchronise_connection, last_attempt(Job.synchronise)),
        Job.draft_document: Duty(CubeDocument, draft_document, last_attempt(Job.draft_document), give_up_document),
    }


async def _start_worker(stack: AsyncExitStack, config: Config, services: Services, pace: Pace | None) -> None:
    beating = heartbeats.heartbeat(config.database_url, services.jobs.executor_id)
    courier = Courier(services, relay_of(config))
    worker = Worker(services.store, services.jobs, beating, duties(services, courier), pace)
    await worker.start()
    stack.push_async_callback(worker.stop, within_seconds=DRAIN_SECONDS)
    # The OCR engine loads while the first mail is on its way.
    warming = asyncio.create_task(services.reader.warm())
    stack.callback(warming.cancel)


async def _start_smtp(stack: AsyncExitStack, config: Config, services: Services) -> int:
    server = Server(services, hostname=config.mail_domain)
    try:
        port = await server.start(config.smtp_listen.host, config.smtp_listen.port)
    except OSError as problem:
        raise _cannot_listen("MAILBOT_SMTP_LISTEN", config.smtp_listen, problem) from problem
    stack.push_async_callback(server.stop, within_seconds=DRAIN_SECONDS)
    return port


async def _start_web(stack: AsyncExitStack, config: Config, services: Services) -> int:
    try:
        listener = _listener(config.http_listen)
    except OSError as problem:
        raise _cannot_listen("MAILBOT_HTTP_LISTEN", config.http_listen, problem) from problem
    # No access log: the paths of signed links are secrets.
    web_config = uvicorn.Config(
        web_app(services, config.operator_key),
        log_config=None,
        access_log=False,
        server_header=False,
        lifespan="off",
        timeout_graceful_shutdown=int(DRAIN_SECONDS),
    )
    web = await _Web.start(web_config, listener)
    stack.push_async_callback(web.stop)
    port: int = listener.getsockname()[1]
    return port


class _Web(uvicorn.Server):
    """uvicorn inside our process: signals are ours."""

    _serving: asyncio.Task[None]

    @classmethod
    async def start(cls, web: uvicorn.Config, listener: socket.socket) -> Self:
        server = cls(web)
        server._serving = asyncio.create_task(server.serve(sockets=[listener]))
        return server

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def stop(self) -> None:
        self.should_exit = True
        await asyncio.wait([self._serving], timeout=DRAIN_SECONDS)


def _listener(listen: Listen) -> socket.socket:
    family = socket.AF_INET6 if ":" in listen.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((listen.host, listen.port))
        listener.listen(512)
        listener.setblocking(False)
    except OSError:
        listener.close()
        raise
    return listener


def _cannot_listen(setting: str, listen: Listen, problem: OSError) -> BadSetting:
    reason = problem.strerror or str(problem)
    return BadSetting(f"{setting}: cannot listen on {listen} ({reason}); is another program using it, or is the port below 1024?")


@contextmanager
def _signals(stopping: asyncio.Event) -> Iterator[None]:
    loop = asyncio.get_running_loop()

    def stop() -> None:
        if stopping.is_set():
            os._exit(1)  # asked twice: nothing accepted is lost, the next process recovers it
        stopping.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop)
    try:
        yield
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)


async def _close(services: Services) -> None:
    await services.jobs.stop()
    await services.store.close()
    services.reader.close()
