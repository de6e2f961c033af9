"""A stage with places of its own to touch."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import Millimetres
from kiosk.ui.demonstrations.stepped import SteppedStage
from kiosk.ui.look import Look

LEAST_HEIGHT = Millimetres(55.0)
"""On a lower stage its places would be smaller than ``LEAST_TARGET``."""


class PointedStage(SteppedStage):
    """A touch at a place shows the step of that place; elsewhere, or by key, the next step.

    A stage lower than ``LEAST_HEIGHT`` has no places: each touch shows the next step.
    """

    def __init__(
        self,
        alternative: str,
        look: Look,
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(alternative, look, parent, clock)
        self._released_at: QPointF | None = None

    def step_at(self, point: QPointF) -> int | None:
        """Return the step that a touch at a point, in pixels of the stage, asks for."""

    def touch(self) -> None:
        """Show the step that is asked for."""
        asked, roomy = None, self.height() >= self.look.px(LEAST_HEIGHT)
        if self._released_at is not None and roomy:
            asked = self.step_at(self._released_at)
        if asked is None:
            super().touch()
        else:
            self.go_to(asked)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remember where the finger was lifted, for the touch that this may be."""
        self._released_at = event.position()
        super().mouseReleaseEvent(event)
        self._released_at = None
