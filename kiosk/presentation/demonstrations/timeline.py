"""Where the idea came from, as a path with stations; the page's captions tell what happened.

Injections of a numbing medicine came first (F25). Reports of the needle alone are from 1941 and
1947 (F26), Lewit's is from 1979 (F28), the textbook by Travell and Simons from 1983 (F23); a first
US state board accepted the treatment for physical therapists in 1984 (F216).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.presentation.demonstrations.steps import StepFrame


class Drawing(Enum):
    """What stands at a station."""

    SYRINGE = "syringe"
    REPORT = "report"
    NAME = "name-tag"
    NEEDLE_NOT_DRUG = "needle-and-vial"
    TEXTBOOK = "textbook"
    BOARD = "board"
    THIN_NEEDLE = "thin-needle"


@dataclass(frozen=True, slots=True)
class Station:
    """A stop on the path; ``year`` is ``None`` at its start and today."""

    drawing: Drawing
    year: int | None = None


STATIONS = (
    Station(Drawing.SYRINGE),
    Station(Drawing.REPORT, 1941),
    Station(Drawing.NAME, 1947),
    Station(Drawing.NEEDLE_NOT_DRUG, 1979),
    Station(Drawing.TEXTBOOK, 1983),
    Station(Drawing.BOARD, 1984),
    Station(Drawing.THIN_NEEDLE),
)
"""In the order of the page's captions."""


def way(frame: StepFrame) -> float:
    """Return how far along the path one is, in stations: 1.5 is half way from 1 to 2."""
    return frame.between(tuple(float(number) for number in range(len(STATIONS))))


def nearness(station: int, frame: StepFrame) -> float:
    """Return how much a station is the one that is told of, from 0 to 1."""
    return frame.between(tuple(float(number == station) for number in range(len(STATIONS))))
