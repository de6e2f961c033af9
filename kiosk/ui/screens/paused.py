"""The screen of a pause: plain, calm, and with nothing to press."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kiosk.presentation.pause import NoticeView, PausedView
from kiosk.presentation.texts import TextView
from kiosk.ui.heard import leave_out
from kiosk.ui.look import Look, Role
from kiosk.ui.pictures import MediaReader, icon
from kiosk.ui.screens.base import Screen
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.text import TextBlock

_NOTICE_MILLISECONDS = 8000
_SIZES = (1.25, 1.0, 0.85, 0.7, 0.6, 0.5)  # times the usual size of the words
_PICTURE_PART = 0.3  # of the height, at most


class PausedScreen(Screen[PausedView]):
    """Says in each offered language in turn that there is a pause, and whom to ask."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: list[list[TextBlock]] = []
        self._seen = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_NOTICE_MILLISECONDS)
        self._timer.timeout.connect(self.say_next)

    def build(self, view: PausedView, look: Look, media: MediaReader) -> None:
        """Place the picture in the middle, and below it the words, as large as they fit."""
        self._notices = []
        width = min(self.width() - 2 * look.margin, look.longest_line)
        for size in _SIZES:
            self._take_away()
            self._notices = [self._notice(notice, look, size) for notice in view.notices]
            height = max(_height(texts, width, look) for texts in self._notices)
            if height <= self.height() - look.gap:
                break
        side = min(round(self.height() * _PICTURE_PART), self.height() - height - 3 * look.gap)
        has_picture = side >= 3 * look.gap
        above = side + look.gap if has_picture else 0
        top = max(0, (self.height() - height - above - look.gap) // 2)
        if has_picture:
            self._place_picture(look, top, side)
        for texts in self._notices:
            _stack(texts, (self.width() - width) // 2, top + above, width, look)
        self._seen %= len(self._notices)
        self._show_notice()

    def say_next(self) -> None:
        """Say it in the next language."""
        if self._notices:
            self._seen = (self._seen + 1) % len(self._notices)
            self._show_notice()

    def _notice(self, notice: NoticeView, look: Look, size: float) -> list[TextBlock]:
        lines = ((notice.title, Role.TITLE), *((each, Role.BODY) for each in notice.sentences))
        return [
            TextBlock(
                text,
                look,
                role,
                centred=True,
                pixels=round(look.font_pixels(role) * size),
                parent=self,
            )
            for text, role in lines
        ]

    def _place_picture(self, look: Look, top: int, side: int) -> None:
        nothing = TextView((), look.language, look.right_to_left)
        picture = Picture(icon("pause"), nothing, look, self)
        leave_out(picture)
        picture.setGeometry((self.width() - side) // 2, top, side, side)
        picture.show()

    def _take_away(self) -> None:
        for text in (text for texts in self._notices for text in texts):
            text.setParent(None)
            text.deleteLater()
        self._notices = []

    def _show_notice(self) -> None:
        for number, texts in enumerate(self._notices):
            for text in texts:
                text.setVisible(number == self._seen)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to change languages."""
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop changing languages."""
        self._timer.stop()
        super().hideEvent(event)


def _height(texts: list[TextBlock], width: int, look: Look) -> int:
    return sum(text.height_for(width) for text in texts) + look.gap // 2 * (len(texts) - 1)


def _stack(texts: list[TextBlock], left: int, top: int, width: int, look: Look) -> None:
    for text in texts:
        height = text.height_for(width)
        text.setGeometry(left, top, width, height)
        top += height + look.gap // 2
