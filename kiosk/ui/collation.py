"""The order of words, by the rules of each language that Qt's ICU knows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCollator, QLocale


class Collator:
    """A collation: call it with words and a language's tag. One collator a language is kept."""

    def __init__(self) -> None:
        self._collators: dict[str, QCollator] = {}

    def __call__(self, words: str, language: str) -> Any:
        """Return a key that sorts as the language does."""
        if language not in self._collators:
            self._collators[language] = QCollator(QLocale(language))
        return self._collators[language].sortKey(words)
