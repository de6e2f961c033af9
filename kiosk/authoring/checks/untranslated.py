"""Longer texts do not stay in the source language by oversight."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.checks.entries import translated
from kiosk.authoring.edition import Edition
from kiosk.errors import Problem, Severity

_LONG = 4  # words; fewer may be a name, a number or a loan


def texts_are_not_english(edition: Edition) -> Iterator[Problem]:
    """No text of some length is the same in the source and in a translation."""
    for translation, entry in translated(edition):
        source = entry.source.source
        if entry.translated == source and len(source.split()) >= _LONG:
            message = f"The translation of {entry.source.key} is the source text itself."
            remedy = "Translate it."
            path = translation.content_path
            yield Problem(path, entry.line, message, remedy, Severity.WARNING)
