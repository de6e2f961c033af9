"""What a test may not leave behind: running timers, animations and threads, and windows.

Starts are written down as they happen, so that whatever still runs after a test is named together
with the line that started it.
"""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_KINDS: tuple[type[QObject], ...] = (QTimer, QThread, QAbstractAnimation)


class LeakError(AssertionError):
    """Something is still alive; the message has a line for each thing."""


@contextmanager
def nothing_left_alive() -> Iterator[None]:
    """Check that what starts inside the block has come to its end with it.

    Raises:
        LeakError: a timer, an animation or a thread still runs, or a top-level window exists.
    """
    windows = set(_windows())
    threads = set(threading.enumerate())
    with _starts_written_down() as starts:
        yield

    def left() -> list[str]:
        return [
            *_still_running(starts),
            *(f"{thread!r} is running" for thread in {*threading.enumerate()} - threads),
            *(f"{_name(window)} exists" for window in {*_windows()} - windows),
        ]

    # What only waits to be deleted or collected is gone for the user already.
    if left():
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
    if found := left():
        raise LeakError("\n".join(["Left alive:", *found]))


Starts = list[tuple["weakref.ref[QObject]", str]]


@contextmanager
def _starts_written_down() -> Iterator[Starts]:
    starts: Starts = []
    with pytest.MonkeyPatch.context() as patch:
        for kind in _KINDS:
            patch.setattr(kind, "start", _writing_down(kind, starts))
        yield starts


def _writing_down(kind: type[QObject], starts: Starts) -> Callable[..., object]:
    original: Callable[..., object] = vars(kind)["start"]

    def start(self: QObject, *arguments: object) -> object:
        caller = sys._getframe(1)
        starts.append((weakref.ref(self), f"{caller.f_code.co_filename}:{caller.f_lineno}"))
        return original(self, *arguments)

    return start


def _still_running(starts: Starts) -> Iterator[str]:
    seen: set[int] = set()
    for reference, place in reversed(starts):
        thing = reference()
        if thing is None or not isValid(thing) or id(thing) in seen:
            continue
        seen.add(id(thing))
        if _runs(thing):
            yield f"{_name(thing)} runs, started at {place}"


def _runs(thing: QObject) -> bool:
    match thing:
        case QTimer():
            return thing.isActive()
        case QThread():
            return thing.isRunning()
        case QAbstractAnimation():
            return thing.state() is QAbstractAnimation.State.Running
        case _:
            return False


def _windows() -> list[QWidget]:
    return QApplication.topLevelWidgets() if QApplication.instance() is not None else []


def _name(thing: QObject) -> str:
    parent = thing.parent()
    of = f" of {type(parent).__name__}" if parent is not None else ""
    return f"{type(thing).__name__} {thing.objectName()!r}{of}"
