"""Numbers, ranges, risks and dates are written in one way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kiosk.authoring.checks.prose import all_prose
from kiosk.authoring.edition import Edition
from kiosk.errors import Problem

_IDIOMS = re.compile(
    r"\b(?:a|an|one) (?:\w+ )?or two\b|\b\d+(?:[.,]\d+)? (?:million|billion)\b",
    re.IGNORECASE,
)
"""“A day or two” counts nothing exactly; “2 million” is the shorter way to write it."""

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORDS = (
    "zero|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    f"|sixteen|seventeen|eighteen|nineteen|(?:{_TENS})(?:-\\w+)?|hundred|thousand|million|billion"
)
_COUNTED = r"(?:minute|hour|week|month|year|treatment|session|visit)s?\b|(?:in|out of) \d"
_COUNTED_BY_TWO = rf"{_COUNTED}|(?:day|time|trial|stud[iy]|review|person|people|patient|needle)"
_GROUP = "(?:people|persons|patients|treatments)"
_YEAR = r"(?:19|20)\d\d\b"
_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"


class _Fault(NamedTuple):
    """What is not to be written, and what to write; `{}` stands for the words found."""

    pattern: re.Pattern[str]
    message: str
    remedy: str


_FAULTS = (
    _Fault(
        re.compile(
            rf"\b(?:{_WORDS})\b|\bone(?= (?:{_COUNTED}))|\btwo(?= (?:{_COUNTED_BY_TWO}))",
            re.IGNORECASE,
        ),
        "The number “{}” is written as a word.",
        "Write it in digits.",
    ),
    _Fault(
        re.compile(r"\d+ ?[-–—−] ?\d+(?![-\d])(?<!\d{4}-\d\d-\d\d)"),
        "The range “{}” is written with a dash.",
        "Write “to” between the numbers.",
    ),
    _Fault(
        re.compile(rf"\d+\.\d+ (?:{_GROUP} )?(?:in|out of) (?:every )?(?!{_YEAR})\d[\d,]*"),
        "The risk “{}” has a decimal point.",
        "Take a larger group, such as 1,000 for 100, so that whole people are counted.",
    ),
    _Fault(
        re.compile(rf"\b(?:{_MONTHS})\b\.?(?= \d)|(?<=\d )\b(?:{_MONTHS})\b\.?"),
        "The month “{}” is shortened.",
        "Write it in full, such as “1 November 2026”.",
    ),
    _Fault(
        re.compile(r"\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b"),
        "The date “{}” is written in digits alone.",
        "Write the month in full, such as “1 November 2026”.",
    ),
)


def numbers_are_numerals(edition: Edition) -> Iterator[Problem]:
    """Digits, “to” in ranges, no decimals in risks, months in full (P7, P8; B.9, rule 6).

    “One” and “two” mostly stand for a noun (“the needle must reach one”) or a pair (“two equal
    needles”, a form of its own in Arabic); they are numbers only before what is counted. Names in
    bundle.toml are left as their owners write them.
    """
    for prose in all_prose(edition):
        if not prose.text.key.startswith("edition/"):
            words = _IDIOMS.sub("", prose.words)
            for pattern, message, remedy in _FAULTS:
                for found in pattern.finditer(words):
                    yield prose.problem(message.format(found[0]), remedy)
