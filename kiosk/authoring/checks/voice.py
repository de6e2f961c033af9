"""Sentences say who does what."""

from __future__ import annotations

from collections.abc import Iterator

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


def sentences_are_active(edition: Edition) -> Iterator[Problem]:
    """At least 90 in 100 sentences of a page's running text are active.

    The page about the edition is left out: it tells what was done, whoever did it.
    """
    for page in english_pages(edition):
        if page.page.id != edition.source.bundle.about_page:
            yield from _judge(edition, page)


def _judge(edition: Edition, page: PageSource) -> Iterator[Problem]:
    found = [(p, each) for p in running_prose(edition, page) for each in p.sentences]
    passive = [(prose, each) for prose, each in found if _is_passive(each)]
    if len(found) - len(passive) < ACTIVE_SHARE * len(found):
        yield _problem(passive, len(found))


def _problem(passive: list[tuple[Prose, str]], count: int) -> Problem:
    (first, sentence), lines = passive[0], [prose.text.line for prose, _ in passive]
    places = ", ".join(str(line) for line in dict.fromkeys(lines))
    message = f"{len(passive)} of {count} sentences of this page are passive: lines {places}."
    remedy = f"Say who does it, first in “{sentence}”, until 9 in 10 are active."
    return first.problem(message, remedy, Severity.WARNING)


def _is_passive(sentence: str) -> bool:
    return any(word not in ACCEPTED for word in passive_participles(sentence))
