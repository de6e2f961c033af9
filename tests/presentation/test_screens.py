"""The screens that patients see."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.bundle.blocks import CalloutKind, Comparison, Demonstration, Figure
from kiosk.bundle.model import Page
from kiosk.clinic.model import Clinic, Emergency
from kiosk.presentation.blocks import (
    ButtonsView,
    CalloutView,
    DemonstrationView,
    FigureView,
    MainMessageView,
    MarkView,
    ParagraphView,
)
from kiosk.presentation.easier import derive_easier, derive_settings
from kiosk.presentation.screens import (
    CardView,
    GreetingView,
    LanguageChoiceView,
    derive_attract,
    derive_home,
    derive_languages,
    derive_next_patient,
    derive_second_languages,
)
from kiosk.presentation.topics import CompareView, TopicView, derive_topic
from kiosk.session.actions import Begin, ChooseLanguage, OpenPage, SetNextLanguage, ShowBeside
from kiosk.session.state import (
    Easier,
    Home,
    House,
    Languages,
    NextPatient,
    Position,
    SecondLanguages,
    Topic,
)
from tests.presentation.presentation_sample import (
    NAMES,
    edition,
    material,
    page,
    paragraph,
    session,
    text,
)

FIGURE = Figure("f", "needle.svg", text("f.a", "a needle"), text("f.c", "thin"))
DEMONSTRATION = Demonstration("d", "twitch", text("d.a", "a knot"), (text("d.1", "calm"),))
COMPARISON = Comparison("c", (text("c.1", "needling"), text("c.2", "acupuncture")), ())


def topic(shown: Page, number: int = 0) -> TopicView | CompareView:
    place = Topic(shown.id, Position(2, 1))
    return derive_topic(session(place, number=number), place, material(edition("en", shown)))


def greeting(tag: str) -> GreetingView:
    return GreetingView(f"Welcome in {tag}", NAMES[tag], tag, right_to_left=tag == "ar")


@pytest.mark.parametrize(
    ("house", "order"),
    [
        (House(("en", "ar", "es"), "en"), "en ar es"),
        (House(("en", "ar", "es"), "es"), "es en ar"),
        (House(("en", "ar", "es"), "en", "ar"), "ar en es"),
        (House(("es",), "es"), "es"),
    ],
)
def test_the_start_screen_greets_first_in_the_language_it_will_speak(
    house: House, order: str
) -> None:
    shown = derive_attract(session(house=house), material(clinic=Clinic(name="Riverside")))
    assert shown.greetings == tuple(greeting(tag) for tag in order.split())
    assert (shown.clinic_name, shown.action) == ("Riverside", Begin())


def test_the_languages_on_offer_stand_in_their_own_names_and_one_is_current() -> None:
    now = session(Languages(), tag="es", house=House(("es", "ar"), "ar"))
    shown = derive_languages(now, Languages(Position(1)), material(edition("es")))
    assert shown.choices == (
        LanguageChoiceView("Español", "es", ChooseLanguage("es"), True, "es(in use)"),
        LanguageChoiceView("العربية", "ar", ChooseLanguage("ar"), False),
    )
    assert shown.position == Position(1)
    assert (shown.title, shown.more, shown.less) == (
        "es(Choose your language)",
        "es(More)",
        "es(Previous)",
    )


def test_the_topics_stand_in_the_order_of_their_groups() -> None:
    shown = derive_home(session(), Home(Position(3)), material())
    assert [card.action.page for card in shown.cards] == ["safety", "twitch", "about"]
    assert shown.position == Position(3)


def test_a_card_says_what_a_page_is_about_and_how_long_it_takes() -> None:
    now = material(edition("es", page("twitch", tag="es", words=240)))
    card = derive_home(session(), Home(), now).cards[1]
    summary = "twitch summary es · es(2\N{NO-BREAK SPACE}min)"
    assert card == CardView(card.title, summary, "twitch.svg", "sand", OpenPage("twitch"))
    assert (card.title.plain, card.title.language) == ("twitch title es", "es")


@pytest.mark.parametrize(
    ("words", "minutes"), [(0, 1), (30, 1), (120, 1), (170, 1), (200, 2), (360, 3), (1200, 10)]
)
def test_reading_takes_a_minute_for_120_words_and_never_none(words: int, minutes: int) -> None:
    now = material(edition("en", page("twitch", words=words)))
    summary = derive_home(session(), Home(), now).cards[1].summary
    assert summary.endswith(f" · {minutes}\N{NO-BREAK SPACE}min")


def test_a_page_shows_its_title_its_blocks_and_its_notes() -> None:
    shown = topic(page("twitch", paragraph("p", "one")))
    assert isinstance(shown, TopicView)
    assert (shown.page, shown.title.plain, shown.lead) == ("twitch", "twitch title en", None)
    main, body, *notes = shown.blocks
    assert isinstance(main, MainMessageView)
    assert isinstance(body, ParagraphView)
    assert not body.small
    assert [isinstance(note, ParagraphView) and note.small for note in notes] == [True, True]
    assert (shown.position, shown.urgent) == (Position(2, 1), False)


@pytest.mark.parametrize(
    ("lead", "kind"), [(FIGURE, FigureView), (DEMONSTRATION, DemonstrationView)]
)
def test_the_first_picture_stands_beside_the_words_and_only_there(
    lead: Figure | Demonstration, kind: type
) -> None:
    second = Figure("second", "second.svg", FIGURE.alternative, FIGURE.caption)
    shown = topic(page("twitch", paragraph("p", "one"), lead, second))
    assert isinstance(shown, TopicView)
    assert isinstance(shown.lead, kind)
    pictures = [view for view in shown.blocks if isinstance(view, FigureView | DemonstrationView)]
    assert [getattr(view, "media", "") for view in pictures] == ["second.svg"]


def test_the_page_of_warning_signs_is_urgent() -> None:
    shown = topic(page("unwell"))
    assert isinstance(shown, TopicView)
    assert shown.urgent


@pytest.mark.parametrize("untranslated", [False, True])
def test_the_clinics_own_sentence_follows_the_main_message_of_the_urgent_page(
    untranslated: bool,
) -> None:
    clinic = Clinic(emergency=Emergency(text="Ring the bell at the desk."))
    warning = page("unwell", paragraph("p", "uno"), tag="es", untranslated=untranslated)
    now = material(edition("es", warning, page("twitch", tag="es")), clinic=clinic)
    blocks = derive_topic(session(Topic("unwell"), tag="es"), Topic("unwell"), now).blocks
    kinds = [type(block) for block in blocks[: 4 if untranslated else 3]]
    expected = [MainMessageView, CalloutView, ParagraphView]
    assert kinds == ([MarkView, *expected] if untranslated else expected)
    callout = next(block for block in blocks if isinstance(block, CalloutView))
    assert callout.kind is CalloutKind.RED_FLAG
    (sentence,) = callout.body
    assert isinstance(sentence, ParagraphView)
    assert sentence.text.plain == "Ring the bell at the desk."
    elsewhere = derive_topic(session(Topic("twitch"), tag="es"), Topic("twitch"), now).blocks
    assert not any(isinstance(block, CalloutView) for block in elsewhere)


def test_the_start_screen_tells_staff_in_their_language_what_they_chose() -> None:
    now = material(edition("ar"), edition("es"))
    house = House(("es", "ar"), "es", "ar")
    note = derive_attract(session(tag="ar", house=house), now).note
    assert note is not None
    assert note.plain == "es(Next patient: %s)".replace("%s", "\u2068العربية\u2069")
    assert (note.language, note.right_to_left) == ("es", False)
    assert derive_attract(session(tag="ar"), now).note is None


def test_the_next_patients_language_is_chosen_and_taken_back() -> None:
    now = session(NextPatient(), house=House(("en", "ar"), "en", "ar"))
    shown = derive_next_patient(now, NextPatient(), material())
    assert [(choice.action, choice.state) for choice in shown.choices] == [
        (SetNextLanguage("en"), ""),
        (SetNextLanguage(None), "chosen"),
    ]


def test_every_other_language_can_stand_beside() -> None:
    now = replace(session(SecondLanguages()), beside="ar")
    shown = derive_second_languages(now, SecondLanguages(), material())
    assert [(choice.action, choice.current) for choice in shown.choices] == [
        (ShowBeside("ar"), True),
        (ShowBeside("es"), False),
    ]


@pytest.mark.parametrize(
    ("usual", "beside", "expected"),
    [
        ("", None, [("None", True), ("Another language", False)]),
        ("en", None, [("None", True), ("English", False), ("Another language", False)]),
        ("en", "en", [("None", False), ("English", True), ("Another language", False)]),
        ("en", "es", [("None", False), ("English", False), ("Español", True)]),
    ],
)
def test_a_second_language_is_one_of_the_things_that_make_it_easier(
    usual: str, beside: str | None, expected: list[tuple[str, bool]]
) -> None:
    now = session(Easier(), tag="ar")
    now = replace(now, rules=replace(now.rules, beside=usual), beside=beside)
    row = derive_settings(now, material())[-1]
    assert row.title.plain == "Second language"
    assert [(button.label, button.current) for button in row.buttons] == expected
    blocks = derive_easier(now, Easier(), material()).blocks
    undone = any(isinstance(block, ButtonsView) for block in blocks)
    assert undone is (beside is not None)


def test_without_another_language_there_is_no_second() -> None:
    now = session(Easier(), house=House(("en",), "en"))
    titles = [row.title.plain for row in derive_settings(now, material())]
    assert "Second language" not in titles


@pytest.mark.parametrize(
    ("number", "first"), [(0, "needling"), (1, "acupuncture"), (2, "needling"), (3, "acupuncture")]
)
def test_which_of_two_stands_first_alternates_from_session_to_session(
    number: int, first: str
) -> None:
    shown = topic(page("compare", COMPARISON, paragraph("p", "one")), number)
    assert isinstance(shown, CompareView)
    assert shown.comparison.columns[0].text.plain == first


def test_a_comparison_says_the_main_message_once_and_then_the_rest() -> None:
    shown = topic(page("compare", paragraph("p", "one"), COMPARISON, paragraph("q", "two")))
    assert isinstance(shown, CompareView)
    assert shown.subtitle.plain == "compare main en"
    words = [block.text.plain for block in shown.blocks if isinstance(block, ParagraphView)]
    assert words[:2] == ["one", "two"]
    assert len(words) == len(shown.blocks) == 4
    assert shown.position == Position(2, 1)


def test_a_page_that_is_not_translated_is_shown_in_the_fallback_language_and_marked() -> None:
    now = material(edition("es", page("twitch", tag="es", untranslated=True)))
    shown = derive_topic(session(Topic("twitch"), tag="es"), Topic("twitch"), now)
    assert isinstance(shown, TopicView)
    assert (shown.title.plain, shown.title.foreign) == ("twitch title en (English)", True)
    mark, main, *_ = shown.blocks
    assert isinstance(mark, MarkView)
    assert mark.text.plain == "es(Not yet translated)"
    assert isinstance(main, MainMessageView)
    assert main.text.plain == "twitch main en"


def test_topics_stand_in_groups_under_their_titles() -> None:
    view = derive_home(session(), Home(), material())
    assert [group.title.plain for group in view.groups]
    assert view.cards == tuple(card for group in view.groups for card in group.cards)
