"""One run of one connection: log in, fetch what is new, store it, tell of it, plan the next run. One run is one job attempt.

Each document is committed before the site is told that we have it; the mail about them is written in the transaction
that closes the run. After a crash the next attempt finds what is stored, fetches the rest and tells of all of it once.
No transaction is open while an adapter works.
"""

import asyncio
import base64
import json
import traceback
from collections.abc import AsyncIterator, Awaitable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

import structlog

from mailbot import clock
from mailbot.agents import push, registry, schedule
from mailbot.agents.protocol import (
    Agent,
    AgentBroken,
    AgentError,
    AgentInfo,
    DocumentError,
    NotSupported,
    RemoteDocument,
    Session,
    SiteUnavailable,
)
from mailbot.agents.schedule import Plan, Progress, Result
from mailbot.assistant import alert, collect, connect
from mailbot.assistant.collect import Arrival, Kept, Source
from mailbot.assistant.services import Services
from mailbot.domain import limits
from mailbot.domain.connection import SUCCEEDED, ConnectionState
from mailbot.errors import NotFound
from mailbot.store import attempts, companies, cube, events
from mailbot.store.tables import Connection

T = TypeVar("T")
log = structlog.get_logger()

#: Sites list late what they date early.
OVERLAP = timedelta(days=45)
#: How far back a first synchronisation looks.
FIRST_LOOK = timedelta(days=365)

SUPERSEDED = "superseded"


@dataclass(frozen=True)
class Run:
    """What a run works with; read once at its start."""

    id: str
    company_id: str
    attempt: int
    agent: str
    config: dict[str, str]
    secrets: dict[str, str]
    since: date
    progress: Progress
    known: set[str]

    @property
    def source(self) -> Source:
        """Who delivers, for the store."""
        return Source(company_id=self.company_id, connection_id=self.id, attempt=self.attempt)


@dataclass
class Harvest:
    """What a run gathered so far."""

    fetched: int = 0
    stored: int = 0
    errors: list[str] = field(default_factory=list)  # words, for the trail
    passed_over: list[str] = field(default_factory=list)
    unready: list[datetime] = field(default_factory=list)
    is_capped: bool = False
    is_superseded: bool = False
    session: dict[str, Any] | None = None

    @property
    def is_over(self) -> bool:
        """Whether no further document is to be looked at."""
        return self.is_capped or self.is_superseded

    def result(self) -> Result:
        """What the run came to, when no error ended it."""
        soon = clock.now() + schedule.MORE
        more = [soon] if self.is_capped else [max(soon, ready_at) for ready_at in self.unready]
        state = ConnectionState.OK_PARTIAL if self.errors else ConnectionState.OK
        return Result(state=state, more_at=min(more, default=None))


async def synchronise(services: Services, connection_id: str, attempt: int) -> str:
    """One attempt at a connection; gives its new state, or "superseded" when another attempt or a person was faster.

    Safe to run again after a crash: what is stored is known, and a finished attempt does nothing.
    """
    run = await _begin(services, connection_id, attempt)
    if run is None:
        return SUPERSEDED
    harvest = Harvest()
    result = await _visit(services, run, harvest)
    return SUPERSEDED if harvest.is_superseded else await _finish(services, run, harvest, result)


async def _begin(services: Services, connection_id: str, attempt: int) -> Run | None:
    async with services.store.write() as session:
        row = await attempts.current(session, Connection, connection_id, attempt)
        if row is None:
            return None
        progress = Progress.model_validate(row.session_state)
        if progress.finished >= attempt:
            return None
        # The state at the start tells whether the attempt before ended without a result.
        died = row.state == ConnectionState.SYNCING
        progress = progress.model_copy(update={"deaths": progress.deaths + 1 if died else 0})
        row.state, row.session_state = ConnectionState.SYNCING, progress.model_dump(mode="json")
        return Run(
            id=row.id,
            company_id=row.company_id,
            attempt=attempt,
            agent=row.agent,
            config=row.config,
            secrets=connect.open_secrets(services, row),
            since=(row.synchronised_at - OVERLAP if row.synchronised_at else clock.now() - FIRST_LOOK).date(),
            progress=progress,
            known=await cube.known_remote_ids(session, row.id),
        )


