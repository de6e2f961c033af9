"""The pointer is hidden, and there for whoever moves a mouse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.pointer import Pointer
from tests.app.conftest import Start
from tests.app.running_kiosk import settle


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    shown = QWidget()
    shown.resize(400, 300)
    shown.show()
    settle()
    yield shown
    shown.hide()
    shown.deleteLater()
    settle()


def shape() -> Qt.CursorShape | None:
    cursor = QApplication.overrideCursor()
    return None if cursor is None else cursor.shape()


def move(window: QWidget, x: int) -> None:
    handle = window.windowHandle()
    QTest.mouseMove(handle, QPoint(x, 50))
    settle()


def test_a_mouse_that_is_moved_is_seen_and_goes(window: QWidget, qapp: QApplication) -> None:
    pointer = Pointer(qapp)
    assert shape() is Qt.CursorShape.BlankCursor
    move(window, 10)
    assert shape() is Qt.CursorShape.BlankCursor, "it only was somewhere"
    move(window, 60)
    assert (shape(), pointer.visible) == (Qt.CursorShape.ArrowCursor, True)
    pointer.hide()
    assert shape() is Qt.CursorShape.BlankCursor
    pointer.stop()
    assert shape() is None


def test_no_input_method_has_anything_to_pop_up_for(start: Start) -> None:
    kiosk = start()
    kiosk.begin("en")
    kiosk.open_door()
    takes = Qt.WidgetAttribute.WA_InputMethodEnabled
    assert not [w for w in kiosk.window.findChildren(QWidget) if w.testAttribute(takes)]
