"""The body demonstration, painted: a figure from behind and from the front, with spots to touch."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from kiosk.presentation.demonstrations.body import (
    SPOTS,
    Shape,
    Spot,
    spot_at,
)
from kiosk.presentation.demonstrations.scene import HEIGHT, WIDTH
from kiosk.ui.demonstrations.backdrop import Backdrop
from kiosk.ui.demonstrations.figures import paint_figures
from kiosk.ui.demonstrations.pointed import PointedStage
from kiosk.ui.demonstrations.strokes import blend, clear, disc, fill, line, smooth
from kiosk.ui.look import Look

_REACH_MILLIMETRES = 13.0
_RING = 25.0
_STRIPES = 8.0
_STRIPES_MILLIMETRES = 1.0
"""From one stripe to the next, at least, so that stripes are seen on any stage."""


class BodyStage(PointedStage):
    """A touch at a spot shows its muscle, the knot, and where pain is often felt.

    The scene is the same in every language: mirrored, a right shoulder would become a left one.
    """

    def __init__(
        self,
        alternative: str,
        look: Look,
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(alternative, look, parent, clock)
        self._figures = Backdrop(WIDTH, HEIGHT, lambda painter: paint_figures(painter, look.scheme))

    @property
    def phases(self) -> int:
        """The invitation, then each spot."""
        return len(SPOTS) + 1

    def step_at(self, point: QPointF) -> int | None:
        """Return the step of the spot that a touch means."""
        across, down = WIDTH / self.width(), HEIGHT / self.height()
        reach = self._units(_REACH_MILLIMETRES)
        spot = spot_at(point.x() * across, point.y() * down, reach)
        return None if spot is None else spot + 1

    def paint_scene(self, painter: QPainter) -> None:
        """Draw the figures, and on them what the step is about."""
        now = self.frame()
        self._figures.draw(painter, self.size())
        painter.scale(self.width() / WIDTH, self.height() / HEIGHT)
        for number, spot in enumerate(SPOTS, start=1):
            if number != now.index:
                self._paint_spot(painter, spot, inviting=now.index == 0)
        if now.index:
            self._paint_chosen(painter, SPOTS[now.index - 1], now.progress)

    def _paint_spot(self, painter: QPainter, spot: Spot, *, inviting: bool) -> None:
        """Draw a ring that can be touched."""
        scheme, centre = self.look.scheme, QPointF(spot.x, spot.y)
        radius = _RING if inviting else _RING * 0.62
        disc(painter, centre, radius, clear(scheme.card, 0.85 if inviting else 0.6))
        if inviting:
            disc(painter, centre, 7, scheme.knot)
        pen = QPen(QColor(scheme.primary), 4 if inviting else 3, c=Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([1.6, 1.9])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)

    def _paint_chosen(self, painter: QPainter, spot: Spot, progress: float) -> None:
        """Let the muscle and its knot come first, then the areas."""
        painter.save()
        painter.setOpacity(min(1.0, progress * 2))
        self._paint_muscle(painter, spot)
        painter.setOpacity(max(0.0, progress * 2 - 1))
        for area in spot.areas:
            self._paint_area(painter, area)
        painter.setOpacity(min(1.0, progress * 2))
        self._paint_knot(painter, QPointF(spot.x, spot.y))
        painter.restore()

    def _paint_muscle(self, painter: QPainter, spot: Spot) -> None:
        scheme, shape = self.look.scheme, _path(spot.shape)
        fill(painter, shape, scheme.muscle)
        line(painter, shape, scheme.muscle_line, 2.5)

    def _paint_area(self, painter: QPainter, area: Shape) -> None:
        """Shade an area by colour and by stripes, for colour is not seen by everybody."""
        scheme, path = self.look.scheme, _path(area)
        fill(painter, path, blend(scheme.card, scheme.accent, 0.25))
        apart = max(_STRIPES, self._units(_STRIPES_MILLIMETRES))
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        line(painter, _stripes(path.boundingRect(), apart), scheme.accent, apart * 0.38)
        painter.restore()
        line(painter, path, scheme.accent, 2.5)

    def _paint_knot(self, painter: QPainter, centre: QPointF) -> None:
        scheme = self.look.scheme
        for size, strength in ((15, 0.25), (12, 0.4), (9, 1.0)):
            disc(painter, centre, size, clear(scheme.knot, strength), size * 0.82)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(scheme.primary), 4))
        painter.drawEllipse(centre, _RING, _RING)

    def _units(self, millimetres: float) -> float:
        return millimetres * self.look.scale.pixels_per_millimetre * WIDTH / self.width()


def _stripes(box: QRectF, apart: float) -> QPainterPath:
    """Return slanted lines across a box, each ``apart`` units above the next."""
    stripes = QPainterPath()
    y = box.top()
    while y < box.bottom() + box.width():
        stripes.moveTo(box.left(), y)
        stripes.lineTo(box.right(), y - box.width())
        y += apart
    return stripes


def _path(shape: Shape) -> QPainterPath:
    return smooth((QPointF(x, y) for x, y in shape), closed=True)
