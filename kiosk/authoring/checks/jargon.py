"""Words of the glossary are explained where a page first uses them."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.checks.prose import Prose, english_pages, running_prose_of
from kiosk.authoring.dialect import PageSource
from kiosk.authoring.edition import Edition
from kiosk.authoring.term_names import EnglishNames, Use
from kiosk.bundle.blocks import LocalPart
from kiosk.errors import Problem, Severity


def terms_are_explained(edition: Edition) -> Iterator[Problem]:
    """The first use of each word of the glossary (P4, P22) is a link, or has brackets.

    Only running text counts, for titles, cells and captions have no room for it. All names of an
    entry are looked for, with or without an “s”: “blood thinner (anticoagulant)” has two.
    """
    names = EnglishNames(edition.source.terms)
    for page in english_pages(edition):
        yield from _first_uses(edition, page, names)


def _first_uses(edition: Edition, page: PageSource, names: EnglishNames) -> Iterator[Problem]:
    """Yield a problem for each word that a page uses before it explains it."""
    met: set[str] = set()
    for block in page.page.blocks:
        # A part about one country may be hidden, and then it has explained nothing.
        met_here = set(met) if isinstance(block, LocalPart) else met
        for prose in running_prose_of(edition, block):
            yield from _unexplained(prose, names, met_here)


def _unexplained(prose: Prose, names: EnglishNames, met: set[str]) -> Iterator[Problem]:
    for use in names.uses(prose.text.spans):
        if use.term not in met and not _is_explained(use):
            message = f"“{use.written}” is not explained where the page first uses it."
            remedy = f"Write [{use.written}](term:{use.term}), or explain it in brackets."
            yield prose.problem(message, remedy, Severity.WARNING)
        met.add(use.term)


def _is_explained(use: Use) -> bool:
    return use.is_link or use.before.endswith("(") or use.after.startswith(" (")
