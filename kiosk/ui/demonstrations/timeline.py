"""Where the idea came from, painted: a winding path with a drawing at each station."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.presentation.demonstrations.steps import StepFrame
from kiosk.presentation.demonstrations.timeline import STATIONS, nearness, way
from kiosk.ui.demonstrations.stepped import SteppedStage
from kiosk.ui.demonstrations.strokes import clear, disc, line

_PLACES = (
    QPointF(114, 110),
    QPointF(340, 110),
    QPointF(530, 204),
    QPointF(330, 300),
    QPointF(112, 396),
    QPointF(306, 490),
    QPointF(528, 490),
)
_BENDS = (
    (QPointF(200, 110), QPointF(260, 110)),
    (QPointF(460, 110), QPointF(530, 132)),
    (QPointF(530, 278), QPointF(450, 300)),
    (QPointF(200, 300), QPointF(112, 322)),
    (QPointF(112, 470), QPointF(190, 490)),
    (QPointF(390, 490), QPointF(450, 490)),
)
_START, _END = QPointF(-30, 110), QPointF(670, 490)
_SMALL, _LARGE = 48.0, 90.0
_PARTS = 24  # straight lines for each bend that is only travelled in part


class TimelineStage(SteppedStage):
    """The station that is told of is large; the path up to it is coloured."""

    @property
    def phases(self) -> int:
        """One for each station."""
        return len(STATIONS)

    def paint_scene(self, painter: QPainter) -> None:
        """Draw the moment; the path starts at the right where the language does."""
        scheme, now = self.look.scheme, self.frame()
        self.lay_ground(painter, scheme.plum)
        self._paint_path(painter, way(now))
        for number in sorted(range(len(STATIONS)), key=lambda number: nearness(number, now)):
            self._paint_station(painter, number, now)

    def _paint_path(self, painter: QPainter, travelled: float) -> None:
        scheme = self.look.scheme
        whole, past = _path(len(_BENDS)), _path(travelled)
        whole.lineTo(_END)
        line(painter, whole, scheme.line, 42)
        line(painter, whole, scheme.card, 32)
        line(painter, past, scheme.primary, 14)

    def _paint_station(self, painter: QPainter, number: int, now: StepFrame) -> None:
        """Draw a medallion with its drawing; the nearer, the larger."""
        scheme, near = self.look.scheme, nearness(number, now)
        place, radius = _PLACES[number], _SMALL + (_LARGE - _SMALL) * near
        if near > 0:
            disc(painter, place, radius + 12 * near, clear(scheme.accent, 0.25 * near))
        edge = scheme.primary if number <= way(now) else scheme.edge
        painter.setPen(QPen(QColor(scheme.accent if near > 0.5 else edge), 6 + 2 * near))
        painter.setBrush(QColor(scheme.card))
        painter.drawEllipse(place, radius, radius)
        side = radius * 1.66
        target = QRectF(place.x() - side / 2, place.y() - side / 2, side, side)
        painter.setOpacity(0.75 + 0.25 * near)
        self.drawings.draw(painter, STATIONS[number].drawing.value, target)
        painter.setOpacity(1.0)


def _path(travelled: float) -> QPainterPath:
    """Return the path from its start over as many bends as are travelled, the last in part."""
    path = QPainterPath(_START)
    path.lineTo(_PLACES[0])
    for number, (start, end) in enumerate(pairwise(_PLACES)):
        part = min(travelled - number, 1.0)
        if part <= 0:
            break
        bend = QPainterPath(start)
        bend.cubicTo(*_BENDS[number], end)
        for step in range(1, _PARTS + 1):
            path.lineTo(bend.pointAtPercent(part * step / _PARTS))
    return path
