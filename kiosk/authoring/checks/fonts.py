"""Languages name fonts that exist."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.edition import Edition
from kiosk.authoring.edition_files import LanguageFile
from kiosk.authoring.source import CONTENT
from kiosk.authoring.tables import Table
from kiosk.errors import Problem

FONTS = f"{CONTENT}/fonts"
LICENCE = "OFL.txt"
"""The fonts' licence, which has to travel with them."""
NEEDED = "Noto Sans"


def fonts_exist(edition: Edition) -> Iterator[Problem]:
    """Fonts and their licence stand in content/fonts/; Noto Sans is among each language's fonts."""
    if not (edition.source.root / FONTS / LICENCE).is_file():
        remedy = "Put the text of the fonts' licence there: it travels with them."
        yield Problem(f"{FONTS}/{LICENCE}", None, "The fonts' licence is missing.", remedy)
    for language, table, path in language_files(edition):
        line = table.line("font")
        if NEEDED not in {font.family for font in language.fonts}:
            remedy = "Add it as the last [[font]]: texts in the source language need it."
            yield Problem(path, line, f"{NEEDED} is not among the fonts.", remedy)
        for name in font_files(language):
            if not (edition.source.root / FONTS / name).is_file():
                remedy = f"Put it into {FONTS}/, or correct its name."
                yield Problem(path, line, f"There is no font file {name}.", remedy)


def language_files(edition: Edition) -> Iterator[tuple[LanguageFile, Table, str]]:
    """Yield each language of the edition with its table and the path of its file."""
    source = edition.source
    yield source.language, source.language_table, f"{CONTENT}/language.toml"
    for each in edition.translations:
        yield each.language, each.language_table, each.language_path


def font_files(language: LanguageFile) -> Iterator[str]:
    """Yield the names of a language's font files, regular and bold."""
    for font in language.fonts:
        yield from (font.regular, font.bold)
