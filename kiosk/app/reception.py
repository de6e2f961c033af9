"""The kiosk that has fallen too often: patients are sent to reception, staff can still enter."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from kiosk.clinic.model import Clinic
from kiosk.presentation.trouble import (
    NoticeView,
    derive_fallen_door,
    derive_fallen_panel,
)
from kiosk.staff.lockout import Lockout
from kiosk.staff.pin import LONGEST_PIN, verify_pin
from kiosk.ui.notice import NoticeWindow

_SECOND = 1000
_STAFF_SECONDS = 90
"""After so long without a touch, what staff see gives way to what patients see."""


@dataclass(frozen=True)
class Trouble:
    """What is known of a kiosk that does not play.

    ``notices`` are for patients. ``words``, in the language that is written ``right_to_left`` or
    not, are for staff. ``falls`` says where it was when it fell, ``problems`` what keeps it from
    being shown, ``log`` where more is written.
    """

    clinic: Clinic
    notices: tuple[NoticeView, ...]
    words: gettext.NullTranslations
    right_to_left: bool
    falls: Sequence[str] = ()
    problems: Sequence[str] = ()
    log: str = ""


class Reception(QObject):
    """Shows the notice, and behind the PIN what happened.

    ``clock`` returns seconds of a monotonic clock. ``again`` has the kiosk tried again, ``leave``
    ends the program. After ``patience`` seconds it is tried again anyway.
    """

    def __init__(
        self,
        trouble: Trouble,
        *,
        clock: Callable[[], float],
        again: Callable[[], None],
        leave: Callable[[], None],
        patience: float,
    ) -> None:
        super().__init__()
        self._trouble, self._clock = trouble, clock
        self._again, self._leave = again, leave
        self._tries_at = clock() + patience
        self._digits, self._wrong, self._lockout = "", False, Lockout()
        self._at_door = False
        self._touched_at: float | None = None
        staff = trouble.clinic.staff
        self.window = NoticeWindow(staff.keys, staff.press_seconds, lambda: not self._locked)
        self.window.door_asked.connect(self.open_door)
        self.window.back.connect(self.show_notices)
        self.window.digit.connect(self._type)
        self.window.submitted.connect(self._submit)
        self.window.again.connect(again)
        self.window.leave.connect(leave)
        self._ticking = QTimer(self)
        self._ticking.setInterval(_SECOND)
        self._ticking.timeout.connect(self.tick)

    @property
    def _locked(self) -> bool:
        return self._trouble.clinic.locked

    def start(self) -> None:
        """Show the notice and begin to let time pass."""
        self.show_notices()
        self._ticking.start()

    def stop(self) -> None:
        """Let no more time pass, and take the window down."""
        self._ticking.stop()
        self.window.put_away()

    def tick(self) -> None:
        """Let time pass: the lock counts down, staff who went away are signed out."""
        now = self._clock()
        if self._touched_at is None:
            if now >= self._tries_at:
                self._again()
        elif now - self._touched_at >= _STAFF_SECONDS:
            self.show_notices()
        elif self._at_door and self._lockout.failures:
            self._show_door()

    def show_notices(self) -> None:
        """Show what patients read."""
        self._touched_at, self._at_door = None, False
        self.window.show_notices(self._trouble.notices)

    def open_door(self) -> None:
        """Ask for the PIN, where there is one."""
        self._digits, self._wrong = "", False
        self._touch()
        if self._locked:
            self._at_door = True
            self._show_door()
        else:
            self._show_panel()

    def _touch(self) -> None:
        self._touched_at = self._clock()

    def _show_door(self) -> None:
        now, count = self._clock(), len(self._digits)
        words = self._trouble.words
        view = derive_fallen_door(words, count, self._lockout, now, wrong=self._wrong)
        self.window.show_door(view, right_to_left=self._trouble.right_to_left)

    def _show_panel(self) -> None:
        self._at_door = False
        known = self._trouble
        view = derive_fallen_panel(known.words, known.falls, known.problems, known.log)
        self.window.show_panel(view, right_to_left=self._trouble.right_to_left)

    def _type(self, digit: str) -> None:
        self._touch()
        if self._lockout.is_locked(self._clock()):
            return
        self._wrong = False
        self._digits = (self._digits + digit)[:LONGEST_PIN] if digit else self._digits[:-1]
        self._show_door()

    def _submit(self) -> None:
        self._touch()
        now, digits = self._clock(), self._digits
        self._digits = ""
        if not digits or self._lockout.is_locked(now):
            return
        if verify_pin(digits, self._trouble.clinic.staff.pin_hash):
            self._lockout = Lockout()
            self._show_panel()
            return
        self._lockout, self._wrong = self._lockout.after_failure(now), True
        self._show_door()
