"""Tells assistive technology what changed on the screen."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.app.presenter import Presenter
from kiosk.presentation.announcements import Announcement, Scene, Turn, announcements, derive_scene
from kiosk.presentation.derive import KioskView
from kiosk.session.state import Session
from kiosk.ui.heard import announce, somebody_listens
from kiosk.ui.window import KioskWindow


class Announcer:
    """Compares each moment with the one before, and has read out what is new.

    Nothing is said of the first: what has the focus then is read out by itself. While nobody
    listens, nothing is compared. ``say`` takes what is to be read out.
    """

    def __init__(
        self,
        window: KioskWindow,
        presenter: Presenter,
        say: Callable[[Announcement], None] | None = None,
    ) -> None:
        self._window, self._presenter = window, presenter
        self._say = say or self._announce
        self._before: Scene | None = None

    @property
    def has_begun(self) -> bool:
        """Whether there is a moment to compare the next one with, if somebody listens."""
        return self._before is not None or not somebody_listens()

    def tell(self, session: Session, view: KioskView) -> None:
        """Announce what a view that is shown now has changed."""
        if not somebody_listens():
            self._before = None
            return
        material = self._presenter.material(session)
        before = self._before
        now = derive_scene(session, view, Turn(*self._window.turn()), material)
        self._before = now
        if before is None:
            return
        for each in announcements(before, now):
            self._say(each)

    def _announce(self, announcement: Announcement) -> None:
        announce(self._window, announcement.words, urgent=announcement.urgent)
