"""Texts of a bundle become runs of finished words, each knowing its language and direction."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import assert_never

from kiosk.bundle.blocks import SafetyStatement
from kiosk.bundle.model import Direction, Language
from kiosk.bundle.text import Emphasis, PageLink, Placeholder, Plain, Span, Strong, TermLink, Text
from kiosk.presentation.material import Edition, Material
from kiosk.session.actions import Action, OpenPage, OpenTerm


@dataclass(frozen=True, slots=True)
class RunView:
    """Words of one look; ``action`` is what touching them does, ``None`` where nothing."""

    text: str
    strong: bool = False
    action: Action | None = None


@dataclass(frozen=True, slots=True)
class TextView:
    """A text ready to be drawn.

    ``language`` is the language the words really are in; ``foreign`` tells that it is not the one
    the patient chose.
    """

    runs: tuple[RunView, ...]
    language: str
    right_to_left: bool = False
    foreign: bool = False

    @property
    def plain(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


def derive_text(text: Text, material: Material) -> TextView:
    """Return a text in the language at hand, or in the fallback language where it is missing."""
    if not text.language:
        return _view(text, material.edition, material, foreign=False)
    translated = material.fallback.texts.get(text.key)
    if translated is not None and not translated.language:
        return _view(translated, material.fallback, material, foreign=True)
    return _in_source_language(text, material)


def derive_line(text: Text, material: Material) -> TextView:
    """Return a text that no mark can stand above, such as a title or a cell.

    Where it is in another language, it ends with that language's own name.
    """
    view = derive_text(text, material)
    if not view.foreign:
        return view
    names = {language.tag: language.own_name for language in material.languages}
    name = names.get(view.language, view.language)
    return replace(view, runs=(*view.runs, RunView(f" ({name})")))


def derive_source_text(text: Text, material: Material) -> TextView:
    """Return the fallback language's wording of a text that stands beside its translation.

    Where the fallback language is the one at hand, its own wording would say nothing new; then it
    is the source language's.
    """
    own = material.fallback.texts.get(text.key)
    same = material.fallback.language.tag == material.edition.language.tag
    if own is not None and not own.language and not same:
        return _view(own, material.fallback, material, foreign=True)
    return _in_source_language(text, material)


def derive_alone(statement: SafetyStatement, source: Text, material: Material) -> TextView:
    """Return the words that stand for a safety statement whose translation nobody has verified.

    They are the fallback language's, or the source's where nobody has verified those either.
    """
    own = material.fallback.statements.get(statement.statement)
    if own is not None and own.source is not None and not own.verified:
        return _in_source_language(source, material)
    return derive_source_text(source, material)


def derive_beside(text: Text, material: Material) -> TextView | None:
    """Return a text in the language that is shown beside the one at hand.

    ``None`` where one language is shown, where the other lacks the text, and where it would only
    say the same words again, because the language at hand lacks it.
    """
    if material.other is None:
        return None
    there = material.other.edition.texts.get(text.key)
    if there is None:
        return None
    view = derive_text(there, material.other)
    return None if view.plain == derive_text(text, material).plain else replace(view, foreign=True)


def words_beside(
    words: Callable[[Material], str], material: Material, *, strong: bool = False
) -> TextView | None:
    """Return the kiosk's own words in the language beside, ``None`` where there is none."""
    if material.other is None:
        return None
    said = own_words(words(material.other), material.other, strong=strong)
    return replace(said, foreign=True)


def plain_text(text: Text, material: Material) -> str:
    """Return the words of a text alone."""
    return derive_text(text, material).plain


def own_words(words: str, material: Material, *, strong: bool = False) -> TextView:
    """Return the kiosk's own words as a text in the language at hand."""
    language = material.edition.language
    right_to_left = language.direction is Direction.RIGHT_TO_LEFT
    return TextView((RunView(words, strong),), language.tag, right_to_left)


def own_name(language: Language) -> TextView:
    """Return a language's own name as a text in that language."""
    right_to_left = language.direction is Direction.RIGHT_TO_LEFT
    return TextView((RunView(language.own_name),), language.tag, right_to_left)


def isolated(value: str, material: Material) -> str:
    """Return a value that a clinic or a bundle sets, kept whole within words of any direction.

    Without the isolating marks, "0800 123 456" after Arabic words would read "456 123 0800".
    """
    languages = (material.edition.language, material.fallback.language)
    if all(language.direction is Direction.LEFT_TO_RIGHT for language in languages):
        return value
    return f"\N{FIRST STRONG ISOLATE}{value}\N{POP DIRECTIONAL ISOLATE}"


def _view(text: Text, edition: Edition, material: Material, *, foreign: bool) -> TextView:
    language = edition.language
    return TextView(
        tuple(_run(span, edition.words, material) for span in text.spans),
        language.tag,
        language.direction is Direction.RIGHT_TO_LEFT,
        foreign,
    )


def _in_source_language(text: Text, material: Material) -> TextView:
    # The kiosk's own words are written in the source language: there, nothing is looked up.
    words = gettext.NullTranslations()
    runs = tuple(_run(span, words, material) for span in text.spans)
    return TextView(runs, text.language or material.fallback.language.tag, foreign=True)


def _run(span: Span, words: gettext.NullTranslations, material: Material) -> RunView:
    match span:
        case Plain(text=text):
            return RunView(text)
        case Strong(text=text) | Emphasis(text=text):
            # No italics: most scripts have none, and slanting letters by force is hard to read.
            return RunView(text, strong=True)
        case TermLink(term=term, text=text):
            return RunView(text, action=OpenTerm(term))
        case PageLink(page=page, text=text):
            return RunView(text, action=OpenPage(page))
        case Placeholder(name=name):
            return RunView(_value(name, words, material), strong=True)
        case _:
            assert_never(span)


def _value(name: str, words: gettext.NullTranslations, material: Material) -> str:
    if name == "clinic_name":
        # NOTE: stands in a sentence, where the clinic has set no name.
        given, instead = material.clinic.name, words.gettext("the clinic")
    else:
        # NOTE: stands in a sentence such as "Call the emergency number now."
        given, instead = material.clinic.emergency.number, words.gettext("the emergency number")
    return isolated(given, material) if given else instead
