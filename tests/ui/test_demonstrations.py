"""The demonstrations as they are touched, and what is true about them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.bundle.blocks import DEMONSTRATIONS
from kiosk.glass.units import Scale
from kiosk.presentation.demonstrations.needles import THINGS
from kiosk.presentation.demonstrations.steps import SECONDS
from kiosk.session.state import Contrast
from kiosk.ui.blocks.lead import STAGES
from kiosk.ui.demonstrations.body import BodyStage
from kiosk.ui.demonstrations.depth import DepthStage
from kiosk.ui.demonstrations.ideas import IdeasStage
from kiosk.ui.demonstrations.needles import NeedlesStage
from kiosk.ui.demonstrations.reflex import ReflexStage
from kiosk.ui.demonstrations.soreness import SorenessStage
from kiosk.ui.demonstrations.stage import Stage
from kiosk.ui.demonstrations.stepped import SteppedStage
from kiosk.ui.demonstrations.timeline import TimelineStage
from tests.ui.sample_look import sample_look

MIRRORED = [ReflexStage, NeedlesStage, DepthStage, SorenessStage, TimelineStage, IdeasStage]
STEPPED = [*MIRRORED, BodyStage]
Make = Callable[..., Stage]


class Clock:
    """Seconds that pass when told to."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def make(qtbot: QtBot, clock: Clock) -> Iterator[Make]:
    """Make stages on a page that is taken down after the test."""
    page = QWidget()
    page.resize(700, 700)

    def make_stage(
        kind: type[Stage],
        scale: float = 4.0,
        right_to_left: bool = False,
        contrast: Contrast = Contrast.DEFAULT,
    ) -> Stage:
        look = sample_look(scale=Scale(scale), right_to_left=right_to_left, contrast=contrast)
        stage = kind("What is seen", look, page, clock)
        stage.resize(640, 600)
        page.show()
        stage.show()
        return stage

    yield make_stage
    page.close()
    page.deleteLater()


def test_every_demonstration_of_the_format_has_a_stage_with_a_phase_for_each_caption(
    make: Make,
) -> None:
    phases = {name: make(kind).phases for name, kind in STAGES.items()}
    assert phases == DEMONSTRATIONS


@pytest.mark.parametrize("kind", STEPPED)
def test_each_touch_tells_the_next_phase_and_the_last_the_first(
    make: Make, kind: type[SteppedStage]
) -> None:
    stage = make(kind)
    told: list[int] = []
    stage.phase_changed.connect(told.append)
    for _ in range(stage.phases):
        QTest.mouseClick(stage, Qt.MouseButton.LeftButton)
    assert told == [*range(1, stage.phases), 0]


@pytest.mark.parametrize("kind", STEPPED)
def test_enter_touches(make: Make, kind: type[SteppedStage]) -> None:
    stage = make(kind)
    told: list[int] = []
    stage.phase_changed.connect(told.append)
    QTest.keyClick(stage, Qt.Key.Key_Return)
    assert told == [1]


@pytest.mark.parametrize("kind", STEPPED)
def test_everything_rests_after_a_step(make: Make, kind: type[SteppedStage], clock: Clock) -> None:
    stage = make(kind)
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton)
    assert stage.moving
    clock.now += SECONDS
    stage.step()
    assert not stage.moving


@pytest.mark.parametrize("kind", STEPPED)
def test_every_phase_looks_different(make: Make, kind: type[SteppedStage]) -> None:
    stage = make(kind)
    pictures = []
    for phase in range(stage.phases):
        stage.hold(phase)
        pictures.append(stage.grab().toImage())
    for number, picture in enumerate(pictures):
        assert all(picture != other for other in pictures[number + 1 :])


@pytest.mark.parametrize("scale", [10.0, 20.0])
def test_things_are_as_thick_as_they_are(make: Make, scale: float) -> None:
    stage = make(NeedlesStage, scale)
    image = stage.grab().toImage()
    ground = QColor(sample_look().scheme.sky).lightness()
    column = stage.width() / len(THINGS)
    for number, thing in enumerate(THINGS):
        if thing.shape.value in ("hair", "grain"):
            continue  # one is thinner than a pixel, the other as light as the ground
        across = range(round(number * column), round((number + 1) * column))
        line = [image.pixelColor(x, stage.height() // 2).lightness() for x in across]
        dark = sum((ground - light) / ground for light in line) / 0.86
        assert dark / scale == pytest.approx(thing.thickness, rel=0.12)


@pytest.mark.parametrize("kind", MIRRORED)
def test_arabic_sees_everything_from_the_other_side(make: Make, kind: type[SteppedStage]) -> None:
    pictures = []
    for right_to_left in (False, True):
        stage = make(kind, right_to_left=right_to_left)
        stage.hold(stage.phases - 1)
        pictures.append(stage.grab().toImage())
    assert pictures[0] != pictures[1]


def test_a_body_keeps_its_left_and_its_right_in_every_language(make: Make) -> None:
    usual, arabic = (make(BodyStage, right_to_left=mirrored) for mirrored in (False, True))
    for stage in (usual, arabic):
        stage.hold(2)
    assert usual.grab().toImage() == arabic.grab().toImage()


@pytest.mark.parametrize("kind", STEPPED)
def test_the_dark_scheme_has_dark_stages(make: Make, kind: type[SteppedStage]) -> None:
    schemes = (Contrast.DEFAULT, Contrast.LIGHT_ON_BLACK)
    light, dark = (make(kind, contrast=contrast).grab().toImage() for contrast in schemes)
    assert light.pixelColor(240, 8).lightness() > 200
    assert dark.pixelColor(240, 8).lightness() < 40


@pytest.mark.parametrize("kind", [DepthStage, SorenessStage, TimelineStage])
def test_a_step_moves_on_from_where_the_one_before_stood(
    make: Make, kind: type[SteppedStage], clock: Clock
) -> None:
    stage = make(kind)
    assert isinstance(stage, SteppedStage)
    stage.hold(1)
    stood = stage.grab().toImage()
    stage.go_to(2)
    began = stage.frame()
    assert (began.before, began.index, began.progress) == (1, 2, 0.0)
    clock.now += SECONDS / 2
    between = stage.grab().toImage()
    clock.now += SECONDS
    assert stood != between != stage.grab().toImage()
