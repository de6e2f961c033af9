"""A language in a window while somebody works on it: what is saved is shown at once."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.app.guard import Guard
from kiosk.app.presenter import Presenter
from kiosk.app.watching import FolderWatch
from kiosk.clinic.model import Clinic, Languages
from kiosk.errors import BundleError, ContentError, Problem, Severity
from kiosk.glass.geometry import Geometry
from kiosk.library.shelf import SUFFIX, Shelf, open_shelf
from kiosk.session.opening import open_session
from kiosk.session.state import Home, Session
from kiosk.session.store import Store
from kiosk.staff.memory import Choices
from kiosk.ui.window import KioskWindow

WATCHED = (".po", ".toml", ".md", ".svg")
"""What the files end in that are worth a new look."""

Build = Callable[[Path], tuple[Problem, ...]]
"""Builds the bundles of the languages to show into a folder, as far as it can."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is shown: a language, the one that stands in for what is missing, and their files."""

    tag: str
    fallback: str
    folders: tuple[Path, ...]
    build: Build

    def clinic(self) -> Clinic:
        """Return the wishes of a clinic that offers just these languages."""
        offered = tuple(dict.fromkeys((self.tag, self.fallback)))
        return Clinic(languages=Languages(offered, self.tag, self.fallback))


class Preview(QObject):
    """Shows a language, and again whenever one of its files was saved, at the same place.

    Where the files cannot be built, the last good version stays. ``workplace`` is a folder for
    bundles; ``report`` takes problems, ``say`` sentences for the terminal, and ``leave`` ends the
    program. Nobody is sent back to the start screen here, for no time passes.
    """

    reloaded = Signal(bool)
    """The files were saved and read again; whether they could be shown."""

    def __init__(
        self,
        subject: Subject,
        workplace: Path,
        geometry: Geometry,
        *,
        clock: Callable[[], float],
        report: Callable[[Problem], None],
        say: Callable[[str], None],
        leave: Callable[[], None],
    ) -> None:
        super().__init__()
        self._subject, self._workplace = subject, workplace
        self._report, self._say, self._leave = report, say, leave
        self._versions = 0
        self._warned: set[tuple[str, str]] = set()
        self._shelf = self._first_version()
        clinic = subject.clinic()
        self.store = Store(_opened(self._shelf, clinic, geometry))
        self.presenter = Presenter(self._shelf, clinic)
        self.window = KioskWindow(clock, lambda: clinic.staff.press_seconds, lambda: True)
        self.window.setWindowTitle(f"Needling Kiosk: {subject.tag}")
        self.guard = Guard(self.store, clock, clinic.staff.keys)
        self.watch = FolderWatch(subject.folders, WATCHED)
        self.store.watch(self._changed)
        self.window.activated.connect(self.store.dispatch)
        self.guard.keys_used.connect(self.window.show_focus)
        self.window.resized.connect(self.show)
        self.window.closed.connect(leave)
        self.watch.changed.connect(self.reload)

    def start(self) -> None:
        """Show the topics, and watch the files from now on.

        Raises:
            BundleError: a font is not what language.toml says it is.
        """
        self.presenter.prepare(self.store.session)
        self.watch.start()
        self.show()

    def stop(self) -> None:
        """Watch no longer, and take the window down."""
        self.watch.stop()
        self.window.hide()

    def show(self) -> None:
        """Show the state as it is, in the window as large as it is."""
        if not self.window.size().isEmpty():
            self.presenter.show(self.store.session, self.window)

    def reload(self) -> None:
        """Read the files again and show them at the same place; say what is wrong with them."""
        shelf, problems = self._version()
        self._tell(problems)
        shown = shelf is not None and self._put_on(shelf)
        if shown:
            self._say("Shown as it was saved.")
        else:
            self._say("Not shown: the last good version stays.")
        self.show()
        self.reloaded.emit(shown)

    def _put_on(self, shelf: Shelf) -> bool:
        """Show what is on another shelf from now on, unless it turns out that it cannot be."""
        self.presenter.replace(shelf)
        try:
            self.presenter.prepare(self.store.session)
        except BundleError as error:
            self.presenter.replace(self._shelf)
            for problem in error.problems:
                self._report(problem)
            self._discard(shelf)
            return False
        before, self._shelf = self._shelf, shelf
        self._discard(before)
        return True

    def _changed(self, before: Session, now: Session) -> None:
        if now.leaving:
            self._leave()
        else:
            self.show()

    # --- versions ----------------------------------------------------------------------------

    def _first_version(self) -> Shelf:
        shelf, problems = self._version()
        if shelf is None:
            raise ContentError(*(each for each in problems if each.severity is Severity.ERROR))
        warnings = self._tell(problems, all_warnings=False)
        if warnings:
            self._say(f"{warnings} warnings, which “kiosk check” lists; new ones are told here.")
        return shelf

    def _version(self) -> tuple[Shelf | None, tuple[Problem, ...]]:
        """Build the files as they are now; no shelf where the language could not be built.

        Each version has a folder of its own, for bundles are read piece by piece while they show.
        """
        self._versions += 1
        folder = self._workplace / str(self._versions)
        try:
            problems = self._subject.build(folder)
        except OSError as error:
            message = f"The bundles cannot be built ({error.strerror})."
            problems = (Problem(str(error.filename or folder), None, message, "Make room there."),)
        if not (folder / f"{self._subject.tag}{SUFFIX}").is_file():
            shutil.rmtree(folder, ignore_errors=True)
            return None, problems
        shelf, unread = open_shelf((folder,))
        return shelf, (*problems, *unread)

    def _discard(self, shelf: Shelf) -> None:
        shutil.rmtree(shelf.bundle(self._subject.tag).path.parent, ignore_errors=True)

    def _tell(self, problems: tuple[Problem, ...], *, all_warnings: bool = True) -> int:
        """Report errors, and warnings that were not there before; return the number of warnings.

        Lines do not count: they shift with every line that is written above.
        """
        warnings = [each for each in problems if each.severity is Severity.WARNING]
        for problem in problems:
            new = all_warnings and (problem.path, problem.message) not in self._warned
            if problem.severity is Severity.ERROR or new:
                self._report(problem)
        self._warned = {(each.path, each.message) for each in warnings}
        return len(warnings)


def _opened(shelf: Shelf, clinic: Clinic, geometry: Geometry) -> Session:
    content = shelf.bundle(shelf.languages()[0].tag).content()
    session, _ = open_session(clinic, shelf.languages(), Choices(), content.urgent_page)
    house = replace(session.house, geometry=geometry, given=geometry)
    return replace(session, place=Home(), house=house)
