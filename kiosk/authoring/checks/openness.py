"""Pages say what they rest on, and who made and paid for them (rules 13 and 14)."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.checks.wordings import page_problem, words_of
from kiosk.authoring.edition import Edition
from kiosk.authoring.source import BUNDLE_FILE
from kiosk.errors import Problem


def claims_have_sources(edition: Edition) -> Iterator[Problem]:
    """A page that rests on claims names its sources (P9, P27)."""
    for page in edition.source.pages:
        if page.head.claims and not page.head.sources:
            remedy = "Name the sources behind these facts."
            yield page_problem(page, "The page has claims but no sources.", remedy, "sources")


def publisher_and_funding_are_named(edition: Edition) -> Iterator[Problem]:
    """Who publishes the edition and who paid for it is said, even if nobody did (P9, P27)."""
    content, table = edition.source.content, edition.source.bundle_table
    for key, text in (("publisher", content.publisher), ("funding", content.funding)):
        if not words_of(text).strip():
            remedy = "Say it in a sentence, even if it is “No funding has been declared.”"
            yield Problem(BUNDLE_FILE, table.line(key), f"“{key}” says nothing.", remedy)
