"""`kiosk translate verify`: what a person in a named role has verified is written down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from kiosk.authoring.edition import read_edition
from kiosk.authoring.edition_files import iso_date
from kiosk.authoring.files import write_whole
from kiosk.authoring.source import SourceEdition
from kiosk.authoring.statements import StatementState, StatementStatus, statement_statuses
from kiosk.authoring.translation import EntryState, Translation, translation_tags
from kiosk.authoring.verification import VerifiedEntry, digest, verified_toml
from kiosk.errors import ContentError, Problem

_LONGEST_ROLE = 80


@dataclass(frozen=True, slots=True)
class Statements:
    """The safety statements of an edition in one language, in reading order."""

    source: SourceEdition
    translation: Translation
    statuses: tuple[StatementStatus, ...]

    @property
    def verified(self) -> int:
        """How many are verified."""
        return sum(each.state is StatementState.VERIFIED for each in self.statuses)


def read_statements(root: Path, tag: str) -> Statements:
    """Return the safety statements in the language ``tag``.

    Raises:
        ContentError: there is no such translation, or it or the source cannot be read.
    """
    if tag not in translation_tags(root):
        message = f"There is no translation “{tag}”."
        known = ", ".join(translation_tags(root)) or "none yet"
        raise ContentError(Problem("LANG", None, message, f"There are: {known}."))
    reading = read_edition(root, languages=[tag])
    if reading.edition is None or not reading.edition.translations:
        raise ContentError(*reading.problems)
    (translation,) = reading.edition.translations
    if damaged := [found for found in reading.problems if found.path == translation.verified_path]:
        raise ContentError(*damaged)
    statuses = statement_statuses(reading.edition.source, translation)
    return Statements(reading.edition.source, translation, statuses)


def verify(
    root: Path, tag: str, statement: str, *, role: str, day: str, today: date
) -> StatementStatus:
    """Write down that somebody in ``role`` verified a statement on ``day``, as YYYY-MM-DD.

    Raises:
        ContentError: the statement is unknown or not up to date, the role is empty, or the day is
            none or yet to come; nothing was written.
        OSError: the file cannot be written.
    """
    found = read_statements(root, tag)
    status = next((each for each in found.statuses if each.statement == statement), None)
    problems = [
        *(_unready(found.translation, status) if status else [_unknown(found, statement)]),
        *_role_problems(role),
        *_day_problems(day, today),
    ]
    verified_on = iso_date(day)
    if problems or status is None or verified_on is None:
        raise ContentError(*problems)
    texts = digest(status.entry.source.source), digest(status.entry.translated)
    _write(root, found.translation, {statement: VerifiedEntry(role.strip(), verified_on, *texts)})
    return status


def withdraw(root: Path, tag: str, statement: str) -> None:
    """Take back what was written down about a statement, whether or not it still holds.

    Raises:
        ContentError: nothing is written down about it.
        OSError: the file cannot be written.
    """
    found = read_statements(root, tag)
    if statement not in found.translation.verified:
        message = f"No verification of “{statement}” is written down."
        remedy = _closest(statement, found.translation.verified)
        raise ContentError(Problem("--withdraw", None, message, remedy))
    _write(root, found.translation, {statement: None})


def _write(root: Path, translation: Translation, changes: dict[str, VerifiedEntry | None]) -> None:
    before = {name: found.entry for name, found in translation.verified.items()}
    now = {name: entry for name, entry in {**before, **changes}.items() if entry}
    path = root / translation.verified_path
    if now:
        write_whole(path, verified_toml(now, translation.language.english_name))
    else:
        path.unlink(missing_ok=True)


def _unknown(found: Statements, statement: str) -> Problem:
    message = f"No safety statement is called “{statement}”."
    remedy = _closest(statement, [each.statement for each in found.statuses])
    return Problem("--statement", None, message, remedy)


def _closest(name: str, known: Iterable[str]) -> str:
    if close := get_close_matches(name, list(known), n=3):
        return f"Did you mean {' or '.join(f'“{each}”' for each in close)}?"
    return "“--list” names all there are."


def _unready(translation: Translation, status: StatementStatus) -> Iterator[Problem]:
    entry, path = status.entry, translation.content_path
    if entry.state is EntryState.MISSING:
        message = f"“{status.statement}” is not translated."
        yield Problem(path, entry.line, message, "Translate it first.")
    elif entry.state is EntryState.FUZZY:
        message = f"The translation of “{status.statement}” is out of date (fuzzy)."
        yield Problem(path, entry.line, message, "Bring it up to date first.")
    elif not entry.spans:
        message = f"The translation of “{status.statement}” cannot be used."
        yield Problem(path, entry.line, message, "Mend what “kiosk check” says of this line first.")


def _role_problems(role: str) -> Iterator[Problem]:
    if not role.strip():
        remedy = 'Write who verified it, as a role: --role "qualified medical translator".'
        yield Problem("--role", None, "The role is empty.", remedy)
    elif not role.strip().isprintable() or len(role) > _LONGEST_ROLE:
        remedy = f"Write it on one line, in at most {_LONGEST_ROLE} characters."
        yield Problem("--role", None, "The role cannot be used.", remedy)


def _day_problems(day: str, today: date) -> Iterator[Problem]:
    found = iso_date(day)
    if found is None or found.isoformat() != day:
        yield Problem("--date", None, f"“{day}” is no date.", "Write it as YYYY-MM-DD.")
    elif found > today:
        remedy = "Write the day on which it was verified."
        yield Problem("--date", None, f"The day {day} is yet to come.", remedy)


def render(found: Statements, only: str | None = None) -> str:
    """Return each statement, or ``only`` one, with its state and both texts, for a terminal.

    The last line says how many of all are verified.
    """
    titles = (found.source.language.english_name, found.translation.language.english_name)
    shown = [each for each in found.statuses if only in (None, each.statement)]
    lines = [line for status in shown for line in _lines(status, titles)]
    lines.append(f"{found.verified} of {len(found.statuses)} safety statements are verified.")
    return "\n".join(lines)


def _lines(status: StatementStatus, titles: tuple[str, str]) -> list[str]:
    width = max(map(len, titles))
    texts = (status.entry.source.source, status.entry.translated or "-")
    named = zip(titles, texts, strict=True)
    state = str(status.state)
    if status.state is StatementState.VERIFIED and status.verification:
        entry = status.verification.entry
        state += f" on {entry.date.isoformat()} ({entry.role})"
    return [
        f"{status.statement}: {state}",
        *(f"  {title:{width}}  {text}" for title, text in named),
        "",
    ]
