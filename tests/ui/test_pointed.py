"""Demonstrations with places to touch: the ideas side by side, and the spots of the body."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.glass.geometry import LEAST_GAP, LEAST_TARGET
from kiosk.glass.units import Scale
from kiosk.presentation.blocks import DemonstrationView
from kiosk.presentation.demonstrations.body import SPOTS
from kiosk.presentation.demonstrations.ideas import Idea, card
from kiosk.presentation.demonstrations.scene import HEIGHT, WIDTH
from kiosk.presentation.texts import RunView, TextView
from kiosk.session.state import Contrast
from kiosk.ui.blocks.demonstration import DemonstrationBlock
from kiosk.ui.demonstrations.body import BodyStage
from kiosk.ui.demonstrations.ideas import IdeasStage
from kiosk.ui.demonstrations.pointed import LEAST_HEIGHT, PointedStage
from kiosk.ui.widgets.text import TextBlock
from tests.ui.sample_look import sample_look

NUMBERS = range(len(SPOTS))
NAMES = [spot.muscle.value for spot in SPOTS]
FAR = QPoint(320, 200)  # from every spot, and between the cards
Make = Callable[..., PointedStage]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    """Make stages, 640 by 600 pixels, that are taken down after the test."""
    page = QWidget()
    page.resize(700, 700)

    def make_stage(kind: type[PointedStage], pixels: float = 4.0, **look: object) -> PointedStage:
        contrast = Contrast.LIGHT_ON_BLACK if look.get("dark") else Contrast.DEFAULT
        mirrored = bool(look.get("right_to_left"))
        seen = sample_look(scale=Scale(pixels), contrast=contrast, right_to_left=mirrored)
        stage = kind("What is seen", seen, page, lambda: 100.0)
        stage.resize(640, 600)
        page.show()
        stage.show()
        return stage

    yield make_stage
    page.close()
    page.deleteLater()


def told_by(stage: PointedStage, *points: QPoint) -> list[int]:
    """Touch a stage at points; return the phases that it tells."""
    told: list[int] = []
    stage.phase_changed.connect(told.append)
    for point in points:
        QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=point)
    return told


def picture(stage: PointedStage, phase: int) -> QImage:
    stage.hold(phase)
    return stage.grab().toImage()


# --- the body ------------------------------------------------------------------------------------


def spot_point(number: int) -> QPoint:
    return QPoint(round(SPOTS[number].x), round(SPOTS[number].y))


@pytest.mark.parametrize("number", NUMBERS, ids=NAMES)
def test_a_touch_at_a_spot_shows_its_caption(qtbot: QtBot, number: int) -> None:
    captions = tuple(TextView((RunView(words),), "en") for words in ("Touch", *NAMES))
    page = QWidget()
    qtbot.addWidget(page)
    view = DemonstrationView(
        "body", TextView((RunView("A body"),), "en"), captions, "Previous step", "Next step"
    )
    block = DemonstrationBlock(BodyStage, view, sample_look(scale=Scale(4.0)), page)
    block.resize(640, block.height_for(640, 2000))
    page.show()
    stage = block.findChild(BodyStage)
    assert isinstance(stage, BodyStage)
    told_by(stage, spot_point(number))
    seen = [text.text() for text in block.findChildren(TextBlock) if text.isVisible()]
    assert seen == [NAMES[number]]


def test_any_spot_can_be_touched_after_any_other(make: Make) -> None:
    order = (3, 0, 4, 1, 2, 2)
    told = told_by(make(BodyStage), *(spot_point(number) for number in order))
    assert told == [number + 1 for number in order]


def test_a_touch_far_from_every_spot_steps_on(make: Make) -> None:
    assert told_by(make(BodyStage), spot_point(1), FAR, FAR) == [2, 3, 4]


@pytest.mark.parametrize("number", NUMBERS, ids=NAMES)
def test_each_spot_is_large_enough_on_the_lowest_stage_that_has_spots(
    make: Make, number: int
) -> None:
    """Round each spot there is a disc of 12.7 mm, if off its middle, that means no other spot."""
    pixels = HEIGHT / LEAST_HEIGHT
    stage = make(BodyStage, pixels)
    radius = LEAST_TARGET / 2 * pixels
    middle = QPointF(SPOTS[number].x, SPOTS[number].y)
    way = [(math.cos(math.tau * n / 24), math.sin(math.tau * n / 24)) for n in range(24)]
    rim = [QPointF(x, y) * radius for x, y in way]
    off = [QPointF(x, y) * radius * part for x, y in way for part in (0.0, 0.4, 0.7, 0.9)]
    assert any(
        all(stage.step_at(middle + shift + point) == number + 1 for point in rim) for shift in off
    )


@pytest.mark.parametrize("kind", [BodyStage, IdeasStage])
def test_a_touch_steps_on_where_places_would_be_too_small(
    make: Make, kind: type[PointedStage]
) -> None:
    stage = make(kind, 1.1 * HEIGHT / LEAST_HEIGHT)
    assert told_by(stage, spot_point(4), spot_point(4)) == [1, 2]


@pytest.mark.parametrize("dark", [False, True])
def test_an_area_is_told_by_stripes_and_not_by_colour_alone(make: Make, dark: bool) -> None:
    image = picture(make(BodyStage, dark=dark), 2)
    shoulder = SPOTS[1].areas[0]
    x, y = (round(sum(point[axis] for point in shoulder) / len(shoulder)) for axis in (0, 1))
    line = [image.pixelColor(x + step, y).lightness() for step in range(-12, 13)]
    middle = (min(line) + max(line)) / 2
    changes = sum((a > middle) != (b > middle) for a, b in pairwise(line))
    assert max(line) - min(line) > 60
    assert changes >= 4


def test_a_left_shoulder_stays_a_left_shoulder_in_arabic(make: Make) -> None:
    usual, arabic = make(BodyStage), make(BodyStage, right_to_left=True)
    for phase in range(usual.phases):
        assert picture(usual, phase) == picture(arabic, phase)
    assert told_by(arabic, spot_point(1)) == [2]


# --- the ideas -----------------------------------------------------------------------------------


def card_point(idea: Idea) -> QPoint:
    place = card(idea)
    return QPoint(round(place.left + place.width / 2), round(place.top + place.height / 2))


@pytest.mark.parametrize("idea", Idea)
def test_a_touch_at_an_idea_shows_it_and_the_next_touch_the_next(make: Make, idea: Idea) -> None:
    told = told_by(make(IdeasStage), card_point(idea), card_point(Idea.PAINKILLERS))
    assert told == [idea, (idea + 1) % (len(Idea) + 1)]


def test_a_touch_between_the_ideas_steps_on(make: Make) -> None:
    assert told_by(make(IdeasStage), FAR) == [1]


def test_in_arabic_the_first_idea_stands_on_the_right(make: Make) -> None:
    first = card_point(Idea.PAINKILLERS)
    mirrored = QPoint(round(WIDTH) - first.x(), first.y())
    assert told_by(make(IdeasStage, right_to_left=True), mirrored) == [Idea.PAINKILLERS]


def test_the_ideas_are_far_enough_apart_on_the_lowest_stage_that_has_them() -> None:
    unit = LEAST_HEIGHT / HEIGHT
    one, other, below = card(Idea.PAINKILLERS), card(Idea.GATE), card(Idea.BRAIN)
    assert min(one.width, one.height) * unit >= LEAST_TARGET
    assert (other.left - one.left - one.width) * unit >= LEAST_GAP
    assert (below.top - one.top - one.height) * unit >= LEAST_GAP


# --- both ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [BodyStage, IdeasStage])
def test_a_key_steps_on_wherever_the_last_touch_was(make: Make, kind: type[PointedStage]) -> None:
    stage = make(kind)
    told = told_by(stage, QPoint(168, 160))
    QTest.keyClick(stage, Qt.Key.Key_Return)
    assert told[1] == told[0] + 1


@pytest.mark.parametrize("kind", [BodyStage, IdeasStage])
def test_every_step_follows_the_contrast_scheme(make: Make, kind: type[PointedStage]) -> None:
    usual, dark = make(kind), make(kind, dark=True)
    for phase in range(usual.phases):
        assert picture(dark, phase).pixelColor(12, 300).lightness() < 40
        assert picture(usual, phase) != picture(dark, phase)