async def _visit(services: Services, run: Run, harvest: Harvest) -> Result:
    """The adapter's part of a run; whatever goes wrong there is a result."""
    if run.agent == push.SCHEME:
        return Result(state=ConnectionState.OK)
    if run.progress.deaths >= limits.SYNCHRONISATION_DEATHS:
        return Result(state=ConnectionState.ERROR, kind="died", trace=f"{run.agent}: {run.progress.deaths} runs ended without a result")
    try:
        agent, info = await registry.find(run.agent)
        async with _login(services, run, agent, info) as session:
            await _collect(services, run, session, harvest)
            harvest.session = session.state()
    except NotFound as problem:
        return schedule.result_of(NotSupported(str(problem)))
    except AgentError as problem:
        log.warning("agent_failed", connection_id=run.id, agent=run.agent, kind=problem.kind, error=type(problem).__name__)
        return schedule.result_of(problem).model_copy(update={"trace": _trace(run, problem)})
    return harvest.result()


@asynccontextmanager
async def _login(services: Services, run: Run, agent: Agent, info: AgentInfo) -> AsyncIterator[Session]:
    login = await _ask(_open(agent, info, run, _open_state(services, run)))
    session = await _ask(login.__aenter__())
    try:
        yield session
    finally:
        await _ask(login.__aexit__(None, None, None))


async def _open(agent: Agent, info: AgentInfo, run: Run, state: dict[str, Any]) -> AbstractAsyncContextManager[Session]:
    return agent.open(info, run.config, run.secrets, state)


async def _ask(act: Awaitable[T]) -> T:
    """One act of an adapter, in bounded time; what it raises becomes one of ours.

    Raises:
        AgentError: whatever went wrong.
    """
    try:
        async with asyncio.timeout(limits.AGENT_SECONDS):
            return await act
    except AgentError:
        raise
    except TimeoutError as problem:
        raise SiteUnavailable("The site did not answer in time.", kind="timeout") from problem
    except OSError as problem:
        raise SiteUnavailable("The site cannot be reached.", kind=type(problem).__name__) from problem
    except Exception as problem:  # adapters are other people's code on other people's sites: anything can come
        raise AgentBroken("The agent does not understand the site any more.", kind=type(problem).__name__) from problem


async def _collect(services: Services, run: Run, session: Session, harvest: Harvest) -> None:
    accounts = aiter(session.accounts())
    while not harvest.is_over and (account := await _ask(anext(accounts, None))):
        acknowledged: list[RemoteDocument] = []
        documents = aiter(session.documents(account, run.since))
        while not harvest.is_over and (document := await _ask(anext(documents, None))):
            if await _take(services, run, session, document, harvest):
                acknowledged.append(document)
        if acknowledged and not harvest.is_superseded:
            await _ask(session.ack(acknowledged))


async def _take(services: Services, run: Run, session: Session, document: RemoteDocument, harvest: Harvest) -> bool:
    """Stores the document if it is new and wanted; True when it is committed here, now or before."""
    key = collect.remote_key(document.account_id, document.id, *([document.etag] if document.etag else []))
    if key in run.known:
        return True
    # What is paid out to us is nothing to pay.
    if document.kind == "outgoing_invoice" or key in run.progress.passed_over:
        return False
    if document.ready_at is not None and document.ready_at > clock.now():
        harvest.unready.append(document.ready_at)
        return False
    if harvest.fetched >= limits.DOCUMENTS_PER_RUN:
        harvest.is_capped = True
        return False
    harvest.fetched += 1
    kept, word = await _fetch(services, run, session, document, key)
    _note(harvest, kept, word, key if document.etag else None)
    return kept in (Kept.STORED, Kept.KNOWN, Kept.DUPLICATE)


