"""How high letters are: the text sizes in millimetres."""

from __future__ import annotations

from kiosk.glass.geometry import Geometry
from kiosk.glass.units import Millimetres, mm
from kiosk.session.state import TextSize

# Small print and running text, within the bands of VVSG 2.0, 7.1-G, and far enough from their ends
# to stay there when rounded to the pixels of a coarse screen.
_CAPITALS = {
    TextSize.SMALL: (mm(3.6), mm(4.1)),
    TextSize.DEFAULT: (mm(4.9), mm(5.5)),
    TextSize.LARGE: (mm(6.5), mm(7.0)),
    TextSize.LARGEST: (mm(8.6), mm(8.9)),
    TextSize.ENLARGED: (mm(8.6), mm(8.9)),
}


def capitals(size: TextSize, geometry: Geometry) -> tuple[Millimetres, Millimetres]:
    """Return the heights of a capital letter of small print and of running text.

    The enlarged size grows with the distance of the eyes (EN 301 549, 5.1.4).
    """
    small, body = _CAPITALS[size]
    if size is not TextSize.ENLARGED:
        return small, body
    least = geometry.enlarged_capital
    return max(small, least), mm(max(body, least * 1.03))
