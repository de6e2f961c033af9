"""Measuring a screen by a bank card, and what a screen cannot hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.glass.calibration import (
    FARTHEST,
    HIGHEST,
    LEAST_HEIGHT,
    LEAST_WIDTH,
    LOWEST,
    NEAREST,
    Unheld,
    farthest,
    hung_at,
    seen_from,
    sized,
    unheld,
)
from kiosk.glass.geometry import Geometry
from kiosk.glass.units import Pixels, Scale, mm

DESK = Geometry(Scale(4.0))
TABLET = Geometry(Scale(5.94), width=Pixels(1280), height=Pixels(800))


@pytest.mark.parametrize("pixels", [200, 342, 345, 900])
def test_a_frame_as_large_as_a_card_gives_the_size_of_the_screen(pixels: int) -> None:
    measured = sized(DESK, pixels)
    assert measured.card_pixels == pixels
    assert measured.size[0] == pytest.approx(1920 / pixels * 85.60)
    assert measured.distance == DESK.distance


def test_a_frame_cannot_vanish() -> None:
    assert sized(DESK, -5).card_pixels == 1


@pytest.mark.parametrize(("entered", "kept"), [(100, NEAREST), (700, 700), (9000, FARTHEST)])
def test_eyes_stay_where_somebody_can_touch_the_screen(entered: float, kept: float) -> None:
    assert seen_from(DESK, entered).distance == kept


@pytest.mark.parametrize(("entered", "kept"), [(-5, LOWEST), (850, 850), (9000, HIGHEST)])
def test_a_screen_hangs_between_floor_and_ceiling(entered: float, kept: float) -> None:
    assert hung_at(DESK, entered).bottom == kept
    assert hung_at(hung_at(DESK, entered), None).bottom is None


@pytest.mark.parametrize("geometry", [DESK, TABLET])
def test_a_usual_screen_holds_what_it_shows(geometry: Geometry) -> None:
    assert unheld(geometry) is None


def test_a_small_screen_cannot_be_read_from_far() -> None:
    assert unheld(seen_from(TABLET, FARTHEST)) is Unheld.FAR
    most = farthest(TABLET)
    assert unheld(replace(TABLET, distance=most)) is None
    assert unheld(replace(TABLET, distance=mm(most + 1))) is Unheld.FAR


def test_from_the_farthest_distance_the_letters_just_have_room() -> None:
    capital = replace(TABLET, distance=farthest(TABLET)).enlarged_capital
    width, height = TABLET.size
    assert min(width / LEAST_WIDTH, height / LEAST_HEIGHT) == pytest.approx(capital)


def test_a_screen_as_small_as_a_telephone_is_refused() -> None:
    assert unheld(replace(TABLET, scale=Scale(10.0))) is Unheld.SMALL
