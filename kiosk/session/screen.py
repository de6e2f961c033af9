"""The screen of a session: as it is described, or as staff measured it on the glass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.errors import Problem, Severity
from kiosk.glass.calibration import farthest, holds_enlarged, is_too_small
from kiosk.glass.geometry import Geometry
from kiosk.glass.units import Scale, mm
from kiosk.session.state import Comfort, Session, TextSize
from kiosk.staff.memory import Measured


def on_screen(
    session: Session, given: Geometry, measured: Measured | None
) -> tuple[Session, tuple[Problem, ...]]:
    """Return the state on a screen, and a problem for each thing about the screen that is wrong.

    ``given`` is what is known without measuring. What was ``measured`` goes before it, unless it
    was measured on a screen with other pixels.
    """
    problems: list[Problem] = []
    geometry = _as_measured(given, measured, problems)
    house = replace(session.house, geometry=geometry, given=given)
    problems.extend(_unheld(geometry, session.rules.comfort))
    here = replace(session, house=house)
    return replace(here, comfort=here.usual_comfort), tuple(problems)


def remembered(geometry: Geometry) -> Measured:
    """Return a geometry that staff measured as it is kept over a restart."""
    return Measured(
        geometry.scale.pixels_per_millimetre,
        geometry.width,
        geometry.height,
        geometry.distance,
        geometry.bottom,
    )


def _as_measured(given: Geometry, measured: Measured | None, problems: list[Problem]) -> Geometry:
    if measured is None:
        return given
    if (measured.width, measured.height) != (given.width, given.height):
        was, now = f"{measured.width} x {measured.height}", f"{given.width} x {given.height}"
        message = f"The screen was measured when it had {was} pixels; now it has {now}."
        remedy = "Measure it again in the staff panel."
        problems.append(Problem("screen", None, message, remedy, Severity.WARNING))
        return given
    return replace(
        given,
        scale=Scale(measured.pixels_per_millimetre),
        distance=mm(measured.distance),
        bottom=None if measured.bottom is None else mm(measured.bottom),
    )


def _unheld(geometry: Geometry, usual: Comfort) -> Iterator[Problem]:
    """Yield what the screen cannot hold of what the clinic wants, and of what it must show."""
    width, height = geometry.size
    if is_too_small(geometry):
        size = f"{width:.0f} x {height:.0f} mm"
        message = f"The screen is too small, {size}: buttons may not fit."
        remedy = "Take a larger one, or measure it in the staff panel if that is wrong."
        yield Problem("screen", None, message, remedy, Severity.WARNING)
    elif usual.text_size is TextSize.ENLARGED and not holds_enlarged(geometry):
        message = (
            f'comfort.text_size "enlarged" does not fit on this screen for eyes at'
            f' {geometry.distance:.0f} mm; "largest" is used.'
        )
        remedy = f"It fits up to {farthest(geometry):.0f} mm; or take a larger screen."
        yield Problem("screen", None, message, remedy, Severity.WARNING)
