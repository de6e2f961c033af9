"""Nobody is said to have reviewed what was not reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.edition import Edition
from kiosk.authoring.edition_files import LanguageFile, iso_date
from kiosk.authoring.source import CONTENT
from kiosk.authoring.tables import Table
from kiosk.bundle.model import ReviewState
from kiosk.errors import Problem


def review_states_are_truthful(edition: Edition) -> Iterator[Problem]:
    """Above a draft, the reviewer's role is named, and for a language the day; below, neither."""
    for page in edition.source.pages:
        given = {"reviewer_role": bool(page.head.reviewer_role)}
        yield from _judge(page.head.review_state, given, page.path, page.table)
    path = f"{CONTENT}/language.toml"
    yield from _language(edition, edition.source.language, edition.source.language_table, path)
    for each in edition.translations:
        yield from _language(edition, each.language, each.language_table, each.language_path)


def _language(
    edition: Edition, language: LanguageFile, table: Table, path: str
) -> Iterator[Problem]:
    day = iso_date(language.reviewed)
    given = {"reviewer_role": bool(language.reviewer_role), "reviewed": bool(language.reviewed)}
    yield from _judge(language.review_state, given, path, table)
    if language.reviewed and day is None:
        message = f"“{language.reviewed}” is no date."
        yield Problem(path, table.line("reviewed"), message, "Write it as YYYY-MM-DD.")
    elif day and edition.today and day > edition.today:
        message = f"The review of {day} is yet to come."
        yield Problem(path, table.line("reviewed"), message, "Correct the date.")


def _judge(
    state: ReviewState, given: dict[str, bool], path: str, table: Table
) -> Iterator[Problem]:
    reviewed = state is not ReviewState.DRAFT
    for key, is_given in given.items():
        if reviewed and not is_given:
            remedy = f"Fill in “{key}”, or set the state back to “draft”."
            line = table.line("review_state")
            yield Problem(path, line, f"“{state}” needs “{key}”.", remedy)
        elif is_given and not reviewed:
            remedy = "Empty it, or name the state that was reached."
            yield Problem(path, table.line(key), f"A draft has no “{key}”.", remedy)
