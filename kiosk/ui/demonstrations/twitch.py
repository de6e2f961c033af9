"""The twitch, painted: layers of skin and muscle, a tight band with a knot, and a needle."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from kiosk.presentation.demonstrations.twitch import (
    Frame,
    Phase,
    Twitch,
    advance,
    frame,
    still,
    touch,
)
from kiosk.ui.demonstrations.stage import Stage
from kiosk.ui.look import Look

_WIDTH, _HEIGHT = 640.0, 600.0
_SKIN_TOP, _FAT_TOP, _MUSCLE_TOP = 138.0, 212.0, 258.0
_BAND_Y = 398.0
_KNOT_X = 300.0
_FIBRES = (284.0, 320.0, 474.0, 512.0, 550.0)


class TwitchStage(Stage):
    """A touch lets the needle in; the twitch and the rest follow by themselves."""

    def __init__(
        self,
        alternative: str,
        look: Look,
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(alternative, look, parent, clock)
        self._state = Twitch()
        self._held: Frame | None = None

    @property
    def phases(self) -> int:
        """Calm, inserted, twitch, relaxed."""
        return len(Phase)

    @property
    def moving(self) -> bool:
        """Whether the story is still going on."""
        return self.frame().moving

    def frame(self) -> Frame:
        """Return what is seen now."""
        return self._held or frame(self._state, self.clock())

    def touch(self) -> None:
        """Begin the story, or begin it again."""
        self._held = None
        self._take(touch(self._state, self.clock()))

    def advance(self) -> None:
        """Let phases that last long enough give way to the next."""
        self._take(advance(self._state, self.clock()))

    def hold(self, phase: int) -> None:
        """Show a phase by the one frame that stands for it, and let nothing move."""
        self._held = still(Twitch(Phase(phase)))
        self.phase_changed.emit(phase)
        self.rest()

    def _take(self, state: Twitch) -> None:
        changed = state.phase is not self._state.phase
        self._state = state
        if changed:
            self.phase_changed.emit(int(state.phase))

    # --- painting ----------------------------------------------------------------------------

    def paint_scene(self, painter: QPainter) -> None:
        """Draw the moment."""
        painter.scale(self.width() / _WIDTH, self.height() / _HEIGHT)
        self._paint_scene(painter, self.frame())

    def _paint_scene(self, painter: QPainter, now: Frame) -> None:
        scheme = self.look.scheme
        painter.fillRect(QRectF(0, 0, _WIDTH, _HEIGHT), QColor(scheme.rose))
        _layer(painter, _SKIN_TOP, _FAT_TOP, scheme.skin[0], scheme.skin[1])
        _layer(painter, _FAT_TOP, _MUSCLE_TOP, scheme.fat, "")
        for number, height in enumerate(_FIBRES):
            _fibre(painter, height, number, now.jump, scheme.muscle_line)
        self._paint_band(painter, now)
        self._paint_marks(painter, now)
        if now.phase is Phase.CALM:
            self._paint_invitation(painter)
        else:
            self._paint_needle(painter, now)

    def _paint_invitation(self, painter: QPainter) -> None:
        """Draw a ring round the knot: this is what to touch."""
        pen = QPen(QColor(self.look.scheme.primary), 6, c=Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([2.2, 2.2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(_KNOT_X, _BAND_Y), 92, 92)

    def _paint_band(self, painter: QPainter, now: Frame) -> None:
        scheme = self.look.scheme
        centre = _BAND_Y - 10 * now.jump
        wide = 38 - 4 * now.tension + 12 * now.jump
        narrow = wide - 26 * now.tension
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scheme.muscle))
        painter.drawPath(_band(centre, wide, narrow))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(scheme.knot), 5, c=Qt.PenCapStyle.RoundCap))
        for side in (-1, 1):
            painter.drawPath(_strand(centre, side * wide * 0.5, side * narrow * 0.55))
        self._paint_knot(painter, now, centre)

    def _paint_knot(self, painter: QPainter, now: Frame, centre: float) -> None:
        across = 30 + 14 * now.tension - 9 * now.jump
        down = 18 + 14 * now.tension + 7 * now.jump
        colour = QColor(self.look.scheme.knot)
        colour.setAlphaF(0.35 + 0.65 * now.tension)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(_KNOT_X, centre), across, down)

    def _paint_needle(self, painter: QPainter, now: Frame) -> None:
        scheme = self.look.scheme
        tip = -20 + (_BAND_Y + 8) * now.depth - 10 * now.jump
        top = tip - 292
        painter.setPen(QPen(QColor(scheme.soft_ink), 6, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(_KNOT_X, top), QPointF(_KNOT_X, tip))
        painter.setPen(QPen(QColor(scheme.primary), 18, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(_KNOT_X, top - 78), QPointF(_KNOT_X, top + 8))

    def _paint_marks(self, painter: QPainter, now: Frame) -> None:
        if now.marks <= 0:
            return
        colour = QColor(self.look.scheme.accent)
        colour.setAlphaF(now.marks)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 6, c=Qt.PenCapStyle.RoundCap))
        spread = 12 * now.jump
        for across in (-1, 1):
            for down in (-1, 1):
                x = _KNOT_X + across * (98 + spread)
                y = _BAND_Y + down * (62 + spread)
                mark = QPainterPath(QPointF(x + across * -16, y + down * 4))
                mark.quadTo(QPointF(x, y + down * 18), QPointF(x + across * 18, y + down * -4))
                painter.drawPath(mark)


def _wave(height: float, x: float) -> float:
    return height + 6 * math.sin(x / 640 * 2 * math.pi - 0.6)


def _layer(painter: QPainter, top: float, bottom: float, fill: str, edge: str) -> None:
    area, line = QPainterPath(), QPainterPath()
    for step in range(33):
        point = QPointF(step * 20, _wave(top, step * 20))
        (line.lineTo if step else line.moveTo)(point)
    area.addPath(line)
    for step in range(32, -1, -1):
        area.lineTo(QPointF(step * 20, _wave(bottom, step * 20)))
    area.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawPath(area)
    if edge:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(edge), 5))
        painter.drawPath(line)


def _fibre(painter: QPainter, height: float, number: int, jump: float, colour: str) -> None:
    """Draw one fibre; a jump pulls those nearest the knot towards it."""
    away = height - _BAND_Y
    pull = jump * 26 * math.exp(-abs(away) / 90) * (-1 if away > 0 else 1)
    path = QPainterPath()
    for step in range(33):
        x = step * 20.0
        near = math.exp(-(((x - _KNOT_X) / 130) ** 2))
        y = height + 3 * math.sin(x / 150 + number) + pull * near
        (path.lineTo if step else path.moveTo)(QPointF(x, y))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), 5))
    painter.drawPath(path)


def _band(centre: float, wide: float, narrow: float) -> QPainterPath:
    path = QPainterPath(QPointF(-10, centre - wide))
    _pinch(path, centre - wide, centre - narrow, reverse=False)
    path.lineTo(QPointF(_WIDTH + 10, centre + wide))
    _pinch(path, centre + wide, centre + narrow, reverse=True)
    path.closeSubpath()
    return path


def _pinch(path: QPainterPath, outer: float, inner: float, *, reverse: bool) -> None:
    """Add a line that runs at ``outer`` and comes to ``inner`` at the knot."""
    points = [(-10.0, outer), (_KNOT_X, inner), (_WIDTH + 10, outer)]
    if reverse:
        points.reverse()
    for (x0, y0), (x1, y1) in pairwise(points):
        half = (x0 + x1) / 2
        path.cubicTo(QPointF(half, y0), QPointF(half, y1), QPointF(x1, y1))


def _strand(centre: float, outer: float, inner: float) -> QPainterPath:
    path = QPainterPath(QPointF(-10, centre + outer))
    _pinch(path, centre + outer, centre + inner, reverse=False)
    return path
