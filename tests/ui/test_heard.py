"""What assistive technology hears: names, roles, states, order and language of all that is seen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.authoring.extraction import interface_template
from kiosk.presentation.blocks import FigureView, HeadingView, MarkView, ParagraphView
from kiosk.presentation.derive import derive
from kiosk.presentation.texts import RunView, TextView
from kiosk.presentation.topics import TopicView
from kiosk.session.actions import (
    AnswerQuiz,
    Begin,
    OfferLanguage,
    OpenPage,
    OpenTerm,
    PickQuestion,
    SetContrast,
    Touched,
)
from kiosk.session.state import (
    Alert,
    Attract,
    Contrast,
    Easier,
    Home,
    Languages,
    MyQuestions,
    Session,
    StaffDoor,
    StaffPanel,
    TextSize,
    Topic,
)
from kiosk.ui.blocks.codes import CodeSquare
from kiosk.ui.demonstrations.stage import Stage as DemonstrationStage
from kiosk.ui.heard import listen
from kiosk.ui.looks import look_of
from kiosk.ui.overlays.still_there import Countdown
from kiosk.ui.overlays.veil import Veil
from kiosk.ui.widgets.dots import Dots
from kiosk.ui.widgets.link import Link
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.touchable import Touchable
from tests.ui.conftest import ROOT, MakeStage
from tests.ui.listening import Item, Role, act, everything, heard, item
from tests.ui.stage import LANDSCAPE, LANGUAGES, PORTRAIT, Stage, settle

LOCALES = {
    "ar": "ar_EG",
    "de": "de_DE",
    "en": "en_US",
    "es": "es_ES",
    "fr": "fr_FR",
    "hi": "hi_IN",
    "it": "it_IT",
    "nl": "nl_NL",
    "pl": "pl_PL",
    "pt": "pt_BR",
    "th": "th_TH",
    "ur": "ur_PK",
    "zh-Hans": "zh_CN",
    "zh-Hant": "zh_TW",
}
SCRIPTS = {"ar": "ARABIC", "zh-Hans": "CJK"}
SAYS_SOMETHING = (Touchable, TextBlock, Picture, CodeSquare, DemonstrationStage, Dots, Link)


@pytest.fixture(autouse=True)
def _listening(qapp: QApplication) -> None:
    listen(qapp)


def turned(stage: Stage, language: str) -> Iterable[str]:
    """Show every turn of every screen, and yield what it is called."""
    for name, session in stage.everything(language, TextSize.DEFAULT):
        for number, _ in enumerate(stage.turns(session), 1):
            yield f"{name} {number}"


def problems(stage: Stage, language: str, find: Callable[[Stage], Iterable[str]]) -> str:
    """Return what is wrong on any screen, a line each."""
    found = [f"{name}: {problem}" for name in turned(stage, language) for problem in find(stage)]
    return "\n".join(dict.fromkeys(found))


# --- everything that is seen has a name ----------------------------------------------------------


def nameless(stage: Stage) -> Iterable[str]:
    for one in everything(stage.window):
        if one.role is Role.Client:
            if one.focusable or "Press" in one.actions:
                yield f"{one.widget} can be used but is nothing"
        elif not one.name.strip():
            yield f"{one.role.name} {one.widget} has no name"


def unheard(stage: Stage) -> Iterable[str]:
    """Yield what is seen but not heard, neither itself nor as part of the button it lies on."""
    ears = {one.widget for one in everything(stage.window)}
    for widget in stage.visible(QWidget):
        if not isinstance(widget, SAYS_SOMETHING) or widget in ears:
            continue
        button = widget.parentWidget()
        if isinstance(button, Touchable) and isinstance(widget, TextBlock):
            named = button.accessibleName().startswith(widget.text())
            if named or widget.text() == button.accessibleDescription():
                continue
        if not isinstance(widget, Picture) or widget.accessibleName():
            yield f"{widget} is not heard"


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_seen_is_heard_by_a_name(stage: Stage, language: str) -> None:
    assert not problems(stage, language, nameless)
    assert not problems(stage, language, unheard)


def _string(message: Message | None) -> object:
    return message.string if message is not None else None


@pytest.fixture(scope="module")
def untranslated() -> Callable[[str, str], bool]:
    """Tell whether the kiosk's own words still lack a translation, of which `check` warns."""
    template = interface_template(ROOT)
    waiting = {}
    for language in SCRIPTS:
        with (ROOT / "translations" / language / "interface.po").open("rb") as file:
            catalogue = read_po(file)
        lacking = [one for one in template if one.id and not _string(catalogue.get(one.id))]
        waiting[language] = [
            re.compile(re.sub(r"%\\\(\w+\\\)[sd]|%s", ".*", re.escape(words)))
            for message in lacking
            for words in ([message.id] if isinstance(message.id, str) else message.id)
        ]
    return lambda words, language: any(each.fullmatch(words) for each in waiting[language])


