"""After a session nothing of it is left: no file, no clipboard, no line in a log."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.session.actions import (
    AnswerQuiz,
    ChooseLanguage,
    Finish,
    OpenMyQuestions,
    OpenPage,
    OpenTerm,
    PickQuestion,
    SetContrast,
)
from kiosk.session.state import Attract, Contrast
from tests.access.conftest import Start
from tests.access.readers import Reader, screens
from tests.app.running_kiosk import LOCKED, settle

TYPED = "canary7391"
"""What somebody types who takes the kiosk for a form."""


class Written:
    """The files that are opened to be written to while it ``listens``."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.listens = True
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.listens and event == "open":
            path, mode, _ = arguments
            if isinstance(mode, str) and set(mode) & set("wax+"):
                self.paths.append(str(path))


@pytest.fixture
def written() -> Iterator[Written]:
    """What is written to during a test."""
    found = Written()
    yield found
    found.listens = False


@pytest.mark.row(38)
def test_nothing_of_a_session_is_left_on_the_machine(
    start: Start, tmp_path: Path, written: Written, capfd: pytest.CaptureFixture[str]
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    kiosk = start(LOCKED)
    reader = Reader(kiosk)
    kiosk.begin("en")
    for _, way in screens(kiosk, "en"):
        reader.do(*way)
        QTest.keyClicks(kiosk.window.focusWidget() or kiosk.window, TYPED)
        QTest.keyClick(kiosk.window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        settle()
    kiosk.open_door()
    kiosk.type(TYPED)
    reader.do(Finish())
    assert kiosk.place() == Attract()
    said = capfd.readouterr()
    assert TYPED not in said.out + said.err
    # The test's own capture opens an unnamed file in the folder for such.
    assert [path for path in written.paths if path != tempfile.gettempdir()] == []
    assert not any(TYPED.encode() in file.read_bytes() for file in files_in(tmp_path))
    assert clipboard.text() == "before"
    assert TYPED not in repr(kiosk.session)
    assert (kiosk.left, kiosk.problems) == (0, [])


def files_in(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


@pytest.mark.row(32)
@pytest.mark.row(38)
def test_the_state_after_a_session_is_the_state_before_it(start: Start) -> None:
    kiosk = start(LOCKED)
    before = kiosk.session
    reader = Reader(kiosk)
    kiosk.begin("ar")
    reader.do(
        SetContrast(Contrast.LOW),
        PickQuestion("why"),
        AnswerQuiz("sterile", 1),
        OpenPage("twitch"),
        OpenTerm("reflex"),
        OpenMyQuestions(),
        ChooseLanguage("es"),
        Finish(),
    )
    after = kiosk.session
    assert after.number == before.number + 1
    for name in ("place", "history", "term", "picked", "answers", "language", "comfort", "house"):
        assert getattr(after, name) == getattr(before, name), name
