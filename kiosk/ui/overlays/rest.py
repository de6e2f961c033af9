"""What lies over the whole window while it rests: as much black as the view says."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.presentation.rest import RestView
from kiosk.ui.heard import leave_out
from kiosk.ui.look import Look

_MOST_SHIFT_PART, _MOST_SHIFT = 0.015, 24
"""How far the picture is moved at most: a part of the shorter side, and pixels."""
_MARK = mm(2.5)
_MARK_COLOUR = "#343434"


class RestOverlay(QWidget):
    """Takes light away by drawing; touches pass through it, for the guard to use up."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._view = RestView()
        self._look: Look | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        leave_out(self)
        self.hide()

    def show_view(self, view: RestView, look: Look) -> None:
        """Cover the parent by as much as ``view`` says."""
        self.setGeometry(self._parent.rect())
        self.setVisible(view.veil > 0)
        if not self.isHidden():
            self.raise_()
        if (view, look) != (self._view, self._look):
            self._view, self._look = view, look
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the black, and the mark."""
        if self._look is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, round(self._view.veil * 2.55)))
        if self._view.mark is not None:
            x, y = self._view.mark
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(_MARK_COLOUR), max(self._look.px(mm(0.6)), 1)))
            radius = self._look.px(_MARK)
            painter.drawEllipse(QPointF(self.width() * x, self.height() * y), radius, radius)
        painter.end()


def shift_of(view: RestView, width: int, height: int) -> tuple[int, int]:
    """Return by how many pixels the picture is moved to the right and down in a window."""
    most = min(_MOST_SHIFT, min(width, height) * _MOST_SHIFT_PART)
    return round(view.shift[0] * most), round(view.shift[1] * most)
