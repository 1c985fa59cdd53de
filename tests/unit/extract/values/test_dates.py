"""Dates in six languages; an order of day and month is decided by evidence or not at all."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.extract.values.dates import Order, decide_order, find_dates, parse_date


@pytest.mark.parametrize(
    "text",
    [
        "12 May 2026",
        "May 12, 2026",
        "May 12. 2026",
        "12th of May 2026",
        "12 mai 2026",
        "12. Mai 2026",
        "12 mei 2026",
        "12 de mayo de 2026",
        "12 maggio 2026",
        "2026-05-12",
        "2026/05/12",
        "12.05.2026",
        "12.05.26",
        "12-May-2026",
        "20260512",
        "2026-05-12T10:00:00",
        "2026-May-12",
        "12/mai/2026",
        "12.05.'26",
        "12 05 2026",
        "the 12th day of May 2026",
    ],
)
def test_dates_of_six_languages(text):
    assert parse_date(text) == date(2026, 5, 12)


@pytest.mark.parametrize(("text", "day"), [("1er mars 2022", 1), ("3. März 2022", 3), ("24 Mrz 2022", 24)])
def test_ordinals_and_short_months(text, day):
    assert parse_date(text) == date(2022, 3, day)


def test_an_amount_behind_a_month_is_no_date():
    assert find_dates("Subscription May 12.50 EUR") == []


def test_day_and_month_are_exchanged_only_by_order():
    assert parse_date("03/04/2026") is None
    assert parse_date("03/04/2026", Order.DAY_FIRST) == date(2026, 4, 3)
    assert parse_date("03/04/2026", Order.MONTH_FIRST) == date(2026, 3, 4)
    assert parse_date("18–10–2026") == date(2026, 10, 18)
    assert parse_date("10/18/2026") == date(2026, 10, 18)


@pytest.mark.parametrize("text", ["", "31.02.2026", "99/99/2026", "hello", "1.234.567", "12 Foo 2026", "12.05.2026 - 13.06.2026"])
def test_what_is_no_single_date_is_none(text):
    assert parse_date(text) is None


def test_a_date_without_a_year_is_the_next_one():
    assert parse_date("12 May", today=date(2026, 3, 1)) == date(2026, 5, 12)
    assert parse_date("May 12th", today=date(2026, 6, 1)) == date(2027, 5, 12)
    assert parse_date("12 May") is None


def test_evidence_for_the_order():
    ambiguous = find_dates("03/04/2026")
    assert decide_order(find_dates("10/18/2026") + ambiguous, "en", None) is Order.MONTH_FIRST
    assert decide_order(find_dates("18/10/2026") + ambiguous, "en", None) is Order.DAY_FIRST
    assert decide_order(ambiguous, "fr", None) is Order.DAY_FIRST
    assert decide_order(ambiguous, "en", "US") is Order.MONTH_FIRST
    assert decide_order(ambiguous, "en", "GB") is Order.DAY_FIRST
    assert decide_order(ambiguous, "en", None) is None
    assert decide_order(find_dates("10/18/2026 and 18/10/2026"), "en", "US") is None


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 1, 1)))
def test_unambiguous_forms_come_back(day):
    assert parse_date(day.isoformat()) == day
    assert parse_date(f"{day:%d.%m.%Y}") == day
    assert parse_date(f"{day:%d %B %Y}") == day


@given(st.text(max_size=80))
def test_positions_lie_in_the_text(text):
    assert all(0 <= read.start < read.end <= len(text) for read in find_dates(text))
