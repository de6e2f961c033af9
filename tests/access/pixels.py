"""Pictures as eyes see them: luminance and contrast of pixels (WCAG 2.2)."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

_CHANNELS = [n / 255 for n in range(256)]
_LINEAR = tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _CHANNELS)


def grab(window: QWidget, rect: QRect) -> QImage:
    """Return a part of a window as it is drawn."""
    return window.grab(rect).toImage().convertToFormat(QImage.Format.Format_RGB32)


def rgb_of(image: QImage) -> Iterator[tuple[int, int, int]]:
    """Yield red, green and blue of each pixel, line by line."""
    small = image.convertToFormat(QImage.Format.Format_RGB32)
    data = bytes(small.constBits())
    yield from zip(data[2::4], data[1::4], data[0::4], strict=True)


def luminance(red: int, green: int, blue: int) -> float:
    """Return the relative luminance of a colour, 0 to 1."""
    return 0.2126 * _LINEAR[red] + 0.7152 * _LINEAR[green] + 0.0722 * _LINEAR[blue]


def linear(channel: int) -> float:
    """Return a channel of a colour in linear light, 0 to 1."""
    return _LINEAR[channel]


def ratio(one: float, other: float) -> float:
    """Return the contrast of two luminances, 1 to 21."""
    lighter, darker = max(one, other), min(one, other)
    return (lighter + 0.05) / (darker + 0.05)


def contrast_changes(before: QImage, after: QImage) -> Iterator[tuple[int, int, float]]:
    """Yield where two pictures of one size differ, and by which contrast."""
    width = before.width()
    old, new = (memoryview(image.constBits()).cast("B").cast("I") for image in (before, after))
    for at, (one, other) in enumerate(zip(old, new, strict=True)):
        if one != other:
            yield at % width, at // width, ratio(_luminance_of(one), _luminance_of(other))


def _luminance_of(pixel: int) -> float:
    return luminance(pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255)
