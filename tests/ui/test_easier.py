"""Make it easier, on the real screen: every choice is in force at once, and can be undone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import Millimetres
from kiosk.session.actions import (
    BackToNormal,
    OpenEasier,
    SetContrast,
    SetLeftHanded,
    SetLowReach,
    SetReducedMotion,
    SetTextSize,
)
from kiosk.session.reducer import reduce
from kiosk.session.state import Comfort, Contrast, Easier, Home, Session, TextSize, Topic
from kiosk.ui.bars import BottomBar
from kiosk.ui.demonstrations.stage import Stage as DemonstrationStage
from kiosk.ui.look import CAPITAL
from kiosk.ui.scheme import scheme_of
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.touchable import Touchable
from tests.ui.conftest import MakeStage
from tests.ui.stage import LANGUAGES, Stage

CHOICES = [
    *map(SetTextSize, TextSize),
    *map(SetContrast, Contrast),
    *map(SetReducedMotion, (False, True)),
    *map(SetLowReach, (False, True)),
    *map(SetLeftHanded, (False, True)),
]


def offered(stage: Stage, session: Session) -> set[object]:
    """Return what the buttons of all turns of a screen do."""
    return {button.action for _ in stage.turns(session) for button in stage.visible(Button)}


@pytest.mark.row(32)
@pytest.mark.parametrize("language", LANGUAGES)
def test_one_touch_leads_to_every_choice(stage: Stage, language: str) -> None:
    home = stage.at(Home(), language)
    assert OpenEasier() in offered(stage, home)
    found = offered(stage, stage.at(Easier(), language))
    assert set(CHOICES) <= found
    assert BackToNormal() not in found, "there is nothing to undo yet"
    changed = reduce(stage.at(Easier(), language), SetLeftHanded(True))
    assert BackToNormal() in offered(stage, changed)


def test_the_choice_in_force_is_marked(stage: Stage) -> None:
    stage.show(replace(stage.at(Easier()), comfort=Comfort(contrast=Contrast.LOW)))
    marked = {b.action for b in stage.visible(Button) if b.isCheckable() and b.isChecked()}
    assert SetContrast(Contrast.LOW) in marked
    assert SetContrast(Contrast.DEFAULT) not in marked


@pytest.mark.parametrize("contrast", list(Contrast))
def test_a_contrast_is_seen_at_once(stage: Stage, contrast: Contrast) -> None:
    stage.show(replace(stage.at(Easier()), comfort=Comfort(contrast=contrast)))
    image = stage.window.grab().toImage()
    assert image.pixelColor(4, 500).name().upper() == scheme_of(contrast).paper


def test_left_handed_the_bars_change_sides_and_the_words_do_not(stage: Stage) -> None:
    places = []
    for left in (False, True):
        stage.show(replace(stage.at(Topic("twitch")), comfort=Comfort(left_handed=left)))
        unwell = next(b for b in stage.visible(Button) if b.view.icon == "unwell")
        title = max(stage.visible(TextBlock), key=lambda text: text.height())
        places.append((stage.rect(unwell).center().x(), stage.rect(title).x()))
    (right_bar, right_words), (left_bar, left_words) = places
    assert right_bar > stage.window.width() / 2 > left_bar
    assert right_words == left_words


@pytest.mark.row(24)
def test_within_reach_nothing_is_touched_above_the_band(stage: Stage) -> None:
    session = replace(stage.at(Topic("twitch")), comfort=Comfort(low_reach=True))
    band = stage.geometry.reach_band(stage.window.height())
    for _ in stage.turns(session):
        for widget in (*stage.visible(Touchable), *stage.visible(DemonstrationStage)):
            assert stage.rect(widget).top() >= band.top


@pytest.mark.row(2)
def test_enlarged_every_word_is_as_high_as_the_distance_asks(stage: Stage) -> None:
    least = stage.geometry.enlarged_capital
    session = replace(stage.at(Topic("twitch")), comfort=Comfort(text_size=TextSize.ENLARGED))
    for _ in stage.turns(session):
        shown: list[QWidget] = [*stage.visible(TextBlock), *stage.visible(Button)]
        for widget in shown:
            pixels = widget.font_pixels() if isinstance(widget, TextBlock) else _pixels(widget)
            assert stage.scale.millimetres(pixels * CAPITAL) >= least * 0.99, widget


@pytest.mark.parametrize("text_size", [TextSize.DEFAULT, TextSize.LARGEST, TextSize.ENLARGED])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=str)
@pytest.mark.parametrize("language", ["ur", "hi", "th", "ar", "de"])
def test_no_letter_reaches_the_edge_of_its_button(
    make_stage: MakeStage, language: str, size: tuple[int, int], text_size: TextSize
) -> None:
    stage = make_stage(size)
    for _ in stage.turns(stage.at(Easier(), language, text_size)):
        for button in stage.visible(Button):
            assert _is_clear(button), button.view.label


def _is_clear(button: Button) -> bool:
    """Tell whether nothing but ground and edge is drawn above and below the words."""
    image, edge = button.grab().toImage(), round(button.look.ring) + 2
    rows = (*range(edge), *range(button.height() - edge, button.height()))
    across = range(round(button.radius()) + edge, button.width() - round(button.radius()) - edge)
    return all(len({image.pixel(x, y) for x in across}) <= 1 for y in rows)


def _pixels(widget: QWidget) -> int:
    assert isinstance(widget, Button)
    return widget.font_pixels()


@pytest.mark.row(28)
@pytest.mark.parametrize("page", ["twitch", "relief", "after", "what-is"])
def test_still_pictures_show_every_phase_and_never_move(stage: Stage, page: str) -> None:
    stage.show(replace(stage.at(Topic(page)), comfort=Comfort(reduced_motion=True)))
    (shown, *_) = stage.visible(DemonstrationStage)
    pictures = []
    for _ in range(shown.phases):
        QTest.mouseClick(shown, Qt.MouseButton.LeftButton)
        assert not shown.moving
        pictures.append(shown.grab().toImage())
    assert all(one != other for one, other in pairwise(pictures))


def test_the_lower_bar_has_a_button_for_the_reach_where_it_is_needed(stage: Stage) -> None:
    home = stage.at(Home())
    high = replace(home.house.geometry, bottom=Millimetres(1000))
    needed = replace(home, house=replace(home.house, geometry=high))
    for session, there in ((home, False), (needed, True)):
        stage.show(session)
        bar = next(bar for bar in stage.visible(BottomBar))
        found = [b for b in bar.findChildren(Button) if b.action == SetLowReach(True)]
        assert bool(found) is there
