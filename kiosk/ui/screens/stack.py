"""The screens, of which one is seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.presentation.cleaning import CleaningView
from kiosk.presentation.derive import ScreenView
from kiosk.presentation.pause import PausedView
from kiosk.presentation.screens import AttractView, HomeView, LanguagesView
from kiosk.presentation.staff import StaffDoorView, StaffPanelView
from kiosk.presentation.topics import CompareView, TopicView
from kiosk.ui.look import Look
from kiosk.ui.pictures import MediaReader
from kiosk.ui.screens.attract import AttractScreen
from kiosk.ui.screens.cleaning import CleaningScreen
from kiosk.ui.screens.compare import CompareScreen
from kiosk.ui.screens.home import HomeScreen
from kiosk.ui.screens.languages import LanguagesScreen
from kiosk.ui.screens.paused import PausedScreen
from kiosk.ui.screens.staff_door import StaffDoorScreen
from kiosk.ui.screens.staff_panel import StaffPanelScreen
from kiosk.ui.screens.topic import TopicScreen


class ScreenStack(QWidget):
    """Shows the screen that a view is for; ``activated`` carries what is touched on it."""

    activated = Signal(object)

    def __init__(self, clock: Callable[[], float], parent: QWidget) -> None:
        super().__init__(parent)
        self._attract = AttractScreen(self)
        self._languages = LanguagesScreen(self)
        self._home = HomeScreen(self)
        self._topic = TopicScreen(self)
        self._compare = CompareScreen(self)
        self._door = StaffDoorScreen(clock, self)
        self._panel = StaffPanelScreen(self)
        self._paused = PausedScreen(self)
        self._cleaning = CleaningScreen(self)
        self._all = (
            self._attract,
            self._languages,
            self._home,
            self._topic,
            self._compare,
            self._door,
            self._panel,
            self._paused,
            self._cleaning,
        )
        for screen in self._all:
            screen.activated.connect(self.activated)
            screen.hide()

    @property
    def screens(self) -> tuple[QWidget, ...]:
        """All screens, of which one is seen."""
        return self._all

    def show_view(self, view: ScreenView, look: Look, media: MediaReader) -> None:
        """Show a view on its screen, as large as the stack is now, and hide the others."""
        for screen in self._all:
            screen.setGeometry(self.rect())
        shown = self._show_on_its_screen(view, look, media)
        for screen in self._all:
            screen.setVisible(screen is shown)

    def _show_on_its_screen(self, view: ScreenView, look: Look, media: MediaReader) -> QWidget:
        match view:
            case AttractView():
                self._attract.show_view(view, look, media)
                return self._attract
            case LanguagesView():
                self._languages.show_view(view, look, media)
                return self._languages
            case HomeView():
                self._home.show_view(view, look, media)
                return self._home
            case TopicView():
                self._topic.show_view(view, look, media)
                return self._topic
            case CompareView():
                self._compare.show_view(view, look, media)
                return self._compare
            case StaffDoorView():
                self._door.show_view(view, look, media)
                return self._door
            case StaffPanelView():
                self._panel.show_view(view, look, media)
                return self._panel
            case PausedView():
                self._paused.show_view(view, look, media)
                return self._paused
            case CleaningView():
                self._cleaning.show_view(view, look, media)
                return self._cleaning
            case _:
                assert_never(view)
