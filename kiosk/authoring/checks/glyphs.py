"""Every character that a language uses is in its fonts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

from kiosk.authoring.catalogue import is_done
from kiosk.authoring.checks.fonts import FONTS
from kiosk.authoring.edition import Edition
from kiosk.authoring.edition_files import LanguageFile
from kiosk.authoring.source import CONTENT
from kiosk.authoring.translation import EntryState, Translation
from kiosk.errors import Problem

_INVISIBLE = frozenset(("Cc", "Cf", "Zs"))
_Used = tuple[str, int | None, str]  # path, line, text


def characters_are_in_fonts(edition: Edition) -> Iterator[Problem]:
    """Each character of a text is in the regular and in the bold fonts of its language."""
    fonts = _Fonts(edition.source.root / FONTS)
    source = edition.source
    texts = [(text.path, text.line, text.source) for text in source.texts.values()]
    path = f"{CONTENT}/language.toml"
    yield from _judge(fonts.common_to(source.language), [*texts, *_names(source.language, path)])
    for translation in edition.translations:
        yield from _judge(fonts.common_to(translation.language), _texts(translation))


class _Fonts:
    """What characters the fonts in a folder have, each font being opened once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._found: dict[str, frozenset[int]] = {}

    def common_to(self, language: LanguageFile) -> frozenset[int]:
        """Return the code points that a language's fonts have in both weights."""
        regular = frozenset().union(*(self._characters(font.regular) for font in language.fonts))
        bold = frozenset().union(*(self._characters(font.bold) for font in language.fonts))
        return regular & bold

    def _characters(self, name: str) -> frozenset[int]:
        if name not in self._found:
            self._found[name] = _code_points(self._folder / name)
        return self._found[name]


def _code_points(path: Path) -> frozenset[int]:
    """Return the code points that a font has, none where there is no such font."""
    try:
        with TTFont(path, lazy=True) as font:
            return frozenset(font.getBestCmap() or ())
    except (OSError, TTLibError):
        return frozenset()


def _texts(translation: Translation) -> Iterator[_Used]:
    yield from _names(translation.language, translation.language_path)
    for entry in translation.entries.values():
        if entry.state is EntryState.DONE:
            yield translation.content_path, entry.line, entry.translated
    for message in translation.interface.messages:
        if is_done(message):
            yield translation.interface_path, message.lineno, "".join(message.string or ())


def _names(language: LanguageFile, path: str) -> Iterator[_Used]:
    yield path, None, language.own_name + language.greeting


def _judge(known: frozenset[int], used: Iterator[_Used] | list[_Used]) -> Iterator[Problem]:
    for path, line, text in used:
        lacking = sorted({sign for sign in text if ord(sign) not in known and _shows(sign)})
        if lacking:
            signs = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in lacking)
            remedy = "Write it with other characters, or add a [[font]] that has them."
            yield Problem(path, line, f"The language’s fonts lack {signs}.", remedy)


def _shows(sign: str) -> bool:
    return unicodedata.category(sign) not in _INVISIBLE
