"""Measuring a screen on the glass: what can be entered, and what a screen cannot hold."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from kiosk.glass.geometry import CARD_WIDTH, ENLARGED_DEGREES, Geometry, capital_for
from kiosk.glass.units import Degrees, Millimetres, Scale, mm

NEAREST, FARTHEST = mm(300), mm(1500)
"""How far a patient's eyes may be from a screen that is touched."""
LOWEST, HIGHEST = mm(0), mm(2000)
"""How high above the floor the lower edge of the image may be."""
USUAL_HEIGHT_ABOVE_FLOOR = mm(900)
"""What is entered first where nobody has measured the height: a screen on a desk or a pillar."""
LEAST_WIDTH, LEAST_HEIGHT = 26, 15
"""The capital letters, in the largest writing, that must have room side by side and above each
other, so that no word and no button is cut in any language (measured, decision 11)."""
_LEAST_ACROSS = mm(100)  # the shorter side: six targets with their gaps, in two rows


class Unheld(StrEnum):
    """Why a screen cannot hold the layout."""

    SMALL = "small"
    FAR = "far"


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


def unheld(geometry: Geometry) -> Unheld | None:
    """Return why a screen cannot hold the layout, or ``None`` where it can."""
    if min(geometry.size) < _LEAST_ACROSS:
        return Unheld.SMALL
    return None if geometry.distance <= farthest(geometry) else Unheld.FAR


def farthest(geometry: Geometry) -> Millimetres:
    """Return the distance of the eyes up to which the enlarged writing has room on a screen."""
    width, height = geometry.size
    capital = min(width / LEAST_WIDTH, height / LEAST_HEIGHT)
    return mm(capital / capital_for(Degrees(ENLARGED_DEGREES), mm(1)))
