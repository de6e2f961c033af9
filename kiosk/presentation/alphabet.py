"""The order of words in a language, and the letters under which they stand.

How two words compare is asked of whoever knows the language's rules: a :data:`Collation`. What a
letter is follows from the script: most have an alphabet, Thai writes some vowels before their
consonant, and simplified Chinese is looked up by the first letter of the pinyin.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

Collation = Callable[[str, str], Any]
"""Returns, for words and the tag of their language, a key that sorts as the language does."""

# The first syllable of each letter, in the order of pinyin; no syllable begins with I, U or V.
_PINYIN = tuple(
    zip("ABCDEFGHJKLMNOPQRSTWXYZ", "阿八嚓哒妸发旮哈讥咔垃妈拿噢妑七呥仨他哇夕丫帀", strict=True)
)
_THAI_VOWELS_BEFORE = "เแโใไ"
_ARABIC_ARTICLE = "ال"
# Letters with marks that are letters of their own (CLDR 45, index characters).
_OWN_LETTERS = {"pl": "ĄĆĘŁŃÓŚŹŻ", "es": "Ñ"}
# Written by the number of strokes, which no word tells: one list without letters.
_WITHOUT_LETTERS = ("zh-Hant", "ja")


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """Words that begin with one letter, as their places in the list they came from.

    ``letter`` is empty where the language has none to look words up by.
    """

    letter: str
    places: tuple[int, ...]


def plain_collation(words: str, language: str) -> Any:
    """Return a key that compares letters by their code points, whatever the language."""
    return words.casefold()


def by_letter(words: Sequence[str], language: str, collation: Collation) -> tuple[LetterGroup, ...]:
    """Return the words in the order of a language, those with one first letter together."""

    letters = [_letter(word, language, collation) for word in words]

    def key(place: int) -> Any:
        order = collation(_without_article(words[place], language), language)
        # By pinyin, words in Latin letters stand among the others instead of after them.
        return (letters[place] if language.startswith("zh") else "", order)

    places = sorted(range(len(words)), key=key)
    grouped = groupby(places, lambda place: letters[place])
    return tuple(LetterGroup(letter, tuple(found)) for letter, found in grouped)


def _without_article(word: str, language: str) -> str:
    if language.split("-")[0] == "ar":
        return word.removeprefix(_ARABIC_ARTICLE)
    return word


def _letter(word: str, language: str, collation: Collation) -> str:
    if language.startswith(_WITHOUT_LETTERS):
        return ""
    if language.startswith("zh"):
        return _pinyin_letter(word, language, collation)
    word = _without_article(word, language)
    letters = (sign for sign in word if sign.isalnum() and sign not in _THAI_VOWELS_BEFORE)
    first = next(letters, word[:1]).upper()
    if first in _OWN_LETTERS.get(language.split("-")[0], ""):
        return first
    return unicodedata.normalize("NFD", first)[:1]


def _pinyin_letter(word: str, language: str, collation: Collation) -> str:
    first = word[:1]
    if first.isascii():
        return first.upper()
    key = collation(first, language)
    found = [letter for letter, syllable in _PINYIN if not key < collation(syllable, language)]
    return found[-1] if found else ""
