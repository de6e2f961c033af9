"""Words of the glossary are explained where a page first uses them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kiosk.authoring.checks.prose import Prose, english_pages, running_prose_of
from kiosk.authoring.dialect import PageSource
from kiosk.authoring.edition import Edition
from kiosk.authoring.listed import TermSource
from kiosk.bundle.blocks import LocalPart
from kiosk.bundle.text import Placeholder, TermLink
from kiosk.errors import Problem, Severity

_NAMES_APART = re.compile(r"\s*[(),]\s*")


class _Use(NamedTuple):
    """A word of the glossary in a text: its entry, as it is written, and whether explained."""

    term: str
    written: str
    is_explained: bool


def terms_are_explained(edition: Edition) -> Iterator[Problem]:
    """The first use of each word of the glossary (P4, P22) is a link, or has brackets.

    Only running text counts, for titles, cells and captions have no room for it. All names of an
    entry are looked for, with or without an “s”: “blood thinner (anticoagulant)” has two.
    """
    names = _Names(edition.source.terms)
    for page in english_pages(edition):
        yield from _first_uses(edition, page, names)


class _Names:
    """The names in a glossary, to be found in texts."""

    def __init__(self, terms: tuple[TermSource, ...]) -> None:
        self._terms = {name: term.id for term in terms for name in _names_of(term)}
        longest_first = sorted(self._terms, key=len, reverse=True)
        choice = "|".join(re.escape(name) for name in longest_first) or r"(?!)"
        self._pattern = re.compile(rf"(?<![\w-])({choice})s?(?![\w-])", re.IGNORECASE)

    def uses(self, prose: Prose) -> Iterator[_Use]:
        """Yield the uses in a text, in reading order."""
        for span in prose.text.spans:
            match span:
                case TermLink(term=term, text=text):
                    yield _Use(term, text, True)
                case Placeholder():
                    pass
                case _:
                    yield from self._uses_in(span.text)

    def _uses_in(self, words: str) -> Iterator[_Use]:
        for found in self._pattern.finditer(words):
            before, after = words[: found.start()], words[found.end() :]
            is_explained = before.endswith("(") or after.startswith(" (")
            yield _Use(self._terms[found[1].lower()], found[0], is_explained)


def _names_of(term: TermSource) -> Iterator[str]:
    """Yield the names of an entry: “collapsed lung (pneumothorax)” has two."""
    yield from (name.lower() for name in _NAMES_APART.split(term.entry.name) if name)


def _first_uses(edition: Edition, page: PageSource, names: _Names) -> Iterator[Problem]:
    """Yield a problem for each word that a page uses before it explains it."""
    met: set[str] = set()
    for block in page.page.blocks:
        # A part about one country may be hidden, and then it has explained nothing.
        met_here = set(met) if isinstance(block, LocalPart) else met
        for prose in running_prose_of(edition, block):
            yield from _unexplained(prose, names, met_here)


def _unexplained(prose: Prose, names: _Names, met: set[str]) -> Iterator[Problem]:
    for use in names.uses(prose):
        if use.term not in met and not use.is_explained:
            message = f"“{use.written}” is not explained where the page first uses it."
            remedy = f"Write [{use.written}](term:{use.term}), or explain it in brackets."
            yield prose.problem(message, remedy, Severity.WARNING)
        met.add(use.term)
