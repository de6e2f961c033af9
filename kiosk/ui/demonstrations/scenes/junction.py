"""Idea: needling calms an overactive nerve-muscle junction (F90), and the band relaxes (F79)."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from kiosk.presentation.demonstrations.scene import ease, part_of
from kiosk.ui.demonstrations.needle import paint_needle
from kiosk.ui.demonstrations.scenes.signals import structure
from kiosk.ui.demonstrations.strokes import clear, disc, line
from kiosk.ui.demonstrations.tissue import Band
from kiosk.ui.scheme import Scheme

_MIDDLE, _KNOT_X, _THICK = 424.0, 300.0, 2.1
_FORK = QPointF(440, 268)
_ENDS = (QPointF(370, 372), QPointF(430, 356), QPointF(490, 360))


def paint_junction(painter: QPainter, scheme: Scheme, progress: float) -> None:
    """Draw a nerve that calms where it meets a muscle, and the tight band that relaxes there."""
    calm = ease(part_of(progress, 0.0, 0.6))
    loose = ease(part_of(progress, 0.3, 1.0))
    Band(_MIDDLE, _KNOT_X, 1.0 - 0.85 * loose, thick=_THICK).paint(painter, scheme)
    if loose > 0:
        _paint_former(painter, scheme, loose)
    paint_needle(painter, scheme, QPointF(_KNOT_X, _MIDDLE - 16))
    nerve = QPainterPath(QPointF(660, 40))
    nerve.cubicTo(QPointF(560, 60), QPointF(480, 160), _FORK)
    line(painter, nerve, structure(scheme), 22)
    for end in _ENDS:
        twig = QPainterPath(_FORK)
        twig.quadTo(QPointF((_FORK.x() + end.x()) / 2, 320), end)
        line(painter, twig, structure(scheme), 13)
        disc(painter, end, 17, structure(scheme))
        _paint_sparks(painter, scheme, end, 1 - calm)


def _paint_former(painter: QPainter, scheme: Scheme, strength: float) -> None:
    """Draw where the knot was when the band was tight."""
    pen = QPen(clear(scheme.ink, 0.8 * strength), 4, c=Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([1.8, 2.6])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(_KNOT_X, _MIDDLE), 42 * _THICK, 29 * _THICK)


def _paint_sparks(painter: QPainter, scheme: Scheme, centre: QPointF, strength: float) -> None:
    if strength <= 0:
        return
    for degrees in (20, 65, 115, 160):
        way = QPointF(math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))
        spark = QPainterPath(centre + way * 26)
        spark.lineTo(centre + way * (26 + 22 * strength))
        line(painter, spark, clear(scheme.ink, strength), 6)
