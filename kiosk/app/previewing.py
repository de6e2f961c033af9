"""`kiosk translate preview`: from the command line to the window, and to the end."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kiosk.app.preview import Preview, Subject
from kiosk.app.running import end_on_signals, geometry_of, place, say

_HEARTBEAT_MILLISECONDS = 500


def preview(subject: Subject, size: tuple[int, int]) -> int:
    """Show a language in a window of ``size`` pixels until it is closed; return the exit code.

    Raises:
        ContentError: the files cannot be built as they are.
        BundleError: a font is not what language.toml says it is.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("another kind of Qt application is running already")
    end_on_signals(application)
    with TemporaryDirectory(prefix="kiosk-preview-") as folder:
        return _run(application, subject, Path(folder), size)


def _run(
    application: QApplication, subject: Subject, workplace: Path, size: tuple[int, int]
) -> int:
    screen = application.primaryScreen()
    shown = Preview(
        subject,
        workplace,
        geometry_of(screen, subject.clinic()),
        clock=time.monotonic,
        report=say,
        say=lambda words: print(words, flush=True),
        leave=lambda: application.exit(0),
    )
    application.installEventFilter(shown.guard)
    place(shown.window, screen, size)
    heartbeat = _heartbeat(lambda: None)
    shown.start()
    print(f"Watching {', '.join(map(str, subject.folders))}. Ctrl+Q leaves.", flush=True)
    code = application.exec()
    heartbeat.stop()
    shown.stop()
    application.removeEventFilter(shown.guard)
    return code


def _heartbeat(beat: Callable[[], None]) -> QTimer:
    """Return a running timer: Python hears of Ctrl+C only when Qt calls it now and then."""
    timer = QTimer()
    timer.timeout.connect(beat)
    timer.start(_HEARTBEAT_MILLISECONDS)
    return timer
