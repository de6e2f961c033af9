"""A keypad with keys to feel, two switches, and hands that shake, on a running kiosk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.clinic import Clinic
from kiosk.clinic.model import Keypad, Touch
from kiosk.session.state import Attract, Easier, Home, StaffDoor, TextSize, Topic
from kiosk.ui.widgets.touchable import Touchable
from tests.app.conftest import Start
from tests.app.running_kiosk import LOCKED, RunningKiosk, settle

KEYPAD = Clinic(
    keypad=Keypad(
        next=("F13",),
        press=("F15", "Pause"),
        back=("F16",),
        home=("F17",),
        more=("F18",),
        text_size=("F20",),
        easier=("F21",),
        unwell=("F23",),
        done=("5",),
    )
)
SWITCHES = Clinic(keypad=Keypad(next=("F13",), press=("F14",)))


def press(kiosk: RunningKiosk, key: Qt.Key) -> None:
    QTest.keyClick(kiosk.window.focusWidget() or kiosk.window, key)
    settle()


def focused(kiosk: RunningKiosk) -> Touchable:
    widget = kiosk.window.focusWidget()
    assert isinstance(widget, Touchable)
    return widget


def test_two_switches_reach_and_press_everything(start: Start) -> None:
    kiosk = start(SWITCHES)
    press(kiosk, Qt.Key.Key_F14)
    assert kiosk.place() != Attract(), "any switch begins"
    kiosk.touch_home()
    seen = set()
    for _ in range(60):
        press(kiosk, Qt.Key.Key_F13)
        seen.add(str(focused(kiosk).action))
    assert len(seen) >= 8, "one switch goes round all there is"
    while "twitch" not in str(focused(kiosk).action):
        press(kiosk, Qt.Key.Key_F13)
    press(kiosk, Qt.Key.Key_F14)
    assert kiosk.place() == Topic("twitch")


def test_keys_may_be_swapped(start: Start) -> None:
    kiosk = start(Clinic(keypad=Keypad(next=("Return",), press=("Tab",))))
    kiosk.begin("en")
    first = kiosk.window.focusWidget()
    press(kiosk, Qt.Key.Key_Return)
    assert kiosk.window.focusWidget() is not first
    while "twitch" not in str(focused(kiosk).action):
        press(kiosk, Qt.Key.Key_Return)
    press(kiosk, Qt.Key.Key_Tab)
    assert kiosk.place() == Topic("twitch")


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (Qt.Key.Key_F21, Easier()),
        (Qt.Key.Key_F23, Topic("unwell")),
        (Qt.Key.Key_F17, Home()),
        (Qt.Key.Key_5, Attract()),
    ],
)
def test_a_key_of_the_keypad_does_what_the_clinic_says(
    start: Start, key: Qt.Key, place: object
) -> None:
    kiosk = start(KEYPAD)
    kiosk.begin("en")
    press(kiosk, key)
    assert kiosk.place() == place


@pytest.mark.row(31)
def test_a_key_that_is_held_acts_once(start: Start) -> None:
    kiosk = start(KEYPAD)
    kiosk.begin("en")
    press(kiosk, Qt.Key.Key_F20)
    assert kiosk.session.comfort.text_size is TextSize.LARGE
    kiosk.hold(Qt.Key.Key_F20)
    assert kiosk.session.comfort.text_size is TextSize.LARGE


def test_digits_of_a_keypad_type_the_pin_at_the_staff_door(start: Start) -> None:
    staff = LOCKED.staff
    kiosk = start(Clinic(keypad=KEYPAD.keypad, staff=staff))
    kiosk.begin("en")
    kiosk.open_door()
    press(kiosk, Qt.Key.Key_5)
    door = kiosk.place()
    assert isinstance(door, StaffDoor)
    assert door.digits == "5"


def test_a_shaking_finger_presses_once(start: Start) -> None:
    kiosk = start(Clinic(touch=Touch(ignore_repeats_ms=300)))
    kiosk.begin("en")
    button = kiosk.button_of("text-size")()
    point = button.mapTo(kiosk.window, button.rect().center())
    sizes = []
    for wait in (0.0, 0.1, 0.2, 0.5):
        kiosk.now += wait
        under = kiosk.under(point)
        place = under.mapFrom(kiosk.window, point)
        QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=place)
        settle()
        sizes.append(kiosk.session.comfort.text_size)
    assert sizes == [TextSize.LARGE, TextSize.LARGE, TextSize.LARGE, TextSize.LARGEST]


def test_a_quick_touch_elsewhere_counts(start: Start) -> None:
    kiosk = start(Clinic(touch=Touch(ignore_repeats_ms=2000)))
    kiosk.begin("en")
    for name in ("text-size", "easier"):
        QTest.mouseClick(kiosk.button_of(name)(), Qt.MouseButton.LeftButton)
        settle()
    assert kiosk.session.comfort.text_size is TextSize.LARGE
    assert kiosk.place() == Easier()


def test_ten_fingers_at_once_do_no_harm(start: Start) -> None:
    kiosk = start(LOCKED)
    kiosk.begin("en")
    device = QTest.createTouchDevice()
    for round_of_touches in range(20):
        points = [QPoint((150 * n + 97 * round_of_touches) % 1900, 90 * n + 40) for n in range(10)]
        touch = QTest.touchEvent(kiosk.window, device)
        for number, point in enumerate(points):
            touch.press(number, point, kiosk.window)
        touch.commit()
        touch = QTest.touchEvent(kiosk.window, device)
        for number, point in enumerate(points):
            touch.release(number, point, kiosk.window)
        touch.commit()
        settle()
        assert kiosk.window.isVisible()
    assert kiosk.left == 0
    assert kiosk.problems == []
