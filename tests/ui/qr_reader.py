"""A reader of QR codes that has nothing in common with what makes them."""

from __future__ import annotations

import zxingcpp
from PySide6.QtGui import QImage


def read_codes(image: QImage) -> list[str]:
    """Return the texts of all codes found in an image."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, stride = grey.width(), grey.height(), grey.bytesPerLine()
    data = bytes(grey.constBits())
    rows = b"".join(data[row * stride : row * stride + width] for row in range(height))
    pixels = memoryview(rows).cast("B", (height, width))
    return [found.text for found in zxingcpp.read_barcodes(pixels)]
