"""How large this screen really is.

What staff measured on the glass wins, and is kept with what they chose. A number in the clinic's
file was read off a ruler by a person, so it comes next. Then comes what the screen reports, where
that is plausible; a virtual or badly described screen reports nonsense. Last comes the size of the
screen this kiosk was drawn for.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.glass.units import Scale

_LEAST_MILLIMETRES = 120.0
_LEAST_DENSITY = 1.2  # pixels a millimetre; some compositors report one pixel as one millimetre
_MOST_UNEVENNESS = 0.12
_DRAWN_FOR_DIAGONAL = 546.0  # 21.5 inches

KNOWN_DIAGONALS = {
    (1920, 1080): 546.0,
    (1280, 800): 254.0,
    (1366, 768): 396.0,
    (3840, 2160): 1092.0,
}
"""Diagonals, in millimetres, of the screens this kiosk is drawn for, by size in pixels."""


class Origin(StrEnum):
    """Where the size of the screen is known from."""

    MEASURED = "measured"
    CLINIC = "clinic"
    SCREEN = "screen"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Measure:
    """The scale of a screen and where it is known from."""

    scale: Scale
    origin: Origin


def measure_screen(
    pixels: tuple[int, int],
    reported: tuple[float, float] | None,
    clinic: tuple[float, float] | None,
) -> Measure:
    """Return the scale of a screen of ``pixels`` (width, height).

    ``reported`` is what the screen says of itself and ``clinic`` what the clinic's file says, both
    width and height in millimetres.
    """
    if clinic is not None:
        return Measure(_scale(pixels, clinic), Origin.CLINIC)
    if reported is not None and is_plausible(pixels, reported):
        return Measure(_scale(pixels, reported), Origin.SCREEN)
    return Measure(assumed_scale(pixels), Origin.ASSUMED)


def is_plausible(pixels: tuple[int, int], millimetres: tuple[float, float]) -> bool:
    """Tell whether a reported size can be that of a real screen with square pixels."""
    if min(millimetres) < _LEAST_MILLIMETRES / 2:
        return False
    if max(millimetres) < _LEAST_MILLIMETRES:
        return False
    across, down = (count / length for count, length in zip(pixels, millimetres, strict=True))
    if min(across, down) < _LEAST_DENSITY:
        return False
    return abs(across - down) / max(across, down) <= _MOST_UNEVENNESS


def assumed_scale(pixels: tuple[int, int]) -> Scale:
    """Return the scale of the screen that most likely has this many pixels."""
    width, height = max(pixels), min(pixels)
    diagonal = KNOWN_DIAGONALS.get((width, height), _DRAWN_FOR_DIAGONAL)
    return Scale((width**2 + height**2) ** 0.5 / diagonal)


def _scale(pixels: tuple[int, int], millimetres: tuple[float, float]) -> Scale:
    across, down = (count / length for count, length in zip(pixels, millimetres, strict=True))
    return Scale((across + down) / 2)
