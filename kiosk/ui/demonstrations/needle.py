"""A needle as the scenes show it: far too thick, so that it can be seen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.ui.demonstrations.strokes import blend, clear, fill, light, line
from kiosk.ui.scheme import Scheme
from kiosk.ui.widgets.paint import rounded

_SHAFT, _HANDLE = 296.0, 86.0


def paint_needle(painter: QPainter, scheme: Scheme, tip: QPointF, size: float = 1.0) -> None:
    """Draw a needle that points down to ``tip``, ``size`` times as large as the twitch shows it."""
    painter.save()
    painter.translate(tip)
    painter.scale(size, size)
    _paint_shaft(painter, scheme)
    _paint_handle(painter, scheme)
    painter.restore()


def _paint_shaft(painter: QPainter, scheme: Scheme) -> None:
    shaft = QPainterPath(QPointF(-3.2, -_SHAFT))
    shaft.lineTo(3.2, -_SHAFT)
    shaft.lineTo(2.7, -30)
    shaft.quadTo(QPointF(2.2, -10), QPointF(0, 0))
    shaft.quadTo(QPointF(-2.2, -10), QPointF(-2.7, -30))
    shaft.closeSubpath()
    fill(painter, shaft, scheme.soft_ink)
    gloss = QPainterPath(QPointF(-1.2, -_SHAFT))
    gloss.lineTo(-0.9, -26)
    line(painter, gloss, clear(scheme.paper, 0.55), 1.3)


def _paint_handle(painter: QPainter, scheme: Scheme) -> None:
    top = -_SHAFT - _HANDLE + 4
    dark = blend(scheme.primary, scheme.on_primary, 0.22)
    rounded(painter, QRectF(-5.5, -_SHAFT - 2, 11, 12), 4, scheme.soft_ink)
    rounded(painter, QRectF(-9.5, top, 19, _HANDLE), 9, scheme.primary)
    for number in range(9):
        turn = QPainterPath(QPointF(-8, top + 16 + number * 6.6))
        turn.lineTo(8, top + 13 + number * 6.6)
        line(painter, turn, dark, 1.8)
    gloss = QPainterPath(QPointF(-4.2, top + 10))
    gloss.lineTo(-4.2, top + _HANDLE - 10)
    line(painter, gloss, clear(light(scheme), 0.5), 3.2)
