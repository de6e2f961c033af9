"""Two languages, and the next patient's, on a running kiosk: by fingers and by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.clinic import Clinic, Staff
from kiosk.clinic.model import Keypad, Languages
from kiosk.session.actions import (
    ChooseLanguage,
    OpenLanguages,
    OpenPage,
    OpenStaffDoor,
    SetNextLanguage,
    ShowBeside,
    ToggleBeside,
)
from kiosk.session.state import Attract, Home, NextPatient, SecondLanguages, StaffDoor, Topic
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.touchable import Touchable
from tests.app.conftest import Start
from tests.app.running_kiosk import LOCKED, RunningKiosk
from tests.app.test_damage import CONTENT, assert_told_once

AT_THE_DOOR = Clinic(
    staff=Staff(pin_hash=LOCKED.staff.pin_hash, next_patient_at_door=True),
    languages=Languages(offered=("en", "ar", "es")),
)
CALLING = Clinic(
    staff=LOCKED.staff,
    keypad=Keypad(two_languages=("F25",), next_patient={"F2": "ar", "F3": "es"}),
)


def languages_seen(kiosk: RunningKiosk) -> set[str]:
    """Return the languages of the words that are seen."""
    texts = kiosk.window.findChildren(TextBlock)
    return {text.view.language for text in texts if text.isVisible()}


def titles(kiosk: RunningKiosk) -> set[str]:
    texts = kiosk.window.findChildren(TextBlock)
    return {text.text() for text in texts if text.isVisible()}


def focused(kiosk: RunningKiosk) -> QWidget | None:
    return kiosk.window.focusWidget()


def test_one_touch_shows_both_and_one_touch_shows_one(start: Start) -> None:
    kiosk = start(None)
    kiosk.begin("ar")
    kiosk.touch(OpenPage("twitch"))
    assert "What does a twitch feel like?" not in titles(kiosk)
    kiosk.touch(ToggleBeside())
    assert "What does a twitch feel like?" in titles(kiosk)
    assert kiosk.place() == Topic("twitch")
    kiosk.touch(ToggleBeside())
    assert "What does a twitch feel like?" not in titles(kiosk)


def test_who_reads_the_clinics_language_chooses_another(start: Start) -> None:
    kiosk = start(None)
    kiosk.begin("en")
    kiosk.touch(OpenPage("twitch"))
    kiosk.touch(ToggleBeside())
    assert kiosk.place() == SecondLanguages()
    kiosk.touch(ShowBeside("ar"))
    assert kiosk.place() == Topic("twitch")
    assert {"en", "ar"} <= languages_seen(kiosk)


def test_keys_alone_reach_it_and_stay_on_it(start: Start) -> None:
    kiosk = start(None)
    kiosk.begin("ar")
    for _ in range(60):
        kiosk.press(Qt.Key.Key_Tab)
        now = focused(kiosk)
        if isinstance(now, Touchable) and now.action == ToggleBeside():
            break
    for expected in ("en", None):
        kiosk.press(Qt.Key.Key_Return)
        assert kiosk.session.beside == expected
        now = focused(kiosk)
        assert isinstance(now, Touchable)
        assert now.action == ToggleBeside()


def test_a_key_of_the_keypad_shows_both(start: Start) -> None:
    kiosk = start(CALLING)
    kiosk.begin("ar")
    kiosk.press(Qt.Key.Key_F25)
    assert kiosk.session.beside == "en"
    kiosk.press(Qt.Key.Key_F25)
    assert kiosk.session.beside is None


def test_the_next_patient_finds_one_language(start: Start) -> None:
    kiosk = start(None)
    kiosk.begin("ar")
    kiosk.touch(ToggleBeside())
    kiosk.wait(400.0)
    kiosk.wait(60.0)
    assert (kiosk.place(), kiosk.session.beside) == (Attract(), None)


def test_a_damaged_second_bundle_leaves_the_patients_language_alone(
    start: Start, bundles: Path
) -> None:
    CONTENT(bundles / "es.bundle")
    kiosk = start(None, bundles)
    kiosk.begin("ar")
    kiosk.touch(OpenPage("twitch"))
    kiosk.player.act(ShowBeside("es"))
    assert (kiosk.session.language, kiosk.session.beside) == ("ar", None)
    assert kiosk.place() == Topic("twitch")
    assert "es" not in languages_seen(kiosk)
    assert_told_once(kiosk, bundles / "es.bundle")


def test_the_clinics_language_is_damaged_and_not_offered(start: Start, bundles: Path) -> None:
    CONTENT(bundles / "es.bundle")
    wishes = Languages(offered=("ar", "en"), default="ar", fallback="en", beside="es")
    kiosk = start(Clinic(languages=wishes), bundles)
    (unmet,) = kiosk.problems
    assert "may not be offered" in unmet.message
    kiosk.begin("ar")
    kiosk.touch(ToggleBeside())
    assert kiosk.session.beside == "en"


# --- the next patient ------------------------------------------------------------------------


def test_staff_choose_at_the_door_with_one_touch_and_no_pin(start: Start) -> None:
    kiosk = start(AT_THE_DOOR)
    kiosk.open_door()
    assert kiosk.place() == NextPatient()
    kiosk.touch(SetNextLanguage("ar"))
    assert kiosk.place() == Attract()
    notes = [words for words in titles(kiosk) if words.startswith("Next patient: ")]
    assert len(notes) == 1
    assert "العربية" in notes[0]
    kiosk.touch_middle()
    assert (kiosk.place(), kiosk.session.language) == (Home(), "ar")


def test_the_panel_behind_it_asks_for_the_pin(start: Start) -> None:
    kiosk = start(AT_THE_DOOR)
    kiosk.open_door()
    kiosk.touch(OpenStaffDoor())
    assert kiosk.place() == StaffDoor()


def test_a_wrong_choice_is_put_right_by_the_patient_in_two_touches(start: Start) -> None:
    kiosk = start(AT_THE_DOOR)
    kiosk.open_door()
    kiosk.touch(SetNextLanguage("ar"))
    kiosk.touch_middle()
    kiosk.touch(OpenLanguages())
    kiosk.touch(ChooseLanguage("es"))
    assert (kiosk.place(), kiosk.session.language) == (Home(), "es")


@pytest.mark.parametrize(("key", "language"), [(Qt.Key.Key_F2, "ar"), (Qt.Key.Key_F3, "es")])
def test_a_key_chooses_on_the_start_screen(start: Start, key: Qt.Key, language: str) -> None:
    kiosk = start(CALLING)
    kiosk.press(key)
    assert kiosk.place() == Attract(), "the key begins nothing"
    assert kiosk.session.house.next_language == language
    kiosk.touch_middle()
    assert (kiosk.place(), kiosk.session.language) == (Home(), language)


def test_a_key_does_not_disturb_who_is_reading(start: Start) -> None:
    kiosk = start(CALLING)
    kiosk.begin("es")
    kiosk.touch(OpenPage("twitch"))
    kiosk.press(Qt.Key.Key_F2)
    assert (kiosk.place(), kiosk.session.language) == (Topic("twitch"), "es")
    assert any("العربية" in words for words in titles(kiosk)), "staff see that it was heard"
    kiosk.wait(400.0)
    kiosk.wait(60.0)
    kiosk.touch_middle()
    assert (kiosk.place(), kiosk.session.language) == (Home(), "ar")
