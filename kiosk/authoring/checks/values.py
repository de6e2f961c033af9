"""Values set by the clinic are kept in translations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kiosk.authoring.checks.entries import difference, lost_and_added
from kiosk.authoring.edition import Edition
from kiosk.bundle.text import Placeholder, Span
from kiosk.errors import Problem


def values_are_kept(edition: Edition) -> Iterator[Problem]:
    """Each `{value}` stands as often in the translation as in the source."""
    for each, lost, added in lost_and_added(edition, _values):
        yield difference(each, lost, added, "values in braces")


def _values(spans: tuple[Span, ...]) -> Counter[str]:
    return Counter(f"{{{span.name}}}" for span in spans if isinstance(span, Placeholder))
