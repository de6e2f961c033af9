"""Drawings that demonstrations are put together from: SVG files, in the colours of the scheme."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.ui.pictures import recoloured
from kiosk.ui.scheme import Scheme


class Drawings:
    """Drawings by name, each read once."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._renderers: dict[str, QSvgRenderer] = {}

    def draw(self, painter: QPainter, name: str, target: QRectF) -> None:
        """Draw the drawing called ``name`` so that it fills ``target``."""
        if name not in self._renderers:
            svg = recoloured(_drawing(name), self._scheme)
            self._renderers[name] = QSvgRenderer(QByteArray(svg))
        self._renderers[name].render(painter, target)


@cache
def _drawing(name: str) -> bytes:
    return files("kiosk.ui.demonstrations").joinpath("drawings", f"{name}.svg").read_bytes()
