"""Counts for a file or a terminal: what may be read by anybody, and how to read it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from kiosk.staff.suppression import LEAST, PublicWeek, public
from kiosk.staff.usage import Counts

USAGE_FILE = "usage.csv"
_HEADER = ("week", "what", "which", "time", "visits")
_HIDDEN = "hidden"

NOTE = (
    f"Whole weeks only. A number stands for at least {LEAST} visits. Where it says “hidden”, there"
    f" were fewer than {LEAST}, perhaps none, or the number would tell another that is hidden."
    " Pages and weeks that are not listed are hidden too. A visit counts once for a page, however"
    " often the page was opened. Times: short is under 15 seconds, middle up to 90, long more."
)

Row = tuple[str, str, str, str, str]


def public_weeks(counts: Counts) -> tuple[PublicWeek, ...]:
    """Return the weeks that may leave the kiosk, oldest first, those with nothing to show not."""
    weeks = (public(week) for week in counts.weeks)
    return tuple(week for week in weeks if not week.empty)


def usage_csv(counts: Counts) -> str:
    """Return what may leave the kiosk as a table of comma-separated values, with a header."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerows([_HEADER, *_rows(public_weeks(counts))])
    return stream.getvalue()


def usage_table(counts: Counts) -> str:
    """Return the same for a terminal, without a final line break."""
    rows = list(_rows(public_weeks(counts)))
    if not rows:
        return f"No week is over in which there is a number to show. {NOTE}"
    return "\n".join([*_in_columns([_HEADER, *rows]), "", NOTE])


def _rows(weeks: Iterable[PublicWeek]) -> Iterator[Row]:
    for public_week in weeks:
        week = str(public_week.week)
        yield week, "visits", "", "", _written(public_week.visits)
        for tag in sorted(public_week.languages):
            yield week, "language", tag, "", _written(public_week.languages[tag])
        for name in sorted(public_week.pages):
            page = public_week.pages[name]
            yield week, "page", name, "", str(page.opened)
            for stay, number in page.stays.items():
                yield week, "page", name, str(stay), str(number)


def _written(number: int | None) -> str:
    return _HIDDEN if number is None else str(number)


def _in_columns(rows: Sequence[Row]) -> Iterator[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADER))]
    for row in rows:
        *words, number = row
        cells = [cell.ljust(width) for cell, width in zip(words, widths, strict=False)]
        yield "  ".join([*cells, number.rjust(widths[-1])])
