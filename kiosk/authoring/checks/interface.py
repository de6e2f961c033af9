"""The kiosk's own words are translated, with the values that are filled into them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel.messages.catalog import Message

from kiosk.authoring.catalogue import is_done
from kiosk.authoring.edition import Edition
from kiosk.authoring.translation import Translation
from kiosk.errors import Problem, Severity

_VALUE = re.compile(r"\{[^{}]*\}|%\([^()]*\)[a-z]|%[a-z]")


def interface_is_translated(edition: Edition) -> Iterator[Problem]:
    """Every word of the kiosk has a translation that is up to date."""
    for translation in edition.translations:
        for wanted in edition.interface:
            if wanted.id:
                message = translation.interface.get(wanted.id, wanted.context)
                if message is None or not is_done(message):
                    yield _unfinished(translation, wanted, message)


def _unfinished(translation: Translation, wanted: Message, message: Message | None) -> Problem:
    remedy = "Translate it."
    line = message.lineno if message else None
    if message is None:
        remedy = f"Run “kiosk translate update {translation.language.tag}”, then translate it."
    elif message.fuzzy:
        remedy = "Look at its translation, then remove its mark “fuzzy”."
    words = f"“{_first(wanted)}” is not translated."
    return Problem(translation.interface_path, line, words, remedy, Severity.WARNING)


def interface_keeps_values(edition: Edition) -> Iterator[Problem]:
    """Values that are filled into a message stand in its translation, and no others."""
    for translation in edition.translations:
        for message in translation.interface.messages:
            if is_done(message) and not _keeps_values(message):
                words = f"The translation of “{_first(message)}” has other values in it."
                remedy = "Use the same {names} as the source text."
                yield Problem(translation.interface_path, message.lineno, words, remedy)


def _keeps_values(message: Message) -> bool:
    """Whether every form has the values of the source; a singular form may do without."""
    wanted = _values(_forms(message.id)[-1])
    forms = _forms(message.string)
    missing_is_fine = len(forms) > 1
    return all(
        _values(form) == wanted or (missing_is_fine and _values(form) < wanted) for form in forms
    )


def _values(form: str) -> frozenset[str]:
    return frozenset(_VALUE.findall(form))


def _forms(text: object) -> tuple[str, ...]:
    return (
        (text,) if isinstance(text, str) else tuple(text) if isinstance(text, (tuple, list)) else ()
    )


def _first(message: Message) -> str:
    return _forms(message.id)[0]
