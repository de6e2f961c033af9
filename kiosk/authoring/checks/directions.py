"""Marks of direction are few, closed, and of the kind that leaves the words around them alone."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from kiosk.authoring.checks.said import Said, said_in
from kiosk.authoring.edition import Edition
from kiosk.errors import Problem

_EMBEDDINGS = "\u202a\u202b\u202d\u202e"
_ISOLATES = "\u2066\u2067\u2068"
_ENDS = {"\u202c": _EMBEDDINGS, "\u2069": _ISOLATES}
_MARKS = "\u200e\u200f\u061c"
_LEFTWARD = ("R", "AL")


def directions_are_closed(edition: Edition) -> Iterator[Problem]:
    """Each isolate, embedding and override is ended, in the order in which they were begun."""
    for said in said_in(edition):
        if not _is_closed(said.words):
            message = "A mark of direction is begun and not ended, or ended and not begun."
            yield said.error(message, "End each isolate with U+2069, in the same text.")


def _is_closed(words: str) -> bool:
    begun: list[str] = []
    for sign in words:
        if sign in _EMBEDDINGS + _ISOLATES:
            begun.append(sign)
        elif sign in _ENDS and (not begun or begun.pop() not in _ENDS[sign]):
            return False
    return not begun


def directions_are_isolated(edition: Edition) -> Iterator[Problem]:
    """No embedding and no override is used, for they move the marks around them."""
    for said in said_in(edition):
        if found := [sign for sign in said.words if sign in _EMBEDDINGS]:
            message = f"An embedding or override, U+{ord(found[0]):04X}, stands in the text."
            remedy = "Write an isolate, U+2066 to U+2068 with U+2069, or a mark, U+200E or U+200F."
            yield said.warning(message, remedy)


def directions_are_needed(edition: Edition) -> Iterator[Problem]:
    """A text whose letters all go to the right holds no mark of direction."""
    for said in said_in(edition):
        if _has_marks(said) and not any(map(_goes_left, said.words)):
            message = "A mark of direction stands in a text that goes to the right throughout."
            yield said.warning(message, "Remove it.")


def _has_marks(said: Said) -> bool:
    return any(sign in _MARKS + _ISOLATES for sign in said.words)


def _goes_left(sign: str) -> bool:
    return sign not in _MARKS and unicodedata.bidirectional(sign) in _LEFTWARD
