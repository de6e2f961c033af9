"""Where a screen hangs and how far a patient is: what sizes and reach follow from."""

from __future__ import annotations

import math
from dataclasses import dataclass

from kiosk.glass.units import Degrees, Millimetres, Pixels, Scale

ENLARGED_DEGREES = Degrees(0.7)
"""Visual angle of a capital H in the enlarged mode, at least (EN 301 549, 5.1.4)."""
LOWEST_REACH = Millimetres(380.0)
"""Above the floor: the lowest thing somebody in a wheelchair has to touch (508 407.8)."""
HIGHEST_REACH = Millimetres(1220.0)
"""Above the floor: the highest (508 407.8)."""
USUAL_DISTANCE = Millimetres(600.0)
"""How far a patient's eyes are from the screen where nobody has measured it."""
USUAL_SCALE, USUAL_WIDTH, USUAL_HEIGHT = Scale(4.03), Pixels(1920), Pixels(1080)
"""Those of the screen this kiosk is drawn for: 1920 x 1080, 21.5 inches across."""
LEAST_TARGET = Millimetres(12.7)
"""The smallest thing that may be touched (VVSG 2.0, 7.2-I)."""
LEAST_GAP = Millimetres(2.54)
"""Between two things that may be touched (VVSG 2.0, 7.2-I)."""
CARD_WIDTH, CARD_HEIGHT = Millimetres(85.60), Millimetres(53.98)
"""A bank card (ISO/IEC 7810, ID-1), by which the pixels of a millimetre are measured."""
LEAST_BAND = Millimetres(115.0)
"""The least height that is used; a screen has to be much higher to be used in part."""
_LOWER_PART = 0.62
"""Part of the screen that is used where nobody knows how high it hangs."""


@dataclass(frozen=True, slots=True)
class Band:
    """A strip across the window, in pixels from its top: all that is shown stands within."""

    top: int
    height: int


@dataclass(frozen=True, slots=True)
class Geometry:
    """The pixels of a millimetre, the distance of a patient's eyes, and the height of the screen.

    ``bottom`` is how high above the floor the lower edge of the image is, ``None`` where nobody
    has measured it. ``width`` and ``height`` are those of the screen.
    """

    scale: Scale = USUAL_SCALE
    distance: Millimetres = USUAL_DISTANCE
    bottom: Millimetres | None = None
    width: Pixels = USUAL_WIDTH
    height: Pixels = USUAL_HEIGHT

    @property
    def size(self) -> tuple[Millimetres, Millimetres]:
        """The width and height of the image."""
        return self.scale.millimetres(self.width), self.scale.millimetres(self.height)

    @property
    def card_pixels(self) -> int:
        """The width of a bank card on this screen, in whole pixels."""
        return self.scale.pixels(CARD_WIDTH)

    @property
    def enlarged_capital(self) -> Millimetres:
        """The height of a capital letter in the enlarged mode, at least."""
        return capital_for(ENLARGED_DEGREES, self.distance)

    @property
    def has_parts(self) -> bool:
        """Whether the screen is so high that a part of it can be used by itself."""
        return self.size[1] >= LEAST_BAND * 1.4

    @property
    def is_out_of_reach(self) -> bool:
        """Whether a part of the screen cannot be reached from a seat."""
        if self.bottom is None or not self.has_parts:
            return False
        top = self.bottom + self.scale.millimetres(self.height)
        return top > HIGHEST_REACH or self.bottom < LOWEST_REACH

    def reach_band(self, height: int) -> Band:
        """Return the strip of a window ``height`` pixels high that can be reached from a seat.

        Where nobody has measured how high the screen hangs, it is the lower part. A screen that
        hangs out of all reach keeps its lower, or upper, part: nearer is not to be had.
        """
        needed = min(self.scale.pixels(LEAST_BAND), height)
        least = max(round(height * _LOWER_PART / 2), needed)
        if self.bottom is None:
            lower = max(round(height * _LOWER_PART), needed)
            return Band(height - lower, lower)
        lowest = self._from_top(LOWEST_REACH - self.bottom, height)
        highest = self._from_top(HIGHEST_REACH - self.bottom, height)
        top = min(max(highest, 0), height - least)
        below = max(min(lowest, height), top + least)
        return Band(top, min(below, height) - top)

    def _from_top(self, above_bottom: float, height: int) -> int:
        return height - round(above_bottom * self.scale.pixels_per_millimetre)


def capital_for(degrees: Degrees, distance: Millimetres) -> Millimetres:
    """Return the height of a capital letter that is seen under an angle from a distance.

    For 0.7 degrees that is 0.01222 times the distance (EN 301 549, 5.1.4).
    """
    return Millimetres(2 * distance * math.tan(math.radians(degrees) / 2))
