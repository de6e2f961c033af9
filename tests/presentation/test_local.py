"""Of the parts about single countries, a patient sees that of the clinic's country."""

from __future__ import annotations

import pytest

from kiosk.bundle.blocks import Block, CalloutKind, LocalPart
from kiosk.bundle.model import Page
from kiosk.clinic.model import Clinic
from kiosk.presentation.blocks import CalloutView, LocalView, ParagraphView
from kiosk.presentation.material import Material
from kiosk.presentation.pairs import RowView
from kiosk.presentation.screens import derive_home
from kiosk.presentation.topics import TopicView, derive_topic
from kiosk.session.state import Home, Topic
from tests.presentation.presentation_sample import (
    edition,
    material,
    page,
    paragraph,
    session,
    text,
)

NO_PART = "es(This page has no part for this country. Please ask your clinic.)"


def part(country: str, words: int = 60, language: str = "") -> LocalPart:
    title = text(f"twitch/{country}.title", country, language)
    body = (paragraph(f"twitch/{country}.1", f"Rules of {country}", language),)
    return LocalPart(country, country, title, body, words)


def two_parts() -> Page:
    before, after = paragraph("before", "before"), paragraph("after", "after")
    return page("twitch", before, part("GB"), part("US", 240), after, tag="es", words=600)


def spanish(country: str, shown: Page | None = None) -> Material:
    return material(edition("es", shown or two_parts()), clinic=Clinic(country=country))


def words_of(view: RowView) -> str:
    match view:
        case LocalView(title=title):
            return title.plain
        case CalloutView(body=(ParagraphView(text=words),)):
            return words.plain
        case ParagraphView(text=words):
            return words.plain
        case _:
            return type(view).__name__


def shown_in(now: Material) -> list[str]:
    """What stands between the main message and the notes at the end of the page."""
    view = derive_topic(session(), Topic("twitch"), now)
    assert isinstance(view, TopicView)
    return [words_of(block) for block in view.blocks][1:-2]


@pytest.mark.parametrize(
    ("country", "parts"),
    [
        ("GB", ["GB"]),
        ("US", ["US"]),
        ("FR", [NO_PART]),
        ("", ["GB", "US"]),
    ],
)
def test_the_country_of_the_clinic_decides_which_parts_are_shown(
    country: str, parts: list[str]
) -> None:
    assert shown_in(spanish(country)) == ["before", *parts, "after"]


@pytest.mark.parametrize("country", ["GB", "FR", ""])
def test_a_page_without_parts_is_the_same_in_every_country(country: str) -> None:
    whole = page("twitch", paragraph("one", "uno"), tag="es")
    assert shown_in(spanish(country, whole)) == ["uno"]


def test_that_there_is_no_part_is_said_in_a_box_and_not_marked_as_untranslated() -> None:
    foreign: tuple[Block, ...] = (part("GB", language="en"), part("US", language="en"))
    view = derive_topic(session(), Topic("twitch"), spanish("FR", page("twitch", *foreign)))
    assert isinstance(view, TopicView)
    assert [type(block).__name__ for block in view.blocks][:2] == ["MainMessageView", "CalloutView"]
    box = view.blocks[1]
    assert isinstance(box, CalloutView)
    assert (box.kind, box.title) == (CalloutKind.NOTE, None)


@pytest.mark.parametrize(
    ("country", "minutes"),
    [("GB", 3), ("US", 4), ("FR", 2), ("", 5)],
)
def test_reading_times_count_what_is_shown(country: str, minutes: int) -> None:
    now = spanish(country)
    cards = derive_home(session(), Home(), now).cards
    (card,) = (card for card in cards if card.action.page == "twitch")
    assert f"es({minutes}\N{NO-BREAK SPACE}min)" in card.summary
