"""Pages say what they rest on (rule 13; P9, P27)."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.checks.wordings import page_problem
from kiosk.authoring.edition import Edition
from kiosk.errors import Problem


def sources_exist(edition: Edition) -> Iterator[Problem]:
    """Each source of a page is an entry of sources.toml."""
    known = {source.id for source in edition.source.content.sources}
    for page in edition.source.pages:
        line = page.table.line("sources")
        for source in page.head.sources:
            if source not in known:
                remedy = f"Describe it under [source.{source}] in content/sources.toml."
                yield Problem(page.path, line, f"The source {source} is not described.", remedy)


def claims_have_sources(edition: Edition) -> Iterator[Problem]:
    """A page that rests on claims names its sources."""
    for page in edition.source.pages:
        if page.claims and not page.head.sources:
            remedy = "Name the sources behind these facts."
            yield page_problem(page, "The page has claims but no sources.", remedy, "sources")
