"""What every demonstration is to the page around it: something to touch that tells its phase."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.look import Look
from kiosk.ui.widgets.paint import focus_ring_over, shows_focus

_FRAME_MILLISECONDS = 16


class Stage(QAbstractButton):
    """A stage to touch. ``phase_changed`` carries the number of the phase now shown.

    ``clock`` returns seconds of a monotonic clock. Frames are drawn only while something moves and
    somebody can see it; where the look is still, each touch shows the next phase at rest.
    """

    phase_changed = Signal(int)

    def __init__(
        self,
        alternative: str,
        look: Look,
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.clock = clock
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MILLISECONDS)
        self._timer.timeout.connect(self.step)
        self.setText(alternative)
        self.setAccessibleName(alternative)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.phase = 0
        """The number of the phase that is shown."""
        self.phase_changed.connect(self._keep_phase)
        self.clicked.connect(self._touched)

    @property
    def phases(self) -> int:
        """How many phases there are."""
        return 1

    @property
    def moving(self) -> bool:
        """Whether the next frame will differ from this one."""
        return False

    def touch(self) -> None:
        """Take a touch."""

    def advance(self) -> None:
        """Take the time that the clock names."""

    def hold(self, phase: int) -> None:
        """Show a phase by the one frame that stands for it, and let nothing move."""

    def paint_scene(self, painter: QPainter) -> None:
        """Draw the moment, in pixels of the stage."""

    def step(self) -> None:
        """Show the moment that the clock names; stop once nothing moves."""
        self.advance()
        if not self.moving:
            self._timer.stop()
        self.update()

    def play(self) -> None:
        """Draw frames until nothing moves, if somebody can see it."""
        if self.isVisible():
            self._timer.start()

    def rest(self) -> None:
        """Draw no more frames."""
        self._timer.stop()
        self.update()

    def _touched(self) -> None:
        if self.look.still:
            self.hold((self.phase + 1) % self.phases)
        else:
            self.touch()
            self.play()

    def _keep_phase(self, phase: int) -> None:
        self.phase = phase

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with a story that was hidden before its end."""
        super().showEvent(event)
        if self.moving:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop moving while nobody can see it."""
        self._timer.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter touches, once."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self.click()
            return
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the moment within rounded corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, radius = QRectF(self.rect()), self.look.radius * 1.4
        outline = QPainterPath()
        outline.addRoundedRect(whole, radius, radius)
        painter.save()
        painter.setClipPath(outline)
        self.paint_scene(painter)
        painter.restore()
        if shows_focus(self):
            focus_ring_over(painter, whole, radius, self.look)
        painter.end()
