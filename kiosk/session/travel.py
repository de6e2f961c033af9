"""Going to a place and coming back."""

from __future__ import annotations

from dataclasses import replace

from kiosk.session.ending import first_place
from kiosk.session.state import (
    Attract,
    Calibrating,
    Home,
    Languages,
    NextPatient,
    Paused,
    Pausing,
    Place,
    Report,
    Session,
    StaffDoor,
    StaffPanel,
    Usual,
)

_LONGEST_HISTORY = 50
_OF_STAFF = Calibrating | Pausing | Usual | Report
_NEVER_GONE_BACK_TO = Attract | Paused | NextPatient | StaffDoor | _OF_STAFF
_BACK_TO_PANEL = Languages | _OF_STAFF


def travel(session: Session, place: Place) -> Session:
    """Go to ``place`` and remember where the patient was.

    Going where one is already only returns to its start. What stands at the staff door is never
    gone back to, the staff panel only from the languages and from what staff open in it, so that
    nobody comes upon it later.
    """
    here = session.place
    remembered = () if isinstance(here, _NEVER_GONE_BACK_TO) or _same(here, place) else (here,)
    behind = session.history + remembered
    if not isinstance(place, _BACK_TO_PANEL):
        behind = tuple(step for step in behind if not isinstance(step, StaffPanel))
    return replace(session, place=place, history=behind[-_LONGEST_HISTORY:], term=None)


def go_back(session: Session) -> Session:
    """Return to the place before; from the topics to the languages, where there is a choice."""
    if session.term is not None:
        return replace(session, term=None)
    if session.history:
        return replace(session, place=session.history[-1], history=session.history[:-1])
    match session.place:
        case Home() if session.may_choose_language:
            return replace(session, place=Languages())
        case Attract() | Home():
            return session
        case place if isinstance(place, NextPatient | StaffDoor | StaffPanel | _OF_STAFF):
            return replace(session, place=first_place(session))
        case _:
            return replace(session, place=Home())


def can_go_back(session: Session) -> bool:
    """Tell whether going back would change anything."""
    return go_back(session) != session


def _same(here: Place, there: Place) -> bool:
    def without_position(place: Place) -> object:
        return (type(place), getattr(place, "page", None))

    return without_position(here) == without_position(there)
