"""Shallow and deep needling, painted: a cut through skin, fat and muscle."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from kiosk.presentation.demonstrations.depth import STEPS, depths
from kiosk.ui.demonstrations.drawings import Drawings
from kiosk.ui.demonstrations.stepped import SteppedStage
from kiosk.ui.look import Look

_WIDTH, _HEIGHT = 640.0, 600.0
_SKIN, _SPOT = 270.0, 456.0
_SHAFT, _HANDLE = 206.0, 68.0
_GAP = 10.0


class DepthStage(SteppedStage):
    """One needle goes in; at the last step a second one stands beside it, over ribs and lung."""

    def __init__(
        self,
        alternative: str,
        look: Look,
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(alternative, look, parent, clock)
        self._drawings = Drawings(look.scheme)

    @property
    def phases(self) -> int:
        """The layers, shallow, deep, side by side."""
        return STEPS

    def paint_scene(self, painter: QPainter) -> None:
        """Draw the moment, mirrored where the language is."""
        painter.scale(self.width() / _WIDTH, self.height() / _HEIGHT)
        if self.look.right_to_left:
            painter.translate(_WIDTH, 0)
            painter.scale(-1, 1)
        painter.fillRect(QRectF(0, 0, _WIDTH, _HEIGHT), QColor(self.look.scheme.paper))
        now = depths(self.frame())
        edge = _WIDTH - _WIDTH / 2 * now.apart
        gap = _GAP * now.apart / 2
        self._paint_half(painter, QRectF(0, 0, edge - gap, _HEIGHT), "layers", now.needle)
        if now.apart > 0:
            half = QRectF(edge + gap, 0, _WIDTH / 2, _HEIGHT)
            self._paint_half(painter, half, "over-lung", now.second)

    def _paint_half(self, painter: QPainter, half: QRectF, drawing: str, depth: float) -> None:
        """Draw a cut and its needle, so that the needle stands in the middle of ``half``."""
        across = _WIDTH if drawing == "layers" else _WIDTH / 2
        middle = half.center().x()
        painter.save()
        painter.setClipRect(half, Qt.ClipOperation.IntersectClip)
        self._drawings.draw(painter, drawing, QRectF(middle - across / 2, 0, across, _HEIGHT))
        tip = QPointF(middle, _SKIN + depth * (_SPOT - _SKIN))
        if depth > 0:
            self._paint_mark(painter, tip)
        self._paint_needle(painter, tip)
        painter.restore()

    def _paint_mark(self, painter: QPainter, tip: QPointF) -> None:
        """Draw a ring round the tip: this is where to look."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, radius in ((self.look.scheme.accent, 24), (self.look.scheme.card, 18)):
            painter.setPen(QPen(QColor(colour), 6))
            painter.drawEllipse(tip, radius, radius)

    def _paint_needle(self, painter: QPainter, tip: QPointF) -> None:
        scheme = self.look.scheme
        top = tip.y() - _SHAFT
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scheme.soft_ink))
        shaft = [(-3.5, top), (3.5, top), (3.5, tip.y() - 16), (0, tip.y()), (-3.5, tip.y() - 16)]
        painter.drawPolygon(QPolygonF([QPointF(tip.x() + x, y) for x, y in shaft]))
        painter.setBrush(QColor(scheme.primary))
        painter.drawRoundedRect(QRectF(tip.x() - 12, top - _HANDLE, 24, _HANDLE + 6), 12, 12)
