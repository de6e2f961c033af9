"""A risk in numbers: so many figures of a hundred, drawn apart from the rest."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.presentation.blocks import RiskView
from kiosk.ui.blocks.base import BlockWidget, show_part_of
from kiosk.ui.look import Look, Role
from kiosk.ui.pagination import Cut
from kiosk.ui.widgets.paired_text import PairedText

_MOST_FIGURES = 100
_ACROSS = 20
_LEAST_PART = 0.3  # of a turn, for the figures above the words of two languages


class RiskBlock(BlockWidget):
    """Figures in rows of twenty, those affected filled, and the words below them.

    Where the denominator is larger than 100, as in "3 in 1,000", a hundred figures would say
    something false, so only the words are shown.
    """

    def __init__(self, view: RiskView, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._count, self._denominator = view.count, view.denominator
        self._text = PairedText(
            view.text, view.other, look, Role.BODY_STRONG, columns=True, parent=self
        )
        self._text.activated.connect(self.activated)
        self._cell = 0.0

    @property
    def _rows(self) -> int:
        if self._denominator > _MOST_FIGURES:
            return 0
        return -(-self._denominator // _ACROSS)

    def height_for(self, width: int, most: int) -> int:
        """Place the words below the figures."""
        text = self._text.height_for(width)
        room = max(most - text, round(most * _LEAST_PART) if self._text.other is not None else 0)
        self._cell = min(width / _ACROSS, self.look.px(mm(9)), room / max(self._rows, 1))
        top = round(self._cell * self._rows)
        self._text.setGeometry(QRect(0, top, width, text))
        return top + text

    def cuts(self) -> tuple[Cut, ...]:
        """Return the cuts of the words; the figures stay with the first line."""
        return tuple(cut.moved(self._text.y()) for cut in self._text.cuts())

    def show_part(self, top: int, bottom: int) -> None:
        """Draw no lines that lie above or below."""
        show_part_of((self._text,), top, bottom)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the figures, from the start of the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(self._denominator if self._rows else 0):
            row, column = divmod(number, _ACROSS)
            cell = QRectF(column * self._cell, row * self._cell, self._cell, self._cell)
            if self.look.right_to_left:
                cell.moveLeft(self.width() - cell.right())
            self._figure(painter, cell, affected=number < self._count)
        painter.end()

    def _figure(self, painter: QPainter, cell: QRectF, *, affected: bool) -> None:
        scheme = self.look.scheme
        painter.setPen(QPen(QColor(scheme.accent if affected else scheme.edge), 1.2))
        painter.setBrush(QColor(scheme.accent) if affected else Qt.BrushStyle.NoBrush)
        unit = cell.width()
        head = QPointF(cell.center().x(), cell.y() + unit * 0.26)
        painter.drawEllipse(head, unit * 0.14, unit * 0.14)
        body = QRectF(cell.x() + unit * 0.27, cell.y() + unit * 0.45, unit * 0.46, unit * 0.47)
        painter.drawRoundedRect(body, unit * 0.18, unit * 0.18)
