"""Where counts are kept: one SQLite file, written once at the end of a visit.

Hours and days are those of one week, the ``present`` one. Whenever the store is told that it is
another week, whichever way the clock went, they are deleted, weeks before it are closed for good,
and the file is written anew in the order of its keys: until then, where a row lies in it tells
which of two pages was opened first. What is deleted is overwritten with zeros. A rollback journal
rather than a write-ahead log, so that nothing is left beside the file once a change is written.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from kiosk.errors import Problem, Severity, UsageError
from kiosk.staff.usage import MOST_WEEKS, Counts, Stay, Tally, Week, WeekCounts

USAGE = "usage.sqlite"
"""The name of the file in the state folder."""

_VERSION = 1
_WAIT_SECONDS = 1.0
_MODE = 0o600  # exact numbers are for the kiosk alone
_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_JOURNAL = "-journal"

_SCHEMA = """
CREATE TABLE present (only INTEGER PRIMARY KEY CHECK (only = 1), week TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE hour (hour INTEGER PRIMARY KEY, visits INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE day (day INTEGER PRIMARY KEY, visits INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE week (week TEXT PRIMARY KEY, closed INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE language (
    week TEXT NOT NULL, language TEXT NOT NULL, visits INTEGER NOT NULL,
    PRIMARY KEY (week, language)
) WITHOUT ROWID;
CREATE TABLE page (
    week TEXT NOT NULL, page TEXT NOT NULL, stay TEXT NOT NULL, visits INTEGER NOT NULL,
    PRIMARY KEY (week, page, stay)
) WITHOUT ROWID;
"""

Result = TypeVar("Result")


class UsageStore:
    """The counts of one kiosk. Each call opens the file, does its work as a whole, and closes it.

    Every method raises :class:`~kiosk.errors.UsageError` where the file cannot be read or written.
    A file that is damaged is deleted, for nothing in it could be believed; so is told once.
    """

    def __init__(self, path: Path, most_weeks: int = MOST_WEEKS) -> None:
        self._path, self._most_weeks = path, most_weeks

    def turn(self, present: Week) -> None:
        """Take note of the week that it is; nothing is written where that is known."""
        self._run(lambda file: _turn(file, present), None)

    def add(self, tally: Tally, offered: Collection[str], moment: datetime) -> None:
        """Add a visit that ended at a moment of local time; ``offered`` are the languages on offer.

        A week that is closed takes no more: what of it has left the kiosk must stay the same.
        """
        self._run(lambda file: self._add(file, tally, offered, moment), None, make=True)

    def read(self, present: Week) -> Counts:
        """Return all counts; there are none as long as there is no file."""
        return self._run(lambda file: _counts(file, present), Counts(present))

    def delete(self) -> None:
        """Delete all counts, so that the file is gone."""
        try:
            _delete(self._path)
        except OSError as error:
            raise self._error("deleted", error.strerror or str(error)) from None

    def _add(
        self, file: sqlite3.Connection, tally: Tally, offered: Collection[str], moment: datetime
    ) -> None:
        present = Week.of(moment)
        _turn(file, present)
        week = str(present)
        with _written(file):
            if file.execute("INSERT OR IGNORE INTO week (week) VALUES (?)", (week,)).rowcount:
                _forget_old_weeks(file, self._most_weeks)
            found = file.execute("SELECT closed FROM week WHERE week = ?", (week,)).fetchone()
            if found == (0,):  # neither closed nor older than all that is kept
                _count(file, week, tally, offered, moment)

    def _run(
        self, work: Callable[[sqlite3.Connection], Result], without: Result, *, make: bool = False
    ) -> Result:
        """Work on the file; return ``without`` where there is none that it need be done to."""
        try:
            if make:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._path.touch(_MODE, exist_ok=True)
            elif not self._path.exists():
                return without
            with closing(_opened(self._path)) as file:
                return work(file)
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE:
                raise self._forgotten() from None
            raise self._error("read or written", str(error)) from None
        except OSError as error:
            raise self._error("read or written", error.strerror or str(error)) from None
        except ValueError:
            raise self._forgotten() from None

    def _forgotten(self) -> UsageError:
        self.delete()
        message, remedy = "The counts were damaged and are forgotten.", "Counting begins anew."
        return UsageError(Problem(str(self._path), None, message, remedy, Severity.WARNING))

    def _error(self, what: str, reason: str) -> UsageError:
        message = f"The counts cannot be {what} ({reason})."
        remedy = "Make room on the disk, and let the kiosk's user read and write there."
        return UsageError(Problem(str(self._path), None, message, remedy, Severity.WARNING))


def _opened(path: Path) -> sqlite3.Connection:
    file = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
    try:
        file.execute("PRAGMA secure_delete = ON")
        file.execute("PRAGMA synchronous = EXTRA")
        (version,) = file.execute("PRAGMA user_version").fetchone()
        if version == 0:
            _make_tables(file)
        elif version != _VERSION:
            raise sqlite3.DatabaseError("a newer version of the kiosk has written them")
    except BaseException:
        file.close()
        raise
    return file


def _make_tables(file: sqlite3.Connection) -> None:
    with _written(file):
        if file.execute("PRAGMA user_version").fetchone() == (0,):  # nobody else was faster
            for statement in _SCHEMA.split(";"):
                file.execute(statement)
            file.execute(f"PRAGMA user_version = {_VERSION}")


@contextmanager
def _written(file: sqlite3.Connection) -> Iterator[None]:
    """Do what is within as a whole or not at all."""
    file.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        file.rollback()
        raise
    file.commit()


def _delete(path: Path) -> None:
    if path.exists():
        with path.open("r+b") as stream:  # the journal of a power cut goes with it
            stream.write(b"\0" * path.stat().st_size)
    for each in (path, path.with_name(path.name + _JOURNAL)):
        each.unlink(missing_ok=True)


# --- what is done to the file --------------------------------------------------------------------


def _turn(file: sqlite3.Connection, present: Week) -> None:
    known = file.execute("SELECT week FROM present").fetchone()
    if known == (str(present),):
        return
    with _written(file):
        file.execute("DELETE FROM hour")
        file.execute("DELETE FROM day")
        file.execute("INSERT OR REPLACE INTO present VALUES (1, ?)", (str(present),))
        file.execute("UPDATE week SET closed = 1 WHERE week < ?", (str(present),))
    file.execute("VACUUM")


def _forget_old_weeks(file: sqlite3.Connection, most: int) -> None:
    """Keep the newest weeks by their number, not their age: a clock may be years ahead for once."""
    old = file.execute("SELECT week FROM week ORDER BY week DESC LIMIT -1 OFFSET ?", (most,))
    for week in old.fetchall():
        file.execute("DELETE FROM language WHERE week = ?", week)
        file.execute("DELETE FROM page WHERE week = ?", week)
        file.execute("DELETE FROM week WHERE week = ?", week)


def _count(
    file: sqlite3.Connection, week: str, tally: Tally, offered: Collection[str], moment: datetime
) -> None:
    _one_more(file, "hour", (moment.hour,))
    _one_more(file, "day", (moment.weekday(),))
    for language in offered:
        file.execute("INSERT OR IGNORE INTO language VALUES (?, ?, 0)", (week, language))
    _one_more(file, "language", (week, tally.language))
    for page, stay in tally.pages.items():
        _one_more(file, "page", (week, page, str(stay)))


def _one_more(file: sqlite3.Connection, table: str, key: tuple[str | int, ...]) -> None:
    marks = ", ".join("?" for _ in key)
    file.execute(
        f"INSERT INTO {table} VALUES ({marks}, 1)"  # noqa: S608  (names of our own tables)
        " ON CONFLICT DO UPDATE SET visits = visits + 1",
        key,
    )


def _counts(file: sqlite3.Connection, present: Week) -> Counts:
    known = file.execute("SELECT week FROM present").fetchone()
    now = known == (str(present),)
    return Counts(
        present,
        tuple(_week(file, *row) for row in file.execute("SELECT * FROM week ORDER BY week")),
        _whole(file, "hour") if now else {},
        _whole(file, "day") if now else {},
    )


def _whole(file: sqlite3.Connection, table: str) -> dict[int, int]:
    rows = file.execute(f"SELECT * FROM {table}")  # noqa: S608  (names of our own tables)
    return {int(key): int(visits) for key, visits in rows}


def _week(file: sqlite3.Connection, week: str, closed: int) -> WeekCounts:
    languages = file.execute("SELECT language, visits FROM language WHERE week = ?", (week,))
    pages: dict[str, dict[Stay, int]] = {}
    rows = file.execute("SELECT page, stay, visits FROM page WHERE week = ?", (week,))
    for page, stay, visits in rows:
        pages.setdefault(page, {})[Stay(stay)] = int(visits)
    return WeekCounts(
        Week.read(week), {tag: int(visits) for tag, visits in languages}, pages, bool(closed)
    )
