"""What moves: no flashes, and nothing goes on beside what is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QAbstractAnimation, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.session.state import Alert, Attract, Contrast, Home, TextSize
from kiosk.ui.blocks.lead import STAGES
from kiosk.ui.demonstrations.stage import Stage as DemonstrationStage
from kiosk.ui.screens.attract import AttractScreen
from tests.access.flashes import flashing_part
from tests.ui.sample_look import load_noto_sans, sample_look
from tests.ui.stage import Stage

FRAME = 1 / 30
MINUTE = 60.0
LEAST_AREA = 0.08
"""Part of a stage that is a quarter of ten degrees at the usual distance; less does no harm."""
LONGEST_MOTION = 5.0
STAGE_SIZE = (160, 150)


def blinking(hertz: float, dark: str, light: str) -> Iterator[tuple[float, QImage]]:
    """A picture that changes between two colours so often a second."""
    image = QImage(64, 60, QImage.Format.Format_RGB32)
    for frame in range(90):
        now = frame / 30
        image.fill(QColor(light if int(now * hertz * 2) % 2 else dark))
        yield now, image.copy()


@pytest.mark.parametrize(
    ("hertz", "dark", "light", "part"),
    [
        (2.0, "#000000", "#FFFFFF", 0),
        (5.0, "#000000", "#FFFFFF", 1),
        (5.0, "#808080", "#888888", 0),  # hardly a change
        (5.0, "#F0F0F0", "#FFFFFF", 0),  # both bright
        (5.0, "#FF0000", "#007D00", 1),  # as light as each other, but red
    ],
)
def test_flashes_are_counted_as_wcag_defines_them(
    qapp: QApplication, hertz: float, dark: str, light: str, part: float
) -> None:
    assert flashing_part(blinking(hertz, dark, light)) == part


class Watched:
    """A demonstration whose clock is moved by hand, and somebody who touches it at every rest."""

    def __init__(self, kind: type[DemonstrationStage], contrast: Contrast) -> None:
        load_noto_sans()
        self.now = 0.0
        self.page = QWidget()
        look = sample_look(contrast=contrast)
        self.stage = kind("A demonstration", look, self.page, lambda: self.now)
        self.page.resize(*STAGE_SIZE)
        self.stage.resize(*STAGE_SIZE)
        self.page.show()

    def minute(self) -> Iterator[tuple[float, QImage]]:
        """Show each frame of a minute in which something moves."""
        while self.now < MINUTE:
            self.stage.advance()
            yield self.now, self.stage.grab().toImage()
            if not self.stage.moving:
                self.stage.click()
            self.now += FRAME

    def close(self) -> None:
        """Take it down."""
        self.stage.rest()
        self.page.close()
        self.page.deleteLater()


@pytest.fixture(params=sorted(STAGES))
def watched(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Watched]:
    """Each demonstration in turn."""
    shown = Watched(STAGES[request.param], Contrast.BLACK_ON_WHITE)
    yield shown
    shown.close()


@pytest.mark.row(27)
def test_no_demonstration_flashes_however_often_it_is_touched(watched: Watched) -> None:
    assert flashing_part(watched.minute()) < LEAST_AREA / 2


@pytest.mark.row(28)
def test_every_demonstration_comes_to_rest_within_five_seconds_of_a_touch(watched: Watched) -> None:
    for _ in range(watched.stage.phases + 1):
        watched.stage.click()
        watched.now += LONGEST_MOTION
        watched.stage.advance()
        assert not watched.stage.moving
        before = watched.stage.grab().toImage()
        watched.now += MINUTE
        assert watched.stage.grab().toImage() == before


@pytest.mark.row(27)
def test_a_minute_of_the_start_screen_does_not_flash(stage: Stage) -> None:
    stage.show(stage.at(Attract()))
    (screen,) = stage.visible(AttractScreen)
    (timer,) = [timer for timer in stage.window.findChildren(QTimer) if timer.isActive()]
    seconds = timer.interval() / 1000

    def greetings() -> Iterator[tuple[float, QImage]]:
        for number in range(int(MINUTE / seconds) + 1):
            yield number * seconds, stage.window.grab().toImage()
            screen.greet_next()

    pictures = list(greetings())
    assert len({image.cacheKey() for _, image in pictures}) > 10
    assert seconds > 1, "a greeting is seen for more than a second"
    assert flashing_part(pictures) == 0


def what_runs(stage: Stage) -> list[str]:
    """Return what of the window could still change what is seen, five seconds on."""
    for shown in stage.visible(DemonstrationStage):
        shown.clock = partial(float, shown.clock() + LONGEST_MOTION)
        shown.step()
    running = [timer for timer in stage.window.findChildren(QTimer) if timer.isActive()]
    animations = stage.window.findChildren(QAbstractAnimation)
    return [f"{type(one.parent()).__name__} moves" for one in (*running, *animations)]


@pytest.mark.row(28)
def test_five_seconds_after_any_screen_opens_all_of_it_is_still(stage: Stage) -> None:
    for name, session in stage.everything("en", TextSize.DEFAULT):
        if name == "attract":
            continue  # any touch or key ends it, and there is nothing else to read
        for _ in stage.turns(session):
            assert not what_runs(stage), name


@pytest.mark.row(28)
def test_the_countdown_of_the_alert_ends_by_a_touch(stage: Stage) -> None:
    stage.show(replace(stage.at(Home()), alert=Alert(30.0, 24)))
    assert not what_runs(stage), "it changes once a second, with the state"
