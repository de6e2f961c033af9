"""Pictures: SVG drawn in the colours of the contrast scheme."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kiosk.ui.scheme import DEFAULT, Scheme

_COLOUR = re.compile(rb"#[0-9A-Fa-f]{6}")
_TOKENS = (
    "paper",
    "card",
    "ink",
    "soft_ink",
    "line",
    "primary",
    "primary_tint",
    "accent",
    "alert",
    "alert_tint",
    "sand",
    "rose",
    "sky",
    "moss",
    "plum",
    "fat",
    "muscle",
    "muscle_line",
    "knot",
)

MediaReader = Callable[[str], bytes]
"""Returns the bytes of a member of the bundle at hand."""


@cache
def icon(name: str) -> bytes:
    """Return the SVG of one of the kiosk's own icons."""
    return files("kiosk.ui").joinpath("icons", f"{name}.svg").read_bytes()


def recoloured(svg: bytes, scheme: Scheme, primary: str = "") -> bytes:
    """Return a picture in the colours of a scheme; ``primary`` overrides that one token."""
    exchange = _exchange(scheme)
    if primary:
        exchange = {**exchange, DEFAULT.primary.encode(): primary.encode()}
    return _COLOUR.sub(lambda found: exchange.get(found[0].upper(), found[0]), svg)


def draw(painter: QPainter, svg: bytes, target: QRectF) -> None:
    """Draw a picture as large as fits into ``target``, in the middle of it."""
    renderer = QSvgRenderer(QByteArray(svg))
    size = QSize(renderer.defaultSize())
    fitted = size.scaled(target.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    left = target.x() + (target.width() - fitted.width()) / 2
    top = target.y() + (target.height() - fitted.height()) / 2
    renderer.render(painter, QRectF(left, top, fitted.width(), fitted.height()))


def pixmap(svg: bytes, width: int, height: int, ratio: float) -> QPixmap:
    """Return a picture as pixels; ``ratio`` is the screen's device pixel ratio."""
    image = QPixmap(round(width * ratio), round(height * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, svg, QRectF(0, 0, width, height))
    painter.end()
    return image


@cache
def _exchange(scheme: Scheme) -> dict[bytes, bytes]:
    pairs = [(getattr(DEFAULT, name), getattr(scheme, name)) for name in _TOKENS]
    pairs.extend(zip(DEFAULT.skin, scheme.skin, strict=True))
    return {old.encode(): new.encode() for old, new in pairs}
