"""Two languages on the real screen: side by side, row by row, and no line cut of either."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from kiosk.app.fitting.ink import Ink
from kiosk.app.fitting.room import judge_room
from kiosk.app.fitting.scene import scene_of
from kiosk.app.fitting.touch import judge_touch
from kiosk.presentation.pairs import PairView
from kiosk.presentation.topics import TopicView
from kiosk.session.actions import ToggleBeside
from kiosk.session.reducer import reduce
from kiosk.session.state import Attract, Home, MyQuestions, Place, Session, TextSize, Topic
from kiosk.ui.blocks.codes import CodesBlock
from kiosk.ui.blocks.pair import PairBlock
from kiosk.ui.heard import listen
from kiosk.ui.screens.attract import AttractScreen
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.text import TextBlock
from tests.ui.conftest import MakeStage
from tests.ui.listening import Role, heard
from tests.ui.stage import LANDSCAPE, PORTRAIT, Stage

PAIRS = [("en", "ar"), ("ar", "en"), ("ur", "de"), ("zh-Hans", "ar"), ("th", "de")]
PAGES = ["what-is", "unwell", "compare", "check", "questions", "words", "who"]


def in_both(session: Session, beside: str) -> Session:
    return replace(session, beside=beside)


def lines(stage: Stage) -> list[TextBlock]:
    return [text for text in stage.visible(TextBlock) if not stage.seen(text).isEmpty()]


def said_in(stage: Stage, language: str) -> str:
    """Return all words of a language that are seen, as far as they say that they are in it."""
    texts = (text for text in lines(stage) if text.view.language == language)
    return " ".join(text.text() for text in texts)


CASES = [
    ("ar", "en", LANDSCAPE, TextSize.DEFAULT),
    ("en", "ar", PORTRAIT, TextSize.LARGEST),
    ("ur", "de", LANDSCAPE, TextSize.LARGEST),
    ("zh-Hans", "ar", LANDSCAPE, TextSize.ENLARGED),
    ("th", "de", PORTRAIT, TextSize.DEFAULT),
    ("th", "de", LANDSCAPE, TextSize.ENLARGED),
]
IN_ONE_LANGUAGE = ("attract", "languages", "next patient", "staff", "locked", "still")


@pytest.mark.parametrize(
    ("own", "other", "size", "text_size"), CASES, ids=[f"{c[0]}-{c[1]}-{c[3].name}" for c in CASES]
)
def test_every_screen_can_be_read_and_touched_in_two_languages(
    make_stage: MakeStage, own: str, other: str, size: tuple[int, int], text_size: TextSize
) -> None:
    stage, ink = make_stage(size), Ink()
    found = []
    for name, session in stage.everything(own, text_size):
        if name.startswith(IN_ONE_LANGUAGE):
            continue
        for _ in stage.turns(in_both(session, other)):
            look = stage.window.look
            assert look is not None
            scene = scene_of(stage.window, look, ink)
            problems = (*judge_room(scene), *judge_touch(scene), *cut_lines(stage))
            found += [f"{name}: {problem}" for problem in problems]
    assert not found, "\n".join(dict.fromkeys(found))


def cut_lines(stage: Stage) -> Iterator[str]:
    """Yield the texts of which a turn shows a part that begins or ends within a line."""
    for text in lines(stage):
        if isinstance(text.parentWidget(), CodesBlock):
            continue
        whole, seen = stage.rect(text), stage.seen(text)
        ends = {0, *(cut.at for cut in text.cuts())}
        for at in (seen.top() - whole.top(), seen.bottom() + 1 - whole.top()):
            if at not in ends and at < text.height_for(text.width()):
                yield f"a line is cut in {text.text()!r}"


@pytest.mark.parametrize(("own", "other"), PAIRS)
def test_both_sides_of_a_row_begin_at_the_same_height_each_on_its_own_side(
    stage: Stage, own: str, other: str
) -> None:
    found = 0
    for page in PAGES:
        for _ in stage.turns(in_both(stage.at(Topic(page), own), other)):
            for pair in stage.visible(PairBlock):
                mine, theirs = (_first_in(pair, stage, language) for language in (own, other))
                if mine is None or theirs is None or stage.seen(pair).isEmpty():
                    continue
                found += 1
                assert stage.rect(mine).top() == stage.rect(theirs).top()
                starts_right = stage.rect(mine).center().x() > stage.rect(theirs).center().x()
                assert starts_right is (own in ("ar", "ur"))
                assert not stage.rect(mine).intersects(stage.rect(theirs))
    assert found > 40


def _first_in(pair: PairBlock, stage: Stage, language: str) -> TextBlock | None:
    texts = [text for text in pair.findChildren(TextBlock) if text.view.language == language]
    return min(texts, key=lambda text: stage.rect(text).top(), default=None)


def test_upright_one_language_stands_below_the_other(make_stage: MakeStage) -> None:
    stage = make_stage(PORTRAIT)
    stage.show(in_both(stage.at(Topic("twitch"), "ar"), "en"))
    pairs = stage.visible(PairBlock)
    assert pairs
    for pair in pairs:
        mine, theirs = (_first_in(pair, stage, language) for language in ("ar", "en"))
        assert mine is not None
        assert theirs is not None
        assert stage.rect(mine).bottom() <= stage.rect(theirs).top() + 1


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("page", PAGES)
def test_nothing_that_either_language_says_is_left_out(
    make_stage: MakeStage, page: str, size: tuple[int, int]
) -> None:
    stage = make_stage(size)
    alone = {language: _all_said(stage, page, language, None) for language in ("ar", "en")}
    both = _all_said(stage, page, "ar", "en")
    buttons_and_marks = {text for text in alone["en"] if len(text) < 3}
    assert alone["ar"] <= both
    missing = {
        text
        for text in alone["en"] - both - buttons_and_marks
        if not text.startswith(("Question ", "Riverside", "Draft"))
    }
    assert not missing


def _all_said(stage: Stage, page: str, language: str, beside: str | None) -> set[str]:
    session = replace(stage.at(Topic(page), language), beside=beside)
    said: set[str] = set()
    for _ in stage.turns(session):
        said |= {text.text() for text in lines(stage)}
    return said


def test_english_is_not_said_twice_beside_what_nobody_verified(stage: Stage) -> None:
    session = in_both(stage.at(Topic("unwell"), "ar"), "en")
    counted = 0
    for _ in stage.turns(session):
        said = [text.text() for text in lines(stage) if text.view.language == "en"]
        assert len(said) == len(set(said))
        counted += sum("Get emergency help at once" in words for words in said)
    assert counted == 1


@pytest.mark.parametrize(("own", "other"), [("en", "ar"), ("ur", "de")])
def test_each_language_is_heard_as_such_row_by_row(
    stage: Stage, qapp: QApplication, own: str, other: str
) -> None:
    listen(qapp)
    session = in_both(stage.at(Topic("twitch"), own), other)
    locales = {"en": "en_US", "ar": "ar_EG", "ur": "ur_PK", "de": "de_DE"}
    stage.show(session)
    view = stage.presenter.show(session, stage.window).screen
    assert isinstance(view, TopicView)
    order = [one for one in heard(stage.window) if one.role in (Role.StaticText, Role.Heading)]
    places = {one.name: at for at, one in enumerate(order)}
    languages = {one.name: one.language for one in order}
    assert view.other_title is not None
    assert languages[view.other_title.plain] == locales[other]
    assert places[view.title.plain] + 1 == places[view.other_title.plain]
    rows = [row for row in view.blocks if isinstance(row, PairView)]
    words = [[_words(side) for side in (row.own, row.other)] for row in rows[:2]]
    seen = [each for each in words if each[0] in places]
    assert seen
    for mine, theirs in seen:
        assert places[mine] + 1 == places[theirs]
        assert languages[theirs] == locales[other]


def _words(side: object) -> str:
    text = getattr(side, "text", None)
    assert text is not None
    return str(text.plain)


@pytest.mark.parametrize("own", ["ar", "de", "en"])
@pytest.mark.parametrize("place", [Home(), Topic("twitch"), MyQuestions()])
def test_the_button_is_on_every_screen_that_is_read_and_shows_whether_it_is_on(
    stage: Stage, own: str, place: Place
) -> None:
    off = replace(stage.at(place, own), picked=("registered",))
    stage.show(off)
    (button,) = [b for b in stage.visible(Button) if b.action == ToggleBeside()]
    assert button.view.label == ("Two languages" if own == "en" else "+ English")
    assert not button.isChecked()
    if own == "en":
        return
    stage.show(reduce(off, ToggleBeside()))
    (button,) = [b for b in stage.visible(Button) if b.action == ToggleBeside()]
    assert button.isChecked()


def test_turning_keeps_both_together_and_the_place_is_kept_when_one_goes(stage: Stage) -> None:
    turned = list(stage.turns(in_both(stage.at(Topic("what-is")), "de")))[3]
    stage.show(turned)
    before = {text.text() for text in lines(stage) if text.view.language == "en"}
    assert said_in(stage, "de")
    stage.show(replace(turned, beside=None))
    assert not said_in(stage, "de")
    assert before & {text.text() for text in lines(stage)}


@pytest.mark.parametrize("language", ["de", "pt", "ur"])
def test_on_a_narrow_top_line_the_button_is_drawn_without_words(
    make_stage: MakeStage, language: str
) -> None:
    stage = make_stage((1280, 800))
    stage.show(in_both(stage.at(Home(), language, TextSize.ENLARGED), "en"))
    buttons = [b for b in stage.visible(Button) if b.view.icon in ("done", "language")]
    (both,) = [b for b in stage.visible(Button) if b.action == ToggleBeside()]
    assert (both.view.label, both.accessibleName()) == ("", "+ English")
    whole = QRect(0, 0, stage.window.width(), stage.window.height())
    places = [stage.rect(button) for button in (*buttons, both)]
    assert len(places) == 3
    assert all(whole.contains(place) for place in places)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))


# --- the start screen ------------------------------------------------------------------------


def test_the_start_screen_greets_in_every_language_that_is_offered(stage: Stage) -> None:
    stage.show(stage.at(Attract()))
    (screen,) = stage.visible(AttractScreen)
    greetings = {known.greeting: known.tag for known in stage.shelf.languages()}
    seen = []
    for _ in stage.session.house.offered:
        (greeting,) = [text for text in lines(stage) if text.text() in greetings]
        assert greeting.view.language == greetings[greeting.text()]
        seen.append(greetings[greeting.text()])
        screen.greet_next()
    assert sorted(seen) == sorted(stage.session.house.offered)
    assert len(seen) == len(set(seen))


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("text_size", [TextSize.DEFAULT, TextSize.ENLARGED])
def test_the_start_screen_tells_staff_which_language_they_chose(
    make_stage: MakeStage, size: tuple[int, int], text_size: TextSize
) -> None:
    stage = make_stage(size)
    start = stage.at(Attract(), "ar", text_size)
    stage.show(replace(start, house=replace(start.house, next_language="ar")))
    (note,) = [text for text in lines(stage) if text.text().startswith("Next patient: ")]
    assert "العربية" in note.text()
    assert note.view.language == "en"
    assert stage.window.rect().contains(stage.rect(note))
    first = next(known.greeting for known in stage.shelf.languages() if known.tag == "ar")
    assert first in [text.text() for text in lines(stage)]
