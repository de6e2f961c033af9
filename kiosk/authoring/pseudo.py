"""`kiosk translate pseudo`: languages that nobody speaks, to see what a layout does to texts.

One has letters with marks above and below and is about 40 in 100 longer than the source, the other
is written from right to left. Square brackets show where a text begins and ends, so that a missing
one tells that something was cut off. What stands in the source's own letters on the screen did not
go through a translation.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from pathlib import Path

import msgspec
from babel import Locale
from babel.messages.catalog import Catalog

from kiosk.authoring.catalogue import PoCatalogue
from kiosk.authoring.compiler import write_language
from kiosk.authoring.edition import Edition, read_edition
from kiosk.authoring.edition_files import LanguageFile
from kiosk.authoring.source import SourceEdition
from kiosk.authoring.tables import Table
from kiosk.authoring.translation import TRANSLATIONS, Entry, EntryState, Translation
from kiosk.authoring.wording import plain_words
from kiosk.bundle.model import Direction, ReviewState
from kiosk.bundle.text import Placeholder, Plain, Span
from kiosk.errors import ContentError, Problem

LONGER, MIRRORED = "en-XA", "en-XB"
"""The tags of the two; territories XA and XB are set apart for this in BCP 47's data."""

_GROWTH = 1.4
_FILLER = " one two three four"
_ACCENTED = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýž",
)
_VOWEL = re.compile(r"[aeiouAEIOU]")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_VALUE = re.compile(r"(\{[^{}]*\}|%\([^()]*\)[a-z]|%[a-z%])")
_OVERRIDE, _END = "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{POP DIRECTIONAL FORMATTING}"

_Change = Callable[[str], str]


class _PseudoLanguage(LanguageFile, frozen=True):
    """A language that Babel does not know; dates are written as in English."""

    @property
    def locale(self) -> Locale:
        """English."""
        return Locale("en")


def write_pseudo(root: Path, out: Path, *, mirrored: bool) -> Path:
    """Write the bundle of a pseudo-language into the folder ``out``, and return its path.

    Raises:
        ContentError: the source cannot be read, or ``out`` is among the translations.
        OSError: ``out`` cannot be written.
    """
    if out.resolve().is_relative_to((root / TRANSLATIONS).resolve()):
        message = f"A pseudo-language does not belong into {TRANSLATIONS}/."
        raise ContentError(Problem("--out", None, message, "Name another folder."))
    reading = read_edition(root, languages=())
    if reading.edition is None or reading.problems:
        raise ContentError(*reading.problems)
    translation = pseudo_translation(reading.edition, mirrored=mirrored)
    return write_language(reading.edition.source, translation, out)


def pseudo_translation(edition: Edition, *, mirrored: bool) -> Translation:
    """Return an edition in a pseudo-language, every text of it."""
    change = _mirrored if mirrored else _accented
    tag = MIRRORED if mirrored else LONGER
    source = edition.source
    language = _language(source.language, tag, change)
    return Translation(
        f"{TRANSLATIONS}/{tag}",
        language,
        Table({}, {}),
        _entries(source, change),
        _interface(edition.interface, language, change),
    )


def _language(source: LanguageFile, tag: str, change: _Change) -> LanguageFile:
    mirrored = tag == MIRRORED
    english = "Pseudo-English, " + ("from right to left" if mirrored else "longer")
    return _PseudoLanguage(
        tag=tag,
        own_name=_whole(english, change),
        english_name=english,
        direction=Direction.RIGHT_TO_LEFT if mirrored else Direction.LEFT_TO_RIGHT,
        greeting=_whole(source.greeting, change),
        line_height=source.line_height,
        review_state=ReviewState.DRAFT,
        history="Made by program, to test the layout.",
        fonts=source.fonts,
    )


def _entries(source: SourceEdition, change: _Change) -> dict[str, Entry]:
    entries = {}
    for key, text in source.texts.items():
        spans = _spans(text.spans, change)
        entries[key] = Entry(text, EntryState.DONE, plain_words(spans), None, spans)
    return entries


def _spans(spans: tuple[Span, ...], change: _Change) -> tuple[Span, ...]:
    """Return the spans of a text with other words in them, filled up and in brackets."""
    changed = tuple(
        span
        if isinstance(span, Placeholder)
        else msgspec.structs.replace(span, text=change(span.text))
        for span in spans
    )
    before, after = _length(spans), _length(changed)
    end = _filling(before, after) if change is _accented else ""
    return (Plain("["), *changed, Plain(f"{end}]"))


def _length(spans: tuple[Span, ...]) -> int:
    return sum(len(span.name if isinstance(span, Placeholder) else span.text) for span in spans)


def _interface(template: Catalog, language: LanguageFile, change: _Change) -> PoCatalogue:
    catalogue = PoCatalogue(language.locale)
    for message in template:
        if message.id:
            forms = (message.id,) if isinstance(message.id, str) else message.id
            words = tuple(_whole(form, change) for form in forms)
            string = words if len(words) > 1 else words[0]
            catalogue.add(message.id, string, context=message.context)
    return catalogue


def _whole(words: str, change: _Change) -> str:
    """Return words in a pseudo-language, filled up and in brackets; values in them are kept."""
    parts = _VALUE.split(words)
    changed = "".join(part if at % 2 else change(part) for at, part in enumerate(parts))
    end = _filling(len(words), len(changed)) if change is _accented else ""
    return f"[{changed}{end}]"


def _accented(words: str) -> str:
    return _VOWEL.sub(lambda found: found[0] + found[0].lower(), words).translate(_ACCENTED)


def _filling(before: int, after: int) -> str:
    """Return what lengthens a text of ``before`` characters, ``after`` by now, to the full."""
    wanted = math.ceil(_GROWTH * before) - after
    words = _FILLER * (max(wanted, 0) // len(_FILLER) + 1)
    return words[:wanted].rstrip().translate(_ACCENTED) if wanted > 0 else ""


def _mirrored(words: str) -> str:
    """Return words whose letters run from right to left; numbers and marks stay as they are."""
    return _WORD.sub(lambda found: f"{_OVERRIDE}{found[0]}{_END}", words)
