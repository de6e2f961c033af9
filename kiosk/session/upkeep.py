"""What staff do to the kiosk itself: pause it, lock it for cleaning, set what is usual, restart."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from kiosk.session.actions import (
    BeginPause,
    ChoosePause,
    EndPause,
    ForgetUsual,
    OpenPause,
    OpenUsual,
    RestartKiosk,
    SetUsual,
    StartCleaning,
)
from kiosk.session.easing import eased
from kiosk.session.ending import end_session
from kiosk.session.state import (
    Cleaning,
    Comfort,
    NextPatient,
    PauseMessage,
    Pausing,
    Session,
    StaffDoor,
    StaffPanel,
    Usual,
)
from kiosk.session.travel import travel

UpkeepAction = (
    OpenPause
    | ChoosePause
    | BeginPause
    | EndPause
    | StartCleaning
    | OpenUsual
    | SetUsual
    | ForgetUsual
    | RestartKiosk
)


def reduce(session: Session, action: UpkeepAction) -> Session:
    """Return the state after something that staff did to the kiosk itself."""
    place = session.place
    match action:
        case StartCleaning(at=at):
            return _clean(session, at) if _may_clean(session) else session
        case OpenPause() | EndPause() | OpenUsual() | RestartKiosk():
            return _from_panel(session, action) if isinstance(place, StaffPanel) else session
        case ChoosePause(message=message):
            return _choose_pause(session, message)
        case BeginPause():
            return _pause(session, place.message) if isinstance(place, Pausing) else session
        case SetUsual(change=change):
            usual = eased(session.wished_comfort, session.rules.comfort, change)
            return _set_usual(session, usual) if isinstance(place, Usual) else session
        case ForgetUsual():
            return _set_usual(session, None) if isinstance(place, Usual) else session
        case _:
            assert_never(action)


def clean_on(session: Session, at: float, moment: datetime | None) -> Session:
    """Return the state with the cleaning lock counted down to ``at``, or opened.

    ``moment`` is of the clock on the wall, to remember when the screen was cleaned.
    """
    place = session.place
    if not isinstance(place, Cleaning):
        return session
    left = math.ceil(place.ends_at - at)
    if left > 0:
        return replace(session, place=replace(place, seconds_left=left))
    if moment is not None and session.rules.upkeep.remembers_cleaning:
        cleaned = moment.replace(second=0, microsecond=0)
        session = replace(session, house=replace(session.house, cleaned=cleaned))
    return end_session(replace(session, touched_at=at))


def _from_panel(
    session: Session, action: OpenPause | EndPause | OpenUsual | RestartKiosk
) -> Session:
    match action:
        case OpenPause():
            return travel(session, Pausing())
        case EndPause():
            return replace(session, house=replace(session.house, paused=None))
        case OpenUsual():
            return travel(session, Usual())
        case RestartKiosk():
            return replace(session, leaving=True, restarting=True)


def _choose_pause(session: Session, message: PauseMessage) -> Session:
    if not isinstance(session.place, Pausing):
        return session
    return replace(session, place=replace(session.place, message=message))


def _pause(session: Session, message: PauseMessage) -> Session:
    return end_session(replace(session, house=replace(session.house, paused=message)))


def _may_clean(session: Session) -> bool:
    if isinstance(session.place, NextPatient | StaffDoor):
        return session.rules.upkeep.cleaning_without_pin
    return isinstance(session.place, StaffPanel)


def _clean(session: Session, at: float) -> Session:
    seconds = session.rules.upkeep.cleaning_seconds
    place = Cleaning(at + seconds, seconds)
    return replace(session, place=place, history=(), term=None, alert=None)


def _set_usual(session: Session, usual: Comfort | None) -> Session:
    """Keep how each session begins; the screen shows it at once."""
    changed = replace(session, house=replace(session.house, comfort=usual))
    return replace(changed, comfort=changed.usual_comfort)
