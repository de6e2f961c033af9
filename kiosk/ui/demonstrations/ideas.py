"""The ideas demonstration, painted: four small scenes side by side, then each by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from kiosk.presentation.demonstrations.ideas import Idea, card, idea_at
from kiosk.presentation.demonstrations.scene import HEIGHT, WIDTH
from kiosk.ui.demonstrations.pointed import PointedStage
from kiosk.ui.demonstrations.scenes.brain import paint_brain
from kiosk.ui.demonstrations.scenes.gate import paint_gate
from kiosk.ui.demonstrations.scenes.junction import paint_junction
from kiosk.ui.demonstrations.scenes.painkillers import paint_painkillers
from kiosk.ui.scheme import Scheme

_CORNER = 26.0

_SCENES: dict[Idea, Callable[[QPainter, Scheme, float], None]] = {
    Idea.PAINKILLERS: paint_painkillers,
    Idea.GATE: paint_gate,
    Idea.BRAIN: paint_brain,
    Idea.BAND: paint_junction,
}


class IdeasStage(PointedStage):
    """All ideas, of which one may be touched, then one after the other."""

    @property
    def phases(self) -> int:
        """All together, then each by itself."""
        return len(Idea) + 1

    def step_at(self, point: QPointF) -> int | None:
        """Return the step of the idea that is touched among the others."""
        if self.frame().index:
            return None
        x, y = point.x() * WIDTH / self.width(), point.y() * HEIGHT / self.height()
        return idea_at(WIDTH - x if self.look.right_to_left else x, y)

    def paint_scene(self, painter: QPainter) -> None:
        """Draw all ideas at rest, or that of the step; mirrored where the language is."""
        scheme, now = self.look.scheme, self.frame()
        self.lay_ground(painter, scheme.sky)
        if now.index:
            _SCENES[Idea(now.index)](painter, scheme, now.progress)
            return
        for idea in Idea:
            self._paint_card(painter, idea)

    def _paint_card(self, painter: QPainter, idea: Idea) -> None:
        place = card(idea)
        ground = QPainterPath()
        ground.addRoundedRect(
            QRectF(place.left, place.top, place.width, place.height), _CORNER, _CORNER
        )
        painter.save()
        painter.fillPath(ground, QColor(self.look.scheme.card))
        painter.setClipPath(ground, Qt.ClipOperation.IntersectClip)
        painter.translate(place.left, place.top)
        painter.scale(place.width / WIDTH, place.height / HEIGHT)
        _SCENES[idea](painter, self.look.scheme, 1.0)
        painter.restore()
