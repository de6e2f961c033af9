"""Fingers that do more than touch once: nothing comes of it, or what one touch would do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.session.actions import Finish, OpenStaffDoor
from kiosk.session.state import Attract, Place, StaffDoor, TextSize
from tests.access.conftest import Start
from tests.access.in_sight import seen_of, touch_point, usable
from tests.access.readers import Reader, screens
from tests.app.running_kiosk import LOCKED, RunningKiosk, settle

FINGERS = 10
Path = Sequence[QPoint]


class Hand:
    """Up to ten fingers on the glass of a kiosk."""

    def __init__(self, kiosk: RunningKiosk) -> None:
        self.window = kiosk.window
        self._device = QTest.createTouchDevice()

    def draw(self, *paths: Path) -> None:
        """Put a finger at the start of each path, move all together, and lift them."""
        for step in range(len(paths[0])):
            event = QTest.touchEvent(self.window, self._device)
            for finger, path in enumerate(paths):
                down = event.move if step else event.press
                down(finger, path[step], self.window)
            event.commit()
        event = QTest.touchEvent(self.window, self._device)
        for finger, path in enumerate(paths):
            event.release(finger, path[-1], self.window)
        event.commit()
        settle()


def line(start: QPoint, end: QPoint, steps: int = 8) -> list[QPoint]:
    """Return the points of a straight movement."""
    return [start + (end - start) * step / steps for step in range(steps + 1)]


def sideways(hand: Hand) -> Iterator[None]:
    """Swipe from side to side, in the middle and from either edge, with one to three fingers."""
    width, middle = hand.window.width(), hand.window.height() // 2
    for start, end in ((0.2, 0.9), (0.9, 0.2), (0.0, 0.6), (1.0, 0.4)):
        for fingers in (1, 2, 3):
            ways = [
                line(QPoint(int(start * width), middle + 60 * n), QPoint(int(end * width), middle))
                for n in range(fingers)
            ]
            hand.draw(*ways)
            yield


def pinches(hand: Hand) -> Iterator[None]:
    """Draw two fingers apart, together, and round each other."""
    middle = hand.window.rect().center()
    out, near = QPoint(400, 300), QPoint(60, 40)
    turned = QPoint(-300, 400)
    for start, end in ((near, out), (out, near), (out, turned)):
        hand.draw(line(middle - start, middle - end), line(middle + start, middle + end))
        yield


def palms(hand: Hand) -> Iterator[None]:
    """Lay a palm down: many points close together that slip a little. It may press what it hits."""
    for corner in (QPoint(300, 500), QPoint(1500, 900), QPoint(900, 200)):
        spots = [corner + QPoint(35 * (n % 3), 40 * (n // 3)) for n in range(9)]
        hand.draw(*(line(spot, spot + QPoint(90, 60)) for spot in spots))
        yield


HARMLESS = {"sideways": sideways, "pinches": pinches}


def visit_all(kiosk: RunningKiosk) -> Iterator[str]:
    """Open every screen, one after the other, and yield its name."""
    reader = Reader(kiosk)
    for name, way in screens(kiosk, "en"):
        kiosk.player.store.dispatch(Finish())
        kiosk.begin("en")
        reader.do(*way)
        settle()
        yield name
    kiosk.player.store.dispatch(OpenStaffDoor())
    settle()
    yield "staff door"
    kiosk.player.store.dispatch(Finish())


def seen_state(kiosk: RunningKiosk) -> tuple[Place, object, object, object, object]:
    """Return all that a touch could change."""
    now = kiosk.session
    return now.place, now.language, now.comfort, now.picked, now.answers


@pytest.mark.row(11)
@pytest.mark.parametrize("gesture", sorted(HARMLESS))
def test_gestures_lead_nowhere(start: Start, gesture: str) -> None:
    kiosk = start(LOCKED)
    hand = Hand(kiosk)
    draw: Callable[[Hand], Iterator[None]] = HARMLESS[gesture]
    for name in visit_all(kiosk):
        before = seen_state(kiosk)
        for _ in draw(hand):
            assert seen_state(kiosk) == before, name
    assert (kiosk.left, kiosk.problems) == (0, [])


@pytest.mark.row(10)
def test_sliding_off_takes_every_touch_back(start: Start) -> None:
    kiosk = start(LOCKED)
    hand = Hand(kiosk)
    tried = 0
    for name in visit_all(kiosk):
        before = seen_state(kiosk)
        for button in usable(kiosk.window):
            if seen_of(button) == kiosk.window.rect():
                continue
            point = touch_point(button)
            away = QPoint(kiosk.window.width() - 2, point.y())
            hand.draw(line(point, away))
            assert seen_state(kiosk) == before, f"{name}: {button.accessibleName()}"
            tried += 1
    assert tried > 250


@pytest.mark.row(10)
def test_nothing_happens_before_a_finger_lifts(start: Start) -> None:
    kiosk = start(LOCKED)
    device = QTest.createTouchDevice()
    for name in visit_all(kiosk):
        before = seen_state(kiosk)
        button = usable(kiosk.window)[-1]
        point = touch_point(button)
        QTest.touchEvent(kiosk.window, device).press(0, point, kiosk.window).commit()
        settle()
        assert seen_state(kiosk) == before, name
        away = QPoint(2, 2)
        QTest.touchEvent(kiosk.window, device).move(0, away, kiosk.window).commit()
        QTest.touchEvent(kiosk.window, device).release(0, away, kiosk.window).commit()
        settle()


@pytest.mark.row(11)
def test_a_touch_may_last_as_long_as_it_likes(start: Start) -> None:
    """A long press opens no menu: it is one touch, and acts once it ends."""
    kiosk = start(LOCKED)
    kiosk.begin("en")
    point = touch_point(kiosk.button_of("easier")())
    device = QTest.createTouchDevice()
    QTest.touchEvent(kiosk.window, device).press(0, point, kiosk.window).commit()
    for _ in range(30):
        kiosk.wait(1)
        QTest.touchEvent(kiosk.window, device).stationary(0).commit()
    assert QApplication.activePopupWidget() is None
    QTest.touchEvent(kiosk.window, device).release(0, point, kiosk.window).commit()
    settle()
    assert type(kiosk.place()).__name__ == "Easier"


@pytest.mark.row(11)
def test_ten_fingers_or_a_palm_on_any_screen_do_no_harm(start: Start) -> None:
    kiosk = start(LOCKED)
    hand = Hand(kiosk)
    for number, _ in enumerate(visit_all(kiosk)):
        list(palms(hand))
        for again in range(3):
            spots = [
                QPoint((190 * n + 313 * again + 71 * number) % 1900, 100 * n + 40)
                for n in range(FINGERS)
            ]
            hand.draw(*(line(spot, spot + QPoint(3, 2), 1) for spot in spots))
        assert kiosk.window.isVisible()
        assert type(kiosk.place()).__name__ != "StaffPanel"
    assert (kiosk.left, kiosk.problems) == (0, [])


HELD = [Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down]
HELD += [Qt.Key.Key_Left, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Escape, Qt.Key.Key_5]


@pytest.mark.row(31)
def test_a_key_that_is_held_does_nothing_more_on_any_screen(start: Start) -> None:
    kiosk = start(LOCKED)
    for name in visit_all(kiosk):
        before = seen_state(kiosk), kiosk.window.focusWidget()
        for key in HELD:
            hold(kiosk, key)
            assert (seen_state(kiosk), kiosk.window.focusWidget()) == before, f"{key} on {name}"


@pytest.mark.row(31)
def test_a_thing_that_lies_on_a_keypad_does_not_keep_the_session(start: Start) -> None:
    kiosk = start(LOCKED)
    kiosk.begin("en")
    for _ in range(340):
        kiosk.wait(1)
        hold(kiosk, Qt.Key.Key_Return)
    assert kiosk.place() == Attract()


def hold(kiosk: RunningKiosk, key: Qt.Key) -> None:
    """Let a key that is held repeat itself."""
    text = "5" if key is Qt.Key.Key_5 else ""
    for _ in range(3):
        target = kiosk.window.focusWidget() or kiosk.window
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, True)
        QApplication.sendEvent(target, event)
    settle()


@pytest.mark.row(11)
def test_the_staff_door_needs_no_long_press(start: Start) -> None:
    kiosk = start(LOCKED)
    kiosk.begin("en")
    kiosk.open_door()
    assert kiosk.place() == StaffDoor()
    assert TextSize.DEFAULT is kiosk.session.comfort.text_size
