"""What looks after a running kiosk: its log, its supervisor, and the book of its starts."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from kiosk.errors import Problem
from kiosk.host.endings import LEFT, LEFT_BY_STAFF
from kiosk.host.falls import StartBook, place_of_starts, this_boot
from kiosk.host.log import FILE, Log
from kiosk.host.notify import ALIVE, READY, STOPPING, Supervisor
from kiosk.staff.memory import default_state_folder

_SIGNS_OF_LIFE = 4  # in the time after which silence counts as death


@dataclass(frozen=True)
class Care:
    """Whom a kiosk tells how it is; ``book`` is ``None`` where nobody counts falls."""

    log: Log
    supervisor: Supervisor
    book: StartBook | None = None

    @property
    def code_of_leaving(self) -> int:
        """The exit code of a kiosk that staff leave."""
        return LEFT_BY_STAFF if self.supervisor.listens else LEFT

    def report(self, problem: Problem) -> None:
        """Take a problem that staff should know of."""
        self.log.problem(problem)
        words = "problem" if self.log.problems == 1 else "problems"
        self.supervisor.status(f"Playing, with {self.log.problems} {words}; see the log.")

    def explain(self, reason: str) -> None:
        """Write down why the kiosk is about to fall."""
        if self.book is not None:
            self.book.explain(reason)

    def close(self) -> None:
        """Write down that the kiosk ended as it was asked to."""
        if self.book is not None:
            self.book.close()


def bare_care() -> Care:
    """Return what there is where nobody looks after the kiosk: problems go to the terminal."""
    return Care(Log(None, sys.stderr, _local_time), Supervisor({}, os.getpid()))


def full_care(log_path: Path | None) -> Care:
    """Return what looks after a kiosk, as the environment says.

    ``log_path`` is where to write the log instead of into the state folder.
    """
    state = default_state_folder(os.environ, sys.platform)
    supervisor = Supervisor(os.environ, os.getpid())
    log = Log(log_path or state / FILE, sys.stderr, _local_time, verbose=supervisor.listens)
    book = StartBook(place_of_starts(os.environ, state), time.monotonic, this_boot())
    return Care(log, supervisor, book)


def _local_time() -> datetime:
    return datetime.now().astimezone()


class Heart(QObject):
    """Tells the supervisor that the kiosk is ready once it was seen, and that it lives.

    It beats in the loop that draws and takes touches, so that a hang of that loop is silence.
    ``seen`` is called when ``window`` has been painted for the first time.
    """

    def __init__(self, supervisor: Supervisor, window: QWidget, seen: Callable[[], None]) -> None:
        super().__init__()
        self._supervisor, self._window, self._seen = supervisor, window, seen
        self._beating = QTimer(self)
        self._beating.timeout.connect(lambda: supervisor.tell(ALIVE))
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)
        self._painted.timeout.connect(self._ready)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first picture."""
        if watched is self._window and event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self._painted.start(0)  # once the picture has been handed over
        return False

    def stop(self) -> None:
        """Say that the kiosk ends."""
        self._window.removeEventFilter(self)
        self._painted.stop()
        self._beating.stop()
        self._supervisor.tell(STOPPING)

    def _ready(self) -> None:
        self._seen()
        self._supervisor.tell(READY, ALIVE)
        if self._supervisor.watchdog_seconds is not None:
            pause = self._supervisor.watchdog_seconds / _SIGNS_OF_LIFE
            self._beating.start(max(1, round(pause * 1000)))
