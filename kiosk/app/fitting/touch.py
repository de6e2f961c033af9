"""Whether everything that is touched is large enough, and far enough from the next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, QRectF

from kiosk.app.fitting.findings import Finding, Kind
from kiosk.app.fitting.room import name_of
from kiosk.app.fitting.scene import Place, Scene
from kiosk.glass.geometry import LEAST_GAP, LEAST_TARGET
from kiosk.glass.units import mm
from kiosk.ui.look import Look
from kiosk.ui.widgets.text import TextBlock

LEAST_WORD = 24 * 0.28
"""Millimetres: the least place of a word in a text, 24 CSS pixels (WCAG 2.2, 2.5.8).

For touch no pixel is taken for more than 0.28 mm. Words in a text are excepted from the size and
the distance of other targets, for they stand where the sentence wants them. A touch opens the
nearest word within half a target (:class:`~kiosk.ui.widgets.text.TextBlock`), so the place of a
word reaches beyond its letters, up to half the way to the next word that can be touched.
"""


def judge_touch(scene: Scene) -> Iterator[Finding]:
    """Yield the controls that are too small or too close, and the words in texts that are."""
    look = scene.look
    for place in scene.controls:
        side = _shorter(place.rect)
        if side < look.least_target:
            yield Finding(Kind.SMALL_TARGET, name_of(place), _told(side, LEAST_TARGET, look), True)
    for one, other, gap in gaps(scene):
        if gap < look.least_gap:
            what = f"“{name_of(other)}” {_told(gap, LEAST_GAP, look)}"
            yield Finding(Kind.CLOSE, name_of(one), what, True)
    for text, words, side in word_places(scene):
        if side < look.px(mm(LEAST_WORD)):
            told = f"({words}: {_told(side, LEAST_WORD, look)[1:]}"
            yield Finding(Kind.SMALL_WORD, text.text(), told)


def sides(scene: Scene) -> Iterator[float]:
    """Yield the shorter side of each control, in pixels."""
    for place in scene.controls:
        yield _shorter(place.rect)


def gaps(scene: Scene) -> Iterator[tuple[Place, Place, float]]:
    """Yield any two controls that are seen, and how many pixels lie between them."""
    seen = [place for place in scene.controls if not place.seen.isEmpty()]
    for one, other in combinations(seen, 2):
        yield one, other, _distance(one.seen, other.seen)


def word_places(scene: Scene) -> Iterator[tuple[TextBlock, str, float]]:
    """Yield each word in a text that can be touched: the text, the word, its shorter side.

    A word that is parted between two lines has a place in each; the larger one counts.
    """
    reach = scene.look.px(LEAST_TARGET) / 2
    for text in dict.fromkeys(place.widget.parentWidget() for place in scene.words):
        if not isinstance(text, TextBlock):
            continue
        rects = text.link_rects()
        for index, places in rects.items():
            others = [rect for key, each in rects.items() if key != index for rect in each]
            within = QRectF(text.rect())
            side = max((_room(rect, others, within, reach) for rect in places), default=reach)
            yield text, text.view.runs[index].text.strip(), side


def _room(rect: QRectF, others: list[QRectF], within: QRectF, reach: float) -> float:
    """Return the shorter side of the place in which a word is the nearest, in pixels."""
    left = right = up = down = reach
    for other in others:
        if other.top() < rect.bottom() and rect.top() < other.bottom():  # in the same line
            if other.center().x() < rect.center().x():
                left = min(left, max(rect.left() - other.right(), 0) / 2)
            else:
                right = min(right, max(other.left() - rect.right(), 0) / 2)
        elif other.left() < rect.right() and rect.left() < other.right():
            if other.center().y() < rect.center().y():
                up = min(up, max(rect.top() - other.bottom(), 0) / 2)
            else:
                down = min(down, max(other.top() - rect.bottom(), 0) / 2)
    place = rect.adjusted(-left, -up, right, down) & within
    return min(place.width(), place.height())


def _shorter(rect: QRect) -> float:
    return float(min(rect.width(), rect.height()))


def _distance(one: QRect, other: QRect) -> float:
    across = max(one.left() - other.right(), other.left() - one.right(), 1) - 1
    down = max(one.top() - other.bottom(), other.top() - one.bottom(), 1) - 1
    return float(max(across, down))


def _told(pixels: float, least: float, look: Look) -> str:
    return f"({look.scale.millimetres(pixels):.1f} mm, not {least:.1f})"
