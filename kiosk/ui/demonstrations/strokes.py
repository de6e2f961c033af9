"""Pens, brushes and blends that the painters of the demonstrations share."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.ui.scheme import Scheme


def blend(one: str, other: str, part: float) -> QColor:
    """Return ``one`` with ``part``, from 0 to 1, of ``other`` stirred in."""
    first, second = QColor(one), QColor(other)
    rest = 1 - part
    return QColor.fromRgbF(
        first.redF() * rest + second.redF() * part,
        first.greenF() * rest + second.greenF() * part,
        first.blueF() * rest + second.blueF() * part,
    )


def clear(colour: str | QColor, strength: float) -> QColor:
    """Return a colour that covers as strongly as ``strength`` says, from 0 to 1."""
    seen = QColor(colour)
    seen.setAlphaF(min(max(strength, 0.0), 1.0))
    return seen


def light(scheme: Scheme) -> str:
    """Return the lightest colour of a scheme: gloss is light, also where the ground is black."""
    return max(scheme.card, scheme.ink, key=lambda colour: QColor(colour).lightness())


def line(painter: QPainter, path: QPainterPath, colour: str | QColor, width: float) -> None:
    """Draw along a path with round ends and joins."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(QColor(colour), width, c=round_cap, j=round_join))
    painter.drawPath(path)


def fill(painter: QPainter, path: QPainterPath, colour: str | QColor) -> None:
    """Fill a path."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPath(path)


def disc(
    painter: QPainter, centre: QPointF, across: float, colour: str | QColor, down: float = 0.0
) -> None:
    """Fill a circle of radius ``across``, or an ellipse of radii ``across`` and ``down``."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(centre, across, down or across)


def smooth(points: Iterable[QPointF], *, closed: bool = False) -> QPainterPath:
    """Return a line through all points that bends softly (a Catmull-Rom spline)."""
    through = list(points)
    count = len(through)
    path = QPainterPath(through[0])
    for at in range(count if closed else count - 1):
        if closed:
            before, after = through[at - 1], through[(at + 2) % count]
        else:
            before, after = through[max(at - 1, 0)], through[min(at + 2, count - 1)]
        start, end = through[at], through[(at + 1) % count]
        path.cubicTo(start + (end - before) / 6, end - (after - start) / 6, end)
    if closed:
        path.closeSubpath()
    return path
