"""Pages can be read by most people, in whatever language LIX can measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kiosk.authoring.checks.prose import readable, shown_prose
from kiosk.authoring.dialect import PageSource
from kiosk.authoring.edition import Edition
from kiosk.authoring.lix import is_measurable, lix
from kiosk.authoring.translation import Translation
from kiosk.errors import Problem, Severity

MOST_IN_THE_SOURCE = 40
"""LIX from which a page of the source is warned about: above it a text is of medium difficulty."""

MOST_IN_A_TRANSLATION = 50
"""The same for translations, for languages differ: newspapers have 52 in English, 67 in Spanish."""


def pages_are_readable_by_lix(edition: Edition) -> Iterator[Problem]:
    """The LIX of a page is 40 at most, 50 in a translation; the rule warns.

    It says nothing of languages in scripts that LIX was not tried with, such as Arabic and Chinese,
    nor of a page that is not translated to the end.
    """
    for page in edition.source.pages:
        texts = [prose.words for prose in shown_prose(edition, page)]
        line = page.table.line("title")
        yield from _judge(page, texts, MOST_IN_THE_SOURCE, page.path, line)
        for translation in edition.translations:
            yield from _judge_translation(edition, page, translation)


def _judge_translation(
    edition: Edition, page: PageSource, translation: Translation
) -> Iterator[Problem]:
    entries = [translation.entries[prose.text.key] for prose in shown_prose(edition, page)]
    if all(entry.spans for entry in entries):
        texts = [readable(entry.spans) for entry in entries]
        path, line = translation.content_path, entries[0].line
        yield from _judge(page, texts, MOST_IN_A_TRANSLATION, path, line)


def _judge(
    page: PageSource, texts: Sequence[str], most: int, path: str, line: int | None
) -> Iterator[Problem]:
    found = lix(texts) if is_measurable(" ".join(texts)) else 0
    if found > most:
        message = f"The page “{page.page.id}” has the LIX {found:.0f}."
        remedy = f"Stay at {most}: make sentences shorter, and find shorter words."
        yield Problem(path, line, message, remedy, Severity.WARNING)
