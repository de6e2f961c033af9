""" "Make it easier": what a patient can change about the screen, and the way back to normal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from kiosk.presentation.blocks import BlockView, ButtonsView, ParagraphView, SettingView
from kiosk.presentation.frame import ButtonView, Press, Style
from kiosk.presentation.material import Material
from kiosk.presentation.size_words import size_words
from kiosk.presentation.texts import own_words
from kiosk.presentation.topics import TopicView
from kiosk.session.actions import (
    Action,
    BackToNormal,
    OpenSecondLanguages,
    SetContrast,
    SetLeftHanded,
    SetLowReach,
    SetReducedMotion,
    SetTextSize,
    ShowBeside,
)
from kiosk.session.state import Comfort, Contrast, Easier, Session

Value = TypeVar("Value")


def derive_easier(session: Session, place: Easier, material: Material) -> TopicView:
    """Return the panel; every choice is in force as soon as it is touched."""
    gettext = material.words.gettext
    # NOTE: button on every screen and title of what it opens, at most 20 characters; the screen can
    # be made easier to use.
    title = gettext("Make it easier")
    return TopicView(
        "",
        own_words(title, material),
        None,
        tuple(_blocks(session, material)),
        place.position,
        False,
        # NOTE: button; turns on to what follows. At most 12 characters.
        gettext("More"),
        # NOTE: button; turns back to what stands before. At most 12 characters.
        gettext("Previous"),
        wide=True,
    )


def _blocks(session: Session, material: Material) -> Iterator[BlockView]:
    gettext = material.words.gettext
    yield from derive_settings(session, material)
    # NOTE: below the choices of the panel "Make it easier"; a sentence.
    hint = gettext("All of this ends when you are done here.")
    yield ParagraphView(own_words(hint, material))
    if session.comfort != session.usual_comfort or session.beside is not None:
        # NOTE: button, at most 24 characters; undoes all that was changed to make the screen easier
        # to use.
        words = gettext("Back to normal")
        yield ButtonsView((ButtonView(words, "", BackToNormal(), Style.PRIMARY),))


def derive_settings(session: Session, material: Material) -> tuple[SettingView, ...]:
    """Return what can be set, each with its choices, of which one is in force."""
    gettext = material.words.gettext
    # NOTE: heading, at most 20 characters; below it, the buttons of the bar go to the right or to
    # the left.
    hands = gettext("Buttons for")
    # NOTE: heading, at most 22 characters; below it "None" and the names of languages to show
    # beside the patient's.
    second = gettext("Second language")
    return tuple(
        SettingView(
            own_words(heading, material),
            tuple(replace(button, description=heading) for button in buttons),
        )
        for heading, buttons in (
            # NOTE: button on every screen, and heading; at most 18 characters.
            (gettext("Text size"), _sizes(session, material)),
            # NOTE: heading above choices; at most 18 characters.
            (gettext("Contrast"), _contrasts(session, material)),
            # NOTE: heading; below it, whether pictures move. At most 18 characters.
            (gettext("Movement"), _motion(session, material)),
            # NOTE: heading; below it, how much of the screen is used. At most 18 characters.
            (gettext("Reach"), _reach(session, material)),
            (hands, _hands(session, material)),
            (second, _second_language(session, material)),
        )
        if buttons
    )


def _sizes(session: Session, material: Material) -> tuple[ButtonView, ...]:
    sizes = {
        size: words
        for size, words in size_words(material).items()
        if session.held(Comfort(size)).text_size is size
    }
    return _choices(sizes, SetTextSize, session.comfort.text_size)


def _contrasts(session: Session, material: Material) -> tuple[ButtonView, ...]:
    gettext = material.words.gettext
    names = {
        Contrast.DEFAULT: gettext("Normal"),
        # NOTE: button; a contrast. At most 22 characters.
        Contrast.BLACK_ON_WHITE: gettext("Black on white"),
        # NOTE: button; a contrast. At most 22 characters.
        Contrast.LIGHT_ON_BLACK: gettext("Light on black"),
        # NOTE: button; a low contrast, easy on the eyes. At most 14 characters.
        Contrast.LOW: gettext("Soft"),
    }
    return _choices(names, SetContrast, session.comfort.contrast)


def _motion(session: Session, material: Material) -> tuple[ButtonView, ...]:
    gettext = material.words.gettext
    names = {
        # NOTE: button; at most 30 characters.
        False: gettext("Pictures move"),
        # NOTE: button; at most 30 characters.
        True: gettext("Pictures stay still"),
    }
    return _choices(names, SetReducedMotion, session.comfort.reduced_motion)


def _reach(session: Session, material: Material) -> tuple[ButtonView, ...]:
    if not session.house.geometry.has_parts:
        return ()
    gettext = material.words.gettext
    # NOTE: button, at most 32 characters; everything then stands where somebody in a wheelchair can
    # reach it.
    within = gettext("Within reach of a seat")
    # NOTE: button; all of the screen is used. At most 22 characters.
    names = {False: gettext("Whole screen"), True: within}
    whole, low = _choices(names, SetLowReach, session.comfort.low_reach)
    return whole, replace(low, icon="reach")


def _hands(session: Session, material: Material) -> tuple[ButtonView, ...]:
    gettext = material.words.gettext
    names = {
        # NOTE: button; the buttons of the bar stand on this side. At most 18 characters.
        False: gettext("Right hand"),
        # NOTE: button; the buttons of the bar stand on this side. At most 18 characters.
        True: gettext("Left hand"),
    }
    return _choices(names, SetLeftHanded, session.comfort.left_handed)


def _second_language(session: Session, material: Material) -> tuple[ButtonView, ...]:
    """Return the choice of a second language, nothing where there is none to choose."""
    gettext = material.words.gettext
    if not session.second_languages:
        return ()
    # NOTE: button behind "Second language", at most 14 characters: only the patient's own is shown.
    none = {None: gettext("None")}
    known = {language.tag: language.own_name for language in material.languages}
    near = {tag: known[tag] for tag in (session.usual_beside, session.beside) if tag in known}
    buttons = _choices({**none, **near}, ShowBeside, session.beside)
    named = tuple(
        replace(button, language=tag) for button, tag in zip(buttons, ("", *near), strict=True)
    )
    if not set(session.second_languages) - set(near):
        return named
    # NOTE: button behind "Second language", at most 26 characters; it opens a choice of all
    # languages.
    another = gettext("Another language")
    return (*named, ButtonView(another, "language", OpenSecondLanguages()))


def _choices(
    names: Mapping[Value, str], choose: Callable[[Value], Action], current: Value
) -> tuple[ButtonView, ...]:
    """Return a button for each value that something can have."""
    return tuple(
        ButtonView(name, "", choose(value), current=value == current, press=Press.ONE_OF)
        for value, name in names.items()
    )
