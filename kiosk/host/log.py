"""The log: what happened to the kiosk, one line an event, for staff and IT to read.

It holds no personal data. What patients touch and read is no event, and of a fault only the kind
and the place in the program are written: its message might name a page that somebody was reading.
"""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from kiosk.errors import Problem, Severity

FILE = "kiosk.log"
FILES = 5
"""How many files are kept, the newest among them."""
BYTES = 200_000
"""How large a file may grow before the next one is begun."""

_PACKAGE = "kiosk"
_MOST_PLACES = 12


class Log:
    """Writes lines into a small set of files and, for a journal, to a stream.

    ``now`` returns the local time. ``path`` is the newest file, ``None`` for no file at all.
    ``stream`` takes problems and faults; with ``verbose`` it takes every line. A disk that is
    full or may not be written to never stops anything.
    """

    def __init__(
        self,
        path: Path | None,
        stream: TextIO | None,
        now: Callable[[], datetime],
        *,
        verbose: bool = False,
    ) -> None:
        self.path = path
        self._stream, self._now, self._verbose = stream, now, verbose
        self._file = _file_handler(path) if path is not None else None
        self.problems = 0

    def __enter__(self) -> Log:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):  # what was held back has no room either
                self._file.close()

    def note(self, words: str) -> None:
        """Write an event of the usual life of a kiosk."""
        self._write("note", words)
        if self._verbose:
            self._say(words)

    def problem(self, problem: Problem) -> None:
        """Write something that staff or IT should look at."""
        self.problems += 1
        self._write("error" if problem.severity is Severity.ERROR else "warning", str(problem))
        self._say(str(problem))

    def fault(self, error: BaseException) -> None:
        """Write what nobody caught: its kind and where it was, without its message."""
        self.problems += 1
        words = described(error)
        self._write("fault", words)
        self._say(words)

    def trouble(self, words: str) -> None:
        """Write what Qt, or the machine below, complains of."""
        self._write("error", words)
        self._say(words)

    def _write(self, kind: str, words: str) -> None:
        if self._file is not None:
            when = self._now().isoformat(" ", "seconds")
            line = f"{when}  {kind:<7}  {' '.join(words.split())}"
            self._file.handle(logging.makeLogRecord({"msg": line}))

    def _say(self, words: str) -> None:
        if self._stream is not None:
            with contextlib.suppress(OSError, ValueError):  # nobody listens any more
                print(words, file=self._stream, flush=True)


class _Files(logging.handlers.RotatingFileHandler):
    """Files that take each other's place; what cannot be written is let go."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Say nothing: the kiosk plays on without a log."""


def _file_handler(path: Path) -> _Files:
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
    return _Files(path, maxBytes=BYTES, backupCount=FILES - 1, encoding="utf-8", delay=True)


def described(error: BaseException) -> str:
    """Return an error in one line: its kind, the system's reason where there is one, the places."""
    reason = f" ({error.strerror})" if isinstance(error, OSError) and error.strerror else ""
    frames = traceback.extract_tb(error.__traceback__)[-_MOST_PLACES:]
    places = " < ".join(_place(frame) for frame in reversed(frames))
    return f"{type(error).__name__}{reason} at {places or 'an unknown place'}"


def _place(frame: traceback.FrameSummary) -> str:
    parts = Path(frame.filename).parts
    own = parts[parts.index(_PACKAGE) :] if _PACKAGE in parts else parts[-1:]
    return f"{'/'.join(own)}:{frame.lineno} {frame.name}"
