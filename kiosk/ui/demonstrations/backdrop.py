"""The part of a scene that never moves, drawn once for each size of the stage."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap


class Backdrop:
    """Keeps what ``paint`` draws in ``width`` by ``height`` units, as pixels of the stage."""

    def __init__(self, width: float, height: float, paint: Callable[[QPainter], None]) -> None:
        self._units = (width, height)
        self._paint = paint
        self._drawn = QPixmap()

    def draw(self, painter: QPainter, size: QSize) -> None:
        """Fill a stage of ``size`` pixels, to which ``painter`` is not scaled yet."""
        ratio = painter.device().devicePixelRatioF()
        if self._drawn.size() != size * ratio:
            self._drawn = self._draw(size, ratio)
        painter.drawPixmap(0, 0, self._drawn)

    def _draw(self, size: QSize, ratio: float) -> QPixmap:
        drawn = QPixmap(size * ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(drawn.width() / self._units[0], drawn.height() / self._units[1])
        self._paint(painter)
        painter.end()
        drawn.setDevicePixelRatio(ratio)
        return drawn
