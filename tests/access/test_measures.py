"""Measures: what a CSS pixel is, and what is seen and reached from a seat."""

from __future__ import annotations

import math
import typing

import msgspec
import pytest

from kiosk.clinic.model import Clinic, Screen
from kiosk.glass.geometry import HIGHEST_REACH, LEAST_TARGET, LOWEST_REACH, Geometry
from kiosk.glass.measure import assumed_scale
from kiosk.glass.units import Millimetres
from tests.access.css_pixels import css_pixel

EYES_OF_A_SITTER = 1015.0
"""Millimetres above the floor (Section 508, 408.2)."""
DISTANCES = (300.0, 400.0, 600.0, 710.0, 1000.0, 1500.0)


@pytest.mark.row(9)
@pytest.mark.parametrize(
    ("distance", "pixel", "least", "comfortable"),
    [(710, 0.264, 6.3, 11.6), (600, 0.223, 5.4, 9.8), (1500, 0.28, 6.7, 12.3)],
)
def test_a_css_pixel_on_the_glass(
    distance: float, pixel: float, least: float, comfortable: float
) -> None:
    assert css_pixel(distance) == pytest.approx(pixel, abs=0.001)
    assert 24 * css_pixel(distance) == pytest.approx(least, abs=0.06)
    assert 44 * css_pixel(distance) == pytest.approx(comfortable, abs=0.06)


@pytest.mark.row(9)
@pytest.mark.parametrize("distance", DISTANCES)
def test_the_smallest_target_has_44_css_pixels_at_any_distance(distance: float) -> None:
    assert 44 * css_pixel(distance) <= LEAST_TARGET


@pytest.mark.row(9)
def test_the_distances_are_those_that_a_clinic_may_state() -> None:
    hints = typing.get_type_hints(Screen, include_extras=True)
    (meta,) = [each for each in hints["distance_mm"].__metadata__ if isinstance(each, msgspec.Meta)]
    assert (meta.ge, meta.le) == (min(DISTANCES), max(DISTANCES))
    assert Clinic().screen.distance_mm in DISTANCES


@pytest.mark.row(24)
@pytest.mark.row(25)
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (3840, 2160)], ids=str)
@pytest.mark.parametrize("bottom", [400.0, 700.0, 850.0])
def test_within_reach_of_a_seat_all_is_reached_and_seen_from_it(
    size: tuple[int, int], bottom: float
) -> None:
    geometry = Geometry(assumed_scale(size), bottom=Millimetres(bottom))
    band = geometry.reach_band(size[1])
    upper = bottom + geometry.scale.millimetres(size[1] - band.top)
    lower = bottom + geometry.scale.millimetres(size[1] - band.top - band.height)
    assert LOWEST_REACH - 1 <= lower < upper <= HIGHEST_REACH + 1
    above = math.degrees(math.atan2(upper - EYES_OF_A_SITTER, geometry.distance))
    below = math.degrees(math.atan2(EYES_OF_A_SITTER - lower, geometry.distance))
    assert above <= 19, "hardly higher than the eyes"
    assert below <= 47, "and nothing is looked at more than aslant"
