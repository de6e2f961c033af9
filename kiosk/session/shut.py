"""What cannot be done while the kiosk is paused, or locked to be cleaned."""

from __future__ import annotations

from kiosk.session.actions import (
    Action,
    AnswerQuiz,
    Begin,
    CallNext,
    GoHome,
    LeaveKiosk,
    OpenEasier,
    OpenLanguages,
    OpenMyQuestions,
    OpenPage,
    OpenSecondLanguages,
    OpenStaffDoor,
    OpenTerm,
    PickQuestion,
    ShowBeside,
    Tick,
    ToggleBeside,
    Touched,
    WithdrawLanguage,
)
from kiosk.session.state import Cleaning, NextPatient, Paused, Session, StaffDoor

_WHILE_CLEANED = (Tick, Touched, WithdrawLanguage)
_WHILE_PAUSED = (*_WHILE_CLEANED, OpenStaffDoor, CallNext, LeaveKiosk)
_OF_PATIENTS = (
    Begin,
    GoHome,
    OpenPage,
    OpenTerm,
    PickQuestion,
    OpenMyQuestions,
    AnswerQuiz,
    OpenEasier,
    ToggleBeside,
    OpenSecondLanguages,
    ShowBeside,
)


def is_refused(session: Session, action: Action) -> bool:
    """Tell whether an action comes to nothing, for the kiosk is shut to it."""
    if isinstance(session.place, Cleaning):
        return not isinstance(action, _WHILE_CLEANED)
    if isinstance(session.place, Paused):
        return not isinstance(action, _WHILE_PAUSED)
    if session.house.paused is None:
        return False
    at_door = isinstance(session.place, NextPatient | StaffDoor)
    return isinstance(action, _OF_PATIENTS) or (at_door and isinstance(action, OpenLanguages))
