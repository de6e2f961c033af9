"""A stage that is stepped through by touches."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.presentation.demonstrations.scene import HEIGHT, WIDTH
from kiosk.presentation.demonstrations.steps import Step, StepFrame, next_step, step_frame
from kiosk.ui.demonstrations.drawings import Drawings
from kiosk.ui.demonstrations.stage import Stage
from kiosk.ui.look import Look


class SteppedStage(Stage):
    """Each touch shows the next step; what a step moves comes to rest by itself."""

    def __init__(
        self,
        alternative: str,
        look: Look,
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(alternative, look, parent, clock)
        self._step = Step()

    @cached_property
    def drawings(self) -> Drawings:
        """The drawings that scenes are put together from."""
        return Drawings(self.look.scheme)

    def lay_ground(self, painter: QPainter, colour: str) -> None:
        """Fill the stage, and let the painter draw in units, mirrored where the language is."""
        painter.scale(self.width() / WIDTH, self.height() / HEIGHT)
        if self.look.right_to_left:
            painter.translate(WIDTH, 0)
            painter.scale(-1, 1)
        painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), QColor(colour))

    def frame(self) -> StepFrame:
        """Return what is seen now."""
        return step_frame(self._step, self.clock())

    @property
    def moving(self) -> bool:
        """Whether the step is still on its way."""
        return self.frame().moving

    def touch(self) -> None:
        """Show the next step, which begins now; after the last, the first."""
        self._begin(next_step(self._step, self.phases, self.clock()))

    def go_to(self, index: int) -> None:
        """Show one step, which begins now, or at its end where nothing may move."""
        if self.look.still:
            self.hold(index)
            return
        self._begin(Step(index, self.clock(), self._step.index))

    def hold(self, phase: int) -> None:
        """Show a step at its end."""
        self._step = Step(phase, before=phase)
        self.phase_changed.emit(phase)
        self.rest()

    def _begin(self, step: Step) -> None:
        self._step = step
        self.phase_changed.emit(step.index)
        self.play()