def letters(words: str) -> list[str]:
    return [unicodedata.name(letter, "") for letter in words if letter.isalpha()]


@pytest.mark.parametrize("language", SCRIPTS)
def test_names_are_in_the_language_that_they_say(
    stage: Stage, language: str, untranslated: Callable[[str, str], bool]
) -> None:
    clinic = stage.clinic.name

    def find(stage: Stage) -> Iterable[str]:
        for one in heard(stage.window):
            if one.language != LOCALES[language] or one.role is Role.Window:
                continue  # foreign words, which say so
            for words in one.name.replace(clinic, ""), one.description:
                own = [name for name in letters(words) if name.startswith(SCRIPTS[language])]
                abbreviated = re.fullmatch("[A-Z]{1,4}", words)
                if own or abbreviated or not letters(words):
                    continue
                if not untranslated(words, language):
                    yield f"{words!r} is not in {language}"

    names = {clinic, *(known.own_name for known in stage.shelf.languages())}
    found = problems(stage, language, find).splitlines()
    assert not [line for line in found if not any(repr(name) in line for name in names)]


# --- roles ---------------------------------------------------------------------------------------


def roles(stage: Stage, session: Session) -> dict[str, QAccessible.Role]:
    stage.show(session)
    return {one.name: one.role for one in heard(stage.window)}


def test_each_thing_is_what_it_is_used_as(stage: Stage) -> None:
    home = roles(stage, stage.at(Home()))
    assert home["Needling Kiosk"] is Role.Window
    assert home["What would you like to know?"] is home["Understand it"] is Role.Heading
    assert home["What is dry needling?"] is home["Home"] is Role.Button
    assert home["Riverside Physiotherapy"] is Role.StaticText
    easier = roles(stage, stage.at(Easier()))
    assert easier["Black on white"] is easier["Left hand"] is Role.RadioButton
    panel = roles(stage, stage.at(StaffPanel()))
    assert panel["Offered: English"] is panel["Next patient"] is Role.CheckBox
    assert panel["Default"] is Role.RadioButton
    assert roles(stage, stage.at(Languages()))["العربية"] is Role.Button


def test_pictures_and_things_to_try_out_are_told_apart(stage: Stage) -> None:
    stage.show(stage.at(Topic("unwell")))
    assert [item(picture).role for picture in stage.visible(Picture)] == [Role.Graphic]
    stage.show(stage.at(Topic("twitch")))
    shown = item(stage.visible(DemonstrationStage)[0])
    assert (shown.role, "Press" in shown.actions) == (Role.Button, True)
    assert shown.description == "Touch the tight band to see it jump."
    mine = replace(stage.at(MyQuestions()), picked=("why",))
    stage.show(mine)
    (code,) = stage.visible(CodeSquare)
    assert (item(code).role, item(code).name[:6]) == (Role.Graphic, "A squa")


def test_questions_are_ticked_and_one_of_several_answers_is_chosen(stage: Stage) -> None:
    found = {}
    for page, action in (("questions", PickQuestion), ("check", AnswerQuiz)):
        found[page] = {
            item(row).role
            for _ in stage.turns(stage.at(Topic(page)))
            for row in stage.visible(Touchable)
            if isinstance(row.action, action)
        }
    assert found == {"questions": {Role.CheckBox}, "check": {Role.RadioButton}}


