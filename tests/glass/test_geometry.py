"""What can be seen from a patient's distance, and reached from a seat."""

from __future__ import annotations

import pytest

from kiosk.glass.geometry import HIGHEST_REACH, LOWEST_REACH, Band, Geometry, capital_for
from kiosk.glass.units import Degrees, Millimetres, Scale

SCALE = Scale(4.0)


@pytest.mark.row(2)
@pytest.mark.parametrize(("distance", "capital"), [(400, 4.9), (500, 6.1), (600, 7.3), (700, 8.6)])
def test_enlarged_letters_are_as_high_as_the_standard_says(distance: int, capital: float) -> None:
    assert capital_for(Degrees(0.7), Millimetres(distance)) == pytest.approx(capital, abs=0.05)


@pytest.mark.row(24)
@pytest.mark.parametrize(
    ("bottom", "expected"),
    [
        (1000, Band(200, 880)),  # its upper 200 pixels, 50 mm, hang too high
        (900, Band(0, 1080)),  # all of it is within reach
        (300, Band(0, 760)),  # its lower 320 pixels hang too low
    ],
)
def test_what_is_shown_can_be_reached_from_a_seat(bottom: int, expected: Band) -> None:
    geometry = Geometry(SCALE, bottom=Millimetres(bottom))
    band = geometry.reach_band(1080)
    assert band == expected
    lowest = bottom + (1080 - band.top - band.height) / 4
    highest = bottom + (1080 - band.top) / 4
    assert LOWEST_REACH <= lowest <= highest <= HIGHEST_REACH


@pytest.mark.parametrize(
    ("bottom", "out"), [(None, False), (900, False), (1000, True), (300, True)]
)
def test_a_screen_says_whether_it_hangs_out_of_reach(bottom: int | None, out: bool) -> None:
    geometry = Geometry(SCALE, bottom=None if bottom is None else Millimetres(bottom))
    assert geometry.is_out_of_reach is out


def test_where_nobody_has_measured_it_is_the_lower_part() -> None:
    band = Geometry(SCALE).reach_band(1080)
    assert band.top + band.height == 1080
    assert 0.5 < band.height / 1080 < 0.7


@pytest.mark.parametrize("bottom", [0, 1300, 2000])
def test_a_screen_out_of_all_reach_still_shows_something(bottom: int) -> None:
    band = Geometry(SCALE, bottom=Millimetres(bottom)).reach_band(1080)
    assert band.height >= 300
    assert 0 <= band.top <= band.top + band.height <= 1080
