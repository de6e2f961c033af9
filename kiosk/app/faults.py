"""What nobody caught: it is written down, patients see a calm screen, and the program ends."""

from __future__ import annotations

import contextlib
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from kiosk.app.care import Care
from kiosk.host.log import described

_GRAVE = frozenset({QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg})


class Faults(QObject):
    """Takes errors that nobody caught, wherever they happened: in a slot, a picture, a thread.

    Only the first one counts: it is logged, and ``fallen`` is called in the main loop, once what
    was going on is over. Later ones are most often its children.
    """

    _happened = Signal()

    def __init__(self, care: Care, fallen: Callable[[], None]) -> None:
        super().__init__()
        self._care, self._fallen = care, fallen
        self.first: BaseException | None = None
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def take(self, error: BaseException) -> None:
        """Take an error; from any thread."""
        if self.first is not None:
            return
        self.first = error
        self._care.log.fault(error)
        self._care.explain(described(error))
        if sys.stderr is not None and sys.stderr.isatty():
            traceback.print_exception(error)  # for whoever works on the program
        # What a half-drawn picture holds would keep others from being drawn.
        traceback.clear_frames(error.__traceback__)
        self._happened.emit()

    def _tell(self) -> None:
        self._fallen()

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Take errors for as long as the block runs."""
        kept = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        messages = qInstallMessageHandler(self._message)
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        sys.unraisablehook = self._unraisable
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook, sys.unraisablehook = kept
            qInstallMessageHandler(messages)

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            self.take(_traced(error, trace))
        else:
            sys.__excepthook__(kind, error, trace)

    def _uncaught_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if isinstance(arguments.exc_value, Exception):
            self.take(_traced(arguments.exc_value, arguments.exc_traceback))

    def _unraisable(self, arguments: sys.UnraisableHookArgs) -> None:
        """Write down what went wrong while something was cleared away; it harms nobody."""
        if arguments.exc_value is not None:
            self._care.log.fault(_traced(arguments.exc_value, arguments.exc_traceback))

    def _message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Log what Qt finds grave, and say the rest where Qt would."""
        with contextlib.suppress(Exception):
            if kind in _GRAVE:
                self._care.log.trouble(f"Qt: {message}")
            elif sys.stderr is not None:
                print(message, file=sys.stderr, flush=True)


def _traced(error: BaseException, trace: TracebackType | None) -> BaseException:
    """Return an error that knows where it was; it may know that better than who hands it over."""
    return error if trace is None else error.with_traceback(trace)
