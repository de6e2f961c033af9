"""The plural forms of a language, as PO files name them.

Babel keeps a table of the forms that are usual in PO files; for other languages it would take those
of English. These follow from the Unicode rules that it knows as well.
"""

from __future__ import annotations

from gettext import c2py
from typing import NamedTuple

from babel import Locale
from babel.messages.plurals import PLURALS, get_plural
from babel.plural import to_gettext

_TRIED = range(1_000)


class PluralForms(NamedTuple):
    """How many forms there are, and which of them a number ``n`` takes, as an expression in C."""

    number: int
    expression: str


def plural_forms(locale: Locale) -> PluralForms:
    """Return the plural forms of a language, written as usual where that says the same."""
    if str(locale) in PLURALS or locale.language in PLURALS:
        return PluralForms(*get_plural(locale)[:2])
    header = to_gettext(locale.plural_form)
    number, _, expression = header.removeprefix("nplurals=").partition("; plural=")
    exact = PluralForms(int(number), expression.rstrip(";"))
    usual = (PluralForms(*forms) for forms in PLURALS.values())
    return next((forms for forms in usual if _same(forms, exact)), exact)


def _same(one: PluralForms, other: PluralForms) -> bool:
    if one.number != other.number:
        return False
    first, second = c2py(one.expression), c2py(other.expression)
    return all(first(count) == second(count) for count in _TRIED)
