"""Fonts: taken from bundles, never from the system, each file once."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase

from kiosk.bundle.reading import Bundle
from kiosk.errors import BundleError, Problem


class FontShelf:
    """Hands bundles' fonts to Qt; two bundles with the same file need it only once."""

    def __init__(self) -> None:
        self._loaded: dict[str, int] = {}

    def load(self, bundle: Bundle) -> None:
        """Make a bundle's fonts ready for use.

        Raises:
            BundleError: a font is damaged, or is not the family that the bundle says.
        """
        for font in bundle.manifest.fonts:
            digest = bundle.manifest.members.get(font.member, "")
            if digest in self._loaded:
                continue
            data = QByteArray(bundle.member(font.member))
            number = QFontDatabase.addApplicationFontFromData(data)
            if font.family not in QFontDatabase.applicationFontFamilies(number):
                raise BundleError(
                    Problem(
                        str(bundle.path),
                        None,
                        f"The font {font.member} is not {font.family}.",
                        "Build the bundle again.",
                    )
                )
            self._loaded[digest] = number
