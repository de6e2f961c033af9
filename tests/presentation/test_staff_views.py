"""What staff see: a door that tells nothing, and a panel that says what will happen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.bundle.model import ReviewState
from kiosk.glass.geometry import Geometry
from kiosk.glass.units import Pixels, Scale
from kiosk.presentation.staff import (
    StaffLanguageView,
    StaffPanelView,
    derive_staff_door,
    derive_staff_panel,
    state_words,
)
from kiosk.session.actions import (
    EnterDigit,
    EraseDigit,
    Finish,
    LeaveKiosk,
    MakeDefault,
    OfferLanguage,
    OpenCalibration,
    OpenContent,
    OpenExport,
    OpenPause,
    OpenUsage,
    OpenUsual,
    RestartKiosk,
    SetNextLanguage,
    StartCleaning,
)
from kiosk.session.state import DoorAnswer, House, Position, Session, StaffDoor, StaffPanel
from tests.presentation.presentation_sample import edition, language, manifest, material, session

UNMEASURED = "Nobody has measured this screen on the glass yet."


def panel(house: House, pin_hash: str = "!") -> StaffPanelView:
    return of(session(StaffPanel(), house=house, pin_hash=pin_hash))


def of(now: Session) -> StaffPanelView:
    return derive_staff_panel(now, StaffPanel(Position(1)), material())


def row(tag: str, house: House) -> StaffLanguageView:
    return next(one for one in panel(house).languages if one.language == tag)


@pytest.mark.parametrize(
    ("door", "message"),
    [
        (StaffDoor("73"), "Enter the PIN."),
        (StaffDoor("", DoorAnswer.WRONG), "That is not the PIN. Please try again."),
        (StaffDoor("", DoorAnswer.LOCKED, 30), "Too many wrong tries. Wait 30 seconds."),
        (StaffDoor("", DoorAnswer.LOCKED, 1), "Too many wrong tries. Wait 1 second."),
    ],
)
def test_the_door_says_what_it_waits_for(door: StaffDoor, message: str) -> None:
    assert derive_staff_door(session(), door, material()).message == message


def test_the_door_shows_how_many_digits_and_none_of_them() -> None:
    shown = derive_staff_door(session(), StaffDoor("7305"), material(edition("es")))
    assert shown.entered == 4
    assert (shown.title, shown.submit) == ("es(Staff only)", "es(Open)")
    assert "7305" not in repr(shown)


def test_the_keys_lie_as_on_a_telephone() -> None:
    keys = derive_staff_door(session(), StaffDoor(), material(edition("ar"))).keys
    assert [key.label for key in keys] == [*"123456789", "", "0"]
    assert [key.action for key in keys if key.label] == [EnterDigit(d) for d in "1234567890"]
    assert (keys[9].action, keys[9].description) == (EraseDigit(), "ar(Erase)")


def test_a_language_on_offer_can_be_taken_off_made_default_or_next() -> None:
    shown = row("ar", House(("en", "ar"), "en"))
    assert (shown.own_name, shown.offered, shown.switch) == (
        "العربية",
        True,
        OfferLanguage("ar", False),
    )
    assert shown.default is not None
    assert shown.following is not None
    assert (shown.default.action, shown.default.current) == (MakeDefault("ar"), False)
    assert (shown.following.action, shown.following.current) == (SetNextLanguage("ar"), False)


def test_a_language_that_is_not_on_offer_can_only_be_offered() -> None:
    shown = row("es", House(("en", "ar"), "en"))
    assert (shown.offered, shown.switch) == (False, OfferLanguage("es", True))
    assert (shown.default, shown.following) == (None, None)


def test_what_is_in_force_is_marked_and_the_next_language_can_be_taken_back() -> None:
    house = House(("en", "ar"), "en", "ar")
    default, following = row("en", house).default, row("ar", house).following
    assert default is not None
    assert default.current
    assert following is not None
    assert (following.current, following.action) == (True, SetNextLanguage(None))


def test_languages_that_cannot_be_shown_any_more_are_not_listed() -> None:
    now = session(StaffPanel(), house=House(("en",), "en"))
    now = replace(now, rules=replace(now.rules, languages=("en", "es", "fr")))
    assert [one.language for one in of(now).languages] == ["en", "es"]


@pytest.mark.parametrize(
    ("house", "pin_hash", "facts"),
    [
        (
            House(("en",), "en"),
            "!",
            ("Each session starts in: English", "Content: 1.2", UNMEASURED),
        ),
        (
            House(("en", "ar"), "en", "ar"),
            "!",
            (
                "Each session starts in: English",
                "The next patient’s session starts in: العربية",
                "Content: 1.2",
                UNMEASURED,
            ),
        ),
        (
            House(("es",), "es"),
            "",
            (
                "Each session starts in: Español",
                "Content: 1.2",
                UNMEASURED,
                "On trial: set a PIN in the clinic’s file to lock the kiosk.",
            ),
        ),
    ],
)
def test_the_panel_says_what_will_happen(
    house: House, pin_hash: str, facts: tuple[str, ...]
) -> None:
    assert panel(house, pin_hash).facts == facts


def test_the_panel_ends_the_session_or_the_program() -> None:
    shown = panel(House(("en",), "en"))
    assert [button.action for button in shown.buttons] == [
        Finish(),
        OpenPause(),
        StartCleaning(0.0),
        OpenUsage(),
        OpenContent(),
        OpenExport(),
        OpenUsual(),
        OpenCalibration(),
        RestartKiosk(),
        LeaveKiosk(),
    ]
    assert shown.position == Position(1)


def test_drafts_are_called_drafts() -> None:
    now = material()
    checked = (language("en", ReviewState.CLINICIAN_CHECKED), language("ar"), language("es"))
    shown = derive_staff_panel(
        session(StaffPanel()), StaffPanel(), replace(now, languages=checked)
    ).languages
    assert [(one.state, one.draft) for one in shown] == [
        ("clinician-checked", False),
        ("draft", True),
        ("draft", True),
    ]
    assert len({state_words(state, now) for state in ReviewState}) == len(ReviewState)


def test_a_language_that_is_behind_says_so_instead() -> None:
    states = (manifest("ar", behind=(0, 3, 1)), manifest("es", behind=(0, 1)), manifest("en"))
    now = replace(material(), manifests={each.language.tag: each for each in states})
    shown = derive_staff_panel(session(StaffPanel()), StaffPanel(), now).languages
    assert [(one.language, one.state, one.behind) for one in shown] == [
        ("en", "draft", False),
        ("ar", "2 pages out of date", True),
        ("es", "1 page out of date", True),
    ]


def test_the_panel_says_what_the_screen_cannot_hold() -> None:
    tiny = Geometry(Scale(10.0), width=Pixels(800), height=Pixels(480))
    shown = panel(House(("en",), "en", geometry=tiny))
    assert any(fact.startswith("This screen is too small") for fact in shown.facts)


def test_a_measured_screen_needs_no_words() -> None:
    house = House(("en",), "en", geometry=Geometry(Scale(4.2)))
    assert UNMEASURED not in panel(house).facts
