"""Measuring a screen on the glass: what can be entered, and what a screen cannot hold."""

from __future__ import annotations

from dataclasses import replace

from kiosk.glass.geometry import CARD_WIDTH, ENLARGED_DEGREES, Geometry, capital_for
from kiosk.glass.units import Millimetres, Scale, mm

NEAREST, FARTHEST = mm(300), mm(1500)
"""How far a patient's eyes may be from a screen that is touched."""
LOWEST, HIGHEST = mm(0), mm(2000)
"""How high above the floor the lower edge of the image may be."""
USUAL_HEIGHT_ABOVE_FLOOR = mm(900)
"""What is entered first where nobody has measured the height: a screen on a desk or a pillar."""
LEAST_WIDE, LEAST_HIGH = 29, 22
"""How many letters of the enlarged writing must have room along the shorter side of a screen, on an
upright one and on a wide one, so that nothing is cut in any language (measured, decision 11)."""
_LEAST_ACROSS = mm(100)  # the shorter side: six targets with their gaps, in two rows


def sized(geometry: Geometry, card_pixels: int) -> Geometry:
    """Return the geometry of a screen on which a bank card is ``card_pixels`` wide."""
    return replace(geometry, scale=Scale(max(card_pixels, 1) / CARD_WIDTH))


def seen_from(geometry: Geometry, distance: float) -> Geometry:
    """Return the geometry with the eyes at a distance, in millimetres, within what is possible."""
    return replace(geometry, distance=mm(min(max(distance, NEAREST), FARTHEST)))


def hung_at(geometry: Geometry, bottom: float | None) -> Geometry:
    """Return the geometry with the lower edge so many millimetres above the floor."""
    kept = None if bottom is None else mm(min(max(bottom, LOWEST), HIGHEST))
    return replace(geometry, bottom=kept)


def is_too_small(geometry: Geometry) -> bool:
    """Tell whether a screen has no room for all that has to be touched."""
    return min(geometry.size) < _LEAST_ACROSS


def holds_enlarged(geometry: Geometry) -> bool:
    """Tell whether the enlarged writing has room on a screen, from where the eyes are."""
    return geometry.distance <= farthest(geometry)


def farthest(geometry: Geometry) -> Millimetres:
    """Return the distance of the eyes up to which the enlarged writing has room on a screen."""
    width, height = geometry.size
    letters = LEAST_HIGH if width > height else LEAST_WIDE
    return mm(min(width, height) / letters / capital_for(ENLARGED_DEGREES, mm(1)))
