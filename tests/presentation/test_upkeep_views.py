"""What is said during a pause and while the screen is cleaned, and how the screen rests."""

from __future__ import annotations

import gettext
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

import pytest

from kiosk.clinic.model import Clinic, Pause
from kiosk.presentation.blocks import BlockView, ButtonsView, SettingView
from kiosk.presentation.cleaning import derive_cleaning
from kiosk.presentation.frame import ButtonView, derive_frame
from kiosk.presentation.material import Material
from kiosk.presentation.pairs import PairView
from kiosk.presentation.pause import derive_paused, derive_pausing
from kiosk.presentation.rest import derive_rest
from kiosk.presentation.staff import derive_staff_panel
from kiosk.presentation.usual import derive_usual
from kiosk.session.actions import (
    BeginPause,
    ChoosePause,
    EndPause,
    Finish,
    ForgetUsual,
    GoBack,
    SetContrast,
    SetTextSize,
    SetUsual,
    StartCleaning,
)
from kiosk.session.rest import DARK, DIM, Rest, Upkeep
from kiosk.session.state import (
    Cleaning,
    Comfort,
    Contrast,
    House,
    Paused,
    PauseMessage,
    Pausing,
    Session,
    StaffDoor,
    StaffPanel,
    TextSize,
    Usual,
)
from tests.presentation.presentation_sample import NAMES, Spoken, edition, material, session


def spoken(tag: str) -> gettext.NullTranslations:
    return gettext.NullTranslations() if tag == "en" else Spoken(tag)


def many_tongues(clinic: Clinic | None = None) -> Material:
    return replace(material(clinic=clinic), interface=spoken)


def paused(message: PauseMessage = PauseMessage.NONE) -> Session:
    house = House(tuple(NAMES), "ar", paused=message)
    return session(Paused(), house=house)


def buttons(blocks: Iterable[BlockView | PairView]) -> list[ButtonView]:
    held = [block for block in blocks if isinstance(block, ButtonsView | SettingView)]
    return [button for block in held for button in block.buttons]


# --- pause -------------------------------------------------------------------------------------


def test_a_pause_is_told_in_each_language_the_default_first() -> None:
    view = derive_paused(paused(PauseMessage.LATER), many_tongues())
    assert [notice.title.language for notice in view.notices] == ["ar", "en", "es"]
    arabic, english, _ = view.notices
    assert (arabic.title.plain, arabic.title.right_to_left) == (
        "ar(This screen is taking a break.)",
        True,
    )
    assert [sentence.plain for sentence in english.sentences] == [
        "It will be back later today.",
        "Please ask at reception.",
    ]


def test_a_language_that_cannot_say_it_yet_repeats_nothing() -> None:
    untranslated = replace(material(), interface=lambda _: gettext.NullTranslations())
    view = derive_paused(paused(), untranslated)
    assert len(view.notices) == 1


def test_the_clinics_own_sentence_stands_as_it_is_below_every_language() -> None:
    clinic = Clinic(pause=Pause("Zurück um 14 Uhr."))
    view = derive_paused(paused(PauseMessage.OWN), many_tongues(clinic))
    assert [notice.sentences[-1].plain for notice in view.notices] == ["Zurück um 14 Uhr."] * 3
    assert view.notices[1].sentences[0].plain == "Please ask at reception."


def test_a_sentence_that_was_taken_out_of_the_file_is_not_missed() -> None:
    view = derive_paused(paused(PauseMessage.OWN), many_tongues())
    assert [len(notice.sentences) for notice in view.notices] == [1] * 3


@pytest.mark.parametrize(("message", "count"), [("", 4), ("Zurück um 14 Uhr.", 5)])
def test_staff_choose_among_the_sentences_there_are(message: str, count: int) -> None:
    now = material(clinic=Clinic(pause=Pause(message)))
    choices = buttons(derive_pausing(Pausing(PauseMessage.SOON), now).blocks)
    *sentences, begin = choices
    assert len(sentences) == count
    assert [one.action for one in sentences if one.current] == [ChoosePause(PauseMessage.SOON)]
    assert sentences[-1].label == (message or "It is being repaired.")
    assert begin.action == BeginPause()


