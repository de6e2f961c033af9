"""Make the fonts that ship with the content: static, unhinted subsets of Debian's Noto fonts.

Run ``python content/fonts/make_fonts.py``: it writes all files beside itself, and the same
sources always give the same bytes. Whole character sets are kept, never only the characters that
today's pages use, so that an author or a translator can write freely.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCES = Path("/usr/share/fonts")
TARGET = Path(__file__).resolve().parent
STYLES = ("Regular", "Bold")

LATIN_GREEK_CYRILLIC = (
    range(0x0000, 0x02B0),  # Latin to Extended-B, and IPA, for languages spelt with ə, ɛ or ɔ
    range(0x02B0, 0x0370),  # spacing modifiers, combining marks
    range(0x0370, 0x0530),  # Greek, Cyrillic
    range(0x1C80, 0x1C90),  # Cyrillic Extended-C
    range(0x1E00, 0x2000),  # Latin Extended Additional (Vietnamese), Greek Extended
    range(0x2000, 0x2190),  # punctuation, super- and subscripts, currency, letterlike, fractions
    (0x25CC, 0xFEFF, 0xFFFC, 0xFFFD),  # dotted circle, marks of order, object and replacement
    range(0xFB00, 0xFB07),  # Latin ligatures
)
ARABIC = (
    range(0x0000, 0x0100),  # the space, digits and punctuation that the font draws to match
    (0x034F, 0x25CC, 0x2E41),  # grapheme joiner, dotted circle, reversed comma
    range(0x0600, 0x0700),
    range(0x0750, 0x0780),  # Supplement
    range(0x08A0, 0x0900),  # Extended-A
    range(0x2000, 0x2070),  # joiners, marks of direction, hyphens
    range(0xFB50, 0xFE00),  # Presentation Forms-A
    range(0xFE70, 0xFF00),  # Presentation Forms-B
)
# Words of health that Big5's first level lacks: epilepsy, nausea, convulsion, peptide.
BEYOND_LEVEL_1 = tuple(map(ord, "癇噁搐肽癲"))
# Python decodes GB 2312's middle dot and dash to U+30FB and U+2015; people write U+00B7 and
# U+2014, which Latin-1 and the punctuation block add.
CHINESE_SIGNS = (
    range(0x0020, 0x0100),  # ASCII, Latin-1
    range(0x2000, 0x2070),  # general punctuation
    range(0x3000, 0x3040),  # CJK punctuation
    range(0xFE10, 0xFE20),  # vertical forms
    range(0xFE30, 0xFE50),  # compatibility forms
    range(0xFF00, 0xFF61),  # fullwidth forms
    range(0xFFE0, 0xFFE7),  # fullwidth signs
)
DEVANAGARI = (
    range(0x0000, 0x0100),
    range(0x0900, 0x0980),
    range(0x1CD0, 0x1D00),  # Vedic Extensions
    range(0x2000, 0x2070),  # joiners, punctuation
    (0x20B9, 0x25CC),  # rupee sign, dotted circle
    range(0xA830, 0xA840),  # Common Indic Number Forms
    range(0xA8E0, 0xA900),  # Extended
)
THAI = (
    range(0x0000, 0x0100),
    range(0x0E00, 0x0E80),
    range(0x2000, 0x2070),
    (0x25CC,),
)
CJK_FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "mkmk", "palt", "vert", "vrt2"]


@dataclass(frozen=True, slots=True)
class Recipe:
    """One family to make.

    ``source`` and ``target`` are file names with ``{style}`` in them, the first below ``SOURCES``;
    ``package`` is the Debian package the source comes from; ``face`` counts from 0 inside a
    collection and is -1 for a plain font; ``renames`` are pairs of old and new family names.
    """

    source: str
    package: str
    target: str
    characters: frozenset[int]
    features: list[str]
    face: int = -1
    renames: tuple[tuple[str, str], ...] = ()

    def source_path(self, style: str) -> Path:
        """Return the font to read for a style, ``Regular`` or ``Bold``."""
        return SOURCES / self.source.format(style=style)


def big5_level_1() -> Iterator[int]:
    """Yield the code point of every character of Big5's first level: 5,401 Hanzi and symbols."""
    for row in range(0xA1, 0xC7):
        for cell in (*range(0x40, 0x7F), *range(0xA1, 0xFF)):
            decoded = bytes((row, cell)).decode("big5", errors="ignore")
            if decoded:
                yield ord(decoded)


def gb_2312() -> Iterator[int]:
    """Yield the code point of every character of GB 2312: 6,763 Hanzi and 682 others."""
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            decoded = bytes((row, cell)).decode("gb2312", errors="ignore")
            if decoded:
                yield ord(decoded)


