"""The marks of each language, read from `typography.toml`, which a translator can read too."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

import msgspec

TABLE = Path(__file__).with_name("typography.toml")


class Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is certain about the marks of one language; the table explains each entry."""

    letters: str = ""
    spaced: bool = True
    stops: str = ""
    questions: str = ""
    unended: bool = False
    quotes: tuple[str, ...] = ()
    signs: dict[str, str] = {}
    abbreviations: tuple[str, ...] = ()
    never: dict[str, str] = {}
    tied: str = ""
    tying: str = ""
    opened: dict[str, str] = {}
    codec: str = ""
    other: str = ""
    ranges: bool = True
    clitics: tuple[str, ...] = ()

    def has_letter(self, character: str) -> bool:
        """Whether ``character`` is a letter of the language's own, or a vowel on one."""
        if not self.letters or unicodedata.category(character)[0] not in "LM":
            return False
        return unicodedata.name(character, "").startswith(self.letters)


def marks_of(tag: str) -> Marks:
    """Return the marks of language ``tag``; empty ones where nothing is certain about it."""
    tables = _tables()
    return tables.get(tag) or tables.get(tag.split("-")[0]) or Marks()


@cache
def _tables() -> dict[str, Marks]:
    return msgspec.toml.decode(TABLE.read_bytes(), type=dict[str, Marks])
