"""What follows from a run: every row of the schedule, and that nobody is told the same trouble twice."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.agents.protocol import AgentBroken, Blocked, Challenge, InvalidCredentials, Maintenance, NotSupported, SiteUnavailable
from mailbot.agents.schedule import BACKOFF, Plan, Progress, Result, at_night, plan, result_of
from mailbot.domain.connection import ConnectionState, Trouble

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
OK = Result(state=ConnectionState.OK)


def after(result: Result, progress: Progress | None = None, *, frequency: str = "3d", now: datetime = NOW, seed: str = "row:1") -> Plan:
    return plan(result, progress or Progress(), frequency=frequency, time_zone="Europe/Paris", now=now, seed=seed)


@pytest.mark.parametrize(("frequency", "days"), [("3d", 3), ("1M", 30)])
@pytest.mark.parametrize("seed", ["a:1", "b:1", "c:7", "d:2"])
def test_success_runs_again_after_the_period_at_night(frequency, days, seed):
    next_run = after(OK, frequency=frequency, seed=seed).next_run
    assert abs(next_run - NOW - timedelta(days=days)) <= timedelta(days=days * 0.2, hours=12)
    assert 1 <= next_run.astimezone(ZoneInfo("Europe/Paris")).hour < 5


def test_what_is_pushed_is_never_fetched():
    assert after(OK, frequency="push").next_run is None


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)), st.floats(0, 1, exclude_max=True))  # noqa: DTZ001  hypothesis wants naive bounds
def test_the_nearest_night_is_less_than_half_a_day_away(moment, fraction):
    chosen = at_night(moment, "America/New_York", fraction)
    assert abs(chosen - moment) <= timedelta(hours=17)
    assert 1 <= chosen.astimezone(ZoneInfo("America/New_York")).hour <= 5


def test_an_outage_backs_off_is_told_once_and_its_end_too():
    progress, told, waits, now = Progress(), [], [], NOW
    for _ in range(8):
        planned = after(Result(state=ConnectionState.UNAVAILABLE), progress, now=now)
        waits.append(planned.next_run - now)
        told.append(planned.tell)
        progress, now = planned.progress, planned.next_run
    assert all(0.8 * base <= wait <= 1.2 * base for base, wait in zip(BACKOFF, waits, strict=False))
    assert all(wait > timedelta(days=1) for wait in waits[5:])
    assert [trouble for trouble in told if trouble] == [Trouble.SITE_UNAVAILABLE]
    assert told[4] is Trouble.SITE_UNAVAILABLE
    assert after(OK, progress).restored is Trouble.SITE_UNAVAILABLE
    assert after(OK, after(OK, progress).progress).restored is None


def test_a_short_outage_is_not_told_nor_its_end():
    planned = after(Result(state=ConnectionState.UNAVAILABLE))
    assert planned.tell is None
    assert after(OK, planned.progress).restored is None


def test_a_site_that_says_when_is_believed():
    planned = after(result_of(SiteUnavailable("slow down", retry_after=timedelta(hours=9))))
    assert planned.next_run == NOW + timedelta(hours=9)


def test_wrong_credentials_are_never_tried_again_by_themselves():
    planned = after(result_of(InvalidCredentials("no")))
    assert planned.next_run is None
    assert planned.tell is Trouble.INVALID_CREDENTIALS
    assert after(result_of(InvalidCredentials("no")), planned.progress).tell is None


@pytest.mark.parametrize(("kind", "probes"), [("accept_terms", 1), ("account_blocked", 0), ("otp", 0)])
def test_what_a_person_must_do_is_looked_for_once_more_where_that_does_no_harm(kind, probes):
    problem = Result(state=ConnectionState.ACTION_NEEDED, kind=kind)
    first = after(problem)
    second = after(problem, first.progress)
    assert [first.next_run is not None, second.next_run is not None] == [bool(probes), False]
    assert (first.tell, second.tell) == (Trouble.ACTION_NEEDED, None)


def test_a_broken_agent_is_tried_once_after_six_hours_then_by_its_period():
    broken = result_of(AgentBroken("what?"))
    first = after(broken)
    second = after(broken, first.progress)
    assert timedelta(hours=4) < first.next_run - NOW < timedelta(hours=8)
    assert second.next_run - NOW > timedelta(days=1)
    assert (first.tell, second.tell) == (Trouble.OTHER, None)


def test_maintenance_waits_without_a_mail_however_long():
    progress = Progress()
    for _ in range(4):
        planned = after(result_of(Maintenance("back at six")), progress)
        assert planned.tell is None
        assert timedelta(hours=4) < planned.next_run - NOW < timedelta(hours=8)
        progress = planned.progress


def test_what_is_not_supported_is_not_tried_again():
    planned = after(result_of(NotSupported("no driver")))
    assert planned.next_run is None
    assert planned.tell is Trouble.OTHER


def test_another_trouble_is_told_though_the_first_was():
    first = after(result_of(InvalidCredentials("no")))
    assert after(result_of(Challenge("code?")), first.progress).tell is Trouble.ACTION_NEEDED


def test_errors_are_named_by_their_most_special_kind():
    assert result_of(Maintenance("x")).state is ConnectionState.MAINTENANCE
    assert (result_of(Blocked("x")).state, result_of(Blocked("x")).kind) == (ConnectionState.UNAVAILABLE, "blocked")
    assert result_of(Challenge("x")).kind == "login_again"


def test_connections_do_not_run_in_step():
    runs = sorted(after(OK, seed=f"{number}:1").next_run for number in range(40))
    assert len({*runs}) == len(runs)
    assert max(later - earlier for earlier, later in pairwise(runs)) > timedelta(minutes=5)
