"""The claims that pages and definitions rest on are claims of the fact pack."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.authoring.edition import Edition
from kiosk.authoring.source import GLOSSARY_FILE
from kiosk.errors import Problem

_COUNTS = {"A": 14, "F": 251, "G": 34}
_CLAIM = re.compile(r"([AFG])([1-9]\d*)")


def claims_exist(edition: Edition) -> Iterator[Problem]:
    """Each claim is one of A1 to A14, F1 to F251 and G1 to G34, and stands once."""
    for page in edition.source.pages:
        yield from _judge(page.head.claims, page.path, page.table.line("claims"))
    for term in edition.source.terms:
        yield from _judge(term.entry.claims, GLOSSARY_FILE, term.line)
    for listed in edition.source.listed:
        yield from _judge(listed.claims, listed.path, listed.line)


def _judge(claims: tuple[str, ...], path: str, line: int | None) -> Iterator[Problem]:
    for at, claim in enumerate(claims):
        if not _exists(claim):
            remedy = "Use numbers from A1 to A14, F1 to F251 or G1 to G34."
            yield Problem(path, line, f"There is no claim “{claim}”.", remedy)
        elif claim in claims[:at]:
            yield Problem(path, line, f"The claim {claim} stands twice.", "Remove one of them.")


def _exists(claim: str) -> bool:
    found = _CLAIM.fullmatch(claim)
    return found is not None and int(found[2]) <= _COUNTS[found[1]]
