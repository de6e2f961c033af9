"""Texts do not stay in the source language by oversight, neither whole nor in part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.authoring.checks.said import Said, translated_in
from kiosk.authoring.edition import Edition
from kiosk.authoring.typography import marks_of
from kiosk.errors import Problem

_LONG = 5
"""Words in a row that are no name or loan any more; in another script already fewer are."""
_LONG_ELSEWHERE = 3
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NAMES = re.compile(r"glossary/[^/]+/name|edition/.*")
"""Texts that may give the English name beside their own, so that patients can look it up."""


def texts_are_not_english(edition: Edition) -> Iterator[Problem]:
    """No longer row of words, and no text of several words, is the same in the translation.

    Rows in which most words have a capital letter are names, of people, bodies or states.
    """
    letters = marks_of(edition.source.language.tag).letters
    names = frozenset(term.entry.name.casefold() for term in edition.source.terms)
    for translation in edition.translations:
        for said in translated_in(edition, translation):
            same_script = said.marks.letters in ("", letters)
            long = _LONG if same_script else _LONG_ELSEWHERE
            if not _NAMES.fullmatch(said.key):
                kept = _same(said) or _kept(said, long)
                if kept and kept.casefold() not in names:
                    message = f"“{kept}” stands in the translation as in the source."
                    yield said.warning(message, "Translate it.")


def _same(said: Said) -> str | None:
    """Return the text where all of it, several words, is the same in both."""
    is_long = len(_WORD.findall(said.words)) > 1
    return said.words if is_long and said.words == said.english else None


def _kept(said: Said, long: int) -> str | None:
    """Return the first row of ``long`` words that is the same in both and no name."""
    rows = set(_rows(said.english, long))
    found = (row for row in _rows(said.words, long) if row in rows and not _is_name(row))
    return next((" ".join(row) for row in found), None)


def _rows(text: str, long: int) -> Iterator[tuple[str, ...]]:
    words = _WORD.findall(text)
    return (tuple(words[at : at + long]) for at in range(len(words) - long + 1))


def _is_name(row: tuple[str, ...]) -> bool:
    return 2 * sum(word[0].islower() for word in row) < len(row)
