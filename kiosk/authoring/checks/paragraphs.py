"""Paragraphs are short, and headings stand close together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kiosk.authoring.checks.prose import english_pages, prose_of, running_prose
from kiosk.authoring.dialect import PageSource
from kiosk.authoring.edition import Edition
from kiosk.bundle.blocks import Block, Callout, Heading, LocalPart, Paragraph, QuestionAndAnswer
from kiosk.bundle.text import Text
from kiosk.errors import Problem

MOST_SENTENCES = 3
"""Sentences in a paragraph (P2)."""

MOST_PARAGRAPHS = 3
"""Paragraphs under a heading (P3, P22; B.9, rule 10)."""


def paragraphs_are_short(edition: Edition) -> Iterator[Problem]:
    """No paragraph, item or step has more than 3 sentences."""
    for page in english_pages(edition):
        for prose in running_prose(edition, page):
            if (count := len(prose.sentences)) > MOST_SENTENCES:
                message = f"The paragraph has {count} sentences."
                remedy = f"Make two paragraphs or a list; {MOST_SENTENCES} sentences are the most."
                yield prose.problem(message, remedy)


def headings_are_close(edition: Edition) -> Iterator[Problem]:
    """At most 3 paragraphs stand under one heading, the title of a box or a question.

    Safety statements and risk figures are not running text: each is drawn as a card by itself.
    """
    for page in english_pages(edition):
        for text in _fourth_paragraphs(page):
            message = f"More than {MOST_PARAGRAPHS} paragraphs stand under one heading."
            remedy = "Put a heading above this one, or make a list of some."
            yield prose_of(edition.source.texts[text.key]).problem(message, remedy)


class _Stretch(NamedTuple):
    """What a block adds to a page: perhaps a title, and paragraphs under it."""

    is_titled: bool
    paragraphs: tuple[Text, ...]


def _fourth_paragraphs(page: PageSource) -> Iterator[Text]:
    """Yield the first paragraph too many under each heading."""
    count = 0
    for block in page.page.blocks:
        stretch = _stretch(block)
        count = 0 if stretch.is_titled else count
        for text in stretch.paragraphs:
            count += 1
            if count == MOST_PARAGRAPHS + 1:
                yield text


def _stretch(block: Block) -> _Stretch:
    match block:
        case Heading():
            return _Stretch(True, ())
        case Paragraph(text=text):
            return _Stretch(False, (text,))
        case Callout(title=title, body=body):
            return _Stretch(title is not None, _paragraphs(body))
        case QuestionAndAnswer(answer=body) | LocalPart(body=body):
            return _Stretch(True, _paragraphs(body))
        case _:
            return _Stretch(False, ())


def _paragraphs(body: tuple[object, ...]) -> tuple[Text, ...]:
    return tuple(part.text for part in body if isinstance(part, Paragraph))
