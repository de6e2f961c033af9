"""The names of a word of the glossary, in English and in translations, and where texts use them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import IntEnum
from itertools import groupby
from typing import NamedTuple

from kiosk.authoring.listed import TermSource
from kiosk.authoring.typography import Marks
from kiosk.bundle.text import Placeholder, Span, TermLink

_NAMES_APART = re.compile(r"\s*[(),]\s*")
_COMMAS = re.compile(r"\s*[,،、;](?![^(（]*[)）])\s*")
_BRACKETS = re.compile(r"\s*[(（]([^()（）]*)[)）]\s*")
_ENDS_IN_BRACKETS = re.compile(rf"(.+?){_BRACKETS.pattern}")


class Use(NamedTuple):
    """A word of the glossary in an English text: its entry, and how it is written there.

    ``before`` and ``after`` are the words around it; a link has none.
    """

    term: str
    written: str
    is_link: bool
    before: str = ""
    after: str = ""


class EnglishNames:
    """The English names in a glossary, to be found in texts, with or without an “s”."""

    def __init__(self, terms: Iterable[TermSource]) -> None:
        self._terms = {name: term.id for term in terms for name in names_of(term)}
        longest_first = sorted(self._terms, key=len, reverse=True)
        choice = "|".join(re.escape(name) for name in longest_first) or r"(?!)"
        self._pattern = re.compile(rf"(?<![\w-])({choice})s?(?![\w-])", re.IGNORECASE)

    def uses(self, spans: Iterable[Span]) -> Iterator[Use]:
        """Yield the uses in a text, in reading order."""
        for span in spans:
            match span:
                case TermLink(term=term, text=text):
                    yield Use(term, text, True)
                case Placeholder():
                    pass
                case _:
                    yield from self.uses_in(span.text)

    def uses_in(self, words: str) -> Iterator[Use]:
        """Yield the uses in plain words."""
        for found in self._pattern.finditer(words):
            before, after = words[: found.start()], words[found.end() :]
            yield Use(self._terms[found[1].lower()], found[0], False, before, after)


class Likeness(IntEnum):
    """How much of a word's name stands in the words of an English link to it."""

    NONE = 0
    SOME = 1
    WHOLE = 2


def likeness(term: TermSource, written: str) -> Likeness:
    """Return whether a link says the name of its word, as “twitch” does in part, or another one."""
    if names_in(term, written):
        return Likeness.WHOLE
    of_names = {word.rstrip("s") for name in names_of(term) for word in _words(name)}
    of_link = {word.rstrip("s") for word in _words(written)}
    return Likeness.SOME if of_names & of_link else Likeness.NONE


def names_of(term: TermSource) -> Iterator[str]:
    """Yield the names of an entry: “collapsed lung (pneumothorax)” has two."""
    yield from (name.lower() for name in _NAMES_APART.split(term.entry.name) if name)


def names_in(term: TermSource, written: str) -> int:
    """Return how many of an entry's names stand in ``written``."""
    words = written.casefold()
    return sum(name in words for name in names_of(term))


def renderings(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the parts of a translated name, each with its renderings, of which any may be used.

    Commas set the parts apart, brackets at the end of a part hold other renderings of it: “lek
    rozrzedzający krew (przeciwkrzepliwy)” is one part with two renderings.
    """
    return tuple(tuple(_in_part(part)) for part in _COMMAS.split(name) if part.strip())


def _in_part(part: str) -> Iterator[str]:
    if both := _ENDS_IN_BRACKETS.fullmatch(part):
        yield both[1].strip()
        yield from (each.strip() for each in _COMMAS.split(both[2]) if each.strip())
    else:
        yield _BRACKETS.sub(" ", part).strip()


def holds(words: str, rendering: str, marks: Marks) -> bool:
    """Whether ``words`` have ``rendering`` in them, in whatever case, number or gender.

    Where words are written apart, all words of the rendering have to stand near each other, each
    alike in its first letters; elsewhere the rendering has to stand there as it is.
    """
    if not marks.spaced:
        return _unspaced(rendering) in _unspaced(words)
    wanted, found = _wanted(rendering), _words(words)
    reach = len(wanted) + _BETWEEN
    starts = range(max(1, len(found) - reach + 1))
    return any(_are_in(wanted, found[start : start + reach], marks) for start in starts)


def touches(words: str, rendering: str, marks: Marks) -> bool:
    """Whether ``words`` have at least one word of ``rendering``, or some letters in a row."""
    if marks.spaced:
        found, wanted = _wanted(words), _wanted(rendering)
        pairs = [(word, each) for word in found for each in wanted]
        return any(_fits(word, each, marks) or _fits(each, word, marks) for word, each in pairs)
    one, other = _unspaced(words), _unspaced(rendering)
    long = 2 if marks.letters == "CJK" else 4
    return any(one[at : at + long] in other for at in range(max(1, len(one) - long + 1)))


_SHORT = 3
"""Shorter words, such as “de” and “i”, are not looked for."""
_BETWEEN = 3
"""Words that may stand between those of a rendering."""
_STEM = 0.6
"""The part of a word, from its start, that stays the same when it is inflected."""


def _wanted(rendering: str) -> list[str]:
    """Return the words of a rendering to look for, short ones only where there are no others."""
    words = _words(rendering)
    return [word for word in words if len(word) >= _SHORT] or words


def _bare(word: str, marks: Marks) -> list[str]:
    """Return a word as it is, and without each clitic that it may start with."""
    lengths = (len(each) for each in marks.clitics if word.startswith(each))
    return [word, *(word[length:] for length in lengths if len(word) - length >= _SHORT)]


def _are_in(wanted: list[str], found: list[str], marks: Marks) -> bool:
    return all(any(_fits(word, each, marks) for word in found) for each in wanted)


def _fits(word: str, wanted: str, marks: Marks) -> bool:
    return any(
        each.startswith(stem) or (len(stem) > _SHORT and stem in each)  # a part of a compound
        for stem in map(_stem, _bare(wanted, marks))
        for each in _bare(word, marks)
    )


def _stem(word: str) -> str:
    return word[: max(_SHORT, round(len(word) * _STEM))]


def _words(text: str) -> list[str]:
    """Return the words of a text; the vowels on Indian letters are part of them."""
    runs = groupby(_folded(text), lambda sign: unicodedata.category(sign)[0] in "LMN")
    return ["".join(run) for is_word, run in runs if is_word]


def _unspaced(text: str) -> str:
    return re.sub(r"\s", "", _folded(text))


def _folded(text: str) -> str:
    """Return text in small letters, those of Latin and Arabic script without signs on them."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    plain = (sign for sign in parts if unicodedata.combining(sign) not in _SIGNS_ON_LETTERS)
    return unicodedata.normalize("NFC", "".join(plain))


_SIGNS_ON_LETTERS = frozenset((*range(27, 36), 202, 220, 230))
"""The combining classes of Arabic vowel signs and of accents; vowels of Indian scripts have 0."""
