"""What one visit adds to the counts, and in which week."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.usage import Counts, Stay, Tally, Visit, Week, WeekCounts, stay_of, weeks_before


@pytest.mark.parametrize(
    ("seconds", "stay"),
    [(0, "short"), (14.9, "short"), (15, "middle"), (89.9, "middle"), (90, "long"), (9e9, "long")],
)
def test_times_are_three_coarse_steps(seconds: float, stay: str) -> None:
    assert stay_of(seconds) == stay


def test_a_page_that_is_opened_often_counts_once_for_all_its_time() -> None:
    visit = Visit()
    for _ in range(20):
        visit.spend("en", "twitch", 6.0)
        visit.spend("en", None, 1.0)
    assert visit.tally() == Tally("en", {"twitch": Stay.LONG})


def test_the_language_of_a_visit_is_the_one_in_which_most_time_was_spent() -> None:
    visit = Visit()
    visit.spend("en", None, 5.0)
    visit.spend("ar", "twitch", 40.0)
    visit.spend("en", "twitch", 20.0)
    assert visit.tally() == Tally("ar", {"twitch": Stay.MIDDLE})


def test_a_touch_that_goes_no_further_is_no_visit() -> None:
    assert Visit().tally() is None


def test_a_clock_that_goes_back_takes_no_time_away() -> None:
    visit = Visit()
    visit.spend("en", "twitch", 20.0)
    visit.spend("en", "twitch", -500.0)
    assert visit.tally() == Tally("en", {"twitch": Stay.MIDDLE})


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2026, 11, 25), "2026-W48"),
        (date(2026, 11, 29), "2026-W48"),
        (date(2026, 11, 30), "2026-W49"),
        (date(2027, 1, 3), "2026-W53"),
        (date(2027, 1, 4), "2027-W01"),
        (date(2024, 12, 30), "2025-W01"),
        (date(1970, 1, 1), "1970-W01"),
        (datetime(2026, 11, 30, 0, 0, 1), "2026-W49"),
    ],
)
def test_weeks_begin_on_monday_also_at_the_turn_of_the_year(day: date, week: str) -> None:
    assert str(Week.of(day)) == week
    assert Week.read(week) == Week.of(day)


@given(st.dates(date(1970, 1, 1)), st.dates(date(1970, 1, 1)))
def test_weeks_are_in_order_as_they_are_written(one: date, other: date) -> None:
    first, second = Week.of(one), Week.of(other)
    assert (first < second) == (str(first) < str(second))


@pytest.mark.parametrize("text", ["", "2026-48", "2026-W4", "26-W48", "2026-W٤٨"])
def test_what_is_no_week_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="is no week"):
        Week.read(text)


def test_weeks_that_end_with_one() -> None:
    weeks = weeks_before(Week(2027, 1), 3)
    assert [str(week) for week in weeks] == ["2026-W52", "2026-W53", "2027-W01"]


def test_a_week_that_is_yet_to_come_is_not_shown() -> None:
    past, future = WeekCounts(Week(2026, 40)), WeekCounts(Week(2099, 1))
    counts = Counts(Week(2026, 48), (past, future))
    assert counts.shown == (WeekCounts(Week(2026, 48)), past)


def test_sums_of_a_week() -> None:
    week = WeekCounts(
        Week(2026, 48),
        {"en": 3, "ar": 2},
        {"twitch": {Stay.SHORT: 1, Stay.LONG: 2}, "who": {Stay.LONG: 4}},
    )
    assert (week.visits, week.opened("twitch"), week.opened("none")) == (5, 3, 0)
    assert [week.stayed(stay) for stay in Stay] == [1, 0, 6]
