"""Links lead to pages and words that exist."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from kiosk.authoring.edition import Edition
from kiosk.bundle.text import PageLink, TermLink
from kiosk.errors import Problem


def links_lead_somewhere(edition: Edition) -> Iterator[Problem]:
    """Each (page:…) and each quiz question names a page, each (term:…) an entry of the glossary."""
    terms = frozenset(term.id for term in edition.source.terms)
    for text in edition.source.texts.values():
        for span in text.spans:
            match span:
                case PageLink(page=page) if page not in edition.source.page_ids:
                    known = edition.source.page_ids
                    yield _dead_link(text.path, text.line, "page", page, known)
                case TermLink(term=term) if term not in terms:
                    yield _dead_link(text.path, text.line, "word of the glossary", term, terms)
    for listed in edition.source.listed:
        if listed.page and listed.page not in edition.source.page_ids:
            known = edition.source.page_ids
            yield _dead_link(listed.path, listed.line, "page", listed.page, known)


def _dead_link(
    path: str, line: int | None, what: str, target: str, known: frozenset[str]
) -> Problem:
    close = get_close_matches(target, sorted(known), n=1)
    remedy = f"Did you mean “{close[0]}”?" if close else "Correct or remove the link."
    return Problem(path, line, f"No {what} is called “{target}”.", remedy)
