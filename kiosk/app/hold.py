"""A locked kiosk stays what is seen: whatever comes before it, it comes back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_PAUSE_MILLISECONDS = 300  # between two attempts, so that nobody is wrestled with


class Hold(QObject):
    """Brings a window back over the whole screen when it is made smaller, covered or left.

    A kiosk's compositor lets none of this happen; other desktops have keys for all of it. It asks
    politely first, then shows the window anew, which puts it where somebody looks now. Then it
    waits for the next time: where nothing ever is active, as without a keyboard, nothing is done.
    """

    def __init__(self, application: QGuiApplication, window: QWidget) -> None:
        super().__init__()
        self._application, self._window = application, window
        self._asked = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MILLISECONDS)
        self._soon.timeout.connect(self._come_back)
        window.installEventFilter(self)
        application.applicationStateChanged.connect(self._state_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice what is done to the window."""
        kinds = (QEvent.Type.WindowStateChange, QEvent.Type.Move, QEvent.Type.Resize)
        if event.type() in kinds and not self._holds():
            self._soon.start()
        return False

    def stop(self) -> None:
        """Let go."""
        self._soon.stop()
        self._window.removeEventFilter(self)
        self._application.applicationStateChanged.disconnect(self._state_changed)

    def _holds(self) -> bool:
        minimised = bool(self._window.windowState() & Qt.WindowState.WindowMinimized)
        return not minimised and self._window.geometry() == self._whole()

    def _whole(self) -> QRect:
        return self._window.screen().geometry()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        self._asked = False
        if state is not Qt.ApplicationState.ApplicationActive:
            self._soon.start()

    def _come_back(self) -> None:
        if not self._holds():
            self._window.showFullScreen()
            self._window.setGeometry(self._whole())
        if self._application.applicationState() is Qt.ApplicationState.ApplicationActive:
            return
        if self._asked:
            self._window.hide()
            self._window.showFullScreen()
            return
        self._asked = True
        self._window.raise_()
        self._window.activateWindow()
        self._soon.start()
