"""`kiosk tour`: every screen of every language as a picture, with an index page."""

from __future__ import annotations

import errno
import html
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from kiosk.app.presenter import Presenter
from kiosk.app.stops import Stop, start_in, stops, sweep, turns, unseen_window
from kiosk.clinic.model import Clinic
from kiosk.glass.geometry import Geometry
from kiosk.library.shelf import Shelf
from kiosk.session.state import Contrast, Session, TextSize
from kiosk.ui.demonstrations.stage import Stage
from kiosk.ui.window import KioskWindow

_THUMBNAIL_WIDTH = 360


@dataclass(frozen=True)
class Tour:
    """What to show: in which languages, how large, and how; ``beside`` is shown beside each."""

    languages: tuple[str, ...]
    size: tuple[int, int]
    geometry: Geometry
    text_size: TextSize = TextSize.DEFAULT
    contrast: Contrast = Contrast.DEFAULT
    beside: str | None = None


def take_tour(
    tour: Tour, session: Session, shelf: Shelf, clinic: Clinic, out: Path
) -> tuple[Path, ...]:
    """Write every screen as PNG into ``out``, and ``index.html``; return the pictures' paths.

    Raises:
        BundleError: a bundle is damaged.
        OSError: ``out`` cannot be written.
    """
    (out / "thumbnails").mkdir(parents=True, exist_ok=True)
    presenter = Presenter(shelf, clinic)
    presenter.prepare(session)
    with unseen_window(tour.size) as window:
        names = [
            name
            for language in tour.languages
            for name in _tour_language(language, tour, session, presenter, window, out)
        ]
    (out / "index.html").write_text(_index(names), encoding="utf-8")
    return tuple(out / f"{name}.png" for name in names)


def _tour_language(
    language: str,
    tour: Tour,
    session: Session,
    presenter: Presenter,
    window: KioskWindow,
    out: Path,
) -> Iterator[str]:
    comfort = replace(session.comfort, text_size=tour.text_size, contrast=tour.contrast)
    start = start_in(session, language, comfort)
    start = replace(
        start,
        house=replace(start.house, geometry=tour.geometry, given=tour.geometry),
        beside=tour.beside if tour.beside != language else None,
    )
    for stop in stops(start, presenter.material(start).edition):
        yield from _take(f"{language}-{stop.name}", stop, presenter, window, out)


def _take(
    name: str, stop: Stop, presenter: Presenter, window: KioskWindow, out: Path
) -> Iterator[str]:
    """Take a picture of every turn of a stop."""
    taken: set[str] = set()
    for turned in turns(stop, presenter, window):
        turn_name = f"{name}-{turned.number}" if turned.count > 1 else name
        yield _grab(turn_name, window, out)
        yield from _take_phases(turn_name, window, out, taken)


def _take_phases(name: str, window: KioskWindow, out: Path, taken: set[str]) -> Iterator[str]:
    """Take a picture of every phase of the demonstrations in sight, once for each of them."""
    for stage in window.findChildren(Stage):
        if stage.isVisibleTo(window) and stage.text() not in taken:
            taken.add(stage.text())
            for phase in range(1, stage.phases):
                stage.hold(phase)
                yield _grab(f"{name}-phase{phase}", window, out)
            stage.hold(0)


def _grab(name: str, window: KioskWindow, out: Path) -> str:
    _settle()
    picture = window.grab()
    _save(picture, out / f"{name}.png")
    small = picture.scaledToWidth(_THUMBNAIL_WIDTH, Qt.TransformationMode.SmoothTransformation)
    _save(small, out / "thumbnails" / f"{name}.png")
    return name


def _save(picture: QPixmap, path: Path) -> None:
    if not picture.save(str(path)):
        raise OSError(errno.EIO, "The picture cannot be written", str(path))


def _settle() -> None:
    sweep()
    QApplication.processEvents()


def _index(names: list[str]) -> str:
    figures = "\n".join(
        f'<figure><a href="{html.escape(name)}.png">'
        f'<img loading="lazy" src="thumbnails/{html.escape(name)}.png" alt=""></a>'
        f"<figcaption>{html.escape(name)}</figcaption></figure>"
        for name in names
    )
    return _PAGE.replace("FIGURES", figures)


_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Tour of the kiosk</title>
<style>
body { font: 16px sans-serif; margin: 2em; background: #F6F4EE; color: #16262E }
main { display: flex; flex-wrap: wrap; gap: 1.5em }
figure { margin: 0 } img { width: 360px; border: 1px solid #D9D5C9 }
</style>
<h1>Tour of the kiosk</h1>
<main>
FIGURES
</main>
</html>
"""
