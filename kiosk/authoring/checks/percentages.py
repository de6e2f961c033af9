"""No language gives percentages: risks are counted in people or treatments (rule 6; P8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.authoring.checks.entries import translated
from kiosk.authoring.edition import Edition
from kiosk.authoring.wording import plain_words
from kiosk.bundle.text import Span
from kiosk.errors import Problem

_SIGNS = "[%٪％﹪‰‱؉؊]"
_WORDS = {
    "ar": r"(?:في |ب)الم(?:ئ|ائ)ة",
    "en": r"\bper ?cent(?:s|ages?)?\b",
    "es": r"\bpor ciento\b|\bporcentajes?\b",
    "zh": r"百分[之比]",
}
"""What else stands for a percentage, by language; a language without an entry is read for signs."""


def risks_are_not_percentages(edition: Edition) -> Iterator[Problem]:
    """No text holds a percent sign or a word for it, in whatever language."""
    source = edition.source
    for text in source.texts.values():
        if found := _found(text.spans, source.language.tag):
            yield _problem(text.path, text.line, found)
    for translation, entry in translated(edition):
        if found := _found(entry.spans, translation.language.tag):
            yield _problem(translation.content_path, entry.line, found)


def _found(spans: tuple[Span, ...], tag: str) -> str | None:
    words = _WORDS.get(tag.split("-")[0])
    pattern = f"{_SIGNS}|{words}" if words else _SIGNS
    found = re.search(pattern, plain_words(spans), re.IGNORECASE)
    return found[0] if found else None


def _problem(path: str, line: int | None, found: str) -> Problem:
    remedy = "Count people or treatments instead, as in “8 in 100 treatments”."
    return Problem(path, line, f"“{found}” gives a percentage.", remedy)
