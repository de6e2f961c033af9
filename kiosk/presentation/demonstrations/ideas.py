"""The ideas demonstration: four ideas of how relief might come, all of them theories (F77).

The body may release its own painkillers, endorphins, enkephalins and dynorphins (A12, F80). A new
signal may block some pain signals in the spinal cord (F84). A strong signal may turn on pathways of
the brain that dampen pain (F86). An overactive nerve-muscle junction may calm, and the tight band
may relax (F79, F90).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from kiosk.presentation.demonstrations.scene import HEIGHT, WIDTH

_EDGE, _BETWEEN = 24.0, 28.0
_CARD_WIDTH = (WIDTH - 2 * _EDGE - _BETWEEN) / 2
_CARD_HEIGHT = (HEIGHT - 2 * _EDGE - _BETWEEN) / 2
_COLUMNS = 2


class Idea(IntEnum):
    """The ideas by the steps that show them; step 0 shows all."""

    PAINKILLERS = 1
    GATE = 2
    BRAIN = 3
    BAND = 4


@dataclass(frozen=True, slots=True)
class Card:
    """Where an idea is seen beside the others, in drawing units."""

    left: float
    top: float
    width: float = _CARD_WIDTH
    height: float = _CARD_HEIGHT

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies on the card."""
        across, down = x - self.left, y - self.top
        return 0 <= across <= self.width and 0 <= down <= self.height


def card(idea: Idea) -> Card:
    """Return the place of an idea among the others, in reading order from left to right."""
    row, column = divmod(idea - 1, _COLUMNS)
    left = _EDGE + column * (_CARD_WIDTH + _BETWEEN)
    return Card(left, _EDGE + row * (_CARD_HEIGHT + _BETWEEN))


def idea_at(x: float, y: float) -> Idea | None:
    """Return the idea whose card holds a point, ``None`` between the cards."""
    return next((idea for idea in Idea if card(idea).holds(x, y)), None)