async def _fetch(services: Services, run: Run, session: Session, document: RemoteDocument, key: str) -> tuple[Kept, str]:
    try:
        content = await _ask(session.fetch(document))
    except (DocumentError, AgentBroken, NotSupported) as problem:
        await _record_error(services, run, document, problem)
        return Kept.REFUSED, problem.kind or "error"
    arrival = Arrival(remote_id=key, filename=content.filename or document.filename, data=content.data)
    delivery = await collect.store_document(services, run.source, arrival)
    return delivery.kept, delivery.looks_like or delivery.reason or "unknown"


def _note(harvest: Harvest, kept: Kept, word: str, version: str | None) -> None:
    """Counts what became of a document. The very same version (there is an etag) is not fetched in vain again."""
    if kept is Kept.STORED:
        harvest.stored += 1
    elif kept is Kept.SUPERSEDED:
        harvest.is_superseded = True
    elif version:
        harvest.passed_over.append(version)
    if kept is Kept.REFUSED:
        harvest.errors.append(word)


async def _record_error(services: Services, run: Run, document: RemoteDocument, problem: AgentError) -> None:
    said = {"filename": document.filename, "kind": problem.kind, "detail": str(problem)}
    async with services.store.write() as session:
        events.record(session, run.company_id, "connection", run.id, "document_error", actor="agent", new=said)


async def _finish(services: Services, run: Run, harvest: Harvest, result: Result) -> str:
    async with services.store.write() as session:
        row = await attempts.current(session, Connection, run.id, run.attempt)
        if row is None:
            return SUPERSEDED
        company = await companies.get(session, row.company_id)
        plan = schedule.plan(
            result,
            run.progress,
            frequency=row.frequency,
            time_zone=company.time_zone,
            now=clock.now(),
            seed=f"{row.id}:{run.attempt}",
        )
        is_first = row.synchronised_at is None
        _write(services, row, run, harvest, result, plan)
        await alert.tell_change(
            services, session, row, trouble=plan.tell, restored=plan.restored, detail=result.detail, trace=_for_support(result)
        )
        # A first synchronisation is told when it is whole: one digest, however many runs it took.
        is_whole = result.state in SUCCEEDED and not harvest.is_capped
        first_digest = is_first and row.agent != push.SCHEME
        told = await alert.tell_documents(services, session, row, is_first=first_digest) if is_whole or not is_first else 0
        said = {"state": row.state, "kind": result.kind, "stored": harvest.stored, "told": told, "errors": harvest.errors}
        events.record(session, row.company_id, "connection", row.id, "synchronised", actor="agent", new=said)
    log.info("synchronised", connection_id=row.id, state=row.state, kind=result.kind, stored=harvest.stored)
    return row.state


def _write(services: Services, row: Connection, run: Run, harvest: Harvest, result: Result, plan: Plan) -> None:
    passed_over = schedule.remembered(run.progress, harvest.passed_over)
    session = run.progress.session if harvest.session is None else _seal_state(services, run, harvest.session)
    progress = plan.progress.model_copy(update={"finished": run.attempt, "deaths": 0, "passed_over": passed_over, "session": session})
    row.session_state = progress.model_dump(mode="json")
    row.state, row.next_attempt_at, row.last_error = result.state, plan.next_run, result.detail
    if result.state in SUCCEEDED and not harvest.is_capped:
        row.synchronised_at = clock.now()


def _for_support(result: Result) -> str | None:
    return result.trace if result.state is ConnectionState.ERROR else None


def _trace(run: Run, problem: AgentError) -> str:
    """Where it broke, for support: names of errors, files and functions; no values, which may be anything."""
    cause = problem.__cause__ or problem
    places = [f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(cause.__traceback__)]
    return f"{run.agent}: {type(cause).__name__} at {' < '.join(reversed(places[-5:]))}"


def _open_state(services: Services, run: Run) -> dict[str, Any]:
    if run.progress.session is None:
        return {}
    opened: dict[str, Any] = json.loads(services.store.vault.open(base64.b64decode(run.progress.session), bound_to=run.id))
    return opened


def _seal_state(services: Services, run: Run, state: dict[str, Any]) -> str | None:
    """Cookies are as good as a password."""
    return base64.b64encode(services.store.vault.seal(json.dumps(state).encode(), bound_to=run.id)).decode() if state else None
