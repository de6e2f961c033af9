"""What a CSS pixel is on the glass of a kiosk (W3C's WCAG2ICT)."""

from __future__ import annotations

PIXELS_TO_THE_EYE = 2688
"""A CSS pixel is as large as this part of the distance of the eyes."""
LARGEST = 0.28
"""Millimetres: a CSS pixel is never taken for larger where fingers are concerned."""


def css_pixel(distance: float) -> float:
    """Return the side of a CSS pixel in millimetres, for eyes so many millimetres away."""
    return min(distance / PIXELS_TO_THE_EYE, LARGEST)
