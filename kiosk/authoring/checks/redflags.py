"""Warning signs are told first, with what to do (rule 19; P20, wording trap 0.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeGuard

from kiosk.authoring.checks.kinds import is_urgent
from kiosk.authoring.checks.prose import english_pages
from kiosk.authoring.checks.wordings import line_of, page_problem, words_of
from kiosk.authoring.dialect import PageSource
from kiosk.authoring.edition import Edition
from kiosk.authoring.english.sentences import sentences
from kiosk.authoring.wording import plain_words, texts_of
from kiosk.bundle.blocks import Callout, CalloutKind, SafetyStatement
from kiosk.errors import Problem

EMERGENCY = "emergency_number"

ACTIONS = (
    *("ask", "call", "get", "go", "leave", "lie", "phone", "press", "ring", "see", "sit", "stop"),
    *("take", "tell"),
)
"""Verbs with which the first sentence of a red-flag box may start."""

SIGNS = {
    "F168": ("trouble breathing", "chest pain", "cough", "blue lips"),
    "F169": ("emergency team", "needles", "where", "when"),
    "F170": ("same day", "fever", "chills", "hot", "red", "swollen", "pus"),
    "F171": ("same day", "numbness", "weakness", "pins and needles"),
    "F172": ("urine", "stool", "between the legs", "legs or arms"),
    "F173": ("headache", "confusion", "fainting"),
    "F174": ("press", "does not stop", "bruise", "blood thinners"),
}
"""Warning signs by fact, in words that its safety statement has to hold."""


def red_flags_start_with_an_action(edition: Edition) -> Iterator[Problem]:
    """The first sentence of every red-flag box says what to do."""
    for page in english_pages(edition):
        for block in page.page.blocks:
            if _is_red_flag(block) and block.body and _first_word(block) not in ACTIONS:
                message = "The red-flag box does not start with an action."
                remedy = f"Start it with what to do, such as “Call {{{EMERGENCY}}} now”."
                yield Problem(page.path, line_of(edition, block.body), message, remedy)


def urgent_page_starts_with_the_number(edition: Edition) -> Iterator[Problem]:
    """Under the urgent page's main message a red-flag box says at once whom to call."""
    for page in edition.source.pages:
        if is_urgent(edition, page):
            main, *rest = page.page.blocks or (None,)
            box = rest[0] if rest else None
            if not _is_red_flag(box):
                message = "No red-flag box follows the main message of the urgent page."
                remedy = f"Put it there, starting with “Call {{{EMERGENCY}}} now”."
                yield Problem(page.path, line_of(edition, main), message, remedy)
            elif EMERGENCY not in _first_sentence(box):
                message = "The first sentence of the red-flag box does not name whom to call."
                remedy = f"Write {{{EMERGENCY}}} into it."
                yield Problem(page.path, line_of(edition, box.body), message, remedy)


def warning_signs_are_complete(edition: Edition) -> Iterator[Problem]:
    """The urgent page cites and states each of F168 to F174, with every sign in it."""
    for page in english_pages(edition):
        if is_urgent(edition, page):
            yield from _missing_signs(page)


def _missing_signs(page: PageSource) -> Iterator[Problem]:
    stated = [
        words_of(block).casefold()
        for block in page.page.blocks
        if isinstance(block, SafetyStatement)
    ]
    for fact, signs in SIGNS.items():
        if fact not in page.claims:
            message = f"The urgent page does not cite {fact}."
            remedy = "State it in a “!!! safety” box, and name it there after the id."
            yield page_problem(page, message, remedy)
        lacking = min((_lacking(signs, words) for words in stated), key=len, default=signs)
        if lacking:
            message = f"No safety statement holds all of {fact}; missing: {_quoted(lacking)}."
            remedy = "State it in a “!!! safety” box of its own, in the words of the fact."
            yield page_problem(page, message, remedy)


def _lacking(signs: tuple[str, ...], words: str) -> tuple[str, ...]:
    return tuple(sign for sign in signs if not re.search(rf"\b{sign}\b", words))


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def _is_red_flag(block: object) -> TypeGuard[Callout]:
    return isinstance(block, Callout) and block.callout is CalloutKind.RED_FLAG


def _first_sentence(box: Callout) -> str:
    first = next(texts_of(box.body), None)
    found = sentences(plain_words(first.spans)) if first else []
    return found[0] if found else ""


def _first_word(box: Callout) -> str:
    return _first_sentence(box).strip().partition(" ")[0].casefold()
