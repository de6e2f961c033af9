"""A figure from behind, one from the front, and the sole of a foot."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from kiosk.presentation.demonstrations.body import (
    BACK,
    FRONT,
    SOLE,
    Point,
    outline,
)
from kiosk.presentation.demonstrations.scene import HEIGHT, WIDTH
from kiosk.ui.demonstrations.strokes import blend, clear, disc, fill, line, smooth
from kiosk.ui.scheme import Scheme

# Lines on the right half of a figure, and half of its clothes; x from its middle.
_BEHIND: list[list[Point]] = [
    [(8, 150), (20, 162), (22, 190), (30, 206), (46, 196)],
    [(22, 430), (33, 433), (43, 429)],
]
_BEFORE: list[list[Point]] = [
    [(6, 126), (26, 121), (52, 125)],
    [(23, 426), (33, 434), (43, 424)],
]
_CLOTHES: list[Point] = [
    (20, 140), (30, 124), (50, 128), (56, 150), (66, 181), (64, 196), (59, 220), (54, 240),
    (54, 258), (60, 280), (65, 304), (66, 332), (64, 360), (36, 364), (9, 358), (2, 334), (0, 330),
]  # fmt: skip
_NECK_BEHIND, _NECK_BEFORE = 140.0, 154.0
_HAIR_BEHIND: list[Point] = [
    (-29, 62), (-30, 44), (-20, 26), (0, 20), (20, 26), (30, 44), (29, 62), (22, 84), (0, 90),
    (-22, 84),
]  # fmt: skip
_HAIR_BEFORE: list[Point] = [
    (-30, 60), (-30, 42), (-19, 25), (0, 20), (19, 25), (30, 42), (30, 60), (25, 46), (8, 40),
    (-14, 42), (-25, 48),
]  # fmt: skip
_FOOT: list[Point] = [
    (-21, -22), (-12, -36), (6, -40), (20, -34), (23, -16), (18, 4), (17, 24), (15, 44), (0, 53),
    (-14, 44), (-16, 24), (-18, 4),
]  # fmt: skip
# Across and down from the middle of the sole, then the two radii of each toe.
_TOES = (
    (15, -47, 9.0, 10.0),
    (1, -49, 6.0, 7.5),
    (-9, -45, 5.4, 6.6),
    (-17, -39, 4.8, 6.0),
    (-23, -31, 4.2, 5.2),
)


def paint_figures(painter: QPainter, scheme: Scheme) -> None:
    """Draw what is the same in every step."""
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), QColor(scheme.sky))
    for middle in (BACK, FRONT):
        _paint_body(painter, scheme, middle)
    shade = clear(scheme.ink, 0.2)
    line(painter, _line([(BACK, 122), (BACK, 300)]), shade, 2.5)
    for middle, marks, hair in (
        (BACK, _BEHIND, _HAIR_BEHIND),
        (FRONT, _BEFORE, _HAIR_BEFORE),
    ):
        for mark in marks:
            for side in (-1, 1):
                line(painter, _line([(side * x, y) for x, y in mark], middle), shade, 2.5)
        fill(painter, _line(hair, middle, closed=True), scheme.skin[3])
    _paint_sole(painter, scheme)


def _paint_body(painter: QPainter, scheme: Scheme, middle: float) -> None:
    disc(painter, QPointF(middle, 580), 84, clear(scheme.ink, 0.07), 11)
    body = _line(outline(middle), closed=True)
    fill(painter, body, scheme.skin[1])
    neck = (0.0, _NECK_BEHIND if middle == BACK else _NECK_BEFORE)
    clothes = [neck, *_CLOTHES, *((-x, y) for x, y in reversed(_CLOTHES[:-1]))]
    fill(painter, _line(clothes, middle, closed=True), blend(scheme.primary, scheme.card, 0.72))
    line(painter, body, _edge(scheme), 2.5)


def _paint_sole(painter: QPainter, scheme: Scheme) -> None:
    x, y = SOLE
    disc(painter, QPointF(x, y), 62, clear(scheme.card, 0.75), 68)
    skin = blend(scheme.skin[1], scheme.skin[0], 0.45)
    parts = [_line([(x + across, y + down) for across, down in _FOOT], closed=True)]
    for across, down, wide, tall in _TOES:
        parts.insert(0, QPainterPath())
        parts[0].addEllipse(QPointF(x + across, y + down), wide, tall)
    for part in parts:
        fill(painter, part, skin)
        line(painter, part, _edge(scheme), 2.5)


def _edge(scheme: Scheme) -> QColor:
    return blend(scheme.skin[1], scheme.skin[2], 0.7)


def _line(points: Iterable[Point], middle: float = 0.0, *, closed: bool = False) -> QPainterPath:
    return smooth((QPointF(middle + x, y) for x, y in points), closed=closed)
