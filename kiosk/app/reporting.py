"""Does what staff want on their screens: reads counts, deletes them, copies files to a stick."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.app.errands import Executor
from kiosk.errors import Problem, UsageError
from kiosk.host.exporting import Ended, File, copy_to_stick
from kiosk.host.sticks import FindSticks
from kiosk.library.shelf import Shelf
from kiosk.session.actions import ContentRead, ExportEnded, ExportMoved, UsageRead
from kiosk.session.state import ContentState, Deletion, Exporting, Session, UsageCounts
from kiosk.session.store import Store
from kiosk.staff.export import Outcome
from kiosk.staff.usage import Counts, Week
from kiosk.staff.usage_files import NOTE, USAGE_FILE, usage_csv
from kiosk.staff.usage_store import UsageStore

READINESS_FILE = "readiness.txt"
NOTE_FILE = "about-these-files.txt"
Report = Callable[[Problem], None]
LOGS = "kiosk.log*"
"""Which files of the state folder are the log."""


@dataclass(frozen=True)
class Surroundings:
    """What the screens of staff need of the rest of the program.

    ``clock`` returns seconds of a monotonic clock, ``now`` the local time of the wall clock.
    ``readiness`` returns what was found on this machine, as text; it is called in the thread that
    draws. ``executor`` runs what takes long.
    """

    usage: UsageStore
    shelf: Shelf
    state_folder: Path
    readiness: Callable[[], str]
    find_sticks: FindSticks
    clock: Callable[[], float]
    now: Callable[[], datetime]
    executor: Executor


class StaffReports(QObject):
    """Watches a store for what staff want to see, and tells it what there is."""

    _moved = Signal(int, int)
    _ended = Signal(object)

    def __init__(self, store: Store, around: Surroundings) -> None:
        super().__init__()
        self._store, self._around = store, around
        self._copying = False
        self._moved.connect(self._tell_moved)
        self._ended.connect(self._tell_ended)

    def changed(self, before: Session, now: Session) -> None:
        """See to what staff have just asked for."""
        match now.place:
            case UsageCounts(known=False):
                self._store.dispatch(UsageRead(self._counts()))
            case UsageCounts(deletion=Deletion.WANTED):
                self._store.dispatch(self._deleted())
            case ContentState(today=None):
                self._store.dispatch(self._content())
            case Exporting(running=True) if not _is_copying(before):
                self._start()
            case _:
                pass

    def _counts(self) -> Counts | None:
        """Return the counts, or nothing where they cannot be read.

        Weeks that are over are closed first; where that fails, they are not copied to a stick.
        """
        present = Week.of(self._around.now())
        with suppress(UsageError):
            self._around.usage.turn(present)
        try:
            return self._around.usage.read(present)
        except UsageError:
            return None

    def _deleted(self) -> UsageRead:
        try:
            self._around.usage.delete()
        except UsageError:
            return UsageRead(self._counts(), Deletion.FAILED)
        return UsageRead(self._counts(), Deletion.DONE)

    def _content(self) -> ContentRead:
        shelf = self._around.shelf
        return ContentRead(self._around.now().date(), shelf.unverified, shelf.damaged)

    # --- copying -------------------------------------------------------------------------------

    def _start(self) -> None:
        if self._copying:
            self._store.dispatch(ExportEnded(Outcome.BUSY))
            return
        self._copying = True
        readiness = self._around.readiness()
        self._around.executor(lambda: self._copy(readiness))

    def _copy(self, readiness: str) -> None:
        """Copy, in whatever thread this is, and tell of it by signals."""
        around = self._around
        try:
            files = export_files(self._counts(), readiness, around.state_folder)
            today = around.now().date()
            ended = copy_to_stick(around.find_sticks, files, today, self._tell)
        except Exception:
            self._end(Ended(Outcome.FAILED))
            raise
        self._end(ended)

    def _tell(self, done: int, total: int) -> None:
        self._moved.emit(done, total)

    def _end(self, ended: Ended) -> None:
        self._ended.emit(ended)

    @Slot(int, int)
    def _tell_moved(self, done: int, total: int) -> None:
        self._store.dispatch(ExportMoved(self._around.clock(), done, total))

    @Slot(object)
    def _tell_ended(self, ended: Ended) -> None:
        self._copying = False
        self._store.dispatch(ExportEnded(ended.outcome, ended.folder))


def export_files(counts: Counts | None, readiness: str, state_folder: Path) -> tuple[File, ...]:
    """Return the files for a stick; what cannot be read is named in the one about the others."""
    logs, unread = _logs(sorted(state_folder.glob(LOGS)))
    notes = [f"{USAGE_FILE}: {NOTE}", f"{READINESS_FILE}: what was found on this computer."]
    if counts is None:
        unread.append(f"{USAGE_FILE}: the counts cannot be read.")
    usage = () if counts is None else (File(USAGE_FILE, usage_csv(counts).encode("utf-8-sig")),)
    about = "\n".join([*notes, *unread, ""])
    return (
        File(NOTE_FILE, about.encode()),
        *usage,
        File(READINESS_FILE, f"{readiness}\n".encode()),
        *logs,
    )


def _logs(paths: Iterable[Path]) -> tuple[list[File], list[str]]:
    """Return the files of the log, and a line for each that cannot be read."""
    files: list[File] = []
    unread: list[str] = []
    for path in paths:
        try:
            files.append(File(path.name, path.read_bytes()))
        except FileNotFoundError:
            continue  # a new one has begun meanwhile
        except OSError as error:
            unread.append(f"{path.name}: cannot be read ({error.strerror}).")
    return files, unread


def _is_copying(session: Session) -> bool:
    return isinstance(session.place, Exporting) and session.place.running
