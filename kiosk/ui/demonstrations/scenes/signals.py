"""What the scenes share: signals, and the colour of what carries them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.ui.demonstrations.strokes import blend, clear, disc, line, smooth
from kiosk.ui.scheme import Scheme

_STEPS = 24


def structure(scheme: Scheme) -> QColor:
    """Return the colour of nerves and of what they end on."""
    return blend(scheme.primary, scheme.card, 0.36)


def paint_pain(
    painter: QPainter, scheme: Scheme, at: QPointF, radius: float, faint: float = 0.0
) -> None:
    """Draw a pain signal, ``faint`` from 0, full, to 1, small and hollow."""
    disc(painter, at, radius, clear(scheme.accent, 1 - faint))
    if faint > 0:
        smaller = radius - 2 - 3 * faint
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(clear(scheme.accent, min(1.0, faint * 2)), 3.5))
        painter.drawEllipse(at, smaller, smaller)


def paint_signal(painter: QPainter, scheme: Scheme, at: QPointF) -> None:
    """Draw a signal from the needle: a square that stands on its tip."""
    painter.setPen(QPen(QColor(scheme.card), 4))
    painter.setBrush(QColor(scheme.primary))
    painter.drawPolygon([at + QPointF(x, y) for x, y in ((-20, 0), (0, -20), (20, 0), (0, 20))])


def paint_arrow(painter: QPainter, scheme: Scheme, way: QPainterPath, part: float) -> None:
    """Draw the first part of a way, from 0 to 1, with a head that points down."""
    start = smooth(way.pointAtPercent(part * step / _STEPS) for step in range(_STEPS + 1))
    line(painter, start, scheme.primary, 10)
    tip = way.pointAtPercent(part)
    head = QPainterPath(tip + QPointF(-22, -22))
    head.lineTo(tip)
    head.lineTo(tip + QPointF(22, -22))
    line(painter, head, scheme.primary, 10)


def straight(start: QPointF, end: QPointF) -> QPainterPath:
    """Return a straight way."""
    way = QPainterPath(start)
    way.lineTo(end)
    return way
