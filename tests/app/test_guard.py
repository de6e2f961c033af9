"""The way out is guarded, and a touch that answers an alert presses nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.clinic import Clinic, Inactivity, Staff
from kiosk.session.actions import (
    Action,
    ChooseLanguage,
    Finish,
    GoBack,
    LeaveKiosk,
    OpenEasier,
    OpenPage,
    Touched,
)
from kiosk.session.state import Attract, Contrast, Home, StaffDoor, StaffPanel, Topic
from tests.app.conftest import Start
from tests.app.running_kiosk import LOCKED, PIN, RunningKiosk, settle

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
IMPATIENT = Clinic(inactivity=Inactivity(least_seconds=60, most_seconds=60))

# --- leaving -----------------------------------------------------------------------------------


def test_control_q_leaves_on_trial_and_does_nothing_where_a_pin_is_set(start: Start) -> None:
    locked = start(LOCKED)
    locked.press(Qt.Key.Key_Q, CTRL)
    assert (locked.left, locked.session.leaving) == (0, False)
    on_trial = start()
    on_trial.press(Qt.Key.Key_Q, CTRL)
    assert on_trial.left == 1


@pytest.mark.parametrize("clinic", [Clinic(), LOCKED], ids=["on trial", "locked"])
def test_the_window_closes_on_trial_only(start: Start, clinic: Clinic) -> None:
    """Alt+F4 reaches a program as a request to close its window."""
    kiosk = start(clinic)
    assert kiosk.window.close() is not clinic.locked
    assert kiosk.window.isVisible() is clinic.locked
    assert kiosk.left == (0 if clinic.locked else 1)


def test_staff_leave_a_locked_kiosk_from_their_panel(start: Start) -> None:
    kiosk = start(LOCKED)
    kiosk.press(Qt.Key.Key_S, CTRL | ALT)
    kiosk.type(PIN)
    kiosk.press(Qt.Key.Key_Return)
    kiosk.touch(LeaveKiosk())
    assert kiosk.left == 1
    assert kiosk.window.close()


@pytest.mark.parametrize(
    ("clinic", "place"),
    [(Clinic(), StaffPanel()), (LOCKED, StaffDoor())],
    ids=["on trial", "locked"],
)
def test_the_keys_of_staff_open_the_door_from_everywhere(
    start: Start, clinic: Clinic, place: StaffPanel | StaffDoor
) -> None:
    kiosk = start(clinic)
    kiosk.press(Qt.Key.Key_S, CTRL | ALT)
    assert kiosk.place() == place
    kiosk.touch(Finish())
    kiosk.begin("es")
    kiosk.touch(OpenPage("twitch"))
    kiosk.press(Qt.Key.Key_S, CTRL | ALT)
    assert kiosk.place() == place


def test_the_clinic_chooses_the_keys(start: Start) -> None:
    kiosk = start(Clinic(staff=Staff(keys="ctrl+shift+F9")))
    kiosk.press(Qt.Key.Key_S, CTRL | ALT)
    assert kiosk.place() == Attract()
    kiosk.press(Qt.Key.Key_F9, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert kiosk.place() == StaffPanel()


@pytest.mark.parametrize(
    "keys",
    [
        *(f"F{number}" for number in range(1, 13)),
        *("Ctrl+W", "Ctrl+F4", "Alt+Tab", "Ctrl+N", "Ctrl+P", "Ctrl+Alt+Del", "Meta+D"),
        *("Ctrl+Shift+Q", "Ctrl+Alt+Q", "Menu", "Print", "S", "Q"),
    ],
)
def test_no_other_key_leads_anywhere(start: Start, keys: str) -> None:
    kiosk = start(LOCKED)
    kiosk.begin("en")
    QTest.keySequence(kiosk.window.focusWidget() or kiosk.window, QKeySequence(keys))
    settle()
    assert (kiosk.place(), kiosk.left) == (Home(), 0)
    assert kiosk.window.isVisible()


def test_a_key_that_is_held_acts_once(start: Start) -> None:
    kiosk = start()
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Q, CTRL, "", True)
    QApplication.sendEvent(kiosk.window, held)
    assert kiosk.left == 0


# --- menus and other doors ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton]
)
def test_other_buttons_of_a_mouse_do_nothing(start: Start, button: Qt.MouseButton) -> None:
    kiosk = start()
    QTest.mouseClick(kiosk.under(kiosk.window.rect().center()), button)
    assert kiosk.place() == Attract()
    kiosk.begin("en")
    QTest.mouseClick(kiosk.button(OpenPage("twitch")), button)
    assert kiosk.place() == Home()


def test_nothing_opens_a_menu_or_takes_what_is_dropped(start: Start) -> None:
    kiosk = start()
    kiosk.begin("en")
    card = kiosk.button(OpenPage("twitch"))
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(card, menu)
    mime = QMimeData()
    mime.setText("words")
    drag = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, CTRL
    )
    QApplication.sendEvent(card, drag)
    assert QApplication.activePopupWidget() is None
    assert kiosk.place() == Home()


# --- answering the alert -----------------------------------------------------------------------


@pytest.fixture
def alerted(start: Start) -> RunningKiosk:
    """A kiosk that asks whether anyone is there, over the topics."""
    kiosk = start(IMPATIENT)
    kiosk.begin("en")
    kiosk.wait(60)
    assert kiosk.session.alert is not None
    return kiosk


@pytest.mark.row(12)
@pytest.mark.parametrize("action", [OpenPage("twitch"), OpenEasier(), Finish()])
def test_a_touch_that_answers_presses_nothing_below(alerted: RunningKiosk, action: Action) -> None:
    button = alerted.button(action)
    middle = button.mapTo(alerted.window, button.rect().center())
    QTest.mousePress(alerted.under(middle), Qt.MouseButton.LeftButton)
    settle()
    assert not alerted.asks(), "the finger need not lift"
    QTest.mouseRelease(alerted.under(middle), Qt.MouseButton.LeftButton)
    settle()
    assert alerted.place() == Home()
    assert alerted.session.comfort.contrast is Contrast.DEFAULT


@pytest.mark.row(12)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_PageDown])
def test_a_key_that_answers_does_nothing_else(alerted: RunningKiosk, key: Qt.Key) -> None:
    alerted.touch(Touched(0.0))
    alerted.touch(OpenPage("twitch"))
    alerted.wait(60)
    assert alerted.asks()
    alerted.press(key)
    assert not alerted.asks()
    assert alerted.place() == Topic("twitch")


def test_after_the_answer_everything_works_again(alerted: RunningKiosk) -> None:
    alerted.touch_middle()
    alerted.touch(OpenPage("twitch"))
    assert alerted.place() == Topic("twitch")
    alerted.press(Qt.Key.Key_Escape)
    assert alerted.place() == Home()


# --- keys or fingers ---------------------------------------------------------------------------


def test_the_focus_shows_while_keys_are_used_and_not_while_fingers_are(start: Start) -> None:
    kiosk = start()
    used: list[bool] = []
    kiosk.player.guard.keys_used.connect(used.append)
    kiosk.begin("en")
    kiosk.press(Qt.Key.Key_Down)
    assert used[-1]
    kiosk.touch(OpenPage("twitch"))
    assert not used[-1]


def test_a_page_is_opened_and_left_by_keys_alone(start: Start) -> None:
    kiosk = start()
    kiosk.press(Qt.Key.Key_Return)
    for action in (ChooseLanguage("es"), OpenPage("twitch"), GoBack(), OpenPage("unwell")):
        go_to(kiosk, action)
        kiosk.press(Qt.Key.Key_Return)
    assert (kiosk.place(), kiosk.session.language) == (Topic("unwell"), "es")
    kiosk.press(Qt.Key.Key_Escape)
    assert kiosk.place() == Home()


def go_to(kiosk: RunningKiosk, action: Action) -> None:
    """Move the focus to what does ``action``."""
    wanted = kiosk.button(action)
    for _ in range(40):
        if kiosk.window.focusWidget() is wanted:
            return
        kiosk.press(Qt.Key.Key_Down)
    raise AssertionError(f"the focus never reaches {action}")