@pytest.mark.parametrize(
    ("session", "role", "name"),
    [
        (lambda stage: replace(stage.at(Home()), alert=Alert(30, 24)), "AlertMessage", "Are you"),
        (lambda stage: replace(stage.at(Topic("twitch")), term="reflex"), "Dialog", "Reflex"),
    ],
    ids=["alert", "word"],
)
def test_what_lies_over_a_screen_is_a_dialogue_and_all_else_is_out_of_use(
    stage: Stage, session: Callable[[Stage], Session], role: str, name: str
) -> None:
    stage.show(session(stage))
    (veil,) = stage.visible(Veil)
    assert item(veil).role.name == role
    assert item(veil).name.lower().startswith(name.lower())
    inside = [one for one in heard(veil) if one.focusable]
    assert any(one.focused for one in inside)
    assert {one.disabled for one in inside} == {False}
    usable = [one for one in heard(stage.window) if one.focusable and not one.disabled]
    assert usable == inside


# --- states --------------------------------------------------------------------------------------


def test_what_is_in_force_is_checked(stage: Stage) -> None:
    stage.show(stage.at(Easier(), contrast=Contrast.LOW))
    assert [one.name for one in heard(stage.window) if one.checked] == [
        "Normal",
        "Soft",
        "Pictures move",
        "Whole screen",
        "Right hand",
    ]
    rows = {one.name: one.description for one in heard(stage.window)}
    assert (rows["Soft"], rows["Left hand"]) == ("Contrast", "Buttons for")


def test_a_button_says_what_it_would_not_change(stage: Stage) -> None:
    stage.show(stage.at(Home(), text_size=TextSize.LARGE))
    said = {one.name: one.description for one in heard(stage.window)}
    assert (said["Home"], said["Text size"]) == ("You are here", "Large")
    stage.show(stage.at(Languages()))
    assert [one.name for one in heard(stage.window) if one.description == "in use"] == ["English"]


def test_only_the_focus_is_focused(stage: Stage) -> None:
    stage.show(stage.at(Home()))
    for _ in range(3):
        QTest.keyClick(stage.window.focusWidget() or stage.window, Qt.Key.Key_Tab)
        focused = [one.widget for one in heard(stage.window) if one.focused]
        assert focused == [stage.window.focusWidget()]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_turned_away_is_not_heard(stage: Stage, language: str) -> None:
    def find(stage: Stage) -> Iterable[str]:
        for one in heard(stage.window):
            if stage.seen(one.widget).isEmpty():
                yield f"{one.name!r} is heard but not seen"

    assert not problems(stage, language, find)


def test_the_seconds_left_are_heard_once(stage: Stage) -> None:
    stage.show(replace(stage.at(Home()), alert=Alert(30.0, 24)))
    assert stage.visible(Countdown)
    said = [one.name for one in heard(stage.window) if "24" in one.name]
    assert said == ["This screen starts again in 24 seconds."]


def test_the_focus_stays_while_the_seconds_run(stage: Stage) -> None:
    buttons = set()
    for left in (24, 23, 22):
        stage.show(replace(stage.at(Home()), alert=Alert(30.0, left)))
        (focused,) = [one for one in heard(stage.window) if one.focused]
        buttons.add(focused.widget)
    (button,) = buttons
    assert item(button).name == "Yes, I am here"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert stage.actions == [Touched(0.0)], "and it is pressed once"


def test_a_pin_is_heard_by_how_many_digits_it_has(stage: Stage) -> None:
    stage.show(stage.at(StaffDoor("9753")))
    said = [one.name for one in heard(stage.window)]
    words, keys = said.index("Enter the PIN."), said.index("1")
    assert said[words : keys + 4] == ["Enter the PIN.", "4 digits entered", "1", "2", "3", "4"]
    assert "9753" not in "".join(said)


