"""The check itself: each kind of thing that does not fit is provoked, and found."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.app.fitting.findings import Finding, Kind
from kiosk.app.fitting.ink import Ink
from kiosk.app.fitting.letters import Letters, floor_of, may_part
from kiosk.app.fitting.mirroring import judge_mirroring, sides_of
from kiosk.app.fitting.room import judge_room
from kiosk.app.fitting.scene import Scene, scene_of
from kiosk.app.fitting.touch import judge_touch
from kiosk.bundle.model import Direction, Language, ReviewState
from kiosk.presentation.frame import ButtonView
from kiosk.presentation.texts import RunView, TextView
from kiosk.session.actions import GoBack, GoHome, OpenTerm
from kiosk.session.state import START, TextSize
from kiosk.ui.blocks.words import MarkBlock, Words
from kiosk.ui.look import Look, Role
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.pager import Pager, Viewport
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.writing import Lettering, Writing
from tests.ui.sample_look import load_noto_sans, sample_look

WIDTH, HEIGHT = 1000, 800
ENGLISH = Language(
    "en", "English", "English", Direction.LEFT_TO_RIGHT, "", ("Noto Sans",), 1.45, ReviewState.DRAFT
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window to put things into; only what is in it is looked at."""
    load_noto_sans()
    made = QWidget()
    made.resize(WIDTH, HEIGHT)
    qtbot.addWidget(made)
    return made


def text(words: str, window: QWidget, rect: QRect | None = None, pixels: int = 0) -> TextBlock:
    """Put a text into the window, as large as it needs to be, or within ``rect``."""
    block = TextBlock(view(words), sample_look(), pixels=pixels, parent=window)
    width = rect.width() if rect is not None else 600
    height = block.height_for(width)
    block.setGeometry(rect or QRect(50, 50, width, height))
    return block


def view(words: str, *, right_to_left: bool = False) -> TextView:
    return TextView((RunView(words),), "en", right_to_left)


def button(label: str, window: QWidget, rect: QRect, action: object = None) -> Button:
    made = Button(ButtonView(label, "", action), sample_look(), parent=window)  # type: ignore[arg-type]
    made.setGeometry(rect)
    return made


def scene(window: QWidget, look: Look | None = None) -> Scene:
    return scene_of(window, look or sample_look(), Ink())


def found(window: QWidget, look: Look | None = None) -> list[Finding]:
    """Return everything that is found in a window, but for mirroring."""
    now = scene(window, look)
    letters = Letters({"en": ENGLISH}, Ink())
    return [*letters.judge(now), *judge_room(now), *judge_touch(now)]


def kinds(window: QWidget, look: Look | None = None) -> set[Kind]:
    return {finding.kind for finding in found(window, look)}


def test_nothing_is_found_where_everything_fits(window: QWidget) -> None:
    text("Words that have the room they need, in as many lines as it takes to say them.", window)
    button("Back", window, QRect(50, 500, 200, 100))
    button("Home", window, QRect(270, 500, 200, 100))
    assert found(window) == []


def test_a_text_too_long_for_its_place_is_cut(window: QWidget) -> None:
    text("One line fits here, but this needs more than that by far.", window, QRect(0, 0, 500, 50))
    (finding,) = found(window)
    assert finding.kind is Kind.CUT
    assert finding.other == "in the line “more than that by far.”"


def test_a_text_is_cut_by_what_it_stands_in(window: QWidget) -> None:
    narrow = QWidget(window)
    narrow.setGeometry(0, 0, 100, 400)
    text("Much too wide", narrow, QRect(0, 0, 600, 100))
    assert kinds(window) == {Kind.CUT}


def test_words_too_long_for_a_button_are_cut(window: QWidget) -> None:
    button("Unabhängigkeitserklärung", window, QRect(50, 50, 150, 100))
    assert kinds(window) == {Kind.CUT}


def test_a_word_too_long_for_its_line_is_broken(window: QWidget) -> None:
    text("Unabhängigkeitserklärung", window, QRect(50, 50, 200, 400))
    assert kinds(window) == {Kind.BROKEN}


@pytest.mark.parametrize(
    ("before", "after", "allowed"),
    [
        ("two ", "words", True),
        ("well-", "known", True),
        ("bro", "ken", False),
        ("痛", "点", True),
        ("ที่ไม่", "ระบุวันที่", True),
        ("ที่ไ", "ม่ระบุวันที่", False),
    ],
)
def test_where_a_line_may_end_depends_on_the_script(before: str, after: str, allowed: bool) -> None:
    assert may_part(before, after) is allowed


