"""Needles and other things, drawn as thick as they are on this very screen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.presentation.demonstrations.needles import THINGS, Shape, Thing
from kiosk.ui.demonstrations.stepped import SteppedStage
from kiosk.ui.widgets.paint import rounded

_MOST_OF_HEIGHT = 0.62


class NeedlesStage(SteppedStage):
    """Five things in a row; a touch points at the next. Millimetres are never scaled.

    Where a thing is longer than the stage, its end is out of sight; its thickness is true.
    """

    @property
    def phases(self) -> int:
        """All things together, then each by itself."""
        return len(THINGS) + 1

    def paint_scene(self, painter: QPainter) -> None:
        """Draw the row, the thing that is pointed at on a ground of its own."""
        scheme, now = self.look.scheme, self.frame()
        painter.fillRect(QRectF(self.rect()), QColor(scheme.sky))
        column = self.width() / len(THINGS)
        for number, thing in enumerate(THINGS):
            cell = QRectF(number * column, 0, column, self.height())
            if self.look.right_to_left:
                cell.moveLeft(self.width() - cell.right())
            if now.index == number + 1:
                inset = column * 0.08
                ground = cell.adjusted(inset, inset, -inset, -inset)
                rounded(painter, ground, self.look.radius, scheme.card, scheme.primary, 3)
            self._paint_thing(painter, thing, cell)

    def _paint_thing(self, painter: QPainter, thing: Thing, cell: QRectF) -> None:
        scale = self.look.scale.pixels_per_millimetre
        thick = thing.thickness * scale
        long = min(thing.length * scale, cell.height() * _MOST_OF_HEIGHT)
        middle = cell.center()
        top, bottom = middle.y() - long / 2, middle.y() + long / 2
        match thing.shape:
            case Shape.GRAIN:
                self._grain(painter, QRectF(middle.x() - thick / 2, top, thick, long))
            case Shape.HAIR:
                self._hair(painter, middle.x(), top, bottom, thick)
            case Shape.NEEDLE | Shape.HOLLOW_NEEDLE | Shape.SEWING_NEEDLE:
                self._shaft(painter, middle.x(), top, bottom, thick)
                self._head(painter, thing, middle.x(), top, thick)

    def _shaft(self, painter: QPainter, x: float, top: float, bottom: float, thick: float) -> None:
        """Draw a shaft of true thickness that ends in a point."""
        point = min(thick * 3, (bottom - top) / 4)
        path = QPainterPath(QPointF(x - thick / 2, top))
        path.lineTo(x + thick / 2, top)
        path.lineTo(x + thick / 2, bottom - point)
        path.lineTo(x, bottom)
        path.lineTo(x - thick / 2, bottom - point)
        path.closeSubpath()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.scheme.ink))
        painter.drawPath(path)

    def _head(self, painter: QPainter, thing: Thing, x: float, top: float, thick: float) -> None:
        scheme, px = self.look.scheme, self.look.scale.pixels_per_millimetre
        if thing.shape is Shape.SEWING_NEEDLE:
            eye = QRectF(x - thick * 0.2, top + thick, thick * 0.4, thick * 3)
            painter.setBrush(QColor(scheme.sky))
            painter.drawRoundedRect(eye, thick * 0.2, thick * 0.2)
            return
        wide, tall = (1.2, 14.0) if thing.shape is Shape.NEEDLE else (5.0, 9.0)
        tall = min(tall * px, max(top - px, 0.0))
        handle = QRectF(x - wide * px / 2, top - tall, wide * px, tall)
        colour = scheme.primary if thing.shape is Shape.NEEDLE else scheme.accent
        rounded(painter, handle, wide * px / 3, colour)

    def _hair(self, painter: QPainter, x: float, top: float, bottom: float, thick: float) -> None:
        path = QPainterPath(QPointF(x, top))
        third, sway = (bottom - top) / 3, 5 * self.look.scale.pixels_per_millimetre / 2
        path.cubicTo(
            QPointF(x + sway, top + third), QPointF(x - sway, bottom - third), QPointF(x, bottom)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.look.scheme.ink), thick))
        painter.drawPath(path)

    def _grain(self, painter: QPainter, where: QRectF) -> None:
        scheme = self.look.scheme
        painter.setPen(QPen(QColor(scheme.soft_ink), max(1.0, where.width() * 0.06)))
        painter.setBrush(QColor(scheme.card))
        painter.drawRoundedRect(where, where.width() / 2, where.width() * 0.9)
