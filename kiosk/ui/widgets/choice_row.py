"""A line to choose, as wide as the words around it: a mark at its start, then its words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.presentation.listings import ChoiceView, Mark
from kiosk.session.actions import PickQuestion
from kiosk.ui.heard import leave_out
from kiosk.ui.look import Look, Role
from kiosk.ui.pagination import Cut
from kiosk.ui.widgets.paint import rounded
from kiosk.ui.widgets.paired_text import PairedText
from kiosk.ui.widgets.touchable import Touchable

_TICK = ((0.22, 0.52), (0.42, 0.72), (0.79, 0.27))


class ChoiceRow(Touchable):
    """Shows a :class:`ChoiceView`: a box to tick for several choices, a disc for one of them."""

    def __init__(self, view: ChoiceView, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(view.action, _name(view), look, parent)
        self._view = view
        self._text = PairedText(view.text, view.other, look, columns=True, parent=self)
        self._text.let_touches_through()
        leave_out(self._text.own)
        self.tell_language(view.text.language)
        self.mark(view.mark in (Mark.TICKED, Mark.CHOSEN), one_of=not self._several)

    @property
    def _several(self) -> bool:
        return isinstance(self._view.action, PickQuestion)

    @property
    def _side(self) -> int:
        return round(self.look.font_pixels(Role.BODY) * 1.25)

    @property
    def _padding(self) -> int:
        return round(self.look.font_pixels(Role.BODY) * 0.5)

    def height_for(self, width: int) -> int:
        """Place the words and return the height that they, or a finger, need."""
        start = self.look.ring + self._padding + self._side + self._padding
        inner = width - start - self._padding - self.look.ring
        text = self._text.height_for(inner)
        around = 2 * (self.look.ring + self._padding * 3 // 5)
        height = max(text + around, self.look.least_target)
        placed = QRect(start, (height - text) // 2, inner, text)
        self._text.setGeometry(self.look.mirrored(placed, width))
        return height

    def cuts(self) -> tuple[Cut, ...]:
        """Return the cuts of the words."""
        return tuple(cut.moved(self._text.y()) for cut in self._text.cuts())

    def show_part(self, top: int, bottom: int) -> None:
        """Draw no lines that lie above or below."""
        self._text.show_part(top - self._text.y(), bottom - self._text.y())

    def paint_body(self, painter: QPainter) -> None:
        """Draw the ground, its edge and the mark."""
        scheme, mark = self.look.scheme, self._view.mark
        lit = mark in (Mark.TICKED, Mark.RIGHT)
        fill = scheme.primary_tint if lit or self.isDown() else scheme.card
        edge = scheme.primary if lit or mark is Mark.CHOSEN or self.isDown() else scheme.edge
        width = max(1.0, self.look.px(mm(0.5 if edge == scheme.primary else 0.3)))
        rounded(painter, self.body, self.radius() * 0.8, fill, edge, width)
        self._paint_mark(painter, lit)

    def _paint_mark(self, painter: QPainter, lit: bool) -> None:
        scheme, side = self.look.scheme, float(self._side)
        box = QRectF(self.body.left() + self._padding, 0, side, side)
        if self.look.right_to_left:
            box.moveRight(self.body.right() - self._padding)
        box.moveTop((self.height() - side) / 2)
        radius = side * 0.2 if self._several else side / 2
        fill = scheme.primary if lit else scheme.card
        rounded(painter, box, radius, fill, scheme.primary, max(1.5, side * 0.07))
        if lit:
            self._paint_tick(painter, box)
        elif self._view.mark is Mark.CHOSEN:
            inset = side * 0.28
            dot = box.adjusted(inset, inset, -inset, -inset)
            rounded(painter, dot, dot.width() / 2, scheme.primary)

    def _paint_tick(self, painter: QPainter, box: QRectF) -> None:
        side = box.width()
        points = [QPointF(box.x() + x * side, box.y() + y * side) for x, y in _TICK]
        pen = QPen(QColor(self.look.scheme.on_primary), side * 0.13)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))


def _name(view: ChoiceView) -> str:
    return f"{view.text.plain} ({view.state})" if view.state else view.text.plain
