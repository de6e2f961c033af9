"""`kiosk tour`: every screen of every language as a picture, with an index page."""

from __future__ import annotations

import errno
import html
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from kiosk.app.presenter import Presenter
from kiosk.bundle.blocks import ListingKind
from kiosk.bundle.text import TermLink
from kiosk.clinic.model import Clinic
from kiosk.glass.geometry import Geometry
from kiosk.library.shelf import Shelf
from kiosk.presentation.listings import page_listing
from kiosk.presentation.material import Edition
from kiosk.session.actions import TurnTo
from kiosk.session.reducer import reduce
from kiosk.session.state import (
    START,
    Alert,
    Answer,
    Calibrating,
    Contrast,
    DoorAnswer,
    Easier,
    Home,
    Languages,
    MyQuestions,
    NextPatient,
    Place,
    SecondLanguages,
    Session,
    StaffDoor,
    StaffPanel,
    TextSize,
    Topic,
)
from kiosk.ui.demonstrations.stage import Stage
from kiosk.ui.window import KioskWindow

_THUMBNAIL_WIDTH = 360
_PICKED = 4  # questions, which is a usual list


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
    with _window(tour.size) as window:
        names = [
            name
            for language in tour.languages
            for name in _tour_language(language, tour, session, presenter, window, out)
        ]
    (out / "index.html").write_text(_index(names), encoding="utf-8")
    return tuple(out / f"{name}.png" for name in names)


@contextmanager
def _window(size: tuple[int, int]) -> Iterator[KioskWindow]:
    """Give a window that is never put on a screen."""
    window = KioskWindow(lambda: 0.0, lambda: 1.0, lambda: True)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*size)
    window.show()
    try:
        yield window
    finally:
        window.hide()
        window.deleteLater()
        _settle()


def _tour_language(
    language: str,
    tour: Tour,
    session: Session,
    presenter: Presenter,
    window: KioskWindow,
    out: Path,
) -> Iterator[str]:
    house = replace(
        session.house, default_language=language, next_language=None, geometry=tour.geometry
    )
    start = replace(
        session,
        language=language,
        house=house,
        comfort=replace(session.comfort, text_size=tour.text_size, contrast=tour.contrast),
        beside=tour.beside if tour.beside != language else None,
    )
    for name, state in _states(start, presenter.material(start).edition):
        yield from _take(f"{language}-{name}", state, presenter, window, out)


def _states(start: Session, edition: Edition) -> Iterator[tuple[str, Session]]:
    """Yield the states to show, with their names."""
    yield "attract", start
    yield "languages", _at(start, Languages())
    yield "home", _at(start, Home())
    for page in edition.content.pages:
        yield f"page-{page.id}", _at(start, Topic(page.id))
    yield "easier", _at(start, Easier())
    yield from _chosen(start, edition)
    linked = _first_link(edition)
    if linked is not None:
        page_id, term = linked
        yield "word", replace(_at(start, Topic(page_id)), term=term)
    yield "still-there", replace(_at(start, Home()), alert=Alert(30.0, 24))
    yield "second-languages", _at(start, SecondLanguages())
    yield "next-patient", _at(start, NextPatient())
    yield "staff-door", _at(start, StaffDoor("12"))
    yield "staff-door-locked", _at(start, StaffDoor("", DoorAnswer.LOCKED, 30))
    yield "staff-panel", _at(start, StaffPanel())
    yield "measure", _at(start, Calibrating(start.house.geometry))


def _chosen(start: Session, edition: Edition) -> Iterator[tuple[str, Session]]:
    """Yield what follows from choosing: a list of questions, and an answered quiz."""
    content = edition.content
    if content.questions:
        picked = tuple(question.id for question in content.questions[:_PICKED])
        yield "my-questions", replace(_at(start, MyQuestions()), picked=picked)
    quiz = page_listing(ListingKind.QUIZ, content)
    if quiz is not None and content.quiz:
        answers = tuple(Answer(question.id, 0) for question in content.quiz)
        yield "quiz-answered", replace(_at(start, Topic(quiz)), answers=answers)


def _at(start: Session, place: Place) -> Session:
    return replace(start, place=place, history=(Home(),) if place != Home() else ())


def _first_link(edition: Edition) -> tuple[str, str] | None:
    """Return a page and a word that is explained on it."""
    for key, text in edition.texts.items():
        page = key.split("/")[0]
        for span in text.spans:
            if isinstance(span, TermLink) and page in edition.pages:
                return page, span.term
    return None


def _take(
    name: str, state: Session, presenter: Presenter, window: KioskWindow, out: Path
) -> Iterator[str]:
    """Take a picture of every turn of a state, or one where something lies over it."""
    presenter.show(state, window)
    covered = state.term is not None or state.alert is not None
    positions = (START,) if covered else window.positions()
    taken: set[str] = set()
    for number, position in enumerate(positions, start=1):
        turned = reduce(state, TurnTo(position)) if number > 1 else state
        presenter.show(turned, window)
        turn_name = f"{name}-{number}" if len(positions) > 1 else name
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
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
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
