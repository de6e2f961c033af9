"""What somebody verified is still what the edition says."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.edition import Edition
from kiosk.authoring.statements import StatementState, StatementStatus, statement_statuses
from kiosk.authoring.translation import Translation
from kiosk.authoring.verification import Verification
from kiosk.errors import Problem, Severity


def verifications_hold(edition: Edition) -> Iterator[Problem]:
    """Each entry of a verified.toml is about a statement whose two texts are as they were then.

    One that is not counts as not verified. None is dated later than today.
    """
    for translation in edition.translations:
        statuses = {
            each.statement: each for each in statement_statuses(edition.source, translation)
        }
        for name, verification in translation.verified.items():
            yield from _stale(translation, name, verification, statuses.get(name))
            day = verification.entry.date
            if edition.today and day > edition.today:
                message = f"The verification of {day} is yet to come."
                path = translation.verified_path
                yield Problem(path, verification.line, message, "Correct the date.")


def _stale(
    translation: Translation,
    name: str,
    verification: Verification,
    status: StatementStatus | None,
) -> Iterator[Problem]:
    path, line = translation.verified_path, verification.line
    tag = translation.language.tag
    if status is None:
        message = f"There is no safety statement “{name}” any more."
        remedy = f"Take the entry back with “kiosk translate verify {tag} --withdraw {name}”."
        yield Problem(path, line, message, remedy, Severity.WARNING)
    elif status.state is not StatementState.VERIFIED:
        message = f"{_reason(verification, status)}, so its verification no longer counts."
        remedy = f"Let somebody verify it anew: “kiosk translate verify {tag} --statement {name}”."
        yield Problem(path, line, message, remedy, Severity.WARNING)


def _reason(verification: Verification, status: StatementStatus) -> str:
    entry, name = status.entry, f"“{status.statement}”"
    if not verification.holds_source(entry.source.source):
        return f"The source text of {name} has changed"
    if not verification.holds_translation(entry.translated):
        return f"The translation of {name} has changed"
    return f"The translation of {name} is marked as fuzzy"
