"""The units in which scenes are drawn, and how what moves in them starts and ends."""

from __future__ import annotations

WIDTH, HEIGHT = 640.0, 600.0
"""Drawing units of every scene; page pictures have the same shape."""


def part_of(progress: float, start: float, end: float) -> float:
    """Return how far that has come, 0 to 1, which moves from ``start`` to ``end`` of a step."""
    return min(max((progress - start) / (end - start), 0.0), 1.0)


def ease(part: float) -> float:
    """Return a part that starts and ends softly; below 0 it has not begun, above 1 it is over."""
    part = min(max(part, 0.0), 1.0)
    return part * part * (3 - 2 * part)
