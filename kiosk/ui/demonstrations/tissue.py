"""Skin, fat and muscle as they are drawn: layers, fibres, and a tight band with its knot.

Everything is in drawing units of a scene 640 wide and 600 high, and given for that width.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from kiosk.presentation.demonstrations.scene import HEIGHT, WIDTH
from kiosk.ui.demonstrations.strokes import blend, clear, disc, fill, light, line, smooth
from kiosk.ui.scheme import Scheme

REACH = 175.0
"""How far to either side a fibre moves that is pulled."""
_SKIN_TOP, _DERMIS_TOP, _FAT_TOP, _MUSCLE_TOP = 136.0, 148.0, 212.0, 258.0
_EDGE = 12.0  # how far beyond the scene fibres go on
_STRANDS = ((-0.42, 0.5), (-0.08, 0.8), (0.28, 0.8), (0.62, 0.55))
_LOBULES = ((226.0, 0.0), (241.0, 21.0))


def paint_layers(painter: QPainter, scheme: Scheme) -> None:
    """Draw the air, the skin, the fat below it, and the ground on which muscle fibres lie."""
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), blend(scheme.rose, scheme.paper, 0.35))
    fill(painter, _layer(_MUSCLE_TOP, HEIGHT + 20), flesh(scheme))
    fill(painter, _layer(_FAT_TOP, _MUSCLE_TOP), scheme.fat)
    _paint_lobules(painter, scheme)
    fill(painter, _layer(_DERMIS_TOP, _FAT_TOP), scheme.skin[0])
    fill(painter, _ridges(), blend(scheme.skin[0], scheme.skin[1], 0.3))
    fill(painter, _layer(_SKIN_TOP, _DERMIS_TOP), blend(scheme.skin[0], scheme.skin[1], 0.62))
    line(painter, _surface(_SKIN_TOP), scheme.skin[1], 3.5)
    line(painter, _surface(_SKIN_TOP + 4.5), clear(light(scheme), 0.28), 2)
    line(painter, _surface(_FAT_TOP), clear(scheme.skin[1], 0.4), 2)
    line(painter, _surface(_MUSCLE_TOP), clear(scheme.muscle_line, 0.35), 3)
    line(painter, _surface(_MUSCLE_TOP - 3), clear(light(scheme), 0.5), 2.5)


def flesh(scheme: Scheme) -> QColor:
    """Return the colour of the ground on which muscle fibres lie."""
    return blend(scheme.rose, scheme.muscle, 0.12)


@dataclass(frozen=True, slots=True)
class Fibre:
    """A fibre that winds a little round the height ``middle``, ``thick`` units thick.

    ``sway`` is how far it winds; below 0 it starts upwards.
    """

    middle: float
    thick: float
    sway: float

    def paint(self, painter: QPainter, scheme: Scheme, at: float, pull: float) -> None:
        """Draw it, drawn down by ``pull`` units (below 0: up) where x is ``at``."""
        half = self.thick / 2
        edges = [self._along(offset, at, pull) for offset in (-half, -0.3 * half, half * 0.4, half)]
        pale = blend(scheme.rose, scheme.muscle, 0.5)
        fill(painter, _between(edges[1], edges[3]), blend(scheme.muscle, scheme.muscle_line, 0.25))
        fill(painter, _between(edges[0], edges[2]), pale)
        fill(painter, _between(edges[0], edges[1]), blend(scheme.rose, scheme.muscle, 0.32))

    def _along(self, offset: float, at: float, pull: float) -> QPainterPath:
        height, sway = self.middle + offset, self.sway
        left, right = at - REACH, at + REACH
        points = [(-_EDGE, height + sway), (left, height - sway), (at, height + pull)]
        return _swing([*points, (right, height + sway), (WIDTH + _EDGE, height - sway)])


class Band:
    """A band of fibres at height ``middle`` that may be drawn together into a knot at ``knot_x``.

    ``tension`` runs from 0, loose and without a knot, to 1. ``jump``, also to 1, swells the band
    for as long as it twitches. ``thick`` is 1 for a band about 76 units high.
    """

    def __init__(
        self, middle: float, knot_x: float, tension: float, jump: float = 0.0, thick: float = 1.0
    ) -> None:
        self.knot = QPointF(knot_x, middle)
        self._tension, self._jump, self._thick = tension, jump, thick
        self._wide = (38 - 4 * tension + 12 * jump) * thick
        self._narrow = self._wide - 22 * tension * thick

    def paint(self, painter: QPainter, scheme: Scheme) -> None:
        """Draw the band from one side of the scene to the other, and its knot."""
        fill(painter, self._shape(1.0), blend(scheme.muscle, scheme.muscle_line, 0.45))
        painter.save()
        painter.translate(0, -3.5 * self._thick)
        fill(painter, self._shape(0.87), scheme.muscle)
        painter.restore()
        fill(painter, self._strand(-0.72, 0.13), blend(scheme.muscle, light(scheme), 0.34))
        for at, strength in _STRANDS:
            fill(painter, self._strand(at, 0.085), blend(scheme.muscle, scheme.knot, strength))
        self._paint_knot(painter, scheme)

    def outline(self) -> QPainterPath:
        """Return the edge of the band."""
        return self._shape(1.0)

    def _paint_knot(self, painter: QPainter, scheme: Scheme) -> None:
        across = (28 + 14 * self._tension - 9 * self._jump) * self._thick
        down = (15 + 14 * self._tension + 7 * self._jump) * self._thick
        strength = 0.2 + 0.8 * self._tension
        for size, part in ((1.4, 0.14), (1.25, 0.22), (1.12, 0.36), (1.0, 1.0)):
            disc(
                painter, self.knot, across * size, clear(scheme.knot, strength * part), down * size
            )
        lift = blend(scheme.knot, scheme.muscle, 0.45)
        for size, part in ((0.72, 0.35), (0.46, 0.45), (0.22, 0.5)):
            top = self.knot - QPointF(across * 0.16, down * 0.24)
            disc(painter, top, across * size, clear(lift, strength * part), down * size)

    def _shape(self, part: float) -> QPainterPath:
        wide, narrow = self._wide * part, self._narrow * part
        return _between(self._pinch(-wide, -narrow), self._pinch(wide, narrow))

    def _strand(self, part: float, thick: float) -> QPainterPath:
        """Return a strand in the band, which is 1 to either side of its middle."""
        edges = (part - thick / 2, part + thick / 2)
        upper, lower = (self._pinch(self._wide * at, self._narrow * at * 1.1) for at in edges)
        return _between(upper, lower)

    def _pinch(self, outer: float, inner: float) -> QPainterPath:
        """Return a line that runs ``outer`` below the middle, and ``inner`` below the knot."""
        x, y = self.knot.x(), self.knot.y()
        points = [(-_EDGE, y + outer), (x, y + inner), (WIDTH + _EDGE, y + outer)]
        return _swing(points)


def _between(upper: QPainterPath, lower: QPainterPath) -> QPainterPath:
    """Return the area from one line down to another."""
    area = QPainterPath(upper)
    area.connectPath(lower.toReversed())
    area.closeSubpath()
    return area


def _swing(points: list[tuple[float, float]]) -> QPainterPath:
    """Return a line that comes to each point level."""
    path = QPainterPath(QPointF(*points[0]))
    for (x0, y0), (x1, y1) in pairwise(points):
        half = (x0 + x1) / 2
        path.cubicTo(QPointF(half, y0), QPointF(half, y1), QPointF(x1, y1))
    return path


def _wave(height: float, x: float) -> float:
    return height + 6 * math.sin(x / WIDTH * 2 * math.pi - 0.6)


def _surface(height: float) -> QPainterPath:
    return smooth(QPointF(x, _wave(height, x)) for x in range(-20, 661, 40))


def _layer(top: float, bottom: float) -> QPainterPath:
    return _between(_surface(top), _surface(bottom))


def _ridges() -> QPainterPath:
    """Return the upper part of the skin, whose lower edge is finely waved."""
    teeth = (
        QPointF(x, _wave(_DERMIS_TOP + (13 if number % 2 else 7), x))
        for number, x in enumerate(range(-20, 661, 10))
    )
    return _between(_surface(_DERMIS_TOP), smooth(teeth))


def _paint_lobules(painter: QPainter, scheme: Scheme) -> None:
    """Draw the lobes of the fat as two rows of shallow arcs."""
    colour = clear(scheme.skin[1], 0.28)
    for height, start in _LOBULES:
        for number in range(17):
            x = start - 24 + number * 42
            lobe = QPainterPath(QPointF(x, _wave(height, x)))
            wide = 42 - 5 * (number % 2)
            lobe.quadTo(
                QPointF(x + wide / 2, _wave(height + 13, x)),
                QPointF(x + wide, _wave(height, x + wide)),
            )
            line(painter, lobe, colour, 2)
