"""Idea: a strong signal from the needle turns on the brain's own pain-dampening pathways (F86)."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.presentation.demonstrations.scene import ease, part_of
from kiosk.ui.demonstrations.scenes.signals import paint_arrow, paint_pain, paint_signal
from kiosk.ui.demonstrations.strokes import clear, fill, line, smooth
from kiosk.ui.scheme import Scheme

_PAINS = (0.08, 0.24, 0.4, 0.56, 0.72)
Curve = tuple[tuple[int, int], tuple[int, int], tuple[int, int]]


def paint_brain(painter: QPainter, scheme: Scheme, progress: float) -> None:
    """Draw a signal that reaches the brain, and one that comes back down and dampens pain."""
    painter.save()
    painter.translate(-10, -40)
    painter.scale(2.32, 2.45)
    fill(painter, _curves(_HEAD_START, _HEAD), scheme.skin[2])
    brain = _curves(_BRAIN_START, _BRAIN)
    line(painter, brain, clear(scheme.primary, 0.25 * part_of(progress, 0.3, 0.5)), 16)
    fill(painter, brain, scheme.fat)
    for fold in _FOLDS:
        line(painter, smooth(QPointF(*at) for at in fold), clear(scheme.primary, 0.4), 2.4)
    line(painter, brain, scheme.primary, 3.4)
    painter.restore()
    _paint_pathways(painter, scheme, progress)


def _paint_pathways(painter: QPainter, scheme: Scheme, progress: float) -> None:
    up = QPainterPath(QPointF(316, 620))
    up.cubicTo(QPointF(318, 470), QPointF(330, 400), QPointF(344, 262))
    down = QPainterPath(QPointF(396, 250))
    down.cubicTo(QPointF(424, 380), QPointF(396, 440), QPointF(404, 562))
    for way in (up, down):
        line(painter, way, clear(scheme.card, 0.5), 26)
    for part in _PAINS:
        faint = ease(part_of(progress, 0.9 - part * 0.5, 1.0 - part * 0.4))
        paint_pain(painter, scheme, up.pointAtPercent(part), 15, faint)
    coming = ease(part_of(progress, 0.4, 0.95))
    if coming > 0:
        paint_arrow(painter, scheme, down, coming)
    arriving = ease(part_of(progress, 0.0, 0.4))
    if arriving < 1:
        paint_signal(painter, scheme, up.pointAtPercent(arriving))


def _curves(start: tuple[int, int], curves: tuple[Curve, ...]) -> QPainterPath:
    path = QPainterPath(QPointF(*start))
    for one, two, end in curves:
        path.cubicTo(QPointF(*one), QPointF(*two), QPointF(*end))
    path.closeSubpath()
    return path


_HEAD_START = (116, 270)
_HEAD: tuple[Curve, ...] = (
    ((116, 250), (116, 232), (116, 214)),
    ((102, 216), (90, 212), (87, 198)),
    ((85, 190), (88, 184), (86, 177)),
    ((80, 174), (81, 168), (84, 162)),
    ((82, 156), (77, 152), (69, 148)),
    ((63, 145), (63, 140), (67, 134)),
    ((75, 121), (77, 112), (77, 100)),
    ((80, 56), (112, 28), (150, 28)),
    ((196, 28), (228, 62), (228, 106)),
    ((228, 140), (206, 158), (204, 182)),
    ((203, 206), (206, 240), (212, 270)),
)
_BRAIN_START = (106, 114)
_BRAIN: tuple[Curve, ...] = (
    ((92, 108), (92, 88), (105, 83)),
    ((104, 66), (122, 56), (136, 62)),
    ((148, 50), (172, 51), (181, 63)),
    ((199, 63), (210, 81), (204, 96)),
    ((211, 109), (203, 125), (188, 125)),
    ((182, 136), (164, 138), (156, 131)),
    ((146, 138), (126, 136), (122, 125)),
    ((113, 126), (107, 121), (106, 114)),
)
_FOLDS = (
    ((120, 84), (130, 92), (142, 84)),
    ((152, 70), (156, 82), (170, 84)),
    ((178, 96), (190, 92), (192, 80)),
    ((116, 106), (132, 108), (140, 118)),
    ((158, 104), (172, 110), (182, 108)),
)
