"""What is drawn over the screen while it rests, and by how much the picture is moved."""

from __future__ import annotations

import math
from dataclasses import dataclass

from kiosk.session.rest import DARK
from kiosk.session.state import Session

Point = tuple[float, float]

_ROUND = ((1.0, 0.0), (0.7, 0.7), (0.0, 1.0), (-0.7, 0.7))
_PATH: tuple[Point, ...] = tuple(
    (sign * x * part, sign * y * part) for part in (1.0, 0.5) for sign in (1, -1) for x, y in _ROUND
)


@dataclass(frozen=True, slots=True)
class RestView:
    """How far the screen is at rest.

    ``veil`` is how much of 100 of the light is taken away. ``shift`` is where the picture stands,
    as parts of the furthest it may be moved to the right and down. ``mark`` is where a faint mark
    shows, as parts of the width and height of the screen, that a dark screen is not switched off.
    """

    veil: int = 0
    shift: Point = (0.0, 0.0)
    mark: Point | None = None


def derive_rest(session: Session) -> RestView:
    """Return the rest of a moment; it stays the same for a minute, once it is reached."""
    rest = session.rest
    shift = _PATH[rest.minute % len(_PATH)] if rest.minute else (0.0, 0.0)
    return RestView(rest.veil, shift, _mark(rest.minute) if rest.veil == DARK else None)


def _mark(minute: int) -> Point:
    """Return a point that wanders over the screen, by a few hundredths a minute."""
    return 0.5 + 0.35 * math.sin(minute * 0.13), 0.5 + 0.35 * math.sin(minute * 0.19)
