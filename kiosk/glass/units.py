"""Lengths and angles, each with its unit in its type, so that none is taken for another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

Millimetres = NewType("Millimetres", float)
"""A length on the glass or in the room."""
mm = Millimetres
"""Short for :data:`Millimetres`, for lengths written as numbers."""
Pixels = NewType("Pixels", int)
"""A number of device-independent pixels."""
Degrees = NewType("Degrees", float)
"""A visual angle."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How many (device-independent) pixels make a millimetre on this screen."""

    pixels_per_millimetre: float

    def pixels(self, length: Millimetres) -> Pixels:
        """Return a length as whole pixels, at least one."""
        return Pixels(max(1, round(length * self.pixels_per_millimetre)))

    def millimetres(self, pixels: float) -> Millimetres:
        """Return a number of pixels, perhaps not a whole one, as a length."""
        return Millimetres(pixels / self.pixels_per_millimetre)


CSS_ANGLE = Millimetres(1 / 2688)
"""The length of a CSS pixel for each millimetre of viewing distance (W3C, WCAG2ICT)."""
_LARGEST_CSS_PIXEL = Millimetres(0.28)


def css_pixel(distance: Millimetres) -> Millimetres:
    """Return what a CSS pixel is on a screen seen from a distance: that divided by 2688.

    For touch it is never more than 0.28 mm, however far away the eyes are (WCAG2ICT).
    """
    return Millimetres(min(distance * CSS_ANGLE, _LARGEST_CSS_PIXEL))
