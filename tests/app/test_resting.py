"""A kiosk through the day: paused, cleaned, at rest, dark, and started again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest

from kiosk.app.announcer import Announcer
from kiosk.clinic import Cleaning as CleaningRules
from kiosk.clinic import Clinic, Hours
from kiosk.clinic import Languages as OfferedLanguages
from kiosk.clinic import Pause as PauseRules
from kiosk.clinic import Rest as RestRules
from kiosk.presentation.announcements import Announcement
from kiosk.session.actions import (
    BeginPause,
    ChoosePause,
    EndPause,
    Finish,
    LeaveKiosk,
    OpenPage,
    OpenPause,
    OpenUsual,
    RestartKiosk,
    SetContrast,
    SetTextSize,
    SetUsual,
    StartCleaning,
)
from kiosk.session.state import (
    Attract,
    Cleaning,
    Comfort,
    Contrast,
    Home,
    Languages,
    Paused,
    PauseMessage,
    StaffDoor,
    StaffPanel,
    TextSize,
    Topic,
)
from kiosk.staff.memory import load
from kiosk.ui.widgets.text import TextBlock
from tests.app.conftest import Start
from tests.app.running_kiosk import LOCKED, PIN, RunningKiosk, settle

CLOSED_AT_NIGHT = Hours(monday="08:00-18:00", tuesday="08:00-18:00")
BY_DAY = replace(LOCKED, hours=CLOSED_AT_NIGHT)
CLEAN_CLINIC = replace(LOCKED, cleaning=CleaningRules(without_pin=True, remember=True))
NIGHT = datetime(2026, 11, 23, 22, 0)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def _listening() -> Iterator[None]:
    """Assistive technology is in use."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def open_panel(kiosk: RunningKiosk) -> None:
    kiosk.open_door()
    if isinstance(kiosk.place(), StaffDoor):
        kiosk.type(PIN)
        kiosk.press(Qt.Key.Key_Return)
    assert kiosk.place() == StaffPanel()


def pass_seconds(kiosk: RunningKiosk, seconds: int) -> None:
    for _ in range(seconds):
        kiosk.wait(1)


def darken(kiosk: RunningKiosk) -> None:
    """Let a night come at which nobody is there."""
    kiosk.wall = NIGHT
    kiosk.wait(600)
    pass_seconds(kiosk, 12)
    assert kiosk.session.rest.is_dark


def picture(kiosk: RunningKiosk) -> QImage:
    settle()
    return kiosk.window.grab().toImage()


def brightest(image: QImage) -> int:
    small = image.scaled(96, 54, Qt.AspectRatioMode.IgnoreAspectRatio)
    return max(small.pixelColor(x, y).lightness() for x in range(96) for y in range(54))


def middle(kiosk: RunningKiosk) -> QPoint:
    return kiosk.window.rect().center()


def words(kiosk: RunningKiosk) -> str:
    texts = kiosk.window.findChildren(TextBlock)
    return "\n".join(text.text() for text in texts if text.isVisibleTo(kiosk.window))


# --- the night ---------------------------------------------------------------------------------


def test_the_screen_is_black_at_night_and_the_touch_that_wakes_it_presses_nothing(
    start: Start,
) -> None:
    kiosk = start(BY_DAY)
    darken(kiosk)
    assert brightest(picture(kiosk)) < 40
    QTest.mousePress(kiosk.under(middle(kiosk)), LEFT)
    settle()
    assert brightest(picture(kiosk)) > 200, "the finger need not lift"
    QTest.mouseMove(kiosk.under(middle(kiosk)), QPoint(30, 30))
    QTest.mouseRelease(kiosk.under(middle(kiosk)), LEFT)
    settle()
    assert kiosk.place() == Attract()
    kiosk.touch_middle()
    assert kiosk.place() == Languages()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab])
def test_the_key_that_wakes_it_presses_nothing(start: Start, key: Qt.Key) -> None:
    kiosk = start(BY_DAY)
    darken(kiosk)
    kiosk.press(key)
    assert (kiosk.place(), kiosk.session.rest.is_dark) == (Attract(), False)
    kiosk.press(key)
    assert kiosk.place() == Languages()


