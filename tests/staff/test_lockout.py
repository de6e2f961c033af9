"""Guessing a PIN gets slower and slower; mistyping it a few times does not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.staff.lockout import Lockout

WAITS = [0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]


def after(failures: int, now: float = 1000.0) -> Lockout:
    lockout = Lockout()
    for _ in range(failures):
        lockout = lockout.after_failure(now)
    return lockout


@pytest.mark.parametrize(("failures", "wait"), list(enumerate(WAITS, start=1)))
def test_each_failure_after_the_fourth_doubles_the_wait(failures: int, wait: int) -> None:
    lockout = after(failures)
    assert lockout.failures == failures
    assert lockout.remaining(1000.0) == wait
    assert lockout.is_locked(1000.0) == (wait > 0)


def test_the_wait_is_counted_down_in_whole_seconds_and_ends() -> None:
    lockout = after(5)
    assert [lockout.remaining(now) for now in (1000.0, 1000.5, 1029.01, 1030.0, 2000.0)] == [
        30,
        30,
        1,
        0,
        0,
    ]
    assert lockout.is_locked(1029.99)
    assert not lockout.is_locked(1030.0)


def test_the_next_failure_after_a_lock_locks_again_at_once() -> None:
    assert after(5).after_failure(1030.0).remaining(1030.0) == 60


def test_the_start_is_not_locked_whatever_the_clock_says() -> None:
    assert not Lockout().is_locked(0.0)
    assert Lockout().remaining(0.0) == 0


@settings(deadline=None)
@given(st.integers(min_value=5, max_value=10**6), st.floats(min_value=0, max_value=1e9))
def test_no_number_of_failures_locks_for_more_than_an_hour(failures: int, now: float) -> None:
    lockout = Lockout(failures).after_failure(now)
    assert 30 <= lockout.remaining(now) <= 3600
    assert lockout.is_locked(now) == (lockout.remaining(now) > 0)
