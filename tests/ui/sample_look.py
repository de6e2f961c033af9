"""Looks for tests of single widgets: Noto Sans as it ships with the content."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from PySide6.QtGui import QFontDatabase

import kiosk
from kiosk.glass.geometry import Geometry
from kiosk.glass.measure import KNOWN_DIAGONALS, assumed_scale
from kiosk.glass.units import Scale
from kiosk.session.state import Contrast, TextSize
from kiosk.ui.look import Look
from kiosk.ui.scheme import scheme_of

FONTS = Path(kiosk.__file__).parents[1] / "content" / "fonts"
SCREENS = [
    *KNOWN_DIAGONALS,
    (1080, 1920),
]
"""The screens that the kiosk is drawn for: width and height in pixels."""


def sample_look(
    size: tuple[int, int] = (1920, 1080),
    *,
    text_size: TextSize = TextSize.DEFAULT,
    contrast: Contrast = Contrast.DEFAULT,
    right_to_left: bool = False,
    scale: Scale | None = None,
) -> Look:
    """Return a look in one language, on a screen of ``size`` pixels."""
    language = "ar" if right_to_left else "en"
    return Look(
        scheme_of(contrast),
        Geometry(scale or assumed_scale(size)),
        text_size,
        *size,
        right_to_left,
        language,
        MappingProxyType({language: ("Noto Sans",)}),
        MappingProxyType({language: 1.45}),
    )


def load_noto_sans() -> None:
    """Make the family available; loading a file that is loaded already changes nothing."""
    for weight in ("Regular", "Bold"):
        number = QFontDatabase.addApplicationFont(str(FONTS / f"NotoSans-{weight}.ttf"))
        assert QFontDatabase.applicationFontFamilies(number) == ["Noto Sans"]
