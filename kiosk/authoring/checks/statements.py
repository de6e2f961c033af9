"""Safety statements can be told apart for good."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.chunks import ID_FORM
from kiosk.authoring.edition import Edition
from kiosk.bundle.blocks import SafetyStatement
from kiosk.errors import Problem


def statement_ids_last(edition: Edition) -> Iterator[Problem]:
    """Each safety statement has a well-formed id that no other one in the edition has."""
    taken: set[str] = set()
    for page in edition.source.pages:
        for block in page.page.blocks:
            if isinstance(block, SafetyStatement):
                line = edition.source.texts[block.text.key].line
                if not ID_FORM.fullmatch(block.statement):
                    message = f"“{block.statement}” cannot be the id of a safety statement."
                    remedy = "Use lower-case letters, digits and hyphens."
                    yield Problem(page.path, line, message, remedy)
                elif block.statement in taken:
                    message = f"Another safety statement is called “{block.statement}”."
                    yield Problem(page.path, line, message, "Give one of them another id.")
                taken.add(block.statement)
