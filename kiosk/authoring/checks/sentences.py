"""Sentences are short."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.checks.prose import all_prose, english_pages, opening, shown_prose
from kiosk.authoring.edition import Edition
from kiosk.authoring.english.sentences import words
from kiosk.errors import Problem, Severity

LONGEST = 20
"""Words in a sentence (P2)."""

TARGET_AVERAGE = 12
"""Words in the sentences of a page on average (B.9, rule 1)."""

LARGEST_AVERAGE = 14
"""Words on average from which a page is warned about: the target with some room."""


def sentences_are_short(edition: Edition) -> Iterator[Problem]:
    """No sentence is longer than 20 words, wherever it stands."""
    for prose in all_prose(edition):
        for sentence in prose.sentences:
            if (length := len(words(sentence))) > LONGEST:
                message = f"The sentence “{opening(sentence)}” has {length} words."
                remedy = f"Make two of it; {LONGEST} words are the most."
                yield prose.problem(message, remedy)


def sentences_are_short_on_average(edition: Edition) -> Iterator[Problem]:
    """The sentences of a page have 12 words on average; the rule warns above 14."""
    for page in english_pages(edition):
        found = [each for prose in shown_prose(edition, page) for each in prose.sentences]
        average = sum(len(words(each)) for each in found) / max(len(found), 1)
        if average > LARGEST_AVERAGE:
            message = f"The sentences of this page have {average:.1f} words on average."
            remedy = f"Shorten them: aim at {TARGET_AVERAGE}, and stay at {LARGEST_AVERAGE}."
            line = page.table.line("title")
            yield Problem(page.path, line, message, remedy, Severity.WARNING)
