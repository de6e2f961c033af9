"""A switch that is on or off."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.session.actions import Action
from kiosk.ui.look import Look
from kiosk.ui.widgets.paint import rounded
from kiosk.ui.widgets.touchable import Touchable


class Switch(Touchable):
    """Shows a state by place, colour and a mark; ``on`` is drawn as it is, not as it will be."""

    def __init__(
        self, action: Action, name: str, on: bool, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(action, name, look, parent)
        self._on = on
        self.mark(on)
        height = look.least_target
        self.resize(round(height * 1.6), height)

    def radius(self) -> float:
        """Return half the height: a switch is round at its ends."""
        return self.body.height() / 2

    def paint_body(self, painter: QPainter) -> None:
        """Draw the track and the knob."""
        scheme = self.look.scheme
        inset = self.body.height() * 0.12
        track = self.body.adjusted(0, inset, 0, -inset)
        fill = scheme.primary if self._on else scheme.card
        edge = scheme.primary if self._on else scheme.edge
        rounded(painter, track, track.height() / 2, fill, edge, self.look.px(mm(0.5)))
        side = track.height() * 0.76
        gap = (track.height() - side) / 2
        knob = QRectF(track.left() + gap, track.top() + gap, side, side)
        if self._on != self.look.right_to_left:
            knob.moveRight(track.right() - gap)
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(QColor(scheme.on_primary if self._on else scheme.edge))
        painter.drawEllipse(knob)
