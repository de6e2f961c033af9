"""People at a running kiosk: one with a finger, one with a keypad, one with two switches."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.clinic import Clinic
from kiosk.clinic.model import Keypad
from kiosk.session.actions import Action, TurnTo
from kiosk.ui.demonstrations.stage import Stage as DemonstrationStage
from kiosk.ui.screens.staff_door import StaffDoorScreen
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.link import Link
from kiosk.ui.widgets.paint import shows_focus
from kiosk.ui.widgets.touchable import Touchable
from tests.access.in_sight import place_of, seen_of, touch_point, usable
from tests.app.running_kiosk import LOCKED, RunningKiosk, settle
from tests.ui.reading_order import wrong_way_round

Key = Qt.Key
SWITCHES = Clinic(staff=LOCKED.staff, keypad=Keypad(next=("F13",), press=("F14",)))
"""A clinic with a PIN, and two switches of which one moves on and one presses."""
_MOST_STOPS = 150

Fits = Callable[[QAbstractButton], bool]


class Visitor(ABC):
    """Somebody who finds things and presses them; ``asked`` is all that the screen was asked for.

    What is not in sight is looked for by turning on.
    """

    def __init__(self, kiosk: RunningKiosk) -> None:
        self.kiosk, self.window = kiosk, kiosk.window
        self.asked: list[object] = []
        self.window.activated.connect(self.asked.append)

    @abstractmethod
    def begin(self) -> None:
        """Leave the start screen."""

    @abstractmethod
    def press(self, button: QAbstractButton) -> None:
        """Press something that is in sight."""

    def look_round(self) -> None:
        """Look at everything on the screen as it is."""
        assert usable(self.window), "there is nothing to press"

    def find(self, fits: Fits, *, turning: bool = True) -> QAbstractButton:
        """Return what fits; turn on until it is there."""
        while (found := next(filter(fits, usable(self.window)), None)) is None:
            more = self.turner("more")
            assert turning, "it is not in sight"
            assert more is not None, "it is nowhere on this screen"
            self.press(more)
        return found

    def turner(self, icon: str) -> Button | None:
        """Return the button that turns on (``more``) or back (``less``)."""
        for button in usable(self.window):
            if not isinstance(button, Button) or not isinstance(button.action, TurnTo):
                continue
            if button.view.icon == icon:
                return button
        return None

    def do(self, action: Action, *, turning: bool = True) -> None:
        """Press what does an action."""
        self.press(self.find(lambda one: action_of(one) == action, turning=turning))

    def press_icon(self, icon: str) -> None:
        """Press the button with an icon."""
        self.press(self.find(lambda one: isinstance(one, Button) and one.view.icon == icon))

    def all_of(self, kind: type[QAbstractButton]) -> list[QAbstractButton]:
        """Return what is in sight of a kind."""
        return [one for one in usable(self.window) if isinstance(one, kind)]

    def turn_all(self) -> None:
        """Turn to the end, looking round at each turn."""
        self.look_round()
        while (more := self.turner("more")) is not None:
            self.press(more)
            self.look_round()


def action_of(button: QAbstractButton) -> object:
    """Return what a button does, as far as it says."""
    return button.action if isinstance(button, Touchable) else None


class FingerVisitor(Visitor):
    """Touches with one finger, once, and lifts it where it came down."""

    def __init__(self, kiosk: RunningKiosk) -> None:
        super().__init__(kiosk)
        self._device = QTest.createTouchDevice()

    def begin(self) -> None:
        """Touch anywhere."""
        self.tap(self.window.rect().center())

    def press(self, button: QAbstractButton) -> None:
        """Touch the middle."""
        self.tap(touch_point(button))

    def tap(self, point: QPoint) -> None:
        """Put a finger on a point of the window and lift it."""
        QTest.touchEvent(self.window, self._device).press(0, point, self.window).commit()
        QTest.touchEvent(self.window, self._device).release(0, point, self.window).commit()
        settle()


class KeyVisitor(Visitor):
    """Uses Tab and Enter; sees to it that the focus is always in sight."""

    on, choose = Key.Key_Tab, Key.Key_Return

    def begin(self) -> None:
        """Press the key that presses."""
        self.hit(self.choose)

    def hit(self, key: Qt.Key) -> None:
        """Press a key and let it go."""
        QTest.keyClick(self.window.focusWidget() or self.window, key)
        settle()

    def press(self, button: QAbstractButton) -> None:
        """Go there and press."""
        for _ in range(_MOST_STOPS):
            if self.window.focusWidget() is button:
                self.hit(self.choose)
                return
            self.hit(self.on)
            self.focused()
        raise AssertionError(f"the focus never reaches {button.accessibleName()!r}")

    def focused(self) -> QWidget:
        """Return what has the focus; it has to be seen."""
        widget = self.window.focusWidget()
        assert widget is not None
        assert shows_focus(widget), f"{name_of(widget)} does not show the focus"
        whole = seen_of(widget) == place_of(widget)
        # A word may begin at the end of one turn and go on in the next.
        assert whole or isinstance(widget, Link), f"{name_of(widget)} is not all in sight"
        assert not seen_of(widget).isEmpty(), f"{name_of(widget)} is not in sight"
        return widget

    def look_round(self) -> None:
        """Go once round: everything is reached, once, in the order of reading."""
        stops: list[QWidget] = []
        for _ in range(_MOST_STOPS):
            self.hit(self.on)
            widget = self.focused()
            if stops and widget is stops[0]:
                break
            stops.append(widget)
        buttons = [one for one in stops if not isinstance(one, StaffDoorScreen)]
        assert len(set(stops)) == len(stops), "something is reached twice"
        missed = {name_of(one) for one in usable(self.window)} - set(map(name_of, buttons))
        assert not missed, f"never reached: {missed}"
        self._in_order(buttons)

    def _in_order(self, stops: list[QWidget]) -> None:
        first = stops.index(min(stops, key=self._from_the_start))
        mirrored = self.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for one, other in pairwise([*stops[first:], *stops[:first]]):
            if isinstance(one, Link) or isinstance(other, Link):
                continue  # words stand in the order of their text
            wrong = wrong_way_round(place_of(one), place_of(other), mirrored=mirrored)
            assert not wrong, f"{name_of(other)} {wrong} {name_of(one)}"

    def _from_the_start(self, widget: QWidget) -> tuple[int, int]:
        place = place_of(widget)
        mirrored = self.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return place.top(), -place.right() if mirrored else place.left()


class SwitchVisitor(KeyVisitor):
    """Uses two switches: one moves on, one presses."""

    on, choose = Key.Key_F13, Key.Key_F14


def name_of(widget: QWidget) -> str:
    """Return what a widget is called, and where it is, for a message."""
    place = place_of(widget)
    kind = "the stage" if isinstance(widget, DemonstrationStage) else type(widget).__name__
    return f"{kind} {widget.accessibleName()!r} at {place.x()},{place.y()}"
