"""When the clinic is open, by the clock on its wall."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.clinic.hours import Span, spans_of
from kiosk.clinic.model import Hours

NO_CLOCK_BEFORE = 2025
"""A computer that is in an earlier year has lost its clock: this kiosk was not made yet."""


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """The spans of each day, Monday first; ``None`` for a day about which nothing is said."""

    days: tuple[tuple[Span, ...] | None, ...] = (None,) * 7

    def is_open(self, moment: datetime) -> bool:
        """Tell whether the clinic is open at a moment of local time.

        Each moment is judged by itself, so a clock that is put forward, back, or years away does
        no more than what it says. Where nothing is known, the clinic counts as open.
        """
        spans = self.days[moment.weekday()]
        if spans is None or moment.year < NO_CLOCK_BEFORE:
            return True
        minute = moment.hour * 60 + moment.minute
        return any(start <= minute < end for start, end in spans)


def opening_hours(hours: Hours) -> OpeningHours:
    """Return the opening hours of a clinic's file that is sound."""
    return OpeningHours(tuple(spans_of(getattr(hours, day)) for day in hours.__struct_fields__))
