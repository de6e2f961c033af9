"""Whether everything has the room it needs: nothing is cut, covered, or beyond the edge."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import QAbstractButton

from kiosk.app.fitting.findings import Finding, Kind
from kiosk.app.fitting.scene import Place, Scene, Text, Written

_SLACK = 1.5
"""Pixels that letters may be cut or covered by: the outlines of glyphs are rounded up to whole
pixels."""


def judge_room(scene: Scene) -> Iterator[Finding]:
    """Yield what is cut, covered or outside on a screen."""
    yield from _cut_lines(scene)
    yield from _cut_controls(scene)
    yield from _beyond(scene)
    yield from _overlaps(scene)


def whole_lines(scene: Scene) -> Iterator[tuple[str, int]]:
    """Yield the lines that are seen whole: the text they are of, and their number in it."""
    for text in scene.texts:
        for line in text.lines:
            turned = text.place.turned and line.drawn
            if turned and _contains(text.place.seen, line.ink):
                yield text.words, line.number


def all_lines(scene: Scene) -> Iterator[tuple[str, int]]:
    """Yield the lines of texts on pages that are turned, seen or not."""
    for text in scene.texts:
        if text.place.turned:
            yield from ((text.words, line.number) for line in text.lines)


def _cut_lines(scene: Scene) -> Iterator[Finding]:
    """Tell of lines of which a part is hidden; a whole line may be on another turn."""
    for text in scene.texts:
        for line in text.lines:
            if not line.drawn or _contains(text.place.seen, line.ink):
                continue
            on_another_turn = text.place.turned and not _shows(line)
            if not on_another_turn:
                words = line.words.strip()
                told = f"in the line “{words}”" if len(text.lines) > 1 else ""
                yield Finding(Kind.CUT, text.words, told, text.is_control)
                break


def _shows(line: Written) -> bool:
    """Tell whether any of a line is seen."""
    seen = line.seen
    return seen.width() > _SLACK and seen.height() > _SLACK


def _cut_controls(scene: Scene) -> Iterator[Finding]:
    for place in scene.controls:
        hidden = place.seen.isEmpty() and place.turned
        if place.seen != place.rect and not hidden and not _is_parted(place, scene):
            yield Finding(Kind.CUT, name_of(place), control=True)


def _is_parted(place: Place, scene: Scene) -> bool:
    """Tell whether a control is higher than a turn, and enough of it to touch is seen."""
    higher = place.turned and place.rect.height() > place.clip.height()
    return higher and place.seen.height() >= scene.look.least_target


def _beyond(scene: Scene) -> Iterator[Finding]:
    """Tell of what reaches past the sides, seen or not, and of controls past any edge."""
    for text in scene.texts:
        if not _within_sides(text.place.rect, scene.window):
            yield Finding(Kind.OUTSIDE, text.words, control=text.is_control)
    for place in scene.controls:
        if not _within_sides(place.rect, scene.window) or (
            not place.turned and not scene.window.contains(place.rect)
        ):
            yield Finding(Kind.OUTSIDE, name_of(place), control=True)


def _overlaps(scene: Scene) -> Iterator[Finding]:
    """Tell of words that lie over other words, over something to touch, or over a picture."""
    seen = [text for text in scene.texts if any(_drawn(text))]
    for one, other in combinations(seen, 2):
        if one.place.seen.intersects(other.place.seen) and _lines_meet(one, other):
            yield Finding(Kind.OVERLAPS, one.words, f"“{other.words}”", one.is_control)
    for place in (*scene.controls, *scene.pictures):
        rect = QRectF(place.seen)
        for text in seen:
            if not place.seen.intersects(text.place.seen) or _belongs(text, place):
                continue
            if any(_meet(line.seen, rect) for line in _drawn(text)):
                yield Finding(Kind.OVERLAPS, text.words, f"“{name_of(place)}”", text.is_control)


def _drawn(text: Text) -> Iterator[Written]:
    return (line for line in text.lines if line.drawn and not line.seen.isEmpty())


def _lines_meet(one: Text, other: Text) -> bool:
    pairs = product(_drawn(one), _drawn(other))
    return any(_meet(line.seen, over.seen) for line, over in pairs)


def _meet(one: QRectF, other: QRectF) -> bool:
    both = one & other
    return both.width() > _SLACK and both.height() > _SLACK


def _belongs(text: Text, place: Place) -> bool:
    """Tell whether words are on the control that they are held against."""
    return text.place.widget is place.widget or place.widget.isAncestorOf(text.place.widget)


def _contains(place: QRect, ink: QRectF) -> bool:
    roomy = QRectF(place).adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    return roomy.contains(ink)


def _within_sides(rect: QRect, window: QRect) -> bool:
    return window.left() <= rect.left() and rect.right() <= window.right()


def name_of(place: Place) -> str:
    """Return what a control or a picture is called."""
    widget = place.widget
    return widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
