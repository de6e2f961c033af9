"""Whole walks, one after the other or in several processes at once."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.app.fitting.findings import Result
from kiosk.app.fitting.walking import Walk
from kiosk.app.presenter import Presenter
from kiosk.app.stops import unseen_window
from kiosk.bundle.model import Direction
from kiosk.clinic.model import Clinic
from kiosk.glass.geometry import USUAL_DISTANCE, Geometry
from kiosk.glass.measure import assumed_scale
from kiosk.glass.units import Millimetres, Pixels
from kiosk.library.shelf import open_shelf
from kiosk.session.opening import open_session
from kiosk.session.state import Comfort, TextSize
from kiosk.staff.memory import Choices

SOURCE_LANGUAGE = "en"
_CLINIC = Clinic(name="Riverside Physiotherapy")


@dataclass(frozen=True, slots=True)
class Job:
    """One walk: the bundles of a folder, a language, a screen in pixels, and a text size.

    ``distance`` is how far a patient's eyes are from the screen, in millimetres.
    """

    bundles: Path
    language: str
    size: tuple[int, int]
    text_size: TextSize
    distance: Millimetres = USUAL_DISTANCE


def look_at(job: Job) -> Result:
    """Walk through every screen of a language and return what is found.

    Raises:
        BundleError: a bundle is damaged, or there is none.
    """
    application = application_without_display()
    shelf, _ = open_shelf((job.bundles,))
    languages = {language.tag: language for language in shelf.languages()}
    urgent = shelf.bundle(shelf.languages()[0].tag).content().urgent_page
    session, _ = open_session(_CLINIC, shelf.languages(), Choices(), urgent)
    width, height = (Pixels(side) for side in job.size)
    geometry = Geometry(assumed_scale(job.size), job.distance, width=width, height=height)
    house = replace(session.house, geometry=geometry, given=geometry)
    session = replace(session, house=house)
    presenter = Presenter(shelf, _CLINIC)
    presenter.prepare(session)
    comfort = Comfort(job.text_size)
    with unseen_window(job.size) as window:
        window.setUpdatesEnabled(False)  # everything is laid out, nothing is painted
        walk = Walk(presenter, window, session)
        mirrored = languages[job.language].direction is Direction.RIGHT_TO_LEFT
        known = mirrored and SOURCE_LANGUAGE in languages
        usual = walk.sides(SOURCE_LANGUAGE, comfort) if known else None
        result = walk.through(job.language, comfort, usual)
    application.processEvents()
    return result


def look_at_all(jobs: Sequence[Job]) -> Iterator[tuple[Job, Result]]:
    """Yield what each job finds, in their order, as many at once as there are processors.

    Raises:
        BundleError: a bundle is damaged, or there is none.
    """
    workers = min(os.cpu_count() or 1, len(jobs))
    if workers < 2:
        yield from ((job, look_at(job)) for job in jobs)
        return
    context = multiprocessing.get_context("spawn")  # a forked Qt would share what it must not
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        try:
            yield from zip(jobs, pool.map(look_at, jobs), strict=True)
        finally:
            pool.shutdown(cancel_futures=True)


def application_without_display() -> QApplication:
    """Return the application of this process; a new one needs no display."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts=false")
    return QApplication([])
