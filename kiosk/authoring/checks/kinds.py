"""What a page is about, told from the facts it cites: no author has to say it again."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from kiosk.authoring.claims import fact_number
from kiosk.authoring.dialect import PageSource
from kiosk.authoring.edition import Edition


class Section(IntEnum):
    """The sections of the fact pack, each with the number of its last fact."""

    DEFINITIONS = 34
    ACUPUNCTURE = 58
    TWITCH = 76
    RELIEF = 94
    EVIDENCE = 122
    SAFETY = 178
    VISIT = 208
    RULES = 229
    CHOICES = 242
    DEMONSTRATIONS = 251


TREATMENT = frozenset(
    (
        Section.DEFINITIONS,
        Section.ACUPUNCTURE,
        Section.TWITCH,
        Section.RELIEF,
        Section.EVIDENCE,
    )
)
"""What the treatment is, what it is likened to, how it is thought to work, and whether it does."""

EFFECTS = frozenset((Section.TWITCH, Section.RELIEF, Section.EVIDENCE))
"""Benefit and mechanism."""

BENEFIT = range(95, 123)
"""The facts that tell what good the treatment does, or how little is known of that."""

HARM = range(123, 154)
"""The facts that tell what harm it does; those after them are about who has to be careful."""


def sections_of(page: PageSource) -> frozenset[Section]:
    """Return the sections from which a page cites facts."""
    numbers = (fact_number(claim) for claim in page.claims)
    return frozenset(
        next(section for section in Section if number <= section)
        for number in numbers
        if number and number <= max(Section)
    )


def are_on(claims: Iterable[str], facts: range) -> bool:
    """Whether any of the claims is one of ``facts``."""
    return any(fact_number(claim) in facts for claim in claims)


def is_urgent(edition: Edition, page: PageSource) -> bool:
    """Whether this is the page that is one touch away from every screen."""
    return page.page.id == edition.source.bundle.urgent_page


def is_about_the_edition(edition: Edition, page: PageSource) -> bool:
    """Whether this is the page about the pages themselves."""
    return page.page.id == edition.source.bundle.about_page


def is_informing(edition: Edition, page: PageSource) -> bool:
    """Whether the page tells about needling, rather than about an emergency or the edition."""
    return not (is_urgent(edition, page) or is_about_the_edition(edition, page))


def is_about_treatment(edition: Edition, page: PageSource) -> bool:
    """Whether the page tells about the treatment itself."""
    return is_informing(edition, page) and bool(sections_of(page) & TREATMENT)
