"""Soreness over two days, painted: sore shoulders above, the hours as a curve below."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.presentation.demonstrations.scene import WIDTH
from kiosk.presentation.demonstrations.soreness import (
    EXAMPLE,
    LONGEST,
    OTHERS,
    STOPS,
    Course,
    Moment,
    moment,
)
from kiosk.ui.demonstrations.stepped import SteppedStage
from kiosk.ui.demonstrations.strokes import clear, disc, fill, line
from kiosk.ui.widgets.paint import rounded

_CARD = QRectF(28, 306, 584, 270)
_LEFT, _RIGHT = 76.0, 564.0
_TOP, _NONE, _AXIS, _MARKS = 344.0, 504.0, 514.0, 546.0
_SORE = QPointF(452, 258)
_STEP_HOURS = 0.75
_NIGHTS = ((6.0, 18.0), (30.0, 42.0), (54.0, 66.0))


class SorenessStage(SteppedStage):
    """A marker goes along the hours; the shoulder is as sore as the curve is high."""

    @property
    def phases(self) -> int:
        """Straight after, the start, the next day, the end, other people."""
        return len(STOPS)

    def paint_scene(self, painter: QPainter) -> None:
        """Draw the moment; time runs from right to left where the language does."""
        scheme, now = self.look.scheme, moment(self.frame())
        self.lay_ground(painter, scheme.rose)
        self.drawings.draw(painter, "shoulders", QRectF(0, 0, WIDTH, 360))
        self._paint_soreness(painter, now.height)
        rounded(painter, _CARD, 24, scheme.card, scheme.line, 3)
        self._paint_days(painter)
        self._paint_curve(painter, now)
        self._paint_others(painter, now.others)
        self._paint_axis(painter, now)
        self._paint_marker(painter, now)

    def _paint_soreness(self, painter: QPainter, height: float) -> None:
        """Draw a spot on the shoulder that is as large and strong as the curve is high."""
        colour = clear(self.look.scheme.accent, 0.34 * height)
        for size in (1.0, 0.68, 0.38):
            grown = size * (0.5 + 0.5 * height)
            disc(painter, _SORE, 46 * grown, colour, 36 * grown)

    def _paint_days(self, painter: QPainter) -> None:
        """Draw the nights as columns, and sun and moon below."""
        for start, end in _NIGHTS:
            column = QRectF(QPointF(_x(start), _TOP - 14), QPointF(_x(end), _AXIS))
            painter.fillRect(column, clear(self.look.scheme.primary, 0.1))
        for half_day in range(7):
            mark = QRectF(0, 0, 38, 38)
            mark.moveCenter(QPointF(_x(half_day * 12.0), _MARKS))
            self.drawings.draw(painter, "moon" if half_day % 2 else "sun", mark)

    def _paint_curve(self, painter: QPainter, now: Moment) -> None:
        """Draw the whole course faintly, and the part up to now filled."""
        scheme = self.look.scheme
        line(painter, _curve(EXAMPLE, 0.0, LONGEST), scheme.edge, 4)
        past = _curve(EXAMPLE, 0.0, now.hour)
        area = QPainterPath(past)
        area.lineTo(_x(now.hour), _AXIS)
        area.lineTo(_x(0.0), _AXIS)
        fill(painter, area, clear(scheme.accent, 0.28))
        line(painter, past, scheme.accent, 8)

    def _paint_others(self, painter: QPainter, strength: float) -> None:
        if strength <= 0:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(clear(self.look.scheme.primary, strength), 5, c=Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.2, 2.0])
        painter.setPen(pen)
        for course in OTHERS:
            painter.drawPath(_curve(course, 0.0, LONGEST))

    def _paint_axis(self, painter: QPainter, now: Moment) -> None:
        """Draw the line of the hours; those that the caption names are thick."""
        scheme = self.look.scheme
        painter.setPen(QPen(QColor(scheme.soft_ink), 4, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QLineF(_x(0.0), _AXIS, _x(LONGEST), _AXIS))
        if now.span is not None:
            start, end = now.span
            painter.setPen(QPen(QColor(scheme.primary), 14, c=Qt.PenCapStyle.RoundCap))
            painter.drawLine(QLineF(_x(start), _AXIS, _x(end), _AXIS))

    def _paint_marker(self, painter: QPainter, now: Moment) -> None:
        scheme = self.look.scheme
        place = QPointF(_x(now.hour), _y(now.height))
        painter.setPen(QPen(QColor(scheme.accent), 8))
        painter.setBrush(QColor(scheme.card))
        painter.drawEllipse(place, 15, 15)


def _x(hour: float) -> float:
    return _LEFT + (_RIGHT - _LEFT) * hour / LONGEST


def _y(height: float) -> float:
    return _NONE - (_NONE - _TOP) * height


def _curve(course: Course, start: float, end: float) -> QPainterPath:
    path = QPainterPath(QPointF(_x(start), _y(course.height(start))))
    steps = max(round((end - start) / _STEP_HOURS), 1)
    for step in range(1, steps + 1):
        hour = start + (end - start) * step / steps
        path.lineTo(_x(hour), _y(course.height(hour)))
    return path
