"""A row of dots that shows which of several turns or steps is seen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.glass.units import mm
from kiosk.ui.look import Look, Role
from kiosk.ui.widgets.writing import Lettering, Writing

_FROM_DOT_TO_DOT = 1.9  # times their size
_CLOSEST_DOTS = 1.45


class Dots(QLabel):
    """One dot a turn; the one that is seen is filled. Read out as "2 / 5"."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._index, self._count = 0, 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_turn(self, index: int, count: int) -> None:
        """Show which turn of how many is seen."""
        self._index, self._count = index, count
        self.setText(self._words)
        self.setAccessibleName(self._words)

    def natural_width(self) -> int:
        """Return the width of the dots as far apart as they like, in pixels."""
        return round(self._size * (_FROM_DOT_TO_DOT * (self._count - 1) + 1)) + 1

    @property
    def _words(self) -> str:
        return f"{self._index + 1} / {self._count}"

    @property
    def _size(self) -> int:
        return self._look.px(mm(3.8 * max(self._look.room, 0.7)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots from the start of the row, or numbers where there are too many."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = self._look.scheme
        size = self._size
        if self._is_number:
            painter.setPen(QColor(scheme.soft_ink))
            self._lettering().draw(painter)
            painter.end()
            return
        for number in range(self._count):
            left = number * self._step
            if self._look.right_to_left:
                left = self.width() - left - size
            dot = QRectF(left, (self.height() - size) / 2, size, size).adjusted(1, 1, -1, -1)
            seen = number == self._index
            painter.setPen(QPen(QColor(scheme.primary if seen else scheme.edge), 1.5))
            painter.setBrush(QColor(scheme.primary) if seen else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(dot)
        painter.end()

    @property
    def _step(self) -> float:
        """Pixels from one dot to the next."""
        widest = (self.width() - self._size) / max(self._count - 1, 1)
        return min(self._size * _FROM_DOT_TO_DOT, widest)

    @property
    def _is_number(self) -> bool:
        """Whether there are too many dots for the room."""
        return self._step < self._size * _CLOSEST_DOTS

    def writing(self) -> Writing | None:
        """Return the number as it is drawn, where there is no room for dots."""
        return self._lettering().writing() if self._is_number else None

    def _lettering(self) -> Lettering:
        look, sides = self._look, Qt.AlignmentFlag
        font = look.font(Role.BUTTON, pixels=look.chrome_pixels)
        along = sides.AlignRight if look.right_to_left else sides.AlignLeft
        return Lettering(self._words, font, QRectF(self.rect()), look.language, along=along)