def test_steps_are_heard_with_their_numbers(stage: Stage) -> None:
    mine = replace(stage.at(MyQuestions()), picked=("why", "else"))
    stage.show(mine)
    numbered = [one.name[:3] for one in heard(stage.window) if re.match(r"\d\. ", one.name)]
    assert numbered == ["1. ", "2. "]


# --- reading order -------------------------------------------------------------------------------


def out_of_order(stage: Stage) -> Iterable[str]:
    """Yield pairs read the wrong way round: what stands below in the same column, or after."""
    mirrored = stage.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    shown = [one for one in heard(stage.window) if not isinstance(one.widget, Link | Veil)]
    for one, other in pairwise(one for one in shown if one.role is not Role.Window):
        if any(veil.isAncestorOf(other.widget) for veil in stage.visible(Veil)):
            continue
        first, second = stage.seen(one.widget), stage.seen(other.widget)
        slack = min(first.height(), second.height()) // 3
        in_a_column = first.left() < second.right() and second.left() < first.right()
        if in_a_column and first.top() >= second.bottom() - slack:
            yield f"{other.name!r} stands above {one.name!r} but is read after it"
        in_a_row = first.top() < second.bottom() - slack and second.top() < first.bottom() - slack
        ahead = second.left() >= first.right() if mirrored else second.right() <= first.left()
        if in_a_row and ahead:
            yield f"{other.name!r} stands before {one.name!r} but is read after it"


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_all_is_read_in_the_order_in_which_it_stands(
    make_stage: MakeStage, language: str, size: tuple[int, int]
) -> None:
    assert not problems(make_stage(size), language, out_of_order)


def test_bars_are_read_before_and_after_the_screen_also_for_the_left_hand(stage: Stage) -> None:
    names = []
    for left in (False, True):
        session = stage.at(Topic("twitch"))
        stage.show(replace(session, comfort=replace(session.comfort, left_handed=left)))
        names.append([one.name for one in heard(stage.window)][1:])
        assert not list(out_of_order(stage))
    right, left_handed = names
    assert right[:4] == [
        "Riverside Physiotherapy",
        "Draft, not yet checked by a clinician · On trial: no PIN is set",
        "I’m done",
        "English",
    ]
    assert right[-5:] == ["Home", "Back", "Text size", "Make it easier", "Feeling unwell?"]
    assert left_handed[-5:] == right[-5:][::-1]


# --- words in a text -----------------------------------------------------------------------------


