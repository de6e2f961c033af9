"""A picture that is only looked at."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.presentation.texts import TextView
from kiosk.ui.look import Look
from kiosk.ui.pictures import pixmap, recoloured


class Picture(QLabel):
    """Shows an SVG picture with rounded corners; its name is the text that describes it."""

    def __init__(
        self, svg: bytes, alternative: TextView, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._svg = recoloured(svg, look.scheme)
        self._look = look
        self._drawn = QPixmap()
        self.setAccessibleName(alternative.plain)
        self.setLocale(QLocale(alternative.language))
        self.setPixmap(QPixmap(1, 1))  # a label with a pixmap is a picture to assistive technology

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, rendered once for each size."""
        ratio = self.devicePixelRatioF()
        if self._drawn.deviceIndependentSize().toSize() != self.size():
            self._drawn = pixmap(self._svg, self.width(), self.height(), ratio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        radius = self._look.radius * 1.4
        outline.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setClipPath(outline)
        painter.drawPixmap(0, 0, self._drawn)
        painter.end()
