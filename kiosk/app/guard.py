"""What every touch and key passes through first: the way out is guarded, and life is noticed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from kiosk.app.keypad import Meaning
from kiosk.app.repeats import Repeats
from kiosk.session.actions import Action, LeaveKiosk, OpenStaffDoor, Touched
from kiosk.session.state import Cleaning, StaffDoor
from kiosk.session.store import Store

_NEVER_PASSED = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.Drop,
        QEvent.Type.NativeGesture,
        QEvent.Type.Shortcut,
    }
)


_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
"""The second press of a double touch is a press like any other."""
_TYPE_A_PIN = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Guard(QObject):
    """An event filter for the whole application.

    It tells the store of each touch, lets the touch that answers an alert press nothing else,
    drops what could open a menu, and knows the key combinations of the kiosk. A touch that wakes a
    dark screen, or comes while the screen is cleaned, presses nothing at all. ``staff_keys`` is
    written as in ``Ctrl+Alt+S``. ``keypad`` says what further keys mean, ``repeats`` which touches
    count as one. ``keys_used`` tells whether a key or a finger was used last.

    A key that is held is pressed once (VVSG 2.0, 7.2-M), and is no sign of life: a thing that lies
    on a keypad would keep a session for ever.
    """

    keys_used = Signal(bool)

    def __init__(
        self,
        store: Store,
        clock: Callable[[], float],
        staff_keys: str,
        keypad: Mapping[str, Meaning] = MappingProxyType({}),
        repeats: Repeats | None = None,
    ) -> None:
        super().__init__()
        self._keypad = keypad
        self._repeats = repeats
        self._pressing = False
        self._used_up = False
        self._store = store
        self._clock = clock
        self._staff_keys = QKeySequence(staff_keys)
        self._leave_keys = QKeySequence("Ctrl+Q")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return whether an event goes no further."""
        if not isinstance(watched, QWidget):
            return False
        if event.type() in _NEVER_PASSED:
            return True
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(watched, event)
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        if event.type() is QEvent.Type.MouseMove:
            return self._used_up
        if self._repeats is not None and self._repeats.is_one(event, self._clock()):
            return True
        if event.button() is not Qt.MouseButton.LeftButton:
            return True
        if self._uses_up(event.type()):
            return True
        if event.type() in _PRESSES:
            self.keys_used.emit(False)
            return self._alive()
        return False

    def _uses_up(self, kind: QEvent.Type) -> bool:
        """Tell whether a touch does nothing but wake the screen, or nothing at all.

        That holds until its finger lifts, whatever the screen has become by then.
        """
        if kind is QEvent.Type.MouseButtonRelease:
            used_up, self._used_up = self._used_up, False
            return used_up
        self._used_up = self._is_deaf()
        return self._used_up

    def _is_deaf(self) -> bool:
        """Tell whether what is touched now presses nothing; a touch that wakes is noticed."""
        session = self._store.session
        if isinstance(session.place, Cleaning):
            return True
        if session.rest.is_dark:
            self._alive()
            return True
        return False

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.isAutoRepeat() or self._is_deaf():
            return True
        self.keys_used.emit(True)
        if self._alive():
            return True
        keys = QKeySequence(event.keyCombination())
        action: Meaning | None = self._action_of(keys)
        if action is None and not self._pressing and not self._types_pin(event):
            action = self._keypad.get(keys.toString())
        if action is None:
            return False
        if isinstance(action, Qt.Key):
            self._press(watched, action)
        else:
            self._store.dispatch(action)
        return True

    def _types_pin(self, event: QKeyEvent) -> bool:
        """Tell whether a key is one of those that type a PIN, and a PIN is asked for."""
        if not isinstance(self._store.session.place, StaffDoor):
            return False
        return event.key() in _TYPE_A_PIN or event.text() in tuple("0123456789")

    def _press(self, watched: QObject, key: Qt.Key) -> None:
        """Let a key of the keypad be the key it stands for, pressed and let go.

        That one stands for nothing else, or two keys that are swapped would never end.
        """
        self._pressing = True
        try:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
                QCoreApplication.sendEvent(watched, event)
        finally:
            self._pressing = False

    def _action_of(self, keys: QKeySequence) -> Action | None:
        if keys == self._staff_keys:
            return OpenStaffDoor()
        if keys == self._leave_keys:
            return LeaveKiosk()
        return None

    def _alive(self) -> bool:
        """Notice a sign of life; tell whether it answered an alert, and so is used up."""
        answered = self._store.session.alert is not None
        self._store.dispatch(Touched(self._clock()))
        return answered
