"""Texts become words on the screen, in the best language there is and saying which it is."""

from __future__ import annotations

import pytest

from kiosk.bundle.blocks import Paragraph, SafetyStatement
from kiosk.bundle.text import Emphasis, PageLink, Placeholder, Plain, Span, Strong, TermLink, Text
from kiosk.clinic.model import Clinic, Emergency
from kiosk.presentation.texts import (
    RunView,
    TextView,
    derive_source_text,
    derive_text,
    own_words,
    plain_text,
)
from kiosk.session.actions import OpenPage, OpenTerm
from tests.presentation.presentation_sample import edition, material, page, text

CALL: tuple[Span, ...] = (Plain("Call "), Placeholder("emergency_number"))
ASK: tuple[Span, ...] = (Plain("Ask "), Placeholder("clinic_name"))
KNOWN = Clinic(name="Riverside", emergency=Emergency(number="112"))


def foreign(words: str, language: str) -> TextView:
    return TextView((RunView(words),), language, language == "ar", foreign=True)


def test_a_text_in_the_language_at_hand_is_shown_as_it_is() -> None:
    shown = derive_text(text("k", "hola"), material(edition("es")))
    assert shown == TextView((RunView("hola"),), "es")


def test_a_text_of_a_language_written_from_the_right_says_so() -> None:
    shown = derive_text(text("k", "مرحبا"), material(edition("ar")))
    assert (shown.language, shown.right_to_left, shown.foreign) == ("ar", True, False)


@pytest.mark.parametrize(
    ("chosen", "fallback", "in_fallback", "expected"),
    [
        ("es", "en", text("k", "hello!"), foreign("hello!", "en")),
        ("ar", "es", text("k", "hola"), foreign("hola", "es")),
        ("es", "ar", text("k", "مرحبا"), foreign("مرحبا", "ar")),
        ("ar", "es", text("k", "hello", "en"), foreign("hello", "en")),
        ("ar", "es", text("another", "hola"), foreign("hello", "en")),
    ],
)
def test_a_missing_translation_gives_way_to_the_fallback_then_to_the_source(
    chosen: str, fallback: str, in_fallback: Text, expected: TextView
) -> None:
    stand_in = edition(fallback, page("twitch", Paragraph("p", in_fallback)))
    now = material(edition(chosen), stand_in)
    assert derive_text(text("k", "hello", "en"), now) == expected


def test_beside_a_translation_stands_the_fallbacks_own_wording_not_its_source() -> None:
    statement = SafetyStatement("s", "one", text("k", "peligro"), text("k", "risk", "en"))
    stand_in = edition("es", page("unwell", statement))
    now = material(edition("ar"), stand_in)
    assert derive_source_text(text("k", "risk", "en"), now) == foreign("peligro", "es")


@pytest.mark.parametrize("fallback", ["es", "ar"])
def test_beside_a_translation_stands_the_source_where_the_fallback_has_nothing_new(
    fallback: str,
) -> None:
    known = text("k", "خطر") if fallback == "ar" else text("k", "risk", "en")
    stand_in = edition(fallback, page("unwell", Paragraph("p", known)))
    now = material(edition("ar"), stand_in)
    assert derive_source_text(text("k", "risk", "en"), now) == foreign("risk", "en")


@pytest.mark.parametrize(
    ("span", "run"),
    [
        (Plain("words"), RunView("words")),
        (Strong("words"), RunView("words", strong=True)),
        (Emphasis("words"), RunView("words", strong=True)),
        (TermLink("fascia", "words"), RunView("words", action=OpenTerm("fascia"))),
        (PageLink("risks", "words"), RunView("words", action=OpenPage("risks"))),
    ],
)
def test_spans_become_runs(span: Span, run: RunView) -> None:
    assert derive_text(text("k", (span, Plain("."))), material()).runs == (run, RunView("."))


@pytest.mark.parametrize(
    ("clinic", "spans", "words"),
    [
        (KNOWN, CALL, "Call 112"),
        (KNOWN, ASK, "Ask Riverside"),
        (Clinic(), CALL, "Call es(the emergency number)"),
        (Clinic(), ASK, "Ask es(the clinic)"),
    ],
)
def test_what_the_clinic_sets_is_filled_in(
    clinic: Clinic, spans: tuple[Span, ...], words: str
) -> None:
    shown = derive_text(text("k", spans), material(edition("es"), clinic=clinic))
    assert shown.plain == words
    assert shown.runs[1].strong


NUMBER = Clinic(name="Riverside 24/7", emergency=Emergency(number="0800 123 456"))


@pytest.mark.parametrize(
    ("chosen", "fallback", "shown"),
    [
        ("ar", "en", "\N{FIRST STRONG ISOLATE}0800 123 456\N{POP DIRECTIONAL ISOLATE}"),
        ("es", "ar", "\N{FIRST STRONG ISOLATE}0800 123 456\N{POP DIRECTIONAL ISOLATE}"),
        ("es", "en", "0800 123 456"),
    ],
)
def test_a_number_is_not_turned_round_among_words_from_the_right(
    chosen: str, fallback: str, shown: str
) -> None:
    now = material(edition(chosen), edition(fallback), NUMBER)
    assert derive_text(text("k", CALL), now).runs[1].text == shown


@pytest.mark.parametrize(
    ("fallback", "in_fallback", "words"),
    [
        ("es", text("k", CALL), "Call es(the emergency number)"),
        ("es", text("k", CALL, "en"), "Call the emergency number"),
        ("en", text("k", CALL), "Call the emergency number"),
    ],
)
def test_what_stands_in_for_it_is_in_the_language_of_its_sentence(
    fallback: str, in_fallback: Text, words: str
) -> None:
    stand_in = edition(fallback, page("twitch", Paragraph("p", in_fallback)))
    now = material(edition("ar"), stand_in)
    assert plain_text(text("k", CALL, "en"), now) == words


def test_the_kiosks_own_words_are_in_the_language_at_hand() -> None:
    now = material(edition("ar"))
    assert own_words("كلمات", now, strong=True) == TextView(
        (RunView("كلمات", strong=True),), "ar", right_to_left=True
    )
