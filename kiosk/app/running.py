"""`kiosk run`: from the command line to the first screen, and to the end."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.backroom import Backroom
from kiosk.app.care import Care, Heart, bare_care
from kiosk.app.errands import in_a_thread
from kiosk.app.faults import Faults
from kiosk.app.hold import Hold
from kiosk.app.moment import Moment
from kiosk.app.places import built_bundles
from kiosk.app.player import Player
from kiosk.app.pointer import Pointer
from kiosk.app.reporting import Surroundings
from kiosk.app.restarting import RESTART
from kiosk.clinic import Clinic, load_clinic
from kiosk.errors import Problem
from kiosk.glass.geometry import Geometry
from kiosk.glass.measure import Measure, measure_screen
from kiosk.glass.units import Millimetres, Pixels
from kiosk.host.doctor import render
from kiosk.host.endings import FAULT
from kiosk.host.sticks import find_sticks
from kiosk.library.shelf import Shelf, open_shelf
from kiosk.session.opening import open_session
from kiosk.session.screen import on_screen
from kiosk.session.state import Session
from kiosk.staff.memory import Choices, default_state_folder, load
from kiosk.staff.usage_store import USAGE, UsageStore
from kiosk.ui.heard import listen

MEMORY = "choices.json"


@dataclass(frozen=True)
class Opened:
    """All that is read before anything is shown."""

    session: Session
    shelf: Shelf
    clinic: Clinic
    choices: Choices
    memory: Path


def open_kiosk(
    clinic_path: Path | None,
    bundle_folders: tuple[Path, ...],
    report: Callable[[Problem], None] | None = None,
) -> Opened:
    """Read the clinic's file, the bundles and what staff chose; ``report`` every problem.

    Without ``report`` problems are said on stderr.

    Raises:
        ClinicFileError: a clinic's file was named but cannot be read.
        BundleError: there is nothing to show.
    """
    state = default_state_folder(os.environ, sys.platform)
    reading = load_clinic(os.environ, sys.platform, clinic_path)
    shelf, problems = open_shelf((built_bundles(state), *bundle_folders))
    choices, forgotten = load(state / MEMORY)
    content = shelf.bundle(shelf.languages()[0].tag).content()
    session, unmet = open_session(reading.clinic, shelf.languages(), choices, content.urgent_page)
    for problem in (*reading.problems, *problems, *forgotten, *unmet):
        (report or say)(problem)
    return Opened(session, shelf, reading.clinic, choices, state / MEMORY)


def run(opened: Opened, windowed: tuple[int, int] | None, care: Care | None = None) -> int:
    """Run the kiosk until staff leave it, or until it falls; return the exit code.

    It may ask for a restart. ``windowed`` is the size, in pixels, of a window to run in instead of
    the whole screen. ``care`` is who looks after the kiosk.

    Raises:
        BundleError: the last language that may be offered is damaged.
    """
    application = the_application()
    listen(application)
    end_on_signals(application)
    care = care or bare_care()
    screen = application.primaryScreen()
    session, problems = on_screen(
        opened.session, geometry_of(screen, opened.clinic), opened.choices.screen
    )
    for problem in problems:
        care.report(problem)
    player = Player(
        session,
        opened.shelf,
        opened.clinic,
        clock=time.monotonic,
        wall=datetime.now,
        report=care.report,
        leave=lambda: application.exit(care.code_of_leaving),
        memory=opened.memory,
    )
    around = _surroundings(opened)
    backroom = Backroom(player.store, around, care.report, counted=opened.clinic.usage.count)
    if not opened.clinic.locked:
        print("On trial: no PIN is set, so Ctrl+Q leaves. Make one with `kiosk pin`.", flush=True)
    with looked_after(application, player, care, windowed, locked=opened.clinic.locked):
        application.installEventFilter(player.guard)
        player.prepare()
        place(player.window, screen, windowed)
        player.start()
        backroom.start()
        code = application.exec()
        backroom.stop()
        player.stop()
        application.removeEventFilter(player.guard)
    if player.failure is not None:
        raise player.failure
    return RESTART if player.store.session.restarting and code != FAULT else code


def _surroundings(opened: Opened) -> Surroundings:
    folder = opened.memory.parent
    return Surroundings(
        usage=UsageStore(folder / USAGE),
        shelf=opened.shelf,
        state_folder=folder,
        readiness=lambda: _readiness(opened),
        find_sticks=find_sticks,
        clock=time.monotonic,
        now=lambda: datetime.now().astimezone(),
        executor=in_a_thread,
    )


def _readiness(opened: Opened) -> str:
    from kiosk.app.doctoring import examine

    return render(examine(opened, display=True))


@contextmanager
def looked_after(
    application: QApplication,
    player: Player,
    care: Care,
    windowed: tuple[int, int] | None,
    *,
    locked: bool,
) -> Iterator[None]:
    """Watch over a player for as long as the block runs: its faults, its life, its place."""
    began = time.monotonic()

    def seen() -> None:
        languages = len(player.store.session.rules.languages)
        seconds = time.monotonic() - began
        care.log.note(f"The first screen was shown after {seconds:.1f} s, {languages} languages.")
        if not care.log.problems:
            care.supervisor.status(f"Playing {languages} languages.")

    moment = Moment(application, player, lambda window: place(window, window.screen(), windowed))
    faults = Faults(care, moment.show)
    with faults.installed(), ExitStack() as stack:
        for watch in (moment, Heart(care.supervisor, player.window, seen)):
            stack.callback(watch.stop)
        if windowed is None:
            stack.callback(Pointer(application).stop)
            if locked:
                stack.callback(Hold(application, player.window).stop)
        yield


def the_application() -> QApplication:
    """Return the Qt application, made where there is none yet."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("another kind of Qt application is running already")
    application.setApplicationName("Needling Kiosk")
    return application


def end_on_signals(application: QApplication) -> None:
    """Let the signals that end a program end the kiosk, also one that comes while it starts."""

    def end(*_: object) -> None:
        # Not quit(), which asks the window first, and a locked window says no.
        QTimer.singleShot(0, lambda: application.exit(0))

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)


def place(window: QWidget, screen: QScreen, windowed: tuple[int, int] | None) -> None:
    """Show the window on the whole screen, or as large as asked for."""
    if windowed is not None:
        window.resize(QSize(*windowed))
        window.show()
        window.activateWindow()
        return
    window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    # Without a window manager nobody makes a full-screen window as large as the screen.
    window.setGeometry(screen.geometry())
    window.showFullScreen()
    window.setGeometry(screen.geometry())
    window.activateWindow()


def geometry_of(screen: QScreen, clinic: Clinic) -> Geometry:
    """Return the pixels of a millimetre, and where the screen is beside a patient."""
    bottom = clinic.screen.bottom_mm
    return Geometry(
        measure_of(screen, clinic).scale,
        Millimetres(clinic.screen.distance_mm),
        None if bottom is None else Millimetres(bottom),
        Pixels(screen.geometry().width()),
        Pixels(screen.geometry().height()),
    )


def measure_of(screen: QScreen, clinic: Clinic) -> Measure:
    """Return how many pixels a millimetre has on this screen, as it is described."""
    pixels = (screen.geometry().width(), screen.geometry().height())
    reported = (screen.physicalSize().width(), screen.physicalSize().height())
    width, height = clinic.screen.width_mm, clinic.screen.height_mm
    stated = (width, height) if width is not None and height is not None else None
    return measure_screen(pixels, reported, stated)


def say(problem: Problem) -> None:
    """Tell whoever looks after the kiosk of a problem."""
    print(problem, file=sys.stderr, flush=True)
