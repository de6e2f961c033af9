"""The next patient's language: chosen at the door or by a key, for one session."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.session.actions import (
    Begin,
    CallNext,
    Finish,
    GoBack,
    OpenLanguages,
    OpenStaffDoor,
    SetNextLanguage,
    TurnTo,
)
from kiosk.session.state import (
    Attract,
    Home,
    Languages,
    NextPatient,
    Place,
    Position,
    Session,
    StaffDoor,
    StaffPanel,
    Topic,
)
from tests.session.session_sample import do, session

TWITCH = Topic("twitch")


def without_pin(place: Place = Attract(), *, locked: bool = True) -> Session:  # noqa: B008  (frozen)
    """A kiosk whose clinic lets the next language be chosen at the door."""
    start = session(place, locked=locked)
    return replace(start, rules=replace(start.rules, next_at_door=True))


@pytest.mark.parametrize("place", [Attract(), Languages(), Home(), TWITCH])
def test_the_door_first_offers_the_languages(place: Place) -> None:
    assert do(without_pin(place), OpenStaffDoor()).place == NextPatient()


@pytest.mark.parametrize(("locked", "behind"), [(True, StaffDoor()), (False, StaffPanel())])
def test_behind_it_is_the_staff_panel_with_its_pin(locked: bool, behind: Place) -> None:
    asked = do(without_pin(locked=locked), OpenStaffDoor())
    assert do(asked, OpenStaffDoor()).place == behind


def test_one_touch_chooses_and_the_start_screen_greets_in_it() -> None:
    chosen = do(without_pin(TWITCH), OpenStaffDoor(), TurnTo(Position(1)), SetNextLanguage("ar"))
    assert (chosen.place, chosen.language) == (Attract(), "ar")
    begun = do(chosen, Begin())
    assert (begun.place, begun.language, begun.house.next_language) == (Home(), "ar", None)
    assert do(begun, Finish()).language == "en"


def test_the_same_touch_takes_it_back() -> None:
    chosen = do(without_pin(), OpenStaffDoor(), SetNextLanguage("ar"))
    taken_back = do(chosen, OpenStaffDoor(), SetNextLanguage(None))
    assert (taken_back.house.next_language, taken_back.language) == (None, "en")


def test_whoever_was_reading_can_go_back() -> None:
    assert do(without_pin(TWITCH), OpenStaffDoor(), GoBack()) == without_pin(TWITCH)
    assert do(without_pin(), OpenStaffDoor(), GoBack()).place == Attract()


@pytest.mark.parametrize("place", [Attract(), Home(), TWITCH, StaffDoor("12")])
def test_only_the_door_that_the_clinic_opened_lets_anyone_choose(place: Place) -> None:
    assert do(session(place), SetNextLanguage("ar")) == session(place)
    assert do(without_pin(place), SetNextLanguage("ar")) == without_pin(place)


def test_a_language_that_is_not_offered_is_not_chosen() -> None:
    assert do(without_pin(), OpenStaffDoor(), SetNextLanguage("fr")).house.next_language is None


def test_a_key_at_the_start_screen_greets_at_once() -> None:
    called = do(session(), CallNext("ar"))
    assert (called.place, called.language, called.house.next_language) == (Attract(), "ar", "ar")


def test_a_key_leaves_whoever_reads_in_peace() -> None:
    reading = replace(session(TWITCH), language="es")
    called = do(reading, CallNext("ar"))
    assert called == replace(reading, house=replace(reading.house, next_language="ar"))
    following = do(called, Finish())
    assert following.language == "ar"
    assert do(following, Begin(), Finish()).language == "en"


def test_another_key_changes_the_choice_and_one_for_no_language_nothing() -> None:
    assert do(session(), CallNext("ar"), CallNext("es")).house.next_language == "es"
    assert do(session(), CallNext("fr")) == session()


def test_the_choice_at_the_door_is_never_gone_back_to() -> None:
    inside = do(without_pin(TWITCH, locked=False), OpenStaffDoor(), OpenStaffDoor())
    assert inside.place == StaffPanel()
    assert NextPatient() not in inside.history
    assert do(inside, OpenLanguages(), GoBack()).place == StaffPanel()
