"""Every page has its place in bundle.toml."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kiosk.authoring.edition import Edition
from kiosk.authoring.source import BUNDLE_FILE
from kiosk.errors import Problem


def pages_are_in_order(edition: Edition) -> Iterator[Problem]:
    """The urgent page belongs to no group, every other page to exactly one, and all exist."""
    bundle, line = edition.source.bundle, edition.source.bundle_table.line
    grouped = Counter(page for group in bundle.groups for page in group.pages)
    named = {**dict.fromkeys(grouped, "group"), bundle.urgent_page: "urgent_page"}
    for page, key in {**named, bundle.about_page: "about_page"}.items():
        if page not in edition.source.page_ids:
            remedy = f"Write content/pages/{page}.md, or name another page."
            yield Problem(BUNDLE_FILE, line(key), f"There is no page “{page}”.", remedy)
    for page in sorted(edition.source.page_ids - {bundle.urgent_page}):
        if grouped[page] != 1:
            message = f"The page “{page}” stands in {grouped[page] or 'no'} group(s)."
            yield Problem(BUNDLE_FILE, line("group"), message, "Name it in exactly one.")
    if bundle.urgent_page in grouped:
        message = f"The urgent page “{bundle.urgent_page}” stands in a group."
        yield Problem(BUNDLE_FILE, line("urgent_page"), message, "Remove it from the group.")
    yield from _source_language(edition)


def _source_language(edition: Edition) -> Iterator[Problem]:
    bundle, language = edition.source.bundle, edition.source.language
    if bundle.source_language != language.tag:
        line = edition.source.bundle_table.line("source_language")
        message = f"The source language is “{bundle.source_language}” here, not “{language.tag}”."
        yield Problem(BUNDLE_FILE, line, message, "Name the language of content/language.toml.")
