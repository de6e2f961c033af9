"""Punctuation is that of the language: its commas, its quotation marks, its ellipsis."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from kiosk.authoring.checks.said import Said, said_in
from kiosk.authoring.edition import Edition
from kiosk.authoring.typography import Marks
from kiosk.errors import Problem

_QUOTES = "\"“”„‟«»‹›「」『』《》‘‚‛'"
_APOSTROPHE = "’"
_DOTS = re.compile(r"\.{3}")
_BRACKETS = ("()", "（）")


def signs_are_the_languages(edition: Edition) -> Iterator[Problem]:
    """No mark of English stands beside a letter of a script that has a mark of its own."""
    for said in said_in(edition):
        for found in dict.fromkeys(_foreign(said)):
            message = f"“{found}” stands where the language has a mark of its own."
            yield said.warning(message, f"Write {said.marks.signs[found]}.")


def _foreign(said: Said) -> Iterator[str]:
    marks, words = said.marks, said.words
    for at, sign in enumerate(words):
        if sign in marks.signs and not _is_within_number(words, at):
            before, after = words[:at].rstrip()[-1:], words[at + 1 :].lstrip()[:1]
            beside = before if sign == "." else before + after
            is_beside = any(marks.has_letter(each) for each in beside)
            if is_beside and not (sign == "." and _is_abbreviation(words[:at], marks)):
                yield sign


def _is_within_number(words: str, at: int) -> bool:
    return words[:at][-1:].isdigit() and words[at + 1 :][:1].isdigit()


def _is_abbreviation(before: str, marks: Marks) -> bool:
    """Whether what stands before a full stop is, as a whole word, one of the abbreviations."""
    reversed_word = takewhile(marks.has_letter, reversed(before))
    return "".join(reversed_word)[::-1] in marks.abbreviations


def quotes_are_the_languages(edition: Edition) -> Iterator[Problem]:
    """Quotation marks are typographic, and of a kind that the language uses."""
    for said in said_in(edition):
        if pairs := said.marks.quotes:
            own = "".join(pairs)
            wrong = [each for each in said.words if each in _QUOTES and each not in own]
            for sign in dict.fromkeys(wrong):
                message = f"{sign} is no quotation mark or apostrophe of the language."
                yield said.warning(message, f"Write {_remedy(sign, pairs)}.")


def _remedy(sign: str, pairs: tuple[str, ...]) -> str:
    kinds = " or ".join(f"{pair[0]} {pair[1]}" for pair in pairs)
    return f"{_APOSTROPHE}, or {kinds} around words" if sign == "'" else kinds


def pairs_are_closed(edition: Edition) -> Iterator[Problem]:
    """Quotation marks and brackets are closed as often as they are opened."""
    for said in said_in(edition):
        for opening, closing in _pairs(said.marks):
            if said.words.count(opening) != said.words.count(closing):
                message = f"{opening} and {closing} do not stand equally often."
                yield said.warning(message, "Add the one that is missing, or remove the other.")


def _pairs(marks: Marks) -> Iterator[tuple[str, str]]:
    """Yield the pairs that can be counted; an apostrophe looks like a closing mark."""
    given = {frozenset(pair): pair for pair in (*_BRACKETS, *marks.quotes)}
    return ((pair[0], pair[1]) for pair in given.values() if _APOSTROPHE not in pair)


def dots_are_one_sign(edition: Edition) -> Iterator[Problem]:
    """Words that are left out are marked by one sign, not by three full stops."""
    for said in said_in(edition):
        if _DOTS.search(said.words):
            yield said.warning("Three full stops stand for an ellipsis.", "Write “…”.")


def sentences_are_opened(edition: Edition) -> Iterator[Problem]:
    """Where a language marks the beginning of a question too, no mark is missing."""
    for said in said_in(edition):
        for closing, opening in said.marks.opened.items():
            if said.words.count(closing) != said.words.count(opening):
                message = f"{opening} and {closing} do not stand equally often."
                remedy = f"Write {opening} where the words begin that {closing} ends."
                yield said.warning(message, remedy)
