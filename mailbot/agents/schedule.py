"""What one synchronisation came to, and what follows: the next run and whether somebody is told. Pure; every wait is data."""

import hashlib
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mailbot.agents.protocol import (
    ActionNeeded,
    AgentError,
    Blocked,
    Challenge,
    InvalidCredentials,
    Maintenance,
    NotSupported,
    SiteUnavailable,
)
from mailbot.domain import limits
from mailbot.domain.connection import SUCCEEDED, TROUBLE_OF, ConnectionState, Trouble
from mailbot.domain.invoice import Frozen

#: How often an agent runs by itself; what is pushed is never fetched.
PERIOD = {"3d": timedelta(days=3), "1M": timedelta(days=30), "push": None}

#: Waits after the first, second... time that a site cannot be reached; then the agent's own period.
BACKOFF = (timedelta(minutes=15), timedelta(hours=1), timedelta(hours=4), timedelta(hours=12), timedelta(hours=24))
#: An outage is told once, after so many runs in a row or so long; most end before.
OUTAGE_RUNS = 5
OUTAGE_LASTS = timedelta(hours=48)

MAINTENANCE = timedelta(hours=6)
BROKEN = timedelta(hours=6)
MORE = timedelta(minutes=1)  # the rest of a long listing

#: Waits are stretched or shortened by up to a fifth, so that many connections do not come to one site at once.
JITTER = 0.2

#: Sites are visited at night, where the company lives.
NIGHT_BEGINS = time(1)
NIGHT_LASTS = timedelta(hours=4)

#: What a person must do is looked for once more by itself, except where a further try does harm.
NO_PROBE = frozenset({"account_blocked", "otp", "captcha"})

#: The first that fits says the state.
_STATES: tuple[tuple[type[AgentError], ConnectionState], ...] = (
    (Maintenance, ConnectionState.MAINTENANCE),
    (SiteUnavailable, ConnectionState.UNAVAILABLE),
    (InvalidCredentials, ConnectionState.INVALID_CREDENTIALS),
    (ActionNeeded, ConnectionState.ACTION_NEEDED),
    (AgentError, ConnectionState.ERROR),
)


class Result(Frozen):
    """What one run came to. `detail` is a sentence for people, `trace` one for support (no values, no secrets)."""

    state: ConnectionState
    kind: str | None = None
    detail: str | None = None
    trace: str | None = None
    url: str | None = None
    retry_after: timedelta | None = None
    more_at: datetime | None = None  # documents are known to be there that this run did not take
    final: bool = False  # no further run helps before somebody changes the connection


class Progress(Frozen):
    """What the engine remembers of a connection between runs; kept in its `session_state`."""

    finished: int = 0  # the newest attempt that wrote its result
    deaths: int = 0  # attempts in a row that ended without a result
    failing: ConnectionState | None = None
    failures: int = 0  # runs in a row that ended in `failing`
    failing_since: datetime | None = None
    told: Trouble | None = None  # the trouble that the member knows of
    session: str | None = None  # the adapter's own state, sealed
    passed_over: tuple[str, ...] = ()  # documents that are not fetched again, newest last


class Plan(Frozen):
    """What follows from a result."""

    next_run: datetime | None
    tell: Trouble | None
    restored: Trouble | None  # the trouble that was told and is over
    progress: Progress


def result_of(problem: AgentError) -> Result:
    """The result of a run that ended in this error."""
    state = next(state for kind, state in _STATES if isinstance(problem, kind))
    fallback = {Blocked: "blocked", Challenge: "login_again", NotSupported: "unsupported"}.get(type(problem))
    return Result(
        state=state,
        kind=problem.kind or fallback,
        detail=str(problem),
        url=problem.url,
        retry_after=problem.retry_after,
        final=isinstance(problem, NotSupported),
    )


def plan(result: Result, progress: Progress, *, frequency: str, time_zone: str, now: datetime, seed: str) -> Plan:
    """The next run (None: not before somebody acts) and what the member is told. `seed` spreads the waits; the same gives the same."""
    if result.state in SUCCEEDED:
        calm = progress.model_copy(update={"failing": None, "failures": 0, "failing_since": None, "told": None})
        when = result.more_at or _period(frequency, time_zone, now, seed)
        return Plan(next_run=when, tell=None, restored=progress.told, progress=calm)
    counted = _counted(result, progress, now)
    trouble = TROUBLE_OF[result.state]
    tell = trouble if trouble is not progress.told and _is_worth_telling(result.state, counted, now) else None
    told = counted.model_copy(update={"told": tell or counted.told})
    return Plan(next_run=_retry(result, counted, frequency, time_zone, now, seed), tell=tell, restored=None, progress=told)


def _counted(result: Result, progress: Progress, now: datetime) -> Progress:
    same = result.state is progress.failing
    return progress.model_copy(
        update={
            "failing": result.state,
            "failures": progress.failures + 1 if same else 1,
            "failing_since": progress.failing_since if same else now,
        }
    )


def _is_worth_telling(state: ConnectionState, counted: Progress, now: datetime) -> bool:
    if state is ConnectionState.UNAVAILABLE:
        return counted.failures >= OUTAGE_RUNS or now - (counted.failing_since or now) >= OUTAGE_LASTS
    return state is not ConnectionState.MAINTENANCE


def _retry(result: Result, counted: Progress, frequency: str, time_zone: str, now: datetime, seed: str) -> datetime | None:
    if result.final or result.state is ConnectionState.INVALID_CREDENTIALS:
        return None
    if result.state is ConnectionState.ACTION_NEEDED:
        probed = counted.failures > 1 or result.kind in NO_PROBE
        return None if probed else _period(frequency, time_zone, now, seed)
    waits = {ConnectionState.UNAVAILABLE: BACKOFF, ConnectionState.MAINTENANCE: (MAINTENANCE,) * counted.failures}.get(
        result.state, (BROKEN,)
    )
    if counted.failures > len(waits):
        return _period(frequency, time_zone, now, seed)
    asked = result.retry_after or timedelta(0)
    return now + max(waits[counted.failures - 1] * _stretch(seed), asked)


def _period(frequency: str, time_zone: str, now: datetime, seed: str) -> datetime | None:
    period = PERIOD[frequency]
    return at_night(now + period * _stretch(seed), time_zone, _fraction(f"{seed} night")) if period else None


def at_night(moment: datetime, time_zone: str, fraction: float) -> datetime:
    """The moment moved into the nearest night of the zone, `fraction` (0 to 1) of it gone; UTC."""
    local = moment.astimezone(ZoneInfo(time_zone))
    night = (local + timedelta(hours=12)).date() if local.hour >= 12 + NIGHT_BEGINS.hour else local.date()
    begins = datetime.combine(night, NIGHT_BEGINS, ZoneInfo(time_zone))
    return begins.astimezone(UTC) + NIGHT_LASTS * fraction


def remembered(progress: Progress, passed_over: list[str]) -> tuple[str, ...]:
    """What is passed over from now on, the oldest forgotten."""
    return (*progress.passed_over, *passed_over)[-limits.PASSED_OVER :]


def _stretch(seed: str) -> float:
    return 1 - JITTER + 2 * JITTER * _fraction(seed)


def _fraction(seed: str) -> float:
    """A number from 0 to 1 that looks random and is the same for the same seed."""
    return int.from_bytes(hashlib.sha256(seed.encode()).digest()[:4], "big") / 2**32
