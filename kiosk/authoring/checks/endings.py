"""A text ends as its English does, and a sentence starts with a capital letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from kiosk.authoring.checks.said import VALUE, Said, translated_in
from kiosk.authoring.edition import Edition
from kiosk.authoring.typography import Marks, marks_of
from kiosk.errors import Problem

_AFTER = " \u00a0\u202f)]»”“’」』》）\"'\u200e\u200f\u061c\u2069"
"""What may stand after the mark that ends a text."""

_ELLIPSIS = "…"

_STOP_OF_WORD = re.compile(r"[^\s.]{4,}\.$")
"""A full stop that ends more than an abbreviation."""

_LOWERED = re.compile(r"[’'‘]\w")
"""A word such as the Dutch “’s”, after which the next one has the capital."""


_LABEL = 3
"""Words of a question at most that may be a label in another language, without a mark."""


class _Ending(StrEnum):
    """What kind of mark ends a text."""

    NONE = "no mark"
    STOP = "a full stop or the like"
    QUESTION = "a question mark"


def texts_end_alike(edition: Edition) -> Iterator[Problem]:
    """Where the English ends with a mark, the translation does, by the marks of its language.

    A statement may have become a question and a question a statement, which ends with a mark too.
    A heading without a mark may have become a question, and a short question a label.
    """
    of_english = marks_of(edition.source.language.tag)
    for translation in edition.translations:
        for said in translated_in(edition, translation):
            if said.marks.unended:
                yield from _needless_stop(said)
            elif said.marks.stops and of_english.stops and not said.is_led_on:
                yield from _unlike(said, of_english)


def _unlike(said: Said, of_english: Marks) -> Iterator[Problem]:
    wanted, found = _ending(said.english, of_english), _ending(said.words, said.marks)
    message = f"The English ends with {wanted}, the translation with {found}."
    if wanted is _Ending.NONE and found is _Ending.STOP:
        yield said.warning(message, "Remove the mark.")
    is_label = wanted is _Ending.QUESTION and len(said.english.split()) <= _LABEL
    if wanted and wanted is not _Ending.NONE and found is _Ending.NONE and not is_label:
        signs = said.marks.questions if wanted is _Ending.QUESTION else said.marks.stops
        yield said.warning(message, f"End it with “{'” or “'.join(signs.replace(_ELLIPSIS, ''))}”.")


def _ending(words: str, marks: Marks) -> _Ending | None:
    """Return what ends a text; a value at its end may have a mark, an ellipsis may be a word."""
    last = words.rstrip(_AFTER)[-1:]
    if not last or last in (VALUE, _ELLIPSIS):
        return None
    if last in marks.questions:
        return _Ending.QUESTION
    return _Ending.STOP if last in marks.stops else _Ending.NONE


def _needless_stop(said: Said) -> Iterator[Problem]:
    words = said.words.rstrip(_AFTER)
    if _STOP_OF_WORD.search(words) and said.marks.has_letter(words[-2]):
        message = "A full stop ends the text, which the language does without."
        yield said.warning(message, "Remove it.")


def sentences_start_large(edition: Edition) -> Iterator[Problem]:
    """Where the English is a sentence, in scripts with capitals the translation starts with one."""
    of_english = marks_of(edition.source.language.tag)
    for translation in edition.translations:
        for said in translated_in(edition, translation):
            is_sentence = _ending(said.english, of_english) in (_Ending.STOP, _Ending.QUESTION)
            letter = _first_letter(said.words)
            if is_sentence and _first_letter(said.english).isupper() and letter.islower():
                message = f"The sentence starts with a small “{letter}”."
                yield said.warning(message, f"Write “{letter.upper()}”.")


def _first_letter(words: str) -> str:
    """Return the letter that a text starts with; nothing where a number or a value comes first."""
    start = _LOWERED.sub("", words, count=1) if _LOWERED.match(words) else words
    found = re.search(rf"[\w{VALUE}]", start)
    return found[0] if found else ""
