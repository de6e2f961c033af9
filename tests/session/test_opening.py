"""The first state: what the clinic and its staff want, as far as it is installed."""

from __future__ import annotations

import pytest

from kiosk.bundle.model import Direction, Language, ReviewState
from kiosk.clinic.model import Clinic, Inactivity, Keypad, Languages, LowestState, Staff
from kiosk.errors import Problem, Severity
from kiosk.session.opening import open_session
from kiosk.session.state import Attract, House, Session
from kiosk.staff.memory import Choices

DRAFT, REVISED, APPROVED = ReviewState.DRAFT, ReviewState.REVISED, ReviewState.APPROVED


def language(tag: str, state: ReviewState = DRAFT) -> Language:
    direction = Direction.LEFT_TO_RIGHT
    return Language(tag, tag, tag, direction, tag, ("Noto Sans",), 1.4, state)


INSTALLED = (language("en"), language("ar"), language("es"))
REVIEWED = (language("en", APPROVED), language("ar"), language("es", REVISED))


def opened(
    languages: Languages = Languages(),  # noqa: B008  (frozen)
    choices: Choices = Choices(),  # noqa: B008  (frozen)
    installed: tuple[Language, ...] = INSTALLED,
) -> tuple[Session, tuple[Problem, ...]]:
    return open_session(Clinic(languages=languages), installed, choices, "unwell")


def test_without_any_wish_everything_installed_is_offered() -> None:
    session, problems = opened()
    assert session.house == House(("en", "ar", "es"), "en")
    assert session.rules.languages == ("en", "ar", "es")
    assert (session.place, session.language, session.number) == (Attract(), "en", 0)
    assert not problems


@pytest.mark.parametrize(
    ("wishes", "choices", "house"),
    [
        (Languages(offered=("es", "en")), Choices(), House(("es", "en"), "en")),
        (Languages(default="ar"), Choices(), House(("en", "ar", "es"), "ar")),
        (Languages(), Choices(default_language="es"), House(("en", "ar", "es"), "es")),
        (Languages(), Choices(default_language="fr"), House(("en", "ar", "es"), "en")),
        (Languages(), Choices(hidden=("ar",)), House(("en", "es"), "en")),
        (Languages(), Choices(hidden=("fr",)), House(("en", "ar", "es"), "en")),
        (Languages(), Choices(hidden=("en", "ar", "es")), House(("en",), "en")),
        (Languages(), Choices(hidden=("en", "ar")), House(("en", "es"), "en")),
        (Languages(default="ar"), Choices(("en", "es"), "ar"), House(("ar",), "ar")),
        (
            Languages(offered=("en", "ar")),
            Choices(("en",), "es"),
            House(("en", "ar"), "en"),
        ),
    ],
)
def test_staff_choose_among_what_the_clinic_wants(
    wishes: Languages, choices: Choices, house: House
) -> None:
    session, problems = opened(wishes, choices)
    assert session.house == house
    assert session.language == house.default_language
    assert not problems


def test_what_staff_switched_off_can_be_switched_on_again() -> None:
    session, _ = opened(choices=Choices(hidden=("ar", "es")))
    assert session.rules.languages == ("en", "ar", "es")


@pytest.mark.parametrize(
    ("lowest", "languages", "default"),
    [
        ("draft", ("en", "ar", "es"), "en"),
        ("revised", ("en", "es"), "en"),
        ("clinician-checked", ("en",), "en"),
        ("approved", ("en",), "en"),
    ],
)
def test_languages_below_the_lowest_review_state_stay_hidden(
    lowest: LowestState, languages: tuple[str, ...], default: str
) -> None:
    wishes = Languages(lowest_review_state=lowest)
    session, problems = opened(wishes, installed=REVIEWED)
    assert session.rules.languages == session.house.offered == languages
    assert session.house.default_language == default
    assert not problems


def test_one_language_is_shown_where_none_has_been_reviewed() -> None:
    session, (problem,) = opened(Languages(default="ar", lowest_review_state="approved"))
    assert session.rules.languages == session.house.offered == ("ar",)
    assert problem.severity is Severity.WARNING
    assert 'lowest_review_state "approved"' in problem.message
    assert "marked a draft" in problem.remedy


