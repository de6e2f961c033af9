"""The PIN pad."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.presentation.frame import ButtonView, Style
from kiosk.presentation.staff import StaffDoorView
from kiosk.session.actions import EnterDigit, EraseDigit, SubmitPin
from kiosk.ui.blocks.words import TitleBlock
from kiosk.ui.look import Look, Role
from kiosk.ui.pictures import MediaReader
from kiosk.ui.screens.base import Screen, plain_view
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.text import TextBlock

_LEAST_DOTS = 4


class StaffDoorScreen(Screen[StaffDoorView]):
    """Ten digits, erase and open; the same from a keyboard.

    ``clock`` returns seconds of a monotonic clock, which the lock-out counts by.
    """

    def __init__(self, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def build(self, view: StaffDoorView, look: Look, media: MediaReader) -> None:
        """Place title, message, dots and keys in the middle."""
        title = TitleBlock(plain_view(view.title, look), look)
        message = TextBlock(plain_view(view.message, look), look, centred=True, parent=self)
        title.setParent(self)
        margin = look.margin
        width = self.width() - 2 * margin
        top = title.height_for(width, self.height())
        title.setGeometry(margin, 0, width, top)
        title.show()
        height = message.height_for(width)
        message.setGeometry(margin, top, width, height)
        message.show()
        dots = _Dots(view.entered, look, self)
        dots_height = look.px(8 * look.room)
        dots.setGeometry(margin, top + height, width, dots_height)
        dots.show()
        self._place_keys(view, look, top + height + dots_height + look.gap // 2)

    def _place_keys(self, view: StaffDoorView, look: Look, top: int) -> None:
        gap = look.gap // 2 + look.px(1)
        room = self.height() - top - gap
        side = min((room - 3 * gap) // 4, look.px(22))
        across = min(round(side * 1.6), (self.width() - 2 * look.margin - 2 * gap) // 3)
        left = (self.width() - 3 * across - 2 * gap) // 2
        submit = ButtonView(view.submit, "", SubmitPin(0.0), Style.PRIMARY)
        for number, key in enumerate((*view.keys, submit)):
            row, column = divmod(number, 3)
            button = Button(key, look, role=Role.BUTTON, parent=self)
            # Digits keep their places in every language, as on a telephone.
            rect = QRect(left + column * (across + gap), top + row * (side + gap), across, side)
            button.setGeometry(rect)
            button.chosen.connect(self._choose)
            button.show()

    def _choose(self, action: object) -> None:
        self.activated.emit(SubmitPin(self._clock()) if isinstance(action, SubmitPin) else action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits, Backspace and Enter from a keyboard."""
        if event.isAutoRepeat():
            return
        if event.text() in tuple("0123456789"):
            self.activated.emit(EnterDigit(event.text()))
        elif event.key() == Qt.Key.Key_Backspace:
            self.activated.emit(EraseDigit())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(SubmitPin(self._clock()))
        else:
            event.ignore()


class _Dots(QWidget):
    """One filled dot a digit entered."""

    def __init__(self, entered: int, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._entered, self._look = entered, look

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = self._look.scheme
        radius = self.height() * 0.28
        count = max(self._entered, _LEAST_DOTS)
        left = self.width() / 2 - (count - 1) * radius * 1.6
        for number in range(count):
            filled = number < self._entered
            painter.setPen(QPen(QColor(scheme.primary if filled else scheme.edge), 2))
            painter.setBrush(QColor(scheme.primary) if filled else Qt.BrushStyle.NoBrush)
            centre = QPointF(left + number * radius * 3.2, QRectF(self.rect()).center().y())
            painter.drawEllipse(centre, radius, radius)
        painter.end()
