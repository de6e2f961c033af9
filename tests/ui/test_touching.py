"""Fingers: what acts, what does not, and where."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.glass.geometry import LEAST_TARGET
from kiosk.glass.units import mm
from kiosk.session.actions import (
    Begin,
    CloseTerm,
    EnterDigit,
    NextTextSize,
    OpenPage,
    OpenStaffDoor,
    OpenTerm,
    SubmitPin,
    Touched,
    TurnTo,
)
from kiosk.session.state import Alert, Attract, Home, StaffDoor, Topic
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.touchable import Touchable
from tests.ui.stage import Stage

LEFT = Qt.MouseButton.LeftButton


def button(stage: Stage, action: object) -> Touchable:
    """Return the visible thing to press that does ``action``."""
    return next(widget for widget in stage.visible(Touchable) if widget.action == action)


def topmost(stage: Stage) -> QWidget:
    """Return what a finger in a corner of the screen meets first."""
    found = stage.window.childAt(10, 10)
    assert found is not None
    return found


def press_and_release(widget: QWidget, down: QPoint, up: QPoint) -> None:
    """Put a finger down at one point of a widget and lift it at another."""
    QTest.mousePress(widget, LEFT, pos=down)
    QTest.mouseMove(widget, up)
    QTest.mouseRelease(widget, LEFT, pos=up)


@pytest.mark.row(10)
def test_a_touch_acts_when_the_finger_lifts(stage: Stage) -> None:
    stage.show(stage.at(Home()))
    card = button(stage, OpenPage("twitch"))
    QTest.mousePress(card, LEFT)
    assert stage.actions == []
    QTest.mouseRelease(card, LEFT)
    assert stage.actions == [OpenPage("twitch")]


@pytest.mark.row(10)
def test_sliding_off_cancels(stage: Stage) -> None:
    stage.show(stage.at(Home()))
    card = button(stage, OpenPage("twitch"))
    press_and_release(card, card.rect().center(), QPoint(card.width() + 50, 5))
    assert stage.actions == []


def test_only_the_first_button_of_a_mouse_acts(stage: Stage) -> None:
    stage.show(stage.at(Home()))
    for other in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        QTest.mouseClick(button(stage, NextTextSize()), other)
    assert stage.actions == []


def test_the_edge_of_a_button_counts(stage: Stage) -> None:
    stage.show(stage.at(Home()))
    size = button(stage, NextTextSize())
    QTest.mouseClick(size, LEFT, pos=QPoint(1, 1))
    assert stage.actions == [NextTextSize()]


def linked_text(stage: Stage) -> tuple[TextBlock, QPoint]:
    """Return a text in sight with an explained word, and the middle of that word."""
    for text in stage.visible(TextBlock):
        for rects in text.link_rects().values():
            if not stage.seen(text).isEmpty():
                return text, rects[0].center().toPoint()
    raise AssertionError("no explained word is in sight")


def test_a_word_is_explained_by_a_touch_beside_it(stage: Stage) -> None:
    stage.show(stage.at(Topic("twitch")))
    text, middle = linked_text(stage)
    near = stage.scale.pixels(mm(LEAST_TARGET / 2)) - 8
    rect = next(iter(text.link_rects().values()))[0]
    for point in (middle, QPoint(middle.x(), round(rect.bottom()) + near)):
        press_and_release(text, point, point)
    assert stage.actions == [OpenTerm("twitch-response")] * 2


def test_a_touch_far_from_a_word_explains_nothing(stage: Stage) -> None:
    stage.show(stage.at(Topic("twitch")))
    text, middle = linked_text(stage)
    far = middle + QPoint(stage.scale.pixels(mm(60)), 0)
    press_and_release(text, far, far)
    press_and_release(text, middle, far)
    assert stage.actions == []


def test_a_touch_beside_an_explanation_closes_it(stage: Stage) -> None:
    stage.show(replace(stage.at(Topic("twitch")), term="reflex"))
    overlay = next(
        w for w in stage.window.findChildren(QWidget) if type(w).__name__ == "TermOverlay"
    )
    assert isinstance(overlay, QWidget)
    QTest.mouseClick(overlay, LEFT, pos=QPoint(5, 5))
    assert stage.actions == [CloseTerm()]


@pytest.mark.row(11)
def test_a_vertical_swipe_turns_and_a_sideways_one_does_nothing(stage: Stage) -> None:
    stage.show(stage.at(Topic("twitch")))
    pager = stage.pager()
    second = pager.positions()[1]
    far = stage.scale.pixels(mm(30))
    low, right = QPoint(pager.width() - 4, far + 40), QPoint(pager.width() - 4 - far, 40)
    press_and_release(pager, QPoint(pager.width() - 4, 40), right)
    assert stage.actions == []
    press_and_release(pager, low, low - QPoint(0, far))
    assert stage.actions == [TurnTo(second)]


def test_more_leads_to_the_next_turn(stage: Stage) -> None:
    stage.show(stage.at(Topic("twitch")))
    more = next(w for w in stage.visible(Touchable) if isinstance(w.action, TurnTo))
    QTest.mouseClick(more, LEFT)
    assert stage.actions == [TurnTo(stage.pager().positions()[1])]


def test_any_touch_begins(stage: Stage) -> None:
    stage.show(stage.at(Attract()))
    QTest.mouseClick(topmost(stage), LEFT)
    assert stage.actions == [Begin()]


def test_any_touch_answers_the_alert(stage: Stage) -> None:
    stage.now = 77.0
    stage.show(replace(stage.at(Home()), alert=Alert(30.0, 24)))
    QTest.mouseClick(topmost(stage), LEFT)
    assert stage.actions == [Touched(77.0)]


def test_the_alert_covers_everything(stage: Stage) -> None:
    stage.show(replace(stage.at(Home()), alert=Alert(30.0, 24)))
    overlay = next(
        w for w in stage.window.findChildren(QWidget) if type(w).__name__ == "StillThereOverlay"
    )
    assert isinstance(overlay, QWidget)
    assert stage.rect(overlay) == stage.window.rect()


def test_the_pin_pad_reports_digits_and_the_moment(stage: Stage) -> None:
    stage.now = 12.5
    stage.show(stage.at(StaffDoor()))
    QTest.mouseClick(button(stage, EnterDigit("7")), LEFT)
    QTest.mouseClick(button(stage, SubmitPin(0.0)), LEFT)
    assert stage.actions == [EnterDigit("7"), SubmitPin(12.5)]


def test_a_long_press_on_the_clinics_name_opens_the_staff_door(stage: Stage) -> None:
    from kiosk.ui.bars import TopBar

    stage.show(stage.at(Home()))
    bar = stage.visible(TopBar)[0]
    QTest.mousePress(bar, LEFT, pos=QPoint(100, 40))
    assert bar.is_counting
    bar.finish_counting()
    assert stage.actions == [OpenStaffDoor()]


def test_a_short_or_sliding_press_on_the_name_opens_nothing(stage: Stage) -> None:
    from kiosk.ui.bars import TopBar

    stage.show(stage.at(Home()))
    bar = stage.visible(TopBar)[0]
    QTest.mousePress(bar, LEFT, pos=QPoint(100, 40))
    QTest.mouseRelease(bar, LEFT, pos=QPoint(100, 40))
    assert not bar.is_counting
    QTest.mousePress(bar, LEFT, pos=QPoint(100, 40))
    QTest.mouseMove(bar, QPoint(bar.width() - 5, 5))
    assert not bar.is_counting
    assert stage.actions == []
