"""`kiosk check --readability`: how hard each page of the source is to read, in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.authoring.checks.brevity import words_met
from kiosk.authoring.checks.prose import english_pages, shown_prose
from kiosk.authoring.checks.readability import TOPIC_WORDS
from kiosk.authoring.checks.voice import voice_of
from kiosk.authoring.columns import in_columns
from kiosk.authoring.dialect import PageSource
from kiosk.authoring.edition import Edition, read_edition
from kiosk.authoring.english.sentences import words
from kiosk.authoring.english.smog import smog_grade
from kiosk.authoring.lix import is_measurable, lix
from kiosk.authoring.wording import count_words, texts_of
from kiosk.errors import ContentError

_TITLES = ("page", "words", "sentences", "average", "longest", "SMOG", "LIX", "active in 100")
_NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Measures:
    """How hard one page, or the whole edition, is to read.

    ``average`` and ``longest`` are words in a sentence; ``active`` is how many of 100 sentences of
    the running text are active. ``smog`` and ``active`` are for English alone, ``lix`` for scripts
    that it was tried with; elsewhere they are ``None``.
    """

    name: str
    words: int
    sentences: int
    average: float
    longest: int
    smog: float | None
    lix: float | None
    active: float | None


@dataclass(frozen=True, slots=True)
class Readability:
    """The measures of each page, those of all pages as one text, and the words that pages list."""

    pages: tuple[Measures, ...]
    edition: Measures
    listed_words: int


def read_readability(root: Path) -> Readability:
    """Measure the source edition under ``root``.

    Raises:
        ContentError: the source cannot be read.
    """
    reading = read_edition(root, languages=())
    if reading.edition is None:
        raise ContentError(*reading.problems)
    return readability(reading.edition)


def readability(edition: Edition) -> Readability:
    """Measure the pages of the source of an edition, as a reader meets them."""
    source = edition.source
    pages = tuple(_measures(edition, page.page.id, (page,)) for page in source.pages)
    content = source.content
    listed = texts_of((content.glossary, content.questions, content.quiz))
    words_listed = count_words(listed, source.language.tag)
    return Readability(pages, _measures(edition, "all pages", source.pages), words_listed)


def _measures(edition: Edition, name: str, pages: Sequence[PageSource]) -> Measures:
    shown = [prose for page in pages for prose in shown_prose(edition, page)]
    texts = [prose.words for prose in shown]
    found = [sentence for prose in shown for sentence in prose.sentences]
    lengths = [len(words(sentence)) for sentence in found]
    is_english = bool(english_pages(edition))
    return Measures(
        name=name,
        words=sum(words_met(page.page, edition.source.language.tag) for page in pages),
        sentences=len(found),
        average=sum(lengths) / max(len(lengths), 1),
        longest=max(lengths, default=0),
        smog=smog_grade(found, TOPIC_WORDS) if is_english else None,
        lix=lix(texts) if is_measurable(" ".join(texts)) else None,
        active=_active(edition, pages) if is_english else None,
    )


def _active(edition: Edition, pages: Sequence[PageSource]) -> float:
    voices = [voice_of(edition, page) for page in pages]
    count = sum(voice.sentences for voice in voices)
    passive = sum(len(voice.passive) for voice in voices)
    return 100 * (count - passive) / max(count, 1)


def render(found: Readability) -> str:
    """Return a table for a terminal, and the words that pages list, without a final break."""
    rows = [_TITLES, *(_cells(each) for each in (*found.pages, found.edition))]
    listed = f"The glossary, the questions and the quiz have {found.listed_words} words more."
    return "\n".join([*in_columns(rows, are_numbers=True), "", listed])


def _cells(found: Measures) -> tuple[str, ...]:
    return (
        found.name,
        str(found.words),
        str(found.sentences),
        _number(found.average, 1),
        str(found.longest),
        _number(found.smog, 1),
        _number(found.lix, 0),
        _number(found.active, 0),
    )


def _number(value: float | None, decimals: int) -> str:
    return _NOTHING if value is None else f"{value:.{decimals}f}"
