"""What is counted of visits: pages, language and about how long; never who, and no visit by itself.

A visit adds one to each count that it belongs to, and leaves nothing else. Pages, languages and
hours are counted apart, so that no row says that somebody read a page in a language at an hour.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

MOST_WEEKS = 105
"""Weeks that are kept, two years; older ones are deleted."""

MIDDLE_SECONDS = 15.0
LONG_SECONDS = 90.0

_WEEK = re.compile(r"(\d{4})-W(\d{2})", re.ASCII)


class Stay(StrEnum):
    """About how long a page was read in one visit: under 15 s, up to 90 s, or longer."""

    SHORT = "short"
    MIDDLE = "middle"
    LONG = "long"


def stay_of(seconds: float) -> Stay:
    """Return the coarse step that a time in seconds lies in."""
    if seconds < MIDDLE_SECONDS:
        return Stay.SHORT
    return Stay.MIDDLE if seconds < LONG_SECONDS else Stay.LONG


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """A week of ISO 8601, which begins on a Monday; written as in ``2026-W48``."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year:04}-W{self.number:02}"

    @classmethod
    def of(cls, day: date) -> Week:
        """Return the week that a day belongs to."""
        year, number, _ = day.isocalendar()
        return cls(year, number)

    @classmethod
    def read(cls, text: str) -> Week:
        """Return the week that ``text`` names; raises :class:`ValueError` where it names none."""
        found = _WEEK.fullmatch(text)
        if not found:
            raise ValueError(f"{text!r} is no week")
        return cls(int(found[1]), int(found[2]))


@dataclass(frozen=True, slots=True)
class Tally:
    """What one visit adds: one to its language, and one to each page for the time spent there."""

    language: str
    pages: Mapping[str, Stay] = field(default_factory=dict)


class Visit:
    """One visit while it lasts, in memory alone."""

    def __init__(self) -> None:
        self._languages: dict[str, float] = {}
        self._pages: dict[str, float] = {}

    def spend(self, language: str, page: str | None, seconds: float) -> None:
        """Add time that was spent in a language, on a page or ``None`` where none was open."""
        seconds = max(seconds, 0.0)
        self._languages[language] = self._languages.get(language, 0.0) + seconds
        if page is not None:
            self._pages[page] = self._pages.get(page, 0.0) + seconds

    def tally(self) -> Tally | None:
        """Return what the visit adds; ``None`` where nobody came further than the languages.

        A page counts once, however often it was opened, or ten openings would not be ten visits.
        The language is the one in which most time was spent.
        """
        if not self._languages:
            return None
        language = max(self._languages, key=lambda tag: self._languages[tag])
        return Tally(language, {page: stay_of(spent) for page, spent in self._pages.items()})


@dataclass(frozen=True, slots=True)
class WeekCounts:
    """Visits of one week.

    ``languages`` has every language that was on offer, those with no visit too. A ``closed`` week
    is over and takes no more counts, so that it is the same in each export.
    """

    week: Week
    languages: Mapping[str, int] = field(default_factory=dict)
    pages: Mapping[str, Mapping[Stay, int]] = field(default_factory=dict)
    closed: bool = False

    @property
    def visits(self) -> int:
        """How many visits there were."""
        return sum(self.languages.values())

    def opened(self, page: str) -> int:
        """Return in how many visits a page was opened."""
        return sum(self.pages.get(page, {}).values())

    def stayed(self, stay: Stay) -> int:
        """Return how often a page, whichever, was read for so long."""
        return sum(stays.get(stay, 0) for stays in self.pages.values())


@dataclass(frozen=True, slots=True)
class Counts:
    """All that is counted.

    ``weeks`` rise and hold the ``present`` one only where something was counted in it. ``hours`` of
    the day, 0 to 23, and ``days`` of the week, 0 for Monday, are those of the present week alone.
    """

    present: Week
    weeks: tuple[WeekCounts, ...] = ()
    hours: Mapping[int, int] = field(default_factory=dict)
    days: Mapping[int, int] = field(default_factory=dict)

    @property
    def shown(self) -> tuple[WeekCounts, ...]:
        """The present week, counted or not, and those before it, newest first.

        A week that is yet to come was counted by a clock that was wrong.
        """
        known = {each.week: each for each in self.weeks if each.week <= self.present}
        known.setdefault(self.present, WeekCounts(self.present))
        return tuple(known[week] for week in sorted(known, reverse=True))


def monday_of(week: Week) -> date:
    """Return the day on which a week begins."""
    return date.fromisocalendar(week.year, week.number, 1)


def weeks_before(week: Week, count: int) -> tuple[Week, ...]:
    """Return ``count`` weeks that end with ``week``, oldest first."""
    first = monday_of(week)
    return tuple(Week.of(first - timedelta(weeks=back)) for back in reversed(range(count)))
