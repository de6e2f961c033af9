"""One state and one material make one view of the whole screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from kiosk.presentation.calibration import derive_calibration
from kiosk.presentation.cleaning import CleaningView, derive_cleaning
from kiosk.presentation.content_state import derive_content
from kiosk.presentation.easier import derive_easier
from kiosk.presentation.exporting import derive_export
from kiosk.presentation.frame import FrameView, derive_frame
from kiosk.presentation.material import Material
from kiosk.presentation.overlays import (
    StillThereView,
    TermView,
    derive_still_there,
    derive_term,
)
from kiosk.presentation.pause import PausedView, derive_paused, derive_pausing
from kiosk.presentation.rest import RestView, derive_rest
from kiosk.presentation.screens import (
    AttractView,
    HomeView,
    LanguagesView,
    derive_attract,
    derive_home,
    derive_languages,
    derive_next_patient,
    derive_second_languages,
)
from kiosk.presentation.staff import (
    StaffDoorView,
    StaffPanelView,
    derive_staff_door,
    derive_staff_panel,
)
from kiosk.presentation.topics import CompareView, TopicView, derive_my_questions, derive_topic
from kiosk.presentation.usage import derive_usage
from kiosk.presentation.usual import derive_usual
from kiosk.session.state import (
    Attract,
    Calibrating,
    Cleaning,
    ContentState,
    Easier,
    Exporting,
    Home,
    Languages,
    MyQuestions,
    NextPatient,
    Paused,
    Pausing,
    SecondLanguages,
    Session,
    StaffDoor,
    StaffPanel,
    Topic,
    UsageCounts,
    Usual,
)

ScreenView = (
    AttractView
    | LanguagesView
    | HomeView
    | TopicView
    | CompareView
    | StaffDoorView
    | StaffPanelView
    | PausedView
    | CleaningView
)


@dataclass(frozen=True, slots=True)
class KioskView:
    """Everything on the glass."""

    frame: FrameView
    screen: ScreenView
    term: TermView | None
    still_there: StillThereView | None
    rest: RestView


def derive(session: Session, material: Material) -> KioskView:
    """Return what to show."""
    return KioskView(
        derive_frame(session, material),
        derive_screen(session, material),
        derive_term(session, material),
        derive_still_there(session, material),
        derive_rest(session),
    )


def derive_screen(session: Session, material: Material) -> ScreenView:
    """Return the view of the place that is open."""
    match session.place:
        case Attract():
            return derive_attract(session, material)
        case Languages() as place:
            return derive_languages(session, place, material)
        case SecondLanguages() as place:
            return derive_second_languages(session, place, material)
        case NextPatient() as place:
            return derive_next_patient(session, place, material)
        case Home() as place:
            return derive_home(session, place, material)
        case Topic(page=page) as place:
            if page not in material.edition.pages:
                return derive_home(session, Home(), material)
            return derive_topic(session, place, material)
        case MyQuestions() as place:
            return derive_my_questions(session, place, material)
        case Easier() as place:
            return derive_easier(session, place, material)
        case StaffDoor() as place:
            return derive_staff_door(session, place, material)
        case StaffPanel() as place:
            return derive_staff_panel(session, place, material)
        case Calibrating() as place:
            return derive_calibration(session, place, material)
        case Paused():
            return derive_paused(session, material)
        case Pausing() as place:
            return derive_pausing(place, material)
        case Usual() as place:
            return derive_usual(session, place, material)
        case Cleaning() as place:
            return derive_cleaning(session, place, material)
        case UsageCounts() as place:
            return derive_usage(place, material)
        case ContentState() as place:
            return derive_content(place, material)
        case Exporting() as place:
            return derive_export(place, material)
        case _:
            assert_never(session.place)
