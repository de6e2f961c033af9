"""The base of everything that is pressed: acts on release, once, and shows the focus."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.session.actions import Action
from kiosk.ui.look import Look
from kiosk.ui.widgets.paint import focus_ring, shows_focus


class Touchable(QAbstractButton):
    """Emits ``chosen`` with its action when a finger lifts inside it, or Enter is pressed.

    The action is ``None`` where it is the affair of a single block, which listens to ``clicked``.
    """

    chosen = Signal(object)

    def __init__(
        self, action: Action | None, name: str, look: Look, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.action = action
        self.look = look
        self.setText(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        if self.action is not None:
            self.chosen.emit(self.action)

    @property
    def body(self) -> QRectF:
        """The visible part: the focus ring lies outside it."""
        ring = self.look.ring
        return QRectF(self.rect()).adjusted(ring, ring, -ring, -ring)

    def radius(self) -> float:
        """Return the radius of the corners, in pixels."""
        return float(self.look.radius)

    def paint_body(self, painter: QPainter) -> None:
        """Draw everything but the focus ring; what is pressed decides what that is."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the body, and the ring where the focus is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.paint_body(painter)
        if shows_focus(self):
            focus_ring(painter, QRectF(self.rect()), self.radius() + self.look.ring, self.look)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses once, however long it is held; other keys are for the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self.click()
            return
        event.ignore()

    def hitButton(self, position: QPoint) -> bool:
        """Count the ring as part of the target, which makes it larger than it looks."""
        return self.rect().contains(position)
