"""A stepped demonstration on its page: buttons, keys and the stage itself step through it."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.glass.geometry import LEAST_GAP, LEAST_TARGET
from kiosk.presentation.blocks import DemonstrationView
from kiosk.presentation.texts import RunView, TextView
from kiosk.session.state import TextSize, Topic
from kiosk.ui.blocks.demonstration import DemonstrationBlock
from kiosk.ui.blocks.lead import STAGES
from kiosk.ui.demonstrations.stage import Stage as DemonstrationStage
from kiosk.ui.demonstrations.stepped import SteppedStage
from kiosk.ui.demonstrations.twitch import TwitchStage
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.dots import Dots
from kiosk.ui.widgets.text import TextBlock
from tests.ui.conftest import MakeStage
from tests.ui.sample_look import SCREENS, load_noto_sans, sample_look
from tests.ui.stage import Stage

CAPTIONS = ("One.", "Two.", "Three.", "Four.")
LEFT = Qt.MouseButton.LeftButton


class Shown:
    """The depth demonstration as a block by itself."""

    def __init__(self, qtbot: QtBot, *, right_to_left: bool = False) -> None:
        load_noto_sans()
        captions = tuple(TextView((RunView(words),), "en") for words in CAPTIONS)
        view = DemonstrationView(
            "depth", TextView((RunView("A cut"),), "en"), captions, "Previous step", "Next step"
        )
        look = sample_look(right_to_left=right_to_left)
        self.block = DemonstrationBlock(STAGES["depth"], view, look)
        qtbot.addWidget(self.block)
        self.block.resize(660, self.block.height_for(660, 760))
        self.block.show()
        self.previous, self.next = self.block.findChildren(Button)
        stage = self.block.findChild(SteppedStage)
        assert isinstance(stage, SteppedStage)
        self.stage = stage

    def caption(self) -> str:
        (shown,) = (t for t in self.block.findChildren(TextBlock) if t.isVisibleTo(self.block))
        assert self.stage.accessibleDescription() == shown.text()
        return shown.text()

    def dots(self) -> str:
        dots = self.block.findChild(Dots)
        assert isinstance(dots, Dots)
        return dots.accessibleName()


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_buttons_step_on_and_back(shown: Shown) -> None:
    assert (shown.caption(), shown.dots()) == ("One.", "1 / 4")
    QTest.mouseClick(shown.next, LEFT)
    QTest.mouseClick(shown.next, LEFT)
    assert (shown.caption(), shown.dots()) == ("Three.", "3 / 4")
    QTest.mouseClick(shown.previous, LEFT)
    assert (shown.caption(), shown.dots()) == ("Two.", "2 / 4")


def test_after_the_last_step_comes_the_first_and_before_the_first_none(shown: Shown) -> None:
    assert not shown.previous.isVisible()
    seen = []
    for _ in CAPTIONS:
        QTest.mouseClick(shown.next, LEFT)
        seen.append((shown.caption(), shown.previous.isVisible()))
    assert seen == [("Two.", True), ("Three.", True), ("Four.", True), ("One.", False)]


def test_a_touch_on_the_stage_and_the_buttons_agree(shown: Shown) -> None:
    QTest.mouseClick(shown.stage, LEFT)
    QTest.mouseClick(shown.next, LEFT)
    QTest.mouseClick(shown.stage, LEFT)
    assert (shown.caption(), shown.dots()) == ("Four.", "4 / 4")


def test_a_button_sets_the_stage_in_motion(shown: Shown) -> None:
    QTest.mouseClick(shown.next, LEFT)
    assert shown.stage.moving
    assert shown.stage.frame().index == 1


def test_keys_step_and_the_focus_is_not_lost_at_the_first_step(shown: Shown) -> None:
    shown.next.setFocus()
    QTest.keyClick(shown.next, Qt.Key.Key_Return)
    shown.previous.setFocus()
    QTest.keyClick(shown.previous, Qt.Key.Key_Return)
    assert shown.caption() == "One."
    assert shown.block.focusWidget() is shown.next


def test_nothing_moves_when_a_step_has_another_caption(shown: Shown) -> None:
    parts = (shown.stage, shown.next)
    before = [part.geometry() for part in parts]
    QTest.mouseClick(shown.next, LEFT)
    assert [part.geometry() for part in parts] == before


def test_assistive_technology_is_told_what_the_buttons_do(shown: Shown) -> None:
    assert shown.previous.accessibleName() == "Previous step"
    assert shown.next.accessibleName() == "Next step"


def test_onwards_is_where_the_language_reads_on(qtbot: QtBot) -> None:
    usual, mirrored = Shown(qtbot), Shown(qtbot, right_to_left=True)
    assert usual.previous.x() < usual.next.x()
    assert mirrored.previous.x() > mirrored.next.x()
    assert usual.next.grab().toImage() != mirrored.next.grab().toImage()


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", ["en", "ar"])
def test_in_the_largest_text_all_of_it_is_in_sight(
    make_stage: MakeStage, size: tuple[int, int], language: str
) -> None:
    screen = make_stage(size)
    met: set[type] = set()
    for page in ("what-is", "knots", "twitch", "relief", "after", "history"):
        for _ in screen.turns(screen.at(Topic(page), language, TextSize.LARGEST)):
            for stage in screen.visible(DemonstrationStage):
                met.add(type(stage))
                if isinstance(stage, SteppedStage):
                    stage.hold(1)
                assert not problems(screen, stage)
    assert met == {*STAGES.values()} | {TwitchStage}


def problems(screen: Stage, stage: DemonstrationStage) -> list[str]:
    """Return what of a demonstration cannot be seen or touched."""
    block = stage.parentWidget()
    assert isinstance(block, DemonstrationBlock)
    inside = [w for w in screen.visible(TextBlock) if block.isAncestorOf(w)]
    buttons = [w for w in screen.visible(Button) if block.isAncestorOf(w)]
    parts = [stage, *inside, *buttons]
    found = [f"{type(w).__name__} is cut" for w in parts if screen.seen(w) != screen.rect(w)]
    for text in inside:
        if text.height_for(text.width()) > text.height():
            found.append(f"no room for {text.text()!r}")
    for one, other in combinations(parts, 2):
        if screen.rect(one).intersects(screen.rect(other)):
            found.append(f"{type(one).__name__} lies over {type(other).__name__}")
    least, gap = screen.scale.pixels(LEAST_TARGET), screen.scale.pixels(LEAST_GAP)
    found += [f"{b.text()} is small" for b in buttons if min(b.width(), b.height()) < least]
    for one, other in combinations(buttons, 2):
        first, second = sorted((screen.rect(one), screen.rect(other)), key=lambda rect: rect.x())
        if second.x() - first.right() - 1 < gap:
            found.append("the buttons are too close")
    return found
