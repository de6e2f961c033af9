"""The check that every test is followed by does find what a test leaves behind."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QThread, QTimer, QVariantAnimation
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.leaks import LeakError, nothing_left_alive

HERE = Path(__file__).name


def test_every_test_is_followed_by_the_check(request: pytest.FixtureRequest) -> None:
    assert "_nothing_left_alive" in request.fixturenames


def test_a_running_timer_is_named_with_the_line_that_started_it(qapp: object) -> None:
    timer = QTimer()
    timer.setObjectName("forgotten")
    found = rf"QTimer 'forgotten' runs, started at .*{HERE}:\d+"
    with pytest.raises(LeakError, match=found), nothing_left_alive():
        timer.start(1000)
    timer.stop()


def test_the_owner_of_a_timer_is_named(qapp: object) -> None:
    owner = QObject()
    timer = QTimer(owner)
    timer.setInterval(1000)
    with pytest.raises(LeakError, match="QTimer '' of QObject runs"), nothing_left_alive():
        timer.start()
    timer.stop()


def test_a_running_animation_is_found(qapp: object) -> None:
    animation = QVariantAnimation()
    animation.setDuration(60_000)
    animation.setEndValue(1.0)
    animation.setStartValue(0.0)
    with pytest.raises(LeakError, match="QVariantAnimation '' runs"), nothing_left_alive():
        animation.start()
    animation.stop()


def test_a_running_thread_of_qt_is_found(qapp: object) -> None:
    thread = QThread()
    with pytest.raises(LeakError, match="QThread '' runs"), nothing_left_alive():
        thread.start()
    thread.quit()
    assert thread.wait()


def test_a_running_thread_of_python_is_found(qapp: object) -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait, name="forgotten")
    with pytest.raises(LeakError, match=r"forgotten.* is running"), nothing_left_alive():
        thread.start()
    done.set()
    thread.join()


@pytest.mark.parametrize("shown", [True, False], ids=["shown", "hidden"])
def test_a_window_is_found(qtbot: QtBot, shown: bool) -> None:
    kept: list[QWidget] = []

    def open_window() -> None:
        kept.append(QWidget())
        kept[0].setObjectName("forgotten")
        kept[0].setVisible(shown)
        qtbot.addWidget(kept[0])

    with pytest.raises(LeakError, match="QWidget 'forgotten' exists"), nothing_left_alive():
        open_window()


def test_what_has_ended_is_no_leak(qapp: object) -> None:
    with nothing_left_alive():
        timer = QTimer()
        timer.start(1000)
        timer.stop()
        del timer
        dropped = QTimer()
        dropped.start(1000)
        del dropped
        window = QWidget()
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()
        window.close()
        del window


def test_what_was_there_before_is_no_leak(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    timer = QTimer()
    timer.start(1000)
    with nothing_left_alive():
        window.show()
    timer.stop()
