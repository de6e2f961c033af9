"""A stage: the real window, fed with the real content, at any size and in any state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.presenter import Presenter
from kiosk.app.stops import stops
from kiosk.clinic import Clinic
from kiosk.glass.geometry import Geometry
from kiosk.glass.measure import assumed_scale
from kiosk.glass.units import Pixels, Scale
from kiosk.library.shelf import Shelf, open_shelf
from kiosk.session.actions import TurnTo
from kiosk.session.opening import open_session
from kiosk.session.reducer import reduce
from kiosk.session.state import (
    Attract,
    Comfort,
    Contrast,
    Home,
    Place,
    Session,
    TextSize,
)
from kiosk.staff.memory import Choices
from kiosk.ui.widgets.pager import Pager
from kiosk.ui.window import KioskWindow

W = TypeVar("W", bound=QWidget)

LANGUAGES = ("en", "es", "ar", "zh-Hans")
LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)


class Stage:
    """Shows any state; ``actions`` collects what is touched."""

    def __init__(
        self, bundles: Path, size: tuple[int, int] = LANDSCAPE, clinic: Clinic | None = None
    ) -> None:
        self.clinic = clinic or Clinic(name="Riverside Physiotherapy")
        self.shelf, _ = open_shelf((bundles,))
        self.scale = assumed_scale(size)
        self.geometry = Geometry(self.scale, width=Pixels(size[0]), height=Pixels(size[1]))
        self.presenter = Presenter(self.shelf, self.clinic)
        start = opened(self.shelf, self.clinic)
        house = replace(start.house, geometry=self.geometry, given=self.geometry)
        self.start = replace(start, house=house)
        self.presenter.prepare(self.start)
        self.now = 0.0
        self.may_close = True
        self.actions: list[object] = []
        self.window = KioskWindow(lambda: self.now, lambda: 2.0, lambda: self.may_close)
        self.window.activated.connect(self.actions.append)
        self.window.resize(*size)
        self.window.show()
        self.session = self.start

    def show(self, session: Session) -> None:
        """Show a state and let Qt settle."""
        self.session = session
        self.presenter.show(session, self.window)
        settle()

    def at(
        self,
        place: Place,
        language: str = "en",
        text_size: TextSize = TextSize.DEFAULT,
        contrast: Contrast = Contrast.DEFAULT,
    ) -> Session:
        """Return a state at a place, as a patient would have come there."""
        history: tuple[Place, ...] = () if isinstance(place, Home | Attract) else (Home(),)
        return replace(
            self.start,
            place=place,
            history=history,
            language=language,
            comfort=Comfort(text_size, contrast),
        )

    def everything(self, language: str, text_size: TextSize) -> Iterator[tuple[str, Session]]:
        """Yield a state for every screen, with a name for it."""
        start = self.at(Attract(), language, text_size)
        for stop in stops(start, self.presenter.material(start).edition):
            yield stop.name, stop.session

    def turns(self, session: Session) -> Iterator[Session]:
        """Show a state at each of its turns, one after the other."""
        self.show(session)
        for number, position in enumerate(self.window.positions()):
            turned = reduce(session, TurnTo(position)) if number else session
            if number:
                self.show(turned)
            yield turned

    def pager(self) -> Pager:
        """Return the pager that is in sight."""
        return next(pager for pager in self.visible(Pager))

    def visible(self, kind: type[W]) -> list[W]:
        """Return the widgets of a kind that can be seen now."""
        return [w for w in self.window.findChildren(kind) if w.isVisibleTo(self.window)]

    def rect(self, widget: QWidget) -> QRect:
        """Return where a widget lies in the window."""
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())

    def seen(self, widget: QWidget) -> QRect:
        """Return the part of a widget that its parents do not hide."""
        rect = self.rect(widget)
        parent = widget.parentWidget()
        while parent is not None and parent is not self.window:
            rect &= self.rect(parent)
            parent = parent.parentWidget()
        return rect & self.window.rect()

    def close(self) -> None:
        """Take the window down."""
        self.window.hide()
        self.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.window.deleteLater()
        settle()


def opened(shelf: Shelf, clinic: Clinic) -> Session:
    """Return the state a kiosk starts in."""
    content = shelf.bundle("en").content()
    session, problems = open_session(clinic, shelf.languages(), Choices(), content.urgent_page)
    assert not problems
    return session


def settle() -> None:
    """Let Qt do what it has put off."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def scale_of(size: tuple[int, int]) -> Scale:
    """Return the scale that a stage of a size has."""
    return assumed_scale(size)
