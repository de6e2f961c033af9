"""Exchanging the texts of an edition, and counting their words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import msgspec

from kiosk.bundle import counting
from kiosk.bundle.text import (
    Emphasis,
    PageLink,
    Placeholder,
    Plain,
    Record,
    Span,
    Strong,
    TermLink,
    Text,
)

T = TypeVar("T")

_NOT_READ = ".alternative"


def reword(value: T, change: Callable[[Any], Any]) -> T:
    """Return a copy of ``value``, a part of a bundle, in which ``change`` was done to every record.

    ``change`` gets each record after what it holds was changed, and returns it or another.
    """
    match value:
        case Record():
            parts = {name: reword(getattr(value, name), change) for name in value.__struct_fields__}
            return change(msgspec.structs.replace(value, **parts))  # type: ignore[no-any-return]
        case tuple():
            return tuple(reword(part, change) for part in value)  # type: ignore[return-value]
        case _:
            return value


def texts_of(value: object) -> Iterator[Text]:
    """Yield every text in ``value``, a part of a bundle, in reading order."""
    match value:
        case Text():
            yield value
        case Record():
            yield from texts_of(msgspec.structs.astuple(value))
        case tuple():
            for part in value:
                yield from texts_of(part)


def plain_words(spans: tuple[Span, ...]) -> str:
    """Return the words of spans without their marks; a value of the clinic counts as a word."""
    return "".join(_words(span) for span in spans)


def _words(span: Span) -> str:
    match span:
        case Plain(text=text) | Strong(text=text) | Emphasis(text=text):
            return text
        case TermLink(text=text) | PageLink(text=text):
            return text
        case Placeholder(name=name):
            return name


def count_words(texts: Iterator[Text], tag: str) -> int:
    """Count the words that a reader of language ``tag`` meets in ``texts``."""
    return sum(
        count_in(text.spans, text.language or tag)
        for text in texts
        if not text.key.endswith(_NOT_READ)
    )


def count_in(spans: tuple[Span, ...], tag: str) -> int:
    """Count the words of one text in language ``tag``; about, where no spaces are written."""
    return counting.count_words(plain_words(spans), tag)
