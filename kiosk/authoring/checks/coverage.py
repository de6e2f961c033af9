"""What every edition has to say is said (the fact pack, 0.1 and 0.4)."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.coverage import coverage
from kiosk.authoring.edition import Edition
from kiosk.authoring.source import BUNDLE_FILE
from kiosk.errors import Problem


def claims_are_covered(edition: Edition) -> Iterator[Problem]:
    """Each claim of the article, and each fact of the ten key lines, is named by some block.

    Nothing is asked for as long as the edition has fewer pages than are planned.
    """
    found = coverage(edition.source)
    for cover in found.uncovered if found.is_whole else ():
        message = f"No block says {cover.claim}, “{cover.what}”."
        remedy = f"Say it on a page, and name {cover.claim} after the id of the block."
        yield Problem(BUNDLE_FILE, edition.source.bundle_table.line("group"), message, remedy)
