"""The PIN pad."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.glass.geometry import LEAST_GAP
from kiosk.glass.units import mm
from kiosk.presentation.frame import ButtonView, Style
from kiosk.presentation.staff import StaffDoorView
from kiosk.session.actions import EnterDigit, EraseDigit, SubmitPin
from kiosk.ui.blocks.words import TitleBlock
from kiosk.ui.look import Look, Role
from kiosk.ui.pictures import MediaReader
from kiosk.ui.screens.base import Screen, plain_view
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.paint import focus_ring, shows_focus
from kiosk.ui.widgets.text import TextBlock

_LEAST_DOTS = 4


class StaffDoorScreen(Screen[StaffDoorView]):
    """Ten digits, erase and open; the same from a keyboard, for which it has the focus itself.

    ``clock`` returns seconds of a monotonic clock, which the lock-out counts by.
    """

    heard = QAccessible.Role.Grouping

    def __init__(self, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def build(self, view: StaffDoorView, look: Look, media: MediaReader) -> None:
        """Place words and keys beside each other, or one below the other in portrait."""
        self.setAccessibleName(view.title)
        area = self.rect().adjusted(look.margin, 0, -look.margin, -look.gap)
        words, keys = QRect(area), QRect(area)
        if not look.portrait:
            words.setWidth(area.width() // 2 - look.gap)
            keys.setLeft(words.right() + 2 * look.gap)
        bottom = self._place_words(view, look, words)
        if look.portrait:
            keys.setTop(bottom + look.gap)
        self._place_keys(view, look, look.mirrored(keys, self.width()))

    def _place_words(self, view: StaffDoorView, look: Look, area: QRect) -> int:
        """Place title, message and dots below each other and return where they end."""
        title = TitleBlock(plain_view(view.title, look), look)
        title.setParent(self)
        message = TextBlock(plain_view(view.message, look), look, parent=self)
        dots = _Dots(view, look, self)
        heights = (
            title.height_for(area.width(), area.height()),
            message.height_for(area.width()),
            look.px(mm(9 * look.room)),
        )
        top = area.y()
        spare = area.height() - sum(heights) - look.gap
        for widget, height in zip((title, message, dots), heights, strict=True):
            if widget is title and spare < 0:  # the message says what to do
                title.hide()
                continue
            rect = QRect(area.x(), top, area.width(), height)
            widget.setGeometry(look.mirrored(rect, self.width()))
            widget.show()
            top += height + look.gap // 2
        return top

    def _place_keys(self, view: StaffDoorView, look: Look, area: QRect) -> None:
        pad = QWidget(self)  # so that its keys are read after all the words beside them
        pad.setGeometry(area)
        pad.show()
        gap = look.px(mm(LEAST_GAP + 0.4))
        side = min((area.height() - 3 * gap) // 4, look.px(mm(26)))
        submit = ButtonView(view.submit, "", SubmitPin(0.0), Style.PRIMARY)
        keys = (*view.keys, submit)
        widest = max(_width(key, look) for key in keys)
        across = min(max(round(side * 1.7), widest), (area.width() - 2 * gap) // 3)
        left = (area.width() - 3 * across - 2 * gap) // 2
        for number, key in enumerate(keys):
            row, column = divmod(number, 3)
            button = _key(key, look, QSize(across, side), pad)
            # Digits keep their places in every language, as on a telephone.
            top = row * (side + gap)
            button.setGeometry(left + column * (across + gap), top, across, side)
            button.chosen.connect(self._choose)
            button.show()

    def _choose(self, action: object) -> None:
        self.activated.emit(SubmitPin(self._clock()) if isinstance(action, SubmitPin) else action)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard, so that a PIN can be typed at once."""
        self.setFocus()
        super().showEvent(event)

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


def _width(key: ButtonView, look: Look) -> int:
    """Return the width of a key whose words have the size of words on buttons, in pixels."""
    button = Button(key, look)
    width = button.natural_size().width()
    button.deleteLater()
    return width


def _key(view: ButtonView, look: Look, size: QSize, parent: QWidget) -> Button:
    """Return a key with its words, or with a mark where they are too long for it."""
    pixels = min(look.font_pixels(Role.BUTTON), round(size.height() * 0.88))
    least = min(look.font_pixels(Role.SMALL), pixels)
    for words in range(pixels, least - 1, -1):
        button = Button(view, look, pixels=words, parent=parent)
        if not view.label or button.fits(size.width(), lines=1):
            return button
        button.setParent(None)
        button.deleteLater()
    marked = replace(view, label="", icon="check", description=view.label)
    return Button(marked, look, pixels=pixels, parent=parent)


class _Dots(QLabel):
    """One filled dot a digit entered; a ring round them while ``screen`` takes what is typed."""

    def __init__(self, view: StaffDoorView, look: Look, screen: QWidget) -> None:
        super().__init__(view.entered_words, screen)
        self._entered, self._look, self._screen = view.entered, look, screen

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots from the start of the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = self._look.scheme
        radius = self.height() * 0.28
        count = max(self._entered, _LEAST_DOTS)
        step = radius * 3.2
        for number in range(count):
            filled = number < self._entered
            painter.setPen(QPen(QColor(scheme.primary if filled else scheme.edge), 2))
            painter.setBrush(QColor(scheme.primary) if filled else Qt.BrushStyle.NoBrush)
            x = self.height() / 2 + number * step
            x = self.width() - x if self._look.right_to_left else x
            centre = QPointF(x, QRectF(self.rect()).center().y())
            painter.drawEllipse(centre, radius, radius)
        if shows_focus(self._screen):
            focus_ring(painter, QRectF(self.rect()), self.height() / 2, self._look)
        painter.end()
