"""The kiosk's own words are translated, with the values that are filled into them."""

from __future__ import annotations

import gettext
import re
from collections import Counter
from collections.abc import Iterator

from babel.messages.catalog import Message, TranslationError
from babel.messages.checkers import python_format

from kiosk.authoring.catalogue import PoCatalogue, is_done
from kiosk.authoring.checks.said import FORMAT, first, forms
from kiosk.authoring.edition import Edition
from kiosk.authoring.translation import Translation
from kiosk.errors import Problem, Severity

_MARKUP = re.compile(r"[&*\[\]\\`<>]|\bterm:|\bpage:")
_PERCENT = re.compile(r"%(?!\(\w+\)[ds]|[ds])")
_NUMBERS = range(1_000)
"""The numbers for which plural forms are tried; no language tells larger ones apart by more."""


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
    words = f"“{first(wanted)}” is not translated."
    return Problem(translation.interface_path, line, words, remedy, Severity.WARNING)


def interface_keeps_values(edition: Edition) -> Iterator[Problem]:
    """Values that are filled into a message stand in each form of it, and no others.

    Only a form that stands for one number alone, as “a page” does for 1, may do without it.
    """
    for translation in edition.translations:
        lone = _lone_forms(translation.interface)
        for message in translation.interface.messages:
            if is_done(message) and not _keeps_values(message, lone):
                words = f"The translation of “{first(message)}” has other values in it."
                remedy = "Use the same {names} and %(names)s as the source text, in every form."
                yield Problem(translation.interface_path, message.lineno, words, remedy)


def _keeps_values(message: Message, lone: frozenset[int]) -> bool:
    wanted = _values(forms(message.id)[-1])
    said = forms(message.string)
    return all(
        _values(form) == wanted or (len(said) > 1 and number in lone and _values(form) < wanted)
        for number, form in enumerate(said)
    )


def _lone_forms(catalogue: PoCatalogue) -> frozenset[int]:
    """Return the plural forms, from 0, that stand for one number alone."""
    form_of = gettext.c2py(catalogue.plural_expr)
    uses = Counter(form_of(number) for number in _NUMBERS)
    return frozenset(form for form, numbers in uses.items() if numbers == 1)


def _values(form: str) -> frozenset[str]:
    return frozenset(FORMAT.findall(form))


def interface_can_be_filled(edition: Edition) -> Iterator[Problem]:
    """A message with values is in Python's form, so that filling it in cannot fail on screen."""
    for translation in edition.translations:
        for message in translation.interface.messages:
            if is_done(message) and "%" in first(message) and (reason := _broken(message)):
                words = f"The translation of “{first(message)}” cannot be filled in: {reason}."
                remedy = "Copy its %(names)s from the source text; write %% for a percent sign."
                yield Problem(translation.interface_path, message.lineno, words, remedy)


def _broken(message: Message) -> str | None:
    """Return why a translation cannot be filled in, in Babel's words or ours."""
    if any(_PERCENT.search(form.replace("%%", "")) for form in forms(message.string)):
        return "a % stands alone"
    try:
        python_format(None, message)
    except TranslationError as error:
        return str(error)
    return None


def interface_has_no_markup(edition: Edition) -> Iterator[Problem]:
    """The kiosk's own words are shown as they are: marks only as in the source.

    A “&” would underline the letter after it and make a key of it.
    """
    for translation in edition.translations:
        for message in translation.interface.messages:
            wanted = _markup(forms(message.id)[-1])
            said = forms(message.string) if is_done(message) else ()
            for added in dict.fromkeys(sign for form in said for sign in _markup(form) ^ wanted):
                words = f"“{added}” in the translation of “{first(message)}” differs."
                remedy = "Use the same marks as the source text; these words are shown as they are."
                yield Problem(translation.interface_path, message.lineno, words, remedy)


def _markup(form: str) -> frozenset[str]:
    return frozenset(_MARKUP.findall(form))


def plural_forms_are_right(edition: Edition) -> Iterator[Problem]:
    """The header of a catalogue names the plural forms that its language has."""
    for translation in edition.translations:
        catalogue = translation.interface
        if _compact(catalogue.declared_plural_forms) != _compact(catalogue.plural_forms):
            words = "The header “Plural-Forms” is not that of the language."
            remedy = f"Write “Plural-Forms: {catalogue.plural_forms}”."
            yield Problem(translation.interface_path, 1, words, remedy, Severity.WARNING)


def _compact(rule: str) -> str:
    return re.sub(r"[\s()]|;$", "", rule)
