"""The pointer is not to be seen on a touch screen, and is there for whoever moves a mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QInputDevice, QMouseEvent, QWindow

_SHOWN_MILLISECONDS = 10_000


class Pointer(QObject):
    """Hides the pointer; shows it while a mouse, a trackball or the like is moved."""

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__()
        self._application = application
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.setInterval(_SHOWN_MILLISECONDS)
        self._going.timeout.connect(self.hide)
        self._at: object = None
        application.setOverrideCursor(QCursor(Qt.CursorShape.BlankCursor))
        application.installEventFilter(self)

    @property
    def visible(self) -> bool:
        """Whether the pointer is to be seen."""
        return self._going.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice what is moved; nothing is held back."""
        if isinstance(watched, QWindow) and isinstance(event, QMouseEvent):
            if event.device().type() is QInputDevice.DeviceType.TouchScreen:
                self.hide()
            elif event.type() is QEvent.Type.MouseMove and self._moved(event):
                self._show()
        return False

    def _moved(self, event: QMouseEvent) -> bool:
        """Tell a hand from the first word about where the pointer is, which no hand caused."""
        before, self._at = self._at, event.globalPosition()
        return before is not None and before != self._at

    def _show(self) -> None:
        self._application.changeOverrideCursor(QCursor(Qt.CursorShape.ArrowCursor))
        self._going.start()

    def hide(self) -> None:
        """Hide the pointer, until a mouse is moved again."""
        self._going.stop()
        self._application.changeOverrideCursor(QCursor(Qt.CursorShape.BlankCursor))

    def stop(self) -> None:
        """Leave the pointer to others."""
        self._going.stop()
        self._application.removeEventFilter(self)
        self._application.restoreOverrideCursor()
