"""Pages can be read by most people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kiosk.authoring.checks.prose import english_pages, shown_prose
from kiosk.authoring.edition import Edition
from kiosk.authoring.english.smog import long_words, smog_grade
from kiosk.errors import Problem, Severity

TARGET = 9
"""SMOG grade to aim at (B.9, rule 3; P12 tells how many adults each grade leaves out)."""

WARNING_ABOVE = 11
"""SMOG grade that is high (B.9, rule 3)."""

ERROR_ABOVE = 13
"""SMOG grade that no page may have (B.9, rule 3)."""

TOPIC_WORDS = frozenset(("acupuncture", "acupuncture’s", "acupuncturist", "acupuncturists"))
"""Long words that pages about needling cannot avoid, left out as P12 says."""

_NAMED = 5


def pages_are_readable(edition: Edition) -> Iterator[Problem]:
    """The SMOG grade of a page is 9; the rule warns above 11, and above 13 it is an error."""
    for page in english_pages(edition):
        found = [each for prose in shown_prose(edition, page) for each in prose.sentences]
        grade = smog_grade(found, TOPIC_WORDS)
        if grade > WARNING_ABOVE:
            message = f"The page has the SMOG grade {grade:.1f}."
            remedy = f"Aim at {TARGET}: find shorter words for {_most_frequent(found)}."
            severity = Severity.ERROR if grade > ERROR_ABOVE else Severity.WARNING
            yield Problem(page.path, page.table.line("title"), message, remedy, severity)


def _most_frequent(sentences: list[str]) -> str:
    """Return the long words that a page repeats most, to be said in another way first."""
    found = (word.lower() for each in sentences for word in long_words(each, TOPIC_WORDS))
    return ", ".join(f"“{word}”" for word, _ in Counter(found).most_common(_NAMED))
