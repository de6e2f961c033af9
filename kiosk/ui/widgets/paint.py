"""Strokes and fills shared by the widgets."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.ui.look import Look


def rounded(
    painter: QPainter, rect: QRectF, radius: float, fill: str, edge: str = "", width: float = 0
) -> None:
    """Draw a rounded rectangle; the edge lies within ``rect``."""
    inset = width / 2 if edge else 0.0
    painter.setPen(QPen(QColor(edge), width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(QColor(fill)))
    shrunk = rect.adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(shrunk, radius - inset, radius - inset)


def banded(
    painter: QPainter, rect: QRectF, radius: float, fill: str, band: QRectF, colour: str
) -> None:
    """Draw a rounded rectangle of which the part ``band`` has another colour."""
    outline = QPainterPath()
    outline.addRoundedRect(rect, radius, radius)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setClipPath(outline)
    painter.fillRect(rect, QColor(fill))
    painter.fillRect(band, QColor(colour))
    painter.restore()


FOCUS_VISIBLE = "focusVisible"
"""Property of a window: whether keys were used last, so that the focus has to be seen."""


def shows_focus(widget: QWidget) -> bool:
    """Tell whether a widget has the focus, and keys rather than fingers are in use."""
    return widget.hasFocus() and widget.window().property(FOCUS_VISIBLE) is not False


def focus_ring(painter: QPainter, rect: QRectF, radius: float, look: Look) -> None:
    """Draw the ring that shows where the focus is, just inside ``rect``."""
    width = look.px(mm(0.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _ring(painter, rect, radius, look.scheme.focus, 0.0, width)


def focus_ring_over(painter: QPainter, rect: QRectF, radius: float, look: Look) -> None:
    """Draw the ring over a picture: between two lighter, or darker, ones that part it from it."""
    width = look.px(mm(0.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _ring(painter, rect, radius, look.scheme.card, 0.0, 3.0 * width)
    _ring(painter, rect, radius, look.scheme.focus, width, width)


def _ring(
    painter: QPainter, rect: QRectF, radius: float, colour: str, inside: float, width: float
) -> None:
    """Draw a ring so wide, and so far inside ``rect``."""
    painter.setPen(QPen(QColor(colour), width))
    inset = inside + width / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
