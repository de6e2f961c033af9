"""Whether a screen read from right to left is the other way round in every part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from PySide6.QtCore import QRect

from kiosk.app.fitting.findings import Finding, Kind
from kiosk.app.fitting.room import name_of
from kiosk.app.fitting.scene import Place, Scene
from kiosk.session.actions import EnterDigit, EraseDigit, SubmitPin, TurnTo
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.touchable import Touchable

Sides = Mapping[str, QRect]
"""Where controls are, by what they do."""

_KEEP_THEIR_PLACES = (EnterDigit, EraseDigit, SubmitPin)
"""Digits stand as on a telephone in every language, and so do the keys among them."""
_MIDDLE = 0.06  # of the width of the window: what stands in the middle has no side


def sides_of(scene: Scene) -> Sides:
    """Return where the controls of a screen are that have a side."""
    return {name: place.rect for name, place in _acting(scene)}


def judge_mirroring(scene: Scene, usual: Sides) -> Iterator[Finding]:
    """Yield the controls that do not stand the other way round than ``usual``.

    Two controls that share a line in both must have changed their order; one that is alone in its
    line in both must have changed the side of the window.
    """
    here = {name: place for name, place in _acting(scene) if name in usual}
    wrong: dict[str, Place] = {}
    alone = set(here)
    for one, other in combinations(here, 2):
        if _level(usual[one], usual[other]) or _level(here[one].rect, here[other].rect):
            alone -= {one, other}
        if not (_level(usual[one], usual[other]) and _level(here[one].rect, here[other].rect)):
            continue
        before = usual[one].center().x() < usual[other].center().x()
        if before == (here[one].rect.center().x() < here[other].rect.center().x()):
            wrong[one] = here[one]
    for action in alone:
        side, now = (_side(rect, scene) for rect in (usual[action], here[action].rect))
        if side and side == now:
            wrong[action] = here[action]
    for place in wrong.values():
        yield Finding(Kind.NOT_MIRRORED, name_of(place), control=True)


def _acting(scene: Scene) -> Iterator[tuple[str, Place]]:
    """Yield the controls that are seen, with a name for what each of them does."""
    for place in scene.controls:
        widget = place.widget
        if not isinstance(widget, Touchable) or widget.action is None or place.seen.isEmpty():
            continue
        if isinstance(widget.action, TurnTo):  # where it leads to depends on the language
            if place.chrome and isinstance(widget, Button):
                yield widget.view.icon, place
        elif not isinstance(widget.action, _KEEP_THEIR_PLACES):
            yield str(widget.action), place


def _level(one: QRect, other: QRect) -> bool:
    """Tell whether two things share a line."""
    return one.top() < other.center().y() < one.bottom()


def _side(rect: QRect, scene: Scene) -> int:
    """Return -1 for the left, 1 for the right, 0 for the middle."""
    away = rect.center().x() - scene.window.center().x()
    if abs(away) < scene.window.width() * _MIDDLE:
        return 0
    return 1 if away > 0 else -1
