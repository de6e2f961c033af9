"""Whether an English sentence is in the passive voice.

A form of “be” or “get” with a past participle makes a passive. Words are looked at, not grammar,
so a single sentence may be judged wrongly; this is meant for shares of many sentences.
"""

from __future__ import annotations

import re

from kiosk.authoring.english.participles import is_participle

_BE_OR_GET = """
    am is are was were be been being isn’t aren’t wasn’t weren’t it’s that’s he’s she’s i’m you’re
    we’re they’re get gets got gotten getting
"""
_BETWEEN = """
    all almost also always at best both even ever first just least long mainly mostly most much
    never not now often once only partly perhaps rarely so sometimes soon still then thus too
    usually very well
"""
_ASKING = frozenset(("am", "is", "are", "was", "were", "isn’t", "aren’t", "wasn’t", "weren’t"))
_FORMS = frozenset(_BE_OR_GET.split())
_ADVERBS = frozenset(_BETWEEN.split())
_SUBJECT = 4  # words between “Is” and the participle of a question
_WORD = re.compile(r"\w+(?:[’'-]\w+)*|[^\w\s]")


def passive_participles(sentence: str) -> list[str]:
    """Return the participles by which a sentence says what is done and not who does it."""
    found = [word.lower().replace("'", "’") for word in _WORD.findall(sentence)]
    asked = _asked(found)
    after_be = [
        _next_participle(found[at + 1 :]) for at, word in enumerate(found) if word in _FORMS
    ]
    return [asked] if asked else [participle for participle in after_be if participle]


def _next_participle(following: list[str]) -> str | None:
    """Return the participle that comes next, with nothing before it but words such as “not”."""
    for word in following:
        if is_participle(word):
            return word
        if word not in _ADVERBS and not word.endswith("ly"):
            return None
    return None


def _asked(found: list[str]) -> str | None:
    """Return the participle of a question such as “Is anything injected?”."""
    if not found or found[0] not in _ASKING or found[-1] != "?":
        return None
    return next((word for word in found[1 : 2 + _SUBJECT] if is_participle(word)), None)
