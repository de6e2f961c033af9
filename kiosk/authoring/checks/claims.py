"""The claims that blocks and definitions rest on are claims of the fact pack."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.claims import COUNTS, exists
from kiosk.authoring.edition import Edition
from kiosk.authoring.source import GLOSSARY_FILE
from kiosk.errors import Problem


def claims_exist(edition: Edition) -> Iterator[Problem]:
    """Each claim is one of A1 to A14, F1 to F251 and G1 to G34, and stands once in its label."""
    for page in edition.source.pages:
        for label in page.block_claims.values():
            yield from _judge(label.claims, page.path, label.line)
    for term in edition.source.terms:
        yield from _judge(term.entry.claims, GLOSSARY_FILE, term.line)
    for listed in edition.source.listed:
        yield from _judge(listed.claims, listed.path, listed.line)


def _judge(claims: tuple[str, ...], path: str, line: int | None) -> Iterator[Problem]:
    for at, claim in enumerate(claims):
        if not exists(claim):
            *others, last = (f"{kind}1 to {kind}{count}" for kind, count in COUNTS.items())
            remedy = f"Use numbers from {', '.join(others)} or {last}, apart by spaces."
            yield Problem(path, line, f"There is no claim “{claim}”.", remedy)
        elif claim in claims[:at]:
            yield Problem(path, line, f"The claim {claim} stands twice.", "Remove one of them.")
