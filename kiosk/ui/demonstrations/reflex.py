"""The reflex path: needle, nerve, spinal cord, and back to the muscle.

That a twitch is mainly a spinal reflex is thought, from studies in rabbits (F61); the page says so.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.ui.demonstrations.needle import paint_needle
from kiosk.ui.demonstrations.stepped import SteppedStage

_CALM, _NEEDLE, _THERE, _BACK, _TWITCH = range(5)
_KNOT = QPointF(170, 430)
_CORD = QPointF(470, 170)
_NEEDLE_SIZE = 0.92


class ReflexStage(SteppedStage):
    """A muscle below, the spinal cord above, and the two nerves between them."""

    @property
    def phases(self) -> int:
        """Calm, needle, there, back, twitch."""
        return 5

    def paint_scene(self, painter: QPainter) -> None:
        """Draw the moment, mirrored where the language is."""
        scheme, now = self.look.scheme, self.frame()
        self.lay_ground(painter, scheme.plum)
        jump = 4 * now.progress * (1 - now.progress) if now.index == _TWITCH else 0.0
        self._paint_muscle(painter, jump)
        self._nerve(painter, _path_there(), lit=now.index in (_THERE, _BACK))
        self._nerve(painter, _path_back(), lit=now.index in (_BACK, _TWITCH))
        self._paint_cord(painter, lit=now.index in (_THERE, _BACK) and now.progress > 0.9)
        if now.index >= _NEEDLE:
            self._paint_needle(painter, now.progress if now.index == _NEEDLE else 1.0, jump)
        if now.index in (_THERE, _BACK):
            self._paint_signal(painter, now.index, now.progress)

    def _paint_muscle(self, painter: QPainter, jump: float) -> None:
        scheme = self.look.scheme
        body = QPainterPath(QPointF(-20, 360 + 10 * jump))
        body.cubicTo(
            QPointF(120, 300 - 40 * jump), QPointF(240, 300 - 40 * jump), QPointF(430, 424)
        )
        body.lineTo(QPointF(430, 440))
        body.cubicTo(
            QPointF(240, 560 + 30 * jump), QPointF(120, 560 + 30 * jump), QPointF(-20, 520)
        )
        body.closeSubpath()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scheme.muscle))
        painter.drawPath(body)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(scheme.muscle_line), 5, c=Qt.PenCapStyle.RoundCap))
        for offset in (-52, 0, 52):
            fibre = QPainterPath(QPointF(-20, 440 + offset))
            fibre.quadTo(
                QPointF(180, 430 + offset * 1.25 - 14 * jump), QPointF(360, 432 + offset / 4)
            )
            painter.drawPath(fibre)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scheme.knot))
        painter.drawEllipse(_KNOT, 34 - 6 * jump, 22 + 6 * jump)

    def _nerve(self, painter: QPainter, path: QPainterPath, *, lit: bool) -> None:
        scheme = self.look.scheme
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colour = scheme.primary if lit else scheme.soft_ink
        painter.setPen(QPen(QColor(colour), 9 if lit else 6, c=Qt.PenCapStyle.RoundCap))
        painter.drawPath(path)

    def _paint_cord(self, painter: QPainter, *, lit: bool) -> None:
        """Draw the cord as it is seen from above: an oval with a butterfly within."""
        scheme = self.look.scheme
        painter.setPen(QPen(QColor(scheme.primary if lit else scheme.soft_ink), 7))
        painter.setBrush(QColor(scheme.card))
        painter.drawEllipse(_CORD, 118, 92)
        painter.setPen(QPen(QColor(scheme.primary), 22, c=Qt.PenCapStyle.RoundCap))
        for side in (-1, 1):
            wing = QPainterPath(_CORD + QPointF(side * 34, -44))
            wing.quadTo(_CORD + QPointF(side * 14, 0), _CORD + QPointF(side * 40, 42))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(wing)
        painter.drawLine(_CORD - QPointF(18, 0), _CORD + QPointF(18, 0))

    def _paint_needle(self, painter: QPainter, depth: float, jump: float) -> None:
        tip = QPointF(_KNOT.x(), -10 + (_KNOT.y() - 4) * depth - 14 * jump)
        paint_needle(painter, self.look.scheme, tip, _NEEDLE_SIZE)

    def _paint_signal(self, painter: QPainter, index: int, progress: float) -> None:
        path = _path_there() if index == _THERE else _path_back()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.scheme.accent))
        painter.drawEllipse(path.pointAtPercent(progress), 17, 17)


def _path_there() -> QPainterPath:
    path = QPainterPath(_KNOT + QPointF(30, -16))
    path.cubicTo(QPointF(270, 330), QPointF(250, 110), _CORD + QPointF(-40, -40))
    return path


def _path_back() -> QPainterPath:
    path = QPainterPath(_CORD + QPointF(-44, 40))
    path.cubicTo(QPointF(380, 300), QPointF(390, 390), QPointF(330, 436))
    return path
