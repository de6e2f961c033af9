"""The focus: seen on every screen, with enough contrast, and never hidden."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.session.state import Comfort, Contrast, TextSize
from kiosk.ui.demonstrations.stage import Stage as DemonstrationStage
from kiosk.ui.screens.staff_door import StaffDoorScreen
from kiosk.ui.widgets.link import Link
from kiosk.ui.widgets.text import TextBlock
from tests.access.in_sight import lines_of, place_of, seen_of, usable
from tests.access.pixels import contrast_changes, grab, luminance, ratio
from tests.ui.stage import Stage

LEAST_CONTRAST = 3.0
LEAST_THICKNESS = 0.4
"""Millimetres: more than a CSS pixel has at the usual distance."""
ONE_OF_EACH_KIND = (
    "languages",
    "home",
    "easier",
    "staff-door",
    "staff-panel",
    "page-twitch",
    "page-questions",
    "page-words",
    "word",
    "still-there",
)
ROUND_THE_EDGE = 6
"""Pixels around a thing that has the focus which its ring may use."""


def stops(stage: Stage) -> Iterator[QWidget]:
    """Move the focus once round everything on the screen by Tab, and yield each stop."""
    first: QWidget | None = None
    for _ in range(len(usable(stage.window)) + 2):
        QTest.keyClick(stage.window.focusWidget() or stage.window, Qt.Key.Key_Tab)
        widget = stage.window.focusWidget()
        assert widget is not None
        if widget is first:
            return
        first = first or widget
        yield widget


def ring_problem(stage: Stage, widget: QWidget) -> str:
    """Return what is wrong with how the focus of a widget is seen, if anything is."""
    around = ROUND_THE_EDGE
    place = place_of(widget).adjusted(-around, -around, around, around) & stage.window.rect()
    pictures = []
    for shown in (False, True):
        stage.window.show_focus(shown)
        pictures.append(grab(stage.window, place))
    before, after = pictures
    changes = contrast_changes(before, after)
    strong = [(x, y) for x, y, change in changes if change >= LEAST_CONTRAST]
    if not strong:
        return "no ring is seen"
    across, down = zip(*strong, strict=True)
    drawn = QRect(min(across), min(down), max(across) - min(across), max(down) - min(down))
    if isinstance(widget, DemonstrationStage):
        return sides_problem(before, after)
    if isinstance(widget, StaffDoorScreen):
        return ""  # the ring is round the digits
    wanted = seen_of(widget)
    length = sum(2 * (rect.width() + rect.height()) for rect in outlines(widget))
    if len(strong) < length * stage.scale.pixels_per_millimetre * LEAST_THICKNESS:
        return f"a ring of {length:.0f} pixels has only {len(strong)} of enough contrast"
    if drawn.width() < wanted.width() * 0.9 or drawn.height() < wanted.height() * 0.7:
        return f"the ring is {drawn.size().toTuple()}, and the thing {wanted.size().toTuple()}"
    return ""


def sides_problem(before: QImage, after: QImage) -> str:
    """Return which side of a picture has no ring: what is drawn there must contrast by itself."""
    across, down = before.width(), before.height()
    for side, line in {
        "left": [(x, down // 2) for x in range(24)],
        "right": [(across - 1 - x, down // 2) for x in range(24)],
        "top": [(across // 2, y) for y in range(24)],
        "bottom": [(across // 2, down - 1 - y) for y in range(24)],
    }.items():
        changed = any(after.pixel(*at) != before.pixel(*at) for at in line)
        colours = [after.pixelColor(*at) for at in line]
        lights = [luminance(c.red(), c.green(), c.blue()) for c in colours]
        if not changed or ratio(max(lights), min(lights)) < LEAST_CONTRAST:
            return f"no ring is seen at the {side}"
    return ""


def outlines(widget: QWidget) -> list[QRect]:
    """Return what rings go round: a widget, or each line of a word in a text."""
    text = widget.parentWidget()
    if isinstance(widget, Link) and isinstance(text, TextBlock):
        return [rect.toAlignedRect() for rect in lines_of(widget, text)]
    return [place_of(widget)]


def rings_on(stage: Stage, language: str, contrast: Contrast) -> tuple[int, list[str]]:
    """Return how many stops there are on all screens, and what is wrong with any of them."""
    known: set[tuple[object, ...]] = set()
    problems = []
    for name, session in stage.everything(language, TextSize.DEFAULT):
        if contrast is not Contrast.DEFAULT and name not in ONE_OF_EACH_KIND:
            continue
        easier = replace(session, comfort=Comfort(contrast=contrast))
        for number, _ in enumerate(stage.turns(easier), 1):
            for widget in list(stops(stage)):
                stop = (type(widget), widget.accessibleName(), str(place_of(widget)))
                if stop in known:
                    continue
                known.add(stop)
                widget.setFocus()
                if problem := ring_problem(stage, widget):
                    problems.append(f"{name} {number}, {stop}: {problem}")
            stage.window.show_focus(False)
    return len(known), problems


@pytest.mark.row(7)
@pytest.mark.parametrize(
    ("language", "contrast"),
    [*(("en", contrast) for contrast in Contrast), ("ar", Contrast.DEFAULT)],
    ids=str,
)
def test_the_focus_is_seen_at_every_stop(stage: Stage, language: str, contrast: Contrast) -> None:
    count, problems = rings_on(stage, language, contrast)
    assert count > (250 if contrast is Contrast.DEFAULT else 80)
    assert not problems, "\n".join(problems)


@pytest.mark.row(7)
def test_a_ring_at_the_start_of_a_line_has_all_of_its_sides(stage: Stage) -> None:
    links = (link for size in TextSize for link in links_at_starts(stage, size))
    link = next(links, None)
    assert link is not None, "no line begins with a word that is explained"
    link.setFocus()
    assert not ring_problem(stage, link)


def links_at_starts(stage: Stage, size: TextSize) -> Iterator[Link]:
    """Yield the words to touch with which lines begin, as they come into sight."""
    for _, session in stage.everything("en", size):
        for _ in stage.turns(session):
            for link in (one for one in usable(stage.window) if isinstance(one, Link)):
                text = link.parentWidget()
                assert isinstance(text, TextBlock)
                lines = lines_of(link, text)
                if len(lines) == 1 and lines[0].left() <= 1:
                    yield link
