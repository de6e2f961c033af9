"""A kiosk from the first touch to the last: what patients and staff go through."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.clinic import Clinic, Inactivity, Languages
from kiosk.errors import Severity
from kiosk.session.actions import (
    ChooseLanguage,
    Finish,
    GoBack,
    KeepCalibration,
    MakeDefault,
    NextTextSize,
    OfferLanguage,
    OpenCalibration,
    OpenEasier,
    OpenPage,
    SetContrast,
    SizeCard,
    Touched,
)
from kiosk.session.state import (
    Attract,
    Comfort,
    Contrast,
    DoorAnswer,
    Home,
    StaffDoor,
    StaffPanel,
    Topic,
)
from kiosk.session.state import Languages as LanguagesPlace
from kiosk.staff.memory import Choices, load
from kiosk.ui.overlays.still_there import StillThereOverlay
from tests.app.conftest import Start
from tests.app.running_kiosk import LOCKED, PIN, RunningKiosk

IMPATIENT = Clinic(inactivity=Inactivity(least_seconds=60, most_seconds=60, alert_seconds=20))
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def test_a_patient_reads_a_page_in_arabic(start: Start) -> None:
    kiosk = start()
    assert kiosk.place() == Attract()
    kiosk.touch_middle()
    assert kiosk.place() == LanguagesPlace()
    assert set(kiosk.offered()) == {"en", "es", "ar", "zh-Hans"}
    kiosk.touch(ChooseLanguage("ar"))
    assert (kiosk.place(), kiosk.session.language) == (Home(), "ar")
    assert kiosk.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    kiosk.touch(OpenPage("twitch"))
    assert kiosk.place() == Topic("twitch")
    kiosk.touch(GoBack())
    assert kiosk.place() == Home()
    assert kiosk.problems == []


@pytest.mark.row(32)
def test_the_next_patient_finds_nothing_of_the_one_before(start: Start) -> None:
    kiosk = start()
    kiosk.begin("ar")
    kiosk.touch(NextTextSize())
    kiosk.touch(OpenEasier())
    kiosk.touch(SetContrast(Contrast.LIGHT_ON_BLACK))
    kiosk.touch(Finish())
    session = kiosk.session
    assert (session.place, session.language) == (Attract(), "en")
    assert session.comfort == Comfort()
    assert kiosk.window.layoutDirection() is Qt.LayoutDirection.LeftToRight


# --- nobody is there ---------------------------------------------------------------------------


def alert_shown(kiosk: RunningKiosk) -> bool:
    overlay = kiosk.window.findChild(StillThereOverlay)
    assert isinstance(overlay, StillThereOverlay)
    return overlay.isVisibleTo(kiosk.window)


def test_a_kiosk_that_nobody_touches_asks_and_then_starts_afresh(start: Start) -> None:
    kiosk = start(IMPATIENT)
    kiosk.begin("ar")
    kiosk.wait(59)
    assert not alert_shown(kiosk)
    kiosk.wait(1)
    assert alert_shown(kiosk)
    kiosk.wait(19)
    assert (alert_shown(kiosk), kiosk.place()) == (True, Home())
    kiosk.wait(1)
    assert not alert_shown(kiosk)
    assert (kiosk.place(), kiosk.session.language) == (Attract(), "en")


def test_the_alert_can_be_answered_as_often_as_anyone_likes(start: Start) -> None:
    kiosk = start(IMPATIENT)
    kiosk.begin("en")
    for _ in range(12):
        kiosk.wait(60)
        assert alert_shown(kiosk)
        kiosk.touch(Touched(0.0))
        assert not alert_shown(kiosk)
    assert kiosk.place() == Home()


def test_every_touch_begins_the_time_anew(start: Start) -> None:
    kiosk = start(IMPATIENT)
    kiosk.begin("en")
    kiosk.wait(50)
    kiosk.touch(NextTextSize())
    kiosk.wait(50)
    assert not alert_shown(kiosk)


def test_a_long_page_may_be_read_for_longer(start: Start) -> None:
    kiosk = start(Clinic(inactivity=Inactivity(least_seconds=30, most_seconds=600)))
    kiosk.begin("en")
    kiosk.touch(OpenPage("twitch"))
    kiosk.wait(120)
    assert not alert_shown(kiosk)
    kiosk.wait(480)
    assert alert_shown(kiosk)


def test_the_start_screen_stays_as_it_is(start: Start) -> None:
    kiosk = start(IMPATIENT)
    kiosk.wait(9999)
    assert not alert_shown(kiosk)


# --- staff -------------------------------------------------------------------------------------


def open_panel(kiosk: RunningKiosk) -> None:
    kiosk.press(Qt.Key.Key_S, CTRL_ALT)
    if isinstance(kiosk.place(), StaffDoor):
        kiosk.type(PIN)
        kiosk.press(Qt.Key.Key_Return)
    assert isinstance(kiosk.place(), StaffPanel)


def test_staff_enter_with_their_pin(start: Start) -> None:
    kiosk = start(LOCKED)
    kiosk.press(Qt.Key.Key_S, CTRL_ALT)
    assert kiosk.place() == StaffDoor()
    kiosk.type("0000")
    kiosk.press(Qt.Key.Key_Return)
    assert kiosk.place() == StaffDoor(answer=DoorAnswer.WRONG)
    kiosk.type(PIN)
    kiosk.press(Qt.Key.Key_Return)
    assert kiosk.place() == StaffPanel()


def test_what_staff_choose_holds_after_a_restart(start: Start) -> None:
    kiosk = start(LOCKED)
    open_panel(kiosk)
    kiosk.touch(MakeDefault("ar"))
    kiosk.touch(OfferLanguage("en", offered=False))
    again = start(LOCKED)
    assert (again.place(), again.session.language) == (Attract(), "ar")
    again.touch_middle()
    assert set(again.offered()) == {"ar", "es", "zh-Hans"}
    assert again.problems == []


def test_a_language_that_is_not_there_any_more_is_not_missed(start: Start, memory: Path) -> None:
    kiosk = start(LOCKED)
    open_panel(kiosk)
    kiosk.touch(MakeDefault("ar"))
    again = start(Clinic(languages=Languages(offered=("en", "es"))))
    assert again.session.language == "en"
    assert load(memory)[0].default_language == "ar", "it may come back"


@pytest.mark.row(38)
def test_what_patients_do_is_not_remembered(start: Start, memory: Path) -> None:
    kiosk = start()
    kiosk.begin("ar")
    kiosk.touch(OpenPage("twitch"))
    kiosk.touch(Finish())
    assert not memory.parent.exists()


def test_a_memory_that_cannot_be_written_is_told_once_and_the_kiosk_goes_on(
    start: Start, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    kiosk = start(LOCKED, memory=tmp_path / "file" / "choices.json")
    open_panel(kiosk)
    kiosk.touch(OfferLanguage("es", offered=False))
    kiosk.touch(OfferLanguage("zh-Hans", offered=False))
    told = [problem for problem in kiosk.problems if "cannot be kept" in problem.message]
    assert len(told) == 1
    assert told[0].severity is Severity.WARNING
    assert told[0].path == str(tmp_path / "file" / "choices.json")
    kiosk.touch(Finish())
    kiosk.touch_middle()
    assert kiosk.offered() == ["en", "ar"]


@pytest.mark.parametrize("data", [b"", b"{", b'{"hidden": 3}', b"\xff"])
def test_a_damaged_memory_is_told_and_forgotten(start: Start, memory: Path, data: bytes) -> None:
    memory.parent.mkdir()
    memory.write_bytes(data)
    kiosk = start()
    (problem,) = kiosk.problems
    assert problem.path == str(memory)
    kiosk.touch_middle()
    assert len(kiosk.offered()) == 4
    assert load(memory)[0] == Choices()


def test_a_screen_that_staff_measured_stays_measured(start: Start, memory: Path) -> None:
    kiosk = start()
    kiosk.open_door()
    kiosk.touch(OpenCalibration())
    before = kiosk.session.house.geometry.card_pixels
    for _ in range(3):
        kiosk.touch(SizeCard(1))
    kiosk.turn_to(KeepCalibration())
    kiosk.touch(KeepCalibration())
    assert kiosk.place() == StaffPanel()
    again = start().session.house
    assert again.geometry.card_pixels == before + 3
    assert again.calibrated
