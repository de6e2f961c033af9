"""Claims that no page may make, and what to write instead (rule 8; wording traps 0.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kiosk.authoring.checks.prose import all_prose
from kiosk.authoring.edition import Edition
from kiosk.errors import Problem


class Ban(NamedTuple):
    """Words that are banned, what to write instead, and whether they may be denied."""

    words: str
    instead: str
    may_be_denied: bool = False


_THEORY = "Write “may” or “is thought to”, and call it an idea."
_RISKS = "Name the side effects, and how often they happen."
_TREATMENT = r"(?:it|this|the (?:treatment|needle|needling))"

BANS = (
    Ban(r"\btoxins?\b", "Leave it out: no good evidence was found for it (F94)."),
    Ban(r"\breset(?:s|ting)?\b", "Write “the tight band may relax”."),
    Ban(r"\bheal(?:s|ed|ing)?\b", "Write “may ease pain”."),
    Ban(r"\bcur(?:es?|ed|ing)\b", "Write “may ease pain for some people”.", True),
    Ban(r"\bworks? only\b|\bonly works?\b", "Write “it is not proven that this is needed”."),
    Ban(
        rf"\b(?:signs?|proof|proves?|shows?|means?) (?:that )?{_TREATMENT}"
        r" (?:is working|works?|worked|has worked)\b",
        "Write “this does not tell whether the treatment works”.",
        True,
    ),
    Ban(r"\balways works?\b|\bworks? for (?:everyone|everybody|all)\b", _THEORY, True),
    Ban(r"\bguarante(?:es?|ed)\b|\bmirac(?:les?|ulous)\b", _THEORY, True),
    Ban(r"\bproven not to\b", "Write “not proven to”: the two are easily swapped."),
    Ban(r"\bproven\b|\bproves?\b", "Write “studies suggest”, or “not proven to”.", True),
    Ban(r"\b(?:no|without(?: any)?|zero|free (?:of|from)) (?:side effects|risks?)\b(?!-)", _RISKS),
    Ban(r"\b(?:risk|side[- ]effect)[- ]free\b|\bharmless\b", _RISKS, True),
    Ban(r"\b(?:completely|totally|entirely|perfectly|absolutely) safe\b", _RISKS, True),
    Ban(r"\bpainless(?:ly)?\b|\bpain[- ]free\b", "Write what people feel, and how long.", True),
    Ban(r"\b87 (?:in|of|out of)\b", "Leave Lewit’s number out: nobody was compared (F29)."),
    Ban(
        r"\b(?:does|do|did)(?: not|n[’']t) work\b",
        "Write “certainty is low”, or “little or no difference was found”.",
        True,
    ),
)
"""Every ban. One that may be denied lets “not a cure” pass, and bans “a cure”."""

_DENIAL = re.compile(
    r"(?:\b(?:not|never|no|nor|nothing|nobody|cannot|without)\b(?! (?:only|doubt))|n[’']t\b)"
    r"(?:[^\w.!?;:]+\w+){0,3}[^\w.!?;:]*$",
    re.IGNORECASE,
)
"""A denial that ends at most three words before what it denies."""


def nothing_banned_is_claimed(edition: Edition) -> Iterator[Problem]:
    """No text of the source makes a banned claim."""
    for prose in all_prose(edition):
        for found, instead in banned_words(prose.words):
            yield prose.problem(f"“{found}” is a claim that no page may make.", instead)


def banned_words(words: str) -> Iterator[tuple[str, str]]:
    """Yield what is banned in ``words``, first of each ban, and what to write instead."""
    for ban in BANS:
        for found in re.finditer(ban.words, words, re.IGNORECASE):
            if not (ban.may_be_denied and _DENIAL.search(words, 0, found.start())):
                yield found[0], ban.instead
                break
