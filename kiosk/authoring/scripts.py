"""Which fonts in `content/fonts/` a language can be written with, found out from the files.

What letters a language needs follows from the words that Babel knows in it: days, months,
languages and territories.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel import Locale
from babel.core import get_global
from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

from kiosk.authoring.edition_files import FontEntry

BASE = "Noto Sans"
"""The family that every language needs, for the texts that are shown in the source language."""

_REGULAR, _BOLD = "-Regular", "-Bold"
_TOLERATED = 0.02
"""How much of a language's letters a font may lack: rare ones in the names of far countries."""


@dataclass(frozen=True, slots=True)
class FontFamily:
    """Two files of `content/fonts/`: the letters that both have, and the height of a line.

    ``height`` is in multiples of the font size, as the font itself asks for.
    """

    entry: FontEntry
    letters: frozenset[str]
    height: float


def read_families(folder: Path) -> tuple[FontFamily, ...]:
    """Return the families in a folder, by name; files without a pair, or broken ones, are none."""
    pairs = ((path, _bold_of(path)) for path in sorted(folder.glob(f"*{_REGULAR}.*")))
    return tuple(
        family for regular, bold in pairs if bold.is_file() for family in _family(regular, bold)
    )


def _bold_of(regular: Path) -> Path:
    return regular.with_name(regular.name.replace(_REGULAR, _BOLD))


def _family(regular: Path, bold: Path) -> Iterator[FontFamily]:
    try:
        with TTFont(regular, lazy=True) as thin, TTFont(bold, lazy=True) as thick:
            names, head, lines = thin["name"], thin["head"], thin["hhea"]
            family = names.getDebugName(16) or names.getDebugName(1) or ""
            both = frozenset(thin.getBestCmap()) & frozenset(thick.getBestCmap())
            height = (lines.ascent - lines.descent + lines.lineGap) / head.unitsPerEm
    except (OSError, TTLibError, KeyError):
        return
    entry = FontEntry(family, regular.name, bold.name)
    yield FontFamily(entry, frozenset(map(chr, both)), height)


def fonts_for(
    locale: Locale, own_name: str, families: tuple[FontFamily, ...]
) -> tuple[FontFamily, ...]:
    """Return the families a language needs, preferred first; none where its letters are in none.

    The last one is always :data:`BASE`.
    """
    base = next((family for family in families if family.entry.family == BASE), None)
    if base is None:
        return ()
    common = _letters(own_name, *_days_and_months(locale))
    every = common | _letters(*locale.languages.values(), *locale.territories.values())
    serving = [
        (len(lacking), not family.entry.family.startswith(BASE), family.entry.family, family)
        for family in families
        if not (lacking := every - family.letters - base.letters) & common
        and len(lacking) <= _TOLERATED * len(every)
    ]
    if any(family is base for *_, family in serving):
        return (base,)
    return (min(serving)[-1], base) if serving else ()


def script_of(locale: Locale) -> str:
    """Return the English name of the script of a language, "" where Babel knows none."""
    likely = get_global("likely_subtags")
    guess = likely.get(str(locale)) or likely.get(locale.language) or ""
    code = locale.script or next((part for part in guess.split("_") if len(part) == 4), "")
    return str(Locale("en").scripts.get(code, code))


def _days_and_months(locale: Locale) -> Iterator[str]:
    yield from locale.days["format"]["wide"].values()
    yield from locale.months["format"]["wide"].values()


def _letters(*words: str) -> frozenset[str]:
    return frozenset(sign for word in words for sign in word if sign.isalpha())
