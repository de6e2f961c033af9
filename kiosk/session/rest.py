"""What there is to know of the rest of a screen at which nobody is."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.session.hours import OpeningHours

DIM, DARK = 30, 100
"""How much of the light is taken away: while nobody is there, and while the clinic is closed."""


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What the clinic's file fixes about rest and cleaning. Times are in seconds.

    The start screen rests ``rest_after`` so long without a touch; it ``dims`` then, or only moves.
    """

    hours: OpeningHours = field(default_factory=OpeningHours)
    rest_after: float = 600.0
    dims: bool = True
    cleaning_seconds: int = 30
    cleaning_without_pin: bool = False
    remembers_cleaning: bool = False


@dataclass(frozen=True, slots=True)
class Rest:
    """How far the screen is at rest: ``veil`` is how much of 100 of its light is taken away,
    ``minute`` how long nobody was there, 0 while the picture stands in its usual place.
    """

    veil: int = 0
    minute: int = 0

    @property
    def is_dark(self) -> bool:
        """Whether so little can be seen that a touch can mean nothing but "wake up"."""
        return self.veil > DIM
