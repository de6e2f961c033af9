"""The source edition's content, said in another language."""

from __future__ import annotations

from datetime import date

import msgspec
from babel.dates import format_date

from kiosk.authoring.dialect import PageSource
from kiosk.authoring.edition_files import LanguageFile
from kiosk.authoring.source import SourceEdition
from kiosk.authoring.statements import is_verified
from kiosk.authoring.translation import EntryState, Translation
from kiosk.authoring.wording import count_words, reword, texts_of
from kiosk.bundle.blocks import Block, Listing, ListingKind, LocalPart, SafetyStatement
from kiosk.bundle.model import Content, Page
from kiosk.bundle.text import Record, Text


def localise(source: SourceEdition, translation: Translation | None) -> Content:
    """Return the content in the language of ``translation``, or of the source where ``None``.

    A text whose translation is missing or outdated keeps the words of the source and says so.
    """
    language = translation.language if translation else source.language
    content = source.content
    if translation:
        content = reword(content, _Rewording(translation, source.bundle.source_language).change)
    pages = zip(content.pages, source.pages, strict=True)
    finished = tuple(_finish(page, origin, content, language) for page, origin in pages)
    return msgspec.structs.replace(content, pages=finished)


class _Rewording:
    """Puts a translation's words in the place of the source's."""

    def __init__(self, translation: Translation, source_language: str) -> None:
        self._entries = translation.entries
        self._verified = translation.verified
        self._source_language = source_language

    def change(self, record: Record) -> Record:
        """Return ``record`` with the translation's words."""
        match record:
            case Text():
                return self._text(record)
            case SafetyStatement():
                return self._statement(record)
            case _:
                return record

    def _text(self, text: Text) -> Text:
        entry = self._entries[text.key]
        if entry.state is EntryState.DONE:
            return Text(text.key, entry.spans)
        return self._source(text.key)

    def _source(self, key: str) -> Text:
        return Text(key, self._entries[key].source.spans, self._source_language)

    def _statement(self, statement: SafetyStatement) -> SafetyStatement:
        key = statement.text.key
        verified = is_verified(self._entries[key], self._verified.get(statement.statement))
        return msgspec.structs.replace(statement, source=self._source(key), verified=verified)


def _finish(page: Page, origin: PageSource, content: Content, language: LanguageFile) -> Page:
    """Fill in what depends on the language alone: dates written out, and the words counted."""
    listed = (_entries(block, content) for block in page.blocks if isinstance(block, Listing))
    read = (text for part in (page.title, page.blocks, *listed) for text in texts_of(part))
    return msgspec.structs.replace(
        page,
        blocks=tuple(_counted(block, language) for block in page.blocks),
        last_checked=_written_out(origin.head.last_checked, language),
        next_check=_written_out(origin.head.next_check, language),
        words=count_words(read, language.tag),
    )


def _entries(listing: Listing, content: Content) -> tuple[Record, ...]:
    match listing.listing:
        case ListingKind.GLOSSARY:
            return content.glossary
        case ListingKind.QUESTIONS:
            return content.questions
        case ListingKind.QUIZ:
            return content.quiz


def _counted(block: Block, language: LanguageFile) -> Block:
    if not isinstance(block, LocalPart):
        return block
    return msgspec.structs.replace(block, words=count_words(texts_of(block), language.tag))


def _written_out(day: date, language: LanguageFile) -> str:
    return format_date(day, format="long", locale=language.locale)
