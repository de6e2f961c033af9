"""Numbers are written with the marks of the language, so that 7,629 does not become 7.629."""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel import Locale
from babel.numbers import get_decimal_symbol

from kiosk.authoring.checks.said import Said, translated_in
from kiosk.authoring.edition import Edition
from kiosk.errors import Problem

_DECIMAL = re.compile(r"(?<![\d.,])(\d+)\.(\d+)(?![.,]?\d)")
_THOUSANDS = re.compile(r"(?<![\d.,])([1-9]\d{0,2}),(\d{3})(?![.,]?\d)")
_RANGE = re.compile(r"\d[ \u00a0\u202f]?[-‐‑–—−][ \u00a0\u202f]?\d")
_HYPHEN = re.compile(r"\d-\d")


def decimals_are_the_languages(edition: Edition) -> Iterator[Problem]:
    """0.35 is 0,35 where the language has a decimal comma, and thousands are not set off by it.

    Which mark a language has is told by Babel; the source is in English.
    """
    if not edition.source.language.tag.startswith("en"):
        return
    for translation in edition.translations:
        mark = get_decimal_symbol(
            Locale.parse(translation.language.tag, sep="-"), numbering_system="latn"
        )
        for said in translated_in(edition, translation):
            for found, right in _misread(said, mark):
                message = f"“{found}” is read as another number: the decimal mark is “{mark}”."
                yield said.error(message, f"Write “{right}”.")


def _misread(said: Said, mark: str) -> Iterator[tuple[str, str]]:
    other = "," if mark == "." else "."
    for whole, part in _DECIMAL.findall(said.english):
        if re.search(rf"(?<!\d){whole}{re.escape(other)}{part}(?!\d)", said.words):
            yield f"{whole}{other}{part}", f"{whole}{mark}{part}"
    for thousands, rest in _THOUSANDS.findall(said.english):
        if re.search(rf"(?<!\d){thousands}{re.escape(mark)}{rest}(?!\d)", said.words):
            yield f"{thousands}{mark}{rest}", f"{thousands}{rest}"


def ranges_can_be_read(edition: Edition) -> Iterator[Problem]:
    """A range has a word or a dash, no hyphen; from right to left only a word is clear."""
    for translation in edition.translations:
        for said in translated_in(edition, translation):
            marks = said.marks
            pattern = _HYPHEN if marks.ranges else _RANGE
            if marks.letters and not pattern.search(said.english):
                for found in pattern.findall(said.words):
                    kind = "a hyphen" if marks.ranges else "a dash, which turns its ends round"
                    message = f"The range “{found}” is written with {kind}."
                    yield said.warning(message, "Write a word for “to” between the numbers.")
