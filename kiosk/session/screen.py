"""The screen of a session: as it is described, or as staff measured it on the glass."""

from __future__ import annotations

from dataclasses import replace

from kiosk.errors import Problem, Severity
from kiosk.glass.calibration import Unheld, farthest, seen_from, unheld
from kiosk.glass.geometry import Geometry
from kiosk.glass.units import Scale, mm
from kiosk.session.state import Session
from kiosk.staff.memory import Measured


def on_screen(
    session: Session, given: Geometry, measured: Measured | None
) -> tuple[Session, tuple[Problem, ...]]:
    """Return the state on a screen, and a problem for each thing about the screen that is wrong.

    ``given`` is what is known without measuring. What was ``measured`` goes before it, unless it
    was measured on a screen with other pixels. Eyes that are too far away for the letters that
    would need are taken to be as far away as the screen can hold.
    """
    problems: list[Problem] = []
    geometry = _as_measured(given, measured, problems)
    house = replace(
        session.house,
        geometry=_held(geometry, problems),
        given=_held(given, []),
    )
    return replace(session, house=house), tuple(problems)


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


def _held(geometry: Geometry, problems: list[Problem]) -> Geometry:
    """Return a geometry that the screen can hold, as near to ``geometry`` as it can be."""
    match unheld(geometry):
        case Unheld.FAR:
            most = farthest(geometry)
            message = (
                f"Letters that can be read from {geometry.distance:.0f} mm do not fit on this"
                f" screen; those for {most:.0f} mm are used."
            )
            remedy = "Take a larger screen, or let patients come nearer and enter that distance."
            problems.append(Problem("screen", None, message, remedy, Severity.WARNING))
            return seen_from(geometry, most)
        case Unheld.SMALL:
            width, height = geometry.size
            size = f"{width:.0f} x {height:.0f} mm"
            message = f"The screen is too small, {size}: buttons may not fit."
            remedy = "Take a larger one, or measure it in the staff panel if that is wrong."
            problems.append(Problem("screen", None, message, remedy, Severity.WARNING))
            return geometry
        case None:
            return geometry