def test_a_language_that_is_not_installed_is_named_and_left_out() -> None:
    session, (problem,) = opened(Languages(offered=("fr", "ar", "en")))
    assert session.house == House(("ar", "en"), "en")
    assert problem.message == 'languages.offered names "fr", which no installed bundle speaks.'


def test_where_no_wanted_language_is_installed_all_are_shown() -> None:
    session, problems = opened(Languages(offered=("fr", "de")))
    assert session.house == House(("en", "ar", "es"), "en")
    assert ["fr" in problems[0].message, "de" in problems[1].message] == [True, True]


def test_a_default_that_is_not_installed_is_replaced_and_the_replacement_named() -> None:
    session, (problem,) = opened(Languages(default="fr"))
    assert session.house.default_language == "en"
    assert problem.message == 'languages.default names "fr", which no installed bundle speaks.'
    assert 'the kiosk starts in "en"' in problem.remedy


def test_a_default_that_is_there_but_hidden_is_not_called_missing() -> None:
    wishes = Languages(default="ar", lowest_review_state="revised")
    session, (problem,) = opened(wishes, installed=REVIEWED)
    assert session.house.default_language == "en"
    assert problem.message == (
        'languages.default names "ar", which has not reached '
        'languages.lowest_review_state "revised".'
    )
    assert 'the kiosk starts in "en"' in problem.remedy


def test_every_wish_that_cannot_be_met_is_named_at_once() -> None:
    _, problems = opened(Languages(offered=("fr", "en"), default="de"))
    assert [problem.message.split('"')[1] for problem in problems] == ["fr", "de"]
    assert {problem.path for problem in problems} == {"clinic.toml"}


def test_a_single_language_in_any_order_is_enough() -> None:
    session, problems = opened(Languages(default="ar"), installed=(language("ar"),))
    assert session.house == House(("ar",), "ar")
    assert not problems


@pytest.mark.parametrize(
    ("wishes", "beside"),
    [
        (Languages(), "en"),
        (Languages(fallback="ar"), "ar"),
        (Languages(fallback="ar", beside="es"), "es"),
        (Languages(offered=("ar", "es"), default="ar"), "en"),
        (Languages(fallback="fr"), ""),
    ],
)
def test_the_clinics_language_stands_beside_the_patients(wishes: Languages, beside: str) -> None:
    session, problems = opened(wishes)
    assert session.rules.beside == beside
    assert not problems


@pytest.mark.parametrize(
    ("wishes", "message"),
    [
        (Languages(beside="fr"), 'languages.beside names "fr", which no installed bundle speaks.'),
        (
            Languages(offered=("en", "ar"), beside="es"),
            'languages.beside names "es", which may not be offered.',
        ),
    ],
)
def test_a_language_that_cannot_stand_beside_gives_way_to_the_fallback(
    wishes: Languages, message: str
) -> None:
    session, (problem,) = opened(wishes)
    assert (session.rules.beside, problem.message) == ("en", message)


def test_a_key_for_a_language_that_is_not_installed_is_named() -> None:
    keypad = Keypad(next_patient={"F2": "ar", "F3": "fr"})
    session, (problem,) = open_session(Clinic(keypad=keypad), INSTALLED, Choices(), "unwell")
    assert problem.message == 'keypad.next_patient names "fr", which no installed bundle speaks.'
    assert not session.rules.next_at_door


def test_the_other_rules_come_from_the_clinics_file() -> None:
    clinic = Clinic(
        languages=Languages(patients_may_switch=False),
        inactivity=Inactivity(alert_seconds=45),
        staff=Staff(pin_hash="!", next_patient_at_door=True),
    )
    session, _ = open_session(clinic, INSTALLED, Choices(), "unwell")
    rules = session.rules
    assert rules.urgent_page == "unwell"
    assert (rules.patients_may_switch, rules.alert_seconds) == (False, 45)
    assert rules.locked
    assert rules.next_at_door
    assert not session.may_choose_language
