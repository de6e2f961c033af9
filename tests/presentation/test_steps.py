"""Demonstrations that are stepped through."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.presentation.demonstrations.steps import SECONDS, Step, next_step, step_frame


@pytest.mark.parametrize(("index", "after"), [(0, 1), (1, 2), (2, 0)])
def test_a_touch_shows_the_next_step_and_the_last_the_first(index: int, after: int) -> None:
    assert next_step(Step(index, 3.0), 3, 7.0) == Step(after, 7.0, index)


def test_nothing_moves_before_the_first_touch() -> None:
    assert not step_frame(Step(), 0.0).moving


def test_a_step_moves_once_and_rests_within_five_seconds() -> None:
    step = Step(1, 10.0)
    assert step_frame(step, 10.0).progress == 0.0
    assert step_frame(step, 10.0 + SECONDS / 2).moving
    assert not step_frame(step, 10.0 + SECONDS).moving
    assert SECONDS < 5


def test_what_moves_goes_from_the_step_before_to_this_one() -> None:
    places = (0.0, 4.0, 10.0)
    step = Step(2, 10.0, before=0)
    assert step_frame(step, 10.0).between(places) == 0.0
    assert 0.0 < step_frame(step, 10.0 + SECONDS / 2).between(places) < 10.0
    assert step_frame(step, 10.0 + SECONDS).between(places) == 10.0


@given(st.floats(0, 1e6), st.floats(-10, 10))
def test_progress_stays_between_nothing_and_all(since: float, later: float) -> None:
    assert 0.0 <= step_frame(Step(1, since), since + later).progress <= 1.0
