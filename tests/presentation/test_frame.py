"""What surrounds a screen: only what leads somewhere, and honest notes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.bundle.model import ReviewState
from kiosk.clinic.model import Clinic
from kiosk.presentation.frame import ButtonView, FrameView, Press, Style, derive_frame
from kiosk.presentation.material import Material
from kiosk.session.actions import (
    Action,
    Finish,
    GoBack,
    GoHome,
    NextTextSize,
    OpenEasier,
    OpenLanguages,
    OpenPage,
    OpenStaffDoor,
    ToggleBeside,
)
from kiosk.session.state import (
    Attract,
    Comfort,
    Home,
    House,
    Languages,
    NextPatient,
    Place,
    SecondLanguages,
    Session,
    StaffDoor,
    StaffPanel,
    TextSize,
    Topic,
)
from tests.presentation.presentation_sample import edition, material, session

DRAFT, TRIAL = "Draft, not yet checked by a clinician", "On trial: no PIN is set"
ONE = House(("en",), "en")
LOOKS: list[Action] = [NextTextSize(), OpenEasier()]


def frame(now: Session) -> FrameView:
    return derive_frame(now, material())


def actions(buttons: tuple[ButtonView, ...]) -> list[Action | None]:
    return [button.action for button in buttons]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (session(Home()), [GoHome(), GoBack(), *LOOKS]),
        (session(Home(), house=ONE), [GoHome(), *LOOKS]),
        (session(Home(), switch=False), [GoHome(), *LOOKS]),
        (session(Topic("twitch"), house=ONE), [GoHome(), GoBack(), *LOOKS]),
        (session(Languages()), [GoHome(), GoBack(), *LOOKS]),
        (replace(session(Home(), house=ONE), term="dose"), [GoHome(), GoBack(), *LOOKS]),
        (session(NextPatient()), [Finish(), OpenStaffDoor()]),
        (session(StaffDoor()), [Finish()]),
        (session(StaffPanel()), [Finish()]),
    ],
)
def test_the_bar_has_no_back_where_it_leads_nowhere(now: Session, expected: list[Action]) -> None:
    assert actions(frame(now).start) == expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (session(Home()), [Finish(), OpenLanguages(), ToggleBeside()]),
        (session(Topic("twitch")), [Finish(), OpenLanguages(), ToggleBeside()]),
        (session(Home(), house=ONE), [Finish()]),
        (session(Home(), switch=False), [Finish()]),
        (session(Languages()), [Finish()]),
        (session(SecondLanguages()), [Finish(), OpenLanguages()]),
        (session(NextPatient()), []),
        (session(StaffDoor()), []),
        (session(StaffPanel()), [OpenLanguages()]),
        (session(StaffPanel(), house=ONE), []),
    ],
)
def test_the_top_has_a_language_button_where_there_is_a_choice(
    now: Session, expected: list[Action]
) -> None:
    assert actions(frame(now).top) == expected


def two_languages(now: Session, shown: Material | None = None) -> ButtonView:
    (button,) = (b for b in derive_frame(now, shown or material()).top if b.icon == "two-languages")
    return button


def in_arabic(beside: str | None) -> Session:
    now = session(Home(), tag="ar")
    return replace(now, rules=replace(now.rules, beside="en"), beside=beside)


@pytest.mark.parametrize(
    ("beside", "label", "language"),
    [(None, "+ English", "en"), ("en", "+ English", "en"), ("es", "+ Español", "es")],
)
def test_the_button_for_two_languages_names_the_second_in_that_language(
    beside: str | None, label: str, language: str
) -> None:
    button = two_languages(in_arabic(beside), material(edition("ar")))
    assert (button.label, button.language) == (label, language)
    assert (button.current, button.press) == (beside is not None, Press.ON_OFF)
    assert button.description == "ar(Two languages)"


def test_where_the_second_is_to_be_chosen_the_button_says_so() -> None:
    button = two_languages(session(Home()))
    assert (button.label, button.language, button.press) == ("Two languages", "", Press.DEED)


def test_a_choice_for_the_next_patient_is_noted_while_another_reads() -> None:
    now = session(Topic("twitch"), house=House(("en", "ar"), "en", "ar"))
    assert derive_frame(now, material()).notes[-1] == "Next patient: العربية"


def test_the_language_button_shows_the_language_at_hand_in_its_own_name() -> None:
    shown = derive_frame(session(Home(), tag="ar"), material(edition("ar"))).top[1]
    assert (shown.label, shown.description) == ("العربية", "ar(Choose another language)")


@pytest.mark.parametrize("place", [Home(), Languages(), Topic("twitch"), Topic("unwell")])
def test_feeling_unwell_is_one_touch_away_from_every_patients_screen(place: Place) -> None:
    (button,) = frame(session(place)).end
    assert (button.action, button.style) == (OpenPage("unwell"), Style.ALERT)
    assert button.current is (place == Topic("unwell"))


@pytest.mark.parametrize("place", [StaffDoor(), StaffPanel()])
def test_staffs_screens_have_nothing_of_the_patients(place: Place) -> None:
    assert frame(session(place)).end == ()


@pytest.mark.parametrize(
    ("place", "current"), [(Home(), True), (Topic("twitch"), False), (Languages(), False)]
)
def test_home_is_marked_where_one_is_there(place: Place, current: bool) -> None:
    assert frame(session(place)).start[0].current is current


@pytest.mark.parametrize("size", list(TextSize)[:4])
def test_the_text_size_button_shows_which_of_four_it_is(size: TextSize) -> None:
    buttons = frame(replace(session(Home()), comfort=Comfort(size))).start
    (button,) = (button for button in buttons if button.action == NextTextSize())
    assert (button.level, button.levels) == (size + 1, 4)
    assert [one.levels for one in buttons if one is not button] == [0, 0, 0]


@pytest.mark.parametrize(
    ("place", "state", "pin_hash", "notes"),
    [
        (Home(), ReviewState.DRAFT, "!", (DRAFT,)),
        (Topic("twitch"), ReviewState.DRAFT, "!", (DRAFT,)),
        (Languages(), ReviewState.DRAFT, "!", (DRAFT,)),
        (StaffPanel(), ReviewState.DRAFT, "!", ()),
        (Home(), ReviewState.REVISED, "!", ()),
        (Home(), ReviewState.APPROVED, "", (TRIAL,)),
        (Home(), ReviewState.DRAFT, "", (DRAFT, TRIAL)),
        (StaffPanel(), ReviewState.DRAFT, "", (TRIAL,)),
    ],
)
def test_a_draft_and_a_kiosk_on_trial_say_so(
    place: Place, state: ReviewState, pin_hash: str, notes: tuple[str, ...]
) -> None:
    shown = derive_frame(session(place, pin_hash=pin_hash), material(edition("en", state=state)))
    assert shown.notes == notes


@pytest.mark.parametrize(
    ("name", "shown"), [("Riverside", "Riverside"), ("", "es(Patient information)")]
)
def test_the_clinics_name_stands_on_top(name: str, shown: str) -> None:
    now = material(edition("es"), clinic=Clinic(name=name))
    assert derive_frame(session(Home()), now).clinic_name == shown


@pytest.mark.parametrize("place", [Attract(), Home(), StaffDoor()])
def test_the_start_screen_stands_alone(place: Place) -> None:
    assert frame(session(place)).visible is (place != Attract())
