"""Staff measure the screen: nobody else can, and only what the screen can hold is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.glass.calibration import USUAL_HEIGHT_ABOVE_FLOOR
from kiosk.glass.geometry import Geometry
from kiosk.glass.units import Pixels, Scale, mm
from kiosk.session.actions import (
    Action,
    Finish,
    ForgetCalibration,
    GoBack,
    KeepCalibration,
    MoveEyes,
    MoveScreen,
    OpenCalibration,
    SetTextSize,
    SizeCard,
    TurnTo,
)
from kiosk.session.state import (
    Attract,
    Calibrating,
    Comfort,
    Home,
    Place,
    Position,
    Session,
    StaffPanel,
    TextSize,
)
from tests.session.session_sample import at_the_panel, do, session

DESK = Geometry()
TABLET = Geometry(Scale(5.94), width=Pixels(1280), height=Pixels(800))


def measuring() -> Session:
    """Staff who have opened the panel and begun to measure a screen of 10 inches."""
    panel = at_the_panel()
    house = replace(panel.house, geometry=TABLET, given=TABLET)
    return do(replace(panel, house=house), OpenCalibration())


def draft(now: Session) -> Geometry:
    assert isinstance(now.place, Calibrating)
    return now.place.draft


def test_measuring_begins_with_what_is_known() -> None:
    assert draft(measuring()) == TABLET


@pytest.mark.parametrize("place", [Attract(), Home()])
@pytest.mark.parametrize(
    "action",
    [
        OpenCalibration(),
        SizeCard(20),
        MoveEyes(10),
        MoveScreen(10),
        KeepCalibration(),
        ForgetCalibration(),
    ],
)
def test_nobody_measures_from_outside_the_panel(place: Place, action: Action) -> None:
    assert do(session(place), action) == session(place)


def test_what_was_entered_is_in_force_once_it_is_kept() -> None:
    entered = do(measuring(), SizeCard(2), MoveEyes(50), MoveScreen(0), MoveScreen(-20))
    assert entered.house.geometry == TABLET
    kept = do(entered, KeepCalibration())
    geometry = kept.house.geometry
    assert isinstance(kept.place, StaffPanel)
    assert geometry.card_pixels == TABLET.card_pixels + 2
    assert geometry.distance == TABLET.distance + 50
    assert geometry.bottom == USUAL_HEIGHT_ABOVE_FLOOR - 20
    assert kept.house.calibrated


def test_the_height_need_not_be_known() -> None:
    entered = do(measuring(), MoveScreen(0), MoveScreen(None))
    assert draft(entered).bottom is None


def test_a_screen_that_is_too_small_is_not_kept() -> None:
    tiny = do(measuring(), SizeCard(1000))
    assert do(tiny, KeepCalibration()) == tiny
    assert not tiny.house.calibrated


def test_enlarged_writing_ends_where_eyes_are_too_far_for_it() -> None:
    near = replace(measuring(), comfort=Comfort(TextSize.ENLARGED))
    near = replace(
        near, house=replace(near.house, geometry=DESK, given=DESK), place=Calibrating(DESK)
    )
    assert do(near, KeepCalibration()).comfort.text_size is TextSize.ENLARGED
    far = do(near, MoveEyes(700), KeepCalibration())
    assert far.comfort.text_size is TextSize.LARGEST
    assert do(far, SetTextSize(TextSize.ENLARGED)).comfort.text_size is TextSize.LARGEST


def test_going_back_leaves_everything_as_it_was() -> None:
    back = do(measuring(), SizeCard(20), GoBack())
    assert isinstance(back.place, StaffPanel)
    assert back.house.geometry == TABLET


def test_what_was_measured_can_be_forgotten() -> None:
    kept = do(measuring(), SizeCard(20), KeepCalibration())
    forgotten = do(kept, OpenCalibration(), ForgetCalibration())
    assert forgotten.house.geometry == TABLET
    assert not forgotten.house.calibrated


def test_what_was_measured_outlives_a_patient() -> None:
    kept = do(measuring(), SizeCard(20), KeepCalibration(), Finish())
    assert kept.place == Attract()
    assert kept.house.calibrated


def test_nobody_comes_upon_the_panel_by_going_back() -> None:
    kept = do(measuring(), KeepCalibration(), GoBack())
    assert not isinstance(kept.place, StaffPanel | Calibrating)


def test_turning_the_page_keeps_what_was_entered() -> None:
    turned = do(measuring(), MoveEyes(10), TurnTo(Position(1)))
    assert draft(turned).distance == mm(TABLET.distance + 10)
