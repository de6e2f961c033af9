"""Keys: every task by arrows, Tab, Enter and Escape; and the ways out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.session.actions import (
    Begin,
    CloseTerm,
    EnterDigit,
    EraseDigit,
    GoBack,
    GoHome,
    NextTextSize,
    OpenPage,
    OpenTerm,
    SubmitPin,
    TurnTo,
)
from kiosk.session.reducer import reduce
from kiosk.session.state import Attract, Comfort, Home, StaffDoor, TextSize, Topic
from kiosk.ui.demonstrations.stage import Stage as DemonstrationStage
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.touchable import Touchable
from tests.ui.stage import LANGUAGES, Stage

Key = Qt.Key


def press(stage: Stage, *keys: Qt.Key) -> None:
    """Press keys where the focus is."""
    for key in keys:
        QTest.keyClick(stage.window.focusWidget() or stage.window, key)


def focused(stage: Stage) -> object:
    """Return what the focus would do."""
    widget = stage.window.focusWidget()
    if isinstance(widget, Touchable):
        return widget.action
    return widget


def walk(stage: Stage, key: Qt.Key) -> list[QWidget]:
    """Press a key until the focus comes round; return where it stopped."""
    if (last := stage.window.focusWidget()) is not None:
        last.clearFocus()
    stops: list[QWidget] = []
    for _ in range(100):
        press(stage, key)
        widget = stage.window.focusWidget()
        assert widget is not None
        if stops and widget is stops[0]:
            return stops
        if not stops or widget is not stops[-1]:
            stops.append(widget)
    raise AssertionError("the focus never came round")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_focus_visits_everything_in_reading_order(stage: Stage, language: str) -> None:
    stage.show(stage.at(Home(), language))
    stops = walk(stage, Key.Key_Tab)
    assert set(stops) == set(stage.visible(Touchable))
    tops = [stage.rect(stop).center().y() for stop in stops]
    assert tops == sorted(tops)


def test_the_arrow_for_onwards_is_mirrored(stage: Stage) -> None:
    for language, onwards in (("en", Key.Key_Right), ("ar", Key.Key_Left)):
        stage.show(stage.at(Home(), language))
        assert walk(stage, onwards) == walk(stage, Key.Key_Down)


def test_shift_tab_goes_the_other_way(stage: Stage) -> None:
    stage.show(stage.at(Home()))
    press(stage, Key.Key_Tab, Key.Key_Tab)
    second = focused(stage)
    press(stage, Key.Key_Tab)
    QTest.keyClick(stage.window.focusWidget(), Key.Key_Backtab)
    assert focused(stage) == second


def test_enter_presses_once_however_long_it_is_held(stage: Stage) -> None:
    stage.show(stage.at(Home()))
    while focused(stage) != OpenPage("twitch"):
        press(stage, Key.Key_Down)
    press(stage, Key.Key_Return)
    assert stage.actions == [OpenPage("twitch")]


def test_words_in_a_text_are_reached_one_by_one(stage: Stage) -> None:
    stage.show(stage.at(Topic("what-is")))
    linked = [t for t in stage.visible(TextBlock) if len(t.link_rects()) > 1]
    text = linked[0]
    text.links[0].setFocus()
    opened = []
    for _ in text.link_rects():
        press(stage, Key.Key_Return)
        opened.append(stage.actions.pop())
        press(stage, Key.Key_Tab)
    assert all(isinstance(action, OpenTerm) for action in opened)
    assert len(set(map(str, opened))) == len(opened)
    assert stage.window.focusWidget() not in text.links


def test_escape_goes_back_and_page_keys_turn(stage: Stage) -> None:
    stage.show(stage.at(Topic("twitch")))
    press(stage, Key.Key_Escape, Key.Key_PageDown)
    assert stage.actions == [GoBack(), TurnTo(stage.pager().positions()[1])]
    press(stage, Key.Key_PageUp)
    assert len(stage.actions) == 2


def test_the_focus_stays_on_the_button_that_was_pressed(stage: Stage) -> None:
    state = stage.at(Home())
    stage.show(state)
    while focused(stage) != NextTextSize():
        press(stage, Key.Key_Down)
    stage.show(replace(state, comfort=Comfort(TextSize.LARGE)))
    assert focused(stage) == NextTextSize()


def test_an_explanation_keeps_the_focus_to_itself(stage: Stage) -> None:
    stage.show(replace(stage.at(Topic("twitch")), term="reflex"))
    for _ in range(3):
        press(stage, Key.Key_Tab)
        assert focused(stage) == CloseTerm()


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space, Key.Key_Tab, Key.Key_Down])
def test_keys_begin(stage: Stage, key: Qt.Key) -> None:
    stage.show(stage.at(Attract()))
    press(stage, key)
    assert stage.actions == [Begin()]


def test_the_pin_is_typed_without_moving_the_focus(stage: Stage) -> None:
    stage.now = 3.0
    stage.show(stage.at(Home()))
    stage.show(stage.at(StaffDoor()))
    press(stage, Key.Key_4, Key.Key_2, Key.Key_Backspace, Key.Key_A, Key.Key_Return)
    assert stage.actions == [EnterDigit("4"), EnterDigit("2"), EraseDigit(), SubmitPin(3.0)]


def test_no_other_key_does_anything(stage: Stage) -> None:
    stage.show(stage.at(Home()))
    press(stage, Key.Key_F1, Key.Key_F5, Key.Key_F11, Key.Key_F12, Key.Key_Menu, Key.Key_Q)
    for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        QTest.keyClick(stage.window, Key.Key_W, modifier)
        QTest.keyClick(stage.window, Key.Key_F4, modifier)
    assert stage.actions == []


def test_the_window_closes_only_where_that_is_allowed(stage: Stage) -> None:
    closed: list[bool] = []
    stage.window.closed.connect(lambda: closed.append(True))
    stage.may_close = False
    event = QCloseEvent()
    stage.window.closeEvent(event)
    assert not event.isAccepted()
    assert closed == []
    stage.may_close = True
    stage.window.closeEvent(QCloseEvent())
    assert closed == [True]


def test_the_ring_is_drawn_for_keys_and_not_for_fingers(stage: Stage) -> None:
    stage.show(stage.at(Home()))
    while focused(stage) != GoHome():
        press(stage, Key.Key_Tab)
    pictures = []
    for visible in (False, True):
        stage.window.show_focus(visible)
        pictures.append(stage.window.grab().toImage())
    assert pictures[0] != pictures[1]


def test_who_turns_by_keys_goes_on_turning(stage: Stage) -> None:
    state = stage.at(Topic("twitch"))
    stage.show(state)
    while not isinstance(focused(stage), TurnTo):
        press(stage, Key.Key_Tab)
    for position in stage.pager().positions()[1:]:
        press(stage, Key.Key_Return)
        assert stage.actions[-1] == TurnTo(position)
        state = reduce(state, TurnTo(position))
        stage.show(state)
    assert isinstance(focused(stage), TurnTo)


def test_a_demonstration_goes_on_while_pages_are_turned(stage: Stage) -> None:
    first, second, *_ = stage.turns(stage.at(Topic("twitch")))
    stage.show(first)
    shown = stage.visible(DemonstrationStage)[0]
    stage.show(second)
    assert shown in stage.visible(DemonstrationStage)
