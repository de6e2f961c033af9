"""The calm screen that patients see for a moment when the kiosk has fallen."""

from __future__ import annotations

import gettext
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.player import Player
from kiosk.host.endings import FAULT
from kiosk.presentation.trouble import NoticeView, derive_moment
from kiosk.ui.notice import NoticeWindow

_MILLISECONDS = 1500  # long enough to be read


class Moment:
    """Shows that the kiosk will be back, in the patient's language, and ends the program.

    ``place`` puts a window where the kiosk is.
    """

    def __init__(
        self, application: QApplication, player: Player, place: Callable[[QWidget], None]
    ) -> None:
        self._application, self._player, self._place = application, player, place
        self._window: NoticeWindow | None = None
        self._end = QTimer()
        self._end.setSingleShot(True)
        self._end.setInterval(_MILLISECONDS)
        self._end.timeout.connect(lambda: application.exit(FAULT))

    def show(self) -> None:
        """Cover what is broken; whatever else breaks meanwhile, the program ends."""
        self._end.start()
        self._application.removeEventFilter(self._player.guard)
        self._window = NoticeWindow(may_close=lambda: False)
        self._window.show_notices([self._notice()])
        self._place(self._window)
        self._player.stop()

    def _notice(self) -> NoticeView:
        try:
            player = self._player
            edition = player.presenter.material(player.store.session).edition
            return derive_moment(edition.language, edition.words)
        except Exception:  # nothing that is broken keeps patients from reading this
            return derive_moment(None, gettext.NullTranslations())

    def stop(self) -> None:
        """Take the screen down."""
        self._end.stop()
        if self._window is not None:
            self._window.put_away()
