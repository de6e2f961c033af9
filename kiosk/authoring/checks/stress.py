"""Words that are stressed in the source are stressed in translations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kiosk.authoring.checks.entries import difference, lost_and_added
from kiosk.authoring.edition import Edition
from kiosk.bundle.text import Emphasis, Span, Strong
from kiosk.errors import Problem


def stress_is_kept(edition: Edition) -> Iterator[Problem]:
    """A translation has as many strong and as many stressed words as its source."""
    for each, lost, added in lost_and_added(edition, _marks):
        yield difference(each, lost, added, "emphasis")


def _marks(spans: tuple[Span, ...]) -> Counter[str]:
    strong = ("**strong words**" for span in spans if isinstance(span, Strong))
    return Counter([*strong, *("*emphasis*" for span in spans if isinstance(span, Emphasis))])
