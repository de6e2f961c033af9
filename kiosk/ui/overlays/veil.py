"""A card over a dimmed screen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.ui.blocks.base import BlockWidget
from kiosk.ui.look import Look, Role
from kiosk.ui.widgets.pager import Pager
from kiosk.ui.widgets.paint import rounded

_DIMNESS = 150  # of 255


class Veil(QWidget):
    """Covers the whole window, so that nothing below can be pressed.

    ``activated`` carries actions of what is on the card; ``touched_beside`` tells of a touch
    anywhere else.
    """

    activated = Signal(object)
    touched_beside = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._card = QRect()
        self._look: Look | None = None
        self.hide()

    def clear(self, but: QWidget | None = None) -> None:
        """Remove what is on the card, but for one part that stays."""
        for child in self.findChildren(QWidget):
            if child.parent() is self and child is not but:
                child.hide()
                child.setParent(None)
                child.deleteLater()

    def lay_out(
        self, blocks: list[BlockWidget], way_out: BlockWidget, look: Look, more: str, less: str
    ) -> None:
        """Put blocks on a card in the middle, turned where they are more than fit.

        ``way_out`` is always in sight at the foot of the card. The same one again stays as it is,
        with the focus that it may have.
        """
        self.clear(but=way_out)
        self._look = look
        self.setGeometry(QRect(0, 0, look.width, look.height))
        side = round(look.font_pixels(Role.BODY) * (1.1 if look.room > 0.7 else 0.6))
        width = min(look.width - 2 * look.margin, round(look.longest_line * 0.9) + 2 * side)
        inner = width - 2 * side
        gap = round(look.font_pixels(Role.BODY) * 0.6)
        foot = way_out.height_for(inner, look.height)
        most = look.height - look.margin - 2 * side - foot - gap
        heights = [block.height_for(inner, most) for block in blocks]
        height = min(sum(heights) + gap * (len(blocks) - 1), most)
        self._card = QRect(0, 0, width, height + gap + foot + 2 * side)
        self._card.moveCenter(self.rect().center())
        top = self._card.y() + side
        pager = Pager(look, more, less, gap=gap, parent=self)
        pager.set_blocks(blocks)
        pager.activated.connect(self.activated)
        pager.show_start(QRect(self._card.x() + side, top, inner, height))
        pager.show()
        if way_out.parent() is not self:
            way_out.setParent(self)
            way_out.activated.connect(self.activated)
        way_out.setGeometry(self._card.x() + side, top + height + gap, inner, foot)
        way_out.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the screen and draw the card."""
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(0, 0, 0, _DIMNESS))
        scheme = self._look.scheme
        width = max(1.0, self._look.px(mm(0.5)))
        card = QRectF(self._card)
        rounded(painter, card, self._look.radius * 1.2, scheme.card, scheme.edge, width)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep touches from what lies below."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a touch beside the card."""
        if not self._card.contains(event.position().toPoint()):
            self.touched_beside.emit()
