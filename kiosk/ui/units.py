"""Lengths: millimetres on the glass, and the pixels they come to on this screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

Millimetres = NewType("Millimetres", float)


@dataclass(frozen=True, slots=True)
class Scale:
    """How many (device-independent) pixels make a millimetre on this screen."""

    pixels_per_millimetre: float

    def pixels(self, length: float) -> int:
        """Return a length in millimetres as whole pixels, at least one."""
        return max(1, round(length * self.pixels_per_millimetre))

    def millimetres(self, pixels: float) -> Millimetres:
        """Return a number of pixels as millimetres."""
        return Millimetres(pixels / self.pixels_per_millimetre)