def test_words_that_can_be_touched_are_buttons_within_their_text(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.show(stage.at(Topic("twitch")))
    text = next(text for text in stage.visible(TextBlock) if text.links)
    assert item(text).name == text.view.plain
    within = heard(text)[1:]
    assert [one.name for one in within] == [
        run.text.strip() for run in text.view.runs if run.action is not None
    ]
    assert {one.role for one in within} == {Role.Button}
    with qtbot.waitSignal(text.activated):
        act(within[0].widget, "Press")
    assert isinstance(stage.actions[-1], OpenTerm)


def test_the_focus_tells_which_word_of_a_text_enter_would_explain(stage: Stage) -> None:
    stage.show(stage.at(Topic("what-is")))
    text = next(text for text in stage.visible(TextBlock) if len(text.links) > 1)
    text.links[0].setFocus()
    for link in text.links:
        (focused,) = [one for one in heard(stage.window) if one.focused]
        assert (focused.widget, focused.name) == (link, link.accessibleName())
        QTest.keyClick(link, Qt.Key.Key_Tab)


def test_the_focus_returns_to_the_word_that_was_explained(stage: Stage) -> None:
    session = stage.at(Topic("twitch"))
    stage.show(session)
    link = stage.visible(Link)[1]
    link.setFocus()
    stage.show(replace(session, term="reflex"))
    assert stage.window.focusWidget() is not link
    stage.show(session)
    assert stage.window.focusWidget() is link


def test_on_a_new_screen_the_focus_is_at_its_beginning(stage: Stage) -> None:
    stage.show(stage.at(Home()))
    card = next(one for one in stage.visible(Touchable) if isinstance(one.action, OpenPage))
    card.setFocus()
    stage.show(stage.at(Topic("twitch")))
    assert stage.window.focusWidget() is stage.visible(DemonstrationStage)[0]


# --- assistive technology presses ----------------------------------------------------------------


def test_the_start_screen_is_one_button(stage: Stage, qtbot: QtBot) -> None:
    stage.show(stage.at(Attract(), "es"))
    (button,) = [one for one in heard(stage.window) if one.role is Role.Button]
    assert (button.name, button.language) == ("Touch the screen to begin", "en_US")
    assert button.focused
    with qtbot.waitSignal(stage.window.activated):
        act(button.widget, "Press")
    assert stage.actions == [Begin()]


def named(stage: Stage, name: str) -> Item:
    return next(one for one in heard(stage.window) if one.name == name)


def test_a_mark_that_is_changed_is_a_press(stage: Stage) -> None:
    stage.show(stage.at(Easier()))
    act(named(stage, "Black on white").widget, "Toggle")
    stage.show(stage.at(StaffPanel()))
    act(named(stage, "Offered: Español").widget, "Toggle")
    assert stage.actions == [SetContrast(Contrast.BLACK_ON_WHITE), OfferLanguage("es", False)]


def test_marks_show_the_view_and_not_what_was_tried(stage: Stage) -> None:
    stage.show(stage.at(Easier()))
    before = [one.checked for one in heard(stage.window)]
    act(named(stage, "Black on white").widget, "Toggle")
    act(named(stage, "Left hand").widget, "Toggle")
    QTest.mouseClick(named(stage, "Soft").widget, Qt.MouseButton.LeftButton)
    assert [one.checked for one in heard(stage.window)] == before


# --- language of parts ---------------------------------------------------------------------------


def test_a_safety_statement_in_two_languages_names_both(stage: Stage) -> None:
    said = [
        one
        for _ in stage.turns(stage.at(Topic("unwell"), "ar"))
        for one in heard(stage.window)
        if isinstance(one.widget, TextBlock)
    ]
    at = next(i for i, one in enumerate(said) if one.name.startswith("Tell the emergency team"))
    assert (said[at - 1].language, said[at].language) == ("ar_EG", "en_US")
    assert letters(said[at - 1].name)[0].startswith("ARABIC")


def foreign(words: str) -> TextView:
    return TextView((RunView(words),), "en", foreign=True)


def test_what_is_not_translated_names_its_own_language(stage: Stage) -> None:
    session = stage.at(Topic("unwell"), "ar")
    stage.show(session)
    material = stage.presenter.material(session)
    view = derive(session, material)
    assert isinstance(view.screen, TopicView)
    mark = MarkView(TextView((RunView("لم يترجم"),), "ar", right_to_left=True))
    words = (mark, HeadingView(foreign("A heading")), ParagraphView(foreign("A paragraph")))
    figure = FigureView("unwell.svg", foreign("A picture"), foreign("A caption"))
    screen = replace(view.screen, blocks=words, lead=figure)
    look = look_of(session, material.languages, LANDSCAPE)
    bundle = stage.shelf.bundle("ar")
    media = next(name for name in ("media/unwell.svg", "media/waiting.svg") if bundle.member(name))
    assert media
    stage.window.show_view(replace(view, screen=screen), look, bundle.member)
    settle()
    said = {one.name: one.language for one in heard(stage.window)}
    assert {said[name] for name in ("A heading", "A paragraph", "A picture", "A caption")} == {
        "en_US"
    }
    assert said["لم يترجم"] == said[view.screen.title.plain] == "ar_EG"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_names_of_languages_are_in_these(stage: Stage, language: str) -> None:
    for place in (Attract(), Languages()):
        stage.show(stage.at(place, language))
        said = {one.name: one.language for one in heard(stage.window)}
        for known in stage.shelf.languages():
            assert said[known.own_name] == LOCALES[known.tag]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_is_in_the_language_at_hand(stage: Stage, language: str) -> None:
    stage.show(stage.at(Home(), language))
    said = {one.language for one in everything(stage.window)}
    assert said == {LOCALES[language]}
