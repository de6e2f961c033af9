"""Back leads where one came from, step by step, and never upon the staff's screens."""

from __future__ import annotations

from kiosk.session.actions import (
    Begin,
    ChooseLanguage,
    GoBack,
    GoHome,
    OpenLanguages,
    OpenPage,
    OpenStaffDoor,
    OpenTerm,
    TurnTo,
)
from kiosk.session.state import Home, Languages, Place, Position, Session, StaffPanel, Topic
from kiosk.session.travel import can_go_back
from tests.session.session_sample import at_the_panel, do, session


def way_back(now: Session) -> list[Place]:
    """The places that Back leads to before the topics."""
    places = []
    while not isinstance(now.place, Home) or now.history:
        now = do(now, GoBack())
        places.append(now.place)
    return places


def test_back_leads_through_every_place_at_its_position() -> None:
    turned = Position(2)
    now = do(session(Home(turned)), OpenPage("a"), TurnTo(turned), OpenPage("b"), OpenPage("a"))
    assert way_back(now) == [Topic("b"), Topic("a", turned), Home(turned)]


def test_going_where_one_is_leaves_nothing_to_go_back_to() -> None:
    now = do(session(Home()), OpenPage("a"), TurnTo(Position(4)), OpenPage("a"))
    assert now.place == Topic("a")
    assert way_back(now) == [Home()]


def test_the_topics_are_where_the_way_begins() -> None:
    assert do(session(Home()), OpenPage("a"), OpenPage("b"), GoHome()).history == ()


def test_the_way_back_is_long_but_ends() -> None:
    now = do(session(Home()), *(OpenPage(f"page-{number}") for number in range(200)))
    assert len(now.history) == 50
    steps = way_back(now)
    assert steps[0] == Topic("page-198")
    assert steps[-2:] == [Topic("page-149"), Home()]


def test_the_start_screen_is_not_gone_back_to() -> None:
    now = do(session(), Begin())
    assert now.history == ()
    assert do(now, GoBack()).place == Home()


def test_back_is_offered_only_where_it_changes_something() -> None:
    assert can_go_back(session(Topic("a")))
    assert can_go_back(session(Home()))
    assert not can_go_back(session(Home(), offered=("en",)))
    assert can_go_back(do(session(Home(), offered=("en",)), OpenTerm("fascia")))
    assert not can_go_back(session())


def test_the_staff_door_leads_back_to_the_page_that_was_read() -> None:
    reading = do(session(Home()), OpenPage("a"), TurnTo(Position(3)))
    assert do(reading, OpenStaffDoor(), GoBack()) == reading
    assert do(reading, OpenStaffDoor(), OpenStaffDoor(), GoBack()) == reading


def test_staff_who_choose_a_language_come_back_to_their_panel() -> None:
    after = do(at_the_panel(), OpenLanguages(), ChooseLanguage("ar"))
    assert (after.place, after.language) == (StaffPanel(), "ar")
    assert do(at_the_panel(), OpenLanguages(), GoBack()).place == StaffPanel()


def test_nobody_comes_upon_the_panel_that_staff_have_left_for_a_page() -> None:
    left = do(at_the_panel(), OpenLanguages(), OpenPage("unwell"))
    assert StaffPanel() not in left.history
    assert StaffPanel() not in way_back(left)
    assert Languages() in way_back(left)
