"""Numbers are kept in translations, in whatever digits and with whatever separators."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from babel.dates import get_month_names

from kiosk.authoring.checks.entries import difference, lost_and_added
from kiosk.authoring.edition import Edition
from kiosk.authoring.wording import plain_words
from kiosk.bundle.text import Span
from kiosk.errors import Problem, Severity

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:([,.٬’'\u00a0\u202f\u2009 ])\d{3})(?:\1\d{3})*(?!\d)")
_DECIMAL = re.compile(r"(?<=\d)[,.٫](?=\d)")
_MONTHS = {name: str(month) for month, name in get_month_names(locale="en").items()}
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def numbers_are_kept(edition: Edition) -> Iterator[Problem]:
    """Each number of the source stands in the translation; one more is only suspicious.

    Many languages write a month as a number, so where the source names March a 3 may be added.
    """
    for each, lost, added in lost_and_added(edition, _numbers):
        if not lost and not Counter(added) - _months(each.entry.source.spans):
            continue
        problem = difference(each, lost, added, "numbers")
        if lost:
            yield problem
        else:
            place = (problem.path, problem.line, problem.message, problem.remedy)
            yield Problem(*place, Severity.WARNING)


def _numbers(spans: tuple[Span, ...]) -> Counter[str]:
    return Counter(numbers_in(plain_words(spans)))


def _months(spans: tuple[Span, ...]) -> Counter[str]:
    """Return the numbers of the months that English words name."""
    return Counter(_MONTHS[name] for name in _MONTH.findall(plain_words(spans)))


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
