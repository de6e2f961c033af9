"""Texts: the smallest thing that is translated, as a row of spans without any markup.

Every :class:`Text` has a ``key`` that is the same in all languages (``twitch/feels-like.2``), so
two languages can stand side by side and one paragraph can be out of date on its own.
"""

from __future__ import annotations

import msgspec


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of everything in a bundle: immutable, compared by value, strict when decoded."""


class Plain(Record, frozen=True, tag="plain"):
    """Words without any emphasis."""

    text: str


class Strong(Record, frozen=True, tag="strong"):
    """Words that matter most in their sentence; shown bold."""

    text: str


class Emphasis(Record, frozen=True, tag="emphasis"):
    """Words that are stressed; shown in the way the script stresses words."""

    text: str


class TermLink(Record, frozen=True, tag="term"):
    """A word that the glossary explains; ``term`` is the id of its entry."""

    term: str
    text: str


class PageLink(Record, frozen=True, tag="page"):
    """Words that lead to another page; ``page`` is that page's id."""

    page: str
    text: str


class Placeholder(Record, frozen=True, tag="placeholder"):
    """A value that the clinic sets, such as ``emergency_number``; filled in when shown."""

    name: str


Span = Plain | Strong | Emphasis | TermLink | PageLink | Placeholder

PLACEHOLDERS = ("emergency_number", "clinic_name")
"""The names a :class:`Placeholder` may have."""


class Text(Record, frozen=True):
    """One translatable piece of text.

    ``language`` is empty where the words are in the bundle's own language; otherwise it names the
    language they are really in (a paragraph that is not translated yet, or is out of date).
    """

    key: str
    spans: tuple[Span, ...]
    language: str = ""
