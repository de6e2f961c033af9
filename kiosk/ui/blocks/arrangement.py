"""Where a demonstration's stage, its buttons and its caption go, so that the stage is large."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.presentation.demonstrations.scene import HEIGHT, WIDTH

STAGE_RATIO = HEIGHT / WIDTH
"""Height of every stage and page picture by its width."""

_PARTS = tuple(part / 100 for part in range(56, 14, -4))
_WORTH_IT = 1.1
"""How many times larger a stage must be for its caption to stand beside it."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What has to be placed, in pixels.

    ``caption`` returns the height of the longest caption at a width, ``word`` is the width of its
    longest word. ``buttons`` is the height of the row of buttons, 0 where there are none, and
    ``narrow`` how little width will do for them. ``gap`` parts what stands one above the other,
    ``aside`` what stands side by side.
    """

    caption: Callable[[int], int]
    word: int
    buttons: int
    narrow: int
    gap: int
    aside: int

    @property
    def below(self) -> int:
        """The height of the buttons with the gap above them."""
        return self.buttons + self.gap if self.buttons else 0


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where everything goes, left to right, and how high it is together."""

    stage: QRect
    buttons: QRect
    caption: QRect
    height: int


def arrange(parts: Parts, width: int, most: int, least: int) -> Arrangement:
    """Return the arrangement with the largest stage, ``width`` wide and ``most`` high at most.

    The caption stands below the stage, or beside it where that lets it grow. A stage is never less
    than ``least`` high, even if the whole becomes higher than ``most``.
    """
    below = _one_above_the_other(parts, width, most, least)
    beside = max(
        _beside(parts, width, most, least), key=lambda found: found.stage.width(), default=None
    )
    if beside is None:
        return below
    fits = below.height <= most
    better = beside.stage.width() > below.stage.width() * _WORTH_IT
    return beside if better or not fits else below


def _one_above_the_other(parts: Parts, width: int, most: int, least: int) -> Arrangement:
    caption = parts.caption(width)
    room = max(most - caption - parts.gap - parts.below, least)
    across = min(width, round(room / STAGE_RATIO))
    down = round(across * STAGE_RATIO)
    top = down + parts.gap
    buttons = QRect(0, top, width, parts.buttons)
    top = down + parts.below + parts.gap
    stage = QRect((width - across) // 2, 0, across, down)
    return Arrangement(stage, buttons, QRect(0, top, width, caption), top + caption)


def _beside(parts: Parts, width: int, most: int, least: int) -> Iterator[Arrangement]:
    """Yield what fits with the caption beside the stage; the buttons go with either of them."""
    for part in _PARTS:
        for under_stage in (False, True):
            room = most - (parts.below if under_stage else 0)
            across = min(round(width * part), round(room / STAGE_RATIO))
            found = _side_by_side(parts, width, max(across, 1), under_stage=under_stage)
            if found is not None and found.height <= most and found.stage.height() >= least:
                yield found


def _side_by_side(
    parts: Parts, width: int, across: int, *, under_stage: bool
) -> Arrangement | None:
    down = round(across * STAGE_RATIO)
    first = max(across, parts.narrow) if under_stage else across
    left = first + parts.aside
    column = width - left
    if column < max(parts.word, 0 if under_stage else parts.narrow):
        return None
    caption = parts.caption(column)
    stage_part = down + (parts.below if under_stage else 0)
    words_part = caption + (0 if under_stage else parts.below)
    height = max(stage_part, words_part)
    above, top = (height - stage_part) // 2, (height - words_part) // 2
    stage = QRect((first - across) // 2, above, across, down)
    if under_stage:
        buttons = QRect(0, above + down + parts.gap, first, parts.buttons)
    else:
        buttons = QRect(left, top, column, parts.buttons)
        top += parts.below
    return Arrangement(stage, buttons, QRect(left, top, column, caption), height)
