"""Links keep their targets in translations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kiosk.authoring.checks.entries import difference, lost_and_added
from kiosk.authoring.edition import Edition
from kiosk.bundle.text import PageLink, Span, TermLink
from kiosk.errors import Problem


def link_targets_are_kept(edition: Edition) -> Iterator[Problem]:
    """Each link of the source stands in the translation, and no other."""
    for each, lost, added in lost_and_added(edition, _targets):
        yield difference(each, lost, added, "links")


def _targets(spans: tuple[Span, ...]) -> Counter[str]:
    terms = (f"(term:{span.term})" for span in spans if isinstance(span, TermLink))
    pages = (f"(page:{span.page})" for span in spans if isinstance(span, PageLink))
    return Counter([*terms, *pages])
