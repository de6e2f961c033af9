"""What rules about English have in common: the source's texts as sentences.

Only a source edition in English has any, so these rules find nothing in another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.authoring.dialect import PageSource
from kiosk.authoring.edition import Edition
from kiosk.authoring.english.sentences import sentences
from kiosk.authoring.texts import SourceText
from kiosk.authoring.wording import plain_words, texts_of
from kiosk.bundle.blocks import (
    Block,
    BulletList,
    Callout,
    Comparison,
    Demonstration,
    Figure,
    Heading,
    Listing,
    LocalPart,
    MainMessage,
    Paragraph,
    QuestionAndAnswer,
    RiskFigure,
    SafetyStatement,
    Steps,
)
from kiosk.bundle.text import Placeholder, Plain, Span
from kiosk.errors import Problem, Severity

_NOT_SEEN = ".alternative"


@dataclass(frozen=True, slots=True)
class Prose:
    """The words of one text; a value that the clinic sets stands in braces."""

    text: SourceText
    words: str

    @property
    def sentences(self) -> list[str]:
        """The sentences of the text; a heading, an item or a cell is at least one."""
        return sentences(self.words)

    def problem(self, message: str, remedy: str, severity: Severity = Severity.ERROR) -> Problem:
        """Return a problem of this text."""
        return Problem(self.text.path, self.text.line, message, remedy, severity)


def all_prose(edition: Edition) -> Iterator[Prose]:
    """Yield every text of the edition: of its pages, its glossary and bundle.toml."""
    if _is_english(edition):
        yield from (prose_of(text) for text in edition.source.texts.values())


def english_pages(edition: Edition) -> tuple[PageSource, ...]:
    """Return the pages, none where the source is not English."""
    return edition.source.pages if _is_english(edition) else ()


def shown_prose(edition: Edition, page: PageSource) -> Iterator[Prose]:
    """Yield what a reader of a page sees: all but the descriptions of its pictures."""
    for text in texts_of(page.page):
        if not text.key.endswith(_NOT_SEEN):
            yield prose_of(edition.source.texts[text.key])


def running_prose(edition: Edition, page: PageSource) -> Iterator[Prose]:
    """Yield the paragraphs, items and steps of a page; no titles, cells and captions."""
    for block in page.page.blocks:
        yield from running_prose_of(edition, block)


def running_prose_of(edition: Edition, block: Block) -> Iterator[Prose]:
    """Yield the paragraphs, items and steps of a block."""
    for text in texts_of(_running(block)):
        yield prose_of(edition.source.texts[text.key])


def prose_of(text: SourceText) -> Prose:
    """Return the words of a text."""
    return Prose(text, readable(text.spans))


def readable(spans: tuple[Span, ...]) -> str:
    """Return the words of spans without their marks; a value of the clinic stands in braces."""
    return plain_words(tuple(_in_braces(span) for span in spans))


def opening(sentence: str) -> str:
    """Return the first words of a sentence, to tell it from others in a message."""
    first, rest = sentence.split()[:6], sentence.split()[6:]
    return " ".join(first) + (" …" if rest else "")


def _running(block: Block) -> object:
    """Return the part of a block that is read as running text."""
    match block:
        case Paragraph() | BulletList() | Steps():
            return block
        case MainMessage(text=text) | SafetyStatement(text=text) | RiskFigure(text=text):
            return text
        case Callout(body=body) | QuestionAndAnswer(answer=body) | LocalPart(body=body):
            return body
        case Heading() | Comparison() | Figure() | Demonstration() | Listing():
            return None


def _in_braces(span: Span) -> Span:
    return Plain(f"{{{span.name}}}") if isinstance(span, Placeholder) else span


def _is_english(edition: Edition) -> bool:
    return edition.source.language.locale.language == "en"