def test_a_touch_gives_ten_minutes_of_light(start: Start) -> None:
    kiosk = start(BY_DAY)
    darken(kiosk)
    kiosk.touch_middle()
    kiosk.wait(599)
    assert kiosk.session.rest.veil == 0
    darken(kiosk)


def test_staff_come_in_at_night(start: Start) -> None:
    kiosk = start(BY_DAY)
    darken(kiosk)
    kiosk.touch_middle()
    open_panel(kiosk)


def test_a_patient_who_reads_when_the_clinic_closes_reads_on(start: Start) -> None:
    kiosk = start(BY_DAY)
    kiosk.wall = NIGHT.replace(hour=17, minute=59)
    kiosk.begin("en")
    kiosk.touch(OpenPage("twitch"))
    pass_seconds(kiosk, 100)
    assert kiosk.wall > NIGHT.replace(hour=18)
    assert (kiosk.place(), kiosk.session.rest.veil) == (Topic("twitch"), 0)


@pytest.mark.parametrize("moment", [NIGHT.replace(year=2001), NIGHT.replace(hour=12)])
def test_by_day_and_with_a_lost_clock_the_screen_is_never_dark(
    start: Start, moment: datetime
) -> None:
    kiosk = start(BY_DAY)
    kiosk.wall = moment
    kiosk.wait(3600)
    pass_seconds(kiosk, 12)
    assert not kiosk.session.rest.is_dark


def test_a_clock_that_goes_back_years_and_on_again_leaves_nobody_in_the_dark(start: Start) -> None:
    kiosk = start(BY_DAY)
    darken(kiosk)
    kiosk.wall -= timedelta(days=20_000)
    pass_seconds(kiosk, 12)
    assert not kiosk.session.rest.is_dark
    darken(kiosk)
    kiosk.touch_middle()
    assert kiosk.session.rest.veil == 0


@pytest.mark.usefixtures("_listening")
def test_the_screen_does_not_go_dark_while_it_is_read_out(start: Start) -> None:
    kiosk = start(BY_DAY)
    kiosk.wall = NIGHT
    kiosk.wait(5000)
    pass_seconds(kiosk, 12)
    assert kiosk.session.rest.veil == 0


# --- rest --------------------------------------------------------------------------------------


def rested(kiosk: RunningKiosk, seconds: int = 60) -> None:
    kiosk.wait(seconds)
    pass_seconds(kiosk, 5)


def test_a_start_screen_that_nobody_touches_is_dimmed_and_one_touch_begins(start: Start) -> None:
    kiosk = start(replace(LOCKED, rest=RestRules(after_minutes=1)))
    light = brightest(picture(kiosk))
    rested(kiosk)
    assert 100 < brightest(picture(kiosk)) < light
    kiosk.touch_middle()
    assert (kiosk.place(), kiosk.session.rest.veil) == (Languages(), 0)


def test_at_rest_the_picture_moves_once_a_minute_and_returns_at_a_touch(start: Start) -> None:
    one = OfferedLanguages(offered=("en",))
    kiosk = start(replace(LOCKED, rest=RestRules(after_minutes=1, dim=False), languages=one))
    content = kiosk.window.children()[0]
    places = []
    for _ in range(40):
        kiosk.wait(20)
        places.append(content.property("pos"))
    assert places[0] == QPoint(0, 0)
    moves = sum(now != before for before, now in pairwise(places))
    assert 10 <= moves <= 14, "in 800 seconds, the first of which it stands still"
    assert all(max(abs(at.x()), abs(at.y())) <= 0.015 * 1080 for at in places)
    kiosk.touch_middle()
    assert content.property("pos") == QPoint(0, 0)


def test_within_a_minute_nothing_moves_at_all(start: Start) -> None:
    one = OfferedLanguages(offered=("en",))
    kiosk = start(replace(LOCKED, rest=RestRules(after_minutes=1), languages=one))
    rested(kiosk, 61)
    first = picture(kiosk)
    for _ in range(5):
        pass_seconds(kiosk, 10)
        assert picture(kiosk) == first


