"""The keys of a keypad, or of two switches, become the keys and actions of the kiosk."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from kiosk.clinic.model import Keypad
from kiosk.session.actions import (
    Action,
    CallNext,
    Finish,
    GoBack,
    GoHome,
    NextTextSize,
    OpenEasier,
    OpenLanguages,
    OpenPage,
    ToggleBeside,
)

Meaning = Qt.Key | Action
"""A key that does something on every screen, or an action."""


def meanings(keypad: Keypad, urgent_page: str) -> Mapping[str, Meaning]:
    """Return what each key of a keypad means, by the name that Qt gives the key."""
    table: dict[str, Meaning] = {
        "next": Qt.Key.Key_Tab,
        "previous": Qt.Key.Key_Backtab,
        "press": Qt.Key.Key_Return,
        "back": GoBack(),
        "home": GoHome(),
        "more": Qt.Key.Key_PageDown,
        "less": Qt.Key.Key_PageUp,
        "text_size": NextTextSize(),
        "easier": OpenEasier(),
        "language": OpenLanguages(),
        "unwell": OpenPage(urgent_page),
        "done": Finish(),
        "two_languages": ToggleBeside(),
    }
    keys = [(key, meaning) for entry, meaning in table.items() for key in getattr(keypad, entry)]
    keys += [(key, CallNext(language)) for key, language in keypad.next_patient.items()]
    return {QKeySequence(key).toString(): meaning for key, meaning in keys}
