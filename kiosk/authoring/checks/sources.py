"""Pages cite sources that exist."""

from __future__ import annotations

from collections.abc import Iterator

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
