"""Idea: the body may release its own painkillers (F80), of three kinds (A12)."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from kiosk.presentation.demonstrations.scene import WIDTH, ease, part_of
from kiosk.ui.demonstrations.scenes.signals import paint_pain, straight, structure
from kiosk.ui.demonstrations.strokes import blend, clear, disc, fill, light, line, smooth
from kiosk.ui.scheme import Scheme

_SURFACE = ((-30, 444), (128, 412), (320, 388), (512, 412), (670, 444))
_CUPS = (QPointF(128, 364), QPointF(320, 340), QPointF(512, 364))
_FROM = (QPointF(64, 150), QPointF(352, 160), QPointF(590, 170))
_BEADS = (2, 4, 3)
_FREE = ((206, 186, 0.6, 3), (458, 166, 0.5, 2), (150, 104, 0.44, 4), (494, 84, 0.42, 3))
_PAINS = 7


def paint_painkillers(painter: QPainter, scheme: Scheme, progress: float) -> None:
    """Draw painkillers that dock on a nerve cell; the pain signals within it grow faint."""
    _paint_cell(painter, scheme, part_of(progress, 0.7, 1.0))
    for x, y, size, beads in _FREE:
        _paint_painkiller(painter, QPointF(x, y), size, beads, clear(scheme.primary, 0.28))
    for number, (cup, start) in enumerate(zip(_CUPS, _FROM, strict=True)):
        _paint_cup(painter, scheme, cup)
        here = ease(part_of(progress, 0.12 * number, 0.66 + 0.12 * number))
        at = start * (1 - here) + (cup - QPointF(0, 32)) * here
        _paint_painkiller(painter, at, 1.0, _BEADS[number], QColor(scheme.primary))
        disc(painter, at + QPointF(-10, -11), 9, clear(light(scheme), 0.4))


def _paint_cell(painter: QPainter, scheme: Scheme, faint: float) -> None:
    surface = smooth(QPointF(*point) for point in _SURFACE)
    cell = QPainterPath(surface)
    cell.lineTo(WIDTH + 30, 640)
    cell.lineTo(-30, 640)
    fill(painter, cell, blend(scheme.plum, scheme.primary, 0.08))
    line(painter, surface.translated(0, 20), clear(scheme.primary, 0.3), 4)
    line(painter, surface, structure(scheme), 10)
    for number in range(_PAINS):
        x = WIDTH * (number + 0.5) / _PAINS
        at = QPointF(x, 530 - 26 * math.sin(x / WIDTH * math.pi))
        paint_pain(painter, scheme, at, 17, faint)


def _paint_cup(painter: QPainter, scheme: Scheme, bottom: QPointF) -> None:
    line(painter, straight(bottom, bottom + QPointF(0, 44)), structure(scheme), 14)
    cup = QPainterPath(bottom + QPointF(-47, -46))
    cup.cubicTo(bottom + QPointF(-49, 20), bottom + QPointF(49, 20), bottom + QPointF(47, -46))
    line(painter, cup, structure(scheme), 13)


def _paint_painkiller(
    painter: QPainter, at: QPointF, size: float, beads: int, colour: QColor
) -> None:
    """Draw a painkiller: a head and a tail of as many beads as its kind has."""
    for bead in range(1, beads + 1):
        where = at + QPointF(11 * math.sin(bead * 1.7), -27 - bead * 21) * size
        disc(painter, where, (14 - bead) * size, colour)
    disc(painter, at, 33 * size, colour)