RECIPES = (
    Recipe(
        source="truetype/noto/NotoSans-{style}.ttf",
        package="fonts-noto-core",
        target="NotoSans-{style}.ttf",
        characters=frozenset().union(*LATIN_GREEK_CYRILLIC),
        features=["*"],
    ),
    Recipe(
        source="truetype/noto/NotoSansArabic-{style}.ttf",
        package="fonts-noto-core",
        target="NotoSansArabic-{style}.ttf",
        characters=frozenset().union(*ARABIC),
        features=["*"],
    ),
    Recipe(
        source="opentype/noto/NotoSansCJK-{style}.ttc",
        package="fonts-noto-cjk",
        target="NotoSansSC-{style}.otf",
        characters=frozenset(gb_2312()).union(*CHINESE_SIGNS),
        features=CJK_FEATURES,
        face=2,
        renames=(("Noto Sans CJK SC", "Noto Sans SC"), ("NotoSansCJKsc", "NotoSansSC")),
    ),
    Recipe(
        source="opentype/noto/NotoSansCJK-{style}.ttc",
        package="fonts-noto-cjk",
        target="NotoSansTC-{style}.otf",
        characters=frozenset(big5_level_1()).union(BEYOND_LEVEL_1, *CHINESE_SIGNS),
        features=CJK_FEATURES,
        face=3,
        renames=(("Noto Sans CJK TC", "Noto Sans TC"), ("NotoSansCJKtc", "NotoSansTC")),
    ),
    Recipe(
        source="truetype/noto/NotoSansDevanagari-{style}.ttf",
        package="fonts-noto-core",
        target="NotoSansDevanagari-{style}.ttf",
        characters=frozenset().union(*DEVANAGARI),
        features=["*"],
    ),
    Recipe(
        source="truetype/noto/NotoNastaliqUrdu-{style}.ttf",
        package="fonts-noto-core",
        target="KioskNastaliqUrdu-{style}.ttf",
        characters=frozenset().union(*ARABIC),
        features=["*"],
        renames=(
            ("Noto Nastaliq Urdu", "Kiosk Nastaliq Urdu"),
            ("NotoNastaliqUrdu", "KioskNastaliqUrdu"),
        ),
    ),
    Recipe(
        source="truetype/noto/NotoSansThai-{style}.ttf",
        package="fonts-noto-core",
        target="NotoSansThai-{style}.ttf",
        characters=frozenset().union(*THAI),
        features=["*"],
    ),
)


def subset_options(recipe: Recipe) -> subset.Options:
    """Return what the subsetter keeps and drops; hints go, for they malform Urdu in Qt."""
    options = subset.Options()
    options.font_number = recipe.face
    options.layout_features = recipe.features
    options.hinting = False
    options.notdef_outline = True
    options.prune_unicode_ranges = False
    options.prune_codepage_ranges = False
    options.recalc_timestamp = False
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    return options


def rename(font: TTFont, renames: tuple[tuple[str, str], ...]) -> None:
    """Replace family names in the font's names; copyright, trademark and licence stay."""
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            text = record.toUnicode()
            for old, new in renames:
                text = text.replace(old, new)
            record.string = text
    if "CFF " in font:
        name_table, outlines = font["name"], font["CFF "].cff
        outlines.fontNames = [name_table.getDebugName(6)]
        outlines.topDictIndex[0].FamilyName = name_table.getDebugName(1)
        outlines.topDictIndex[0].FullName = name_table.getDebugName(4)


def make(recipe: Recipe, style: str) -> Path:
    """Write one subset and return its path."""
    options = subset_options(recipe)
    target = TARGET / recipe.target.format(style=style)
    with subset.load_font(recipe.source_path(style), options) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=recipe.characters)
        subsetter.subset(font)
        rename(font, recipe.renames)
        subset.save_font(font, target, options)
    return target


def missing_sources() -> list[str]:
    """Return one sentence, with its remedy, for each source file that is not installed."""
    return [
        f"{path} is missing: install the Debian package {recipe.package}."
        for recipe in RECIPES
        for path in map(recipe.source_path, STYLES)
        if not path.is_file()
    ]


def main() -> int:
    """Make every font; return the exit status."""
    missing = missing_sources()
    if missing:
        print("\n".join(missing), file=sys.stderr)
        return 1
    for recipe in RECIPES:
        for style in STYLES:
            path = make(recipe, style)
            print(f"{path.name}: {path.stat().st_size / 1024:,.0f} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
