"""How each session begins, for staff to set."""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from dataclasses import replace

from kiosk.presentation.blocks import BlockView, ButtonsView, ParagraphView, SettingView
from kiosk.presentation.easier import derive_settings
from kiosk.presentation.frame import ButtonView
from kiosk.presentation.material import Material
from kiosk.presentation.texts import own_words
from kiosk.presentation.topics import TopicView
from kiosk.session.actions import EasingAction, ForgetUsual, SetUsual
from kiosk.session.state import Session, Usual


def derive_usual(session: Session, place: Usual, material: Material) -> TopicView:
    """Return the screen on which staff set how each session begins."""
    gettext = material.words.gettext
    return TopicView(
        "",
        own_words(usual_words(material.words), material),
        None,
        tuple(_blocks(session, material)),
        place.position,
        False,
        gettext("More"),
        gettext("Previous"),
        wide=True,
    )


def usual_words(words: gettext.NullTranslations) -> str:
    """Return what setting the beginning of a session is called."""
    # NOTE: title, and button for staff, at most 26 characters; sets text size and contrast for all
    # patients.
    return words.gettext("Text and contrast")


def _blocks(session: Session, material: Material) -> Iterator[BlockView]:
    gettext = material.words.gettext
    # NOTE: sentences to staff, above text size, contrast and the like.
    what = gettext("Each session begins like this. Patients can change it for themselves.")
    yield ParagraphView(own_words(what, material))
    for setting in derive_settings(replace(session, comfort=session.usual_comfort), material):
        everybodys = _for_everybody(setting)
        if everybodys.buttons:
            yield everybodys
    if session.house.comfort is not None:
        # NOTE: button for staff; text size, contrast and the like are again as the clinic's file
        # says. At most 30 characters.
        forget = gettext("As the clinic’s file says")
        yield ButtonsView((ButtonView(forget, "", ForgetUsual()),))


def _for_everybody(setting: SettingView) -> SettingView:
    buttons = tuple(
        replace(button, action=SetUsual(button.action))
        for button in setting.buttons
        if isinstance(button.action, EasingAction)
    )
    return replace(setting, buttons=buttons)
