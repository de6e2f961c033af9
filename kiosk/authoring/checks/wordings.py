"""The words of a part of a page, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.dialect import PageSource
from kiosk.authoring.edition import Edition
from kiosk.authoring.wording import plain_words, texts_of
from kiosk.bundle.text import PageLink
from kiosk.errors import Problem


def words_of(part: object) -> str:
    """Return all words of a part of a page, its texts apart by line breaks."""
    return "\n".join(plain_words(text.spans) for text in texts_of(part))


def line_of(edition: Edition, part: object) -> int | None:
    """Return the line of a page's file in which the first text of a part of the page stands."""
    first = next(texts_of(part), None)
    return edition.source.texts[first.key].line if first else None


def linked_pages(page: PageSource) -> Iterator[str]:
    """Yield the ids of the pages that are one tap away by a link in a text."""
    for text in texts_of(page.page):
        for span in text.spans:
            if isinstance(span, PageLink):
                yield span.page


def page_problem(page: PageSource, message: str, remedy: str, key: str = "title") -> Problem:
    """Return a problem of a page as a whole; it is told at a line of the front matter."""
    return Problem(page.path, page.table.line(key), message, remedy)
