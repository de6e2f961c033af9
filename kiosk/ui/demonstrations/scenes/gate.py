"""Idea: a new signal from the needle may block some pain signals in the spinal cord (F84)."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.presentation.demonstrations.scene import ease, part_of
from kiosk.ui.demonstrations.needle import paint_needle
from kiosk.ui.demonstrations.scenes.signals import paint_pain, paint_signal, straight, structure
from kiosk.ui.demonstrations.strokes import blend, clear, disc, fill, line
from kiosk.ui.scheme import Scheme

_LEFT, _RIGHT = 404.0, 564.0
_TOP, _BOTTOM = QPointF(_LEFT, 270), QPointF(_LEFT, 406)
_DOOR = 60.0
_OPEN, _SHUT = 80.0, 10.0  # degrees off the wall: some signals still pass
_WAITING = (0.86, 0.68, 0.5, 0.32, 0.14)
_WITHIN = ((232.0, True), (140.0, False), (48.0, True))


def paint_gate(painter: QPainter, scheme: Scheme, progress: float) -> None:
    """Draw a gate in the spinal cord that a new signal shuts for most of the pain signals."""
    _paint_cord(painter, scheme)
    pain = QPainterPath(QPointF(-30, 530))
    pain.cubicTo(QPointF(130, 530), QPointF(220, 338), QPointF(400, 338))
    line(painter, pain, blend(scheme.sky, scheme.soft_ink, 0.22), 52)
    new = _paint_source(painter, scheme)
    shut = ease(part_of(progress, 0.45, 1.0))
    _paint_doors(painter, scheme, _OPEN + (_SHUT - _OPEN) * shut)
    for part in _WAITING:
        paint_pain(painter, scheme, pain.pointAtPercent(part), 18)
    for height, stopped in _WITHIN:
        at = QPointF((_LEFT + _RIGHT) / 2, height)
        paint_pain(painter, scheme, at, 16, shut if stopped else 0.0)
    paint_signal(painter, scheme, new.pointAtPercent(ease(part_of(progress, 0.0, 0.55))))


def _paint_cord(painter: QPainter, scheme: Scheme) -> None:
    ground = QRectF(_LEFT, -20, _RIGHT - _LEFT, 640)
    painter.fillRect(ground, blend(scheme.plum, scheme.primary, 0.06))
    middle = (_LEFT + _RIGHT) / 2
    core = straight(QPointF(middle, -40), QPointF(middle, 640))
    line(painter, core, clear(scheme.primary, 0.12), 48)
    for start, end in (
        (QPointF(_LEFT, -20), _TOP),
        (_BOTTOM, QPointF(_LEFT, 620)),
        (QPointF(_RIGHT, -20), QPointF(_RIGHT, 620)),
    ):
        line(painter, straight(start, end), structure(scheme), 11)


def _paint_doors(painter: QPainter, scheme: Scheme, degrees: float) -> None:
    turn = math.radians(degrees)
    for hinge, way in ((_TOP, 1), (_BOTTOM, -1)):
        end = hinge + QPointF(math.sin(turn), way * math.cos(turn)) * _DOOR
        line(painter, straight(hinge, end), scheme.primary, 16)
        disc(painter, hinge, 15, scheme.primary)


def _paint_source(painter: QPainter, scheme: Scheme) -> QPainterPath:
    """Draw a muscle with a needle in it, and the way of the new signal, which is returned."""
    muscle = QPainterPath(QPointF(-40, 226))
    muscle.cubicTo(QPointF(40, 168), QPointF(190, 168), QPointF(278, 232))
    muscle.cubicTo(QPointF(190, 296), QPointF(40, 296), QPointF(-40, 238))
    fill(painter, muscle, scheme.muscle)
    for bend in (-26, 0, 26):
        fibre = QPainterPath(QPointF(-30, 232 + bend / 3))
        fibre.quadTo(QPointF(116, 232 + bend * 1.5), QPointF(250, 232 + bend / 6))
        line(painter, fibre, scheme.muscle_line, 4)
    way = QPainterPath(QPointF(124, 234))
    way.cubicTo(QPointF(250, 240), QPointF(300, 150), _TOP)
    line(painter, way, structure(scheme), 11)
    paint_needle(painter, scheme, QPointF(116, 236), 0.56)
    return way
