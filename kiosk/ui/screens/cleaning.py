"""The screen while it is locked to be wiped: a ring and words that count down."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.presentation.cleaning import CleaningView
from kiosk.ui.heard import leave_out
from kiosk.ui.look import Look, Role
from kiosk.ui.pictures import MediaReader
from kiosk.ui.screens.base import Screen, plain_view
from kiosk.ui.widgets.text import TextBlock

_RING_PART = 0.42  # of the shorter side
_SIXTEENTHS = 16  # of a degree, in which Qt counts arcs
_SIZES = (1.0, 0.85, 0.7, 0.6, 0.5)  # times the usual size of the words


class CleaningScreen(Screen[CleaningView]):
    """Nothing on it can be pressed. Each second the ring loses a piece."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: list[TextBlock] = []

    def build(self, view: CleaningView, look: Look, media: MediaReader) -> None:
        """Place the ring in the middle, and the words below it."""
        self._texts = []
        width = self.width() - 2 * look.margin
        for size in _SIZES:
            self._make_texts(view, look, size)
            height = sum(text.height_for(width) for text in self._texts) + 2 * look.gap
            if height <= self.height() * 0.75:
                break
        room = self.height() - height - 3 * look.gap
        side = min(round(min(self.width(), self.height()) * _RING_PART), room)
        top = (self.height() - side - look.gap - height) // 2
        ring = Ring(view, look, self)
        ring.setGeometry((self.width() - side) // 2, top, side, side)
        ring.show()
        top += side + look.gap
        for text in self._texts:
            text_height = text.height_for(width)
            text.setGeometry(look.margin, top, width, text_height)
            text.show()
            top += text_height + look.gap

    def _make_texts(self, view: CleaningView, look: Look, size: float) -> None:
        for text in self._texts:
            text.setParent(None)
            text.deleteLater()
        self._texts = [
            TextBlock(
                plain_view(words, look),
                look,
                role,
                centred=True,
                pixels=round(look.font_pixels(role) * size),
                parent=self,
            )
            for words, role in (
                (view.title, Role.TITLE),
                (view.countdown, Role.HEADING),
                (view.message, Role.BODY),
            )
        ]


class Ring(QWidget):
    """As much of a ring as there are seconds left, with their number in it.

    Where motion is reduced the ring stays whole. It is not heard, for the words say it too.
    """

    def __init__(self, view: CleaningView, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._view, self._look = view, look
        leave_out(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track, what is left of the ring, and the number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = self._look.scheme
        width = max(self._look.px(mm(4 * self._look.room)), 4)
        inset = width / 2 + 1
        circle = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setBrush(QColor(scheme.card))
        painter.setPen(QPen(QColor(scheme.line), width))
        painter.drawEllipse(circle)
        painter.setPen(self._pen(width))
        left = 1.0 if self._look.still else self._view.seconds_left / self._view.seconds
        turn = 1 if self._look.right_to_left else -1
        whole = 360 * _SIXTEENTHS
        painter.drawArc(circle, 90 * _SIXTEENTHS, turn * round(whole * min(left, 1.0)))
        painter.setPen(QColor(scheme.ink))
        painter.setFont(self._look.font(Role.TITLE, pixels=max(round(self.height() * 0.3), 1)))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._view.seconds_left))
        painter.end()

    def _pen(self, width: int) -> QPen:
        pen = QPen(QColor(self._look.scheme.primary), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen
