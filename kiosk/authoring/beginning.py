"""`kiosk translate new`: a language is begun from nothing but its tag."""

from __future__ import annotations

import math
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import msgspec
from babel import Locale, UnknownLocaleError

from kiosk.authoring.catalogue import po_bytes
from kiosk.authoring.checks.fonts import FONTS
from kiosk.authoring.edition import Edition, read_edition
from kiosk.authoring.edition_files import LanguageFile
from kiosk.authoring.files import write_whole
from kiosk.authoring.scripts import FontFamily, fonts_for, read_families, script_of
from kiosk.authoring.translating import new_catalogues
from kiosk.authoring.translation import TRANSLATIONS
from kiosk.bundle.model import Direction, ReviewState
from kiosk.clinic.model import TAG_PATTERN, canonical_tag
from kiosk.errors import ContentError, Problem

_TAG_REMEDY = "Write a BCP 47 tag, such as “sv”, “pt-BR” or “zh-Hant”."
_ROOM = 0.1
"""How much farther apart lines stand than a font asks for, in multiples of the font size."""
_LEAST_HEIGHT = 1.45
_HISTORY = "Begun; nothing is translated yet."


@dataclass(frozen=True, slots=True)
class Begun:
    """A language that was begun; the numbers are messages to translate, by file."""

    folder: str
    language: LanguageFile
    messages: dict[str, int]


def begin(root: Path, tag: str, name: str = "") -> Begun:
    """Make `translations/<tag>/` with language.toml and two PO files in which all is missing.

    ``name`` is what the language calls itself, where Babel does not know it or says it otherwise.

    Raises:
        ContentError: the tag names no language or one that is there already, no font has its
            letters, or the source cannot be read; nothing was written.
        OSError: the folder cannot be written.
    """
    locale, tag = _locale(tag), canonical_tag(tag)
    reading = read_edition(root)
    broken = [found for found in reading.problems if not found.path.startswith(TRANSLATIONS)]
    if reading.edition is None or broken:
        raise ContentError(*broken)
    source = reading.edition.source
    folder = root / TRANSLATIONS / tag
    if tag == source.language.tag or folder.exists():
        place = f"{TRANSLATIONS}/{tag}" if folder.exists() else "content"
        message = f"The language “{tag}” is there already, in {place}/."
        raise ContentError(Problem("LANG", None, message, "Edit its files, or give another tag."))
    language = _language(tag, locale, name.strip(), reading.edition)
    catalogues = new_catalogues(root, language, source)
    files = {"language.toml": _toml(language, source.language.greeting)}
    files.update({f"{each}.po": po_bytes(catalogue) for each, catalogue in catalogues.items()})
    _write(folder, files)
    messages = {f"{each}.po": len(catalogue) for each, catalogue in catalogues.items()}
    return Begun(f"{TRANSLATIONS}/{tag}", language, messages)


def _locale(tag: str) -> Locale:
    try:
        if re.match(TAG_PATTERN, tag):
            return Locale.parse(canonical_tag(tag), sep="-")
    except (UnknownLocaleError, ValueError):
        pass
    message = f"“{tag}” is no language that is known here."
    raise ContentError(Problem("LANG", None, message, _TAG_REMEDY))


def _language(tag: str, locale: Locale, name: str, edition: Edition) -> LanguageFile:
    english_name = locale.get_display_name("en") or tag
    own_name = name or _title(locale.get_display_name(locale) or "")
    if not own_name:
        message = f"What {english_name} calls itself is not known here."
        raise ContentError(Problem("LANG", None, message, 'Say it: --name "own name".'))
    families = fonts_for(locale, own_name, read_families(edition.source.root / FONTS))
    if not families:
        raise ContentError(_no_font(english_name, script_of(locale)))
    return LanguageFile(
        tag=tag,
        own_name=own_name,
        english_name=english_name,
        direction=Direction.RIGHT_TO_LEFT
        if locale.text_direction == "rtl"
        else Direction.LEFT_TO_RIGHT,
        greeting=own_name,
        line_height=_line_height(families[0], edition),
        review_state=ReviewState.DRAFT,
        history=_HISTORY,
        fonts=tuple(family.entry for family in families),
    )


def _title(name: str) -> str:
    return name[:1].title() + name[1:]  # unlike upper() it leaves Georgian as it is written


def _no_font(english_name: str, script: str) -> Problem:
    named = f"{english_name} (script: {script})" if script else english_name
    message = f"No font in {FONTS}/ has the letters of {named}."
    remedy = (
        "Put a Noto Sans font that has them there, as NAME-Regular.ttf and NAME-Bold.ttf "
        f"({FONTS}/README.md tells how), then run this again."
    )
    return Problem(FONTS, None, message, remedy)


def _line_height(family: FontFamily, edition: Edition) -> float:
    """Return the line height of other languages in this font, or else what the font asks for."""
    languages = [edition.source.language, *(each.language for each in edition.translations)]
    for language in languages:
        if language.fonts[0].family == family.entry.family:
            return language.line_height
    return max(_LEAST_HEIGHT, math.ceil((family.height + _ROOM) * 20) / 20)


def _write(folder: Path, files: dict[str, bytes]) -> None:
    """Write a whole folder at once: it appears only when everything stands in it."""
    folder.parent.mkdir(exist_ok=True)
    unfinished = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    for name, data in files.items():
        write_whole(unfinished / name, data)
    unfinished.rename(folder)


def _toml(language: LanguageFile, greeting: str) -> bytes:
    lines = [
        f"tag = {_quoted(language.tag)}",
        f"own_name = {_quoted(language.own_name)}",
        f"english_name = {_quoted(language.english_name)}",
        f"direction = {_quoted(language.direction)}",
        f"# To be replaced by the translation of “{greeting}”.",
        f"greeting = {_quoted(language.greeting)}",
        f"line_height = {language.line_height:g}",
        f"review_state = {_quoted(language.review_state)}",
        'reviewer_role = ""',
        'reviewed = ""',
        "# How this translation came to be, truthfully, also where a machine helped.",
        f"history = {_quoted(language.history)}",
    ]
    for font in language.fonts:
        lines += [
            "",
            "[[font]]",
            f"family = {_quoted(font.family)}",
            f"regular = {_quoted(font.regular)}",
            f"bold = {_quoted(font.bold)}",
        ]
    return ("\n".join(lines) + "\n").encode()


def _quoted(text: str) -> str:
    return msgspec.json.encode(text).decode()  # a JSON string is a TOML string too
