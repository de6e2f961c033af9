"""Inline source becomes spans; anything a span cannot say is a fault.

Python-Markdown's own inline processor does the parsing, with four patterns only: what an author
may not write is left over as marks in the text, and found there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import (
    ESCAPE_RE,
    LINK_RE,
    DelimiterProcessor,
    EscapeInlineProcessor,
    InlineProcessor,
    LinkInlineProcessor,
    Pattern,
)
from markdown.treeprocessors import InlineProcessor as InlineTreeProcessor
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import Registry

from kiosk.bundle.text import (
    PLACEHOLDERS,
    Emphasis,
    PageLink,
    Placeholder,
    Plain,
    Span,
    Strong,
    TermLink,
)


class Fault(NamedTuple):
    """What is wrong with a text, and what to do about it."""

    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Inline:
    """A text as spans; they are complete only where there are no faults."""

    spans: tuple[Span, ...]
    faults: tuple[Fault, ...] = ()


_PLAIN_WORDS = "Say it in plain words."
_LEFT_OVER = (
    (re.compile(r"!\["), "A picture cannot stand within a line.", "Give it a block of its own."),
    (re.compile(r"</?[a-zA-Z!?]|&#?\w+;"), "HTML is not allowed.", "Write the character itself."),
    (re.compile(r"`"), "Code is not allowed.", _PLAIN_WORDS),
    (re.compile(r"https?:|www\."), "Web addresses are not allowed.", "Cite sources above."),
    (re.compile(r"[*\[\]{}<>\\]"), "“{}” is left over.", "Close what it opens, or remove it."),
    (re.compile(r"_"), "“_” does not stress words.", "Write *like this* to stress words."),
)


class _ValuePattern(InlineProcessor):
    """A value set by the clinic, `{name}`."""

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        element = Element("value")
        element.set("name", m.group(1))
        return element, m.start(0), m.end(0)


class InlineParser:
    """Parses inline source; one parser serves any number of texts."""

    def __init__(self) -> None:
        markdown = Markdown()
        markdown.ESCAPED_CHARS = [*markdown.ESCAPED_CHARS, "|"]
        patterns: Registry[Pattern] = Registry()
        patterns.register(EscapeInlineProcessor(ESCAPE_RE, markdown), "escape", 40)
        patterns.register(_ValuePattern(r"\{([^{}]*)\}", markdown), "value", 30)
        patterns.register(LinkInlineProcessor(LINK_RE, markdown), "link", 20)
        stress = DelimiterProcessor("*", "strong,em", markdown)
        patterns.register(stress, "stress", 10)
        markdown.inlinePatterns = patterns
        self._processor = InlineTreeProcessor(markdown)
        markdown.treeprocessors.register(self._processor, "inline", 20)
        self._unescape = UnescapeTreeprocessor(markdown).unescape

    def parse(self, source: str) -> Inline:
        """Return the spans of ``source``, a text without line breaks."""
        if not source.strip():
            return Inline((), (Fault("A text is empty.", "Write it, or remove its place."),))
        root = Element("div")
        SubElement(root, "p").text = source
        paragraph = self._processor.run(root)[0]
        faults = tuple(dict.fromkeys(_faults(paragraph)))
        return Inline((), faults) if faults else Inline(tuple(self._spans(paragraph)))

    def _spans(self, paragraph: Element) -> Iterator[Span]:
        if paragraph.text:
            yield Plain(self._unescape(paragraph.text))
        for child in paragraph:
            yield _span(child, self._unescape(child.text or ""))
            if child.tail:
                yield Plain(self._unescape(child.tail))


def _span(element: Element, text: str) -> Span:
    match element.tag:
        case "strong":
            return Strong(text)
        case "em":
            return Emphasis(text)
        case "value":
            return Placeholder(element.get("name", ""))
        case _:
            kind, _, target = element.get("href", "").partition(":")
            return TermLink(target, text) if kind == "term" else PageLink(target, text)


def _faults(paragraph: Element) -> Iterator[Fault]:
    yield from _marks_in(paragraph.text)
    for child in paragraph:
        yield from _element_faults(child)
        yield from _marks_in(child.tail)


def _element_faults(element: Element) -> Iterator[Fault]:
    name, href = element.get("name", ""), element.get("href", "")
    if element.tag == "value" and name not in PLACEHOLDERS:
        known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        yield Fault(f"The clinic sets no value “{{{name}}}”.", f"Use one of {known}.")
    if element.tag == "a" and not re.fullmatch(r"(?:term|page):[a-z0-9-]+", href):
        remedy = "Link to a word, (term:…), or to a page, (page:…)."
        yield Fault(f"A link cannot lead to “{href}”.", remedy)
    if element.tag == "a" and element.get("title") is not None:
        yield Fault("A link has no title.", "Remove the words in quotation marks.")
    if len(element):
        yield Fault("Two kinds of marks stand within each other.", "Use only one of them.")
    yield from _marks_in(element.text)


def _marks_in(text: str | None) -> Iterator[Fault]:
    for pattern, message, remedy in _LEFT_OVER:
        if found := pattern.search(text or ""):
            yield Fault(message.format(found[0]), remedy)
            return
