"""A kiosk that fell too often sends patients to reception, and lets staff in."""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from kiosk.app.reception import Reception, Trouble
from kiosk.clinic import Clinic
from kiosk.presentation.trouble import NoticeView, derive_receptions
from tests.app.running_kiosk import LOCKED, PIN, settle

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
TROUBLE = Trouble(
    LOCKED,
    derive_receptions(()),
    gettext.NullTranslations(),
    False,
    falls=["ValueError at kiosk/ui/bars.py:12", "", ""],
    log="/var/lib/needling-kiosk/kiosk.log",
)


class Desk:
    """A reception screen with a clock that is moved by hand."""

    def __init__(self, trouble: Trouble) -> None:
        self.now, self.again, self.left = 1000.0, 0, 0
        self.reception = Reception(
            trouble,
            clock=lambda: self.now,
            again=self._try_again,
            leave=self._leave,
            patience=900,
        )
        self.window = self.reception.window
        self.window.resize(1280, 800)
        self.window.show()
        self.reception.start()
        settle()

    def _try_again(self) -> None:
        self.again += 1

    def _leave(self) -> None:
        self.left += 1

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.reception.tick()
        settle()

    def texts(self) -> list[str]:
        return [x.text() for x in self.window.findChildren(QLabel) if x.isVisible()]

    def touch(self, words: str) -> None:
        buttons = self.window.findChildren(QPushButton)
        found = next(b for b in buttons if b.text() == words and b.isVisible())
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
        settle()

    def open_door(self) -> None:
        QTest.keyClick(self.window, Qt.Key.Key_S, CTRL_ALT)
        settle()

    def type(self, digits: str) -> None:
        QTest.keyClicks(self.window, digits)
        QTest.keyClick(self.window, Qt.Key.Key_Return)
        settle()


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    shown = Desk(TROUBLE)
    yield shown
    shown.reception.stop()
    settle()


def test_patients_are_sent_to_reception_and_find_nothing_to_press(desk: Desk) -> None:
    assert desk.texts() == ["Please ask at reception", "This screen does not work at the moment."]
    assert not [b for b in desk.window.findChildren(QPushButton) if b.isVisible()]
    QTest.mouseClick(desk.window, Qt.MouseButton.LeftButton)
    QTest.keyClicks(desk.window, PIN)
    QTest.keyClick(desk.window, Qt.Key.Key_Return)
    assert desk.texts()[0] == "Please ask at reception"
    assert not desk.window.close()


def test_staff_read_what_happened_and_have_it_tried_again(desk: Desk) -> None:
    desk.open_door()
    for digit in PIN:
        desk.touch(digit)
    assert desk.texts()[-1] == "●●●●"
    desk.touch("Open")
    assert desk.texts() == [
        "What happened",
        "The kiosk stopped 3 times in the last ten minutes.",
        "1 × The program met a fault: ValueError at kiosk/ui/bars.py:12",
        "2 × It hung or was ended without saying why.",
        "More is written in /var/lib/needling-kiosk/kiosk.log",
    ]
    desk.touch("Try again")
    assert (desk.again, desk.left) == (1, 0)
    desk.touch("Leave kiosk")
    assert (desk.again, desk.left) == (1, 1)


def test_a_keyboard_does_as_well(desk: Desk) -> None:
    desk.open_door()
    desk.type("12")
    assert "That is not the PIN. Please try again." in desk.texts()
    QTest.keyClicks(desk.window, "99")
    QTest.keyClick(desk.window, Qt.Key.Key_Backspace)
    assert desk.texts()[-1] == "●"
    QTest.keyClick(desk.window, Qt.Key.Key_Backspace)
    desk.type(PIN)
    assert desk.texts()[0] == "What happened"


def test_guessing_is_slowed_down(desk: Desk) -> None:
    desk.open_door()
    for _ in range(5):
        desk.type("0000")
    assert "Too many wrong tries. Wait 30 seconds." in desk.texts()
    desk.type(PIN)
    desk.wait(10)
    assert "Too many wrong tries. Wait 20 seconds." in desk.texts()
    desk.wait(21)
    desk.type(PIN)
    assert desk.texts()[0] == "What happened"


def test_staff_who_went_away_are_signed_out(desk: Desk) -> None:
    desk.open_door()
    desk.type(PIN)
    desk.wait(89)
    assert desk.texts()[0] == "What happened"
    desk.wait(1)
    assert desk.texts()[0] == "Please ask at reception"


def test_after_a_while_it_is_tried_again_but_not_under_the_hands_of_staff(desk: Desk) -> None:
    desk.wait(880)
    desk.open_door()
    desk.wait(80)
    assert desk.again == 0
    desk.touch("Back to patients")
    desk.wait(1)
    assert desk.again == 1


def test_the_top_of_the_screen_is_pressed_for_the_door(desk: Desk) -> None:
    at_top, below = QPoint(640, 40), QPoint(640, 500)
    asked: list[bool] = []
    desk.window.door_asked.connect(lambda: asked.append(True))
    press = desk.window.findChildren(type(desk.reception._ticking))  # timers
    for point, counts in ((at_top, True), (below, False)):
        QTest.mousePress(desk.window, Qt.MouseButton.LeftButton, pos=point)
        assert any(t.isActive() and t.isSingleShot() for t in press) is counts
        QTest.mouseRelease(desk.window, Qt.MouseButton.LeftButton, pos=point)
        assert not any(t.isActive() and t.isSingleShot() for t in press)
    assert not asked, "nobody pressed for long enough"


def test_without_a_pin_staff_walk_in(qapp: QApplication) -> None:
    desk = Desk(replace(TROUBLE, clinic=Clinic()))
    desk.open_door()
    assert desk.texts()[0] == "What happened"
    desk.reception.stop()
    settle()


def test_what_keeps_it_from_being_shown_is_told(qapp: QApplication) -> None:
    problem = "The bundle is cut off. Copy it again. (/media/stick/en.bundle)"
    desk = Desk(replace(TROUBLE, clinic=Clinic(), falls=(), problems=[problem], log=""))
    desk.open_door()
    assert desk.texts() == ["What happened", problem]
    desk.reception.stop()
    settle()


def test_each_language_says_it_and_fits(qapp: QApplication) -> None:
    notices = tuple(
        NoticeView(f"Please ask at reception {n}", "It does not work.", "en") for n in range(14)
    )
    desk = Desk(replace(TROUBLE, notices=notices))
    desk.window.resize(600, 1000)
    settle()
    labels = [x for x in desk.window.findChildren(QLabel) if x.isVisible()]
    assert len(labels) == 12
    bottoms = [x.mapTo(desk.window, x.rect().bottomLeft()).y() for x in labels]
    assert bottoms == sorted(bottoms)
    assert bottoms[-1] < 1000
    desk.reception.stop()
    settle()
