"""What `kiosk doctor` finds: one line for each thing that has to be right on this machine."""

from __future__ import annotations

import gettext
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.errors import Problem
from kiosk.glass.geometry import Geometry
from kiosk.glass.measure import Origin
from kiosk.presentation.calibration import screen_words

_KNOWN_FROM = {
    Origin.MEASURED: "measured with a bank card on the glass",
    Origin.CLINIC: "as the clinic's file says",
    Origin.SCREEN: "as the screen says of itself",
    Origin.ASSUMED: "assumed, for nobody has said how large it is",
}
_MEASURE = "Open the staff panel, press “Measure this screen”, and hold a bank card against it."


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; where it is not ``good``, ``remedy`` says what to do."""

    subject: str
    good: bool
    words: str
    remedy: str = ""


def screen_findings(
    geometry: Geometry, origin: Origin, problems: Sequence[Problem]
) -> Iterator[Finding]:
    """Yield what there is to say of a screen: its size, and what writing and buttons come to.

    ``problems`` are those that opening the kiosk on this screen has found.
    """
    size, letters, targets, reach = screen_words(geometry, gettext.NullTranslations())
    pixels = f"{geometry.width} × {geometry.height} pixels"
    known = origin is not Origin.ASSUMED
    words = f"{pixels}. {size}, {_KNOWN_FROM[origin]}."
    yield Finding("screen size", known, words, "" if known else _MEASURE)
    yield Finding("writing", True, letters)
    yield Finding("touch targets", True, targets)
    yield Finding("reach", True, reach)
    for problem in problems:
        yield Finding("layout", False, problem.message, problem.remedy)
    if not problems:
        yield Finding("layout", True, "The screen has room for the largest writing.")


def render(findings: Sequence[Finding]) -> str:
    """Return the findings for a terminal, one line each, without a final line break."""
    widest = max((len(finding.subject) for finding in findings), default=0)
    return "\n".join(_line(finding, widest) for finding in findings)


def _line(finding: Finding, widest: int) -> str:
    mark = "ok   " if finding.good else "WRONG"
    return f"{mark} {finding.subject:<{widest}}  {finding.words} {finding.remedy}".rstrip()
