"""What a patient can do: a row says where they are, what they touch, and where that leads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.session.actions import (
    Action,
    BackToNormal,
    Begin,
    ChooseLanguage,
    CloseTerm,
    Finish,
    GoBack,
    GoHome,
    NextTextSize,
    OpenEasier,
    OpenLanguages,
    OpenPage,
    OpenTerm,
    SetContrast,
    SetLeftHanded,
    SetLowReach,
    SetReducedMotion,
    SetTextSize,
    Touched,
    TurnTo,
)
from kiosk.session.state import (
    Alert,
    Attract,
    Comfort,
    Contrast,
    Easier,
    Home,
    Languages,
    Place,
    Position,
    StaffDoor,
    StaffPanel,
    TextSize,
    Topic,
)
from tests.session.session_sample import do, session

HERE = Position(3, 1)
TWITCH, RISKS = Topic("twitch"), Topic("risks")


@pytest.mark.parametrize(
    ("place", "action", "expected"),
    [
        (Attract(), Begin(), Languages()),
        (Home(HERE), Begin(), Home(HERE)),
        (TWITCH, Begin(), TWITCH),
        (Home(), OpenPage("twitch"), TWITCH),
        (Topic("twitch", HERE), OpenPage("risks"), RISKS),
        (Topic("twitch", HERE), OpenPage("twitch"), TWITCH),
        (TWITCH, GoHome(), Home()),
        (Home(HERE), GoHome(), Home()),
        (Languages(), GoHome(), Home()),
        (TWITCH, OpenLanguages(), Languages()),
        (Home(), OpenLanguages(), Languages()),
        (Home(), TurnTo(HERE), Home(HERE)),
        (TWITCH, TurnTo(HERE), Topic("twitch", HERE)),
        (Languages(), TurnTo(HERE), Languages(HERE)),
        (StaffPanel(), TurnTo(HERE), StaffPanel(HERE)),
        (StaffDoor("12"), TurnTo(HERE), StaffDoor("12")),
        (Attract(), TurnTo(HERE), Attract()),
        (Attract(), GoBack(), Attract()),
        (TWITCH, GoBack(), Home()),
        (Languages(), GoBack(), Home()),
        (Home(), GoBack(), Languages()),
        (StaffDoor("12"), GoBack(), Attract()),
        (StaffPanel(), GoBack(), Attract()),
        (TWITCH, Finish(), Attract()),
        (StaffDoor("12"), Finish(), Attract()),
    ],
)
def test_where_an_action_leads(place: Place, action: Action, expected: Place) -> None:
    assert do(session(place), action).place == expected


@pytest.mark.parametrize(
    ("offered", "switch", "following", "expected", "language"),
    [
        (("en", "ar", "es"), True, None, Languages(), "en"),
        (("en",), True, None, Home(), "en"),
        (("en", "ar", "es"), False, None, Home(), "en"),
        (("en", "ar", "es"), True, "ar", Home(), "ar"),
        (("en", "ar", "es"), False, "ar", Home(), "ar"),
    ],
)
def test_begin_asks_for_the_language_only_where_there_is_a_choice(
    offered: tuple[str, ...], switch: bool, following: str | None, expected: Place, language: str
) -> None:
    begun = do(session(offered=offered, switch=switch, following=following), Begin())
    assert (begun.place, begun.language) == (expected, language)


def test_the_next_patients_language_is_used_once() -> None:
    first = do(session(following="ar"), Begin())
    assert (first.language, first.house.next_language) == ("ar", None)
    second = do(first, Finish(), Begin())
    assert (second.language, second.place) == ("en", Languages())


@pytest.mark.parametrize(("offered", "switch"), [(("en",), True), (("en", "ar"), False)])
def test_the_languages_open_only_where_there_is_a_choice(
    offered: tuple[str, ...], switch: bool
) -> None:
    before = session(Home(), offered=offered, switch=switch)
    assert do(before, OpenLanguages()) == before
    assert do(before, GoBack()) == before


def test_a_language_chosen_at_the_start_leads_to_the_topics() -> None:
    after = do(session(), Begin(), ChooseLanguage("ar"))
    assert (after.place, after.language, after.history) == (Home(), "ar", ())


def test_a_language_chosen_on_the_way_leads_back_to_the_same_words() -> None:
    reading = do(session(Home(HERE)), OpenPage("twitch"), TurnTo(HERE))
    after = do(reading, OpenLanguages(), TurnTo(Position(1)), ChooseLanguage("ar"))
    assert after == replace(reading, language="ar")


def test_a_language_chosen_without_the_choice_open_keeps_the_place() -> None:
    before = session(Topic("twitch", HERE))
    assert do(before, ChooseLanguage("es")) == replace(before, language="es")


def test_a_language_that_is_not_on_offer_cannot_be_chosen() -> None:
    before = session(Languages(), offered=("en", "ar"))
    assert do(before, ChooseLanguage("es")) == before
    assert do(before, ChooseLanguage("xx")) == before


def test_a_word_is_explained_in_place_and_put_away_again() -> None:
    reading = session(Topic("twitch", HERE))
    explained = do(reading, OpenTerm("fascia"))
    assert (explained.term, explained.place) == ("fascia", reading.place)
    assert do(explained, CloseTerm()) == reading
    assert do(explained, GoBack()) == reading
    assert do(explained, OpenTerm("dose")).term == "dose"


@pytest.mark.parametrize(
    "action", [OpenPage("risks"), GoHome(), OpenLanguages(), TurnTo(Position(5)), Finish()]
)
def test_whatever_leads_elsewhere_puts_the_explanation_away(action: Action) -> None:
    assert do(session(TWITCH), OpenTerm("fascia"), action).term is None


def test_text_sizes_go_round() -> None:
    now, seen = session(Home()), []
    for _ in range(5):
        now = do(now, NextTextSize())
        seen.append(now.comfort.text_size)
    large, small = TextSize.LARGE, TextSize.SMALL
    assert seen == [large, TextSize.LARGEST, small, TextSize.DEFAULT, large]


def test_the_screen_is_made_easier_one_choice_at_a_time() -> None:
    now = do(
        session(Home()),
        SetTextSize(TextSize.ENLARGED),
        SetContrast(Contrast.LOW),
        SetReducedMotion(True),
        SetLowReach(True),
        SetLeftHanded(True),
    )
    assert now.comfort == Comfort(TextSize.ENLARGED, Contrast.LOW, True, True, True)
    assert do(now, SetContrast(Contrast.DEFAULT)).comfort == replace(
        now.comfort, contrast=Contrast.DEFAULT
    )


@pytest.mark.row(32)
def test_back_to_normal_is_what_the_clinic_calls_normal() -> None:
    usual = Comfort(text_size=TextSize.LARGE, low_reach=True)
    start = session(Easier())
    start = replace(start, rules=replace(start.rules, comfort=usual))
    changed = do(start, SetContrast(Contrast.LOW), SetLowReach(False))
    assert do(changed, BackToNormal()).comfort == usual


def test_what_makes_it_easier_leads_back_to_where_one_was() -> None:
    assert do(session(Topic("twitch", HERE)), OpenEasier()).place == Easier()
    assert do(session(Topic("twitch", HERE)), OpenEasier(), GoBack()).place == Topic("twitch", HERE)


def test_from_everything_enlarged_the_button_leads_to_the_usual_sizes() -> None:
    enlarged = do(session(Home()), SetTextSize(TextSize.ENLARGED))
    assert do(enlarged, NextTextSize()).comfort.text_size is TextSize.SMALL


def test_looks_do_not_move_the_reader() -> None:
    reading = do(session(Home()), OpenPage("twitch"), TurnTo(HERE), OpenTerm("fascia"))
    after = do(reading, NextTextSize(), SetContrast(Contrast.LIGHT_ON_BLACK))
    assert (after.place, after.history, after.term) == (reading.place, reading.history, "fascia")


def test_a_touch_is_remembered_and_answers_the_alert() -> None:
    waiting = replace(session(Home()), alert=Alert(200.0, 12))
    after = do(waiting, Touched(188.0))
    assert (after.touched_at, after.alert) == (188.0, None)