def test_a_line_at_the_edge_of_a_turn_is_whole_or_not_there(window: QWidget) -> None:
    viewport = Viewport(window)
    block = text("First line\N{LINE SEPARATOR}second line", viewport, QRect(0, 0, 600, 200))
    line = block.height_for(600) // 2
    viewport.setGeometry(0, 0, 600, line + line // 2)
    assert kinds(window) == {Kind.CUT}
    viewport.setGeometry(0, 0, 600, line)
    block.show_part(0, line)
    assert found(window) == []


def test_texts_do_not_lie_over_each_other_or_over_buttons(window: QWidget) -> None:
    text("Below", window)
    text("Above", window)
    button("Pressed", window, QRect(40, 60, 400, 100))
    overlaps = [finding for finding in found(window) if finding.kind is Kind.OVERLAPS]
    assert {(each.words, each.other) for each in overlaps} == {
        ("Below", "“Above”"),
        ("Below", "“Pressed”"),
        ("Above", "“Pressed”"),
    }


@pytest.mark.parametrize("left", [-60, WIDTH - 100])
def test_nothing_reaches_out_at_the_sides(window: QWidget, left: int) -> None:
    button("Wide", window, QRect(left, 100, 160, 100))
    assert Kind.OUTSIDE in kinds(window)


def test_a_button_below_the_window_is_outside(window: QWidget) -> None:
    button("Low", window, QRect(100, HEIGHT - 40, 200, 100))
    assert Kind.OUTSIDE in kinds(window)


class Elided(QWidget):
    """Draws the beginning of what it says."""

    def writing(self) -> Writing:
        font = sample_look().font(Role.BODY)
        drawn = Lettering("The begin…", font, self.rect().toRectF(), "en").writing()
        return Writing("The beginning and the end", "en", False, font, drawn.lines)


def test_what_is_not_shown_to_its_end_is_found(window: QWidget) -> None:
    Elided(window).setGeometry(50, 50, 600, 100)
    assert kinds(window) == {Kind.SHORTENED}


def test_letters_that_no_font_of_the_kiosk_has_are_found(window: QWidget) -> None:
    text("A snowman ☃", window)
    assert kinds(window) & {Kind.GLYPH, Kind.STRANGE_FONT}


def test_a_letter_that_no_font_has_is_found(window: QWidget) -> None:
    text("Nothing \ue123", window)  # a character for private use
    assert Kind.GLYPH in kinds(window)


def test_letters_in_another_font_than_the_language_has_are_found(window: QWidget) -> None:
    text("Words", window)
    other = msgspec.structs.replace(ENGLISH, families=("Another",))
    letters = Letters({"en": other}, Ink())
    assert {each.kind for each in letters.judge(scene(window))} == {Kind.STRANGE_FONT}


def test_letters_below_the_floor_of_the_size_are_found(window: QWidget) -> None:
    look = sample_look()
    small = round(look.font_pixels(Role.SMALL) * 0.8)
    text("Small print", window, pixels=small)
    assert kinds(window) == {Kind.LOW}


def test_in_the_enlarged_mode_the_distance_says_how_large_letters_are() -> None:
    look = sample_look(text_size=TextSize.ENLARGED)
    assert floor_of(look, chrome=True) == floor_of(look, chrome=False)
    assert floor_of(look, chrome=True) == pytest.approx(0.01222 * 600, abs=0.01)


def test_a_target_too_small_is_found(window: QWidget) -> None:
    look = sample_look()
    button("x", window, QRect(50, 50, look.least_target, look.least_target - 1))
    assert kinds(window) == {Kind.SMALL_TARGET}


def test_targets_too_close_are_found(window: QWidget) -> None:
    gap = sample_look().least_gap
    button("One", window, QRect(50, 50, 200, 100))
    button("Two", window, QRect(250 + gap - 1, 50, 200, 100))
    assert kinds(window) == {Kind.CLOSE}


def test_a_word_in_a_text_between_others_is_too_small_to_touch(window: QWidget) -> None:
    runs = [RunView(word, action=OpenTerm(word)) for word in ("i", "l", "i", "l")]
    look = sample_look(text_size=TextSize.SMALL)
    block = TextBlock(TextView(tuple(runs), "en"), look, parent=window)
    block.setGeometry(50, 50, 600, block.height_for(600))
    assert Kind.SMALL_WORD in kinds(window, look)


def test_a_control_that_is_not_mirrored_is_found(window: QWidget) -> None:
    one = button("Back", window, QRect(20, 20, 200, 100), GoBack())
    other = button("Home", window, QRect(240, 20, 200, 100), GoHome())
    usual = sides_of(scene(window))
    assert [each.words for each in judge_mirroring(scene(window), usual)] == ["Back"]
    one.move(WIDTH - 220, 20)
    other.move(WIDTH - 440, 20)
    assert list(judge_mirroring(scene(window), usual)) == []


def test_a_control_alone_in_its_line_changes_sides(window: QWidget) -> None:
    alone = button("Back", window, QRect(20, 20, 200, 100), GoBack())
    usual = sides_of(scene(window))
    assert len(list(judge_mirroring(scene(window), usual))) == 1
    alone.move(WIDTH - 220, 20)
    assert list(judge_mirroring(scene(window), usual)) == []


def test_words_in_the_wrong_direction_are_found(window: QWidget) -> None:
    block = TextBlock(view("Two words.", right_to_left=True), sample_look(), parent=window)
    block.setGeometry(50, 50, 600, block.height_for(600))
    assert kinds(window) == {Kind.DIRECTION}


def test_a_page_that_is_turned_hides_lines_without_cutting_them(window: QWidget) -> None:
    look = sample_look()
    pager = Pager(look, "More", "Previous", parent=window)
    pager.set_blocks([Words(view("Many words to be read. " * 60), look, Role.BODY)])
    pager.arrange(QRect(50, 50, 900, 400), START)
    assert len(pager.turns) > 1
    for position in pager.positions():
        pager.show_position(position)
        assert found(window) == []


def test_a_mark_is_as_wide_as_its_words(window: QWidget) -> None:
    mark = MarkBlock(view("Not yet translated"), sample_look(), window)
    mark.setGeometry(50, 50, 600, mark.height_for(600, 600))
    assert found(window) == []
