"""A page ends with its dates, its review and its sources; the About page with everything."""

from __future__ import annotations

import pytest

from kiosk.bundle.model import ReviewState, Source
from kiosk.presentation.blocks import HeadingView, ListView, ParagraphView
from kiosk.presentation.endnotes import endnotes, full_reference, review_words
from kiosk.session.actions import OpenPage
from tests.presentation.presentation_sample import edition, material, page


def test_a_page_says_when_it_was_checked_and_how_far() -> None:
    dates, _ = endnotes(page("twitch"), material())
    assert isinstance(dates, ParagraphView)
    assert dates.small
    assert dates.text.plain == (
        "Last checked: 1 March 2026. Next check due: 1 March 2027. "
        "Draft: no clinician has checked it yet."
    )


@pytest.mark.parametrize(
    ("sources", "words"),
    [
        (("s1",), "This page rests on 1 source. See all sources"),
        (("s1", "s2"), "This page rests on 2 sources. See all sources"),
    ],
)
def test_a_page_counts_its_sources_and_leads_to_all(sources: tuple[str, ...], words: str) -> None:
    _, note = endnotes(page("twitch", sources=sources), material())
    assert isinstance(note, ParagraphView)
    assert note.text.plain == words
    assert [run.action for run in note.text.runs] == [None, OpenPage("about")]


def test_the_about_page_names_who_is_behind_it_and_every_source() -> None:
    now = material(edition("es"))
    facts_title, facts, sources_title, *sources = endnotes(page("about", tag="es"), now)
    assert isinstance(facts_title, HeadingView)
    assert isinstance(sources_title, HeadingView)
    assert isinstance(facts, ListView)
    assert not facts.numbered
    assert [fact.plain for fact in facts.items[:4]] == [
        "es(Publisher: The publisher es)",
        "es(Funding: Nobody paid es)",
        "es(Version: 1.2)",
        "es(Español: es(Draft: no clinician has checked it yet.))",
    ]
    assert [isinstance(source, ParagraphView) and source.text.plain for source in sources] == [
        "1. Perkins J. On needles. Pain. 2018.",
        "2. On knots. 2020.",
    ]


def test_a_reference_keeps_its_own_language_and_direction() -> None:
    *_, source = endnotes(page("about", tag="ar"), material(edition("ar")))
    assert isinstance(source, ParagraphView)
    assert (source.text.language, source.text.right_to_left, source.text.foreign) == (
        "en",
        False,
        False,
    )


@pytest.mark.parametrize("state", list(ReviewState))
def test_every_review_state_has_its_own_words(state: ReviewState) -> None:
    now = material()
    others = {review_words(other, "", now) for other in ReviewState if other is not state}
    assert review_words(state, "", now) not in others
    assert review_words(state, "a physiotherapist", now).endswith(" (a physiotherapist)")


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (Source("s", "A B", "Title", "2020", "Journal"), "A B. Title. Journal. 2020."),
        (Source("s", "A B.", "Title.", "2020"), "A B. Title. 2020."),
        (Source("s", "", "Title", ""), "Title."),
    ],
)
def test_a_reference_has_no_gaps_and_no_double_stops(source: Source, words: str) -> None:
    assert full_reference(source) == words
