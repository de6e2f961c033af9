"""Where words come from that were seen on the screen: the file, the line and the message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.authoring.catalogue import is_done
from kiosk.authoring.inline import InlineParser
from kiosk.authoring.source import CONTENT, read_source
from kiosk.authoring.translation import (
    TRANSLATIONS,
    EntryState,
    Translation,
    read_translation,
    translation_tags,
)
from kiosk.bundle.text import Placeholder, Span
from kiosk.errors import ContentError

_VALUE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what is filled in when a text is shown."""
_FORMAT = re.compile(r"%(?:\(\w+\))?[ds]")
_BETWEEN = " · "  # parts of a line that come from several messages


@dataclass(frozen=True, slots=True)
class Source:
    """Where words are written; ``key`` is the id of their block, or the English they stand for."""

    path: str
    line: int | None
    key: str


@dataclass
class Whereabouts:
    """Finds the sources of the words of one language; ``folder`` is where its texts are.

    ``known`` are the texts in which nothing is filled in.
    """

    folder: str
    known: dict[str, Source] = field(default_factory=dict)
    _filled: list[tuple[re.Pattern[str], Source]] = field(default_factory=list)

    def add(self, words: str, source: Source) -> None:
        """Take in a text; what is filled in is a single character in it."""
        if _VALUE not in words:
            self.known.setdefault(words, source)
        elif words.strip(_VALUE + " "):
            parts = map(re.escape, words.split(_VALUE))
            self._filled.append((re.compile(".+".join(parts)), source))

    def find(self, words: str) -> Source | None:
        """Return where words that were seen come from, the longest part of them first."""
        parts = (words, *sorted(words.split(_BETWEEN), key=len, reverse=True))
        exact = (self.known[part] for part in parts if part in self.known)
        filled = (
            source for part in parts for pattern, source in self._filled if pattern.fullmatch(part)
        )
        return next(exact, None) or next(filled, None)


def whereabouts(root: Path, tags: Iterable[str]) -> dict[str, Whereabouts]:
    """Return where the words of languages come from, by tag.

    Raises:
        ContentError: the source cannot be read.
    """
    parser = InlineParser()
    edition = (reading := read_source(root, parser)).edition
    if edition is None:
        raise ContentError(*reading.problems)
    found: dict[str, Whereabouts] = {}
    for tag in tags:
        if tag in translation_tags(root):
            found[tag] = Whereabouts(f"{TRANSLATIONS}/{tag}")
            translation = read_translation(root, tag, edition, parser).translation
            texts = _translated(translation) if translation is not None else iter(())
        else:
            found[tag] = Whereabouts(CONTENT)
            texts = (
                (plain(text.spans), Source(text.path, text.line, text.key))
                for text in edition.texts.values()
            )
        for words, source in texts:
            found[tag].add(words, source)
    return found


def _translated(translation: Translation) -> Iterator[tuple[str, Source]]:
    for key, entry in translation.entries.items():
        if entry.state is EntryState.DONE:
            yield plain(entry.spans), Source(translation.content_path, entry.line, key)
    for message in translation.interface.messages:
        if is_done(message):
            forms = (message.string,) if isinstance(message.string, str) else message.string or ()
            english = message.id if isinstance(message.id, str) else message.id[0]
            source = Source(translation.interface_path, message.lineno, f"“{english}”")
            for form in forms:
                yield _FORMAT.sub(_VALUE, form), source


def plain(spans: Iterable[Span]) -> str:
    """Return the words of a text, with one character for what is filled in."""
    return "".join(_VALUE if isinstance(span, Placeholder) else span.text for span in spans)
