"""What staff do to the kiosk itself: pause, cleaning lock, what is usual, restart."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from kiosk.session.actions import (
    Action,
    Begin,
    BeginPause,
    ChooseLanguage,
    ChoosePause,
    EndPause,
    Finish,
    ForgetUsual,
    GoBack,
    GoHome,
    LeaveKiosk,
    MakeDefault,
    NextTextSize,
    OpenEasier,
    OpenLanguages,
    OpenPage,
    OpenPause,
    OpenStaffDoor,
    OpenUsual,
    RestartKiosk,
    SetContrast,
    SetTextSize,
    SetUsual,
    StartCleaning,
    Tick,
    Touched,
)
from kiosk.session.rest import Upkeep
from kiosk.session.state import (
    Attract,
    Cleaning,
    Comfort,
    Contrast,
    Home,
    Languages,
    Paused,
    PauseMessage,
    Pausing,
    Place,
    Session,
    StaffDoor,
    StaffPanel,
    TextSize,
    Topic,
    Usual,
)
from tests.session.session_sample import PIN, at_the_panel, do, session, typed

ELSEWHERE = [Attract(), Languages(), Home(), Topic("twitch"), StaffDoor("12")]
LATE = datetime(2026, 11, 23, 17, 5, 42, 17)


def paused(message: PauseMessage = PauseMessage.NONE) -> Session:
    return do(at_the_panel(), OpenPause(), ChoosePause(message), BeginPause())


# --- pause -------------------------------------------------------------------------------------


def test_a_pause_takes_the_place_of_the_start_screen() -> None:
    now = paused(PauseMessage.SOON)
    assert (now.place, now.house.paused, now.history) == (Paused(), PauseMessage.SOON, ())
    assert do(at_the_panel(), OpenPause()).place == Pausing()


@pytest.mark.parametrize(
    "action",
    [
        *(Begin(), GoHome(), GoBack(), OpenPage("unwell"), OpenLanguages(), ChooseLanguage("ar")),
        *(OpenEasier(), NextTextSize(), SetContrast(Contrast.LOW), Finish(), StartCleaning(0.0)),
        *(EndPause(), BeginPause(), OpenPause(), OpenUsual(), RestartKiosk(), LeaveKiosk()),
    ],
)
def test_nothing_but_the_staff_door_is_open_during_a_pause(action: Action) -> None:
    assert do(paused(), action) == paused()


def test_nobody_is_missed_during_a_pause() -> None:
    now = do(paused(), Tick(1e6, 120.0), Tick(2e6, 120.0))
    assert (now.place, now.alert) == (Paused(), None)


def test_staff_end_the_pause_in_their_panel() -> None:
    inside = do(paused(), OpenStaffDoor(), *typed(PIN))
    assert inside.place == StaffPanel()
    ended = do(inside, EndPause())
    assert (ended.place, ended.house.paused) == (StaffPanel(), None)
    assert do(ended, Finish()).place == Attract()


@pytest.mark.parametrize("leaving", [Finish(), GoBack()])
def test_staff_who_only_look_into_the_panel_leave_the_pause_as_it_is(leaving: Action) -> None:
    for now in (do(paused(), OpenStaffDoor()), do(paused(), OpenStaffDoor(), *typed(PIN))):
        assert do(now, leaving).place == Paused()


def test_from_the_door_of_a_paused_kiosk_nobody_reads() -> None:
    door = do(paused(), OpenStaffDoor())
    for action in (GoHome(), OpenPage("unwell"), OpenEasier(), Begin(), OpenLanguages()):
        assert do(door, action).place == door.place


def test_staff_of_a_paused_kiosk_can_change_their_language() -> None:
    inside = do(paused(), OpenStaffDoor(), *typed(PIN), OpenLanguages(), ChooseLanguage("ar"))
    assert (inside.place, inside.language) == (StaffPanel(), "ar")


def test_a_panel_that_is_left_open_returns_to_the_pause() -> None:
    inside = do(paused(), Touched(1000.0), OpenStaffDoor(), *typed(PIN))
    assert do(inside, Tick(1120.0, 120.0), Tick(1150.0, 120.0)).place == Paused()


@pytest.mark.parametrize("place", [*ELSEWHERE, StaffPanel()])
def test_a_pause_begins_only_where_staff_chose_what_it_says(place: Place) -> None:
    for action in (ChoosePause(PauseMessage.SOON), BeginPause()):
        assert do(session(place), action) == session(place)


def test_a_pause_on_trial_is_ended_by_whoever_opens_the_panel() -> None:
    now = do(session(StaffPanel(), locked=False), OpenPause(), BeginPause(), OpenStaffDoor())
    assert now.place == StaffPanel()
    assert do(now, EndPause(), Finish()).place == Attract()


# --- cleaning ----------------------------------------------------------------------------------


def cleaner(place: Place, *, without_pin: bool = False, remembers: bool = False) -> Session:
    made = session(place)
    upkeep = Upkeep(cleaning_without_pin=without_pin, remembers_cleaning=remembers)
    return replace(made, rules=replace(made.rules, upkeep=upkeep))


def test_the_screen_is_locked_for_as_long_as_the_clinic_says() -> None:
    now = do(cleaner(StaffPanel()), StartCleaning(1000.0))
    assert now.place == Cleaning(1030.0, 30)
    assert do(now, Tick(1000.4, 120.0)).place == Cleaning(1030.0, 30)
    assert do(now, Tick(1001.0, 120.0)).place == Cleaning(1030.0, 29)
    assert do(now, Tick(1029.5, 120.0)).place == Cleaning(1030.0, 1)


@pytest.mark.parametrize("late", [0.0, 5000.0])
def test_the_lock_opens_by_itself_and_the_panel_is_shut_behind_it(late: float) -> None:
    now = do(cleaner(StaffPanel()), StartCleaning(1000.0), Tick(1030.0 + late, 120.0))
    assert (now.place, now.history, now.alert) == (Attract(), (), None)
    assert now.touched_at == 1030.0 + late


def test_a_paused_kiosk_is_paused_again_when_it_is_clean() -> None:
    inside = do(paused(), OpenStaffDoor(), *typed(PIN), StartCleaning(0.0), Tick(30.0, 120.0))
    assert inside.place == Paused()


@pytest.mark.parametrize(
    "action",
    [
        *(Begin(), GoHome(), GoBack(), OpenPage("unwell"), Finish(), OpenStaffDoor()),
        *(LeaveKiosk(), NextTextSize(), StartCleaning(2000.0), MakeDefault("ar")),
    ],
)
def test_while_it_is_cleaned_nothing_can_be_done(action: Action) -> None:
    locked = do(cleaner(StaffPanel()), StartCleaning(1000.0))
    assert do(locked, action) == locked


@pytest.mark.parametrize("without_pin", [True, False])
def test_the_clinic_decides_whether_the_door_offers_it(without_pin: bool) -> None:
    now = do(cleaner(StaffDoor("1"), without_pin=without_pin), StartCleaning(0.0))
    assert isinstance(now.place, Cleaning) is without_pin


@pytest.mark.parametrize("place", [Attract(), Languages(), Home(), Topic("twitch")])
def test_patients_cannot_lock_the_screen(place: Place) -> None:
    before = cleaner(place, without_pin=True)
    assert do(before, StartCleaning(0.0)) == before


@pytest.mark.parametrize(
    ("remembers", "cleaned"), [(True, datetime(2026, 11, 23, 17, 5)), (False, None)]
)
def test_when_it_was_cleaned_is_kept_to_the_minute_if_the_clinic_wants_it(
    remembers: bool, cleaned: datetime | None
) -> None:
    locked = do(cleaner(StaffPanel(), remembers=remembers), StartCleaning(0.0))
    assert do(locked, Tick(29.0, 120.0, LATE)).house.cleaned is None, "not yet"
    assert do(locked, Tick(30.0, 120.0, LATE)).house.cleaned == cleaned


# --- what is usual -----------------------------------------------------------------------------


def test_each_session_begins_as_staff_set_it() -> None:
    now = do(
        at_the_panel(),
        OpenUsual(),
        SetUsual(SetTextSize(TextSize.LARGE)),
        SetUsual(SetContrast(Contrast.LOW)),
    )
    wanted = Comfort(TextSize.LARGE, Contrast.LOW)
    assert (now.place, now.comfort) == (Usual(), wanted), "staff see it at once"
    after = do(now, Finish(), Begin(), SetTextSize(TextSize.SMALL), Finish())
    assert after.comfort == wanted


def test_staff_can_go_back_to_the_clinics_file() -> None:
    set_up = do(at_the_panel(), OpenUsual(), SetUsual(SetTextSize(TextSize.LARGE)))
    again = do(set_up, ForgetUsual())
    assert (again.house.comfort, again.comfort) == (None, again.rules.comfort)


@pytest.mark.parametrize("place", [*ELSEWHERE, StaffPanel()])
def test_what_is_usual_is_set_on_its_own_screen_alone(place: Place) -> None:
    for action in (SetUsual(SetTextSize(TextSize.LARGE)), ForgetUsual()):
        assert do(session(place), action) == session(place)


@pytest.mark.parametrize("opened", [OpenUsual(), OpenPause()])
def test_what_staff_open_leads_back_to_their_panel(opened: Action) -> None:
    now = do(at_the_panel(), opened, GoBack())
    assert now.place == StaffPanel()
    again = do(at_the_panel(), opened, OpenPage("unwell"), GoBack())
    assert again.place != StaffPanel()


# --- restart -----------------------------------------------------------------------------------


def test_staff_start_the_kiosk_again() -> None:
    now = do(at_the_panel(), RestartKiosk())
    assert (now.leaving, now.restarting) == (True, True)
    left = do(at_the_panel(), LeaveKiosk())
    assert (left.leaving, left.restarting) == (True, False)


@pytest.mark.parametrize("place", ELSEWHERE)
@pytest.mark.parametrize("locked", [True, False])
def test_nobody_else_does(place: Place, locked: bool) -> None:
    before = session(place, locked=locked)
    assert do(before, RestartKiosk()) == before
