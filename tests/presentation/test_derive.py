"""The whole screen of every place, and what may lie over it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.bundle.blocks import Comparison
from kiosk.bundle.model import Term
from kiosk.presentation.derive import derive
from kiosk.presentation.material import Material
from kiosk.presentation.overlays import StillThereView
from kiosk.presentation.screens import AttractView, HomeView, LanguagesView
from kiosk.presentation.staff import StaffDoorView, StaffPanelView
from kiosk.presentation.topics import CompareView, TopicView
from kiosk.session.state import (
    Alert,
    Attract,
    Home,
    Languages,
    NextPatient,
    Place,
    SecondLanguages,
    StaffDoor,
    StaffPanel,
    Topic,
)
from tests.presentation.presentation_sample import edition, material, page, session, text

COMPARISON = Comparison("c", (text("c.1", "needling"), text("c.2", "acupuncture")), ())
FASCIA = Term("fascia", text("fascia", "fascia"), text("fascia.d", "A sheet around muscles."))
PLACES: list[tuple[Place, type]] = [
    (Attract(), AttractView),
    (Languages(), LanguagesView),
    (SecondLanguages(), LanguagesView),
    (NextPatient(), LanguagesView),
    (Home(), HomeView),
    (Topic("twitch"), TopicView),
    (Topic("compare"), CompareView),
    (Topic("gone"), HomeView),
    (StaffDoor("12"), StaffDoorView),
    (StaffPanel(), StaffPanelView),
]


@pytest.fixture
def english() -> Material:
    return material(edition("en", page("compare", COMPARISON), terms=(FASCIA,)))


@pytest.mark.parametrize("tag", ["en", "ar", "es"])
@pytest.mark.parametrize(("place", "kind"), PLACES)
def test_every_place_has_its_screen_in_every_language(place: Place, kind: type, tag: str) -> None:
    now = material(edition(tag, page("compare", COMPARISON, tag=tag)))
    shown = derive(session(place, tag=tag), now)
    assert isinstance(shown.screen, kind)
    assert shown.frame.visible is (place != Attract())
    assert (shown.term, shown.still_there) == (None, None)


def test_a_word_is_explained_over_the_page(english: Material) -> None:
    shown = derive(replace(session(Topic("twitch")), term="fascia"), english)
    assert isinstance(shown.screen, TopicView)
    assert shown.term is not None
    assert shown.term.name.plain == "fascia"
    assert shown.term.definition.plain == "A sheet around muscles."
    assert shown.term.close == "Close"


def test_a_word_that_nobody_explains_opens_nothing(english: Material) -> None:
    assert derive(replace(session(Topic("twitch")), term="gone"), english).term is None


@pytest.mark.parametrize(
    ("left", "message"),
    [
        (30, "es(This screen starts again in 30 seconds.)"),
        (1, "es(This screen starts again in 1 second.)"),
    ],
)
def test_the_alert_says_how_long_is_left(left: int, message: str) -> None:
    waiting = replace(session(Topic("twitch")), alert=Alert(200.0, left))
    shown = derive(waiting, material(edition("es"))).still_there
    assert shown == StillThereView(
        "es(Are you still there?)",
        message,
        left,
        "es(Yes, I am here)",
        "es(More)",
        "es(Previous)",
    )
