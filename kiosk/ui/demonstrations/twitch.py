"""The twitch, painted: layers of skin and muscle, a tight band with a knot, and a needle."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QShowEvent, QTransform
from PySide6.QtWidgets import QWidget

from kiosk.presentation.demonstrations.scene import HEIGHT, WIDTH
from kiosk.presentation.demonstrations.twitch import (
    INVITING_SECONDS,
    Frame,
    Phase,
    Twitch,
    advance,
    breath,
    frame,
    still,
    touch,
)
from kiosk.ui.demonstrations.backdrop import Backdrop
from kiosk.ui.demonstrations.needle import paint_needle
from kiosk.ui.demonstrations.stage import Stage
from kiosk.ui.demonstrations.strokes import clear
from kiosk.ui.demonstrations.tissue import REACH, Band, Fibre, flesh, paint_layers
from kiosk.ui.look import Look

_BAND_Y = 400.0
_KNOT_X = 300.0
_FIBRES = (
    Fibre(279, 17, 2),
    Fibre(300, 20, -2),
    Fibre(325, 24, 3),
    Fibre(478, 26, -3),
    Fibre(507, 25, 3),
    Fibre(535, 24, -2),
    Fibre(562, 23, 2),
    Fibre(588, 22, -2),
)
_NEXT_TO_BAND = _FIBRES[1:5]
_PULLED = QRectF(_KNOT_X - REACH, 289, 2 * REACH, 232)
_MOST_PULL = 24.0


class TwitchStage(Stage):
    """A touch lets the needle in; the twitch and the rest follow by themselves.

    A ring round the knot says where to touch. It breathes for a moment once it is seen.
    """

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
        self._seen_since = float("-inf")
        self._still = Backdrop(WIDTH, HEIGHT, self._paint_still)

    @property
    def phases(self) -> int:
        """Calm, inserted, twitch, relaxed."""
        return len(Phase)

    @property
    def moving(self) -> bool:
        """Whether the story is still going on, or the ring still breathes."""
        return self.frame().moving or self._invites()

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

    def showEvent(self, event: QShowEvent) -> None:
        """Let the ring breathe, now that it is seen."""
        self._seen_since = self.clock()
        super().showEvent(event)

    def _take(self, state: Twitch) -> None:
        changed = state.phase is not self._state.phase
        self._state = state
        if changed:
            self.phase_changed.emit(int(state.phase))

    def _invites(self) -> bool:
        waits = self._held is None and self._state.phase is Phase.CALM and not self.look.still
        return waits and self.clock() - self._seen_since < INVITING_SECONDS

    # --- painting ----------------------------------------------------------------------------

    def paint_scene(self, painter: QPainter) -> None:
        """Draw the moment."""
        scheme, now = self.look.scheme, self.frame()
        self._still.draw(painter, self.size())
        scale = QTransform.fromScale(self.width() / WIDTH, self.height() / HEIGHT)
        if now.jump > 0:
            self._paint_pulled(painter, scale, now.jump)
        painter.setTransform(scale, True)
        band = Band(_BAND_Y - 10 * now.jump, _KNOT_X, now.tension, now.jump)
        band.paint(painter, scheme)
        self._paint_marks(painter, band.knot, now)
        if now.phase is Phase.CALM:
            self._paint_invitation(painter)
        else:
            tip = -20 + (_BAND_Y + 6) * now.depth - 10 * now.jump
            paint_needle(painter, scheme, QPointF(_KNOT_X, tip))

    def _paint_still(self, painter: QPainter) -> None:
        """Draw what moves only in the moment of the twitch, if at all."""
        paint_layers(painter, self.look.scheme)
        for fibre in _FIBRES:
            fibre.paint(painter, self.look.scheme, _KNOT_X, 0.0)

    def _paint_pulled(self, painter: QPainter, scale: QTransform, jump: float) -> None:
        """Draw the fibres next to the band anew where they are pulled; the others lie still."""
        painter.save()
        # Whole pixels, for half covered ones would leave a seam between old fibres and new.
        whole = scale.mapRect(_PULLED).toRect()
        painter.setClipRect(whole, Qt.ClipOperation.IntersectClip)
        painter.setTransform(scale, True)
        painter.fillRect(_PULLED.adjusted(-2, -2, 2, 2), flesh(self.look.scheme))
        for fibre in _NEXT_TO_BAND:
            away = _BAND_Y - fibre.middle
            pull = math.copysign(_MOST_PULL * jump * math.exp(-abs(away) / 90), away)
            fibre.paint(painter, self.look.scheme, _KNOT_X, pull)
        painter.restore()

    def _paint_invitation(self, painter: QPainter) -> None:
        """Draw a ring round the knot: this is what to touch."""
        primary, centre = self.look.scheme.primary, QPointF(_KNOT_X, _BAND_Y)
        radius = 88.0
        if self._invites():
            radius += 7 * breath(self.clock() - self._seen_since)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(clear(primary, 0.12), 20))
        painter.drawEllipse(centre, radius + 2, radius + 2)
        pen = QPen(QColor(primary), 5, c=Qt.PenCapStyle.RoundCap)
        # Whole dashes at any radius: lengths of a pattern are multiples of the width of the pen.
        pen.setDashPattern([2 * math.pi * radius / 5 / 24 * part for part in (0.5, 0.5)])
        painter.setPen(pen)
        painter.drawEllipse(centre, radius, radius)

    def _paint_marks(self, painter: QPainter, knot: QPointF, now: Frame) -> None:
        """Draw short arcs round the knot, further out the harder the band is pulled."""
        if now.marks <= 0:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring, strength in ((0, 1.0), (1, 0.6)):
            width = 6 - 1.5 * ring
            colour = clear(self.look.scheme.accent, now.marks * strength)
            painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.RoundCap))
            across, down = 84 + 24 * ring + 16 * now.jump, 64 + 20 * ring + 14 * now.jump
            around = QRectF(knot.x() - across, knot.y() - down, 2 * across, 2 * down)
            for start in (32, 122, 212, 302):
                sweep = QPainterPath()
                sweep.arcMoveTo(around, start)
                sweep.arcTo(around, start, 26)
                painter.drawPath(sweep)
