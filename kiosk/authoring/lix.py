"""LIX, a measure of how hard a text is to read, by the length of its sentences and words.

Björnsson (1968) made it for Swedish; newspapers in eleven languages written in Latin and Cyrillic
letters were measured with it (Björnsson 1983), and texts in Greek (Anderson 1981). It says
something where words are written apart and with all their sounds: not in Arabic, which leaves out
short vowels and joins small words to the next, nor in Chinese, Japanese and Thai.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONG_WORD = 7
"""Letters from which a word counts as long."""

SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")
"""The scripts of languages that LIX was tried with, as Unicode calls their letters."""

_END = re.compile(r"[.!?…;][”’»\"')\]]*\s+(?=[“‘«„\"'(\[¿¡]*(\w|\{))")  # “;” asks in Greek
_VALUE = re.compile(r"\{[^}]*\}")


def lix(texts: Iterable[str]) -> float:
    """Return the LIX of texts, such as paragraphs, items and headings: 0 where they have no words.

    It is the average number of words in a sentence plus the number of long words in 100. Up to 40
    a text is easy, from 50 it is hard. Numerals and values that the clinic sets, in braces, are
    short words. A text is at least one sentence.
    """
    found = [words for text in texts for words in map(_words, sentences(text)) if words]
    count = sum(map(len, found))
    long = sum(letters >= LONG_WORD for words in found for letters in words)
    return count / len(found) + 100 * long / count if count else 0.0


def sentences(text: str) -> list[str]:
    """Return the sentences of ``text``; none ends before a word that starts with a small letter."""
    ends = [end.end() for end in _END.finditer(text) if not end[1].islower()]
    return [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]


def is_measurable(text: str) -> bool:
    """Whether most letters of ``text`` are of a script that LIX was tried with."""
    letters = [sign for sign in text if sign.isalpha()]
    known = sum(unicodedata.name(sign, "").startswith(SCRIPTS) for sign in letters)
    return 2 * known > len(letters)


def _words(sentence: str) -> list[int]:
    """Return how many letters each word of a sentence has."""
    words = _VALUE.sub("0", sentence).split()
    return [sum(map(str.isalpha, word)) for word in words if any(map(str.isalnum, word))]
