"""What nobody caught is taken, wherever it happens, and only once."""

from __future__ import annotations

import io
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QTimer, qCritical, qWarning
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.care import Care
from kiosk.app.faults import Faults
from kiosk.host.falls import StartBook
from kiosk.host.log import Log
from kiosk.host.notify import Supervisor
from tests.app.running_kiosk import settle

SECRET = "what-a-patient-read"


def fail() -> None:
    raise ValueError(SECRET)


class Broken(QWidget):
    """A widget whose picture breaks half-way."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRect(0, 0, 10, 10), QColor("red"))
        fail()


class Taken:
    """What was said and done about faults."""

    def __init__(self, folder: Path) -> None:
        self.said = io.StringIO()
        self.falls = 0
        self.book = StartBook(folder / "starts.json", lambda: 0.0, "boot")
        self.book.begin()
        log = Log(None, self.said, lambda: datetime.now(UTC))
        self.faults = Faults(Care(log, Supervisor({}, 1), self.book), self._fall)
        self._path = folder / "starts.json"

    def reasons(self) -> list[str]:
        """Return why the kiosk fell, as the next start learns it."""
        return [fall.reason for fall in StartBook(self._path, lambda: 0.0, "boot").begin()]

    def _fall(self) -> None:
        self.falls += 1


@pytest.fixture
def taken(qapp: QApplication, tmp_path: Path) -> Iterator[Taken]:
    caught = Taken(tmp_path)
    with caught.faults.installed():
        yield caught


def test_a_slot(taken: Taken) -> None:
    QTimer.singleShot(0, fail)
    while not taken.falls:
        settle()
    assert taken.said.getvalue().startswith("ValueError at test_faults.py:")
    assert SECRET not in taken.said.getvalue()
    assert taken.reasons()[0].startswith("ValueError at test_faults.py:")


def test_a_picture_that_breaks_leaves_others_to_be_drawn(
    taken: Taken, capfd: pytest.CaptureFixture[str]
) -> None:
    broken = Broken()
    broken.show()
    settle()
    settle()
    assert taken.falls == 1
    assert "fail < test_faults.py" in taken.said.getvalue()
    other = QWidget()
    other.show()
    settle()
    assert not other.grab().isNull()
    for widget in (broken, other):
        widget.hide()
        widget.deleteLater()
    settle()


def test_a_thread(taken: Taken) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert taken.falls == 0, "the main loop has to be the one that acts"
    settle()
    assert taken.falls == 1


def test_only_the_first_counts(taken: Taken) -> None:
    for _ in range(3):
        QTimer.singleShot(0, fail)
    while not taken.falls:
        settle()
    settle()
    assert taken.falls == 1
    assert taken.said.getvalue().count("ValueError") == 1


def test_what_cannot_be_raised_is_written_down_and_harms_nobody(taken: Taken) -> None:
    class Bad:
        def __del__(self) -> None:
            fail()

    Bad()
    settle()
    assert taken.falls == 0
    assert taken.said.getvalue().startswith("ValueError at test_faults.py:")


def test_qt_complains(taken: Taken, capsys: pytest.CaptureFixture[str]) -> None:
    qCritical("The disk is gone.")
    qWarning("A font is odd.")
    assert taken.said.getvalue() == "Qt: The disk is gone.\n"
    assert capsys.readouterr().err == "A font is odd.\n"


def test_whoever_came_before_gets_everything_back(qapp: QApplication, tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    with Taken(tmp_path).faults.installed():
        assert sys.excepthook is not before[0]
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
