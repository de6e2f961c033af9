"""Numbers are kept in translations, in whatever digits and with whatever separators."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from babel.dates import get_month_names

from kiosk.authoring.checks.entries import changes
from kiosk.authoring.checks.said import translated_in
from kiosk.authoring.edition import Edition
from kiosk.errors import Problem

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:([,.٬’'\u00a0\u202f\u2009 ])\d{3})(?:\1\d{3})*(?!\d)")
_DECIMAL = re.compile(r"(?<=\d)[,.٫](?=\d)")
_MONTHS = {name: str(month) for month, name in get_month_names(locale="en").items()}
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def numbers_are_kept(edition: Edition) -> Iterator[Problem]:
    """Each number of the source stands in the translation; one more is only suspicious.

    This holds for the pages and for the kiosk's own words. Many languages write a month as a
    number, so where the source names March a 3 may be added.
    """
    for translation in edition.translations:
        for said in translated_in(edition, translation):
            wanted, found = (Counter(numbers_in(text)) for text in (said.english, said.words))
            lost, added = wanted - found, found - wanted - _months(said.english)
            if lost or added:
                message = f"The translation of {said.name} {changes(lost, added)}."
                report = said.error if lost else said.warning
                yield report(message, "Use the same numbers as the source text.")


def _months(words: str) -> Counter[str]:
    """Return the numbers of the months that English words name."""
    return Counter(_MONTHS[name] for name in _MONTH.findall(words))


def numbers_in(words: str) -> list[str]:
    """Return the numbers in ``words``, such as 2500 and 0.35, in one and the same writing.

    Three digits after a separator are taken for thousands, unless a zero stands before it: both
    "2,500" and "2.500" are 2500, and both "0,35" and "0.35" are 0.35.
    """
    western = "".join(_western(character) for character in words)
    ungrouped = _GROUPED.sub(lambda found: re.sub(r"\D", "", found[0]), western)
    return _NUMBER.findall(_DECIMAL.sub(".", ungrouped))


def _western(character: str) -> str:
    return str(unicodedata.decimal(character, character))
