"""The kiosk, with one thing in it that breaks when SIGUSR1 arrives: ``BREAKS`` says which.

It breaks in the first start only, so that the next one shows whether the kiosk comes back;
``BREAKS_ALWAYS`` breaks each start as soon as it plays.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication

from kiosk.cli import main
from kiosk.ui.window import KioskWindow


def _fail(*_: object) -> None:
    raise ValueError("what a patient read")


class _Painting:
    """Painting of the window, which breaks in its middle once it is told to."""

    def __init__(self) -> None:
        self.broken = False
        self._sound = KioskWindow.paintEvent

    def install(self) -> None:
        """Take the place of the window's own, before there is a window."""

        def paint(window: KioskWindow, event: QPaintEvent) -> None:
            if self.broken:
                painter = QPainter(window)
                painter.fillRect(QRect(0, 0, 10, 10), QColor("red"))
                _fail()
            self._sound(window, event)

        KioskWindow.paintEvent = paint  # type: ignore[method-assign, assignment]

    def break_now(self) -> None:
        """Break at the next picture."""
        self.broken = True
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, KioskWindow))
        window.update()


PAINTING = _Painting()


def _thread() -> None:
    threading.Thread(target=_fail).start()


def _hang() -> None:
    while True:
        time.sleep(0.01)


def _full() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


KINDS: dict[str, Callable[[], None]] = {
    "slot": lambda: QTimer.singleShot(0, _fail),
    "paint": PAINTING.break_now,
    "thread": _thread,
    "hang": _hang,
    "crash": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    "full": _full,
}


def _arm() -> None:
    kind = os.environ.get("BREAKS")
    if kind:
        signal.signal(signal.SIGUSR1, lambda *_: KINDS[kind]())
    PAINTING.install()
    PAINTING.broken = "BREAKS_ALWAYS" in os.environ


if __name__ == "__main__":
    _arm()
    sys.exit(main())
