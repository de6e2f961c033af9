"""A kiosk as it runs, with a clock that is moved by hand and reports that can be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.player import Player
from kiosk.clinic import Clinic, Staff
from kiosk.errors import Problem
from kiosk.glass.geometry import Geometry
from kiosk.glass.measure import assumed_scale
from kiosk.glass.units import Pixels
from kiosk.library.shelf import open_shelf
from kiosk.session.actions import Action, ChooseLanguage, OpenPage
from kiosk.session.opening import open_session
from kiosk.session.screen import on_screen
from kiosk.session.state import Place, Session
from kiosk.staff.memory import load
from kiosk.staff.pin import hash_pin
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.touchable import Touchable

SIZE = (1920, 1080)
MONDAY_NOON = datetime(2026, 11, 23, 12, 0)
PIN = "4723"
LOCKED = Clinic(staff=Staff(pin_hash=hash_pin(PIN, b"a salt of a test")))
"""A clinic that has set a PIN."""


class RunningKiosk:
    """What a clinic's screen shows, and what can be done to it."""

    def __init__(
        self,
        clinic: Clinic,
        folders: Sequence[Path],
        memory: Path,
        size: tuple[int, int] = SIZE,
    ) -> None:
        self.now = 1000.0
        self.wall = MONDAY_NOON
        self.left = 0
        self.shelf, problems = open_shelf(folders)
        choices, forgotten = load(memory)
        session, unmet = open_session(clinic, self.shelf.languages(), choices, "unwell")
        self.problems: list[Problem] = [*problems, *forgotten, *unmet]
        screen = Geometry(assumed_scale(size), width=Pixels(size[0]), height=Pixels(size[1]))
        session, unheld = on_screen(session, screen, choices.screen)
        self.problems += unheld
        self.player = Player(
            session,
            self.shelf,
            clinic,
            clock=lambda: self.now,
            wall=lambda: self.wall,
            report=self.problems.append,
            leave=self._leave,
            memory=memory,
        )
        self.window = self.player.window
        self._size, self._running = size, True

    def _leave(self) -> None:
        self.left += 1

    def start(self) -> None:
        """Show the first screen, in the order in which a real kiosk does."""
        application().installEventFilter(self.player.guard)
        self.player.prepare()
        self.window.resize(*self._size)
        self.window.show()
        self.player.start()
        settle()

    def close(self) -> None:
        """Take everything down."""
        if self._running:
            self._running = False
            application().removeEventFilter(self.player.guard)
            self.player.stop()
            self.window.hide()
            self.window.deleteLater()
            settle()

    @property
    def session(self) -> Session:
        """The state now."""
        return self.player.store.session

    def place(self) -> Place:
        """Return which screen is open."""
        return self.session.place

    def asks(self) -> bool:
        """Tell whether the kiosk asks if anyone is still there."""
        return self.session.alert is not None

    # --- what is done to it ----------------------------------------------------------------------

    def wait(self, seconds: float) -> None:
        """Let time pass, all at once."""
        self.now += seconds
        self.wall += timedelta(seconds=seconds)
        self.player.tick()
        settle()

    def verify(self) -> None:
        """Check every bundle."""
        for _ in range(len(self.shelf.languages()) + 1):
            self.player.verify_next()
        settle()

    def touch(self, action: Action) -> None:
        """Touch what does ``action``."""
        QTest.mouseClick(self.button(action), Qt.MouseButton.LeftButton)
        settle()

    def turn_to(self, action: Action) -> None:
        """Turn on until what does ``action`` is in sight."""
        while not self.does(action):
            QTest.mouseClick(self.button_of("more")(), Qt.MouseButton.LeftButton)
            settle()

    def touch_home(self) -> None:
        """Touch the button that leads to the topics."""
        QTest.mouseClick(self.button_of("home")(), Qt.MouseButton.LeftButton)
        settle()

    def button_of(self, icon: str) -> Callable[[], Button]:
        """Return what finds the button with an icon, made anew whenever the screen changes."""

        def found() -> Button:
            buttons = self.window.findChildren(Button)
            return next(b for b in buttons if b.view.icon == icon and b.isVisible())

        return found

    def open_door(self) -> None:
        """Ask for the staff panel by its keys."""
        keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        QTest.keyClick(self.window.focusWidget() or self.window, Qt.Key.Key_S, keys)
        settle()

    def hold(self, key: Qt.Key) -> None:
        """Let a key that is held repeat itself."""
        target = self.window.focusWidget() or self.window
        no = Qt.KeyboardModifier.NoModifier
        for _ in range(5):
            repeated = QKeyEvent(QEvent.Type.KeyPress, key, no, "", True)
            application().sendEvent(target, repeated)
        settle()

    def touch_middle(self) -> None:
        """Touch the middle of the screen."""
        QTest.mouseClick(self.under(self.window.rect().center()), Qt.MouseButton.LeftButton)
        settle()

    def under(self, point: QPoint) -> QWidget:
        """Return what lies at a point of the window."""
        return self.window.childAt(point) or self.window

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key on a keyboard."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifiers)
        settle()

    def type(self, text: str) -> None:
        """Type words on a keyboard."""
        QTest.keyClicks(self.window.focusWidget() or self.window, text)
        settle()

    def begin(self, language: str = "en") -> None:
        """Come from the start screen to the topics."""
        self.touch_middle()
        self.touch(ChooseLanguage(language))

    # --- what is seen ----------------------------------------------------------------------------

    def buttons(self) -> list[Touchable]:
        """Return everything that can be pressed now."""
        found = self.window.findChildren(Touchable)
        return [button for button in found if button.isVisibleTo(self.window)]

    def button(self, action: Action) -> Touchable:
        """Return what does ``action``."""
        return next(button for button in self.buttons() if button.action == action)

    def does(self, action: Action) -> bool:
        """Tell whether something on the screen does ``action``."""
        return any(button.action == action for button in self.buttons())

    def offered(self) -> list[str]:
        """Return the languages on the choice of languages."""
        actions = [button.action for button in self.buttons()]
        return [action.language for action in actions if isinstance(action, ChooseLanguage)]

    def shows_topics(self) -> bool:
        """Tell whether the topics can be chosen."""
        return self.does(OpenPage("twitch"))


def application() -> QApplication:
    """Return the one application."""
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


def settle() -> None:
    """Let Qt do what it has put off."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
