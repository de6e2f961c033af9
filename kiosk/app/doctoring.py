"""`kiosk doctor`: looks at this machine and says what is right and what is not."""

from __future__ import annotations

from kiosk.app.running import Opened, geometry_of, measure_of, the_application
from kiosk.glass.measure import Origin
from kiosk.host.doctor import Finding, render, screen_findings
from kiosk.session.screen import on_screen


def examine(opened: Opened) -> tuple[Finding, ...]:
    """Return what was found on the screen that the kiosk would be shown on."""
    screen = the_application().primaryScreen()
    given = geometry_of(screen, opened.clinic)
    session, problems = on_screen(opened.session, given, opened.choices.screen)
    house = session.house
    origin = Origin.MEASURED if house.calibrated else measure_of(screen, opened.clinic).origin
    return tuple(screen_findings(house.geometry, origin, problems))


def report(opened: Opened) -> int:
    """Print what was found; return 1 where something is wrong, else 0."""
    findings = examine(opened)
    print(render(findings))
    return 0 if all(finding.good for finding in findings) else 1