def test_the_panel_of_a_paused_kiosk_ends_the_pause_and_says_that_there_is_one() -> None:
    now = session(StaffPanel(), house=paused().house)
    view = derive_staff_panel(now, StaffPanel(), material())
    assert EndPause() in [button.action for button in view.buttons]
    assert view.facts[0] == "The kiosk is paused: patients are sent to reception."
    (back,) = derive_frame(now, material()).start
    assert (back.label, back.action) == ("Back to the pause", Finish())


def test_a_pause_has_the_clinics_name_to_press_on_and_no_button() -> None:
    frame = derive_frame(paused(), material(clinic=Clinic(name="Riverside")))
    assert (frame.visible, frame.clinic_name) == (True, "Riverside")
    assert (frame.top, frame.start, frame.end) == ((), (), ())


@pytest.mark.parametrize("place", [Pausing(), Usual()])
def test_what_staff_open_has_the_way_back_to_the_panel(place: Pausing | Usual) -> None:
    (back,) = derive_frame(session(place), material()).start
    assert (back.label, back.action) == ("Back to the staff panel", GoBack())


# --- cleaning ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("left", "said"), [(30, "30 seconds left"), (1, "1 second left")])
def test_the_seconds_are_said_in_words(left: int, said: str) -> None:
    view = derive_cleaning(session(), Cleaning(30.0, left), material())
    assert (view.countdown, view.seconds, view.seconds_left) == (said, 30, left)


def test_the_screen_that_is_cleaned_has_no_bars() -> None:
    assert not derive_frame(session(Cleaning(30.0, 3)), material()).visible


@pytest.mark.parametrize("allowed", [True, False])
def test_the_door_has_the_button_if_the_clinic_allows_it(allowed: bool) -> None:
    now = session(StaffDoor())
    now = replace(now, rules=replace(now.rules, upkeep=Upkeep(cleaning_without_pin=allowed)))
    wanted = [StartCleaning(0.0)] if allowed else []
    assert [button.action for button in derive_frame(now, material()).top] == wanted


def test_the_panel_says_when_the_screen_was_cleaned() -> None:
    house = House(("en",), "en", cleaned=datetime(2026, 11, 3, 9, 5))
    facts = derive_staff_panel(session(StaffPanel(), house=house), StaffPanel(), material()).facts
    assert "Last cleaned: 2026-11-03 09:05" in facts


# --- what is usual -----------------------------------------------------------------------------


def test_staff_set_what_patients_can_set_for_themselves() -> None:
    house = House(("en",), "en", comfort=Comfort(TextSize.LARGE))
    view = derive_usual(session(Usual(), house=house), Usual(), material(edition("es")))
    *choices, forget = buttons(view.blocks)
    assert forget.action == ForgetUsual()
    current = [button.action for button in choices if button.current]
    assert SetUsual(SetTextSize(TextSize.LARGE)) in current
    assert SetUsual(SetContrast(Contrast.DEFAULT)) in current
    assert len(current) == 5


def test_what_was_never_changed_cannot_be_taken_back() -> None:
    view = derive_usual(session(Usual()), Usual(), material())
    assert ForgetUsual() not in [button.action for button in buttons(view.blocks)]


# --- rest --------------------------------------------------------------------------------------


def resting(veil: int, minute: int) -> Session:
    return replace(session(), rest=Rest(veil, minute))


def test_a_screen_in_use_stands_where_it_is() -> None:
    view = derive_rest(session())
    assert (view.veil, view.shift, view.mark) == (0, (0.0, 0.0), None)


def test_the_picture_moves_each_minute_never_far_and_about_its_place() -> None:
    shifts = [derive_rest(resting(DIM, minute)).shift for minute in range(1, 100)]
    assert all(before != after for before, after in pairwise(shifts))
    assert all(max(abs(x), abs(y)) <= 1 for x, y in shifts)
    across, down = (sum(values) / len(shifts) for values in zip(*shifts, strict=True))
    assert max(abs(across), abs(down)) < 0.1


def test_a_dark_screen_has_a_mark_that_wanders_and_never_leaves_it() -> None:
    assert derive_rest(resting(DARK - 10, 11)).mark is None
    marks = [derive_rest(resting(DARK, minute)).mark for minute in range(1000)]
    places = [mark for mark in marks if mark is not None]
    assert len(places) == len(marks)
    assert all(0.1 < x < 0.9 and 0.1 < y < 0.9 for x, y in places)
    steps = [max(abs(x - u), abs(y - v)) for (x, y), (u, v) in pairwise(places)]
    assert max(steps) < 0.1
