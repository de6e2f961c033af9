"""The twitch tells its story once, in order, and then nothing moves any more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.presentation.demonstrations.twitch import (
    MOST_MOTION,
    Phase,
    Twitch,
    advance,
    frame,
    still,
    touch,
)

START = touch(Twitch(), 100.0)


@pytest.mark.parametrize(
    ("after", "phase"),
    [
        (0.0, Phase.INSERTED),
        (1.3, Phase.INSERTED),
        (1.5, Phase.TWITCH),
        (2.4, Phase.TWITCH),
        (2.6, Phase.RELAXED),
        (900.0, Phase.RELAXED),
    ],
)
def test_a_touch_begins_the_story_and_time_tells_it(after: float, phase: Phase) -> None:
    assert advance(START, 100.0 + after).phase is phase


def test_nothing_happens_before_a_touch() -> None:
    assert advance(Twitch(), 1e9) == Twitch()
    assert not frame(Twitch(), 1e9).moving


@pytest.mark.parametrize(("after", "again"), [(0.5, False), (2.0, False), (10.0, True)])
def test_a_touch_interrupts_nothing_but_starts_over_at_the_end(after: float, again: bool) -> None:
    now = advance(START, 100.0 + after)
    assert (touch(now, 100.0 + after) == Twitch(Phase.INSERTED, 100.0 + after)) is again
    assert again or touch(now, 100.0 + after) == now


@given(st.floats(min_value=0, max_value=60))
def test_what_is_seen_stays_in_its_frame(after: float) -> None:
    seen = frame(advance(START, 100.0 + after), 100.0 + after)
    assert all(0 <= part <= 1 for part in (seen.depth, seen.tension, seen.jump, seen.marks))


def test_all_motion_ends_by_itself_within_five_seconds() -> None:
    assert MOST_MOTION < 5
    end = 100.0 + MOST_MOTION + 0.01
    assert not frame(advance(START, end), end).moving


@given(st.floats(min_value=0, max_value=60), st.floats(min_value=0, max_value=60))
def test_the_story_does_not_depend_on_how_often_it_is_looked_at(one: float, two: float) -> None:
    first, second = sorted((100.0 + one, 100.0 + two))
    in_steps, at_once = advance(advance(START, first), second), advance(START, second)
    assert in_steps.phase is at_once.phase
    assert in_steps.since == pytest.approx(at_once.since)


@pytest.mark.parametrize("phase", list(Phase))
def test_each_phase_can_be_shown_without_any_motion(phase: Phase) -> None:
    seen = still(Twitch(phase, 100.0))
    assert (seen.phase, seen.moving) == (phase, False)


def test_the_needle_goes_in_the_band_jumps_and_lies_calm() -> None:
    calm, inserted, twitch, relaxed = (still(Twitch(phase, 0.0)) for phase in Phase)
    assert (calm.depth, inserted.depth, twitch.depth, relaxed.depth) == (0, 1, 1, 1)
    assert twitch.jump > 0 == calm.jump == inserted.jump == relaxed.jump
    assert twitch.marks > 0 == calm.marks
    assert relaxed.tension < inserted.tension
