"""What is said when the screen changes: what is new, in the language at hand, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import msgspec
import pytest

from kiosk.bundle.blocks import Listing, ListingKind
from kiosk.bundle.model import QuizQuestion, Term
from kiosk.presentation.announcements import (
    Announcement,
    Scene,
    Turn,
    announcements,
    derive_scene,
)
from kiosk.presentation.derive import derive
from kiosk.presentation.material import Material
from kiosk.session.actions import (
    Action,
    AnswerQuiz,
    BackToNormal,
    CloseTerm,
    EnterDigit,
    NextTextSize,
    OpenEasier,
    OpenTerm,
    PickQuestion,
    SetContrast,
    SetLeftHanded,
    TurnTo,
)
from kiosk.session.reducer import reduce
from kiosk.session.state import (
    Alert,
    Attract,
    Contrast,
    DoorAnswer,
    Exporting,
    Home,
    Languages,
    Position,
    Session,
    StaffDoor,
    Topic,
)
from kiosk.staff.export import Outcome
from tests.presentation.presentation_sample import edition, material, page, session, text

FASCIA = Term("fascia", text("fascia", "Fascia"), text("fascia.d", "A sheet around muscles."))
SECOND = Position(1)


@pytest.fixture
def english() -> Material:
    return material(edition("en", terms=(FASCIA,)))


def scene(state: Session, now: Material, turn: Turn | None = None) -> Scene:
    return derive_scene(state, derive(state, now), turn or Turn(), now)


def quiz(name: str) -> QuizQuestion:
    answers = (text(f"{name}.1", "yes"), text(f"{name}.2", "no"))
    because = text(f"{name}.e", f"Because of {name}.")
    return QuizQuestion(name, text(f"{name}.q", f"{name}?"), answers, 0, because, "twitch")


def said(
    before: Session,
    after: Session,
    now: Material,
    turn: Turn | None = None,
    then: Turn | None = None,
) -> list[str]:
    """Return what is said when one state follows another, none of it urgent."""
    found = announcements(scene(before, now, turn), scene(after, now, then or turn))
    assert not any(each.urgent for each in found)
    return [each.words for each in found]


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Attract(), ["Welcome in en"]),
        (Languages(), ["Choose your language"]),
        (Home(), ["What would you like to know?"]),
        (Topic("safety"), ["safety title en"]),
        (StaffDoor(), ["Staff only", "Enter the PIN."]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_screen_that_opens_says_its_title(
    english: Material, place: Home, words: list[str]
) -> None:
    assert said(session(Topic("twitch")), session(place), english) == words


def test_a_screen_of_several_turns_says_which_is_seen(english: Material) -> None:
    home, first = session(Home()), session(Topic("twitch"))
    assert said(home, first, english, then=Turn(1, 5)) == ["twitch title en", "1 of 5"]
    second = reduce(first, TurnTo(SECOND))
    assert said(first, second, english, Turn(1, 5), Turn(2, 5)) == ["2 of 5"]


def test_another_language_says_the_title_in_that_language(english: Material) -> None:
    spanish = material(edition("es"))
    before, now = session(Topic("twitch")), session(Topic("twitch"), tag="es")
    found = announcements(scene(before, english), scene(now, spanish, Turn(2, 3)))
    assert found == (Announcement("twitch title es"), Announcement("es(2 of 3)"))
    again = announcements(scene(now, spanish), scene(now, spanish))
    assert again == ()


@pytest.mark.parametrize(
    ("action", "words"),
    [
        (NextTextSize(), ["Text size: Large"]),
        (SetContrast(Contrast.LOW), ["Contrast: Soft"]),
        (SetLeftHanded(True), ["Buttons for: Left hand"]),
        (BackToNormal(), []),
        (PickQuestion("q1"), []),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_set_is_said(english: Material, action: Action, words: list[str]) -> None:
    before = reduce(session(Topic("twitch")), OpenEasier())
    now = reduce(before, action)
    # The turns of the page become others with it; that is not what the patient asked for.
    assert said(before, now, english, Turn(1, 2), Turn(1, 3)) == words


def test_a_word_is_explained_and_nothing_said_when_that_is_put_away(english: Material) -> None:
    page_open = session(Topic("twitch"))
    explained = reduce(page_open, OpenTerm("fascia"))
    assert said(page_open, explained, english) == ["Fascia", "A sheet around muscles."]
    assert said(explained, explained, english) == []
    assert said(explained, reduce(explained, CloseTerm()), english) == []


@pytest.mark.row(14)
def test_the_alert_interrupts_and_reminds_now_and_then(english: Material) -> None:
    calm = session(Topic("twitch"))
    alarmed = [replace(calm, alert=Alert(30.0, left)) for left in range(30, -1, -1)]
    heard = [
        announcements(scene(before, english), scene(now, english))
        for before, now in zip([calm, *alarmed], [*alarmed, calm], strict=True)
    ]
    assert all(each.urgent for found in heard for each in found)
    words = [[each.words for each in found] for found in heard if found]
    assert words == [
        ["Are you still there?", "This screen starts again in 30 seconds."],
        ["This screen starts again in 20 seconds."],
        ["This screen starts again in 10 seconds."],
    ]


def test_an_answer_is_followed_by_its_explanation() -> None:
    made = edition("en", page("check", Listing("l", ListingKind.QUIZ)))
    content = msgspec.structs.replace(made.content, quiz=(quiz("one"), quiz("two")))
    now = material(replace(made, content=content))
    before = session(Topic("check"))
    once = reduce(before, AnswerQuiz("one", 0))
    assert said(before, once, now) == ["Yes, that is right. Because of one."]
    assert said(once, reduce(once, TurnTo(SECOND)), now, Turn(1, 2), Turn(2, 2)) == ["2 of 2"]
    twice = reduce(once, AnswerQuiz("two", 1))
    assert said(once, twice, now) == ["Not quite. Because of two."]


def test_a_wrong_pin_is_said_and_a_lock_does_not_count_aloud(english: Material) -> None:
    asked = session(StaffDoor())
    wrong = session(StaffDoor("", DoorAnswer.WRONG))
    locked = [session(StaffDoor("", DoorAnswer.LOCKED, left)) for left in (30, 29, 28)]
    assert said(asked, reduce(asked, EnterDigit("1")), english) == []
    assert said(asked, wrong, english) == ["That is not the PIN. Please try again."]
    assert said(wrong, locked[0], english) == ["Too many wrong tries. Wait 30 seconds."]
    assert said(locked[0], locked[1], english) == said(locked[1], locked[2], english) == []
    assert said(locked[2], asked, english) == []


Change = Callable[[Session], Session]


@pytest.mark.parametrize(
    "change",
    [
        lambda state: state,
        lambda state: replace(state, touched_at=99.0),
        lambda state: replace(state, history=(Home(),)),
    ],
    ids=["nothing", "a touch", "the way here"],
)
def test_nothing_is_said_where_nothing_changed(english: Material, change: Change) -> None:
    state = session(Topic("twitch"))
    assert said(state, change(state), english, Turn(2, 5)) == []


def test_what_came_of_something_that_staff_did_is_said_once() -> None:
    now = material()
    ready, running = session(Exporting()), session(Exporting(True))
    further = session(Exporting(True, 5, 10))
    done = session(Exporting(outcome=Outcome.NO_STICK))
    copying = "The files are being copied. Leave the stick where it is."
    assert said(ready, running, now) == [copying]
    assert said(running, further, now) == []
    (words,) = said(further, done, now)
    assert words.startswith("There is no USB stick.")
    assert said(done, ready, now) == []
