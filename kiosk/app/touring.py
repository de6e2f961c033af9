"""From the command line to a tour."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.app.running import open_kiosk
from kiosk.app.tour import Tour, take_tour
from kiosk.clinic.model import Clinic
from kiosk.errors import KioskError, Problem
from kiosk.glass.geometry import Geometry
from kiosk.glass.measure import assumed_scale
from kiosk.glass.units import Millimetres, Pixels
from kiosk.session.state import Contrast, TextSize


def write_tour(
    out: Path,
    *,
    clinic_path: Path | None,
    bundle_folders: tuple[Path, ...],
    languages: tuple[str, ...],
    size: tuple[int, int],
    text: int,
    contrast: int,
    beside: str | None = None,
) -> int:
    """Write the tour into ``out`` and return the exit code.

    ``text`` and ``contrast`` count from 0 in the order of their enumerations; without
    ``languages`` all are shown, and with ``beside`` that language beside each.

    Raises:
        KioskError: a language is not installed, or there is nothing to show.
    """
    opened = open_kiosk(clinic_path, bundle_folders)
    known = opened.session.rules.languages
    wanted = [("--languages", tag) for tag in languages]
    for option, tag in (*wanted, *((("--beside", beside),) if beside is not None else ())):
        if tag not in known:
            message = f'No installed bundle speaks "{tag}".'
            remedy = f"Choose from: {', '.join(known)}."
            raise KioskError(Problem(option, None, message, remedy))
    application = QApplication.instance() or QApplication(sys.argv[:1])
    tour = Tour(
        languages or known,
        size,
        _geometry(size, opened.clinic),
        TextSize(text),
        list(Contrast)[contrast],
        beside,
    )
    pictures = take_tour(tour, opened.session, opened.shelf, opened.clinic, out)
    application.processEvents()
    print(f"{len(pictures)} screens are in {out / 'index.html'}.")
    return 0


def _geometry(size: tuple[int, int], clinic: Clinic) -> Geometry:
    distance, bottom = clinic.screen.distance_mm, clinic.screen.bottom_mm
    return Geometry(
        assumed_scale(size),
        Millimetres(distance),
        None if bottom is None else Millimetres(bottom),
        Pixels(size[0]),
        Pixels(size[1]),
    )
