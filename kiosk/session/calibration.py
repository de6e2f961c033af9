"""What staff do to measure the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.glass.calibration import (
    USUAL_HEIGHT_ABOVE_FLOOR,
    hung_at,
    is_too_small,
    seen_from,
    sized,
)
from kiosk.glass.geometry import Geometry
from kiosk.session.actions import (
    ForgetCalibration,
    KeepCalibration,
    MoveEyes,
    MoveScreen,
    OpenCalibration,
    SizeCard,
)
from kiosk.session.state import Calibrating, Session, StaffPanel
from kiosk.session.travel import travel

CalibrationAction = (
    OpenCalibration | SizeCard | MoveEyes | MoveScreen | KeepCalibration | ForgetCalibration
)


def reduce(session: Session, action: CalibrationAction) -> Session:
    """Return the state after something that staff did to measure the screen."""
    place = session.place
    if isinstance(action, OpenCalibration):
        if not isinstance(place, StaffPanel):
            return session
        return travel(session, Calibrating(session.house.geometry))
    if not isinstance(place, Calibrating):
        return session
    match action:
        case KeepCalibration():
            return session if is_too_small(place.draft) else _measured(session, place.draft)
        case ForgetCalibration():
            return _measured(session, session.house.given)
        case SizeCard() | MoveEyes() | MoveScreen():
            return replace(session, place=replace(place, draft=_entered(place.draft, action)))
        case _:
            assert_never(action)


def _entered(draft: Geometry, action: SizeCard | MoveEyes | MoveScreen) -> Geometry:
    match action:
        case SizeCard(pixels=pixels):
            return sized(draft, draft.card_pixels + pixels)
        case MoveEyes(millimetres=millimetres):
            return seen_from(draft, draft.distance + millimetres)
        case MoveScreen(millimetres=millimetres):
            return hung_at(draft, _height(draft, millimetres))
        case _:
            assert_never(action)


def _height(draft: Geometry, millimetres: int | None) -> float | None:
    """Return the height after a step; the first one goes to where most screens hang."""
    if millimetres is None:
        return None
    return USUAL_HEIGHT_ABOVE_FLOOR if draft.bottom is None else draft.bottom + millimetres


def _measured(session: Session, geometry: Geometry) -> Session:
    here = replace(session, house=replace(session.house, geometry=geometry))
    return replace(travel(here, StaffPanel()), comfort=here.held(here.comfort))
