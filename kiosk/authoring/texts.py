"""The translatable texts of the source edition, each parsed once."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kiosk.authoring.findings import Findings
from kiosk.authoring.inline import InlineParser
from kiosk.bundle.text import Span, Text

_WHITESPACE = re.compile(r"[ \t\n]+")  # no-break spaces are the author's and stay


@dataclass(frozen=True, slots=True)
class SourceText:
    """One translatable text: its inline source is the message, ``key`` the message's context.

    ``note`` tells translators where the text stands and how much room it has.
    """

    key: str
    source: str
    spans: tuple[Span, ...]
    path: str
    line: int | None
    note: str


class TextReader:
    """Reads the texts of one file, keeping them in order and reporting what is wrong in them."""

    def __init__(self, parser: InlineParser, findings: Findings) -> None:
        self._parser = parser
        self._findings = findings
        self.texts: list[SourceText] = []

    def read(self, key: str, source: str, line: int | None, note: str) -> Text:
        """Return the text with ``key`` whose inline source, perhaps over lines, is ``source``."""
        if any(text.key == key for text in self.texts):
            remedy = "Give the block another id."
            self._findings.error(line, f"There are two texts called “{key}”.", remedy)
        message = one_line(source)
        inline = self._parser.parse(message)
        for fault in inline.faults:
            self._findings.error(line, *fault)
        path = self._findings.path
        self.texts.append(SourceText(key, message, inline.spans, path, line, note))
        return Text(key, inline.spans)


def one_line(source: str) -> str:
    """Join the lines of a text, so that breaking them elsewhere changes no message."""
    return _WHITESPACE.sub(" ", source).strip()
