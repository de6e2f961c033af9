"""The calm screen of a kiosk that has just fallen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kiosk.app.moment import Moment
from kiosk.presentation.derive import KioskView
from kiosk.ui.notice import NoticeWindow
from tests.app.conftest import Start
from tests.app.running_kiosk import RunningKiosk, application, settle


def fallen(kiosk: RunningKiosk) -> tuple[NoticeWindow, Moment]:
    """Let a kiosk fall."""

    def place(window: QWidget) -> None:
        window.resize(kiosk.window.size())
        window.show()

    moment = Moment(application(), kiosk.player, place)
    moment.show()
    settle()
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, NoticeWindow)]
    (window,) = found
    return window, moment


def test_patients_read_that_it_will_be_back(start: Start) -> None:
    kiosk = start()
    kiosk.begin("ar")
    window, moment = fallen(kiosk)
    labels = window.findChildren(QLabel)
    assert [label.text() for label in labels] == [
        "One moment, please",
        "If this screen does not come back, please ask at reception.",
    ]
    assert {label.locale().language() for label in labels} == {QLocale.Language.Arabic}
    assert window.isVisible()
    assert not kiosk.window.isVisible()
    assert not window.close()
    moment.stop()
    settle()


def test_nothing_that_is_broken_keeps_it_from_being_read(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = start()

    def broken(*_: object) -> KioskView:
        raise ValueError

    monkeypatch.setattr(kiosk.player.presenter, "material", broken)
    window, moment = fallen(kiosk)
    assert window.findChildren(QLabel)[0].text() == "One moment, please"
    moment.stop()
    settle()
