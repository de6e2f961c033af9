"""`kiosk translate status`: how far each language has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog

from kiosk.authoring.catalogue import is_done
from kiosk.authoring.columns import in_columns
from kiosk.authoring.edition import Edition, read_edition
from kiosk.authoring.statements import StatementState, statement_statuses
from kiosk.authoring.translation import EntryState, Translation
from kiosk.authoring.wording import count_in
from kiosk.bundle.model import ReviewState
from kiosk.errors import ContentError

_TITLES = (
    *("language", "", "pages", "fuzzy", "missing", "words"),
    *("own words", "fuzzy", "missing", "verified", "review"),
)


@dataclass(frozen=True, slots=True)
class Progress:
    """Numbers of messages: translated, outdated, and not translated."""

    done: int
    fuzzy: int
    missing: int


@dataclass(frozen=True, slots=True)
class LanguageStatus:
    """How far one language has come: its pages, the kiosk's own words, and their review.

    ``words`` counts those of the pages' texts that are translated, as a reader meets them; about,
    in languages that write no spaces. ``statements`` are the edition's safety statements, of which
    so many are ``verified``.
    """

    tag: str
    english_name: str
    content: Progress
    interface: Progress
    review_state: ReviewState
    words: int
    verified: int
    statements: int


def status(root: Path) -> tuple[LanguageStatus, ...]:
    """Return how far each translation under ``root`` has come, by tag.

    Raises:
        ContentError: the source or a translation cannot be read.
    """
    reading = read_edition(root)
    if reading.edition is None:
        raise ContentError(*reading.problems)
    edition = reading.edition
    return tuple(_status(each, edition) for each in edition.translations)


def _status(translation: Translation, edition: Edition) -> LanguageStatus:
    language = translation.language
    statements = statement_statuses(edition.source, translation)
    return LanguageStatus(
        language.tag,
        language.english_name,
        _progress([entry.state for entry in translation.entries.values()]),
        _progress(_interface_states(translation, edition.interface)),
        language.review_state,
        sum(count_in(entry.spans, language.tag) for entry in translation.entries.values()),
        sum(each.state is StatementState.VERIFIED for each in statements),
        len(statements),
    )


def _interface_states(translation: Translation, interface: Catalog) -> list[EntryState]:
    wanted = [message for message in interface if message.id]
    found = [translation.interface.get(message.id, message.context) for message in wanted]
    return [
        EntryState.DONE
        if message and is_done(message)
        else EntryState.FUZZY
        if message and message.fuzzy
        else EntryState.MISSING
        for message in found
    ]


def _progress(states: Sequence[EntryState]) -> Progress:
    count = Counter(states)
    return Progress(*(count[state] for state in EntryState))


def render(rows: Sequence[LanguageStatus]) -> str:
    """Return a table of languages for a terminal, one line each, without a final line break."""
    return "\n".join(in_columns([_TITLES, *(_cells(row) for row in rows)]))


def _cells(row: LanguageStatus) -> tuple[str, ...]:
    return (
        row.tag,
        row.english_name,
        *_numbers(row.content),
        str(row.words),
        *_numbers(row.interface),
        f"{row.verified} of {row.statements}",
        str(row.review_state),
    )


def _numbers(progress: Progress) -> tuple[str, ...]:
    return tuple(map(str, (progress.done, progress.fuzzy, progress.missing)))
