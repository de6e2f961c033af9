"""SMOG, a measure of how many years of school a text asks for (McLaughlin 1969)."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable

from kiosk.authoring.english.sentences import words
from kiosk.authoring.english.syllables import syllables

LONG_WORD = 3
"""The number of syllables from which a word counts as long."""

_SAMPLE = 30  # sentences that the formula is made for


def long_words(sentence: str, topic_words: Collection[str] = ()) -> list[str]:
    """Return the words of three syllables and more, without ``topic_words`` (in small letters)."""
    found = (word.strip("“”‘’\"'.,:;!?…()[]") for word in words(sentence))
    return [
        word for word in found if syllables(word) >= LONG_WORD and word.lower() not in topic_words
    ]


def smog_grade(sentences: Iterable[str], topic_words: Collection[str] = ()) -> float:
    """Return the SMOG grade of sentences, among them headings and list items.

    SMOG takes 30 sentences. From any other number of them long words are counted as if there
    were 30 of the kind, so the grade of a few sentences is rough. Numerals are not long words.
    """
    counts = [len(long_words(sentence, topic_words)) for sentence in sentences]
    return grade_of(sum(counts), len(counts)) if counts else grade_of(0, _SAMPLE)


def grade_of(long_words: int, sentences: int) -> float:
    """Return the grade of a text that has so many long words in so many sentences."""
    return 3.1291 + 1.0430 * math.sqrt(long_words * _SAMPLE / sentences)
