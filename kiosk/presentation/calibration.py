"""Measuring the screen: a frame to hold a bank card against, and what follows from it."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Iterator
from dataclasses import replace

from kiosk.bundle.blocks import CalloutKind
from kiosk.glass.calibration import NEAREST, farthest, holds_enlarged, is_too_small
from kiosk.glass.geometry import HIGHEST_REACH, LEAST_TARGET, LOWEST_REACH, Geometry
from kiosk.glass.units import Millimetres
from kiosk.presentation.blocks import (
    BlockView,
    ButtonsView,
    CalloutView,
    CardView,
    ListView,
    ParagraphView,
    SettingView,
)
from kiosk.presentation.capitals import capitals
from kiosk.presentation.frame import ButtonView, Style
from kiosk.presentation.material import Material
from kiosk.presentation.texts import own_words
from kiosk.presentation.topics import TopicView
from kiosk.session.actions import (
    Action,
    ForgetCalibration,
    KeepCalibration,
    MoveEyes,
    MoveScreen,
    SizeCard,
)
from kiosk.session.state import Calibrating, Session, TextSize

_CARD_STEPS = (-20, -1, 1, 20)  # pixels
_CARD_SIGNS = ("– –", "–", "+", "+ +")
_DISTANCE_STEPS = (-100, -10, 10, 100)  # millimetres
_HEIGHT_STEPS = (-100, -10, 10, 100)


def derive_calibration(session: Session, place: Calibrating, material: Material) -> TopicView:
    """Return the screen on which staff measure the screen."""
    gettext = material.words.gettext
    return TopicView(
        "",
        own_words(measure_words(material.words), material),
        None,
        tuple(_blocks(session, place.draft, material)),
        place.position,
        False,
        gettext("More"),
        gettext("Previous"),
        wide=True,
    )


def measure_words(words: gettext.NullTranslations) -> str:
    """Return what measuring the screen is called."""
    # NOTE: title, and button of the staff panel that opens it; at most 26 characters.
    return words.gettext("Measure this screen")


def screen_words(
    geometry: Geometry, words: gettext.NullTranslations, decimal_mark: str = "."
) -> tuple[str, ...]:
    """Return what follows from a geometry: sizes of writing and of buttons, and reach."""

    def tenths(length: Millimetres) -> str:
        return f"{length:.1f}".replace(".", decimal_mark)

    width, height = (round(length) for length in geometry.size)
    return (
        # NOTE: sizes of the image on the screen.
        words.gettext("Image: %(width)d × %(height)d mm") % {"width": width, "height": height},
        _letters(geometry, words, tenths),
        # NOTE: a sentence for staff; %s is a number.
        words.gettext("All that is touched is at least %s mm high and wide.")
        % tenths(LEAST_TARGET),
        _reach(geometry, words),
    )


def unheld_words(geometry: Geometry, words: gettext.NullTranslations) -> str:
    """Return what a screen cannot hold, why, and what can be done; empty where it holds all."""
    if is_too_small(geometry):
        # NOTE: sentences for staff.
        return words.gettext(
            "This screen is too small: the buttons would not fit. Measure again, or take a larger"
            " screen."
        )
    if holds_enlarged(geometry):
        return ""
    most = int(farthest(geometry)) // 10 * 10
    if most < NEAREST:
        # NOTE: sentences for staff; in quotation marks, a text size.
        return words.gettext(
            "“Everything very large” does not fit on this screen, so it is not offered. It takes a"
            " larger screen."
        )
    # NOTE: sentences for staff, who entered how far eyes are from the screen; in quotation marks, a
    # text size.
    sentence = words.gettext(
        "From that far, “Everything very large” does not fit on this screen, so it is not offered."
        " It fits for eyes at %d\u00a0mm or less."
    )
    return sentence % most


def _blocks(session: Session, draft: Geometry, material: Material) -> Iterator[BlockView]:
    words = material.words
    # NOTE: sentences for staff, above a frame and buttons with − and +.
    how = words.gettext(
        "Hold a bank card against the frame. Press until the frame is exactly as large as the card."
    )
    yield ParagraphView(own_words(how, material))
    # NOTE: read out instead of the frame on the screen.
    frame = words.gettext("A frame that has to become as large as a bank card.")
    steps = _card_steps(words)
    yield CardView(draft.scale, own_words(frame, material), steps[:2], steps[2:])
    # NOTE: heading, at most 32 characters; before buttons that make the distance longer or shorter.
    eyes = words.gettext("Eyes to screen: %d mm") % round(draft.distance)
    yield _setting(eyes, _steps(_DISTANCE_STEPS, MoveEyes, material), material)
    yield _setting(_height_words(draft, words), _height_steps(draft, material), material)
    yield from _verdict(draft, material)
    deeds = tuple(_deeds(session, draft, words))
    if deeds:
        yield ButtonsView(deeds)


def _setting(title: str, buttons: tuple[ButtonView, ...], material: Material) -> SettingView:
    described = tuple(replace(button, description=title) for button in buttons)
    return SettingView(own_words(title, material), described)


def _card_steps(words: gettext.NullTranslations) -> tuple[ButtonView, ...]:
    names = (
        # NOTE: read aloud, for the button – –, which makes the frame smaller by a large step.
        words.gettext("Much smaller"),
        # NOTE: read aloud, for the button –, which makes the frame smaller by a small step.
        words.gettext("Smaller"),
        # NOTE: read aloud, for the button +, which makes the frame larger by a small step.
        words.gettext("Larger"),
        # NOTE: read aloud, for the button + +, which makes the frame larger by a large step.
        words.gettext("Much larger"),
    )
    steps = zip(_CARD_SIGNS, names, _CARD_STEPS, strict=True)
    return tuple(
        ButtonView(sign, "", SizeCard(pixels), description=name) for sign, name, pixels in steps
    )


def _steps(
    steps: tuple[int, ...], move: Callable[[int], Action], material: Material
) -> tuple[ButtonView, ...]:
    def name(step: int) -> str:
        # NOTE: button, at most 18 characters; makes a distance so much longer.
        more = material.words.gettext("%d mm more")
        # NOTE: button, at most 18 characters; makes a distance so much shorter.
        less = material.words.gettext("%d mm less")
        return (more if step > 0 else less) % abs(step)

    return tuple(ButtonView(name(step), "", move(step)) for step in steps)


def _height_words(draft: Geometry, words: gettext.NullTranslations) -> str:
    if draft.bottom is None:
        # NOTE: heading, at most 42 characters; of the lower edge of the image on the screen.
        return words.gettext("Height above the floor: not known")
    # NOTE: heading, at most 46 characters; before buttons that raise and lower it.
    return words.gettext("Floor to lower edge of the image: %d mm") % round(draft.bottom)


def _height_steps(draft: Geometry, material: Material) -> tuple[ButtonView, ...]:
    steps = _steps(_HEIGHT_STEPS, MoveScreen, material)
    if draft.bottom is None:
        # NOTE: button, at most 18 characters; a height above the floor is going to be entered.
        return (ButtonView(material.words.gettext("Enter it"), "", MoveScreen(0)),)
    # NOTE: button, at most 18 characters; the height above the floor is not known.
    return (*steps, ButtonView(material.words.gettext("Not known"), "", MoveScreen(None)))


def _verdict(draft: Geometry, material: Material) -> Iterator[BlockView]:
    words = unheld_words(draft, material.words)
    if words:
        why = ParagraphView(own_words(words, material))
        kind = CalloutKind.RED_FLAG if is_too_small(draft) else CalloutKind.UNKNOWN
        yield CalloutView(kind, None, (why,))
    # NOTE: heading, at most 30 characters; below it stands how large letters and buttons are.
    title = own_words(material.words.gettext("What follows"), material)
    mark = material.edition.language.decimal_mark
    lines = screen_words(draft, material.words, mark)
    items = tuple(own_words(line, material) for line in lines)
    yield CalloutView(CalloutKind.NOTE, title, (ListView(items, numbered=False),))


def _deeds(
    session: Session, draft: Geometry, words: gettext.NullTranslations
) -> Iterator[ButtonView]:
    if not is_too_small(draft):
        # NOTE: button, at most 18 characters; what was measured is in force from now on.
        yield ButtonView(words.gettext("Keep this"), "check", KeepCalibration(), Style.PRIMARY)
    if session.house.calibrated:
        # NOTE: button, at most 30 characters; what staff measured on the screen is forgotten.
        yield ButtonView(words.gettext("Forget what was measured"), "", ForgetCalibration())


def _letters(
    geometry: Geometry, words: gettext.NullTranslations, tenths: Callable[[Millimetres], str]
) -> str:
    _, usual = capitals(TextSize.DEFAULT, geometry)
    _, largest = capitals(TextSize.LARGEST, geometry)
    enlarged, _ = capitals(TextSize.ENLARGED, geometry)
    # NOTE: a sentence for staff; “very large” and “everything very large” are text sizes.
    sentence = words.gettext(
        "Capital letters: %(usual)s mm as usual, %(largest)s mm where very large; where everything"
        " is very large, %(enlarged)s mm at least, for eyes at %(distance)d mm."
    )
    return sentence % {
        "usual": tenths(usual),
        "largest": tenths(largest),
        "enlarged": tenths(enlarged),
        "distance": round(geometry.distance),
    }


def _reach(geometry: Geometry, words: gettext.NullTranslations) -> str:
    if geometry.bottom is None:
        # NOTE: a sentence for staff; in quotation marks, a button of “Make it easier”.
        return words.gettext(
            "Nobody has entered how high the screen hangs, so “Within reach of a seat” uses its"
            " lower part."
        )
    heights = {
        "bottom": round(geometry.bottom),
        "top": round(geometry.bottom + geometry.size[1]),
        "lowest": round(LOWEST_REACH),
        "highest": round(HIGHEST_REACH),
    }
    if geometry.is_out_of_reach:
        # NOTE: sentences for staff.
        sentence = words.gettext(
            "The image stands %(bottom)d to %(top)d mm above the floor. A part of it cannot be"
            " reached from a seat (%(lowest)d to %(highest)d mm), so a button brings everything"
            " there."
        )
    else:
        # NOTE: a sentence for staff.
        sentence = words.gettext(
            "The image stands %(bottom)d to %(top)d mm above the floor, all of it within reach of a"
            " seat (%(lowest)d to %(highest)d mm)."
        )
    return sentence % heights