# --- pause -------------------------------------------------------------------------------------


def pause(kiosk: RunningKiosk, message: PauseMessage = PauseMessage.SOON) -> None:
    open_panel(kiosk)
    kiosk.touch(OpenPause())
    kiosk.touch(ChoosePause(message))
    kiosk.turn_to(BeginPause())
    kiosk.touch(BeginPause())
    assert kiosk.place() == Paused()


def test_a_paused_kiosk_sends_patients_to_reception_and_has_nothing_to_press(start: Start) -> None:
    kiosk = start(LOCKED)
    pause(kiosk)
    assert "This screen is taking a break." in words(kiosk)
    assert "It will be back in a few minutes.\nPlease ask at reception." in words(kiosk)
    assert kiosk.buttons() == []
    kiosk.touch_middle()
    kiosk.press(Qt.Key.Key_Return)
    kiosk.press(Qt.Key.Key_Escape)
    assert kiosk.place() == Paused()


def test_the_clinics_sentence_is_said_as_it_is(start: Start) -> None:
    kiosk = start(replace(LOCKED, pause=PauseRules("Zurück um 14 Uhr.")))
    pause(kiosk, PauseMessage.OWN)
    assert "Zurück um 14 Uhr." in words(kiosk).splitlines()


def test_a_pause_outlives_a_restart_until_staff_end_it(start: Start) -> None:
    pause(start(LOCKED))
    kiosk = start(LOCKED)
    assert kiosk.place() == Paused()
    assert "It will be back in a few minutes." in words(kiosk)
    open_panel(kiosk)
    kiosk.touch(EndPause())
    kiosk.touch(Finish())
    assert kiosk.place() == Attract()
    assert start(LOCKED).place() == Attract()


def test_staff_press_on_the_name_of_the_clinic_to_end_a_pause(start: Start) -> None:
    kiosk = start(replace(LOCKED, name="Riverside"))
    pause(kiosk)
    name = next(t for t in kiosk.window.findChildren(TextBlock) if t.text() == "Riverside")
    at = name.mapTo(kiosk.window, name.rect().center())
    QTest.mousePress(kiosk.under(at), LEFT)
    bar = name.parentWidget()
    assert bar is not None
    bar.finish_counting()  # type: ignore[attr-defined]
    settle()
    QTest.mouseRelease(kiosk.under(at), LEFT)
    assert kiosk.place() == StaffDoor()


def test_a_paused_kiosk_rests_too(start: Start) -> None:
    kiosk = start(BY_DAY)
    pause(kiosk)
    darken(kiosk)
    kiosk.touch_middle()
    assert (kiosk.place(), kiosk.session.rest.veil) == (Paused(), 0)


# --- cleaning ----------------------------------------------------------------------------------


def test_a_screen_that_is_cleaned_takes_no_touch_and_no_key(start: Start) -> None:
    kiosk = start(LOCKED)
    open_panel(kiosk)
    kiosk.touch(StartCleaning(0.0))
    for _ in range(3):
        kiosk.touch_middle()
        QTest.mouseDClick(kiosk.under(QPoint(100, 40)), LEFT)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_1):
            kiosk.press(key)
        kiosk.open_door()
        kiosk.press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(kiosk.place(), Cleaning)
    pass_seconds(kiosk, 29)
    assert "1 second left" in words(kiosk)
    pass_seconds(kiosk, 1)
    assert kiosk.place() == Attract()


def test_the_cloth_that_is_on_the_screen_at_the_end_presses_nothing(start: Start) -> None:
    kiosk = start(LOCKED)
    open_panel(kiosk)
    kiosk.touch(StartCleaning(0.0))
    QTest.mousePress(kiosk.under(middle(kiosk)), LEFT)
    kiosk.wait(30)
    assert kiosk.place() == Attract()
    QTest.mouseMove(kiosk.under(middle(kiosk)), QPoint(20, 20))
    QTest.mouseRelease(kiosk.under(middle(kiosk)), LEFT)
    kiosk.hold(Qt.Key.Key_Return)
    assert kiosk.place() == Attract()
    kiosk.touch_middle()
    assert kiosk.place() == Languages()


