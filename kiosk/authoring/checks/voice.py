"""Sentences say who does what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.authoring.checks.prose import Prose, english_pages, running_prose
from kiosk.authoring.dialect import PageSource
from kiosk.authoring.edition import Edition
from kiosk.authoring.english.passive import passive_participles
from kiosk.errors import Problem, Severity

ACTIVE_SHARE = 0.9
"""Share of a page's sentences that are active (P3; B.9, rule 4)."""

ACCEPTED = frozenset(("disputed", "injected", "known", "proven", "thought"))
"""Participles that count as active, for the facts themselves are worded with them.

“Is thought to” and “is not proven to” say how sure anyone can be (0.3); “nothing is injected” is
what the treatment is (0.1, line 1).
"""


@dataclass(frozen=True, slots=True)
class Voice:
    """How many sentences of running text a page has, and those that are passive."""

    sentences: int
    passive: tuple[tuple[Prose, str], ...]


def voice_of(edition: Edition, page: PageSource) -> Voice:
    """Return how active the running text of a page is."""
    found = [(prose, each) for prose in running_prose(edition, page) for each in prose.sentences]
    return Voice(len(found), tuple(each for each in found if _is_passive(each[1])))


def sentences_are_active(edition: Edition) -> Iterator[Problem]:
    """At least 90 in 100 sentences of a page's running text are active.

    The page about the edition is left out: it tells what was done, whoever did it.
    """
    for page in english_pages(edition):
        if page.page.id != edition.source.bundle.about_page:
            yield from _judge(edition, page)


def _judge(edition: Edition, page: PageSource) -> Iterator[Problem]:
    voice = voice_of(edition, page)
    if voice.sentences - len(voice.passive) < ACTIVE_SHARE * voice.sentences:
        yield _problem(voice)


def _problem(voice: Voice) -> Problem:
    (first, sentence), lines = voice.passive[0], [prose.text.line for prose, _ in voice.passive]
    places = ", ".join(str(line) for line in dict.fromkeys(lines))
    counts = f"{len(voice.passive)} of {voice.sentences}"
    message = f"{counts} sentences of this page are passive: lines {places}."
    remedy = f"Say who does it, first in “{sentence}”, until 9 in 10 are active."
    return first.problem(message, remedy, Severity.WARNING)


def _is_passive(sentence: str) -> bool:
    return any(word not in ACCEPTED for word in passive_participles(sentence))
