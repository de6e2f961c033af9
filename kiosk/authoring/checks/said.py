"""What a translation says, in the pages and in the kiosk's own words alike.

Rules on how a language is written read these, so that they need not know in which file, or in
which plural form, a text stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from babel.messages.catalog import Message

from kiosk.authoring.catalogue import is_done
from kiosk.authoring.edition import Edition
from kiosk.authoring.source import SourceEdition
from kiosk.authoring.translation import EntryState, Translation
from kiosk.authoring.typography import Marks, marks_of
from kiosk.bundle.text import PageLink, Placeholder, Span
from kiosk.errors import Problem, Severity

VALUE = "\ufffc"
"""Stands in words for a value that is filled in later: it is neither a letter nor a mark."""

FORMAT = re.compile(r"\{[^{}]*\}|%\(\w+\)[a-z]|%[a-z]")
"""A value in the kiosk's own words."""


@dataclass(frozen=True, slots=True)
class Said:
    """A text of a language beside its English: both without markup, values as :data:`VALUE`.

    ``key`` is the context of a text of the pages, empty for the kiosk's own words; ``is_led_on``
    tells whether the English ends with the title of another page. The source edition is read as
    if it were translated from itself.
    """

    tag: str
    key: str
    english: str
    words: str
    path: str
    line: int | None
    is_led_on: bool = False

    @property
    def marks(self) -> Marks:
        """The marks of the text's language."""
        return marks_of(self.tag)

    @property
    def name(self) -> str:
        """What to call the text in a message: its key, or else its English."""
        return self.key or f"“{self.english.replace(VALUE, '…')}”"

    def error(self, message: str, remedy: str) -> Problem:
        """Return an error about this text."""
        return Problem(self.path, self.line, message, remedy)

    def warning(self, message: str, remedy: str) -> Problem:
        """Return a warning about this text."""
        return Problem(self.path, self.line, message, remedy, Severity.WARNING)


def said_in(edition: Edition) -> Iterator[Said]:
    """Yield what all languages say, the source first; texts that are not done are left out."""
    yield from _of_source(edition.source)
    for translation in edition.translations:
        yield from translated_in(edition, translation)


def translated_in(edition: Edition, translation: Translation) -> Iterator[Said]:
    """Yield what one translation says: its greeting, its pages, and the kiosk's own words."""
    tag, path = translation.language.tag, translation.language_path
    greetings = (edition.source.language.greeting, translation.language.greeting)
    yield Said(tag, "", *greetings, path, translation.language_table.line("greeting"))
    for entry in translation.entries.values():
        if entry.state is EntryState.DONE and entry.spans:
            both = (words_of(entry.source.spans), words_of(entry.spans))
            place = (translation.content_path, entry.line)
            is_led_on = isinstance(entry.source.spans[-1], PageLink)
            yield Said(tag, entry.source.key, *both, *place, is_led_on)
    for message in translation.interface.messages:
        if is_done(message):
            for form in forms(message.string):
                both = (_filled(forms(message.id)[-1]), _filled(form))
                yield Said(tag, "", *both, translation.interface_path, message.lineno)


def _of_source(source: SourceEdition) -> Iterator[Said]:
    tag = source.language.tag
    for text in source.texts.values():
        words = words_of(text.spans)
        yield Said(tag, text.key, words, words, text.path, text.line)


def words_of(spans: tuple[Span, ...]) -> str:
    """Return the words of spans without their marks, values as :data:`VALUE`."""
    return "".join(VALUE if isinstance(span, Placeholder) else span.text for span in spans)


def forms(text: object) -> tuple[str, ...]:
    """Return the forms of a message's id or string: one, or one for each plural."""
    if isinstance(text, str):
        return (text,)
    return tuple(text) if isinstance(text, (tuple, list)) else ()


def first(message: Message) -> str:
    """Return the English of a message, in the singular where it has one."""
    return forms(message.id)[0]


def _filled(form: str) -> str:
    return FORMAT.sub(VALUE, form)
