"""Everything the views of one moment are made from: contents, words and the clinic's wishes."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import msgspec

from kiosk.bundle.blocks import SafetyStatement
from kiosk.bundle.model import Content, Language, Manifest, Page
from kiosk.bundle.text import Record, Text
from kiosk.clinic.model import Clinic
from kiosk.presentation.alphabet import Collation, plain_collation


@dataclass(frozen=True)
class Edition:
    """The content of one language, with ways to find things in it."""

    language: Language
    content: Content
    words: gettext.NullTranslations

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """The pages by id."""
        return {page.id: page for page in self.content.pages}

    @cached_property
    def texts(self) -> Mapping[str, Text]:
        """Every text by key."""
        return {text.key: text for text in _texts(self.content)}

    @cached_property
    def statements(self) -> Mapping[str, SafetyStatement]:
        """The safety statements by their lasting ids."""
        blocks = (block for page in self.content.pages for block in page.blocks)
        return {block.statement: block for block in blocks if isinstance(block, SafetyStatement)}


@dataclass(frozen=True)
class Material:
    """What a view is derived from, beside the session.

    ``fallback`` is the edition that stands in for paragraphs that are not translated. ``languages``
    are all that may be offered, in order; ``version`` is the version of the content. ``collation``
    knows the order of words in each language. ``beside`` is the edition that is shown beside the
    patient's, ``None`` where one language is enough. ``interface`` returns the kiosk's own words in
    any of ``languages``, ``manifests`` say by tag how far each language is.
    """

    edition: Edition
    fallback: Edition
    clinic: Clinic
    languages: tuple[Language, ...]
    version: str
    collation: Collation = plain_collation
    beside: Edition | None = None
    interface: Callable[[str], gettext.NullTranslations] | None = None
    manifests: Mapping[str, Manifest] = field(default_factory=dict)

    @cached_property
    def other(self) -> Material | None:
        """What the other side of two languages side by side is derived from."""
        return None if self.beside is None else replace(self, edition=self.beside, beside=None)

    @property
    def words(self) -> gettext.NullTranslations:
        """The kiosk's own words in the language at hand."""
        return self.edition.words

    def words_in(self, language: str) -> gettext.NullTranslations:
        """The kiosk's own words in a language; those at hand where no other is known."""
        return self.words if self.interface is None else self.interface(language)


def _texts(value: object) -> Iterator[Text]:
    match value:
        case Text():
            yield value
        case SafetyStatement():
            yield value.text  # its source has the same key, in another language
        case Record():
            for part in msgspec.structs.astuple(value):
                yield from _texts(part)
        case tuple():
            for part in value:
                yield from _texts(part)
        case _:
            return
