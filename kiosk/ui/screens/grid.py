"""Things to choose from, in rows; more rows than fit are turned like the pages of a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.ui.blocks.base import BlockWidget
from kiosk.ui.look import Look
from kiosk.ui.pagination import Cut
from kiosk.ui.widgets.choice import Choice


class RowOfChoices(BlockWidget):
    """Up to ``columns`` choices beside each other, all equally wide and high."""

    def __init__(
        self,
        choices: Sequence[Choice],
        columns: int,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._choices = choices
        self._columns = columns
        self.least_height, self._higher = 0, False
        for choice in choices:
            choice.setParent(self)
            choice.chosen.connect(self.activated)

    def height_for(self, width: int, most: int) -> int:
        """Arrange the choices and return the height of the row."""
        gap = self.look.gap
        across = (width - gap * (self._columns - 1)) // self._columns
        height = max(self.least_height, *(choice.height_for(across) for choice in self._choices))
        if height > most:
            for choice in self._choices:
                choice.leave_out_picture()
            height = max(choice.height_for(across) for choice in self._choices)
        for number, choice in enumerate(self._choices):
            rect = QRect(number * (across + gap), 0, across, height)
            choice.setGeometry(self.look.mirrored(rect, width))
            choice.arrange()
        self._higher = height > most
        return height

    def cuts(self) -> tuple[Cut, ...]:
        """Return where a single choice may be parted that is higher than a turn."""
        alone = self._choices[0] if len(self._choices) == 1 else None
        return alone.cuts() if self._higher and alone is not None else ()

    def show_part(self, top: int, bottom: int) -> None:
        """Draw no lines that lie above or below."""
        for choice in self._choices:
            choice.show_part(top, bottom)


@dataclass(frozen=True, slots=True)
class Area:
    """Room for rows, in pixels; ``turned`` is the height beside the buttons that turn."""

    width: int
    height: int
    turned: int


def rows_of(choices: Sequence[Choice], columns: int, look: Look) -> list[RowOfChoices]:
    """Return choices in rows."""
    return [
        RowOfChoices(choices[start : start + columns], columns, look)
        for start in range(0, len(choices), columns)
    ]


def best_columns(
    groups: Sequence[Sequence[Choice]], area: Area, look: Look, columns: range, title: int = 0
) -> int:
    """Return the fewest columns with which the groups need the fewest turns.

    Rows higher than a turn, or columns narrower than the longest word of a choice, are never taken
    if there is another way.
    ``title`` is the height that the title of a group takes above its first row.
    """
    choices = [choice for group in groups for choice in group]
    options = []
    for count in columns:
        across = (area.width - look.gap * (count - 1)) // count
        row = max(look.px(mm(30 * look.room)), *(choice.height_for(across) for choice in choices))
        broken = any(choice.least_width() > across for choice in choices)
        heights = [
            [row + (title if number == 0 else 0) for number in range(-(-len(group) // count))]
            for group in groups
        ]
        turns = _turns_of(heights, area, look.gap)
        cut = turns > 1 and row > area.turned
        options.append((cut, broken, turns, count))
    return min(options)[3]


def _turns_of(heights: Sequence[Sequence[int]], area: Area, gap: int) -> int:
    """Return in how many turns rows of these heights are seen."""
    every = [height for group in heights for height in group]
    if sum(every) + gap * (len(every) - 1) <= area.height:
        return 1
    turns, used = 1, 0
    for height in every:
        if used and used + gap + height > area.turned:
            turns, used = turns + 1, 0
        used += height + (gap if used else 0)
    return turns


def stretch(rows: Sequence[RowOfChoices], area: Area, most_row: int) -> None:
    """Make rows equally high so that they fill the area, or a turn of it if they are many.

    Rows of which hardly one fits a turn stay as they are.

    No row becomes higher than ``most_row``, unless what is in it needs that.
    """
    for row in rows:
        row.least_height = 0
    natural = max(row.height_for(area.width, area.height) for row in rows)
    gap = rows[0].look.gap
    height, count = area.height, len(rows)
    if count * (natural + gap) - gap > height:
        height = area.turned
        count = (height + gap) // (natural + gap)
        if count < 2:
            return  # each row as high as it needs to be, so that perhaps two share a turn
    even = (height - gap * (count - 1)) // count
    for row in rows:
        row.least_height = max(natural, min(even, most_row))
