"""Texts are translated, and translations are up to date."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.edition import Edition
from kiosk.authoring.translation import Entry, EntryState, Translation
from kiosk.errors import Problem, Severity


def texts_are_translated(edition: Edition) -> Iterator[Problem]:
    """No text is missing and none is fuzzy; until then the kiosk shows the fallback language."""
    for translation in edition.translations:
        for entry in translation.entries.values():
            if entry.state is not EntryState.DONE:
                yield _problem(translation, entry)


def _problem(translation: Translation, entry: Entry) -> Problem:
    message = f"{entry.source.key} is not translated."
    remedy = "Translate it."
    if entry.state is EntryState.FUZZY:
        message = f"The translation of {entry.source.key} is out of date."
        remedy = "Compare it with the source text, then remove its mark “fuzzy”."
    if entry.line is None:
        remedy = f"Run “kiosk translate update {translation.language.tag}”, then translate it."
    return Problem(translation.content_path, entry.line, message, remedy, Severity.WARNING)
