"""Contrast: every pair of colours that is used, by its tokens and on drawn pixels."""

from __future__ import annotations

from dataclasses import fields
from itertools import product

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.bundle.model import TINTS
from kiosk.presentation.texts import RunView, TextView
from kiosk.session.actions import OpenTerm
from kiosk.session.state import Contrast
from kiosk.ui.look import Role
from kiosk.ui.scheme import (
    BLACK_ON_WHITE,
    DEFAULT,
    LIGHT_ON_BLACK,
    LOW,
    Scheme,
    contrast_ratio,
    scheme_of,
)
from kiosk.ui.widgets.text import TextBlock
from tests.ui.sample_look import load_noto_sans, sample_look

ALL = [scheme_of(contrast) for contrast in Contrast]
SCHEMES = pytest.mark.parametrize("scheme", ALL, ids=list(Contrast))


def grounds(scheme: Scheme) -> list[str]:
    """Everything that words stand on."""
    tints = [scheme.tint(name) for name in TINTS]
    return [scheme.paper, scheme.card, *tints, scheme.alert_tint, scheme.note]


def least(colours: list[str], on: list[str]) -> float:
    return min(contrast_ratio(colour, ground) for colour, ground in product(colours, on))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#000000", 21.0),
        ("#16262E", "#16262E", 1.0),
        ("#767676", "#FFFFFF", 4.54),
        ("#FF0000", "#FFFFFF", 4.0),
    ],
)
def test_the_ratio_is_that_of_wcag(first: str, second: str, expected: float) -> None:
    assert contrast_ratio(first, second) == pytest.approx(expected, abs=0.005)


@pytest.mark.row(6)
def test_words_are_dark_enough_on_every_ground() -> None:
    assert least([DEFAULT.ink], grounds(DEFAULT)) >= 10


@pytest.mark.row(6)
def test_light_words_on_black_neither_fade_nor_glare() -> None:
    ratios = [contrast_ratio(LIGHT_ON_BLACK.ink, ground) for ground in grounds(LIGHT_ON_BLACK)]
    assert min(ratios) >= 15
    assert max(ratios) <= 18


@pytest.mark.row(6)
def test_black_on_white_is_as_strong_as_can_be() -> None:
    words = ["ink", "soft_ink", "primary", "accent_text", "alert"]
    scheme = BLACK_ON_WHITE
    assert least([getattr(scheme, name) for name in words], grounds(scheme)) >= 20
    assert contrast_ratio(scheme.on_primary, scheme.primary) >= 20
    assert contrast_ratio(scheme.on_alert, scheme.alert) >= 20


@pytest.mark.row(6)
def test_soft_contrast_stays_soft_and_can_be_read() -> None:
    words = [LOW.ink, LOW.soft_ink, LOW.primary, LOW.accent_text, LOW.alert]
    ratios = [contrast_ratio(word, ground) for word in words for ground in grounds(LOW)]
    ratios += [contrast_ratio(LOW.on_primary, LOW.primary)]
    ratios += [contrast_ratio(LOW.on_alert, LOW.alert)]
    assert min(ratios) >= 4.5
    assert max(ratios) <= 8


@SCHEMES
def test_every_other_colour_of_words_can_be_read_on_every_ground(scheme: Scheme) -> None:
    words = [scheme.soft_ink, scheme.primary, scheme.accent_text, scheme.alert]
    assert least(words, grounds(scheme)) >= 4.5


@SCHEMES
def test_words_on_coloured_buttons_can_be_read(scheme: Scheme) -> None:
    assert contrast_ratio(scheme.on_primary, scheme.primary) >= 4.5
    assert contrast_ratio(scheme.on_alert, scheme.alert) >= 4.5


@pytest.mark.row(7)
@SCHEMES
def test_edges_marks_and_the_focus_can_be_seen(scheme: Scheme) -> None:
    strokes = [scheme.edge, scheme.focus, scheme.primary, scheme.accent, scheme.alert]
    assert least(strokes, [scheme.paper, scheme.card]) >= 3


@pytest.mark.row(7)
@SCHEMES
def test_the_focus_can_be_seen_on_cards_of_every_tint(scheme: Scheme) -> None:
    assert least([scheme.focus], grounds(scheme)) >= 3


@SCHEMES
def test_tokens_are_written_as_pictures_write_them(scheme: Scheme) -> None:
    values = [getattr(scheme, field.name) for field in fields(scheme)]
    colours = [c for value in values for c in ([value] if isinstance(value, str) else value)]
    assert all(QColor(colour).name().upper() == colour for colour in colours)


def colours_of(widget: QWidget) -> set[str]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = product(range(image.width()), range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in pixels}


@pytest.mark.row(6)
@pytest.mark.parametrize(
    ("contrast", "least_ratio"),
    [
        (Contrast.DEFAULT, 10),
        (Contrast.BLACK_ON_WHITE, 20),
        (Contrast.LIGHT_ON_BLACK, 15),
        (Contrast.LOW, 4.5),
    ],
)
@pytest.mark.parametrize("token", ["paper", "card", "primary_tint", "rose", "plum"])
def test_drawn_words_reach_the_contrast_of_their_tokens(
    qtbot: QtBot, contrast: Contrast, least_ratio: float, token: str
) -> None:
    load_noto_sans()
    ground = getattr(scheme_of(contrast), token)
    colours = drawn(qtbot, TextView((RunView("Ill"),), "en"), contrast, ground)
    assert max(contrast_ratio(colour, ground) for colour in colours) >= least_ratio


@pytest.mark.parametrize("contrast", list(Contrast))
def test_drawn_words_that_can_be_touched_can_be_read(qtbot: QtBot, contrast: Contrast) -> None:
    load_noto_sans()
    ground = scheme_of(contrast).card
    linked = TextView((RunView("Ill", action=OpenTerm("ill")),), "en")
    colours = drawn(qtbot, linked, contrast, ground)
    assert max(contrast_ratio(colour, ground) for colour in colours) >= 4.5


def drawn(qtbot: QtBot, view: TextView, contrast: Contrast, ground: str) -> set[str]:
    """Return the colours of the pixels of a text on a ground."""
    page = QWidget()
    qtbot.addWidget(page)
    page.setStyleSheet(f"background: {ground}")
    block = TextBlock(view, sample_look(contrast=contrast), Role.BODY, parent=page)
    width = block.natural_width()
    page.resize(width, block.height_for(width))
    block.resize(page.size())
    colours = colours_of(page)
    assert ground.lower() in colours
    return colours
