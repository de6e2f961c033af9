"""The twitch: a touch tells a short story that ends by itself, calmly."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.presentation.demonstrations.twitch import (
    INVITING_SECONDS,
    MOST_MOTION,
    SECONDS,
    Frame,
    Phase,
    Twitch,
    advance,
    breath,
    frame,
    still,
    touch,
)
from kiosk.ui.demonstrations.twitch import TwitchStage
from tests.ui.sample_look import sample_look

INSERTED, TWITCH = SECONDS[Phase.INSERTED], SECONDS[Phase.TWITCH]
FRAME = 1 / 60
STEPS = [n * FRAME for n in range(60 * 5)]

# --- the model ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Twitch(), Twitch(Phase.INSERTED, 9.0)),
        (Twitch(Phase.INSERTED, 8.5), Twitch(Phase.INSERTED, 8.5)),
        (Twitch(Phase.TWITCH, 8.5), Twitch(Phase.TWITCH, 8.5)),
        (Twitch(Phase.RELAXED, 3.0), Twitch(Phase.INSERTED, 9.0)),
    ],
    ids=["begins", "goes on", "is not cut short", "begins again"],
)
def test_a_touch(before: Twitch, after: Twitch) -> None:
    assert touch(before, 9.0) == after


@pytest.mark.parametrize(
    ("elapsed", "expected"),
    [
        (0.0, Twitch(Phase.INSERTED, 0.0)),
        (INSERTED - 0.01, Twitch(Phase.INSERTED, 0.0)),
        (INSERTED, Twitch(Phase.TWITCH, INSERTED)),
        (INSERTED + TWITCH - 0.01, Twitch(Phase.TWITCH, INSERTED)),
        (INSERTED + TWITCH, Twitch(Phase.RELAXED, INSERTED + TWITCH)),
        (9999.0, Twitch(Phase.RELAXED, INSERTED + TWITCH)),
    ],
)
def test_phases_follow_each_other(elapsed: float, expected: Twitch) -> None:
    assert advance(Twitch(Phase.INSERTED, 0.0), elapsed) == expected


@given(st.floats(0, 1e6))
def test_nothing_happens_before_a_touch(now: float) -> None:
    assert advance(Twitch(), now) == Twitch()
    assert not frame(Twitch(), now).moving


def story(now: float) -> Frame:
    """What is seen ``now`` seconds after a touch."""
    return frame(advance(touch(Twitch(), 0.0), now), now)


@given(st.sampled_from(Phase), st.floats(-10, 1e6))
def test_everything_seen_lies_between_none_and_all(phase: Phase, elapsed: float) -> None:
    seen = frame(Twitch(phase, 0.0), elapsed)
    for part in (seen.depth, seen.tension, seen.jump, seen.marks):
        assert 0 <= part <= 1
    assert seen.phase is phase


@pytest.mark.row(28)
@given(st.floats(0, 1e6))
def test_nothing_moves_for_as_long_as_five_seconds(now: float) -> None:
    assert MOST_MOTION < 5
    assert story(now).moving == (now < MOST_MOTION) or now == pytest.approx(MOST_MOTION)


def test_nothing_jumps_from_one_frame_to_the_next() -> None:
    for before, after in pairwise(map(story, STEPS)):
        assert abs(after.depth - before.depth) < 0.05
        assert abs(after.tension - before.tension) < 0.05
        assert abs(after.jump - before.jump) < 0.15


@pytest.mark.row(27)
def test_the_band_is_pulled_twice_and_never_flashes() -> None:
    """Fewer than three changes in a second (WCAG 2.2, 2.3.1)."""
    jumps = [story(now).jump for now in STEPS]
    triples = list(zip(jumps, jumps[1:], jumps[2:], strict=False))
    tops = [at * FRAME for at, (a, b, c) in enumerate(triples) if a < b >= c]
    assert len(tops) == 2
    assert tops[1] - tops[0] > 1 / 3
    assert max(jumps[: len(jumps) // 2]) > 0.5


def test_the_marks_only_fade_once_they_have_come() -> None:
    marks = [story(now).marks for now in STEPS]
    shown = marks[marks.index(max(marks)) :]
    assert shown == sorted(shown, reverse=True)
    assert shown[-1] == 0


def test_the_ring_breathes_slowly_and_then_rests() -> None:
    assert INVITING_SECONDS < 5
    breaths = [breath(now) for now in STEPS]
    assert all(0 <= drawn <= 1 for drawn in breaths)
    assert all(abs(after - before) < 0.05 for before, after in pairwise(breaths))
    assert max(breaths[-60:]) == pytest.approx(0)


def test_in_the_end_the_band_is_looser_than_before() -> None:
    assert story(MOST_MOTION).tension < story(0.0).tension
    assert story(MOST_MOTION).depth == 1


def test_each_phase_has_one_still_frame_of_its_own() -> None:
    frames = [still(Twitch(phase, 7.0)) for phase in Phase]
    assert [seen.phase for seen in frames] == list(Phase)
    assert not any(seen.moving for seen in frames)
    assert still(Twitch(Phase.INSERTED, 7.0)).depth == 1
    assert still(Twitch(Phase.TWITCH, 7.0)).jump > 0.5


# --- the widget --------------------------------------------------------------------------------


class Demonstration:
    """The widget on a page, with a clock that is moved by hand."""

    def __init__(self, qtbot: QtBot) -> None:
        self.now = 100.0
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.stage = TwitchStage("A muscle", sample_look(), self.page, lambda: self.now)
        self.page.resize(320, 300)
        self.stage.resize(self.page.size())
        self.page.show()
        self.phases: list[int] = []
        self.stage.phase_changed.connect(self.phases.append)

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.stage.step()

    def runs(self) -> bool:
        timer = self.stage.findChild(QTimer)
        assert isinstance(timer, QTimer)
        return timer.isActive()

    def picture(self) -> QImage:
        return self.stage.grab().toImage()


@pytest.fixture
def shown(qtbot: QtBot) -> Demonstration:
    return Demonstration(qtbot)


def test_a_touch_tells_the_story_and_then_all_is_still(shown: Demonstration) -> None:
    shown.wait(INVITING_SECONDS)
    assert not shown.runs()
    QTest.mouseClick(shown.stage, Qt.MouseButton.LeftButton)
    assert (shown.phases, shown.runs()) == ([1], True)
    shown.wait(INSERTED)
    assert shown.phases == [1, 2]
    shown.wait(TWITCH + 0.01)
    assert (shown.phases, shown.runs()) == ([1, 2, 3], True)
    shown.wait(MOST_MOTION)
    assert (shown.phases, shown.runs()) == ([1, 2, 3], False)


def test_the_ring_invites_for_a_moment_whenever_it_comes_into_sight(shown: Demonstration) -> None:
    for _ in range(2):
        at_first = shown.picture()
        assert shown.runs()
        shown.wait(INVITING_SECONDS / 4)
        assert shown.picture() != at_first
        shown.wait(INVITING_SECONDS)
        assert not shown.runs()
        assert shown.picture() == at_first
        shown.stage.hide()
        shown.stage.show()


def test_a_touch_in_between_changes_nothing_and_one_at_the_end_begins_again(
    shown: Demonstration,
) -> None:
    for seconds in (0.5, INSERTED, MOST_MOTION):
        QTest.mouseClick(shown.stage, Qt.MouseButton.LeftButton)
        shown.wait(seconds)
    assert shown.phases == [1, 2, 3]
    QTest.mouseClick(shown.stage, Qt.MouseButton.LeftButton)
    assert (shown.phases, shown.runs()) == ([1, 2, 3, 1], True)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_touches_too(shown: Demonstration, key: Qt.Key) -> None:
    assert shown.stage.focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.keyClick(shown.stage, key)
    assert shown.phases == [1]


def press(key: Qt.Key, *, repeated: bool) -> QKeyEvent:
    modifiers = Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers, "", repeated)


def test_a_key_that_is_held_touches_no_more(shown: Demonstration) -> None:
    QApplication.sendEvent(shown.stage, press(Qt.Key.Key_Return, repeated=True))
    assert shown.phases == []


def test_other_keys_are_left_to_the_window(shown: Demonstration) -> None:
    event = press(Qt.Key.Key_Escape, repeated=False)
    shown.stage.keyPressEvent(event)
    assert not event.isAccepted()


def test_nothing_runs_while_it_is_hidden_and_the_story_goes_on_afterwards(
    shown: Demonstration,
) -> None:
    QTest.mouseClick(shown.stage, Qt.MouseButton.LeftButton)
    shown.stage.hide()
    assert not shown.runs()
    shown.now += MOST_MOTION
    shown.stage.show()
    assert shown.runs()
    shown.wait(0.1)
    assert (shown.phases, shown.runs()) == ([1, 3], False)


def test_every_phase_looks_different(shown: Demonstration) -> None:
    pictures = [shown.picture()]
    for phase in list(Phase)[1:]:
        shown.stage.hold(phase)
        pictures.append(shown.picture())
    assert all(one != two for one, two in combinations(pictures, 2))


def test_a_phase_that_is_held_stays_as_it_is(shown: Demonstration) -> None:
    QTest.mouseClick(shown.stage, Qt.MouseButton.LeftButton)
    shown.stage.hold(Phase.TWITCH)
    assert (shown.phases, shown.runs()) == ([1, 2], False)
    before = shown.picture()
    shown.now += 60
    assert shown.picture() == before
    assert not shown.stage.frame().moving


def test_it_says_what_it_shows(shown: Demonstration) -> None:
    assert shown.stage.accessibleName() == "A muscle"
