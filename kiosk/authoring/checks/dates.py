"""Pages have been checked lately, and will be checked again."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.dialect import PageSource
from kiosk.authoring.edition import Edition
from kiosk.errors import Problem


def dates_are_plausible(edition: Edition) -> Iterator[Problem]:
    """A page was last checked before today, and the next check lies ahead."""
    today = edition.today
    for page in edition.source.pages:
        last, following = page.head.last_checked, page.head.next_check
        if following <= last:
            yield _problem(page, "next_check", "The next check is not after the last.")
        elif today is not None and last > today:
            yield _problem(page, "last_checked", f"The last check, {last}, is yet to come.")
        elif today is not None and following < today:
            yield _problem(page, "next_check", f"The check due on {following} is overdue.")


def _problem(page: PageSource, key: str, message: str) -> Problem:
    remedy = "Check the page against its sources, then correct the dates."
    return Problem(page.path, page.table.line(key), message, remedy)
