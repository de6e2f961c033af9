"""A frame as large as a bank card, for measuring the screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.glass.geometry import CARD_HEIGHT, CARD_WIDTH, LEAST_GAP
from kiosk.glass.units import Scale, mm
from kiosk.presentation.blocks import CardView
from kiosk.presentation.texts import TextView
from kiosk.ui.blocks.base import BlockWidget
from kiosk.ui.look import Look
from kiosk.ui.widgets.button import Button

_CORNER = mm(3.18)
"""Radius of the corners of a bank card (ISO/IEC 7810)."""


class CardBlock(BlockWidget):
    """The frame, between the buttons that make it smaller and larger, or above them.

    Its size follows what is being measured, not the look; where it has become larger than the
    screen, it ends with the screen.
    """

    def __init__(self, view: CardView, look: Look) -> None:
        super().__init__(look)
        self._scale = view.scale
        self._frame = CardFrame(view.scale, view.alternative, look, self)
        self._before = [Button(button, look, parent=self) for button in view.smaller]
        self._after = [Button(button, look, parent=self) for button in view.larger]
        for button in self._buttons:
            button.chosen.connect(self.activated)

    def height_for(self, width: int, most: int) -> int:
        """Place the frame in the middle and the buttons at its sides, if there is room for them."""
        gap = self.look.px(mm(LEAST_GAP + 0.2))
        natural = max(button.natural_size().width() for button in self._buttons)
        side = (width - self._scale.pixels(CARD_WIDTH)) // 2 - self.look.gap
        if side >= max(button.least_width() for button in self._buttons):
            return self._beside(self._size(min(natural, side)), width, most, gap)
        return self._below(self._size(min(natural, (width - gap) // 2)), width, most, gap)

    @property
    def _buttons(self) -> tuple[Button, ...]:
        return (*self._before, *self._after)

    def _size(self, across: int) -> QSize:
        """Return the size of each button, so wide."""
        heights = (button.height_for(across) for button in self._buttons)
        return QSize(across, max(round(self.look.control * 0.85), *heights))

    def _beside(self, button: QSize, width: int, most: int, gap: int) -> int:
        frame = self._frame_size(width, most)
        pair = 2 * button.height() + gap
        height = max(frame.height(), pair)
        left = (width - frame.width()) // 2
        self._put(self._frame, QRect(QPoint(left, (height - frame.height()) // 2), frame), width)
        columns = (left - self.look.gap - button.width(), left + frame.width() + self.look.gap)
        for column, buttons in zip(columns, (self._before, self._after), strict=True):
            for number, each in enumerate(buttons):
                top = (height - pair) // 2 + number * (button.height() + gap)
                self._put(each, QRect(QPoint(column, top), button), width)
        return height

    def _below(self, button: QSize, width: int, most: int, gap: int) -> int:
        """Put the buttons below the frame, as many in a line as there is room for."""
        columns = 4 if 4 * (button.width() + gap) <= width + gap else 2
        rows = len(self._buttons) // columns
        frame = self._frame_size(width, most - rows * (button.height() + gap))
        left = (width - frame.width()) // 2
        self._put(self._frame, QRect(QPoint(left, 0), frame), width)
        start = (width - columns * button.width() - (columns - 1) * gap) // 2
        for number, each in enumerate(self._buttons):
            row, column = divmod(number, columns)
            top = frame.height() + gap + row * (button.height() + gap)
            self._put(
                each, QRect(QPoint(start + column * (button.width() + gap), top), button), width
            )
        return frame.height() + rows * (button.height() + gap)

    def _frame_size(self, width: int, most: int) -> QSize:
        size = QSize(self._scale.pixels(CARD_WIDTH), self._scale.pixels(CARD_HEIGHT))
        return size.boundedTo(QSize(width, most))

    def _put(self, widget: QWidget, rect: QRect, width: int) -> None:
        widget.setGeometry(self.look.mirrored(rect, width))


class CardFrame(QLabel):
    """The frame itself; the outer edge of its line is the size of the card."""

    def __init__(self, scale: Scale, name: TextView, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._corner = scale.pixels(_CORNER)
        self._look = look
        self.setAccessibleName(name.plain)
        self.setPixmap(QPixmap(1, 1))  # a label with a pixmap is a picture to assistive technology

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outline of a card, and a cross by whose arms it is held straight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = self._look.scheme
        width = self._look.px(mm(0.5))
        inset = width / 2
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(QColor(scheme.ink), width))
        painter.setBrush(QColor(scheme.card))
        painter.drawRoundedRect(rect, self._corner - inset, self._corner - inset)
        painter.setPen(QPen(QColor(scheme.edge), width, Qt.PenStyle.DotLine))
        middle = rect.center()
        painter.drawLine(QPointF(rect.left(), middle.y()), QPointF(rect.right(), middle.y()))
        painter.drawLine(QPointF(middle.x(), rect.top()), QPointF(middle.x(), rect.bottom()))
        painter.end()
