"""The names of the text sizes."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.presentation.material import Material
from kiosk.session.state import TextSize


def size_words(material: Material) -> Mapping[TextSize, str]:
    """Return what each text size is called, smallest first."""
    gettext = material.words.gettext
    return {
        TextSize.SMALL: gettext("Small"),
        TextSize.DEFAULT: gettext("Normal"),
        TextSize.LARGE: gettext("Large"),
        TextSize.LARGEST: gettext("Very large"),
        # NOTE: text size in which every word on the screen is very large, also on buttons.
        TextSize.ENLARGED: gettext("Everything very large"),
    }
