"""Spaces stand where the language has them: one between words, none before a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kiosk.authoring.checks.said import Said, said_in, translated_in
from kiosk.authoring.edition import Edition
from kiosk.authoring.typography import Marks
from kiosk.errors import Problem

_SPACE = r"[^\S\n]"
_TIES = "\u00a0\u202f"
_CLOSING = ",.;:!?)،؛؟۔।、。，；：！？）"
_FOLLOWED = ",;!?،؛؟।"
"""Marks after which a space has to stand before the next word."""


class _Fault(NamedTuple):
    """Spaces that are wrong, and what to write; `{}` stands for the mark found."""

    pattern: re.Pattern[str]
    message: str
    remedy: str


def spaces_are_single(edition: Edition) -> Iterator[Problem]:
    """No two spaces follow each other, and a text has neither tabs nor line breaks."""
    for said in said_in(edition):
        if re.search(r"\s{2}|[\t\n\r\v\f]", said.words):
            yield said.warning("There are two spaces, a tab or a line break.", "Write one space.")


def edges_are_kept(edition: Edition) -> Iterator[Problem]:
    """A translation starts and ends with a space only where its English does."""
    for translation in edition.translations:
        for said in translated_in(edition, translation):
            if _edges(said.words) != _edges(said.english):
                message = "A space at the start or the end differs from the English."
                yield said.warning(message, "Start and end it as the English does.")


def _edges(words: str) -> tuple[bool, bool]:
    return words[:1].isspace(), words[-1:].isspace()


def spaces_stand_at_marks(edition: Edition) -> Iterator[Problem]:
    """Marks have spaces on the side where the language has them, and no-break spaces where tied."""
    for said in said_in(edition):
        if said.marks.letters:
            for fault in _faults(said.marks):
                if found := fault.pattern.search(said.words):
                    sign = found[0].strip()[:1]
                    yield said.warning(fault.message.format(sign), fault.remedy.format(sign))
            yield from _spaces_between_letters(said)


def _faults(marks: Marks) -> Iterator[_Fault]:
    closing = "".join(each for each in _CLOSING if each not in marks.tied)
    opening = "".join(pair[0] for pair in _opened(marks))
    yield _Fault(
        re.compile(rf"{_SPACE}[{re.escape(closing)}](?!\d)"),
        "A space stands before “{}”.",
        "Remove the space.",
    )
    yield _Fault(
        re.compile(rf"[{re.escape(opening)}]{_SPACE}"),
        "A space stands after “{}”.",
        "Remove the space.",
    )
    if marks.spaced:
        yield _Fault(
            re.compile(rf"[{_FOLLOWED}](?=[^\W\d])"),
            "No space stands after “{}”.",
            "Write one.",
        )
    if marks.tied:
        yield _Fault(
            re.compile(rf"(?<=[^{_TIES}{re.escape(marks.tied)}(])(?<!\d(?=:\d))[{marks.tied}]"),
            "No no-break space stands before “{}”.",
            "Write U+00A0 or U+202F before it, so that it is not alone on a line.",
        )
    if marks.tying:
        yield _Fault(
            re.compile(rf"[{marks.tying}](?![{_TIES}])"),
            "No no-break space stands after “{}”.",
            "Write U+00A0 or U+202F after it, so that it is not alone on a line.",
        )


def _opened(marks: Marks) -> Iterator[str]:
    """Yield the pairs whose opening mark is never a closing one as well, nor has a space after."""
    closing = {pair[1] for pair in marks.quotes}
    yield from ("()", "（）")
    yield from (pair for pair in marks.quotes if pair[0] not in {*closing, *marks.tying})


def _spaces_between_letters(said: Said) -> Iterator[Problem]:
    """Chinese has no spaces between its letters; Thai has them between parts of a sentence."""
    marks = said.marks
    if not marks.spaced and not marks.unended:
        for found in re.finditer(rf"(?={_SPACE}+)", said.words):
            before, after = said.words[found.start() - 1 :][:1], said.words[found.end() + 1 :][:1]
            if found.start() and marks.has_letter(before) and marks.has_letter(after):
                message = f"A space stands between “{before}” and “{after}”."
                yield said.warning(message, "Remove the space.")
                return
