"""The safety statements of an edition, and how far a translation of each has been verified."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kiosk.authoring.source import SourceEdition
from kiosk.authoring.translation import Entry, EntryState, Translation
from kiosk.authoring.verification import Verification
from kiosk.bundle.blocks import SafetyStatement


class StatementState(StrEnum):
    """How far a safety statement has come in a translation."""

    VERIFIED = "verified"
    STALE = "changed since it was verified"
    UNVERIFIED = "not verified"
    FUZZY = "out of date"
    MISSING = "not translated"


@dataclass(frozen=True, slots=True)
class StatementStatus:
    """A safety statement in one translation; ``verification`` also where it no longer holds."""

    statement: str
    entry: Entry
    verification: Verification | None

    @property
    def state(self) -> StatementState:
        """How far it has come."""
        match self.entry.state:
            case EntryState.MISSING:
                return StatementState.MISSING
            case EntryState.FUZZY:
                return StatementState.FUZZY
        if self.verification is None:
            return StatementState.UNVERIFIED
        holds = is_verified(self.entry, self.verification)
        return StatementState.VERIFIED if holds else StatementState.STALE


def safety_statements(source: SourceEdition) -> Iterator[SafetyStatement]:
    """Yield the safety statements of an edition in reading order."""
    for page in source.pages:
        for block in page.page.blocks:
            if isinstance(block, SafetyStatement):
                yield block


def statement_statuses(
    source: SourceEdition, translation: Translation
) -> tuple[StatementStatus, ...]:
    """Return how far each safety statement has come, in reading order."""
    return tuple(
        StatementStatus(
            block.statement,
            translation.entries[block.text.key],
            translation.verified.get(block.statement),
        )
        for block in safety_statements(source)
    )


def is_verified(entry: Entry, verification: Verification | None) -> bool:
    """Whether a translated statement is up to date and was verified with just these words."""
    return (
        verification is not None
        and entry.state is EntryState.DONE
        and verification.holds(entry.source.source, entry.translated)
    )
