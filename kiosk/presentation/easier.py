""" "Make it easier": what a patient can change about the screen, and the way back to normal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.presentation.blocks import BlockView, ButtonsView, ParagraphView, SettingView
from kiosk.presentation.frame import ButtonView, Press, Style
from kiosk.presentation.material import Material
from kiosk.presentation.size_words import size_words
from kiosk.presentation.texts import own_words
from kiosk.presentation.topics import TopicView
from kiosk.session.actions import (
    Action,
    BackToNormal,
    SetContrast,
    SetLeftHanded,
    SetLowReach,
    SetReducedMotion,
    SetTextSize,
)
from kiosk.session.state import Contrast, Easier, Session


def derive_easier(session: Session, place: Easier, material: Material) -> TopicView:
    """Return the panel; every choice is in force as soon as it is touched."""
    gettext = material.words.gettext
    # NOTE: title of the panel, and the button that opens it; the screen can be made easier to use.
    title = gettext("Make it easier")
    return TopicView(
        "",
        own_words(title, material),
        None,
        tuple(_blocks(session, material)),
        place.position,
        False,
        gettext("More"),
        gettext("Previous"),
        wide=True,
    )


def _blocks(session: Session, material: Material) -> Iterator[BlockView]:
    gettext = material.words.gettext
    yield from derive_settings(session, material)
    # NOTE: below the choices of the panel "Make it easier".
    hint = gettext("All of this ends when you are done here.")
    yield ParagraphView(own_words(hint, material))
    if session.comfort != session.rules.comfort:
        # NOTE: button; undoes all that was changed to make the screen easier to use.
        words = gettext("Back to normal")
        yield ButtonsView((ButtonView(words, "", BackToNormal(), Style.PRIMARY),))


def derive_settings(session: Session, material: Material) -> tuple[SettingView, ...]:
    """Return what can be set, each with its choices, of which one is in force."""
    gettext = material.words.gettext
    # NOTE: heading; below it, the buttons of the bar go to the right or to the left.
    hands = gettext("Buttons for")
    return tuple(
        SettingView(
            own_words(heading, material),
            tuple(replace(button, description=heading) for button in buttons),
        )
        for heading, buttons in (
            (gettext("Text size"), _sizes(session, material)),
            (gettext("Contrast"), _contrasts(session, material)),
            (gettext("Movement"), _motion(session, material)),
            (gettext("Reach"), _reach(session, material)),
            (hands, _hands(session, material)),
        )
    )


def _choice(words: str, action: Action, current: bool, icon: str = "") -> ButtonView:
    return ButtonView(words, icon, action, current=current, press=Press.ONE_OF)


def _sizes(session: Session, material: Material) -> tuple[ButtonView, ...]:
    return tuple(
        _choice(name, SetTextSize(size), session.text_size is size)
        for size, name in size_words(material).items()
    )


def _contrasts(session: Session, material: Material) -> tuple[ButtonView, ...]:
    gettext = material.words.gettext
    names = {
        Contrast.DEFAULT: gettext("Normal"),
        Contrast.BLACK_ON_WHITE: gettext("Black on white"),
        Contrast.LIGHT_ON_BLACK: gettext("Light on black"),
        Contrast.LOW: gettext("Soft"),
    }
    return tuple(
        _choice(name, SetContrast(contrast), session.contrast is contrast)
        for contrast, name in names.items()
    )


def _motion(session: Session, material: Material) -> tuple[ButtonView, ...]:
    gettext = material.words.gettext
    reduced = session.reduced_motion
    return (
        _choice(gettext("Pictures move"), SetReducedMotion(False), not reduced),
        _choice(gettext("Pictures stay still"), SetReducedMotion(True), reduced),
    )


def _reach(session: Session, material: Material) -> tuple[ButtonView, ...]:
    gettext = material.words.gettext
    low = session.low_reach
    # NOTE: button; everything then stands where somebody in a wheelchair can reach it.
    within = gettext("Within reach of a seat")
    return (
        _choice(gettext("Whole screen"), SetLowReach(False), not low),
        _choice(within, SetLowReach(True), low, "reach"),
    )


def _hands(session: Session, material: Material) -> tuple[ButtonView, ...]:
    gettext = material.words.gettext
    left = session.left_handed
    return (
        _choice(gettext("Right hand"), SetLeftHanded(False), not left),
        _choice(gettext("Left hand"), SetLeftHanded(True), left),
    )
