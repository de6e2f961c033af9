"""The screen when a kiosk starts: as measured, else as described, and never more than it holds."""

from __future__ import annotations

from dataclasses import replace

from kiosk.errors import Severity
from kiosk.glass.geometry import Geometry
from kiosk.glass.units import Pixels, Scale, mm
from kiosk.session.screen import on_screen, remembered
from kiosk.session.state import Comfort, TextSize
from tests.session.session_sample import session

GIVEN = Geometry(Scale(3.8), mm(650))
MEASURED = Geometry(Scale(4.1), mm(700), mm(880))


def test_a_screen_that_nobody_measured_is_as_described() -> None:
    opened, problems = on_screen(session(), GIVEN, None)
    assert opened.house.geometry == opened.house.given == GIVEN
    assert problems == ()


def test_what_staff_measured_comes_first_and_survives_a_restart() -> None:
    opened, problems = on_screen(session(), GIVEN, remembered(MEASURED))
    assert opened.house.geometry == MEASURED
    assert opened.house.given == GIVEN
    assert opened.house.calibrated
    assert problems == ()


def test_another_screen_has_to_be_measured_again() -> None:
    other = replace(GIVEN, width=Pixels(3840), height=Pixels(2160))
    opened, (problem,) = on_screen(session(), other, remembered(MEASURED))
    assert opened.house.geometry == other
    assert problem.message == (
        "The screen was measured when it had 1920 x 1080 pixels; now it has 3840 x 2160."
    )
    assert problem.severity is Severity.WARNING


def test_enlarged_writing_is_not_the_usual_where_it_has_no_room() -> None:
    small = Geometry(Scale(5.94), mm(600), width=Pixels(1280), height=Pixels(800))
    wants = session()
    rules = replace(wants.rules, comfort=Comfort(TextSize.ENLARGED))
    opened, (problem,) = on_screen(replace(wants, rules=rules), small, None)
    assert opened.comfort.text_size is TextSize.LARGEST
    assert problem.message == (
        'comfort.text_size "enlarged" does not fit on this screen for eyes at 600 mm;'
        ' "largest" is used.'
    )
    assert on_screen(session(), small, None)[1] == ()


def test_a_screen_that_is_too_small_is_shown_and_said() -> None:
    tiny = Geometry(Scale(10.0), mm(300), width=Pixels(800), height=Pixels(480))
    opened, (problem,) = on_screen(session(), tiny, None)
    assert opened.house.geometry == tiny
    assert problem.message == "The screen is too small, 80 x 48 mm: buttons may not fit."
