"""Made-up counts, for pictures of the screen on which staff see them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kiosk.staff.usage import Counts, Stay, Week, WeekCounts, weeks_before

SAMPLE_DAY = date(2026, 11, 25)
_OPENED = (84, 61, 57, 40, 33, 28, 26, 21, 17, 12, 9, 7, 5, 4, 3, 2, 1)
_VISITS = (0.62, 0.2, 0.1, 0.05, 0.03)
_BY_WEEK = (96, 104, 118, 88, 97, 121, 109, 131)
_BY_HOUR = (9, 21, 26, 18, 6, 12, 23, 17, 8, 3)
_BY_DAY = (31, 44, 52, 16, 0, 0, 0)


def sample_counts(pages: Sequence[str], languages: Sequence[str]) -> Counts:
    """Return counts of eight weeks in which these pages were opened in these languages."""
    present = Week.of(SAMPLE_DAY)
    weeks = weeks_before(present, len(_BY_WEEK))
    return Counts(
        present,
        tuple(
            WeekCounts(
                week,
                {tag: round(visits * part) for tag, part in zip(languages, _VISITS, strict=False)},
                {page: _stays(opened) for page, opened in zip(pages, _OPENED, strict=False)},
                closed=week != present,
            )
            for week, visits in zip(weeks, _BY_WEEK, strict=True)
        ),
        dict(enumerate(_BY_HOUR, start=8)),
        dict(enumerate(_BY_DAY)),
    )


def _stays(opened: int) -> dict[Stay, int]:
    short, middle = opened // 4, opened // 3
    return {Stay.SHORT: short, Stay.MIDDLE: middle, Stay.LONG: opened - short - middle}
