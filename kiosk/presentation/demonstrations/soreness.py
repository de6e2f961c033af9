"""Soreness after needling, hour by hour: an example to look at, not a measurement.

The facts give times, no amounts: soreness can start within 2 to 8 hours (F138), the ache may last
for a day or two (F66), and it usually goes within 1 to 2 days; some clinics say up to 3 (F137). In
trials of neck pain about 55 to 91 in 100 people were sore, so others were not (F136). How high the
curves are and how they bend is made up.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.presentation.demonstrations.scene import ease
from kiosk.presentation.demonstrations.steps import StepFrame

STARTS = (2.0, 8.0)
"""Hours within which soreness can start (F138)."""
GOES = (24.0, 48.0)
"""Hours within which it usually goes (F137)."""
LONGEST = 72.0
"""Hours that some clinics name (F137), and how far the picture reaches."""


@dataclass(frozen=True, slots=True)
class Course:
    """How sore one person is: from the hour ``starts`` more and more up to ``top`` at the hour
    ``most``, then less and less until the hour ``gone``. The most that is drawn is 1.
    """

    top: float
    starts: float
    most: float
    gone: float

    def height(self, hour: float) -> float:
        """Return how sore that person is so many hours after needling, from 0 to 1."""
        if hour <= self.most:
            return self.top * ease((hour - self.starts) / (self.most - self.starts))
        return self.top * ease((self.gone - hour) / (self.gone - self.most))


EXAMPLE = Course(1.0, STARTS[0], 16.0, GOES[1])
OTHERS = (
    Course(0.0, STARTS[0], 16.0, GOES[0]),
    Course(0.45, STARTS[1] / 2, 12.0, GOES[0] + 4),
    Course(0.8, STARTS[1], 26.0, LONGEST),
)
"""Other people: one who is not sore at all, one less and shorter, one longer."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A step: up to which hour the story is told, and the hours that its caption names."""

    hour: float
    span: tuple[float, float] | None = None


STOPS = (Stop(0.0), Stop(STARTS[1], STARTS), Stop(24.0), Stop(GOES[1], GOES), Stop(LONGEST))
"""Straight after, the start, the next day, the end; then other people."""

_HOURS = tuple(stop.hour for stop in STOPS)
_OTHERS_SHOWN = (0.0,) * (len(STOPS) - 1) + (1.0,)


@dataclass(frozen=True, slots=True)
class Moment:
    """What is seen: the hour, how sore the person of the example is then, the hours that are
    marked, and how strongly the other people show, from 0 to 1.
    """

    hour: float
    height: float
    span: tuple[float, float] | None
    others: float


def moment(frame: StepFrame) -> Moment:
    """Return what is seen at a moment."""
    hour = frame.between(_HOURS)
    others = frame.between(_OTHERS_SHOWN)
    return Moment(hour, EXAMPLE.height(hour), STOPS[frame.index].span, others)
