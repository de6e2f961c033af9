"""How much there is to read on a widget."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.bundle.counting import count_words
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.text import TextBlock


def words_on(widget: QWidget) -> int:
    """Return how many words stand on a widget, those that are turned away included."""
    texts = (text.view for text in widget.findChildren(TextBlock))
    buttons = widget.findChildren(Button)
    return sum(count_words(text.plain, text.language) for text in texts) + sum(
        count_words(button.view.label, button.view.language or button.look.language)
        for button in buttons
    )