def test_the_door_offers_it_without_the_pin_if_the_clinic_allows_it(start: Start) -> None:
    kiosk = start(LOCKED)
    kiosk.open_door()
    assert not kiosk.does(StartCleaning(0.0))
    kiosk = start(CLEAN_CLINIC)
    kiosk.open_door()
    kiosk.touch(StartCleaning(0.0))
    assert kiosk.session.place == Cleaning(kiosk.now + 30, 30)


def test_staff_see_when_it_was_last_cleaned_also_after_a_restart(start: Start) -> None:
    kiosk = start(CLEAN_CLINIC)
    kiosk.open_door()
    kiosk.touch(StartCleaning(0.0))
    kiosk.wait(30)
    again = start(CLEAN_CLINIC)
    open_panel(again)
    while "Last cleaned: 2026-11-23 12:00" not in words(again):
        QTest.mouseClick(again.button_of("more")(), LEFT)
        settle()


def test_nothing_is_remembered_of_cleaning_where_the_clinic_does_not_ask(
    start: Start, memory: Path
) -> None:
    kiosk = start(LOCKED)
    open_panel(kiosk)
    kiosk.touch(StartCleaning(0.0))
    kiosk.wait(30)
    assert not memory.exists()


@pytest.mark.usefixtures("_listening")
def test_whoever_listens_hears_how_long_it_stays_locked(start: Start) -> None:
    kiosk = start(LOCKED)
    open_panel(kiosk)
    told: list[Announcement] = []
    announcer = Announcer(kiosk.window, kiosk.player.presenter, told.append)
    view = kiosk.player.presenter.show(kiosk.session, kiosk.window)
    announcer.tell(kiosk.session, view)
    kiosk.touch(StartCleaning(0.0))
    for _ in range(29):
        view = kiosk.player.presenter.show(kiosk.session, kiosk.window)
        announcer.tell(kiosk.session, view)
        kiosk.wait(1)
    said = [each.words for each in told]
    assert said == ["You can clean the screen now", "20 seconds left", "10 seconds left"]


# --- what is usual, and restart ----------------------------------------------------------------


def test_how_sessions_begin_outlives_a_restart(start: Start) -> None:
    kiosk = start(LOCKED)
    open_panel(kiosk)
    kiosk.touch(OpenUsual())
    kiosk.touch(SetUsual(SetTextSize(TextSize.LARGE)))
    kiosk.turn_to(SetUsual(SetContrast(Contrast.LIGHT_ON_BLACK)))
    kiosk.touch(SetUsual(SetContrast(Contrast.LIGHT_ON_BLACK)))
    assert picture(kiosk).pixelColor(4, 4).lightness() == 0, "staff see it at once"
    again = start(LOCKED)
    wanted = Comfort(TextSize.LARGE, Contrast.LIGHT_ON_BLACK)
    again.begin("en")
    assert (again.place(), again.session.comfort) == (Home(), wanted)


def test_what_patients_set_for_themselves_is_not_kept(start: Start, memory: Path) -> None:
    kiosk = start(LOCKED)
    kiosk.begin("en")
    kiosk.player.act(SetTextSize(TextSize.SMALL))
    kiosk.touch(Finish())
    assert kiosk.session.comfort == Comfort()
    assert load(memory)[0].comfort is None


@pytest.mark.parametrize(("action", "restarting"), [(RestartKiosk(), True), (LeaveKiosk(), False)])
def test_staff_start_the_kiosk_again_or_leave_it(
    start: Start, action: RestartKiosk | LeaveKiosk, restarting: bool
) -> None:
    kiosk = start(LOCKED)
    open_panel(kiosk)
    kiosk.turn_to(action)
    kiosk.touch(action)
    assert (kiosk.left, kiosk.session.restarting) == (1, restarting)


def test_the_first_look_at_a_kiosk_started_at_night_is_light(start: Start) -> None:
    kiosk = start(Clinic(hours=CLOSED_AT_NIGHT))
    kiosk.wall = NIGHT
    pass_seconds(kiosk, 20)
    assert kiosk.session.rest.veil == 0
