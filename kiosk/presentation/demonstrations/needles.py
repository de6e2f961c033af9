"""Things as thick as they are: what the needle demonstration compares, in millimetres.

Thicknesses: a needle for dry needling 0.2 to 0.35 (F5), drawn at 0.25; a human hair 0.05 to 0.1
(F250), drawn at 0.08; a sewing needle roughly 0.6 to 1 (F251), drawn at 0.8; a 21-gauge needle
about 0.8 (F249); a grain of long rice about 2 by 7 (F251).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Shape(Enum):
    """What a thing looks like."""

    NEEDLE = "needle"
    HAIR = "hair"
    SEWING_NEEDLE = "sewing-needle"
    HOLLOW_NEEDLE = "hollow-needle"
    GRAIN = "grain"


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing at its true size; lengths in millimetres."""

    shape: Shape
    thickness: float
    length: float


THINGS = (
    Thing(Shape.NEEDLE, 0.25, 40.0),
    Thing(Shape.HAIR, 0.08, 40.0),
    Thing(Shape.SEWING_NEEDLE, 0.8, 40.0),
    Thing(Shape.HOLLOW_NEEDLE, 0.8, 38.0),
    Thing(Shape.GRAIN, 2.0, 7.0),
)
"""In the order of the page's captions, of which the first names them all."""
