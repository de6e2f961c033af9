"""The names of the text sizes."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.presentation.material import Material
from kiosk.session.state import TextSize


def size_words(material: Material) -> Mapping[TextSize, str]:
    """Return what each text size is called, smallest first."""
    gettext = material.words.gettext
    return {
        # NOTE: button; a size of the text. At most 14 characters.
        TextSize.SMALL: gettext("Small"),
        # NOTE: button; the usual size of the text, or the usual contrast. At most 14 characters.
        TextSize.DEFAULT: gettext("Normal"),
        # NOTE: button; a size of the text. At most 14 characters.
        TextSize.LARGE: gettext("Large"),
        # NOTE: button; the largest size of the text. At most 14 characters.
        TextSize.LARGEST: gettext("Very large"),
        # NOTE: button, at most 26 characters; every word on the screen is then very large, also on
        # buttons.
        TextSize.ENLARGED: gettext("Everything very large"),
    }
