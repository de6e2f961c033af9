"""What staff decide: a row says what stands, what they touch, and what stands then."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.session.actions import (
    Action,
    Begin,
    Finish,
    LeaveKiosk,
    MakeDefault,
    OfferLanguage,
    SetNextLanguage,
    WithdrawLanguage,
)
from kiosk.session.state import (
    Attract,
    Home,
    House,
    Languages,
    Place,
    Session,
    StaffDoor,
    StaffPanel,
    Topic,
)
from tests.session.session_sample import LANGUAGES, at_the_panel, do, session

ELSEWHERE = [Attract(), Languages(), Home(), Topic("twitch"), StaffDoor("12")]


def panel(house: House) -> Session:
    return replace(session(StaffPanel()), house=house)


@pytest.mark.parametrize(
    ("before", "action", "after"),
    [
        (House(("en",), "en"), OfferLanguage("es", True), House(("en", "es"), "en")),
        (House(("en", "es"), "en"), OfferLanguage("ar", True), House(LANGUAGES, "en")),
        (House(LANGUAGES, "en"), OfferLanguage("ar", True), House(LANGUAGES, "en")),
        (House(LANGUAGES, "en"), OfferLanguage("ar", False), House(("en", "es"), "en")),
        (House(LANGUAGES, "en"), OfferLanguage("en", False), House(LANGUAGES, "en")),
        (House(LANGUAGES, "ar"), OfferLanguage("ar", False), House(LANGUAGES, "ar")),
        (House(LANGUAGES, "en"), OfferLanguage("xx", True), House(LANGUAGES, "en")),
        (House(LANGUAGES, "en", "ar"), OfferLanguage("ar", False), House(("en", "es"), "en")),
        (House(LANGUAGES, "en", "ar"), OfferLanguage("es", False), House(("en", "ar"), "en", "ar")),
        (House(LANGUAGES, "en"), MakeDefault("ar"), House(LANGUAGES, "ar")),
        (House(("en", "es"), "en"), MakeDefault("ar"), House(("en", "es"), "en")),
        (House(LANGUAGES, "en"), SetNextLanguage("ar"), House(LANGUAGES, "en", "ar")),
        (House(LANGUAGES, "en", "ar"), SetNextLanguage("es"), House(LANGUAGES, "en", "es")),
        (House(LANGUAGES, "en", "ar"), SetNextLanguage(None), House(LANGUAGES, "en")),
        (House(("en", "es"), "en"), SetNextLanguage("ar"), House(("en", "es"), "en")),
    ],
)
def test_what_staff_decide(before: House, action: Action, after: House) -> None:
    assert do(panel(before), action) == panel(after)


@pytest.mark.parametrize("place", ELSEWHERE)
@pytest.mark.parametrize(
    "action", [OfferLanguage("ar", False), MakeDefault("ar"), SetNextLanguage("ar")]
)
@pytest.mark.parametrize("locked", [True, False])
def test_nothing_is_decided_outside_the_panel(place: Place, action: Action, locked: bool) -> None:
    before = session(place, locked=locked)
    assert do(before, action) == before


def test_decisions_outlive_the_session() -> None:
    decided = do(at_the_panel(), MakeDefault("ar"), OfferLanguage("es", False), Finish())
    assert decided.house == House(("en", "ar"), "ar")
    assert decided.language == "ar"
    assert do(decided, Begin(), Finish()).house == decided.house


def test_staff_who_take_their_own_language_off_read_on_in_it() -> None:
    reading = replace(session(StaffPanel()), language="ar")
    assert do(reading, OfferLanguage("ar", False)).language == "ar"


@pytest.mark.parametrize("place", ELSEWHERE)
def test_a_locked_kiosk_is_left_only_from_the_panel(place: Place) -> None:
    assert do(session(place), LeaveKiosk()) == session(place)
    assert do(at_the_panel(), LeaveKiosk()).leaving


@pytest.mark.parametrize("place", [*ELSEWHERE, StaffPanel()])
def test_a_kiosk_on_trial_is_left_from_everywhere(place: Place) -> None:
    assert do(session(place, locked=False), LeaveKiosk()).leaving


@pytest.mark.parametrize(
    ("house", "language", "withdrawn", "after", "spoken"),
    [
        (House(LANGUAGES, "en"), "en", "es", House(("en", "ar"), "en"), "en"),
        (House(LANGUAGES, "en"), "es", "es", House(("en", "ar"), "en"), "en"),
        (House(LANGUAGES, "en"), "ar", "en", House(("ar", "es"), "ar"), "ar"),
        (House(LANGUAGES, "en"), "en", "en", House(("ar", "es"), "ar"), "ar"),
        (House(LANGUAGES, "en", "es"), "en", "es", House(("en", "ar"), "en"), "en"),
        (House(LANGUAGES, "en", "es"), "en", "ar", House(("en", "es"), "en", "es"), "en"),
        (House(("es",), "es"), "es", "es", House(("en",), "en"), "en"),
        (House(("en", "es"), "en"), "en", "ar", House(("en", "es"), "en"), "en"),
    ],
)
def test_a_damaged_language_is_withdrawn_wherever_it_stands(
    house: House, language: str, withdrawn: str, after: House, spoken: str
) -> None:
    before = replace(session(Topic("twitch")), house=house, language=language)
    now = do(before, WithdrawLanguage(withdrawn))
    left = tuple(tag for tag in LANGUAGES if tag != withdrawn)
    rules = replace(before.rules, languages=left)
    assert now == replace(before, rules=rules, house=after, language=spoken)


@pytest.mark.parametrize("place", [*ELSEWHERE, StaffPanel()])
def test_a_withdrawal_does_not_move_anyone(place: Place) -> None:
    assert do(session(place), WithdrawLanguage("es")).place == place


def test_who_reads_on_in_a_language_off_the_list_is_not_torn_out_of_it() -> None:
    before = replace(session(StaffPanel(), offered=("en", "es")), language="ar")
    assert do(before, WithdrawLanguage("es")).language == "ar"


@pytest.mark.parametrize("language", ["en", "xx"])
def test_the_only_language_and_an_unknown_one_are_not_withdrawn(language: str) -> None:
    before = session(Home(), languages=("en",))
    assert do(before, WithdrawLanguage(language)) == before
