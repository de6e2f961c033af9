"""English text as sentences, and sentences as words."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…]+[”’\"')\]]*\s+(?=[“‘\"'(\[]*(\w|\{))")
_TITLE = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Prof|St|e\.g|i\.e|vs|approx|cf|Fig|[A-HJ-Z])\.$")
_BEFORE_NUMBER = re.compile(r"\b(?:No|Nos|no|nos|p|pp|ca|c)\.$")


def sentences(text: str) -> list[str]:
    """Return the sentences of ``text``, a paragraph, a list item, a heading or the like.

    A full stop ends none within a number, after a title such as “Dr.” or an initial, after “e.g.”,
    or where the next word starts with a small letter. What no full stop ends is a sentence too.
    """
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        if _is_end(text[start : end.end()].rstrip(), end[1]):
            found.append(text[start : end.end()].strip())
            start = end.end()
    rest = text[start:].strip()
    return [*found, rest] if rest else found


def words(sentence: str) -> list[str]:
    """Return the words of a sentence; a number is one, and so are words joined by a hyphen."""
    return [word for word in sentence.split() if any(sign.isalnum() for sign in word)]


def _is_end(sentence: str, following: str) -> bool:
    """Whether ``sentence`` ends before a word whose first character is ``following``."""
    if following.islower() or _TITLE.search(sentence):
        return False
    return not (following.isdigit() and _BEFORE_NUMBER.search(sentence))
