"""A session ends when the patient is done, or when nobody answers; then nothing of it is left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.session.actions import (
    Begin,
    ChooseLanguage,
    Finish,
    NextTextSize,
    OpenPage,
    OpenTerm,
    SetContrast,
    SetLeftHanded,
    SetLowReach,
    SetReducedMotion,
    Tick,
    Touched,
    TurnTo,
)
from kiosk.session.state import (
    Alert,
    Attract,
    Contrast,
    Home,
    Languages,
    Place,
    Position,
    Session,
    StaffDoor,
    StaffPanel,
    Topic,
)
from tests.session.session_sample import do, session

ALLOWANCE = 120.0
PLACES = [Languages(), Home(), Topic("twitch"), StaffDoor("12"), StaffPanel()]


def in_use(place: Place = Home()) -> Session:  # noqa: B008  (frozen)
    """A kiosk that was last touched at 1000 s."""
    return do(session(place), Touched(1000.0))


def tick(at: float) -> Tick:
    return Tick(at, ALLOWANCE)


@pytest.mark.row(32)
def test_being_done_leaves_nothing_of_the_patient() -> None:
    used = do(
        session(),
        Begin(),
        ChooseLanguage("ar"),
        NextTextSize(),
        SetContrast(Contrast.LIGHT_ON_BLACK),
        SetReducedMotion(True),
        SetLowReach(True),
        SetLeftHanded(True),
        OpenPage("risks"),
        TurnTo(Position(2)),
        OpenTerm("fascia"),
        Finish(),
    )
    assert used == replace(session(), number=1)


def test_the_next_patients_language_already_greets() -> None:
    waiting = session(Home(), following="es")
    assert do(waiting, Finish()).language == "es"


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("at", "alert"),
    [
        (1000.0, None),
        (1119.9, None),
        (1120.0, Alert(1150.0, 30)),
        (1500.0, Alert(1530.0, 30)),
    ],
)
def test_the_alert_comes_when_nobody_touched_for_the_allowance(
    place: Place, at: float, alert: Alert | None
) -> None:
    before = in_use(place)
    assert do(before, tick(at)) == replace(before, alert=alert)


@pytest.mark.parametrize(
    ("at", "left"), [(1120.0, 30), (1120.4, 30), (1121.0, 29), (1149.0, 1), (1149.9, 1)]
)
def test_the_alert_counts_down_in_whole_seconds(at: float, left: int) -> None:
    after = do(in_use(), tick(1120.0), tick(at))
    assert after.alert == Alert(1150.0, left)


@pytest.mark.parametrize("place", PLACES)
def test_an_alert_that_nobody_answers_ends_the_session(place: Place) -> None:
    after = do(in_use(place), tick(1120.0), tick(1150.0))
    assert after == replace(session(), number=1, touched_at=1000.0)


def test_the_clinics_file_says_how_long_the_alert_stays() -> None:
    patient = in_use()
    patient = replace(patient, rules=replace(patient.rules, alert_seconds=45))
    assert do(patient, tick(1120.0)).alert == Alert(1165.0, 45)


@pytest.mark.row(12)
def test_the_time_can_be_extended_as_often_as_anyone_likes() -> None:
    now, at = in_use(Topic("twitch", Position(2))), 1000.0
    for _ in range(25):
        now = do(now, tick(at + 120), tick(at + 149))
        assert now.alert == Alert(at + 150, 1)
        at += 149
        now = do(now, Touched(at))
        assert now.alert is None
    assert now == replace(in_use(Topic("twitch", Position(2))), touched_at=at)


def test_reading_on_puts_the_alert_off() -> None:
    now = do(in_use(), tick(1119.0), Touched(1119.5), OpenPage("twitch"), tick(1239.0))
    assert now.alert is None
    assert do(now, tick(1239.5)).alert is not None


def test_nobody_is_missed_at_the_start_screen() -> None:
    waiting = do(session(), tick(1e9), tick(2e9))
    assert (waiting.place, waiting.alert, waiting.number) == (Attract(), None, 0)
