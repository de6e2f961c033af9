"""Measuring a screen by a bank card, and what a screen cannot hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.glass.calibration import (
    FARTHEST,
    HIGHEST,
    LEAST_HIGH,
    LEAST_WIDE,
    LOWEST,
    NEAREST,
    farthest,
    holds_enlarged,
    hung_at,
    is_too_small,
    seen_from,
    sized,
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


def test_a_usual_screen_holds_the_enlarged_writing() -> None:
    assert holds_enlarged(DESK)
    assert holds_enlarged(replace(DESK, width=Pixels(1080), height=Pixels(1920)))
    assert not is_too_small(DESK)


def test_a_tablet_holds_it_only_for_eyes_that_are_near() -> None:
    assert not is_too_small(TABLET)
    assert not holds_enlarged(TABLET)
    most = farthest(TABLET)
    assert holds_enlarged(replace(TABLET, distance=most))
    assert not holds_enlarged(replace(TABLET, distance=mm(most + 1)))


@pytest.mark.parametrize(("upright", "letters"), [(False, LEAST_HIGH), (True, LEAST_WIDE)])
def test_from_the_farthest_distance_the_letters_just_have_room(upright: bool, letters: int) -> None:
    sides = (1080, 1920) if upright else (1920, 1080)
    screen = replace(DESK, width=Pixels(sides[0]), height=Pixels(sides[1]))
    capital = replace(screen, distance=farthest(screen)).enlarged_capital
    assert min(screen.size) == pytest.approx(letters * capital)


def test_a_screen_as_small_as_a_telephone_is_too_small() -> None:
    assert is_too_small(replace(TABLET, scale=Scale(10.0)))
