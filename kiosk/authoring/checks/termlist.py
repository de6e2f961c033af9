"""Links to words of the glossary say what the language's term list calls them."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.edition import Edition
from kiosk.authoring.term_list import departures_of
from kiosk.authoring.terms_file import FILE, read_terms
from kiosk.errors import Problem, Severity


def links_keep_to_the_term_list(edition: Edition) -> Iterator[Problem]:
    """A link has the words of the term list, or others that terms.toml accepts.

    Words that are no link may be put in many ways; “kiosk translate terms” lists those.
    """
    for translation in edition.translations:
        terms, problems = read_terms(edition, translation)
        yield from problems
        for found in departures_of(edition, translation, terms):
            if found.is_link:
                message = f"The link to {found.term} says “{found.found}”, not “{found.listed}”."
                remedy = f"Use the words of the term list, or accept these in {FILE}."
                yield Problem(found.path, found.line, message, remedy, Severity.WARNING)
