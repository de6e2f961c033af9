"""What a day of ``[hours]`` in the clinic's file says."""

from __future__ import annotations

import re
from itertools import pairwise

CLOSED = "closed"
_CLOCK = r"([01]?[0-9]|2[0-3]):[0-5][0-9]"
_SPAN = rf"{_CLOCK} *[-–] *({_CLOCK}|24:00)"
DAY_PATTERN = rf"^( *({CLOSED}|{_SPAN}( *, *{_SPAN})*))? *\Z"
"""A day of opening hours; empty for one on which the screen is never dark."""
WHOLE_DAY = 24 * 60

Span = tuple[int, int]
"""From when to when, in minutes since midnight; the second minute is outside."""


def spans_of(day: str) -> tuple[Span, ...] | None:
    """Return the spans of a day that :data:`DAY_PATTERN` accepts, none where it is closed.

    ``None`` is a day about which nothing is said.
    """
    written = day.strip()
    if not written:
        return None
    if written == CLOSED:
        return ()
    return tuple(_span(part) for part in written.split(","))


def disorder(spans: tuple[Span, ...]) -> str | None:
    """Return what is wrong with spans that are each well written, or ``None``."""
    for start, end in spans:
        if end <= start:
            return f"{_clock(end)} is not after {_clock(start)}"
    for (_, end), (start, _) in pairwise(spans):
        if start < end:
            return f"{_clock(start)} comes before the end of the span before it, {_clock(end)}"
    return None


def _span(part: str) -> Span:
    start, end = (_minutes(clock) for clock in re.split("[-–]", part))
    return start, end


def _minutes(clock: str) -> int:
    hours, minutes = clock.strip().split(":")
    return int(hours) * 60 + int(minutes)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
