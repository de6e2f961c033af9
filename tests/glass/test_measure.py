"""How large the screen is: the clinic knows best, then the screen if it makes sense."""

from __future__ import annotations

import pytest

from kiosk.glass.measure import Origin, assumed_scale, is_plausible, measure_screen
from kiosk.glass.units import Scale, mm

FULL_HD = (1920, 1080)
FOUR_PIXELS = (480.0, 270.0)
"""The size of a full-HD screen on which 4 pixels make a millimetre."""

Size = tuple[float, float]


@pytest.mark.parametrize(
    ("reported", "clinic", "origin", "expected"),
    [
        pytest.param(None, FOUR_PIXELS, Origin.CLINIC, 4.0, id="only the clinic says"),
        pytest.param((240, 135), FOUR_PIXELS, Origin.CLINIC, 4.0, id="the clinic wins"),
        pytest.param((240, 135), None, Origin.SCREEN, 8.0, id="a plausible screen"),
        pytest.param((476, 268), None, Origin.SCREEN, 4.03, id="rounded to millimetres"),
        pytest.param(None, None, Origin.ASSUMED, 4.03, id="nobody says"),
        pytest.param((0, 0), None, Origin.ASSUMED, 4.03, id="a virtual screen"),
        pytest.param((1, 1), None, Origin.ASSUMED, 4.03, id="one millimetre"),
        pytest.param((160, 90), None, Origin.SCREEN, 12.0, id="a small sharp screen"),
        pytest.param((160, 160), None, Origin.ASSUMED, 4.03, id="uneven"),
        pytest.param((16, 9), None, Origin.ASSUMED, 4.03, id="a ratio instead of a size"),
        pytest.param((4000, 2250), None, Origin.ASSUMED, 4.03, id="huge"),
        pytest.param((-480, -270), None, Origin.ASSUMED, 4.03, id="negative"),
        pytest.param((270, 480), None, Origin.ASSUMED, 4.03, id="turned only in the report"),
    ],
)
def test_a_full_hd_screen(
    reported: Size | None, clinic: Size | None, origin: Origin, expected: float
) -> None:
    measure = measure_screen(FULL_HD, reported, clinic)
    assert measure.origin is origin
    assert measure.scale.pixels_per_millimetre == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(
    ("pixels", "inches"),
    [
        ((1920, 1080), 21.5),
        ((1280, 800), 10.0),
        ((1366, 768), 15.6),
        ((3840, 2160), 43.0),
        ((2560, 1600), 21.5),
    ],
)
@pytest.mark.parametrize("portrait", [False, True], ids=["landscape", "portrait"])
def test_the_size_assumed_of_a_screen(
    pixels: tuple[int, int], inches: float, portrait: bool
) -> None:
    width, height = reversed(pixels) if portrait else pixels
    scale = assumed_scale((width, height))
    diagonal = scale.millimetres((width**2 + height**2) ** 0.5)
    assert diagonal == pytest.approx(inches * 25.4, abs=1)


@pytest.mark.parametrize(
    ("millimetres", "plausible"),
    [
        ((1600.0, 900.0), True),  # a television of 72 inches
        ((1601.0, 901.0), False),
        ((1920.0, 1080.0), False),  # what a compositor without a real screen reports
        ((120.0, 67.5), True),
        ((119.0, 66.9), False),
        ((480.0, 300.0), True),
        ((480.0, 310.0), False),
    ],
)
def test_where_a_report_stops_being_plausible(millimetres: Size, plausible: bool) -> None:
    assert is_plausible(FULL_HD, millimetres) is plausible


def test_lengths_become_whole_pixels_and_never_vanish() -> None:
    scale = Scale(4.0)
    assert (scale.pixels(mm(12.7)), scale.pixels(mm(0.01))) == (51, 1)
    assert scale.millimetres(51) == pytest.approx(12.75)
