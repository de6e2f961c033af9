"""A second language beside the patient's: one touch shows it, one takes it away again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.session.actions import (
    Action,
    BackToNormal,
    Begin,
    ChooseLanguage,
    Finish,
    GoBack,
    OpenLanguages,
    OpenPage,
    OpenSecondLanguages,
    ShowBeside,
    Tick,
    ToggleBeside,
    TurnTo,
    WithdrawLanguage,
)
from kiosk.session.state import Home, Languages, Position, SecondLanguages, Session, Topic
from tests.session.session_sample import do, session

HERE = Position(2, 1)
TWITCH = Topic("twitch", HERE)


def reading(language: str, *, usual: str = "en", switch: bool = True) -> Session:
    """A page that is read in a clinic whose own language is ``usual``."""
    start = session(TWITCH, switch=switch)
    rules = replace(start.rules, beside=usual)
    return replace(start, rules=rules, language=language)


def test_one_touch_shows_the_clinics_language_beside_and_one_touch_takes_it_away() -> None:
    before = reading("ar")
    both = do(before, ToggleBeside())
    assert both == replace(before, beside="en")
    assert do(both, ToggleBeside()) == before


def test_who_reads_the_clinics_language_is_asked_which_other_and_comes_back_to_the_place() -> None:
    asked = do(reading("en"), ToggleBeside())
    assert asked.place == SecondLanguages()
    assert asked.second_languages == ("ar", "es")
    chosen = do(asked, TurnTo(Position(1)), ShowBeside("es"))
    assert chosen == replace(reading("en"), beside="es")
    assert do(chosen, ToggleBeside()) == reading("en")


def test_any_other_language_can_be_chosen_instead_of_the_clinics() -> None:
    chosen = do(reading("ar"), OpenSecondLanguages(), ShowBeside("es"))
    assert (chosen.place, chosen.beside) == (TWITCH, "es")
    assert reading("ar").second_languages == ("en", "es")


def test_going_back_from_the_choice_changes_nothing() -> None:
    assert do(reading("ar"), OpenSecondLanguages(), GoBack()) == reading("ar")


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_neither_the_same_language_nor_one_not_offered_stands_beside(language: str) -> None:
    assert do(reading("ar"), ShowBeside(language)) == reading("ar")


def test_where_patients_may_not_switch_the_clinics_language_alone_can_stand_beside() -> None:
    locked_in = reading("ar", switch=False)
    assert do(locked_in, ToggleBeside()).beside == "en"
    assert do(locked_in, ShowBeside("es")).beside is None
    nothing = reading("en", switch=False)
    assert do(nothing, ToggleBeside()) == nothing


def test_the_clinics_language_need_not_be_offered() -> None:
    before = reading("ar")
    before = replace(before, house=replace(before.house, offered=("ar", "es")))
    assert do(before, ToggleBeside()).beside == "en"


def test_choosing_the_language_beside_as_ones_own_lets_the_two_change_places() -> None:
    turned = do(reading("ar"), ToggleBeside(), ChooseLanguage("en"))
    assert (turned.language, turned.beside) == ("en", "ar")
    third = do(reading("ar"), ToggleBeside(), ChooseLanguage("es"))
    assert (third.language, third.beside) == ("es", "en")


@pytest.mark.parametrize(
    "end", [(Finish(),), (Tick(1e6, 120.0), Tick(2e6, 120.0))], ids=["done", "inactive"]
)
def test_the_end_of_a_session_leaves_one_language(end: tuple[Action, ...]) -> None:
    ended = do(reading("ar"), ToggleBeside(), *end)
    assert (ended.beside, ended.language) == (None, "en")


def test_back_to_normal_leaves_one_language() -> None:
    assert do(reading("ar"), ToggleBeside(), BackToNormal()) == reading("ar")


def test_it_stays_from_page_to_page() -> None:
    assert do(reading("ar"), ToggleBeside(), OpenPage("risks")).beside == "en"


@pytest.mark.parametrize("withdrawn", ["en", "ar"])
def test_a_language_that_is_withdrawn_leaves_the_other_alone(withdrawn: str) -> None:
    both = do(reading("ar"), ToggleBeside())
    left = do(both, WithdrawLanguage(withdrawn))
    assert left.beside is None
    assert left.language == ("ar" if withdrawn == "en" else "en")
    assert left.place == TWITCH


def test_a_language_that_is_not_offered_can_be_withdrawn_from_beside() -> None:
    both = do(reading("ar"), ToggleBeside())
    rules = replace(both.rules, languages=("ar", "es"))
    only_beside = replace(both, rules=rules, house=replace(both.house, offered=("ar", "es")))
    left = do(only_beside, WithdrawLanguage("en"))
    assert (left.beside, left.rules.beside, left.usual_beside) == (None, "", None)


def test_a_wrong_language_is_put_right_in_two_touches() -> None:
    chosen = do(session(following="es"), Begin())
    assert (chosen.place, chosen.language) == (Home(), "es")
    first = do(chosen, OpenLanguages())
    assert first.place == Languages()
    assert do(first, ChooseLanguage("ar")) == replace(chosen, language="ar")
