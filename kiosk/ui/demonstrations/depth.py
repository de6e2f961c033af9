"""Shallow and deep needling, painted: a cut through skin, fat and muscle."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.presentation.demonstrations.depth import STEPS, depths
from kiosk.presentation.demonstrations.scene import HEIGHT, WIDTH
from kiosk.ui.demonstrations.needle import paint_needle
from kiosk.ui.demonstrations.stepped import SteppedStage

_SKIN, _SPOT = 270.0, 456.0
_NEEDLE_SIZE = 0.72
_GAP = 10.0


class DepthStage(SteppedStage):
    """One needle goes in; at the last step a second one stands beside it, over ribs and lung."""

    @property
    def phases(self) -> int:
        """The layers, shallow, deep, side by side."""
        return STEPS

    def paint_scene(self, painter: QPainter) -> None:
        """Draw the moment, mirrored where the language is."""
        self.lay_ground(painter, self.look.scheme.paper)
        now = depths(self.frame())
        edge = WIDTH - WIDTH / 2 * now.apart
        gap = _GAP * now.apart / 2
        self._paint_half(painter, QRectF(0, 0, edge - gap, HEIGHT), "layers", now.needle)
        if now.apart > 0:
            half = QRectF(edge + gap, 0, WIDTH / 2, HEIGHT)
            self._paint_half(painter, half, "over-lung", now.second)

    def _paint_half(self, painter: QPainter, half: QRectF, drawing: str, depth: float) -> None:
        """Draw a cut and its needle, so that the needle stands in the middle of ``half``."""
        across = WIDTH if drawing == "layers" else WIDTH / 2
        middle = half.center().x()
        painter.save()
        painter.setClipRect(half, Qt.ClipOperation.IntersectClip)
        self.drawings.draw(painter, drawing, QRectF(middle - across / 2, 0, across, HEIGHT))
        tip = QPointF(middle, _SKIN + depth * (_SPOT - _SKIN))
        if depth > 0:
            self._paint_mark(painter, tip)
        paint_needle(painter, self.look.scheme, tip, _NEEDLE_SIZE)
        painter.restore()

    def _paint_mark(self, painter: QPainter, tip: QPointF) -> None:
        """Draw a ring round the tip: this is where to look."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, radius in ((self.look.scheme.accent, 24), (self.look.scheme.card, 18)):
            painter.setPen(QPen(QColor(colour), 6))
            painter.drawEllipse(tip, radius, radius)
